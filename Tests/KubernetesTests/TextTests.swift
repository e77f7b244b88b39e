import Diagnostics
import Testing
import YAML

@testable import Kubernetes

@Suite("Patterns")
struct GlobTests {
  @Test(
    "What matches",
    arguments: [
      ("", ""), ("a", "a"), ("*", "abc"), ("*", ""), ("a*", "a"), ("*.yaml", "x.yaml"), ("a?c", "abc"), ("**", "a/b/c"),
      ("**/x.yaml", "x.yaml"), ("**/x.yaml", "a/b/x.yaml"), ("a/**", "a/b/c"), ("a/**/c", "a/c"), ("a/**/c", "a/b/b/c"),
      ("**", ""), ("a/*/c", "a/b/c"), ("*a*b*", "xaxbx"), ("é?", "éa"), ("**/a/**", "x/a/y"), ("**/**/x", "x"),
      ("tls-*", "tls-"), ("[a]", "[a]"), ("a.c", "a.c"), ("vendor/**/*.yaml", "vendor/x.yaml"), ("***", "a/b"),
    ])
  func matches(_ pattern: String, _ text: String) {
    #expect(Glob.matches(pattern, text))
  }

  @Test(
    "What does not",
    arguments: [
      ("", "a"), ("a", ""), ("a", "ab"), ("ab", "a"), ("*", "a/b"), ("?", "/"), ("?", ""), ("*.yaml", "a/x.yaml"),
      ("a/**", "a"), ("a/**", "b/c"), ("**/x", "yx"), ("a/**/c", "abc"), ("a.c", "abc"), ("[ab]", "a"), ("A", "a"),
      ("a/*", "a/b/c"), ("**/x/", "x"),
    ])
  func doesNotMatch(_ pattern: String, _ text: String) {
    #expect(!Glob.matches(pattern, text))
  }

  /// The plainest reading of the definition, exponential in the pattern.
  private static func plainly(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if pattern.hasPrefix("**/"), plainly(pattern.dropFirst(3), text) { return true }
    if pattern.hasPrefix("**") {
      let rest = pattern.dropFirst(2)
      return text.indices.contains { plainly(rest, text[$0...]) } || plainly(rest, text[text.endIndex...])
    }
    if first == "*" {
      var end = text.startIndex
      while true {
        if plainly(pattern.dropFirst(), text[end...]) { return true }
        guard end < text.endIndex, text[end] != "/" else { return false }
        end = text.index(after: end)
      }
    }
    guard let next = text.first, first == next || (first == "?" && next != "/") else { return false }
    return plainly(pattern.dropFirst(), text.dropFirst())
  }

  @Test("All short patterns and texts agree with the definition")
  func definition() {
    func words(_ letters: [Character], upTo length: Int) -> [String] {
      var all = [""]
      var last = [""]
      for _ in 0..<length {
        last = last.flatMap { word in letters.map { word + String($0) } }
        all += last
      }
      return all
    }
    let texts = words(["a", "/"], upTo: 5)
    var matching = 0
    var wrong: [String] = []
    for pattern in words(["a", "*", "/", "?"], upTo: 4) where !pattern.contains("***") {
      for text in texts {
        let expected = Self.plainly(Substring(pattern), Substring(text))
        if expected { matching += 1 }
        if Glob.matches(pattern, text) != expected { wrong.append("\(pattern) and \(text): expected \(expected)") }
      }
    }
    #expect(wrong.prefix(10) == [])
    #expect(matching > 500)
  }

  @Test("Patterns that make others try everything end: the work is the product of both lengths")
  func worstCase() {
    let text = String(repeating: "a", count: 2000)
    #expect(!Glob.matches(String(repeating: "*a", count: 300) + "b", text))
    #expect(!Glob.matches(String(repeating: "**/", count: 200) + "b", text))
    #expect(Glob.matches(String(repeating: "**", count: 300), text))
  }
}

