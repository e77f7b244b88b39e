import Diagnostics
import Reporting
import Testing

struct FullReporterTests {
  @Test("findings look as they did when somebody looked", arguments: Samples.full)
  func golden(_ sample: Sample) throws {
    var output = Output()
    Format.full.reporter.report(sample.report, style: sample.style, into: &output)
    try Golden.check(output.bytes, "full-\(sample.name).txt")
  }

  @Test("nothing of the input controls the terminal", arguments: [true, false], [true, false])
  func harmless(unicode: Bool, color: Bool) {
    let style = Style(color: color, unicode: unicode)
    let report = Report(
      findings: [Samples.hostileFinding], problems: [.init(file: Samples.hostileText, message: Samples.hostileText)],
      skipped: [.init(file: "a", reason: Samples.hostileText)])
    var output = Output()
    for format in [Format.full, .concise] { format.reporter.report(report, style: style, into: &output) }
    reportProblems(report, style: style, into: &output)
    reportSummary(report, style: style, into: &output)
    var text = output.text
    // Only our own colours are left, and only if they are wanted.
    if color { for code in ["0", "1", "1;31", "1;32", "94"] { text = text.replacing("\u{1B}[\(code)m", with: "") } }
    for scalar in text.unicodeScalars where scalar != "\n" {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: Issue.record("\(scalar.value) in the output")
      default: break
      }
    }
    for line in text.split(separator: "\n") { #expect(!line.drop { $0 == " " }.hasPrefix("::")) }
  }

  @Test("a long line costs no more than what is shown of it")
  func longLine() {
    let finding = Finding(.syntax, "long", at: Samples.long.span("\"value\""))
    var output = Output()
    Format.full.reporter.report(Report(findings: [finding]), style: Style(), into: &output)
    #expect(output.bytes.count < 1000)
  }
}

struct RandomPlaceTests {
  @Test("any place in any text can be shown", arguments: 0..<400)
  func anything(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let alphabet: [[UInt8]] = [
      Array("a".utf8), Array(" ".utf8), Array("\n".utf8), Array("\r\n".utf8), Array("\t".utf8), Array("値".utf8),
      Array("👩‍🚀".utf8), Array("\u{301}".utf8), Array("\u{1B}".utf8), Array("\u{202E}".utf8), [0xFF], [0xE2, 0x82],
      [0xC3],
    ]
    let isLong = seed % 4 == 0
    func source(_ name: String) -> Source {
      let length = Int.random(in: 0...(isLong ? 3000 : 60), using: &random)
      var text: [UInt8] = []
      for _ in 0..<length {
        // Long texts are to have long lines.
        let piece = alphabet.randomElement(using: &random)!
        text += isLong && piece.last == 0x0A ? [0x2D] : piece
      }
      return Source(name: name, text: text)
    }
    let sources = [source("a"), source("b")]
    func span() -> Span {
      let source = sources.randomElement(using: &random)!
      let start = Int.random(in: 0...source.bytes.count, using: &random)
      return Span(source, start, start + Int.random(in: 0...(isLong ? 500 : 20), using: &random))
    }
    let labels = (0..<Int.random(in: 0...5, using: &random)).map { Label("label \($0)", Location(span())) }
    let report = Report(findings: [Finding(.syntax, "m", at: span(), help: seed % 3 == 0 ? "h" : nil, labels: labels)])
    let style = Style(unicode: seed % 2 == 0, width: seed % 5 == 0 ? 60 : nil)
    var output = Output()
    for format in Format.allCases {
      output = Output()
      format.reporter.report(report, style: style, into: &output)
      if format == .full { for label in labels { #expect(output.text.contains(label.message)) } }
      for scalar in output.text.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control && scalar != "\u{202E}")
      }
    }
  }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
