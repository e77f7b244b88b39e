internal import Diagnostics
public import YAML

/// A place where an object does not have the shape that the API server decodes.
public struct SchemaProblem: Sendable {
  public enum Fault: Sendable {
    /// The key is no field.
    case unknown(Remedy)
    /// The value is not of the field's type.
    case type(Mismatch)
    /// A field that must be there is absent, or is there and empty.
    case missing(field: String, isEmpty: Bool)
  }

  /// What was probably meant by a key that is no field.
  public enum Remedy: Sendable {
    case none
    /// Another field of the same object.
    case spelling(String)
    /// The same field elsewhere: the path of the object that has it.
    case place(String)
    /// A field that comes with a later version, or is gone since an earlier one.
    case since(Int)
    case until(Int)
    /// Labels that belong below `matchLabels`.
    case matchLabels
  }

  /// What the API server decodes in place of what is written.
  public enum Mismatch: Sendable {
    case list, mapping, string, boolean, integer, port, quantity, time, base64
    /// A whole number that is too large for the field's bits.
    case range(bits: Int)
  }

  public let fault: Fault
  /// The key or value that is wrong, or the nearest thing to what is missing.
  public let node: Node
  /// The key whose value is the object at hand, or holds it; nil for the object as a whole.
  public let owner: Node?
  /// The object at hand.
  public let holder: Node
  /// Whether it is an item of the owner's list.
  public let isItem: Bool
  /// The container that it belongs to.
  public let container: Container?
  /// The key of the value at hand.
  public let key: Node?
}

extension Resource {
  /// Whether a key in a part of the object is no field.
  public func hasUnknownField(in node: Node) -> Bool {
    schemaProblems.contains { problem in
      if case .unknown = problem.fault { problem.node.path(from: node) != nil } else { false }
    }
  }

  /// Where the object does not have the shape that the API server of that version decodes: unknown fields, wrong types,
  /// missing fields. Nothing for kinds whose schema is not known.
  ///
  /// Source: the strict decoder of k8s.io/apimachinery (json/serializer), sigs.k8s.io/json.
  static func schemaProblems(of root: Node, _ version: KubernetesVersion) -> [SchemaProblem] {
    guard let apiVersion = root["apiVersion"], let kind = root["kind"] else { return [] }
    let found = apiVersion.withText { apiVersion in kind.withText { Schema.kind(apiVersion, $0) } }
    guard let found, let definition = found.definition, found.isServed(by: version) else { return [] }
    var walk = SchemaWalk(minor: version.minor)
    walk.check(root, definition, key: nil, isItem: false, place: kind)
    return walk.problems
  }
}

/// One pass over an object in lock step with the schema.
private struct SchemaWalk {
  let minor: Int
  var problems: [SchemaProblem] = []
  /// From the root to the object at hand.
  private var stack: [(definition: Schema.Definition, key: Node?, isItem: Bool, node: Node)] = []

  /// More problems than anybody reads, so that a hostile object costs little.
  private static let most = 200

  init(minor: Int) { self.minor = minor }

  private mutating func add(_ fault: SchemaProblem.Fault, at node: Node, key: Node? = nil) {
    if problems.count >= Self.most { return }
    let container = stack.last {
      $0.isItem && ["containers", "initContainers", "ephemeralContainers"].contains($0.key?.text)
    }
    problems.append(
      SchemaProblem(
        fault: fault, node: node, owner: stack.last?.key, holder: stack.last?.node ?? node,
        isItem: stack.last?.isItem ?? false,
        container: container.map { Container(node: $0.node, role: .app, index: 0) }, key: key))
  }

  // MARK: Objects

  /// - Parameter place: where what is missing is said.
  mutating func check(
    _ node: Node, _ definition: Schema.Definition, key: Node?, isItem: Bool, place: Node
  ) {
    guard node.isMapping else { return mismatch(.mapping, node, key) }
    stack.append((definition, key, isItem, node))
    defer { stack.removeLast() }
    var seen: UInt64 = 0
    if node.hasMergeKey {
      for entry in node.entries { check(entry, definition, &seen) }
    } else {
      for entry in node.writtenEntries { check(entry, definition, &seen) }
    }
    for position in 0..<definition.count where seen & (1 << position) == 0 {
      let field = definition[position]
      guard field.isRequired, field.exists(in: minor) else { continue }
      let name = field.name.text
      let written = node.entry(name)
      add(.missing(field: name, isEmpty: written != nil), at: written?.emptyPlace ?? place)
    }
  }

