internal import Diagnostics

/// The diagnostic format of reviewdog. Its columns are bytes.
struct RDJSONReporter: Reporter {
  func report(_ report: Report, style: Style, into output: inout Output) {
    var json = JSONWriter(exchange(&output, with: Output()))
    json.object(.lines) { json in
      json.object("source") {
        $0.member("name", Project.name)
        $0.member("url", Project.url)
      }
      json.array("diagnostics", .lines) { json in
        for finding in report.findings {
          json.object { json in
            json.member("message", finding.wholeText)
            json.location(finding.location.span)
            json.member("severity", finding.severity.rawValue.uppercased())
            json.object("code") {
              $0.member("value", finding.rule.id)
              $0.member("url", finding.rule.url)
            }
            json.array("related_locations") { json in
              for label in finding.labels {
                json.object {
                  $0.member("message", label.message)
                  $0.location(label.location.span)
                }
              }
            }
          }
        }
      }
    }
    output = json.finish()
    output.endLine()
  }
}

extension JSONWriter {
  fileprivate mutating func location(_ span: Span) {
    object("location") { json in
      json.member("path", span.source.path)
      json.object("range") { json in
        json.position("start", span.start, in: span.source)
        json.position("end", span.end, in: span.source)
      }
    }
  }

  private mutating func position(_ name: StaticString, _ offset: Int, in source: Source) {
    let line = source.position(of: offset).line
    object(name) {
      $0.member("line", line)
      $0.member("column", min(offset, source.bytes.count) - source.line(line).startIndex + 1)
    }
  }
}
