#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Bytes by name.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let percent = UInt8(ascii: "%")
}

extension UInt8 {
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isBlank: Bool { self == Byte.space || self == Byte.tab }
  @inline(__always) var isBreak: Bool { self == Byte.newline || self == Byte.carriageReturn }
  @inline(__always) var isWhite: Bool { isBlank || isBreak }
  /// A byte of an anchor's name.
  @inline(__always) var isNamePart: Bool { isLetter || isDigit || self == UInt8(ascii: "_") || self == Byte.dash }
  /// A byte within a code point, not its first.
  @inline(__always) var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// The value of a hexadecimal digit.
  var hexadecimal: UInt32? {
    if isDigit { return UInt32(self - 0x30) }
    let lower = self | 0x20
    return lower >= 0x61 && lower <= 0x66 ? UInt32(lower - 0x61 + 10) : nil
  }
}

/// Sixteen bytes at once: what the splitter and the recogniser look at, they look at 120 MB of.
typealias Vector = SIMD16<UInt8>

extension SIMDMask<SIMD16<Int8>> {
  /// Faster than `any`, which asks lane by lane.
  @inline(__always) var isAnySet: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }
}

extension UnsafeRawPointer {
  @inline(__always) func byte(_ offset: Int) -> UInt8 { load(fromByteOffset: offset, as: UInt8.self) }
  @inline(__always) func vector(_ offset: Int) -> Vector { loadUnaligned(fromByteOffset: offset, as: Vector.self) }

  /// The first offset in `from..<to` whose byte is not ASCII; `to` if there is none.
  func firstNonASCII(from: Int, to: Int) -> Int {
    var offset = from
    while offset + 64 <= to {
      let bits = vector(offset) | vector(offset + 16) | vector(offset + 32) | vector(offset + 48)
      let halves = unsafeBitCast(bits, to: SIMD2<UInt64>.self)
      if (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0 { break }
      offset += 64
    }
    while offset < to, byte(offset) < 0x80 { offset += 1 }
    return offset
  }

  /// The first offset in `from..<to` of a byte; `to` if there is none.
  @inline(__always) func first(_ wanted: UInt8, from: Int, to: Int) -> Int {
    guard from < to, let found = memchr(self + from, Int32(wanted), to - from) else { return to }
    return UnsafeRawPointer(found) - self
  }

  /// Whether `from..<to` holds `text`.
  func contains(_ text: StaticString, from: Int, to: Int) -> Bool { first(text, from: from, to: to) != nil }

  /// The first offset in `from..<to` of `text`, which has at least two bytes.
  func first(_ text: StaticString, from: Int, to: Int) -> Int? {
    let last = text.utf8CodeUnitCount - 1
    let firsts = Vector(repeating: text.utf8Start[0])
    let lasts = Vector(repeating: text.utf8Start[last])
    var offset = from
    // Where the first and the last byte fit, the rest is compared.
    while offset + last + 16 <= to {
      let hits = (vector(offset) .== firsts) .& (vector(offset + last) .== lasts)
      if hits.isAnySet {
        for lane in 0..<16 where hits[lane] && holds(text, at: offset + lane, to: to) { return offset + lane }
      }
      offset += 16
    }
    let first = text.utf8Start[0]
    while offset + last < to {
      if byte(offset) == first, holds(text, at: offset, to: to) { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether `text` stands at an offset, all of it before `to`.
  @inline(__always) func holds(_ text: StaticString, at offset: Int, to: Int) -> Bool {
    offset + text.utf8CodeUnitCount <= to && memcmp(self + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// The length of a line break to libyaml that is none to us: NEL, U+2028 or U+2029; 0 if there is none.
  func unusualBreak(_ offset: Int, to end: Int) -> Int {
    switch byte(offset) {
    case 0xC2: offset + 1 < end && byte(offset + 1) == 0x85 ? 2 : 0
    case 0xE2: offset + 2 < end && byte(offset + 1) == 0x80 && byte(offset + 2) & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  /// The length of the code point of several bytes that begins at an offset; 0 if there is none.
  func lengthOfCodePoint(at offset: Int, to end: Int) -> Int {
    let first = byte(offset)
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= end else { return 0 }
    // The second byte tells overlong forms, surrogates and what lies beyond U+10FFFF.
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard byte(offset + 1) >= lowest, byte(offset + 1) <= highest else { return 0 }
    for index in 2..<max(length, 2) where !byte(offset + index).isContinuation { return 0 }
    return length
  }

  /// The last byte of a block scalar's content; its header's if it has none.
  func endOfBlockScalar(from start: Int, to end: Int) -> Int {
    let header = min(
      first(Byte.newline, from: start, to: end), first(Byte.carriageReturn, from: start, to: end))
    var last = end
    var lineEnd = end
    // Back over lines of blanks.
    while last > header {
      let byte = byte(last - 1)
      if byte.isBreak {
        lineEnd = last - 1
      } else if !byte.isBlank {
        break
      }
      last -= 1
    }
    if last > header { return lineEnd }
    last = start + 1
    while last < header, byte(last).isDigit || byte(last) == Byte.dash || byte(last) == 0x2B {
      last += 1
    }
    return last
  }
}
