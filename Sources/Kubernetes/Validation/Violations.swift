import Diagnostics
import YAML

/// Walks an object along the table of its kind.
public struct Violations: Sendable {
  private var found: [(class: Violation.Classes, violation: Violation)] = []

  private let minor: Int

  private init(_ version: KubernetesVersion) { minor = version.minor }

  /// What the API server refuses of the object, in the order of the table, each with the kind of fault that it is.
  ///
  /// Silent for kinds and versions without a table. Costs one look-up per row whose mapping is there.
  public static func of(_ resource: Resource) -> [(class: Violation.Classes, violation: Violation)] {
    guard let constraint = ObjectConstraints.constraint(of: resource) else { return [] }
    var walk = Violations(resource.version)
    walk.visit(resource.root, constraint, "")
    if walk.found.isEmpty || resource.isLocal { return [] }
    return resource.kind == "StatefulSet" ? StatefulSetChecks.judged(walk.found, resource) : walk.found
  }

  private mutating func visit(_ node: Node, _ shape: Shape) {
    guard node.isMapping, node.count > 0 else { return }
    for field in shape.fields {
      guard let value = node[field.key], !(value.isScalar && value.isNull) else { continue }
      visit(value, field.constraint, field.key)
    }
  }

  private mutating func visit(_ node: Node, _ constraint: Constraint, _ key: StaticString) {
    switch constraint {
    case .object(let shape): visit(node, shape)
    case .list(let item, let unique):
      guard node.isSequence else { return }
      for child in node.items { visit(child, item, key) }
      for unique in unique { visit(node, unique: unique, key) }
    case .all(let constraints): for constraint in constraints { visit(node, constraint, key) }
    case .since(let version, let constraint): if minor >= version { visit(node, constraint, key) }
    case .before(let version, let constraint): if minor < version { visit(node, constraint, key) }
    case .check(let classes, let check): for violation in check(node) { found.append((classes, violation)) }
    case .labels: visit(labels: node, .key, .value, key)
    case .annotations: visit(labels: node, .annotationKey, nil, key)
    default:
      guard node.isScalar, !node.isNull, let violation = constraint.violation(of: node, "\(key)"), !node.isUnfilled
      else { return }
      if case .name = constraint { found.append((.names, violation)) } else { found.append((.values, violation)) }
    }
  }

  /// Names that two items share.
  private mutating func visit(_ list: Node, unique: Constraint.Key, _ key: StaticString) {
    guard list.count > 1 else { return }
    var first: [String: Node] = [:]
    for item in list.items {
      guard let (name, place) = unique.value(of: item) else { continue }
      if let other = first[name] {
        if place.isUnfilled { continue }
        found.append((.twice, .twice(place, other, name, "\(key)")))
      } else {
        first[name] = place
      }
    }
  }

  private mutating func visit(
    labels: Node, _ keys: NameFormat, _ values: NameFormat?, _ key: StaticString
  ) {
    guard labels.isMapping else { return }
    if keys == .annotationKey, let size = labels.size(above: 256 << 10) {
      found.append((.names, .tooLarge(labels, "annotations", size, 256 << 10)))
    }
    for entry in labels.writtenEntries {
      if !keys.accepts(entry.key), entry.key.string != nil, !entry.key.isUnfilled, !entry.key.isMerge {
        found.append((.names, .name(entry.key, keys, "key of \(key)")))
      }
      if let values, entry.value.string != nil, !values.accepts(entry.value), !entry.value.isUnfilled {
        found.append((.names, .name(entry.value, values, "value of \(entry.key.keyText)")))
      }
    }
  }
}

extension Node {
  fileprivate var isMerge: Bool { hasText("<<") }
}

extension Resource {
  /// Whether it is a setting of a tool that never reaches a cluster.
  fileprivate var isLocal: Bool {
    annotation("config.kubernetes.io/local-config") != nil || annotation("config.kubernetes.io/function") != nil
  }
}

extension Constraint.Key {
  /// What is compared of an item, and where it stands; nil if it says nothing.
  fileprivate func value(of item: Node) -> (String, Node)? {
    switch self {
    case .item: return item.string.map { ($0, item) }
    case .field(let key):
      guard let node = item[key], node.isScalar, !node.isNull, !node.text.isEmpty else { return nil }
      return (node.text, node)
    case .fields(let fields):
      guard item.isMapping, let (first, _) = fields.first, let place = item[first], !place.isNull else { return nil }
      var text = ""
      for (key, defaultValue) in fields {
        let node = item[key]
        if node?.isPlaceholder ?? false { return nil }
        let value = node.map { $0.isNull ? "" : $0.text } ?? ""
        text += (text.isEmpty ? "" : " ") + (value.isEmpty ? defaultValue : value)
      }
      return (text, place)
    }
  }
}

