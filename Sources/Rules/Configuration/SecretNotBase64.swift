import Diagnostics
import Kubernetes
public import RuleKit
import YAML

/// Values of a Secret's `data` that are not base64.
public enum SecretNotBase64: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    for object in document.objects {
      guard object["kind"]?.hasText("Secret") ?? false, object["apiVersion"]?.hasText("v1") ?? false,
        // sops decrypts the values before they are applied.
        object["sops"] == nil
      else { continue }
      let wrong = object["data"].entries.filter {
        $0.value.string != nil && $0.value.withText { Base64.firstError(in: $0) } != nil
          && !$0.value.isUnfilled && !$0.value.isInCapitals
      }
      guard let first = wrong.first else { continue }
      report.report(
        .notBase64(first.key.keyText, first.value.withText { Base64.firstError(in: $0) } ?? 0, others: wrong.count - 1),
        at: first.value, labels: wrong.dropFirst().prefix(8).map { Label("this, too", Location($0.value.span)) })
    }
  }
}

extension Message {
  fileprivate static func notBase64(_ key: String, _ offset: Int, others: Int) -> Message {
    Message(
      "the value of \"\(key)\" is not base64" + (others > 0 ? ", and \(others) more" : ""),
      note: "the API server refuses the Secret: illegal base64 data at input byte \(offset)",
      help: "write plain text under stringData instead of data, or encode it: printf %s TEXT | base64")
  }
}
