import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Several replicas that mount one claim which only one may write.
public enum ClaimSharedByReplicas: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard let replicas = workload.replicas, let node = replicas.node, replicas.value > 1,
      !report.inventory.mayChange(workload.resource, .replicas)
    else { return }
    for claim in workload.sharedClaims(report.inventory)
    where claim.lock != nil || claim.dataDirectory != nil || claim.isSingleWriter {
      var labels = [Label("all of them mount this claim", at: claim.nameNode, of: workload.resource)]
      if let mode = claim.accessMode, let resource = claim.claim {
        labels.append(Label("one \(claim.isSinglePod ? "pod" : "node") may mount it", at: mode, of: resource))
      }
      report.report(
        .shared(claim, replicas.value, workload), at: node, in: claim.lock?.container ?? claim.dataDirectory?.container,
        labels: labels)
    }
  }
}

extension Message {
  fileprivate static func shared(_ claim: SharedClaim, _ replicas: Int, _ workload: Workload) -> Message {
    let help =
      workload.resource.kind == "StatefulSet"
      ? "let volumeClaimTemplates give each pod a claim of its own, or run one replica"
      : "run one replica, or use a StatefulSet whose volumeClaimTemplates give each pod a claim of its own"
    if let (directory, _) = claim.lock {
      return Message(
        "\(replicas) replicas share claim \"\(claim.name)\", which \(directory.lockDescription)",
        note: directory.effect(claim), help: help,
        severity: directory.confidence == .high && claim.lock?.container.image?.isPublic ?? false ? .error : .warning,
        outcome: directory.second == .corrupts ? .misbehaves : .crashLoopBackOff)
    }
    if let (path, container) = claim.dataDirectory {
      return Message(
        "\(replicas) replicas share claim \"\(claim.name)\" as the data directory of \"\(container.name)\"",
        note:
          "each of them is started on \(path): servers usually expect to be alone there, and lock or corrupt it",
        help: help, severity: .warning, outcome: .crashLoopBackOff)
    }
    if claim.isSinglePod {
      return Message(
        "\(replicas) replicas share the ReadWriteOncePod claim \"\(claim.name)\"",
        note: "one pod of the cluster may use it: the others stay Pending", help: help, severity: .error,
        outcome: .pending)
    }
    return Message(
      "\(replicas) replicas share the ReadWriteOnce claim \"\(claim.name)\"",
      note:
        "one node may attach it: pods on other nodes stay in ContainerCreating (Multi-Attach error), pods on the same "
        + "node write one directory together",
      help: help, severity: .warning, outcome: .containerCreating)
  }
}

extension ImageFacts.DataDirectory {
  /// As in: a claim "which mysqld locks (ibdata1)".
  var lockDescription: String {
    switch (second, lock) {
    case (.corrupts, _): "\(program) writes as if it were alone"
    case (_, let lock?): "\(program) locks (\(lock))"
    case (_, nil): "\(program) needs for itself"
    }
  }

  /// What a second instance does.
  func effect(_ claim: SharedClaim) -> String {
    let what =
      switch second {
      case .exits: "the second \(program) finds \(path) in use and exits"
      case .waits: "the second \(program) waits for the lock in \(path) and never becomes ready"
      case .corrupts: "the second \(program) starts on \(path) as well, and the two corrupt the data"
      }
    let said = log.map { "\(what): \"\($0)\"" } ?? what
    return claim.isSingleWriter && !claim.isSinglePod ? "\(said); on another node it stays in ContainerCreating" : said
  }
}
