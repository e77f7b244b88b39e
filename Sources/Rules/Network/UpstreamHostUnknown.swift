import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A host in a configuration of nginx that does not resolve when nginx starts.
public enum UpstreamHostUnknown: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows else { return }
    let files = container.nginxFiles(of: workload, report.inventory)
    if files.isEmpty { return }
    let groups = files.reduce(into: Set<String>()) { $0.formUnion($1.content.groups) }
    var seen: Set<String> = []
    for (text, content) in files {
      for host in content.hosts where !groups.contains(host.name) && seen.insert(host.name).inserted {
        let label = container.imageNode.map {
          Label("nginx reads the file when it starts", at: $0, of: workload.resource)
        }
        if host.kind == .resolver {
          guard let dns = ClusterName.readings(of: host.name).first, dns.isQualified, dns.namespace == "kube-system",
            dns.service == "kube-dns",
            report.inventory.everywhere("Service", dns.service).isEmpty
          else { continue }
          report.report(
            .resolver(host.name, dns.service), at: text.node, text: host.range, labels: [label].compactMap(\.self))
        } else if let fault = report.inventory.fault(ofHost: host.name, seenFrom: workload) {
          let isCertain = (container.image?.isPublic ?? false) && container.command == nil
          report.report(
            .upstream(host.name, fault, isCertain: isCertain), at: text.node, text: host.range,
            labels: [label].compactMap(\.self), cause: "\(workload.resource.namespace ?? "")/\(host.name)")
        }
      }
    }
  }
}

extension Message {
  fileprivate static func upstream(_ host: String, _ fault: Inventory.HostFault, isCertain: Bool) -> Message {
    let (why, help, isSure) =
      switch fault {
      case .otherNamespace(let service, let written, let own):
        (
          "Service \"\(service.resource.name)\" is in \"\(own)\", and nothing of these manifests in \"\(written)\"",
          "write \(service.resource.name).\(own).svc.cluster.local, or just \(service.resource.name)", false
        )
      case .elsewhere(let service, let there, let own):
        (
          "the pod is in \"\(own)\", and Service \"\(service.resource.name)\" in \"\(there)\"",
          "write \(service.resource.name).\(there).svc.cluster.local", false
        )
      case .misspelt(let service):
        ("no Service is called so; \"\(service.resource.name)\" is", "did you mean \"\(service.resource.name)\"?", true)
      case .workload(let other, let service):
        (
          "it is a \(other.resource.kind), and its Service is called \"\(service.resource.name)\"",
          "write \(service.resource.name) for the host", true
        )
      }
    return Message(
      "nginx cannot resolve \"\(host)\" when it starts: \(why)",
      note:
        "hosts without variables are resolved once, while the configuration is read: nginx exits with \"[emerg] host not "
        + "found in upstream\" if one has no address"
        + (isSure && isCertain ? "" : ", unless the name exists elsewhere"),
      help: help, severity: isCertain && isSure ? .error : .warning)
  }

  fileprivate static func resolver(_ host: String, _ service: String) -> Message {
    Message(
      "nginx takes \"\(host)\" as its resolver, which not every cluster has",
      note:
        "the name is resolved when nginx starts, and the cluster's DNS Service is not called \"\(service)\" everywhere "
        + "(rke2-coredns-rke2-coredns on RKE2, dns-default in openshift-dns on OpenShift, coredns elsewhere): there nginx exits "
        + "with \"[emerg] host not found in resolver\"",
      help:
        "name the DNS Service of the cluster, or let the image's entrypoint fill in the nameserver of /etc/resolv.conf "
        + "(NGINX_ENTRYPOINT_LOCAL_RESOLVERS=1 gives ${NGINX_LOCAL_RESOLVERS} to templates)",
      severity: .info)
  }
}
