import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// One port of the node that two workloads of a set take, or one pod twice.
public enum HostPortCollision: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    if workload.replicas?.value == 0 { return }
    var own: [Workload.HostPortUse] = []
    for use in workload.hostPorts {
      if let first = own.first(where: { $0.collides(with: use) }) {
        // Under hostNetwork the same containerPort in two containers is another rule's.
        guard use.node.pointer(from: workload.resource.root)?.hasSuffix("hostPort") ?? false else { continue }
        report.report(
          .twice(use), at: use.node, in: use.container,
          labels: [Label("\"\(first.container.name)\" takes it first", at: first.node, of: workload.resource)])
        continue
      }
      own.append(use)
      let other = report.inventory.earlierUser(ofHostPort: use.port, use.protocolName, than: workload) { other in
        other.resource.identity != workload.resource.identity && other.replicas?.value != 0
          && mayMeet(workload, other) && other.hostPorts.contains { $0.collides(with: use) }
      }
      guard let other, let theirs = other.hostPorts.first(where: { $0.collides(with: use) }) else { continue }
      report.report(
        .between(other, workload, use), at: use.node, in: use.container,
        labels: [
          Label("\(other.resource.kind) \"\(other.resource.name)\" takes it first", at: theirs.node, of: other.resource)
        ])
    }
  }

  /// Whether pods of both can land on one node; false where their selection differs, which may keep them apart.
  private static func mayMeet(_ a: Workload, _ b: Workload) -> Bool {
    for key in ["nodeSelector", "affinity", "nodeName", "schedulerName"] where text(a, key) != text(b, key) {
      return false
    }
    return a.spec["affinity"]?["podAntiAffinity"]?["requiredDuringSchedulingIgnoredDuringExecution"] == nil
  }

  private static func text(_ workload: Workload, _ key: String) -> [UInt8]? {
    workload.spec[key].map { node in
      // Compared without white space: indentation may differ.
      let span = node.span
      return span.source.bytes[span.start..<span.end].filter { $0 > 0x20 }
    }
  }
}

extension Workload.HostPortUse {
  fileprivate func collides(with other: Self) -> Bool {
    port == other.port && protocolName == other.protocolName
      && (hostIP == nil || other.hostIP == nil || hostIP == other.hostIP)
  }
}

extension Message {
  fileprivate static func between(_ a: Workload, _ b: Workload, _ use: Workload.HostPortUse) -> Message {
    let names =
      a.resource.kind == b.resource.kind
      ? "\(a.resource.kind)s \"\(a.resource.name)\" and \"\(b.resource.name)\""
      : "\(a.resource.kind) \"\(a.resource.name)\" and \(b.resource.kind) \"\(b.resource.name)\""
    let isCertain = a.resource.kind == "DaemonSet" && b.resource.kind == "DaemonSet"
    return Message(
      "\(names) both take host port \(use.port)/\(use.protocolName)",
      note: isCertain
        ? "each wants a pod on every node, and a node has the port once: the pods that come second stay Pending"
        : "a node has the port once: a pod that finds it taken on every node stays Pending",
      help: "give one of them another host port, or keep them on different nodes",
      severity: isCertain ? .error : .warning)
  }

  fileprivate static func twice(_ use: Workload.HostPortUse) -> Message {
    Message(
      "host port \(use.port)/\(use.protocolName) is taken twice in one pod",
      note: "the API server refuses the pod: duplicate host port", help: "give one of the ports another hostPort",
      outcome: .rejected)
  }
}
