import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Two workloads on one claim that only one pod may use.
public enum ClaimSharedByWorkloads: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.isStarted else { return }
    for (volume, place) in workload.claims {
      let inventory = report.inventory
      let others = inventory.workloads(usingClaim: place.text, inSetsOf: workload.resource).filter { other in
        other.resource.isBefore(workload.resource) && other.isStarted
          && Inventory.mayShareNamespace(other.resource, workload.resource)
          && !other.resource.mayBeAlternative(of: workload.resource)
          && !inventory.mayChange(other.resource, [.anything, .names])
          && inventory.areAppliedTogether(other.resource, workload.resource)
      }
      guard !others.isEmpty, !inventory.mayChange(workload.resource, [.anything, .names]) else { continue }
      let claims = inventory.alternatives("PersistentVolumeClaim", place.text, for: workload.resource)
      if !claims.isEmpty, claims.allSatisfy({ $0.isSinglePod && !inventory.mayChange($0, []) }) {
        let other = others.first(where: { $0.isLasting }) ?? others[0]
        // Two that both end take turns.
        if !other.isLasting, !workload.isLasting { continue }
        var labels = [Label("one pod of the cluster may use it", at: claims[0].accessModes, of: claims[0])]
        if let first = other.claimName(place.text) {
          labels.append(
            Label("\(other.resource.kind) \"\(other.resource.name)\" mounts it, too", at: first, of: other.resource))
        }
        report.report(.singlePod(place.text, workload, other), at: place, labels: labels)
      } else if !checkLock(place, workload, others, &report), claims.count == 1, !inventory.isPatched(claims[0]),
        let mode = claims[0].singleWriterMode
      {
        checkNodes(place, volume, claims[0], mode, workload, others, &report)
      }
    }
  }

  /// Both run a program that locks, or would corrupt, the same directory of the claim.
  private static func checkLock(
    _ place: Node, _ workload: Workload, _ others: [Workload], _ report: inout Reporter
  ) -> Bool {
    guard workload.isLasting, let mine = workload.lock(inClaim: place.text, report.inventory) else { return false }
    for other in others where other.isLasting {
      guard let theirs = other.lock(inClaim: place.text, report.inventory),
        theirs.directory.path == mine.directory.path,
        theirs.directory.program == mine.directory.program, theirs.subPath == mine.subPath
      else { continue }
      let label = other.claimName(place.text).map {
        Label(
          "\(other.resource.kind) \"\(other.resource.name)\" runs \(theirs.directory.program) on it, too", at: $0,
          of: other.resource)
      }
      report.report(
        .locked(place.text, mine, other), at: place, in: mine.container, labels: [label].compactMap(\.self))
      return true
    }
    return false
  }

  /// Nothing keeps the pods of the two on one node, and the claim is a disk that only one node mounts.
  private static func checkNodes(
    _ place: Node, _ volume: Volume, _ claim: Resource, _ mode: Node, _ workload: Workload, _ others: [Workload],
    _ report: inout Reporter
  ) {
    guard workload.isLasting, workload.mayRunAnywhere, workload.disk(named: volume.name, report.inventory) != nil,
      let other = others.first(where: { $0.isLasting && $0.mayRunAnywhere }), let first = other.claimName(place.text)
    else { return }
    report.report(
      .oneNode(place.text, workload, other), at: place,
      labels: [
        Label("one node may mount it", at: mode, of: claim),
        Label("\(other.resource.kind) \"\(other.resource.name)\" mounts it, too", at: first, of: other.resource),
      ])
  }
}

extension Workload {
  /// Whether pods of it are made without somebody asking.
  fileprivate var isStarted: Bool { resource.kind != "PodTemplate" && !isSuspended && replicas?.value != 0 }

  /// Whether its pods run until they are deleted.
  fileprivate var isLasting: Bool {
    switch resource.kind {
    case "Job", "CronJob": false
    case "Pod": restartPolicy == .always
    default: true
    }
  }

