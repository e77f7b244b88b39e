/// Addresses as text.
///
/// Of IPv6 only what surely is none is seen.
enum NetworkAddress {
  static func isAddress(_ text: some StringProtocol) -> Bool {
    if text.utf8.contains(UInt8(ascii: ":")) {
      return text.utf8.allSatisfy { byte in
        (0x30...0x3A).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
          || byte == UInt8(ascii: ".")
      }
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { part in UInt8(part) != nil && part.utf8.count <= 3 }
  }

  /// `10.0.0.0/8`
  static func isRange(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, isAddress(parts[0]), let bits = Int(parts[1]) else { return false }
    return (0...(parts[0].contains(":") ? 128 : 32)).contains(bits)
  }
}
