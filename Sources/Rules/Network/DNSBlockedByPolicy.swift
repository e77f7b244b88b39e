import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Policies that leave a pod no way to the cluster's DNS, while it is told the name of a Service.
public enum DNSBlockedByPolicy: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard report.inventory.hasNetworkPolicies(inSetsOf: workload.resource),
      workload.spec["dnsPolicy"].map({ $0.hasText("ClusterFirst") }) ?? true,
      // The DNS servers are in that namespace themselves.
      workload.resource.namespace != "kube-system",
      let policies = report.inventory.policies(isolating: workload, .egress), let first = policies.first,
      !report.inventory.isAllowed(workload, \.mayAllowDNS),
      let (container, text, host) = firstService(workload, report.inventory)
    else { return }
    report.report(
      .blocked(host.host, first, count: policies.count), at: text.node, text: host.range, in: container,
      labels: [
        Label("NetworkPolicy \"\(first.resource.name)\" isolates its egress", at: first.place, of: first.resource)
      ], cause: "\(first.resource.namespace ?? "")/\(first.resource.name)")
  }

  private static func firstService(
    _ workload: Workload, _ inventory: Inventory
  ) -> (Container, ContainerText, HostReference)? {
    for container in workload.containers where container.role != .ephemeral {
      for text in container.texts(of: workload, inventory) {
        for host in text.hosts(words: text.mayBeHost) where text.isAsked(host) {
          if inventory.service(at: host.host, seenFrom: workload) != nil { return (container, text, host) }
        }
      }
    }
    return nil
  }
}

extension NetworkPolicy {
  /// Whether a rule may lead to the DNS of the cluster. Its pods are in kube-system: a peer without a namespace is not
  /// there. OpenShift's listen on 5353.
  fileprivate var mayAllowDNS: Bool {
    mayAllow(.egress) {
      $0.mayBe(53, "UDP") || $0.mayBe(5353, "UDP")
    } isPeer: {
      !$0.isMapping || $0["namespaceSelector"] != nil || $0["ipBlock"] != nil
    }
  }
}

extension Message {
  fileprivate static func blocked(_ host: String, _ policy: NetworkPolicy, count: Int) -> Message {
    Message(
      "no NetworkPolicy lets the pod ask DNS, and it needs the name \"\(host)\"",
      note: (count == 1 ? "NetworkPolicy \"\(policy.resource.name)\" isolates" : "\(count) policies isolate")
        + " the pod's egress, and no rule leads to UDP port 53 outside of its namespace: where the network plugin enforces "
        + "policies, and the pod does not ask a DNS cache of its node, names time out",
      help: "add an egress rule to port 53, UDP and TCP, with namespaceSelector "
        + "{matchLabels: {kubernetes.io/metadata.name: kube-system}}")
  }
}
