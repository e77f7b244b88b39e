import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Deployment that is told to wait, and so makes no pods of its template.
public enum DeploymentPaused: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.resource.kind == "Deployment", workload.isBuiltIn,
      let paused = workload.resource.root["spec"]?["paused"], paused.boolean == true
    else { return }
    report.report(.paused, at: paused)
  }
}

extension Message {
  fileprivate static var paused: Message {
    Message(
      "the Deployment is paused",
      note:
        "its controller makes no ReplicaSet for the template: a new Deployment gets no pods, and of one that runs the "
        + "change is not rolled out", help: "leave paused out", outcome: .noPods)
  }
}
