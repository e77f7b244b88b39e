import Diagnostics
public import Kubernetes
public import RuleKit

/// Fields that exclude or need one another.
public enum FieldsContradict: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    let isWhole = !report.inventory.mayGetNamespace(object)
    for violation in report.violations(of: object, isWhole ? [.together, .account] : .together) {
      report.report(.refused(violation), at: violation, of: object)
    }
  }
}

extension Message {
  fileprivate static func refused(_ violation: Violation) -> Message {
    Message(violation.message, note: "the API server refuses the object: \(violation.reason)", help: violation.help)
  }
}
