import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that asks a port of which nothing in the pod speaks.
public enum ProbePortUnknown: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    // A neighbour may listen on anything.
    guard container.role == .app, workload.hasKnownController, !workload.isWindows,
      workload.runningContainers.allSatisfy({ $0 == container }),
      container.environmentSources.isEmpty, !report.inventory.mayChange(workload.resource, .images)
    else { return }
    let known = container.knownPorts
    let declared = container.ports
    for probe in container.probes {
      guard let port = probe.port, let number = port.integer, number > 0, probe.host == nil,
        !declared.contains(where: { $0.number == number }), !container.mentions(String(number))
      else { continue }
      if !known.isEmpty {
        guard !known.contains(number), let image = container.imageNode else { continue }
        let label = Label("listens on \(Message.list(known))", at: image, of: workload.resource)
        report.report(.image(probe, number, known), at: port, labels: [label])
      } else if declared.count == 1, declared[0].isForRequests, let own = declared[0].numberNode,
        container.volumeMounts.isEmpty
      {
        report.report(
          .undeclared(probe, number, container, own.text), at: port,
          labels: [Label("declared here", at: own, of: workload.resource)])
      }
    }
  }
}

extension Container {
  /// What the image is known to listen on, if nothing in the manifest can change it.
  fileprivate var knownPorts: [Int] {
    guard let image, image.isPublic, let facts, command == nil, args == nil, volumeMounts.isEmpty,
      !environment.contains(where: { facts.portVariables.contains($0.name) })
    else { return [] }
    // Of several, one more may open with a plugin or a flavour of the image.
    return facts.ports.count == 1 ? facts.ports : []
  }
}

extension ContainerPort {
  /// Whether it is the port of the program itself, as far as its name tells.
  fileprivate var isForRequests: Bool { name.map { $0.text.contains("http") || $0.text == "web" } ?? true }
}

extension Message {
  fileprivate static func image(_ probe: Probe, _ port: Int, _ known: [Int]) -> Message {
    Message(
      "\(probe.kind.rawValue) asks port \(port), but the image listens on \(list(known))",
      note: "nothing in the manifest tells it to listen elsewhere: the connection is refused, and \(probe.effect)",
      help: "ask the port that the program listens on", severity: .warning, outcome: outcome(probe))
  }

  fileprivate static func undeclared(_ probe: Probe, _ port: Int, _ container: Container, _ declared: String) -> Message
  {
    Message(
      "\(probe.kind.rawValue) asks port \(port), but \"\(container.name)\" declares \(declared) only",
      note: "a port need not be declared to be open; but if nothing listens on \(port), the connection is refused, and "
        + probe.effect,
      help: "check the number; if it is right, declare it", severity: .info, outcome: outcome(probe))
  }

  fileprivate static func list(_ ports: [Int]) -> String { ports.prefix(3).map(String.init).joined(separator: ", ") }

  private static func outcome(_ probe: Probe) -> Outcome { probe.kind == .readiness ? .notReady : .crashLoopBackOff }
}
