import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `sudo`, `su` and the like where `allowPrivilegeEscalation: false` takes their setuid bit away.
public enum SudoBlocked: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, !workload.isWindows,
      let flag = workload.security(of: container).noNewPrivileges,
      let user = workload.startUser(of: container, container.facts), !user.isRoot, user.confidence >= .medium
    else { return }
    let labels = [Label("forbids it", at: flag, of: workload.resource)]
    if let use = container.sudo {
      report.report(.start(use.program, user, isCertain: use.isCertain), at: use.node, labels: labels)
    }
    if let hook = container.node["lifecycle"]?["postStart"]?["exec"]?["command"],
      let use = sudo(HandlerCommand(hook))
    {
      report.report(.hook(use.program, user, isCertain: use.isCertain), at: use.node, labels: labels)
    }
    for probe in container.probes {
      guard let use = sudo(HandlerCommand(probe.command)), use.isCertain else { continue }
      report.report(.probe(use.program, user, probe), at: use.node, labels: labels)
    }
  }

  fileprivate static let programs: Set<String> = ["sudo", "su", "doas", "pkexec"]

  private static func sudo(_ command: HandlerCommand?) -> Use? {
    guard let command, let use = command.commands.first(where: { programs.contains(Shell.name(of: $0[0])) }) else {
      return nil
    }
    return Use(
      program: Shell.name(of: use[0]), node: command.script ?? command.program, isCertain: command.commands.count == 1)
  }

  fileprivate struct Use {
    let program: String
    let node: Node
    /// Whether all of the command fails with it.
    let isCertain: Bool
  }
}

extension Container {
  /// What a script has that looks first whether it may or must, or goes on without.
  private static let asksWho = ["id -", "UID", "whoami", "USER", "||", "command -v", "which ", "type "]

  /// Where its command or script asks for another user's rights.
  fileprivate var sudo: SudoBlocked.Use? {
    guard let first = words.first, command != nil || Shell.script(of: words) != nil else { return nil }
    let script = Shell.script(of: words)
    func name(_ words: [String]) -> String? {
      let program = words.first { $0 != "exec" }.map { Shell.name(of: $0) }
      return program.flatMap { SudoBlocked.programs.contains($0) ? $0 : nil }
    }
    if let commands = Shell.commands(of: self) {
      guard let index = commands.firstIndex(where: { name($0.words) != nil }), let program = name(commands[index].words)
      else { return nil }
      // Behind `&&` it is reached or not.
      if index > 0, commands[index - 1].end == .and { return nil }
      let stops = commands[..<index].contains {
        $0.words[0] == "set" && $0.words.dropFirst().contains { $0.hasPrefix("-e") }
      }
      let isCertain = commands[index].end == .script || stops
      return SudoBlocked.Use(program: program, node: script ?? first, isCertain: isCertain)
    }
    guard let script, !Self.asksWho.contains(where: script.text.contains),
      let found = Shell.commands(of: script.text).lazy.compactMap({ (words: [String]) in name(words) }).first
    else { return nil }
    return SudoBlocked.Use(program: found, node: script, isCertain: false)
  }
}

extension Message {
  private static func reason(_ program: String, _ user: StartUser) -> String {
    "\(program) becomes root by its setuid bit, which no_new_privs makes void: as \(user.description) it exits 1"
      + (program == "sudo" ? " (The \"no new privileges\" flag is set)" : "")
  }

  private static let help =
    "run the command without it: give the container the user that it needs (runAsUser), or do it in an init container"

  fileprivate static func start(_ program: String, _ user: StartUser, isCertain: Bool) -> Message {
    Message(
      "\"\(program)\" with allowPrivilegeEscalation: false",
      note: reason(program, user) + (isCertain ? ", and the container with it" : ""), help: help,
      severity: isCertain ? .error : .warning)
  }

  fileprivate static func hook(_ program: String, _ user: StartUser, isCertain: Bool) -> Message {
    Message(
      "\"\(program)\" in postStart with allowPrivilegeEscalation: false",
      note: reason(program, user) + "; a hook that fails kills the container", help: help,
      severity: isCertain ? .error : .warning)
  }

  fileprivate static func probe(_ program: String, _ user: StartUser, _ probe: Probe) -> Message {
    Message(
      "\"\(program)\" in \(probe.kind.rawValue) with allowPrivilegeEscalation: false",
      note: reason(program, user) + "; the probe fails each time, and \(probe.effect)", help: help, severity: .error,
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
