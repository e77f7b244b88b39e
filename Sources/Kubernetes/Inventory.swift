import Synchronization
public import YAML

/// The resources of a run, and what each can see of the others. Built once, read-only afterwards.
///
/// Evidence *for* a name counts from everywhere in the run. Evidence *against* a manifest counts only inside one set:
/// resources that are meant to be applied together (docs/explanation/sets.md).
public final class Inventory: Sendable {
  public let resources: [Resource]
  /// The version of the cluster that the manifests are meant for.
  public let version: KubernetesVersion
  /// The workload of each resource that is one.
  public let workloads: [Workload?]
  /// The day of the run; nil where it plays no part.
  public let today: Day?
  /// For each file the sets it belongs to, ascending.
  let setsOfFile: [[Int]]
  let changesOfFile: [Kustomization.Changes?]
  /// Whether each set is more than a directory.
  private let isDeclared: [Bool]
  private let incompleteSets: Set<Int>
  /// Patterns of `kind/name` that exist elsewhere.
  private let external: [String]
  private let byName: [Name: [Int]]
  let workloadsByName: [Name: [Int]]
  let relations: Relations
  private let makers: [Name: [Maker]]
  /// Of objects that are no workloads.
  let inSet: [SetKind: [Int]]
  private let hostPortUses: [HostPort: [Int]]
  private let serviceAccountUses: [SetKind: Int]
  private let namespacesInSet: Set<SetKind>
  private let nodePortUses: [NodePort: [Int]]
  /// All NetworkPolicies of the run.
  let networkPolicies: [Int]
  /// The first virtual machines of the run, whose pods have the labels of their template.
  let machines: [Int]
  let machineLabels: LabelIndex
  /// Whether the run has policies that other APIs define, which are not read.
  private let hasForeignPolicies: Bool
  /// Sets that have any: what asks for them costs nothing where there are none.
  private let setsWithServices: Set<Int>
  private let setsWithStatefulSets: Set<Int>
  private let setsWithPolicies: Set<Int>
  private let filesWithNamespaces: Set<Int>
  /// The workloads of a set that name a claim among their volumes, by set and name of the claim.
  private let claimUses: [SetKind: [Int]]
  /// The bindings of a set that name an account, by set and name of the account; those that name a group of accounts
  /// by an empty name.
  private let bindingsOfAccount: [SetKind: [Int]]
  /// Documents of which only the words count: of kinds that are not read.
  let unread: [UnreadDocument]
  /// Of each set, by index.
  let unreadInSet: [Int: [Int]]
  let nameUses = Mutex<NameUses?>(nil)
  let customResourceNames = Mutex<[Int: CustomResourceNames]>([:])
  /// By kind, made when a rule first asks for one.
  let hashedNames = Mutex<[Name: [Int]]?>(nil)
  let nearNames = Mutex<[SetKind: NearNames]>([:])
  let toldNames = Mutex<Set<String>?>(nil)

  struct Name: Hashable {
    let kind: String
    let name: String
  }

  struct SetKind: Hashable {
    let set: Int
    let kind: String
  }

  struct NodePort: Hashable {
    let set: Int
    let port: Int
  }

  struct HostPort: Hashable {
    let set: Int
    let port: Int
    let protocolName: String
  }

  /// Something of the run that makes an object when it runs: a controller's resource, a generator.
  struct Maker {
    /// Nil for a generator, which makes its object wherever its kustomization is applied.
    let namespace: String?
  }

  /// A file of the run, as its place in the tree says how its objects belong together.
  public struct File: Sendable {
    /// Its path, normalised, and comparable with the others'.
    public let path: String
    /// That of its directory; `-` for standard input.
    let directory: String
    /// The first and last of its resources, by index.
    public let resources: Range<Int>
    /// Standard input is a set of its own.
    public let isStandardInput: Bool
    /// Whether it holds documents that could not be read.
    public let isIncomplete: Bool

