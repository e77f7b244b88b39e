import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Service that a pod is told to connect to, and whose pods let it not in.
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
            let selector = service.resource.podSelector, seen.insert(service.resource.name).inserted
          else { continue }
          let servers = inventory.pods(selectedBy: selector, for: service.resource)
          // One server that lets it in is enough.
          guard let server = servers.first, servers.count == 1, server.resource !== workload.resource,
            let policies = inventory.policies(isolating: server, .ingress), let policy = policies.first,
            !inventory.isAllowed(server, { $0.mayLetIn(workload) })
          else { continue }
          report.report(
            .blocked(host.host, server, policy), at: text.node, text: host.range, in: container,
            labels: [
              Label(
                "NetworkPolicy \"\(policy.resource.name)\" lets others in only", at: policy.place, of: policy.resource)
            ], cause: "\(policy.resource.namespace ?? "")/\(policy.resource.name)/\(service.resource.name)")
        }
      }
    }
  }
}

extension NetworkPolicy {
  /// Whether a rule may let the pods of a workload in; ports are not looked at.
  fileprivate func mayLetIn(_ client: Workload) -> Bool {
    mayAllow(.ingress, isPort: { _ in true }) { peer in
      guard peer.isMapping, peer["ipBlock"] == nil, peer["namespaceSelector"] == nil, let pods = peer["podSelector"]
      else { return true }
      return LabelSelector(pods)?.matches(client.labels) ?? true
    }
  }
}

extension Message {
  fileprivate static func blocked(_ host: String, _ server: Workload, _ policy: NetworkPolicy) -> Message {
    Message(
      "the pods behind \"\(host)\" let this pod not in",
      note: "NetworkPolicy \"\(policy.resource.name)\" isolates the ingress of \(server.resource.kind) "
        + "\"\(server.resource.name)\", and no rule of the policies on it takes the labels of this pod: where the network "
        + "plugin enforces policies, connections time out",
      help: "add the labels of this pod to a rule under ingress, or the label that the rule asks for to this pod")
  }
}
