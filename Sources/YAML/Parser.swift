internal import CLibYAML
public import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a document is no YAML to kubectl, and where.
public struct SyntaxError: Error, Sendable {
  /// What is wrong, in one line, without a place.
  public let message: String
  /// A character, or nothing at the end of a line, where the reader gave up.
  public let span: Span
}

/// What a document holds.
public struct ParsedDocument: Sendable {
  /// A key that is written again.
  public struct DuplicateKey: Sendable {
    public let first: Node.Entry
    public let second: Node.Entry
  }

  /// Nil if the document says nothing.
  public let tree: Tree?
  /// For each repeated key the place where it is first written; merged keys do not count.
  public let duplicateKeys: [DuplicateKey]
  /// From the first to the last byte of content that kubectl drops: what follows a line `...`.
  public let trailingText: Range<Int>?
}

/// Makes trees of documents. It keeps its memory from one document to the next, so each thread should have one.
public final class Parser {
  private var usual = UsualReader()
  private var builder = TreeBuilder()

  public init() {}

  /// Reads the document's first YAML document; what follows it is `trailingText`.
  public func parse(_ document: Document) throws(SyntaxError) -> ParsedDocument {
    if let parsed = parseUsual(document) { return parsed }
    return try parseAny(document)
  }

  /// Reads a document without libyaml; nil if it is not written as most are.
  func parseUsual(_ document: Document) -> ParsedDocument? {
    guard usual.read(document) else { return nil }
    let tree = Tree(source: document.source, nodes: usual.nodes.contents, text: usual.text.contents)
    return ParsedDocument(tree: tree, duplicates: usual.duplicates, trailingText: nil)
  }

  /// Reads a document with libyaml.
  func parseAny(_ document: Document) throws(SyntaxError) -> ParsedDocument { try builder.parse(document) }
}

extension ParsedDocument {
  fileprivate init(tree: Tree?, duplicates: [(first: Int, second: Int)], trailingText: Range<Int>?) {
    self.tree = tree
    self.trailingText = trailingText
    duplicateKeys = duplicates.map { pair in
      DuplicateKey(first: tree!.entry(at: pair.first), second: tree!.entry(at: pair.second))
    }
  }
}

/// What a parser works with. A structure, so that its fields are used without asking for access each time.
private struct TreeBuilder: ~Copyable {
  private var nodes = Buffer<RawNode>()
  private var text = Buffer<UInt8>()
  private var open: [Collection] = []
  private var anchors: [Anchor] = []
  /// Of each name the anchor that it means now.
  private var anchorsByName: [String: Int] = [:]
  /// How many nodes would have to be added to write all aliases out.
  private var aliasedNodes = 0
  private var duplicates: [(first: Int, second: Int)] = []
  private var keys = KeyTable()
  private var patched = Buffer<UInt8>()
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  deinit {
    event.deallocate()
    parser.deallocate()
  }

  /// A mapping or sequence whose end has not been seen.
  private struct Collection {
    var node: Int
    /// Its nodes so far, keys and values counted one by one.
    var children = 0
    /// How many nodes it has with aliases written out, and how deep they are nested.
    var expandedNodes = 1
    var height = 0
    /// `a: b` in a flow sequence: a mapping without braces, which ends where its value does.
    var isBare = false
    var isMapping: Bool
    /// Which anchor names it, if one does.
    var anchor = -1
    /// The index of the last key, until its value has come.
    var key = 0
    var keyIsMerge = false
    /// Where the last child ends.
    var end = 0
  }

  private struct Anchor {
    var node: Int
    /// Zero while the node that it names is not closed.
    var expandedNodes: Int
    var height: Int
  }

