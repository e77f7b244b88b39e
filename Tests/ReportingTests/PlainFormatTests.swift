import Diagnostics
import Reporting
import Testing

struct PlainFormatTests {
  @Test("one line per finding")
  func concise() throws {
    let odd = Source("::error::.yaml", "a: 1")
    let report = Report(
      findings: [
        Samples.shared, Samples.slowStart, Samples.hostileFinding, Finding(.syntax, "two\nlines", at: odd.span("1")),
      ])
    var output = Output()
    Format.concise.reporter.report(report, style: Style(), into: &output)
    try Golden.check(output.bytes, "concise.txt")
    #expect(output.text.split(separator: "\n").count == 4)
    var colored = Output()
    Format.concise.reporter.report(report, style: Style(color: true), into: &colored)
    try Golden.check(colored.bytes, "concise-color.txt")
  }

  @Test("problems name their place as far as it is known")
  func problems() {
    let report = Report(problems: [
      .init(file: "x.yaml", position: Source.Position(line: 3, column: 1), message: "more than 512 levels"),
      .init(file: "nowhere", message: "No such file\nor directory"),
    ])
    var output = Output()
    reportProblems(report, style: Style(), into: &output)
    #expect(
      output.text == """
        error: x.yaml:3:1: more than 512 levels
        error: nowhere: No such file or directory

        """)
  }

  private func summary(
    _ report: Report = Report(), _ style: Style = Style(), _ change: (inout Report.Summary) -> Void
  ) -> String {
    var report = report
    change(&report.summary)
    var output = Output()
    reportSummary(report, style: style, into: &output)
    return output.text
  }

  @Test("the summary counts in words")
  func summaries() {
    #expect(
      summary { ($0.files, $0.documents, $0.workloads) = (12, 31, 8) }
        == "no findings in 12 files (31 documents, 8 workloads)\n")
    #expect(
      summary { ($0.files, $0.documents, $0.workloads, $0.errors, $0.warnings, $0.infos) = (1, 1, 1, 2, 1, 1) }
        == "2 errors, 1 warning, 1 info in 1 file (1 document, 1 workload)\n")
    #expect(
      summary { ($0.files, $0.suppressed, $0.baselined, $0.unread, $0.skipped) = (3, 1, 10, 4, 2) }
        == "no findings in 3 files (0 documents, 0 workloads); 1 suppressed; 10 in the baseline; skipped 2; 4 unread\n")
    let green = summary(Report(), Style(color: true)) { $0.files = 1 }
    #expect(green == "\u{1B}[1;32mno findings\u{1B}[0m in 1 file (0 documents, 0 workloads)\n")
  }

  @Test("the most frequent reason goes first, with its plural")
  func reasons() {
    let reasons = ["kustomize patch", "template", "not a Kubernetes object", "template", "empty", "empty", "empty"]
    let text = summary(Report(skipped: reasons.map { .init(file: "a.yaml", reason: $0) })) { $0.skipped = 7 }
    #expect(text.contains("; skipped 7 (3 empty, 2 templates, 1 kustomize patch, 1 not a Kubernetes object)\n"))
  }
}
