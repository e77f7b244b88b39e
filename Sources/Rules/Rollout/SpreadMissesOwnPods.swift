import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A constraint that is to spread the pods, and does not count them.
public enum SpreadMissesOwnPods: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard let constraints = workload.spec["topologySpreadConstraints"], workload.hasKnownController else { return }
    let (inventory, resource) = (report.inventory, workload.resource)
    if inventory.mayChange(resource, .labels) || inventory.isPatched(resource) { return }
    for constraint in constraints.items {
      let written = constraint["labelSelector"].flatMap { $0.isNull ? nil : $0 }
      if let written {
        guard let selector = LabelSelector(written), !selector.isEmpty, !selector.matches(workload.labels),
          !selector.keys.contains(where: Workload.isLabelOfController),
          inventory.pods(selectedBy: selector, for: resource).isEmpty,
          inventory.pods(selectedElsewhereBy: selector, for: resource).isEmpty
        else { continue }
        let labels = workload.template["metadata"]?["labels"].map {
          [Label("the labels of the pods", at: $0, of: resource)]
        }
        report.report(.misses, at: written["matchLabels"] ?? written, labels: labels ?? [])
      } else if let key = constraint["topologyKey"] {
        report.report(.noSelector, at: key)
      }
    }
  }
}

extension Message {
  fileprivate static var misses: Message {
    Message(
      "the spread constraint does not count the pods that it is to spread",
      note: "the scheduler counts pods that its labelSelector selects, and none of these manifests has its labels: "
        + "all replicas may come to one node or zone",
      help: "write the labels of the pod's template into labelSelector")
  }

  fileprivate static var noSelector: Message {
    Message(
      "the spread constraint has no labelSelector, and counts no pods",
      note: "without one it selects nothing: all replicas may come to one node or zone",
      help: "add labelSelector with the labels of the pod's template")
  }
}
