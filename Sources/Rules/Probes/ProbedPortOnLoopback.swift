import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A program that is told to listen on the loopback address, where the kubelet's probes do not reach it.
public enum ProbedPortOnLoopback: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, workload.hasKnownController, !workload.isWindows else { return }
    for probe in container.probes {
      // With a host of its own the probe goes elsewhere.
      guard probe.host == nil, let binding = workload.loopbackBinding(of: probe, in: container, report.inventory),
        let port = probe.port
      else { continue }
      report.report(
        .loopback(probe, binding, port.text), at: port,
        labels: [
          Label(
            "listens in the pod only", at: binding.node, text: binding.range, of: binding.holder ?? workload.resource)
        ])
    }
  }
}

extension Message {
  fileprivate static func loopback(_ probe: Probe, _ binding: LoopbackBinding, _ port: String) -> Message {
    Message(
      "\(probe.kind.rawValue) asks port \(port), on which the program listens at \"\(binding.host)\" only",
      note: (binding.reason.map { "\($0) it listens inside of the pod only; " } ?? "")
        + "the kubelet connects to the pod's address, not to its loopback: connection refused each time, and "
        + probe.effect,
      help: "let it listen on all addresses (0.0.0.0), or probe it from inside with exec",
      severity: binding.isCertain ? .error : .warning,
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
