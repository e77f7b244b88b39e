import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A liveness probe that asks another Service: it kills the container for the fault of somebody else.
public enum LivenessOnDependency: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let probe = container.probe(.liveness), container.isLongRunning, workload.hasKnownController,
      report.inventory.hasServices(inSetsOf: workload.resource)
    else { return }
    for word in probe.command.items where word.isScalar && !word.isPlaceholder {
      for host in word.withText({ HostReference.all(in: $0, words: true) }) {
        guard let service = report.inventory.service(at: host.host, seenFrom: workload), !service.isExternal,
          let selector = service.selector, !workload.hasLabels(of: selector), let name = service.resource.nameNode
        else { continue }
        return report.report(
          .asks(service.resource.name), at: word, text: host.range,
          labels: [Label("another workload's Service", at: name, of: service.resource)])
      }
    }
  }
}

extension Message {
  fileprivate static func asks(_ name: String) -> Message {
    Message(
      "the livenessProbe asks Service \"\(name)\"",
      note:
        "while that is down or slow the kubelet kills this container as well, again and again, and no restart helps; "
        + "all replicas go at once",
      help: "let the livenessProbe ask the container itself, and the readinessProbe what it depends on")
  }
}
