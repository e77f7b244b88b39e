internal import YAML

extension Shell {
  /// Whether simple commands surely have no end: the last of them waits for ever.
  static func neverEnds(_ commands: [Command]) -> Bool {
    guard let last = commands.last, last.end == .script else { return false }
    let words = unwrapped(last.words)
    return words.starts(with: ["tail", "-f"]) || words.starts(with: ["tail", "-F"]) || words == ["sleep", "infinity"]
      || words == ["sleep", "inf"]
  }

  /// Whether a script is a loop without a condition and without a way out.
  static func isEndlessLoop(_ script: String) -> Bool {
    let words = script.split { $0.isWhitespace || $0 == ";" }
    guard let start = words.firstIndex(where: { $0 == "while" || $0 == "until" }), words.last == "done",
      start + 2 < words.count, words[start + 2] == "do",
      ["while true", "while :", "until false"].contains("\(words[start]) \(words[start + 1])"),
      // Another loop or a nested one may be what ends it.
      words.filter({ $0 == "do" }).count == 1
    else { return false }
    return !words.contains { word in
      ["break", "exit", "return", "exec", "kill"].contains { word.contains($0) } || word.contains("set")
    }
  }
}

extension Container {
  /// Whether its command line surely has no end.
  public var neverEnds: Bool {
    if let commands = simpleCommands { return Shell.neverEnds(commands) }
    return command != nil && Shell.script(of: words).map { Shell.isEndlessLoop($0.text) } ?? false
  }
}

extension HandlerCommand {
  /// Whether it surely has no end.
  public var neverEnds: Bool {
    guard let script else {
      return Shell.neverEnds([Shell.Command(words: commands.first ?? [], end: .script)])
    }
    return (Shell.commands(of: script.text) as [Shell.Command]?).map(Shell.neverEnds)
      ?? Shell.isEndlessLoop(script.text)
  }
}
