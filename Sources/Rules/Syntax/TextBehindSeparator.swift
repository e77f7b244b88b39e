import Diagnostics
public import RuleKit
import YAML

/// Text behind `---` on its line, which kubectl refuses.
public enum TextBehindSeparator: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    guard let range = document.document.separatorText else { return }
    report.report(.refused, at: Span(document.document.source, range.lowerBound, range.upperBound))
  }
}

extension Message {
  fileprivate static var refused: Message {
    Message(
      "kubectl refuses text behind \"---\"",
      note: "\"invalid Yaml document separator\": nothing from here on is applied",
      help: "begin the document on the next line")
  }
}
