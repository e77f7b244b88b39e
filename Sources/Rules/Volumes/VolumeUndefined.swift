import Diagnostics
public import Kubernetes
public import RuleKit

/// A mount of a volume that the pod does not have, and volumes that cannot be.
public enum VolumeUndefined: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    for violation in report.violations(of: object, .volumes) {
      report.report(.refused(violation), at: violation, of: object)
    }
  }
}

extension Message {
  fileprivate static func refused(_ violation: Violation) -> Message {
    Message(violation.message, note: "the API server refuses the object: \(violation.reason)", help: violation.help)
  }
}
