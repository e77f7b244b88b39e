import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Devices and huge pages, which are never shared: request and limit must be equal, and devices whole.
public enum ExtendedResourceInvalid: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, let resources = container.node["resources"] else { return }
    let requests = resources["requests"]
    let limits = resources["limits"]
    for entry in requests.entries {
      let name = entry.key.text
      guard ResourceName.isNeverOvercommitted(name), let request = Quantity(entry.value) else { continue }
      if let limit = limits?[name] {
        guard let quantity = Quantity(limit), quantity != request else { continue }
        report.refuse(
          .unequal(name, entry.value.text, limit.text), at: entry.value,
          labels: [Label("the limit", at: limit, of: workload.resource)])
      } else {
        report.refuse(.withoutLimit(name, entry.value.text), at: entry.key)
      }
    }
    for entry in limits.entries where ResourceName.isExtended(entry.key.text) {
      guard let limit = Quantity(entry.value), limit.nanos % 1_000_000_000 != 0 else { continue }
      report.refuse(.fraction(entry.key.text, entry.value.text), at: entry.value)
    }
    let all = requests.entries + limits.entries
    guard let pages = all.first(where: { ResourceName.isHugePages($0.key.text) }), workload.spec["resources"] == nil,
      !all.contains(where: { ["cpu", "memory"].contains($0.key.text) })
    else { return }
    report.refuse(.hugePagesAlone(pages.key.text), at: pages.key)
  }
}

extension Message {
  fileprivate static func unequal(_ name: String, _ request: String, _ limit: String) -> Message {
    Message(
      "\(name) is requested \"\(request)\" and limited to \"\(limit)\"",
      note: "\(Message.refusal): must be equal to \(name) limit of \(limit)",
      help: "write the limit only: the request becomes equal to it")
  }

  fileprivate static func withoutLimit(_ name: String, _ request: String) -> Message {
    Message(
      "\(name) is requested without a limit",
      note: "\(Message.refusal): limit must be set for non overcommitable resources",
      help: "write \(name): \(request) under limits, where the request is taken from")
  }

  fileprivate static func fraction(_ name: String, _ text: String) -> Message {
    Message(
      "\(name) \"\(text)\" is no whole number",
      note: "\(Message.refusal): must be an integer",
      help: "ask for whole devices; to share one, configure its device plugin")
  }

  fileprivate static func hugePagesAlone(_ name: String) -> Message {
    Message(
      "\(name) is asked for without cpu or memory",
      note: "\(Message.refusal): HugePages require cpu or memory",
      help: "add a cpu or memory request to the container")
  }
}
