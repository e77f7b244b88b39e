public import YAML

/// A word of a command line that makes a controller elect a leader, which it does with an object of its namespace.
///
/// Source: sigs.k8s.io/controller-runtime pkg/leaderelection (leases since 0.7 together with ConfigMaps, alone since
/// 0.12); k8s.io/client-go tools/leaderelection/resourcelock (ConfigMaps and Endpoints are gone since 0.24).
public struct LeaderElection: Sendable {
  public let word: Node
  /// Whether the command line says that the object is a Lease.
  public let isLease: Bool

  /// Nil if the container elects none, or if it is told to use another kind of object, another namespace or
  /// another cluster.
  public init?(_ container: Container) {
    var found: Node?
    var isLease = false
    for list in [container.command, container.args] {
      for word in list.items {
        let isOption = word.withText {
          $0.first == UInt8(ascii: "-") && ($0.contains("lead") || $0.contains("kubeconfig") || $0.contains("master"))
        }
        guard isOption else { continue }
        let text = word.text
        let option = text.drop { $0 == "-" }
        let name = option.prefix { $0 != "=" }
        let value = option.dropFirst(name.count + 1)
        switch name {
        case "leader-elect", "enable-leader-election", "leader-election", "leader-election-enabled":
          if value.isEmpty ? !option.contains("=") : value == "true" { found = found ?? word }
        case "leader-elect-resource-lock", "leader-election-resource-lock", "leader-election-type":
          if value != "leases" { return nil }
          isLease = true
        // Another account of the API server, or another one of these.
        case "kubeconfig", "master":
          if !value.isEmpty || !option.contains("=") { return nil }
        case "leader-election-namespace", "leader-elect-namespace", "leader-elect-resource-namespace":
          return nil
        default: break
        }
      }
    }
    guard let found else { return nil }
    word = found
    self.isLease = isLease
  }
}
