import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Members of a cluster that look for each other by names that only ready ones have, and are not ready alone.
public enum PeersNotPublished: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    guard resource.kind == "StatefulSet", let replicas = workload.replicas, replicas.value > 1,
      // One after another is another fault.
      resource.root["spec"]?["podManagementPolicy"]?.hasText("Parallel") ?? false,
      let (peers, container) = workload.peerReadiness(report.inventory), peers.moment == .firstStart,
      let governing = resource.root["spec"]?["serviceName"], governing.isScalar, !governing.isPlaceholder,
      container.namesMembers(of: governing.text)
    else { return }
    let services = report.inventory.services(named: governing.text, besides: resource)
    guard services.count == 1, let service = services.first, service.isHeadless, !service.publishesNotReady,
      !report.inventory.isPatched(service.resource)
    else { return }
    report.report(
      .hidden(peers, governing.text), at: peers.node, in: container,
      labels: service.resource.nameNode.map {
        [Label("gives names to ready pods only", at: $0, of: service.resource)]
      } ?? [])
  }
}

extension Container {
  /// Whether its command line or a variable has the name of a pod behind a Service: `db-0.db`.
  fileprivate func namesMembers(of service: String) -> Bool {
    (words + environment.compactMap(\.value)).contains { node in
      let text = node.text
      return text.contains("-0.\(service)") || text.contains(").\(service)") || text.contains("}.\(service)")
    }
  }
}

extension Message {
  fileprivate static func hidden(_ peers: PeerReadiness, _ service: String) -> Message {
    Message(
      "\(peers.program) needs its peers to be ready, and finds only ready ones by name",
      note:
        "\(peers.reason); a headless Service has addresses of ready pods alone, unless it publishes the others: no member "
        + "finds another one, and none becomes ready",
      help: "set publishNotReadyAddresses: true in Service \"\(service)\"")
  }
}
