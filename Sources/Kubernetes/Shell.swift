public import YAML

/// What can be told of a command line without running it.
public enum Shell {
  static let shells: Set<String> = ["sh", "bash", "ash", "dash", "zsh", "ksh"]

  /// Whether a program name or path is a shell.
  public static func isShell(_ program: String) -> Bool {
    let path = program.utf8
    guard let last = path.last else { return false }
    // A slash at the end is no part of the name.
    if last == UInt8(ascii: "/") { return shells.contains(name(of: program)) }
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    return (2...4).contains(name.count) && shells.contains(String(Substring(name)))
  }

  /// The script of `sh -c SCRIPT`, also with flags joined as in `-ec` or behind it as in `-c --`, and with the script in
  /// the arguments.
  public static func script(of words: [Node]) -> Node? {
    guard let first = words.first, isShell(first.text) else { return nil }
    var takesScript = false
    var index = 1
    while index < words.count {
      let text = words[index].text
      if ["--login", "--norc", "--noprofile", "--posix"].contains(text) {
        index += 1
        continue
      }
      if text == "--" || text == "-" {
        index += 1
        break
      }
      guard text.hasPrefix("-") || text.hasPrefix("+") else { break }
      let letters = text.dropFirst()
      guard letters.allSatisfy(\.isLetter) else { return nil }
      if text.hasPrefix("-"), letters.contains("c") { takesScript = true }
      // `-o pipefail`: the option's name follows.
      index += letters.contains("o") || letters.contains("O") ? 2 : 1
    }
    return takesScript && index < words.count ? words[index] : nil
  }

  /// How long a command line surely runs at most.
  public enum Duration: Equatable, Sendable {
    /// It ends by itself after so many seconds of sleeping, and otherwise at once.
    case ends(afterSeconds: Int)
    case unknown
  }

  /// Judges one simple command.
  public static func duration(of words: [String]) -> Duration {
    guard let first = words.first else { return .ends(afterSeconds: 0) }
    // A program elsewhere may have the name of a tool and be another one.
    let directories = ["/bin/", "/usr/bin/"]
    let program = directories.first(where: first.hasPrefix).map { String(first.dropFirst($0.count)) } ?? first
    let arguments = words.dropFirst()
    switch program {
    case "echo", "printf", "true", "false", "date", "whoami", "id", "uname", "pwd", "hostname", "printenv", "ls":
      return .ends(afterSeconds: 0)
    case "cat":
      // Devices and pipes may have no end.
      let files = arguments.filter { !$0.hasPrefix("-") }
      let isPlain =
        !arguments.contains("-")
        && files.allSatisfy { file in
          !["/dev/", "/proc/", "/sys/", "/run/", "/var/run/"].contains(where: file.hasPrefix)
        }
      return files.isEmpty || !isPlain ? .unknown : .ends(afterSeconds: 0)
    // `env PROGRAM` runs the program.
    case "env": return arguments.isEmpty ? .ends(afterSeconds: 0) : .unknown
    case "sleep":
      var sum = 0
      for argument in arguments {
        guard let seconds = seconds(argument) else { return .unknown }
        sum += seconds
      }
      return arguments.isEmpty ? .unknown : .ends(afterSeconds: sum)
    default: return .unknown
    }
  }

  /// A simple command of a script: its words without quotes, and what follows it.
  public struct Command: Equatable, Sendable {
    public enum End: Sendable { case sequence, and, background, script }
    public var words: [String]
    public var end: End
  }

  /// Takes a script of simple commands apart; nil if it holds anything else: loops, pipes, substitutions, comments.
  public static func commands(of script: String) -> [Command]? {
    var commands: [Command] = []
    var words: [String] = []
    var word: String?
    var quote: Unicode.Scalar?
    var previous: Unicode.Scalar?
    // By scalars: a combining character makes another character of a separator, but not to a shell.
    let script = script.unicodeScalars
    func endWord() {
      if let done = word { words.append(done) }
      word = nil
    }
    func endCommand(_ end: Command.End) {
      endWord()
      if !words.isEmpty { commands.append(Command(words: words, end: end)) }
      words = []
    }
    for index in script.indices {
      let character = script[index]
      defer { previous = character }
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
        if character == "`" || (character == "(" && previous == "$" && open == "\"") { return nil }
        continue
      }
      switch character {
      case "'", "\"":
        quote = character
        word = word ?? ""
      case " ", "\t": endWord()
      case "\n", ";": endCommand(.sequence)
      case "&":
        // `>&2` only redirects, as does `&>file`; `a & b` leaves `a` running beside.
        if previous == ">" {
          word = (word ?? "") + "&"
          continue
        }
        let after = script.index(after: index)
        let next = after < script.endIndex ? script[after] : nil
        if next == ">" { return nil }
        if previous == "&" {
          continue
        } else {
          endCommand(next == "&" ? .and : .background)
        }
      // What is within quotes is text; with anything but plain words the script is not judged.
      case "`", "(", ")", "{", "}", "|", "<", "*", "?", "[", "]", "!", "\\", "#", "\r": return nil
      default: word = (word ?? "") + String(character)
      }
    }
    if quote != nil { return nil }
    endCommand(.script)
    return commands.contains { keywords.contains($0.words[0]) } ? nil : commands
  }

  private static let keywords: Set<String> = [
    "if", "then", "elif", "else", "fi", "for", "while", "until", "do", "done", "case", "esac", "function", "select",
    "trap",
  ]

  /// Commands after which a script goes on at once, and which say nothing of what it is for.
  static let preparations: Set<String> = ["set", "cd", "export", "mkdir", "touch"]

  /// Judges a script of simple commands; anything that could loop, wait or run elsewhere makes it unknown.
  public static func duration(ofScript script: String) -> Duration {
    guard let commands = commands(of: script), !commands.contains(where: { $0.end == .background }) else {
      return .unknown
    }
    let isConditional = commands.contains { $0.end == .and }
    var total = 0
    var seen = false
    for (index, command) in commands.enumerated() {
      if command.words[0] == "exit" {
        // Behind `&&` it is reached or not: what follows then counts as well.
        return !isConditional || index == commands.count - 1 ? .ends(afterSeconds: total) : .unknown
      }
      if preparations.contains(command.words[0]) { continue }
      let words = command.words[0] == "exec" ? Array(command.words.dropFirst()) : command.words
      guard case .ends(let seconds) = duration(of: words) else { return .unknown }
      total += seconds
      seen = true
    }
    return seen ? .ends(afterSeconds: total) : .unknown
  }

  /// The seconds of an argument of `sleep`: `30`, `1.5`, `2m`; nil for `infinity` or anything else.
  static func seconds(_ text: String) -> Int? {
    var number = Substring(text)
    var factor = 1.0
    switch text.last {
    case "s": number = number.dropLast()
    case "m":
      number = number.dropLast()
      factor = 60
    case "h":
      number = number.dropLast()
      factor = 3600
    case "d":
      number = number.dropLast()
      factor = 86400
    default: break
    }
    guard let value = Double(number), value.isFinite, value >= 0, value * factor < 1e9 else { return nil }
    return Int((value * factor).rounded(.up))
  }
}
