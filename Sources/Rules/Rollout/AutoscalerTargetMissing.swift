import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An autoscaler whose target is called otherwise in its set, or is of another kind.
public enum AutoscalerTargetMissing: ObjectRule {
  public static let kinds = ["HorizontalPodAutoscaler"]

  public static func check(_ autoscaler: Resource, _ report: inout Reporter) {
    let inventory = report.inventory
    let target = autoscaler.root["spec"]?["scaleTargetRef"]
    guard let kind = target?["kind"], let name = target?["name"], !name.isPlaceholder, !kind.isPlaceholder else {
      return
    }
    if Self.unscaled.contains(kind.text) {
      report.report(.unscaled(kind.text), at: kind)
      return
    }
    guard Self.scaled.contains(kind.text), !inventory.isKnown(workload: kind.text, name.text, for: autoscaler),
      !inventory.mayChange(autoscaler, [.names, .namespace]), !inventory.isIncomplete(around: autoscaler)
    else { return }
    let wanted = name.text
    let near = inventory.workloads(inSetsOf: autoscaler).first { workload in
      let other = workload.resource
      guard Inventory.mayShareNamespace(other, autoscaler), Self.scaled.contains(other.kind) else { return false }
      if other.kind != kind.text { return other.name == wanted }
      return Spelling.isTypo(wanted, of: other.name) && inventory.autoscalers(of: workload).isEmpty
    }
    guard let near = near?.resource else { return }
    report.report(
      .missing(kind.text, wanted, near), at: near.kind == kind.text ? name : kind,
      labels: near.nameNode.map { [Label("this is there", at: $0, of: near)] } ?? [])
  }

  /// Built-in kinds without a scale.
  private static let unscaled: Set<String> = ["DaemonSet", "Job", "CronJob", "Pod"]
  private static let scaled: Set<String> = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"]
}

extension Message {
  fileprivate static func unscaled(_ kind: String) -> Message {
    Message(
      "the autoscaler's target is a \(kind), which cannot be scaled",
      note: "it reports FailedGetScale, and nothing happens",
      help: "take the autoscaler away"
        + (kind == "DaemonSet" ? ": a DaemonSet runs one pod on each node" : ", or scale a Deployment"))
  }

  fileprivate static func missing(_ kind: String, _ name: String, _ near: Resource) -> Message {
    Message(
      "the autoscaler's target, \(kind) \"\(name)\", is not defined here; \(near.kind) \"\(near.name)\" is",
      note: "it reports FailedGetScale, and nothing is scaled",
      help: near.kind == kind ? "did you mean \"\(near.name)\"?" : "set kind: \(near.kind)")
  }
}
