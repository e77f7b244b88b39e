import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `runAsNonRoot` with a user that is root, or that the kubelet cannot tell from root.
public enum RunAsNonRootUnmet: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let security = workload.security(of: container)
    guard !workload.isWindows, workload.hasKnownController, let policy = security.runAsNonRoot else { return }
    let demand = Label("this demands another user than root", at: policy, of: workload.resource)
    if let user = security.runAsUser {
      guard user.integer == 0, user.span.start != policy.span.start else { return }
      report.report(.rootWritten(container), at: user, labels: [demand])
      return
    }
    guard let node = container.imageNode, let image = container.image, let user = container.facts?.user,
      user.kind != .numeric || user.uid == 0, user.confidence > .low, !workload.isOnOpenShift,
      !report.inventory.mayChange(workload.resource, .images), !report.inventory.isPatched(workload.resource)
    else { return }
    report.report(
      .image(node.text, user, isCertain: user.confidence == .high && image.isPublic), at: node, labels: [demand])
  }
}

extension Message {
  fileprivate static func rootWritten(_ container: Container) -> Message {
    Message(
      "container \"\(container.name)\" is to run as uid 0 and must not run as root",
      note: "the kubelet does not create it: \"container's runAsUser breaks non-root policy\"; the pod stays in "
        + "CreateContainerConfigError and is not restarted",
      help: "set runAsUser to another number, or runAsNonRoot: false for this container")
  }

  fileprivate static func image(_ image: String, _ user: ImageFacts.User, isCertain: Bool) -> Message {
    let isName = user.kind == .name
    let name = user.name.map { " \"\($0)\"" } ?? ""
    let severity: Severity = isCertain ? .error : .warning
    let will =
      isCertain ? "the kubelet does not create the container" : "if so, the kubelet does not create the container"
    if isName {
      return Message(
        "\"\(image)\" names its user\(name), which runAsNonRoot cannot verify",
        note: "\(will): \"image has non-numeric user, cannot verify user is non-root\"; the pod stays in "
          + "CreateContainerConfigError",
        help: "say who it is: runAsUser: \(user.uid.map(String.init) ?? "and the number of the image's user")",
        severity: severity)
    }
    return Message(
      "\"\(image)\" runs as root, which runAsNonRoot forbids",
      note: "\(will): \"container has runAsNonRoot and image will run as root\"; the pod stays in "
        + "CreateContainerConfigError",
      help: "set runAsUser to a number that the image can run as, or use an image that does not run as root",
      severity: severity)
  }
}
