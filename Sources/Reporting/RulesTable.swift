public import Diagnostics

/// Prints a table of rules, one line each.
public func rulesTable(_ rules: [RuleDescriptor], style: Style, into output: inout Output) {
  let id = rules.map(\.id.utf8.count).max() ?? 0
  let severity = rules.map(\.severity.rawValue.utf8.count).max() ?? 0
  let category = rules.map(\.category.rawValue.utf8.count).max() ?? 0
  for rule in rules {
    output.append(rule.id, .strong, style)
    output.append(" ", times: id - rule.id.utf8.count + 2)
    output.append(rule.severity.rawValue, Paint(rule.severity), style)
    output.append(" ", times: severity - rule.severity.rawValue.utf8.count + 2)
    output.append(rule.category.rawValue)
    output.append(" ", times: category - rule.category.rawValue.utf8.count + 2)
    var summary = rule.summary
    // A summary ends at the edge of the terminal rather than break the columns.
    if let width = style.width {
      let room = max(20, width - id - severity - category - 6)
      summary.withUTF8 { bytes in
        let line = UnsafeRawBufferPointer(bytes)
        let cut = CutLine(whole: line, limit: room, style) ?? CutLine(line, around: 0, 0, limit: room, style)
        output.append(cut.text)
      }
    } else {
      output.appendVisible(summary, style, .spaces)
    }
    output.endLine()
  }
}

/// Prints the rules as JSON for programs.
public func rulesJSON(_ rules: [RuleDescriptor], into output: inout Output) {
  var json = JSONWriter(exchange(&output, with: Output()))
  json.object(.lines) { json in
    json.member("version", 1)
    json.array("rules", .lines) { json in
      for rule in rules { json.object { $0.members(of: rule) } }
    }
  }
  output = json.finish()
  output.endLine()
}

extension JSONWriter {
  fileprivate mutating func members(of rule: RuleDescriptor) {
    member("id", rule.id)
    member("title", rule.title)
    member("summary", rule.summary)
    member("category", rule.category.rawValue)
    member("severity", rule.severity.rawValue)
    member("outcome", rule.outcome?.rawValue)
    array("parameters") { json in
      for parameter in rule.parameters {
        json.object {
          $0.member("name", parameter.name)
          $0.member("summary", parameter.summary)
          $0.member("default", parameter.defaultValue)
        }
      }
    }
    member("url", rule.url)
  }

  private mutating func member(_ name: StaticString, _ value: RuleDescriptor.Parameter.Value) {
    switch value {
    case .integer(let number): member(name, number)
    case .text(let text): member(name, text)
    case .list(let items): array(name) { json in for item in items { json.value(item) } }
    }
  }
}
