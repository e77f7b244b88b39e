public import YAML

/// What a probe or a hook executes: a program, or a shell with a script.
public struct HandlerCommand: Sendable {
  /// The first word: the file that is executed.
  public let program: Node
  /// Of `sh -c SCRIPT`.
  public let script: Node?
  /// Whether that script ends at the first command that fails.
  let stopsAtErrors: Bool
  /// The simple commands in their order; without a shell there is one.
  public let commands: [[String]]

  /// Nil if there is no list of words.
  public init?(_ command: Node?) {
    let words = Array(command.items)
    guard let first = words.first, first.isScalar else { return nil }
    program = first
    script = Shell.script(of: words)
    stopsAtErrors = script.map { Shell.stopsAtErrors(words, script: $0) } ?? false
    commands = script.map { Shell.commands(of: $0.text) } ?? [words.map(\.text)]
  }

  /// The last part of a program's path.
  public static func name(of program: String) -> Substring { program.split(separator: "/").last ?? Substring(program) }
}

extension Shell {
  /// The simple commands of a script, without what stands before them (`if`, `!`, `exec`, `NAME=value`).
  ///
  /// Quotes are heeded; what is substituted or nested is not looked into.
  public static func commands(of script: String) -> [[String]] {
    var commands: [[String]] = [[]]
    var word = ""
    var isInWord = false
    var quote: Unicode.Scalar?
    func isPrefix(_ word: String) -> Bool {
      ["if", "then", "else", "elif", "do", "while", "until", "!", "{", "exec", "time", "command"].contains(word)
        || word.contains("=") && !word.hasPrefix("-") && !word.hasPrefix("=")
    }
    func endWord() {
      if isInWord, !(commands[commands.count - 1].isEmpty && isPrefix(word)) {
        commands[commands.count - 1].append(word)
      }
      word = ""
      isInWord = false
    }
    for scalar in script.unicodeScalars {
      if let open = quote {
        if scalar == open { quote = nil } else { word.unicodeScalars.append(scalar) }
        continue
      }
      switch scalar {
      case "'", "\"":
        quote = scalar
        isInWord = true
      case " ", "\t", "\r": endWord()
      case "\n", ";", "&", "|", "(", ")", "`":
        endWord()
        commands.append([])
      default:
        word.unicodeScalars.append(scalar)
        isInWord = true
      }
    }
    endWord()
    return commands.filter { !$0.isEmpty }
  }
}
