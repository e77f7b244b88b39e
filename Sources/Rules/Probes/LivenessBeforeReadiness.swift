import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Two probes that ask the same, of which the one that kills loses patience first.
public enum LivenessBeforeReadiness: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let liveness = container.probe(.liveness),
      let readiness = container.probe(.readiness),
      let question = liveness.question, question == readiness.question, liveness.patience < readiness.patience
    else { return }
    report.report(
      .before(liveness, readiness), at: liveness.key,
      labels: [Label("waits \(readiness.patience) s", at: readiness.key, of: workload.resource)])
  }
}

extension Probe {
  /// What is asked, to be compared: kind of handler, path and port, or the command.
  fileprivate var question: [String]? {
    if let command { return ["exec"] + command.items.map(\.text) }
    for key in ["httpGet", "tcpSocket", "grpc"] {
      guard let handler = node[key], let port = handler["port"] else { continue }
      return [key, port.text, handler["path"]?.text ?? "", handler["service"]?.text ?? ""]
    }
    return nil
  }
}

extension Message {
  fileprivate static func before(_ liveness: Probe, _ readiness: Probe) -> Message {
    Message(
      "livenessProbe kills after \(liveness.patience) s, before the readinessProbe takes the pod out of its Services",
      note: "both ask the same: (\(liveness.failureThreshold) − 1) × \(liveness.period) + \(liveness.timeout) = "
        + "\(liveness.patience) s against (\(readiness.failureThreshold) − 1) × \(readiness.period) + \(readiness.timeout) = "
        + "\(readiness.patience) s; under load the pod is killed while it still gets requests",
      help: "let the livenessProbe be the more patient one: raise its failureThreshold")
  }
}
