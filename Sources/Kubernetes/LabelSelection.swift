public import YAML

/// Workloads by the labels of their pods, so that a selector does not ask each one.
struct LabelIndex: Sendable {
  /// By a hash of set, key and value: what is found is compared in full.
  private var uses: [UInt64: [Int]] = [:]

  mutating func add(_ workload: Workload, _ index: Int, set: Int) {
    guard let labels = workload.template["metadata"]?["labels"] else { return }
    for entry in labels.writtenEntries where entry.value.isScalar {
      let key = Self.hash(set, entry.key, entry.value)
      if uses[key]?.last != index { uses[key, default: []].append(index) }
    }
  }

  /// Indices of workloads that may have the labels of a selector: those with its rarest one.
  func candidates(_ selector: Node, set: Int) -> [Int] {
    var best: [Int]?
    for entry in selector.writtenEntries {
      let found = uses[Self.hash(set, entry.key, entry.value)] ?? []
      if found.isEmpty { return [] }
      if found.count < best?.count ?? .max { best = found }
    }
    return best ?? []
  }

  func workloads(_ key: String, _ value: String, set: Int) -> [Int] { uses[Self.hash(set, key.utf8, value.utf8)] ?? [] }

  func workloads(_ entry: Node.Entry, set: Int) -> [Int] { uses[Self.hash(set, entry.key, entry.value)] ?? [] }

  /// FNV-1a, 64 bits.
  private static func hash(_ set: Int, _ key: some Sequence<UInt8>, _ value: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: set)
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in key { mix(byte) }
    mix(0)
    for byte in value { mix(byte) }
    return hash
  }

  private static func hash(_ set: Int, _ key: Node, _ value: Node) -> UInt64 {
    key.withText { key in value.withText { value in hash(set, key, value) } }
  }
}

extension Workload {
  /// Whether the labels of its pods have all that a selector asks for (`matchLabels`, or the selector of a Service).
  public func hasLabels(of selector: Node) -> Bool {
    guard let labels = template["metadata"]?["labels"] else { return selector.count == 0 }
    return selector.entries.allSatisfy { entry in labels[entry.key.text]?.hasSameText(as: entry.value) ?? false }
  }

  /// Whether a label selector with `matchLabels` and `matchExpressions` takes its pods; nil if that cannot be told.
  public func isSelected(by selector: Node) -> Bool? {
    if let wanted = selector["matchLabels"], !wanted.isNull, !hasLabels(of: wanted) { return false }
    guard let expressions = selector["matchExpressions"], expressions.count > 0 else { return true }
    let labels = template["metadata"]?["labels"]
    for expression in expressions.items {
      guard let key = expression["key"], let what = expression["operator"] else { return nil }
      let value = labels?[key.text]
      let isListed = value.map { value in expression["values"].items.contains { $0.hasSameText(as: value) } } ?? false
      switch what.text {
      case "In": if !isListed { return false }
      case "NotIn": if isListed { return false }
      case "Exists": if value == nil { return false }
      case "DoesNotExist": if value != nil { return false }
      default: return nil
      }
    }
    return true
  }
}

extension Inventory {
  /// The workloads of the object's sets whose pods a selector takes, in namespaces that do not differ.
  public func workloads(withLabels selector: Node, inSetsOf resource: Resource) -> [Workload] {
    var seen: Set<Int> = []
    var found: [Workload] = []
    for set in setsOfFile[resource.file] {
      for index in relations.labels.candidates(selector, set: set) where seen.insert(index).inserted {
        guard let workload = workloads[index], Self.mayShareNamespace(workload.resource, resource),
          workload.hasLabels(of: selector)
        else { continue }
        found.append(workload)
      }
    }
    return found
  }

  /// The first workloads of the object's sets whose pods have one label.
  public func workloads(withLabel entry: Node.Entry, inSetsOf resource: Resource, atMost limit: Int) -> [Workload] {
    setsOfFile[resource.file].flatMap { relations.labels.workloads(entry, set: $0).prefix(limit) }.compactMap {
      self.workloads[$0]
    }
    .filter {
      Self.mayShareNamespace($0.resource, resource)
        && $0.template["metadata"]?["labels"]?[entry.key.text]?.hasSameText(as: entry.value) ?? false
    }
  }
}