  private mutating func check(_ entry: Node.Entry, _ definition: Schema.Definition, _ seen: inout UInt64) {
    guard let position = entry.key.withText({ definition.position(of: $0) }) else {
      if !entry.key.isPlaceholder, problems.count < Self.most {
        add(.unknown(remedy(entry, definition)), at: entry.key, key: entry.key)
      }
      return
    }
    let field = definition[position]
    if !field.exists(in: minor) {
      add(.unknown(field.since > minor ? .since(field.since) : .until(field.until)), at: entry.key, key: entry.key)
      return
    }
    let value = entry.value
    if value.isScalar, value.isNull { return }
    // What is empty is as good as missing.
    if field.isRequired,
      value.isScalar ? value.hasText("") && field.value == .string : value.isSequence && value.count == 0
    {
      return
    }
    seen |= 1 << position
    switch field.shape {
    case .single: check(value, field, entry.key, isItem: false, place: entry.key)
    case .list:
      guard value.isSequence else { return mismatch(.list, value, entry.key) }
      for item in value.items { check(item, field, entry.key, isItem: true, place: item.firstKey) }
    case .mapping:
      guard value.isMapping else { return mismatch(.mapping, value, entry.key) }
      for inner in value.writtenEntries where !(value.hasMergeKey && inner.key.hasText("<<")) {
        check(inner.value, field, inner.key, isItem: false, place: inner.key)
      }
    }
  }

  private mutating func checkEmpty(_ node: Node, _ definition: Schema.Definition, _ key: Node) {
    let required = (0..<definition.count).lazy.map { definition[$0] }.first {
      $0.isRequired && $0.exists(in: self.minor)
    }
    guard let required else { return }
    stack.append((definition, key, true, node))
    add(.missing(field: required.name.text, isEmpty: false), at: node)
    stack.removeLast()
  }

  // MARK: Values

  private mutating func check(_ node: Node, _ field: Schema.Field, _ key: Node, isItem: Bool, place: Node) {
    let value = field.value
    if value == .definition {
      // Null as an item is an object without any field.
      if isItem, node.isScalar, node.isNull { return checkEmpty(node, field.definition, key) }
      check(node, field.definition, key: key, isItem: isItem, place: place)
      return
    }
    if value == .object {
      if !node.isMapping && !(node.isScalar && node.isNull) { mismatch(.mapping, node, key) }
      return
    }
    guard node.isScalar else { return mismatch(value.mismatch, node, key) }
    let scalar = node.scalar
    if scalar == .null { return }
    switch value {
    case .string: if scalar != .string { mismatch(.string, node, key) }
    case .boolean: if node.boolean == nil { mismatch(.boolean, node, key) }
    case .int32, .int64: checkInteger(node, scalar, isShort: value == .int32, key)
    case .intOrString: if scalar != .string { checkInteger(node, scalar, isShort: true, key, or: .port) }
    case .quantity:
      if node.boolean != nil || (scalar == .string && Quantity(node) == nil) {
        mismatch(.quantity, node, key)
      }
    case .time: if scalar != .string || !node.isTime { mismatch(.time, node, key) }
    case .bytes:
      if scalar != .string || node.withText({ Base64.firstError(in: $0) }) != nil { mismatch(.base64, node, key) }
    case .object, .definition: break
    }
  }

  private mutating func checkInteger(
    _ node: Node, _ scalar: Scalar?, isShort: Bool, _ key: Node, or other: SchemaProblem.Mismatch = .integer
  ) {
    switch scalar {
    case .integer(let value):
      if isShort, Int32(exactly: value) == nil { mismatch(.range(bits: 32), node, key) }
    case .float(let value) where value == value.rounded(): mismatch(.range(bits: isShort ? 32 : 64), node, key)
    default: mismatch(other, node, key)
    }
  }

  /// What a tool fills in is not judged.
  private mutating func mismatch(_ mismatch: SchemaProblem.Mismatch, _ node: Node, _ key: Node?) {
    if node.isScalar, node.isUnfilled || node.isInCapitals { return }
    add(.type(mismatch), at: node.isScalar || node.isFlow ? node : key ?? node, key: key)
  }

  // MARK: What was meant

  private func remedy(_ entry: Node.Entry, _ definition: Schema.Definition) -> SchemaProblem.Remedy {
    let name = entry.key.text
    let fields = (0..<definition.count).map { definition[$0] }.filter { $0.exists(in: minor) }
    let names = fields.map(\.name.text)
    if definition.has("matchLabels"), entry.value.isScalar { return .matchLabels }
    if let same = names.first(where: { $0.lowercased() == name.lowercased() }) { return .spelling(same) }
    // What is there already was not meant.
    let near = names.first { SchemaSpelling.isSlip(name, of: $0) && stack.last?.node.entry($0) == nil }
    if let near { return .spelling(near) }
    if let relative = SchemaSpelling.relative(of: name, in: names) { return .spelling(relative) }
    if let path = placeOf(entry.key, definition) { return .place(path) }
    return Spelling.nearest(to: name, in: names).map { .spelling($0) } ?? SchemaProblem.Remedy.none
  }

