import YAML

/// What fields of an autoscaler or a disruption budget must be to one another.
///
/// Source: pkg/apis/autoscaling/validation/validation.go, ValidateHorizontalPodAutoscalerSpec, validateMetricSpec;
/// pkg/apis/policy/validation/validation.go, ValidatePodDisruptionBudgetSpec.
enum AutoscalerChecks {
  @Sendable static func spec(_ spec: Node) -> [Violation] {
    var found: [Violation] = []
    let least = spec["minReplicas"]
    if let least, let value = least.integer {
      let measuresOutside = spec["metrics"].items.contains {
        $0["type"]?.hasText("Object") ?? false || $0["type"]?.hasText("External") ?? false
      }
      if value < 0 || (value == 0 && !measuresOutside) {
        found.append(
          Violation(
            least, "minReplicas cannot be \(value)",
            reason:
              "it must be greater than or equal to 1; 0 needs a metric of type Object or External and the feature HPAScaleToZero",
            help: "write minReplicas: 1"))
      }
    }
    guard let most = spec["maxReplicas"], let value = most.integer, value > 0, let least, let from = least.integer,
      from > value
    else { return found }
    found.append(
      Violation(
        most, "maxReplicas is \(value), and minReplicas \(from)",
        reason: "maxReplicas must be greater than or equal to `minReplicas`",
        help: "write \(from) or more", other: (least, "more than that")))
    return found
  }

  private static let sources: [(String, StaticString)] = [
    ("Resource", "resource"), ("ContainerResource", "containerResource"), ("Pods", "pods"), ("Object", "object"),
    ("External", "external"),
  ]

  @Sendable static func metric(_ metric: Node) -> [Violation] {
    guard let type = metric.written("type"), let text = type.string,
      let own = sources.first(where: { $0.0 == text })?.1
    else { return [] }
    for (_, key) in sources {
      let entry = metric.entry(key).flatMap { $0.value.isNull ? nil : $0 }
      if "\(key)" == "\(own)" {
        if entry == nil {
          return [
            Violation(
              type, "the metric is of type \(text) and has no \(own)",
              reason: "must populate information for the given metric source",
              help: "add \(own), or write the type of what is there")
          ]
        }
      } else if let entry {
        return [
          Violation(
            entry.key, "the metric is of type \(text) and has \(key)",
            reason: "must populate the given metric source only", help: "remove it, or make a metric of its own of it",
            other: (type, "this decides"))
        ]
      }
    }
    return target(metric[own]?["target"], of: text)
  }

  private static func target(_ target: Node?, of type: String) -> [Violation] {
    guard let target, target.isMapping else { return [] }
    let utilization = target.written("averageUtilization")
    let average = target.written("averageValue")
    let value = target.written("value")
    if type == "Resource" || type == "ContainerResource" {
      if let utilization, average != nil {
        return [
          Violation(
            utilization, "the target has both averageUtilization and averageValue",
            reason: "may not set both a target raw value and a target utilization", help: "keep one of them")
        ]
      }
      if utilization == nil, average == nil {
        return [
          Violation(
            value ?? target, "the target has neither averageUtilization nor averageValue",
            reason: "must set either a target raw value or a target utilization", help: "write averageUtilization: 80")
        ]
      }
      return []
    }
    if type == "Pods", average == nil {
      return [
        Violation(
          utilization ?? value ?? target, "the target has no averageValue",
          reason: "must specify a positive target averageValue",
          help: "write averageValue")
      ]
    }
    if type == "External", average != nil, let value {
      return [
        Violation(
          value, "the target has both value and averageValue",
          reason: "may not set both a target value for metric and a per-pod target", help: "keep one of them",
          other: average.map { ($0, "the other one") })
      ]
    }
    guard type != "Pods", average == nil, value == nil else { return [] }
    return [
      Violation(
        utilization ?? target, "the target has neither value nor averageValue",
        reason: "must set either a target value for metric or a per-pod target", help: "write value or averageValue")
    ]
  }

  @Sendable static func scaling(_ rules: Node) -> [Violation] {
    guard let policies = rules.entry("policies"), policies.value.isSequence, policies.value.count == 0 else {
      return []
    }
    return [
      Violation(
        policies.key, "the list of policies is empty", reason: "must specify at least one Policy",
        help: "leave it out for the default policies; selectPolicy: Disabled stops scaling")
    ]
  }

  @Sendable static func budget(_ spec: Node) -> [Violation] {
    guard let least = spec.entry("minAvailable"), !least.value.isNull, let most = spec.entry("maxUnavailable"),
      !most.value.isNull
    else { return [] }
    return [
      Violation(
        most.key, "the budget has both minAvailable and maxUnavailable",
        reason: "minAvailable and maxUnavailable cannot be both set",
        help: "keep one of them; maxUnavailable scales with the replicas",
        other: (least.key, "the other one"))
    ]
  }
}
