import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that names a port which its own container does not declare.
public enum ProbePortUndefined: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    for probe in container.probes {
      // A number in quotes is refused by the API server: another mistake.
      guard let port = probe.port, let name = port.string, !name.isEmpty, Int(name) == nil, !port.isPlaceholder else {
        continue
      }
      let own = container.ports.compactMap(\.name)
      if own.contains(where: { $0.hasSameText(as: port) }) { continue }
      var labels: [Label] = []
      let near = Spelling.nearest(to: name, in: own.map(\.text))
      if let near, let node = own.first(where: { $0.text == near }) {
        labels.append(Label("declared here", at: node, of: workload.resource))
      } else if let (other, node) = declaration(of: port, in: workload) {
        labels.append(Label("only container \"\(other.name)\" declares it", at: node, of: workload.resource))
      }
      report.report(.undefined(probe, name, container, near), at: port, labels: labels)
    }
  }

  private static func declaration(of port: Node, in workload: Workload) -> (Container, Node)? {
    for container in workload.containers {
      for case let name? in container.ports.map(\.name) where name.hasSameText(as: port) { return (container, name) }
    }
    return nil
  }
}

extension Message {
  fileprivate static func undefined(_ probe: Probe, _ name: String, _ container: Container, _ near: String?) -> Message
  {
    let effect =
      switch probe.kind {
      case .readiness: "the pod never becomes ready"
      case .startup: "the startup probe never succeeds and the pod never becomes ready"
      case .liveness: "the probe never acts, whatever the program does"
      }
    return Message(
      "\(probe.kind.rawValue) names the port \"\(name)\", which container \"\(container.name)\" does not declare",
      note: "the probe errors, its result is thrown away, and \(effect)",
      help: near.map { "did you mean \"\($0)\"?" }
        ?? "add the port with this name to the container's ports, or write its number in the probe",
      severity: probe.kind == .liveness ? .warning : .error,
      outcome: probe.kind == .liveness ? .misbehaves : .notReady)
  }
}
