import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `${NAME}` or `$NAME` of a shell, where no shell reads it.
public enum VariableNotExpanded: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
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
}
