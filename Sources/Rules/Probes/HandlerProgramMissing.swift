import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An exec probe or hook that needs a program which the image does not have.
public enum HandlerProgramMissing: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let image = container.image, image.isPublic, let facts = container.facts,
      !workload.isWindows,
      !report.inventory.mayChange(workload.resource, .images), !container.mayInstall
    else { return }
    for probe in container.probes {
      check(probe.command, .probe(probe), container, facts, workload, &report)
    }
    let lifecycle = container.node["lifecycle"]
    check(lifecycle?["postStart"]?["exec"]?["command"], .postStart, container, facts, workload, &report)
    check(lifecycle?["preStop"]?["exec"]?["command"], .preStop, container, facts, workload, &report)
  }

  fileprivate enum Use {
    case probe(Probe)
    case postStart, preStop
  }

  private static func check(
    _ command: Node?, _ use: Use, _ container: Container, _ facts: ImageFacts, _ workload: Workload,
    _ report: inout Reporter
  ) {
    guard let imageNode = container.imageNode, let command = HandlerCommand(command),
      !container.bringsAlong(command.program.text)
    else { return }
    let label = Label("does not have it", at: imageNode, of: workload.resource)
    if let missing = confidence(of: command.program.text, facts) {
      let severity: Severity = missing == .high ? .error : .warning
      report.report(.missing(command.program.text, use, severity), at: command.program, labels: [label])
    } else if let script = command.script, let words = command.onlyCommand,
      let missing = confidence(of: words[0], facts), !container.bringsAlong(words[0])
    {
      let severity: Severity = missing == .high ? .error : .warning
      report.report(.missingInScript(words[0], use, severity), at: script, labels: [label])
    }
  }

  /// How sure it is that the image lacks a program; nil if nothing says so.
  private static func confidence(of program: String, _ facts: ImageFacts) -> ImageFacts.Confidence? {
    let name = HandlerCommand.name(of: program)
    let isInPath = !program.contains("/") || ["/bin/", "/usr/bin/"].contains { program == $0 + name }
    guard isInPath else { return nil }
    if Shell.isShell(program), let noShell = facts.noShell { return noShell.confidence }
    // Where there is no shell, there are no other small tools.
    if facts.noShell != nil, tools.contains(String(name)) { return .medium }
    guard let missing = facts.notShipped, missing.programs.contains(String(name)) else { return nil }
    return missing.confidence
  }

  private static let tools: Set<String> = [
    "sleep", "cat", "ls", "touch", "test", "echo", "true", "curl", "wget", "nc", "ps", "pgrep", "grep", "kill",
  ]
}

extension HandlerCommand {
  /// The command on which the script's status depends: what follows it is at most `|| exit 1` or a filter.
  fileprivate var onlyCommand: [String]? {
    guard let script, !script.text.contains("!"), let first = commands.first else { return nil }
    let rest = commands.dropFirst()
    let decides = rest.allSatisfy { command in
      command.count == 2 && command[0] == "exit" && command[1] != "0"
        || command[0] == "grep" && !command.contains { $0.hasPrefix("-") && $0.contains("v") }
    }
    return decides ? first : nil
  }
}

extension Container {
  /// Whether its command may install programs.
  fileprivate var mayInstall: Bool {
    [command, args].contains { list in
      list.items.contains { word in
        ["apk", "apt", "yum", "dnf", "install", "curl", "wget"].contains { word.text.contains($0) }
      }
    }
  }

  /// Whether a volume is mounted where a program may be found.
  fileprivate func bringsAlong(_ program: String) -> Bool {
    volumeMounts.contains { mount in
      program.contains("/")
        ? mount.covers(program)
        : ["/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"].contains { directory in
          mount.path == directory || mount.path.hasPrefix(directory + "/")
        }
    }
  }
}

extension Message {
  fileprivate static func missing(_ program: String, _ use: HandlerProgramMissing.Use, _ severity: Severity) -> Message
  {
    switch use {
    case .probe(let probe):
      let effect =
        switch probe.kind {
        case .liveness: "the probe never acts, whatever the program does"
        case .readiness: "the pod never becomes ready"
        case .startup: "the start never counts as done, and the pod is never ready"
        }
      return Message(
        "\(probe.kind.rawValue) runs \"\(program)\", which the image does not have",
        note: "a program that is not found makes the probe error, the result is thrown away, and \(effect)",
        help: help, severity: probe.kind == .liveness ? .warning : severity,
        outcome: probe.kind == .liveness ? .misbehaves : .notReady)
    case .postStart:
      return Message(
        "postStart runs \"\(program)\", which the image does not have",
        note: "the hook fails, and the container is killed each time it starts", help: help, severity: severity,
        outcome: .crashLoopBackOff)
    case .preStop:
      return Message(
        "preStop runs \"\(program)\", which the image does not have",
        note: "the hook fails, and the container is stopped at once instead of after it",
        help: "use a sleep hook, or a program that the image has", severity: .warning, outcome: .misbehaves)
    }
  }

  fileprivate static func missingInScript(
    _ program: String, _ use: HandlerProgramMissing.Use, _ severity: Severity
  ) -> Message {
    let (name, effect, outcome): (String, String, Outcome) =
      switch use {
      case .probe(let probe):
        (
          probe.kind.rawValue, "the probe fails, and \(probe.effect)",
          probe.kind == .readiness ? .notReady : .crashLoopBackOff
        )
      case .postStart:
        ("postStart", "the hook fails, and the container is killed each time it starts", .crashLoopBackOff)
      case .preStop: ("preStop", "the hook fails, and the container is stopped at once", .misbehaves)
      }
    return Message(
      "\(name) runs \"\(program)\", which the image does not have",
      note: "the shell does not find it and ends with status 127: \(effect)", help: help,
      severity: outcome == .misbehaves ? .warning : severity,
      outcome: outcome)
  }

  private static let help = "use httpGet or tcpSocket, which need nothing in the image, or a program that it has"
}
