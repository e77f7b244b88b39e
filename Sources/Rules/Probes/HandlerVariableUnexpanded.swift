import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An exec probe or hook that refers to `$(NAME)` where the kubelet does not replace it.
public enum HandlerVariableUnexpanded: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, !workload.isWindows else { return }
    let lifecycle = container.node["lifecycle"]
    let hooks = [lifecycle?["postStart"]?["exec"]?["command"], lifecycle?["preStop"]?["exec"]?["command"]]
    let probes = container.probes.compactMap(\.command)
    guard !probes.isEmpty || hooks.contains(where: { $0 != nil }) else { return }
    var sources: [String: EnvironmentVariable] = [:]
    for variable in container.environment { sources[variable.name] = variable }
    for command in probes {
      check(command, workload, &report) { name in
        // Only what is written as a value is replaced.
        sources[name].flatMap { $0.node["valueFrom"] == nil ? nil : $0 }
      }
    }
    for case let command? in hooks { check(command, workload, &report) { sources[$0] } }
  }

  private static func check(
    _ command: Node, _ workload: Workload, _ report: inout Reporter, _ unexpanded: (String) -> EnvironmentVariable?
  ) {
    let isShell = command.items.first { _ in true }.map { Shell.isShell($0.text) } ?? false
    for word in command.items {
      for reference in word.withText({ Expansion.references(in: $0) }) {
        guard let variable = unexpanded(reference.name), let name = variable.nameNode else { continue }
        report.report(
          .unexpanded(reference.name, isShell, isFromElsewhere: variable.node["valueFrom"] != nil), at: word,
          text: reference.range,
          labels: [Label("defined here", at: name, of: workload.resource)])
      }
    }
  }
}

extension Message {
  fileprivate static func unexpanded(_ name: String, _ isShell: Bool, isFromElsewhere: Bool) -> Message {
    let reason =
      isFromElsewhere
      ? "in probes the kubelet replaces $(NAME) only if the variable has a literal value, and in hooks never"
      : "in hooks the kubelet replaces no $(NAME)"
    return Message(
      "\"$(\(name))\" is not replaced here",
      note: "\(reason): "
        + (isShell
          ? "the shell takes it for a command, finds none of that name, and puts nothing in its place"
          : "the program is handed the text \"$(\(name))\""),
      help: isShell ? "write $\(name): the shell knows the variable" : "write [\"sh\", \"-c\", \"… $\(name) …\"]")
  }
}
