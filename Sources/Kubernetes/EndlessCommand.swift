internal import YAML

extension Shell {
  /// Whether simple commands surely have no end: the last of them waits for ever, and nothing leads past it.
  static func neverEnds(_ commands: [Command]) -> Bool {
    guard let last = commands.last, last.end == .script, waitsForEver(unwrapped(last.words)) else { return false }
    return commands.dropLast().allSatisfy { command in
      // What is behind `&&` need not be reached.
      (command.end != .and || isQuick(command.words) || ["echo", "printf"].contains(command.words[0]))
        && !["exit", "exec", "return"].contains(command.words[0]) && !command.words.contains { $0.contains("kill") }
    }
  }

  private static func waitsForEver(_ words: [String]) -> Bool {
    if words == ["sleep", "infinity"] || words == ["sleep", "inf"] { return true }
    guard words.first == "tail" else { return false }
    // With a process it ends when that does.
    return ["-f", "-F"].contains(words.dropFirst().first) && !words.contains { $0.hasPrefix("--pid") }
  }

  /// Whether a script is a loop without a condition and without a way out.
  static func isEndlessLoop(_ script: String) -> Bool {
    let words = script.split { $0.isWhitespace || $0 == ";" }
    guard let start = words.firstIndex(where: { $0 == "while" || $0 == "until" }), words.last == "done",
      start + 2 < words.count, words[start + 2] == "do",
      ["while true", "while :", "until false"].contains("\(words[start]) \(words[start + 1])"),
      // Another loop or a nested one may be what ends it.
      words.filter({ $0 == "do" }).count == 1,
      // It may be reached or not.
      !words[..<start].contains(where: { ["&&", "||", "then", "else", "|", "(", "{"].contains($0) })
    else { return false }
    return !words.contains { word in
      ["break", "exit", "return", "exec", "kill", ":?"].contains { word.contains($0) } || word.contains("set")
        || word == "." || word == "source"
    }
  }

  /// Whether the options of a shell let its script end at the first command that fails: `sh -ec`, `bash -o errexit -c`.
  static func stopsAtErrors(_ words: [Node], script: Node) -> Bool {
    words.dropFirst().prefix { $0 != script }.contains { word in
      word.hasText("errexit") || word.withText { $0.first == UInt8(ascii: "-") && $0.contains(UInt8(ascii: "e")) }
    }
  }
}

extension Container {
  /// Whether its command line surely has no end.
  public var neverEnds: Bool {
    if let commands = simpleCommands { return Shell.neverEnds(commands) }
    guard command != nil, let script = Shell.script(of: words) else { return false }
    return !Shell.stopsAtErrors(words, script: script) && Shell.isEndlessLoop(script.text)
  }
}

extension HandlerCommand {
  /// Whether it surely has no end.
  public var neverEnds: Bool {
    guard let script else {
      return Shell.neverEnds([Shell.Command(words: commands.first ?? [], end: .script)])
    }
    if let commands = Shell.commands(of: script.text) as [Shell.Command]? { return Shell.neverEnds(commands) }
    return !stopsAtErrors && Shell.isEndlessLoop(script.text)
  }
}