    /// - Parameter directory: the one that holds the file, if it is known.
    public init(
      path: String, directory: String? = nil, resources: Range<Int>, isStandardInput: Bool = false,
      isIncomplete: Bool = false
    ) {
      self.path = path
      self.directory = isStandardInput ? "-" : directory ?? Path.directory(of: path)
      self.resources = resources
      self.isStandardInput = isStandardInput
      self.isIncomplete = isIncomplete
    }
  }

  public init(
    resources: [Resource], workloads: [Workload?], files: [File], unread: [UnreadDocument] = [],
    kustomizations: [Kustomization] = [],
    joinedDirectories: [[String]] = [], external: [String] = [], version: KubernetesVersion = .newest,
    today: Day? = nil
  ) {
    self.version = version
    self.today = today
    self.resources = resources
    self.workloads = workloads
    self.external = external
    self.unread = unread
    let sets = SetBuilder(
      resources: resources, files: files, kustomizations: kustomizations, joined: joinedDirectories)
    setsOfFile = sets.setsOfFile
    changesOfFile = sets.changesOfFile
    isDeclared = sets.isDeclared
    incompleteSets = sets.incompleteSets
    var unreadInSet: [Int: [Int]] = [:]
    for (index, document) in unread.enumerated() {
      for set in sets.setsOfFile[document.file] { unreadInSet[set, default: []].append(index) }
    }
    self.unreadInSet = unreadInSet

    var byName: [Name: [Int]] = [:]
    var makers: [Name: [Maker]] = [:]
    var inSet: [SetKind: [Int]] = [:]
    var hostPortUses: [HostPort: [Int]] = [:]
    var serviceAccountUses: [SetKind: Int] = [:]
    var workloadsByName: [Name: [Int]] = [:]
    var relations = Relations()
    var namespacesInSet: Set<SetKind> = []
    var nodePortUses: [NodePort: [Int]] = [:]
    var networkPolicies: [Int] = []
    var machines: [Int] = []
    var machineLabels = LabelIndex()
    var hasForeignPolicies = false
    var claimUses: [SetKind: [Int]] = [:]
    var bindingsOfAccount: [SetKind: [Int]] = [:]
    for (index, resource) in resources.enumerated() {
      if let namespace = resource.namespace {
        for set in setsOfFile[resource.file] { namespacesInSet.insert(SetKind(set: set, kind: namespace)) }
      }
      for (name, namespace) in Self.made(by: resource) { makers[name, default: []].append(Maker(namespace: namespace)) }
      if let workload = workloads[index] {
        workloadsByName[Name(kind: resource.kind, name: resource.name), default: []].append(index)
        relations.add(workload, index, setsOfFile[resource.file])
        if let volumes = workload.spec["volumes"] {
          for volume in volumes.items {
            guard let claim = Volume(node: volume).claim else { continue }
            for set in setsOfFile[resource.file] {
              let key = SetKind(set: set, kind: claim.name.text)
              // One workload that names the claim twice stands there once.
              if claimUses[key]?.last != index { claimUses[key, default: []].append(index) }
            }
          }
        }
        if let account = workload.serviceAccount {
          for set in setsOfFile[resource.file] {
            serviceAccountUses[SetKind(set: set, kind: account.text), default: 0] += 1
          }
        }
        for use in workload.hostPorts + workload.boundPorts {
          for set in setsOfFile[resource.file] {
            let key = HostPort(set: set, port: use.port, protocolName: use.protocolName)
            // One workload that takes the port twice stands there once.
            if hostPortUses[key]?.last != index { hostPortUses[key, default: []].append(index) }
          }
        }
      } else {
        relations.add(resource, index, setsOfFile[resource.file])
        byName[Name(kind: resource.kind, name: resource.name), default: []].append(index)
        if resource.kind.hasSuffix("NetworkPolicy") {
          if ReadKinds.foreignPolicies.contains(resource.group) { hasForeignPolicies = true }
          if resource.kind == "NetworkPolicy" { networkPolicies.append(index) }
        }
        if resource.group == "kubevirt.io", machines.count < 200 {
          machines.append(index)
          machineLabels.add(resource.machineLabels, index, set: Relations.run)
        }
        for port in Service(resource)?.ports ?? [] {
          guard let number = port.nodePort?.integer else { continue }
          for set in setsOfFile[resource.file] {
            nodePortUses[NodePort(set: set, port: number), default: []].append(index)
          }
        }
        for set in setsOfFile[resource.file] {
          inSet[SetKind(set: set, kind: resource.kind), default: []].append(index)
        }
        if resource.isBinding {
          for account in resource.boundAccounts {
            for set in setsOfFile[resource.file] + [Relations.run] {
              let key = SetKind(set: set, kind: account)
              if bindingsOfAccount[key]?.last != index { bindingsOfAccount[key, default: []].append(index) }
            }
          }
        }
      }
    }
    for kustomization in kustomizations {
      for object in kustomization.generated {
        makers[Name(kind: object.kind.rawValue, name: object.name), default: []].append(Maker(namespace: nil))
      }
    }
    self.byName = byName
    self.makers = makers
    self.inSet = inSet
    self.hostPortUses = hostPortUses
    self.serviceAccountUses = serviceAccountUses
    self.workloadsByName = workloadsByName
    self.relations = relations
    self.namespacesInSet = namespacesInSet
    filesWithNamespaces = Set(resources.lazy.filter { $0.namespace != nil }.map(\.file))
    self.nodePortUses = nodePortUses
    self.networkPolicies = networkPolicies
    self.machines = machines
    self.machineLabels = machineLabels
    self.hasForeignPolicies = hasForeignPolicies
    setsWithServices = Set(inSet.keys.lazy.filter { $0.kind == "Service" }.map(\.set))
    setsWithStatefulSets = Set(
      zip(resources, workloads).lazy.filter { $0.kind == "StatefulSet" && $1 != nil }.flatMap {
        sets.setsOfFile[$0.0.file]
      })
    setsWithPolicies = Set(inSet.keys.lazy.filter { $0.kind == "NetworkPolicy" }.map(\.set))
    self.claimUses = claimUses
    self.bindingsOfAccount = bindingsOfAccount
  }

