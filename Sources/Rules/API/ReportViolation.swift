import Diagnostics
import Kubernetes
import RuleKit
import YAML

extension Reporter {
  /// Reports what the API server refuses, each with the container that it is in and the other place that has to do with
  /// it.
  ///
  /// - Parameters:
  ///   - isOneCause: whether what is said twice in the same words is one mistake.
  ///   - mayBeInjected: whether a webhook may add what is missing.
  mutating func report(
    _ classes: Violation.Classes, of object: Resource, isOneCause: Bool = false, mayBeInjected: Bool = false,
    where isMeant: (Violation) -> Bool = { _ in true }
  ) {
    for violation in violations(of: object, classes).filter(isMeant).prefix(Self.mostFindings) {
      report(
        mayBeInjected ? .injected(violation) : .refused(violation, object.kind), at: violation.node,
        in: object.container(around: violation.node),
        labels: violation.other.map { [Label($0.label, at: $0.node, of: object)] } ?? [],
        cause: isOneCause ? "\(object.kind) \(object.namespace ?? "") \(object.name) \(violation.message)" : nil)
    }
  }
}

extension Resource {
  /// The container that a node lies in.
  fileprivate func container(around node: Node) -> Container? {
    var list: Node?
    for step in node.path(from: root) ?? [] {
      switch step {
      case .key(let key): list = key
      case .item(let index, let item):
        guard let list else { continue }
        let roles: [Container.Role] = [.app, .initial, .ephemeral]
        if let role = roles.first(where: { $0.rawValue == list.text }) {
          return Container(node: item, role: role, index: index)
        }
      }
    }
    return nil
  }
}

extension Message {
  fileprivate static func refused(_ violation: Violation, _ kind: String) -> Message {
    let note =
      violation.refusedLater.map { "the \(kind) is accepted, and its \($0) are refused" }
      ?? "the API server refuses the object"
    return Message(
      violation.message, note: "\(note): \(violation.reason)", help: violation.help,
      outcome: violation.refusedLater == nil ? nil : .noPods)
  }
  fileprivate static func injected(_ violation: Violation) -> Message {
    Message(
      violation.message,
      note: "unless the webhook that the pod asks for adds it, the API server refuses the pod: \(violation.reason)",
      help: violation.help, severity: .warning)
  }
}
