public import YAML

/// What a namespace demands of its pods by the label `pod-security.kubernetes.io/enforce`.
///
/// Source: k8s.io/pod-security-admission/policy; left out is what only annotations, SELinux and Windows have to do with.
public struct PodSecurityStandard: Sendable {
  public enum Level: String, Sendable { case baseline, restricted }

  public let level: Level
  /// Where the namespace says so.
  public let node: Node
  public let namespace: Resource

  /// What a pod does that the standard forbids.
  public struct Breach: Sendable {
    public let node: Node
    public let container: Container?
    /// What the API server says of it.
    public let reason: String
    /// What to write instead.
    public let help: String
  }
}

extension Inventory {
  /// Of the namespace of a pod, as far as the set makes it; nil where every pod may run, or where that cannot be told.
  public func podSecurity(of workload: Workload) -> PodSecurityStandard? {
    let namespaces = namespaces(of: workload.resource)
    let standards = namespaces.compactMap { namespace -> PodSecurityStandard? in
      let labels = namespace.root["metadata"]?["labels"]
      guard let label = labels?["pod-security.kubernetes.io/enforce"],
        let level = PodSecurityStandard.Level(rawValue: label.text),
        // Older versions of the standards ask for less.
        labels?["pod-security.kubernetes.io/enforce-version"].map({ $0.hasText("latest") }) ?? true,
        !mayChange(namespace, .labels), !isPatched(namespace)
      else { return nil }
      return PodSecurityStandard(level: level, node: label, namespace: namespace)
    }
    // One that is written twice has to say the same.
    guard standards.count == namespaces.count, Set(standards.map(\.level)).count == 1 else { return nil }
    return standards.first
  }
}

extension PodSecurityStandard {
  /// All that the pods of a workload do against it.
  public func breaches(of workload: Workload) -> [Breach] {
    if workload.isWindows { return [] }
    var found = podBreaches(workload)
    for container in workload.containers where container.role != .ephemeral {
      found += baseline(container)
      if level == .restricted { found += restricted(container, workload) }
    }
    return found
  }

  private func podBreaches(_ workload: Workload) -> [Breach] {
    let spec = workload.spec
    var found: [Breach] = []
    func add(_ node: Node, _ reason: String, _ help: String) {
      found.append(Breach(node: node, container: nil, reason: reason, help: help))
    }
    for key: StaticString in ["hostNetwork", "hostPID", "hostIPC"] {
      if let node = spec[key], node.boolean == true { add(node, "host namespaces (\(key)=true)", "remove \(key)") }
    }
    let security = spec["securityContext"]
    for sysctl in (security?["sysctls"]).items {
      if let name = sysctl["name"], !Sysctl.isSafe(name.text) {
        add(name, "forbidden sysctls (\(name.text))", "remove it")
      }
    }
    if let type = security?["seccompProfile"]?["type"], type.hasText("Unconfined") {
      add(
        type, "seccompProfile (pod must not set securityContext.seccompProfile.type to \"Unconfined\")",
        "write RuntimeDefault")
    }
    if level == .restricted, !isRelaxed(spec) {
      if let node = security?["runAsUser"], node.integer == 0 {
        add(node, "runAsUser=0 (pod must not set runAsUser=0)", "write the number of another user")
      }
      if let node = security?["runAsNonRoot"], node.boolean == false {
        add(node, "runAsNonRoot != true (pod must not set securityContext.runAsNonRoot=false)", "write true")
      }
    }
    for volume in spec["volumes"].items {
      guard let source = volume.writtenEntries.first(where: { !$0.key.hasText("name") && !$0.value.isNull }) else {
        continue
      }
      let name = "volume \"\(volume["name"]?.text ?? "")\""
      if level == .restricted, !Self.volumes.contains(where: { source.key.hasText($0) }) {
        add(
          source.key, "restricted volume types (\(name) uses restricted volume type \"\(source.key.text)\")",
          source.key.hasText("hostPath") ? "use another kind of volume" : "use a persistentVolumeClaim")
      } else if source.key.hasText("hostPath") {
        add(source.key, "hostPath volumes (\(name))", "use another kind of volume")
      }
    }
    return found
  }

