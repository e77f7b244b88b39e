import Testing
import YAML

@testable import Kubernetes

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "What the API server refuses is none",
    arguments: [
      "512MB", "512Mb", "512mb", "512MiB", "512mi", "1g", "1 Gi", "1K", "1ki", "1,5Gi", "1e3Mi", "", "1.1.M", "1+1.0M",
      "0.1mi", "aoeu", ".5i", "1i", "-3.01i", "-3.01e-", "1e", "1e1.1", " 1", "1 ", "１", "1Mi\n", "--1", "0x10", "inf",
      "nan", "1_000", "1Gi ", "1e3k", "1KiB", "Infinity",
    ])
  func refused(_ text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test("Blanks at the ends of a value do not count")
  func blanks() throws {
    #expect(Quantity(try node("\" 1Gi \"")) == Quantity("1Gi"))
    #expect(Quantity(try node("\"1 Gi\"")) == nil)
    #expect(Quantity(try node("\"1Gi\\n\"")) == nil)
    #expect(Quantity(try node("\"  \"")) == nil)
  }

  @Test("A scalar has the value of its text, however it is written")
  func scalars() throws {
    for unit in [
      "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "K", "g", "mi", "Mb", "MiB",
      "e3",
    ] {
      for number in ["0", "1", "64", "007", "1.5", "-2", "+3", "123456789012345", "9999999999999999", "1_0", ""] {
        let text = number + unit
        for written in ["\"\(text)\"", "'\(text)'"] {
          let quantity = Quantity(try node(written))
          #expect(quantity == Quantity(text) && quantity?.suffix == Quantity(text)?.suffix, "\(text)")
        }
        // What YAML makes a number of is one, and not its text.
        guard unit != "e3", !text.isEmpty, number != "+3", number != "-2" else { continue }
        #expect(Quantity(try node(text)) == Quantity(text), "\(text)")
      }
    }
  }

  @Test(
    "What it takes has its value, in billionths",
    arguments: [
      ("0", 0), ("1", 1_000_000_000), ("+1", 1_000_000_000), ("-1", -1_000_000_000), ("1k", 1_000_000_000_000),
      ("1Ki", 1_024_000_000_000), ("1.5Gi", 1_610_612_736_000_000_000), ("1e9", 1_000_000_000_000_000_000),
      ("1E9", 1_000_000_000_000_000_000), ("1e+3", 1_000_000_000_000), ("1e-3", 1_000_000), (".5", 500_000_000),
      ("5.", 5_000_000_000), ("512m", 512_000_000), ("100M", 100_000_000_000_000_000), ("1n", 1), ("1u", 1_000),
      ("0.5n", 1), ("0.1u", 100), ("00012", 12_000_000_000), ("0.000000001", 1), ("1.0000000001", 1_000_000_001),
      ("-0.5m", -500_000), ("1.10", 1_100_000_000), ("0.125Ki", 128_000_000_000), ("1Mi", 1_048_576_000_000_000),
    ] as [(String, Int128)])
  func accepted(_ text: String, _ nanos: Int128) throws {
    #expect(try #require(Quantity(text)).nanos == nanos)
  }

  @Test(
    "Exponents are exact, also where the digits make up for them",
    arguments: [
      ("5000e-10", "0.0000005"), ("1000e-12", "0.000000001"), ("0.001e20", "100000000000000000"),
      ("12.5e1", "125"), ("0.00000000000000001e17", "1"), ("1e-9", "0.000000001"), ("1e18", "1000000000000000000"),
      ("0.0000000000000000000000001e25", "1"), ("1000000000000000000000000000000000000000e-39", "1"),
      ("1e-1000", "0.000000001"), ("0e1000", "0"), ("1.500000000000000000Ei", "1729382256910270464"),
      ("0.123456789012345678Ei", "142335986942043632.726471714"),
    ])
  func exponents(_ text: String, _ decimal: String) throws {
    #expect(try #require(Quantity(text)).decimal == decimal)
  }

  @Test(
    "Every suffix has its factor",
    arguments: [
      ("T", "1000000000000"), ("P", "1000000000000000"), ("E", "1000000000000000000"), ("Ti", "1099511627776"),
      ("Pi", "1125899906842624"), ("Ei", "1152921504606846976"), ("G", "1000000000"), ("Gi", "1073741824"),
    ])
  func suffixes(_ suffix: String, _ decimal: String) throws {
    #expect(try #require(Quantity("1" + suffix)).decimal == decimal)
    #expect(try #require(Quantity("-1" + suffix)).decimal == "-" + decimal)
  }

  @Test("The way of writing is kept")
  func suffix() {
    #expect(Quantity("1")?.suffix == Quantity.Suffix.none)
    #expect(Quantity("1m")?.suffix == .decimal("m"))
    #expect(Quantity("1Mi")?.suffix == .binary("M"))
    #expect(Quantity("1e3")?.suffix == .exponent)
    #expect(Quantity("1E")?.suffix == .decimal("E"))
  }

  @Test(
    "Whole and thousandth values are rounded up",
    arguments: [
      ("512m", 1, 512), ("1", 1, 1000), ("1.0001", 2, 1001), ("1001m", 2, 1001), ("-1500m", -1, -1500), ("0", 0, 0),
      ("1n", 1, 1), ("-1n", 0, 0), ("1Ki", 1024, 1_024_000),
    ] as [(String, Int64, Int64)])
  func rounding(_ text: String, _ value: Int64, _ milli: Int64) throws {
    let quantity = try #require(Quantity(text))
    #expect(quantity.value == value)
    #expect(quantity.milliValue == milli)
  }

  @Test(
    "Larger than 64 bits is capped", arguments: ["8Ei", "10E", "1e30", "99999999999999999999999999999999999999999999E"])
  func caps(_ text: String) throws {
    let quantity = try #require(Quantity(text))
    #expect(quantity.value == Int64.max)
    #expect(try #require(Quantity("-" + text)).value == -Int64.max)
    #expect(quantity.milliValue == Int64.max)
  }

  @Test("What is equal in value is equal, however it is written")
  func comparison() {
    #expect(Quantity("1Gi") == Quantity("1073741824"))
    #expect(Quantity("0.5") == Quantity("500m"))
    #expect(Set([Quantity("1k"), Quantity("1000"), Quantity("1e3")]).count == 1)
    #expect(Quantity("1G")! < Quantity("1Gi")!)
    #expect(Quantity("-1")! < Quantity("0")!)
    #expect(Quantity("999999999n")! < Quantity("1")!)
  }

  @Test(
    "Decimals are exact",
    arguments: [
      ("128m", "0.128"), ("1.50", "1.5"), ("0", "0"), ("-0.25", "-0.25"), ("1n", "0.000000001"), ("2Ki", "2048"),
    ])
  func decimal(_ text: String, _ decimal: String) throws {
    #expect(try #require(Quantity(text)).decimal == decimal)
  }

  @Test(
    "Plain numbers go through YAML first",
    arguments: [
      ("1_000", "1000"), ("1e3", "1000"), ("0x10", "16"), ("010", "8"), ("1.5", "1.5"), ("128", "128"), ("-1", "-1"),
      ("1e-3", "0.001"), ("0.1", "0.1"), ("\"128\"", "128"), ("512m", "0.512"), ("'1e3'", "1000"),
    ])
  func yaml(_ text: String, _ decimal: String) throws {
    let value = try #require(try node("memory: \(text)")["memory"])
    #expect(try #require(Quantity(value)).decimal == decimal)
  }

  @Test(
    "What YAML makes no number or text is no quantity",
    arguments: ["true", "~", "[1]", "{a: 1}", "\"1_000\"", ".inf", ".nan", "off"])
  func noNumber(_ text: String) throws {
    let value = try #require(try node("memory: \(text)")["memory"])
    #expect(Quantity(value) == nil)
  }
}
