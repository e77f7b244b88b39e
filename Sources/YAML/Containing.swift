extension UnsafeRawBufferPointer {
  /// Whether the bytes hold a text.
  public func contains(_ text: StaticString) -> Bool {
    guard let base = baseAddress else { return false }
    return base.first(text, from: 0, to: count) != nil
  }
}
