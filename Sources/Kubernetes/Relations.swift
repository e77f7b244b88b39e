import YAML

// What objects of a set have to do with one another. All of it counts inside the sets of the object that asks, and in
// namespaces that do not differ; each is one look-up, and costs what it finds.
//
//   an object that selects pods   →  the workloads whose pods it selects     pods(selectedBy:for:)
//   a workload                    →  the objects of a kind that select it    selecting(_:_:)
//   kind and name                 →  the workload                            workloads(_:named:for:)
//   a workload                    →  what scales it                          autoscalers(of:)

extension Inventory {
  struct Target: Hashable {
    let set: Int
    let kind: String
    let name: String
  }

  /// Workloads by set, by their pods' labels, and what scales them.
  struct Relations: Sendable {
    var workloads: [Int: [Int]] = [:]
    var labels = LabelIndex()
    var autoscalers: [Target: [Int]] = [:]

    /// The number under which everything of the run stands, beside its sets.
    static let run = -1

    mutating func add(_ workload: Workload, _ index: Int, _ sets: [Int]) {
      let podLabels = workload.template["metadata"]?["labels"]
      labels.add(podLabels, index, set: Self.run)
      for set in sets {
        workloads[set, default: []].append(index)
        labels.add(podLabels, index, set: set)
      }
    }

    mutating func add(_ object: Resource, _ index: Int, _ sets: [Int]) {
      guard Self.autoscalerKinds.contains(object.kind), let target = object.root["spec"]?["scaleTargetRef"] else {
        return
      }
      // KEDA scales Deployments unless it is told otherwise.
      let kind = target["kind"]?.text ?? "Deployment"
      for set in sets + [Self.run] {
        autoscalers[Target(set: set, kind: kind, name: target["name"]?.text ?? ""), default: []].append(index)
      }
    }

    private static let autoscalerKinds: Set<String> = ["HorizontalPodAutoscaler", "ScaledObject"]
  }

  /// The first workloads of the sets of an object, in the order of the run: enough to see what they have in common, and
  /// few enough for every object to look at them.
  public func workloads(inSetsOf resource: Resource, most: Int = 200) -> [Workload] {
    indices(resource) { Array((relations.workloads[$0] ?? []).prefix(most)) }.prefix(most).compactMap { workloads[$0] }
  }

  /// The workloads whose pods a selector of the object selects.
  public func pods(selectedBy selector: LabelSelector, for resource: Resource) -> [Workload] {
    let candidates = indices(resource) { set in
      let lists = selector.labels.map { relations.labels.workloads($0.key, $0.value, set: set) }
      return lists.min { $0.count < $1.count } ?? relations.workloads[set] ?? []
    }
    return candidates.compactMap { workloads[$0] }.filter {
      Self.mayShareNamespace($0.resource, resource)
        && (selector.isEmpty || selector.matches(labels: $0.template["metadata"]?["labels"]))
    }
  }

  /// The objects of a kind whose selector selects the workload's pods: Services by `selector`, others by a label selector
  /// of that name, NetworkPolicies by `podSelector`.
  public func selecting(_ kind: String, _ workload: Workload) -> [Resource] {
    let labels = workload.labels
    return all(kind, inSetsOf: workload.resource).filter {
      Self.mayShareNamespace($0, workload.resource) && $0.podSelector?.matches(labels) ?? false
    }
  }

  /// The workloads of a kind and name: more than one if they are alternatives.
  public func workloads(_ kind: String, named name: String, for resource: Resource) -> [Workload] {
    (workloadsByName[Name(kind: kind, name: name)] ?? []).compactMap { workloads[$0] }
      .filter { shareSet(resource, $0.resource) && Self.mayShareNamespace(resource, $0.resource) }
  }

  /// Whether a workload of that kind and name stands anywhere in the run, in a namespace that does not differ.
  public func isKnown(workload kind: String, _ name: String, for resource: Resource) -> Bool {
    (workloadsByName[Name(kind: kind, name: name)] ?? []).contains {
      Self.mayShareNamespace(resources[$0], resource)
    } || isExternal(kind, name)
  }

  /// What scales a workload: HorizontalPodAutoscalers, and ScaledObjects of KEDA, which make one.
  public func autoscalers(of workload: Workload) -> [Resource] {
    if relations.autoscalers.isEmpty { return [] }
    let resource = workload.resource
    return indices(resource) { relations.autoscalers[Target(set: $0, kind: resource.kind, name: resource.name)] ?? [] }
      .map { resources[$0] }.filter { Self.mayShareNamespace($0, resource) }
  }

  /// Whether something of the run scales a workload that is not in its sets.
  public func isScaledElsewhere(_ workload: Workload) -> Bool {
    let resource = workload.resource
    return (relations.autoscalers[Target(set: Relations.run, kind: resource.kind, name: resource.name)] ?? []).contains
    {
      Self.mayShareNamespace(resources[$0], resource) && !shareSet(resources[$0], resource)
    }
  }

  /// The workloads of the run, beyond the object's sets, whose pods a selector of the object selects: what is applied
  /// from another directory is there as well.
  public func pods(selectedElsewhereBy selector: LabelSelector, for resource: Resource) -> [Workload] {
    let lists = selector.labels.map { relations.labels.workloads($0.key, $0.value, set: Relations.run) }
    return (lists.min { $0.count < $1.count } ?? []).filter {
      Self.mayShareNamespace(resources[$0], resource) && !shareSet(resources[$0], resource)
    }.compactMap { workloads[$0] }.filter { selector.matches(labels: $0.template["metadata"]?["labels"]) }
  }

  /// Whether an object of the run that is no workload makes pods which a selector selects: a virtual machine.
  public func isMachineSelected(by selector: LabelSelector, for resource: Resource) -> Bool {
    if machines.isEmpty { return false }
    let lists = selector.labels.map { machineLabels.workloads($0.key, $0.value, set: Relations.run) }
    return (lists.min { $0.count < $1.count } ?? machines).contains {
      Self.mayShareNamespace(resources[$0], resource) && selector.matches(labels: resources[$0].machineLabels)
    }
  }

  /// What each set of the object has, everything once, in the order of the run.
  private func indices(_ resource: Resource, _ find: (Int) -> [Int]) -> [Int] {
    let sets = setsOfFile[resource.file]
    return sets.count == 1 ? find(sets[0]) : Set(sets.flatMap(find)).sorted()
  }
}

extension Resource {
  /// The labels of the pods of a virtual machine.
  var machineLabels: Node? { (root["spec"]?["template"] ?? root)["metadata"]?["labels"] }

  /// The selector by which the object chooses pods; nil if it has none, or none that can be told. An empty selector of
  /// a Service selects nothing; elsewhere it selects all pods of the namespace.
  public var podSelector: LabelSelector? {
    let spec = root["spec"]
    switch kind {
    case "Service", "ReplicationController":
      return LabelSelector(ofLabels: spec?["selector"]).flatMap { $0.isEmpty ? nil : $0 }
    case "NetworkPolicy": return LabelSelector(spec?["podSelector"])
    default: return LabelSelector(spec?["selector"])
    }
  }
}
