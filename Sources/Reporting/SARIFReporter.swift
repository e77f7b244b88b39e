internal import Diagnostics

/// SARIF 2.1.0 as GitHub code scanning takes it.
struct SARIFReporter: Reporter {
  func report(_ report: Report, style: Style, into output: inout Output) {
    let rules = Self.rules(of: report)
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    var json = JSONWriter(exchange(&output, with: Output()))
    json.object(.lines) { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.array("runs", .lines) { json in
        json.object(.lines) { json in
          json.object("tool", .lines) { json in
            json.object("driver", .lines) { json in
              json.member("name", Project.name)
              json.member("semanticVersion", Project.version)
              json.member("informationUri", Project.url)
              json.array("rules", .lines) { json in for rule in rules { json.object { $0.members(of: rule) } } }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.invocation(report.problems)
          json.array("results", .lines) { json in
            for file in report.findingsByFile {
              let hashes = lineHashes(of: file.first!.location.span.source)
              for finding in file { json.result(finding, indices[finding.rule.id]!, hashes) }
            }
          }
        }
      }
    }
    output = json.finish()
    output.endLine()
  }

  /// All that were asked, so that alerts close, and all that answered.
  private static func rules(of report: Report) -> [RuleDescriptor] {
    var rules: [String: RuleDescriptor] = [:]
    for rule in report.rules + report.findings.map(\.rule) { rules[rule.id] = rule }
    return rules.values.sorted { $0.id < $1.id }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of rule: RuleDescriptor) {
    member("id", rule.id)
    message("shortDescription", rule.title)
    message("fullDescription", rule.summary)
    object("defaultConfiguration") { $0.member("level", rule.severity.level) }
    object("help") {
      $0.member("text", rule.remedy.isEmpty ? rule.summary : rule.remedy)
      $0.member("markdown", helpMarkdown(rule))
    }
    member("helpUri", rule.url)
    object("properties") { json in
      json.array("tags") {
        $0.value("reliability")
        $0.value(rule.category.rawValue)
        if let outcome = rule.outcome { $0.value(outcome.rawValue) }
      }
      json.member("precision", rule.severity == .error ? "very-high" : "high")
      json.member("problem.severity", rule.severity == .info ? "recommendation" : rule.severity.rawValue)
    }
  }

  /// Whether the job could be done, and what kept the run from it.
  fileprivate mutating func invocation(_ problems: [Report.Problem]) {
    array("invocations") { json in
      json.object { json in
        json.member("executionSuccessful", problems.isEmpty)
        json.array("toolExecutionNotifications") { json in
          for problem in problems {
            json.object { json in
              json.member("level", "error")
              json.message("message", "\(problem.file): \(problem.message)")
            }
          }
        }
      }
    }
  }

  fileprivate mutating func result(_ finding: Finding, _ index: Int, _ hashes: [String]) {
    object { json in
      json.member("ruleId", finding.rule.id)
      json.member("ruleIndex", index)
      json.member("level", finding.severity.level)
      json.message("message", finding.linkedText)
      json.array("locations") { $0.object { $0.physicalLocation(finding.location.span) } }
      json.array("relatedLocations") { json in
        for (index, label) in finding.labels.enumerated() {
          json.object { json in
            json.member("id", index + 1)
            json.physicalLocation(label.location.span)
            json.message("message", label.message.withoutLinks)
          }
        }
      }
      json.object("partialFingerprints") { json in
        let line = finding.location.span.startPosition.line
        if line <= hashes.count { json.member("primaryLocationLineHash", hashes[line - 1]) }
        json.member("crashlint/v1", finding.fingerprint)
      }
      json.array("suppressions") { _ in }
      if let outcome = finding.outcome { json.object("properties") { $0.member("outcome", outcome.rawValue) } }
    }
  }

  private mutating func message(_ name: StaticString, _ text: String) { object(name) { $0.member("text", text) } }

  private mutating func physicalLocation(_ span: Span) {
    object("physicalLocation") { json in
      json.object("artifactLocation") { json in
        let uri = span.source.path.uri
        json.member("uri", uri)
        if !uri.hasPrefix("file:") { json.member("uriBaseId", "%SRCROOT%") }
      }
      json.object("region") { json in
        json.member("startLine", span.startPosition.line)
        json.member("startColumn", span.startPosition.column)
        json.member("endLine", span.endPosition.line)
        json.member("endColumn", span.endPosition.column)
      }
    }
  }
}

extension Severity {
  fileprivate var level: String { self == .info ? "note" : rawValue }
}

extension Finding {
  /// With a link to each label: related locations are shown only where the message links them.
  fileprivate var linkedText: String {
    let links = labels.enumerated().map { index, label in
      var text = ""
      for character in label.message {
        if "\\[]".contains(character) { text += "\\" }
        text.append(character)
      }
      return "[\(text)](\(index + 1))"
    }
    return ([wholeText.withoutLinks] + links).joined(separator: "\n")
  }
}

extension String {
  /// `[text](place)` is a link in a message.
  fileprivate var withoutLinks: String {
    split(separator: "](", omittingEmptySubsequences: false).joined(separator: "] (")
  }
}
