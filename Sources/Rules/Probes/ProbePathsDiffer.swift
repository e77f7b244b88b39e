import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that kills asks another path than the readiness probe, on the same port.
public enum ProbePathsDiffer: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let readiness = container.probe(.readiness)?.node["httpGet"],
      let ready = path(readiness)
    else { return }
    for kind in [Probe.Kind.startup, .liveness] {
      guard let probe = container.probe(kind), let handler = probe.node["httpGet"], let path = path(handler),
        !path.hasSameText(as: ready), let port = handler["port"], let other = readiness["port"],
        port.hasSameText(as: other), !isPair(path.text, ready.text)
      else { continue }
      report.report(
        .differ(probe, path.text, ready.text), at: path,
        labels: [Label("asks another one", at: ready, of: workload.resource)])
    }
  }

  private static func path(_ handler: Node) -> Node? {
    handler["path"].flatMap { $0.isScalar && !$0.isNull && !$0.isPlaceholder ? $0 : nil }
  }

  /// Whether the two are known to go together: both speak of health, as `/healthz` and `/readyz` do.
  private static func isPair(_ killing: String, _ ready: String) -> Bool {
    // One path with two queries is one path.
    if killing.prefix(while: { $0 != "?" }) == ready.prefix(while: { $0 != "?" }) { return true }
    return speaksOfHealth(killing) && speaksOfHealth(ready)
  }

  private static func speaksOfHealth(_ path: String) -> Bool {
    let path = path.lowercased()
    return ["live", "health", "read", "ping", "start", "status"].contains { path.contains($0) }
  }
}

extension Message {
  fileprivate static func differ(_ probe: Probe, _ path: String, _ ready: String) -> Message {
    Message(
      "\(probe.kind.rawValue) asks \"\(path)\", readinessProbe asks \"\(ready)\" of the same port",
      note: "if the server does not know \"\(path)\", it answers 404: the pod gets ready, and is killed all the same",
      help: "check that the server has both, or ask \"\(ready)\" in both")
  }
}
