import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A shell script in a folded block (`>`): its lines become one, and mean something else.
public enum ScriptLinesFolded: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let script = Shell.script(of: container.words), script.isFolded else { return }
    let first = script.text.prefix { $0 != "\n" }
    let isAll = script.text.dropFirst(first.count).allSatisfy(\.isWhitespace)
    // What is restarted whenever it ends loops; an init container or a Job goes on as if its work were done.
    let isCertain = isAll && container.isLongRunning && workload.restartsForEver && !container.hasOwnRestartPolicy
    let words = first.split(separator: " ")
    if first.hasPrefix("#") {
      guard words.count > 2, isAll else { return }
      report.report(.comment(isCertain), at: script)
    } else if words.count > 2, words[0] == "set", words[1].hasPrefix("-"), !words[1].contains(";") {
      // `set -o pipefail`, `set -eo pipefail -u`: an option's name follows.
      var rest = words.dropFirst(2)
      if words[1].hasSuffix("o") { rest = rest.dropFirst() }
      guard let next = rest.first, !next.hasPrefix("-"), !next.hasPrefix("+"), !next.hasPrefix("&"),
        !next.hasPrefix("|"),
        !next.hasPrefix(";"), !words[..<rest.startIndex].contains(where: { $0.hasSuffix(";") })
      else { return }
      // What stands behind a separator is run all the same.
      let isNothingRun = !first.contains { ";&|".contains($0) }
      report.report(.set(String(first), isCertain && isNothingRun), at: script)
    }
  }
}

extension Message {
  fileprivate static func comment(_ isCertain: Bool) -> Message {
    Message(
      "the script is one comment: > joins its lines, and the first begins with #",
      note:
        "a folded block makes spaces of single line ends: the shell reads one line, which is a comment, does nothing, and "
        + "exits with 0",
      help: "use a literal block (|), which keeps the lines", severity: isCertain ? .error : .warning,
      outcome: isCertain ? .crashLoopBackOff : .misbehaves)
  }

  fileprivate static func set(_ line: String, _ isCertain: Bool) -> Message {
    Message(
      "\"\(line.abbreviated)\" is one line: > joins what was written on several",
      note:
        "a folded block makes spaces of single line ends: what follows set becomes its parameters, up to the "
        + "next ; or && or line end, and is never run",
      help: "use a literal block (|), which keeps the lines", severity: isCertain ? .error : .warning,
      outcome: isCertain ? .crashLoopBackOff : .misbehaves)
  }
}
