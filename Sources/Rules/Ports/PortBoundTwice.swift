import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// One program that is told to listen on a port for two purposes.
public enum PortBoundTwice: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral else { return }
    let flags = container.listenFlags
    var first: [Int: ListenFlag] = [:]
    for flag in flags {
      guard let other = first[flag.port] else {
        first[flag.port] = flag
        continue
      }
      guard flag.name != other.name, flag.purpose != other.purpose, flag.collides(with: other) else { continue }
      return report.report(
        .flags(flag, other), at: flag.node,
        labels: [Label("--\(other.name) takes it first", at: other.node, of: workload.resource)])
    }
    checkDeclared(container, first, workload, &report)
  }

  /// The manifest itself says that metrics have a port of their own, and gives it to the service.
  private static func checkDeclared(
    _ container: Container, _ flags: [Int: ListenFlag], _ workload: Workload, _ report: inout Reporter
  ) {
    guard !flags.isEmpty else { return }
    var declared: [Int: (name: String, node: Node)] = [:]
    for port in container.ports where port.protocolName == "TCP" {
      guard let number = port.number, let node = port.numberNode, let name = port.name?.text else { continue }
      guard let other = declared[number] else {
        declared[number] = (name, node)
        continue
      }
      let purposes = [other.name, name].map { name in ListenFlag.purposes.first { name.contains($0) } }
      guard let flag = flags[number], flag.purpose == nil, purposes[0] != purposes[1], purposes.contains(nil) else {
        continue
      }
      return report.report(
        .declared(flag, other.name, name), at: flag.node,
        labels: [
          Label("port \"\(other.name)\"", at: other.node, of: workload.resource),
          Label("port \"\(name)\"", at: node, of: workload.resource),
        ])
    }
  }
}

extension Message {
  fileprivate static func flags(_ flag: ListenFlag, _ other: ListenFlag) -> Message {
    let names = [flag.name, other.name]
    // Both listeners of a controller-runtime manager: it exits, "error listening on :8081".
    let isCertain = names.contains("metrics-bind-address") && names.contains("health-probe-bind-address")
    return Message(
      "--\(other.name) and --\(flag.name) both listen on port \(flag.port)",
      note: "a process binds a port once: the second listener gets \"address already in use\", and the program "
        + (isCertain ? "exits" : "exits, unless it serves both on one listener"),
      help: "give one of them another port", severity: isCertain ? .error : .warning)
  }

  fileprivate static func declared(_ flag: ListenFlag, _ first: String, _ second: String) -> Message {
    Message(
      "--\(flag.name) takes port \(flag.port), which is declared as \"\(first)\" and as \"\(second)\"",
      note:
        "if \"\(second)\" has a listener of its own on \(flag.port), the second of the two gets \"address already in "
        + "use\" and the program exits",
      help: "give --\(flag.name) another port, or declare the port once if one listener serves both", severity: .info)
  }
}
