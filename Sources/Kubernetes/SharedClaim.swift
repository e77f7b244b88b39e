public import YAML

/// A claim, or a directory of the node, that all pods of a workload mount, and what is known of who may write it.
public struct SharedClaim: Sendable {
  /// Where the pod names the claim.
  public let nameNode: Node
  public let name: String
  /// Whether it is a directory of the node, which only pods of one node share.
  public let isHostPath: Bool
  /// The claim in the set, if it is there.
  public let claim: Resource?
  /// The strictest access mode that the claim lists, where it is written.
  public let accessMode: Node?
  /// A program that is known to lock its data directory in the claim, and the container that runs it.
  public let lock: (directory: ImageFacts.DataDirectory, container: Container)?
  /// The directory within the claim that a command line names as its data directory, and the container.
  public let dataDirectory: (path: String, container: Container)?

  /// As in: claim "data".
  public var title: String { isHostPath ? "directory \"\(name)\" of the node" : "claim \"\(name)\"" }

  /// Whether the claim says that one node, or one pod, may mount it for writing.
  public var isSingleWriter: Bool { accessMode != nil }
  public var isSinglePod: Bool { accessMode?.hasText("ReadWriteOncePod") ?? false }
}

extension Workload {
  /// The claims that every pod of the workload mounts for writing at one and the same place.
  public func sharedClaims(_ inventory: Inventory) -> [SharedClaim] {
    guard let list = spec["volumes"] else { return [] }
    let volumes = list.items.map { Volume(node: $0) }.filter { $0.claim != nil || $0.hostDirectory != nil }
    guard !volumes.isEmpty else { return [] }
    var mounts: [String: [Mounted]] = [:]
    // Init containers run by themselves, and at most prepare what the others write.
    for container in runningContainers {
      // With an expression each pod has its own directory.
      for mount in container.volumeMounts where !mount.isReadOnly && !mount.hasSubPathExpression {
        mounts[mount.name, default: []].append((container, mount))
      }
    }
    let dataOptions = DataOption.all(of: self)
    return volumes.compactMap { volume in
      if let directory = volume.hostDirectory {
        guard let lock = mounts[volume.name].flatMap({ lock(in: $0, dataOptions) }) else { return nil }
        return SharedClaim(
          nameNode: directory, name: directory.text, isHostPath: true, claim: nil, accessMode: nil, lock: lock,
          dataDirectory: nil)
      }
      guard let (nameNode, isReadOnly) = volume.claim, !isReadOnly, !templates(claim: volume.name),
        let writers = mounts[volume.name]
      else { return nil }
      let name = nameNode.text
      let claims = inventory.alternatives("PersistentVolumeClaim", name, for: resource)
      // Alternatives that differ prove nothing, nor do claims that a patch may change.
      let modes = claims.map { inventory.isPatched($0) ? nil : $0.singleWriterMode }
      var accessMode = modes.allSatisfy { $0 != nil } ? modes.first ?? nil : nil
      // Only a disk is attached to one node: to a directory of a node all its pods go, and NFS asks for no mode.
      if accessMode?.hasText("ReadWriteOnce") ?? false, disk(named: volume.name, inventory) == nil { accessMode = nil }
      let option = dataOptions.first { option in
        !option.isOwn && writers.contains { $0.container == option.container && $0.mount.covers(option.path) }
      }
      return SharedClaim(
        nameNode: nameNode, name: name, isHostPath: false, claim: claims.first,
        // On one node all may attach it.
        accessMode: isPinnedToNode && accessMode?.hasText("ReadWriteOnce") ?? false ? nil : accessMode,
        lock: lock(in: writers, dataOptions), dataDirectory: option.map { ($0.path, $0.container) })
    }
  }

  fileprivate typealias Mounted = (container: Container, mount: VolumeMount)

  /// Whether a claim template gives each pod of a StatefulSet its own volume of that name.
  public func templates(claim name: String) -> Bool {
    resource.root["spec"]?["volumeClaimTemplates"]?.items.contains {
      $0["metadata"]?["name"]?.text == name
    } ?? false
  }

  private func lock(
    in mounts: [Mounted], _ options: [DataOption]
  ) -> (directory: ImageFacts.DataDirectory, container: Container)? {
    for (container, mount) in mounts {
      // Another command than the image's own may be another program.
      guard let facts = container.facts, container.runsServer(facts),
        !options.contains(where: { $0.container == container })
      else { continue }
      let settings = Set(container.environment.map(\.name))
      for directory in facts.dataDirectories
      where mount.covers(directory.path) && settings.isDisjoint(with: directory.movedBy)
        && !container.args.items.contains(where: { argument in
          directory.movedBy.contains(where: argument.text.hasPrefix)
        })
      {
        return (directory, container)
      }
    }
    return nil
  }
}

/// An option of a command line that names where a server keeps its data.
private struct DataOption {
  let container: Container
  let path: String
  /// Whether the path depends on the pod.
  var isOwn: Bool { path.contains("$") }

  /// By which servers are told, whatever dashes stand before.
  private static let names: Set<String> = [
    "data-dir", "datadir", "data_dir", "dbpath", "storage.tsdb.path", "storage.local.path", "storageDataPath",
    "path.data",
  ]

  static func all(of workload: Workload) -> [DataOption] {
    workload.runningContainers.flatMap { container in
      let words = container.words.flatMap { word in
        word.text.split { $0 == " " || $0 == "=" || $0 == "\n" || $0 == "\"" || $0 == "'" }
      }
      return zip(words, words.dropFirst()).compactMap { option, path in
        option.hasPrefix("-") && names.contains(String(option.drop { $0 == "-" }))
          ? DataOption(container: container, path: String(path)) : nil
      }
    }
  }
}

extension Volume {
  /// The directory of the node that it shows.
  var hostDirectory: Node? {
    node["hostPath"]?["path"].flatMap { $0.isScalar && !$0.isPlaceholder ? $0 : nil }
  }
}

extension Resource {
  /// The access mode of a claim that only one node or pod may mount for writing; nil if several may, or none is written.
  public var singleWriterMode: Node? {
    guard let modes = root["spec"]?["accessModes"] else { return nil }
    let items = Array(modes.items)
    if items.contains(where: { $0.hasText("ReadWriteMany") || $0.hasText("ReadOnlyMany") }) { return nil }
    return items.first { $0.hasText("ReadWriteOncePod") } ?? items.first { $0.hasText("ReadWriteOnce") }
  }
}
