import Diagnostics
import Foundation
import YAML

/// A rule's folder: `rules/CATEGORY/ID`.
struct RuleFolder {
  enum Subject: String, CaseIterable { case document, object, workload, container }

  let path: String
  let descriptor: RuleDescriptor
  let subject: Subject

  /// The Swift type of the rule: `claim-shared-by-replicas` is `ClaimSharedByReplicas`.
  var typeName: String { Self.typeName(of: descriptor.id) }

  static func typeName(of id: String) -> String {
    id.split(separator: "-").map { acronyms[String($0)] ?? $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static let acronyms = ["yaml": "YAML", "dns": "DNS", "api": "API", "cpu": "CPU"]

  /// All rules, in order of category and id.
  static func all(in rules: String) throws -> [RuleFolder] {
    var folders: [RuleFolder] = []
    for category in Category.allCases.map(\.rawValue).sorted() {
      let directory = "\(rules)/\(category)"
      guard FileManager.default.fileExists(atPath: directory) else { continue }
      for id in try FileManager.default.contentsOfDirectory(atPath: directory).sorted() where !id.hasPrefix(".") {
        folders.append(try RuleFolder("\(directory)/\(id)", category: category, id: id))
      }
    }
    return folders
  }

  private static let keys = [
    "id", "title", "summary", "subject", "severity", "outcome", "why", "confirm", "remedy", "exceptions", "yields-to",
    "parameters", "references",
  ]

  init(_ path: String, category: String, id: String) throws {
    self.path = path
    let file = "\(path)/rule.yaml"
    let root = try YAMLFile.root(of: file)
    for entry in root.entries where !Self.keys.contains(entry.key.text) {
      throw Failure("\(file):\(entry.key.span.startPosition.line): unknown key \"\(entry.key.text)\"")
    }
    func text(_ key: String) throws -> String {
      guard let node = root[key], node.isScalar, !node.text.isEmpty else {
        throw Failure("\(file): \"\(key)\" is missing")
      }
      return node.text
    }
    func choice<T: RawRepresentable<String>>(_ key: String, _ type: T.Type) throws -> T {
      guard let value = T(rawValue: try text(key)) else {
        throw Failure("\(file): \"\(key)\" cannot be \"\(try text(key))\"")
      }
      return value
    }
    guard try text("id") == id else { throw Failure("\(file): the id is not the folder's name") }
    guard id.utf8.count <= 63,
      id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D || (0x30...0x39).contains($0) })
    else { throw Failure("\(file): an id is kebab-case and at most 63 characters long") }
    subject = try choice("subject", Subject.self)
    let references = (root["references"]?.items).map { $0.map(\.text) } ?? []
    guard !references.isEmpty || category == "syntax" else { throw Failure("\(file): a rule has a reference") }
    descriptor = RuleDescriptor(
      id: id, title: try text("title"), summary: try text("summary"), category: Category(rawValue: category)!,
      severity: try choice("severity", Severity.self),
      outcome: root["outcome"] == nil ? nil : try choice("outcome", Outcome.self), why: try text("why"),
      confirm: root["confirm"]?.text ?? "", remedy: try text("remedy"), exceptions: try text("exceptions"),
      yieldsTo: (root["yields-to"]?.items).map { $0.map(\.text) } ?? [],
      parameters: try (root["parameters"]?.entries ?? []).map { try Self.parameter($0, file) }, references: references)
  }

  private static func parameter(_ entry: Node.Entry, _ file: String) throws -> RuleDescriptor.Parameter {
    let name = entry.key.text
    guard let value = entry.value["default"], let summary = entry.value["summary"]?.text,
      let reason = entry.value["reason"]?.text
    else { throw Failure("\(file): parameter \"\(name)\" needs a summary, a default and a reason") }
    let parsed: RuleDescriptor.Parameter.Value =
      value.isSequence ? .list(value.items.map(\.text)) : value.integer.map { .integer($0) } ?? .text(value.text)
    return .init(name: name, summary: "\(summary) \(reason)", defaultValue: parsed)
  }
}

/// YAML files of the project's own.
enum YAMLFile {
  /// Nodes do not keep their trees.
  private nonisolated(unsafe) static var trees: [Tree] = []

  static func root(of path: String) throws -> Node {
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure("\(path): cannot be read") }
    let source = Source(name: path, text: data)
    let parser = Parser()
    for document in Splitter(source) where !document.isEmpty {
      do {
        if let tree = try parser.parse(document).tree {
          trees.append(tree)
          return tree.root
        }
      } catch {
        let position = error.span.startPosition
        throw Failure("\(path):\(position.line):\(position.column): \(error.message)")
      }
    }
    throw Failure("\(path): is empty")
  }
}
