import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A certificate and a private key in one Secret that are no pair.
public enum CertificateKeyMismatch: ObjectRule {
  public static let kinds = ["Secret"]

  public static func check(_ object: Resource, _ report: inout Reporter) {
    guard let pair = object.tlsPair, let certificate = pair.certificate, let key = pair.key else { return }
    let certificates = PEM.blocks(in: certificate.text)
    let keys = PEM.blocks(in: key.text)
    guard let first = certificates.first, let last = keys.first(where: { $0.label != "EC PARAMETERS" }) else { return }
    let labels = [Label("the certificate", at: certificate.node, of: object)]
    if first.label.hasSuffix("PRIVATE KEY"), last.label == "CERTIFICATE" {
      report.report(.swapped(object.name), at: key.node, labels: [])
    } else if let public1 = Certificate(first)?.key, let public2 = PublicKey(of: last), public1 != public2 {
      // Issuers before the server's own certificate are another fault of the same kind.
      let isLater = certificates.dropFirst().contains { Certificate($0)?.key == public2 }
      report.report(.mismatch(object.name, isLater: isLater), at: key.node, labels: labels)
    }
  }
}

extension Message {
  fileprivate static func mismatch(_ name: String, isLater: Bool) -> Message {
    Message(
      "tls.key of Secret \"\(name)\" does not belong to the certificate in tls.crt",
      note: (isLater
        ? "the certificate of the key stands in tls.crt, but not first: "
        : "the public key in the certificate is another one than that of the private key: ")
        + "servers refuse the pair when they load it (\"private key does not match public key\", \"key values mismatch\"), and "
        + "most exit",
      help: isLater
        ? "put the server's own certificate first in tls.crt, then those of its issuers"
        : "make the certificate for this key, or store the key that it was made for")
  }

  fileprivate static func swapped(_ name: String) -> Message {
    Message(
      "tls.crt and tls.key of Secret \"\(name)\" are swapped",
      note:
        "tls.crt holds a private key and tls.key a certificate: servers refuse the pair when they load it, and most exit",
      help: "swap the two values")
  }
}
