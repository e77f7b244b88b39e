internal import Diagnostics

/// Checkstyle's XML, which reviewdog and Jenkins read.
struct CheckstyleReporter: Reporter {
  func report(_ report: Report, style: Style, into output: inout Output) {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
    for file in report.findingsByFile {
      output.append("  <file")
      output.appendAttribute("name", file.first!.location.span.source.path)
      output.append(">\n")
      for finding in file {
        let start = finding.location.span.startPosition
        output.append("    <error")
        output.appendAttribute("line", start.line)
        output.appendAttribute("column", start.column)
        output.appendAttribute("severity", finding.severity.rawValue)
        output.appendAttribute("message", finding.wholeText)
        output.appendAttribute("source", "\(Project.name).\(finding.rule.id)")
        output.append("/>\n")
      }
      output.append("  </file>\n")
    }
    output.append("</checkstyle>\n")
  }
}
