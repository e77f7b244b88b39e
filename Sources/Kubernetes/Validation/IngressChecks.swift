import YAML

/// What fields of an Ingress must be to one another.
///
/// Source: pkg/apis/networking/validation/validation.go, ValidateIngressSpec, validateIngressBackend.
enum IngressChecks {
  /// The class that is written in both ways.
  @Sendable static func ingressClass(_ root: Node) -> [Violation] {
    guard let old = root["metadata"]?["annotations"]?["kubernetes.io/ingress.class"], old.string != nil,
      let new = root["spec"]?["ingressClassName"], new.string != nil, !old.hasSameText(as: new), !old.isUnfilled,
      !new.isUnfilled
    else { return [] }
    return [
      Violation(
        old, "the annotation says class \"\(old.text.abbreviated)\", and ingressClassName \"\(new.text.abbreviated)\"",
        reason: "must match `ingressClassName` when both are specified",
        help: "remove the annotation: ingressClassName has taken its place", other: (new, "the other class"))
    ]
  }

  @Sendable static func spec(_ spec: Node) -> [Violation] {
    guard spec.isMapping, spec.count > 0, spec.written("defaultBackend") == nil, (spec["rules"]?.count ?? 0) == 0,
      let place = spec.entry("rules")?.key ?? spec.entry("ingressClassName")?.key ?? spec.entry("tls")?.key
    else { return [] }
    return [
      Violation(
        place, "the Ingress has neither rules nor a defaultBackend",
        reason: "either `defaultBackend` or `rules` must be specified", help: "add rules")
    ]
  }

  @Sendable static func backend(_ backend: Node) -> [Violation] {
    guard backend.isMapping else { return [] }
    let service = backend.entry("service").flatMap { $0.value.isNull ? nil : $0 }
    if let service, let resource = backend.entry("resource"), !resource.value.isNull {
      return [
        Violation(
          resource.key, "the backend has both service and resource",
          reason: "cannot set both resource and service backends", help: "keep one of them",
          other: (service.key, "the other one"))
      ]
    }
    if service == nil, backend["resource"].map({ $0.isNull }) ?? true {
      return [
        Violation(
          backend, "the backend names no Service", reason: "resource or service backend is required",
          help: "write service: {name: NAME, port: {number: NUMBER}}")
      ]
    }
    guard let service, service.value.isMapping, service.value.count > 0 else { return [] }
    let port = service.value["port"]
    let name = port?.written("name")
    let number = port?.written("number").flatMap { $0.integer == 0 ? nil : $0 }
    if let name, let number {
      return [
        Violation(
          name, "the port of the backend has both a name and a number",
          reason: "cannot set both port name & port number",
          help: "keep one of them", other: (number, "the number"))
      ]
    }
    guard name == nil, number == nil, port.map({ $0.isMapping || $0.isNull }) ?? true else { return [] }
    return [
      Violation(
        service.value.entry("port")?.key ?? service.key, "the backend names no port of its Service",
        reason: "port name or number is required", help: "write port: {number: NUMBER}")
    ]
  }

  @Sendable static func host(_ node: Node) -> [Violation] {
    guard let text = node.string, !text.isEmpty else { return [] }
    if !text.utf8.contains(UInt8(ascii: ":")), NetworkAddress.isAddress(text) {
      return [
        Violation(
          node, "the host \"\(text)\" is an address", reason: "must be a DNS name, not an IP address",
          help: "write a name, or leave host out")
      ]
    }
    var name = text.hasPrefix("*.") ? String(text.dropFirst(2)) : text
    return name.withUTF8 { NameFormat.subdomain.accepts(UnsafeRawBufferPointer($0)) } || node.isUnfilled
      ? [] : [.name(node, .subdomain, "host")]
  }

  @Sendable static func tlsHost(_ node: Node) -> [Violation] {
    guard let text = node.string else { return [] }
    var name = text.hasPrefix("*.") ? String(text.dropFirst(2)) : text
    return name.withUTF8 { NameFormat.subdomain.accepts(UnsafeRawBufferPointer($0)) } || node.isUnfilled
      ? [] : [.name(node, .subdomain, "host")]
  }

  @Sendable static func path(_ path: Node) -> [Violation] {
    guard let type = path.written("pathType"), let node = path["path"] ?? path.entry("pathType")?.key, node.isScalar,
      !node.isUnfilled, ["Exact", "Prefix", "ImplementationSpecific"].contains(type.text)
    else { return [] }
    let text = path["path"]?.text ?? ""
    let isFree = type.hasText("ImplementationSpecific")
    if isFree && text.isEmpty { return [] }
    guard text.hasPrefix("/") else {
      return [
        Violation(
          node, text.isEmpty ? "the path is empty" : "the path \"\(text.abbreviated)\" does not begin with a slash",
          reason: "must be an absolute path where pathType is \(type.text)",
          help: text.isEmpty ? "write path: /" : "write \"/\(text)\"")
      ]
    }
    guard !isFree,
      let bad = ["//", "/./", "/../", "%2f", "%2F"].first(where: { text.contains($0) })
        ?? ["/..", "/."].first(where: { text.hasSuffix($0) })
    else { return [] }
    return [
      Violation(
        node, "the path \"\(text.abbreviated)\" contains \"\(bad)\"", reason: "must not contain '\(bad)'",
        help: "write the path without it, or pathType: ImplementationSpecific")
    ]
  }
}
