import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Numbers and booleans where the API takes strings only: values of variables, words of commands.
public enum ValueNotAString: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard workload.hasKnownController else { return }
    var places: [(name: String, node: Node)] = []
    for variable in container.node["env"].items {
      if let value = variable["value"], value.isRefusedAsString {
        places.append(("the value of \(variable["name"]?.text ?? "a variable")", value))
      }
    }
    let node = container.node
    var lists = [("command", node["command"]), ("args", node["args"])]
    for probe in container.probes { lists.append(("the probe's command", probe.node["exec"]?["command"])) }
    for hook in ["postStart", "preStop"] {
      lists.append(("the hook's command", node["lifecycle"]?[hook]?["exec"]?["command"]))
    }
    for (name, list) in lists {
      for word in list.items where word.isRefusedAsString { places.append(("a word of \(name)", word)) }
    }
    guard let first = places.first else { return }
    report.report(
      .notString(first.name, first.node, others: places.count - 1), at: first.node,
      labels: places.dropFirst().prefix(8).map { Label("this, too", at: $0.node, of: workload.resource) })
  }
}

extension Node {
  /// Whether it is a number or a boolean to kubectl.
  fileprivate var isRefusedAsString: Bool {
    switch scalar {
    case .boolean, .integer, .float: true
    case .null, .string, nil: false
    }
  }
}

extension Message {
  fileprivate static func notString(_ place: String, _ node: Node, others: Int) -> Message {
    let kind = node.boolean == nil ? "number" : "boolean"
    let word = node.boolean.map { String($0) } ?? ""
    return Message(
      "\(place) is a \(kind)" + (others > 0 ? ", and \(others) more" : ""),
      note: "the API server refuses the object: cannot unmarshal \(kind == "number" ? "number" : "bool") into a string"
        + (!word.isEmpty && node.text != word ? "; to YAML \(node.text) is \(word)" : ""),
      help: "quote it: \"\(node.text)\"")
  }
}
