import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A mount of a volume that the pod does not have, and volumes that cannot be.
public enum VolumeUndefined: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    let violations = report.violations(of: object, .volumes)
    if violations.isEmpty || report.inventory.isPatchByName(object) { return }
    // Webhooks change pods before they are judged, and StatefulSets' templates were not judged before 1.34.
    let isOpen = object.kind == "Pod" || (object.kind == "StatefulSet" && report.inventory.version.minor < 34)
    let mayBeInjected = isOpen && object.asksForInjection
    for violation in violations {
      report.report(mayBeInjected ? .injected(violation) : .refused(violation), at: violation, of: object)
    }
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

extension Message {
  fileprivate static func refused(_ violation: Violation) -> Message {
    Message(violation.message, note: "the API server refuses the object: \(violation.reason)", help: violation.help)
  }

  fileprivate static func injected(_ violation: Violation) -> Message {
    Message(
      violation.message,
      note: "unless the webhook that the pod asks for adds it, the API server refuses the pod: \(violation.reason)",
      help: violation.help, severity: .warning)
  }
}
