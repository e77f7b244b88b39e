import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A StatefulSet that starts its pods one after another, while each waits for the others to be ready.
public enum OrderedStartNeedsPeers: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.resource.kind == "StatefulSet", let replicas = workload.replicas, replicas.value > 1,
      !report.inventory.mayChange(workload.resource, .replicas)
    else { return }
    let policy = workload.resource.root["spec"]?["podManagementPolicy"]
    guard policy.map({ $0.isNull || $0.hasText("OrderedReady") }) ?? true,
      let (peers, container) = workload.peerReadiness(report.inventory)
    else { return }
    let place = policy ?? replicas.node
    report.report(
      .deadlock(peers, replicas.value, workload), at: peers.node, in: container,
      labels: place.map { [Label("one after another", at: $0, of: workload.resource)] } ?? [])
  }
}

extension Message {
  fileprivate static func deadlock(_ peers: PeerReadiness, _ replicas: Int, _ workload: Workload) -> Message {
    let name = workload.resource.name
    let isFirst = peers.moment == .firstStart
    return Message(
      "\(peers.program) needs its peers to be ready, and the StatefulSet starts one pod at a time",
      note: "podManagementPolicy is OrderedReady: \(name)-1 is made when \(name)-0 is ready; \(peers.reason)"
        + (isFirst
          ? ": the first pod never becomes ready, and the others are never made"
          : ". After all \(replicas) pods were stopped, \(name)-0 may wait for pods that are made only after it"),
      help: "set podManagementPolicy: Parallel (the StatefulSet has to be made anew for it)"
        + (peers.program == "RabbitMQ" ? ", or let the probe run rabbitmq-diagnostics ping" : ""),
      severity: .warning, outcome: .notReady)
  }
}
