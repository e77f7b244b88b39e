import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A PodDisruptionBudget that never lets a pod be evicted.
public enum DisruptionBudgetAllowsNone: ObjectRule {
  public static let kinds = ["PodDisruptionBudget"]

  public static func check(_ budget: Resource, _ report: inout Reporter) {
    let inventory = report.inventory
    guard let selector = budget.podSelector, !selector.isEmpty,
      !inventory.mayChange(budget, .replicas)
    else { return }
    let spec = budget.root["spec"]
    let node = spec?["maxUnavailable"] ?? spec?["minAvailable"]
    guard let node, let share = Share(node) else { return }
    let pods = inventory.pods(selectedBy: selector, for: budget)
    guard let first = pods.first, pods.allSatisfy({ counts($0, inventory) }),
      inventory.pods(selectedElsewhereBy: selector, for: budget).isEmpty,
      !inventory.isMachineSelected(by: selector, for: budget)
    else { return }
    let total = pods.reduce(0) { $0 + (minimum(of: $1, inventory) ?? 0) }
    guard total > 0 else { return }
    let labels = (first.replicas?.node ?? first.resource.nameNode).map {
      [Label(pods.count == 1 ? "the pods it is about" : "some of the pods it is about", at: $0, of: first.resource)]
    }
    if spec?["maxUnavailable"] != nil {
      if share.count(of: total, roundedUp: true) == 0 { report.report(.none(node), at: node, labels: labels ?? []) }
    } else if share.count(of: total, roundedUp: true) >= total {
      report.report(.all(node, total), at: node, labels: labels ?? [])
    }
  }

  /// Whether the pods are counted by their controller, and what it counts is known.
  private static func counts(_ workload: Workload, _ inventory: Inventory) -> Bool {
    workload.isBuiltIn && !inventory.mayChange(workload.resource, .replicas) && !inventory.isPatched(workload.resource)
      && minimum(of: workload, inventory) != nil && !inventory.isScaledElsewhere(workload)
  }

  /// How many pods there are at least.
  private static func minimum(of workload: Workload, _ inventory: Inventory) -> Int? {
    guard let autoscaler = inventory.autoscalers(of: workload).first else { return workload.replicas?.value }
    // KEDA scales down to nothing.
    guard autoscaler.kind == "HorizontalPodAutoscaler" else { return nil }
    guard let minimum = autoscaler.root["spec"]?["minReplicas"], !minimum.isNull else { return 1 }
    return minimum.integer
  }
}

extension Message {
  fileprivate static func none(_ node: Node) -> Message {
    Message(
      "the budget lets no pod be evicted", note: "maxUnavailable is \(node.text): \(effect)",
      help: "set maxUnavailable: 1", outcome: .misbehaves)
  }

  fileprivate static func all(_ node: Node, _ total: Int) -> Message {
    Message(
      "the budget lets no pod be evicted",
      note:
        "minAvailable is \(node.text), and \(total == 1 ? "there is 1 pod" : "there are \(total) pods"): all of them "
        + "must stay; \(effect)",
      help: total == 1
        ? "set maxUnavailable: 1 instead, or run more replicas than minAvailable"
        : "set maxUnavailable: 1 instead of minAvailable", outcome: .misbehaves)
  }

  private static let effect =
    "kubectl drain waits for ever at the node of such a pod, and so do upgrades of the nodes and the cluster autoscaler"
}
