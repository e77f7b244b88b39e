import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A secret file that its program refuses because others may read it.
public enum KeyFileTooOpen: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController, !report.inventory.isPatched(workload.resource) else {
      return
    }
    for key in PrivateFile.all(of: container) {
      guard let mount = workload.mount(showing: key.path, in: container), !mount.hasSubPathExpression,
        let volume = workload.volume(named: mount.name), let source = volume.source
      else { continue }
      let below = key.path.canonicalPath.dropFirst(mount.canonicalPath.utf8.count).drop { $0 == "/" }
      guard let file = mount.subPath ?? (below.isEmpty ? nil : String(below)), let mode = volume.mode(ofFile: file),
        mode.value & 0o007 != 0
      else { continue }
      let label = Label("\(key.program) reads it here", at: key.node ?? container.place, of: workload.resource)
      report.report(
        .open(key, source.kind, mode.value, isWritten: mode.node != nil), at: mode.node ?? source.name, labels: [label])
    }
  }
}

/// A file that its program accepts only if nobody else may read it.
private struct PrivateFile {
  let program: String
  let path: String
  /// Where the path is written; nil if it is where the program looks by itself.
  let node: Node?
  let log: String

  static func all(of container: Container) -> [PrivateFile] {
    var files: [PrivateFile] = []
    let words = container.words
    let isRabbit = container.image?.name == "rabbitmq" && container.facts.map(container.runsServer) ?? false
    guard isRabbit || words.contains(where: { $0.withText { $0.contains("keyFile") || $0.contains("ssl_key_file") } })
    else { return [] }
    for (index, word) in words.enumerated() {
      let text = word.text
      let next = index + 1 < words.count ? words[index + 1] : nil
      if text == "--keyFile", let next {
        files.append(mongo(next.text, next))
      } else if text.hasPrefix("--keyFile=") {
        files.append(mongo(String(text.dropFirst("--keyFile=".count)), word))
      } else if text == "-c", let next, next.text.hasPrefix("ssl_key_file=") {
        files.append(postgres(String(next.text.dropFirst("ssl_key_file=".count)), next))
      } else if text.hasPrefix("--ssl_key_file=") {
        files.append(postgres(String(text.dropFirst("--ssl_key_file=".count)), word))
      }
    }
    if isRabbit {
      let log = "Cookie file /var/lib/rabbitmq/.erlang.cookie must be accessible by owner only"
      files.append(PrivateFile(program: "Erlang", path: "/var/lib/rabbitmq/.erlang.cookie", node: nil, log: log))
    }
    // PostgreSQL reads its key only with ssl=on, which a file may say as well: only where it is said here.
    let hasSSL = container.words.contains { ["ssl=on", "--ssl=on", "ssl=true", "ssl=1"].contains($0.text) }
    return files.filter { $0.path.hasPrefix("/") && ($0.program != "postgres" || hasSSL) }
  }

  private static func mongo(_ path: String, _ node: Node) -> PrivateFile {
    PrivateFile(program: "mongod", path: path, node: node, log: "permissions on \(path) are too open")
  }

  private static func postgres(_ path: String, _ node: Node) -> PrivateFile {
    PrivateFile(program: "postgres", path: path, node: node, log: "private key file has group or world access")
  }
}

extension Message {
  fileprivate static func open(_ key: PrivateFile, _ kind: ConfigurationKind, _ mode: Int, isWritten: Bool) -> Message {
    let octal = "0" + String(mode, radix: 8)
    return Message(
      "everybody may read \"\(key.path)\" (mode \(octal)), and \(key.program) refuses such a file",
      note: "\(isWritten ? "" : "files of a \(kind.rawValue) have mode 0644 unless defaultMode says otherwise; ")"
        + "\(key.program) exits: \(key.log)",
      help:
        "set defaultMode: 0400, and since the file belongs to root let an init container copy it to an emptyDir and "
        + "chown it to the program's user")
  }
}
