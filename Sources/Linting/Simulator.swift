public import Diagnostics
import Kubernetes
import RuleKit
import YAML

/// Plays through the starts of the containers of some manifests.
public struct Simulator {
  private let request: LintRequest
  private let configuration: Configuration
  /// Only the containers of this name.
  private let container: String?
  /// How long the programs need, in seconds; nil takes what is known of their images.
  private let startsIn: Int?

  public init(_ request: LintRequest, configuration: Configuration, container: String?, startsIn: Int?) {
    self.request = request
    self.configuration = configuration
    self.container = container
    self.startsIn = startsIn
  }

  public func run() throws(ConfigurationFile.Fault) -> Simulation {
    let discovery = try Discovery(request.paths, stdinName: request.stdinName, configuration: configuration)
    let loader = Loader(version: request.kubernetesVersion)
    let parser = Parser()
    var workloads: [Simulation.Workload] = []
    var problems = discovery.problems
    for (index, file) in discovery.files.enumerated() {
      var loaded = loader.load(file, index: index, settings: Settings(), parser: parser)
      let pending = loaded.pending
      loader.load(pending, of: file, index: index, settings: Settings(), into: &loaded, parser: parser)
      problems += loaded.problems
      for finding in loaded.findings where finding.rule.category == .syntax && finding.severity == .error {
        problems.append(
          .init(file: file.path, position: finding.location.span.startPosition, message: finding.message))
      }
      for case let workload? in loaded.workloads {
        let containers = workload.containers.filter {
          $0.isLongRunning && (container == nil || $0.name == container)
        }
        if containers.isEmpty { continue }
        workloads.append(
          .init(object: workload.resource.reference, file: file.path, containers: containers.map(picture)))
      }
    }
    return Simulation(workloads: workloads, problems: problems)
  }

  private func picture(_ container: Container) -> Simulation.Container {
    let (seconds, reason) = startTime(of: container)
    let timeline = ProbeTimeline(container, startsIn: seconds)
    let killer = container.probe(.startup) ?? container.probe(.liveness)
    // A run that a kill has started is probed late: its kills come at the upper end.
    let lifetime = timeline.verdict == .survives ? nil : timeline.firstKill.map { max($0.latest, 1) }
    let end = Self.end(timeline, seconds)
    let starts = lifetime.map { BackOff.starts(lifetime: $0, isProbeKill: true, until: end) } ?? []
    return .init(
      name: container.name, startsIn: seconds, reason: reason, verdict: timeline.verdict,
      killedBy: timeline.killedBy?.rawValue, guaranteed: timeline.guaranteed,
      arithmetic: timeline.guaranteed == nil
        ? nil : killer.map { "\($0.initialDelay) + (\($0.failureThreshold) − 1) × \($0.period)" },
      firstKill: timeline.firstKill, ready: timeline.ready,
      probes: container.probes.map { probe in
        // Of a run that is killed nothing is asked afterwards.
        let last = timeline.verdict == .killed ? timeline.firstKill?.earliest ?? end : end
        return Self.probe(probe, in: container, timeline, until: min(last, end))
      }, starts: starts,
      lifetime: lifetime, advice: killer.flatMap { Self.advice($0, timeline, seconds) }, end: end)
  }

  /// How long the program needs, and why that is assumed.
  private func startTime(of container: Container) -> (Int, String) {
    if let startsIn { return (startsIn, "given") }
    guard let image = container.image, let facts = container.facts, container.runsServer(facts),
      let startup = facts.startup
    else {
      return (10, "assumed; say --starts-in")
    }
    let seconds: Int =
      switch startup.speed {
      case .fast: 2
      case .medium: 10
      case .slow: 30
      case .verySlow: 90
      }
    return (seconds, "\(image.name): \(startup.reason)")
  }

  /// The seconds worth drawing: until the container is ready, or through some restarts.
  private static func end(_ timeline: ProbeTimeline, _ seconds: Int) -> Int {
    var end = max(seconds, timeline.ready?.latest ?? 0, timeline.guaranteed ?? 0) * 5 / 4
    if timeline.verdict != .survives, let kill = timeline.firstKill { end = max(end, kill.latest * 7) }
    return min(max(end, 60), 1200)
  }

  private static func probe(
    _ probe: Probe, in container: Container, _ timeline: ProbeTimeline, until end: Int
  ) -> Simulation.Probe {
    let isThrownAway = probe.isThrownAway(in: container)
    var ticks: [(second: Int, isAnswered: Bool)] = []
    // Behind a startup probe the others begin when it has passed, and it ends there.
    let gate = probe.kind == .startup ? nil : container.probe(.startup)
    let opens = gate.map { $0.isThrownAway(in: container) ? Int.max : $0.firstTick(from: timeline.startsIn) } ?? 0
    var second = probe.initialDelay
    var failures = 0
    while !isThrownAway, second <= end, ticks.count < 1000 {
      if second >= opens {
        let isAnswered = second >= timeline.startsIn
        ticks.append((second, isAnswered))
        failures = isAnswered ? 0 : failures + 1
        if probe.kind == .startup && isAnswered { break }
        if probe.kind != .readiness && failures == probe.failureThreshold { break }
      }
      second += probe.period
    }
    return .init(
      name: probe.kind.rawValue, handler: probe.handlerText, period: probe.period,
      failureThreshold: probe.failureThreshold, ticks: ticks, isThrownAway: isThrownAway)
  }

  /// A startup probe that grants twice the start-up time, if the budget is smaller.
  private static func advice(_ killer: Probe, _ timeline: ProbeTimeline, _ seconds: Int) -> String? {
    let wanted = max(2 * seconds, 10)
    guard let budget = timeline.guaranteed, budget < wanted else { return nil }
    let period = wanted <= 60 ? 2 : wanted <= 300 ? 5 : 10
    let threshold = (wanted + period - 1) / period + 1
    return """
      startupProbe:
        \(killer.handlerText)
        periodSeconds: \(period)
        failureThreshold: \(threshold)    # (\(threshold) − 1) × \(period) = \((threshold - 1) * period) s
      """
  }
}

extension Probe {
  /// The earliest tick at or after a second.
  fileprivate func firstTick(from second: Int) -> Int {
    second <= initialDelay ? initialDelay : initialDelay + (second - initialDelay + period - 1) / period * period
  }

  /// The handler as YAML in one line.
  fileprivate var handlerText: String {
    for entry in node.entries where ["httpGet", "tcpSocket", "grpc", "exec"].contains(entry.key.text) {
      return "\(entry.key.text): \(entry.value.flowText)"
    }
    return "exec: {command: [\"true\"]}"
  }
}

extension Node {
  /// The node in flow style, in one line.
  fileprivate var flowText: String {
    if isMapping { return "{" + entries.map { "\($0.key.text): \($0.value.flowText)" }.joined(separator: ", ") + "}" }
    if isSequence { return "[" + items.map(\.flowText).joined(separator: ", ") + "]" }
    let plain = text
    let isSimple = isPlain && !plain.contains { ",[]{}#:\n\"'".contains($0) }
    if isSimple || (isPlain && scalar != .string) { return plain }
    var quoted = "\""
    for character in plain {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
