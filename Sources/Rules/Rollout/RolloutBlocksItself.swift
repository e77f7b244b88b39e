import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A rollout whose new pod cannot stand where the old one does, and waits for a node that may not be there.
public enum RolloutBlocksItself: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    if let surge = workload.daemonSurge {
      guard let port = workload.hostPorts.first else { return }
      report.report(
        .daemon(port), at: surge, in: port.container,
        labels: [Label("a node has it once", at: port.node, of: workload.resource)])
      return
    }
    guard let rollout = workload.rollingUpdate, rollout.unavailable == 0,
      !report.inventory.mayChange(workload.resource, .replicas)
    else { return }
    // What an autoscaler makes of the replicas, and so of percentages, is not known.
    if rollout.unavailableNode?.integer != 0, !report.inventory.autoscalers(of: workload).isEmpty { return }
    // Nodes of a kind, and nodes for many replicas, are few.
    let isLikely = rollout.replicas >= report[minimumReplicas] || workload.choosesNodes || workload.isPinnedToNode
    if let port = workload.hostPorts.first {
      let network = port.isWritten ? nil : workload.spec["hostNetwork"]
      tell(
        .port(port, rollout, isPinned: workload.isPinnedToNode, isLikely: isLikely), port.node, "a node has it once",
        rollout, workload,
        also: network.map { Label("every declared port is one of the node's", at: $0, of: workload.resource) }, &report)
    } else if let antiAffinity = AntiAffinity(workload) {
      tell(
        .apart(antiAffinity, rollout, isLikely: isLikely), antiAffinity.topologyKey, "no two of its pods share one",
        rollout, workload, &report)
    } else if workload.hostNetwork, let (port, number) = workload.undeclaredPort {
      let network = workload.spec["hostNetwork"].map { Label("on the node's network", at: $0, of: workload.resource) }
      tell(
        .undeclared(number, rollout, isLikely: isLikely), port, "the program listens there", rollout, workload,
        also: network, &report)
    } else if let device = workload.device {
      tell(.device(device.text, rollout), device, "a device for each pod", rollout, workload, &report)
    }
  }

  /// Reports where the number is written that keeps the old pods, else at what the pods cannot share.
  private static func tell(
    _ message: Message, _ obstacle: Node, _ label: String, _ rollout: RollingUpdate, _ workload: Workload,
    also: Label? = nil, _ report: inout Reporter
  ) {
    let written = rollout.unavailableNode ?? rollout.surgeNode
    let labels = [written == nil ? nil : Label(label, at: obstacle, of: workload.resource), also]
    report.report(message, at: written ?? obstacle, labels: labels.compactMap(\.self))
  }
}

extension Workload {
  /// A port that a probe asks by its number, and so a program listens on.
  fileprivate var undeclaredPort: (Node, Int)? {
    for container in runningContainers {
      for probe in container.probes {
        if let port = probe.port, let number = port.integer { return (port, number) }
      }
    }
    return nil
  }

  /// The name of a device that every pod has for itself, such as a GPU.
  fileprivate var device: Node? {
    for container in runningContainers {
      for entry in (container.node["resources"]?["limits"]).entries where ResourceName.isExtended(entry.key.text) {
        if let count = Quantity(entry.value), count.nanos > 0 { return entry.key }
      }
    }
    return nil
  }
}

extension Message {
  fileprivate static func undeclared(_ port: Int, _ rollout: RollingUpdate, isLikely: Bool) -> Message {
    Message(
      "a rollout starts a pod that listens on the node's port \(port) while the old one does",
      note:
        "\(numbers(rollout)), and with hostNetwork a port that is not declared is unknown to the scheduler: on the same "
        + "node the new program finds it taken (address already in use) and exits until the old pod is gone, which waits for "
        + "the new one to be ready",
      help:
        "set maxSurge: 0 and maxUnavailable: 1, or the strategy type Recreate; declare the port under ports, so that the "
        + "scheduler keeps the pods apart",
      severity: isLikely ? .warning : .info)
  }

  fileprivate static func device(_ name: String, _ rollout: RollingUpdate) -> Message {
    Message(
      "a rollout starts a pod that needs \(name) while the old one holds its own",
      note:
        "\(numbers(rollout)): unless a node has one to spare, the new pod stays Pending (Insufficient \(name)) and the "
        + "old one is never stopped",
      help: "if there are none to spare, set maxSurge: 0 and maxUnavailable: 1, or the strategy type Recreate",
      severity: .info)
  }

  fileprivate static func port(
    _ use: Workload.HostPortUse, _ rollout: RollingUpdate, isPinned: Bool, isLikely: Bool
  ) -> Message {
    let nodes = rollout.replicas + 1
    return Message(
      "a rollout starts a pod that needs host port \(use.port) while the old one holds it",
      note: "\(numbers(rollout)), and a node has the port once: "
        + (isPinned
          ? "the pods are bound to their node, so the new one never runs and the old one is never stopped"
          : "with fewer than \(nodes) nodes that the pods may run on, the new one stays Pending (didn't have free ports) "
            + "and the old one is never stopped"),
      help: "set maxSurge: 0 and maxUnavailable: 1, or the strategy type Recreate, so that the old pod goes first",
      severity: isLikely ? .warning : .info)
  }

  fileprivate static func apart(_ antiAffinity: AntiAffinity, _ rollout: RollingUpdate, isLikely: Bool) -> Message {
    let place = antiAffinity.place.rawValue
    let pods = rollout.replicas == 1 ? "1 replica" : "\(rollout.replicas) replicas"
    return Message(
      "a rollout of \(pods) needs \(rollout.replicas + 1) \(place)s: no two of its pods may share one",
      note:
        "\(numbers(rollout)): one more pod is started before an old one is stopped, and where the \(place)s that the "
        + "pods may run on are not more than the replicas it stays Pending (didn't match pod anti-affinity rules) and "
        + "the rollout stands still",
      help: "set maxUnavailable: 1 and maxSurge: 0, or make the anti-affinity a preferred one",
      severity: isLikely ? .warning : .info)
  }

  private static func numbers(_ rollout: RollingUpdate) -> String {
    let text = rollout.unavailableText
    return text == "0"
      ? "maxUnavailable is 0" : "maxUnavailable is \(text), which of \(rollout.replicas) is 0, rounded down"
  }

  fileprivate static func daemon(_ use: Workload.HostPortUse) -> Message {
    Message(
      "a rollout starts a pod that needs host port \(use.port) on the node where the old one holds it",
      note: "maxSurge starts the new pod of a node beside the old one, and a node has the port once: the new pods stay "
        + "Pending (didn't have free ports) and the old ones are never stopped",
      help: "set maxSurge: 0 and maxUnavailable: 1, or give up the host port", severity: .warning)
  }
}
