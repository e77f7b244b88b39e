import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A container that listens on a port below 1024 without being root, or as root without the capability.
public enum PrivilegedPortForbidden: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController, container.isLongRunning else { return }
    let facts = container.facts
    let security = workload.security(of: container)
    guard security.privileged == nil, let user = workload.startUser(of: container, facts), user.confidence == .high,
      // Whom the image chose has been seen to work.
      let reason = user.isRoot ? security.capabilities.loss(of: "NET_BIND_SERVICE") : user.node,
      !report.inventory.isPatched(workload.resource)
    else { return }
    // The program's file may carry the capability.
    if let files = facts?.fileCapabilities, files.contains(where: { $0.capability == "NET_BIND_SERVICE" }) { return }
    // Whoever adds it may have given it to the program's file, where that is not forbidden.
    if facts == nil, security.noNewPrivileges == nil,
      security.capabilities.added.contains(where: { $0.hasText("NET_BIND_SERVICE") })
    {
      return
    }
    let start = security.unprivilegedPortStart ?? 1024
    for port in container.ports {
      guard let node = port.numberNode, let number = port.number, number > 0, number < min(start, 1024),
        container.surelyListens(on: number, port, facts)
      else { continue }
      report.report(
        .forbidden(container, number, user, onNode: workload.hostNetwork), at: node,
        labels: [
          Label(
            user.isRoot ? "without NET_BIND_SERVICE" : "runs as \(user.description)", at: reason, of: workload.resource)
        ])
      return
    }
  }
}

extension Container {
  /// Whether there is more to say that it listens on a port than that the port is declared: its image does by default,
  /// or a probe asks there.
  fileprivate func surelyListens(on number: Int, _ port: ContainerPort, _ facts: ImageFacts?) -> Bool {
    if let facts, facts.ports.contains(number), runsServer(facts),
      !environment.contains(where: { facts.portVariables.contains($0.name) })
    {
      return true
    }
    return probes.contains { probe in
      for handler in [probe.node["httpGet"], probe.node["tcpSocket"]] {
        guard let handler, handler["host"] == nil, let target = handler["port"] else { continue }
        if target.integer == number || port.name.map({ target.hasSameText(as: $0) }) ?? false { return true }
      }
      return false
    }
  }
}

extension Message {
  fileprivate static func forbidden(_ container: Container, _ port: Int, _ user: StartUser, onNode: Bool) -> Message {
    Message(
      "\"\(container.name)\" listens on port \(port) "
        + (user.isRoot ? "without the capability NET_BIND_SERVICE" : "as \(user.description)"),
      note: onNode
        ? "on the node's network ports below 1024 take the capability: bind fails with \"Permission denied\""
        : user.isRoot
          ? "root has no right to ports below 1024 without it, with CRI-O and containerd before 2.0: bind fails with "
            + "\"Permission denied\" and the container exits; containerd 2.0 allows them"
          : "ports below 1024 are for root with CRI-O and containerd before 2.0: bind fails with \"Permission denied\" and "
            + "the container exits; containerd 2.0 allows them. Adding NET_BIND_SERVICE gives nothing to a user that is not root",
      help: user.isRoot
        ? "add: [NET_BIND_SERVICE] beside the drop, or let it listen on a port above 1023"
        : onNode
          ? "let it listen on a port above 1023"
          : "let it listen on a port above 1023, which the Service can map to \(port), or set the pod's sysctl "
            + "net.ipv4.ip_unprivileged_port_start to \"0\"")
  }
}
