import Diagnostics
import Kubernetes
public import RuleKit
import YAML

/// An object in a version of its API that the cluster does not serve.
public enum APIVersionRemoved: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    for object in document.objects {
      guard let apiVersion = object["apiVersion"], let kind = object["kind"], apiVersion.isScalar, kind.isScalar else {
        continue
      }
      let version = report.inventory.version
      let refusal = apiVersion.withText { text in kind.withText { Schema.refusal(text, $0, version) } }
      guard let refusal, !apiVersion.isPlaceholder else { continue }
      let successor = apiVersion.withText { text in kind.withText { Schema.successor(text, $0, version) } }
      report.report(
        .refused(apiVersion.text, kind.text, refusal, successor, version), at: apiVersion,
        cause: "\(apiVersion.text) \(kind.text)")
    }
  }
}

extension Message {
  fileprivate static func refused(
    _ apiVersion: String, _ kind: String, _ refusal: Schema.Refusal, _ successor: String?, _ version: KubernetesVersion
  ) -> Message {
    var help = successor.map { "write apiVersion: \($0)" } ?? "there is no other version of it: remove the object"
    let text: String
    switch refusal {
    case .gone(let minor):
      text = "\(apiVersion) \(kind) is gone since Kubernetes 1.\(minor)"
      if successor != nil { help += ", and compare its fields: some are named otherwise" }
    case .notYet(let minor):
      text = "\(apiVersion) \(kind) comes with Kubernetes 1.\(minor)"
      if successor == nil { help = "leave it out below Kubernetes 1.\(minor)" }
    case .elsewhere: text = "there is no \(kind) in \(apiVersion)"
    }
    return Message(
      text,
      note: "Kubernetes \(version) does not serve it: no matches for kind \"\(kind)\" in version \"\(apiVersion)\"; "
        + "nothing is created", help: help)
  }
}
