internal import Diagnostics

/// GitLab's Code Quality report.
struct GitLabReporter: Reporter {
  func report(_ report: Report, style: Style, into output: inout Output) {
    var json = JSONWriter(exchange(&output, with: Output()))
    // GitLab keeps the first only of findings with one fingerprint.
    var counts: [String: Int] = [:]
    json.array(.lines) { json in
      for finding in report.findings {
        let count = counts[finding.fingerprint, default: 0] + 1
        counts[finding.fingerprint] = count
        json.object { json in
          // The widget does not show `check_name`.
          json.member("description", "\(finding.rule.id): \(finding.message)")
          json.member("check_name", finding.rule.id)
          json.member("fingerprint", finding.fingerprint + (count == 1 ? "" : "-\(count)"))
          json.member(
            "severity", finding.severity == .error ? "major" : finding.severity == .warning ? "minor" : "info")
          json.object("location") { json in
            json.member("path", finding.location.span.source.path)
            json.object("lines") {
              $0.member("begin", finding.location.span.startPosition.line)
              $0.member("end", finding.location.span.endPosition.line)
            }
          }
        }
      }
    }
    output = json.finish()
    output.endLine()
  }
}