  mutating func parse(_ document: Document) throws(SyntaxError) -> ParsedDocument {
    nodes.count = 0
    text.count = 0
    open.removeAll(keepingCapacity: true)
    if !anchors.isEmpty {
      anchors.removeAll()
      anchorsByName.removeAll()
    }
    aliasedNodes = 0
    duplicates.removeAll(keepingCapacity: true)
    var reading = Reading(document)
    guard reading.isShortHead else {
      throw reading.error("more than \(Limits.directives) bytes of directives", at: reading.start)
    }
    if reading.isEmpty { return ParsedDocument(tree: nil, duplicates: [], trailingText: nil) }
    reading.patch(into: &patched)

    guard yaml_parser_initialize(parser) == 1 else { throw reading.error("out of memory", at: reading.start) }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(
      parser, reading.input.assumingMemoryBound(to: UInt8.self), reading.end - reading.start)
    try build(&reading)

    let tree: Tree?
    if nodes.count == 0 || saysNothing(nodes.base[0]) {
      tree = nil
    } else {
      tree = Tree(source: document.source, nodes: nodes.contents, text: text.contents)
    }
    return ParsedDocument(tree: tree, duplicates: duplicates, trailingText: reading.trailingText)
  }

  private func saysNothing(_ raw: RawNode) -> Bool {
    raw.kind == .scalar && raw.style == .plain && raw.b == 0 && raw.tag == .none && !raw.flags.contains(.hasAnchor)
  }

  // MARK: Events

  private mutating func build(_ reading: inout Reading) throws(SyntaxError) {
    while true {
      guard yaml_parser_parse(parser, event) == 1 else { throw reading.error(of: parser) }
      switch event.pointee.type {
      case YAML_SCALAR_EVENT:
        defer { yaml_event_delete(event) }
        try addScalar(&reading)
      case YAML_MAPPING_START_EVENT:
        defer { yaml_event_delete(event) }
        let data = event.pointee.data.mapping_start
        try openCollection(
          .mapping, isFlow: data.style == YAML_FLOW_MAPPING_STYLE, anchor: data.anchor, tag: data.tag, &reading)
      case YAML_SEQUENCE_START_EVENT:
        defer { yaml_event_delete(event) }
        let data = event.pointee.data.sequence_start
        try openCollection(
          .sequence, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, anchor: data.anchor, tag: data.tag, &reading)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
        try closeCollection(&reading)
      case YAML_ALIAS_EVENT:
        defer { yaml_event_delete(event) }
        try addAlias(&reading)
      case YAML_DOCUMENT_END_EVENT:
        reading.findTrailingText(from: reading.offset(event.pointee.end_mark.index))
        return
      case YAML_STREAM_END_EVENT:
        return
      default:
        yaml_event_delete(event)
      }
    }
  }

  private mutating func addScalar(_ reading: inout Reading) throws(SyntaxError) {
    let data = event.pointee.data.scalar
    let length = data.length
    let end = reading.offset(event.pointee.end_mark.index, startingAt: event.pointee.start_mark.index)
    var start = end.start
    var node = RawNode(
      start: 0, end: 0, next: UInt32(truncatingIfNeeded: nodes.count + 1), a: 0,
      b: UInt32(truncatingIfNeeded: length), kind: .scalar, style: .plain, tag: .none, flags: [])
    var contentEnd = end.end
    switch data.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: node.style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: node.style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: node.style = .literal
    case YAML_FOLDED_SCALAR_STYLE: node.style = .folded
    default: break
    }
    let isMissing = node.style == .plain && length == 0
    if data.anchor != nil || data.tag != nil || (!isMissing && reading.base.byte(start) == UInt8(ascii: "!")) {
      let properties = reading.skipProperties(from: start, to: contentEnd)
      start = isMissing ? contentEnd : properties.end
      node.tag = data.tag.map(Self.tag) ?? (properties.hasLoneMark ? .nonSpecific : .none)
    } else if isMissing {
      start = placeOfMissing(start, reading)
      contentEnd = start
    }
    if node.style == .literal || node.style == .folded {
      contentEnd = reading.base.endOfBlockScalar(from: start, to: contentEnd)
    }
    node.start = UInt32(truncatingIfNeeded: start)
    node.end = UInt32(truncatingIfNeeded: contentEnd)

