import Diagnostics
public import Kubernetes
public import RuleKit

/// A name, or a label, that the API server does not accept.
public enum NameRefused: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    for violation in report.violations(of: object, .names) {
      // A volume and its mounts, a selector and its labels: one name in several places.
      let cause = "\(object.kind) \(object.namespace ?? "") \(object.name) \(violation.message)"
      report.report(.refused(violation), at: violation, of: object, cause: cause)
    }
  }
}

extension Message {
  fileprivate static func refused(_ violation: Violation) -> Message {
    Message(violation.message, note: "the API server refuses the object: \(violation.reason)", help: violation.help)
  }
}
