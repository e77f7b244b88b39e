import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A shell that gets its script as the name of a file, glued to its option, or not at all.
public enum ShellWithoutScript: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let words = container.words
    guard container.command != nil, !words.contains(where: { !$0.isScalar || $0.isPlaceholder && !$0.isBlockScalar }),
      Shell.isShell(words[0].text), !report.inventory.isPatched(workload.resource)
    else { return }
    var option: Node?
    for word in words.dropFirst() {
      let text = word.text
      if text == "--" { continue }
      if text.hasPrefix("--") || text.hasPrefix("+") || ["-o", "-O", "-s"].contains(text) { return }
      guard text.hasPrefix("-") else {
        if option == nil, isScript(text) { report.report(.file(words[0].text, text), at: word) }
        return
      }
      let letters = text.dropFirst().prefix { $0 != " " }
      if letters.count < text.count - 1 {
        if letters.contains("c") { report.report(.glued(words[0].text, text), at: word) }
        return
      }
      if letters.contains("o") || letters.contains("O") { return }
      if letters.contains("c") { option = word }
    }
    if let option { report.report(.missing(words[0].text, option.text), at: option) }
  }

  /// Whether the text is surely no file's name.
  private static func isScript(_ text: String) -> Bool {
    let words = text.words
    guard let first = words.first else { return false }
    if words.count == 1 { return ["echo", "sleep", "exec", "java", "node", "python", "python3"].contains(first) }
    // A directory may have a space in its name: `/opt/my app/run.sh`.
    return !first.contains("/") || text.contains { ";&|\n".contains($0) }
  }
}

extension Message {
  fileprivate static func file(_ shell: String, _ text: String) -> Message {
    Message(
      "\"\(shell)\" takes \"\(text.abbreviated)\" for the name of a file",
      note:
        "without -c a shell's first argument is a script's file, which does not exist here: it exits (dash and busybox "
        + "with 2, bash with 127), and again after each restart",
      help: "write [\"\(shell)\", \"-c\", \"\(text.abbreviated)\"]")
  }

  fileprivate static func glued(_ shell: String, _ text: String) -> Message {
    Message(
      "\"\(text.abbreviated)\" is one argument of \"\(shell)\": -c and its script stand in one string",
      note:
        "the shell reads the space as one more option, which it does not know, and exits with 2, after each restart "
        + "again",
      help: "write -c and the script as two elements")
  }

  fileprivate static func missing(_ shell: String, _ option: String) -> Message {
    Message(
      "\"\(shell) \(option)\" has no script",
      note: "the shell says that -c requires an argument and exits with 2, after each restart again",
      help: "add the script as the next element, in command or as the first of args")
  }
}
