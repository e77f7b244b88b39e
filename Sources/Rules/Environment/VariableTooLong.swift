import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A variable that is longer than what the kernel passes to a program.
public enum VariableTooLong: ContainerRule {
  /// MAX_ARG_STRLEN of include/uapi/linux/binfmts.h: 32 pages, the zero at the end included.
  private static let most = 131_072

  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows else { return }
    for variable in container.environment {
      if let value = variable.value, let length = length(variable.name, value) {
        report.report(.long(variable.name, length), at: variable.nameNode ?? value)
      } else if let reference = variable.reference, reference.kind == .configMap,
        let (value, map) = report.inventory.value(of: reference, for: workload.resource),
        let length = length(variable.name, value)
      {
        let label = Label("the value", at: value, of: map)
        report.report(.long(variable.name, length), at: variable.nameNode ?? reference.key, labels: [label])
      }
    }
    for source in container.environmentSources where source.kind == .configMap {
      guard let map = report.inventory.onlyObject(source.kind, source.name, for: workload.resource) else { continue }
      for entry in map.root["data"].entries where entry.value.isScalar {
        let name = source.prefix + entry.key.text
        // A variable of env goes before it.
        guard let length = length(name, entry.value), !container.environment.contains(where: { $0.name == name }) else {
          continue
        }
        let label = Label("the value", at: entry.key, of: map)
        report.report(.long(name, length), at: source.name, labels: [label])
      }
    }
  }

  /// With the name, `=` and the zero at the end; nil if that is not too long.
  private static func length(_ name: String, _ value: Node) -> Int? {
    let length = value.withText { $0.count }
    guard length + 2 > most - name.utf8.count else { return nil }
    return name.utf8.count + length + 2
  }
}

extension Message {
  fileprivate static func long(_ name: String, _ length: Int) -> Message {
    Message(
      "variable \"\(name)\" takes \(length) bytes, and the kernel passes at most 131072",
      note: "the program cannot be executed at all: exec: argument list too long, after each restart again",
      help: "mount it as a file instead: a volume of the ConfigMap")
  }
}
