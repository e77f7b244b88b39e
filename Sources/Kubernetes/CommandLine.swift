import YAML

/// The words of a container's command line.
extension Container {
  /// The name of the program that the manifest names, without its directory; nil if the image decides.
  public var programName: String? { command.items.first.map { Shell.name(of: $0.text) } }
}

extension Shell {
  /// A program's name without its directory.
  public static func name(of program: String) -> String {
    let path = program.utf8
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return program }
    // A slash at the end is no part of the name.
    if path.index(after: slash) == path.endIndex {
      return program.split(separator: "/").last.map(String.init) ?? program
    }
    return String(program[path.index(after: slash)...])
  }

  /// What runs another program and then is gone: `exec`, `tini --`, `env A=b`.
  private static let wrappers: Set<String> = [
    "exec", "sudo", "nohup", "tini", "dumb-init", "env", "stdbuf", "catatonit",
  ]

  /// A command line without the programs, options and assignments that only lead up to the program.
  public static func unwrapped(_ words: [String]) -> [String] {
    var rest = words[...]
    var isWrapped = false
    while let first = rest.first {
      let isAssignment = first.prefix { $0 != "=" }.utf8.allSatisfy(\.isVariableByte) && first.contains("=")
      if wrappers.contains(name(of: first)) {
        isWrapped = true
      } else if !(isAssignment || isWrapped && first.hasPrefix("-")) {
        break
      }
      rest = rest.dropFirst()
    }
    return Array(rest)
  }

  /// The simple commands that a container runs one after another: of its script, or the one that it names; nil if that
  /// cannot be told.
  public static func commands(of container: Container) -> [Command]? { container.simpleCommands }

  static func commands(ofWords words: [Node]) -> [Command]? {
    guard !words.contains(where: { !$0.isScalar }) else { return nil }
    if let script = script(of: words) { return commands(of: script.text) }
    if isShell(words[0].text) { return nil }
    return [Command(words: words.map(\.text), end: .script)]
  }

  /// A script that is a loop from its first word, such as `until nc -z db 5432; do sleep 1; done`: what it waits for.
  ///
  /// Nil if the loop may have more to it.
  public static func waitCondition(ofScript script: String) -> Substring? {
    var rest = Substring(script)
    // What a wait loop has before it: options, and a line for the log.
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == ";" }
      guard let first = rest.words.first, first == "set" || first == "echo" else {
        break
      }
      guard let end = rest.firstIndex(where: { $0 == "\n" || $0 == ";" }) else { return nil }
      rest = rest[end...]
    }
    var body: Substring
    if rest.hasPrefix("until ") {
      body = rest.dropFirst(6)
    } else if rest.hasPrefix("while ! ") {
      body = rest.dropFirst(8)
    } else {
      return nil
    }
    guard let end = body.firstRange(of: "do", behind: [";", "\n", " "]) else { return nil }
    body = body[..<end]
    return body
  }
}

extension UInt8 {
  fileprivate var isVariableByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self == UInt8(ascii: "_")
  }
}

extension Substring {
  /// Where the word begins that stands alone behind one of the characters.
  fileprivate func firstRange(of word: String, behind separators: Set<Character>) -> Index? {
    var previous: Character?
    var index = startIndex
    while index < endIndex {
      if let before = previous, separators.contains(before), self[index...].hasPrefix(word) {
        let after = self[index...].dropFirst(word.count).first
        if after.map({ $0.isWhitespace || $0 == ";" }) ?? true { return index }
      }
      previous = self[index]
      index = self.index(after: index)
    }
    return nil
  }
}

/// An element of a command line that holds an option and more: `--port 8080`, `-c a.rb -E production`.
public struct GluedOption: Sendable {
  public enum Kind: Sendable {
    /// `--port 8080`: the program sees an option of that name, space included.
    case long
    /// `-c file`: the value begins with a space.
    case short
    /// More than one option.
    case several
  }
  public let kind: Kind
  public let words: [String]

  /// Nil for what may well be meant: `--name=a b`, texts in quotes, JSON, sentences.
  public init?(_ text: String) {
    let dashes = text.prefix { $0 == "-" }.count
    guard dashes == 1 || dashes == 2, !text.contains(where: { "\"'{}[]()\\\n;|&<>`".contains($0) || $0 == "\t" }) else {
      return nil
    }
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first, Self.isOption(first) else { return nil }
    self.words = words.map(String.init)
    if words.dropFirst().contains(where: Self.isOption) {
      kind = .several
    } else if words.count == 2 {
      kind = first.count - dashes > 1 ? .long : .short
      // Programs that read numbers skip the space before them.
      if kind == .short, words[1].first?.isNumber ?? false { return nil }
    } else {
      return nil
    }
  }

  private static func isOption(_ word: Substring) -> Bool {
    let name = word.drop { $0 == "-" }
    let dashes = word.count - name.count
    return (dashes == 1 || dashes == 2) && name.first?.isLetter ?? false
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }

  /// Whether a word is an option whose value may be options in turn: `--extra-args`, `-o`, `--java-opts`.
  public static func takesOptions(_ word: String) -> Bool {
    guard word.hasPrefix("-"), !word.contains("="), !word.contains(" "), word != "--" else { return false }
    let name = word.drop { $0 == "-" }.lowercased()
    return name.count == 1
      || ["arg", "opt", "flag", "param", "cmd", "command", "exec", "script", "extra", "set"].contains {
        name.contains($0)
      }
  }
}
