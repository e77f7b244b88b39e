import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Service that a pod is told to connect to, and that policies keep it from.
public enum ServiceBlockedByPolicy: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let inventory = report.inventory
    guard inventory.hasNetworkPolicies(inSetsOf: workload.resource), !workload.hostNetwork, workload.hasKnownController,
      !inventory.mayChange(workload.resource, [.labels, .namespace])
    else { return }
    var seen: Set<String> = []
    for container in workload.containers where container.role != .ephemeral {
      for named in report.hosts(of: container, in: workload) {
        let text = named.text
        for host in named.hosts where text.isAsked(host) {
          guard let service = inventory.service(at: host.host, seenFrom: workload), !service.isExternal,
            let selector = service.resource.podSelector,
            seen.insert("\(service.resource.name):\(host.port ?? 0)").inserted
          else { continue }
          let servers = inventory.pods(selectedBy: selector, for: service.resource)
          // One server that lets it in is enough.
          guard let server = servers.first, servers.count == 1, server.resource !== workload.resource,
            let blockade = inventory.blockade(
              from: workload, to: server, ports: service.targets(of: host.port, in: server))
          else { continue }
          let policy = blockade.policy
          report.report(
            .blocked(host.host, server, blockade), at: text.node, text: host.range, in: container,
            labels: [Label(blockade.label, at: policy.place, of: policy.resource)],
            cause: "\(policy.resource.namespace ?? "")/\(policy.resource.name)/\(service.resource.name)")
        }
      }
    }
  }
}

extension Inventory.Blockade {
  fileprivate var label: String {
    direction == .ingress
      ? "NetworkPolicy \"\(policy.resource.name)\" lets others in only"
      : "NetworkPolicy \"\(policy.resource.name)\" isolates its egress"
  }
}

extension Message {
  fileprivate static func blocked(_ host: String, _ server: Workload, _ blockade: Inventory.Blockade) -> Message {
    let owner = "\(server.resource.kind) \"\(server.resource.name)\""
    let name = blockade.policy.resource.name
    let port = blockade.port.map { "\($0.protocolName) port \($0.number)" }
    let effect = "where the network plugin enforces policies, connections time out"
    if blockade.direction == .ingress {
      return Message(
        port.map { "the pods behind \"\(host)\" let nobody in on \($0)" }
          ?? "the pods behind \"\(host)\" let this pod not in",
        note: "NetworkPolicy \"\(name)\" isolates the ingress of \(owner), and no rule of the policies on it "
          + (port == nil ? "takes the labels of this pod" : "lets this pod in on that port of the pods")
          + ": \(effect)",
        help: port.map { "add \($0) to ports of the rule: policies see the port of the pod, not that of the Service" }
          ?? "add the labels of this pod to a rule under ingress, or the label that the rule asks for to this pod")
    }
    return Message(
      "no NetworkPolicy lets this pod out to \"\(host)\"" + (port.map { " on \($0)" } ?? ""),
      note: "NetworkPolicy \"\(name)\" isolates the pod's egress, and no rule leads to "
        + (port == nil ? "the pods of \(owner)" : "that port of the pods of \(owner)") + ": \(effect)",
      help: "add an egress rule to pods with the labels of \(owner)"
        + (port.map { ", and to \($0): policies see the port of the pod, not that of the Service" } ?? ""))
  }
}