  private static let volumes: [StaticString] = [
    "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
  ]

  /// Since 1.35 a pod with a user namespace of its own may run as root.
  private func isRelaxed(_ spec: Node) -> Bool { spec["hostUsers"]?.boolean == false }

  private func baseline(_ container: Container) -> [Breach] {
    let security = container.node["securityContext"]
    var found: [Breach] = []
    func add(_ node: Node, _ reason: String, _ help: String) {
      found.append(Breach(node: node, container: container, reason: reason, help: help))
    }
    if let node = security?["privileged"], node.boolean == true {
      add(
        node, "privileged (container \"\(container.name)\" must not set securityContext.privileged=true)", "remove it")
    }
    let added = (security?["capabilities"]?["add"]).items
    let allowed = level == .restricted ? ["NET_BIND_SERVICE"] : Self.capabilities
    for node in added where !allowed.contains(node.text) {
      add(
        node,
        (level == .restricted ? "unrestricted" : "non-default") + " capabilities (container \"\(container.name)\" "
          + "must not include \"\(node.text)\" in securityContext.capabilities.add)", "remove it")
    }
    for port in container.ports where port.hostPort != nil {
      if let node = port.hostPortNode {
        add(node, "hostPort (container \"\(container.name)\" uses hostPort \(port.hostPort!))", "use a Service")
      }
    }
    if let type = security?["seccompProfile"]?["type"], type.hasText("Unconfined") {
      add(
        type,
        "seccompProfile (container \"\(container.name)\" must not set securityContext.seccompProfile.type to "
          + "\"Unconfined\")", "write RuntimeDefault")
    }
    return found
  }

  private static let capabilities = [
    "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP",
    "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
  ]

  private func restricted(_ container: Container, _ workload: Workload) -> [Breach] {
    let own = container.node["securityContext"]
    let pod = workload.spec["securityContext"]
    var found: [Breach] = []
    func add(_ node: Node?, _ reason: String, _ help: String) {
      found.append(Breach(node: node ?? container.place, container: container, reason: reason, help: help))
    }
    let name = "container \"\(container.name)\""
    if own?["allowPrivilegeEscalation"]?.boolean != false {
      add(
        own?["allowPrivilegeEscalation"],
        "allowPrivilegeEscalation != false (\(name) must set securityContext.allowPrivilegeEscalation=false)",
        "set allowPrivilegeEscalation: false")
    }
    if !(own?["capabilities"]?["drop"]).items.contains(where: { $0.hasText("ALL") }) {
      add(
        own?["capabilities"]?["drop"],
        "unrestricted capabilities (\(name) must set securityContext.capabilities.drop=[\"ALL\"])",
        "set capabilities: {drop: [ALL]}")
    }
    let nonRoot = [own?["runAsNonRoot"], pod?["runAsNonRoot"]].compactMap { $0 }.first { !$0.isNull }
    if nonRoot?.boolean != true, !isRelaxed(workload.spec) {
      add(
        own?["runAsNonRoot"], "runAsNonRoot != true (pod or \(name) must set securityContext.runAsNonRoot=true)",
        "set runAsNonRoot: true")
    }
    if let node = own?["runAsUser"], node.integer == 0, !isRelaxed(workload.spec) {
      add(node, "runAsUser=0 (\(name) must not set runAsUser=0)", "write the number of another user")
    }
    if own?["seccompProfile"]?["type"] == nil, pod?["seccompProfile"]?["type"] == nil {
      add(
        nil,
        "seccompProfile (pod or \(name) must set securityContext.seccompProfile.type to \"RuntimeDefault\" or "
          + "\"Localhost\")", "set seccompProfile: {type: RuntimeDefault}")
    }
    return found
  }
}
