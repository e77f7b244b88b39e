public import Diagnostics

/// One document, parsed: a flat array of nodes in the order in which they are written, parents before children.
///
/// A tree owns two blocks of memory and no object per node; it keeps its source alive.
public final class Tree: Sendable {
  public let source: Source
  @usableFromInline nonisolated(unsafe) let nodes: UnsafeMutableBufferPointer<RawNode>
  /// The text of scalars that the source does not hold as it is meant: escapes, folded lines, block scalars.
  @usableFromInline nonisolated(unsafe) let text: UnsafeMutableBufferPointer<UInt8>

  /// Copies what a parser has built.
  init(source: Source, nodes: UnsafeBufferPointer<RawNode>, text: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.nodes = .allocate(capacity: max(nodes.count, 1))
    _ = self.nodes.initialize(from: nodes)
    self.text = .allocate(capacity: max(text.count, 1))
    _ = self.text.initialize(from: text)
    count = nodes.count
  }

  /// How many nodes the document has.
  public let count: Int

  deinit {
    nodes.deallocate()
    text.deallocate()
  }

  /// The document's outermost node.
  @inlinable public var root: Node { Node(tree: self, index: 0) }
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
