import Diagnostics
import YAML

/// Volumes, and what mounts them.
///
/// Source: pkg/apis/core/validation/validation.go: validateVolumeSource, ValidateVolumeMounts, ValidateVolumeDevices.
enum VolumeChecks {
  /// A volume with two sources; one without is an emptyDir.
  @Sendable static func sources(_ volume: Node) -> [Violation] {
    if let secret = volume.entry("secret"), secret.value.isMapping,
      secret.value["secretName"].map({ $0.isScalar && $0.isNull }) ?? true,
      secret.value["name"] == nil
    {
      return [
        Violation(
          secret.key, "the volume does not say which Secret", reason: "secretName is required",
          help: "write secretName: NAME")
      ]
    }
    var first: Node.Entry?
    for entry in volume.writtenEntries where isSource(entry) {
      if let first, !first.key.hasSameText(as: entry.key) {
        return [
          Violation(
            entry.key, "the volume has both \(first.key.text) and \(entry.key.text)",
            reason: "may not specify more than 1 volume type",
            help: "keep one of them, or make two volumes of it", other: (first.key, "the first one"))
        ]
      }
      first = entry
    }
    return []
  }

  private static let projections: [StaticString] = [
    "secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate",
  ]

  /// Sources of a projected volume: one in each item, and no path twice.
  @Sendable static func projected(_ volume: Node) -> [Violation] {
    var paths: [String: Node] = [:]
    var found: [Violation] = []
    for source in volume["sources"].items {
      let written = source.writtenEntries.filter { entry in
        entry.value.isMapping && projections.contains { entry.key.hasText($0) }
      }
      if let second = written.dropFirst().first {
        found.append(
          Violation(
            second.key, "one source of the volume is both \(written[0].key.text) and \(second.key.text)",
            reason: "may not specify more than 1 volume type per source", help: "make two items of sources of it",
            other: (written[0].key, "the first one")))
      }
      // The API server does not compare the path of a token.
      for entry in written where !entry.key.hasText("serviceAccountToken") {
        for path in entry.value["items"].items.compactMap({ $0.written("path") }) where path.string != nil {
          guard let first = paths[path.text] else {
            paths[path.text] = path
            continue
          }
          found.append(
            Violation(
              path, "two sources of the volume write \"\(path.text.abbreviated)\"",
              reason: "conflicting duplicate paths",
              help: "give one of them another path", other: (first, "the first one")))
        }
      }
    }
    return found
  }

  private static func isSource(_ entry: Node.Entry) -> Bool {
    !entry.key.hasText("name") && entry.value.isMapping && known.contains { entry.key.hasText($0) }
  }

  private static let known: [StaticString] = [
    "configMap", "secret", "emptyDir", "hostPath", "persistentVolumeClaim", "projected", "downwardAPI", "nfs", "csi",
    "ephemeral", "image", "iscsi", "awsElasticBlockStore", "gcePersistentDisk", "azureDisk", "azureFile", "cephfs",
    "cinder", "fc", "flexVolume", "flocker", "gitRepo", "glusterfs", "photonPersistentDisk", "portworxVolume",
    "quobyte", "rbd", "scaleIO", "storageos", "vsphereVolume",
  ]

  @Sendable static func mount(_ mount: Node) -> [Violation] {
    guard let path = mount.written("subPath"), let expression = mount.written("subPathExpr") else { return [] }
    return [
      Violation(
        expression, "the mount has both subPath and subPathExpr",
        reason: "subPathExpr and subPath are mutually exclusive",
        help: "keep one of them", other: (path, "the other one"))
    ]
  }

  /// Mounts of volumes that the pod does not have, and mounts that need more than the container has.
  ///
  /// Claims of a StatefulSet are volumes of its pods.
  static func mounts(_ spec: Node, claims: Node?) -> [Violation] {
    guard spec.isMapping else { return [] }
    var found: [Violation] = []
    var names: Set<String>?
    var sorted: [String] = []
    for list in [spec["initContainers"], spec["containers"], spec["ephemeralContainers"]] {
      guard let list else { continue }
      for container in list.items {
        for mounts in [container["volumeMounts"], container["volumeDevices"]] {
          guard let mounts else { continue }
          for mount in mounts.items {
            if let name = mount.written("name"), name.isScalar {
              if names == nil { names = volumes(spec, claims) }
              if let names, !names.contains(name.text), !name.isUnfilled {
                if sorted.isEmpty { sorted = names.sorted() }
                found.append(undefined(name, sorted, isNear: found.count < 20))
              }
            }
            if mount["mountPropagation"]?.hasText("Bidirectional") ?? false,
              !(container["securityContext"]?["privileged"]?.boolean ?? false)
            {
              found.append(bidirectional(mount["mountPropagation"]!))
            }
          }
        }
      }
    }
    return found
  }

  private static func volumes(_ spec: Node, _ claims: Node?) -> Set<String> {
    var names: Set<String> = []
    for volume in spec["volumes"].items { if let name = volume["name"], name.isScalar { names.insert(name.text) } }
    for claim in claims.items { if let name = claim["metadata"]?["name"], name.isScalar { names.insert(name.text) } }
    return names
  }

  /// - Parameters:
  ///   - names: of the volumes that are there, in order.
  ///   - isNear: whether to look for the one that is meant.
  private static func undefined(_ name: Node, _ names: [String], isNear: Bool) -> Violation {
    let text = name.text
    return Violation(
      name, "the pod has no volume \"\(text.abbreviated)\"", reason: "Not found: \"\(text.abbreviated)\"",
      help: (isNear ? Spelling.nearest(to: text, in: names) : nil).map { "did you mean \"\($0)\"?" }
        ?? (names.isEmpty
          ? "add it to volumes of the pod, beside containers"
          : "add it to volumes, or mount \(Array(names.prefix(5)).listed(with: "or"))"))
  }

  private static func bidirectional(_ node: Node) -> Violation {
    Violation(
      node, "the mount is Bidirectional, and the container is not privileged",
      reason: "Bidirectional mount propagation is available only to privileged containers",
      help: "write HostToContainer, or securityContext.privileged: true")
  }
}
