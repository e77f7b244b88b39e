public import Diagnostics
import YAML

/// When the kubelet probes a container, when it kills it, and when the pod is ready, for an assumed start-up time.
///
/// All seconds count from the container's start. The kubelet's ticker for a probe starts with the pod and not with the
/// container, so that the first probe comes anywhere within one period after the initial delay: what it does is a
/// window, not a moment.
///
/// Source: pkg/kubelet/prober/worker.go; measured on Kubernetes 1.36.
public struct ProbeTimeline: Sendable {
  public typealias Verdict = Simulation.Verdict
  public typealias Window = Simulation.Window

  public let container: Container
  /// How long the program needs until it answers.
  public let startsIn: Int
  public let verdict: Verdict
  /// The probe that kills, if one may.
  public let killedBy: Probe.Kind?
  /// Seconds that a program which never answers surely lives; nil if no probe kills it.
  public let guaranteed: Int?
  /// The first SIGTERM by the kubelet; nil if it never comes.
  public let firstKill: Window?
  /// When the container counts as ready; nil if it never does.
  public let ready: Window?

  /// - Parameter startsIn: seconds until the program answers its probes.
  public init(_ container: Container, startsIn: Int) {
    self.container = container
    self.startsIn = startsIn
    let startup = container.probe(.startup)
    let liveness = container.probe(.liveness)
    // Behind a startup probe the others do not begin before it has passed; what answers it answers them.
    let killer = startup ?? liveness
    let acts = killer.map { !$0.isThrownAway(in: container) } ?? false
    guaranteed = acts ? killer?.guaranteedBudget : nil
    if let killer, acts, startsIn > killer.guaranteedBudget + killer.answerTime {
      let decision = killer.killWindow
      verdict = startsIn > decision.latest ? .killed : .mayBeKilled
      killedBy = killer.kind
      // The last failing probe comes before the program answers.
      firstKill = Window(earliest: decision.earliest, latest: min(decision.latest, startsIn))
    } else {
      verdict = .survives
      killedBy = nil
      firstKill = nil
    }
    ready = verdict == .killed ? nil : Self.ready(container, startup, startsIn)
  }

  /// When a container that is not killed becomes ready.
  private static func ready(_ container: Container, _ startup: Probe?, _ startsIn: Int) -> Window? {
    var begin = Window(earliest: 0, latest: 0)
    if let startup {
      guard !startup.isThrownAway(in: container) else { return nil }
      begin = startup.firstSuccess(from: Window(earliest: startsIn, latest: startsIn))
    }
    guard let readiness = container.probe(.readiness) else { return begin }
    guard !readiness.isThrownAway(in: container) else { return nil }
    return readiness.firstSuccess(
      from: Window(earliest: max(begin.earliest, startsIn), latest: max(begin.latest, startsIn)))
  }
}

extension Probe {
  /// Whether the kubelet cannot run the probe at all: it throws such results away, which is neither success nor failure.
  public func isThrownAway(in container: Container) -> Bool {
    let words = command.items
    if words.count == 1, words[0].text.contains(" ") { return true }
    guard let name = port?.string, Int(name) == nil else { return false }
    return !container.ports.contains { $0.name?.text == name }
  }

  /// How long a probe takes that fails: at once where nothing listens, up to its timeout where something hangs.
  public var answerTime: Int { node["tcpSocket"] == nil && node["grpc"] == nil ? timeout : 0 }

  /// When the kubelet decides to kill a container that never answers.
  public var killWindow: ProbeTimeline.Window {
    let slow = max(period, answerTime)
    return .init(
      earliest: guaranteedBudget, latest: initialDelay + period + (failureThreshold - 1) * slow + answerTime)
  }

  /// When the probe has succeeded often enough, for a program that answers from within a window on.
  func firstSuccess(from answers: ProbeTimeline.Window) -> ProbeTimeline.Window {
    let more = (successThreshold - 1) * period
    // The kubelet also asks once as soon as the container has started.
    return .init(
      earliest: max(answers.earliest, initialDelay) + more, latest: max(answers.latest, initialDelay) + period + more)
  }
}

/// How long the kubelet waits before it starts a container again.
///
/// Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go doBackOff; client-go/util/flowcontrol/backoff.go.
public enum BackOff {
  /// The longest wait, in seconds.
  public static let cap = 300
  /// A run that lasts longer than this, in seconds, makes the next restart immediate again.
  public static let reset = 600

  /// Seconds between the end of a run and the next start, for a program that ends by itself: 0, 10, 20, 40 … 300.
  public static func delay(beforeRestart number: Int) -> Int {
    number <= 1 ? 0 : number > 6 ? cap : min(cap, 10 << (number - 2))
  }

  /// The starts of the first runs, in seconds after the first one.
  ///
  /// A container that ends by itself waits from its own end. One that the kubelet kills is started again in the same
  /// moment unless its *previous* end is nearer than the wait, and its first kill makes no wait yet: with the usual
  /// 30 s between kills the fifth is the first that waits.
  ///
  /// - Parameter lifetime: how long each run lasts, dying included.
  public static func starts(lifetime: Int, isProbeKill: Bool, until end: Int) -> [Int] {
    var starts = [0]
    var delay = 0
    var previousEnd: Int?
    while let start = starts.last {
      let finished = start + lifetime
      if lifetime > reset { delay = 0 }
      let isWaiting = isProbeKill ? previousEnd.map { finished - $0 < delay } ?? false : true
      let next = finished + (isWaiting ? delay : 0)
      if !isProbeKill || previousEnd != nil { delay = delay == 0 ? 10 : min(cap, 2 * delay) }
      previousEnd = finished
      if next > end || next == start { break }
      starts.append(next)
    }
    return starts
  }
}
