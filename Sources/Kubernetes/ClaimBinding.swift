public import YAML

/// Why a claim cannot be bound to a volume of the set.
///
/// Source: pkg/controller/volume/persistentvolume, pv_controller.go `syncUnboundClaim`, `checkVolumeSatisfyClaim`, index.go
/// `findByClaim`; k8s.io/component-helpers/storage/volume, `FindMatchingVolume`.
public struct BindingObstacle: Sendable {
  /// As in "it requests 20Gi, and the volume has 10Gi".
  public let reason: String
  /// Where the claim says so, and where the volume does.
  public let claim: Node?
  public let volume: Node?
  /// True unless it depends on the default class of the cluster.
  public let isCertain: Bool
}

/// A claim, written by itself or as a template of a StatefulSet.
public struct WantedClaim: Sendable {
  /// Of the template, where it is one.
  public let name: String
  /// The claim or the StatefulSet.
  public let owner: Resource
  public let nameNode: Node?
  public let spec: Node?
  private let metadata: Node?
  private let isTemplate: Bool

  public init(_ claim: Resource) {
    (name, owner, nameNode, isTemplate) = (claim.name, claim, claim.nameNode, false)
    (spec, metadata) = (claim.root["spec"], claim.root["metadata"])
  }

  public init(template: Node, of workload: Workload) {
    (nameNode, owner, isTemplate) = (template["metadata"]?["name"], workload.resource, true)
    (spec, metadata) = (template["spec"], template["metadata"])
    name = nameNode?.text ?? ""
  }

  /// Whether it may have a name: `TEMPLATE-SET-0`.
  private func mayBe(_ name: String) -> Bool {
    isTemplate ? name.hasPrefix("\(self.name)-\(owner.name)-") : name == self.name
  }

  /// What keeps it from a volume; nil if it fits, as far as can be seen.
  public func obstacle(toVolume volume: Resource, isNamed: Bool) -> BindingObstacle? {
    guard let claim = spec, let disk = volume.root["spec"] else { return nil }
    let namespace = owner.namespace
    func obstacle(_ reason: String, _ a: Node?, _ b: Node?, isCertain: Bool = true) -> BindingObstacle {
      BindingObstacle(reason: reason, claim: a, volume: b, isCertain: isCertain)
    }
    if let reserved = disk["claimRef"]?["name"], reserved.isScalar, !reserved.isPlaceholder {
      if !mayBe(reserved.text) {
        return obstacle("the volume is reserved for claim \"\(reserved.text)\"", nil, reserved)
      }
      if let there = disk["claimRef"]?["namespace"], let namespace, !there.isPlaceholder, there.text != namespace {
        return obstacle("the volume is reserved for a claim of namespace \"\(there.text)\"", nil, there)
      }
    }
    if let local = disk["local"], disk["nodeAffinity"] == nil {
      // Source: pkg/apis/core/validation, ValidatePersistentVolumeSpec.
      return obstacle(
        "a local volume without nodeAffinity is refused by the API server",
        claim["storageClassName"] ?? claim["accessModes"],
        local)
    }
    let isReserved = isReserved(volume)
    // Where each names the other nothing is compared.
    if isNamed && isReserved { return nil }
    if let wanted = claim["resources"]?["requests"]?["storage"], let has = disk["capacity"]?["storage"],
      let want = Quantity(wanted), let got = Quantity(has), want > got
    {
      return obstacle("it requests \(wanted.text), and the volume has \(has.text)", wanted, has)
    }
    let ours = claim["volumeMode"]?.text ?? "Filesystem"
    let theirs = disk["volumeMode"]?.text ?? "Filesystem"
    if ours != theirs {
      return obstacle(
        "its volumeMode is \(ours), and the volume's is \(theirs)", claim["volumeMode"], disk["volumeMode"])
    }
    // Of a volume that is reserved for the claim the scheduler, which binds those of a class that waits for it, compares
    // no more; the controller looks among the volumes that offer the modes.
    let className = storageClass.map { $0.isNull ? "" : $0.text } ?? ""
    if isReserved && !className.isEmpty { return nil }
    for mode in claim["accessModes"].items
    where !disk["accessModes"].items.contains(where: { $0.hasSameText(as: mode) }) && disk["accessModes"] != nil {
      return obstacle("it wants \(mode.text), which the volume does not offer", mode, disk["accessModes"])
    }
    return isReserved ? nil : obstacleOfClass(storageClass, volume.storageClass, obstacle)
  }

  /// The class that it asks for: the annotation of old goes before the field.
  ///
  /// Source: k8s.io/component-helpers/storage/volume, `GetPersistentVolumeClaimClass`.
  public var storageClass: Node? {
    metadata?["annotations"]?["volume.beta.kubernetes.io/storage-class"] ?? spec?["storageClassName"]
  }

  /// Whether a volume says that it is for the claim.
  public func isReserved(_ volume: Resource) -> Bool {
    guard let reference = volume.root["spec"]?["claimRef"], mayBe(reference["name"]?.text ?? "") else { return false }
    guard let wanted = owner.namespace, let there = reference["namespace"] else { return true }
    return there.text == wanted
  }

  private func obstacleOfClass(
    _ ours: Node?, _ theirs: Node?, _ obstacle: (String, Node?, Node?, Bool) -> BindingObstacle
  ) -> BindingObstacle? {
    let there = theirs.map { $0.isNull ? "" : $0.text } ?? ""
    if ours?.isPlaceholder ?? false || theirs?.isPlaceholder ?? false { return nil }
    if let ours, !ours.isNull {
      if ours.text == there { return nil }
      let has = there.isEmpty ? "the volume has none" : "the volume's is \"\(there)\""
      return obstacle("its class is \"\(ours.text)\", and \(has)", ours, theirs, true)
    }
    // Nothing written is the default class of the cluster, or none.
    if there.isEmpty { return nil }
    return obstacle(
      "the volume's class is \"\(there)\", and the claim names none, which is the cluster's default class", nil, theirs,
      false)
  }
}

extension Resource {
  /// The class of a volume: the annotation of old goes before the field.
  ///
  /// Source: k8s.io/component-helpers/storage/volume, `GetPersistentVolumeClass`.
  public var storageClass: Node? {
    root["metadata"]?["annotations"]?["volume.beta.kubernetes.io/storage-class"] ?? root["spec"]?["storageClassName"]
  }
}
