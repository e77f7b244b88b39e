import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A volume over a directory without which nothing in the container starts.
public enum MountOverSystemDirectory: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.node["volumeMounts"] != nil, !workload.isWindows else { return }
    for mount in container.volumeMounts {
      guard let path = mount.node["mountPath"], path.isShort, let volume = workload.volume(named: mount.name) else {
        continue
      }
      let place = path.text.canonicalPath
      if place == "/", path.text.hasPrefix("/") {
        report.report(.root(mount.name), at: path)
      } else if place == "/etc" || place == "/dev", volume.isReadOnlySource, mount.subPath == nil,
        !mount.hasSubPathExpression
      {
        report.report(.readOnly(mount.name, place), at: path)
      } else if ImagePaths.essential.contains(place), volume.isReadOnlySource || volume.node["emptyDir"] != nil,
        // Whoever fills it first may copy the directory of the image.
        !workload.mounts(of: mount.name).contains(where: { $0.container.role == .initial }), mount.subPath == nil
      {
        report.report(.hidden(mount.name, place), at: path)
      }
    }
  }
}

extension Node {
  /// Whether the path is short enough for one of the directories.
  fileprivate var isShort: Bool { withText { $0.count <= 16 } }
}

extension Message {
  fileprivate static func root(_ volume: String) -> Message {
    Message(
      "volume \"\(volume)\" is mounted at /",
      note:
        "nothing of the image is left, not even what the runtime needs to start it: StartError \"open /proc/self/fd: no "
        + "such file or directory\"",
      help: "mount it at a directory of its own", severity: .error)
  }

  fileprivate static func readOnly(_ volume: String, _ path: String) -> Message {
    let files = path == "/etc" ? "/etc/hosts, /etc/hostname and /etc/resolv.conf" : "/dev/termination-log and /dev/shm"
    return Message(
      "read-only volume \"\(volume)\" is mounted at \(path)",
      note:
        "the kubelet mounts \(files) into every container, which cannot be made in a read-only volume: the container "
        + "does not start (StartError \"read-only file system\")",
      help: "mount single files with subPath, or a directory below \(path)", severity: .error)
  }

  fileprivate static func hidden(_ volume: String, _ path: String) -> Message {
    Message(
      "volume \"\(volume)\" hides \(path) of the image",
      note: "programs and libraries of the image are no longer there: StartError \"no such file or directory\"",
      help: "mount it at a directory of its own", severity: .warning)
  }
}
