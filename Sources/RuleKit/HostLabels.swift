public import Diagnostics
public import Kubernetes
import YAML

extension Label {
  /// A label at a host in a text.
  public init(_ message: String, _ host: HostReference, in text: ContainerText) {
    let pointer = text.node.pointer(from: text.holder.root)
    self.init(message, Location(text.node.span(ofText: host.range), pointer: pointer))
  }
}
