import Diagnostics
public import Kubernetes
public import RuleKit

/// A way to replace pods that replaces none, or that the kind does not know.
public enum StrategyRefused: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    for violation in report.violations(of: object, .strategy) {
      report.report(.refused(violation), at: violation, of: object)
    }
  }
}

extension Message {
  fileprivate static func refused(_ violation: Violation) -> Message {
    Message(violation.message, note: "the API server refuses the object: \(violation.reason)", help: violation.help)
  }
}
