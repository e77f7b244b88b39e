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
    let miss = inventory.miss(of: labels, for: budget) { $0.workload.resource.name == budget.name || $0.isTypo }
    if let miss, !inventory.mayBeMadeOfCustomResource(miss.entry.value.text, around: budget) {
      report.report(.nothing(miss), at: miss.entry.value, labels: miss.labels)
    }
  }
}

extension Message {
  fileprivate static func nothing(_ miss: LabelMiss) -> Message {
    let owner = miss.workload.resource
    return Message(
      "the budget selects no pod: \(miss.entry.key.text) is \"\(miss.value)\" on the pods of \(owner.kind) "
        + "\"\(owner.name)\"",
      note: "it protects nothing: a drain may take all of these pods at once",
      help: "set \(miss.entry.key.text): \(miss.value)")
  }
}
