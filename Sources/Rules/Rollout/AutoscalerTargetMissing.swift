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
    if let group = Self.groups[kind.text.lowercased()], !inventory.mayChange(autoscaler, []),
      let problem = misnamed(kind, target?["apiVersion"], group)
    {
      report.report(problem.message, at: problem.place)
      return
    }
    guard Self.groups[kind.text.lowercased()] != nil,
      !inventory.isKnown(workload: kind.text, name.text, for: autoscaler),
      !inventory.mayChange(autoscaler, [.names, .namespace]), !inventory.isIncomplete(around: autoscaler)
    else { return }
    let wanted = name.text
    if inventory.mayBeMadeOfCustomResource(wanted, around: autoscaler) { return }
    let near = inventory.workloads(inSetsOf: autoscaler).first { workload in
      let other = workload.resource
      guard Inventory.mayShareNamespace(other, autoscaler), Self.groups[other.kind.lowercased()] != nil else {
        return false
      }
      if other.kind != kind.text { return other.name == wanted }
      return Spelling.isTypo(wanted, of: other.name) && inventory.autoscalers(of: workload).isEmpty
    }
    guard let near = near?.resource else { return }
    report.report(
      .missing(kind.text, wanted, near), at: near.kind == kind.text ? name : kind,
      labels: near.nameNode.map { [Label("this is there", at: $0, of: near)] } ?? [])
  }

  /// The controller asks the API server for the scale by the group and the kind, and both must be as they are written.
  private static func misnamed(_ kind: Node, _ version: Node?, _ group: (kind: String, group: String))
    -> (message: Message, place: Node)?
  {
    if kind.text != group.kind { return (.misspelt(kind.text, group.kind), kind) }
    if version?.isPlaceholder ?? false { return nil }
    let text = version.map { $0.isNull ? "" : $0.text } ?? ""
    // Without a group it is the core group; of versions the newest is taken.
    let written = text.split(separator: "/").dropLast().first.map(String.init) ?? ""
    return written == group.group
      ? nil : (.otherGroup(kind.text, text, group.group.isEmpty ? "v1" : "\(group.group)/v1"), version ?? kind)
  }

  /// Built-in kinds without a scale.
  private static let unscaled: Set<String> = ["DaemonSet", "Job", "CronJob", "Pod"]
  /// Those that have one, by their kinds in small letters.
  private static let groups: [String: (kind: String, group: String)] = [
    "deployment": ("Deployment", "apps"), "statefulset": ("StatefulSet", "apps"), "replicaset": ("ReplicaSet", "apps"),
    "replicationcontroller": ("ReplicationController", ""),
  ]
}

extension Message {
  fileprivate static func unscaled(_ kind: String) -> Message {
    Message(
      "the autoscaler's target is a \(kind), which cannot be scaled",
      note: "it reports FailedGetScale, and nothing happens",
      help: "take the autoscaler away"
        + (kind == "DaemonSet" ? ": a DaemonSet runs one pod on each node" : ", or scale a Deployment"))
  }

  fileprivate static func misspelt(_ written: String, _ kind: String) -> Message {
    Message(
      "the autoscaler's target is of kind \"\(written)\", which the API server does not know",
      note: "it reports FailedGetScale (no matches for kind \"\(written)\"), and nothing is scaled",
      help: "write kind: \(kind)")
  }

  fileprivate static func otherGroup(_ kind: String, _ version: String, _ served: String) -> Message {
    Message(
      version.isEmpty
        ? "the autoscaler's target has no apiVersion, which means the core group"
        : "the autoscaler's target is a \(kind) of \(version), where the API server has none",
      note: "it reports FailedGetScale (no matches for kind \"\(kind)\"), and nothing is scaled",
      help: "write apiVersion: \(served)")
  }

  fileprivate static func missing(_ kind: String, _ name: String, _ near: Resource) -> Message {
    Message(
      "the autoscaler's target, \(kind) \"\(name)\", is not defined here; \(near.kind) \"\(near.name)\" is",
      note: "it reports FailedGetScale, and nothing is scaled",
      help: near.kind == kind ? "did you mean \"\(near.name)\"?" : "set kind: \(near.kind)")
  }
}
