public import YAML

/// An object that runs pods, and the pod it runs.
public struct Workload: Sendable {
  public let resource: Resource
  /// The pod or pod template: a mapping with `metadata` and `spec`.
  public let template: Node
  /// The pod's specification.
  public let spec: Node
  /// All containers: init containers and sidecars in their order, then app containers, then ephemeral ones.
  public let containers: [Container]
  /// The version of the cluster that it is meant for.
  public let version: KubernetesVersion
  /// True for kinds of the built-in controllers, whose behaviour is known.
  public let isBuiltIn: Bool
  /// True if what makes the pods is known to make them as they are written.
  public let hasKnownController: Bool
  /// Whether the pod runs on Windows, where paths have spaces and shells other names.
  public let isWindows: Bool
  /// The volumes by their names, where a search for each mount would take too long.
  private let manyVolumes: [String: Volume]?

  /// Nil if the object carries no pod with containers.
  public init?(_ resource: Resource, version: KubernetesVersion = .newest) {
    self.version = version
    let root = resource.root
    let template: Node?
    switch resource.kind {
    case "Pod": template = root
    case "PodTemplate": template = root["template"]
    case "CronJob": template = root["spec"]?["jobTemplate"]?["spec"]?["template"]
    default: template = root["spec"]?["template"]
    }
    guard let template, let spec = template["spec"], let containers = spec["containers"], containers.isSequence else {
      return nil
    }
    self.resource = resource
    self.template = template
    self.spec = spec
    var all: [Container] = []
    func append(_ list: Node?, _ role: (Node) -> Container.Role) {
      for (index, node) in list.items.enumerated() where node.isMapping {
        all.append(Container(node: node, role: role(node), index: index))
      }
    }
    append(spec["initContainers"]) {
      version.hasSidecars && $0["restartPolicy"]?.hasText("Always") == true ? .sidecar : .initial
    }
    append(containers) { _ in .app }
    append(spec["ephemeralContainers"]) { _ in .ephemeral }
    self.containers = all
    isBuiltIn = ["", "apps", "batch", "extensions"].contains(resource.group)
    hasKnownController =
      isBuiltIn || ["argoproj.io", "apps.kruise.io", "apps.openshift.io"].contains(resource.group)
    isWindows = Self.isWindows(spec)
    manyVolumes = Self.manyVolumes(spec)
  }

  private static func isWindows(_ spec: Node) -> Bool {
    if spec["os"]?["name"]?.hasText("windows") ?? false { return true }
    if let selector = spec["nodeSelector"] {
      for key in ["kubernetes.io/os", "beta.kubernetes.io/os"] where selector[key]?.hasText("windows") ?? false {
        return true
      }
    }
    guard let affinity = spec["affinity"]?["nodeAffinity"] else { return false }
    let terms = affinity["requiredDuringSchedulingIgnoredDuringExecution"]?["nodeSelectorTerms"]
    return terms.items.contains { term in
      term["matchExpressions"].items.contains { expression in
        expression["values"].items.contains { $0.hasText("windows") }
      }
    }
  }

  /// True for a fragment that some tool merges into a whole manifest: a patch. The API server would refuse it, so
  /// nothing can be told of its pods.
  public var isFragment: Bool {
    let hasLabels = (template["metadata"]?["labels"]).map { $0.count > 0 } ?? false
    let isSelecting = resource.isOfSelectingKind
    if isSelecting && resource.group == "apps" && resource.root["spec"]?["selector"] == nil {
      // Patches hardly ever bring along what a selector would select and all images.
      return !hasLabels || containers.contains { $0.node["image"] == nil }
    }
    guard !containers.isEmpty, containers.allSatisfy({ $0.node["image"] == nil }) else { return false }
    switch resource.kind {
    case "Job": return spec["restartPolicy"] == nil
    case "CronJob": return resource.root["spec"]?["schedule"] == nil
    default: return !(isSelecting && hasLabels)
    }
  }

  /// Containers that run for as long as the pod does, side by side: apps and sidecars.
  public var runningContainers: some Sequence<Container> { containers.lazy.filter(\.isLongRunning) }

