#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the lines of a text begin, and how far its long lines have been counted.
struct LineTable: Sendable {
  /// The offset of each line's first byte.
  let starts: [Int]
  /// Of the line asked about last: an offset in it, and the column there. Findings come in order, and all of a minified
  /// file's are in one line: each goes on counting where the last one stopped.
  private var checkpoint = (offset: 0, column: 1)

  init(_ bytes: UnsafeRawBufferPointer) {
    var starts = [0]
    if let base = bytes.baseAddress {
      var offset = 0
      while let found = memchr(base + offset, 0x0A, bytes.count - offset) {
        offset = UnsafeRawPointer(found) - base + 1
        starts.append(offset)
      }
    }
    self.starts = starts
  }

  /// The line, from 0, that holds an offset: the last one that starts at or before it.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The column, from 1, of an offset in a line that starts at `start`.
  mutating func column(of offset: Int, from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var (from, column) = (start, 1)
    if checkpoint.offset >= start && checkpoint.offset <= offset { (from, column) = checkpoint }
    // Continuation bytes of UTF-8 begin no code point.
    for index in from..<offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
    checkpoint = (offset, column)
    return column
  }
}
