import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An element of a command line that holds an option and its value, or several options: no shell takes them apart.
public enum OptionAndValueInOneString: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let words = container.words
    let mayBeGlued = { (word: Node) in word.withText { $0.first == UInt8(ascii: "-") && $0.contains(0x20) } }
    guard words.contains(where: mayBeGlued), !workload.isWindows, !words.contains(where: { Shell.isShell($0.text) })
    else { return }
    let tolerant = report[Self.tolerantPrograms]
    let names = [words.first?.text, container.image?.repository].compactMap { $0 }
    if names.contains(where: { name in tolerant.contains { name.contains($0) } }) { return }
    var found: [(node: Node, option: GluedOption)] = []
    for (index, word) in words.enumerated() where word.isScalar && !word.isPlaceholder {
      let isProgram = index == 0 && container.command != nil
      guard !isProgram, let option = GluedOption(word.text) else { continue }
      if index > 0, GluedOption.takesOptions(words[index - 1].text) { continue }
      found.append((word, option))
    }
    guard let first = found.first else { return }
    let labels = found.dropFirst().map { Label("this one as well", at: $0.node, of: workload.resource) }
    report.report(.glued(first.node.text, first.option), at: first.node, labels: labels)
  }
}

extension Message {
  fileprivate static func glued(_ text: String, _ option: GluedOption) -> Message {
    let note =
      switch option.kind {
      case .several:
        "no shell splits it: the program gets one argument, and takes all behind the first option for its value, or "
          + "knows no such option; most programs then exit: CrashLoopBackOff"
      case .long:
        "no shell splits it: the program looks for an option whose name holds a space, which most answer with an error "
          + "and an exit: CrashLoopBackOff"
      case .short: "no shell splits it: the value begins with a space (\" \(option.words[1])\"), as the program gets it"
      }
    let list = option.words.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ")
    return Message(
      "\"\(text.abbreviated)\" is one argument, with its spaces", note: note,
      help: "write one element for each word: \(list)\(option.words.count > 6 ? ", …" : "")")
  }
}
