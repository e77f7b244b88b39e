import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A file of a ConfigMap or Secret that is executed though its volume gives it no execute bit.
public enum ScriptNotExecutable: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    if workload.isWindows || report.inventory.isPatched(workload.resource) { return }
    func check(_ word: Node?, _ path: String, _ use: Use, _ severity: Severity, _ outcome: Outcome) {
      guard let word, let file = workload.mountedFile(at: container.absolute(path), in: container), !file.isExecutable
      else { return }
      let label = Label("mounted with mode \(file.mode.octal)", at: file.place, of: workload.resource)
      report.report(.notExecutable(path, file, use, severity, outcome), at: word, labels: [label])
    }
    func check(_ words: [Node], _ use: Use, _ severity: Severity, _ outcome: Outcome) {
      guard let program = words.first, program.isScalar else { return }
      guard let script = Shell.script(of: words) else {
        return check(program, program.text, use, severity, outcome)
      }
      // The script's only command; of several, one that fails need not end it.
      guard let commands = Shell.commands(of: script.text), let last = commands.last else { return }
      check(
        script, Shell.unwrapped(last.words).first ?? "", use == .container ? .script : .probe, severity,
        use == .container ? .crashLoopBackOff : outcome)
    }
    if container.command != nil { check(container.words, .container, .error, .startError) }
    for probe in container.probes where probe.kind != .liveness {
      check(probe.command.items, .probe, .error, .notReady)
    }
    let hook = container.node["lifecycle"]?["postStart"]?["exec"]?["command"]
    check(hook.items, .postStart, .error, .crashLoopBackOff)
  }

  fileprivate enum Use { case container, script, probe, postStart }
}

extension Container {
  /// A path as the container's working directory makes it.
  fileprivate func absolute(_ path: String) -> String {
    guard path.hasPrefix("./"), let directory = node["workingDir"]?.text, directory.hasPrefix("/") else { return path }
    return directory + (directory.hasSuffix("/") ? "" : "/") + path.dropFirst(2)
  }
}

extension Int {
  fileprivate var octal: String { "0" + String(self, radix: 8) }
}

extension Message {
  fileprivate static func notExecutable(
    _ path: String, _ file: MountedFile, _ use: ScriptNotExecutable.Use, _ severity: Severity, _ outcome: Outcome
  ) -> Message {
    let effect =
      switch use {
      case .container:
        "permission denied, StartError, then CrashLoopBackOff (CRI-O: CreateContainerError), also for root"
      case .script: "permission denied: the shell exits with 126, after each restart again, also for root"
      case .probe: "permission denied, so the probe never succeeds, and the pod is never ready"
      case .postStart: "permission denied: the hook fails, and the container is killed each time it starts"
      }
    return Message(
      "\"\(path.abbreviated)\" is executed, but its \(file.kind.rawValue) gives it no execute permission",
      note:
        "files of \"\(file.name.text)\" have mode \(file.mode == 0o644 ? "0644 unless told otherwise" : file.mode.octal): "
        + effect,
      help:
        "set defaultMode: 0755 in the volume, or run it by its interpreter, as in [\"sh\", \"\(path.abbreviated)\"]",
      severity: severity, outcome: outcome)
  }
}
