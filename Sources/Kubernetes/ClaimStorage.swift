public import YAML

extension Workload {
  /// The claim behind a volume, where the pod names it, if its storage may be a disk of its own.
  public func disk(named name: String, _ inventory: Inventory) -> Node? {
    let template = (resource.root["spec"]?["volumeClaimTemplates"]).items.first {
      $0["metadata"]?["name"]?.text == name
    }
    if let template { return template["spec"].isDisk ? template["metadata"]?["name"] : nil }
    guard let claim = volume(named: name)?.claim else { return nil }
    let claims = inventory.alternatives("PersistentVolumeClaim", claim.name.text, for: resource)
    return !claims.isEmpty && claims.allSatisfy { $0.root["spec"].isDisk } ? claim.name : nil
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

extension Node? {
  /// Whether the storage of a claim may be a disk: not a directory of a node, nor shared over the network.
  var isDisk: Bool {
    guard let self, self["volumeName"] == nil, self["selector"] == nil else { return false }
    let modes = self["accessModes"].items
    guard !modes.contains(where: { $0.hasText("ReadWriteMany") }),
      self["storageClassName"].map({ !$0.isPlaceholder }) ?? true
    else { return false }
    let storage = self["storageClassName"]?.text.lowercased() ?? ""
    return ![
      "local", "nfs", "efs", "hostpath", "host-path", "manual", "ceph", "azurefile", "file", "longhorn", "gluster",
      "zfs",
    ]
    .contains { storage.contains($0) }
  }
}
