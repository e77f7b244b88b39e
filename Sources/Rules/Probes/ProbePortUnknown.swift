import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that asks a port of which nothing in the pod speaks.
public enum ProbePortUnknown: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, !container.ports.isEmpty, workload.hasKnownController, !workload.isWindows else {
      return
    }
    for probe in container.probes {
      guard let port = probe.port, let number = port.integer, probe.host == nil,
        !workload.containers.contains(where: { $0.speaks(of: number) })
      else { continue }
      let declared = container.ports.compactMap(\.numberNode)
      report.report(
        .unknown(probe, number, container, declared.map(\.text)), at: port,
        labels: declared.prefix(3).map { Label("declared here", at: $0, of: workload.resource) })
    }
  }
}

extension Container {
  /// Whether a port is declared, known of the image, or found in the command, the arguments or the variables.
  fileprivate func speaks(of port: Int) -> Bool {
    if ports.contains(where: { $0.number == port }) || mentions(String(port)) { return true }
    return image.flatMap { ImageFacts($0) }?.ports.contains(port) ?? false
  }
}

extension Message {
  fileprivate static func unknown(_ probe: Probe, _ port: Int, _ container: Container, _ declared: [String]) -> Message {
    Message(
      "\(probe.kind.rawValue) asks port \(port), but \"\(container.name)\" declares \(declared.prefix(3).joined(separator: ", "))",
      note: "a port need not be declared to be open; but if nothing listens on \(port), the connection is refused and "
        + probe.effect,
      help: "check the number: probably \(declared[0])",
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
