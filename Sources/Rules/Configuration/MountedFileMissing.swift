import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A command line that names a file of a mounted ConfigMap or Secret which the object does not have.
public enum MountedFileMissing: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, !container.volumeMounts.isEmpty, !container.words.isEmpty, !workload.isWindows
    else { return }
    for use in container.namedFiles {
      guard let mount = workload.mount(showing: use.path, in: container), mount.subPath == nil,
        !mount.hasSubPathExpression, let volume = workload.volume(named: mount.name), let source = volume.source,
        !report.inventory.isPatched(workload.resource),
        let files = volume.files(report.inventory, for: workload.resource), !files.isEmpty
      else { continue }
      let file = String(use.path.canonicalPath.dropFirst(mount.canonicalPath.utf8.count).drop { $0 == "/" })
      guard !file.isEmpty, !files.contains(file), !files.contains(where: { $0.hasPrefix(file + "/") }) else { continue }
      let label = Label("mounted at \"\(mount.path)\"", at: source.name, of: workload.resource)
      report.report(.missing(use, file, source.kind, source.name.text, files), at: use.node, labels: [label])
    }
  }

  fileprivate struct Use {
    let path: String
    let node: Node
    /// Whether it is what is executed.
    let isProgram: Bool
  }

  /// What a path must end in to be surely a file.
  fileprivate static let extensions: Set<String> = [
    "yaml", "yml", "json", "toml", "conf", "cfg", "cnf", "ini", "properties", "xml", "hcl", "sh", "bash", "py", "js",
    "rb", "pl", "lua", "sql", "config", "rules", "env",
  ]
}

extension Container {
  /// The files that its command line names by their whole paths.
  fileprivate var namedFiles: [MountedFileMissing.Use] {
    var uses: [MountedFileMissing.Use] = []
    func add(_ text: String, _ node: Node, isProgram: Bool) {
      guard text.utf8.first == UInt8(ascii: "/"), let dot = text.lastIndex(of: "."),
        MountedFileMissing.extensions.contains(String(text[text.index(after: dot)...])),
        // Also `..data`, behind which the kubelet keeps the files.
        !text.contains("/.."),
        !text.contains(where: { "*?[]{}$,:;|&<> ()'\"".contains($0) })
      else { return }
      uses.append(MountedFileMissing.Use(path: text, node: node, isProgram: isProgram))
    }
    if let script = Shell.script(of: words) {
      let commands = Shell.commands(of: self) ?? []
      // What a script tests or writes need not be there.
      guard
        !commands.contains(where: { command in
          ["test", "[", "[["].contains(command.words[0]) || command.words.contains { $0.hasPrefix(">") }
        })
      else { return [] }
      for command in commands {
        let line = Shell.unwrapped(command.words)
        guard let first = line.first else { continue }
        // A script goes on after a command that is not found.
        add(first, script, isProgram: command.end == .script)
        if Shell.isShell(first), line.count > 1 { add(line[1], script, isProgram: command.end == .script) }
      }
      return uses
    }
    let isScript = command != nil && words.count > 1 && Shell.isShell(words[0].text)
    for (index, word) in words.enumerated() where word.isScalar {
      let text = word.text
      if text.utf8.first == UInt8(ascii: "/") {
        add(text, word, isProgram: command != nil && (index == 0 || isScript && index == 1))
      } else if text.utf8.first == UInt8(ascii: "-"), let equals = text.firstIndex(of: "=") {
        add(String(text[text.index(after: equals)...]), word, isProgram: false)
      }
    }
    return uses
  }
}

extension Message {
  fileprivate static func missing(
    _ use: MountedFileMissing.Use, _ file: String, _ kind: ConfigurationKind, _ name: String, _ files: Set<String>
  ) -> Message {
    let what = "\(kind.rawValue) \"\(name)\""
    let near = Spelling.nearest(to: file, in: files)
    let has = files.sorted().prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")
    return Message(
      "\"\(use.path)\" is not there: \(what) has no \"\(file)\"",
      note: "a mounted \(kind.rawValue) shows its keys and hides what the image has there; it has \(has)"
        + (files.count > 4 ? ", …" : "")
        + (use.isProgram
          ? ": nothing can be executed, and the container ends each time"
          : ": most programs exit when a file that their command line names is missing"),
      help: near.map { "did you mean \"\($0)\"? Write the same name in both places" }
        ?? "write a name that it has, or add the key to it",
      severity: use.isProgram ? .error : .warning)
  }
}
