import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A file of a ConfigMap or Secret that is mounted at the path of a directory.
public enum FileMountedOnDirectory: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.node["volumeMounts"] != nil, !workload.isWindows else { return }
    for mount in container.volumeMounts {
      guard let sub = mount.node["subPath"], sub.isScalar, !sub.isPlaceholder, let path = mount.node["mountPath"],
        let volume = workload.volume(named: mount.name), let source = volume.source,
        volume.files(report.inventory, for: workload.resource)?.contains(sub.text) ?? false,
        ImagePaths.kind(of: path.text.canonicalPath, in: container.image, container.facts) == .directory
      else { continue }
      let place = path.text.hasSuffix("/") ? path.text + sub.text : path.text + "/" + sub.text
      report.report(
        .file(sub.text, mount.path, source.kind, place), at: path,
        labels: [Label("a file of the \(source.kind.rawValue)", at: sub, of: workload.resource)])
    }
  }
}

extension Message {
  fileprivate static func file(_ file: String, _ path: String, _ kind: ConfigurationKind, _ place: String) -> Message {
    Message(
      "file \"\(file)\" is mounted at \"\(path)\", which is a directory of the image",
      note:
        "a file cannot be mounted on a directory: StartError \"not a directory: Are you trying to mount a directory "
        + "onto a file (or vice-versa)?\"",
      help: "mountPath is the file's own path: \(place)")
  }
}
