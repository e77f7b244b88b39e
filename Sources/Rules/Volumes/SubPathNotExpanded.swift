import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `$(NAME)` in a part of a volume, which is taken as it is written or cannot be expanded.
public enum SubPathNotExpanded: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.node["volumeMounts"] != nil, workload.hasKnownController else { return }
    for mount in container.volumeMounts {
      if let literal = mount.node["subPath"], literal.isScalar, let reference = literal.references.first {
        if report.inventory.isKustomizeVariable(reference.name, in: workload.resource) { continue }
        report.report(.literal(reference.name), at: literal, text: reference.range)
      } else if let expression = mount.node["subPathExpr"], expression.isScalar {
        for reference in expression.references where !container.mayHave(reference.name, workload, report.inventory) {
          report.report(.undefined(reference.name), at: expression, text: reference.range)
        }
      }
    }
  }
}

extension Node {
  fileprivate var references: [Expansion.Reference] { withText { Expansion.references(in: $0) } }
}

extension Container {
  /// Whether the container may have a variable of that name, however it comes by it.
  fileprivate func mayHave(_ name: String, _ workload: Workload, _ inventory: Inventory) -> Bool {
    if environment.contains(where: { $0.name == name }) || inventory.isKustomizeVariable(name, in: workload.resource) {
      return true
    }
    // Variables of Services, and of an indexed Job.
    if name.hasSuffix("_SERVICE_HOST") || name.hasSuffix("_PORT") || name.contains("_PORT_") || workload.isIndexedJob {
      return true
    }
    return environmentSources.contains { source in
      guard let keys = inventory.keys(source.kind, source.name.text, for: workload.resource, binary: false) else {
        return true
      }
      return keys.contains { source.prefix + $0 == name }
    }
  }
}

extension Message {
  fileprivate static func literal(_ name: String) -> Message {
    Message(
      "$(\(name)) in subPath is taken as it is written",
      note:
        "the kubelet expands variables in subPathExpr only: every pod gets the one directory \"$(\(name))\" of the volume, "
        + "where servers lock one another out or mix their data",
      help: "write subPathExpr instead of subPath, and define \(name) in env of this container", severity: .warning,
      outcome: .misbehaves)
  }

  fileprivate static func undefined(_ name: String) -> Message {
    Message(
      "$(\(name)) in subPathExpr is not defined in env of this container",
      note: "the container is not created: CreateContainerConfigError \"missing value for \"\(name)\"\"",
      help: "define \(name) in env, for the pod's name with fieldRef: metadata.name", severity: .error)
  }
}
