import ArgumentParser
import Diagnostics
import Foundation
import YAML

/// Writes the Swift that holds the data of `rules/`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write the catalogue of rules, the facts about images and the API's schema as Swift.")

  @Option(help: "The project's directory.") var root = "."
  @Flag(help: "Write nothing; fail if a file is stale.") var check = false

  func run() throws {
    let files = [
      "Sources/Rules/Generated/Catalogue.swift": try CatalogueSource.make(RuleFolder.all(in: "\(root)/rules")),
      "Sources/Kubernetes/Generated/KnownImages.swift": try FactsSource.make(in: "\(root)/rules/facts"),
      "Sources/Kubernetes/Generated/SchemaTable.swift": try SchemaSource.make(in: "\(root)/rules/schema"),
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

  static func camelCase(_ name: String) -> String {
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
  static func make(in directory: String) throws -> String {
    var byName: [String: [String]] = [:]
    // The first entry that a tag fits is taken.
    var isComplete: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: directory).sorted() where file.hasSuffix(".yaml") {
      let path = "\(directory)/\(file)"
      let root = try YAMLFile.root(of: path)
      // A family of images may need several entries, for different tags.
      for node in root.isSequence ? Array(root.items) : [root] {
        let entry = FactsEntry(path: path, node: node)
        let source = try entry.source()
        for name in try entry.names() {
          guard !isComplete.contains(name) else { throw entry.isHidden(name) }
          if node["tags"] == nil { isComplete.insert(name) }
          byName[name, default: []].append(source)
        }
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
}

/// What may be written in `rules/facts/`: the keys, in the order of the Swift structs' properties.
private struct FactsField: Sendable {
  indirect enum Shape: Sendable {
    /// Text; the closure says what is wrong with it.
    case text(@Sendable (String) -> String?)
    case number(ClosedRange<Int>)
    case choice([String])
    case flag
    case list(Shape)
    case record([FactsField])
    /// A list of records. If all that one says is a text, that is the value of its first key.
    case records([FactsField])
  }

  let key: String
  let shape: Shape
  var isRequired = false
  /// The Swift name, if it is another.
  var label: String?

  /// Keys that many kinds of facts have.
  static let log = FactsField("log", .any)
  static let tags = FactsField("tags", .text(FactsProblem.tags))
  static let confidences = ["low", "medium", "high"]
  static let confidence = FactsField("confidence", .choice(confidences), isRequired: true)
  static let trait = Shape.record([
    .init("reason", .any), log, .init("ifArgument", .list(.text(FactsProblem.argument))),
    .init("unlessMounted", .list(.path)), tags, confidence,
  ])
  static let when = FactsField("when", .choice(["always", "first-start"]))
  static let ifSet = FactsField("ifSet", .settings)
  static let requirements = Shape.records([
    .init("anyOf", .list(.text(FactsProblem.alternative)), isRequired: true), when, ifSet,
    .init("ifArgument", .list(.text(FactsProblem.argument))), .init("orService", .text(FactsProblem.label)), log, tags,
    confidence,
  ])

  /// All keys, but for `names`, `confidence` and `sources`.
  static let all: [FactsField] = [
    tags,
    .init(
      "startup",
      .record([
        .init("class", .choice(["fast", "medium", "slow", "very-slow"]), isRequired: true, label: "speed"),
        .init("reason", .any, isRequired: true), confidence,
      ])),
    .init("ports", .list(.number(1...65535))),
    .init("portVariables", .list(.variable)),
    .init(
      "dataDirectories",
      .records([
        .init("path", .path, isRequired: true), .init("program", .any, isRequired: true), .init("lock", .any),
        .init("second", .choice(["exits", "waits", "corrupts"]), isRequired: true), log,
        .init("movedBy", .list(.text(FactsProblem.alternative))), confidence,
      ])),
    .init("exitsWithoutCommand", .record([.init("command", .any, isRequired: true), tags, confidence])),
    .init("entrypoint", .choice(["present", "absent"])),
    .init(
      "user",
      .record([
        .init("kind", .choice(["root", "numeric", "name"]), isRequired: true),
        .init("uid", .number(1...Int(Int32.max))),
        .init("name", .any), tags, confidence,
      ])),
    .init(
      "rootEntrypoint",
      .record([
        .init("capabilities", .list(.capability), isRequired: true), .init("account", .any),
        .init("uid", .number(1...65535)), .init("alpineUID", .number(1...65535)), .init("unlessSet", .settings), tags,
        confidence,
      ])),
    .init("needsRoot", trait),
    .init("refusesRoot", trait),
    .init("needsPrivileged", trait),
    .init(
      "fileCapabilities",
      .records([
        .init("program", .any, isRequired: true), .init("capability", .capability, isRequired: true), tags, confidence,
      ])),
    .init("writablePaths", .records([.init("path", .path, isRequired: true), log, tags, confidence])),
    .init("requiredEnvironment", requirements),
    .init("requiredArguments", requirements),
    .init("requiredFiles", .records([.init("path", .path, isRequired: true), log, tags, confidence])),
    .init(
      "conflictingEnvironment", .records([.init("all", .settings, isRequired: true), when, log, tags, confidence])),
    .init(
      "environmentRules",
      .records([
        .init("name", .variable, isRequired: true), .init("minLength", .number(1...1024)),
        .init("maxLength", .number(1...1024)), .init("lengths", .list(.number(1...1024))),
        .init("characterClasses", .number(2...4)), .init("oneOf", .list(.any)), .init("noneOf", .list(.any)),
        .init("format", .choice(["hexadecimal", "base64", "email"])), ifSet, when, log, tags, confidence,
      ])),
    .init(
      "serviceLinks",
      .records([
        .init("service", .text(FactsProblem.label), isRequired: true), .init("variable", .variable, isRequired: true),
        .init("effect", .any, isRequired: true), .init("unlessSet", .settings), tags, confidence,
      ])),
    .init(
      "memory",
      .record([
        .init("mebibytes", .number(1...1_048_576), isRequired: true),
        .init("basis", .choice(["documented", "default-heap", "practical"]), isRequired: true), log, tags, confidence,
      ])),
    .init(
      "heap",
      .record([
        .init("variables", .list(.variable), isRequired: true), .init("beside", .list(.variable)), tags, confidence,
      ])),
    .init("needsToken", trait),
    .init("noShell", trait),
    .init("notShipped", .record([.init("programs", .list(.any), isRequired: true), tags, confidence])),
    .init(
      "moved",
      .record([
        .init("status", .choice(["moved", "frozen", "deprecated", "removed"]), isRequired: true),
        .init("registry", .any), .init("to", .text(FactsProblem.name)), .init("since", .text(FactsProblem.date)),
        .init("effect", .any), tags, confidence,
      ])),
    .init(
      "broken",
      .records([
        .init("effect", .any, isRequired: true), .init("isRare", .flag), .init("fixedIn", .any, isRequired: true),
        .init("tags", .any, isRequired: true), confidence,
      ])),
  ]

  init(_ key: String, _ shape: Shape, isRequired: Bool = false, label: String? = nil) {
    self.key = key
    self.shape = shape
    self.isRequired = isRequired
    self.label = label
  }
}

extension FactsField.Shape {
  fileprivate static var any: Self { .text { _ in nil } }
  fileprivate static var path: Self { .text { $0.hasPrefix("/") ? nil : "is an absolute path" } }
  fileprivate static var variable: Self { .text(FactsProblem.variable) }
  fileprivate static var settings: Self { .list(.text(FactsProblem.setting)) }
  fileprivate static var capability: Self {
    .text { text in
      text.hasPrefix("CAP_") || !text.allSatisfy { $0.isUppercase || $0 == "_" } ? "is a capability without CAP_" : nil
    }
  }
}

/// What is wrong with a text; nil if nothing is.
private enum FactsProblem {
  static func variable(_ text: String) -> String? {
    text.first?.isNumber != true && text.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
      && !text.hasPrefix("-") ? nil : "is the name of a variable"
  }

  static func setting(_ text: String) -> String? {
    variable(String(text.prefix { $0 != "=" })) == nil ? nil : "is NAME or NAME=value"
  }

  static func argument(_ text: String) -> String? { text.contains(" ") ? "is one argument" : nil }

  static func alternative(_ text: String) -> String? {
    if text.hasPrefix("-") { return argument(text) }
    return text.hasPrefix("/") || setting(text) == nil ? nil : "is NAME, NAME=value, --argument or /a/file"
  }

  static func label(_ text: String) -> String? {
    text.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } ? nil : "is the name of a Service"
  }

  /// A repository; `vendor/*` is any of a vendor's.
  static func name(_ text: String) -> String? {
    if text.contains(":") || text.contains("@") { return "is without a tag" }
    if text.hasPrefix("library/") { return "is without library/" }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    // Google's names begin with one of its domains, below gcr.io.
    if parts.count > 1, parts[0].contains("."), parts[0] != "google.com" { return "is without its registry" }
    let known = text.allSatisfy { $0.isLowercase || $0.isNumber || "/._-*".contains($0) }
    let stars = parts.dropLast().contains { $0.contains("*") } || parts.last!.contains("*") && parts.last != "*"
    return known && !stars && text != "*" && !parts.contains("") ? nil : "is a repository, or vendor/*"
  }

  static func date(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 3 && parts[0].count == 4 && parts.dropFirst().allSatisfy { $0.count == 2 }
      && parts.allSatisfy { Int($0) != nil } ? nil : "is a year, a month or a day"
  }

  /// Terms such as `>=18`, `<2.12`, `alpine`, `!debug`.
  static func tags(_ text: String) -> String? {
    let terms = text.split(separator: " ", omittingEmptySubsequences: false)
    let areKnown = terms.allSatisfy { term in
      let version = term.drop { "<>=".contains($0) }
      let word = term.first == "!" ? term.dropFirst() : term
      if version.first?.isNumber == true {
        return ["", ">=", ">", "<=", "<"].contains(term.dropLast(version.count))
          && version.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { Int($0) != nil }
      }
      return word.first?.isLetter == true && word.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
    }
    return areKnown ? nil : "is made of terms such as >=18, <2.12, alpine or !debug"
  }
}

/// The facts about some names and tags.
private struct FactsEntry {
  let path: String
  let node: Node

  func names() throws -> [String] {
    try texts("names").map { node in
      if let problem = FactsProblem.name(node.text) { throw failure(node, "\"\(node.text)\" \(problem)") }
      return node.text
    }
  }

  func isHidden(_ name: String) -> Failure {
    failure(node, "\"\(name)\" has an earlier entry, which is about all its tags")
  }

  /// Swift that makes the facts.
  func source() throws -> String {
    guard node.isMapping else { throw failure(node, "facts are a mapping") }
    _ = try names()
    _ = try texts("sources")
    if let value = node["confidence"], !FactsField.confidences.contains(value.text) {
      throw failure(value, "\"confidence\" is one of \(FactsField.confidences.joined(separator: ", "))")
    }
    let arguments = try arguments(of: node, FactsField.all, besides: ["names", "confidence", "sources"])
    if arguments.allSatisfy({ $0.hasPrefix("tags:") }) { throw failure(node, "says nothing about its images") }
    return ".init(\(arguments.joined(separator: ", ")))"
  }

  private func failure(_ node: Node, _ message: String) -> Failure {
    Failure("\(path):\(node.span.startPosition.line): \(message)")
  }

  /// The items of a list that must be there.
  private func texts(_ key: String) throws -> [Node] {
    guard let list = node[key], list.isSequence, list.count > 0 else {
      throw failure(node[key] ?? node, "\"\(key)\" is a list that is not empty")
    }
    for item in list.items where !item.isScalar || item.text.isEmpty { throw failure(item, "\"\(key)\" holds texts") }
    return Array(list.items)
  }

  private func arguments(of node: Node, _ fields: [FactsField], besides others: Set<String> = []) throws -> [String] {
    for entry in node.entries {
      let key = entry.key.text
      guard others.contains(key) || fields.contains(where: { $0.key == key }) else {
        throw failure(entry.key, "unknown key \"\(key)\"")
      }
    }
    return try fields.compactMap { field in
      // A fact that does not say how well it is known takes it from its entry.
      guard let value = node[field.key] ?? (field.key == "confidence" ? self.node["confidence"] : nil) else {
        if field.isRequired { throw failure(node, "\"\(field.key)\" is missing") }
        return nil
      }
      do {
        return "\(field.label ?? field.key): \(try source(of: value, field.shape))"
      } catch let problem as Problem {
        throw failure(value, "\"\(field.key)\" \(problem.text)")
      }
    }
  }

  /// What is wrong with the value of a key.
  private struct Problem: Error {
    let text: String
  }

  private func source(of value: Node, _ shape: FactsField.Shape) throws -> String {
    switch shape {
    case .text(let problem):
      guard value.isScalar, !value.text.isEmpty else { throw Problem(text: "is a text") }
      if let problem = problem(value.text) { throw Problem(text: problem) }
      return CatalogueSource.quoted(value.text)
    case .number(let range):
      guard value.isScalar, let number = Int(value.text), range.contains(number) else {
        throw Problem(text: "is a number from \(range.lowerBound) to \(range.upperBound)")
      }
      return "\(number)"
    case .flag:
      guard let flag = value.boolean else { throw Problem(text: "is true or false") }
      return "\(flag)"
    case .choice(let known):
      guard value.isScalar, known.contains(value.text) else {
        throw Problem(text: "is one of \(known.joined(separator: ", "))")
      }
      return "." + CatalogueSource.camelCase(value.text)
    case .list(let shape):
      guard value.isSequence, value.count > 0 else { throw Problem(text: "is a list that is not empty") }
      return "[" + (try value.items.map { try source(of: $0, shape) }).joined(separator: ", ") + "]"
    case .record(let fields):
      guard value.isMapping else { throw Problem(text: "is a mapping") }
      return ".init(" + (try arguments(of: value, fields)).joined(separator: ", ") + ")"
    case .records(let fields):
      guard value.isSequence, value.count > 0 else { throw Problem(text: "is a list that is not empty") }
      let records = try value.items.map { item in
        item.isScalar ? try short(item, fields) : try source(of: item, .record(fields))
      }
      return "[" + records.joined(separator: ", ") + "]"
    }
  }

  /// A record of which only the first key is written.
  private func short(_ value: Node, _ fields: [FactsField]) throws -> String {
    guard case .text = fields[0].shape,
      !fields.dropFirst().contains(where: { $0.isRequired && $0.key != "confidence" })
    else { throw Problem(text: "holds mappings") }
    guard let confidence = node["confidence"] else { throw Problem(text: "needs a confidence") }
    return ".init(\(fields[0].key): \(try source(of: value, fields[0].shape)), "
      + "confidence: \(try source(of: confidence, FactsField.confidence.shape)))"
  }
}