  public func container(named name: String) -> Container? { containers.first { $0.name == name } }

  // MARK: How it runs

  /// When the kubelet starts an ended container again; what the API server sets if nothing is written.
  public enum RestartPolicy: String, Sendable { case always = "Always", onFailure = "OnFailure", never = "Never" }

  public var restartPolicy: RestartPolicy {
    if let written = spec["restartPolicy"]?.string, let policy = RestartPolicy(rawValue: written) { return policy }
    return .always
  }

  /// Whether its controller replaces pods in a rollout, beside the old ones: a Deployment or what acts like one.
  public var isDeploymentLike: Bool { resource.kind == "Deployment" || resource.kind == "DeploymentConfig" }

  public var isIndexedJob: Bool {
    let job = resource.kind == "CronJob" ? resource.root["spec"]?["jobTemplate"] : resource.root
    return job?["spec"]?["completionMode"]?.hasText("Indexed") ?? false
  }

  /// Whether a Job or CronJob is told not to run.
  public var isSuspended: Bool { resource.root["spec"]?["suspend"]?.boolean ?? false }

  /// Whether the pods can run on one node only.
  public var isPinnedToNode: Bool {
    spec["nodeName"] != nil || spec["nodeSelector"]?["kubernetes.io/hostname"] != nil || isDrawnTogether
  }

  /// Whether a required affinity draws the pods to the node of others by the labels they have themselves.
  private var isDrawnTogether: Bool {
    let affinity = spec["affinity"]?["podAffinity"]
    let terms = affinity?["requiredDuringSchedulingIgnoredDuringExecution"].items ?? []
    guard !terms.isEmpty else { return false }
    let labels = labels
    return terms.contains { term in
      let wanted = (term["labelSelector"]?["matchLabels"]).entries
      return term["topologyKey"]?.hasText("kubernetes.io/hostname") ?? false && !wanted.isEmpty
        && wanted.allSatisfy { labels[$0.key.text] == $0.value.text }
    }
  }

  /// A whole number where it is written.
  public struct Count: Sendable {
    public let value: Int
    /// Nil if it is the API server's default.
    public let node: Node?
  }

  /// How many pods are wanted; 1 if nothing is written, nil for kinds that do not count pods or an unreadable value.
  public var replicas: Count? {
    switch resource.kind {
    case "Pod", "DaemonSet", "Job", "CronJob", "PodTemplate": return nil
    default: break
    }
    guard let node = resource.root["spec"]?["replicas"], !node.isNull else { return Count(value: 1, node: nil) }
    return node.integer.map { Count(value: $0, node: node) }
  }

  // MARK: Pod

  public var hostNetwork: Bool { spec["hostNetwork"]?.boolean ?? false }

  /// The service account's name where it is written: `serviceAccountName`, or its old name `serviceAccount`.
  public var serviceAccount: Node? {
    for key in [spec["serviceAccountName"], spec["serviceAccount"]] {
      if let key, key.isScalar, !key.isNull, !key.text.isEmpty { return key }
    }
    return nil
  }

  /// The pod's labels.
  public var labels: [String: String] {
    var labels: [String: String] = [:]
    for entry in (template["metadata"]?["labels"]).entries { labels[entry.key.text] = entry.value.text }
    return labels
  }

  public var volumes: [Volume] { spec["volumes"].items.map { Volume(node: $0) } }

  private static func manyVolumes(_ spec: Node) -> [String: Volume]? {
    guard let list = spec["volumes"], list.isSequence, list.count > 32 else { return nil }
    let named = list.items.compactMap { node in
      node["name"].flatMap { $0.isScalar ? ($0.text, Volume(node: node)) : nil }
    }
    return Dictionary(named) { first, _ in first }
  }

  public func volume(named name: String) -> Volume? {
    // Without a list of all: rules ask for each mount.
    if let manyVolumes { return manyVolumes[name] }
    guard let list = spec["volumes"] else { return nil }
    for node in list.items where node["name"]?.isNamed(name) ?? false { return Volume(node: node) }
    return nil
  }

