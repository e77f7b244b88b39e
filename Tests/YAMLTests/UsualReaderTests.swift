import Diagnostics
import Testing

@testable import YAML

/// What is read without libyaml is what libyaml would have read, to the last byte.
@Suite struct UsualReaderTests {
  private final class Comparison {
    private let parser = Parser()
    private(set) var usual = 0
    /// Documents without a syntax error.
    private(set) var sound = 0

    func check(_ document: Document) {
      guard !document.isEmpty else { return }
      let slow = try? parser.parseAny(document)
      if slow?.tree != nil { sound += 1 }
      guard let quick = parser.parseUsual(document) else { return }
      usual += 1
      let text = String(decoding: document.source.bytes[document.range], as: UTF8.self).debugDescription
      guard let slow, let a = quick.tree, let b = slow.tree else {
        Issue.record("refused by libyaml: \(text)")
        return
      }
      #expect(describe(a) == describe(b), "\(text)")
      #expect(slow.trailingText == nil, "\(text)")
      #expect(places(quick) == places(slow), "\(text)")
    }

    private func describe(_ tree: Tree) -> [String] {
      (0..<tree.count).map { index in
        let raw = tree.nodes[index]
        return "\(raw.kind) \(raw.style) \(raw.tag) \(raw.flags.rawValue) \(raw.start)..<\(raw.end) \(raw.next) "
          + "\(raw.a) \(raw.b) " + (raw.kind == .scalar ? Node(tree: tree, index: index).text : "")
      }
    }

    private func places(_ document: ParsedDocument) -> [[Int]] {
      document.duplicateKeys.map { [$0.first.key.index, $0.second.key.index] }
    }
  }

  @Test func streams() {
    var dice = Dice(11)
    let comparison = Comparison()
    for _ in 0..<20_000 { for document in documents(Streams.random(&dice)) { comparison.check(document) } }
    #expect(comparison.usual > comparison.sound / 4)
  }

  /// Documents in the style of manifests, as they are and with a few characters changed.
  @Test func madeUpManifests() {
    var dice = Dice(12)
    let made = Comparison()
    let changed = Comparison()
    for _ in 0..<15_000 {
      let text = Manifests.random(&dice)
      for document in documents(text) { made.check(document) }
      for _ in 0..<3 { for document in documents(Manifests.change(text, &dice)) { changed.check(document) } }
    }
    #expect(made.usual > made.sound * 4 / 5)
    #expect(changed.usual > changed.sound / 2)
  }

  @Test func realFiles() {
    let comparison = Comparison()
    for source in corpus() { for document in Splitter(source) { comparison.check(document) } }
  }

