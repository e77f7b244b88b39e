/// Base64 as the API server reads it in the `data` of a Secret: Go's `base64.StdEncoding`, which skips line ends.
public enum Base64 {
  /// The decoded bytes; nil if the text is not base64.
  public static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 4 * 3)
    return read(text) { result.append($0) } == nil ? result : nil
  }

  /// The offset of the first byte that cannot stand there; nil if all is base64.
  public static func firstError(in text: UnsafeRawBufferPointer) -> Int? { read(text) { _ in } }

  private static func read(_ text: UnsafeRawBufferPointer, _ emit: (UInt8) -> Void) -> Int? {
    var bits: UInt32 = 0
    // Of four characters, and how many of them are padding.
    var count = 0
    var padding = 0
    for (index, byte) in text.enumerated() where byte != 0x0A && byte != 0x0D {
      if byte == UInt8(ascii: "=") {
        // Padding ends the text, and stands in the third or fourth place.
        guard count >= 2 else { return index }
        padding += 1
        bits <<= 6
      } else {
        guard padding == 0, let digit = digit(byte) else { return index }
        bits = bits << 6 | digit
      }
      count += 1
      guard count == 4 else { continue }
      emit(UInt8(truncatingIfNeeded: bits >> 16))
      if padding < 2 { emit(UInt8(truncatingIfNeeded: bits >> 8)) }
      if padding < 1 { emit(UInt8(truncatingIfNeeded: bits)) }
      bits = 0
      count = 0
      if padding > 0 {
        // Nothing but line ends may follow.
        return text.indices.first { $0 > index && text[$0] != 0x0A && text[$0] != 0x0D }
      }
    }
    return count == 0 ? nil : text.count
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
