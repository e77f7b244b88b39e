import Diagnostics
import Testing

@testable import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct DecodingTests {
  func decode(_ bytes: [UInt8]) throws(Source.DecodingError) -> String {
    let memory = malloc(max(bytes.count, 1))!
    bytes.withUnsafeBytes { if $0.count > 0 { memcpy(memory, $0.baseAddress!, $0.count) } }
    let source = try Source.decode(
      name: "x", owning: UnsafeMutableRawBufferPointer(start: memory, count: bytes.count))
    return String(decoding: source.bytes, as: UTF8.self)
  }

  func error(_ bytes: [UInt8]) -> Source.DecodingError? {
    do throws(Source.DecodingError) {
      _ = try decode(bytes)
      return nil
    } catch { return error }
  }

  static let text = "a: é\n# €\nb: 😀 and some more text to fill the vectors of the fast path, once and again\n"

  @Test func readsUTF8() throws {
    #expect(try decode([]) == "")
    #expect(try decode(Array(Self.text.utf8)) == Self.text)
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == Self.text)
    #expect(try decode([0xEF, 0xBB, 0xBF]) == "")
  }

  @Test(arguments: [true, false], [true, false])
  func readsUTF16(isBigEndian: Bool, hasMark: Bool) throws {
    let units = (hasMark ? [0xFEFF] : []) + Array(Self.text.utf16)
    let bytes = units.flatMap {
      isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(try decode(bytes) == Self.text)
  }

  @Test(
    arguments: [
      [0x80], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xFF], [0xC3, 0x41],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func refusesInvalidUTF8(bytes: [UInt8]) {
    for prefix in ["", "x: é\n\u{20AC}y", String(repeating: "long\n", count: 40)] {
      for suffix in [[], [0x0A], [UInt8](repeating: 0x61, count: 80)] as [[UInt8]] {
        let error = error(Array(prefix.utf8) + bytes + suffix)
        #expect(error?.message.hasPrefix("invalid UTF-8: byte 0x") == true)
        let lines = prefix.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(error?.position == .init(line: lines.count, column: lines.last!.unicodeScalars.count + 1))
      }
    }
  }

  @Test func refusesBinaries() {
    #expect(error([0x7F, 0x45, 0x4C, 0x46, 0x0A, 0x00, 0x01])?.message == "binary file (NUL byte)")
    #expect(error([0x7F, 0x45, 0x4C, 0x46, 0x0A, 0x00, 0x01])?.position == .init(line: 2, column: 1))
    #expect(error([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8])?.message == "invalid UTF-16: lone surrogate 0xD800")
    #expect(error([0xFF, 0xFE, 0x41, 0x00, 0x42])?.message == "invalid UTF-16: odd number of bytes")
    #expect(error([0xFF, 0xFE, 0x00, 0x00])?.message == "binary file (NUL byte)")
  }

  /// The checks agree with the standard library about every sequence of two and many of three and four bytes.
  @Test func agreesWithTheStandardLibrary() {
    var dice = Dice(3)
    let interesting: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5,
    ]
    for _ in 0..<50_000 {
      let bytes = (0..<Int.random(in: 1...6, using: &dice)).map { _ in interesting.randomElement(using: &dice)! }
      #expect((error(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }

  @Test func countsColumnsInCodePoints() {
    let source = source("ä: 😀x\r\nb\n")
    #expect(source.position(of: 7) == .init(line: 1, column: 5))
    #expect(source.position(of: 9) == .init(line: 1, column: 6))
    #expect(source.position(of: 12) == .init(line: 2, column: 2))
    #expect(source.position(of: 99) == .init(line: 3, column: 1))
  }
}
