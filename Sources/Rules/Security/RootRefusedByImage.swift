import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An image whose program exits when it is root, in a container that is made root.
public enum RootRefusedByImage: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController, let image = container.image,
      let facts = container.facts, let refusal = facts.refusesRoot, container.runsDefaultProgram(facts),
      container.hasArgument(of: refusal.ifArgument),
      let user = workload.security(of: container).runAsUser, user.integer == 0,
      workload.security(of: container).runAsNonRoot == nil,
      !report.inventory.mayChange(workload.resource, .images), !report.inventory.isPatched(workload.resource)
    else { return }
    let label = container.imageNode.map { Label("refuses to be root", at: $0, of: workload.resource) }
    report.report(
      .refused(container, refusal, facts.user?.uid, isCertain: refusal.confidence == .high && image.isPublic),
      at: user, labels: [label].compactMap(\.self))
  }
}

extension Message {
  fileprivate static func refused(
    _ container: Container, _ refusal: ImageFacts.Trait, _ uid: Int?, isCertain: Bool
  ) -> Message {
    Message(
      "\"\(container.name)\" runs as uid 0, which its program refuses",
      note: (isCertain ? "it exits when it starts" : "it exits when it starts, if the image is the public one")
        + (refusal.log.map { ": \($0)" } ?? ""),
      help:
        "remove runAsUser: 0\(uid.map { ", or set it to \($0), the image's own" } ?? ""), and use fsGroup for volumes",
      severity: isCertain ? .error : .warning)
  }
}
