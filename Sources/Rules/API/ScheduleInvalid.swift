public import Kubernetes
public import RuleKit

/// A CronJob's schedule that cannot be read.
public enum ScheduleInvalid: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    report.report(.schedule, of: object)
  }
}
