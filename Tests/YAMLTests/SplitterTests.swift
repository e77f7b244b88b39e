import Diagnostics
import Testing

@testable import YAML

@Suite struct SplitterTests {
  func cuts(_ text: String) -> [String] {
    documents(text).map { Span($0.source, $0.range.lowerBound, $0.range.upperBound).text }
  }

  @Test func cutsAtSeparators() {
    #expect(
      cuts("a: 1\n---\nb: 2\n--- # c\nc: 3\n---\t\nd: 4\n---#x\ne: 5\n---\r\nf: 6\n---") == [
        "a: 1\n", "---\nb: 2\n", "--- # c\nc: 3\n", "---\t\nd: 4\n", "---#x\ne: 5\n", "---\r\nf: 6\n", "---",
      ])
    #expect(cuts("# head\n---\na: 1\n") == ["# head\n---\na: 1\n"])
    #expect(cuts("") == [])
    #expect(cuts("a: |\n  x\n---\nb: 1") == ["a: |\n  x\n", "---\nb: 1"])
    #expect(cuts(" ---\na\n") == [" ---\na\n"])
  }

  @Test func knowsWhatIsEmpty() {
    #expect(documents("---\n# a\n\n---\nb: 1\n---\n  # c").map(\.isEmpty) == [true, false, true])
    #expect(documents("--- x\n")[0].isEmpty == false)
    #expect(documents("\t\n")[0].isEmpty == false)
  }

  @Test func reportsTextBehindTheSeparator() throws {
    func text(_ stream: String) -> String? {
      let document = documents(stream)[0]
      return document.separatorText.map { Span(document.source, $0.lowerBound, $0.upperBound).text }
    }
    #expect(text("--- a: 1  \nb: 2\n") == "a: 1")
    #expect(text("--- |\n  x\n") == "|")
    #expect(text("---text\n") == "text")
    #expect(text("a: b\n-----BEGIN X-----\n") == "--BEGIN X-----")
    #expect(text("---\ra: b\n") == "a: b")
    #expect(text("--- # c\na: 1\n") == nil)
    #expect(text("---#c\na: 1\n") == nil)
    #expect(try root("--- {a: 1}\n")["a"]?.integer == 1)
  }

  @Test func reportsDirectives() throws {
    let list = documents("%YAML 1.1\n---\na: 1\n...\n# c\n%TAG ! tag:x,2000:\r\n---\nb: !y 2\n")
    #expect(list.count == 2)
    #expect(
      list.map { $0.directive.map { range in Span(list[0].source, range.lowerBound, range.upperBound).text } }
        == ["%YAML 1.1", nil])
    #expect(
      list.map { Span($0.source, $0.contentStart, $0.range.upperBound).text } == ["a: 1\n...\n# c\n", "b: !y 2\n"])
    let others = documents("---\n%YAML 1.1\n---\na: 1\n---\n%YAML 1.1\n---\nb: 1\n")
    #expect(others.map { $0.directive != nil } == [false, false, false, true])
    #expect(others.map(\.isEmpty) == [true, false, true, false])
    for document in list { #expect(try Parser().parse(document).root?.isMapping == true) }
  }

  @Test func cutsJSONStreams() throws {
    #expect(
      cuts("{\"a\": 1} {\"b\": \"}{\\\"\"}\n[1]{\"c\": {}}") == ["{\"a\": 1} ", "{\"b\": \"}{\\\"\"}\n[1]{\"c\": {}}"])
    #expect(
      cuts(" \n{\"a\": [{}, 1.5e3, null]}{\"b\": 1}\n\n{}\n") == [
        " \n{\"a\": [{}, 1.5e3, null]}", "{\"b\": 1}\n\n", "{}\n",
      ])
    // Not JSON: nothing is cut.
    #expect(cuts("{a: 'it}'} {b: 1}") == ["{a: 'it}'} {b: 1}"])
    #expect(cuts("{\"a\": 1}\n---\n{\"b\": 2}\n") == ["{\"a\": 1}\n", "---\n{\"b\": 2}\n"])
    #expect(cuts("{\"a\": \"x") == ["{\"a\": \"x"])
    #expect(cuts("{\"a\": \"x\\") == ["{\"a\": \"x\\"])
    let list = documents("{\"a\": 1}{\"b\": 2}")
    #expect(try list.map { try Parser().parse($0).root?["b"]?.integer } == [nil, 2])
  }

  @Test func skipsByteOrderMarks() throws {
    #expect(try documents("---\n\u{FEFF}a: 1\nb: 2\n").map { try Parser().parse($0).root?["b"]?.integer } == [2])
  }

  func check(_ source: Source) -> Bool {
    let list = Array(Splitter(source))
    var end = 0
    for document in list {
      #expect(document.range.lowerBound == end)
      #expect(document.range.isEmpty == false)
      #expect(document.range.contains(document.contentStart) || document.contentStart == document.range.upperBound)
      end = document.range.upperBound
    }
    #expect(end == source.bytes.count)
    guard let whole = libyamlEvents(source.bytes) else { return false }
    var events: [String] = []
    for document in list {
      guard let part = libyamlEvents(source.bytes[document.range]) else {
        // To libyaml a directive may follow a document without `...`, or one of its other line ends.
        let body = source.bytes[max(document.contentStart, document.firstContent)..<document.range.upperBound]
        if UnsafeRawBufferPointer(rebasing: body).contains("\n%") { return false }
        let whole = UnsafeRawBufferPointer(rebasing: source.bytes[document.range])
        if whole.contains("\r%") || whole.contains("\u{2028}%") || whole.contains("\u{85}%") { return false }
        Issue.record(
          "libyaml reads the whole but not \(document.range) of \(String(decoding: source.bytes, as: UTF8.self).debugDescription)"
        )
        return true
      }
      events += part
    }
    #expect(events == whole, "\(String(decoding: source.bytes, as: UTF8.self).debugDescription)")
    return true
  }

  /// Wherever libyaml reads the whole stream, the parts give the same events.
  @Test func partsGiveTheEventsOfTheWhole() {
    var dice = Dice(1)
    var accepted = 0
    for _ in 0..<20_000 {
      let text = Streams.random(&dice)
      // kubectl cuts there, libyaml does not.
      if text.contains("---#") { continue }
      if check(source(text)) { accepted += 1 }
    }
    #expect(accepted > 5000)
    for source in corpus() { _ = check(source) }
  }
}
