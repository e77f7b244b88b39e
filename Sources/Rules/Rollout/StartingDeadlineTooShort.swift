import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A CronJob that leaves its controller no time to start it.
public enum StartingDeadlineTooShort: ObjectRule {
  public static let kinds = ["CronJob"]
  /// What the documentation warns of.
  private static let least = 10

  public static func check(_ object: Resource, _ report: inout Reporter) {
    guard let deadline = object.root["spec"]?["startingDeadlineSeconds"], let seconds = deadline.integer, seconds >= 0,
      seconds < least, !report.inventory.mayChange(object, .anything)
    else { return }
    report.report(seconds == 0 ? .never : .tight(seconds), at: deadline)
  }
}

extension Message {
  fileprivate static var never: Message {
    Message(
      "startingDeadlineSeconds is 0, so the CronJob never starts a Job",
      note: "the controller looks for runs that were due within the last 0 s, and always comes later",
      help: "leave startingDeadlineSeconds out, or write 60 or more", severity: .error, outcome: .noPods)
  }

  fileprivate static func tight(_ seconds: Int) -> Message {
    Message(
      "the controller has \(seconds) s to start the Job",
      note:
        "a run that it sees later is skipped: while it restarts, changes its leader, or has many CronJobs to start at "
        + "once",
      help: "leave startingDeadlineSeconds out, or write 60 or more", severity: .info)
  }
}
