import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An image's entrypoint script as the command, without the program that it is to start.
public enum EntrypointWithoutCommand: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, workload.restartsForEver, !container.hasOwnRestartPolicy, container.args == nil,
      container.command?.count == 1, container.programName == "docker-entrypoint.sh",
      let program = container.command.items.first, let node = container.imageNode, let image = container.image,
      OfficialImage.execsItsArguments(image), !report.inventory.mayChange(workload.resource, .images),
      !report.inventory.isPatched(workload.resource),
      !container.volumeMounts.contains(where: { $0.covers(program.text) })
    else { return }
    report.report(
      .alone(program.text, node.text, isCertain: image.isPublic), at: program,
      labels: [Label("command leaves out this image's own CMD", at: node, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func alone(_ program: String, _ image: String, isCertain: Bool) -> Message {
    Message(
      "\"\(program)\" starts what its arguments name, and it has none",
      note:
        "command replaces the image's ENTRYPOINT and drops its CMD, so the script of \"\(image)\" has nothing to start: it "
        + "exits with 0, and is started again after 0, 10, 20, 40 … 300 s: CrashLoopBackOff",
      help: "leave command out, or name the program in args", severity: isCertain ? .error : .warning)
  }
}
