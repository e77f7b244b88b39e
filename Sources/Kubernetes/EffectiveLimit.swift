public import YAML

/// What caps a container's use of a resource.
public struct EffectiveLimit: Sendable {
  public let quantity: Quantity
  /// Where it is written.
  public let node: Node
  /// The LimitRange that gives it to containers that have none; nil if the workload says it itself.
  public let range: Resource?

  /// Of memory.
  public var bytes: Int64 { quantity.value }
}

extension Workload {
  /// The container's own limit, else that of the pod, which its containers share, else what a LimitRange of its
  /// namespace fills in; nil if there is none, or none that can be read. A limit of 0 is none.
  public func limit(_ name: String, of container: Container, _ inventory: Inventory) -> EffectiveLimit? {
    func written(_ resources: Node?) -> Node? {
      (resources?["limits"]?[name]).flatMap { $0.isScalar && !$0.isNull ? $0 : nil }
    }
    var range: Resource?
    var node = written(container.node["resources"]) ?? (version.hasPodResources ? written(spec["resources"]) : nil)
    if node == nil, hasKnownController, let bounds = inventory.containerBounds(for: resource) {
      node = bounds.defaultLimit(name)
      range = bounds.resource
    }
    guard let node, let quantity = Quantity(node), quantity.nanos > 0 else { return nil }
    return EffectiveLimit(quantity: quantity, node: node, range: range)
  }

  public func memoryLimit(of container: Container, _ inventory: Inventory) -> EffectiveLimit? {
    limit("memory", of: container, inventory)
  }
}

/// Numbers of bytes, for people.
public enum ByteCount {
  /// `4608 MiB`, `900 KiB`, `512 bytes`: in the largest unit of which there are ten.
  public static func text(_ bytes: Int64) -> String {
    if bytes >= 10 << 20 { return "\(bytes >> 20) MiB" }
    if bytes >= 10 << 10 { return "\(bytes >> 10) KiB" }
    return bytes == 1 ? "1 byte" : "\(bytes) bytes"
  }
}
