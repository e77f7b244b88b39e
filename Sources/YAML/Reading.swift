internal import CLibYAML
internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A document while it is parsed: turns libyaml's places into bytes of the source.
///
/// libyaml counts code points, ends block collections at the next token, and counts U+2028 and NEL as line ends.
struct Reading {
  let source: Source
  let base: UnsafeRawPointer
  /// The bytes that libyaml sees.
  let start: Int
  let end: Int
  /// Where libyaml reads: the source, or a copy with other escapes.
  private(set) var input: UnsafeRawPointer
  private(set) var isPatched = false
  private(set) var trailingText: Range<Int>?
  /// Up to here a code point is a byte.
  private let firstNonASCII: Int
  /// A place beyond `firstNonASCII` whose count of code points is known.
  private var knownIndex: Int
  private var knownOffset: Int
  private let isJSON: Bool

  init(_ document: Document) {
    source = document.source
    base = source.bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    // Directives must be seen.
    let start = document.directive == nil ? document.contentStart : document.range.lowerBound
    self.start = start
    end = document.isEmpty ? start : document.range.upperBound
    input = base + start
    firstNonASCII = base.firstNonASCII(from: start, to: end)
    knownOffset = firstNonASCII
    knownIndex = firstNonASCII - start
    isJSON = document.isJSON
    isShortHead = document.contentStart - start <= Limits.directives || document.directive == nil
  }

  var isEmpty: Bool { start == end }
  /// Whether libyaml's time for directives, which grows with their square, stays small.
  let isShortHead: Bool

  // MARK: Places

  /// The byte that a count of code points means.
  @inline(__always) mutating func offset(_ index: Int) -> Int {
    let byte = start + index
    return byte <= firstNonASCII ? byte : offset(beyondASCII: index)
  }

  /// Both ends of an event.
  @inline(__always) mutating func offset(_ endIndex: Int, startingAt index: Int) -> (start: Int, end: Int) {
    let first = offset(index)
    return (first, offset(endIndex))
  }

  private mutating func offset(beyondASCII index: Int) -> Int {
    while knownIndex < index, knownOffset < end {
      knownOffset += 1
      while knownOffset < end, base.byte(knownOffset).isContinuation { knownOffset += 1 }
      knownIndex += 1
    }
    while knownIndex > index, knownOffset > start {
      knownOffset -= 1
      while knownOffset > start, base.byte(knownOffset).isContinuation { knownOffset -= 1 }
      knownIndex -= 1
    }
    return knownOffset
  }

  /// Past anchor and tag, and whether a lone `!` is among them.
  func skipProperties(from start: Int, to end: Int) -> (end: Int, hasLoneMark: Bool) {
    var offset = start
    var hasLoneMark = false
    while offset < end {
      switch base.byte(offset) {
      case UInt8(ascii: "&"):
        // What is no part of a name ends it: `&a:b` is the text `:b`.
        offset += 1
        while offset < end, base.byte(offset).isNamePart { offset += 1 }
      case UInt8(ascii: "!"):
        let first = offset
        while offset < end, !base.byte(offset).isWhite, base.unusualBreak(offset, to: end) == 0 { offset += 1 }
        if offset == first + 1 { hasLoneMark = true }
      case Byte.hash: offset = endOfComment(offset, to: end)
      case Byte.space, Byte.tab, Byte.newline, Byte.carriageReturn: offset += 1
      default:
        let length = base.unusualBreak(offset, to: end)
        if length == 0 { return (offset, hasLoneMark) }
        offset += length
      }
    }
    return (offset, hasLoneMark)
  }

  /// Where libyaml sees the end of a comment's line.
  func endOfComment(_ start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, !base.byte(offset).isBreak, base.unusualBreak(offset, to: end) == 0 { offset += 1 }
    return offset
  }

  /// Looks for content behind the end of the first document.
  mutating func findTrailingText(from offset: Int) {
    var offset = offset
    var first: Int?
    var last = offset
    while offset < end {
      while offset < end, base.byte(offset).isWhite { offset += 1 }
      guard offset < end else { break }
      let lineEnd = base.first(Byte.newline, from: offset, to: end)
      if base.byte(offset) != Byte.hash {
        if first == nil { first = offset }
        last = lineEnd
        while base.byte(last - 1).isWhite { last -= 1 }
      }
      offset = lineEnd
    }
    trailingText = first.map { $0..<last }
  }

  // MARK: Errors

  func error(_ message: String, from start: Int, to end: Int) -> SyntaxError {
    SyntaxError(message: message, span: Span(source, start, end))
  }

