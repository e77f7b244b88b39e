import ArgumentParser
import Diagnostics
import Foundation
import YAML

/// Writes the Swift that holds the data of `rules/`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write the catalogue of rules and the facts about images as Swift.")

  @Option(help: "The project's directory.") var root = "."
  @Flag(help: "Write nothing; fail if a file is stale.") var check = false

  func run() throws {
    let files = [
      "Sources/Rules/Generated/Catalogue.swift": try CatalogueSource.make(RuleFolder.all(in: "\(root)/rules")),
      "Sources/Kubernetes/Generated/KnownImages.swift": try FactsSource.make(in: "\(root)/rules/facts"),
    ]
    try GeneratedFiles.write(files, root: root, check: check)
  }
}

enum GeneratedFiles {
  /// Writes what has changed, or says what is stale.
  static func write(_ files: [String: String], root: String, check: Bool) throws {
    var stale: [String] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let old = FileManager.default.contents(atPath: "\(root)/\(path)")
      if old == Data(text.utf8) { continue }
      stale.append(path)
      if check { continue }
      try FileManager.default.createDirectory(
        atPath: URL(fileURLWithPath: "\(root)/\(path)").deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(path)"), options: .atomic)
      print("wrote \(path)")
    }
    if check, !stale.isEmpty {
      throw Failure("out of date; run \"make generate\":\n  " + stale.joined(separator: "\n  "))
    }
  }
}

/// `Sources/Rules/Generated/Catalogue.swift`.
enum CatalogueSource {
  static func make(_ rules: [RuleFolder]) -> String {
    var text = """
      // Generated from rules/ by `make generate`. Do not edit.
      // swift-format-ignore-file
      public import Diagnostics
      public import RuleKit

      /// All rules, in order of category and id.
      public enum Catalogue {

      """
    for subject in RuleFolder.Subject.allCases {
      let types = rules.filter { $0.subject == subject }.map { "\($0.typeName).self" }
      let name = subject.rawValue
      text += "  public static let \(name)Rules: [any \(name.prefix(1).uppercased() + name.dropFirst())Rule.Type] = [\n"
      for type in types { text += "    \(type),\n" }
      text += "  ]\n\n"
    }
    text += "  public static let all: [RuleDescriptor] = [\n"
    for rule in rules { text += "    \(rule.typeName).descriptor,\n" }
    text += "  ]\n\n  public static func rule(_ id: String) -> RuleDescriptor? { all.first { $0.id == id } }\n}\n"
    for rule in rules { text += "\n" + extensionSource(rule) }
    return text
  }

  private static func extensionSource(_ rule: RuleFolder) -> String {
    let d = rule.descriptor
    var text = """
      extension \(rule.typeName) {
        public static let descriptor = RuleDescriptor(
          id: \(quoted(d.id)),
          title: \(quoted(d.title)),
          summary: \(quoted(d.summary)),
          category: .\(d.category.rawValue), severity: .\(d.severity.rawValue), outcome: \(d.outcome.map { ".\($0)" } ?? "nil"),
          why: \(quoted(d.why)),
          confirm: \(quoted(d.confirm)),
          remedy: \(quoted(d.remedy)),
          exceptions: \(quoted(d.exceptions)),
          yieldsTo: \(list(d.yieldsTo)),
          parameters: [

      """
    for parameter in d.parameters {
      text += "      .init(name: \(quoted(parameter.name)), summary: \(quoted(parameter.summary)), "
      text += "defaultValue: .\(caseSource(parameter.defaultValue))),\n"
    }
    text += "    ],\n    references: \(list(d.references)))\n"
    for parameter in d.parameters {
      let (type, value) =
        switch parameter.defaultValue {
        case .integer(let value): ("Int", "\(value)")
        case .text(let value): ("String", quoted(value))
        case .list(let values): ("[String]", list(values))
        }
      text +=
        "\n  static let \(camelCase(parameter.name)) = Parameter<\(type)>(\(quoted(parameter.name)), default: \(value))\n"
    }
    return text + "}\n"
  }

  private static func caseSource(_ value: RuleDescriptor.Parameter.Value) -> String {
    switch value {
    case .integer(let value): "integer(\(value))"
    case .text(let value): "text(\(quoted(value)))"
    case .list(let values): "list(\(list(values)))"
    }
  }

