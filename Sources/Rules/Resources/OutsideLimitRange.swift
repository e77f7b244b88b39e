import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Resources beyond what a LimitRange of the namespace allows a container.
public enum OutsideLimitRange: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, workload.hasKnownController, let resources = container.node["resources"],
      let bounds = report.inventory.containerBounds(for: workload.resource)
    else { return }
    for entry in (resources["limits"]).entries {
      guard let limit = Quantity(entry.value) else { continue }
      if let node = bounds.maximum(entry.key.text), let maximum = Quantity(node), limit > maximum {
        say(.above(entry, node, bounds, workload), entry.value, node, bounds, &report)
      } else if let node = bounds.minimum(entry.key.text), let minimum = Quantity(node), limit < minimum {
        say(.below(entry, node, bounds, workload), entry.value, node, bounds, &report)
      }
    }
    for entry in (resources["requests"]).entries {
      guard let node = bounds.minimum(entry.key.text), let request = Quantity(entry.value),
        let minimum = Quantity(node), request < minimum
      else { continue }
      // The limit's finding says it all.
      if let limit = resources["limits"]?[entry.key.text].flatMap({ Quantity($0) }), limit < minimum { continue }
      say(.below(entry, node, bounds, workload), entry.value, node, bounds, &report)
    }
  }

  private static func say(
    _ message: Message, _ node: Node, _ bound: Node, _ bounds: ContainerBounds, _ report: inout Reporter
  ) {
    report.report(message, at: node, labels: [Label("the bound", at: bound, of: bounds.resource)])
  }
}

extension Message {
  fileprivate static func above(
    _ entry: Node.Entry, _ bound: Node, _ bounds: ContainerBounds, _ workload: Workload
  ) -> Message {
    message(entry, bound, bounds, workload, "is above the maximum", "maximum", "lower it to \(bound.text)")
  }

  fileprivate static func below(
    _ entry: Node.Entry, _ bound: Node, _ bounds: ContainerBounds, _ workload: Workload
  ) -> Message {
    message(entry, bound, bounds, workload, "is below the minimum", "minimum", "raise it to \(bound.text)")
  }

  private static func message(
    _ entry: Node.Entry, _ bound: Node, _ bounds: ContainerBounds, _ workload: Workload, _ what: String,
    _ kind: String, _ help: String
  ) -> Message {
    Message(
      "\(entry.key.text) \"\(entry.value.text)\" \(what) \"\(bound.text)\" of LimitRange \"\(bounds.resource.name)\"",
      note: "each pod is refused when it is created: \(kind) \(entry.key.text) usage per Container is \(bound.text)",
      help: "\(help), or change the LimitRange",
      outcome: workload.resource.kind == "Pod" ? .rejected : .noPods)
  }
}
