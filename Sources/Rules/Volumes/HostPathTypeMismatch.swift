import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A hostPath whose type is not that of what stands there, or does not go with its mounts.
public enum HostPathTypeMismatch: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    if workload.isWindows { return }
    for volume in workload.volumes {
      guard let host = HostPath(volume) else { continue }
      let mounts = workload.mounts(of: volume.name)
      // The kubelet does not set up what no container mounts.
      guard let user = mounts.first else { continue }
      if let wanted = host.wanted, let actual = host.actual, wanted != actual {
        report.report(
          .mismatch(host, actual), at: host.type, in: user.container,
          labels: [Label("this is a \(actual.rawValue)", at: host.path, of: workload.resource)])
      } else if host.isNoDirectory {
        for (container, mount) in mounts {
          if let sub = mount.node["subPath"], !sub.isNull, !sub.text.isEmpty, !sub.isPlaceholder {
            report.report(
              .subPath(sub.text, host), at: sub, in: container,
              labels: [Label("has nothing inside", at: host.type, of: workload.resource)])
          }
        }
      }
    }
  }
}

extension Message {
  fileprivate static func mismatch(_ host: HostPath, _ actual: HostPath.Kind) -> Message {
    let (path, type) = (host.path.text, host.type.text)
    let right =
      switch actual {
      case .directory: "Directory"
      case .file: "File"
      case .socket: "Socket"
      case .device: "CharDevice"
      }
    let wanted = host.wanted == .socket ? "socket file" : host.wanted?.rawValue ?? type
    let effect =
      "the pod stays in ContainerCreating with FailedMount \"hostPath type check failed: \(path) is not a \(wanted)\""
    // Where there is no such program on the node, the kubelet makes something of that name.
    let isMade = type.hasSuffix("OrCreate") && actual == .socket
    return Message(
      "\"\(path)\" is a \(actual.rawValue), and the volume says type: \(type)",
      note: isMade
        ? "where it is there, \(effect); where it is not, the kubelet makes an empty \(wanted) of that name, to which nothing "
          + "can connect"
        : effect,
      help: "write type: \(right), or leave type out for no check", severity: isMade ? .warning : .error)
  }

  fileprivate static func subPath(_ sub: String, _ host: HostPath) -> Message {
    Message(
      "the mount takes \"\(sub)\" out of \"\(host.path.text)\", which is of type \(host.type.text)",
      note:
        "only a directory has paths inside: the kubelet cannot prepare the subPath, and the container is not created",
      help: "remove subPath, or mount the directory with type: Directory", outcome: .createContainerConfigError)
  }
}
