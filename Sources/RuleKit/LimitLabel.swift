public import Diagnostics
public import Kubernetes
public import YAML

extension EffectiveLimit {
  /// Where a finding about the limit stands: at the limit, or at the container that has none of its own.
  public func place(for container: Container) -> Node { range == nil ? node : container.place }

  /// A limit of memory, as a place beside the finding.
  public func label(for workload: Workload) -> Label {
    origin.first ?? Label("the limit: \(ByteCount.text(bytes))", at: node, of: workload.resource)
  }

  /// Where the limit comes from, beside a finding at `place`; nothing if it is written there.
  public var origin: [Label] {
    guard let range else { return [] }
    return [Label("the limit of containers that have none: \(node.text)", at: node, of: range)]
  }
}
