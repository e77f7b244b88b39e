import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A key that is no field of the object it stands in.
public enum FieldUnknown: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    for problem in object.schemaProblems {
      guard case .unknown(let remedy) = problem.fault else { continue }
      let key = problem.node.text
      // What kustomize and kubectl patch take for a directive is no field in a patch, and a separator without a line of
      // its own is said by text-behind-separator.
      if key.hasPrefix("$") || key.hasPrefix("---") { continue }
      // Said by variable-source-invalid.
      if key == "name", problem.owner?.hasText("envFrom") ?? false { continue }
      // sops takes its own part away when it decrypts the object.
      if key == "sops", problem.owner == nil { continue }
      let owner = problem.holderName(object.kind)
      let path = problem.node.fieldPath(from: object.root)
      report.report(
        .unknown(key, owner, path, remedy), at: problem.node,
        in: problem.container)
    }
  }
}

extension Message {
  fileprivate static func unknown(
    _ key: String, _ owner: String, _ path: String, _ remedy: SchemaProblem.Remedy
  ) -> Message {
    let word = "\"\(key.abbreviated)\""
    var message = "unknown field \(word) in \(owner)"
    var help = "remove it, or find the field that was meant: kubectl explain"
    switch remedy {
    case .none: break
    case .spelling(let name): help = "did you mean \"\(name)\"?"
    case .place(let path):
      message = "\(word) is no field of \(owner)"
      help = path.isEmpty ? "move it to the top level of the object" : "it belongs in \(path)"
    case .since(let minor):
      message = "\(word) in \(owner) comes with Kubernetes 1.\(minor)"
      help = "remove it, or run Kubernetes 1.\(minor)"
    case .until(let minor):
      message = "\(word) in \(owner) is gone with Kubernetes 1.\(minor)"
      help = "remove it"
    case .matchLabels: help = "write the labels below matchLabels"
    }
    return Message(
      message,
      note:
        "kubectl refuses the object: strict decoding error: unknown field \"\(path)\"; for Helm and other clients without "
        + "strict validation the field is dropped, at best with a warning",
      help: help)
  }
}
