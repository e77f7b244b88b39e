import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An exec probe whose program needs longer to start than the probe waits.
public enum ExecTimeoutTooShort: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, !workload.isWindows else { return }
    for probe in container.probes {
      guard let command = HandlerCommand(probe.command),
        let client = command.commands.lazy.compactMap({ HeavyClient(of: $0) }).first
      else { continue }
      let isShort = probe.timeout < report[warningSeconds]
      guard isShort || probe.timeout < report[infoSeconds] && client.runtime == .erlang else { continue }
      report.report(
        .short(probe, client, isShort ? .warning : .info),
        at: probe.node["timeoutSeconds"] ?? command.script ?? command.program)
    }
  }
}

extension Message {
  fileprivate static func short(_ probe: Probe, _ client: HeavyClient, _ severity: Severity) -> Message {
    let isDefault = probe.node["timeoutSeconds"] == nil
    let effect = probe.kind == .readiness ? "the pod drops out of its Services" : "a healthy program is killed"
    return Message(
      "\(probe.kind.rawValue) gives \"\(client.program)\" \(probe.timeout) s\(isDefault ? ", the default," : "") to answer",
      note: "each probe starts \(client.runtime.rawValue), which takes a second or more of CPU time, and several on a "
        + "busy node or under a CPU limit; a timeout counts as a failure, and after \(probe.failureThreshold) in a row "
        + effect,
      help: "set timeoutSeconds to 15 or more and periodSeconds to no less, or use tcpSocket", severity: severity)
  }
}
