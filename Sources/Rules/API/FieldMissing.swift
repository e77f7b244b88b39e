import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A field without which the API server does not accept the object.
public enum FieldMissing: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    if object.schemaProblems.isEmpty || report.inventory.isPatchByName(object) { return }
    for problem in object.schemaProblems {
      guard case .missing(let field, let isEmpty) = problem.fault else { continue }
      // Said by port-declaration-refused and image-name-invalid.
      if field == "containerPort" || (field == "image" && isEmpty) { continue }
      // Metadata alone is a patch.
      if problem.owner == nil, object.isMetadataAlone { continue }
      // A kustomization that sets labels may set the selector, too.
      if field == "selector", report.inventory.mayChange(object, .labels) { continue }
      let holder = problem.holder.fieldPath(from: object.root)
      let path = holder.isEmpty ? field : holder + "." + field
      report.report(
        .missing(field, problem.holderName(object.kind), path, isEmpty: isEmpty), at: problem.node,
        in: problem.container)
    }
  }
}

extension Message {
  fileprivate static func missing(_ field: String, _ holder: String, _ path: String, isEmpty: Bool) -> Message {
    Message(
      isEmpty ? "\"\(field)\" in \(holder) is empty" : "\(holder) has no \"\(field)\"",
      note: "the API server refuses the object: \(path): Required value",
      help: isEmpty ? "fill it in" : "add \(field): …")
  }
}
