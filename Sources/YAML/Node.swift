public import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A place in a tree: a scalar, a mapping or a sequence. Aliases are followed: a node never is one.
///
/// Asking a node for what it is not gives nothing (no entries, no items, nil), so that paths through manifests of any
/// shape need no checks.
///
/// A node is valid as long as its tree lives, and does not keep it alive: `Resource`, `ParsedDocument` do.
public struct Node: @unchecked Sendable, BitwiseCopyable {
  @usableFromInline let storage: UnsafePointer<TreeStorage>
  @usableFromInline let place: UInt32
  @usableFromInline let writtenPlace: UInt32

  @inlinable init(storage: UnsafePointer<TreeStorage>, index: Int) {
    self.storage = storage
    writtenPlace = UInt32(truncatingIfNeeded: index)
    let raw = storage.pointee.nodes + index
    place = raw.pointee.kind == .alias ? raw.pointee.a : UInt32(truncatingIfNeeded: index)
  }

  init(tree: Tree, index: Int) { self.init(storage: tree.storage, index: index) }

  public var tree: Tree { storage.pointee.owner.takeUnretainedValue() }
  /// The index of the node in its tree.
  @inlinable public var index: Int { Int(place) }
  /// Where the document refers to it: the index of an alias, or `index`.
  @inlinable var written: Int { Int(writtenPlace) }

  @inlinable var raw: RawNode { storage.pointee.nodes[index] }

  // MARK: What it is

  @inlinable public var isScalar: Bool { raw.kind == .scalar }
  @inlinable public var isMapping: Bool { raw.kind == .mapping }
  @inlinable public var isSequence: Bool { raw.kind == .sequence }
  /// A scalar without quotes.
  @inlinable public var isPlain: Bool { raw.kind == .scalar && raw.style == .plain }
  /// A literal (`|`) or folded (`>`) scalar.
  @inlinable public var isBlockScalar: Bool {
    raw.kind == .scalar && (raw.style == .literal || raw.style == .folded)
  }
  /// A folded (`>`) scalar: single line ends inside it became spaces.
  @inlinable public var isFolded: Bool { raw.kind == .scalar && raw.style == .folded }
  /// Whether a tag says what it is.
  @inlinable public var hasTag: Bool { raw.tag != .none }
  /// A mapping or sequence in brackets.
  @inlinable public var isFlow: Bool { raw.kind != .scalar && raw.style == .flow }
  /// A mapping that takes entries of others in, by `<<`.
  @inlinable public var hasMergeKey: Bool { raw.kind == .mapping && raw.flags.contains(.hasMergeKey) }
  /// True if it is written elsewhere and only referred to here.
  @inlinable public var isAlias: Bool { written != index }

  /// The exact text of the node in the source: of the alias, if it is one.
  public var span: Span {
    let raw = storage.pointee.nodes[written]
    return Span(tree.source, Int(raw.start), Int(raw.end))
  }

  // MARK: Collections

  /// How many entries a mapping has as written, or items a sequence.
  @inlinable public var count: Int { raw.kind == .scalar ? 0 : Int(raw.a) }

  /// A key and its value.
  public struct Entry: Sendable, BitwiseCopyable {
    public let key: Node
    public let value: Node

    /// The entry whose key has an index.
    @inlinable init(key: Int, in storage: UnsafePointer<TreeStorage>) {
      self.key = Node(storage: storage, index: key)
      value = Node(storage: storage, index: Int(storage.pointee.nodes[key].next))
    }

    /// From the key's first byte to the value's last.
    public var span: Span { Span(key.span.source, key.span.start, max(key.span.end, value.span.end)) }
  }

  /// The value of a key, as kubectl takes it: the last one if the key is written twice, also by merging (`<<`).
  @inlinable public subscript(key: StaticString) -> Node? { entry(key)?.value }

  /// The value of a key that is only known at run time.
  public subscript(key: String) -> Node? { entry(key)?.value }

