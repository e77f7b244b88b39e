import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `imagePullPolicy: Never` with an image of a registry.
public enum ImageNeverPulled: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let policy = container.node["imagePullPolicy"], policy.hasText("Never"), let image = container.image,
      let registry = image.registry, registry.contains("."), let node = container.imageNode, !node.isPlaceholder
    else { return }
    report.report(
      .never(container, registry), at: policy,
      labels: [Label("from a registry", at: node, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func never(_ container: Container, _ registry: String) -> Message {
    Message(
      "the image of \"\(container.name)\" is never pulled",
      note:
        "on a node that does not have it already, the pod stays in ErrImageNeverPull, though \(registry) may have it; "
        + "the kubelet also removes unused images when the disk fills",
      help: "use imagePullPolicy: IfNotPresent, unless something loads the image onto every node")
  }
}
