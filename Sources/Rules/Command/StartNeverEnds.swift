import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An init container or a postStart hook that never ends, though the rest of the start waits for it.
public enum StartNeverEnds: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    if container.role == .initial {
      if container.neverEnds, let place = container.words.first {
        report.report(.initial(container), at: place)
      } else if container.command == nil, container.args == nil, let image = container.image, image.isPublic,
        let facts = container.facts, !facts.ports.isEmpty, facts.exitsWithoutCommand == nil,
        let node = container.imageNode, !report.inventory.mayChange(workload.resource, .images)
      {
        report.report(.server(container, node.text), at: node)
      }
    }
    if let hook = HandlerCommand(container.node["lifecycle"]?["postStart"]?["exec"]?["command"]), hook.neverEnds {
      report.report(.hook(container), at: hook.script ?? hook.program)
    }
  }
}

extension Message {
  private static let sidecar =
    "make it a sidecar with restartPolicy: Always if it is to run beside the apps, or let it end when its work is done"

  fileprivate static func initial(_ container: Container) -> Message {
    Message(
      "init container \"\(container.name)\" never ends",
      note: "app containers start when all init containers have ended: the pod stays in Init for ever", help: sidecar)
  }

  fileprivate static func server(_ container: Container, _ image: String) -> Message {
    Message(
      "init container \"\(container.name)\" runs the server of \"\(image)\"",
      note:
        "without a command or arguments the image's server is started, which does not end: app containers start when "
        + "all init containers have ended, and the pod stays in Init",
      help: "give it a command that ends, or make it a sidecar with restartPolicy: Always", severity: .warning)
  }

  fileprivate static func hook(_ container: Container) -> Message {
    Message(
      "the postStart hook of \"\(container.name)\" never ends",
      note:
        "the kubelet waits for the hook before it starts the next container and before it sees this one run: no probe "
        + "is asked, and the pod never becomes ready; there is no timeout",
      help: "leave what is to run for ever to a container of its own; a hook does one thing and ends")
  }
}
