import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A ConfigMap or Secret mounted over a directory of the image, without a file that the program reads from there.
public enum NeededFileHidden: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, let node = container.imageNode, let image = container.image,
      let needed = NeededFiles(image), container.command == nil, container.args == nil,
      let mount = workload.mount(showing: needed.directory, in: container),
      mount.canonicalPath == needed.directory, mount.subPath == nil, !mount.hasSubPathExpression,
      let path = mount.node["mountPath"], let volume = workload.volume(named: mount.name), let source = volume.source,
      let files = volume.files(report.inventory, for: workload.resource),
      !report.inventory.mayChange(workload.resource, .images), !report.inventory.isPatched(workload.resource)
    else { return }
    let isMissing = { (file: String) in
      !files.contains(file)
        && workload.mount(showing: "\(needed.directory)/\(file)", in: container)?.node == mount.node
    }
    let missing: String?
    if let file = ([needed.main] + needed.others).first(where: isMissing) {
      missing = file
    } else {
      // What the main file says is known where all that may stand behind the name say it.
      let holders = report.inventory.alternatives(source.kind.rawValue, source.name.text, for: workload.resource)
      missing = needed.ifNamed.first { file in
        isMissing(file) && !holders.isEmpty
          && holders.allSatisfy { $0.root["data"]?[needed.main]?.includes(file, in: needed.directory) ?? false }
      }
    }
    guard let missing else { return }
    report.report(
      .hidden(node.text, missing, mount.path, source.kind, needed, isCertain: image.isPublic), at: path,
      labels: [Label("\(source.kind.rawValue) without \"\(missing)\"", at: source.name, of: workload.resource)])
  }
}

extension Node {
  /// Whether a configuration names a file of its own directory, on a line that is no comment.
  fileprivate func includes(_ file: String, in directory: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let words = line.split { " \t;\"'".contains($0) }
      guard words.count >= 2, words[0].first != "#" else { return false }
      return words.contains { $0 == file || $0 == "\(directory)/\(file)" || $0 == "conf/\(file)" }
    }
  }
}

extension Message {
  fileprivate static func hidden(
    _ image: String, _ file: String, _ path: String, _ kind: ConfigurationKind, _ needed: NeededFiles, isCertain: Bool
  ) -> Message {
    Message(
      "the \(kind.rawValue) mounted at \"\(path)\" hides \"\(file)\", which \"\(image)\" reads when it starts",
      note: "a mount covers the whole directory of the image: only the keys of the \(kind.rawValue) are there, and the "
        + "program exits\(file == needed.main ? ": \(needed.log)" : " because \(file) is missing")",
      help: "mount single files with subPath, such as \"\(needed.directory)/\(needed.main)\", or add \(file) to the "
        + kind.rawValue,
      severity: isCertain ? .error : .warning)
  }
}
