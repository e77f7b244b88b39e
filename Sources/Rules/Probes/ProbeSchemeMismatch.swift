import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that speaks TLS to a plain port, or the reverse.
public enum ProbeSchemeMismatch: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, workload.hasKnownController, !workload.isWindows else { return }
    for probe in container.probes {
      guard let handler = probe.node["httpGet"], let port = probe.portNumber(in: container), probe.host == nil else {
        continue
      }
      if let scheme = handler["scheme"], scheme.hasText("HTTPS") {
        guard let (node, reason) = plain(port, container) else { continue }
        report.report(
          .plain(probe, port), at: scheme,
          labels: node.map { [Label(reason, at: $0, of: workload.resource)] } ?? [])
      } else if port == 443, let node = probe.port {
        report.report(.encrypted(probe), at: node)
      }
    }
  }

  /// What shows that a port is served without TLS.
  private static func plain(_ port: Int, _ container: Container) -> (Node?, String)? {
    for option in container.options where healthOptions.contains(option.name) {
      if ListenAddress(option.value).port == port { return (option.node, "controller-runtime serves it in plain HTTP") }
    }
    return port == 80 ? (nil, "") : nil
  }

  /// Of controller-runtime's manager: its health server has no TLS.
  private static let healthOptions: Set<String> = [
    "health-probe-bind-address", "health-probe-addr", "health-probe-address", "health-addr",
  ]
}

extension Message {
  fileprivate static func plain(_ probe: Probe, _ port: Int) -> Message {
    Message(
      "\(probe.kind.rawValue) speaks HTTPS to port \(port), which serves plain HTTP",
      note: "the handshake fails (server gave HTTP response to HTTPS client), and \(probe.effect)",
      help: "remove scheme: HTTPS", outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }

  fileprivate static func encrypted(_ probe: Probe) -> Message {
    Message(
      "\(probe.kind.rawValue) speaks plain HTTP to port 443",
      note: "scheme is HTTP unless it is written; servers answer plain HTTP on a TLS port with status 400 or not at "
        + "all, and then \(probe.effect)",
      help: "add scheme: HTTPS; the kubelet does not verify the certificate",
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
