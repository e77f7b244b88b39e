import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `$(NAME)` that the kubelet cannot expand and leaves as it is written.
public enum VariableUndefined: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    // Other controllers add variables of their own. Sources whose keys cannot be told may hold any name.
    let variables = container.environment
    // Nearly no container has a reference.
    guard variables.contains(where: { $0.value?.mayRefer ?? false }) || container.words.contains(where: \.mayRefer)
    else { return }
    guard workload.hasKnownController, var known = namesFromSources(of: container, workload, report.inventory) else {
      return
    }
    // The last definition of each name, which is a later one for those above.
    let definitions = Dictionary(
      variables.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { max($0, $1) })
    for (index, variable) in variables.enumerated() {
      if let value = variable.value {
        for reference in value.references where !known.contains(reference.name) {
          let later = definitions[reference.name].flatMap { $0 > index ? variables[$0] : nil }
          check(reference, in: value, definedLater: later, workload, &report)
        }
      }
      known.insert(variable.name)
    }
    // The Job controller appends it to env.
    if workload.isIndexedJob { known.insert("JOB_COMPLETION_INDEX") }
    // In the argument of a shell `$(x)` is the shell's own business.
    if container.runsShell { return }
    for (list, isCommand) in [(container.command, true), (container.args, false)] {
      for (index, word) in list.items.enumerated() {
        for reference in word.references where !known.contains(reference.name) {
          let isProgram = isCommand && index == 0 && reference.range.lowerBound == 0
          check(reference, in: word, isProgram: isProgram, workload, &report)
        }
      }
    }
  }

  private static func check(
    _ reference: Expansion.Reference, in node: Node, definedLater later: EnvironmentVariable? = nil,
    isProgram: Bool = false, _ workload: Workload, _ report: inout Reporter
  ) {
    if later == nil && (!reference.name.looksLikeVariable || reference.name.looksLikeServiceVariable) { return }
    if report.inventory.isKustomizeVariable(reference.name, in: workload.resource) { return }
    let label = later?.nameNode.map { Label("defined here, too late", at: $0, of: workload.resource) }
    report.report(
      .undefined(reference.name, isLater: later != nil, isProgram: isProgram), at: node, text: reference.range,
      labels: [label].compactMap(\.self))
  }

  /// The variables that `envFrom` brings; nil if they cannot be told.
  private static func namesFromSources(
    of container: Container, _ workload: Workload, _ inventory: Inventory
  ) -> Set<String>? {
    var names: Set<String> = []
    for source in container.environmentSources {
      guard let keys = inventory.keys(source.kind, source.name.text, for: workload.resource, binary: false) else {
        return nil
      }
      for key in keys { names.insert(source.prefix + key) }
    }
    return names
  }
}

extension Node {
  fileprivate var mayRefer: Bool { withText { $0.contains("$(") } }

  fileprivate var references: [Expansion.Reference] { withText { Expansion.references(in: $0) } }
}

extension Container {
  /// Whether a shell reads what the kubelet leaves unexpanded.
  fileprivate var runsShell: Bool {
    return words.contains { $0.hasText("-c") || Shell.isShell($0.text) || $0.withText { $0.contains("\n") } }
  }
}

extension String {
  fileprivate var looksLikeVariable: Bool {
    guard let first = utf8.first, first == UInt8(ascii: "_") || (0x41...0x5A).contains(first) else { return false }
    return utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
  }

  /// Whether the kubelet may set it for a Service of the namespace: `REDIS_SERVICE_HOST`, `REDIS_PORT_6379_TCP_ADDR`.
  fileprivate var looksLikeServiceVariable: Bool {
    hasSuffix("_SERVICE_HOST") || hasSuffix("_PORT") || contains("_PORT_")
  }
}

extension Message {
  fileprivate static func undefined(_ name: String, isLater: Bool, isProgram: Bool) -> Message {
    Message(
      "$(\(name)) is \(isLater ? "defined later" : "not defined") and stays as it is written",
      note: isProgram
        ? "the container runtime looks for a program of that name and finds none: StartError"
        : isLater
          ? "the kubelet expands only what envFrom and the entries above define"
          : "only env and envFrom of this container count; variables of the image and of a shell do not",
      help: isLater
        ? "move \(name) above the entry that uses it"
        : "define \(name) in env, or write $$(\(name)) if the text is meant",
      severity: isProgram ? .error : .warning, outcome: isProgram ? .startError : .misbehaves)
  }
}
