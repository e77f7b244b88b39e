/// The value of GOMEMLIMIT.
///
/// Source: Go's runtime/mgcpacer.go readGOMEMLIMIT and runtime/string.go parseByteCount, since Go 1.19.
public enum GoMemoryLimit: Equatable, Sendable {
  case off
  case bytes(Int64)
  /// The runtime stops with `malformed GOMEMLIMIT`.
  case malformed

  public init(_ text: String) {
    if text.isEmpty || text == "off" {
      self = .off
      return
    }
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard let number = Int64(String(decoding: digits, as: UTF8.self)) else {
      self = .malformed
      return
    }
    let shift: Int64
    switch String(text.dropFirst(digits.count)) {
    case "", "B": shift = 0
    case "KiB": shift = 10
    case "MiB": shift = 20
    case "GiB": shift = 30
    case "TiB": shift = 40
    default:
      self = .malformed
      return
    }
    let (product, overflow) = number.multipliedReportingOverflow(by: 1 << shift)
    self = overflow ? .malformed : .bytes(product)
  }
}
