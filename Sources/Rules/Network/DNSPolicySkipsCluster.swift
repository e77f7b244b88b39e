import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A pod that asks the DNS of its node, and is told the name of a Service.
public enum DNSPolicySkipsCluster: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard let place = workload.skipsClusterDNS, !workload.isWindows, workload.hasKnownController else { return }
    for container in workload.containers where container.role != .ephemeral {
      for text in container.texts(of: workload, report.inventory) {
        let hosts = text.hosts(words: text.mayBeHost || container.asksNetwork)
        for host in hosts {
          // A full name is one of the cluster, whether its Service is here or not.
          let isFullName =
            workload.hostNetwork && (host.form == .url || host.port != nil)
            && ClusterName.readings(of: host.host).contains(where: \.isQualified)
          guard text.isAsked(host), !workload.hasAlias(host.host),
            isFullName || report.inventory.service(at: host.host, seenFrom: workload) != nil
          else { continue }
          let isCertain = container.runsOnlyClient(asking: host.host)
          report.report(
            .skipped(host.host, isHostNetwork: workload.hostNetwork, isCertain: isCertain), at: place,
            in: container,
            labels: [Label("\"\(host.host)\" is a name of the cluster", host, in: text)])
          return
        }
      }
    }
  }
}

extension Workload {
  /// Where it is written that the pod takes the node's resolv.conf; nil if it asks the cluster's DNS.
  fileprivate var skipsClusterDNS: Node? {
    if spec["dnsConfig"]?["nameservers"] != nil { return nil }
    let policy = spec["dnsPolicy"].flatMap { $0.isNull ? nil : $0 }
    if let policy, policy.hasText("Default") { return policy }
    guard hostNetwork, policy.map({ $0.hasText("ClusterFirst") }) ?? true else { return nil }
    return policy ?? spec["hostNetwork"]
  }
}

extension Container {
  private var client: (name: String, words: [Node])? {
    let words = words
    guard let first = words.first, command != nil || facts?.entrypoint == .absent else { return nil }
    return (Shell.name(of: first.text), words)
  }

  /// Whether its program is one that only asks the network, so that a word of it may be a host.
  fileprivate var asksNetwork: Bool {
    client.map { ["ping", "nslookup", "nc", "telnet", "wget", "curl", "dig", "host"].contains($0.name) } ?? false
  }

  /// Whether all it does is to ask that host, and end with a failure if it has no address.
  fileprivate func runsOnlyClient(asking host: String) -> Bool {
    guard let client, image?.isPublic ?? false else { return false }
    return ["ping", "nc", "telnet", "wget", "curl"].contains(client.name)
      && client.words.contains { $0.hasText(host) }
  }
}

extension Node {
  fileprivate func hasText(_ text: String) -> Bool { isScalar && self.text == text }
}

extension Message {
  fileprivate static func skipped(
    _ host: String, isHostNetwork: Bool, isCertain: Bool
  ) -> Message {
    let what = isHostNetwork ? "the pod is on the node's network" : "dnsPolicy is Default"
    return Message(
      "\(what) and asks the node's DNS, which does not know \"\(host)\"",
      note: (isHostNetwork
        ? "with hostNetwork the dnsPolicy ClusterFirst, also if it is not written, means the resolv.conf of the node: "
        : "the pod gets the resolv.conf of the node: ")
        + "Services have names only in the cluster's DNS, "
        + (isCertain
          ? "so the command fails with an unknown host, and the container exits"
          : "so the name resolves only if the node itself asks that DNS"),
      help: isHostNetwork
        ? "set dnsPolicy: ClusterFirstWithHostNet" : "leave dnsPolicy out, or set dnsPolicy: ClusterFirst",
      severity: isCertain ? .error : .warning, outcome: isCertain ? .crashLoopBackOff : .misbehaves)
  }
}
