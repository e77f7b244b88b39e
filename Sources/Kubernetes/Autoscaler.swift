public import YAML

/// What a HorizontalPodAutoscaler measures as a share of what the containers request.
///
/// Source: pkg/controller/podautoscaler/replica_calculator.go calculatePodRequests; pkg/apis/autoscaling/v2/defaults.go
/// (nothing written means 80 % of the CPU).
public struct UtilizationMetric: Sendable {
  /// `cpu` or `memory`.
  public let resource: String
  /// The container that is measured; nil for all of the pod.
  public let container: String?
  /// Where the share is written, else the name of the target.
  public let node: Node

  public static func all(of autoscaler: Resource) -> [UtilizationMetric] {
    guard let spec = autoscaler.root["spec"], let name = spec["scaleTargetRef"]?["name"] else { return [] }
    if autoscaler.apiVersion == "autoscaling/v1" {
      return [.init(resource: "cpu", container: nil, node: spec["targetCPUUtilizationPercentage"] ?? name)]
    }
    guard let metrics = spec["metrics"], metrics.count > 0 else {
      return [.init(resource: "cpu", container: nil, node: name)]
    }
    return metrics.items.compactMap { metric in
      guard let source = metric["resource"] ?? metric["containerResource"], let resource = source["name"]?.text,
        resource == "cpu" || resource == "memory",
        let share = source["target"]?["averageUtilization"] ?? source["targetAverageUtilization"], !share.isNull
      else { return nil }
      return .init(resource: resource, container: source["container"]?.text, node: share)
    }
  }

  /// The first container of those that are measured which asks for nothing, so that no share of it can be told; nil if
  /// there is none. A limit without a request is a request; a LimitRange may fill one in.
  public func unmeasurable(in workload: Workload, bounds: ContainerBounds?) -> Container? {
    let pod = workload.spec["resources"]
    if pod?["requests"]?[resource] != nil || pod?["limits"]?[resource] != nil { return nil }
    if bounds?.defaultRequest(resource) != nil { return nil }
    return workload.containers.first { found in
      let resources = found.node["resources"]
      return found.role == .app && (container == nil || found.name == container)
        && resources?["requests"]?[resource] == nil && resources?["limits"]?[resource] == nil
    }
  }
}
