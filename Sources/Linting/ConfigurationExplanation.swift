import Diagnostics
import Kubernetes
import RuleKit
import Rules

extension Configuration {
  /// What is in force for a file or directory: lines of YAML, each with its origin as a comment.
  public func explanation(for path: String) throws(ConfigurationFile.Fault) -> [String] {
    let main = try main(for: [path])
    var lines: [(text: String, origin: String)] = []
    func add(_ text: String, _ origin: String?) { lines.append((text, origin ?? "default")) }
    add("failOn: \(main?.failOn?.value.rawValue ?? FailOn.warning.rawValue)", main?.failOn?.origin)
    add(
      "kubernetesVersion: \"\(main?.kubernetesVersion?.value ?? KubernetesVersion.newest)\"",
      main?.kubernetesVersion?.origin)
    add("world: \(main?.world?.value.rawValue ?? "open")", main?.world?.origin)
    func list(_ key: String, _ values: [ConfigurationFile.Setting<String>]) {
      add(values.isEmpty ? "\(key): []" : "\(key):", values.isEmpty ? nil : "")
      for value in values { add("  - \"\(value.value)\"", value.origin) }
    }
    list("exclude", main?.exclude ?? [])
    list("external", main?.external ?? [])
    list(
      "context",
      (main?.context ?? []).map { [directory = main?.directory ?? "/"] in
        .init(value: relativePath(Path.join(directory, $0.value)), origin: $0.origin)
      })
    add(main?.sets.isEmpty ?? true ? "sets: []" : "sets:", main?.sets.isEmpty ?? true ? nil : "")
    for set in main?.sets ?? [] {
      add("  - [" + set.value.map { "\"\(relativePath($0))\"" }.joined(separator: ", ") + "]", set.origin)
    }
    add("rules:", "")
    for rule in Catalogue.all {
      let level = main?.levels[rule.id]
      let severity =
        switch level?.value {
        case .off?: "off"
        case .severity(let severity)?: severity.rawValue
        case nil: rule.severity.rawValue
        }
      if rule.parameters.isEmpty {
        add("  \(rule.id): \(severity)", level?.origin)
        continue
      }
      add("  \(rule.id):", "")
      add("    severity: \(severity)", level?.origin)
      for parameter in rule.parameters {
        let set = main?.parameters[rule.id]?[parameter.name]
        add("    \(parameter.name): \(Self.text(set?.value ?? parameter.defaultValue))", set?.origin)
      }
    }
    let width = min(48, lines.map(\.text.count).max() ?? 0)
    return lines.map { line in
      if line.origin.isEmpty { return line.text }
      return line.text + String(repeating: " ", count: max(1, width + 2 - line.text.count)) + "# " + line.origin
    }
  }

  private func relativePath(_ path: String) -> String { relative(path) }

  private static func text(_ value: RuleDescriptor.Parameter.Value) -> String {
    switch value {
    case .integer(let value): "\(value)"
    case .text(let value): "\"\(value)\""
    case .list(let values): "[" + values.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
  }
}
