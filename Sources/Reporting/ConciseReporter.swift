internal import Diagnostics

/// One line per finding, as compilers print them: `file:line:column: severity: message [rule]`.
struct ConciseReporter: Reporter {
  func report(_ report: Report, style: Style, into output: inout Output) {
    for finding in report.findings {
      let span = finding.location.span
      output.appendPlace(span.source.name, span.startPosition, style)
      output.append(finding.severity.rawValue, Paint(finding.severity), style)
      output.append(": ")
      output.appendVisible(finding.message, style, .spaces)
      output.append(" [")
      output.append(finding.rule.id)
      output.append("]\n")
    }
  }
}

extension Output {
  /// Appends `file:line:column: `, the start of a line.
  mutating func appendPlace(_ file: String, _ position: Source.Position?, _ style: Style) {
    // A name such as `::error::` at the start of a line would be a command to the log of a GitHub workflow.
    if let first = file.utf8.first, first == UInt8(ascii: ":") || first <= 0x20 { append("./") }
    appendVisible(file, style)
    append(":")
    if let position {
      append(position.line)
      append(":")
      append(position.column)
      append(":")
    }
    append(" ")
  }
}
