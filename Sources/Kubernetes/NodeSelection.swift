public import YAML

/// What a pod asks of its node's labels, and whether any node can have them.
///
/// Source: component-helpers/scheduling/corev1/nodeaffinity: `nodeSelector` and one of the required terms must hold; of
/// a term all expressions.
public struct NodeSelection: Sendable {
  /// Two demands that no node meets both.
  public struct Contradiction: Sendable {
    /// The label's key.
    public let key: String
    public let first: Node
    public let second: Node
  }

  /// The contradiction that keeps the pod off every node; nil if there is none.
  public static func contradiction(in spec: Node) -> Contradiction? {
    let required = spec["affinity"]?["nodeAffinity"]?["requiredDuringSchedulingIgnoredDuringExecution"]
    guard let terms = required?["nodeSelectorTerms"]?.items else { return nil }
    let selector = spec["nodeSelector"].entries
    var found: Contradiction?
    var count = 0
    for term in terms {
      count += 1
      // Each term is another way to a node.
      guard let contradiction = contradiction(in: term, selector) else { return nil }
      if found == nil { found = contradiction }
    }
    return count > 0 ? found : nil
  }

  private static func contradiction(in term: Node, _ selector: [Node.Entry]) -> Contradiction? {
    var demands: [String: Demand] = [:]
    for entry in selector {
      guard entry.value.isScalar, !entry.key.isPlaceholder, !entry.value.isPlaceholder else { continue }
      demands[entry.key.text] = Demand(node: entry.value, allowed: [entry.value.text])
    }
    for expression in term["matchExpressions"].items {
      guard let key = expression["key"], !key.isPlaceholder, let test = expression["operator"]?.text else { continue }
      let values = expression["values"].items
      if values.contains(where: \.isPlaceholder) { continue }
      let place = expression["values"] ?? key
      var demand = demands[key.text] ?? Demand(node: place)
      guard demand.add(test, values) else {
        return Contradiction(key: key.text, first: demand.node, second: place)
      }
      demands[key.text] = demand
    }
    return nil
  }

  /// What the demands on one label leave.
  private struct Demand {
    /// Where the first one is written.
    let node: Node
    /// Nil as long as every value will do.
    var allowed: Set<String>?
    var refused: Set<String> = []
    var mustExist = false
    var mustBeAbsent = false

    /// False if nothing is left.
    mutating func add(_ test: String, _ values: [Node]) -> Bool {
      switch test {
      case "In" where !values.isEmpty:
        let values = Set(values.map(\.text))
        allowed = allowed?.intersection(values) ?? values
      case "NotIn": refused.formUnion(values.map(\.text))
      case "Exists": mustExist = true
      case "DoesNotExist": mustBeAbsent = true
      default: return true
      }
      if mustBeAbsent { return allowed == nil && !mustExist }
      return allowed.map { !$0.isSubset(of: refused) } ?? true
    }
  }
}
