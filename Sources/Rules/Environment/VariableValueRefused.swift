import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A variable with a value that an image's program does not accept.
public enum VariableValueRefused: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let start = ImageStart(container, of: workload, report.inventory), !start.facts.environmentRules.isEmpty
    else { return }
    let environment = report.environment(of: container, in: workload)
    for rule in start.facts.environmentRules {
      guard let variable = environment[rule.name], let value = variable.value, !rule.accepts(value),
        start.applies(ifSet: rule.ifSet, environment)
      else { continue }
      let hasData = rule.when == .firstStart && start.mayHaveData
      // A Secret's value is no reader's business; where it stands is.
      let isSecret = variable.holder?.kind == "Secret" || rule.isAboutSecrets
      let message = Message.refused(rule, value, start, hasData: hasData, isSecret: isSecret)
      let origin = variable.origin ?? variable.place
      let place = variable.holder == nil ? origin : variable.place
      report.report(
        message, at: place,
        labels: [variable.holder.map { Label("the value stands here", at: origin, of: $0) }].compactMap(\.self))
    }
  }
}

extension ImageFacts.EnvironmentRule {
  /// Whether the value is likely a secret, which no report should repeat.
  fileprivate var isAboutSecrets: Bool {
    ["PASSWORD", "SECRET", "KEY", "TOKEN", "AUTH"].contains { Glob.matches("**" + $0 + "**", name) }
  }

  /// What a value breaks, and what it should be.
  fileprivate func complaint(_ value: String) -> (what: String, wanted: String) {
    let length = value.utf8.count
    let bytes = "\(length) byte" + (length == 1 ? "" : "s")
    if let minLength, length < minLength { return ("has \(bytes)", "at least \(minLength) bytes") }
    if let maxLength, length > maxLength { return ("has \(bytes)", "at most \(maxLength) bytes") }
    if !lengths.isEmpty, !lengths.contains(length) {
      return ("has \(bytes)", lengths.map(String.init).joined(separator: " or ") + " bytes")
    }
    if !oneOf.isEmpty, !noneOf.contains(value) { return ("is not accepted", oneOf.joined(separator: ", ")) }
    if noneOf.contains(value) { return ("is not accepted", "another value") }
    switch format {
    case .hexadecimal?: return ("is not hexadecimal", "hexadecimal digits")
    case .base64?: return ("is not base64", "base64")
    case .email?: return ("is no mail address", "a mail address with a domain")
    case nil: break
    }
    return (
      "is too simple", "\(characterClasses ?? 0) of upper-case letters, lower-case letters, digits and other characters"
    )
  }
}

extension Message {
  fileprivate static func refused(
    _ rule: ImageFacts.EnvironmentRule, _ value: String, _ start: ImageStart, hasData: Bool, isSecret: Bool
  ) -> Message {
    let (what, wanted) = rule.complaint(value)
    let isCertain = start.isCertain(rule.confidence) && !hasData
    // A line end that nobody sees counts as well.
    let hasLineEnd = value.utf8.last == 0x0A
    return Message(
      "\(rule.name) \(what)" + (isSecret ? "" : ": \"\(value.abbreviated)\""),
      note: (hasData ? "if its volume holds no data yet, " : "")
        + "\"\(start.imageNode.text)\" \(isCertain || hasData ? "exits" : "may exit"): CrashLoopBackOff"
        + (rule.log.map { "; it logs \"\($0)\"" } ?? "") + (hasLineEnd ? "; the value ends in a line end" : ""),
      help: "it must be \(wanted)", severity: isCertain ? .error : .warning)
  }
}
