/// How containers start, as far as their probes decide it: what `crashlint simulate` draws.
///
/// All times are whole seconds from the start of the container's first run.
public struct Simulation: Sendable {
  public enum Verdict: String, Sendable {
    case survives
    case mayBeKilled = "may-be-killed"
    case killed
  }

  /// A span of seconds within which something happens, both ends included.
  public struct Window: Hashable, Sendable {
    public let earliest: Int
    public let latest: Int

    public init(earliest: Int, latest: Int) {
      self.earliest = earliest
      self.latest = latest
    }
  }

  /// A probe of a container, and when it fires at the earliest.
  public struct Probe: Sendable {
    /// `livenessProbe`
    public let name: String
    /// What it asks, as YAML in one line.
    public let handler: String
    public let period: Int
    public let failureThreshold: Int
    /// When it fires, at its earliest, and whether it is answered.
    public let ticks: [(second: Int, isAnswered: Bool)]
    /// Whether the kubelet cannot run it and throws its results away.
    public let isThrownAway: Bool

    public init(
      name: String, handler: String, period: Int, failureThreshold: Int, ticks: [(second: Int, isAnswered: Bool)],
      isThrownAway: Bool
    ) {
      self.name = name
      self.handler = handler
      self.period = period
      self.failureThreshold = failureThreshold
      self.ticks = ticks
      self.isThrownAway = isThrownAway
    }
  }

  public struct Container: Sendable {
    public let name: String
    public let startsIn: Int
    /// Why that start-up time is assumed.
    public let reason: String
    public let verdict: Verdict
    /// The probe that kills, if one may.
    public let killedBy: String?
    /// How long a program that never answers surely lives; nil if no probe kills it.
    public let guaranteed: Int?
    /// How `guaranteed` comes about: `5 + (3 − 1) × 10`.
    public let arithmetic: String?
    public let firstKill: Window?
    public let ready: Window?
    public let probes: [Probe]
    /// The starts of the runs in the picture, if the container is killed again and again.
    public let starts: [Int]
    /// How long each of these runs lasts.
    public let lifetime: Int?
    /// What to write instead: YAML.
    public let advice: String?
    /// The seconds that the picture covers.
    public let end: Int

    public init(
      name: String, startsIn: Int, reason: String, verdict: Verdict, killedBy: String?, guaranteed: Int?,
      arithmetic: String?, firstKill: Window?, ready: Window?, probes: [Probe], starts: [Int], lifetime: Int?,
      advice: String?, end: Int
    ) {
      self.name = name
      self.startsIn = startsIn
      self.reason = reason
      self.verdict = verdict
      self.killedBy = killedBy
      self.guaranteed = guaranteed
      self.arithmetic = arithmetic
      self.firstKill = firstKill
      self.ready = ready
      self.probes = probes
      self.starts = starts
      self.lifetime = lifetime
      self.advice = advice
      self.end = end
    }
  }

  public struct Workload: Sendable {
    public let object: ObjectReference
    public let file: String
    public let containers: [Container]

    public init(object: ObjectReference, file: String, containers: [Container]) {
      self.object = object
      self.file = file
      self.containers = containers
    }
  }

  public let workloads: [Workload]
  public let problems: [Report.Problem]

  public init(workloads: [Workload], problems: [Report.Problem]) {
    self.workloads = workloads
    self.problems = problems
  }
}
