public import YAML

/// A ResourceQuota: what all pods of a namespace may ask for together.
///
/// Source: pkg/quota/v1/evaluator/core/pods.go Constraints, podComputeUsageHelper, podMatchesScopeFunc.
public struct ResourceQuota: Sendable {
  public let resource: Resource

  /// What an entry of `hard` counts of each pod.
  public struct Measure: Sendable {
    /// As the quota writes it: `limits.memory`.
    public let entry: Node.Entry
    public let list: ResourceList
    /// The resource alone: `memory`.
    public let name: String

    /// Nil if the entry counts something else: objects, claims.
    init?(_ entry: Node.Entry) {
      let key = entry.key.text
      self.entry = entry
      if key.hasPrefix("limits.") {
        list = .limits
        name = String(key.dropFirst("limits.".utf8.count))
      } else if key.hasPrefix("requests.") {
        list = .requests
        name = String(key.dropFirst("requests.".utf8.count))
      } else if ["cpu", "memory", "ephemeral-storage"].contains(key) {
        list = .requests
        name = key
      } else {
        return nil
      }
    }

    /// Whether each container must say how much it wants: the quota could not count it otherwise.
    public var isDemanded: Bool { name == "cpu" || name == "memory" }
  }

  public var measures: [Measure] { (resource.root["spec"]?["hard"]).entries.compactMap { Measure($0) } }

  /// How many pods there may be; `pods` leaves out those that have ended.
  public var pods: Node.Entry? {
    (resource.root["spec"]?["hard"]).entries.first { $0.key.hasText("pods") || $0.key.hasText("count/pods") }
  }

  /// Whether its scopes surely take in the pods of a workload; without any it takes in all.
  fileprivate func takesIn(_ workload: Workload, _ inventory: Inventory) -> Bool {
    let spec = resource.root["spec"]
    return (spec?["scopes"]).items.allSatisfy { matches($0.text, nil, workload, inventory) }
      && (spec?["scopeSelector"]?["matchExpressions"]).items.allSatisfy {
        matches($0["scopeName"]?.text ?? "", $0, workload, inventory)
      }
  }

  private func matches(_ scope: String, _ expression: Node?, _ workload: Workload, _ inventory: Inventory) -> Bool {
    switch scope {
    case "Terminating": return workload.spec["activeDeadlineSeconds"].map { !$0.isNull } ?? false
    case "NotTerminating": return workload.spec["activeDeadlineSeconds"].map(\.isNull) ?? true
    case "BestEffort", "NotBestEffort":
      let lists: [ResourceList] = [.requests, .limits]
      let asks = lists.contains { list in
        ["cpu", "memory"].contains { workload.total(list, of: $0, bounds: nil) != nil }
      }
      if asks || scope == "NotBestEffort" { return asks == (scope == "NotBestEffort") }
      return !lists.contains { list in
        ["cpu", "memory"].contains { inventory.mayFillIn(list, $0, for: workload.resource) }
      }
    case "PriorityClass":
      // Without a class it may be given the cluster's default.
      guard let name = workload.spec["priorityClassName"], name.isScalar, !name.isPlaceholder, !name.text.isEmpty
      else { return false }
      let holds = (expression?["values"]).items.contains { $0.hasSameText(as: name) }
      switch expression?["operator"]?.text {
      case "Exists": return true
      case "In": return holds
      case "NotIn": return !holds
      default: return false
      }
    default: return false
    }
  }
}

extension Inventory {
  /// The quotas that surely hold for the pods of a workload.
  public func quotas(for workload: Workload) -> [ResourceQuota] {
    let resource = workload.resource
    return all("ResourceQuota", inSetsOf: resource).filter { quota in
      quota.namespace == resource.namespace && areAppliedTogether(quota, resource) && !isPatched(quota)
    }.map { ResourceQuota(resource: $0) }.filter { $0.takesIn(workload, self) }
  }

  /// Whether a LimitRange may fill in what a container does not say.
  public func mayFillIn(_ list: ResourceList, _ name: String, for resource: Resource) -> Bool {
    all("LimitRange", inSetsOf: resource).contains { range in
      guard Self.mayShareNamespace(range, resource) else { return false }
      return isPatched(range)
        || (range.root["spec"]?["limits"]).items.contains { item in
          guard item["type"]?.hasText("Container") ?? false else { return false }
          return item["default"]?[name] != nil || item["max"]?[name] != nil
            || (list == .requests && (item["defaultRequest"]?[name] != nil || item["min"]?[name] != nil))
        }
    }
  }
}

extension Container {
  /// Whether the container says how much it wants, or may: a value to be filled in by some tool counts.
  public func specifies(_ measure: ResourceQuota.Measure) -> Bool {
    if let resources = node["resources"], !resources.isMapping, !resources.isNull { return true }
    return effective(measure.list, measure.name, nil) != nil
  }
}
