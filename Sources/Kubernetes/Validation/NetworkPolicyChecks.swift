import YAML

/// What fields of a NetworkPolicy must be to one another.
///
/// Source: pkg/apis/networking/validation/validation.go, ValidateNetworkPolicyPeer.
enum NetworkPolicyChecks {
  /// A range of ports begins with a number.
  @Sendable static func port(_ port: Node) -> [Violation] {
    guard let end = port.written("endPort"), let last = end.integer else { return [] }
    let first = port.written("port")
    if first?.isUnfilled ?? false { return [] }
    if let number = first?.integer, number <= last { return [] }
    let (message, reason) =
      first == nil
      ? ("endPort is set, and no port", "may not be specified when `port` is not specified")
      : first?.integer == nil
        ? ("endPort is set, and port is a name", "may not be specified when `port` is non-numeric")
        : ("endPort \(last) is below port \(first?.text ?? "")", "must be greater than or equal to `port`")
    return [
      Violation(
        end, message, reason: reason, help: "write the first port as a number, and the last one as endPort",
        other: first.map { ($0, "the first port") })
    ]
  }

  @Sendable static func peer(_ peer: Node) -> [Violation] {
    guard peer.isMapping else { return [] }
    let pods = peer.entry("podSelector").flatMap { $0.value.isNull ? nil : $0 }
    let namespaces = peer.entry("namespaceSelector").flatMap { $0.value.isNull ? nil : $0 }
    let block = peer.entry("ipBlock").flatMap { $0.value.isNull ? nil : $0 }
    if pods == nil, namespaces == nil, block == nil {
      return [
        Violation(
          peer, "the peer names nobody", reason: "must specify a peer",
          help: "write podSelector, namespaceSelector or ipBlock, or leave the whole list out to allow all")
      ]
    }
    guard let block, let other = pods ?? namespaces else { return [] }
    return [
      Violation(
        other.key, "the peer has both ipBlock and \(other.key.text)",
        reason: "may not specify both ipBlock and another peer",
        help: "make two peers of it", other: (block.key, "the other one"))
    ]
  }
}