  // MARK: Namespaces

  /// An unwritten namespace is never different from a written one: only two written ones differ.
  public static func mayShareNamespace(_ a: Resource, _ b: Resource) -> Bool {
    a.namespace == nil || b.namespace == nil || a.namespace == b.namespace
  }

  // MARK: Looking up

  /// The objects of a kind and name in the sets of `resource`, in namespaces that do not differ: alternatives of which
  /// one will be there.
  public func alternatives(_ kind: String, _ name: String, for resource: Resource) -> [Resource] {
    (byName[Name(kind: kind, name: name)] ?? []).lazy.map { self.resources[$0] }
      .filter { self.shareSet(resource, $0) && Self.mayShareNamespace(resource, $0) }
  }

  /// All objects of a kind in the sets of `resource`, or the first of them.
  public func all(_ kind: String, inSetsOf resource: Resource, most: Int = .max) -> [Resource] {
    let sets = setsOfFile[resource.file]
    // A resource of several of the sets is listed once.
    if sets.count == 1 { return (inSet[SetKind(set: sets[0], kind: kind)] ?? []).prefix(most).map { resources[$0] } }
    return Set(sets.flatMap { (inSet[SetKind(set: $0, kind: kind)] ?? []).prefix(most) }).sorted().prefix(most)
      .map { resources[$0] }
  }

  /// How a name that a pod needs stands in the run.
  public enum Presence {
    /// An object of that name is written in a namespace that does not differ, or something will make it.
    case present
    /// An object of that name is written, but only in other namespaces.
    case elsewhere([Resource])
    case absent
  }

