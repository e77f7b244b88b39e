import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A number of replicas that every apply sets, beside an autoscaler that sets it too.
public enum AutoscaledReplicasWritten: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard let replicas = workload.replicas, let node = replicas.node,
      let autoscaler = report.inventory.autoscalers(of: workload).first
    else { return }
    let target = autoscaler.root["spec"]?["scaleTargetRef"]?["name"]
    report.report(
      .both(replicas.value, autoscaler), at: node,
      labels: target.map { [Label("the autoscaler sets it too", at: $0, of: autoscaler)] } ?? [])
  }
}

extension Message {
  fileprivate static func both(_ replicas: Int, _ autoscaler: Resource) -> Message {
    Message(
      "replicas is written, and \(autoscaler.kind) \"\(autoscaler.name)\" sets it too",
      note:
        "each apply sets \(replicas) \(replicas == 1 ? "replica" : "replicas") again, whatever the load is, and pods are "
        + "stopped or started until the autoscaler has changed it back",
      help: "leave replicas out", severity: .info, outcome: .misbehaves)
  }
}
