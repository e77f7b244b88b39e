import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A value that is not of the type of its field.
public enum FieldTypeWrong: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    for problem in object.schemaProblems {
      guard case .type(let mismatch) = problem.fault else { continue }
      let value = problem.key.flatMap { $0 == problem.node ? $0.valueInParent(of: object.root) : nil } ?? problem.node
      report.report(.type(problem.key?.text ?? object.kind, value, mismatch), at: problem.node, in: problem.container)
    }
  }
}

extension Node {
  /// The value of a key, found by its path.
  fileprivate func valueInParent(of root: Node) -> Node? {
    var node: Node? = root
    for step in path(from: root) ?? [] {
      switch step {
      case .key(let key): node = node?.writtenEntries.first { $0.key == key }?.value
      case .item(_, let item): node = item
      }
    }
    return node
  }

  fileprivate var typeName: String {
    if isMapping { return "a mapping" }
    if isSequence { return "a list" }
    return boolean != nil ? "a boolean" : floatingPoint != nil ? "a number" : "a string"
  }
}

extension Message {
  fileprivate static func type(_ key: String, _ value: Node, _ mismatch: SchemaProblem.Mismatch) -> Message {
    let shown = value.isScalar ? " \"\(value.text.abbreviated)\"" : ""
    let wanted: String
    var help: String
    let isNumber = value.isScalar && !value.text.isEmpty && value.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    switch mismatch {
    case .list: (wanted, help) = ("a list", "write each item on a line of its own: \"- …\"")
    case .mapping: (wanted, help) = ("a mapping", "write its fields below it, indented deeper, without dashes")
    case .string:
      (wanted, help) = ("a string", value.isScalar ? "quote it: \"\(value.text.abbreviated)\"" : "write a string")
    case .boolean: (wanted, help) = ("true or false", "write true or false, without quotes")
    case .integer:
      (wanted, help) = ("a whole number", isNumber ? "write it without quotes: \(value.text)" : "write a whole number")
    case .port: (wanted, help) = ("a whole number or a string", "write a whole number or a string")
    case .quantity: (wanted, help) = ("a quantity", "write a number, or one with a suffix such as m, k, Mi or Gi")
    case .time: (wanted, help) = ("a time", "write it as 2030-01-31T00:00:00Z")
    case .base64: (wanted, help) = ("base64", "encode it: base64 -w0 FILE")
    case .range(let bits):
      return Message(
        "\"\(key.abbreviated)\" is\(shown), which is too large",
        note: "the API server refuses the object: the field holds \(bits) bits, at most "
          + (bits == 32 ? "\(Int32.max)" : "\(Int64.max)"), help: "write a smaller number")
    }
    let isText = value.isScalar && value.string != nil
    return Message(
      isText && (mismatch.isOfText)
        ? "\"\(key.abbreviated)\" is\(shown), which is not \(wanted)"
        : "\"\(key.abbreviated)\" is \(value.typeName), not \(wanted)",
      note: "the API server refuses the object, strict or not: it cannot decode \(value.typeName) as \(wanted)",
      help: help)
  }
}

extension SchemaProblem.Mismatch {
  /// Whether some strings would do.
  fileprivate var isOfText: Bool {
    switch self {
    case .quantity, .time, .base64: true
    default: false
    }
  }
}