  /// The entry of a key.
  @inlinable public func entry(_ key: StaticString) -> Entry? {
    entry(UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
  }

  /// The entry of a key that is only known at run time.
  public func entry(_ key: String) -> Entry? {
    var key = key
    return key.withUTF8 { entry(UnsafeRawBufferPointer($0)) }
  }

  @usableFromInline func entry(_ key: UnsafeRawBufferPointer, depth: Int = 0) -> Entry? {
    let nodes = UnsafePointer(storage.pointee.nodes)
    guard nodes[index].kind == .mapping else { return nil }
    if nodes[index].flags.contains(.hasMergeKey), depth < Limits.mergeDepth {
      return entryOrMerged(key, depth: depth)
    }
    let end = Int(nodes[index].next)
    let count = UInt32(truncatingIfNeeded: key.count)
    var found = -1
    var child = index + 1
    while child < end {
      let value = Int(nodes[child].next)
      if nodes[child].kind == .scalar
        ? nodes[child].b == count && storage.pointee.hasText(nodes[child], key)
        : nodes[child].kind == .alias && storage.pointee.hasText(nodes[Int(nodes[child].a)], key)
      {
        found = child
      }
      child = Int(nodes[value].next)
    }
    return found < 0 ? nil : Entry(key: found, in: storage)
  }

  /// The entry of a key in a mapping with merge keys.
  private func entryOrMerged(_ key: UnsafeRawBufferPointer, depth: Int) -> Entry? {
    var found: Entry?
    for entry in writtenEntries {
      if entry.key.isMergeKey {
        found = entry.value.mergedEntry(key, depth: depth + 1) ?? found
      } else if entry.key.withText({ $0.elementsEqual(key) }), entry.key.isScalar {
        found = entry
      }
    }
    return found
  }

  /// The entry of a key in what `<<` names: in the mapping, or in the first of a list that has it.
  private func mergedEntry(_ key: UnsafeRawBufferPointer, depth: Int) -> Entry? {
    if isMapping { return entry(key, depth: depth) }
    for item in items {
      if let entry = item.entry(key, depth: depth) { return entry }
    }
    return nil
  }

  /// Whether this, as a key, merges other mappings into the one that it stands in.
  var isMergeKey: Bool { hasText("<<") && (raw.tag == .merge || (raw.tag == .none && isPlain)) }

  /// The entries as they stand in the source: merge keys and repeated keys included.
  public var writtenEntries: EntrySequence { EntrySequence(node: self) }

  /// The entries as kubectl understands them: of repeated keys the last, merged mappings spread out.
  ///
  /// Linear in the entries unless the mapping has merge keys.
  public var entries: [Entry] {
    guard isMapping else { return [] }
    var result: [Entry] = []
    result.reserveCapacity(count)
    if count <= 16 && !raw.flags.contains(.hasMergeKey) {
      for entry in writtenEntries {
        if let same = result.firstIndex(where: { $0.key.hasSameText(as: entry.key) }) {
          result[same] = entry
        } else {
          result.append(entry)
        }
      }
      return result
    }
    var places: [String: Int] = [:]
    collect(into: &result, &places, depth: 0)
    return result
  }

  private func collect(into result: inout [Entry], _ places: inout [String: Int], depth: Int) {
    for entry in writtenEntries {
      if entry.key.isMergeKey {
        guard depth < Limits.mergeDepth else { continue }
        if entry.value.isMapping { entry.value.collect(into: &result, &places, depth: depth + 1) }
        // Of a list the first that has a key wins.
        for item in Array(entry.value.items).reversed() { item.collect(into: &result, &places, depth: depth + 1) }
      } else if let place = places[entry.key.text] {
        result[place] = entry
      } else {
        places[entry.key.text] = result.count
        result.append(entry)
      }
    }
  }

  /// The items of a sequence; nothing for anything else.
  @inlinable public var items: ItemSequence { ItemSequence(node: self) }

  // MARK: Scalars

  /// The bytes of a scalar's text, valid within `body`; no bytes for a collection.
  @inlinable public func withText<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let raw = raw
    return raw.kind == .scalar
      ? body(storage.pointee.bytes(of: raw)) : body(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// The text of a scalar, quotes and escapes undone; empty for a collection.
  public var text: String { withText { String(decoding: $0, as: UTF8.self) } }

  /// Whether a scalar's text is this one.
  @inlinable public func hasText(_ text: StaticString) -> Bool {
    let raw = raw
    return raw.kind == .scalar && Int(raw.b) == text.utf8CodeUnitCount
      && storage.pointee.hasText(raw, UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Whether two scalars have the same text.
  public func hasSameText(as other: Node) -> Bool {
    isScalar && other.isScalar && raw.b == other.raw.b && other.withText { storage.pointee.hasText(raw, $0) }
  }

  /// The part of the source that holds the bytes `range` of a scalar's text, if it holds them as they are; the whole
  /// scalar otherwise.
  public func span(ofText range: Range<Int>) -> Span {
    guard isScalar, !isAlias else { return span }
    if raw.flags.contains(.textInBuffer) { return raw.style == .literal ? literalSpan(range) ?? span : span }
    return Span(tree.source, Int(raw.a) + range.lowerBound, Int(raw.a) + min(range.upperBound, Int(raw.b)))
  }

  /// The part of a literal scalar's source that holds a part of one of its lines: lines of the text are lines of the
  /// source without their indentation.
  private func literalSpan(_ range: Range<Int>) -> Span? {
    let raw = raw
    let text = storage.pointee.bytes(of: raw)
    let source = tree.source.bytes
    guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty else { return nil }
    let line = text[..<range.lowerBound].reduce(0) { $0 + ($1 == Byte.newline ? 1 : 0) }
    let lineStart = text[..<range.lowerBound].lastIndex(of: Byte.newline).map { $0 + 1 } ?? 0
    let lineEnd = text[lineStart...].firstIndex(of: Byte.newline) ?? text.count
    guard range.upperBound <= lineEnd else { return nil }
    // Past the header's line and the lines before.
    var offset = Int(raw.start)
    let end = Int(raw.end)
    for _ in 0...line {
      guard offset < end, let newline = source[offset..<end].firstIndex(of: Byte.newline) else { return nil }
      offset = newline + 1
    }
    let sourceEnd = source[offset..<end].firstIndex(where: \.isBreak) ?? end
    let start = sourceEnd - (lineEnd - lineStart) + (range.lowerBound - lineStart)
    let stop = start + range.count
    guard start >= offset, stop <= end, source[start..<stop].elementsEqual(text[range]) else { return nil }
    return Span(tree.source, start, stop)
  }

  // MARK: Paths

  /// A step from a mapping or a sequence to one of its children.
  public enum Step: Sendable {
    case key(Node)
    case item(index: Int, Node)
  }

  /// The steps from `ancestor` to this node; nil if it does not lie below it. The path of a key is that of its value.
  ///
  /// Linear in the siblings along the path.
  public func path(from ancestor: Node) -> [Step]? {
    guard storage == ancestor.storage else { return nil }
    let nodes = storage.pointee.nodes
    let start = ancestor.index
    // What an alias names may lie elsewhere: then where it is written counts.
    guard let target = [written, index].first(where: { $0 >= start && $0 < Int(nodes[start].next) }) else { return nil }
    var steps: [Step] = []
    var current = start
    while current != target {
      let isMapping = nodes[current].kind == .mapping
      var child = current + 1
      var position = 0
      while true {
        let value = isMapping ? Int(nodes[child].next) : child
        if target < Int(nodes[value].next) {
          steps.append(
            isMapping
              ? .key(Node(storage: storage, index: child))
              : .item(index: position, Node(storage: storage, index: child)))
          if target < value { return steps }
          current = value
          break
        }
        child = Int(nodes[value].next)
        position += 1
      }
    }
    return steps
  }

  /// The path from `ancestor` to this node as a JSON pointer; nil if it does not lie below it.
  public func pointer(from ancestor: Node) -> String? { path(from: ancestor).map { Self.pointer($0) } }

  /// A path as a JSON pointer (RFC 6901).
  public static func pointer(_ path: [Step]) -> String {
    var pointer = ""
    for step in path {
      pointer += "/"
      switch step {
      case .key(let key): pointer += key.keyText.escapedForPointer
      case .item(let index, _): pointer += String(index)
      }
    }
    return pointer
  }
}

extension Node: Equatable {
  public static func == (a: Node, b: Node) -> Bool { a.storage == b.storage && a.place == b.place }
}

extension Node {
  /// The entries of a mapping as written, without an array.
  public struct EntrySequence: Sequence, IteratorProtocol {
    let storage: UnsafePointer<TreeStorage>
    var child: Int
    let end: Int

    init(node: Node) {
      storage = node.storage
      child = node.index + 1
      end = node.isMapping ? Int(node.raw.next) : 0
    }

    public mutating func next() -> Entry? {
      guard child < end else { return nil }
      let key = child
      let value = Int(storage.pointee.nodes[key].next)
      child = Int(storage.pointee.nodes[value].next)
      return Entry(key: key, in: storage)
    }
  }

  /// The items of a sequence, without an array.
  public struct ItemSequence: Sequence, IteratorProtocol {
    @usableFromInline let storage: UnsafePointer<TreeStorage>
    @usableFromInline var child: Int
    @usableFromInline let end: Int

    @inlinable init(node: Node) {
      storage = node.storage
      child = node.index + 1
      end = node.isSequence ? Int(node.raw.next) : 0
    }

    @inlinable public mutating func next() -> Node? {
      guard child < end else { return nil }
      let item = child
      child = Int(storage.pointee.nodes[item].next)
      return Node(storage: storage, index: item)
    }
  }
}

extension Tree {
  /// The entry whose key has this index.
  func entry(at key: Int) -> Node.Entry { Node.Entry(key: key, in: storage) }
}

extension Slice<UnsafeRawBufferPointer> {
  @inlinable var rebased: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: self) }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  @inlinable var rebased: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self) }
}

extension String {
  /// `~` and `/` as RFC 6901 writes them.
  var escapedForPointer: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return self }
    return reduce(into: "") { result, character in
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.append(character)
      }
    }
  }
}
