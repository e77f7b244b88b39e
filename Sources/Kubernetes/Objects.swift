public import YAML

extension Node {
  /// The Kubernetes objects of a document: itself, or the items of a list.
  public var objects: [Node] {
    guard isMapping, let kind = self["kind"], self["apiVersion"] != nil else { return [] }
    if kind.hasText("List") || kind.hasText("ConfigMapList") || kind.hasText("SecretList") {
      return self["items"].items.filter { $0["kind"] != nil }
    }
    return [self]
  }
}
