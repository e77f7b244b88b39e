import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A certificate in a Secret whose time is over, or has not begun.
public enum CertificateExpired: ObjectRule {
  public static let kinds = ["Secret"]

  public static func check(_ object: Resource, _ report: inout Reporter) {
    guard let pair = object.tlsPair, let (text, node) = pair.certificate, let today = report.inventory.today,
      // The first one is the server's own; those behind it are of its issuers.
      let block = PEM.blocks(in: text).first, let certificate = Certificate(block)
    else { return }
    let isOver = certificate.notAfter < today
    guard isOver || certificate.notBefore > Day(number: today.number + 1) else { return }
    let label = report.inventory.workload(mounting: object).map { workload, place in
      Label("\(workload.resource.kind) \"\(workload.resource.name)\" uses it", at: place, of: workload.resource)
    }
    report.report(
      isOver ? .expired(object.name, certificate.notAfter, today) : .notYet(object.name, certificate.notBefore),
      at: node, labels: [label].compactMap(\.self))
  }
}

extension Message {
  fileprivate static func expired(_ name: String, _ end: Day, _ today: Day) -> Message {
    Message(
      "the certificate in Secret \"\(name)\" ended on \(end)",
      note:
        "it is \(today): whoever checks it refuses the connection (\"certificate has expired\"), also webhooks and peers; "
        + "some servers do not start with it",
      help: "renew the certificate, or let cert-manager keep it")
  }

  fileprivate static func notYet(_ name: String, _ start: Day) -> Message {
    Message(
      "the certificate in Secret \"\(name)\" begins on \(start)",
      note: "until then whoever checks it refuses the connection (\"certificate is not yet valid\")",
      help: "check the clock of the machine that made it")
  }
}
