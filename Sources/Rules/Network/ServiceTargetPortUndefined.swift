import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Service whose targetPort is a name that no container of its pods gives a port.
public enum ServiceTargetPortUndefined: ObjectRule {
  public static let kinds = ["Service"]

  public static func check(_ object: Resource, _ report: inout Reporter) {
    guard let service = Service(object), !service.isExternal, service.selector != nil,
      let labels = object.podSelector
    else { return }
    let named = service.ports.compactMap { port in port.targetName.map { (port, $0) } }
    guard !report.inventory.mayChange(object, .labels) else { return }
    let workloads = report.inventory.pods(selectedBy: labels, for: object)
    guard let first = workloads.first,
      workloads.allSatisfy({
        $0.hasKnownController && !report.inventory.isPatched($0.resource) && !$0.mayGetContainers
          && $0.resource.kind != "Job"
          && $0.resource.kind != "CronJob"
      })
    else { return }
    // Where others of the run have the labels, too, the ports may be theirs.
    if report.inventory.isMachineSelected(by: labels, for: object) { return }
    let others = report.inventory.pods(selectedElsewhereBy: labels, for: object)
    if workloads.count == 1, others.isEmpty { checkNumbers(service, first, &report) }
    for (port, target) in named where !target.isPlaceholder && !Mesh.portNames.contains(target.text) {
      let isThere = (workloads + others).contains { workload in
        workload.runningContainers.contains { container in
          container.ports.contains { $0.name?.hasSameText(as: target) ?? false && $0.protocolName == port.protocolName }
        }
      }
      if isThere { continue }
      report.report(
        .undefined(target.text, port, first), at: target,
        labels: first.containers.first { $0.role == .app }.map {
          [
            Label(
              "its pods are those of \(first.resource.kind) \"\(first.resource.name)\"", at: $0.place,
              of: first.resource)
          ]
        } ?? [])
    }
  }
}

extension ServiceTargetPortUndefined {
  /// A number needs no declaration: but where ports are declared, and nothing speaks of this one, it is worth a look.
  private static func checkNumbers(_ service: Service, _ workload: Workload, _ report: inout Reporter) {
    let running = Array(workload.runningContainers)
    let declared = running.flatMap(\.ports)
    // Several containers, and those that declare nothing, may listen on anything.
    guard running.count == 1, let container = running.first, let first = declared.first, service.ports.count == 1 else {
      return
    }
    for port in service.ports {
      guard let target = port.node["targetPort"] ?? port.node["port"], let number = target.integer,
        !declared.contains(where: { $0.number == number || $0.number == nil }),
        !(container.facts?.ports.contains(number) ?? false), !container.mentions(String(number)),
        container.environmentSources.isEmpty, container.facts == nil || container.environment.isEmpty,
        !container.probes.contains(where: {
          $0.node["httpGet"]?["port"]?.integer == number || $0.node["tcpSocket"]?["port"]?.integer == number
        })
      else { continue }
      report.report(
        .number(number, workload), at: target,
        labels: [Label("the container declares other ports", at: first.numberNode ?? first.node, of: workload.resource)]
      )
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
  fileprivate static func number(_ number: Int, _ workload: Workload) -> Message {
    Message(
      "the Service leads to port \(number), which \(workload.resource.kind) \"\(workload.resource.name)\" does not declare",
      note:
        "the list of a container's ports opens and closes nothing, but it usually says where the program listens: if it "
        + "does not listen on \(number), connections to the Service are refused",
      help: "write the port that the program listens on as targetPort, or declare \(number)", severity: .info)
  }

  fileprivate static func undefined(_ name: String, _ port: Service.Port, _ workload: Workload) -> Message {
    let names = workload.runningContainers.flatMap { $0.ports.compactMap { $0.name?.text } }
    let near = Spelling.nearest(to: name, in: names)
    let others = workload.runningContainers.flatMap { $0.ports }.filter { $0.name?.text == name }
    let isProtocol = !others.isEmpty
    return Message(
      isProtocol
        ? "port \"\(name)\" of the pods is \(others[0].protocolName), and the Service asks for \(port.protocolName)"
        : "no container of the Service's pods has a port \"\(name)\"",
      note:
        "a named targetPort is looked up in each pod, by name and protocol: a pod that lacks it gets no endpoint for "
        + "the port, so the Service leads nowhere there",
      help: isProtocol
        ? "write protocol: \(others[0].protocolName) in the Service"
        : near.map { "did you mean \"\($0)\"?" }
          ?? "give the port of the container the name \"\(name)\", or write its number as targetPort")
  }
}
