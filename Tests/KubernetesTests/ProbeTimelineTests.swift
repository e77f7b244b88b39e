import Diagnostics
import Foundation
import Testing
import YAML

@testable import Kubernetes

/// A pod that a real kubelet ran: what its probes said, when its program began to listen, and how long its first run
/// lasted (nil: it was never killed).
struct Measured: Sendable, CustomStringConvertible {
  var listens: Int
  var startup: (delay: Int, period: Int, threshold: Int)?
  var liveness: (delay: Int, period: Int, threshold: Int)?
  var lifetime: Int?

  var description: String {
    "listens \(listens), startup \(startup.map { "\($0)" } ?? "none"), liveness \(liveness.map { "\($0)" } ?? "none")"
  }

  /// Measured on Kubernetes 1.36; whole seconds.
  static let some: [Measured] = [
    .init(listens: 40, startup: (0, 2, 2), liveness: (1, 2, 4), lifetime: 3),
    .init(listens: 25, startup: nil, liveness: (0, 7, 5), lifetime: nil),
    .init(listens: 8, startup: nil, liveness: (20, 5, 2), lifetime: nil),
    .init(listens: 33, startup: nil, liveness: (1, 10, 3), lifetime: 28),
    .init(listens: 18, startup: (0, 3, 10), liveness: (7, 1, 1), lifetime: nil),
    .init(listens: 20, startup: (0, 1, 3), liveness: (0, 1, 4), lifetime: 5),
    .init(listens: 25, startup: nil, liveness: (20, 5, 3), lifetime: nil),
    .init(listens: 33, startup: nil, liveness: (0, 7, 4), lifetime: 27),
    .init(listens: 40, startup: nil, liveness: (10, 15, 3), lifetime: nil),
    .init(listens: 30, startup: nil, liveness: (7, 1, 5), lifetime: 11),
    .init(listens: 18, startup: (2, 1, 8), liveness: (0, 1, 2), lifetime: 9),
    .init(listens: 4, startup: nil, liveness: (30, 10, 3), lifetime: nil),
  ]

  /// More of them: a file with one JSON object a line, named by the environment.
  static var all: [Measured] {
    guard let path = ProcessInfo.processInfo.environment["CRASHLINT_TIMELINES"],
      let text = try? String(contentsOfFile: path, encoding: .utf8)
    else { return some }
    return some
      + text.split(separator: "\n").compactMap { line in
        guard let row = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { return nil }
        func probe(_ key: String) -> (Int, Int, Int)? {
          (row[key] as? [String: Any]).map {
            (
              $0["initialDelaySeconds"] as? Int ?? 0, $0["periodSeconds"] as? Int ?? 10,
              $0["failureThreshold"] as? Int ?? 3
            )
          }
        }
        return Measured(
          listens: row["listensAfterSeconds"] as? Int ?? 0, startup: probe("startupProbe"),
          liveness: probe("livenessProbe"), lifetime: ((row["lifetimes"] as? [Any])?.first as? Double).map { Int($0) })
      }
  }

  var timeline: ProbeTimeline {
    get throws {
      func text(_ name: String, _ probe: (delay: Int, period: Int, threshold: Int)?) -> String {
        probe.map {
          "\(name): {tcpSocket: {port: 8080}, initialDelaySeconds: \($0.delay), periodSeconds: \($0.period), "
            + "failureThreshold: \($0.threshold)}\n"
        } ?? ""
      }
      let container = try node("name: c\n" + text("startupProbe", startup) + text("livenessProbe", liveness))
      return ProbeTimeline(Container(node: container, role: .app, index: 0), startsIn: listens)
    }
  }
}

@Suite("The probe timeline")
struct ProbeTimelineTests {
  @Test("A verdict is what the kubelet did", arguments: Measured.all)
  func verdicts(_ measured: Measured) throws {
    let timeline = try measured.timeline
    if let lifetime = measured.lifetime {
      #expect(timeline.verdict != .survives)
      let window = try #require(timeline.firstKill)
      // The files say whole seconds, and a busy node takes a moment longer.
      #expect(window.earliest - 1...window.latest + 2 ~= lifetime)
    } else {
      #expect(timeline.verdict != .killed)
    }
  }

  @Test("Few verdicts are left open")
  func decided() throws {
    let verdicts = try Measured.all.map { try $0.timeline.verdict }
    #expect(5 * verdicts.count { $0 == .mayBeKilled } <= verdicts.count)
  }

  private func timeline(_ text: String, startsIn: Int) throws -> ProbeTimeline {
    ProbeTimeline(Container(node: try node("name: c\n" + text), role: .app, index: 0), startsIn: startsIn)
  }

  @Test("A probe that cannot be run never kills; behind it as startup probe nothing is ever ready")
  func thrownAway() throws {
    let liveness = try timeline("livenessProbe: {httpGet: {port: http}, failureThreshold: 1}", startsIn: 1000)
    #expect(liveness.verdict == .survives)
    #expect(liveness.guaranteed == nil)
    #expect(liveness.ready == .init(earliest: 0, latest: 0))
    let startup = try timeline("startupProbe: {exec: {command: [\"a b\"]}}", startsIn: 1000)
    #expect(startup.verdict == .survives)
    #expect(startup.ready == nil)
    #expect(try timeline("readinessProbe: {httpGet: {port: http}}", startsIn: 0).ready == nil)
  }

  @Test("A hanging probe kills later: the window holds the timeout")
  func hanging() throws {
    let timeline = try timeline(
      "livenessProbe: {httpGet: {port: 80}, periodSeconds: 5, timeoutSeconds: 8, failureThreshold: 2}", startsIn: 100)
    #expect(timeline.firstKill == .init(earliest: 5, latest: 5 + 8 + 8))
    #expect(timeline.guaranteed == 5)
  }

  @Test("Ready after the start, the delay, and as many successes as are asked for")
  func ready() throws {
    #expect(
      try timeline("readinessProbe: {tcpSocket: {port: 80}, periodSeconds: 5, successThreshold: 3}", startsIn: 7).ready
        == .init(earliest: 17, latest: 22))
    #expect(
      try timeline("readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 30}", startsIn: 7).ready
        == .init(earliest: 30, latest: 40))
    #expect(try timeline("", startsIn: 7).ready == .init(earliest: 0, latest: 0))
  }

  @Test("A program that ends waits 0, 10, 20, 40 … 300 s; a long run begins anew")
  func backOff() {
    #expect((1...9).map { BackOff.delay(beforeRestart: $0) } == [0, 10, 20, 40, 80, 160, 300, 300, 300])
    #expect(BackOff.starts(lifetime: 1, isProbeKill: false, until: 200) == [0, 1, 12, 33, 74, 155])
    #expect(BackOff.starts(lifetime: 601, isProbeKill: false, until: 2000) == [0, 601, 1202, 1803])
  }

  @Test("Of default liveness kills the fifth is the first that waits")
  func probeKills() {
    #expect(BackOff.starts(lifetime: 30, isProbeKill: true, until: 200) == [0, 30, 60, 90, 120, 190])
    #expect(BackOff.starts(lifetime: 300, isProbeKill: true, until: 2000) == [0, 300, 600, 900, 1200, 1500, 1800])
  }
}
