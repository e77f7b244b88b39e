import Diagnostics
import Kubernetes
public import RuleKit
import YAML

/// Labels, annotations and selectors with values that are no strings.
public enum LabelNotAString: DocumentRule {
  public static func check(_ document: DocumentSubject, _ report: inout Reporter) {
    for object in document.objects {
      let spec = object["spec"]
      let template = spec?["template"] ?? spec?["jobTemplate"]?["spec"]?["template"]
      // What a template of another group's kind looks like is not known.
      let isKnown = object["apiVersion"].map { $0.hasText("v1") || $0.hasText("apps/v1") || $0.hasText("batch/v1") }
      let places: [Node?] =
        [object["metadata"]?["labels"], object["metadata"]?["annotations"]]
        + (isKnown ?? false
          ? [
            template?["metadata"]?["labels"], template?["metadata"]?["annotations"],
            (template?["spec"] ?? spec)?["nodeSelector"], spec?["selector"]?["matchLabels"],
            object["kind"]?.hasText("Service") ?? false ? spec?["selector"] : nil,
          ] : [])
      var values: [Node.Entry] = []
      for place in places {
        // Nearly all are strings.
        guard let place, place.writtenEntries.contains(where: { !$0.value.isScalar || $0.value.isRefused }) else {
          continue
        }
        values += place.entries.filter { $0.value.isRefused }
      }
      guard let first = values.first else { continue }
      report.report(
        .notString(first.key.keyText, first.value, others: values.count - 1), at: first.value,
        labels: values.dropFirst().prefix(8).map { Label("this, too", Location($0.value.span)) })
    }
  }
}

extension Node {
  fileprivate var isRefused: Bool {
    switch scalar {
    case nil, .null, .string: false
    default: true
    }
  }
}

extension Message {
  fileprivate static func notString(_ key: String, _ node: Node, others: Int) -> Message {
    let word = node.boolean.map { String($0) } ?? node.text
    return Message(
      "the value of \"\(key.abbreviated)\" is a \(node.boolean == nil ? "number" : "boolean")"
        + (others > 0 ? ", and \(others) more" : ""),
      note: "the API server refuses the object: the values of labels, annotations and selectors are strings"
        + (word != node.text ? "; to YAML \(node.text) is \(word)" : ""), help: "quote it: \"\(node.text)\"")
  }
}
