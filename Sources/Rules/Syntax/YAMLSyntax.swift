import Diagnostics
public import RuleKit
import YAML

/// A document that does not parse.
public enum YAMLSyntax: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    guard let error = document.error else { return }
    report.report(.broken(error.message), at: error.span)
  }
}

extension Message {
  fileprivate static func broken(_ reason: String) -> Message {
    Message(reason, note: "kubectl refuses the document; nothing of it was checked here")
  }
}
