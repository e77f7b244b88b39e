public import ArgumentParser
public import Diagnostics
public import Kubernetes
public import Linting
public import Reporting

// How options are spelt: as the values are called.
extension ColorChoice: ExpressibleByArgument {}
extension FailOn: ExpressibleByArgument {}

extension Report.Shard: ExpressibleByArgument {
  /// `2/8`: the second of eight.
  public init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
    self.init(index, of: count)
  }
}

extension KubernetesVersion: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
