import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A host that looks like a Service of the set, and leads nowhere.
public enum ServiceHostUnknown: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard report.inventory.hasServices(inSetsOf: workload.resource), !workload.isWindows else { return }
    var seen: Set<String> = []
    for container in workload.containers where container.role != .ephemeral {
      var named = report.hosts(of: container, in: workload)
      if container.role == .initial { named += container.waitedHosts(of: workload) }
      for (text, hosts) in named.lazy.map({ ($0.text, $0.hosts) }) where !text.isOfNginx {
        for host in hosts
        where text.isAsked(host) && seen.insert(host.host).inserted {
          guard let fault = report.inventory.fault(ofHost: host.host, seenFrom: workload) else { continue }
          // Versions of images look like ports.
          if host.form == .address, let port = host.port, port < 80 { continue }
          report.report(
            .unknown(host.host, fault), at: text.node, text: host.range, in: container,
            labels: [label(fault)].compactMap(\.self), cause: "\(workload.resource.namespace ?? "")/\(host.host)")
        }
      }
    }
  }

  private static func label(_ fault: Inventory.HostFault) -> Label? {
    switch fault {
    case .otherNamespace(let service, _, let own):
      service.resource.nameNode.map { Label("the Service is in \"\(own)\"", at: $0, of: service.resource) }
    case .elsewhere(let service, let there, _):
      service.resource.nameNode.map { Label("the Service is in \"\(there)\"", at: $0, of: service.resource) }
    case .misspelt(let service), .workload(_, let service):
      service.resource.nameNode.map { Label("the Service of that kind here", at: $0, of: service.resource) }
    }
  }
}

extension Container {
  /// What the wait loops of its command line wait for.
  fileprivate func waitedHosts(of workload: Workload) -> [NamedHosts] {
    ownTexts(of: workload).map { NamedHosts(text: $0, hosts: $0.waitedHosts) }
  }
}

extension ContainerText {
  /// The words of the condition of a wait loop, one of which may be a host: `until nc -z db 5432; do …`.
  fileprivate var waitedHosts: [HostReference] {
    guard purpose == .word, node.withText({ $0.contains("done") }) else { return [] }
    let script = node.text
    guard let condition = Shell.waitCondition(ofScript: script), let program = condition.words.first,
      ["nc", "nslookup", "ping", "getent", "telnet", "host", "dig", "mysqladmin", "mysql", "pg_isready", "redis-cli"]
        .contains(Shell.name(of: String(program)))
    else { return [] }
    let start = script.utf8.distance(from: script.startIndex, to: condition.startIndex)
    let range = start..<(start + condition.utf8.count)
    return hosts(words: true).filter { $0.form == .word && range.contains($0.range.lowerBound) && $0.host != program }
  }

  /// Names in files of nginx may be those of `upstream` blocks: they have a rule of their own.
  fileprivate var isOfNginx: Bool {
    if case .file(let path) = purpose { path.hasPrefix("/etc/nginx/") } else { false }
  }
}

extension Message {
  fileprivate static func unknown(_ host: String, _ fault: Inventory.HostFault) -> Message {
    switch fault {
    case .otherNamespace(let service, let written, let own):
      Message(
        "\"\(host)\" is in namespace \"\(written)\"; Service \"\(service.resource.name)\" is in \"\(own)\"",
        note: "nothing of these manifests is in \"\(written)\": unless it has a Service of that name of its own, the "
          + "name does not resolve, and a program that needs it to start exits",
        help: "write \"\(service.resource.name).\(own)\" for the host, or just \"\(service.resource.name)\"")
    case .elsewhere(let service, let there, let own):
      Message(
        "\"\(host)\" means a Service of namespace \"\(own)\"; Service \"\(service.resource.name)\" is in \"\(there)\"",
        note:
          "a name without a namespace is looked up in that of the pod: unless another Service of that name exists there, it "
          + "does not resolve, and a program that needs it to start exits",
        help: "write \"\(service.resource.name).\(there)\" for the host")
    case .misspelt(let service):
      Message(
        "there is no Service \"\(host)\" here; \"\(service.resource.name)\" is",
        note: "a name that no Service bears does not resolve, and a program that needs it to start exits",
        help: "did you mean \"\(service.resource.name)\"?")
    case .workload(let other, let service):
      Message(
        "\"\(host)\" is a \(other.resource.kind), and its Service is called \"\(service.resource.name)\"",
        note: "only Services have names in the cluster's DNS: unless a Service \"\(host)\" exists elsewhere, the name "
          + "does not resolve, and a program that needs it to start exits",
        help: "write \"\(service.resource.name)\" for the host")
    }
  }
}
