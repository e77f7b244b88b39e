import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Demands on the node that no node can meet together.
public enum NodeSelectionContradicts: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    // A pod that names its node is not scheduled.
    guard workload.spec["affinity"] != nil, workload.spec["nodeName"] == nil, workload.hasKnownController,
      let contradiction = NodeSelection.contradiction(in: workload.spec)
    else { return }
    report.report(
      .contradiction(contradiction, workload), at: contradiction.second,
      labels: [Label("the other demand", at: contradiction.first, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func contradiction(_ found: NodeSelection.Contradiction, _ workload: Workload) -> Message {
    let isDaemon = workload.resource.kind == "DaemonSet"
    return Message(
      "no node can have label \"\(found.key)\" as the pod demands it",
      note: "nodeSelector and all expressions of a term must hold together: "
        + (isDaemon
          ? "the DaemonSet finds no node, and makes no pods"
          : "the pod stays Pending (didn't match Pod's node affinity/selector)"),
      help: "take one of the two away; alternatives are several values of one In, or several nodeSelectorTerms",
      severity: .error, outcome: isDaemon ? .noPods : .pending)
  }
}
