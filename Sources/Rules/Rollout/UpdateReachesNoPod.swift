import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A StatefulSet whose partition leaves all its pods as they are.
public enum UpdateReachesNoPod: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.resource.kind == "StatefulSet", let spec = workload.resource.root["spec"],
      let partition = spec["updateStrategy"]?["rollingUpdate"]?["partition"], let from = partition.integer,
      let replicas = workload.replicas, replicas.value > 0, !report.inventory.mayChange(workload.resource, .replicas),
      report.inventory.autoscalers(of: workload).isEmpty, !report.inventory.isScaledElsewhere(workload)
    else { return }
    let first = spec["ordinals"]?["start"]?.integer ?? 0
    guard from >= first + replicas.value else { return }
    report.report(
      .none(from, last: first + replicas.value - 1), at: partition,
      labels: replicas.node.map { [Label("this many pods", at: $0, of: workload.resource)] } ?? [])
  }
}

extension Message {
  fileprivate static func none(_ partition: Int, last: Int) -> Message {
    Message(
      "the partition is \(partition), and the last pod has number \(last): an update reaches none",
      note:
        "only pods with a number of at least the partition are updated: also those that are deleted come back as they "
        + "were, so that a change that is to mend them has no effect",
      help: "write partition: 0 when the update is to be rolled out")
  }
}
