import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A container that is always restarted and runs tools that do their work and end.
public enum OneShotRestarted: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, workload.restartsForEver, !container.hasOwnRestartPolicy, !container.keepsInputOpen
    else { return }
    if container.command == nil {
      guard let image = container.image, let tool = OneShot.tool(of: image), let first = container.args.items.first,
        let name = OneShot.name(of: [tool] + container.args.items.map(\.text))
      else { return }
      report.report(.oneShot(name), at: first)
      return
    }
    guard let commands = Shell.commands(of: container), let last = commands.last, last.end == .script else { return }
    var name: String?
    for command in commands {
      let words = Shell.unwrapped(command.words)
      if let found = OneShot.name(of: words) {
        name = found
      } else if !Shell.isQuick(words) {
        return
      }
    }
    guard let name else { return }
    report.report(.oneShot(name), at: Shell.script(of: container.words) ?? container.words[0])
  }
}

extension Message {
  fileprivate static func oneShot(_ name: String) -> Message {
    Message(
      "\"\(name)\" does its work and ends, and is restarted for ever",
      note: "with restartPolicy Always a container that ends, also well, is started again after 0, 10, 20, 40 … 300 s: "
        + "the work is done over and over, and kubectl shows Completed, then CrashLoopBackOff",
      help: "run it as a Job, or as an init container of what needs it")
  }
}
