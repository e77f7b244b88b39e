import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `${NAME}` or `$NAME` of a shell, where no shell reads it.
public enum VariableNotExpanded: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    checkValues(container, of: workload, &report)
    let words = container.words
    guard words.contains(where: { $0.withText { $0.contains("$") } }) else { return }
    let variables = container.environment
    guard !words.isEmpty, !variables.isEmpty, workload.hasKnownController, !workload.isWindows,
      !words.contains(where: \.mayExpand)
    else { return }
    // A variable that is itself a placeholder: some tool fills in the manifest.
    let entries = variables.filter { $0.value?.isPlaceholder != true }
    let names = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for word in words {
      for reference in word.withText({ Expansion.shellReferences(in: $0) }) {
        guard let variable = names[reference.name], let name = variable.nameNode else { continue }
        report.report(
          .literal(word.part(reference.range), reference.name), at: word, text: reference.range,
          labels: [Label("the variable that is meant", at: name, of: workload.resource)])
      }
    }
  }

  /// In values nobody but the program expands them. What is meant comes from elsewhere: no tool can fill it in before.
  private static func checkValues(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let variables = container.environment
    guard variables.contains(where: { $0.value?.withText { $0.contains("${") } ?? false }), workload.hasKnownController
    else { return }
    let taken = variables.filter { $0.node["valueFrom"] != nil }
    let names = Dictionary(taken.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for value in variables.compactMap(\.value) {
      for reference in value.withText({ Expansion.shellReferences(in: $0) }) {
        guard let name = names[reference.name]?.nameNode, value.part(reference.range).hasPrefix("${") else { continue }
        report.report(
          .value(reference.name), at: value, text: reference.range,
          labels: [Label("the variable that is meant", at: name, of: workload.resource)])
      }
    }
  }
}

extension Node {
  /// Whether the word belongs to a program that expands variables: a shell, `envsubst`, Java with Spring.
  fileprivate var mayExpand: Bool {
    let text = text
    return Shell.isShell(text) || text == "-c" || text.utf8.contains(0x0A)
      || ["java", "envsubst", "spring", "-D", "eval", "dockerize", "gomplate", "tini-sh"].contains { text.contains($0) }
  }

  fileprivate func part(_ range: Range<Int>) -> String {
    withText { String(decoding: $0[range], as: UTF8.self) }
  }
}

extension Message {
  fileprivate static func literal(_ text: String, _ name: String) -> Message {
    Message(
      "\(text) is not expanded: no shell reads it",
      note: "Kubernetes knows only $(\(name)); unless the program itself replaces it, it is told the text \(text)",
      help: "write $(\(name))")
  }

  fileprivate static func value(_ name: String) -> Message {
    Message(
      "${\(name)} is not expanded in a value",
      note:
        "Kubernetes knows only $(\(name)); unless the program itself replaces it, as Spring does, it gets this text",
      help: "write $(\(name)), and define \(name) before it", severity: .info)
  }
}
