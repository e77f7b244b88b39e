import Diagnostics
import YAML

/// What fields of a pod must be to one another.
///
/// Source: pkg/apis/core/validation/validation.go: ValidateTolerations, validateTopologySpreadConstraints,
/// validateSeccompProfileField, validateHandler, ValidateContainers, ValidatePodSecurityContext.
enum PodChecks {
  @Sendable static func toleration(_ node: Node) -> [Violation] {
    let key = node.written("key")
    let op = node.written("operator")
    let value = node.written("value")
    var found: [Violation] = []
    if node.isMapping || node.isNull, key == nil, !(op?.hasText("Exists") ?? false) {
      found.append(
        Violation(
          op ?? value ?? node, "the toleration has no key, and its operator is not Exists",
          reason: "operator must be Exists when `key` is empty, which means \"match all values and all keys\"",
          help: "write the key of the taint, or operator: Exists to tolerate all taints"))
    } else if let value, op?.hasText("Exists") ?? false {
      found.append(
        Violation(
          value, "the toleration has operator Exists and a value",
          reason: "value must be empty when `operator` is 'Exists'", help: "remove the value, or write operator: Equal")
      )
    } else if let value, op == nil || op?.hasText("Equal") ?? false, value.string != nil,
      !NameFormat.value.accepts(value)
    {
      found.append(.name(value, .value, "value"))
    }
    if let seconds = node.written("tolerationSeconds"), !(node["effect"]?.hasText("NoExecute") ?? false) {
      found.append(
        Violation(
          seconds, "tolerationSeconds is set, and the effect is not NoExecute",
          reason: "effect must be 'NoExecute' when `tolerationSeconds` is set",
          help: "remove tolerationSeconds, or write effect: NoExecute"))
    }
    let isUnfilled = { [key, op, value, node["effect"]].contains { $0?.isUnfilled ?? false } }
    return found.isEmpty || isUnfilled() ? [] : found
  }

  @Sendable static func topologySpread(_ node: Node) -> [Violation] {
    guard let domains = node.written("minDomains"), let action = node.written("whenUnsatisfiable"),
      action.hasText("ScheduleAnyway")
    else { return [] }
    return [
      Violation(
        domains, "minDomains is set, and whenUnsatisfiable is ScheduleAnyway",
        reason: "minDomains can only be specified if whenUnsatisfiable=DoNotSchedule", help: "remove minDomains",
        other: (action, "not DoNotSchedule"))
    ]
  }

  @Sendable static func profile(_ node: Node) -> [Violation] {
    guard let type = node.written("type"), type.isScalar else { return [] }
    let profile = node.written("localhostProfile")
    if type.hasText("Localhost"), profile == nil {
      return [
        Violation(
          type, "the profile is of type Localhost and has no localhostProfile",
          reason: "must be set when type is Localhost", help: "write localhostProfile: the name of the node's profile")
      ]
    }
    guard let profile, type.hasText("RuntimeDefault") || type.hasText("Unconfined") else { return [] }
    return [
      Violation(
        profile, "localhostProfile is set, and the type is \(type.text)",
        reason: "can only be set when type is Localhost", help: "write type: Localhost, or remove localhostProfile",
        other: (type, "this decides"))
    ]
  }

  @Sendable static func mode(_ node: Node) -> [Violation] {
    guard let value = node.integer, !(0...0o777).contains(value), !node.isUnfilled else { return [] }
    // Octal digits without their 0 have a rule of their own.
    if node.isPlain, let meant = Int(node.text, radix: 8), (0o200...0o777).contains(meant) { return [] }
    return [
      Violation(
        node, "the mode \(node.text) is no mode of a file",
        reason: "it must be a number between 0 and 0777 (octal), which is 511", help: "write one such as 0440")
    ]
  }

  @Sendable static func command(_ node: Node) -> [Violation] {
    guard node.isMapping, node["command"] == nil || node["command"]?.isSequence ?? false,
      node["command"]?.count ?? 0 == 0
    else { return [] }
    return [
      Violation(
        node["command"] ?? node, "exec has no command", reason: "command is required",
        help: "write command: [PROGRAM, ARGUMENT]")
    ]
  }

  private static let resources = ["cpu", "memory", "ephemeral-storage"]

