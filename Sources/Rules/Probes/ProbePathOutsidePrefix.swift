import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe whose path lies outside of the prefix under which the program serves everything.
public enum ProbePathOutsidePrefix: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, workload.hasKnownController,
      container.probes.contains(where: { $0.node["httpGet"] != nil }), let prefix = PathPrefix(of: container)
    else { return }
    for probe in container.probes {
      guard let path = probe.node["httpGet"]?["path"], path.isScalar, !path.isPlaceholder, probe.host == nil,
        path.text.hasPrefix("/"), path.text.count > 1, !prefix.covers(path.text)
      else { continue }
      report.report(
        .outside(probe, path.text, prefix), at: path,
        labels: [Label("moves all paths below \(prefix.path)", at: prefix.node, of: workload.resource)])
    }
  }
}

extension Message {
  fileprivate static func outside(_ probe: Probe, _ path: String, _ prefix: PathPrefix) -> Message {
    Message(
      "\(probe.kind.rawValue) asks \"\(path)\", but the program serves below \"\(prefix.path)\"",
      note: "it answers 404 there, which fails the probe, and \(probe.effect)",
      help: "ask \(prefix.path)\(path)", outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
