import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A field without which the API server does not accept the object.
public enum FieldMissing: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    for problem in object.schemaProblems {
      guard case .missing(let field, let isEmpty) = problem.fault else { continue }
      // Said by port-declaration-refused and image-name-invalid.
      if field == "containerPort" || (field == "image" && isEmpty) { continue }
      // A kustomization that sets labels may set the selector, too.
      if field == "selector", report.inventory.mayChange(object, .labels) { continue }
      report.report(.missing(field, problem.owner?.text, isEmpty, object.kind), at: problem.node)
    }
  }
}

extension Message {
  fileprivate static func missing(_ field: String, _ owner: String?, _ isEmpty: Bool, _ kind: String) -> Message {
    let place = owner.map { "\"\($0.abbreviated)\"" } ?? "the \(kind)"
    return Message(
      isEmpty ? "\"\(field)\" in \(place) is empty" : "\(place) has no \"\(field)\"",
      note: "the API server refuses the object: Required value", help: isEmpty ? "fill it in" : "add \(field): …")
  }
}
