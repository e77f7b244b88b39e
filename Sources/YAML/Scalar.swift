#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What kubectl makes of a scalar: go-yaml v2's YAML 1.1 dialect, through JSON.
public enum Scalar: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// Also a whole number written as a fraction: JSON makes no difference between `8080` and `8080.0`.
  case integer(Int64)
  /// Also whole numbers beyond 64 bits. Infinite or not a number only if written so, which kubectl refuses.
  case float(Double)
  case string
}

extension Node {
  /// The scalar's value; nil for a collection.
  public var scalar: Scalar? {
    let raw = raw
    return raw.kind == .scalar ? Scalar(raw, storage.pointee.bytes(of: raw)).throughJSON : nil
  }

  /// The text of a scalar that is a string to kubectl.
  public var string: String? { scalar == .string ? text : nil }
  /// The value of a scalar that is a whole number to kubectl (`8080.0` is one).
  public var integer: Int? { if case .integer(let value)? = scalar { Int(exactly: value) } else { nil } }
  /// The value of a scalar that is a number to kubectl, whole or not.
  public var floatingPoint: Double? {
    switch scalar {
    case .integer(let value): Double(value)
    case .float(let value): value
    default: nil
    }
  }
  public var boolean: Bool? { if case .boolean(let value)? = scalar { value } else { nil } }
  /// Nothing, `~` or `null`: to Kubernetes the same as a field that is not written.
  public var isNull: Bool { scalar == .null }

  /// The string that kubectl makes of a scalar that is a key: `true` of `yes`, `1` of `1.0`; empty for a collection.
  public var keyText: String {
    let raw = raw
    return raw.kind == .scalar ? Scalar(raw, storage.pointee.bytes(of: raw)).keyText ?? text : ""
  }
}

extension Scalar {
  /// What a node is to go-yaml, given its text: there `1.0` is a fraction.
  init(_ raw: RawNode, _ text: UnsafeRawBufferPointer) {
    switch raw.tag {
    case .none: self = raw.style == .plain ? Scalar(resolving: text) : .string
    case .integer, .float, .boolean, .null: self = Scalar(resolving: text)
    default: self = .string
    }
  }

  /// JSON is written without a fraction where there is none, and what reads it takes it for an integer.
  var throughJSON: Scalar {
    guard case .float(let value) = self, value == value.rounded(), abs(value) < 0x1p63 else { return self }
    return .integer(Int64(value))
  }

  /// What the first byte of a plain scalar says about it.
  enum Hint { case none, word, dot, digit, sign }

  @inline(__always) static func hint(_ first: UInt8) -> Hint {
    switch first {
    case 0x30...0x39: .digit
    case UInt8(ascii: "+"), UInt8(ascii: "-"): .sign
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
      UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"),
      UInt8(ascii: "~"):
      .word
    default: .none
    }
  }

  /// What a plain scalar means.
  init(resolving text: UnsafeRawBufferPointer) {
    guard let first = text.first else {
      self = .null
      return
    }
    switch Self.hint(first) {
    case .none: self = .string
    case .word: self = Self.word(text)
    case .dot: self = Self.special(text) ?? Self.fraction(text) ?? .string
    case .sign: self = Self.special(text) ?? Self.number(text)
    case .digit: self = Self.number(text)
    }
  }

  private static func word(_ text: UnsafeRawBufferPointer) -> Scalar {
    func isOne(of lower: StaticString, _ capital: StaticString, _ upper: StaticString) -> Bool {
      text.isText(lower) || text.isText(capital) || text.isText(upper)
    }
    switch text.count {
    case 1:
      switch text[0] | 0x20 {
      case UInt8(ascii: "y"): return .boolean(true)
      case UInt8(ascii: "n"): return .boolean(false)
      default: return text[0] == UInt8(ascii: "~") ? .null : .string
      }
    case 2:
      if isOne(of: "on", "On", "ON") { return .boolean(true) }
      return isOne(of: "no", "No", "NO") ? .boolean(false) : .string
    case 3:
      if isOne(of: "yes", "Yes", "YES") { return .boolean(true) }
      return isOne(of: "off", "Off", "OFF") ? .boolean(false) : .string
    case 4:
      if isOne(of: "true", "True", "TRUE") { return .boolean(true) }
      return isOne(of: "null", "Null", "NULL") ? .null : .string
    case 5: return isOne(of: "false", "False", "FALSE") ? .boolean(false) : .string
    default: return .string
    }
  }

  /// `.inf`, `-.inf`, `.nan`.
  private static func special(_ text: UnsafeRawBufferPointer) -> Scalar? {
    let isSigned = text[0] != Byte.dot
    guard text.count == (isSigned ? 5 : 4) else { return nil }
    let word = UnsafeRawBufferPointer(rebasing: text[(isSigned ? 1 : 0)...])
    if word.isText(".inf") || word.isText(".Inf") || word.isText(".INF") {
      return .float(text[0] == Byte.dash ? -.infinity : .infinity)
    }
    return !isSigned && (word.isText(".nan") || word.isText(".NaN") || word.isText(".NAN")) ? .float(.nan) : nil
  }

  private static func number(_ text: UnsafeRawBufferPointer) -> Scalar {
    // Most numbers are short and decimal.
    if text.count <= 18, text[0] != 0x30, text.allSatisfy({ $0.isDigit }) {
      return .integer(text.reduce(0) { $0 * 10 + Int64($1 - 0x30) })
    }
    guard text.contains(UInt8(ascii: "_")) else { return number(withoutUnderscores: text) }
    return withUnsafeTemporaryAllocation(byteCount: text.count, alignment: 1) { copy in
      var count = 0
      for byte in text where byte != UInt8(ascii: "_") {
        copy[count] = byte
        count += 1
      }
      return number(withoutUnderscores: UnsafeRawBufferPointer(rebasing: copy[..<count]))
    }
  }

