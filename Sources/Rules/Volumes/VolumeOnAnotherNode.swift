import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A pod that is bound to one node, and whose volume is on another.
public enum VolumeOnAnotherNode: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let claims = workload.claims
    if claims.isEmpty { return }
    var first: (node: Node, disk: Resource, place: Node)?
    for (_, place) in claims {
      guard let (node, disk) = report.inventory.node(ofClaim: place.text, for: workload.resource) else { continue }
      if let pinned = workload.pinnedNode, !pinned.hasSameText(as: node) {
        report.report(
          .elsewhere(place.text, node.text, pinned.text), at: place,
          labels: [
            Label("the pod runs here", at: pinned, of: workload.resource),
            Label("the volume is here", at: node, of: disk),
          ])
      } else if let first, !first.node.hasSameText(as: node) {
        report.report(
          .apart(first.place.text, first.node.text, place.text, node.text), at: place,
          labels: [
            Label("\"\(first.place.text)\" is here", at: first.node, of: first.disk),
            Label("\"\(place.text)\" is here", at: node, of: disk),
          ])
      }
      first = first ?? (node, disk, place)
    }
  }
}

extension Workload {
  /// The one node on which the pod has to run, as the label calls it: the name of a node may be another.
  fileprivate var pinnedNode: Node? {
    let node = spec["nodeSelector"]?["kubernetes.io/hostname"]
    return node.flatMap { $0.isScalar && !$0.isPlaceholder && !$0.isNull ? $0 : nil }
  }
}

extension Inventory {
  /// The one node that can reach the volume which a claim names.
  fileprivate func node(ofClaim name: String, for resource: Resource) -> (Node, Resource)? {
    let claims = alternatives("PersistentVolumeClaim", name, for: resource)
    guard claims.count == 1, !mayChange(claims[0], [.names, .anything]),
      let volume = claims[0].root["spec"]?["volumeName"]
    else { return nil }
    let disks = alternatives("PersistentVolume", volume.text, for: claims[0])
    guard disks.count == 1, !mayChange(disks[0], [.names, .anything]),
      let terms = disks[0].root["spec"]?["nodeAffinity"]?["required"]?["nodeSelectorTerms"]
    else { return nil }
    let all = terms.items.map { $0["matchExpressions"].items }
    guard all.count == 1, all[0].count == 1, let expression = all[0].first,
      expression["key"]?.hasText("kubernetes.io/hostname") ?? false, expression["operator"]?.hasText("In") ?? false
    else { return nil }
    let values = expression["values"].items
    guard values.count == 1, !values[0].isPlaceholder else { return nil }
    return (values[0], disks[0])
  }
}

extension Message {
  private static let effect = "no node satisfies both, and the pod stays Pending: \"volume node affinity conflict\""

  fileprivate static func elsewhere(_ claim: String, _ node: String, _ pinned: String) -> Message {
    Message(
      "the volume of claim \"\(claim)\" is on node \"\(node)\", and the pod runs on \"\(pinned)\"", note: effect,
      help: "run the pod on \"\(node)\", or leave its node out: the volume alone draws it there")
  }

  fileprivate static func apart(_ first: String, _ here: String, _ second: String, _ there: String) -> Message {
    Message(
      "the volumes of claims \"\(first)\" and \"\(second)\" are on two nodes, \"\(here)\" and \"\(there)\"",
      note: effect,
      help: "put both volumes on one node")
  }
}
