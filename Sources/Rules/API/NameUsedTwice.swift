import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Two items of a list have the name that tells them apart.
public enum NameUsedTwice: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    let twice = report.violations(of: object, .twice)
    if twice.isEmpty { return }
    let refused = Set(report.violations(of: object, .names).map(\.node.span.start))
    for violation in twice where !refused.contains(violation.node.span.start) {
      report.report(.refused(violation), at: violation, of: object)
    }
  }
}

extension Message {
  fileprivate static func refused(_ violation: Violation) -> Message {
    Message(violation.message, note: "the API server refuses the object: \(violation.reason)", help: violation.help)
  }
}
