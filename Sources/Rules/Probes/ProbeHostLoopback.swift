import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that asks the loopback address of the node instead of the pod.
public enum ProbeHostLoopback: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    // On the node's network the two are one.
    guard container.isLongRunning, !workload.hostNetwork, workload.hasKnownController, !workload.isWindows else {
      return
    }
    for probe in container.probes {
      guard let host = probe.host, ListenAddress.isLoopback(host.text),
        !workload.opensOnNode(probe.portNumber(in: container))
      else { continue }
      let bound = workload.loopbackBinding(of: probe, in: container, report.inventory)
      report.report(
        .loopback(probe, host.text, isBound: bound != nil), at: host,
        labels: [bound.map { Label("listens in the pod only", at: $0.node, of: workload.resource) }].compactMap(\.self))
    }
  }
}

extension Workload {
  /// Whether a container opens a port of the node.
  fileprivate func opensOnNode(_ port: Int?) -> Bool {
    containers.contains { $0.ports.contains { $0.hostPort != nil && $0.hostPort == port } }
  }
}

extension Message {
  fileprivate static func loopback(_ probe: Probe, _ host: String, isBound: Bool) -> Message {
    Message(
      "\(probe.kind.rawValue) asks \"\(host)\", which is the node and not the pod",
      note: "the kubelet connects from the node, where nothing of this pod listens on \(host): the probe fails and "
        + probe.effect,
      help: isBound
        ? "remove host, and let the program listen on all addresses instead of the pod's loopback"
        : "remove host: the kubelet then asks the pod's address",
      outcome: probe.kind == .readiness ? .notReady : .crashLoopBackOff)
  }
}
