public import YAML

/// How a Deployment replaces its pods, with the numbers as its controller takes them.
///
/// Source: pkg/controller/deployment/util/deployment_util.go ResolveFenceposts; pkg/apis/apps/v1/defaults.go.
public struct RollingUpdate: Sendable {
  public let replicas: Int
  /// Pods that may run beyond the replicas: of a percentage rounded up.
  public let surge: Int
  /// Pods that may be missing: of a percentage rounded down, and 1 where both come to nothing.
  public let unavailable: Int
  /// Where they are written.
  public let surgeNode: Node?
  public let unavailableNode: Node?
  /// Where the type is written.
  public let typeNode: Node?

  /// The field as text, with the default that the API server sets.
  public var unavailableText: String { unavailableNode?.text ?? "25%" }
}

extension Workload {
  /// Nil if the old pods go first, or if something of it cannot be read.
  public var rollingUpdate: RollingUpdate? {
    guard isDeploymentLike, let replicas = replicas?.value, replicas > 0 else { return nil }
    let strategy = resource.root["spec"]?["strategy"]
    let type = strategy?["type"].flatMap { $0.isNull ? nil : $0 }
    guard type.map({ $0.hasText("RollingUpdate") || $0.hasText("Rolling") }) ?? true else { return nil }
    let fields = strategy?["rollingUpdate"] ?? strategy?["rollingParams"]
    let surgeNode = fields?["maxSurge"].flatMap { $0.isNull ? nil : $0 }
    let unavailableNode = fields?["maxUnavailable"].flatMap { $0.isNull ? nil : $0 }
    guard let surge = Share.rollout(surgeNode)?.count(of: replicas, roundedUp: true),
      let unavailable = Share.rollout(unavailableNode)?.count(of: replicas, roundedUp: false)
    else { return nil }
    return RollingUpdate(
      replicas: replicas, surge: surge, unavailable: surge == 0 && unavailable == 0 ? 1 : unavailable,
      surgeNode: surgeNode, unavailableNode: unavailableNode, typeNode: type)
  }

  /// Where a DaemonSet says that it starts the new pod of a node beside the old one.
  public var daemonSurge: Node? {
    guard resource.kind == "DaemonSet", let strategy = resource.root["spec"]?["updateStrategy"],
      strategy["type"].map({ $0.isNull || $0.hasText("RollingUpdate") }) ?? true,
      let surge = strategy["rollingUpdate"]?["maxSurge"], let count = Share(surge)?.count(of: 100, roundedUp: true)
    else { return nil }
    return count > 0 ? surge : nil
  }
}

/// A number of pods, or a percentage of them.
///
/// Source: apimachinery/pkg/util/intstr/intstr.go GetScaledValueFromIntOrPercent.
public struct Share: Sendable {
  private let number: Int
  private let isPercentage: Bool

  /// Nil for text that is neither.
  public init?(_ node: Node) {
    if let number = node.integer, number >= 0 {
      self.number = number
      isPercentage = false
      return
    }
    let text = node.text
    guard text.hasSuffix("%"), let number = Int(text.dropLast()), (0...1000).contains(number) else { return nil }
    self.number = number
    isPercentage = true
  }

  private init(percent: Int) {
    number = percent
    isPercentage = true
  }

  /// What is written for a rollout; 25% if nothing is.
  fileprivate static func rollout(_ node: Node?) -> Share? { node.map { Share($0) } ?? Share(percent: 25) }

  public func count(of total: Int, roundedUp: Bool) -> Int {
    guard isPercentage, (0...Int(Int32.max)).contains(total) else { return number }
    return (total * number + (roundedUp ? 99 : 0)) / 100
  }
}
