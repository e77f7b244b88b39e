import Diagnostics
import Kubernetes
import RuleKit
import YAML

extension Reporter {
  /// Reports something that the API server refuses, with the container that it is in and the other place that has to do
  /// with it.
  mutating func report(
    _ message: Message, at violation: Violation, of object: Resource, cause: String? = nil
  ) {
    report(
      message, at: violation.node, in: object.container(around: violation.node),
      labels: violation.other.map { [Label($0.label, at: $0.node, of: object)] } ?? [], cause: cause)
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
