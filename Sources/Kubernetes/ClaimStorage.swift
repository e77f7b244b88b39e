public import YAML

extension Workload {
  /// The claim behind a volume, where the pod names it, if its storage may be a disk of its own.
  public func disk(named name: String, _ inventory: Inventory) -> Node? {
    let template = (resource.root["spec"]?["volumeClaimTemplates"]).items.first {
      $0["metadata"]?["name"]?.text == name
    }
    if let template { return inventory.mayBeDisk(template["spec"], of: resource) ? template["metadata"]?["name"] : nil }
    guard let claim = volume(named: name)?.claim else { return nil }
    let claims = inventory.alternatives("PersistentVolumeClaim", claim.name.text, for: resource)
    return !claims.isEmpty && claims.allSatisfy { inventory.mayBeDisk($0.root["spec"], of: $0) } ? claim.name : nil
  }
}

extension Workload {
  /// The volumes that are claims, with the place where each is named.
  public var claims: [(volume: Volume, name: Node)] {
    guard let list = spec["volumes"] else { return [] }
    var claims: [(volume: Volume, name: Node)] = []
    for node in list.items {
      let volume = Volume(node: node)
      if let claim = volume.claim, !claim.name.isPlaceholder { claims.append((volume, claim.name)) }
    }
    return claims
  }
}

extension Inventory {
  /// Whether the storage of a claim may be a disk: not a directory of a node, nor shared over the network. Volumes that
  /// the claim names itself, or that have no class, may be either.
  func mayBeDisk(_ claim: Node?, of resource: Resource) -> Bool {
    guard let claim, claim["volumeName"] == nil, claim["selector"] == nil,
      !claim["accessModes"].items.contains(where: { $0.hasText("ReadWriteMany") })
    else { return false }
    guard let written = claim["storageClassName"], !written.isNull else { return true }
    if written.isPlaceholder || written.text.isEmpty { return false }
    let provisioners = all("StorageClass", inSetsOf: resource).filter { $0.name == written.text }
      .compactMap { $0.root["provisioner"]?.text }
    return ([written.text] + provisioners).allSatisfy { !Self.isShared($0.lowercased()) }
  }

  /// Whether the name of a class or a provisioner says that its volumes are no disks.
  private static func isShared(_ name: String) -> Bool {
    [
      "local", "nfs", "efs", "hostpath", "host-path", "manual", "ceph", "azurefile", "file", "longhorn", "gluster",
      "zfs", "no-provisioner",
    ]
    .contains { name.contains($0) }
  }
}
