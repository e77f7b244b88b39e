public import Diagnostics

/// Prints what kept the run from doing its job, one line each; meant for standard error.
public func reportProblems(_ report: Report, style: Style, into output: inout Output) {
  for problem in report.problems {
    output.append("error", .error, style)
    output.append(": ")
    output.appendPlace(problem.file, problem.position, style)
    output.appendVisible(problem.message, style, .spaces)
    output.endLine()
  }
}

/// Prints what was left alone and why, one line each; meant for standard error.
public func reportSkipped(_ report: Report, style: Style, into output: inout Output) {
  for skipped in report.skipped {
    output.append("skipped", .strong, style)
    output.append(": ")
    output.appendPlace(skipped.file, skipped.line.map { .init(line: $0, column: 1) }, style)
    output.appendVisible(skipped.reason, style, .spaces)
    output.endLine()
  }
}

/// Prints the counts of a run in one line, for people; meant for standard error.
public func reportSummary(_ report: Report, style: Style, into output: inout Output) {
  let summary = report.summary
  var found: [(text: String, paint: Paint)] = []
  if summary.errors > 0 { found.append((counted(summary.errors, "error"), .error)) }
  if summary.warnings > 0 { found.append((counted(summary.warnings, "warning"), .warning)) }
  if summary.infos > 0 { found.append((counted(summary.infos, "info"), .info)) }
  if found.isEmpty { found.append(("no findings", .good)) }
  for (index, part) in found.enumerated() {
    if index > 0 { output.append(", ") }
    output.append(part.text, part.paint, style)
  }
  output.append(" in \(counted(summary.files, "file"))")
  output.append(" (\(counted(summary.documents, "document")), \(counted(summary.workloads, "workload")))")

  if summary.suppressed > 0 { output.append("; \(summary.suppressed) suppressed") }
  if summary.baselined > 0 { output.append("; \(summary.baselined) in the baseline") }
  if summary.skipped > 0 {
    output.append("; skipped \(summary.skipped)")
    let reasons = reasons(report.skipped)
    if !reasons.isEmpty { output.append(" (") }
    for (index, reason) in reasons.enumerated() {
      if index > 0 { output.append(", ") }
      output.appendVisible(counted(reason.count, reason.text, among: countableReasons), style, .spaces)
    }
    if !reasons.isEmpty { output.append(")") }
  }
  if summary.unread > 0 { output.append("; \(summary.unread) unread") }
  output.endLine()
}

/// Why documents were skipped, the most frequent reason first.
private func reasons(_ skipped: [Report.Skipped]) -> [(text: String, count: Int)] {
  Dictionary(grouping: skipped, by: \.reason).map { ($0.key, $0.value.count) }
    .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
}

/// The nouns that reasons end in. Reasons that are no nouns ("not a Kubernetes object") have no plural.
private let countableReasons = [
  "template": "templates", "patch": "patches", "component": "components", "kustomization": "kustomizations",
  "file": "files", "document": "documents", "input": "inputs", "fragment": "fragments", "pod": "pods",
]

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

private func counted(_ count: Int, _ text: String, among plurals: [String: String]) -> String {
  let words = text.split(separator: " ")
  guard count != 1, let last = words.last, let plural = plurals[String(last)], !["no", "not"].contains(words[0]) else {
    return "\(count) \(text)"
  }
  return "\(count) \((words.dropLast() + [plural[...]]).joined(separator: " "))"
}
