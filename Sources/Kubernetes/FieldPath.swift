public import YAML

extension Node {
  /// The path from the object `root` as the API server writes it: `spec.containers[0].image`; empty for `root` itself.
  public func fieldPath(from root: Node) -> String {
    var path = ""
    for step in self.path(from: root) ?? [] {
      switch step {
      case .key(let key): path += (path.isEmpty ? "" : ".") + key.keyText
      case .item(let index, _): path += "[\(index)]"
      }
    }
    return path
  }
}