@Suite("Expansion of $(NAME)")
struct ExpansionTests {
  private func references(_ text: String) -> [Expansion.Reference] {
    Array(text.utf8).withUnsafeBytes { Expansion.references(in: $0) }
  }

  @Test(
    "References are found where the kubelet finds them",
    arguments: [
      ("", []), ("plain", []), ("$", []), ("$(", []), ("$()", [""]), ("$(A)", ["A"]), ("a$(A)b$(B)", ["A", "B"]),
      ("$$(A)", []), ("$$$(A)", ["A"]), ("$$$$(A)", []), ("$(A", []), ("$(A$(B)", ["A$(B"]), ("$(A$(B))", ["A$(B"]),
      ("$A", []), ("${A}", []), ("$ (A)", []), ("$x$(A)", ["A"]), ("$(A)$", ["A"]), ("$($(A)", ["$(A"]),
      ("$( A )", [" A "]), ("$(A) $(A)", ["A", "A"]), ("$(É)", ["É"]), ("$$", []), ("$(A)$$(B)$(C)", ["A", "C"]),
    ] as [(String, [String])])
  func names(_ text: String, _ names: [String]) {
    #expect(references(text).map(\.name) == names)
  }

  @Test("A reference knows its bytes")
  func ranges() {
    #expect(references("é$(A)x").map(\.range) == [2..<6])
    #expect(references("$$$(AB)").map(\.range) == [2..<7])
  }

  @Test("Openings without end cost no more than their length")
  func unclosed() {
    #expect(references(String(repeating: "$(", count: 500_000)).isEmpty)
  }
}

@Suite("Spelling")
struct SpellingTests {
  @Test(
    "Distances count insertions, deletions, replacements and swaps",
    arguments: [
      ("", "", 0), ("a", "a", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("ab", "ba", 1),
      ("abcd", "acbd", 1), ("server", "sevrer", 1), ("flaw", "lawn", 2), ("abc", "cab", 2),
    ])
  func distance(_ a: String, _ b: String, _ distance: Int) {
    #expect(Spelling.distance(a, b, limit: 3) == distance)
    #expect(Spelling.distance(b, a, limit: 3) == distance)
    #expect(Spelling.distance(a, b, limit: distance) == distance)
    if distance > 0 { #expect(Spelling.distance(a, b, limit: distance - 1) == nil) }
  }

  @Test("The nearest candidate is named if it is near")
  func nearest() {
    #expect(Spelling.nearest(to: "memory-unste", in: ["memory-unset", "key-missing"]) == "memory-unset")
    #expect(Spelling.nearest(to: "Config", in: ["config"]) == "config")
    #expect(Spelling.nearest(to: "xyz", in: ["config", "memory"]) == nil)
    #expect(Spelling.nearest(to: "a", in: [] as [String]) == nil)
    let many = Set((0..<Spelling.mostCandidates).map { "number-\($0)" })
    #expect(Spelling.nearest(to: "number-1x", in: many) == "number-1")
    #expect(Spelling.nearest(to: "number-1x", in: many.union(["one-more"])) == nil)
    // Of two letters nothing can be guessed.
    #expect(Spelling.nearest(to: "ab", in: ["ac"]) == nil)
    // Of equal ones the first, and never the word itself.
    #expect(Spelling.nearest(to: "port", in: ["port", "ports", "sport"]) == "ports")
    #expect(Spelling.nearest(to: "port", in: ["pots", "ports"]) == "ports")
  }

  @Test("A typo is one slip in a name of some length that no digit tells apart")
  func typo() {
    #expect(Spelling.isTypo("databse", of: "database"))
    #expect(Spelling.isTypo("datbaase", of: "database"))
    #expect(!Spelling.isTypo("database", of: "database"))
    #expect(!Spelling.isTypo("db-1", of: "db-2"))
    #expect(!Spelling.isTypo("node1", of: "node"))
    #expect(!Spelling.isTypo("web", of: "wab"))
    #expect(!Spelling.isTypo("daabse", of: "database"))
  }
}
