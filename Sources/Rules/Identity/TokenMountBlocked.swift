import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A read-only volume where the token of the service account has to be mounted.
public enum TokenMountBlocked: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.node["volumeMounts"] != nil, !workload.isWindows else { return }
    for mount in container.volumeMounts {
      guard let path = mount.node["mountPath"], path.blocksToken else { continue }
      guard mount.subPath == nil, !mount.hasSubPathExpression, let volume = workload.volume(named: mount.name),
        volume.isReadOnlySource, workload.getsToken(report.inventory), !volume.holdsDirectory("kubernetes.io"),
        // A mount of the container at the token's own path takes the token's place.
        !container.volumeMounts.contains(where: { $0.path.hasPrefix("/var/run/secrets/kubernetes.io/serviceaccount") })
      else { continue }
      report.report(.blocked(mount, volume), at: path)
    }
  }
}

extension Node {
  /// Whether it is a directory above the token's, in the spelling that the kubelet does not recognise as one.
  fileprivate var blocksToken: Bool {
    for path: StaticString in ["/run", "/run/", "/run/secrets", "/run/secrets/", "/run/secrets/kubernetes.io"]
    where hasText(path) { return true }
    return false
  }
}

extension Volume {
  fileprivate func holdsDirectory(_ name: String) -> Bool {
    (source?.body["items"]).items.contains { $0["path"]?.text.hasPrefix(name + "/") ?? false }
      || node["projected"] != nil
  }
}

extension Workload {
  /// Whether the pod surely gets the token of its account: the pod goes before the account.
  fileprivate func getsToken(_ inventory: Inventory) -> Bool {
    if let written = spec["automountServiceAccountToken"], !written.isNull { return written.boolean ?? false }
    guard let name = serviceAccount else { return true }
    return inventory.alternatives("ServiceAccount", name.text, for: resource).allSatisfy {
      $0.root["automountServiceAccountToken"]?.boolean ?? true
    }
  }
}

extension Message {
  fileprivate static func blocked(_ mount: VolumeMount, _ volume: Volume) -> Message {
    Message(
      "\"\(mount.path)\" is a read-only volume, and the token of the service account is mounted inside it",
      note:
        "in most images /var/run is a link to /run, so that the token's place is below \"\(mount.path)\": the runtime "
        + "cannot make it in the volume, and the container does not start: StartError \"mkdir /run/secrets/kubernetes.io: "
        + "read-only file system\"",
      help: "mount \"\(mount.name)\" at a directory of its own, such as /run/secrets/\(mount.name), or set "
        + "automountServiceAccountToken: false if the program needs no token")
  }
}
