import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A rollout that starts the new pod while the old one still holds the claim.
public enum ClaimSharedAcrossRollout: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.isDeploymentLike, workload.replicas?.value == 1, let surge = Surge(workload),
      !report.inventory.mayChange(workload.resource, .replicas)
    else { return }
    for claim in workload.sharedClaims(report.inventory) where claim.lock != nil || claim.isSingleWriter {
      report.report(
        .shared(claim, workload, surge), at: surge.node ?? claim.nameNode, in: claim.lock?.container,
        labels: surge.node == nil
          ? []
          : [
            Label(
              "old and new pod mount this \(claim.isHostPath ? "directory" : "claim")", at: claim.nameNode,
              of: workload.resource)
          ])
    }
  }

  /// That a rolling update of one replica starts a second pod, and where it is written.
  fileprivate struct Surge {
    let node: Node?

    /// Nil if the old pod goes first.
    init?(_ workload: Workload) {
      let strategy = workload.resource.root["spec"]?["strategy"]
      let type = strategy?["type"]
      guard type.map({ $0.isNull || $0.hasText("RollingUpdate") || $0.hasText("Rolling") }) ?? true else { return nil }
      let rolling = strategy?["rollingUpdate"] ?? strategy?["rollingParams"]
      // Of one replica any percentage above zero is one pod more: surge rounds up.
      if let surge = rolling?["maxSurge"], surge.text == "0" || surge.text == "0%" { return nil }
      node = rolling?["maxSurge"] ?? type
    }
  }
}

extension Message {
  fileprivate static func shared(
    _ claim: SharedClaim, _ workload: Workload, _ surge: ClaimSharedAcrossRollout.Surge
  ) -> Message {
    let hasReadiness = workload.containers.contains { $0.probe(.readiness) != nil }
    var note: String
    if let (directory, _) = claim.lock {
      note = directory.effect(claim)
      note +=
        directory.second == .corrupts
        ? ""
        : hasReadiness
          ? "; it never becomes ready, so the old pod is never stopped and the rollout stands still"
          : "; it comes up only after the old pod has gone"
    } else if claim.isSinglePod {
      note = "one pod of the cluster may use the claim: the new one stays Pending and the old one is never stopped"
    } else {
      note =
        "on another node the new pod stays in ContainerCreating (Multi-Attach error) and the old one is never stopped"
    }
    let locked = claim.lock.map { ", which \($0.directory.lockDescription)" } ?? ""
    return Message(
      "the next rollout starts a second pod on \(claim.title) while the first still holds it\(locked)",
      note: note, help: "set strategy.type to Recreate, or maxSurge to 0 and maxUnavailable to 1",
      outcome: claim.lock?.directory.second == .corrupts ? .misbehaves : nil)
  }
}
