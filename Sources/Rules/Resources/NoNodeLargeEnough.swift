import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Pods that request more than the largest node offers, where the configuration says what that is.
public enum NoNodeLargeEnough: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    // The scheduler is not asked where a node is named.
    guard workload.hasKnownController, workload.resource.kind != "PodTemplate", workload.spec["nodeName"] == nil else {
      return
    }
    for (name, parameter) in [("cpu", Self.largestNodeCpu), ("memory", Self.largestNodeMemory)] {
      let text = report[parameter]
      guard !text.isEmpty, let offer = Quantity(text),
        let amount = workload.total(
          .requests, of: name, bounds: report.inventory.containerBounds(for: workload.resource)),
        amount.nanos > offer.nanos
      else { continue }
      report.report(.tooLarge(name, amount, text, parameter.name), at: amount.node, in: amount.largest?.container)
    }
  }
}

extension Message {
  fileprivate static func tooLarge(_ name: String, _ amount: PodAmount, _ offer: String, _ parameter: String) -> Message
  {
    Message(
      "a pod requests \(AmountText.text(amount.nanos, of: name)), and the largest node offers \(offer)",
      note: "the pod stays Pending: 0/N nodes are available: N Insufficient \(name)"
        + " (\(parameter) of the configuration is \(offer))",
      help: "lower the pod's \(name) requests to \(offer) in all, or add a larger node and raise \(parameter)")
  }
}
