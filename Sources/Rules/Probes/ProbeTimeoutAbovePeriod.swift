import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that may take far longer than its period.
public enum ProbeTimeoutAbovePeriod: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning else { return }
    for probe in container.probes {
      guard let node = probe.node["timeoutSeconds"], node.integer != nil, probe.timeout > probe.period,
        probe.timeout / max(1, report[Self.times]) >= probe.period
      else { continue }
      let period = probe.node["periodSeconds"]
      // One that cannot be read is filled in later.
      if let period, !period.isNull, period.integer == nil { continue }
      return report.report(
        .above(probe), at: node,
        labels: [period.map { Label("the period", at: $0, of: workload.resource) }].compactMap(\.self))
    }
  }
}

extension Message {
  fileprivate static func above(_ probe: Probe) -> Message {
    let time = probe.failureThreshold * probe.timeout
    let stated = probe.failureThreshold * probe.period
    return Message(
      "\(probe.kind.rawValue) may take \(probe.timeout) s, and its period is \(probe.period) s",
      note:
        "one probe runs at a time: a hang is noticed after \(probe.failureThreshold) × \(probe.timeout) = \(time) s, "
        + "not \(stated) s",
      help: "set periodSeconds to \(probe.timeout) or more, or timeoutSeconds to \(probe.period) or less")
  }
}
