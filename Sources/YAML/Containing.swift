extension UnsafeRawBufferPointer {
  /// Whether the bytes begin with `text`.
  public func hasPrefix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount
      && UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount).elementsEqual(
        self.prefix(text.utf8CodeUnitCount))
  }

  /// Whether the bytes hold a text.
  public func contains(_ text: StaticString) -> Bool {
    guard let base = baseAddress else { return false }
    return base.first(text, from: 0, to: count) != nil
  }

  /// Whether `{{` or `{%` stands where YAML would begin a line or a plain value: a template, and not a text about one.
  public var holdsTemplateAction: Bool {
    guard contains("{{") || contains("{%") else { return false }
    // The last byte of the line before this one that is no blank; nil at the line's start.
    var previous: UInt8?
    for index in 0..<count {
      let byte = self[index]
      if byte == Byte.newline {
        previous = nil
      } else if byte == UInt8(ascii: "{"), index + 1 < count,
        self[index + 1] == byte || self[index + 1] == UInt8(ascii: "%"),
        previous == nil
          || [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "[")].contains(previous)
      {
        return true
      } else if byte > Byte.space {
        previous = byte
      }
    }
    return false
  }
}
