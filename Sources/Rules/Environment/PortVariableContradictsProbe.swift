import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A variable that moves the server to a port which the probes do not ask.
public enum PortVariableContradictsProbe: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let probed = container.probes.compactMap { probe in container.probedPort(probe).map { (probe, $0) } }
    guard container.isLongRunning, let (probe, port) = probed.first, probed.allSatisfy({ $0.1.number == port.number })
    else { return }
    let facts = container.facts
    let names = facts.map(\.portVariables) ?? ["PORT"]
    // Most containers have no such variable.
    guard !container.environmentSources.isEmpty || container.environment.contains(where: { names.contains($0.name) })
    else { return }
    let environment = report.environment(of: container, in: workload)
    for name in names {
      guard let variable = environment[name], let number = variable.value.flatMap({ Int($0) }),
        (1...65535).contains(number), number != port.number, !container.ports.contains(where: { $0.number == number }),
        !container.mentions(port.number, besides: name, environment), !environment.isOpen
      else { continue }
      return report.report(
        .contradicts(name, number, probe, port.number),
        at: variable.holder == nil ? variable.origin ?? variable.place : variable.place,
        labels: [Label("the \(probe.kind.rawValue) asks port \(port.number)", at: port.node, of: workload.resource)])
    }
  }
}

extension Container {
  /// The port that a probe asks, also by its name, and where it is written.
  fileprivate func probedPort(_ probe: Probe) -> (number: Int, node: Node)? {
    for handler in ["httpGet", "tcpSocket", "grpc"] {
      guard let node = probe.node[handler]?["port"], node.isScalar else { continue }
      if let number = node.integer { return (number, node) }
      let port = ports.first { $0.name?.hasSameText(as: node) ?? false }
      return port?.number.map { ($0, node) }
    }
    return nil
  }

  /// Whether the command line or another variable speaks of the port, or of where another server is.
  fileprivate func mentions(_ port: Int, besides name: String, _ environment: Environment) -> Bool {
    let number = String(port)
    if words.contains(where: { $0.text.contains(number) }) { return true }
    if name == "PORT", environment["HOST"].map({ $0.value != "0.0.0.0" }) ?? false { return true }
    return environment.all.contains { $0.name != name && ($0.value.map { $0.contains(number) } ?? false) }
  }
}

extension Message {
  fileprivate static func contradicts(_ name: String, _ number: Int, _ probe: Probe, _ port: Int) -> Message {
    Message(
      "\(name) is \(number), and the \(probe.kind.rawValue) asks port \(port)",
      note: "a server that follows the variable listens on \(number) only: the probe is refused, and "
        + (probe.kind == .readiness ? "the pod never becomes ready" : "the container is killed again and again"),
      help: "set \(name) to \(port), or declare and probe port \(number)",
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
