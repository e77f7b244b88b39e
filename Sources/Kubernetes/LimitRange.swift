public import YAML

/// A LimitRange's bounds for containers: what the API server fills in and what it refuses when it makes a pod.
///
/// Source: plugin/pkg/admission/limitranger/admission.go; pkg/apis/core/v1/defaults.go SetDefaults_LimitRangeItem.
public struct ContainerBounds: Sendable {
  public let resource: Resource
  /// The item of type Container.
  public let node: Node

  /// The limit that a container without one gets; where only a maximum is written, that is it.
  public func defaultLimit(_ name: String) -> Node? { node["default"]?[name] ?? maximum(name) }
  /// The request that a container gets which has neither a request nor a limit.
  public func defaultRequest(_ name: String) -> Node? {
    node["defaultRequest"]?[name] ?? defaultLimit(name) ?? minimum(name)
  }
  public func maximum(_ name: String) -> Node? { node["max"]?[name] }
  public func minimum(_ name: String) -> Node? { node["min"]?[name] }
}

extension Inventory {
  /// The bounds that surely hold for the containers of an object; nil if there are none, or several of which one cannot
  /// tell what they come to.
  public func containerBounds(for resource: Resource) -> ContainerBounds? {
    var found: ContainerBounds?
    for range in all("LimitRange", inSetsOf: resource) {
      // Only what is surely in the same namespace.
      guard range.namespace == resource.namespace else { continue }
      if isPatched(range) { return nil }
      for item in (range.root["spec"]?["limits"]).items where item["type"]?.hasText("Container") ?? false {
        if found != nil { return nil }
        found = ContainerBounds(resource: range, node: item)
      }
    }
    return found
  }
}
