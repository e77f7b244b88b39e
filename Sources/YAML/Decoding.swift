public import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Source {
  /// Why the bytes of a file are no text, and where.
  public struct DecodingError: Error, Sendable, Equatable {
    public let message: String
    public let position: Position
  }

  /// The text of a file: UTF-8, or UTF-16 with or without a byte-order mark, which is dropped.
  ///
  /// Takes ownership of `bytes`, which must come from `malloc` (or be empty), also when it throws.
  public static func decode(name: String, owning bytes: UnsafeMutableRawBufferPointer) throws(DecodingError) -> Source {
    var bytes = bytes
    if let isBigEndian = utf16(bytes) {
      defer { free(bytes.baseAddress) }
      return Source(name: name, owning: try convert(bytes, isBigEndian: isBigEndian))
    }
    if let base = bytes.baseAddress, UnsafeRawPointer(base).holds("\u{FEFF}", at: 0, to: bytes.count) {
      memmove(base, base + 3, bytes.count - 3)
      bytes = UnsafeMutableRawBufferPointer(start: base, count: bytes.count - 3)
    }
    do throws(DecodingError) {
      try check(UnsafeRawBufferPointer(bytes))
    } catch {
      free(bytes.baseAddress)
      throw error
    }
    return Source(name: name, owning: UnsafeRawBufferPointer(bytes))
  }

  private static func check(_ bytes: UnsafeRawBufferPointer) throws(DecodingError) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    guard count <= Limits.fileSize else {
      throw DecodingError(
        message: "file is larger than \(Limits.fileSize >> 20) MiB", position: Position(line: 1, column: 1))
    }
    let zero = base.first(0, from: 0, to: count)
    var offset = 0
    while true {
      offset = base.firstNonASCII(from: offset, to: zero)
      if offset == zero { break }
      let length = base.lengthOfCodePoint(at: offset, to: zero)
      guard length > 0 else {
        throw DecodingError(
          message: "invalid UTF-8: byte 0x\(hexadecimal(base.byte(offset)))", position: place(base, offset))
      }
      offset += length
    }
    guard zero == count else { throw DecodingError(message: "binary file (NUL byte)", position: place(base, zero)) }
  }

  /// A place in text that is sound up to there.
  private static func place(_ base: UnsafeRawPointer, _ offset: Int) -> Position {
    var position = Position(line: 1, column: 1)
    for byte in UnsafeRawBufferPointer(start: base, count: offset) {
      if byte == Byte.newline {
        position = Position(line: position.line + 1, column: 1)
      } else if !byte.isContinuation {
        position.column += 1
      }
    }
    return position
  }

  private static func hexadecimal(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }

  /// Whether bytes are UTF-16 and big-endian; nil if they are not UTF-16.
  ///
  /// Without a mark, two ASCII characters tell; a manifest begins with some.
  private static func utf16(_ bytes: UnsafeMutableRawBufferPointer) -> Bool? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return false
    case (0xFE, 0xFF): return true
    default: break
    }
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (false, true, false, true): return false
    case (true, false, true, false): return true
    default: return nil
    }
  }

  private static func convert(
    _ bytes: UnsafeMutableRawBufferPointer, isBigEndian: Bool
  ) throws(DecodingError) -> UnsafeRawBufferPointer {
    // A unit of two bytes becomes at most three.
    let text = malloc(bytes.count / 2 * 3 + 1)!
    var length = 0
    func fail(_ message: String) -> DecodingError {
      let position = place(UnsafeRawPointer(text), length)
      free(text)
      return DecodingError(message: message, position: position)
    }
    func unit(_ index: Int) -> UInt16 {
      let first = UInt16(bytes[2 * index])
      let second = UInt16(bytes[2 * index + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    let count = bytes.count / 2
    var index = unit(0) == 0xFEFF ? 1 : 0
    while index < count {
      var value = UInt32(unit(index))
      index += 1
      if value == 0 { throw fail("binary file (NUL byte)") }
      if value & 0xF800 == 0xD800 {
        guard value < 0xDC00, index < count, unit(index) & 0xFC00 == 0xDC00 else {
          throw fail("invalid UTF-16: lone surrogate 0x\(String(value, radix: 16, uppercase: true))")
        }
        value = 0x10000 + (value & 0x3FF) << 10 + UInt32(unit(index) & 0x3FF)
        index += 1
      }
      length += UTF8Writer.write(value, to: text + length)
    }
    guard bytes.count % 2 == 0 else { throw fail("invalid UTF-16: odd number of bytes") }
    guard length <= Limits.fileSize else { throw fail("file is larger than \(Limits.fileSize >> 20) MiB") }
    return UnsafeRawBufferPointer(start: text, count: length)
  }
}

enum UTF8Writer {
  /// Writes a code point and says how many bytes it took.
  static func write(_ value: UInt32, to target: UnsafeMutableRawPointer) -> Int {
    func put(_ offset: Int, _ byte: UInt32) {
      target.storeBytes(of: UInt8(truncatingIfNeeded: byte), toByteOffset: offset, as: UInt8.self)
    }
    switch value {
    case 0..<0x80:
      put(0, value)
      return 1
    case 0x80..<0x800:
      put(0, 0xC0 | value >> 6)
      put(1, 0x80 | value & 0x3F)
      return 2
    case 0x800..<0x10000:
      put(0, 0xE0 | value >> 12)
      put(1, 0x80 | value >> 6 & 0x3F)
      put(2, 0x80 | value & 0x3F)
      return 3
    default:
      put(0, 0xF0 | value >> 18)
      put(1, 0x80 | value >> 12 & 0x3F)
      put(2, 0x80 | value >> 6 & 0x3F)
      put(3, 0x80 | value & 0x3F)
      return 4
    }
  }
}
