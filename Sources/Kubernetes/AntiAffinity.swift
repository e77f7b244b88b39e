public import YAML

/// That no two pods of a workload may share a node, or a zone.
public struct AntiAffinity: Sendable {
  /// Where the term names what they may not share.
  public let topologyKey: Node
  public let place: Place

  public enum Place: String, Sendable { case node, zone }

  /// The required term that keeps the pods of the workload apart from those of its earlier revisions as well; nil if
  /// there is none.
  ///
  /// Source: pkg/scheduler/framework/plugins/interpodaffinity; a term without namespaces is about the pod's own.
  public init?(_ workload: Workload) {
    let affinity = workload.spec["affinity"]?["podAntiAffinity"]
    guard let terms = affinity?["requiredDuringSchedulingIgnoredDuringExecution"]?.items else { return nil }
    let labels = workload.labels
    for term in terms {
      // With the revision's hash among the keys only pods of one revision are kept apart.
      guard term["namespaces"] == nil, term["namespaceSelector"] == nil, term["matchLabelKeys"] == nil,
        term["mismatchLabelKeys"] == nil, let key = term["topologyKey"], let place = Self.place(key),
        LabelSelector(term["labelSelector"])?.matches(labels) ?? false
      else { continue }
      topologyKey = key
      self.place = place
      return
    }
    return nil
  }

  private static func place(_ key: Node) -> Place? {
    switch key.text {
    case "kubernetes.io/hostname": .node
    case "topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone": .zone
    default: nil
    }
  }
}

extension Workload {
  /// Whether the pods want nodes of a kind: other labels than those of the operating system and the processor.
  public var choosesNodes: Bool {
    let general = ["kubernetes.io/os", "kubernetes.io/arch", "beta.kubernetes.io/os", "beta.kubernetes.io/arch"]
    if spec["nodeSelector"].entries.contains(where: { !general.contains($0.key.text) }) { return true }
    let required = spec["affinity"]?["nodeAffinity"]?["requiredDuringSchedulingIgnoredDuringExecution"]
    return required?["nodeSelectorTerms"].items.contains { term in
      term["matchExpressions"].items.contains { !general.contains($0["key"]?.text ?? "") }
    } ?? false
  }
}
