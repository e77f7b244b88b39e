import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A script of a ConfigMap that a configuration file beside it names as a program, and that nobody may execute.
public enum ConfiguredScriptNotExecutable: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    if workload.isWindows || report.inventory.isPatched(workload.resource) { return }
    for mount in container.volumeMounts where mount.subPath == nil && !mount.hasSubPathExpression {
      guard let source = workload.volume(named: mount.name)?.node["configMap"], source["items"] == nil,
        let name = source["name"], name.isScalar
      else { continue }
      let maps = report.inventory.alternatives("ConfigMap", name.text, for: workload.resource)
      guard maps.count == 1, let data = maps[0].root["data"] else { continue }
      let scripts = data.entries.filter { entry in entry.value.withText { $0.starts(with: "#!".utf8) } }.prefix(16)
      for script in scripts {
        let path = mount.path + (mount.path.hasSuffix("/") ? "" : "/") + script.key.text
        guard let file = workload.mountedFile(at: path, in: container), !file.isExecutable,
          let user = data.entries.first(where: { $0.key != script.key && $0.value.text.runs(path) })
        else { continue }
        let label = Label("\"\(user.key.text)\" names it as a program", at: user.key, of: maps[0])
        report.report(.named(path, user.key.text, file), at: file.place, labels: [label])
        return
      }
    }
  }
}

extension String {
  /// Whether the text holds the path in quotes, as the value of a key and not as an interpreter's argument.
  fileprivate func runs(_ path: String) -> Bool {
    let parts = split(separator: "\n").filter { $0.contains("\"" + path + "\"") }
    return parts.contains { line in
      guard let start = line.split(separator: "\"" + path + "\"").first else { return false }
      let before = start.reversed().drop { $0 == " " }.first
      return before == ":" || before == "="
    }
  }
}

extension Message {
  fileprivate static func named(_ path: String, _ key: String, _ file: MountedFile) -> Message {
    Message(
      "\"\(path)\" has no execute permission, and \"\(key)\" names it as a program",
      note:
        "files of this volume have mode \(file.mode == 0o644 ? "0644 unless told otherwise" : "0" + String(file.mode, radix: 8)), "
        + "so executing one is answered with permission denied, also for root; a program that only reads it, or runs it "
        + "with an interpreter, is not concerned",
      help: "set defaultMode: 0755 in the volume")
  }
}
