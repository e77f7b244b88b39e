import Diagnostics
import Foundation
import Testing

@testable import Reporting

@Suite("Pictures of starts")
struct SimulationTests {
  /// A container that is killed, one that survives, and one with a hostile name.
  static let sample = Simulation(
    workloads: [
      .init(
        object: .init(apiVersion: "apps/v1", kind: "Deployment", namespace: "shop", name: "db"), file: "db.yaml",
        containers: [
          .init(
            name: "db", startsIn: 40, reason: "given", verdict: .killed, killedBy: "livenessProbe", guaranteed: 15,
            arithmetic: "5 + (3 − 1) × 5", firstKill: .init(earliest: 15, latest: 20), ready: nil,
            probes: [
              .init(
                name: "livenessProbe", handler: "tcpSocket: {port: 1}", period: 5, failureThreshold: 3,
                ticks: [(5, false), (10, false), (15, false)], isThrownAway: false)
            ], starts: [0, 20, 40, 60, 80, 140], lifetime: 20,
            advice: "startupProbe:\n  tcpSocket: {port: 1}\n  periodSeconds: 5", end: 140),
          .init(
            name: "proxy", startsIn: 5, reason: "given", verdict: .survives, killedBy: nil, guaranteed: nil,
            arithmetic: nil, firstKill: nil, ready: .init(earliest: 5, latest: 15),
            probes: [
              .init(
                name: "readinessProbe", handler: "tcpSocket: {port: 2}", period: 10, failureThreshold: 3,
                ticks: [(0, false), (10, true), (20, true)], isThrownAway: false)
            ], starts: [], lifetime: nil, advice: nil, end: 60),
        ]),
      .init(
        object: .init(apiVersion: "v1", kind: "Pod", namespace: nil, name: "\u{1B}[31m<a & \"b\">"), file: "x.yaml",
        containers: [
          .init(
            name: "\u{202E}evil\n::error::", startsIn: 0, reason: "given", verdict: .survives, killedBy: nil,
            guaranteed: nil, arithmetic: nil, firstKill: nil, ready: nil, probes: [], starts: [], lifetime: nil,
            advice: nil, end: 60)
        ]),
    ], problems: [])

  private func print(_ body: (inout Output) -> Void) -> String {
    var output = Output()
    body(&output)
    return output.text
  }

  @Test("Text is as it was")
  func text() throws {
    let text = print { simulationText(Self.sample, style: Style(width: 120), into: &$0) }
    try Golden.check(Array(text.utf8), "simulation.txt")
    let ascii = print { simulationText(Self.sample, style: Style(unicode: false, width: 60), into: &$0) }
    try Golden.check(Array(ascii.utf8), "simulation-ascii.txt")
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("SVG is as it was, parses, and holds no control characters")
  func svg() throws {
    let svg = print { simulationSVG(Self.sample, into: &$0) }
    try Golden.check(Array(svg.utf8), "simulation.svg.txt")
    #expect(!svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!svg.contains("<a & "))
    #expect(svg.contains("&lt;a &amp; &quot;b&quot;&gt;"))
  }

  @Test("JSON says what the contract says, and leaves out what is absent")
  func json() throws {
    let text = print { simulationJSON(Self.sample, into: &$0) }
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["version"] as? Int == 1)
    let workloads = try #require(root["workloads"] as? [[String: Any]])
    let containers = try #require(workloads[0]["containers"] as? [[String: Any]])
    #expect(containers[0]["verdict"] as? String == "killed")
    #expect(containers[0]["firstKill"] as? [String: Int] == ["earliest": 15, "latest": 20])
    #expect(containers[0]["ready"] == nil)
    #expect(containers[1]["killedBy"] == nil)
    #expect(containers[1]["ready"] as? [String: Int] == ["earliest": 5, "latest": 15])
    #expect((workloads[1]["object"] as? [String: String])?["name"] == "\u{1B}[31m<a & \"b\">")
  }

  @Test("Any number of seconds fits into the columns", arguments: [1, 59, 60, 61, 600, 1200, 100_000])
  func scale(_ end: Int) {
    let scale = SimulationScale(end: end, columns: 80)
    for second in [0, 1, end / 2, end] { #expect((0..<scale.columns).contains(scale.column(second))) }
    #expect(scale.marks.allSatisfy { $0 / scale.step < scale.columns })
    #expect(scale.columns <= 80)
  }
}
