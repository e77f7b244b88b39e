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
      let miss = inventory.miss(of: labels, for: resource) {
        $0.isTypo && !inventory.isLabelOfPods($0.entry.key.text, $0.entry.value.text)
      }
      guard let miss else { continue }
      return report.report(.none(miss), at: miss.entry.value, labels: miss.labels)
    }
  }
}

extension Message {
  fileprivate static func none(_ miss: LabelMiss) -> Message {
    let owner = miss.workload.resource
    return Message(
      "the pod must run beside pods with \(miss.entry.key.text) \"\(miss.entry.value.text)\", and those of "
        + "\(owner.kind) \"\(owner.name)\" have \"\(miss.value)\"",
      note:
        "no pod of these manifests has the labels of the required podAffinity: unless others have them, the pod stays "
        + "Pending (didn't match pod affinity rules)",
      help: "did you mean \"\(miss.value)\"?")
  }
}
