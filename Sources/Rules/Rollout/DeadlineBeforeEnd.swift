import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A deadline that ends a Job's pods while they sleep as they are told.
public enum DeadlineBeforeEnd: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let deadlines = [workload.jobDeadline, workload.spec["activeDeadlineSeconds"]].compactMap(\.self)
    guard let deadline = deadlines.min(by: { $0.integer ?? .max < $1.integer ?? .max }), let seconds = deadline.integer,
      seconds > 0, !report.inventory.mayChange(workload.resource, .anything)
    else { return }
    var total = 0
    var longest: (container: Container, seconds: Int)?
    for container in workload.containers {
      guard container.role == .initial || container.role == .app, let needed = container.leastSeconds, needed > 0 else {
        continue
      }
      if container.role == .initial { total += needed }
      if needed > longest?.seconds ?? 0 { longest = (container, needed) }
    }
    total += workload.containers.filter { $0.role == .app }.compactMap(\.leastSeconds).max() ?? 0
    guard total >= seconds, let (container, _) = longest, let place = container.command ?? container.args else {
      return
    }
    report.report(
      .tooShort(seconds, total, isOfJob: deadline == workload.jobDeadline), at: deadline, in: container,
      labels: [Label("sleeps", at: place, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func tooShort(_ deadline: Int, _ needed: Int, isOfJob: Bool) -> Message {
    Message(
      "the deadline is \(deadline) s, and the pod sleeps for \(needed) s",
      note:
        "activeDeadlineSeconds counts from the start of the \(isOfJob ? "Job" : "pod"), images and retries included: the pod "
        + "is killed before its work is done, and \(isOfJob ? "the Job" : "it") has failed (DeadlineExceeded)",
      help: "set activeDeadlineSeconds to more than \(needed) and what the rest takes, or sleep less")
  }
}
