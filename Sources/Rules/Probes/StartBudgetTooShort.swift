import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that may kill the container before its start can be over.
public enum StartBudgetTooShort: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    // Other controllers may ask a container in ways of their own.
    guard workload.hasKnownController, container.isLongRunning,
      let probe = container.probe(.startup) ?? container.probe(.liveness),
      !probe.isThrownAway(in: container)
    else { return }
    let budget = probe.guaranteedBudget
    if let (seconds, reason) = knownStart(container, report), budget < seconds {
      let label = container.imageNode.map { Label(reason, at: $0, of: workload.resource) }
      report.report(
        .image(probe, container, seconds), at: probe.key, labels: [label].compactMap(\.self))
    } else if probe.kind == .liveness, let readiness = container.probe(.readiness), readiness.initialDelay > budget,
      let delay = readiness.node["initialDelaySeconds"]
    {
      report.report(
        .readiness(probe, container, readiness.initialDelay), at: probe.key,
        labels: [Label("not asked before \(readiness.initialDelay) s", at: delay, of: workload.resource)])
    } else if budget < report[minimumSeconds] {
      report.report(.any(probe, container), at: probe.key)
    }
  }

  /// How long the image is known to need at least, and why.
  private static func knownStart(_ container: Container, _ report: Reporter) -> (seconds: Int, reason: String)? {
    // Another command than the image's own may start something else.
    guard let facts = container.facts, container.runsServer(facts), let startup = facts.startup else { return nil }
    switch startup.speed {
    case .fast, .medium: return nil
    case .slow: return (report[slowSeconds], startup.reason)
    case .verySlow: return (report[verySlowSeconds], startup.reason)
    }
  }
}

extension Message {
  fileprivate static func image(_ probe: Probe, _ container: Container, _ seconds: Int) -> Message {
    let name = container.image.map { String($0.name) } ?? "it"
    return Message(
      "\(kill(probe, container)); \(name) needs about \(seconds) s", note: arithmetic(probe),
      help: startupProbe(for: probe, seconds: 2 * seconds))
  }

  fileprivate static func readiness(_ probe: Probe, _ container: Container, _ seconds: Int) -> Message {
    Message(
      "\(kill(probe, container)); its readinessProbe waits \(seconds) s", note: arithmetic(probe),
      help: startupProbe(for: probe, seconds: 2 * seconds))
  }

  fileprivate static func any(_ probe: Probe, _ container: Container) -> Message {
    Message(
      kill(probe, container), note: arithmetic(probe), help: startupProbe(for: probe, seconds: 60))
  }

  private static func kill(_ probe: Probe, _ container: Container) -> String {
    "\(probe.kind.rawValue) may kill \"\(container.name)\" \(probe.guaranteedBudget) s after it starts"
  }

  private static func arithmetic(_ probe: Probe) -> String {
    "\(probe.initialDelay) + (\(probe.failureThreshold) − 1) × \(probe.period) = \(probe.guaranteedBudget) s guaranteed; "
      + "a program that is not up \(probe.killWindow.latest) s after its start is killed"
  }

  private static func startupProbe(for probe: Probe, seconds: Int) -> String {
    probe.kind == .startup
      ? "raise its failureThreshold to \((seconds + probe.period - 1) / probe.period + 1)"
      : "add a startupProbe with periodSeconds 5 and failureThreshold \((seconds + 4) / 5 + 1): it grants \((seconds + 4) / 5 * 5) s"
  }
}
