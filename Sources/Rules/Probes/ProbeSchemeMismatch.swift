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
      } else if let node = probe.port {
        let address = container.listener(scheme: "https", port: port)
        guard address != nil || port == 443 else { continue }
        report.report(
          .encrypted(probe, port), at: node,
          labels: address.map { [Label("serves it with TLS", at: $0, of: workload.resource)] } ?? [])
      }
    }
  }

  /// What shows that a port is served without TLS.
  private static func plain(_ port: Int, _ container: Container) -> (Node?, String)? {
    for option in container.options where healthOptions.contains(option.name) {
      if ListenAddress(option.value).port == port { return (option.node, "controller-runtime serves it in plain HTTP") }
    }
    if let node = container.listener(scheme: "http", port: port) { return (node, "serves it in plain HTTP") }
    return port == 80 ? (nil, "") : nil
  }

  /// Of controller-runtime's manager: its health server has no TLS.
  private static let healthOptions: Set<String> = [
    "health-probe-bind-address", "health-probe-addr", "health-probe-address", "health-addr",
  ]
}

extension Container {
  /// An option or variable that lets the program listen on a port with a scheme: `--listen-client-urls=https://[::]:2379`.
  fileprivate func listener(scheme: String, port: Int) -> Node? {
    let prefix = scheme + "://"
    func isOne(_ name: String, _ value: String) -> Bool {
      guard value.contains(prefix), name.lowercased().contains("listen") || name == "ASPNETCORE_URLS" || name == "urls"
      else { return false }
      return value.split(whereSeparator: { $0 == "," || $0 == ";" }).contains {
        $0.hasPrefix(prefix) && ListenAddress(String($0)).port == port
      }
    }
    if let option = options.first(where: { isOne($0.name, $0.value) }) { return option.node }
    return environment.lazy.compactMap { variable in
      variable.value.flatMap { isOne(variable.name, $0.text) ? $0 : nil }
    }.first
  }
}

extension Message {
  fileprivate static func plain(_ probe: Probe, _ port: Int) -> Message {
    Message(
      "\(probe.kind.rawValue) speaks HTTPS to port \(port), which serves plain HTTP",
      note: "the handshake fails (server gave HTTP response to HTTPS client), and \(probe.effect)",
      help: "remove scheme: HTTPS", outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }

  fileprivate static func encrypted(_ probe: Probe, _ port: Int) -> Message {
    Message(
      "\(probe.kind.rawValue) speaks plain HTTP to port \(port), which serves TLS",
      note: "scheme is HTTP unless it is written; servers answer plain HTTP on a TLS port with status 400 or not at "
        + "all, and then \(probe.effect)",
      help: "add scheme: HTTPS; the kubelet does not verify the certificate",
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
