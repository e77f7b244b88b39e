import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A pod that names a PriorityClass or RuntimeClass which is not there.
public enum PodClassMissing: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    for kind in ["PriorityClass", "RuntimeClass"] { check(kind, workload.names(kind), workload, &report) }
  }

  private static func check(_ kind: String, _ node: Node?, _ workload: Workload, _ report: inout Reporter) {
    guard let node, node.isScalar, !node.isNull, !node.isPlaceholder, workload.resource.kind != "PodTemplate" else {
      return
    }
    let name = node.text
    // Every cluster has two classes for its own pods.
    if name.isEmpty || name == "system-cluster-critical" || name == "system-node-critical" { return }
    let (inventory, resource) = (report.inventory, workload.resource)
    guard case .absent = inventory.presence(kind, name, for: resource), !inventory.mayChange(resource, .names) else {
      return
    }
    if inventory.isIncomplete(around: resource) && !report.isWorldClosed { return }
    let near =
      inventory.isIncomplete(around: resource)
      ? nil
      : inventory.near(kind, name, for: resource).first {
        !inventory.isSpokenOf($0.name, besides: $0, resource)
      }
    let label = near?.nameNode.map { Label("defined here", at: $0, of: near!) }
    report.report(
      .missing(kind, name, near?.name, workload.resource.kind, isCertain: report.isWorldClosed || near != nil),
      at: node,
      labels: [label].compactMap(\.self), cause: "\(kind)/\(name)")
  }
}

extension Workload {
  fileprivate func names(_ kind: String) -> Node? {
    kind == "PriorityClass" ? spec["priorityClassName"] : spec["runtimeClassName"]
  }
}

extension Message {
  fileprivate static func missing(
    _ kind: String, _ name: String, _ near: String?, _ owner: String, isCertain: Bool
  ) -> Message {
    Message(
      "\(kind) \"\(name)\" is not defined here" + (near.map { "; \"\($0)\" is" } ?? ""),
      note: (isCertain ? "" : "unless the cluster has it, ")
        + (owner == "Pod"
          ? "the API server refuses the pod" : "no pod is created: the \(owner) is accepted, its pods are refused"),
      help: near.map { "did you mean \"\($0)\"?" }
        ?? "add it to these manifests, or list it under \"external\" in the configuration if the cluster has it",
      severity: isCertain ? .error : .info, outcome: owner == "Pod" ? .rejected : .noPods)
  }
}
