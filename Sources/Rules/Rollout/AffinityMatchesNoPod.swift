import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A pod that must run beside others, which it misses by one label.
public enum AffinityMatchesNoPod: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let affinity = workload.spec["affinity"]?["podAffinity"]
    guard let terms = affinity?["requiredDuringSchedulingIgnoredDuringExecution"]?.items, workload.hasKnownController
    else {
      return
    }
    let (inventory, resource) = (report.inventory, workload.resource)
    if inventory.mayChange(resource, .labels) || inventory.isIncomplete(around: resource) { return }
    for term in terms where term["namespaces"] == nil && term["namespaceSelector"] == nil {
      guard let labels = term["labelSelector"]?["matchLabels"], let selector = LabelSelector(term["labelSelector"]),
        !selector.matches(workload.labels), inventory.pods(selectedBy: selector, for: resource).isEmpty
      else { continue }
      for other in inventory.workloads(inSetsOf: resource)
      where Inventory.mayShareNamespace(other.resource, resource) && !inventory.isPatched(other.resource) {
        guard let (entry, value) = LabelSelector.onlyMismatch(labels, other.labels),
          Spelling.isTypo(entry.value.text, of: value),
          !inventory.isLabelOfPods(entry.key.text, entry.value.text)
        else { continue }
        report.report(
          .none(entry, value, other.resource), at: entry.value,
          labels: [
            other.resource.nameNode.map {
              Label("its pods have \(entry.key.text): \(value)", at: $0, of: other.resource)
            }
          ]
          .compactMap(\.self))
        return
      }
    }
  }
}

extension Message {
  fileprivate static func none(_ entry: Node.Entry, _ value: String, _ owner: Resource) -> Message {
    Message(
      "the pod must run beside pods with \(entry.key.text) \"\(entry.value.text)\", and those of \(owner.kind) "
        + "\"\(owner.name)\" have \"\(value)\"",
      note:
        "no pod of these manifests has the labels of the required podAffinity: unless others have them, the pod stays "
        + "Pending (didn't match pod affinity rules)",
      help: "did you mean \"\(value)\"?")
  }
}
