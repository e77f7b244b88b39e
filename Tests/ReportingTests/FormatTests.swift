import Diagnostics
import Foundation
import Reporting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The formats for services.
struct FormatTests {
  private static let report: Report = {
    var summary = Report.Summary()
    (summary.files, summary.documents, summary.workloads, summary.errors, summary.warnings) = (4, 5, 2, 3, 1)
    summary.infos = 1
    var outOfTheBlue = Finding(.syntax, "at [the](end) of | 100% of `a`, <b>", at: Span(Samples.wide, 0, 40))
    outOfTheBlue.severity = .info
    var report = Report(
      summary: summary,
      findings: [
        Samples.sharedAcrossFiles, Samples.slowStart, Samples.hostileFinding,
        Finding(.syntax, "columns", at: Samples.wide.span("🙂")), outOfTheBlue,
      ],
      problems: [.init(file: "nowhere\n::error::", message: "no such file\n::error::")])
    report.rules = [.probeTooEarly, .claimShared]
    return report
  }()

  private static let formats = Format.allCases.filter { ![.full, .concise, .json].contains($0) }

  private static func print(_ format: Format, _ report: Report) -> [UInt8] {
    var output = Output()
    format.reporter.report(report, style: Style(), into: &output)
    return output.bytes
  }

  private static func text(_ format: Format, _ report: Report) -> String {
    String(decoding: print(format, report), as: UTF8.self)
  }

  @Test("what is printed", arguments: formats)
  func golden(_ format: Format) throws {
    try Golden.check(Self.print(format, Self.report), "format-\(format.rawValue).txt")
    try Golden.check(Self.print(format, Report()), "format-\(format.rawValue)-empty.txt")
  }