  /// Whether nothing is written that draws its pods to certain nodes or to other pods.
  fileprivate var mayRunAnywhere: Bool {
    !isPinnedToNode && spec["affinity"]?["podAffinity"] == nil && (spec["nodeSelector"]?.count ?? 0) == 0
      && spec["affinity"]?["nodeAffinity"] == nil
  }

  fileprivate func claimName(_ name: String) -> Node? {
    volumes.lazy.compactMap(\.claim).map(\.name).first { $0.text == name }
  }

  /// The program of the pod that has a claim's directory for itself, and the part of the claim that it uses.
  fileprivate func lock(
    inClaim name: String, _ inventory: Inventory
  ) -> (directory: ImageFacts.DataDirectory, container: Container, subPath: String)? {
    guard let claim = sharedClaims(inventory).first(where: { $0.name == name }), let (directory, container) = claim.lock
    else { return nil }
    let volume = volumes.first { $0.claim?.name.text == name }
    let mount = container.volumeMounts.first { $0.name == volume?.name && $0.covers(directory.path) }
    return mount.map { (directory, container, $0.subPath ?? "") }
  }
}

extension Resource {
  fileprivate var isSinglePod: Bool { singleWriterMode?.hasText("ReadWriteOncePod") ?? false }
  fileprivate var accessModes: Node { singleWriterMode ?? root }
}

extension Message {
  fileprivate static func singlePod(_ claim: String, _ workload: Workload, _ other: Workload) -> Message {
    let mayEnd = !workload.isLasting || !other.isLasting
    return Message(
      "\(workload.resource.kind) \"\(workload.resource.name)\" and \(other.resource.kind) \"\(other.resource.name)\" use "
        + "the ReadWriteOncePod claim \"\(claim)\"",
      note: "only one pod of the cluster may use it, also to read: "
        + (mayEnd
          ? "the one that comes second stays Pending for as long as the other runs"
          : "one of the two will stay Pending for ever (\"ReadWriteOncePod access mode already in-use by another pod\")"),
      help:
        "give each a claim of its own, put both containers into one pod, or make the claim ReadWriteOnce (pods of one "
        + "node) or ReadWriteMany",
      severity: mayEnd ? .warning : .error, outcome: .pending)
  }

  fileprivate static func oneNode(_ claim: String, _ workload: Workload, _ other: Workload) -> Message {
    Message(
      "\(workload.resource.kind) \"\(workload.resource.name)\" and \(other.resource.kind) \"\(other.resource.name)\" share "
        + "the ReadWriteOnce claim \"\(claim)\", and nothing keeps them on one node",
      note: "a disk is attached to one node: a pod that comes to another one stays in ContainerCreating (Multi-Attach "
        + "error); with volumes that are tied to a node, such as local-path, both go there",
      help: "put both containers into one pod, draw the pods together with podAffinity, or use a ReadWriteMany claim",
      severity: .warning, outcome: .containerCreating)
  }

  fileprivate static func locked(
    _ claim: String, _ mine: (directory: ImageFacts.DataDirectory, container: Container, subPath: String),
    _ other: Workload
  ) -> Message {
    let directory = mine.directory
    let isCertain = directory.confidence == .high && mine.container.image?.isPublic ?? false
    let what =
      switch directory.second {
      case .exits: "the second one finds \(directory.path) in use and exits"
      case .waits: "the second one waits for the lock in \(directory.path) and never becomes ready"
      case .corrupts: "the second one starts as well, and the two corrupt the data in \(directory.path)"
      }
    return Message(
      "\"\(mine.container.name)\" and \(other.resource.kind) \"\(other.resource.name)\" run \(directory.program) on claim "
        + "\"\(claim)\"",
      note: directory.log.map { "\(what): \"\($0)\"" } ?? what,
      help: "give each a claim of its own, or another subPath of it", severity: isCertain ? .error : .warning,
      outcome: directory.second == .corrupts ? .misbehaves : .crashLoopBackOff)
  }
}
