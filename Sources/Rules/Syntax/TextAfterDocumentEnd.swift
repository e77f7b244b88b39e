import Diagnostics
public import RuleKit
import YAML

/// Content between `...` and the next `---`, which kubectl drops.
public enum TextAfterDocumentEnd: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    guard let range = document.parsed?.trailingText else { return }
    report.report(.dropped, at: Span(document.document.source, range.lowerBound, range.upperBound))
  }
}

extension Message {
  fileprivate static var dropped: Message {
    Message(
      "everything from \"...\" to the next \"---\" is dropped",
      note: "for kubectl a document ends at \"...\"; what follows is read by nobody, without a word",
      help: "write --- instead of ..., or remove the line")
  }
}
