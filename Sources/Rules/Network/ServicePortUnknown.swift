import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A host with a port, and the Service of that name does not have the port.
public enum ServicePortUnknown: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard report.inventory.hasServices(inSetsOf: workload.resource), !workload.isWindows else { return }
    var seen: Set<String> = []
    for container in workload.containers where container.role != .ephemeral {
      for named in report.hosts(of: container, in: workload) {
        let text = named.text
        for host in named.hosts {
          guard let port = host.port, host.form != .address || port >= 80,
            let service = report.inventory.service(at: host.host, seenFrom: workload),
            !service.isExternal, !service.isHeadless, let ports = service.portsNode,
            // What it tells of itself may be for somebody else.
            !(service.selector.map(workload.hasLabels) ?? true)
          else { continue }
          let numbers = service.ports.map(\.number)
          guard !numbers.isEmpty, !numbers.contains(nil), !numbers.contains(port), text.isAsked(host),
            // Another way to install the same may have it.
            !report.inventory.isPort(port, ofNamesakeOf: service), seen.insert("\(host.host):\(port)").inserted
          else { continue }
          report.report(
            .unknown(host.host, port, service), at: text.node, text: host.portRange, in: container,
            labels: [Label("the ports of the Service", at: ports, of: service.resource)],
            cause: "\(service.resource.namespace ?? "")/\(service.resource.name):\(port)")
        }
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ host: String, _ port: Int, _ service: Service) -> Message {
    let numbers = service.ports.compactMap(\.number).map(String.init)
    let list = numbers.joined(separator: ", ")
    let target = service.ports.first { $0.node["targetPort"]?.integer == port || $0.nodePort?.integer == port }
    return Message(
      "Service \"\(service.resource.name)\" has no port \(port)",
      note: target == nil
        ? "it has \(list): a connection to any other port of its address is refused or times out"
        : "\(port) is \(target?.nodePort?.integer == port ? "the port of the nodes" : "the port of its pods"); the address "
          + "of the Service itself answers on \(list) only: the connection is refused or times out",
      help: numbers.count == 1
        ? "write \(host):\(list), or give the Service port \(port)"
        : "write one of \(list), or give the Service port \(port)")
  }
}
