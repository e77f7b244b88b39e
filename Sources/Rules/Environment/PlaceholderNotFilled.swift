import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A value that people were told to replace, such as `<CHANGE_ME>`, and that the program is given as it is.
public enum PlaceholderNotFilled: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard workload.hasKnownController, !workload.isFragment else { return }
    var found: [Unfilled] = []
    for container in workload.containers where container.role != .ephemeral {
      found += container.unfilledVariables(workload, &report)
      found += container.unfilledArguments
    }
    guard let first = found.first(where: { !$0.isOwnChoice }) ?? found.first,
      workload.resource.isAppliedAsWritten(report.inventory)
    else { return }
    let others = found.filter { $0.place != first.place || $0.name != first.name }
    var labels = others.prefix(8).map {
      Label("\($0.name) is not filled in either", at: $0.place, of: workload.resource)
    }
    if let holder = first.holder, let origin = first.origin {
      labels.append(Label("it stands here", at: origin, of: holder))
    }
    report.report(
      .unfilled(first, others: others.count), at: first.place, text: first.holder == nil ? first.range : nil,
      in: first.container, labels: labels)
  }
}

private struct Unfilled {
  /// The variable, or the option, that it is the value of.
  let name: String
  let text: String
  let range: Range<Int>
  let place: Node
  let origin: Node?
  let holder: Resource?
  let container: Container
  var isOwnChoice: Bool { UnfilledText.isOwnChoice(name) }
}

extension Container {
  fileprivate func unfilledVariables(_ workload: Workload, _ report: inout Reporter) -> [Unfilled] {
    // Nearly no variable has one.
    guard
      !environmentSources.isEmpty
        || environment.contains(where: { $0.reference != nil || $0.value?.withText(UnfilledText.mayStand) ?? false })
    else { return [] }
    let inventory = report.inventory
    let found: [Unfilled] = report.environment(of: self, in: workload).unordered.compactMap { variable in
      guard variable.isCertain, let origin = variable.origin else { return nil }
      // Text under a Secret's `data` that is no base64 reaches nobody.
      let isEncoded = { variable.holder.map { $0.kind == "Secret" && !$0.root["stringData"].holds(origin) } ?? false }
      guard let text = variable.value ?? (isEncoded() ? nil : origin.text), let range = UnfilledText.range(in: text),
        // A bare word is as good a password as any.
        text.utf8.contains(UInt8(ascii: "<")) || !UnfilledText.isOwnChoice(variable.name),
        variable.holder?.isAppliedAsWritten(inventory) ?? true
      else { return nil }
      return Unfilled(
        name: variable.name, text: text, range: range, place: variable.holder == nil ? origin : variable.place,
        origin: origin, holder: variable.holder, container: self)
    }
    return found.sorted { $0.name < $1.name }
  }

  fileprivate var unfilledArguments: [Unfilled] {
    // Nearly no word has one, or is one of the words that are looked for.
    guard words.contains(where: { $0.withText { $0.contains(where: UnfilledText.mayBegin) } }) else { return [] }
    // A script may speak of anything.
    if words.contains(where: { Shell.isShell($0.text) || $0.text == "-c" }) { return [] }
    return words.enumerated().compactMap { index, word in
      let text = word.text
      guard word.withText({ $0.contains(where: UnfilledText.mayBegin) }) else { return nil }
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let isOption = text.hasPrefix("-") && parts.count == 2
      let value = isOption ? parts[1] : text
      guard value.first != "-", let range = UnfilledText.range(in: value) else { return nil }
      let name =
        isOption ? parts[0] : index > 0 && words[index - 1].text.hasPrefix("-") ? words[index - 1].text : "an argument"
      let start = text.utf8.count - value.utf8.count
      return Unfilled(
        name: name, text: value, range: (range.lowerBound + start)..<(range.upperBound + start), place: word,
        origin: nil, holder: nil, container: self)
    }
  }
}

extension Node? {
  fileprivate func holds(_ value: Node) -> Bool { entries.contains { $0.value == value } }
}

extension Resource {
  /// Whether nothing in the run, and no plugin that annotations ask for, replaces text in it.
  fileprivate func isAppliedAsWritten(_ inventory: Inventory) -> Bool {
    !inventory.isPatched(self) && !inventory.mayChange(self, .anything)
      && !(root["metadata"]?["annotations"]).entries.contains { $0.key.text.hasPrefix("avp.kubernetes.io/") }
  }
}

extension Message {
  fileprivate static func unfilled(_ found: Unfilled, others: Int) -> Message {
    Message(
      "\(found.name) is still \"\(found.text.abbreviated)\"" + (others > 0 ? ", and \(others) more" : ""),
      note: "nothing in these manifests fills it in: the program gets this text"
        + (found.isOwnChoice
          ? ", which works if both sides have it, and which anybody can guess" : " and may fail or reach nothing"),
      help: "write the real value" + (found.holder == nil ? ", or take it from a ConfigMap or Secret" : ""),
      severity: found.isOwnChoice ? .info : .warning)
  }
}
