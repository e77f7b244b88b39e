import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A restart policy that the workload's kind does not allow.
public enum RestartPolicyRefused: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let kind = workload.resource.kind
    guard workload.isBuiltIn, !report.inventory.isPatched(workload.resource) else { return }
    let written = workload.spec["restartPolicy"].flatMap { $0.isNull ? nil : $0 }
    if let written, !written.isScalar || written.isPlaceholder { return }
    switch kind {
    case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController":
      guard let written, !written.hasText("Always"), !written.hasText("") else { return }
      report.report(.onlyAlways(written.text, kind), at: written)
    case "Job", "CronJob":
      if let written, written.hasText("OnFailure") || written.hasText("Never") { return }
      guard let place = written ?? workload.template.entry("spec")?.key else { return }
      report.report(.neverAlways(written?.text, kind), at: place)
    default: return
    }
  }
}

extension Message {
  fileprivate static func onlyAlways(_ policy: String, _ kind: String) -> Message {
    Message(
      "a \(kind) cannot have restartPolicy \(policy)",
      note: "the API server refuses it (supported values: \"Always\"), and nothing is created",
      help: "leave restartPolicy out; work that has an end belongs in a Job")
  }

  fileprivate static func neverAlways(_ policy: String?, _ kind: String) -> Message {
    Message(
      policy.map { "a \(kind) cannot have restartPolicy \($0)" } ?? "a \(kind) must say restartPolicy",
      note:
        "\(policy == nil ? "unwritten it is Always, and " : "")the API server refuses it (valid values: \"OnFailure\", "
        + "\"Never\"), and nothing is created",
      help: "set restartPolicy: Never, or OnFailure to restart the container inside its pod")
  }
}
