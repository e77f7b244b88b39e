import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An autoscaler that goes by a share of requests which its pods do not have.
public enum AutoscalerCannotMeasure: ObjectRule {
  public static let kinds = ["HorizontalPodAutoscaler"]

  public static func check(_ autoscaler: Resource, _ report: inout Reporter) {
    let target = autoscaler.root["spec"]?["scaleTargetRef"]
    guard let kind = target?["kind"], let name = target?["name"], !name.isPlaceholder else { return }
    let workloads = report.inventory.workloads(kind.text, named: name.text, for: autoscaler)
    // Alternatives may differ.
    guard let workload = workloads.first, workloads.count == 1, !report.inventory.isPatched(workload.resource) else {
      return
    }
    let bounds = report.inventory.containerBounds(for: workload.resource)
    for metric in UtilizationMetric.all(of: autoscaler) {
      guard let container = metric.unmeasurable(in: workload, bounds: bounds) else { continue }
      report.report(
        .unmeasurable(metric, container), at: metric.node, in: container,
        labels: [Label("no request and no limit of \(metric.resource)", at: container.place, of: workload.resource)])
    }
  }
}

extension Message {
  fileprivate static func unmeasurable(_ metric: UtilizationMetric, _ container: Container) -> Message {
    let (name, resource) = (container.name, metric.resource)
    return Message(
      "the autoscaler measures a share of the requested \(resource), and container \"\(name)\" requests none",
      note:
        "it reports FailedGetResourceMetric (missing request for \(resource) in container \(name)) and never scales by "
        + "it",
      help:
        "set resources.requests.\(resource) of \"\(name)\", or measure an averageValue instead of averageUtilization")
  }
}
