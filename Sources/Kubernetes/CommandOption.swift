public import YAML

/// An option of a command line and its value: `--name=value`, `--name value`, or one dash instead of two.
public struct CommandOption: Sendable {
  /// Without its dashes.
  public let name: String
  public let value: String
  /// The word that holds the value, or the script around it.
  public let node: Node
}

extension CommandOption {
  /// The options in lists of words, and in scripts among the words, in their order.
  static func all(in lists: [Node?]) -> [CommandOption] {
    var options: [CommandOption] = []
    for list in lists {
      let words = list.items.map { (text: $0.text, node: $0) }
      append(words, to: &options)
      for word in words where word.text.hasWhitespace {
        append(word.text.words.map { (String($0), word.node) }, to: &options)
      }
    }
    return options
  }

  private static func append(_ words: [(text: String, node: Node)], to options: inout [CommandOption]) {
    for (index, word) in words.enumerated() {
      guard word.text.utf8.first == UInt8(ascii: "-"), !word.text.hasWhitespace else { continue }
      let text = Substring(word.text.utf8.drop { $0 == UInt8(ascii: "-") })
      if let end = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let value = text[text.utf8.index(after: end)...]
        options.append(
          CommandOption(name: String(text[..<end]), value: value.trimmingQuotes, node: word.node))
      } else if index + 1 < words.count, words[index + 1].text.utf8.first != UInt8(ascii: "-") {
        let next = words[index + 1]
        options.append(
          CommandOption(name: String(text), value: Substring(next.text).trimmingQuotes, node: next.node))
      }
    }
  }

}

extension Container {
  /// Whether its command, arguments or literal variables hold a text somewhere.
  public func mentions(_ text: String) -> Bool {
    words.contains { $0.text.contains(text) }
      || environment.contains { $0.value?.text.contains(text) ?? false }
  }
}

extension Substring {
  fileprivate var trimmingQuotes: String {
    guard let first, first == "\"" || first == "'", count > 1, last == first else { return String(self) }
    return String(dropFirst().dropLast())
  }
}

/// An address that a program is told to listen on: `127.0.0.1:8080`, `localhost`, `[::1]:443`, `http://127.0.0.1:80`.
public struct ListenAddress: Sendable {
  public let host: Substring
  public let port: Int?

  public init(_ text: String) {
    var rest = Substring(text)
    for scheme in ["http://", "https://", "tcp://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    if rest.last == "/" { rest = rest.dropLast() }
    if rest.first == "[", let end = rest.firstIndex(of: "]") {
      host = rest[rest.index(after: rest.startIndex)..<end]
      let tail = rest[rest.index(after: end)...]
      port = tail.first == ":" ? Int(tail.dropFirst()) : nil
    } else if let colon = rest.lastIndex(of: ":"), rest.firstIndex(of: ":") == colon {
      host = rest[..<colon]
      port = Int(rest[rest.index(after: colon)...])
    } else {
      host = rest
      port = nil
    }
  }

  /// Whether only the pod itself can reach it.
  public var isLoopback: Bool { Self.isLoopback(host) }

  public static func isLoopback(_ host: some StringProtocol) -> Bool {
    if host == "localhost" || host == "::1" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
