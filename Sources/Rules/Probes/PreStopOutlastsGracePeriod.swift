import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A preStop hook that sleeps as long as the pod has to stop, or longer.
public enum PreStopOutlastsGracePeriod: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, !workload.isWindows, let hook = container.node["lifecycle"]?["preStop"] else {
      return
    }
    let written = workload.spec["terminationGracePeriodSeconds"]
    if let written, written.integer == nil, !written.isNull { return }
    // The API server's default.
    let grace = written?.integer ?? 30
    guard grace > 0 else { return }
    let labels = written.map { [Label("all of the time to stop", at: $0, of: workload.resource)] } ?? []
    if let seconds = hook["sleep"]?["seconds"], let sleep = seconds.integer {
      if sleep > grace { report.report(.refused(sleep, grace), at: seconds, labels: labels) }
    } else if let command = HandlerCommand(hook["exec"]?["command"]) {
      let node = command.script ?? command.program
      let duration =
        command.script.map { Shell.duration(ofScript: $0.text) } ?? Shell.duration(of: command.commands.first ?? [])
      guard case .ends(let sleep) = duration, sleep > 0, sleep >= grace else { return }
      report.report(.cut(sleep, grace), at: node, labels: labels)
    }
  }
}

extension Message {
  fileprivate static func refused(_ sleep: Int, _ grace: Int) -> Message {
    Message(
      "preStop sleeps \(sleep) s, longer than the \(grace) s that the pod has to stop",
      note: "the API server refuses the object: sleep must not exceed terminationGracePeriodSeconds",
      help: "set terminationGracePeriodSeconds to \(min(sleep, 1_000_000_000) + 30) or more", severity: .error,
      outcome: .rejected)
  }

  fileprivate static func cut(_ sleep: Int, _ grace: Int) -> Message {
    Message(
      "preStop sleeps \(sleep) s of the \(grace) s that the pod has to stop",
      note: "the hook's time counts: when \(grace) s are over, the program gets SIGTERM and 2 s later SIGKILL, so that "
        + "requests and writes in progress are lost",
      help: "set terminationGracePeriodSeconds to \(min(sleep, 1_000_000_000) + 30) or more", severity: .warning,
      outcome: .misbehaves)
  }
}
