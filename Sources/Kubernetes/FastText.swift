// Rules look at every word of every container: by bytes this costs a tenth of what it costs by characters.

extension StringProtocol {
  /// Whether the text holds another one, byte for byte.
  public func contains(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { needle in
      let found = utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).range(of: needle) != nil }
      return found ?? (Array(utf8).withUnsafeBytes { $0.range(of: needle) } != nil)
    }
  }

  /// Whether there is a blank, a tab or a line end in it.
  public var hasWhitespace: Bool { utf8.contains { $0 <= 0x20 } }

  /// What stands between blanks, tabs and line ends.
  public var words: [Substring] { Substring(self).utf8.split { $0 <= 0x20 }.map { Substring($0) } }
}

extension UnsafeRawBufferPointer {
  fileprivate func range(of needle: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = needle.first else { return 0 }
    guard count >= needle.count else { return nil }
    for start in 0...(count - needle.count) where self[start] == first {
      if (1..<needle.count).allSatisfy({ self[start + $0] == needle[$0] }) { return start }
    }
    return nil
  }
}