  /// Looks everywhere in the run.
  public func presence(_ kind: String, _ name: String, for resource: Resource) -> Presence {
    if isExternal(kind, name) || isMade(kind, name, for: resource) { return .present }
    let found = (byName[Name(kind: kind, name: name)] ?? []).map { resources[$0] }
    if found.isEmpty { return .absent }
    return found.contains { Self.mayShareNamespace(resource, $0) } ? .present : .elsewhere(found)
  }

  /// Whether a controller or generator of the run makes the object when it runs, with contents that cannot be told.
  public func isMade(_ kind: String, _ name: String, for resource: Resource) -> Bool {
    isMade(kind, name, in: resource.namespace)
  }

  func isMade(_ kind: String, _ name: String, in namespace: String?) -> Bool {
    (makers[Name(kind: kind, name: name)] ?? []).contains {
      $0.namespace == nil || namespace == nil || $0.namespace == namespace
    }
  }

  /// Whether the configuration says that the object exists elsewhere.
  public func isExternal(_ kind: String, _ name: String) -> Bool {
    external.contains { pattern in
      let parts = pattern.split(separator: "/", maxSplits: 1)
      if parts.count == 2 {
        return parts[0].lowercased() == kind.lowercased() && Glob.matches(String(parts[1]), name)
      }
      return Glob.matches(pattern, name)
    }
  }

  public func shareSet(_ a: Resource, _ b: Resource) -> Bool {
    // Both are short: a file lies in one set, or in those of a few kustomizations.
    a.file == b.file || setsOfFile[a.file].contains { setsOfFile[b.file].contains($0) }
  }

  /// A number that objects of one set share; of several sets the first counts. Nil where sets are not known.
  public func firstSet(of resource: Resource) -> Int? {
    resource.file < setsOfFile.count ? setsOfFile[resource.file].first ?? 0 : nil
  }

  /// For each file whether it has a set in common with one of `files`.
  public func filesSharingSets(with files: Range<Int>) -> [Bool] {
    let sets = Set(setsOfFile[files].joined())
    return setsOfFile.map { !sets.isDisjoint(with: $0) }
  }

  /// Whether something of the object's sets could not be read, so that what is not seen there may exist all the same:
  /// templates, broken documents, remote bases, charts.
  public func isIncomplete(around resource: Resource) -> Bool {
    setsOfFile[resource.file].contains { incompleteSets.contains($0) }
  }

  /// Whether the two are surely meant for one cluster: they stand in one file, or in a set that somebody declared. What
  /// only lies in one directory may be two ways to install the same.
  public func areAppliedTogether(_ a: Resource, _ b: Resource) -> Bool {
    a.file == b.file || setsOfFile[a.file].contains { isDeclared[$0] && setsOfFile[b.file].contains($0) }
  }

  /// Whether a workload of the object's sets names the service account.
  public func isUsed(serviceAccount name: String, inSetsOf resource: Resource) -> Bool {
    setsOfFile[resource.file].contains { serviceAccountUses[SetKind(set: $0, kind: name)] != nil }
  }

  /// The bindings of the object's sets that name an account, or a group of accounts, in any namespace.
  ///
  /// - Parameter isEverywhere: whether those of the whole run count.
  public func bindings(
    naming account: String, around resource: Resource, everywhere isEverywhere: Bool = false
  ) -> [Resource] {
    var found: Set<Int> = []
    for set in isEverywhere ? [Relations.run] : setsOfFile[resource.file] {
      for name in [account, ""] { found.formUnion(bindingsOfAccount[SetKind(set: set, kind: name)] ?? []) }
    }
    return found.isEmpty ? [] : found.sorted().map { resources[$0] }
  }