extension Constraint {
  /// What is wrong with a scalar; nil also where its type is wrong, which decoding finds before.
  fileprivate func violation(of node: Node, _ field: @autoclosure () -> String) -> Violation? {
    switch self {
    case .oneOf(let words, let isRequired):
      guard let text = node.string, !words.contains(text), isRequired || !text.isEmpty else { return nil }
      return .unsupported(node, text, words, field())
    case .within(let range):
      guard let value = node.integer, !range.contains(value) else { return nil }
      return .outside(node, value, range, field())
    case .numberOrPercent(let most):
      if let value = node.integer {
        return value < 0 ? .outside(node, value, 0...Int(Int32.max), field()) : nil
      }
      guard let text = node.string else { return nil }
      guard text.utf8.last == UInt8(ascii: "%"), let value = UInt32(text.dropLast()) else {
        return .notPercent(node, text, field())
      }
      return most.map { value > $0 } ?? false ? .abovePercent(node, text, field()) : nil
    case .port(let orDigits, let orZero):
      if let value = node.integer {
        return (1...65535).contains(value) || (orZero && value == 0) ? nil : .outside(node, value, 1...65535, field())
      }
      guard let text = node.string, !text.isEmpty, !(orDigits && Int(text) != nil),
        let complaint = PortName.complaint(text)
      else { return nil }
      return .portName(node, text, complaint, field())
    case .quantity(let isPositive):
      guard let quantity = Quantity(node) else {
        return node.string == nil ? nil : .unreadable(node, field())
      }
      guard quantity.nanos < 0 || (isPositive && quantity.nanos == 0) else { return nil }
      return .tooSmall(node, isPositive, field())
    case .filled: return node.string?.isEmpty ?? false ? .empty(node, field()) : nil
    case .path(let isRelative, let isWritten):
      guard let text = node.string else { return nil }
      if isRelative, text.hasPrefix("/") { return .absolute(node, text, field()) }
      if isWritten, text.hasPrefix(".."), !text.hasPrefix("../"), text != ".." { return .reserved(node, text, field()) }
      return text.split(separator: "/").contains("..") ? .parent(node, text, field()) : nil
    case .name(let format, let isRequired):
      guard node.string != nil, !format.accepts(node), isRequired || !node.hasText("") else { return nil }
      return .name(node, format, field())
    case .address:
      guard let text = node.string, !text.isEmpty, !NetworkAddress.isAddress(text) else { return nil }
      return .address(node, text, field())
    case .addressRange(let isPadded):
      guard let text = node.string, !text.isEmpty, !NetworkAddress.isRange(isPadded ? text.trimmed : text) else {
        return nil
      }
      return .addressRange(node, text, field())
    case .labels, .annotations, .object, .list, .all, .since, .before, .check: return nil
    }
  }
}

extension Violation {
  fileprivate static func unsupported(_ node: Node, _ text: String, _ words: [String], _ field: String) -> Violation {
    let meant =
      words.first { $0.lowercased() == text.lowercased().trimmed } ?? Spelling.nearest(to: text.trimmed, in: words)
    return Violation(
      node, "\(field) cannot be \"\(text.abbreviated)\"", reason: "supported values are \(words.listed)",
      help: meant.map { "did you mean \"\($0)\"?" } ?? "write \(words.filter { !$0.isEmpty }.listed(with: "or"))")
  }

  fileprivate static func outside(_ node: Node, _ value: Int, _ range: ClosedRange<Int>, _ field: String) -> Violation {
    let isOpen = range.upperBound >= Int(Int32.max)
    let allowed =
      isOpen ? "\(range.lowerBound) or more" : "between \(range.lowerBound) and \(range.upperBound)"
    return Violation(
      node, "\(field) cannot be \(node.text.abbreviated)", reason: "it must be \(allowed)",
      help: value > range.upperBound
        ? "write \(range.upperBound) or less"
        : range.lowerBound == 0 ? "write 0, or leave it out" : "write \(range.lowerBound) or more")
  }

  fileprivate static func notPercent(_ node: Node, _ text: String, _ field: String) -> Violation {
    let isNumber = Int(text) != nil
    return Violation(
      node, "\(field) cannot be the text \"\(text.abbreviated)\"",
      reason: "it must be a whole number, or a percentage such as \"25%\"",
      help: isNumber ? "write \(text) without quotes, or \"\(text)%\"" : "write a number without quotes, or \"25%\"")
  }

