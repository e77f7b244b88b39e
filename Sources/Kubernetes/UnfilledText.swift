import YAML

/// Text that says to people, not to a tool, that something else belongs in its place: `<CHANGE_ME>`, `<your-token>`.
///
/// What tools fill in has names of its own (`{{ … }}`, `${NAME}`, `<path:secret/app#key>`) and is none.
public enum UnfilledText {
  /// Where the first one stands in a value of one line, in bytes.
  public static func range(in text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    guard bytes.count <= 512, bytes.withUnsafeBytes(mayStand), !bytes.contains(0x0A) else { return nil }
    if isWord(text) { return 0..<bytes.count }
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") { start = index }
      guard byte == UInt8(ascii: ">"), let first = start else { continue }
      start = nil
      let isWhole = first == 0 && index == bytes.count - 1
      if isAddressed(Array(bytes[(first + 1)..<index]), isWhole: isWhole) { return first..<(index + 1) }
    }
    return nil
  }

  /// What nearly all texts are told apart by: a bracket, or the first letters of a word that is looked for.
  public static func mayStand(in text: UnsafeRawBufferPointer) -> Bool {
    text.contains(UInt8(ascii: "<")) || beginnings.contains { text.hasPrefix($0) }
  }

  /// Whether a byte is the first of a text that is looked for.
  public static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "C"), UInt8(ascii: "R"), UInt8(ascii: "T"), UInt8(ascii: "F"),
      UInt8(ascii: "Y"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static let beginnings: [StaticString] = ["CHANGE", "REPLACE", "TODO", "FIXME", "YOUR", "your"]

  /// `CHANGE_ME`, `YOUR_API_KEY`, `your-api-key`.
  private static func isWord(_ text: String) -> Bool {
    if ["CHANGEME", "CHANGE_ME", "CHANGE-ME", "REPLACEME", "REPLACE_ME", "REPLACE-ME", "TODO", "FIXME"].contains(text) {
      return true
    }
    return ["YOUR_", "your-", "your_", "REPLACE_WITH_"].contains {
      text.hasPrefix($0) && text.utf8.count > $0.utf8.count
    }
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  /// Whether what stands between `<` and `>` speaks to people: it says what to do, or is several words.
  private static func isAddressed(_ inner: [UInt8], isWhole: Bool) -> Bool {
    guard inner.allSatisfy({ isLetterOrDigit($0) || " _-.'".utf8.contains($0) }) else { return false }
    let words = inner.split { !isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    if isWhole, words.count > 1, inner.contains(UInt8(ascii: " ")) { return true }
    return words.contains { ["your", "changeme", "replaceme", "replace", "insert", "todo", "fixme"].contains($0) }
      || zip(words, words.dropFirst()).contains { $0 == "change" && ["me", "this", "it"].contains($1) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether whoever writes a value by that name chooses it: then any text will do, if it is the same everywhere.
  public static func isOwnChoice(_ name: String) -> Bool {
    let name = name.uppercased()
    let isGiven = [
      "CLIENT", "AWS", "ACCESS", "API", "SMTP", "MAIL", "AZURE", "HOST", "URL", "URI", "ADDR", "ENDPOINT",
    ].contains { name.contains($0) }
    return !isGiven
      && (name.hasSuffix("DB") || name.hasSuffix("DATABASE") || name.hasSuffix("DB_NAME")
        || ["PASS", "PWD", "SALT", "SECRET", "USER", "JWT", "ENCRYPT", "SIGN", "COOKIE"].contains { name.contains($0) })
  }
}
