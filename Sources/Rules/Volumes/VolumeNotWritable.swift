import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A new directory that belongs to root, mounted for a container that is not root.
public enum VolumeNotWritable: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController, !workload.isOnOpenShift, container.isLongRunning,
      container.image != nil
    else { return }
    let facts = container.facts
    guard let user = workload.startUser(of: container, facts), !user.isRoot, user.confidence == .high else { return }
    let written = (facts?.dataDirectories ?? []).map(\.path) + (facts?.writablePaths ?? []).map(\.path)
    let place = { Label("runs as \(user.description)", at: user.node ?? container.place, of: workload.resource) }
    for mount in container.volumeMounts where !mount.isReadOnly {
      guard let path = mount.node["mountPath"] else { continue }
      if let host = workload.volume(named: mount.name)?.node["hostPath"], let type = host["type"],
        type.hasText("DirectoryOrCreate"), let directory = host["path"], !directory.isPlaceholder,
        !directory.text.isSystemDirectory, !workload.isPrepared(mount.name)
      {
        report.report(.host(container, directory.text, user), at: type, labels: [place()])
        return
      }
      if let host = workload.volume(named: mount.name)?.node["hostPath"], let directory = host["path"],
        host["type"].map({ $0.isNull || $0.text.isEmpty }) ?? true, !directory.isPlaceholder,
        facts?.dataDirectories.contains(where: { mount.canonicalPath.isPrefix(ofPath: $0.path.canonicalPath) })
          ?? false, !workload.isPrepared(mount.name)
      {
        report.report(.host(container, directory.text, user), at: directory, labels: [place()])
        return
      }
      // Where a known image writes is known; of others the manifest's own user is the sign.
      guard workload.security(of: container).fsGroup == nil,
        facts == nil && user.id != nil
          || written.contains(where: { mount.canonicalPath.isPrefix(ofPath: $0.canonicalPath) }),
        workload.disk(named: mount.name, report.inventory) != nil, !workload.isPrepared(mount.name)
      else { continue }
      report.report(.disk(container, mount.path, user), at: path, labels: [place()])
      return
    }
  }
}

extension Workload {
  /// Whether an init container may make a volume writable before: one that is root, or of which that is not known.
  fileprivate func isPrepared(_ volume: String) -> Bool {
    mounts(of: volume).contains { container, _ in
      container.role == .initial
        && startUser(of: container, container.facts).map(\.isRoot) ?? true
    }
  }
}

extension String {
  /// Whether a directory of a node is there already, mostly to be read, or open to everybody.
  fileprivate var isSystemDirectory: Bool {
    let path = canonicalPath
    return ["/", "/tmp", "/var/tmp"].contains(path)
      || ["/var/log", "/etc", "/proc", "/sys", "/dev", "/run", "/usr", "/lib", "/var/lib/kubelet"]
        .contains { $0.isPrefix(ofPath: path) }
  }
}

extension Message {
  fileprivate static func host(_ container: Container, _ path: String, _ user: StartUser) -> Message {
    Message(
      "\"\(container.name)\" cannot write to a new \"\(path)\": it runs as \(user.description)",
      note: "what is made on the node for hostPath belongs to root with mode 0755, and fsGroup does not apply to "
        + "hostPath: on a node where the directory is new, writing gives \"Permission denied\"",
      help: "let an init container that runs as root chown the directory, or use a claim or an emptyDir")
  }

  fileprivate static func disk(_ container: Container, _ path: String, _ user: StartUser) -> Message {
    Message(
      "\"\(container.name)\" may not write to \"\(path)\": it runs as \(user.description), and no fsGroup is set",
      note:
        "the root of a new disk belongs to root with mode 0755: writing gives \"Permission denied\" and the program "
        + "exits; directories of a node (local-path) are often open to everybody",
      help: "set fsGroup in the pod's securityContext\(user.id.map { ": \($0)" } ?? "")")
  }
}
