import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An image that is kept up elsewhere, or no longer.
public enum ImageMoved: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, let node = container.imageNode, !node.isPlaceholder,
      !report.inventory.mayChange(workload.resource, .images), let image = container.image
    else { return }
    if image.registry == "k8s.gcr.io" {
      report.report(.frozenRegistry(image), at: node)
    } else if image.isPublic, let moved = container.facts?.moved {
      // With a digest alone nothing is known of the tags.
      if image.tag == nil && image.digest != nil { return }
      report.report(.moved(image, moved), at: node)
    }
  }
}

extension Message {
  fileprivate static func frozenRegistry(_ image: ImageReference) -> Message {
    Message(
      "\"\(image.name)\" comes from k8s.gcr.io, which is frozen",
      note:
        "since April 2023 it gets no new images; requests are redirected to registry.k8s.io for as long as that lasts",
      help: "write registry.k8s.io/\(image.repository)", severity: .info)
  }

  fileprivate static func moved(_ image: ImageReference, _ moved: ImageFacts.Moved) -> Message {
    let what =
      switch moved.status {
      case .moved: "has moved"
      case .frozen: "gets no updates"
      case .deprecated: "is deprecated"
      case .removed: "is no longer kept up"
      }
    // Only then there is nothing to pull.
    let isGone = moved.confidence == .high && moved.effect?.contains("ImagePullBackOff") ?? false
    return Message(
      "image \"\(image.repository)\" \(what)\(moved.since.map { " since \($0)" } ?? "")",
      note: moved.effect.map { isGone ? "\($0) on every node that has it not in its cache" : $0 },
      help: moved.to.map { "use \($0)" } ?? "use another image", severity: isGone ? .warning : .info,
      outcome: isGone ? .imagePullBackOff : .misbehaves)
  }
}
