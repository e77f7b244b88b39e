import Diagnostics
import YAML

/// What the API server asks of a StatefulSet, and what only of the pods and claims that are made of it.
///
/// Source: pkg/apis/apps/validation/validation.go, ValidateStatefulSetSpec.
enum StatefulSetChecks {
  typealias Found = (class: Violation.Classes, violation: Violation)

  static func judged(_ found: [Found], _ set: Resource) -> [Found] {
    guard let spec = set.root["spec"] else { return found }
    let pod = spec["template"]?["spec"]
    let claims = spec["volumeClaimTemplates"]
    let replaced = replacedVolumes(pod, claims)
    return found.compactMap { item in
      let node = item.violation.node
      if replaced.contains(where: { node.isInside($0) }) { return nil }
      var item = item
      if node.isInside(claims), !set.version.validatesTemplatesOfStatefulSets {
        item.violation.refusedLater = "claims"
      } else if node.isInside(pod), !set.version.validatesTemplatesOfStatefulSets, !isOfSet(node, pod) {
        item.violation.refusedLater = "pods"
      } else if node.isInside(spec["serviceName"]), !set.version.validatesServiceNamesOfStatefulSets {
        item.violation.refusedLater = "pods"
      }
      return item
    }
  }

  /// Volumes that give way to a claim of their name.
  private static func replacedVolumes(_ pod: Node?, _ claims: Node?) -> [Node] {
    let names = Set(claims.items.compactMap { $0["metadata"]?["name"]?.string })
    if names.isEmpty { return [] }
    return (pod?["volumes"]).items.filter { $0["name"]?.string.map { names.contains($0) } ?? false }
  }

  /// What of the pods is asked of the StatefulSet in any version.
  private static func isOfSet(_ node: Node, _ pod: Node?) -> Bool {
    guard let deadline = pod?.entry("activeDeadlineSeconds") else { return false }
    return node.isInside(deadline.key) || node.isInside(deadline.value)
  }
}

extension Node {
  fileprivate func isInside(_ other: Node?) -> Bool {
    guard let other else { return false }
    return other.span.start <= span.start && span.end <= other.span.end
  }
}
