import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Several pods that must all be on one node, and of which a node takes only one.
public enum ReplicasNeedOtherNodes: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard let replicas = workload.replicas, let count = replicas.node, replicas.value > 1,
      let node = workload.onlyNode, workload.hasKnownController, !workload.isSuspended,
      !report.inventory.mayChange(workload.resource, .replicas), !report.inventory.isPatched(workload.resource),
      report.inventory.autoscalers(of: workload).isEmpty
    else { return }
    let resource = workload.resource
    let labels = [Label("all of them must be on this node", at: node, of: resource)]
    if let port = workload.hostPorts.first {
      report.report(
        .port(port, replicas.value, isScheduled: workload.spec["nodeName"] == nil), at: count, in: port.container,
        labels: labels + [Label("a node has it once", at: port.node, of: resource)])
    } else if workload.spec["nodeName"] == nil, let antiAffinity = AntiAffinity(workload) {
      // The kubelet of a node that is named asks for no anti-affinity.
      report.report(
        .apart(antiAffinity, replicas.value), at: count,
        labels: labels + [Label("no two of its pods share one", at: antiAffinity.topologyKey, of: resource)])
    }
  }
}

extension Workload {
  /// Where the pod names the one node that it runs on.
  fileprivate var onlyNode: Node? {
    (spec["nodeName"] ?? spec["nodeSelector"]?["kubernetes.io/hostname"]).flatMap {
      $0.isScalar && !$0.isNull && !$0.isPlaceholder && !$0.text.isEmpty ? $0 : nil
    }
  }
}

extension Message {
  fileprivate static func port(_ use: Workload.HostPortUse, _ replicas: Int, isScheduled: Bool) -> Message {
    Message(
      "\(replicas) replicas take host port \(use.port) of one node",
      note: isScheduled
        ? "the first pod has the port, and \(rest(replicas)) Pending (didn't have free ports)"
        : "the first pod has the port, and the kubelet refuses the others (NodePorts), again and again: each becomes Failed and "
          + "another one is made",
      help: "run one replica, or let the pods choose among nodes", outcome: isScheduled ? nil : .notReady)
  }

  fileprivate static func apart(_ antiAffinity: AntiAffinity, _ replicas: Int) -> Message {
    Message(
      "\(replicas) replicas must be on one node, and no two may share a \(antiAffinity.place.rawValue)",
      note: "the first pod runs, and \(rest(replicas)) Pending (didn't match pod anti-affinity rules)",
      help: "run one replica, or take the demand for the node away")
  }

  private static func rest(_ replicas: Int) -> String { replicas == 2 ? "the second stays" : "the others stay" }
}
