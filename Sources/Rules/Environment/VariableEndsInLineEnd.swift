import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A variable of one line, taken from a Secret, that ends in a line end.
public enum VariableEndsInLineEnd: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.takesSecrets else { return }
    let environment = report.environment(of: container, in: workload)
    var first: Environment.Variable?
    var labels: [Label] = []
    for variable in environment.all {
      guard let holder = variable.holder, holder.kind == "Secret", let origin = variable.origin,
        variable.value?.isLineWithEnd ?? false
      else { continue }
      if first == nil { first = variable }
      labels.append(Label("\(variable.name): the value ends in a line end", at: origin, of: holder))
    }
    guard let first else { return }
    report.report(.ends(first.name, others: labels.count - 1), at: first.place, labels: Array(labels.prefix(8)))
  }
}

extension Container {
  fileprivate var takesSecrets: Bool {
    environmentSources.contains { $0.kind == .secret } || environment.contains { $0.reference?.kind == .secret }
  }
}

extension String {
  /// Whether it is one line, with its end: of several lines, as in a key or certificate, the last end belongs there.
  fileprivate var isLineWithEnd: Bool {
    utf8.last == 0x0A && utf8.count > 1 && utf8.filter { $0 == 0x0A }.count == 1
  }
}

extension Message {
  fileprivate static func ends(_ name: String, others: Int) -> Message {
    Message(
      "\(name) ends in a line end" + (others > 0 ? ", and \(others) more" : ""),
      note: "the line end is part of the value: a password with it is another password, a host or URL is not valid, "
        + "unless the program strips it",
      help: "encode without it: printf %s TEXT | base64, or write it under stringData without \"|\"")
  }
}
