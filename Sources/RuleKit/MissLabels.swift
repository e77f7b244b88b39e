public import Diagnostics
public import Kubernetes
import YAML

extension LabelMiss {
  /// Points at the workload whose pods are missed.
  public var labels: [Label] {
    let owner = workload.resource
    return owner.nameNode.map { [Label("its pods have \(entry.key.text): \(value)", at: $0, of: owner)] } ?? []
  }
}
