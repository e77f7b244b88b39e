import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A ConfigMap or Secret mounted over the directory that holds the image's program.
public enum MountHidesProgram: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, container.command != nil || container.node["workingDir"] != nil else { return }
    for mount in container.volumeMounts where mount.subPath == nil && !mount.hasSubPathExpression {
      guard let volume = workload.volume(named: mount.name), let source = volume.source,
        let path = mount.node["mountPath"], !path.isPlaceholder
      else { continue }
      let directory = mount.canonicalPath
      let files = volume.files(report.inventory, for: workload.resource)
      if let word = container.hidden(below: directory, files), !container.isCovered(word.text, below: directory) {
        report.report(
          .program(mount.path, word.text, source.kind), at: path,
          labels: [Label("started from there", at: word, of: workload.resource)])
        return
      }
      // Without a command the image's own starts in that directory.
      guard let working = container.node["workingDir"], working.isScalar, container.command == nil,
        working.text.canonicalPath == directory, directory != "/", Self.homes.contains(directory), let files,
        !files.contains(where: {
          $0.hasSuffix(".js") || $0.hasSuffix(".py") || $0.hasSuffix(".sh") || $0.hasSuffix(".php")
            || $0.hasSuffix(".rb")
        }),
        container.args == nil
      else { continue }
      report.report(
        .directory(mount.path, source.kind), at: path,
        labels: [Label("the program runs here", at: working, of: workload.resource)])
    }
  }

  /// Where images usually keep their program.
  private static let homes: Set<String> = ["/app", "/usr/src/app", "/opt/app", "/usr/app", "/src", "/code", "/srv/app"]
}

extension Container {
  /// Whether another mount, deeper in the directory, holds the file.
  fileprivate func isCovered(_ file: String, below directory: String) -> Bool {
    volumeMounts.contains {
      $0.canonicalPath != directory && $0.canonicalPath.hasPrefix(directory) && $0.covers(file)
    }
  }

  /// The word of the command that names a file of a directory which a volume with other files hides.
  fileprivate func hidden(below directory: String, _ files: Set<String>?) -> Node? {
    guard let first = command.items.first, directory != "/" else { return nil }
    let interpreters: Set<Substring> = ["dotnet", "node", "python", "python3", "ruby", "php", "perl"]
    let program = first.text.split(separator: "/").last ?? ""
    var words = [first]
    let second = self.words.dropFirst().first
    if interpreters.contains(program), let second, !second.text.hasPrefix("-") { words.append(second) }
    for word in words {
      var text = word.text
      if word.isPlaceholder || text.contains("$(") { return nil }
      // Interpreters complete names in their own ways, and `..` may lead elsewhere.
      if text.contains("..") { continue }
      if !text.hasPrefix("/") {
        guard text.hasPrefix("./") || word == second && text.contains("."), let base = node["workingDir"], base.isScalar
        else { continue }
        text = base.text + "/" + text
      }
      let path = text.canonicalPath
      guard path.hasPrefix(directory + "/") else { continue }
      let below = String(path.dropFirst(directory.utf8.count + 1))
      // Keys have no slash; which keys an unseen ConfigMap has is not known.
      if files.map({ !$0.contains(below) }) ?? below.contains("/") { return word }
    }
    return nil
  }
}

extension Message {
  fileprivate static func program(_ path: String, _ word: String, _ kind: ConfigurationKind) -> Message {
    Message(
      "the \(kind.rawValue) mounted at \"\(path)\" hides \"\(word)\" of the image",
      note:
        "a mount covers the whole directory of the image, and the \(kind.rawValue) has no such file: the program is "
        + "not found",
      help: "mount the single file with subPath, or mount at a directory of its own",
      severity: .error)
  }

  fileprivate static func directory(_ path: String, _ kind: ConfigurationKind) -> Message {
    Message(
      "the \(kind.rawValue) mounted at \"\(path)\" hides the files that the image has there",
      note:
        "a mount covers the whole directory; if the program of the image lies in it, as is usual in \"\(path)\", it "
        + "is not found and the container exits",
      help: "mount the single file with subPath, or mount at a directory of its own",
      severity: .warning)
  }
}