  private static func number(withoutUnderscores text: UnsafeRawBufferPointer) -> Scalar {
    switch goInteger(text, base: nil) {
    case .value(let magnitude, let isNegative):
      if let value = signed(magnitude, isNegative) { return .integer(value) }
      // Go reads what has no sign as 64 bits without one; through JSON it becomes a fraction.
      if text[0].isDigit { return .float(Double(magnitude)) }
    case .overflow, .none: break
    }
    if let value = fraction(text) { return value }
    // `0b` takes a sign behind itself.
    if text.starts(with: [0x30, 0x62]),
      case .value(let magnitude, let isNegative) = goInteger(UnsafeRawBufferPointer(rebasing: text[2...]), base: 2),
      let value = signed(magnitude, isNegative)
    {
      return .integer(value)
    }
    return .string
  }

  private static func signed(_ magnitude: UInt64, _ isNegative: Bool) -> Int64? {
    isNegative
      ? (magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil) : Int64(exactly: magnitude)
  }

  private enum GoInteger {
    case none, overflow
    case value(UInt64, isNegative: Bool)
  }

  /// Go's `strconv.ParseInt`, with a base of its own or the one that the prefix names.
  private static func goInteger(_ text: UnsafeRawBufferPointer, base: UInt64?) -> GoInteger {
    var index = 0
    var isNegative = false
    if let first = text.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      isNegative = first == UInt8(ascii: "-")
      index = 1
    }
    guard index < text.count else { return .none }
    var radix = base ?? 10
    if base == nil, text[index] == 0x30 {
      radix = 8
      if text.count - index >= 3 {
        switch text[index + 1] | 0x20 {
        case UInt8(ascii: "x"): radix = 16
        case UInt8(ascii: "b"): radix = 2
        case UInt8(ascii: "o"): break
        default: index -= 1
        }
        index += 2
      }
    }
    var magnitude: UInt64 = 0
    var isOverflow = false
    for byte in text[index...] {
      guard let digit = byte.hexadecimal, UInt64(digit) < radix else { return .none }
      let (product, first) = magnitude.multipliedReportingOverflow(by: radix)
      let (sum, second) = product.addingReportingOverflow(UInt64(digit))
      magnitude = sum
      if first || second { isOverflow = true }
    }
    return isOverflow ? .overflow : .value(magnitude, isNegative: isNegative)
  }

  /// A decimal fraction or power; nil also for what overflows. Underscores may stand between digits.
  private static func fraction(_ text: UnsafeRawBufferPointer) -> Scalar? {
    guard isFraction(text) else { return nil }
    let value = withUnsafeTemporaryAllocation(byteCount: text.count + 1, alignment: 1) { copy in
      var count = 0
      for byte in text where byte != UInt8(ascii: "_") {
        copy[count] = byte
        count += 1
      }
      copy[count] = 0
      return strtod(copy.baseAddress!.assumingMemoryBound(to: CChar.self), nil)
    }
    return value.isFinite ? .float(value) : nil
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
  private static func isFraction(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    func skipSign() { if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 } }
    func skipDigits() -> Int {
      let start = index
      while index < text.count {
        if text[index] == UInt8(ascii: "_") {
          guard index > start, text[index - 1].isDigit, index + 1 < text.count, text[index + 1].isDigit else { break }
        } else if !text[index].isDigit {
          break
        }
        index += 1
      }
      return index - start
    }
    skipSign()
    let whole = skipDigits()
    var fraction = 0
    if index < text.count, text[index] == Byte.dot {
      index += 1
      fraction = skipDigits()
    }
    guard whole > 0 || fraction > 0 else { return false }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      skipSign()
      guard skipDigits() > 0 else { return false }
    }
    return index == text.count
  }

  /// The string that this is as a key; nil if it is the text itself.
  var keyText: String? {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let value): Self.goText(value)
    case .string: nil
    }
  }

  /// Go's `strconv.FormatFloat(value, 'g', -1, 32)`: the fewest digits, and an exponent from a million on.
  private static func goText(_ value: Double) -> String {
    let single = Float(value)
    if single.isNaN { return ".nan" }
    if single.isInfinite { return single < 0 ? "-.inf" : ".inf" }
    // The digits and the place of the point are Swift's, which finds the same fewest digits.
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var text = "\(abs(single))"
    text.withUTF8 { text in
      for (index, byte) in text.enumerated() {
        if byte == Byte.dot {
          point = digits.count
        } else if byte.isDigit {
          digits.append(byte)
        } else {
          exponent = Int(String(decoding: UnsafeBufferPointer(rebasing: text[(index + 1)...]), as: UTF8.self)) ?? 0
          break
        }
      }
    }
    var place = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    place -= zeros
    while digits.last == 0x30 { digits.removeLast() }
    func string(_ digits: some Sequence<UInt8>) -> String { String(decoding: Array(digits), as: UTF8.self) }
    let sign = value.sign == .minus ? "-" : ""
    guard !digits.isEmpty else { return sign + "0" }
    if place - 1 < -4 || place - 1 >= 6 {
      let power = abs(place - 1)
      let fraction = digits.count > 1 ? "." + string(digits[1...]) : ""
      return sign + string(digits[..<1]) + fraction + (place < 1 ? "e-" : "e+") + (power < 10 ? "0" : "") + "\(power)"
    }
    if place <= 0 { return sign + "0." + String(repeating: "0", count: -place) + string(digits) }
    if place >= digits.count { return sign + string(digits) + String(repeating: "0", count: place - digits.count) }
    return sign + string(digits[..<place]) + "." + string(digits[place...])
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always) func isText(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && memcmp(baseAddress!, text.utf8Start, count) == 0
  }
}