  /// The mounts of a volume, with the container that has each.
  public func mounts(of volume: String) -> [(container: Container, mount: VolumeMount)] {
    containers.flatMap { container in
      (container.node["volumeMounts"]).items.filter { $0["name"]?.isNamed(volume) ?? false }
        .map { (container, VolumeMount(node: $0)) }
    }
  }
}

extension Resource {
  fileprivate var isOfSelectingKind: Bool { ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].contains(kind) }

  /// True for a fragment without any containers: a patch that changes other fields.
  public var isFragmentWithoutPod: Bool {
    guard isOfSelectingKind, group == "apps" else { return false }
    guard let spec = root["spec"], !spec.isNull else { return true }
    return spec.isMapping && spec["selector"] == nil
  }
}

extension Node {
  /// Whether a scalar's text is this one, without making a string of it.
  fileprivate func isNamed(_ name: String) -> Bool {
    withText { bytes in bytes.count == name.utf8.count && name.utf8.elementsEqual(bytes) }
  }
}

/// A container of a pod.
public struct Container: Sendable, Equatable {
  /// What part it plays in the pod's life.
  public enum Role: String, Sendable {
    /// Runs to its end before the apps start.
    case initial = "initContainers"
    /// An init container with `restartPolicy: Always`: started in order, then running beside the apps.
    case sidecar
    case app = "containers"
    /// Added to a running pod by hand.
    case ephemeral = "ephemeralContainers"
  }

  public let node: Node
  public let role: Role
  /// The position in its own list.
  public let index: Int

  /// Read once: most rules ask for it.
  private let contents: Contents

  /// Most containers have none, and a kilobyte would be kept for each.
  private final class Facts: Sendable {
    let ofImage: ImageFacts
    init(_ facts: ImageFacts) { ofImage = facts }
  }

  private final class Contents: Sendable {
    let image: ImageReference?
    let facts: Facts?
    let command: Node?
    let args: Node?
    let words: [Node]
    let simpleCommands: [Shell.Command]?
    let options: [CommandOption]
    let listenFlags: [ListenFlag]
    let ports: [ContainerPort]
    let environment: [EnvironmentVariable]
    let environmentSources: [EnvironmentSource]
    let volumeMounts: [VolumeMount]
    let probes: [Probe]

    init(_ node: Node) {
      image = node["image"].flatMap { $0.isScalar && !$0.isNull ? ImageReference($0.text) : nil }
      facts = image.flatMap { ImageFacts($0) }.map { Facts($0) }
      command = node["command"].flatMap { $0.isSequence && $0.count > 0 ? $0 : nil }
      args = node["args"].flatMap { $0.isSequence && $0.count > 0 ? $0 : nil }
      words = command.items + args.items
      simpleCommands = command == nil ? nil : Shell.commands(ofWords: words)
      options = CommandOption.all(in: [command, args])
      listenFlags = ListenFlag.all(in: words)
      ports = node["ports"].items.map { ContainerPort(node: $0) }
      environment = node["env"].items.map { EnvironmentVariable(node: $0) }
      environmentSources = node["envFrom"].items.compactMap { EnvironmentSource($0) }
      volumeMounts = node["volumeMounts"].items.map { VolumeMount(node: $0) }
      probes = Probe.Kind.allCases.compactMap { kind in
        let entry =
          switch kind {
          case .startup: node.entry("startupProbe")
          case .liveness: node.entry("livenessProbe")
          case .readiness: node.entry("readinessProbe")
          }
        return entry.flatMap { $0.value.isMapping ? Probe(kind: kind, key: $0.key, node: $0.value) : nil }
      }
    }
  }

  public init(node: Node, role: Role, index: Int) {
    self.node = node
    self.role = role
    self.index = index
    contents = Contents(node)
  }

  public static func == (a: Container, b: Container) -> Bool {
    a.node == b.node && a.role == b.role && a.index == b.index
  }

  public var isLongRunning: Bool { role == .app || role == .sidecar }

  /// What it is called: by its name, else by its image, else by its position.
  public var name: String {
    if let name = node["name"], name.isScalar, !name.isNull { return name.text }
    return imageNode?.text ?? "\(role.rawValue)[\(index)]"
  }

