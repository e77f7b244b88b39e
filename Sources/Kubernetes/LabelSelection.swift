import Diagnostics
public import YAML

/// Workloads by the labels of their pods, so that a selector does not ask each one.
struct LabelIndex: Sendable {
  /// By a hash of set, key and value: what is found is compared in full.
  private var uses: [UInt64: [Int]] = [:]

  mutating func add(_ labels: Node?, _ index: Int, set: Int) {
    guard let labels else { return }
    for entry in labels.writtenEntries where entry.value.isScalar {
      let key = Self.hash(set, entry.key, entry.value)
      if uses[key]?.last != index { uses[key, default: []].append(index) }
    }
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
  /// Whether the controller of a workload gives its pods a label of that name.
  public static func isLabelOfController(_ key: String) -> Bool {
    [
      "pod-template-hash", "controller-revision-hash", "pod-template-generation", "job-name", "controller-uid",
      "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index",
    ].contains(key) || key.hasPrefix("batch.kubernetes.io/") || key.hasPrefix("jobset.sigs.k8s.io/")
  }

  /// Whether the labels of its pods have all that a selector asks for (`matchLabels`, or the selector of a Service).
  public func hasLabels(of selector: Node) -> Bool {
    guard let labels = template["metadata"]?["labels"] else { return selector.count == 0 }
    return selector.entries.allSatisfy { entry in labels[entry.key.text]?.hasSameText(as: entry.value) ?? false }
  }
}

extension Inventory {
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

/// A selector that misses the pods of a workload by one label.
public struct LabelMiss: Sendable {
  /// What the selector asks for.
  public let entry: Node.Entry
  /// What the pods have instead.
  public let value: String
  public let workload: Workload

  public var isTypo: Bool { Spelling.isTypo(entry.value.text, of: value) }
}

extension Workload {
  /// The one label that the pods have with another value, where they have all others; nil if they match or differ in more.
  fileprivate func onlyMismatch(
    _ labels: [(entry: Node.Entry, key: String)]
  ) -> (entry: Node.Entry, value: String)? {
    guard let own = template["metadata"]?["labels"] else { return nil }
    var found: (Node.Entry, String)?
    for (entry, key) in labels {
      guard let value = own[key] else { return nil }
      if value.hasSameText(as: entry.value) { continue }
      if found != nil { return nil }
      found = (entry, value.text)
    }
    return found
  }
}

extension Inventory {
  /// The first workload of the object's sets whose pods have all of `labels` but one, and which passes the test.
  public func miss(
    of labels: Node, for resource: Resource, where isMeant: (LabelMiss) -> Bool
  ) -> LabelMiss? {
    let wanted = labels.entries.map { (entry: $0, key: $0.key.text) }
    for workload in workloads(inSetsOf: resource)
    where Self.mayShareNamespace(workload.resource, resource) {
      guard let (entry, value) = workload.onlyMismatch(wanted), !isPatched(workload.resource) else { continue }
      let miss = LabelMiss(entry: entry, value: value, workload: workload)
      if isMeant(miss) { return miss }
    }
    return nil
  }
}
