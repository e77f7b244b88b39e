public import ArgumentParser
public import Kubernetes
public import Linting
public import Reporting

// How options are spelt: as the values are called.
extension ColorChoice: ExpressibleByArgument {}
extension FailOn: ExpressibleByArgument {}
extension Format: ExpressibleByArgument {}

extension KubernetesVersion: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
