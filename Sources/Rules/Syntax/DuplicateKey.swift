import Diagnostics
public import RuleKit
import YAML

/// A key that a mapping has twice.
public enum DuplicateKey: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    for duplicate in document.parsed?.duplicateKeys ?? [] {
      let (first, second) = (duplicate.first, duplicate.second)
      report.report(
        .twice(second.key.text, isSame: first.value.hasSameText(as: second.value)), at: second.key,
        labels: [Label("first written here", Location(first.key.span))])
    }
  }
}

extension Message {
  fileprivate static func twice(_ key: String, isSame: Bool) -> Message {
    Message(
      "key \"\(key)\" is written twice\(isSame ? "" : "; the last one wins")",
      note:
        "kubectl apply -f sends only the last one and says nothing; kustomize, and a server that gets the YAML itself, "
        + "refuse all of it",
      help: "remove one of them", severity: isSame ? .info : nil)
  }
}
