import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Files of a ConfigMap or Secret that only root may read, in a container that is not root.
public enum FileUnreadable: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController, !workload.isOnOpenShift,
      !report.inventory.isPatched(workload.resource)
    else { return }
    for volume in workload.volumes {
      guard let source = volume.source, let mode = source.body["defaultMode"], let bits = mode.integer,
        bits & 0o044 == 0, (source.body["items"]).items.allSatisfy({ $0["mode"] == nil })
      else { continue }
      let reader = workload.mounts(of: volume.name).lazy.compactMap { container, mount in
        let security = workload.security(of: container)
        guard security.fsGroup == nil, container.role != .ephemeral,
          let user = workload.startUser(of: container, container.facts), !user.isRoot,
          user.confidence == .high
        else { return nil as (Container, StartUser, VolumeMount)? }
        return (container, user, mount)
      }.first
      guard let (container, user, mount) = reader else { continue }
      let place = user.node ?? container.place
      report.report(
        .unreadable(source.kind, source.name.text, bits, container, user), at: mode, in: container,
        labels: [
          Label("runs as \(user.description)", at: place, of: workload.resource),
          Label("reads the files here", at: mount.node["mountPath"] ?? mount.node, of: workload.resource),
        ])
    }
  }
}

extension Message {
  fileprivate static func unreadable(
    _ kind: ConfigurationKind, _ name: String, _ mode: Int, _ container: Container, _ user: StartUser
  ) -> Message {
    Message(
      "\"\(container.name)\" cannot read the files of \(kind.rawValue) \"\(name)\": mode 0\(String(mode, radix: 8)) is for root",
      note:
        "the files belong to root, group root; \(user.description) gets \"Permission denied\", on which most programs "
        + "exit. With fsGroup the kubelet gives them to that group and lets it read",
      help: "set fsGroup in the pod's securityContext, or defaultMode: 0444")
  }
}