  /// Where the container is best pointed at: its name, or the whole container.
  public var place: Node { node["name"] ?? node }

  public var imageNode: Node? { node["image"].flatMap { $0.isScalar && !$0.isNull ? $0 : nil } }
  public var image: ImageReference? { contents.image }
  /// What is known of the image.
  public var facts: ImageFacts? { contents.facts?.ofImage }

  // MARK: Command

  /// Nil if there is none, or an empty one.
  public var command: Node? { contents.command }
  public var args: Node? { contents.args }
  /// The words of `command` and `args` together; `args` alone go to the image's ENTRYPOINT.
  public var words: [Node] { contents.words }
  /// See `Shell.commands(of:)`.
  var simpleCommands: [Shell.Command]? { contents.simpleCommands }
  /// The options in the command, the arguments, and a script that they hold, in their order.
  public var options: [CommandOption] { contents.options }
  /// The options of its command line that say where the program listens; none where a shell reads the words.
  public var listenFlags: [ListenFlag] { contents.listenFlags }

  /// True if something keeps its standard input open, on which a shell waits.
  public var keepsInputOpen: Bool { node["stdin"]?.boolean == true || node["tty"]?.boolean == true }

  // MARK: Resources

  /// A quantity that is written, and where.
  public struct Amount: Sendable {
    public let quantity: Quantity?
    public let node: Node
  }

  public func request(_ resource: StaticString) -> Amount? { amount("requests", resource) }
  public func limit(_ resource: StaticString) -> Amount? { amount("limits", resource) }

  private func amount(_ list: StaticString, _ resource: StaticString) -> Amount? {
    guard let value = node["resources"]?[list]?[resource], value.isScalar, !value.isNull else { return nil }
    return Amount(quantity: Quantity(value), node: value)
  }

  // MARK: Probes and hooks

  public func probe(_ kind: Probe.Kind) -> Probe? { probes.first { $0.kind == kind } }

  public var probes: [Probe] { contents.probes }

  // MARK: Ports

  public var ports: [ContainerPort] { contents.ports }

  // MARK: Environment

  public var environment: [EnvironmentVariable] { contents.environment }
  public var environmentSources: [EnvironmentSource] { contents.environmentSources }

  // MARK: Volumes

  public var volumeMounts: [VolumeMount] { contents.volumeMounts }
}

/// A port that a container says it listens on. It opens nothing: the list is for people, Services and probes.
public struct ContainerPort: Sendable {
  public let node: Node
  public var number: Int? { node["containerPort"]?.integer }
  public var numberNode: Node? { node["containerPort"] }
  public var name: Node? { node["name"].flatMap { $0.isScalar && !$0.isNull ? $0 : nil } }
  public var protocolName: String { node["protocol"]?.string ?? "TCP" }
  public var hostPort: Int? { node["hostPort"]?.integer.flatMap { $0 == 0 ? nil : $0 } }
  public var hostPortNode: Node? { node["hostPort"] }
  /// The node's address that the host port is bound to; nil for all of them.
  public var hostIP: String? {
    node["hostIP"]?.string.flatMap { ["", "0.0.0.0", "::"].contains($0) ? nil : $0 }
  }
}

/// An entry of `env`.
public struct EnvironmentVariable: Sendable {
  public let node: Node
  public let name: String
  public let nameNode: Node?
  /// The literal value; nil if there is none.
  public let value: Node?
  /// The key of a ConfigMap or Secret that holds the value.
  public let reference: KeyReference?

  init(node: Node) {
    self.node = node
    nameNode = node["name"]
    name = nameNode?.text ?? ""
    value = node["value"].flatMap { $0.isScalar && !$0.isNull ? $0 : nil }
    let from = node["valueFrom"]
    reference =
      if let reference = from?["configMapKeyRef"] {
        KeyReference(.configMap, reference)
      } else if let reference = from?["secretKeyRef"] {
        KeyReference(.secret, reference)
      } else {
        nil
      }
  }
}

