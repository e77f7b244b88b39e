import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Two mounts of a container at one path that is written in two ways.
public enum MountHiddenByMount: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.volumeMounts.count > 1, !workload.isWindows else { return }
    var seen: [String: VolumeMount] = [:]
    for mount in container.volumeMounts where !mount.path.isEmpty {
      guard let place = mount.node["mountPath"], !place.isPlaceholder else { continue }
      let path = mount.path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      // The same in the same words is refused.
      if let first = seen[path], first.path != mount.path, !first.shows(mount), let other = first.node["mountPath"] {
        report.report(
          .hidden(first, mount), at: place,
          labels: [Label("the same directory", at: other, of: workload.resource)])
      }
      seen[path] = mount
    }
  }
}

extension VolumeMount {
  /// Whether the other one shows the same files, which then hide nothing.
  fileprivate func shows(_ other: VolumeMount) -> Bool {
    name == other.name && subPath == other.subPath && !hasSubPathExpression && !other.hasSubPathExpression
  }
}

extension Message {
  fileprivate static func hidden(_ first: VolumeMount, _ second: VolumeMount) -> Message {
    Message(
      "\"\(second.path)\" is \"\(first.path)\": one of the two mounts hides the other",
      note:
        "the API server compares the paths as they are written and takes both; the runtime mounts one over the other, "
        + "and the program sees only one of \"\(first.name)\" and \"\(second.name)\"",
      help: "mount them at two paths")
  }
}
