import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A PodDisruptionBudget that one label keeps from the pods it is meant for.
public enum DisruptionBudgetSelectsNothing: ObjectRule {
  public static let kinds = ["PodDisruptionBudget"]

  public static func check(_ budget: Resource, _ report: inout Reporter) {
    let inventory = report.inventory
    guard let selector = budget.podSelector, !selector.labels.isEmpty,
      inventory.pods(selectedBy: selector, for: budget).isEmpty,
      inventory.pods(selectedElsewhereBy: selector, for: budget).isEmpty,
      !inventory.isMachineSelected(by: selector, for: budget), !inventory.mayChange(budget, .labels),
      !inventory.isIncomplete(around: budget),
      let labels = budget.root["spec"]?["selector"]?["matchLabels"]
    else { return }
    for workload in inventory.workloads(inSetsOf: budget)
    where Inventory.mayShareNamespace(workload.resource, budget) && !inventory.isPatched(workload.resource) {
      guard let (entry, value) = LabelSelector.onlyMismatch(labels, workload.labels),
        workload.resource.name == budget.name || Spelling.isTypo(entry.value.text, of: value)
      else { continue }
      report.report(
        .nothing(entry, value, workload.resource), at: entry.value,
        labels: [
          workload.resource.nameNode.map {
            Label("its pods have \(entry.key.text): \(value)", at: $0, of: workload.resource)
          }
        ]
        .compactMap(\.self))
      return
    }
  }
}

extension Message {
  fileprivate static func nothing(_ entry: Node.Entry, _ value: String, _ owner: Resource) -> Message {
    Message(
      "the budget selects no pod: \(entry.key.text) is \"\(value)\" on the pods of \(owner.kind) \"\(owner.name)\"",
      note: "it protects nothing: a drain may take all of these pods at once",
      help: "set \(entry.key.text): \(value)")
  }
}
