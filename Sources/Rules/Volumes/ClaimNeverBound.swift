import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A claim that the volumes of its set do not fit.
public enum ClaimNeverBound: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let inventory = report.inventory
    for (_, place) in workload.claims {
      let claims = inventory.alternatives("PersistentVolumeClaim", place.text, for: workload.resource)
      guard claims.count == 1, !inventory.mayChange(claims[0], [.names, .anything]) else { continue }
      let claim = claims[0]
      if let name = claim.root["spec"]?["volumeName"], name.isScalar, !name.text.isEmpty {
        checkNamed(name, claim, place, &report)
      } else {
        checkAny(WantedClaim(claim), place, &report)
      }
    }
    let resource = workload.resource
    guard resource.kind == "StatefulSet", workload.replicas?.value != 0, !inventory.isPatched(resource) else { return }
    for template in (resource.root["spec"]?["volumeClaimTemplates"]).items {
      let claim = WantedClaim(template: template, of: workload)
      if let place = claim.nameNode, claim.spec?["volumeName"] == nil { checkAny(claim, place, &report) }
    }
  }

  /// The claim names its volume.
  private static func checkNamed(
    _ name: Node, _ claim: Resource, _ place: Node, _ report: inout Reporter
  ) {
    let wanted = WantedClaim(claim)
    let inventory = report.inventory
    let disks = inventory.alternatives("PersistentVolume", name.text, for: claim)
    guard disks.count == 1, !inventory.mayChange(disks[0], [.names, .anything]) else { return }
    if let obstacle = wanted.obstacle(toVolume: disks[0], isNamed: true) {
      report.report(
        .obstacle(wanted, disks[0], obstacle, isNamed: true), at: place, labels: labels(wanted, disks[0], obstacle),
        cause: claim.cause)
      return
    }
    let rival = inventory.all("PersistentVolumeClaim", inSetsOf: claim, most: 1000).first {
      $0.isBefore(claim) && !$0.mayBeAlternative(of: claim)
        && $0.root["spec"]?["volumeName"]?.hasSameText(as: name) ?? false && inventory.areAppliedTogether($0, claim)
    }
    if let rival, let other = rival.root["spec"]?["volumeName"] {
      report.report(
        .rival(claim, rival, name.text), at: place,
        labels: [Label("this claim", at: name, of: claim), Label("and this one name it", at: other, of: rival)],
        cause: claim.cause)
    }
  }

  /// The claim names a class whose volumes nobody makes but the set.
  private static func checkAny(_ claim: WantedClaim, _ place: Node, _ report: inout Reporter) {
    let inventory = report.inventory
    guard let written = claim.storageClass, written.isScalar, !written.isPlaceholder,
      claim.spec?["selector"] == nil, !inventory.isIncomplete(around: claim.owner)
    else { return }
    let disks = inventory.all("PersistentVolume", inSetsOf: claim.owner).filter {
      (claim.isReserved($0) || ($0.storageClass?.text ?? "") == written.text) && !inventory.mayChange($0, [.anything])
    }
    guard !disks.isEmpty, disks.count <= 100,
      written.text.isEmpty || inventory.isStatic(written.text, around: claim.owner)
    else { return }
    let obstacles = disks.compactMap { disk in
      claim.obstacle(toVolume: disk, isNamed: false).map { (disk, $0) }
    }
    // One that fits is enough; one that is reserved for another claim says nothing of what was meant.
    guard obstacles.count == disks.count, let (disk, obstacle) = obstacles.first(where: { $0.1.claim != nil }) else {
      return
    }
    report.report(
      .obstacle(claim, disk, obstacle, isNamed: false), at: place, labels: labels(claim, disk, obstacle),
      cause: claim.owner.cause + "/" + claim.name)
  }

  private static func labels(_ claim: WantedClaim, _ disk: Resource, _ obstacle: BindingObstacle) -> [Label] {
    [
      (obstacle.claim ?? claim.nameNode).map { Label("claim \"\(claim.name)\"", at: $0, of: claim.owner) },
      (obstacle.volume ?? disk.nameNode).map { Label("volume \"\(disk.name)\"", at: $0, of: disk) },
    ].compactMap(\.self)
  }
}

extension Resource {
  /// A claim that several pods use is one mistake.
  fileprivate var cause: String { "\(namespace ?? "")/\(name)" }
}

extension Inventory {
  /// Whether no program makes volumes of the class: it says so, or it has the name that is used for that and is not
  /// written.
  fileprivate func isStatic(_ name: String, around resource: Resource) -> Bool {
    let classes = all("StorageClass", inSetsOf: resource).filter { $0.name == name }
    if classes.isEmpty { return name == "manual" || name == "local-storage" }
    return classes.allSatisfy { $0.root["provisioner"]?.hasText("kubernetes.io/no-provisioner") ?? false }
  }
}

extension Message {
  fileprivate static func obstacle(
    _ claim: WantedClaim, _ disk: Resource, _ obstacle: BindingObstacle, isNamed: Bool
  ) -> Message {
    Message(
      isNamed
        ? "claim \"\(claim.name)\" cannot be bound to volume \"\(disk.name)\": \(obstacle.reason)"
        : "no volume here fits claim \"\(claim.name)\": \(obstacle.reason)",
      note: isNamed && obstacle.isCertain
        ? "the claim stays Pending, and so does the pod: \"pod has unbound immediate PersistentVolumeClaims\""
        : isNamed
          ? "unless that is the default class, the claim stays Pending, and so does the pod"
          : "nothing makes volumes of this class, so unless there is another volume the claim stays Pending, and so does "
            + "the pod",
      help: "let size, access modes, volumeMode and storageClassName of the claim and of the volume agree",
      severity: isNamed && obstacle.isCertain ? .error : .warning)
  }

  fileprivate static func rival(_ claim: Resource, _ rival: Resource, _ disk: String) -> Message {
    Message(
      "claims \"\(rival.name)\" and \"\(claim.name)\" both name volume \"\(disk)\"",
      note: "a volume is bound to one claim: the other stays Pending, and so do its pods",
      help: "let both pods use one claim (in one namespace), or define a second PersistentVolume", severity: .error)
  }
}
