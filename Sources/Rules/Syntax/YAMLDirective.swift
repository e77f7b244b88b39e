import Diagnostics
public import RuleKit
import YAML

/// A `%YAML` or `%TAG` line, which kubectl takes for a document of its own and refuses.
public enum YAMLDirective: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    guard let range = document.document.directive else { return }
    report.report(.refused, at: Span(document.document.source, range.lowerBound, range.upperBound))
  }
}

extension Message {
  fileprivate static var refused: Message {
    Message(
      "kubectl refuses a YAML directive",
      note: "it cuts the file at \"---\" first and finds a document that is only a directive", help: "remove the line")
  }
}
