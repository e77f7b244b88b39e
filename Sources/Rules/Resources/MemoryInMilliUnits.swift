import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `memory: 128m`: thousandths of a byte.
public enum MemoryInMilliUnits: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    check(container, "memory", &report)
    check(container, "ephemeral-storage", &report)
  }

  private static func check(_ container: Container, _ resource: StaticString, _ report: inout Reporter) {
    for (amount, isLimit) in [(container.limit(resource), true), (container.request(resource), false)] {
      guard let amount, let quantity = amount.quantity, quantity.suffix == .decimal("m") else { continue }
      // Whole bytes written in thousandths (1048576000m) are odd, but mean what they say.
      guard quantity.milliValue % 1000 != 0 else { continue }
      report.report(
        .milli(resource.description, isLimit: isLimit, amount.node.text, quantity), at: amount.node,
        fixes: [.mebibytes(amount.node)])
    }
  }
}

extension Fix {
  fileprivate static func mebibytes(_ node: Node) -> Fix {
    let text = node.text.dropLast() + "Mi"
    return Fix("write \(text)", isSafe: false, edits: [Edit(node.span, node.isPlain ? String(text) : "\"\(text)\"")])
  }
}

extension Message {
  fileprivate static func milli(_ resource: String, isLimit: Bool, _ text: String, _ quantity: Quantity) -> Message {
    let note: String
    let outcome: Outcome
    switch (resource, isLimit) {
    case ("memory", true):
      note =
        "the limit is rounded up to \(quantity.value) byte\(quantity.value == 1 ? "" : "s"): the token volume cannot be mounted "
        + "(no space left on device) and the pod stays in ContainerCreating"
      outcome = .containerCreating
    case (_, true):
      note =
        "the limit is rounded up to \(quantity.value) byte: the pod is evicted as soon as it writes or logs anything"
      outcome = .evicted
    default:
      note = "rounded up to \(quantity.value) byte, the request reserves nothing"
      outcome = .evicted
    }
    return Message(
      "\(resource) \(isLimit ? "limit" : "request") \"\(text)\" is \(quantity.decimal) bytes", note: note,
      help: "m means thousandths; write \"\(text.dropLast())Mi\"", severity: isLimit ? .error : .warning,
      outcome: outcome)
  }
}
