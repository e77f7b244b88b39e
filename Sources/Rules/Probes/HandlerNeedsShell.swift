import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An exec probe or hook with shell syntax and without a shell.
public enum HandlerNeedsShell: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, !workload.isWindows else { return }
    for probe in container.probes {
      let effect = probe.kind == .liveness ? "the container is killed again and again" : probe.effect
      check(probe.command, probe.kind.rawValue, expands: true, effect, &report)
    }
    let lifecycle = container.node["lifecycle"]
    check(
      lifecycle?["postStart"]?["exec"]?["command"], "postStart", expands: false,
      "the container is killed each time it starts", &report)
    check(
      lifecycle?["preStop"]?["exec"]?["command"], "preStop", expands: false, "the container is stopped at once", &report
    )
  }

  private static func check(
    _ command: Node?, _ name: String, expands: Bool, _ effect: String, _ report: inout Reporter
  ) {
    let words = Array(command.items)
    guard let program = words.first, words.count > 1, !Shell.isShell(program.text), program.text != "busybox",
      HandlerCommand.name(of: program.text) != "env"
    else { return }
    for word in words.dropFirst() where !word.isPlaceholder {
      if ["|", "||", "&&", ";", "&", ">", ">>", "<", "2>&1", ">/dev/null"].contains(word.text) {
        report.report(.operation(word.text, program.text, name, effect), at: word)
        return
      }
      if let variable = variable(in: word.text, isExpanded: expands) {
        report.report(.variable(variable, program.text, name, effect), at: word)
        return
      }
    }
  }

  /// `$NAME`, and `$(NAME)` where the kubelet does not expand it. What is in single quotes or awk's is not meant.
  private static func variable(in text: String, isExpanded: Bool) -> String? {
    guard let dollar = text.firstIndex(of: "$"), !text.contains(where: { " '{;".contains($0) }) else { return nil }
    let rest = text[text.index(after: dollar)...]
    if !isExpanded, rest.first == "(", let end = rest.firstIndex(of: ")") { return "$" + rest[...end] }
    let name = rest.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }
    return name.count > 1 && name.first?.isNumber == false ? "$" + name : nil
  }
}

extension Message {
  fileprivate static func operation(_ word: String, _ program: String, _ name: String, _ effect: String) -> Message {
    Message(
      "\(name) hands \"\(word)\" to \"\(program)\" as an argument",
      note: "there is no shell that would understand it; if \"\(program)\" fails over it, \(effect)", help: help)
  }

  fileprivate static func variable(_ word: String, _ program: String, _ name: String, _ effect: String) -> Message {
    Message(
      "\(name) hands \"\(word)\" to \"\(program)\" as it is",
      note: "there is no shell that would replace it; if \"\(program)\" fails over it, \(effect)", help: help)
  }

  private static let help = "write [\"sh\", \"-c\", \"…\"], with the whole line as one text"
}
