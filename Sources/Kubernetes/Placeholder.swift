public import YAML

extension Node {
  /// True for a value that some tool fills in before Kubernetes sees it: `{{ … }}`, `${NAME}`, `<name>`.
  public var isPlaceholder: Bool {
    withText { bytes in
      bytes.contains("{{") || bytes.contains("${")
        || (bytes.first == UInt8(ascii: "<") && bytes.last == UInt8(ascii: ">"))
    }
  }
}
