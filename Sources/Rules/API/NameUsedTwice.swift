import Diagnostics
public import Kubernetes
public import RuleKit

/// Two items of a list have the name that tells them apart.
public enum NameUsedTwice: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    for violation in report.violations(of: object, .twice) {
      report.report(.refused(violation), at: violation, of: object)
    }
  }
}

extension Message {
  fileprivate static func refused(_ violation: Violation) -> Message {
    Message(violation.message, note: "the API server refuses the object: \(violation.reason)", help: violation.help)
  }
}