/// What holds configuration for pods.
public enum ConfigurationKind: String, Sendable {
  case configMap = "ConfigMap"
  case secret = "Secret"
}

/// A key of a ConfigMap or Secret that a pod asks for.
public struct KeyReference: Sendable {
  public let kind: ConfigurationKind
  public let name: Node
  public let key: Node
  public let isOptional: Bool

  init?(_ kind: ConfigurationKind, _ node: Node) {
    guard let name = node["name"], name.isScalar, let key = node["key"], key.isScalar else { return nil }
    self.init(kind, name: name, key: key, isOptional: node["optional"]?.boolean ?? false)
  }

  init(_ kind: ConfigurationKind, name: Node, key: Node, isOptional: Bool) {
    self.kind = kind
    self.name = name
    self.key = key
    self.isOptional = isOptional
  }
}

/// An entry of `envFrom`: all keys of a ConfigMap or Secret as variables.
public struct EnvironmentSource: Sendable {
  public let kind: ConfigurationKind
  public let name: Node
  public let prefix: String
  public let isOptional: Bool

  init?(_ node: Node) {
    if let reference = node["configMapRef"], let name = reference["name"] {
      kind = .configMap
      self.name = name
      isOptional = reference["optional"]?.boolean ?? false
    } else if let reference = node["secretRef"], let name = reference["name"] {
      kind = .secret
      self.name = name
      isOptional = reference["optional"]?.boolean ?? false
    } else {
      return nil
    }
    prefix = node["prefix"]?.text ?? ""
  }
}

/// A volume of a pod.
public struct Volume: Sendable {
  public let node: Node
  public var name: String { node["name"]?.text ?? "" }

  /// A claim the pod mounts: where its name is written.
  public var claim: (name: Node, isReadOnly: Bool)? {
    guard let claim = node["persistentVolumeClaim"], let name = claim["claimName"], name.isScalar else { return nil }
    return (name, claim["readOnly"]?.boolean ?? false)
  }

  /// The keys that the volume picks by `items`, also from projected sources.
  public var keyReferences: [KeyReference] {
    var references: [KeyReference] = []
    for source in configurationSources {
      guard let items = source.node["items"] else { continue }
      let isOptional = source.node["optional"]?.boolean ?? false
      for item in items.items {
        guard let key = item["key"], key.isScalar else { continue }
        references.append(KeyReference(source.kind, name: source.name, key: key, isOptional: isOptional))
      }
    }
    return references
  }

  /// What fills the volume with files, also among projected sources.
  struct ConfigurationSource {
    let kind: ConfigurationKind
    let node: Node
    let name: Node
  }

  var configurationSources: [ConfigurationSource] {
    func source(_ kind: ConfigurationKind, _ node: Node?, _ key: StaticString = "name") -> ConfigurationSource? {
      guard let node, let name = node[key], name.isScalar else { return nil }
      return ConfigurationSource(kind: kind, node: node, name: name)
    }
    if let sources = node["projected"]?["sources"] {
      return sources.items.compactMap { source(.configMap, $0["configMap"]) ?? source(.secret, $0["secret"]) }
    }
    return [source(.configMap, node["configMap"]), source(.secret, node["secret"], "secretName")].compactMap(\.self)
  }
}

/// Where a container sees a volume.
public struct VolumeMount: Sendable {
  public let node: Node
  public let name: String
  public let path: String
  /// The path in one form: see `String.canonicalPath`.
  public let canonicalPath: String

  init(node: Node) {
    self.node = node
    name = node["name"]?.text ?? ""
    path = node["mountPath"]?.text ?? ""
    canonicalPath = path.canonicalPath
  }

  public var isReadOnly: Bool { node["readOnly"]?.boolean ?? false }
  public var subPath: String? { node["subPath"]?.text }
  public var hasSubPathExpression: Bool { node["subPathExpr"] != nil }

  /// Whether a file at `path` of the container lies in this volume.
  public func covers(_ path: String) -> Bool {
    if self.path.isEmpty { return false }
    let mount = self.path.hasSuffix("/") ? String(self.path.dropLast()) : self.path
    return path == mount || path.hasPrefix(mount + "/")
  }
}
