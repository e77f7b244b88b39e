public import YAML

/// A file of a ConfigMap or Secret, as a container sees it.
///
/// Source: pkg/volume/configmap, pkg/volume/util/atomic_writer.go; measured: a file without any execute bit is not
/// executed, not even by root.
public struct MountedFile: Sendable {
  public let volume: Volume
  public let kind: ConfigurationKind
  /// The name of the ConfigMap or Secret.
  public let name: Node
  public let key: String
  public let mode: Int
  /// Where the mode is written, else where the volume is named.
  public let place: Node

  public var isExecutable: Bool { mode & 0o111 != 0 }
}

extension Workload {
  /// The file that a ConfigMap or Secret puts at a path of a container; nil if none does, or it cannot be told.
  public func mountedFile(at path: String, in container: Container) -> MountedFile? {
    var best: VolumeMount?
    for mount in container.volumeMounts where mount.covers(path) {
      if mount.path.utf8.count >= best?.path.utf8.count ?? 0 { best = mount }
    }
    guard let mount = best, !mount.hasSubPathExpression, let volume = volume(named: mount.name) else { return nil }
    var parts = path.dropFirst(mount.path.count).split(separator: "/").map(String.init)
    if let subPath = mount.subPath { parts = subPath.split(separator: "/").map(String.init) + parts }
    let inner = parts.joined(separator: "/")
    if inner.isEmpty { return nil }
    func file(_ kind: ConfigurationKind, _ source: Node, _ name: Node?, _ mode: Node?) -> MountedFile? {
      guard let name, name.isScalar, !name.isPlaceholder else { return nil }
      var key = inner
      var node = mode
      if let items = source["items"], items.count > 0 {
        guard let item = items.items.first(where: { $0["path"]?.text == inner }) else { return nil }
        key = item["key"]?.text ?? ""
        node = item["mode"] ?? mode
      } else if inner.contains("/") {
        return nil
      }
      var bits = 0o644
      if let node, !node.isNull {
        guard let written = node.integer else { return nil }
        bits = written
      }
      return MountedFile(volume: volume, kind: kind, name: name, key: key, mode: bits, place: node ?? name)
    }
    if let source = volume.node["configMap"] { return file(.configMap, source, source["name"], source["defaultMode"]) }
    if let source = volume.node["secret"] { return file(.secret, source, source["secretName"], source["defaultMode"]) }
    guard let projected = volume.node["projected"] else { return nil }
    let sources = Array((projected["sources"]).items)
    // Which of several sources holds a file is told only by their items.
    guard sources.count == 1, let map = sources.first?["configMap"] else { return nil }
    return file(.configMap, map, map["name"], projected["defaultMode"])
  }
}

extension Inventory {
  /// The text of a file of a ConfigMap that is written in the set, if there is just one.
  public func text(of file: MountedFile, for resource: Resource) -> (node: Node, of: Resource)? {
    guard file.kind == .configMap, !isMade(file.kind.rawValue, file.name.text, for: resource) else { return nil }
    let found = alternatives(file.kind.rawValue, file.name.text, for: resource)
    guard found.count == 1, !isPatched(found[0]), let text = found[0].root["data"]?[file.key], text.isScalar else {
      return nil
    }
    return (text, found[0])
  }
}