  /// Resources without a domain are those that Kubernetes knows.
  @Sendable static func resourceNames(_ node: Node) -> [Violation] {
    guard node.isMapping else { return [] }
    var found: [Violation] = []
    for entry in node.writtenEntries where !entry.key.hasText("<<") {
      if entry.key.hasText("cpu") || entry.key.hasText("memory") { continue }
      let name = entry.key.keyText
      if resources.contains(name) || ResourceName.isHugePages(name) || name.contains("/") || entry.key.isUnfilled {
        continue
      }
      found.append(
        Violation(
          entry.key, "a container cannot request \"\(name.abbreviated)\"",
          reason:
            "it must be a standard resource type (cpu, memory, ephemeral-storage, hugepages-SIZE) or fully qualified "
            + "(DOMAIN/NAME)",
          help: Spelling.nearest(to: name, in: resources + ["nvidia.com/gpu"]).map { "did you mean \"\($0)\"?" }
            ?? "write one of these, or remove it"))
    }
    return found
  }

  @Sendable static func header(_ node: Node) -> [Violation] {
    let isName = node.withText { bytes in
      !bytes.isEmpty
        && bytes.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
        }
    }
    guard node.string != nil, !isName, !node.isUnfilled else { return [] }
    return [
      Violation(
        node, "a header cannot be called \"\(node.text.abbreviated)\"",
        reason: "a valid HTTP header must consist of alphanumeric characters or '-'", help: "write one such as X-Probe")
    ]
  }

  private static let handlers: [StaticString] = ["exec", "httpGet", "tcpSocket", "sleep"]

  @Sendable static func hook(_ node: Node) -> [Violation] {
    guard node.isMapping else { return [] }
    let written = handlers.compactMap { node.entry($0) }.filter { !($0.value.isScalar && $0.value.isNull) }
    if written.count > 1 {
      return [
        Violation(
          written[1].key, "the hook has both \(written[0].key.text) and \(written[1].key.text)",
          reason: "may not specify more than 1 handler type", help: "keep one of them",
          other: (written[0].key, "the first one"))
      ]
    }
    // A hook that is written and empty, or holds nothing that is known.
    guard written.isEmpty, node["stopSignal"] == nil else { return [] }
    return [
      Violation(
        node, "the hook does not say what to do", reason: "must specify a handler type",
        help: "add exec, httpGet or sleep, or remove the hook")
    ]
  }

  /// Names of containers, which are known by them whatever list they are in.
  @Sendable static func containerNames(_ spec: Node) -> [Violation] {
    guard spec.isMapping else { return [] }
    let lists = [spec["initContainers"], spec["containers"], spec["ephemeralContainers"]]
    if lists.reduce(0, { $0 + ($1?.count ?? 0) }) < 2 { return [] }
    var found: [Violation] = []
    var first: [String: Node] = [:]
    for list in lists {
      for container in list.items {
        guard let name = container.written("name"), name.isScalar else { continue }
        if let other = first[name.text] {
          if !name.isUnfilled { found.append(.twice(name, other, name.text, "the pod's containers")) }
        } else {
          first[name.text] = name
        }
      }
    }
    return found
  }

  /// What is left of a pod's specification: fields of different depths.
  @Sendable static func spec(_ node: Node) -> [Violation] {
    guard node.isMapping else { return [] }
    var found: [Violation] = []
    if let ephemeral = node.entry("ephemeralContainers"), ephemeral.value.count > 0 {
      found.append(
        Violation(
          ephemeral.key, "the manifest of a pod has ephemeralContainers",
          reason: "ephemeral containers cannot be set on create, and are not allowed in pod templates",
          help: "remove them, and add one to a running pod with kubectl debug"))
    }
    if let policy = node.written("dnsPolicy"), policy.hasText("None"),
      (node["dnsConfig"]?["nameservers"]?.count ?? 0) == 0
    {
      found.append(
        Violation(
          policy, "dnsPolicy is None, and dnsConfig names no nameservers",
          reason: "must provide at least one DNS nameserver when `dnsPolicy` is None",
          help: "add dnsConfig.nameservers, or write dnsPolicy: ClusterFirst"))
    }
    if let servers = node["dnsConfig"]?["nameservers"], servers.isSequence, servers.count > 3 {
      found.append(
        Violation(
          servers, "dnsConfig names \(servers.count) nameservers", reason: "must not have more than 3 nameservers",
          help: "keep three of them"))
    }
    if node["hostNetwork"]?.boolean ?? false {
      for container in node["containers"].items {
        for port in container["ports"].items {
          guard let host = port["hostPort"], let wanted = host.integer, wanted != 0,
            let own = port["containerPort"], let number = own.integer, number != wanted
          else { continue }
          found.append(
            Violation(
              host, "hostPort \(wanted) is not containerPort \(number), and the pod has the node's network",
              reason: "must match `containerPort` when `hostNetwork` is true",
              help: "write hostPort: \(number), or leave it out", other: (own, "the pod listens here")))
        }
      }
    }
    return found
  }

  /// What an init container that ends may not have; of probes a rule of their own speaks.
  @Sendable static func initContainer(_ node: Node) -> [Violation] {
    guard let hooks = node.entry("lifecycle"), !(hooks.value.isScalar && hooks.value.isNull),
      !(node["restartPolicy"]?.hasText("Always") ?? false)
    else { return [] }
    return [
      Violation(
        hooks.key, "an init container that ends has lifecycle hooks",
        reason: "may not be set for init containers without restartPolicy=Always",
        help: "remove lifecycle, or make it a sidecar with restartPolicy: Always")
    ]
  }

  @Sendable static func restartRules(_ node: Node) -> [Violation] {
    guard let rules = node.entry("restartPolicyRules"), rules.value.count > 0,
      node["restartPolicy"].map(\.isNull) ?? true
    else { return [] }
    return [
      Violation(
        rules.key, "the container has restartPolicyRules and no restartPolicy",
        reason: "must specify restartPolicy when restart rules are used", help: "write restartPolicy beside them")
    ]
  }

  /// Units in which a variable may be told an amount.
  @Sendable static func divisor(_ node: Node) -> [Violation] {
    guard let divisor = node.written("divisor"), let nanos = Quantity(divisor)?.nanos, nanos != 0, !divisor.isUnfilled,
      let resource = node["resource"]?.text
    else { return [] }
    let one = Quantity.one
    let isCPU = resource.hasSuffix(".cpu")
    let isStorage = resource.hasSuffix(".ephemeral-storage")
    let factors = [Int128(1000), 1024].flatMap { base in
      (0...6).map { (0..<$0).reduce(Int128(1)) { product, _ in product * base } }
    }
    if isCPU ? nanos == one || nanos == one / 1000 : factors.contains(where: { nanos == one * $0 }) { return [] }
    return [
      Violation(
        divisor, "\(resource) cannot be told in \(divisor.text)",
        reason: isCPU
          ? "only divisor's values 1m and 1 are supported with the cpu resource"
          : "only divisor's values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the "
            + "\(resource.hasSuffix(".memory") ? "memory" : isStorage ? "local ephemeral storage" : "hugepages") resource",
        help: "write one of these")
    ]
  }

  /// What a pod with users of its own may not have, and what only such a pod may.
  @Sendable static func users(_ spec: Node) -> [Violation] {
    guard spec.isMapping else { return [] }
    if let users = spec["hostUsers"], users.boolean == false {
      for key: StaticString in ["hostPID", "hostIPC"] {
        guard let entry = spec.entry(key), entry.value.boolean ?? false else { continue }
        return [
          Violation(
            entry.key, "the pod has \(entry.key.text) and users of its own",
            reason: "may not be set when `hostUsers` is false", help: "remove it, or hostUsers: false",
            other: (users, "users of its own"))
        ]
      }
      return []
    }
    for list in [spec["initContainers"], spec["containers"]] {
      for container in list.items {
        guard let mount = container["securityContext"]?["procMount"], mount.hasText("Unmasked") else { continue }
        return [
          Violation(
            mount, "procMount is Unmasked, and the pod has the node's users",
            reason: "`hostUsers` must be false to use `Unmasked`", help: "write hostUsers: false for the pod")
        ]
      }
    }
    return []
  }

  @Sendable static func hostSysctls(_ spec: Node) -> [Violation] {
    guard spec.isMapping, spec["hostNetwork"]?.boolean ?? false else { return [] }
    return (spec["securityContext"]?["sysctls"]).items.compactMap { control in
      guard let name = control["name"], name.isScalar, name.text.hasPrefix("net.") else { return nil }
      return Violation(
        name, "the pod has the node's network, and sets \(name.text)",
        reason: "may not be specified when 'hostNetwork' is true", help: "set it on the node")
    }
  }
}

extension Node {
  /// The value of a key that says something: neither null nor an empty text.
  func written(_ key: StaticString) -> Node? {
    guard let value = self[key] else { return nil }
    return value.isScalar && (value.isNull || value.hasText("")) ? nil : value
  }
}