  fileprivate static func abovePercent(_ node: Node, _ text: String, _ field: String) -> Violation {
    Violation(
      node, "\(field) cannot be \"\(text)\"", reason: "it must not be greater than 100%", help: "write 100% or less")
  }

  fileprivate static func portName(_ node: Node, _ text: String, _ complaint: String, _ field: String) -> Violation {
    Violation(
      node, "\(field) cannot be \"\(text.abbreviated)\": it \(complaint)",
      reason: "a text is the name of a port, with a letter and without white space",
      help: Int(text.trimmed) != nil ? "write \(text.trimmed) without quotes" : "write the name of the container's port"
    )
  }

  fileprivate static func tooSmall(_ node: Node, _ isPositive: Bool, _ field: String) -> Violation {
    Violation(
      node, "\(field) cannot be \(node.text.abbreviated)",
      reason: "it must be " + (isPositive ? "greater than zero" : "greater than or equal to 0"),
      help: isPositive ? "write a quantity such as 1Gi" : "write a quantity that is not negative")
  }

  fileprivate static func unreadable(_ node: Node, _ field: String) -> Violation {
    Violation(
      node, "\(field) \"\(node.text.abbreviated)\" is no quantity",
      reason: "a quantity is a number with one of the units Ki, Mi, Gi, Ti, k, M, G, T, and no blank between them",
      help: "write one such as 1Gi")
  }

  fileprivate static func empty(_ node: Node, _ field: String) -> Violation {
    Violation(node, "\(field) is empty", reason: "it is required", help: "write a value")
  }

  fileprivate static func absolute(_ node: Node, _ text: String, _ field: String) -> Violation {
    Violation(
      node, "\(field) \"\(text.abbreviated)\" begins with a slash", reason: "it must be a relative path",
      help: "write \"\(text.drop { $0 == "/" })\"")
  }

  fileprivate static func parent(_ node: Node, _ text: String, _ field: String) -> Violation {
    Violation(
      node, "\(field) \"\(text.abbreviated)\" leads upwards", reason: "it must not contain \"..\"",
      help: "write the path without \"..\"")
  }

  fileprivate static func reserved(_ node: Node, _ text: String, _ field: String) -> Violation {
    Violation(
      node, "\(field) \"\(text.abbreviated)\" begins with \"..\"", reason: "must not start with '..'",
      help: "write a path that begins with another letter")
  }

  fileprivate static func address(_ node: Node, _ text: String, _ field: String) -> Violation {
    Violation(
      node, "\(field) cannot be \"\(text.abbreviated)\"", reason: "it must be a valid IP address",
      help: "write an address such as 10.0.0.10, not a name")
  }

  fileprivate static func addressRange(_ node: Node, _ text: String, _ field: String) -> Violation {
    Violation(
      node, "\(field) cannot be \"\(text.abbreviated)\"", reason: "it must be a range of addresses in CIDR notation",
      help: NetworkAddress.isAddress(text)
        ? "write \(text)/\(text.contains(":") ? 128 : 32)" : "write one such as 10.0.0.0/8")
  }

  static func name(_ node: Node, _ format: NameFormat, _ field: String) -> Violation {
    let text = node.text
    return Violation(
      node, "\(field) \"\(text.abbreviated)\" \(format.complaint(text))", reason: format.expectation,
      help: format.suggestion(for: text).map { "write \"\($0)\"" } ?? "choose a name of that form")
  }

  static func tooLarge(_ node: Node, _ field: String, _ size: Int, _ most: Int) -> Violation {
    Violation(
      node, "\(field) hold \(size) bytes", reason: "must have at most \(most) bytes",
      help: "keep less in one object: large files belong into an image or a volume")
  }

  static func twice(_ node: Node, _ first: Node, _ name: String, _ list: String) -> Violation {
    Violation(
      node, "two of \(list) are \"\(name.abbreviated)\"", reason: "Duplicate value: \"\(name.abbreviated)\"",
      help: "remove one of them, or give it another name", other: (first, "first used here"))
  }
}

extension String {
  /// The beginning of a long text.
  var abbreviated: String { count > 60 ? "\(prefix(57))…" : self }

  fileprivate var trimmed: String { String(split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")) }
}

extension [String] {
  fileprivate var listed: String { listed(with: "and") }

  func listed(with word: String) -> String {
    let quoted = map { "\"\($0)\"" }
    return quoted.count < 2 ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " \(word) \(quoted.last!)"
  }
}
