internal import Diagnostics

extension Tree {
  /// True if a plain node begins with `{{`: a template's action where a value would stand, read by YAML as a mapping
  /// within a mapping.
  public var holdsTemplateAction: Bool {
    nodes.prefix(count).contains { node in
      node.kind == .mapping && node.style == .flow && node.end - node.start >= 2
        && source.bytes[Int(node.start)] == UInt8(ascii: "{") && source.bytes[Int(node.start) + 1] == UInt8(ascii: "{")
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes hold a text.
  public func contains(_ text: StaticString) -> Bool {
    guard let base = baseAddress else { return false }
    return base.first(text, from: 0, to: count) != nil
  }
}
