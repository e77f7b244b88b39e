import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A variable that a container defines twice.
public enum VariableDefinedTwice: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let variables = container.environment
    // Nearly no container has one.
    guard variables.count > 1, Set(variables.map(\.name)).count < variables.count else { return }
    var seen: [String: Node] = [:]
    for entry in variables.map(\.node) {
      guard let name = entry["name"], name.isScalar, !name.isPlaceholder, !name.text.isEmpty else { continue }
      let text = name.text
      defer { seen[text] = entry }
      guard let first = seen[text], let firstName = first["name"] else { continue }
      // `PATH: "$(PATH):/more"` builds on the first one.
      let buildsOn =
        entry["value"]?.withText { Expansion.references(in: $0) }.contains { $0.name == text } ?? false
      if buildsOn { continue }
      report.report(
        .twice(text, isSame: entry.givesSame(as: first)), at: name,
        labels: [Label("first defined here", at: firstName, of: workload.resource)])
    }
  }
}

extension Node {
  /// Whether two entries of `env` give the same value, as far as their text tells.
  fileprivate func givesSame(as other: Node) -> Bool {
    if let value = self["value"], let theirs = other["value"] { return value.hasSameText(as: theirs) }
    guard let from = self["valueFrom"], let theirs = other["valueFrom"] else { return false }
    return from.bareText == theirs.bareText
  }

  /// The text without white space: indentation may differ.
  private var bareText: [UInt8] {
    let span = span
    return span.source.bytes[span.start..<span.end].filter { $0 > 0x20 }
  }
}

extension Message {
  fileprivate static func twice(_ name: String, isSame: Bool) -> Message {
    Message(
      "\(name) is defined twice" + (isSame ? "" : "; the last one wins"),
      note: "the API server only warns, and a later apply, which merges env by name, may drop either of them",
      help: "remove one of them", severity: isSame ? .info : .warning)
  }
}
