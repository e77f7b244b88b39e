public import YAML

/// What the security contexts of a pod and of one of its containers say together.
///
/// Of a field that both have, the container's wins. Source: pkg/securitycontext/util.go,
/// `DetermineEffectiveSecurityContext`.
public struct SecurityContext: Sendable {
  let pod: Node?
  let container: Node?

  private func written(_ key: StaticString) -> Node? {
    for context in [container, pod] {
      if let value = context?[key], value.isScalar, !value.isNull { return value }
    }
    return nil
  }

  /// The user that the container runs as, instead of the image's.
  public var runAsUser: Node? { written("runAsUser") }
  /// Where it is demanded that the container is not root; nil if it is not.
  public var runAsNonRoot: Node? { written("runAsNonRoot").flatMap { $0.boolean == true ? $0 : nil } }
  /// The group that owns the pod's volumes, if one is set.
  public var fsGroup: Node? { pod?["fsGroup"].flatMap { $0.isNull ? nil : $0 } }
  /// Where the image's files are made read-only; nil if they are not.
  public var readOnlyRootFilesystem: Node? {
    container?["readOnlyRootFilesystem"].flatMap { $0.boolean == true ? $0 : nil }
  }
  /// Where the container is made privileged; nil if it is not.
  public var privileged: Node? { container?["privileged"].flatMap { $0.boolean == true ? $0 : nil } }
  /// Where gaining privileges by executing a file is forbidden; nil if it is not.
  public var noNewPrivileges: Node? {
    container?["allowPrivilegeEscalation"].flatMap { $0.boolean == false ? $0 : nil }
  }
  public var capabilities: Capabilities { Capabilities(node: container?["capabilities"]) }

  /// From which port on anybody may listen, where the pod's sysctl says so.
  public var unprivilegedPortStart: Int? {
    (pod?["sysctls"]).items.first { $0["name"]?.hasText("net.ipv4.ip_unprivileged_port_start") ?? false }
      .flatMap { Int($0["value"]?.text ?? "") }
  }
}

extension Workload {
  public func security(of container: Container) -> SecurityContext {
    SecurityContext(pod: spec["securityContext"], container: container.node["securityContext"])
  }

  /// Whether OpenShift makes the pod, which picks a user of its own for pods that name none.
  public var isOnOpenShift: Bool { resource.group.hasSuffix("openshift.io") }

  /// The user that a container starts as.
  public func startUser(of container: Container, _ facts: ImageFacts?) -> StartUser? {
    let security = security(of: container)
    if let user = security.runAsUser {
      return user.integer.map { StartUser(id: $0, node: user, confidence: .high) }
    }
    if let user = facts?.user, !isOnOpenShift {
      let isPublic = container.image?.isPublic ?? false
      let confidence = isPublic ? user.confidence : min(user.confidence, .medium)
      if user.kind == .root { return StartUser(id: 0, node: nil, confidence: confidence) }
      return StartUser(id: user.uid, node: nil, confidence: confidence)
    }
    // The kubelet starts it as nobody but root.
    return security.runAsNonRoot.map { StartUser(id: nil, node: $0, confidence: .high) }
  }
}

/// The user that a container starts as.
public struct StartUser: Sendable {
  /// Its number; nil for some user that is not root.
  public let id: Int?
  /// Where it is written; nil if it is the image's.
  public let node: Node?
  public let confidence: ImageFacts.Confidence

  public var isRoot: Bool { id == 0 }
  /// "uid 1000", or "a user that is not root".
  public var description: String { id.map { "uid \($0)" } ?? "a user that is not root" }
}

/// What a container adds to, and takes from, the capabilities that the runtime gives.
public struct Capabilities: Sendable {
  public let added: [Node]
  public let dropped: [Node]

  init(node: Node?) {
    added = (node?["add"]).items.filter(\.isScalar)
    dropped = (node?["drop"]).items.filter(\.isScalar)
  }

  /// Where all of them are dropped.
  public var dropsAll: Node? { dropped.first { $0.text.uppercased() == "ALL" } }

  /// Where a capability, named as in `CHOWN`, is taken away for good; nil if the container may have it.
  ///
  /// `ALL` is applied first, then what is added, then what is dropped by name. Source: containerd,
  /// internal/cri/opts, `WithCapabilities`; it compares without regard to case.
  public func loss(of name: String) -> Node? {
    if let node = dropped.first(where: { Self.plain($0.text) == name }) { return node }
    guard let all = dropsAll, !added.contains(where: { Self.plain($0.text) == name }) else { return nil }
    return all
  }

  /// Without the prefix, which CRI-O takes and containerd does not.
  private static func plain(_ text: String) -> String {
    let upper = text.uppercased()
    return upper.hasPrefix("CAP_") ? String(upper.dropFirst(4)) : upper
  }

  /// All that Linux has, without `CAP_`. Source: include/uapi/linux/capability.h.
  public static let known: Set<String> = [
    "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN",
    "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE",
    "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST",
    "NET_RAW", "PERFMON", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT",
    "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG",
    "SYSLOG", "WAKE_ALARM",
  ]
}
