import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `sh -c` with a script in several elements: only the first is run, the others are its parameters.
public enum ScriptSplitIntoWords: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let words = container.words
    guard container.command != nil, !words.contains(where: { !$0.isScalar }), let script = Shell.script(of: words),
      let place = words.firstIndex(of: script), place + 1 < words.count
    else { return }
    let text = script.text
    let next = words[place + 1]
    // `sh -c 'exec "$@"' sh a b`: the parameters are meant; what stands for $0 alone does no harm.
    guard !text.contains("$"), !text.contains("`"), !next.isPlaceholder, !script.isPlaceholder else { return }
    if words.count == place + 2, ["--", "-", "_", "sh", "bash"].contains(next.text) { return }
    // A whole script of several words is complete without the rest.
    let trimmed = text.words
    let isOpen = ["&&", "||", "|"].contains { trimmed.last?.hasSuffix($0) ?? false }
    guard trimmed.count == 1 || isOpen else { return }
    let ends = isOpen || ["sleep", "echo", "tail", "exec", "cat"].contains(trimmed.first)
    report.report(
      .split(text, words.dropFirst(place + 1).map(\.text), isOpen: isOpen, isCertain: ends), at: script,
      labels: [Label("this is no part of the script: it is its $0", at: next, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func split(_ script: String, _ rest: [String], isOpen: Bool, isCertain: Bool) -> Message {
    Message(
      "the shell runs \"\(script.abbreviated)\" alone, without \"\(rest.joined(separator: " ").abbreviated)\"",
      note: "sh -c takes one string; what follows it becomes $0, $1 … of the script. "
        + (isOpen
          ? "What is left ends in an operator: a syntax error, exit 2, after each restart again"
          : "The program runs without its arguments" + (isCertain ? ", and ends, after each restart again" : "")),
      help: "join them into one element, or leave the shell out: without it each word is an element",
      severity: isCertain ? .error : .warning)
  }
}
