public import Kubernetes
public import RuleKit
import YAML

/// A mount of a volume that the pod does not have, and volumes that cannot be.
public enum VolumeUndefined: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    if report.violations(of: object, .volumes).isEmpty || report.inventory.isPatchByName(object) { return }
    // Webhooks change pods before they are judged, and StatefulSets' templates were not judged before 1.34.
    let isOpen = object.kind == "Pod" || (object.kind == "StatefulSet" && report.inventory.version.minor < 34)
    report.report(.volumes, of: object, mayBeInjected: isOpen && object.asksForInjection)
  }
}

extension Resource {
  /// Whether a label, an annotation or an image asks a webhook to add to the pod.
  fileprivate var asksForInjection: Bool {
    guard let pod = kind == "Pod" ? root : root["spec"]?["template"] else { return false }
    let metadata = pod["metadata"]
    let isAsked = [metadata?["labels"], metadata?["annotations"]].contains { map in
      map.entries.contains { entry in
        entry.key.withText { $0.contains("inject") } && !entry.value.hasText("false")
          && !entry.value.hasText("disabled")
      }
    }
    return isAsked || (pod["spec"]?["containers"]).items.contains { $0["image"]?.hasText("auto") ?? false }
  }
}
