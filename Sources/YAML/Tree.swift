public import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One document, parsed: a flat array of nodes in the order in which they are written, parents before children.
///
/// A tree owns two blocks of memory and no object per node; it keeps its source alive. Its nodes do not keep the tree
/// alive: whoever holds nodes holds the tree as well.
public final class Tree: Sendable {
  public let source: Source
  @usableFromInline nonisolated(unsafe) let storage: UnsafeMutablePointer<TreeStorage>

  /// Copies what a parser has built.
  init(source: Source, nodes: UnsafeBufferPointer<RawNode>, text: UnsafeBufferPointer<UInt8>) {
    self.source = source
    count = nodes.count
    let nodesCopy = UnsafeMutableBufferPointer<RawNode>.allocate(capacity: max(nodes.count, 1))
    _ = nodesCopy.initialize(from: nodes)
    let textCopy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(text.count, 1))
    _ = textCopy.initialize(from: text)
    storage = .allocate(capacity: 1)
    storage.initialize(
      to: TreeStorage(
        nodes: nodesCopy.baseAddress!, text: UnsafeRawPointer(textCopy.baseAddress!),
        source: source.bytes.baseAddress ?? UnsafeRawPointer(textCopy.baseAddress!),
        owner: Unmanaged.passUnretained(self)))
  }

  /// How many nodes the document has.
  public let count: Int

  deinit {
    storage.pointee.nodes.deallocate()
    storage.pointee.text.deallocate()
    storage.deallocate()
  }

  /// The document's outermost node.
  @inlinable public var root: Node { Node(storage: storage, index: 0) }

  var nodes: UnsafeBufferPointer<RawNode> { UnsafeBufferPointer(start: storage.pointee.nodes, count: count) }
}

/// What a node needs of its tree, in one place: nodes are handed around by the million, and cost nothing to copy.
@usableFromInline struct TreeStorage {
  @usableFromInline let nodes: UnsafeMutablePointer<RawNode>
  /// The text of scalars that the source does not hold as it is meant: escapes, folded lines, block scalars.
  @usableFromInline let text: UnsafeRawPointer
  @usableFromInline let source: UnsafeRawPointer
  @usableFromInline let owner: Unmanaged<Tree>

  @inlinable func bytes(of raw: RawNode) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: (raw.flags.contains(.textInBuffer) ? text : source) + Int(raw.a), count: Int(raw.b))
  }

  @inlinable func hasText(_ raw: RawNode, _ other: UnsafeRawBufferPointer) -> Bool {
    guard Int(raw.b) == other.count else { return false }
    guard let start = other.baseAddress, other.count > 0 else { return true }
    let bytes = (raw.flags.contains(.textInBuffer) ? text : source) + Int(raw.a)
    // Most texts of the same length differ in their first byte.
    guard bytes.load(as: UInt8.self) == start.load(as: UInt8.self) else { return false }
    return isSameText(bytes, start, other.count)
  }
}

@usableFromInline func isSameText(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
  memcmp(a, b, count) == 0
}

/// A node as it lies in memory: 24 bytes.
@usableFromInline struct RawNode: BitwiseCopyable, Sendable {
  @usableFromInline enum Kind: UInt8, BitwiseCopyable, Sendable { case scalar, mapping, sequence, alias }

  /// How it is written.
  @usableFromInline enum Style: UInt8, BitwiseCopyable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
  }

  /// An explicit tag; `nonSpecific` is a lone `!`.
  @usableFromInline enum Tag: UInt8, BitwiseCopyable, Sendable {
    case none, nonSpecific, string, integer, float, boolean, null, mapping, sequence, binary, timestamp, merge, other
  }

  @usableFromInline struct Flags: OptionSet, BitwiseCopyable, Sendable {
    @usableFromInline let rawValue: UInt8
    @usableFromInline init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The scalar's text lies in the tree's own buffer, not in the source.
    @usableFromInline static let textInBuffer = Flags(rawValue: 1)
    /// The mapping has a key `<<` that merges other mappings into it.
    @usableFromInline static let hasMergeKey = Flags(rawValue: 2)
    /// The node is named by an anchor.
    @usableFromInline static let hasAnchor = Flags(rawValue: 4)
  }

  /// The first byte of the node's content in the source, after anchor and tag.
  @usableFromInline var start: UInt32
  /// One past the last byte of its content.
  @usableFromInline var end: UInt32
  /// The index of the node after this one and all that it holds.
  @usableFromInline var next: UInt32
  /// Scalar: offset of its text. Mapping: number of entries. Sequence: number of items. Alias: index of the node meant.
  @usableFromInline var a: UInt32
  /// Scalar: length of its text in bytes.
  @usableFromInline var b: UInt32
  @usableFromInline var kind: Kind
  @usableFromInline var style: Style
  @usableFromInline var tag: Tag
  @usableFromInline var flags: Flags

  @usableFromInline init(
    start: UInt32, end: UInt32, next: UInt32, a: UInt32, b: UInt32, kind: Kind, style: Style, tag: Tag, flags: Flags
  ) {
    self.start = start
    self.end = end
    self.next = next
    self.a = a
    self.b = b
    self.kind = kind
    self.style = style
    self.tag = tag
    self.flags = flags
  }
}
