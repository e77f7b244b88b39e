internal import Diagnostics

/// JUnit XML as Jenkins, GitLab, Azure and CircleCI read it: a file is a suite, a finding a case. An info passes.
struct JUnitReporter: Reporter {
  func report(_ report: Report, style: Style, into output: inout Output) {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
    let isEmpty = report.findings.isEmpty && report.problems.isEmpty
    output.appendAttribute("name", Project.name)
    numbers(report.findings[...], passes: isEmpty ? 1 : 0, errors: report.problems.count, into: &output)
    if isEmpty {
      suite(Project.name, [], passes: 1, into: &output) { output in
        output.append("    <testcase name=\"no findings\"")
        output.appendAttribute("classname", Project.name)
        output.append("/>\n")
      }
    }
    for problem in report.problems {
      suite(problem.file, [], errors: 1, into: &output) { output in
        testCase("problem", problem.file, problem.position?.line, into: &output)
        element("error", problem.message, type: "problem", problem.message, into: &output)
      }
    }
    for file in report.findingsByFile {
      let path = file.first!.location.span.source.path
      suite(path, file, into: &output) { output in
        for finding in file {
          let start = finding.location.span.startPosition
          testCase(finding.rule.id, path, start.line, into: &output)
          let text = "\(path):\(start.line):\(start.column): \(finding.wholeText)"
          if finding.severity == .info {
            element("system-out", nil, type: nil, text, into: &output)
          } else {
            element("failure", finding.message, type: finding.severity.rawValue, text, into: &output)
          }
        }
      }
    }
    output.append("</testsuites>\n")
  }

  private func numbers(_ findings: ArraySlice<Finding>, passes: Int, errors: Int, into output: inout Output) {
    output.appendAttribute("tests", findings.count + passes + errors)
    output.appendAttribute("failures", findings.count { $0.severity != .info })
    output.appendAttribute("errors", errors)
    output.append(">\n")
  }

  private func suite(
    _ name: String, _ findings: ArraySlice<Finding>, passes: Int = 0, errors: Int = 0, into output: inout Output,
    _ body: (inout Output) -> Void
  ) {
    output.append("  <testsuite")
    output.appendAttribute("name", name)
    numbers(findings, passes: passes, errors: errors, into: &output)
    body(&output)
    output.append("  </testsuite>\n")
  }

  private func testCase(_ name: String, _ path: String, _ line: Int?, into output: inout Output) {
    output.append("    <testcase")
    output.appendAttribute("name", name)
    output.appendAttribute("classname", path)
    output.appendAttribute("file", path)
    if let line { output.appendAttribute("line", line) }
    output.append(">\n")
  }

  private func element(_ name: String, _ message: String?, type: String?, _ text: String, into output: inout Output) {
    output.append("      <\(name)")
    if let message { output.appendAttribute("message", message) }
    if let type { output.appendAttribute("type", type) }
    output.append(">")
    output.appendXML(text)
    output.append("</\(name)>\n    </testcase>\n")
  }
}
