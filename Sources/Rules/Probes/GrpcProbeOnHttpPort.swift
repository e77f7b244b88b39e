import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A grpc probe that asks a port of HTTP.
public enum GrpcProbeOnHttpPort: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, workload.hasKnownController else { return }
    for probe in container.probes {
      guard let port = probe.node["grpc"]?["port"], let number = port.integer, !container.speaksOfGRPC(at: number)
      else { continue }
      if let name = container.ports.first(where: { $0.number == number })?.name,
        ["http", "https", "web"].contains(name.text)
      {
        report.report(
          .named(probe, number, name.text), at: port,
          labels: [Label("this is its name", at: name, of: workload.resource)])
      } else if let other = container.probes.first(where: {
        $0.node["httpGet"] != nil && $0.host == nil && $0.portNumber(in: container) == number
      }), let place = other.port {
        report.report(
          .asked(probe, number, other), at: port,
          labels: [Label("the \(other.kind.rawValue) asks it by HTTP", at: place, of: workload.resource)])
      }
    }
  }
}

extension Container {
  /// Whether an option or variable with the port's number, or another name of the port, speaks of gRPC.
  fileprivate func speaksOfGRPC(at port: Int) -> Bool {
    let number = "**\(port)**"
    func speaks(_ name: String) -> Bool { Glob.matches("**grpc**", name.lowercased()) }
    return options.contains { speaks($0.name) && Glob.matches(number, $0.value) }
      || environment.contains { speaks($0.name) && ($0.value.map { Glob.matches(number, $0.text) } ?? true) }
      || ports.contains { $0.number == port && ($0.name.map { speaks($0.text) } ?? false) }
  }
}

extension Message {
  fileprivate static func named(_ probe: Probe, _ port: Int, _ name: String) -> Message {
    Message(
      "\(probe.kind.rawValue) speaks gRPC to port \(port), which is named \"\(name)\"",
      note: (name == "https"
        ? "the kubelet speaks gRPC without TLS, so a server of TLS refuses it"
        : "unless the server has both on this port, it does not understand it") + ", and \(probe.effect)",
      help: "ask the port on which gRPC is served, or use httpGet",
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }

  fileprivate static func asked(_ probe: Probe, _ port: Int, _ other: Probe) -> Message {
    Message(
      "\(probe.kind.rawValue) speaks gRPC to port \(port), which \(other.kind.rawValue) asks by HTTP",
      note: "unless the program serves both on this port, one of the two fails each time: \(probe.effect), or "
        + "\(other.effect)",
      help: "ask each on the port on which it is served",
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
