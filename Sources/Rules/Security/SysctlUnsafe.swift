import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A sysctl that a node does not set for a pod unless its kubelet is told so.
public enum SysctlUnsafe: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows else { return }
    for entry in (workload.spec["securityContext"]?["sysctls"]).items {
      guard let name = entry["name"], name.isScalar, !name.isPlaceholder, !Sysctl.isSafe(name.text) else { continue }
      report.report(Sysctl.isOfPod(name.text) ? .unsafe(name.text) : .ofNode(name.text), at: name)
    }
  }
}

extension Message {
  fileprivate static func unsafe(_ name: String) -> Message {
    Message(
      "sysctl \"\(name)\" is not among those that every node allows",
      note:
        "a kubelet without --allowed-unsafe-sysctls for it refuses the pod (SysctlForbidden): the pod is Failed, and "
        + "its controller makes another one, again and again",
      help: "allow it in the kubelet's allowedUnsafeSysctls on nodes that the pod selects, or do without",
      severity: .warning)
  }

  fileprivate static func ofNode(_ name: String) -> Message {
    Message(
      "sysctl \"\(name)\" belongs to the node and not to the pod",
      note: "no kubelet can allow it for a pod: the pod is Failed with SysctlForbidden",
      help: "set it on the node, for example by a privileged init container or the node's configuration",
      severity: .error)
  }
}
