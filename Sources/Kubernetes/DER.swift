/// Values of ASN.1 one after another, in the distinguished encoding that certificates and keys have.
///
/// Reads only what is asked for, and never past its bytes: what is malformed ends it. Source: ITU-T X.690.
struct DER {
  enum Tag {
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let identifier: UInt8 = 0x06
    static let utcTime: UInt8 = 0x17
    static let generalizedTime: UInt8 = 0x18
    static let sequence: UInt8 = 0x30
    /// `[0]`, `[1]`, … with a value inside.
    static func explicit(_ number: UInt8) -> UInt8 { 0xA0 | number }
    /// `[0]`, `[1]`, … in place of the tag of a string.
    static func implicit(_ number: UInt8) -> UInt8 { 0x80 | number }
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The tag of the next value.
  var tag: UInt8? { rest.first }

  /// The next value; nil at the end, and of what is no DER.
  mutating func next() -> (tag: UInt8, content: ArraySlice<UInt8>)? {
    guard rest.count >= 2, let tag = rest.first, tag & 0x1F != 0x1F else { return nil }
    let first = rest[rest.startIndex + 1]
    var start = rest.startIndex + 2
    var length = Int(first)
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      // Longer ones do not fit into an object of Kubernetes.
      guard (1...4).contains(count), rest.endIndex - start >= count else { return nil }
      length = rest[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
      start += count
    }
    guard rest.endIndex - start >= length else { return nil }
    let content = rest[start..<(start + length)]
    rest = rest[(start + length)...]
    return (tag, content)
  }

  /// The content of the next value, which has to have a tag.
  mutating func next(_ tag: UInt8) -> ArraySlice<UInt8>? {
    guard rest.first == tag else { return nil }
    return next()?.content
  }

  /// The values inside of the next one, which has to have a tag.
  mutating func inside(_ tag: UInt8) -> DER? { next(tag).map(DER.init) }

  /// A whole number without the zeros before it.
  mutating func integer() -> ArraySlice<UInt8>? { next(Tag.integer)?.drop { $0 == 0 } }

  /// The bytes of a bit string without unused bits.
  mutating func bits() -> ArraySlice<UInt8>? {
    guard let content = next(Tag.bitString), content.first == 0 else { return nil }
    return content.dropFirst()
  }
}

/// A day of the calendar, counted from 1970-01-01.
public struct Day: Sendable, Comparable, CustomStringConvertible {
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nil if there is no such day. Valid for all years of certificates, 1950 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    // Years begin in March, so that the day of a leap year comes last.
    let y = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468
  }

  /// `2026-11-25`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  public var description: String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
