import YAML

/// What fields of a Service must be to one another.
///
/// Source: pkg/apis/core/validation/validation.go, ValidateService, validateServicePort.
enum ServiceChecks {
  @Sendable static func service(_ spec: Node) -> [Violation] {
    guard spec.isMapping else { return [] }
    var found: [Violation] = []
    let type = spec.written("type")
    if type?.isUnfilled ?? false { return [] }
    let isExternalName = type?.hasText("ExternalName") ?? false
    let isHeadless = spec["clusterIP"]?.hasText("None") ?? false
    let ports = spec["ports"].items
    if ports.isEmpty, !isExternalName, !isHeadless, let selector = spec.entry("selector"), selector.value.isMapping,
      spec["ports"].map({ $0.isSequence || $0.isNull }) ?? true
    {
      found.append(
        Violation(
          spec.entry("ports")?.key ?? selector.key, "the Service has no ports",
          reason: "ports is required, unless clusterIP is None",
          help: "add ports, or clusterIP: None if only names of pods are needed"))
    }
    if ports.count > 1 {
      for port in ports where port.isMapping && port.written("name") == nil {
        let place = port.writtenEntries.first { _ in true }?.key ?? port
        found.append(
          Violation(
            port["name"] ?? place, "the port has no name, and the Service has \(ports.count) ports",
            reason: "name is required where there is more than one port", help: "write name: http, or what it is for"))
      }
    }
    if isExternalName, let type, spec.written("externalName") == nil {
      found.append(
        Violation(
          type, "the Service is an ExternalName and has no externalName", reason: "externalName is required",
          help: "write externalName: the name of the host"))
    }
    if isExternalName, let address = spec.written("clusterIP") {
      found.append(
        Violation(
          address, "the Service is an ExternalName and has a clusterIP",
          reason: "may not be set when `type` is 'ExternalName'", help: "remove clusterIP"))
    }
    if isHeadless, let type, type.hasText("LoadBalancer") || type.hasText("NodePort") {
      found.append(
        Violation(
          spec["clusterIP"]!, "the Service is headless and of type \(type.text)",
          reason: "may not be set to 'None' for LoadBalancer and NodePort services",
          help: "remove clusterIP, or write type: ClusterIP", other: (type, "this needs an address")))
    }
    if let address = spec.written("clusterIP"), !isHeadless,
      address.string.map({ !NetworkAddress.isAddress($0) }) ?? false,
      !address.isUnfilled
    {
      found.append(
        Violation(
          address, "clusterIP cannot be \"\(address.text.abbreviated)\"",
          reason: "must be empty, 'None', or a valid IP address",
          help: address.text.lowercased() == "none" ? "write None" : "remove it, or write None"))
    }
    let isExternal = type.map { $0.hasText("NodePort") || $0.hasText("LoadBalancer") } ?? false
    if !isExternal, let policy = spec.entry("externalTrafficPolicy"), !policy.value.isNull, !policy.value.hasText(""),
      (spec["externalIPs"]?.count ?? 0) == 0
    {
      found.append(
        Violation(
          policy.key, "externalTrafficPolicy is set, and the Service is of type \(type?.text ?? "ClusterIP")",
          reason: "may only be set for externally-accessible services",
          help: "remove it, or write type: LoadBalancer or NodePort"))
    }
    found += balancer(spec, type)
    if type.map({ $0.hasText("ClusterIP") }) ?? true {
      for port in ports {
        guard let node = port["nodePort"], let number = node.integer, number != 0 else { continue }
        found.append(
          Violation(
            node, "nodePort is set, and the Service is of type \(type?.text ?? "ClusterIP")",
            reason: "may not be used when `type` is '\(type?.text ?? "ClusterIP")'",
            help: "write type: NodePort, or remove nodePort", other: type.map { ($0, "this decides") }))
      }
    }
    if let affinity = spec["sessionAffinityConfig"], affinity.isMapping, affinity.count > 0,
      !(spec["sessionAffinity"]?.hasText("ClientIP") ?? false)
    {
      found.append(
        Violation(
          affinity, "sessionAffinityConfig is set, and sessionAffinity is not ClientIP",
          reason: "must not be set when session affinity is None", help: "write sessionAffinity: ClientIP, or remove it"
        ))
    }
    return found
  }

  /// What only a load balancer has.
  private static func balancer(_ spec: Node, _ type: Node?) -> [Violation] {
    // A type that is none has a finding of its own.
    if let type, !["ClusterIP", "NodePort", "ExternalName"].contains(type.text) { return [] }
    let keys: [StaticString] = ["loadBalancerSourceRanges", "loadBalancerClass", "allocateLoadBalancerNodePorts"]
    let written = keys.compactMap { spec.entry($0) }
      .filter { $0.value.isSequence ? $0.value.count > 0 : !$0.value.isNull && !$0.value.hasText("") }
    guard let first = written.first else { return [] }
    let names = written.map(\.key.text).joined(separator: " and ")
    let shown = type?.text ?? "ClusterIP"
    return [
      Violation(
        first.key, "\(names) \(written.count > 1 ? "are" : "is") set, and the Service is of type \(shown)",
        reason: "may only be used when `type` is 'LoadBalancer'",
        help: "write type: LoadBalancer, or remove \(written.count > 1 ? "them" : "it")",
        other: type.map { ($0, "this decides") })
    ]
  }

  @Sendable static func externalName(_ node: Node) -> [Violation] {
    guard let text = node.string, !text.isEmpty, !node.isUnfilled else { return [] }
    // A dot at the end is allowed, and so are underscores.
    let name = text.hasSuffix(".") ? String(text.dropLast()) : text
    var plain = name.lowercased() == name ? String(name.map { $0 == "_" ? "x" : $0 }) : name
    let isAccepted = plain.withUTF8 { NameFormat.subdomain.accepts(UnsafeRawBufferPointer($0)) }
    return isAccepted ? [] : [.name(node, .subdomain, "externalName")]
  }
}