  private static func camelCase(_ name: String) -> String {
    let parts = name.split(separator: "-")
    return parts[0] + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  static func list(_ values: [String]) -> String { "[" + values.map(quoted).joined(separator: ", ") + "]" }

  /// A Swift literal.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// `Sources/Kubernetes/Generated/KnownImages.swift`.
enum FactsSource {
  private static let keys = ["names", "tags", "startup", "ports", "dataDirectories", "exitsWithoutCommand", "sources"]

  static func make(in directory: String) throws -> String {
    var byName: [String: [String]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: directory).sorted() where file.hasSuffix(".yaml") {
      let path = "\(directory)/\(file)"
      let root = try YAMLFile.root(of: path)
      // A family of images may need several entries, for different tags.
      for entry in root.isSequence ? Array(root.items) : [root] {
        let source = try self.source(of: entry, path)
        for name in entry["names"]?.items.map(\.text) ?? [] { byName[name, default: []].append(source) }
      }
    }
    // Names with the same facts share them.
    var indexOf: [[String]: Int] = [:]
    var bodies: [[String]] = []
    var names: [(String, Int)] = []
    for (name, facts) in byName.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let index = indexOf[facts] ?? bodies.count
      if index == bodies.count {
        indexOf[facts] = index
        bodies.append(facts)
      }
      names.append((name, index))
    }
    var text = """
      // Generated from rules/facts/ by `make generate`. Do not edit.
      // swift-format-ignore-file

      extension ImageFacts {
        /// Repositories without registry, sorted by their bytes.
        static let names: [(name: String, index: Int)] = [

      """
    for (name, index) in names { text += "    (\(CatalogueSource.quoted(name)), \(index)),\n" }
    text += "  ]\n\n  static func facts(_ index: Int) -> [ImageFacts] {\n    switch index {\n"
    for (index, facts) in bodies.enumerated() {
      text += "    case \(index): [\n" + facts.map { "      \($0),\n" }.joined() + "    ]\n"
    }
    return text + "    default: []\n    }\n  }\n}\n"
  }

  private static func source(of root: Node, _ path: String) throws -> String {
    func fail(_ node: Node, _ message: String) -> Failure {
      Failure("\(path):\(node.span.startPosition.line): \(message)")
    }
    func text(_ node: Node, _ key: String) throws -> String {
      guard let value = node[key], value.isScalar, !value.text.isEmpty else {
        throw fail(node, "\"\(key)\" is missing")
      }
      return CatalogueSource.quoted(value.text)
    }
    func choice(_ node: Node, _ key: String, _ known: [String]) throws -> String {
      guard let value = node[key]?.text, known.contains(value) else {
        throw fail(node, "\"\(key)\" is one of \(known.joined(separator: ", "))")
      }
      return value == "very-slow" ? ".verySlow" : ".\(value)"
    }
    let confidence = ["low", "medium", "high"]
    for entry in root.entries where !keys.contains(entry.key.text) {
      throw fail(entry.key, "unknown key \"\(entry.key.text)\"")
    }
    guard root["names"]?.count ?? 0 > 0, root["sources"]?.count ?? 0 > 0 else {
      throw fail(root, "needs names and sources")
    }
    var arguments: [String] = []
    if root["tags"] != nil { arguments.append("tags: \(try text(root, "tags"))") }
    if let startup = root["startup"] {
      let speed = try choice(startup, "class", ["fast", "medium", "slow", "very-slow"])
      arguments.append(
        "startup: .init(speed: \(speed), reason: \(try text(startup, "reason")), "
          + "confidence: \(try choice(startup, "confidence", confidence)))")
    }
    if let ports = root["ports"] { arguments.append("ports: [\(ports.items.map(\.text).joined(separator: ", "))]") }
    if let directories = root["dataDirectories"] {
      let list = try directories.items.map { node in
        ".init(path: \(try text(node, "path")), program: \(try text(node, "program")), "
          + "lock: \(node["lock"] == nil ? "nil" : try text(node, "lock")), "
          + "second: \(try choice(node, "second", ["exits", "waits", "corrupts"])), "
          + "log: \(node["log"] == nil ? "nil" : try text(node, "log")), "
          + "confidence: \(try choice(node, "confidence", confidence)))"
      }
      arguments.append("dataDirectories: [\(list.joined(separator: ", "))]")
    }
    if let ending = root["exitsWithoutCommand"] {
      arguments.append(
        "exitsWithoutCommand: .init(command: \(try text(ending, "command")), "
          + "confidence: \(try choice(ending, "confidence", confidence)))")
    }
    return ".init(\(arguments.joined(separator: ", ")))"
  }
}