  /// Whether there are bindings in the object's sets at all.
  public func hasBindings(around resource: Resource) -> Bool {
    setsOfFile[resource.file].contains {
      inSet[SetKind(set: $0, kind: "RoleBinding")] != nil || inSet[SetKind(set: $0, kind: "ClusterRoleBinding")] != nil
    }
  }

  /// The workloads of the object's sets that name the claim among their volumes: the first ones, in their order.
  public func workloads(usingClaim name: String, inSetsOf resource: Resource, most: Int = 64) -> [Workload] {
    var seen: Set<Int> = []
    for set in setsOfFile[resource.file] {
      seen.formUnion((claimUses[SetKind(set: set, kind: name)] ?? []).prefix(most))
    }
    return seen.sorted().prefix(most).compactMap { workloads[$0] }
  }

  /// The first other workload of a set, earlier in the run than `workload`, that takes a port of the node and passes
  /// the test.
  public func earlierUser(
    ofHostPort port: Int, _ protocolName: String, than workload: Workload, where test: (Workload) -> Bool
  ) -> Workload? {
    for set in setsOfFile[workload.resource.file] {
      // Far more users of one port than nodes are no news: looking at the first ones keeps this linear.
      let users = hostPortUses[HostPort(set: set, port: port, protocolName: protocolName)] ?? []
      for index in users.prefix(64) {
        guard let other = workloads[index] else { continue }
        if !other.resource.isBefore(workload.resource) { break }
        if test(other) { return other }
      }
    }
    return nil
  }

  /// Whether anything of the object's sets is written into a namespace.
  public func isUsed(namespace: String, inSetsOf resource: Resource) -> Bool {
    setsOfFile[resource.file].contains { namespacesInSet.contains(SetKind(set: $0, kind: namespace)) }
  }

  /// The first Services of the sets that ask for a port of the nodes.
  public func services(withNodePort port: Int, inSetsOf resource: Resource) -> [Resource] {
    setsOfFile[resource.file].flatMap { set in
      (nodePortUses[NodePort(set: set, port: port)] ?? []).prefix(64).map { resources[$0] }
    }
  }

  /// The first workload of the set that mounts a Secret, and where it names it.
  public func workload(mounting secret: Resource) -> (Workload, Node)? {
    for workload in workloads(inSetsOf: secret) {
      for volume in workload.spec["volumes"].items {
        if let name = volume["secret"]?["secretName"], name.isScalar, name.text == secret.name {
          return (workload, name)
        }
      }
    }
    return nil
  }

  public func hasServices(inSetsOf resource: Resource) -> Bool {
    setsOfFile[resource.file].contains(where: setsWithServices.contains)
  }

  /// Whether there are any, and all that the run has are read.
  public func hasNetworkPolicies(inSetsOf resource: Resource) -> Bool {
    !hasForeignPolicies && setsOfFile[resource.file].contains(where: setsWithPolicies.contains)
  }

  public func hasStatefulSets(inSetsOf resource: Resource) -> Bool {
    setsOfFile[resource.file].contains(where: setsWithStatefulSets.contains)
  }

  /// All objects of a kind and name that the run has.
  public func everywhere(_ kind: String, _ name: String) -> [Resource] {
    (byName[Name(kind: kind, name: name)] ?? []).map { resources[$0] }
  }

  // MARK: Kustomize

  /// Whether a kustomization of the run may set fields of the object that its manifest does not show.
  public func mayChange(_ resource: Resource, _ fields: Kustomization.Changes.Fields) -> Bool {
    guard let changes = changesOfFile[resource.file] else { return false }
    return !changes.fields.isDisjoint(with: fields)
      || changes.patchesController(kind: resource.kind, name: resource.name)
  }

  /// Whether somebody may yet put the object into a namespace: a kustomization of the run takes it in, which another one
  /// may, or nothing of its file has a namespace, as in bases.
  public func mayGetNamespace(_ resource: Resource) -> Bool {
    changesOfFile[resource.file] != nil || !filesWithNamespaces.contains(resource.file)
  }

