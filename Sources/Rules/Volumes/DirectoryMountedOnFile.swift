import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A ConfigMap or Secret that is mounted, as the directory that it is, at the path of a file.
public enum DirectoryMountedOnFile: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.node["volumeMounts"] != nil, !workload.isWindows else { return }
    for mount in container.volumeMounts {
      guard let path = mount.node["mountPath"], path.mayNameFile, mount.subPath == nil, !mount.hasSubPathExpression,
        !path.isPlaceholder, let volume = workload.volume(named: mount.name), let source = volume.source
      else { continue }
      let place = path.text.canonicalPath
      let last = String(place.split(separator: "/").last ?? "")
      let files = volume.files(report.inventory, for: workload.resource)
      // It is the file that was meant if the volume has one of that name, or if it is a file in the image.
      let isFileOfImage = ImagePaths.kind(of: place, in: container.image, container.facts) == .file
      guard isFileOfImage || (files?.contains(last) ?? last.hasExtensionOfFiles) else { continue }
      let key = files.map { $0.contains(last) ? last : $0.count == 1 ? $0.first! : "KEY" } ?? last
      report.report(
        .directory(mount.path, source.kind, key, isCertain: isFileOfImage && container.image?.isPublic ?? false),
        at: path)
    }
  }
}

extension Node {
  /// Whether the last part of the path has a dot in it.
  fileprivate var mayNameFile: Bool {
    withText { bytes in
      let last = bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1
      return bytes[(last + 1)...].contains(UInt8(ascii: "."))
    }
  }
}

extension String {
  fileprivate var hasExtensionOfFiles: Bool {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return false }
    return ["conf", "yaml", "yml", "json", "toml", "ini", "properties", "xml", "cnf", "cfg", "sh", "pem", "crt", "key"]
      .contains(self[index(after: dot)...])
  }
}

extension Message {
  fileprivate static func directory(
    _ path: String, _ kind: ConfigurationKind, _ key: String, isCertain: Bool
  ) -> Message {
    Message(
      "a whole \(kind.rawValue) is mounted at \"\(path)\", the path of a file",
      note: isCertain
        ? "the image has a file there, on which a directory cannot be mounted: StartError \"not a directory: Are you trying "
          + "to mount a directory onto a file (or vice-versa)?\""
        : "a volume is a directory: where the image has a file there, the container does not start (StartError \"not a "
          + "directory\"), else the program finds a directory for a file",
      help: "add subPath: \(key) to the mount, or mount the directory above", severity: isCertain ? .error : .warning)
  }
}
