import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Containers that run for as long as their pod and have no memory limit: one finding a workload.
public enum MemoryUnset: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    if workload.version.hasPodResources, workload.spec["resources"]?["limits"]?["memory"] != nil { return }
    // A container without an image is part of a patch or of something a controller completes.
    let unset = workload.runningContainers.filter { $0.limit("memory") == nil && $0.imageNode != nil }
    guard let first = unset.first else { return }
    if hasDefaultLimit(workload, report.inventory) { return }
    let labels = unset.dropFirst().map {
      Label("\"\($0.name)\": \($0.whatIsUnset)", at: $0.place, of: workload.resource)
    }
    report.report(.unset(unset), at: first.place, in: first, labels: labels)
  }

  /// A LimitRange fills in the limit of containers that have none.
  private static func hasDefaultLimit(_ workload: Workload, _ inventory: Inventory) -> Bool {
    inventory.all("LimitRange", inSetsOf: workload.resource).contains { range in
      Inventory.mayShareNamespace(range, workload.resource)
        && (range.root["spec"]?["limits"]).items.contains {
          $0["type"]?.hasText("Container") == true && $0["default"]?["memory"] != nil
        }
    }
  }
}

extension Container {
  fileprivate var whatIsUnset: String {
    request("memory") == nil ? "neither a memory request nor a limit" : "no memory limit"
  }
}

extension Message {
  fileprivate static func unset(_ containers: [Container]) -> Message {
    let isBestEffort = containers.contains { $0.request("memory") == nil }
    return Message(
      containers.count == 1
        ? "container \"\(containers[0].name)\" has \(containers[0].whatIsUnset)"
        : "\(containers.count) containers have no memory limit",
      note: isBestEffort
        ? "when the node runs short of memory, containers without a request are evicted or killed first"
        : "a leak takes the node's memory, until the kernel kills or the kubelet evicts",
      help:
        "set resources.limits.memory above what the container uses when it is busy; a missing request becomes equal to it"
    )
  }
}
