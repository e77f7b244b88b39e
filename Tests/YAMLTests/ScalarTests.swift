import Diagnostics
import Testing

@testable import YAML

@Suite struct ScalarTests {
  func scalar(_ text: String) throws -> Scalar {
    let value = try #require(try root("k: \(text)\n")["k"])
    return try #require(value.scalar)
  }

  @Test(arguments: [
    "yes", "Yes", "YES", "on", "On", "ON", "y", "Y", "true", "True", "TRUE", "!!bool yes", "!!bool \"yes\"",
  ])
  func isTrue(text: String) throws { #expect(try scalar(text) == .boolean(true)) }

  @Test(arguments: ["no", "No", "NO", "off", "Off", "OFF", "n", "N", "false", "False", "FALSE"])
  func isFalse(text: String) throws { #expect(try scalar(text) == .boolean(false)) }

  @Test(arguments: ["~", "null", "Null", "NULL", "", "!!null \"\"", "# comment"])
  func isNull(text: String) throws { #expect(try scalar(text) == .null) }

  @Test(arguments: [
    ("0777", 511), ("0644", 420), ("012", 10), ("00", 0), ("0o777", 511), ("0o17", 15), ("0O17", 15), ("08", 8),
    ("09", 9), ("0888", 888), ("08080", 8080), ("-08", -8), ("0x1F", 31), ("0X1f", 31), ("+0x1F", 31), ("0b11", 3),
    ("0B11", 3), ("-0b11", -3), ("0b-11", -3), ("+0b111", 7), ("-0777", -511), ("-0o17", -15), ("1_000", 1000),
    ("1__0", 10), ("1_", 1), ("0x_1", 1), ("1_e3", 1000), ("+1", 1), ("-1", -1), ("5.", 5), ("1.0", 1), ("-0.0", 0),
    ("1e3", 1000), ("12e03", 12000), ("123e4", 1_230_000), ("5e5", 500000), ("0e0", 0), ("1E3", 1000), ("8080.0", 8080),
    ("9223372036854775807", .max), ("-9223372036854775808", .min), ("0", 0), ("-0", 0), ("!!int \"0x10\"", 16),
    ("!<tag:yaml.org,2002:int> 7", 7), ("!!float 3", 3), ("1e-400", 0), ("007", 7),
  ])
  func isInteger(text: String, value: Int64) throws { #expect(try scalar(text) == .integer(value)) }

  @Test(arguments: [
    (".5", 0.5), ("+.5", 0.5), ("1.10", 1.1), ("1.20", 1.2), (".1_0", 0.1), ("-1.5e-3", -0.0015), ("1e21", 1e21),
    ("9223372036854775808", 9_223_372_036_854_775_808), ("18446744073709551615", 0x1p64),
    ("-9223372036854775809", -0x1p63), ("123456789012345678901234567890", 1.2345678901234568e29),
    (".inf", .infinity), ("+.INF", .infinity), ("-.Inf", -.infinity),
  ])
  func isFloat(text: String, value: Double) throws { #expect(try scalar(text) == .float(value)) }

  @Test(arguments: [".nan", ".NaN", ".NAN"])
  func isNaN(text: String) throws {
    guard case .float(let value) = try scalar(text) else {
      Issue.record("not a float")
      return
    }
    #expect(value.isNaN)
  }

  @Test(arguments: [
    "12:30", "22:22", "22:22:22", "3306:3306", "190:20:30", "2024-01-01", "2024-01-01T00:00:00Z", "1.2.3", "1e400",
    "-1e400", ".1e400", "0o18", "0b12", "0x", "0b", "0o", "+", ".", "..", "_1", "-_", "._5", ".3__0", "1e", "1e+",
    "e3", "0xFFFFFFFFFFFFFFFFFF", "infinity", "nan", "inf", "NaN", "+.nan", "tRue", "yES", "nULL", "1a", "0x1G",
    "0x1p3",
    "1.5f", "+-1", "--1", "\"true\"", "'1'", "\"\"", "'~'", "!!str 1", "!!str", "! 12", "! \"12\"", "!local 12",
    "!!binary aGVsbG8=", "!!timestamp 2024-01-01", "=", "<<", "|\n  12", ">-\n  true", "80/tcp", "100m", "1Gi", "v1",
  ])
  func isString(text: String) throws { #expect(try scalar(text) == .string) }

  @Test func accessors() throws {
    let node = try root("a: 8080.0\nb: text\nc: yes\nd: 0.5\ne: ~\nf: [1]\ng: \"8\"\n")
    #expect(node["a"]?.integer == 8080)
    #expect(node["a"]?.floatingPoint == 8080)
    #expect(node["a"]?.string == nil)
    #expect(node["b"]?.string == "text")
    #expect(node["b"]?.integer == nil)
    #expect(node["c"]?.boolean == true)
    #expect(node["d"]?.floatingPoint == 0.5)
    #expect(node["d"]?.integer == nil)
    #expect(node["e"]?.isNull == true)
    #expect(node["f"]?.scalar == nil)
    #expect(node["f"]?.isNull == false)
    #expect(node["g"]?.string == "8")
  }

  /// Keys as kubectl 1.32 writes them.
  @Test(arguments: [
    ("1.0", "1"), ("1000000.0", "1e+06"), ("999999.0", "999999"), ("1000000", "1000000"), ("5e9", "5e+09"),
    ("0.1", "0.1"), ("1e-7", "1e-07"), ("16777217.5", "1.6777218e+07"),
    (".2_0", "0.2"), (".3__0", ".3__0"), ("0X1F", "31"), ("\"12\"", "12"), ("0b12", "0b12"), ("0o18", "0o18"),
    ("-0b11", "-3"), ("-0777", "-511"), ("+.5", "0.5"), ("-.inf", "-.inf"), ("yes", "true"), ("n", "false"),
    ("1.25", "1.25"), ("123456.5", "123456.5"), ("0.0001", "0.0001"), ("0.00001", "1e-05"), ("1.5e30", "1.5e+30"),
    ("name", "name"), ("'yes'", "yes"), ("!!str 1.0", "1.0"),
  ])
  func keyText(text: String, expected: String) throws {
    #expect(try root("\(text): x\n").writtenEntries.map(\.key.keyText) == [expected])
  }
}
