import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Containers that do not say how much they want of what a ResourceQuota counts.
public enum QuotaResourceUnset: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    // Resources of the pod free its containers from saying anything.
    guard workload.hasKnownController, resource.kind != "PodTemplate", workload.spec["resources"] == nil,
      !report.inventory.isIncomplete(around: resource)
    else { return }
    for quota in report.inventory.quotas(for: workload) {
      // A quota that comes later lets a bare pod pass.
      if resource.kind == "Pod", !quota.resource.isBefore(resource) { continue }
      var lacks: [Lack] = []
      for measure in quota.measures where measure.isDemanded {
        if report.inventory.mayFillIn(measure.list, measure.name, for: resource) { continue }
        let containers = workload.containers.filter { $0.role != .ephemeral && !$0.specifies(measure) }
        if !containers.isEmpty { lacks.append(Lack(measure: measure, containers: containers)) }
      }
      guard let first = lacks.first else { continue }
      let labels = lacks.map {
        Label("each container must have a \($0.what)", at: $0.measure.entry.key, of: quota.resource)
      }
      report.report(
        .unset(lacks, quota, workload), at: first.containers[0].place, in: first.containers[0],
        labels: labels)
      return
    }
  }

  /// What a quota demands, and who does not say it.
  fileprivate struct Lack {
    let measure: ResourceQuota.Measure
    let containers: [Container]

    var what: String { "\(measure.name) \(measure.list == .limits ? "limit" : "request")" }
  }
}

extension Message {
  fileprivate static func unset(
    _ lacks: [QuotaResourceUnset.Lack], _ quota: ResourceQuota, _ workload: Workload
  ) -> Message {
    let whats = lacks.map { "no \($0.what)" }.joined(separator: " and ")
    let first = lacks[0].containers
    let isOne = lacks.allSatisfy { $0.containers == first }
    let who =
      isOne && first.count == 1
      ? "container \"\(first[0].name)\" has \(whats)" : isOne ? "\(first.count) containers have \(whats)" : nil
    let missing = lacks.sorted { $0.measure.entry.key.text < $1.measure.entry.key.text }.map { lack in
      "\(lack.measure.entry.key.text) for: \(lack.containers.prefix(8).map(\.name).sorted().joined(separator: ","))"
    }
    return Message(
      "\(who ?? "containers have \(whats)"), which ResourceQuota \"\(quota.resource.name)\" demands",
      note: "each pod is refused when it is created: failed quota: \(quota.resource.name): must specify "
        + missing.joined(separator: "; "),
      help: "write \(lacks.map { "resources.\($0.measure.list.rawValue).\($0.measure.name)" }.joined(separator: ", ")) "
        + "for each container, or add a LimitRange with defaults to the namespace",
      outcome: workload.resource.kind == "Pod" ? .rejected : .noPods)
  }
}
