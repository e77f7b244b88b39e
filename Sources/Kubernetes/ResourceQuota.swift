public import YAML

/// A ResourceQuota: what all pods of a namespace may ask for together.
///
/// Source: pkg/quota/v1/evaluator/core/pods.go Constraints, podComputeUsageHelper.
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
}

extension Inventory {
  /// The quotas that surely hold for the pods of an object, all of them whatever their scope.
  public func quotas(for resource: Resource) -> [ResourceQuota] {
    all("ResourceQuota", inSetsOf: resource).filter { quota in
      let spec = quota.root["spec"]
      return quota.namespace == resource.namespace && areAppliedTogether(quota, resource) && !isPatched(quota)
        && (spec?["scopes"]).items.isEmpty && spec?["scopeSelector"] == nil
    }.map { ResourceQuota(resource: $0) }
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
