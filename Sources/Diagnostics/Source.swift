import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A text that findings point into: its name as shown to people, and its bytes as UTF-8.
///
/// Offsets are bytes from the start of `bytes`. A line ends at `\n`; a byte-order mark is not part of `bytes`.
public final class Source: Sendable {
  /// The path as given on the command line or found below it; `-` for standard input.
  public let name: String
  /// The text, valid for as long as this object lives.
  public nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let lineTable = Mutex<LineTable?>(nil)

  /// Takes ownership of `bytes`, which must come from `malloc` (or be empty).
  public init(name: String, owning bytes: UnsafeRawBufferPointer) {
    self.name = name
    self.bytes = bytes
  }

  /// A copy of `text`.
  public convenience init(name: String, text: some Sequence<UInt8>) {
    let copy = Array(text)
    let memory = malloc(max(copy.count, 1))!
    copy.withUnsafeBytes { memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count) }
    self.init(name: name, owning: UnsafeRawBufferPointer(start: memory, count: copy.count))
  }

  deinit { free(UnsafeMutableRawPointer(mutating: bytes.baseAddress)) }

  /// A place in the text as people count it.
  public struct Position: Hashable, Comparable, Sendable {
    /// From 1.
    public var line: Int
    /// From 1, in Unicode code points.
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    public static func < (a: Position, b: Position) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  /// The line and column of a byte offset; an offset past the end counts as the end.
  public func position(of offset: Int) -> Position {
    let offset = min(offset, bytes.count)
    return withLines { lines in
      let line = lines.line(of: offset)
      return Position(line: line + 1, column: lines.column(of: offset, from: lines.starts[line], in: bytes))
    }
  }

  /// How many lines the text has; a text that ends in a newline has no further empty line.
  public var lineCount: Int {
    withLines { $0.starts.count - (bytes.last == UInt8(ascii: "\n") ? 1 : 0) }
  }

  /// The bytes of a line (from 1), without its line end.
  public func line(_ number: Int) -> Slice<UnsafeRawBufferPointer> {
    let (start, next) = withLines { lines in
      guard lines.starts.indices.contains(number - 1) else { return (bytes.count, bytes.count) }
      return (lines.starts[number - 1], number < lines.starts.count ? lines.starts[number] - 1 : bytes.count)
    }
    var end = max(start, next)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// The table is made when it is first asked for: most texts have no findings.
  private func withLines<Result: Sendable>(_ body: (inout LineTable) -> sending Result) -> Result {
    lineTable.withLock { table in
      if table == nil { table = LineTable(bytes) }
      return body(&table!)
    }
  }
}

/// A range of a source, in bytes; the end is exclusive.
public struct Span: Sendable {
  public let source: Source
  public let start: Int
  public let end: Int

  public init(_ source: Source, _ start: Int, _ end: Int) {
    self.source = source
    self.start = start
    self.end = end
  }

  public var startPosition: Source.Position { source.position(of: start) }
  public var endPosition: Source.Position { source.position(of: end) }
}
