import Diagnostics
import Testing

@testable import YAML

@Suite struct ParserTests {
  // MARK: Trees

  /// Trees say what libyaml says, and every node knows where it stands.
  @Test func treesMatchEventsAndPlaces() {
    var dice = Dice(4)
    let parser = Parser()
    var trees = 0
    for _ in 0..<20_000 {
      for document in documents(Streams.random(&dice)) where check(document, parser) { trees += 1 }
    }
    #expect(trees > 10_000)
    for source in corpus() { for document in Splitter(source) { _ = check(document, parser) } }
  }

  private func check(_ document: Document, _ parser: Parser) -> Bool {
    guard !document.isEmpty, let tree = try? parser.parse(document).tree else { return false }
    let bytes = document.source.bytes
    let start = document.directive == nil ? document.contentStart : document.range.lowerBound
    let text = String(decoding: bytes[document.range], as: UTF8.self).debugDescription
    // Of a chunk that holds more than one document libyaml may refuse a later one.
    if let events = libyamlEvents(bytes[start..<document.range.upperBound]) {
      #expect(shape(tree) == shape(events), "\(text)")
    }
    checkPlaces(tree, within: start..<document.range.upperBound, text)
    return true
  }

  private func checkPlaces(_ tree: Tree, within range: Range<Int>, _ text: String) {
    let bytes = tree.source.bytes
    var open: [(next: Int, end: Int)] = []
    var last = range.lowerBound
    for index in 0..<tree.count {
      let raw = tree.nodes[index]
      let span = Int(raw.start)...Int(raw.end)
      while let top = open.last, top.next == index {
        last = max(last, top.end)
        open.removeLast()
      }
      // In order, and inside of the parent.
      #expect(span.lowerBound >= last && span.upperBound <= (open.last?.end ?? range.upperBound), "\(index) \(text)")
      last = span.lowerBound
      let content = bytes[span.lowerBound..<span.upperBound]
      switch (raw.kind, raw.style) {
      case (.mapping, .flow) where bytes[span.lowerBound] == UInt8(ascii: "{"): break
      case (.sequence, .flow):
        #expect(content.first == UInt8(ascii: "[") && content.last == UInt8(ascii: "]"), "\(text)")
      case (.sequence, .block): #expect(content.first == Byte.dash, "\(text)")
      case (.alias, _): #expect(content.first == UInt8(ascii: "*"), "\(text)")
      case (.scalar, .plain) where raw.b == 0: #expect(content.isEmpty, "\(text)")
      case (.scalar, .plain), (.scalar, .singleQuoted), (.scalar, .doubleQuoted):
        checkScalar(tree, index, content, text)
      case (.scalar, .literal): #expect(content.first == UInt8(ascii: "|"), "\(text)")
      case (.scalar, .folded): #expect(content.first == UInt8(ascii: ">"), "\(text)")
      default: break
      }
      if raw.kind != .scalar || raw.style == .flow { #expect(content.last?.isBreak != true, "\(index) \(text)") }
      if raw.kind == .mapping || raw.kind == .sequence {
        open.append((Int(raw.next), Int(raw.end)))
      } else {
        #expect(Int(raw.next) == index + 1)
        last = span.upperBound
      }
    }
  }

  /// A scalar's text read alone is the same scalar.
  private func checkScalar(_ tree: Tree, _ index: Int, _ content: Slice<UnsafeRawBufferPointer>, _ text: String) {
    let raw = tree.nodes[index]
    let node = Node(tree: tree, index: index)
    if !raw.flags.contains(.textInBuffer) {
      let quotes = raw.style == .plain ? 0 : 1
      #expect(content.dropFirst(quotes).dropLast(quotes).elementsEqual(node.text.utf8), "\(text)")
      #expect(node.span(ofText: 0..<node.text.utf8.count).text == node.text)
    }
    let first: UInt8 =
      raw.style == .singleQuoted ? UInt8(ascii: "'") : raw.style == .doubleQuoted ? Byte.quote : content.first ?? 0
    #expect(content.first == first && content.last?.isWhite == false, "\(text)")
    if raw.style != .plain { #expect(content.last == first && content.count >= 2, "\(text)") }
    // In a sequence of its own, so that lines and indents mean the same.
    if raw.style != .plain, let alone = libyamlEvents(Array("[".utf8) + content + Array("]".utf8)) {
      #expect(shape(alone) == ["[", "=" + node.text, "]"], "\(text)")
    }
  }

  @Test(arguments: [
    ("k: &a !!seq\n- a\n-\n- b\n\nl: 1\n", "k", "- a\n-\n- b"), ("k:  # c\n  - a\n\n# d\nl: 1\n", "k", "- a"),
    ("k: &c\n  d: e # f\n\n\nl: 1\n", "k", "d: e"), ("k: !!str\nl: 1\n", "k", ""),
    ("k: |\n  abc\n\n\n# c\nl: 1\n", "k", "|\n  abc"),
    ("k: >-  # foo\nl: 1\n", "k", ">-"), ("k: |2\n   x\n\n   y  \n  \nl: 1\n", "k", "|2\n   x\n\n   y  "),
    ("k: !t &a |+1\n  x\n", "k", "|+1\n  x"), ("k: { a: 1 } # c\n", "k", "{ a: 1 }"),
    ("k: &a [1,\n 2]\n", "k", "[1,\n 2]"),
    ("k: &a\n\n  # c\n  'x'\n", "k", "'x'"), ("k: plain\n  more # c\n", "k", "plain\n  more"),
    ("é: ü # ö\nk: \"ß\u{2028}x\"\nl: 1\n", "k", "\"ß\u{2028}x\""), ("k: |\n  é\n  x\nl: é\n", "k", "|\n  é\n  x"),
    ("k: !t &a:b\n", "k", ":b"), ("k: !!map # c\u{2028}  d: e\n", "k", "d: e"),
    ("k: x\r\nl: y\r\n", "k", "x"), ("k: |\r\n  x\r\n\r\nl: y\r\n", "k", "|\r\n  x"), ("{a: 1, k: }\n", "k", ""),
  ])
  func places(text: String, key: String, expected: String) throws {
    #expect(try root(text)[key]?.span.text == expected)
  }

  @Test func placesOfMissingValues() throws {
    func place(_ text: String) throws -> Int? { try root(text)["k"]?.span.start }
    #expect(try place("k:   # c\nl: 1\n") == 2)
    #expect(try place("k: \n") == 2)
    #expect(try place("{k:   , l: 1}\n") == 3)
    #expect(try place("{k, l: 1}\n") == 2)
    #expect(try place("? k\n? l\n") == 3)
    #expect(try place("? k\n:\n") == 5)
    #expect(try place("é: \nk:\n") == 7)
    let entry = try #require(try root("a: 1\nk:\nl: 2\n").entry("k"))
    #expect(entry.span.text == "k:")
  }

  @Test func bareMappings() throws {
    let items = Array(try root("[a: b, ? f : g , h, &x i: j, k: ]\n").items)
    #expect(items.map(\.span.text) == ["a: b", "? f : g", "h", "&x i: j", "k:"])
  }

  @Test func pointers() throws {
    let root = try root("a:\n- b: {c/d~e: [1, 2]}\nf: &x {g: h}\ni: *x\nyes: 1\n")
    let item = try #require(root["a"]?.items.map { $0 }[0]["b"]?["c/d~e"]?.items.map { $0 }[1])
    #expect(item.pointer(from: root) == "/a/0/b/c~1d~0e/1")
    #expect(item.pointer(from: try #require(root["a"])) == "/0/b/c~1d~0e/1")
    #expect(root.pointer(from: root) == "")
    #expect(try #require(root["i"]).pointer(from: root) == "/i")
    #expect(try #require(root["yes"]).pointer(from: root) == "/true")
    #expect(try #require(root.entry("f")).key.pointer(from: root) == "/f")
    #expect(root.pointer(from: item) == nil)
  }

  @Test func readsFirstDocumentOnly() throws {
    func trailing(_ text: String) throws -> String? {
      let document = documents(text)[0]
      return try Parser().parse(document).trailingText.map {
        Span(document.source, $0.lowerBound, $0.upperBound).text
      }
    }
    #expect(try trailing("a: b\n...\n# c\n\nd: e\n# f\ng: h  \n# i\n") == "d: e\n# f\ng: h")
    #expect(try trailing("a: b\n...\n# c\n") == nil)
    #expect(try trailing("a: b\n") == nil)
    #expect(try trailing("a: b\n... # c\n@bad") == "@bad")
    #expect(try trailing("{a: b} c\n") == "c")
    #expect(try trailing("a: b\r---\rc: d\r") == "---\rc: d")
  }

  @Test(arguments: ["---\n", "# c\n", "---  \n# d\n", "\n"])
  func nothing(text: String) throws { #expect(try Parser().parse(documents(text)[0]).tree == nil) }

  // MARK: Keys

  @Test func repeatedKeys() throws {
    let parsed = try parse("a: 1\nb: 2\na: 3\nc: {x: 1, x: 2, x: 3}\n\"a\": 4\n")
    let root = try #require(parsed.root)
    #expect(parsed.duplicateKeys.map { $0.second.key.text } == ["x", "x", "a", "a"])
    #expect(
      parsed.duplicateKeys.map { $0.second.key.span.startPosition } == [
        .init(line: 4, column: 11), .init(line: 4, column: 17), .init(line: 3, column: 1), .init(line: 5, column: 1),
      ])
    #expect(parsed.duplicateKeys.map { $0.first.key.span.startPosition.line } == [4, 4, 1, 1])
    #expect(root["a"]?.integer == 4)
    #expect(root.entries.map { $0.key.text } == ["a", "b", "c"])
    #expect(root.entries.map { $0.value.text }.first == "4")
    #expect(root.count == 5)
  }

  @Test(arguments: [
    ("yes: 1\non: 2\n", 1), ("1: a\n1.0: b\n\"1\": c\n", 2), ("yes: 1\n\"yes\": 2\n", 0),
    ("<<: {a: 1}\n<<: {b: 1}\n", 0),
    ("\"<<\": 1\n\"<<\": 2\n", 1), ("a: &a b\n*a : 1\nb: 2\n", 1), ("a: 1\nb: 1\n", 0), ("a: 1\n!!str a: 1\n", 1),
  ])
  func comparesKeysAsKubectl(text: String, count: Int) throws { #expect(try parse(text).duplicateKeys.count == count) }

  @Test func repeatedKeysOfLargeMappings() throws {
    let text = (0..<1000).map { "key\($0): 1\n" }.joined()
    #expect(try parse(text).duplicateKeys.isEmpty)
    let twice = try parse(
      text + "key500: 2\nkey0: 3\n" + "x: {" + (0..<20).map { "k\($0 % 10): 1" }.joined(separator: ", ") + "}")
    #expect(twice.duplicateKeys.map { $0.second.key.text } == (0..<10).map { "k\($0)" } + ["key500", "key0"])
    #expect(try #require(twice.root)["key500"]?.integer == 2)
    #expect(try #require(twice.root).entries.count == 1001)
  }

  @Test func millionKeys() throws {
    var text = ""
    for index in 0..<1_000_000 { text += "k\(index): 1\n" }
    text += "k7: 2\n"
    let parsed = try parse(text)
    #expect(parsed.duplicateKeys.count == 1)
    #expect(parsed.tree?.count == 2_000_003)
    #expect(parsed.root?["k999999"]?.integer == 1)
    #expect(parsed.root?.entries.count == 1_000_000)
  }

  /// go-yaml merges in place: a key that comes after `<<` wins, one before it does not.
  @Test func merges() throws {
    let root = try root(
      """
      base: &base {a: 1, b: 2}
      more: &more {b: 3, c: 4}
      after: {<<: *base, a: 9}
      before: {a: 9, <<: *base}
      list: {<<: [*base, *more]}
      nested: {<<: {<<: *more, d: 5}}
      quoted: {"<<": *base}
      tagged: {!!merge "<<": *base}
      """)
    func value(_ name: String, _ key: String) -> Int? { root[name]?[key]?.integer }
    #expect(value("after", "a") == 9)
    #expect(value("after", "b") == 2)
    #expect(value("before", "a") == 1)
    #expect(value("list", "b") == 2)
    #expect(value("list", "c") == 4)
    #expect(value("nested", "b") == 3)
    #expect(value("nested", "d") == 5)
    #expect(value("quoted", "a") == nil)
    #expect(value("tagged", "a") == 1)
    for name in ["after", "before", "list", "nested", "tagged"] {
      let node = try #require(root[name])
      for entry in node.entries {
        #expect(node[entry.key.text] == entry.value, "\(name).\(entry.key.text)")
      }
    }
    #expect(root["list"]?.entries.map { "\($0.key.text)\($0.value.text)" }.sorted() == ["a1", "b2", "c4"])
    #expect(root["before"]?.entries.map { "\($0.key.text)\($0.value.text)" } == ["a1", "b2"])
  }

  // MARK: Aliases

  @Test func aliases() throws {
    let root = try root("a: &x [1, 2]\nb: *x\nc: &x 3\nd: *x\ne: &y\nf: *y\n")
    #expect(root["b"]?.items.map(\.integer) == [1, 2])
    #expect(root["b"]?.isAlias == true)
    #expect(root["b"]?.span.text == "*x")
    #expect(root["d"]?.integer == 3)
    #expect(root["f"]?.isNull == true)
    #expect(root["b"] == root["a"])
  }

  @Test func manyAnchors() throws {
    let text = (0..<100_000).map { "- &a\($0) [x]\n" }.joined() + "- *a7\n"
    #expect(try root(text).items.map { $0 }.last?.items.map(\.text) == ["x"])
  }

  // MARK: Errors

  @Test(arguments: [
    ("a: b: c\n", "mapping values are not allowed in this context", 1, 5),
    ("a: 1\n b: 2\n", "mapping values are not allowed in this context", 2, 3),
    ("k:\n  a: 1\n c: 2\n", "did not find expected key while parsing a block mapping that began on line 1", 3, 2),
    ("a: @x\n", "found character that cannot start any token while scanning for the next token", 1, 4),
    ("é: %x\n", "found character that cannot start any token while scanning for the next token", 1, 4),
    (
      "---\nx: 1\n---\ny: [1, 2\n",
      "did not find expected ',' or ']' while parsing a flow sequence that began on line 4", 5, 1
    ),
    ("a:\n\tb: 1\n", "found character that cannot start any token while scanning for the next token", 2, 1),
    ("a: \"x\n", "found unexpected end of stream while scanning a quoted scalar that began on line 1", 2, 1),
    ("a: é\u{1}b\n", "control characters are not allowed (U+0001)", 1, 5),
    ("a: *x\n", "unknown anchor \"x\"", 1, 4), ("a: &x [*x]\n", "anchor \"x\" contains itself", 1, 8),
    ("a: &x {b: {c: *x}}\n", "anchor \"x\" contains itself", 1, 15),
    ("{a: b}: c\n", "invalid map key: a mapping cannot be a key", 1, 1),
    ("x: {{ .Values.a }}\n", "invalid map key: a mapping cannot be a key", 1, 5),
    ("? [a]\n: c\n", "invalid map key: a sequence cannot be a key", 1, 3),
    ("a: &x [1]\n*x : 2\n", "invalid map key: a collection cannot be a key", 2, 1),
    ("~: 1\n", "invalid map key: null cannot be a key", 1, 1),
    ("null: 1\n", "invalid map key: null cannot be a key", 1, 1),
    ("<<: 3\n", "map merge requires map or sequence of maps as the value", 1, 5),
    ("<<: [{a: 1}, 2]\n", "map merge requires map or sequence of maps as the value", 1, 5),
    ("x: &x 1\ny: {<<: *x}\n", "map merge requires map or sequence of maps as the value", 2, 9),
    ("a: !!int abc\n", "cannot read \"abc\" as !!int", 1, 10),
    ("a: !!float x\n", "cannot read \"x\" as !!float", 1, 12),
    ("a: !u!x 1\n", "found undefined tag handle while parsing a node", 1, 4),
    ("a: \"\\ud83d\\ude00\"\n", "found invalid Unicode character escape code while parsing a quoted scalar", 1, 7),
  ])
  func refuses(text: String, message: String, line: Int, column: Int) throws {
    let error = try syntaxError(text)
    #expect(error.message == message)
    #expect(error.span.startPosition == .init(line: line, column: column))
    #expect(error.span.end >= error.span.start && error.span.end <= error.span.source.bytes.count)
  }

  /// One parser can be used again after any error.
  @Test func recovers() throws {
    let parser = Parser()
    for text in ["a: &x [*x]\n", "[[[[", "a: b: c\n", "- &a b\n- *c\n"] {
      #expect(throws: SyntaxError.self) { try parser.parse(documents(text)[0]) }
      #expect(try parser.parse(documents("a: {b: 1}\n")[0]).root?["a"]?["b"]?.integer == 1)
    }
    #expect(throws: SyntaxError.self) { try parser.parse(documents("*a\n")[0]) }
  }

  // MARK: Limits

  @Test func depth() throws {
    let deepest = String(repeating: "[", count: Limits.depth) + String(repeating: "]", count: Limits.depth)
    #expect(try parse(deepest).tree?.count == Limits.depth)
    #expect(try syntaxError("[" + deepest + "]").message == "nested deeper than 512 levels")
    #expect(try syntaxError(String(repeating: "[", count: 100_000)).span.start == Limits.depth)
    #expect(try syntaxError(String(repeating: "- ", count: 100_000)).span.start == 2 * Limits.depth)
    #expect(try syntaxError(String(repeating: "{a: ", count: 100_000)).span.start == 4 * Limits.depth)
    let lines = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try syntaxError(lines).span.startPosition.line == Limits.depth + 1)
    let chain = "a0: &a0 [x]\n" + (1..<600).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
    #expect(try syntaxError(chain).message == "nested deeper than 512 levels, with aliases written out")
  }

  @Test func bombs() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(try syntaxError(text).message == "document contains excessive aliasing")
    var doubling = "a0: &a0 {k: v}\n"
    for level in 1..<70 { doubling += "a\(level): &a\(level) {<<: [*a\(level - 1), *a\(level - 1)]}\n" }
    #expect(try syntaxError(doubling).message == "document contains excessive aliasing")
    // Many aliases to little are fine.
    #expect(
      try parse("a: &a b\nc: [" + Array(repeating: "*a", count: 2000).joined(separator: ", ") + "]\n").tree != nil)
  }

  @Test func directives() throws {
    #expect(try root("%TAG ! tag:yaml.org,2002:\n---\n!int \"12\"\n").integer == 12)
    let text = (0..<1000).map { "%TAG !a\($0)! x\n" }.joined() + "---\na: 1\n"
    #expect(try syntaxError(text).message == "more than 4096 bytes of directives")
  }

  // MARK: JSON

  @Test func surrogates() throws {
    let text =
      #"{"a": "\ud83d\ude00 \"x\"\u00e9\\ud83d", "b": "\uD83D", "c": "\ude00\ud83d\ud83d\ude00", "d": "plain", "\ud83d\ude01": [1]}"#
    let root = try root(text)
    #expect(root["a"]?.text == "😀 \"x\"é\\ud83d")
    #expect(root["b"]?.text == "\u{FFFD}")
    #expect(root["c"]?.text == "\u{FFFD}\u{FFFD}😀")
    #expect(root["d"]?.span.text == "\"plain\"")
    #expect(root["😁"]?.span.text == "[1]")
    #expect(root["c"]?.span.text == #""\ude00\ud83d\ud83d\ude00""#)
  }
}
