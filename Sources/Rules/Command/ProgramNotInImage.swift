import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A command that names a shell or another program which the image is known not to have.
public enum ProgramNotInImage: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let program = container.command.items.first, program.isScalar, let node = container.imageNode,
      let image = container.image, let facts = container.facts, !workload.isWindows,
      !report.inventory.mayChange(workload.resource, .images)
    else { return }
    let name = Shell.name(of: program.text)
    let confidence: ImageFacts.Confidence
    if let trait = facts.noShell, Shell.isShell(program.text) {
      confidence = trait.confidence
    } else if let missing = facts.notShipped, missing.programs.contains(name) {
      confidence = missing.confidence
    } else {
      return
    }
    // A volume may bring it along, and a path of one's own may name it.
    let directories = ["/", "/bin", "/sbin", "/usr", "/usr/bin", "/usr/local/bin"]
    guard !container.volumeMounts.contains(where: { directories.contains($0.path) || $0.covers(program.text) }),
      !container.environment.contains(where: { $0.name == "PATH" })
    else { return }
    report.report(
      .missing(program.text, node.text, isCertain: confidence == .high && image.isPublic), at: program,
      labels: [Label("this image has no \(name)", at: node, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func missing(_ program: String, _ image: String, isCertain: Bool) -> Message {
    Message(
      "\"\(program)\" is not in \"\(image)\"",
      note:
        "the container cannot start: StartError (executable file not found, exit code 128), then CrashLoopBackOff; with "
        + "CRI-O CreateContainerError",
      help: Shell.isShell(program) && Shell.name(of: program) != "sh"
        ? "use sh if the image has one, or a variant of the image that has \(Shell.name(of: program))"
        : "name the image's own program in command, or use a variant of the image that has \(Shell.name(of: program))",
      severity: isCertain ? .error : .warning)
  }
}
