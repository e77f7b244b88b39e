import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `&&`, `|` or `>` as an element of a command line that no shell reads.
public enum ShellOperatorWithoutShell: ContainerRule {
  private static let operators: Set<String> = ["&&", "||", "|", ">", ">>", "<", "&", "2>&1", "|&", "&>"]

  /// Programs that have a use for operators, or hand their arguments to a shell.
  private static let argumentsAreScripts: Set<String> = [
    "test", "[", "expr", "find", "jq", "awk", "grep", "cmd", "cmd.exe", "ssh", "watch", "su", "parallel", "fish",
    "pwsh",
    "powershell",
  ]

  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let words = container.words
    guard container.command != nil, !workload.isWindows, !words.contains(where: { Shell.isShell($0.text) }),
      !argumentsAreScripts.contains(container.programName ?? "")
    else { return }
    for word in words.dropFirst() where word.isScalar {
      let text = word.text
      guard operators.contains(text) else { continue }
      // `echo a && server`: the tool prints all of it, and that is all.
      var isCertain = false
      if container.isLongRunning, workload.restartsForEver, case .ends = Shell.duration(of: words.map(\.text)) {
        isCertain = true
      }
      report.report(.operator(text, words[0].text, isCertain: isCertain), at: word)
      return
    }
  }
}

extension Message {
  fileprivate static func `operator`(_ text: String, _ program: String, isCertain: Bool) -> Message {
    Message(
      "\"\(text)\" is an argument of \"\(program.abbreviated)\": no shell reads this command",
      note:
        "command is executed as it stands: the program gets the operator and all that follows it as arguments, and what "
        + "follows is never run; most programs answer with an error and an exit",
      help: "let a shell read it: [\"sh\", \"-c\", \"… \(text) …\"]",
      severity: isCertain ? .error : .warning)
  }
}
