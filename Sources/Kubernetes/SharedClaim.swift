public import YAML

/// A claim that all pods of a workload mount, and what is known of who may write it.
public struct SharedClaim: Sendable {
  /// Where the pod names the claim.
  public let nameNode: Node
  public let name: String
  /// The claim in the set, if it is there.
  public let claim: Resource?
  /// The strictest access mode that the claim lists, where it is written.
  public let accessMode: Node?
  /// A program that is known to lock its data directory in the claim, and the container that runs it.
  public let lock: (directory: ImageFacts.DataDirectory, container: Container)?
  /// The directory within the claim that a command line names as its data directory, and the container.
  public let dataDirectory: (path: String, container: Container)?

  /// Whether the claim says that one node, or one pod, may mount it for writing.
  public var isSingleWriter: Bool { accessMode != nil }
  public var isSinglePod: Bool { accessMode?.hasText("ReadWriteOncePod") ?? false }
}

extension Workload {
  /// The claims that every pod of the workload mounts for writing at one and the same place.
  public func sharedClaims(_ inventory: Inventory) -> [SharedClaim] {
    volumes.compactMap { volume in
      guard let (nameNode, isReadOnly) = volume.claim, !isReadOnly, !templates(claim: volume.name) else { return nil }
      let mounts = mounts(of: volume.name)
      // With an expression each pod has its own directory.
      let writers = mounts.filter { !$0.mount.isReadOnly && !$0.mount.hasSubPathExpression }
      guard !writers.isEmpty else { return nil }
      let name = nameNode.text
      let claims = inventory.alternatives("PersistentVolumeClaim", name, for: resource)
      // Alternatives that differ prove nothing.
      let modes = claims.map(\.singleWriterMode)
      let accessMode = modes.allSatisfy { $0 != nil } ? modes.first ?? nil : nil
      return SharedClaim(
        nameNode: nameNode, name: name, claim: claims.first, accessMode: accessMode, lock: lock(in: writers),
        dataDirectory: dataDirectory(in: writers))
    }
  }

  /// Whether a claim template gives each pod of a StatefulSet its own volume of that name.
  private func templates(claim name: String) -> Bool {
    resource.root["spec"]?["volumeClaimTemplates"]?.items.contains {
      $0["metadata"]?["name"]?.text == name
    } ?? false
  }

  private func lock(
    in mounts: [(container: Container, mount: VolumeMount)]
  ) -> (directory: ImageFacts.DataDirectory, container: Container)? {
    for (container, mount) in mounts {
      guard let image = container.image, let facts = ImageFacts(image) else { continue }
      for directory in facts.dataDirectories where mount.covers(directory.path) { return (directory, container) }
    }
    return nil
  }
}

extension Workload {
  /// Options by which servers are told where their data lies, whatever dashes stand before them.
  private static let dataOptions: Set<String> = [
    "data-dir", "datadir", "data_dir", "dbpath", "storage.tsdb.path", "storage.local.path", "storageDataPath",
    "path.data",
  ]

  private func dataDirectory(
    in mounts: [(container: Container, mount: VolumeMount)]
  ) -> (path: String, container: Container)? {
    for (container, mount) in mounts {
      let words = (container.command.items + container.args.items).flatMap { word in
        word.text.split { $0 == " " || $0 == "=" || $0 == "\n" || $0 == "\"" || $0 == "'" }
      }
      for (option, path) in zip(words, words.dropFirst()) where option.hasPrefix("-") {
        // A path that depends on the pod is its own.
        if Self.dataOptions.contains(String(option.drop { $0 == "-" })), !path.contains("$"), mount.covers(String(path))
        {
          return (String(path), container)
        }
      }
    }
    return nil
  }
}

extension Resource {
  /// The access mode of a claim that only one node or pod may mount for writing; nil if several may, or none is written.
  var singleWriterMode: Node? {
    guard let modes = root["spec"]?["accessModes"] else { return nil }
    let items = Array(modes.items)
    if items.contains(where: { $0.hasText("ReadWriteMany") || $0.hasText("ReadOnlyMany") }) { return nil }
    return items.first { $0.hasText("ReadWriteOncePod") } ?? items.first { $0.hasText("ReadWriteOnce") }
  }
}
