internal import Diagnostics

/// The stable form for programs; `docs/reference` describes it. Members are added, never changed or taken away.
struct JSONReporter: Reporter {
  static let version = 1

  /// The members of `summary`.
  static let counts: [(name: StaticString, path: WritableKeyPath<Report.Summary, Int> & Sendable)] = [
    ("files", \.files), ("documents", \.documents), ("resources", \.resources), ("workloads", \.workloads),
    ("skipped", \.skipped), ("unread", \.unread), ("errors", \.errors), ("warnings", \.warnings), ("infos", \.infos),
    ("suppressed", \.suppressed), ("baselined", \.baselined),
  ]

  static func writeTool(_ json: inout JSONWriter) {
    json.object("tool") {
      $0.member("name", Project.name)
      $0.member("version", Project.version)
    }
  }

  func report(_ report: Report, style: Style, into output: inout Output) {
    var json = JSONWriter(exchange(&output, with: Output()))
    json.object(.lines) { json in
      json.member("version", Self.version)
      Self.writeTool(&json)
      if let shard = report.shard {
        json.object("shard") {
          $0.member("index", shard.index)
          $0.member("count", shard.count)
        }
      }
      json.object("summary") { $0.members(of: report.summary) }
      json.array("findings", .lines) { json in
        for finding in report.findings { json.object { $0.members(of: finding) } }
      }
      json.array("problems", .lines) { json in
        for problem in report.problems {
          json.object {
            $0.member("file", problem.file)
            $0.member("line", problem.position?.line)
            $0.member("column", problem.position?.column)
            $0.member("message", problem.message)
          }
        }
      }
      json.array("skipped", .lines) { json in
        for skipped in report.skipped {
          json.object {
            $0.member("file", skipped.file)
            $0.member("line", skipped.line)
            $0.member("reason", skipped.reason)
          }
        }
      }
    }
    output = json.finish()
    output.endLine()
  }
}

extension JSONWriter {
  mutating func members(of summary: Report.Summary) {
    for (name, count) in JSONReporter.counts { member(name, summary[keyPath: count]) }
  }

  fileprivate mutating func members(of finding: Finding) {
    member("rule", finding.rule.id)
    member("category", finding.rule.category.rawValue)
    member("severity", finding.severity.rawValue)
    member("outcome", finding.outcome?.rawValue)
    member("message", finding.message)
    member("note", finding.note)
    member("help", finding.help)
    location(finding.location)
    array("labels") { json in
      for label in finding.labels {
        json.object {
          $0.member("message", label.message)
          $0.location(label.location)
        }
      }
    }
    if let object = finding.object {
      self.object("object") {
        $0.member("apiVersion", object.apiVersion)
        $0.member("kind", object.kind)
        $0.member("namespace", object.namespace)
        $0.member("name", object.name)
      }
    }
    member("container", finding.container)
    array("fixes") { json in
      for fix in finding.fixes { json.object { $0.members(of: fix) } }
    }
    member("fingerprint", finding.fingerprint)
    member("url", finding.rule.url)
  }

  private mutating func members(of fix: Fix) {
    member("message", fix.message)
    member("safe", fix.isSafe)
    array("edits") { json in
      for edit in fix.edits {
        json.object {
          $0.members(of: edit.span)
          $0.member("text", edit.text)
        }
      }
    }
  }

  private mutating func location(_ location: Location) {
    object("location") {
      $0.members(of: location.span)
      $0.member("pointer", location.pointer)
    }
  }

  private mutating func members(of span: Span) {
    let start = span.startPosition
    let end = span.endPosition
    member("file", span.source.name)
    member("line", start.line)
    member("column", start.column)
    member("endLine", end.line)
    member("endColumn", end.column)
  }
}