  /// What is unusual is left to libyaml.
  @Test(arguments: [
    "a: &x 1\n", "a: *x\n", "a: !!str 1\n", "? a\n: b\n", "a:\tb\n", "a: b: c\n",
    "<<: {a: 1}\n", "null: 1\n", "a\n", "a: [b, c: d]\n", "a: [b\n\t]\n", "a: \"\\x41\"\n", "- a\nb: c\n",
    "a: - b\n", "a: b\n---x\n", "a: b\n... # c\n", "%YAML 1.1\n---\na: b\n", "a: @b\n", "a: 'b'c\n", "a: [b]c\n",
    "a: |x\n",
    "a: |\n\tb\n", "a:\n   b: c\n  d: e\n", "a: b\rc: d\n", "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: b\u{7F}\n",
    "a: {b: }\n",
    "a: {b}\n", "a: [a?]\n",
  ])
  func unusual(text: String) { for document in documents(text) { #expect(Parser().parseUsual(document) == nil) } }
}

/// Manifests in all the ways in which people write them.
private enum Manifests {
  private static let words = [
    "app", "name", "spec", "x", "containers", "image", "value", "port", "é", "list-of", "a.b/c", "key_1", "\"quoted\"",
    "'single'", "8080", "true", "on", "-x", "longer key", "a#b", "\"a\\nb\"", "'it''s'",
  ]
  private static let scalars =
    words + [
      "nginx:1.25", "http://x:80/y?z=1&b", "\"a: b # c\"", "' '", "\"\"", "''", "~", "null", "0x10", "1e3", "--flag=1",
      "a, b", "[]", "{}", "{a: 1, b: [x, \"y\"]}", "[a, 'b', {c: d}]", "[\n    a,\n  b]", "{ a: {b: c} , \"d\":e }",
      "{a: \"b\"}",
      "plain with # no, a # comment", "trailing   ", "ünïcödé – text", "\"tab\tinside\"", "a]b}c", "$(VAR)", "5%", "-1",
      "<x>",
      "key:value", "two\n      lines", "more\n\n\n       lines # c", "\"two\n  lines\"", "'it''s\n\n\n two  \n lines'",
      "\"esc \\\n    aped\\\n\n  \\  x\\\"\\u00e9 \\t \n y\"", ":5000", "[a, ]", "[ # c\n  a # d\n  # e\n  , b]",
      "{a: 1 ,}", "?x", "[a:b, -c]", "\"\\\"\\\\\\/\\t\"", "'a\\b'", "{\"a\":1,\"b\":\"c\"}",
    ]
  private static let lines = [
    "#!/bin/sh", "set -e", "", "  indented", "\ttab", "a: b", "# comment", "   ", "é", "trailing  ", "...", "- x",
    "--- y",
  ]

  static func random(_ dice: inout Dice) -> String {
    var text = ["", "", "---\n", "# head\n\n---\n", "--- # c\n", "\n"].randomElement(using: &dice)!
    let indent = Int.random(in: 0..<12, using: &dice) == 0 ? 2 : 0
    block(&text, indent, 0, String(repeating: " ", count: indent), &dice)
    if Int.random(in: 0..<6, using: &dice) == 0 {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    if Int.random(in: 0..<6, using: &dice) == 0, text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// A few characters removed, inserted or moved.
  static func change(_ text: String, _ dice: inout Dice) -> String {
    var characters = Array(text.unicodeScalars)
    let noise = Array("\n\n  --:#\"'{}[]|>&*!?,.\r\tx~%é\u{A0}\u{FEFF}\\".unicodeScalars)
    for _ in 0..<Int.random(in: 1...2, using: &dice) where !characters.isEmpty {
      let place = Int.random(in: 0..<characters.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(noise.randomElement(using: &dice)!, at: place)
      default: characters.swapAt(place, Int.random(in: 0..<characters.count, using: &dice))
      }
    }
    return String(String.UnicodeScalarView(characters))
  }

  /// A mapping or a sequence; the first line's indentation is `lead`.
  private static func block(_ text: inout String, _ indent: Int, _ depth: Int, _ lead: String, _ dice: inout Dice) {
    let isSequence = Int.random(in: 0..<3, using: &dice) == 0
    for entry in 0..<Int.random(in: 1...4, using: &dice) {
      text += entry == 0 ? lead : String(repeating: " ", count: indent)
      if isSequence {
        text += "-"
        item(&text, indent, depth, &dice)
      } else {
        text += words.randomElement(using: &dice)! + [":", ":", ":", " :"].randomElement(using: &dice)!
        value(&text, indent, depth, &dice)
      }
      noise(&text, &dice)
    }
  }

  private static func item(_ text: inout String, _ indent: Int, _ depth: Int, _ dice: inout Dice) {
    let gap = Int.random(in: 1...3, using: &dice)
    if depth < 4, Bool.random(using: &dice) {
      block(&text, indent + 1 + gap, depth + 1, String(repeating: " ", count: gap), &dice)
    } else {
      value(&text, indent, depth, &dice)
    }
  }

  private static func value(_ text: inout String, _ indent: Int, _ depth: Int, _ dice: inout Dice) {
    let comment = ["", "", "", " # c", "   #"].randomElement(using: &dice)!
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: text += comment + "\n"
    case 1,
      2 where depth < 4:
      text += comment + "\n"
      noise(&text, &dice)
      let deeper = indent + Int.random(in: 1...4, using: &dice)
      block(&text, deeper, depth + 1, String(repeating: " ", count: deeper), &dice)
    case 3 where depth < 4:
      // A sequence whose dashes stand below the key.
      text += "\n"
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        text += String(repeating: " ", count: indent) + "-"
        item(&text, indent, depth + 1, &dice)
      }
    case 4: literal(&text, indent, comment, &dice)
    case 5:
      text += "\n" + String(repeating: " ", count: indent + 2) + scalars.randomElement(using: &dice)! + comment + "\n"
    default: text += " " + scalars.randomElement(using: &dice)! + comment + "\n"
    }
  }

  private static func literal(_ text: inout String, _ indent: Int, _ comment: String, _ dice: inout Dice) {
    let isNumbered = Int.random(in: 0..<6, using: &dice) == 0
    let number = isNumbered ? String(Int.random(in: 1...3, using: &dice)) : ""
    let sign = ["", "-", "+"].randomElement(using: &dice)!
    text += " " + ["|", ">"].randomElement(using: &dice)! + (Bool.random(using: &dice) ? number + sign : sign + number)
    text += comment + "\n"
    let deeper = indent + Int.random(in: 1...4, using: &dice)
    for _ in 0..<Int.random(in: 0...5, using: &dice) {
      let line = lines.randomElement(using: &dice)!
      text += (line.isEmpty ? "" : String(repeating: " ", count: deeper)) + line + "\n"
    }
  }

  private static func noise(_ text: inout String, _ dice: inout Dice) {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: text += "\n"
    case 1: text += "# c\n"
    case 2: text += "     # c\n"
    case 3: text += "  \n"
    default: break
    }
  }
}
