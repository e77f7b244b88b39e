import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that kills the container over a pause which every program makes now and then.
public enum LivenessWithoutPatience: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let probe = container.probe(.liveness), !probe.isThrownAway(in: container) else {
      return
    }
    let patience = probe.patience
    guard patience < report[minimumSeconds] else { return }
    let labels = probe.node.entry("failureThreshold").map {
      [Label("one failure is enough", at: $0.value, of: workload.resource)]
    }
    report.report(
      .hasty(probe, container, patience), at: probe.key, labels: probe.failureThreshold == 1 ? labels ?? [] : [])
  }
}

extension Message {
  fileprivate static func hasty(_ probe: Probe, _ container: Container, _ patience: Int) -> Message {
    Message(
      "livenessProbe kills \"\(container.name)\" when it does not answer for \(patience) s",
      note: "(\(probe.failureThreshold) − 1) × \(probe.period) s between the failures + \(probe.timeout) s timeout = "
        + "\(patience) s: a garbage collection, a throttled CPU or a busy node may take as long, and a healthy program "
        + "is restarted",
      help: "raise failureThreshold to 3 and timeoutSeconds to 3 or more")
  }
}
