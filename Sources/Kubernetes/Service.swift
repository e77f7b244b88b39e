internal import Diagnostics
public import YAML

/// A Service as a manifest writes it.
public struct Service: Sendable {
  public let resource: Resource
  private let spec: Node?

  /// Nil for another object.
  public init?(_ resource: Resource) {
    guard resource.kind == "Service", resource.group.isEmpty else { return nil }
    self.resource = resource
    spec = resource.root["spec"]
  }

  public var isExternal: Bool { spec?["type"]?.hasText("ExternalName") ?? false }
  /// Without an address of its own: its name leads to the pods themselves, on whatever port they listen.
  public var isHeadless: Bool { spec?["clusterIP"]?.hasText("None") ?? false }
  /// Whether its name and its endpoints lead to pods that are not ready as well.
  public var publishesNotReady: Bool {
    spec?["publishNotReadyAddresses"]?.boolean ?? false
      || resource.annotation("service.alpha.kubernetes.io/tolerate-unready-endpoints") == "true"
  }
  /// The labels of its pods; nil if somebody else writes its endpoints.
  public var selector: Node? {
    spec?["selector"].flatMap { $0.isMapping && $0.count > 0 ? $0 : nil }
  }

  public struct Port: Sendable {
    public let node: Node
    public var number: Int? { node["port"]?.integer }
    public var protocolName: String { node["protocol"]?.string ?? "TCP" }
    public var nodePort: Node? { node["nodePort"].flatMap { $0.isNull ? nil : $0 } }
    /// The name of the pod's port that it leads to; nil for a number, or if nothing is written.
    public var targetName: Node? {
      guard let target = node["targetPort"], target.isScalar, !target.isNull, target.integer == nil else { return nil }
      // Digits in quotes are a number to the API server: IntOrString is not converted, but no port has such a name.
      return target
    }
  }

  /// The ports of its pods that a connection to one of its ports may lead to, or to any of them; nil if not all can be
  /// told.
  public func targets(of port: Int?, in server: Workload) -> [NetworkPolicy.TargetPort]? {
    let all = ports
    let meant = port.map { port in all.filter { $0.number == port } } ?? all
    if let port, isHeadless { return [NetworkPolicy.TargetPort(number: port, protocolName: "TCP")] }
    if meant.isEmpty { return nil }
    var targets: [NetworkPolicy.TargetPort] = []
    for port in meant {
      let numbers =
        if let name = port.targetName {
          server.containers.flatMap(\.ports).filter { $0.name?.hasSameText(as: name) ?? false }.compactMap(\.number)
        } else {
          [port.node["targetPort"]?.integer ?? port.number].compactMap(\.self)
        }
      if numbers.isEmpty { return nil }
      targets += numbers.map { NetworkPolicy.TargetPort(number: $0, protocolName: port.protocolName) }
    }
    return targets
  }

  public var ports: [Port] { (spec?["ports"]).items.map { Port(node: $0) } }
  /// Where its ports are written.
  public var portsNode: Node? { spec?["ports"] }
}

extension Inventory {
  /// The Services of the object's sets that a host means, seen from its namespace; none if it means something else.
  public func services(_ name: ClusterName, seenFrom resource: Resource) -> [Service] {
    everywhere("Service", name.service).compactMap { found in
      guard shareSet(found, resource), let service = Service(found) else { return nil }
      guard let namespace = name.namespace else { return Self.mayShareNamespace(found, resource) ? service : nil }
      // `example.com` is no Service `example`, unless somebody writes the namespace `com`.
      return found.namespace == namespace || (found.namespace == nil && name.isQualified) ? service : nil
    }
  }

  /// The Services of a name in the object's sets, in namespaces that do not differ.
  public func services(named name: String, besides resource: Resource) -> [Service] {
    alternatives("Service", name, for: resource).compactMap { Service($0) }
  }

  /// Whether a Service of that name, in a namespace that does not differ, has a port anywhere in the run.
  public func isPort(_ port: Int, ofNamesakeOf service: Service) -> Bool {
    everywhere("Service", service.resource.name).contains { other in
      Self.mayShareNamespace(other, service.resource) && Service(other)?.ports.contains { $0.number == port } ?? false
    }
  }

