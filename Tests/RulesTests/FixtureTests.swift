import Diagnostics
import Testing
import TestSupport

@Suite("Fixtures of the rules")
struct FixtureTests {
  @Test("Findings are where the carets say, and nowhere else", arguments: Fixture.all)
  func findings(_ fixture: Fixture) throws {
    let report = try fixture.lint()
    #expect(report.problems.map(\.message) == [])
    var left = report.findings
    for expected in fixture.findings {
      let found = left.firstIndex { expected.matches(Fixture.expectation($0)) }
      #expect(
        found != nil,
        "expected \(expected)\nfound \(report.findings.map { Fixture.expectation($0).description }.joined(separator: "\n      "))"
      )
      if let found { left.remove(at: found) }
    }
    // What is only worth knowing may be said anywhere, but not by the rule whose health the manifest shows.
    let unexpected = left.filter { $0.severity > .info || $0.rule.id == fixture.rule }
    #expect(unexpected.map { Fixture.expectation($0).description } == [])
  }

  @Test("Labels are where the dashes say", arguments: Fixture.all)
  func labels(_ fixture: Fixture) throws {
    let findings = try fixture.lint().findings
    let actual = findings.flatMap { finding in
      finding.labels.map { Fixture.expectation($0.location, rule: finding.rule.id, message: $0.message) }
    }
    for expected in fixture.labels {
      #expect(
        actual.contains { expected.matches($0) },
        "expected \(expected)\nfound \(actual.map(\.description).joined(separator: "\n      "))")
    }
  }

  @Test("Bad manifests have expectations, good and fixed ones have none", arguments: Fixture.all)
  func names(_ fixture: Fixture) {
    #expect(fixture.findings.contains { $0.rule == fixture.rule } == fixture.isBad)
  }
}
