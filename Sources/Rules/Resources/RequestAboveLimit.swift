import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A request above its limit, which may be one that a LimitRange fills in.
public enum RequestAboveLimit: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, let resources = container.node["resources"] else { return }
    for entry in (resources["requests"]).entries {
      let name = entry.key.text
      guard !ResourceName.isNeverOvercommitted(name), let request = Quantity(entry.value) else { continue }
      if let written = resources["limits"]?[name] {
        guard let limit = Quantity(written), request > limit, !(name == "memory" && limit.lacksUnit) else { continue }
        report.refuse(
          .above(name, entry.value.text, written.text), at: entry.value,
          labels: [Label("the limit", at: written, of: workload.resource)])
      } else if workload.hasKnownController, let bounds = report.inventory.containerBounds(for: workload.resource),
        let filled = bounds.defaultLimit(name), let limit = Quantity(filled), request > limit
      {
        report.refuse(
          .aboveDefault(
            name, entry.value.text, filled.text, bounds.resource.name, workload,
            isCertain: report.inventory.areAppliedTogether(bounds.resource, workload.resource)), at: entry.value,
          labels: [Label("the limit of containers that have none", at: filled, of: bounds.resource)])
      }
    }
  }
}

extension Quantity {
  /// Whether it is so few bytes that a unit is missing, which another rule speaks of.
  fileprivate var lacksUnit: Bool { suffix == .none && value > 0 && value < 4 << 20 }
}

extension Message {
  fileprivate static func above(_ name: String, _ request: String, _ limit: String) -> Message {
    Message(
      "\(name) request \"\(request)\" is above the limit \"\(limit)\"",
      note: "\(Message.refusal): must be less than or equal to \(name) limit of \(limit)"
        + units(request, limit),
      help: "raise the limit to \(request), or lower the request to \(limit)")
  }

  fileprivate static func aboveDefault(
    _ name: String, _ request: String, _ limit: String, _ range: String, _ workload: Workload, isCertain: Bool
  ) -> Message {
    Message(
      "\(name) request \"\(request)\" is above \"\(limit)\", the limit that LimitRange \"\(range)\" fills in",
      note: "the container has no limit of its own and gets \(limit); the API server then "
        + "refuses each pod: must be less than or equal to \(name) limit of \(limit)" + units(request, limit),
      help: "give the container a limit of \(request) or more, or lower the request to \(limit)",
      severity: isCertain ? .error : .warning, outcome: workload.resource.kind == "Pod" ? .rejected : .noPods)
  }

  /// `256Mi` is more than `256M`: said where only the unit tells them apart.
  private static func units(_ request: String, _ limit: String) -> String {
    request == limit + "i" ? " (\(request.suffix(2)) counts in 1024s, \(limit.suffix(1)) in 1000s)" : ""
  }
}
