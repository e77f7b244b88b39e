import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Variables that an image's program refuses together, or refuses at all.
public enum VariablesConflict: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let start = ImageStart(container, of: workload, report.inventory),
      !start.facts.conflictingEnvironment.isEmpty
    else { return }
    let environment = report.environment(of: container, in: workload)
    for conflict in start.facts.conflictingEnvironment {
      guard conflict.all.allSatisfy({ start.isSet($0, in: environment) }) else { continue }
      let variables = conflict.all.compactMap { environment[$0.name] }
      guard let last = variables.last else { continue }
      let hasData = conflict.when == .firstStart && start.mayHaveData
      report.report(
        .conflict(conflict, start, hasData: hasData), at: last.place,
        labels: variables.dropLast().map { Label("with this one", at: $0.place, of: workload.resource) })
    }
  }
}

extension Message {
  fileprivate static func conflict(_ conflict: ImageFacts.Conflict, _ start: ImageStart, hasData: Bool) -> Message {
    let names = conflict.all.map { setting in setting.name + (setting.value.map { "=" + $0 } ?? "") }
    let isCertain = start.isCertain(conflict.confidence) && !hasData
    return Message(
      "\"\(start.imageNode.text)\" refuses \(names.joined(separator: " together with "))",
      note: (hasData ? "if its volume holds no data yet, " : "") + "it \(isCertain || hasData ? "exits" : "may exit")"
        + ": CrashLoopBackOff" + (conflict.log.map { "; it logs \"\($0)\"" } ?? ""),
      help: names.count > 1 ? "set only one of them" : "remove \(conflict.all[0].name)",
      severity: isCertain ? .error : .warning)
  }
}
