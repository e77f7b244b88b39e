import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// One port of the node that two workloads of a set take, or one pod twice.
public enum HostPortCollision: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    var own: [Key: [Workload.HostPortUse]] = [:]
    for use in workload.hostPorts + workload.boundPorts {
      let key = Key(port: use.port, protocolName: use.protocolName)
      let first = own[key]?.first { $0.collides(with: use) }
      own[key, default: []].append(use)
      if let first {
        if !use.isReserved { continue }
        // Init containers, and so sidecars, are not compared with the apps.
        guard first.container.role == .app, use.container.role == .app else { continue }
        report.report(
          .twice(use, workload), at: use.node, in: use.container,
          labels: [Label("\"\(first.container.name)\" takes it first", at: first.node, of: workload.resource)])
      } else {
        checkOthers(use, workload, &report)
      }
    }
  }

  private struct Key: Hashable {
    let port: Int
    let protocolName: String
  }

  private static func checkOthers(_ use: Workload.HostPortUse, _ workload: Workload, _ report: inout Reporter) {
    if workload.isSuspended { return }
    let other = report.inventory.earlierUser(ofHostPort: use.port, use.protocolName, than: workload) { other in
      !other.resource.mayBeAlternative(of: workload.resource) && other.replicas?.value != 0 && !other.isSuspended
        && mayMeet(workload, other) && (other.hostPorts + other.boundPorts).contains { $0.collides(with: use) }
    }
    guard let other, let theirs = (other.hostPorts + other.boundPorts).first(where: { $0.collides(with: use) }) else {
      return
    }
    let isCertain = report.inventory.areAppliedTogether(other.resource, workload.resource)
    report.report(
      .between(
        other, workload, use, areTogether: isCertain, areReserved: use.isReserved && theirs.isReserved,
        areAlike: text(other, "nodeSelector") == text(workload, "nodeSelector")),
      at: use.node, in: use.container,
      labels: [
        Label("\(other.resource.kind) \"\(other.resource.name)\" takes it first", at: theirs.node, of: other.resource)
      ])
  }

  /// Whether pods of both can land on one node; false where their selection differs, which may keep them apart.
  private static func mayMeet(_ a: Workload, _ b: Workload) -> Bool {
    for key in ["affinity", "nodeName", "schedulerName"] where text(a, key) != text(b, key) { return false }
    if text(a, "nodeSelector") != text(b, "nodeSelector"), !meetOnFewerNodes(a, b) { return false }
    return a.spec["affinity"]?["podAntiAffinity"]?["requiredDuringSchedulingIgnoredDuringExecution"] == nil
  }

  /// Whether two DaemonSets are both on all nodes that the narrower selector takes, if there are any: the other one asks
  /// for less, and no taint of those nodes keeps it away that does not keep both away.
  private static func meetOnFewerNodes(_ a: Workload, _ b: Workload) -> Bool {
    guard a.resource.kind == "DaemonSet", b.resource.kind == "DaemonSet", a.isWindows == b.isWindows,
      !a.isSwitchedOff, !b.isSwitchedOff
    else { return false }
    func isWider(_ wide: Workload, _ narrow: Workload) -> Bool {
      let labels = narrow.spec["nodeSelector"]
      let asksForLess = (wide.spec["nodeSelector"]?.entries ?? []).allSatisfy {
        labels?[$0.key.text]?.hasSameText(as: $0.value) ?? false
      }
      let toleratesAll = wide.spec["tolerations"].items.contains {
        $0["operator"]?.hasText("Exists") ?? false && $0["key"] == nil && $0["effect"] == nil
      }
      return asksForLess && (toleratesAll || text(wide, "tolerations") == text(narrow, "tolerations"))
    }
    return isWider(a, b) || isWider(b, a)
  }

  private static func text(_ workload: Workload, _ key: String) -> [UInt8]? {
    workload.spec[key].map { node in
      // Compared without white space: indentation may differ.
      let span = node.span
      return span.source.bytes[span.start..<span.end].filter { $0 > 0x20 }
    }
  }
}

extension Workload {
  /// Whether its selector asks for a label that is made up so that no node has it.
  fileprivate var isSwitchedOff: Bool { spec["nodeSelector"].entries.contains { $0.key.text.contains("exist") } }
}

extension Workload.HostPortUse {
  fileprivate func collides(with other: Self) -> Bool {
    port == other.port && protocolName == other.protocolName
      && (hostIP == nil || other.hostIP == nil || hostIP == other.hostIP)
  }
}

extension Message {
  fileprivate static func between(
    _ a: Workload, _ b: Workload, _ use: Workload.HostPortUse, areTogether: Bool, areReserved: Bool,
    areAlike: Bool
  ) -> Message {
    let names =
      a.resource.kind == b.resource.kind
      ? "\(a.resource.kind)s \"\(a.resource.name)\" and \"\(b.resource.name)\""
      : "\(a.resource.kind) \"\(a.resource.name)\" and \(b.resource.kind) \"\(b.resource.name)\""
    if !areReserved {
      return Message(
        "\(names) both bind port \(use.port) on the node's network",
        note: (areTogether ? "" : "if both are installed: ")
          + "the port is not declared by both, so the scheduler does not keep them apart: on a node with both, whoever binds "
          + "it second exits with \"address already in use\"",
        help: "let one of them listen on another port, or keep them on different nodes",
        severity: areTogether ? .warning : .info, outcome: .crashLoopBackOff)
    }
    let areEverywhere = a.resource.kind == "DaemonSet" && b.resource.kind == "DaemonSet"
    let note =
      areEverywhere && !areAlike
      ? "on nodes that both select, which have the port once, the pods that come second stay Pending"
      : areEverywhere
        ? "each wants a pod on every node, and a node has the port once: the pods that come second stay Pending"
        : "a node has the port once: a pod that finds it taken on every node stays Pending"
    return Message(
      "\(names) both take host port \(use.port)/\(use.protocolName)",
      note: areTogether ? note : "if both are installed: \(note)",
      help: "give one of them another host port, or keep them on different nodes",
      severity: areTogether
        ? (areEverywhere && areAlike ? .error : .warning) : areEverywhere && areAlike ? .warning : .info)
  }

  fileprivate static func twice(_ use: Workload.HostPortUse, _ workload: Workload) -> Message {
    // A Deployment with hostNetwork is accepted: only its pods get the host ports that they do not write.
    let isPod = workload.resource.kind == "Pod"
    let isWritten = use.isWritten
    return Message(
      isWritten
        ? "host port \(use.port)/\(use.protocolName) is taken twice in one pod"
        : "port \(use.port)/\(use.protocolName) is declared twice in one pod on the node's network",
      note: isPod || isWritten
        ? "the API server refuses the \(workload.resource.kind): duplicate host port"
        : "each port is a host port there, and the API server refuses the pods: the \(workload.resource.kind) stays at 0 pods",
      help: isWritten ? "give one of the ports another hostPort" : "let one of them listen on another port",
      severity: .error, outcome: isPod || isWritten ? .rejected : .noPods)
  }
}
