import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A variable, argument or file without which the image's program exits.
public enum RequiredVariableMissing: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let start = ImageStart(container, of: workload, report.inventory),
      !start.facts.requiredEnvironment.isEmpty || !start.facts.requiredArguments.isEmpty
    else { return }
    let environment = report.environment(of: container, in: workload)
    let missing = (start.facts.requiredEnvironment + start.facts.requiredArguments).filter { requirement in
      start.applies(ifSet: requirement.ifSet, environment) && start.applies(ifArgument: requirement.ifArgument)
        && !start.mayMeet(requirement, environment, report.inventory)
    }
    // What is missing beside it is told with the first one.
    guard let first = missing.first else { return }
    // That the variable is there and empty may be meant.
    let empty = first.variables.lazy.compactMap { environment[$0] }.first { $0.value?.isEmpty ?? false }
    let hasData = first.when == .firstStart && start.mayHaveData
    let isCertain = start.isCertain(first.confidence) && !hasData && first.orService == nil && empty == nil
    report.report(
      .missing(missing, start.imageNode.text, hasData: hasData, isCertain: isCertain), at: start.imageNode,
      labels: [empty.map { Label("\($0.name) is empty", at: $0.place, of: workload.resource) }].compactMap(\.self))
  }
}

extension ImageFacts.Requirement {
  fileprivate var variables: [String] {
    alternatives.compactMap { if case .variable(let setting) = $0 { setting.name } else { nil } }
  }

  fileprivate var text: String {
    anyOf.count > 1 ? anyOf.dropLast().joined(separator: ", ") + " or " + anyOf.last! : anyOf[0]
  }
}

extension Message {
  fileprivate static func missing(
    _ requirements: [ImageFacts.Requirement], _ image: String, hasData: Bool, isCertain: Bool
  ) -> Message {
    let first = requirements[0]
    let others = requirements.count - 1
    let start =
      first.when == .firstStart
      ? (hasData ? "if its volume holds no data yet, " : "its data directory is empty, and ") : ""
    return Message(
      "\"\(image)\" needs \(first.anyOf[0])" + (others > 0 ? " and \(others) more" : ""),
      note: start + "it \(isCertain || hasData ? "exits" : "may exit") without: CrashLoopBackOff"
        + (first.log.map { "; it logs \"\($0)\"" } ?? "")
        + (first.orService.map { "; a Service \"\($0)\" in the namespace would do, too" } ?? ""),
      help: "set " + requirements.prefix(4).map(\.text).joined(separator: "; and "),
      severity: isCertain ? .error : .warning)
  }
}
