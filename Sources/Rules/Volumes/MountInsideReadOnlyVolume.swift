import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A file that is mounted inside the directory of a ConfigMap or Secret.
public enum MountInsideReadOnlyVolume: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows else { return }
    let outer = container.volumeMounts.filter { mount in
      mount.subPath == nil && !mount.hasSubPathExpression
        && workload.volume(named: mount.name)?.isReadOnlySource ?? false
    }
    guard !outer.isEmpty else { return }
    for mount in container.volumeMounts {
      guard let sub = mount.subPath, let pathNode = mount.node["mountPath"], !pathNode.isPlaceholder,
        let volume = workload.volume(named: mount.name)
      else { continue }
      let path = mount.canonicalPath
      // A mount between the two has made the place writable again.
      let above = container.volumeMounts.filter {
        let directory = $0.canonicalPath
        return directory != path && directory.isPrefix(ofPath: path)
      }
      guard let parent = above.max(by: { $0.canonicalPath.utf8.count < $1.canonicalPath.utf8.count }),
        outer.contains(where: { $0.node == parent.node }),
        let kind = workload.file(sub, of: volume, mountedAt: path, report.inventory)
      else { continue }
      report.report(
        .inside(mount, parent, isCertain: kind == .certain), at: pathNode,
        labels: [
          parent.node["mountPath"].map {
            Label("\"\(parent.name)\" is mounted here, read-only", at: $0, of: workload.resource)
          }
        ].compactMap(\.self))
    }
  }
}

extension Workload {
  fileprivate enum Evidence { case certain, likely }

  /// Whether a part of a volume is a file; nil if it may well be a directory.
  fileprivate func file(
    _ sub: String, of volume: Volume, mountedAt path: String, _ inventory: Inventory
  ) -> Evidence? {
    if volume.source != nil {
      if let files = volume.files(inventory, for: resource) { return files.contains(sub) ? .certain : nil }
      return sub.looksLikeFile || path.looksLikeFile ? .certain : nil
    }
    if volume.isReadOnlySource { return sub.looksLikeFile ? .certain : nil }
    return sub.looksLikeFile && path.looksLikeFile ? .likely : nil
  }
}

extension String {
  private static let extensions: Set<Substring> = [
    "json", "conf", "yaml", "yml", "cfg", "ini", "toml", "properties", "xml", "crt", "pem", "key", "cnf", "txt", "sh",
    "js", "php", "py", "sql", "env", "cert", "jks", "p12", "lua", "cf",
  ]

  fileprivate var looksLikeFile: Bool {
    let name = split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    return Self.extensions.contains(name[name.index(after: dot)...])
  }
}

extension Message {
  fileprivate static func inside(_ mount: VolumeMount, _ parent: VolumeMount, isCertain: Bool) -> Message {
    Message(
      "file \"\(mount.path)\" is mounted inside \"\(parent.path)\", which is a read-only volume",
      note: "the kubelet makes a directory of that name in the volume, and a file cannot be mounted on a directory: "
        + (isCertain ? "StartError \"not a directory\"" : "StartError \"not a directory\" as soon as the file exists"),
      help: "mount the file at a path outside \"\(parent.path)\", or put both into one projected volume",
      severity: isCertain ? .error : .warning)
  }
}
