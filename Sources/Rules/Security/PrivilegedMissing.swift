import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An image whose program works only in a privileged container, in one that is not.
public enum PrivilegedMissing: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let security = workload.security(of: container)
    guard !workload.isWindows, workload.hasKnownController, let node = container.imageNode,
      let facts = container.facts, let need = facts.needsPrivileged,
      container.runsDefaultProgram(facts), container.hasArgument(of: need.ifArgument), security.privileged == nil,
      !security.capabilities.added.contains(where: { $0.text.hasSuffix("SYS_ADMIN") || $0.text.uppercased() == "ALL" }),
      container.node["securityContext"]?["privileged"].map({ !$0.isPlaceholder }) ?? true,
      // A sandbox of its own, such as sysbox or Kata, allows more.
      workload.spec["runtimeClassName"] == nil, workload.spec["hostUsers"] == nil,
      !report.inventory.mayChange(workload.resource, .images), !report.inventory.isPatched(workload.resource)
    else { return }
    report.report(.missing(node.text, need), at: node)
  }
}

extension Message {
  fileprivate static func missing(_ image: String, _ need: ImageFacts.Trait) -> Message {
    Message(
      "\"\(image)\" needs a privileged container",
      note: (need.reason.map { "\($0), and exits where it may not" } ?? "it exits where it is not")
        + (need.log.map { ": \($0)" } ?? ""),
      help: "set securityContext.privileged: true, or use an image that does without, such as a rootless one")
  }
}
