import Diagnostics
import Foundation
import Reporting
import Testing

struct JSONTests {
  private static let report: Report = {
    var complete = Samples.sharedAcrossFiles
    complete.location.pointer = "/spec/replicas"
    complete.labels[0].location.pointer = "/spec/accessModes/0"
    complete.object = ObjectReference(apiVersion: "apps/v1", kind: "Deployment", namespace: "shop", name: "db")
    complete.container = "mysql"
    complete.fixes = [
      Fix("run one replica", isSafe: false, edits: [Edit(Samples.database.span("2"), "1")]),
      Fix("nothing", isSafe: true, edits: []),
    ]
    var summary = Report.Summary()
    (summary.files, summary.documents, summary.resources, summary.workloads) = (12, 31, 29, 8)
    (summary.skipped, summary.errors) = (2, 3)
    return Report(
      summary: summary,
      findings: [
        complete, Finding(.syntax, "did not find expected ',' or ']'", at: Samples.unfinished.span("[2")),
        Samples.hostileFinding, Finding(.syntax, "columns are code points", at: Samples.wide.span("🙂")),
      ],
      problems: [
        .init(file: "x.yaml", position: Source.Position(line: 3, column: 1), message: "…"),
        .init(file: "nowhere", message: "No such file or directory"),
      ],
      skipped: [
        .init(file: "chart/templates/a.yaml", reason: "template"),
        .init(file: "list.yaml", line: 7, reason: "not a Kubernetes object"),
      ])
  }()

  private static func print(_ report: Report) -> [UInt8] {
    var output = Output()
    Format.json.reporter.report(report, style: Style(color: true), into: &output)
    return output.bytes
  }

  private static func parse(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("the contract")
  func golden() throws { try Golden.check(Self.print(Self.report), "report.json") }

  @Test("an empty report")
  func empty() throws {
    try Golden.check(Self.print(Report()), "empty.json")
    #expect(try Self.parse(Self.print(Report()))["findings"] as? [String] == [])
  }

  @Test("another parser reads what was meant")
  func meaning() throws {
    let bytes = Self.print(Self.report)
    let root = try Self.parse(bytes)
    #expect(root["version"] as? Int == 1)
    let summary = try #require(root["summary"] as? [String: Int])
    #expect(summary.count == 11)
    #expect(summary["documents"] == 31)
    let findings = try #require(root["findings"] as? [[String: Any]])
    #expect(findings.count == 4)

    let complete = findings[0]
    let location = try #require(complete["location"] as? NSDictionary)
    #expect(
      location == [
        "file": "deploy/db.yaml", "line": 8, "column": 13, "endLine": 8, "endColumn": 14, "pointer": "/spec/replicas",
      ])
    #expect(
      complete["object"] as? [String: String] == [
        "apiVersion": "apps/v1", "kind": "Deployment", "namespace": "shop", "name": "db",
      ])
    #expect((complete["labels"] as? [Any])?.count == 3)
    let fixes = try #require(complete["fixes"] as? [NSDictionary])
    #expect(
      fixes == [
        [
          "message": "run one replica", "safe": false,
          "edits": [
            ["file": "deploy/db.yaml", "line": 8, "column": 13, "endLine": 8, "endColumn": 14, "text": "1"]
              as NSDictionary
          ],
        ], ["message": "nothing", "safe": true, "edits": [] as NSArray],
      ])

    #expect(
      Set(findings[1].keys) == [
        "rule", "category", "severity", "message", "location", "labels", "fixes", "fingerprint", "url",
      ])
    #expect(findings[2]["message"] as? String == Samples.hostileText)
    #expect((findings[2]["location"] as? [String: Any])?["file"] as? String == Samples.hostile.name)
    #expect((findings[3]["location"] as? [String: Any])?["column"] as? Int == 15)
    // Nothing but line ends is left that a terminal would act on.
    #expect(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      })
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\u{202E}"))
  }

  @Test("every character comes back")
  func characters() throws {
    var all = ""
    for value in UInt32(0)...0x3000 { if let scalar = Unicode.Scalar(value) { all.unicodeScalars.append(scalar) } }
    all += "\u{FEFF}\u{FFFD}\u{FFFF}🙂\u{E0001}\u{10FFFF}"
    var json = JSONWriter()
    json.array { json in
      json.value(all)
      json.value("")
      json.value(String(decoding: [0x61, 0xFF, 0x62] as [UInt8], as: UTF8.self))
    }
    let parsed = try JSONSerialization.jsonObject(with: Data(json.output.bytes)) as? [String]
    #expect(parsed?.map { Array($0.unicodeScalars) } == [all, "", "a\u{FFFD}b"].map { Array($0.unicodeScalars) })
  }

  @Test("values nest in lines and in one line")
  func layout() {
    var json = JSONWriter()
    json.object(.lines) { json in
      json.member("a", 1)
      json.member("absent", nil as String?)
      json.array("b", .lines) { json in
        json.object { $0.member("c", true) }
        json.array { _ in }
        json.array(.lines) { _ in }
        json.array(.lines) { $0.value(-1) }
      }
      json.member("d", "\"\\")
    }
    #expect(
      json.output.text == #"""
        {
          "a": 1,
          "b": [
            {"c": true},
            [],
            [],
            [
              -1
            ]
          ],
          "d": "\"\\"
        }
        """#)
  }
}
