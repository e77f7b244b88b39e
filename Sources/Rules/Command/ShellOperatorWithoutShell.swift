import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `&&`, `|` or `>`, `NAME=value`, `~` or `*.jar` in a command line that no shell reads.
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
    if let first = words.first, first.isScalar, let kind = Unread(program: first.text) {
      report.report(.unread(first.text, kind), at: first)
      return
    }
    if container.programName == "java", let index = words.firstIndex(where: { $0.text == "-jar" }),
      index + 1 < words.count, words[index + 1].text.contains("*")
    {
      report.report(.unread(words[index + 1].text, .pattern), at: words[index + 1])
      return
    }
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

extension ShellOperatorWithoutShell {
  /// What only a shell makes something else of.
  fileprivate enum Unread {
    case assignment, home, pattern

    /// Nil for what may be the name of a program.
    init?(program: String) {
      if program.hasPrefix("~/") {
        self = .home
        return
      }
      guard let equals = program.firstIndex(of: "="), let first = program.first, first.isLetter || first == "_",
        program[..<equals].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }),
        !program.contains(" ")
      else { return nil }
      self = .assignment
    }
  }
}

extension Message {
  fileprivate static func unread(_ text: String, _ kind: ShellOperatorWithoutShell.Unread) -> Message {
    let (what, help) =
      switch kind {
      case .assignment: ("is executed as a program, not read as an assignment", "set the variable in env")
      case .home: ("is looked for in a directory called ~", "write the whole path")
      case .pattern: ("is the name of no file: no shell makes names of the *", "write the whole name")
      }
    return Message(
      "\"\(text.abbreviated)\" \(what)",
      note: "command is executed as it stands, without a shell: no such file, and the container ends each time",
      help: "\(help), or let a shell read the command: [\"sh\", \"-c\", \"…\"]", severity: .error)
  }

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
