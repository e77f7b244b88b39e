import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A hook of the kind tcpSocket, which the kubelet cannot run.
public enum HookTcpSocket: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning else { return }
    for kind in [Hook.postStart, .preStop] {
      guard let hook = container.node["lifecycle"]?[kind.rawValue], let entry = hook.entry("tcpSocket"),
        entry.value.isMapping, hook["exec"] == nil, hook["httpGet"] == nil
      else { continue }
      report.report(.tcpSocket(kind), at: entry.key)
    }
  }

  fileprivate enum Hook: String { case postStart, preStop }
}

extension Message {
  fileprivate static func tcpSocket(_ hook: HookTcpSocket.Hook) -> Message {
    let effect =
      hook == .postStart ? "the container is killed each time it starts" : "the container is stopped at once"
    return Message(
      "\(hook.rawValue) uses tcpSocket, which hooks do not support",
      note: "the API server accepts it, and the kubelet fails it (invalid handler): \(effect)",
      help: hook == .postStart
        ? "use a startupProbe with tcpSocket, which is what waits for a port" : "use exec, httpGet or sleep",
      severity: hook == .postStart ? .error : .warning,
      outcome: hook == .postStart ? .crashLoopBackOff : .misbehaves)
  }
}
