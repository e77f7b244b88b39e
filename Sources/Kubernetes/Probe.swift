public import YAML

/// A probe with the kubelet's defaults and its arithmetic.
///
/// Source: pkg/apis/core/v1/defaults.go SetDefaults_Probe; pkg/kubelet/prober/worker.go; measured on 1.36.
public struct Probe: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case startup = "startupProbe"
    case liveness = "livenessProbe"
    case readiness = "readinessProbe"
  }

  public let kind: Kind
  /// The key that holds it, such as `livenessProbe`.
  public let key: Node
  public let node: Node

  /// Seconds. For these, 0 and nothing mean the default.
  public var period: Int { number("periodSeconds", 10) }
  public var timeout: Int { number("timeoutSeconds", 1) }
  public var failureThreshold: Int { number("failureThreshold", 3) }
  public var successThreshold: Int { number("successThreshold", 1) }
  /// Seconds from the container's start, also behind a startup probe.
  public var initialDelay: Int { number("initialDelaySeconds", 0) }

  /// Capped, so that no manifest makes the arithmetic overflow.
  private func number(_ key: StaticString, _ fallback: Int) -> Int {
    guard let value = node[key]?.integer, value > 0 else { return fallback }
    return min(value, 1_000_000_000)
  }

  /// Seconds from its start that a container which answers no probe surely lives: the first probe may come at once
  /// after the delay, and the last of the failures decides.
  public var guaranteedBudget: Int { initialDelay + (failureThreshold - 1) * period }

  /// Seconds from its start after which such a container is surely being killed, for a probe that fails at once.
  public var latestKill: Int { initialDelay + failureThreshold * period }

  /// Where the probe knocks: nil for exec.
  public var port: Node? {
    for handler in [node["httpGet"], node["tcpSocket"], node["grpc"]] {
      if let port = handler?["port"] { return port }
    }
    return nil
  }

  /// The program that an exec probe runs.
  public var command: Node? { node["exec"]?["command"] }

  /// The number of the port that it asks: named ports are looked up in the container's own ports.
  public func portNumber(in container: Container) -> Int? {
    guard let port else { return nil }
    if let number = port.integer { return number }
    return container.ports.first { $0.name?.hasSameText(as: port) ?? false }?.number
  }

  /// The host that it asks instead of the pod, where it is written.
  public var host: Node? {
    (node["httpGet"]?["host"] ?? node["tcpSocket"]?["host"]).flatMap {
      $0.isScalar && !$0.isNull && !$0.text.isEmpty ? $0 : nil
    }
  }

  /// What the failure of every probe of this kind does.
  public var effect: String {
    switch kind {
    case .readiness: "the pod never becomes ready"
    case .liveness: "the container is killed again and again"
    case .startup: "the container is killed again and again, and the pod never becomes ready"
    }
  }

  /// The shortest time, in seconds, for which a program that has run well can be silent before it is killed: from the
  /// first probe that gets no answer to the end of the last one.
  public var patience: Int { (failureThreshold - 1) * period + timeout }
}