    let quotes = node.style == .plain ? 0 : 1
    if length == 0
      || length == contentEnd - start - 2 * quotes && memcmp(reading.base + start + quotes, data.value, length) == 0
    {
      node.a = UInt32(truncatingIfNeeded: min(start + quotes, contentEnd))
    } else {
      node.flags.insert(.textInBuffer)
      node.a = UInt32(truncatingIfNeeded: text.count)
      if reading.isPatched, node.style == .doubleQuoted,
        JSONString.decode(reading.base, from: start + 1, to: contentEnd - 1, into: &text)
      {
        node.b = UInt32(truncatingIfNeeded: text.count - Int(node.a))
      } else {
        text.append(UnsafeRawPointer(data.value), count: length)
      }
      guard text.count <= Limits.fileSize else {
        throw reading.error("the text of the document is too long", from: start, to: contentEnd)
      }
    }
    let index = nodes.count
    if data.anchor != nil {
      node.flags.insert(.hasAnchor)
      anchorsByName[String(cString: data.anchor)] = anchors.count
      anchors.append(Anchor(node: index, expandedNodes: 1, height: 0))
    }
    try append(node, &reading)
    switch node.tag {
    case .integer, .float, .boolean, .null: try checkTag(node, &reading)
    default: break
    }
    try addChild(index, end: contentEnd, expandedNodes: 1, height: 0, &reading)
  }

  private mutating func openCollection(
    _ kind: RawNode.Kind, isFlow: Bool, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?, _ reading: inout Reading
  ) throws(SyntaxError) {
    let ends = reading.offset(event.pointee.end_mark.index, startingAt: event.pointee.start_mark.index)
    var start = ends.start
    let isBare = isFlow && kind == .mapping && (ends.start == ends.end || reading.base.byte(start) == UInt8(ascii: "?"))
    if anchor != nil || tag != nil {
      // The event begins with its properties and ends with the token that opens the collection, which has one byte
      // or, for most block collections, none.
      start = ends.end
      if isFlow || (kind == .sequence && (start == reading.end || reading.base.byte(start) != Byte.dash)) {
        start -= 1
      }
    }
    if let top = open.last, top.isMapping, top.children % 2 == 0 {
      throw reading.error(
        "invalid map key: a \(kind == .mapping ? "mapping" : "sequence") cannot be a key", at: start)
    }
    guard open.count < Limits.depth else {
      throw reading.error("nested deeper than \(Limits.depth) levels", at: start)
    }
    var node = RawNode(
      start: UInt32(truncatingIfNeeded: start), end: 0, next: 0, a: 0, b: 0, kind: kind,
      style: isFlow ? .flow : .block, tag: tag.map(Self.tag) ?? .none, flags: [])
    var collection = Collection(node: nodes.count, isMapping: kind == .mapping)
    collection.isBare = isBare
    collection.end = start
    if let anchor {
      node.flags.insert(.hasAnchor)
      collection.anchor = anchors.count
      anchorsByName[String(cString: anchor)] = anchors.count
      anchors.append(Anchor(node: nodes.count, expandedNodes: 0, height: 0))
    }
    try append(node, &reading)
    open.append(collection)
  }

  private mutating func closeCollection(_ reading: inout Reading) throws(SyntaxError) {
    let collection = open.removeLast()
    let index = collection.node
    let node = nodes.base + index
    let end =
      node.pointee.style == .flow && !collection.isBare
      ? reading.offset(event.pointee.end_mark.index) : collection.end
    node.pointee.end = UInt32(truncatingIfNeeded: end)
    node.pointee.next = UInt32(truncatingIfNeeded: nodes.count)
    node.pointee.a = UInt32(truncatingIfNeeded: collection.isMapping ? collection.children / 2 : collection.children)
    if collection.anchor >= 0 {
      anchors[collection.anchor] = Anchor(
        node: index, expandedNodes: collection.expandedNodes, height: collection.height)
    }
    if collection.isMapping, collection.children > 2 {
      keys.findDuplicates(of: index, nodes.base, reading.base, text.base, &duplicates)
    }
    try addChild(index, end: end, expandedNodes: collection.expandedNodes, height: collection.height, &reading)
  }

  private mutating func addAlias(_ reading: inout Reading) throws(SyntaxError) {
    let ends = reading.offset(event.pointee.end_mark.index, startingAt: event.pointee.start_mark.index)
    let name = String(cString: event.pointee.data.alias.anchor)
    guard let place = anchorsByName[name] else {
      throw reading.error("unknown anchor \"\(name)\"", from: ends.start, to: ends.end)
    }
    let anchor = anchors[place]
    guard anchor.expandedNodes > 0 else {
      throw reading.error("anchor \"\(name)\" contains itself", from: ends.start, to: ends.end)
    }
    guard open.count + anchor.height <= Limits.depth else {
      throw reading.error(
        "nested deeper than \(Limits.depth) levels, with aliases written out", from: ends.start, to: ends.end)
    }
    aliasedNodes += anchor.expandedNodes
    let expanded = nodes.count + aliasedNodes
    if aliasedNodes > 100, expanded > 1000, Double(aliasedNodes) / Double(expanded) > Limits.allowedAliasRatio(expanded)
    {
      throw reading.error("document contains excessive aliasing", from: ends.start, to: ends.end)
    }
    if let top = open.last, top.isMapping, top.children % 2 == 0, nodes.base[anchor.node].kind != .scalar {
      throw reading.error("invalid map key: a collection cannot be a key", from: ends.start, to: ends.end)
    }
    let index = nodes.count
    try append(
      RawNode(
        start: UInt32(truncatingIfNeeded: ends.start), end: UInt32(truncatingIfNeeded: ends.end),
        next: UInt32(truncatingIfNeeded: index + 1), a: UInt32(truncatingIfNeeded: anchor.node), b: 0, kind: .alias,
        style: .plain, tag: .none, flags: []), &reading)
    try addChild(index, end: ends.end, expandedNodes: anchor.expandedNodes, height: anchor.height, &reading)
  }

  @inline(__always) private mutating func append(_ node: RawNode, _ reading: inout Reading) throws(SyntaxError) {
    guard nodes.count < Limits.nodes else {
      throw reading.error("more than \(Limits.nodes) nodes", at: Int(node.start))
    }
    nodes.append(node)
  }

  /// Tells the collection that is open about a node that is complete.
  @inline(__always) private mutating func addChild(
    _ index: Int, end: Int, expandedNodes: Int, height: Int, _ reading: inout Reading
  ) throws(SyntaxError) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    open[last].end = end
    open[last].children += 1
    open[last].expandedNodes += expandedNodes
    if height >= open[last].height { open[last].height = height + 1 }
    if open[last].expandedNodes > Limits.expandedNodes {
      throw reading.error(
        "more than \(Limits.expandedNodes) nodes with aliases written out", from: Int(nodes.base[index].start), to: end)
    }
    guard open[last].isMapping else { return }
    if open[last].children % 2 == 1 {
      open[last].key = index
      let raw = nodes.base[index]
      open[last].keyIsMerge = isMergeKey(raw, reading)
      if open[last].keyIsMerge { nodes.base[open[last].node].flags.insert(.hasMergeKey) }
      if raw.b == 0 || raw.b == 4 || raw.b == 1 || raw.kind == .alias { try checkKey(raw, reading) }
    } else if open[last].keyIsMerge {
      try checkMerge(index, reading)
    }
  }

  private func isMergeKey(_ raw: RawNode, _ reading: Reading) -> Bool {
    guard raw.kind == .scalar, raw.b == 2 else { return false }
    let bytes = raw.flags.contains(.textInBuffer) ? UnsafeRawPointer(text.base) : reading.base
    guard bytes.byte(Int(raw.a)) == 0x3C, bytes.byte(Int(raw.a) + 1) == 0x3C else { return false }
    return raw.tag == .merge || (raw.tag == .none && raw.style == .plain)
  }

  /// A key that is null has no name in JSON.
  private func checkKey(_ key: RawNode, _ reading: Reading) throws(SyntaxError) {
    let raw = key.kind == .alias ? nodes.base[Int(key.a)] : key
    let bytes = raw.flags.contains(.textInBuffer) ? UnsafeRawPointer(text.base) : reading.base
    let text = UnsafeRawBufferPointer(start: bytes + Int(raw.a), count: Int(raw.b))
    guard raw.kind == .scalar, Scalar(raw, text) == .null else { return }
    throw reading.error("invalid map key: null cannot be a key", from: Int(key.start), to: Int(key.end))
  }

  private func checkMerge(_ value: Int, _ reading: Reading) throws(SyntaxError) {
    func target(_ index: Int) -> RawNode {
      let raw = nodes.base[index]
      return raw.kind == .alias ? nodes.base[Int(raw.a)] : raw
    }
    // An alias to a sequence is not looked into: kubectl refuses it.
    let raw = nodes.base[value]
    var isSound = target(value).kind == .mapping
    if raw.kind == .sequence {
      isSound = true
      var item = value + 1
      while item < Int(raw.next) {
        if target(item).kind != .mapping { isSound = false }
        item = Int(nodes.base[item].next)
      }
    }
    guard isSound else {
      throw reading.error(
        "map merge requires map or sequence of maps as the value", from: Int(raw.start), to: Int(raw.end))
    }
  }

  /// What is tagged as a number must look like one.
  private func checkTag(_ raw: RawNode, _ reading: inout Reading) throws(SyntaxError) {
    let bytes = raw.flags.contains(.textInBuffer) ? UnsafeRawPointer(text.base) : reading.base
    let text = UnsafeRawBufferPointer(start: bytes + Int(raw.a), count: Int(raw.b))
    let name: String
    switch (raw.tag, Scalar(resolving: text)) {
    case (.integer, .integer), (.float, .integer), (.float, .float), (.boolean, .boolean), (.null, .null): return
    case (.integer, .float(let value)) where abs(value) >= 0x1p63: return
    case (.integer, _): name = "int"
    case (.float, _): name = "float"
    case (.boolean, _): name = "bool"
    default: name = "null"
    }
    throw reading.error(
      "cannot read \"\(String(decoding: text, as: UTF8.self))\" as !!\(name)", from: Int(raw.start), to: Int(raw.end))
  }

  /// A value that is not written stands behind its colon, or behind its key if there is none.
  private func placeOfMissing(_ mark: Int, _ reading: Reading) -> Int {
    guard let top = open.last, top.isMapping, top.children % 2 == 1 else { return mark }
    let keyEnd = top.end
    var offset = keyEnd
    while offset < mark {
      switch reading.base.byte(offset) {
      case Byte.colon: return offset + 1
      case Byte.hash: offset = reading.endOfComment(offset, to: mark)
      case Byte.space, Byte.tab, Byte.newline, Byte.carriageReturn: offset += 1
      default: return mark
      }
    }
    return keyEnd
  }

  private static func tag(_ name: UnsafeMutablePointer<yaml_char_t>) -> RawNode.Tag {
    let name = UnsafeRawPointer(name)
    let length = strlen(name.assumingMemoryBound(to: CChar.self))
    let prefix: StaticString = "tag:yaml.org,2002:"
    guard name.holds(prefix, at: 0, to: length) else {
      return length == 1 && name.byte(0) == 0x21 ? .nonSpecific : .other
    }
    let suffix = UnsafeRawBufferPointer(
      start: name + prefix.utf8CodeUnitCount, count: length - prefix.utf8CodeUnitCount)
    switch String(decoding: suffix, as: UTF8.self) {
    case "str": return .string
    case "int": return .integer
    case "float": return .float
    case "bool": return .boolean
    case "null": return .null
    case "map": return .mapping
    case "seq": return .sequence
    case "binary": return .binary
    case "timestamp": return .timestamp
    case "merge": return .merge
    default: return .other
    }
  }
}

/// Memory that grows and is kept.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  var count = 0

  init() {
    capacity = 1024
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  var contents: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    base[count] = element
    count += 1
  }

  mutating func append(_ bytes: UnsafeRawPointer, count length: Int) {
    if count + length > capacity { grow(to: count + length) }
    UnsafeMutableRawPointer(base + count).copyMemory(from: bytes, byteCount: length * MemoryLayout<Element>.stride)
    count += length
  }

  /// Makes room; the elements stay.
  mutating func grow(to needed: Int) {
    guard needed > capacity else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(needed, 2 * capacity))
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = max(needed, 2 * capacity)
  }
}
