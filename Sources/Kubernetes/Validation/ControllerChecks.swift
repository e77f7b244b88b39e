import YAML

/// How controllers replace their pods.
///
/// Source: pkg/apis/apps/validation/validation.go, ValidateDeploymentStrategy, ValidateRollingUpdateDaemonSet,
/// validateRollingUpdateStatefulSet; defaults: pkg/apis/apps/v1/defaults.go.
enum ControllerChecks {
  @Sendable static func deploymentStrategy(_ strategy: Node) -> [Violation] {
    guard let rolling = strategy.entry("rollingUpdate"), !rolling.value.isNull else { return [] }
    if let type = strategy.written("type"), type.hasText("Recreate") {
      return [
        Violation(
          rolling.key, "the strategy is Recreate and has rollingUpdate",
          reason: "may not be specified when strategy `type` is 'Recreate'",
          help: "remove rollingUpdate, or write type: RollingUpdate", other: (type, "this decides"))
      ]
    }
    // Each is 25% where it is not written.
    guard let surge = rolling.value["maxSurge"], surge.isZeroAmount, let missing = rolling.value["maxUnavailable"],
      missing.isZeroAmount
    else { return [] }
    return [
      Violation(
        missing, "neither maxSurge nor maxUnavailable allows a pod to be replaced",
        reason: "maxUnavailable may not be 0 when `maxSurge` is 0",
        help: "write maxSurge: 1 (new pods first), or maxUnavailable: 1 (old pods go first)",
        other: (surge, "this is 0 too"))
    ]
  }

  @Sendable static func progressDeadline(_ spec: Node) -> [Violation] {
    let ready = spec["minReadySeconds"].flatMap { $0.isNull ? nil : $0 }
    guard let seconds = ready.map({ $0.integer }) ?? 0 else { return [] }
    let written = spec["progressDeadlineSeconds"].flatMap { $0.isNull ? nil : $0 }
    let deadline = written.map { $0.integer ?? Int.max } ?? 600
    guard deadline <= seconds, deadline >= 0, let place = written ?? ready else { return [] }
    return [
      Violation(
        place,
        "progressDeadlineSeconds is \(deadline)\(written == nil ? " by default" : ""), and minReadySeconds \(seconds)",
        reason: "progressDeadlineSeconds must be greater than minReadySeconds",
        help: "write a progressDeadlineSeconds of more than \(seconds)",
        other: written == nil ? nil : ready.map { ($0, "as long as this") })
    ]
  }

  @Sendable static func daemonSetStrategy(_ strategy: Node) -> [Violation] {
    guard let rolling = strategy["rollingUpdate"], rolling.isMapping,
      strategy.written("type").map({ $0.hasText("RollingUpdate") }) ?? true
    else { return [] }
    let surge = rolling["maxSurge"].flatMap { $0.isNull ? nil : $0 }
    let missing = rolling["maxUnavailable"].flatMap { $0.isNull ? nil : $0 }
    // maxUnavailable is 1 where it is not written, maxSurge 0.
    let hasSurge = surge.map { !$0.isZeroAmount } ?? false
    let hasMissing = missing.map { !$0.isZeroAmount } ?? true
    if [surge, missing].contains(where: { $0.map { $0.isUnfilled } ?? false }) { return [] }
    if hasSurge, hasMissing, let surge {
      return [
        Violation(
          surge, "maxSurge is \(surge.text), and maxUnavailable \(missing?.text ?? "is 1 by default")",
          reason: "maxSurge may not be set when maxUnavailable is non-zero",
          help: "write maxUnavailable: 0 beside it", other: missing.map { ($0, "not 0") })
      ]
    }
    guard !hasSurge, !hasMissing, let missing else { return [] }
    return [
      Violation(
        missing, "neither maxSurge nor maxUnavailable allows a pod to be replaced",
        reason: "maxUnavailable cannot be 0 when maxSurge is 0", help: "write maxUnavailable: 1, or maxSurge: 1",
        other: surge.map { ($0, "this is 0 too") })
    ]
  }

  @Sendable static func statefulSetStrategy(_ strategy: Node) -> [Violation] {
    guard let rolling = strategy.entry("rollingUpdate"), rolling.value.isMapping else { return [] }
    if let type = strategy.written("type"), type.hasText("OnDelete") {
      return [
        Violation(
          rolling.key, "the strategy is OnDelete and has rollingUpdate",
          reason: "only allowed for updateStrategy 'RollingUpdate'",
          help: "remove rollingUpdate, or write type: RollingUpdate", other: (type, "this decides"))
      ]
    }
    return []
  }

  /// Pods that are to run for ever have no deadline.
  static func deadline(_ spec: Node, _ kind: String) -> [Violation] {
    guard let entry = (spec["template"]?["spec"])?.entry("activeDeadlineSeconds"), !entry.value.isNull else {
      return []
    }
    return [
      Violation(
        entry.key, "the pods of a \(kind) have activeDeadlineSeconds",
        reason: "activeDeadlineSeconds in \(kind == "Deployment" ? "ReplicaSet" : kind) is not Supported",
        help: "remove it; it is for pods of a Job")
    ]
  }
}

extension Node {
  /// `0` or `0%`
  var isZeroAmount: Bool {
    if let value = integer { return value == 0 }
    guard let text = string, text.utf8.last == UInt8(ascii: "%") else { return false }
    return UInt32(text.dropLast()) == 0
  }
}
