import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Service whose targetPort is a name that no container of its pods gives a port.
public enum ServiceTargetPortUndefined: ResourceRule {
  public static let kinds = ["Service"]

  public static func check(_ resource: Resource, _ report: inout Reporter) {
    guard let service = Service(resource), !service.isExternal, let selector = service.selector else { return }
    let named = service.ports.compactMap { port in port.targetName.map { (port, $0) } }
    guard !named.isEmpty, !report.inventory.mayChange(resource, .labels) else { return }
    let workloads = report.inventory.workloads(withLabels: selector, inSetsOf: resource)
    guard let first = workloads.first,
      workloads.allSatisfy({
        $0.hasKnownController && !report.inventory.isPatched($0.resource) && !$0.mayGetContainers && $0.resource.kind != "Job"
          && $0.resource.kind != "CronJob"
      })
    else { return }
    for (port, target) in named where !target.isPlaceholder {
      let isThere = workloads.contains { workload in
        workload.runningContainers.contains { container in
          container.ports.contains { $0.name?.hasSameText(as: target) ?? false && $0.protocolName == port.protocolName }
        }
      }
      if isThere { continue }
      report.report(
        .undefined(target.text, port, first), at: target,
        labels: first.containers.first { $0.role == .app }.map {
          [Label("its pods are those of \(first.resource.kind) \"\(first.resource.name)\"", at: $0.place, of: first.resource)]
        } ?? [])
    }
  }
}

extension Workload {
  /// Whether a mesh or another webhook may put containers with ports of their own into the pods.
  fileprivate var mayGetContainers: Bool {
    if asksForInjection { return true }
    for map in [template["metadata"]?["annotations"], template["metadata"]?["labels"]] {
      for entry in map.entries where entry.key.text.contains("inject") { return true }
    }
    return false
  }
}

extension Message {
  fileprivate static func undefined(_ name: String, _ port: Service.Port, _ workload: Workload) -> Message {
    let names = workload.runningContainers.flatMap { $0.ports.compactMap { $0.name?.text } }
    let near = Spelling.nearest(to: name, in: names)
    let others = workload.runningContainers.flatMap { $0.ports }.filter { $0.name?.text == name }
    let isProtocol = !others.isEmpty
    return Message(
      isProtocol
        ? "port \"\(name)\" of the pods is \(others[0].protocolName), and the Service asks for \(port.protocolName)"
        : "no container of the Service's pods has a port \"\(name)\"",
      note: "a named targetPort is looked up in each pod, by name and protocol: a pod that lacks it gets no endpoint for "
        + "the port, so the Service leads nowhere there",
      help: isProtocol
        ? "write protocol: \(others[0].protocolName) in the Service"
        : near.map { "did you mean \"\($0)\"?" }
          ?? "give the port of the container the name \"\(name)\", or write its number as targetPort")
  }
}
