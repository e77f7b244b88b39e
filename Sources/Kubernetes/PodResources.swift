public import YAML

/// The two lists under `resources`.
public enum ResourceList: String, Sendable { case requests, limits }

/// What a pod asks for as a whole.
public struct PodAmount: Sendable {
  /// In billionths, as a Quantity counts.
  public let nanos: Int128
  /// The container that asks for most, and where; nil if it is the pod itself or nobody.
  public let largest: (container: Container, node: Node)?
  /// Where the most is written.
  public let node: Node
}

extension Workload {
  /// What a pod requests or is limited to, as the scheduler and quotas count it: app containers and sidecars run side
  /// by side, and each init container beside the sidecars before it; the larger of the two, and the overhead.
  ///
  /// A request that is missing is the container's limit, else what `bounds` fill in. What cannot be read counts as
  /// nothing, so that the pod asks for at least this. Nil if nobody asks for the resource.
  ///
  /// Source: k8s.io/component-helpers/resource/helpers.go PodRequests, PodLimits (resources of the pod
  /// replace the sum); pkg/apis/core/v1/defaults.go defaultPodRequests.
  public func total(_ list: ResourceList, of name: String, bounds: ContainerBounds?) -> PodAmount? {
    var sidecars: Int128 = 0
    var apps: Int128 = 0
    var peak: Int128 = 0
    var largest: (container: Container, node: Node, nanos: Int128)?
    for container in containers where container.role != .ephemeral {
      guard let node = container.effective(list, name, bounds), let quantity = Quantity(node), quantity.nanos > 0 else {
        continue
      }
      if quantity.nanos > largest?.nanos ?? 0 { largest = (container, node, quantity.nanos) }
      switch container.role {
      case .sidecar:
        sidecars += quantity.nanos
        peak = max(peak, sidecars)
      case .initial: peak = max(peak, sidecars + quantity.nanos)
      default: apps += quantity.nanos
      }
    }
    var total = max(peak, sidecars + apps)
    if list == .requests, let overhead = spec["overhead"]?[name].flatMap({ Quantity($0) }) {
      total += max(0, overhead.nanos)
    }
    let pod = version.hasPodResources ? spec["resources"] : nil
    if let own = pod?[list.rawValue]?[name], !own.isNull { return Self.amount(own) }
    if let largest { return PodAmount(nanos: total, largest: (largest.container, largest.node), node: largest.node) }
    // The pod's limit stands in for its request only where no container requests anything.
    return list == .requests ? pod?["limits"]?[name].flatMap { Self.amount($0) } : nil
  }

  private static func amount(_ node: Node) -> PodAmount? {
    guard let quantity = Quantity(node), quantity.nanos > 0 else { return nil }
    return PodAmount(nanos: quantity.nanos, largest: nil, node: node)
  }
}

extension Container {
  /// What the container asks for once the API server has filled in what is missing.
  func effective(_ list: ResourceList, _ name: String, _ bounds: ContainerBounds?) -> Node? {
    let resources = node["resources"]
    func written(_ list: ResourceList) -> Node? {
      resources?[list.rawValue]?[name].flatMap { $0.isScalar && !$0.isNull ? $0 : nil }
    }
    switch list {
    case .limits: return written(.limits) ?? bounds?.defaultLimit(name)
    case .requests: return written(.requests) ?? written(.limits) ?? bounds?.defaultRequest(name)
    }
  }
}

/// Amounts of a resource, for people.
public enum AmountText {
  /// `1536 MiB of memory`, `1.5 CPUs`, `2 of example.com/device`
  public static func text(_ nanos: Int128, of name: String) -> String {
    let quantity = Quantity(nanos: nanos)
    switch name {
    case "memory", "ephemeral-storage": return "\(ByteCount.text(quantity.value)) of \(name)"
    case "cpu": return quantity.nanos == Quantity.one ? "1 CPU" : "\(quantity.decimal) CPUs"
    default: return "\(quantity.decimal) of \(name)"
    }
  }
}
