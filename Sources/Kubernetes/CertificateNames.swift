public import YAML

/// The hosts that a certificate of the set is for.
public struct CertificateNames: Sendable {
  public let names: [String]
  /// Where they stand: the certificate itself, or the list that cert-manager makes one of.
  public let node: Node
  public let holder: Resource
  /// What some issuers add to the names; empty if there is none.
  public var commonName = ""
  /// Whether it is surely for clients alone.
  public var isOfClient = false

  /// Whether it is for a host, by name or by a `*` for the first label.
  public func covers(_ host: String) -> Bool { Certificate.covers(host, names) }

  /// Whether one of its names is that of a Service, as servers in the cluster have them.
  public func isOfService(_ name: String) -> Bool {
    names.contains { host in
      host.hasSuffix(".svc") || host.contains(".svc.") || host == name
        || host.hasPrefix(name + ".") && !host.dropFirst(name.count + 1).contains(".")
    }
  }
}

extension Inventory {
  /// Of the one certificate that a Secret will surely hold; nil if that cannot be told.
  public func certificateNames(ofSecret name: String, for resource: Resource) -> CertificateNames? {
    let requests = all("Certificate", inSetsOf: resource, most: 200).filter {
      $0.group == "cert-manager.io" && Self.mayShareNamespace($0, resource)
        && $0.root["spec"]?["secretName"]?.text == name
    }
    let secrets = alternatives("Secret", name, for: resource)
    guard requests.count + secrets.count == 1, let holder = requests.first ?? secrets.first,
      !mayChange(holder, [.names, .namespace, .anything]), !isPatched(holder)
    else { return nil }
    if let request = requests.first {
      guard let list = request.root["spec"]?["dnsNames"], list.isSequence,
        !list.items.contains(where: { $0.isUnfilled || $0.withText { $0.contains { (0x41...0x5A).contains($0) } } })
      else { return nil }
      let spec = request.root["spec"]
      let usages = (spec?["usages"]).items
      return CertificateNames(
        names: list.items.map(\.text), node: list, holder: request, commonName: spec?["commonName"]?.text ?? "",
        isOfClient: usages.contains { $0.hasText("client auth") } && !usages.contains { $0.hasText("server auth") })
    }
    // The first one is the server's own; those behind it are of its issuers.
    guard let (text, node) = holder.tlsPair?.certificate, let block = PEM.blocks(in: text).first,
      let certificate = Certificate(block)
    else { return nil }
    return CertificateNames(names: certificate.names, node: node, holder: holder)
  }

  /// The certificate that a workload answers with, if it mounts no other Secret.
  public func serverCertificate(of workload: Workload) -> CertificateNames? {
    let volumes = workload.volumes
    let secrets = volumes.compactMap { $0.node["secret"]?["secretName"] }
    guard secrets.count == 1, !volumes.contains(where: { $0.node["projected"] != nil || $0.node["csi"] != nil }),
      !isPatched(workload.resource)
    else { return nil }
    return certificateNames(ofSecret: secrets[0].text, for: workload.resource)
  }
}

/// The Service that answers a webhook, as its configuration names it.
public struct WebhookService: Sendable {
  public let webhook: String
  /// Where its name is written.
  public let node: Node
  public let name: String
  public let namespace: String
  /// Whether a tool is to write the name or the namespace; to be asked late.
  public let isUnfilled: @Sendable () -> Bool
  /// Whether the API server goes on when it gets no answer.
  public let isIgnored: Bool

  /// The name that the API server asks of the certificate. Source: apiserver/pkg/util/webhook/client.go.
  public var host: String { "\(name).\(namespace).svc" }

  public static func all(of configuration: Resource) -> [WebhookService] {
    configuration.root["webhooks"].items.compactMap { webhook in
      guard let service = webhook["clientConfig"]?["service"], let name = service["name"],
        let namespace = service["namespace"], !namespace.isNull
      else { return nil }
      return WebhookService(
        webhook: webhook["name"]?.text ?? "", node: name, name: name.text, namespace: namespace.text,
        isUnfilled: { name.isUnfilled || namespace.isUnfilled },
        isIgnored: webhook["failurePolicy"]?.hasText("Ignore") ?? false)
    }
  }
}
