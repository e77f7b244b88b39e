import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Deployment that counts every rollout as failed before its first pod can be ready.
public enum ProgressDeadlineTooShort: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.resource.kind == "Deployment" else { return }
    let deadline = workload.resource.root["spec"]?["progressDeadlineSeconds"].flatMap { $0.isNull ? nil : $0 }
    // What the API server sets if nothing is written.
    guard let seconds = deadline.map({ $0.integer }) ?? 600, seconds > 0 else { return }
    for container in workload.containers where container.isLongRunning {
      guard let probe = container.probe(.readiness), probe.earliestReady >= seconds else { continue }
      report.report(
        .tooShort(seconds, probe, container), at: deadline ?? probe.key, in: container,
        labels: deadline == nil
          ? [] : [Label("not ready before \(probe.earliestReady) s", at: probe.key, of: workload.resource)])
      return
    }
  }
}

extension Probe {
  /// Seconds from the container's start before which the probe cannot have passed.
  fileprivate var earliestReady: Int { initialDelay + (successThreshold - 1) * period }
}

extension Message {
  fileprivate static func tooShort(_ seconds: Int, _ probe: Probe, _ container: Container) -> Message {
    let more = probe.successThreshold > 1 ? " + (\(probe.successThreshold) − 1) × \(probe.period)" : ""
    return Message(
      "the rollout counts as failed after \(seconds) s; \"\(container.name)\" is ready after \(probe.earliestReady) s at "
        + "the earliest",
      note:
        "readinessProbe: \(probe.initialDelay)\(more) = \(probe.earliestReady) s; a new pod that is not ready within "
        + "progressDeadlineSeconds makes the Deployment say ProgressDeadlineExceeded, and kubectl rollout status, Helm and "
        + "pipelines give up",
      help: "raise progressDeadlineSeconds (600 if it is left out), or lower initialDelaySeconds")
  }
}
