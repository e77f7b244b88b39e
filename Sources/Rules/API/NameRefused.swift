import Diagnostics
public import Kubernetes
public import RuleKit

/// A name, or a label, that the API server does not accept.
public enum NameRefused: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    for violation in report.violations(of: object, .names) {
      report.report(.refused(violation), at: violation, of: object)
    }
  }
}

extension Message {
  fileprivate static func refused(_ violation: Violation) -> Message {
    Message(violation.message, note: "the API server refuses the object: \(violation.reason)", help: violation.help)
  }
}
