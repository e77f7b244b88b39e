import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A certificate that is not for the host by which its server is asked.
public enum CertificateForOtherHost: ObjectRule {
  public static let kinds = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration", "Ingress"]

  public static func check(_ object: Resource, _ report: inout Reporter) {
    if report.inventory.mayChange(object, [.names, .namespace, .anything]) { return }
    if object.kind == "Ingress" {
      for entry in (object.root["spec"]?["tls"]).items.prefix(100) { checkHosts(entry, object, &report) }
    } else {
      checkWebhooks(object, &report)
    }
  }

  private static func checkWebhooks(_ configuration: Resource, _ report: inout Reporter) {
    let inventory = report.inventory
    var seen: Set<String> = []
    for webhook in WebhookService.all(of: configuration) where seen.insert(webhook.host).inserted {
      let services = inventory.alternatives("Service", webhook.name, for: configuration).filter {
        $0.namespace == webhook.namespace
      }
      guard services.count == 1, let service = services.first, let selector = service.podSelector,
        !inventory.mayChange(service, [.names, .namespace])
      else { continue }
      let servers = inventory.pods(selectedBy: selector, for: service)
      guard servers.count == 1, let certificate = inventory.serverCertificate(of: servers[0]),
        !certificate.covers(webhook.host), !webhook.isUnfilled(),
        // Others are of clients, or what pods show elsewhere.
        certificate.isOfService(webhook.name), !certificate.isOfClient,
        // One for another Service of these pods, such as that of the metrics, proves nothing of this one.
        !inventory.selecting("Service", servers[0]).contains(where: {
          certificate.covers("\($0.name).\(webhook.namespace).svc")
        })
      else { continue }
      report.report(.webhook(webhook, certificate), at: webhook.node, labels: [label(certificate)])
    }
  }

  private static func checkHosts(_ entry: Node, _ ingress: Resource, _ report: inout Reporter) {
    guard let secret = entry["secretName"], !secret.isPlaceholder,
      let certificate = report.inventory.certificateNames(ofSecret: secret.text, for: ingress),
      // Without names of hosts some controllers look at the subject.
      !certificate.names.isEmpty
    else { return }
    for host in entry["hosts"].items where !host.isUnfilled && !host.isNull {
      let text = host.text.lowercased()
      // Issuers that speak ACME make a host of the common name.
      if text.isEmpty || certificate.covers(text) || certificate.commonName.lowercased() == text { continue }
      report.report(.ingress(text, secret.text, certificate), at: host, labels: [label(certificate)])
    }
  }

  private static func label(_ certificate: CertificateNames) -> Label {
    Label("the certificate is for \(certificate.list)", at: certificate.node, of: certificate.holder)
  }
}

extension CertificateNames {
  fileprivate var list: String {
    names.isEmpty ? "no host" : names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : "")
  }
}

extension Message {
  fileprivate static func webhook(_ webhook: WebhookService, _ certificate: CertificateNames) -> Message {
    let reason =
      certificate.names.isEmpty
      ? "certificate relies on legacy Common Name field"
      : "certificate is valid for \(certificate.list), not \(webhook.host)"
    return Message(
      "the certificate of webhook \"\(webhook.webhook)\" is not for \"\(webhook.host)\"",
      note: "the API server asks the Service by that name and checks it (x509: \(reason)): "
        + (webhook.isIgnored
          ? "the webhook is never asked, and what it is there for does not happen"
          : "failed calling webhook, and it refuses whatever the webhook is asked about"),
      help: "make the certificate for \(webhook.host)")
  }

  fileprivate static func ingress(_ host: String, _ secret: String, _ certificate: CertificateNames) -> Message {
    Message(
      "the certificate in Secret \"\(secret)\" is not for \"\(host)\"",
      note: "clients that check it refuse the connection; ingress-nginx answers with its own, self-signed certificate "
        + "instead (x509: certificate is valid for \(certificate.list), not \(host))",
      help: "make the certificate for \(host), or name the Secret that has it")
  }
}
