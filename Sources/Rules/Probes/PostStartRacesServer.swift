import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A postStart hook that calls the server which is only just being started.
public enum PostStartRacesServer: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, !workload.isWindows, let hook = container.node["lifecycle"]?["postStart"] else {
      return
    }
    if let entry = hook.entry("httpGet"), entry.value.isMapping, entry.value["host"] == nil {
      report.report(.race("its own port", container), at: entry.key)
    } else if let command = HandlerCommand(hook["exec"]?["command"]), let last = command.commands.last,
      !command.mayRetry, let client = LocalClient(of: last)
    {
      report.report(.race("\"\(client.program)\"", container), at: command.script ?? command.program)
    }
  }
}

extension HandlerCommand {
  /// Whether the script waits, tries again, or goes on after a failure.
  fileprivate var mayRetry: Bool {
    guard let text = script?.text else { return false }
    return ["while", "until", "for ", "sleep", "retry", "wait", "||", "exit 0", "nohup"].contains { text.contains($0) }
      || text.hasSuffix("&")
  }
}

extension Message {
  fileprivate static func race(_ what: String, _ container: Container) -> Message {
    Message(
      "postStart calls \(what) once, while \"\(container.name)\" is only starting",
      note:
        "the hook runs beside the container's own program and waits for nothing: if the server does not answer yet, "
        + "the hook fails, the container is killed and started again, and the race begins anew (PostStartHookError)",
      help: "repeat the call until it succeeds: for i in $(seq 30); do … && exit 0; sleep 1; done; exit 1")
  }
}
