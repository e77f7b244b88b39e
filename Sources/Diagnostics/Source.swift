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
  private let lineStarts = Mutex<[Int]>([])

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
    let (line, start) = lineStarts.withLock { starts in
      if starts.isEmpty { starts = Self.starts(of: bytes) }
      // The last line that starts at or before the offset.
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return (low, starts[low])
    }
    // Continuation bytes of UTF-8 begin no code point.
    let column = bytes[start..<offset].reduce(into: 1) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    return Position(line: line + 1, column: column)
  }

  /// How many lines the text has; a text that ends in a newline has no further empty line.
  public var lineCount: Int {
    let starts = lineStarts.withLock { starts in
      if starts.isEmpty { starts = Self.starts(of: bytes) }
      return starts.count
    }
    return bytes.last == UInt8(ascii: "\n") ? starts - 1 : starts
  }

  /// The bytes of a line (from 1), without its line end.
  public func line(_ number: Int) -> Slice<UnsafeRawBufferPointer> {
    let (start, next) = lineStarts.withLock { starts in
      if starts.isEmpty { starts = Self.starts(of: bytes) }
      guard starts.indices.contains(number - 1) else { return (bytes.count, bytes.count) }
      return (starts[number - 1], number < starts.count ? starts[number] - 1 : bytes.count)
    }
    var end = max(start, next)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  private static func starts(of bytes: UnsafeRawBufferPointer) -> [Int] {
    var starts = [0]
    guard let base = bytes.baseAddress else { return starts }
    var offset = 0
    while let found = memchr(base + offset, 0x0A, bytes.count - offset) {
      offset = UnsafeRawPointer(found) - base + 1
      starts.append(offset)
    }
    return starts
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
