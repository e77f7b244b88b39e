import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A program and its arguments in one string, which is looked up as the name of one program.
public enum CommandInOneString: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    if workload.isWindows { return }
    check(container.command, .container, &report)
    for probe in container.probes { check(probe.command, .probe(probe.kind), &report) }
    let lifecycle = container.node["lifecycle"]
    check(lifecycle?["postStart"]?["exec"]?["command"], .postStart, &report)
    check(lifecycle?["preStop"]?["exec"]?["command"], .preStop, &report)
  }

  fileprivate enum Use {
    case container, postStart, preStop
    case probe(Probe.Kind)
  }

  private static func check(_ command: Node?, _ use: Use, _ report: inout Reporter) {
    guard let program = command?.items.first(where: { _ in true }), program.isScalar, !program.isPlaceholder else {
      return
    }
    let text = program.text
    guard isCommandLine(text) else { return }
    report.report(.oneString(text, use), at: program)
  }

  /// Whether the text is surely no program's path: the first word is one, and what follows is not the rest of it.
  private static func isCommandLine(_ text: String) -> Bool {
    let words = text.words
    guard words.count > 1, let first = words.first, !text.contains("\\") else { return false }
    // A directory may have a space in its name: `/opt/my app/run`.
    let isPath = first.contains("/")
    return !isPath || words[1].hasPrefix("-") || words[1].hasPrefix("/") || !text.dropFirst(first.count).contains("/")
  }
}

extension Message {
  fileprivate static func oneString(_ text: String, _ use: CommandInOneString.Use) -> Message {
    let words = text.words
    // With quotes or operators inside, only a shell can take it apart.
    let needsShell = text.contains { "'\"|&;<>$`*".contains($0) }
    let list =
      needsShell
      ? "[\"sh\", \"-c\", …]"
      : "[" + words.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ") + (words.count > 6 ? ", …]" : "]")
    let (note, severity, outcome): (String, Severity, Outcome) =
      switch use {
      case .container:
        ("no such file is found: StartError, then CrashLoopBackOff (CRI-O: CreateContainerError)", .error, .startError)
      case .probe(.liveness):
        (
          "no such file is found, the probe errors, and the result is thrown away: the probe never acts", .warning,
          .misbehaves
        )
      case .probe(.readiness): ("no such file is found, so the pod never becomes ready", .error, .notReady)
      case .probe(.startup):
        ("no such file is found, so the start never counts as done and the pod is never ready", .error, .notReady)
      case .postStart:
        (
          "no such file is found, the hook fails, and the container is killed each time it starts", .error,
          .crashLoopBackOff
        )
      case .preStop:
        ("no such file is found: the hook fails and the container is stopped at once", .warning, .misbehaves)
      }
    return Message(
      "\"\(text.abbreviated)\" is taken as the name of one program", note: note, help: "write \(list)",
      severity: severity,
      outcome: outcome)
  }
}

extension String {
  /// At most 60 characters on one line.
  var abbreviated: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
