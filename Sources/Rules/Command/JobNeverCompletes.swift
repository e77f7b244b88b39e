import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A container beside a Job's work that never ends: the Job is not complete before all of them have.
public enum JobNeverCompletes: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let apps = workload.containers.filter { $0.role == .app }
    guard ["Job", "CronJob"].contains(workload.resource.kind), !workload.isSuspended,
      let endless = apps.first(where: \.keepsJobOpen),
      // Another container may end it there.
      workload.spec["shareProcessNamespace"]?.boolean != true
    else { return }
    if !apps.allSatisfy(\.keepsJobOpen) {
      report.report(.endless(endless.name), at: endless.place, in: endless)
    } else if workload.resource.kind == "CronJob", workload.jobDeadline == nil,
      workload.spec["activeDeadlineSeconds"] == nil
    {
      // A Job that stays may be meant to; one that is started again and again is not.
      let policy = workload.resource.root["spec"]?["concurrencyPolicy"]
      if policy?.hasText("Replace") ?? false { return }
      report.report(.recurring(isForbidden: policy?.hasText("Forbid") ?? false), at: endless.place, in: endless)
    }
  }
}

extension Container {
  /// Whether its command line, or its image's, surely has no end.
  fileprivate var keepsJobOpen: Bool {
    if command == nil, let image,
      ["cloudsql-docker/gce-proxy", "cloud-sql-connectors/cloud-sql-proxy"].contains(where: {
        image.repository.hasSuffix($0)
      })
    {
      return !args.items.contains { $0.text.contains("quitquitquit") }
    }
    return neverEnds
  }
}

extension Message {
  fileprivate static func recurring(isForbidden: Bool) -> Message {
    Message(
      isForbidden ? "the first run never ends, so the CronJob never runs again" : "no run of the CronJob ever ends",
      note: isForbidden
        ? "concurrencyPolicy is Forbid: while a Job runs, no other is started"
        : "each run adds a pod that stays, until the nodes or a quota are full",
      help: "let the command end when its work is done, or set activeDeadlineSeconds in jobTemplate.spec",
      severity: .warning)
  }

  fileprivate static func endless(_ name: String) -> Message {
    Message(
      "\"\(name)\" never ends, so the Job is never complete",
      note:
        "a Job is done when all app containers of its pod have ended: this one keeps the pod running, and the next run of "
        + "a CronJob with concurrencyPolicy Forbid does not start",
      help:
        "make it a sidecar: move it to initContainers with restartPolicy: Always, and it is stopped when the work is done"
    )
  }
}
