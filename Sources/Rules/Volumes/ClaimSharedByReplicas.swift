import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Several pods of one workload that mount one claim which only one may write.
public enum ClaimSharedByReplicas: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.spec["volumes"] != nil, !report.inventory.mayChange(workload.resource, .replicas),
      let crowd = Crowd(workload, report.inventory)
    else { return }
    for claim in workload.sharedClaims(report.inventory)
    where claim.lock != nil || claim.dataDirectory != nil || claim.isSingleWriter {
      // Pods of several nodes have a directory each.
      if claim.isHostPath, !crowd.isCertain || workload.spec["affinity"]?["podAntiAffinity"] != nil { continue }
      var labels = crowd.labels
      if crowd.node != nil {
        labels.append(
          Label(
            "all of them mount this \(claim.isHostPath ? "directory" : "claim")", at: claim.nameNode,
            of: workload.resource))
      }
      if let mode = claim.accessMode, let resource = claim.claim {
        labels.append(Label("one \(claim.isSinglePod ? "pod" : "node") may mount it", at: mode, of: resource))
      }
      report.report(
        .shared(claim, crowd, workload), at: crowd.node ?? claim.nameNode,
        in: claim.lock?.container ?? claim.dataDirectory?.container, labels: labels)
    }
  }

  /// The pods that a workload has at one time, if they are several.
  fileprivate struct Crowd {
    /// As in "2 replicas".
    let who: String
    /// Where the number is written, if it is written in the workload.
    let node: Node?
    let isCertain: Bool
    let labels: [Label]

    init?(_ workload: Workload, _ inventory: Inventory) {
      if let replicas = workload.replicas, let node = replicas.node, replicas.value > 1 {
        (who, self.node, isCertain, labels) = ("\(replicas.value) replicas", node, true, [])
      } else if workload.resource.kind == "DaemonSet" {
        (who, node, isCertain, labels) = ("the pods of all nodes", nil, false, [])
      } else if workload.replicas != nil, workload.volumes.contains(where: { $0.claim != nil }),
        let (scaler, most) = inventory.autoscaler(of: workload), let value = most.integer, value > 1
      {
        let label = Label("scaled up to \(value) pods", at: most, of: scaler)
        (who, node, isCertain, labels) = ("up to \(value) replicas", nil, false, [label])
      } else {
        return nil
      }
    }
  }
}

extension Inventory {
  /// The autoscaler of the set that scales a workload, and the most pods that it makes.
  fileprivate func autoscaler(of workload: Workload) -> (scaler: Resource, most: Node)? {
    for scaler in all("HorizontalPodAutoscaler", inSetsOf: workload.resource) {
      let target = scaler.root["spec"]?["scaleTargetRef"]
      if target?["name"]?.text == workload.resource.name, target?["kind"]?.text == workload.resource.kind,
        Self.mayShareNamespace(scaler, workload.resource), let most = scaler.root["spec"]?["maxReplicas"],
        !mayChange(scaler, [])
      {
        return (scaler, most)
      }
    }
    return nil
  }
}

extension Message {
  fileprivate static func shared(
    _ claim: SharedClaim, _ crowd: ClaimSharedByReplicas.Crowd, _ workload: Workload
  ) -> Message {
    let help =
      switch workload.resource.kind {
      case "StatefulSet": "let volumeClaimTemplates give each pod a claim of its own, or run one replica"
      case "DaemonSet": "use a hostPath or emptyDir for what belongs to a node, or a ReadWriteMany claim"
      default: "run one replica, or use a StatefulSet whose volumeClaimTemplates give each pod a claim of its own"
      }
    if let (directory, container) = claim.lock {
      let isCertain =
        crowd.isCertain && !claim.isHostPath && directory.confidence == .high && container.image?.isPublic ?? false
      return Message(
        "\(crowd.who) share \(claim.title), which \(directory.lockDescription)",
        note: directory.effect(claim), help: help, severity: isCertain ? .error : .warning,
        outcome: directory.second == .corrupts ? .misbehaves : .crashLoopBackOff)
    }
    if let (path, container) = claim.dataDirectory {
      return Message(
        "\(crowd.who) share claim \"\(claim.name)\" as the data directory of \"\(container.name)\"",
        note:
          "each of them is started on \(path): servers usually expect to be alone there, and lock or corrupt it",
        help: help, severity: .warning, outcome: .crashLoopBackOff)
    }
    if claim.isSinglePod {
      return Message(
        "\(crowd.who) share the ReadWriteOncePod claim \"\(claim.name)\"",
        note: "one pod of the cluster may use it: the others stay Pending", help: help,
        severity: crowd.isCertain ? .error : .warning, outcome: .pending)
    }
    return Message(
      "\(crowd.who) share the ReadWriteOnce claim \"\(claim.name)\"",
      note:
        "one node may attach it: pods on other nodes stay in ContainerCreating (Multi-Attach error)"
        + (workload.resource.kind == "DaemonSet" ? "" : ", pods on the same node write one directory together"),
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
    if claim.isHostPath { return "where two of them come to one node, \(said)" }
    return claim.isSingleWriter && !claim.isSinglePod ? "\(said); on another node it stays in ContainerCreating" : said
  }
}
