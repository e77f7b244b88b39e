public import YAML

/// A kind of volume that the API still takes and no kubelet sets up any more.
///
/// Source: pkg/api/pod/warnings.go; pkg/volume/git_repo/git_repo.go.
public struct RemovedVolume: Sendable {
  /// Where it is named.
  public let key: Node
  /// The minor version that does without it.
  public let since: Int
  /// Whether a feature gate of the kubelet brings it back.
  public let isDisabled: Bool

  /// Nil for a volume that works in a version.
  public init?(_ volume: Volume, _ version: KubernetesVersion) {
    for entry in volume.node.writtenEntries {
      guard entry.value.isMapping, let since = Self.removed.first(where: { entry.key.hasText($0.key) })?.since else {
        continue
      }
      guard version.minor >= since else { return nil }
      key = entry.key
      self.since = since
      isDisabled = entry.key.hasText("gitRepo")
      return
    }
    return nil
  }

  private static let removed: [(key: StaticString, since: Int)] = [
    ("photonPersistentDisk", 16), ("scaleIO", 22), ("flocker", 25), ("storageos", 25), ("quobyte", 25),
    ("glusterfs", 26), ("cephfs", 31), ("rbd", 31), ("gitRepo", 33),
  ]
}
