internal import Diagnostics

/// Commands that make a GitHub workflow annotate lines.
struct GitHubReporter: Reporter {
  /// So many of each severity does GitHub keep of a step; it drops the others without a word.
  private static let limit = 10

  func report(_ report: Report, style: Style, into output: inout Output) {
    for problem in report.problems {
      output.append("::error title=\(Project.name)::")
      output.appendWorkflowText("\(problem.file): \(problem.message)", isParameter: false)
      output.endLine()
    }
    var others: [Finding] = []
    for severity in Severity.allCases.reversed() {
      let findings = report.findings.filter { $0.severity == severity }
      for finding in findings.prefix(Self.limit) { annotate(finding, into: &output) }
      others += findings.dropFirst(Self.limit)
    }
    if others.isEmpty { return }
    output.append("\(others.count) more, beyond the \(Self.limit) annotations of each severity that GitHub shows:\n")
    ConciseReporter().report(Report(findings: others), style: style, into: &output)
  }

  private func annotate(_ finding: Finding, into output: inout Output) {
    let (span, start, end) = (
      finding.location.span, finding.location.span.startPosition, finding.location.span.endPosition
    )
    output.append("::\(finding.severity == .info ? "notice" : finding.severity.rawValue) title=\(Project.name) (")
    output.append("\(finding.rule.id)),file=")
    output.appendWorkflowText(span.source.path, isParameter: true)
    output.append(",line=\(start.line)")
    // GitHub misplaces columns of a range of several lines.
    if start.line == end.line {
      output.append(",col=\(start.column),endLine=\(end.line),endColumn=\(end.column)")
    } else {
      output.append(",endLine=\(end.line)")
    }
    // The log shows the message alone.
    output.append("::")
    output.appendWorkflowText(
      "\(span.source.path):\(start.line):\(start.column): \(finding.wholeText)", isParameter: false)
    output.endLine()
  }
}
