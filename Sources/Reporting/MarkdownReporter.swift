internal import Diagnostics

/// A table for the summary of a job.
struct MarkdownReporter: Reporter {
  /// GitHub takes a summary of 1 MiB.
  private static let limit = 1_000_000

  func report(_ report: Report, style: Style, into output: inout Output) {
    output.append("### \(Project.name)\n\n")
    reportSummary(report, style: Style(), into: &output)
    for problem in report.problems {
      output.append("\n- **problem** ")
      output.appendMarkdown("\(problem.file): \(problem.message)")
      output.endLine()
    }
    if report.findings.isEmpty { return }
    output.append("\n| severity | place | finding | rule |\n|---|---|---|---|\n")
    for (index, finding) in report.findings.enumerated() {
      var row = Output()
      append(finding, into: &row)
      if output.count + row.count > Self.limit {
        output.append("\n\(report.findings.count - index) more are left out.\n")
        return
      }
      output.append(row)
    }
  }

  private func append(_ finding: Finding, into output: inout Output) {
    let start = finding.location.span.startPosition
    output.append("| \(finding.severity.rawValue) | ")
    output.appendMarkdown("\(finding.location.span.source.path):\(start.line):\(start.column)")
    output.append(" | ")
    output.appendMarkdown(finding.wholeText)
    output.append(" | [\(finding.rule.id)](\(finding.rule.url)) |\n")
  }
}
