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

  /// Bytes that a container with one process surely needs: 2 MiB were too few for the smallest that was tried, and
  /// 4 MiB enough.
  private static let leastMemory = 4 << 20

  private static func check(_ container: Container, _ resource: StaticString, _ report: inout Reporter) {
    for (amount, isLimit) in [(container.limit(resource), true), (container.request(resource), false)] {
      guard let amount, let quantity = amount.quantity, quantity.suffix == .decimal("m") else { continue }
      // How tools print whole numbers of bytes (1288490188800m is 1.2Gi) is odd, but means what it says.
      guard quantity.value > 0, quantity.value < leastMemory else { continue }
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
    let bytes = quantity.value == 1 ? "1 byte" : "\(quantity.value) bytes"
    let note: String
    let outcome: Outcome
    switch (resource, isLimit) {
    case ("memory", true):
      note =
        "with a limit of \(bytes) neither the token volume (no space left on device) nor the sandbox can be set up: "
        + "the pod stays in ContainerCreating"
      outcome = .containerCreating
    case (_, true):
      note = "with a limit of \(bytes) the pod is evicted as soon as it writes or logs more"
      outcome = .evicted
    default:
      note = "a request of \(bytes) reserves nothing"
      outcome = .evicted
    }
    return Message(
      "\(resource) \(isLimit ? "limit" : "request") \"\(text)\" is \(quantity.decimal) bytes", note: note,
      help: "m means thousandths; write \"\(text.dropLast())Mi\"", severity: isLimit ? .error : .warning,
      outcome: outcome)
  }
}
