import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An init container that waits with the nslookup of busybox for a short name.
public enum ShortNameInNslookup: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role == .initial, let image = container.image, let node = container.imageNode,
      image.hasNewNslookup, let script = Shell.script(of: container.words),
      let condition = Shell.waitCondition(ofScript: script.text),
      !report.inventory.mayChange(workload.resource, .images)
    else { return }
    let words = condition.split { $0.isWhitespace || $0 == ";" }
    guard words.first == "nslookup", !condition.contains("|"),
      let name = words.dropFirst().first(where: { !$0.hasPrefix("-") }),
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return }
    report.report(
      .shortName(String(name), node.text), at: script,
      labels: [Label("its nslookup is that of busybox, 1.29 or later", at: node, of: workload.resource)])
  }
}

extension ImageReference {
  /// Whether the image has busybox 1.29 or later.
  fileprivate var hasNewNslookup: Bool {
    switch repository {
    case "busybox": !(version.count > 1 && version.lexicographicallyPrecedes([1, 29]))
    case "alpine": !(version.count > 1 && version.lexicographicallyPrecedes([3, 9]))
    default: false
    }
  }
}

extension Message {
  fileprivate static func shortName(_ name: String, _ image: String) -> Message {
    Message(
      "nslookup of the short name \"\(name)\" may never succeed with \"\(image)\"",
      note:
        "since 1.29 the nslookup of busybox sends its own questions, with the pod's search domains or without them, as the "
        + "version has it, and exits with 1 if any of the names does not exist: the loop goes on though the Service is there, "
        + "and the pod stays in Init:0/1",
      help:
        "ask for the full name, \(name).NAMESPACE.svc.cluster.local, or wait for the port with nc -z \(name) PORT, or "
        + "use busybox:1.28")
  }
}