  /// Whether the name of the object's file says that it is a patch, and no kustomization or chart has it as more.
  public func isPatchByName(_ resource: Resource) -> Bool {
    resource.isInFileOfPatch && !setsOfFile[resource.file].contains { isDeclared[$0] }
  }

  /// Whether a patch of a kustomization of the run may change any field of the object.
  public func isPatched(_ resource: Resource) -> Bool {
    changesOfFile[resource.file]?.patches(kind: resource.kind, name: resource.name) ?? false
  }

  /// Whether a kustomization of the run replaces `$(NAME)` in the object before Kubernetes sees it.
  public func isKustomizeVariable(_ name: String, in resource: Resource) -> Bool {
    changesOfFile[resource.file]?.variables.contains(name) ?? false
  }

  // MARK: What controllers make

  private static func made(by resource: Resource) -> [(Name, String?)] {
    let spec = resource.root["spec"]
    func secrets(_ names: [String?]) -> [(Name, String?)] {
      names.compactMap { $0.flatMap { $0.isEmpty ? nil : (Name(kind: "Secret", name: $0), resource.namespace) } }
    }
    switch resource.kind {
    case "Certificate": return secrets([spec?["secretName"]?.text])
    case "Issuer", "ClusterIssuer":
      return secrets([spec?["acme"]?["privateKeySecretRef"]?["name"]?.text])
    case "Service":
      // OpenShift makes the certificate of a Service.
      let annotations = resource.root["metadata"]?["annotations"]
      return secrets([
        annotations?["service.beta.openshift.io/serving-cert-secret-name"]?.text,
        annotations?["service.alpha.openshift.io/serving-cert-secret-name"]?.text,
      ])
    case "KafkaUser": return secrets([resource.name])
    case "Cluster" where resource.group == "postgresql.cnpg.io":
      // Source: cloudnative-pg api/v1 cluster_funcs.go, GetServiceReadWriteName and its neighbours.
      return ["rw", "ro", "r"].map { (Name(kind: "Service", name: "\(resource.name)-\($0)"), resource.namespace) }
        + secrets(["app", "superuser", "ca", "server", "replication"].map { "\(resource.name)-\($0)" })
    case "ExternalSecret": return secrets([spec?["target"]?["name"]?.filled ?? resource.name])
    case "ClusterExternalSecret":
      return secrets([spec?["externalSecretName"]?.filled ?? resource.name]).map { ($0.0, nil) }
    case "SealedSecret":
      return secrets([spec?["template"]?["metadata"]?["name"]?.filled ?? resource.name])
    case "SecretProviderClass":
      return secrets((spec?["secretObjects"]).items.map { $0["secretName"]?.text })
    case "VaultStaticSecret", "VaultDynamicSecret", "VaultPKISecret":
      return secrets([spec?["destination"]?["name"]?.text])
    case "InfisicalSecret": return secrets([spec?["managedSecretReference"]?["secretName"]?.text])
    case "SopsSecret": return secrets((spec?["secretTemplates"]).items.map { $0["name"]?.text })
    case "OnePasswordItem", "BitwardenSecret", "AzureKeyVaultSecret":
      return secrets([spec?["secretName"]?.filled ?? spec?["output"]?["secret"]?["name"]?.filled ?? resource.name])
    case "Bundle":
      return [(Name(kind: "ConfigMap", name: resource.name), nil), (Name(kind: "Secret", name: resource.name), nil)]
    default: return []
    }
  }
}

extension Node {
  /// The text of a scalar that says something.
  fileprivate var filled: String? { isNull || text.isEmpty ? nil : text }
}