  @Test("nothing in a manifest reaches whoever reads it as anything but text", arguments: Format.allCases)
  func hostile(_ format: Format) {
    var report = Self.report
    var finding = Samples.hostileFinding
    finding.object = .init(apiVersion: "v1\u{1B}", kind: "Pod\u{202E}", namespace: "\n::error::", name: "\u{0}")
    finding.container = "\u{9B}2J\n::error::"
    report.findings += [finding]
    let text = Self.text(format, report)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(
        ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
          || scalar == "\u{200D}", "\(String(scalar.value, radix: 16))")
    }
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("::") }
    #expect(commands.count == (format == .github ? 7 : 0))
    for command in commands {
      #expect(
        command.prefixMatch(
          of:
            /::(error|warning|notice) title=crashlint( \([a-z-]+\),file=[^,:]+,line=\d+(,col=\d+)?,endLine=\d+(,endColumn=\d+)?)?::/
        ) != nil, "\(command)")
    }
  }

  private static func schema(_ name: String) throws -> JSONSchema {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try JSONSchema(Data(contentsOf: folder.appending(path: "Schemas/\(name)")))
  }

  @Test("SARIF fits its published schema, and has what GitHub asks for beyond it")
  func sarif() throws {
    let schema = try Self.schema("sarif-2.1.0.json")
    for report in [Report(), Self.report] { #expect(try schema.faults(Self.print(.sarif, report)) == []) }
    #expect(
      try schema.faults(
        Array(Self.text(.sarif, Self.report).replacing("\"level\": \"note\"", with: "\"level\": \"info\"").utf8)) != [])

    let root = try #require(
      JSONSerialization.jsonObject(with: Data(Self.print(.sarif, Self.report))) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["claim-shared-by-replicas", "probe-kills-slow-start", "yaml-syntax"])
    for rule in rules {
      for name in ["shortDescription", "fullDescription", "help"] {
        #expect((rule[name] as? [String: String])?["text"]?.isEmpty == false, "\(name)")
      }
      #expect((rule["help"] as? [String: String])?["markdown"]?.isEmpty == false)
    }
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      #expect(
        Set(try #require(place["region"] as? [String: Int]).keys) == [
          "startLine", "startColumn", "endLine", "endColumn",
        ])
      #expect((result["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] != nil)
      #expect((result["suppressions"] as? [Any])?.isEmpty == true)
    }
  }

  @Test(
    "lines have the hashes that the uploader gives them",
    arguments: [
      ("", ["c129715d7a2bc9a3:1"]),
      (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    ])
  func hashes(_ text: String, _ hashes: [String]) {
    #expect(lineHashes(of: Source("x", text)) == hashes)
    #expect(lineHashes(of: Source("x", text.replacing("\n", with: "\r\n"))) == hashes)
    #expect(lineHashes(of: Source("x", text.replacing("\n", with: "\r"))) == hashes)
  }

  @Test("equal lines are counted")
  func equalLines() {
    let hashes = lineHashes(of: Source("x", String(repeating: "a\n", count: 200)))
    #expect(hashes.count == 201)
    #expect(hashes[1] == hashes[0].dropLast() + "2")
  }

  /// Elements with their attributes, and the text between them.
  private final class Elements: NSObject, XMLParserDelegate {
    var all: [(name: String, attributes: [String: String])] = []
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) { all.append((name, attributes)) }
  }

  private static func elements(_ format: Format, _ report: Report) throws -> [(
    name: String, attributes: [String: String]
  )] {
    let elements = Elements()
    let parser = XMLParser(data: Data(print(format, report)))
    parser.delegate = elements
    try #require(parser.parse(), "\(parser.parserError as Any)")
    return elements.all
  }

  @Test("JUnit: the counts add up, and nothing found is a case that passes")
  func junit() throws {
    for (report, isEmpty) in [(Report(), true), (Self.report, false)] {
      let all = try Self.elements(.junit, report)
      func count(_ name: String) -> Int { all.count { $0.name == name } }
      let suites = all.filter { $0.name == "testsuite" }.map(\.attributes)
      for (attribute, element) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
        #expect(all[0].attributes[attribute] == "\(count(element))")
        #expect(suites.reduce(0) { $0 + Int($1[attribute]!)! } == count(element))
      }
      #expect(all[0].name == "testsuites")
      #expect(count("testcase") == (isEmpty ? 1 : 6))
      #expect(count("failure") == (isEmpty ? 0 : 4))
    }
  }

  @Test("Checkstyle: line ends stay in messages")
  func checkstyle() throws {
    let all = try Self.elements(.checkstyle, Self.report)
    #expect(try Self.elements(.checkstyle, Report()).map(\.name) == ["checkstyle"])
    let errors = all.filter { $0.name == "error" }.map(\.attributes)
    #expect(errors.count == 5)
    #expect(errors.allSatisfy { Set($0.keys) == ["line", "column", "severity", "message", "source"] })
    #expect(errors[1]["message"]?.hasPrefix("the liveness probe kills mysql 11 s after its start\n5 + (3−1)×3") == true)
    #expect(errors[4]["message"] == "at [the](end) of | 100% of `a`, <b>")
  }

  @Test("XML has no character that XML 1.0 forbids")
  func forbidden() throws {
    var all = ""
    for value in UInt32(0)...0xFFFF { if let scalar = Unicode.Scalar(value) { all.unicodeScalars.append(scalar) } }
    let report = Report(findings: [Finding(.syntax, all, at: Samples.windows.span("2"))])
    for format in [Format.junit, .checkstyle] { _ = try Self.elements(format, report) }
  }

  @Test("GitLab: every finding has a fingerprint of its own; nothing is an empty list")
  func gitlab() throws {
    #expect(Self.text(.gitlab, Report()) == "[]\n")
    let issues = try #require(
      JSONSerialization.jsonObject(with: Data(Self.print(.gitlab, Self.report))) as? [[String: Any]])
    #expect(issues.count == 5)
    #expect(Set(issues.map { $0["fingerprint"] as? String }).count == 5)
    #expect(Set(issues.map { $0["severity"] as? String }) == ["major", "minor", "info"])
    for issue in issues {
      #expect(Set(issue.keys) == ["description", "check_name", "fingerprint", "severity", "location"])
    }
  }

  @Test("rdjson: columns are bytes")
  func rdjson() throws {
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(Self.print(.rdjson, Self.report))) as? [String: Any])
    let diagnostics = try #require(root["diagnostics"] as? [[String: Any]])
    let range = try #require((diagnostics[3]["location"] as? [String: Any])?["range"] as? [String: [String: Int]])
    let before = "emoji: 👩‍🚀 🇩🇪 ".utf8.count
    #expect(range == ["start": ["line": 2, "column": before + 1], "end": ["line": 2, "column": before + 5]])
    #expect(Set(diagnostics.map { $0["severity"] as? String }) == ["ERROR", "WARNING", "INFO"])
  }

  @Test("GitHub shows ten of each: errors first, and what it would drop is told in words")
  func limits() {
    let findings = (0..<24).map { number in
      Finding(
        .syntax, "number \(number)", at: Samples.windows.span("2"), severity: number.isMultiple(of: 2) ? .info : .error)
    }
    let lines = Self.text(.github, Report(findings: findings)).split(separator: "\n")
    #expect(lines.count == 25)
    #expect(lines[..<10].allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::notice ") })
    #expect(lines[20].hasPrefix("4 more"))
    #expect(lines[21...].allSatisfy { $0.hasPrefix("crlf.yaml:2:4: ") })
  }

  @Test("a summary stays below what GitHub takes")
  func largeSummary() {
    let findings = Array(
      repeating: Finding(.syntax, String(repeating: "x", count: 999), at: Samples.windows.span("2")), count: 2000)
    let text = Self.text(.markdown, Report(findings: findings))
    #expect(text.utf8.count < 1 << 20)
    #expect(text.hasSuffix(" more are left out.\n"))
  }

  @Test("the report fits our own schema")
  func reportSchema() throws {
    var output = Output()
    Reporting.reportSchema(into: &output)
    let schema = try JSONSchema(Data(output.bytes))
    for report in [Report(), Self.report] { #expect(try schema.faults(Self.print(.json, report)) == []) }
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/report.json")
    #expect(try schema.faults(Array(Data(contentsOf: golden))) == [])
    #expect(try schema.faults(Array(#"{"version": 2}"#.utf8)).count == 6)
  }

  @Test("the schema of the configuration takes what the reader takes")
  func configurationSchema() throws {
    var output = Output()
    Reporting.configurationSchema([.claimShared, .syntax], into: &output)
    let schema = try JSONSchema(Data(output.bytes))
    func fits(_ json: String) throws -> Bool { try schema.faults(Array(json.utf8)).isEmpty }
    for good in [
      "null", "{}", #"{"rules": {"yaml-syntax": "off", "claim-shared-by-replicas": false}}"#,
      #"{"rules": {"claim-shared-by-replicas": {"severity": "info", "replicas": 3, "lockers": ["x"], "mode": "y"}}}"#,
      #"{"exclude": ["a"], "sets": {"a": ["b"]}, "failOn": "never", "kubernetesVersion": "1.34", "world": "closed"}"#,
      #"{"sets": [["a"]], "context": null, "external": []}"#,
    ] { #expect(try fits(good), "\(good)") }
    for bad in [
      "1", #"{"rule": {}}"#, #"{"rules": {"nonsense": "off"}}"#, #"{"rules": {"yaml-syntax": "on"}}"#,
      #"{"rules": {"yaml-syntax": {"replicas": 1}}}"#, #"{"failOn": "some"}"#, #"{"exclude": "a"}"#,
      #"{"rules": {"claim-shared-by-replicas": {"replicas": -1}}}"#,
    ] { #expect(try !fits(bad), "\(bad)") }
  }
}