  /// Where a field of that name belongs: further up, further down, or beside.
  private func placeOf(_ key: Node, _ definition: Schema.Definition) -> String? {
    let levels = stack.indices.dropLast().reversed()
    for level in levels where stack[level].definition.knows(key, minor) {
      // Where it stands already it was not forgotten.
      if stack[level].node.entry(key.text) == nil { return level == 0 ? "" : path(to: level) }
    }
    let here = stack.count - 1
    // What is written is meant rather than what could be.
    for level in [here] + levels {
      if let entry = written(level, key) { return (level == 0 ? "" : path(to: level) + ".") + entry.key.text }
    }
    if let below = below(definition, key, depth: 3) { return here == 0 ? below : path(to: here) + "." + below }
    // Not beside it: of alternatives, such as kinds of volumes, another one was not meant.
    for level in levels.dropFirst() {
      if let beside = below(stack[level].definition, key, depth: 1) {
        return level == 0 ? beside : path(to: level) + "." + beside
      }
    }
    return nil
  }

  /// The object below one of the stack that is written and has a field of that name.
  private func written(_ level: Int, _ key: Node) -> Node.Entry? {
    let (definition, node) = (stack[level].definition, stack[level].node)
    return node.writtenEntries.first { entry in
      guard let field = entry.key.withText({ definition.field($0) }), field.value == .definition,
        field.shape == .single, entry.value.isMapping
      else { return false }
      return field.definition.knows(key, minor) && entry.value.entry(key.text) == nil
    }
  }

  /// The nearest object below a definition that has the field.
  private func below(_ definition: Schema.Definition, _ key: Node, depth: Int) -> String? {
    var seen: [(definition: Schema.Definition, parent: Int, field: Schema.Field?)] = [(definition, 0, nil)]
    var level = 0..<1
    for _ in 0..<depth {
      for index in level {
        let parent = seen[index].definition
        for position in 0..<parent.count {
          let field = parent[position]
          guard field.value == .definition, field.shape != .mapping, field.exists(in: minor) else { continue }
          seen.append((field.definition, index, field))
          guard field.definition.knows(key, minor) else { continue }
          var path: [String] = []
          var step = seen.count - 1
          while let field = seen[step].field {
            path.append(field.name.text + (field.shape == .list ? "[]" : ""))
            step = seen[step].parent
          }
          return path.reversed().joined(separator: ".")
        }
      }
      level = level.upperBound..<seen.count
    }
    return nil
  }

  private func path(to level: Int) -> String {
    var path = ""
    for part in stack[...level] {
      guard let key = part.key else { continue }
      path += (path.isEmpty ? "" : ".") + key.text + (part.isItem ? "[]" : "")
    }
    return path
  }
}

extension Node.Entry {
  /// Where it is said that the value is empty: at the value, if it is written.
  fileprivate var emptyPlace: Node { value.isFlow || (value.isScalar && !value.isNull) ? value : key }
}

extension Schema.Definition {
  fileprivate func knows(_ key: Node, _ minor: Int) -> Bool {
    key.withText { field($0) }?.exists(in: minor) ?? false
  }
}

extension Schema.Value {
  fileprivate var mismatch: SchemaProblem.Mismatch {
    switch self {
    case .string: .string
    case .boolean: .boolean
    case .int32, .int64: .integer
    case .quantity: .quantity
    case .intOrString: .port
    case .time: .time
    case .bytes: .base64
    case .object, .definition: .mapping
    }
  }
}

extension Node {
  /// The first key of a mapping; the node itself if it has none.
  fileprivate var firstKey: Node { writtenEntries.first { _ in true }?.key ?? self }

  /// Whether it is a time as Go's RFC 3339 reads it: `2024-01-01T00:00:00Z`.
  fileprivate var isTime: Bool {
    withText { bytes in
      guard bytes.count >= 20 else { return false }
      for (index, pattern) in "0000-00-00T00:00:00".utf8.enumerated() {
        guard pattern == 0x30 ? (0x30...0x39).contains(bytes[index]) : bytes[index] == pattern else { return false }
      }
      return bytes.last == UInt8(ascii: "Z") || bytes[bytes.count - 3] == UInt8(ascii: ":")
    }
  }
}

/// Which field a word was meant to be.
private enum SchemaSpelling {
  /// `name` for `secretName`, `configMapName` for `name`.
  static func relative(of name: String, in names: [String]) -> String? {
    if name == "name" {
      let longer = names.filter { $0.hasSuffix("Name") }
      return longer.count == 1 ? longer[0] : nil
    }
    return name.hasSuffix("Name") ? names.first { $0 == "name" } : nil
  }

  /// One slip of the finger: a letter more, less, other, or two in the wrong order.
  static func isSlip(_ name: String, of field: String) -> Bool {
    field.utf8.count >= 3 && Spelling.distance(name.lowercased(), field.lowercased(), limit: 1) == 1
  }

}
