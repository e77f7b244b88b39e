import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Arguments for an ENTRYPOINT that the image does not have: the first of them is run.
public enum OptionRunAsProgram: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.command == nil, let option = container.args.items.first, option.isScalar, !option.isPlaceholder,
      option.withText({ $0.first == UInt8(ascii: "-") }), let node = container.imageNode, let image = container.image,
      container.facts?.entrypoint == .absent, !workload.isWindows,
      !report.inventory.mayChange(workload.resource, .images), !report.inventory.isPatched(workload.resource)
    else { return }
    report.report(
      .option(option.text, node.text, isCertain: image.isPublic), at: option,
      labels: [Label("this image has a default command, and no ENTRYPOINT", at: node, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func option(_ option: String, _ image: String, isCertain: Bool) -> Message {
    Message(
      "\"\(option.abbreviated)\" is run as a program: \"\(image)\" has no ENTRYPOINT that would take it",
      note:
        "args alone replace the image's CMD, so their first element is what is executed: StartError (executable file "
        + "not found in $PATH), then CrashLoopBackOff (CRI-O: CreateContainerError)",
      help: "name the program in command, as in command: [\"sh\"]", severity: isCertain ? .error : .warning)
  }
}