extension Workload {
  /// The ports of the node that containers under `hostNetwork` bind without declaring them, as far as options of their
  /// command lines tell, or what is known of images that run as they are.
  public var boundPorts: [HostPortUse] {
    guard hostNetwork else { return [] }
    let declared = Set(runningContainers.flatMap { $0.ports.compactMap(\.number) })
    return runningContainers.flatMap { container -> [HostPortUse] in
      func use(_ port: Int, _ node: Node) -> HostPortUse? {
        if declared.contains(port) { return nil }
        return HostPortUse(
          port: port, protocolName: "TCP", hostIP: nil, container: container, node: node, isWritten: false,
          isReserved: false)
      }
      let flags = container.listenFlags
      if !flags.isEmpty { return flags.compactMap { $0.host.isEmpty ? use($0.port, $0.node) : nil } }
      guard container.command == nil, container.args == nil, let facts = container.facts,
        let image = container.imageNode,
        container.environmentSources.isEmpty,
        !container.environment.contains(where: { facts.portVariables.contains($0.name) }),
        // A mounted configuration may say otherwise.
        container.node["volumeMounts"] == nil
      else { return [] }
      return facts.ports.compactMap { use($0, image) }
    }
  }

  /// A port of the node that a pod of the workload takes.
  public struct HostPortUse: Sendable {
    public let port: Int
    public let protocolName: String
    public let hostIP: String?
    public let container: Container
    /// Where the port is written.
    public let node: Node
    /// False for a port of a container that is one of the node's only by `hostNetwork`.
    public let isWritten: Bool
    /// False for a port that the program binds without a word in `ports`: the scheduler does not know of it.
    public var isReserved = true
  }

  /// The ports of the node that the scheduler reserves for a pod: host ports, and under `hostNetwork` all declared
  /// ones. Source: pkg/scheduler/framework/plugins/nodeports; ordinary init containers count too since 1.28 only as
  /// far as they are restartable.
  public var hostPorts: [HostPortUse] {
    let hostNetwork = hostNetwork
    return runningContainers.flatMap { container in
      container.ports.compactMap { port in
        guard let node = port.hostPort == nil && hostNetwork ? port.numberNode : port.hostPortNode,
          let number = node.integer, number > 0
        else { return nil }
        return HostPortUse(
          port: number, protocolName: port.protocolName, hostIP: port.hostIP, container: container, node: node,
          isWritten: port.hostPort != nil)
      }
    }
  }
}

/// Patterns of names and paths.
public enum Glob {
  /// `*` matches any run of characters but `/`, `**` any run at all, `?` one character but `/`.
  ///
  /// Costs at most the product of both lengths.
  public static func matches(_ pattern: String, _ text: String) -> Bool {
    let pattern = Array(pattern.utf8)
    let text = Array(text.utf8)
    let slash = UInt8(ascii: "/")
    // reachable[j]: the pattern read so far matches the first j bytes.
    var reachable = [Bool](repeating: false, count: text.count + 1)
    reachable[0] = true
    var index = 0
    while index < pattern.count {
      var next = [Bool](repeating: false, count: text.count + 1)
      switch pattern[index] {
      case UInt8(ascii: "*"):
        let isDouble = index + 1 < pattern.count && pattern[index + 1] == UInt8(ascii: "*")
        if isDouble { index += 1 }
        for j in 0...text.count {
          next[j] = reachable[j] || (j > 0 && next[j - 1] && (isDouble || text[j - 1] != slash))
        }
        // `**/` also matches no directory at all.
        if isDouble, index + 1 < pattern.count, pattern[index + 1] == slash {
          let before = reachable
          var after = [Bool](repeating: false, count: text.count + 1)
          for j in 0..<text.count where next[j] && text[j] == slash { after[j + 1] = true }
          for j in 0...text.count where before[j] { after[j] = true }
          next = after
          index += 1
        }
      case let byte:
        for j in 0..<text.count where reachable[j] {
          if byte == text[j] || (byte == UInt8(ascii: "?") && text[j] != slash) { next[j + 1] = true }
        }
      }
      reachable = next
      index += 1
    }
    return reachable[text.count]
  }
}
