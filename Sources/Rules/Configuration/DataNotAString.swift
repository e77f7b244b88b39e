import Diagnostics
import Kubernetes
public import RuleKit
import YAML

/// Values of a ConfigMap or Secret that are no strings.
public enum DataNotAString: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    for object in document.objects {
      let isSecret = object["kind"]?.hasText("Secret") ?? false
      guard isSecret || object["kind"]?.hasText("ConfigMap") ?? false, object["apiVersion"]?.hasText("v1") ?? false
      else { continue }
      let values = (isSecret ? ["data", "stringData"] : ["data"]).flatMap { object[$0].entries }
        .filter { $0.value.isRefused }
      guard let first = values.first else { continue }
      report.report(
        .notString(first.key.keyText, first.value, others: values.count - 1),
        at: first.value.isScalar ? first.value : first.key,
        labels: values.dropFirst().prefix(8).map {
          Label("this, too", Location(($0.value.isScalar ? $0.value : $0.key).span))
        })
    }
  }
}

extension Node {
  fileprivate var isRefused: Bool {
    switch scalar {
    case .null, .string: false
    default: true
    }
  }

  fileprivate var kindName: String {
    isMapping ? "mapping" : isSequence ? "list" : boolean == nil ? "number" : "boolean"
  }
}

extension Message {
  fileprivate static func notString(_ key: String, _ node: Node, others: Int) -> Message {
    let word = node.boolean.map { String($0) } ?? node.text
    return Message(
      "the value of \"\(key)\" is a \(node.kindName)" + (others > 0 ? ", and \(others) more" : ""),
      note: "the API server refuses the object: the values of a ConfigMap or Secret are strings"
        + (node.isScalar && word != node.text ? "; to YAML \(node.text) is \(word)" : ""),
      help: node.isScalar
        ? "quote it: \"\(node.text)\"" : "write it as text: \"\(key): |\", and the lines below it indented deeper")
  }
}
