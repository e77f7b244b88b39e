public import YAML

/// A NetworkPolicy as a manifest writes it.
///
/// What several policies allow adds up; a pod that none selects for a direction may do anything in that direction. Source:
/// the API reference of networking.k8s.io/v1. Pods on the node's network are beside them.
public struct NetworkPolicy: Sendable {
  public enum Direction: Sendable { case ingress, egress }

  public let resource: Resource
  private let spec: Node

  /// Nil for another object.
  public init?(_ resource: Resource) {
    guard resource.kind == "NetworkPolicy", resource.group == "networking.k8s.io", let spec = resource.root["spec"],
      spec.isMapping
    else { return nil }
    self.resource = resource
    self.spec = spec
  }

  /// Where it is best pointed at.
  public var place: Node { spec["policyTypes"] ?? resource.nameNode ?? spec }

  /// Whether it isolates its pods in a direction: by its types, else ingress always and egress if it has such rules.
  public func isolates(_ direction: Direction) -> Bool {
    if let types = spec["policyTypes"], types.count > 0 {
      return types.items.contains { $0.hasText(direction == .ingress ? "Ingress" : "Egress") }
    }
    return direction == .ingress || spec["egress"].map { !$0.isNull } ?? false
  }

  /// Whether it is about the pods of a workload; nil if that cannot be told.
  public func selects(_ workload: Workload) -> Bool? {
    guard Inventory.mayShareNamespace(resource, workload.resource) else { return false }
    guard let selector = spec["podSelector"], !selector.isNull else { return true }
    return LabelSelector(selector)?.matches(workload.labels)
  }

  /// Whether a rule lets the pods speak to a port of a peer, or be spoken to; true also where it cannot be told.
  public func mayAllow(_ direction: Direction, isPort: (Port) -> Bool, isPeer: (Node) -> Bool) -> Bool {
    let rules = spec[direction == .ingress ? "ingress" : "egress"]
    return rules.items.contains { rule in
      if !rule.isMapping { return true }
      let ports = rule["ports"]
      let peers = rule[direction == .ingress ? "from" : "to"]
      return (ports.items.isEmpty || ports.items.contains { isPort(Port(node: $0)) })
        && (peers.items.isEmpty || peers.items.contains(where: isPeer))
    }
  }

  /// Whether a rule may let a client speak to the pods of a server, on one port of theirs or on any.
  public func mayAllow(
    _ direction: Direction, from client: Workload, to server: Workload, on port: TargetPort?
  ) -> Bool {
    mayAllow(direction) { written in
      port.map { written.mayBe($0.number, $0.protocolName) } ?? true
    } isPeer: {
      mayMean($0, direction == .ingress ? client : server)
    }
  }

  /// Whether a peer may be the pods of a workload. Of namespaces only their name is surely a label.
  private func mayMean(_ peer: Node, _ workload: Workload) -> Bool {
    func written(_ key: StaticString) -> Node? { peer[key].flatMap { $0.isNull ? nil : $0 } }
    if !peer.isMapping || written("ipBlock") != nil { return true }
    if let namespaces = written("namespaceSelector") {
      if let selector = LabelSelector(namespaces), let own = workload.resource.namespace, !selector.isEmpty,
        selector.keys.allSatisfy({ $0 == Self.namespaceName }), !selector.matches([Self.namespaceName: own])
      {
        return false
      }
    } else if !Inventory.mayShareNamespace(resource, workload.resource) {
      return false
    }
    guard let pods = written("podSelector") else { return true }
    return LabelSelector(pods)?.matches(workload.labels) ?? true
  }

  private static let namespaceName = "kubernetes.io/metadata.name"

  /// A port of pods, as policies see it: behind the Service.
  public struct TargetPort: Sendable, Hashable {
    public let number: Int
    public let protocolName: String
  }

  public struct Port: Sendable {
    let node: Node

    /// Whether it may be a port of a protocol; true where a name stands for it.
    public func mayBe(_ port: Int, _ protocolName: String) -> Bool {
      guard (node["protocol"]?.string ?? "TCP") == protocolName else { return false }
      guard let written = node["port"], !written.isNull else { return true }
      guard let number = written.integer else { return true }
      return number == port || (number < port && port <= node["endPort"]?.integer ?? 0)
    }
  }
}

extension Inventory {
  /// The policies that isolate a workload's pods in a direction; nil if not all can be told.
  public func policies(isolating workload: Workload, _ direction: NetworkPolicy.Direction) -> [NetworkPolicy]? {
    guard hasNetworkPolicies(inSetsOf: workload.resource), !workload.hostNetwork, workload.hasKnownController,
      !mayChange(workload.resource, [.labels, .namespace]), !isPatched(workload.resource),
      !isIncomplete(around: workload.resource)
    else { return nil }
    var found: [NetworkPolicy] = []
    for resource in all("NetworkPolicy", inSetsOf: workload.resource).prefix(200) {
      guard let policy = NetworkPolicy(resource) else { continue }
      if isPatched(resource) || mayChange(resource, .labels) { return nil }
      guard let isSelected = policy.selects(workload) else { return nil }
      if isSelected, policy.isolates(direction) { found.append(policy) }
    }
    return found
  }

  /// What keeps a client from the pods of a server.
  public struct Blockade: Sendable {
    public let policy: NetworkPolicy
    public let direction: NetworkPolicy.Direction
    /// The port, if others would be let through.
    public let port: NetworkPolicy.TargetPort?
  }

  /// Nil where some policy may let the client through to one of the ports (any, if they are not known), or where none
  /// isolates either of the two.
  public func blockade(
    from client: Workload, to server: Workload, ports: [NetworkPolicy.TargetPort]?
  ) -> Blockade? {
    if server.hostNetwork { return nil }
    for (direction, subject) in [(NetworkPolicy.Direction.ingress, server), (.egress, client)] {
      guard let policy = policies(isolating: subject, direction)?.first else { continue }
      func isOpen(_ port: NetworkPolicy.TargetPort?) -> Bool {
        isAllowed(subject) { $0.mayAllow(direction, from: client, to: server, on: port) }
      }
      if !isOpen(nil) { return Blockade(policy: policy, direction: direction, port: nil) }
      guard let ports, let first = ports.first, !ports.contains(where: isOpen) else { continue }
      return Blockade(policy: policy, direction: direction, port: first)
    }
    return nil
  }

  /// Whether a policy anywhere in the run may be about the workload's pods and allow what a test asks for: what
  /// policies allow adds up, and that of another directory may be applied as well.
  public func isAllowed(_ workload: Workload, _ test: (NetworkPolicy) -> Bool) -> Bool {
    networkPolicies.prefix(1000).contains { index in
      guard let policy = NetworkPolicy(resources[index]) else { return false }
      return (policy.selects(workload) ?? true) && test(policy)
    }
  }
}
