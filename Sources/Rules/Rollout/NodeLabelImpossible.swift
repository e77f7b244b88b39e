import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An operating system or processor that no node has under that name.
public enum NodeLabelImpossible: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.hasKnownController, workload.spec["nodeName"] == nil, !workload.wantsVirtualNode else { return }
    for entry in workload.spec["nodeSelector"].entries {
      guard let label = NodeLabel(entry.key), !label.mayBe(entry.value) else { continue }
      report.report(.impossible(label, entry.value, workload), at: entry.value)
      return
    }
    let required = workload.spec["affinity"]?["nodeAffinity"]?["requiredDuringSchedulingIgnoredDuringExecution"]
    var found: (NodeLabel, Node)?
    for term in (required?["nodeSelectorTerms"]).items {
      // Each term is another way to a node.
      guard let here = impossible(in: term) else { return }
      if found == nil { found = here }
    }
    if let (label, value) = found { report.report(.impossible(label, value, workload), at: value) }
  }

  private static func impossible(in term: Node) -> (NodeLabel, Node)? {
    for expression in term["matchExpressions"].items where expression["operator"]?.hasText("In") ?? false {
      let values = expression["values"].items
      guard let key = expression["key"], let label = NodeLabel(key), let first = values.first,
        !values.contains(where: label.mayBe)
      else { continue }
      return (label, first)
    }
    return nil
  }
}

extension Message {
  fileprivate static func impossible(_ label: NodeLabel, _ value: Node, _ workload: Workload) -> Message {
    let isDaemon = workload.resource.kind == "DaemonSet"
    let usual = label.usual(for: value.text)
    return Message(
      "no node has \(label.key) \"\(value.text)\"",
      note: "the kubelet sets this label to what Go calls the \(label.meaning): "
        + (usual == nil ? "unless a virtual node has it, " : "")
        + (isDaemon
          ? "the DaemonSet finds no node, and makes no pods"
          : "the pod stays Pending (didn't match Pod's node affinity/selector)"),
      help: usual.map { "write \"\($0)\"" } ?? "write one of \(label.values.joined(separator: ", "))",
      severity: usual == nil ? .warning : .error, outcome: isDaemon ? .noPods : .pending)
  }
}