  /// An error at one character; at the end of a line or of the text there is none.
  func error(_ message: String, at offset: Int) -> SyntaxError {
    var last = offset
    if offset < end, !base.byte(offset).isBreak {
      last += 1
      while last < end, base.byte(last).isContinuation { last += 1 }
    }
    return error(message, from: offset, to: last)
  }

  /// What libyaml complains about.
  mutating func error(of parser: UnsafePointer<yaml_parser_t>) -> SyntaxError {
    let state = parser.pointee
    guard let problem = state.problem else {
      return error(state.error == YAML_MEMORY_ERROR ? "out of memory" : "not YAML", at: start)
    }
    var message = String(cString: problem)
    if state.error == YAML_READER_ERROR {
      if state.problem_value >= 0 {
        let digits = String(state.problem_value, radix: 16, uppercase: true)
        message += " (U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ")"
      }
      return error(message, at: min(start + state.problem_offset, end))
    }
    let place = offset(state.problem_mark.index)
    if let context = state.context {
      message += " " + String(cString: context)
      let line = source.position(of: offset(state.context_mark.index)).line
      if line != source.position(of: place).line { message += " that began on line \(line)" }
    }
    return error(message, at: place)
  }

  // MARK: Escapes

  /// In JSON, replaces surrogates' escapes (`\ud83d\ude00`), which libyaml refuses, by others of the same length.
  mutating func patch(into buffer: inout Buffer<UInt8>) {
    guard isJSON, base.contains("\\ud", from: start, to: end) || base.contains("\\uD", from: start, to: end) else {
      return
    }
    buffer.count = 0
    buffer.append(base + start, count: end - start)
    let copy = UnsafeMutableRawPointer(buffer.base)
    var offset = base.first(Byte.backslash, from: start, to: end)
    while offset + 5 < end {
      if JSONString.isSurrogate(base, offset) {
        (copy + (offset - start + 2)).copyMemory(from: "FFFD", byteCount: 4)
        isPatched = true
      }
      // What follows a backslash is escaped, a backslash too.
      offset = base.first(Byte.backslash, from: offset + 2, to: end)
    }
    if isPatched { input = UnsafeRawPointer(copy) }
  }
}

enum JSONString {
  /// Whether the escape of a surrogate begins at an offset; there are five bytes more.
  static func isSurrogate(_ base: UnsafeRawPointer, _ offset: Int) -> Bool {
    guard base.byte(offset + 1) == UInt8(ascii: "u"), let value = unit(base, offset) else { return false }
    return value & 0xF800 == 0xD800
  }

  private static func unit(_ base: UnsafeRawPointer, _ offset: Int) -> UInt32? {
    var value: UInt32 = 0
    for index in 2..<6 {
      guard let digit = base.byte(offset + index).hexadecimal else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// Undoes JSON's escapes; false, and nothing written, if the text has others or spans lines.
  static func decode(_ base: UnsafeRawPointer, from start: Int, to end: Int, into buffer: inout Buffer<UInt8>) -> Bool {
    let count = buffer.count
    // No escape is shorter than what it stands for.
    buffer.grow(to: count + end - start)
    let target = UnsafeMutableRawPointer(buffer.base)
    var length = count
    var offset = start
    while offset < end {
      let byte = base.byte(offset)
      var value = UInt32(byte)
      offset += 1
      if byte.isBreak { return false }
      if byte != Byte.backslash {
        target.storeBytes(of: byte, toByteOffset: length, as: UInt8.self)
        length += 1
        continue
      }
      guard offset < end else { return false }
      value = UInt32(base.byte(offset))
      offset += 1
      switch UInt8(value) {
      case Byte.quote, Byte.backslash, UInt8(ascii: "/"): break
      case UInt8(ascii: "b"): value = 0x08
      case UInt8(ascii: "f"): value = 0x0C
      case UInt8(ascii: "n"): value = 0x0A
      case UInt8(ascii: "r"): value = 0x0D
      case UInt8(ascii: "t"): value = 0x09
      case UInt8(ascii: "u"):
        guard offset + 4 <= end, let first = unit(base, offset - 2) else { return false }
        value = first
        offset += 4
        if value & 0xF800 == 0xD800 {
          if value < 0xDC00, offset + 6 <= end, base.byte(offset) == Byte.backslash, isSurrogate(base, offset),
            let second = unit(base, offset), second >= 0xDC00
          {
            value = 0x10000 + (value & 0x3FF) << 10 + (second & 0x3FF)
            offset += 6
          } else {
            // As Go reads a lone one.
            value = 0xFFFD
          }
        }
      default: return false
      }
      length += UTF8Writer.write(value, to: target + length)
    }
    buffer.count = length
    return true
  }
}
