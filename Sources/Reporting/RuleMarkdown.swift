public import Diagnostics

/// The page of a rule as Markdown: what the rule says about itself, with an example and what the linter says about it.
public func renderMarkdown(
  _ rule: RuleDescriptor, example: String?, exampleOutput: String?, good: String?
) -> String {
  var page = """
    <!-- Generated from rule.yaml and its examples by `make generate`. Do not edit. -->
    # \(rule.title)

    \(rule.summary.trimmed)

    | id | severity | category | outcome |
    |---|---|---|---|
    | `\(rule.id)` | \(rule.severity.rawValue) | \(rule.category.rawValue) | \(rule.outcome?.rawValue ?? "–") |

    """
  page += sections(of: rule, example: example, exampleOutput: exampleOutput, good: good)
  return page
}

/// The part of the page that fits into another program's view of the rule.
func helpMarkdown(_ rule: RuleDescriptor) -> String {
  rule.summary.trimmed + "\n" + sections(of: rule, example: nil, exampleOutput: nil, good: nil)
}

private func sections(
  of rule: RuleDescriptor, example: String?, exampleOutput: String?, good: String?
) -> String {
  var page = ""
  func section(_ heading: String, _ body: String) {
    if !body.isEmpty { page += "\n## \(heading)\n\n\(body)\n" }
  }
  section("Why", rule.why.trimmed)
  if let example {
    var body = fenced(example, "yaml")
    if let exampleOutput { body += "\n\n\(Project.name) says:\n\n\(fenced(exampleOutput, "text"))" }
    section("Example", body)
  }
  section("Correct", good.map { fenced($0, "yaml") } ?? "")
  section("How to see it on a cluster", rule.confirm.trimmed.isEmpty ? "" : fenced(rule.confirm, "sh"))
  section("How to fix it", rule.remedy.trimmed)
  section("When it is fine", rule.exceptions.trimmed)
  section("Parameters", parameters(of: rule))
  section("References", rule.references.map { "- <\($0)>" }.joined(separator: "\n"))
  return page
}

private func parameters(of rule: RuleDescriptor) -> String {
  if rule.parameters.isEmpty { return "" }
  let rows = rule.parameters.map { parameter in
    "| `\(parameter.name)` | `\(cell(parameter.defaultValue.text))` | \(cell(parameter.summary)) |"
  }
  return (["| name | default | meaning |", "|---|---|---|"] + rows).joined(separator: "\n")
}

/// Text that fits into a cell of a table.
private func cell(_ text: String) -> String {
  text.textLines.joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}

/// A fence that is longer than any in the text.
private func fenced(_ text: String, _ language: String) -> String {
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "`") ? run + 1 : 0
    longest = max(longest, run)
  }
  let fence = String(repeating: "`", count: max(3, longest + 1))
  let lines = text.textLines.reversed().drop { $0.isEmpty }.reversed()
  return "\(fence)\(language)\n\(lines.map { $0 + "\n" }.joined())\(fence)"
}

extension String {
  /// Without line ends and spaces at the ends.
  fileprivate var trimmed: String {
    let head = drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }
}
