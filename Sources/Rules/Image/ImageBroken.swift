import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A version of a program that one should not run.
public enum ImageBroken: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let fault = container.facts?.broken.first, container.role != .ephemeral, let node = container.imageNode,
      !node.isPlaceholder, !report.inventory.mayChange(workload.resource, .images), let image = container.image,
      image.isPublic, image.digest == nil, let tag = image.tag
    else { return }
    report.report(.broken(image, tag, fault), at: node)
  }
}

extension Message {
  fileprivate static func broken(_ image: ImageReference, _ tag: String, _ fault: ImageFacts.Fault) -> Message {
    Message(
      "\(image.name) \(tag) \(fault.effect)",
      note: fault.isRare ? "a fault of this version, which takes unusual use to meet" : "a fault of this version",
      help: "use \(fault.fixedIn) or a later version of the series", severity: fault.isRare ? .info : .warning)
  }
}
