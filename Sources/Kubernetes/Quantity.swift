public import YAML

/// A resource quantity such as `500m`, `1.5Gi` or `1e3`, exact down to a billionth.
///
/// Source: k8s.io/apimachinery/pkg/api/resource. Larger than 2^63−1 is capped there and here; finer than a billionth
/// is rounded up.
public struct Quantity: Hashable, Comparable, Sendable {
  /// The value in billionths.
  public let nanos: Int128

  /// How the number is written.
  public enum Suffix: Hashable, Sendable {
    case none
    case exponent
    /// `n`, `u`, `m`, `k`, `M`, `G`, `T`, `P`, `E`
    case decimal(Character)
    /// `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`, by their first letter
    case binary(Character)
  }

  public let suffix: Suffix

  static let one: Int128 = 1_000_000_000
  static let cap: Int128 = Int128(Int64.max) * one

  /// Nil if the API server would refuse the text.
  public init?(_ text: String) {
    var bytes = Substring(text).utf8
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes = bytes.dropFirst()
    }
    let number = bytes.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard let (factor, exponent, suffix) = Self.factor(of: Substring(bytes.dropFirst(number.count))) else {
      return nil
    }
    var digits: UInt128 = 0
    var decimals = 0
    var seenPoint = false
    var isInexact = false
    var seenDigit = false
    for byte in number {
      if byte == UInt8(ascii: ".") {
        if seenPoint { return nil }
        seenPoint = true
      } else {
        seenDigit = true
        // More than 28 digits are more than the result can hold: the others only shift and round it.
        if digits >= 1_000_000_000_000_000_000_000_000_000 {
          isInexact = isInexact || byte != 0x30
          if !seenPoint { decimals -= 1 }
          continue
        }
        digits = digits * 10 + UInt128(byte - 0x30)
        if seenPoint { decimals += 1 }
      }
    }
    guard seenDigit else { return nil }
    let scaled = Self.product(digits, factor, shift: exponent - decimals, isInexact: isInexact)
    nanos = isNegative ? -scaled : scaled
    self.suffix = suffix
  }

  init(nanos: Int128, suffix: Suffix = .none) {
    self.nanos = nanos
    self.suffix = suffix
  }

  /// The quantity of a scalar, as kubectl sends it: a plain number goes through YAML first (`1_000` is 1000), and of a
  /// text the blanks at its ends do not count.
  public init?(_ node: Node) {
    if let plain = Self.plain(node) {
      self = plain
      return
    }
    switch node.scalar {
    case .string: self.init(node.text.withoutOuterBlanks)
    case .integer(let value): self.init(nanos: Int128(value) * Self.one, suffix: .none)
    case .float(let value): self.init("\(value)")
    default: return nil
    }
  }

  /// Digits and a unit, which nearly all are written as; nil for everything else.
  private static func plain(_ node: Node) -> Quantity? {
    guard node.isScalar, !node.hasTag else { return nil }
    return node.withText { bytes in
      var value: Int64 = 0
      var index = 0
      while index < bytes.count, index < 15, bytes[index] &- 0x30 < 10 {
        value = value * 10 + Int64(bytes[index] - 0x30)
        index += 1
      }
      let unit = bytes.count - index
      guard index > 0, unit == 1 || unit == 2 else { return nil }
      let factor: Int128
      let suffix: Suffix
      switch (unit, bytes[index]) {
      case (1, UInt8(ascii: "m")): (factor, suffix) = (1_000_000, .decimal("m"))
      case (1, UInt8(ascii: "k")): (factor, suffix) = (one * 1_000, .decimal("k"))
      case (1, UInt8(ascii: "M")): (factor, suffix) = (one * 1_000_000, .decimal("M"))
      case (1, UInt8(ascii: "G")): (factor, suffix) = (one * 1_000_000_000, .decimal("G"))
      case (2, UInt8(ascii: "K")): (factor, suffix) = (one << 10, .binary("K"))
      case (2, UInt8(ascii: "M")): (factor, suffix) = (one << 20, .binary("M"))
      case (2, UInt8(ascii: "G")): (factor, suffix) = (one << 30, .binary("G"))
      case (2, UInt8(ascii: "T")): (factor, suffix) = (one << 40, .binary("T"))
      default: return nil
      }
      guard unit == 1 || bytes[index + 1] == UInt8(ascii: "i") else { return nil }
      return Quantity(nanos: min(Int128(value) * factor, cap), suffix: suffix)
    }
  }

  /// `digits` × `factor` × 10^`shift`, rounded up and capped.
  private static func product(_ digits: UInt128, _ factor: Int128, shift: Int, isInexact: Bool) -> Int128 {
    let cap = UInt128(cap)
    var isInexact = isInexact
    let (high, low) = digits.multipliedFullWidth(by: UInt128(factor))
    var value = high == 0 ? low : UInt128.max
    var left = -shift
    if high > 0, left > 0 {
      // Divided while it is twice as wide.
      let divisor = power(min(left, 38))
      guard high < divisor else { return self.cap }
      let (quotient, remainder) = divisor.dividingFullWidth((high, low))
      (value, isInexact) = (quotient, isInexact || remainder != 0)
      left -= min(left, 38)
    }
    while left > 0, value > 0 {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: power(min(left, 38)))
      (value, isInexact) = (quotient, isInexact || remainder != 0)
      left -= min(left, 38)
    }
    while left < 0, value > 0, value < cap {
      value *= 10
      left += 1
    }
    return Int128(min(value < cap && isInexact ? value + 1 : value, cap))
  }

  private static func power(_ exponent: Int) -> UInt128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// The suffix' factor in billionths, and the power of ten that it adds.
  private static func factor(of text: Substring) -> (Int128, Int, Suffix)? {
    switch text {
    case "": return (one, 0, .none)
    case "n": return (1, 0, .decimal("n"))
    case "u": return (1_000, 0, .decimal("u"))
    case "m": return (1_000_000, 0, .decimal("m"))
    case "k": return (one * 1_000, 0, .decimal("k"))
    case "M": return (one * 1_000_000, 0, .decimal("M"))
    case "G": return (one * 1_000_000_000, 0, .decimal("G"))
    case "T": return (one * 1_000_000_000_000, 0, .decimal("T"))
    case "P": return (one * 1_000_000_000_000_000, 0, .decimal("P"))
    case "E": return (one * 1_000_000_000_000_000_000, 0, .decimal("E"))
    case "Ki": return (one << 10, 0, .binary("K"))
    case "Mi": return (one << 20, 0, .binary("M"))
    case "Gi": return (one << 30, 0, .binary("G"))
    case "Ti": return (one << 40, 0, .binary("T"))
    case "Pi": return (one << 50, 0, .binary("P"))
    case "Ei": return (one << 60, 0, .binary("E"))
    default:
      guard let first = text.first, first == "e" || first == "E", let exponent = Int(text.dropFirst()) else {
        return nil
      }
      // Beyond a thousand zeros it makes no difference.
      return (one, min(max(exponent, -1000), 1000), .exponent)
    }
  }

  /// The value as a whole number, rounded up as Kubernetes does.
  public var value: Int64 {
    let (quotient, remainder) = nanos.quotientAndRemainder(dividingBy: Self.one)
    return Int64(clamping: quotient + (remainder > 0 ? 1 : 0))
  }

  /// The value in thousandths, rounded up.
  public var milliValue: Int64 {
    let (quotient, remainder) = nanos.quotientAndRemainder(dividingBy: 1_000_000)
    return Int64(clamping: quotient + (remainder > 0 ? 1 : 0))
  }

  /// The exact decimal value without a suffix: `0.128`.
  public var decimal: String {
    let magnitude = nanos.magnitude
    let whole = magnitude / UInt128(Self.one)
    var fraction = String(magnitude % UInt128(Self.one))
    fraction = String(repeating: "0", count: 9 - fraction.utf8.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (nanos < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  public static func < (a: Quantity, b: Quantity) -> Bool { a.nanos < b.nanos }
  public static func == (a: Quantity, b: Quantity) -> Bool { a.nanos == b.nanos }
  public func hash(into hasher: inout Hasher) { hasher.combine(nanos) }
}

extension String {
  fileprivate var withoutOuterBlanks: String {
    guard utf8.first == 0x20 || utf8.last == 0x20, let last = lastIndex(where: { $0 != " " }) else { return self }
    return String(self[...last].drop { $0 == " " })
  }
}