  /// The one Service that a host of the cluster leads to, without doubt.
  public func service(at host: String, seenFrom workload: Workload) -> Service? {
    let resource = workload.resource
    if workload.hasAlias(host) { return nil }
    for name in ClusterName.readings(of: host) where name.pod == nil {
      let found = services(name, seenFrom: resource)
      if found.count == 1, !isPatched(found[0].resource) { return found[0] }
    }
    return nil
  }

  /// Why a host that looks like a Service of the set leads nowhere.
  public enum HostFault: Sendable {
    /// The Service is in the workload's own namespace, and nothing of the set in the one that is named.
    case otherNamespace(Service, written: String, own: String)
    /// One slip away from a Service, and nothing is called so.
    case misspelt(Service)
    /// It is the name of a workload, whose Service has another one.
    case workload(Workload, Service)
    /// It has no namespace, and Services of that name are in others than the workload's own.
    case elsewhere(Service, there: String, own: String)
  }

  /// Nil where the host may well exist.
  public func fault(ofHost host: String, seenFrom workload: Workload) -> HostFault? {
    let resource = workload.resource
    let readings = ClusterName.readings(of: host)
    guard let name = readings.first, !readings.contains(where: { mayExist($0, from: resource) }),
      !isExternal("Service", name.service),
      !mayChange(resource, [.names, .namespace]), !workload.hasAlias(host)
    else { return nil }
    if let written = name.namespace, let own = resource.namespace, written != own {
      guard name.isQualified || Spelling.isTypo(written, of: own) else { return nil }
      guard name.pod == nil, !isUsed(namespace: written, inSetsOf: resource),
        let found = everywhere("Service", name.service).first(where: { shareSet($0, resource) && $0.namespace == own })
      else { return nil }
      return Service(found).map { .otherNamespace($0, written: written, own: own) }
    }
    guard name.pod == nil, name.isQualified || name.namespace == nil, !isIncomplete(around: resource) else {
      return nil
    }
    if name.namespace == nil, let own = resource.namespace {
      let others = everywhere("Service", name.service)
      if let other = others.first(where: { shareSet($0, resource) }), let there = other.namespace {
        // Searches of its own may lead there.
        guard workload.spec["dnsConfig"] == nil, !mayChange(other, [.names, .namespace]) else { return nil }
        return Service(other).map { .elsewhere($0, there: there, own: own) }
      }
      if !others.isEmpty { return nil }
    }
    // Short names are near to many: `auth` and `oauth` are two.
    if mayBeMadeOfCustomResource(name.service, around: resource) { return nil }
    if name.service.utf8.count >= 5,
      let found = near("Service", name.service, for: resource).first
    {
      return Service(found).map { .misspelt($0) }
    }
    for kind in ["Deployment", "StatefulSet", "DaemonSet"] {
      let named = workloads(kind, named: name.service, for: resource)
      guard named.count == 1, let other = named.first, other.resource !== resource,
        let service = service(selecting: other)
      else { continue }
      return .workload(other, service)
    }
    return nil
  }

  /// Whether a Service of that name stands anywhere in the run, in a namespace that does not differ: a name without one
  /// means that of the pod.
  private func mayExist(_ name: ClusterName, from resource: Resource) -> Bool {
    let wanted = name.namespace ?? resource.namespace
    return everywhere("Service", name.service).contains {
      wanted == nil || $0.namespace == nil || $0.namespace == wanted
    } || isMade("Service", name.service, in: wanted)
  }

  /// The one Service of the set whose selector takes the pods of a workload.
  private func service(selecting workload: Workload) -> Service? {
    let found = all("Service", inSetsOf: workload.resource, most: 500).compactMap { resource -> Service? in
      guard let service = Service(resource), let selector = service.selector,
        Self.mayShareNamespace(resource, workload.resource), workload.hasLabels(of: selector)
      else { return nil }
      return service
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension Workload {
  /// Whether the pod's own /etc/hosts has the name.
  public func hasAlias(_ host: String) -> Bool {
    spec["hostAliases"].items.contains { $0["hostnames"].items.contains { $0.text == host } }
      || spec["hostname"]?.text == host || host == "localhost"
  }
}
