import Diagnostics
import Foundation
import Reporting
import Testing

struct RulePageTests {
  @Test(
    "a rule explains itself",
    arguments: [
      ("explain", Style()), ("explain-narrow", Style(unicode: false, width: 50)),
      ("explain-color", Style(color: true, width: 300)),
    ])
  func explained(_ name: String, _ style: Style) throws {
    var output = Output()
    explain(.claimShared, style: style, into: &output)
    try Golden.check(output.bytes, "\(name).txt")
  }

  @Test("what a rule does not say has no heading")
  func short() {
    var output = Output()
    explain(.syntax, style: Style(), into: &output)
    #expect(
      output.text == """
        YAML that does not parse
        yaml-syntax · error · syntax

        The document is no YAML.

        Why
          kubectl refuses it.

        """)
  }

  @Test("the page of a rule")
  func markdown() throws {
    let page = renderMarkdown(
      .claimShared, example: "kind: Pod\n# ```yaml\n", exampleOutput: "error[x]: y\n  ╭▸ bad.yaml:1:1\n\n",
      good: "kind: Pod\n")
    try Golden.check(Array(page.utf8), "page.md")
    let bare = renderMarkdown(.syntax, example: nil, exampleOutput: nil, good: nil)
    try Golden.check(Array(bare.utf8), "page-bare.md")
  }

  @Test("rules in a table", arguments: [("rules", Style()), ("rules-narrow", Style(color: true, width: 70))])
  func table(_ name: String, _ style: Style) throws {
    var output = Output()
    rulesTable([.claimShared, .probeTooEarly, .syntax], style: style, into: &output)
    try Golden.check(output.bytes, "\(name).txt")
  }

  @Test("rules as JSON")
  func json() throws {
    var output = Output()
    rulesJSON([.claimShared, .syntax], into: &output)
    try Golden.check(output.bytes, "rules.json")
    let root = try #require(try JSONSerialization.jsonObject(with: Data(output.bytes)) as? [String: Any])
    #expect(
      (root["rules"] as? [[String: Any]])?.map { $0["id"] as? String } == ["claim-shared-by-replicas", "yaml-syntax"])
  }
}
