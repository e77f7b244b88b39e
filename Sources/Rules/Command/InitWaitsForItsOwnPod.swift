import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An init container that waits for a port of localhost, where nothing listens before it has ended.
public enum InitWaitsForItsOwnPod: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role == .initial, !workload.hostNetwork,
      let script = Shell.script(of: container.words),
      let condition = Shell.waitCondition(ofScript: script.text),
      // A loop with another way out is not judged.
      !["break", "exit", "timeout "].contains(where: { script.text.contains($0) })
    else { return }
    guard let place = condition.localHost else {
      return checkService(condition, at: script, of: workload, &report)
    }
    // Meshes put a sidecar before the others, and say how to wait for it.
    if ["15000", "15020", "15021", "4191"].contains(where: { condition.contains($0) }) { return }
    // Sidecars before it run already. A command that may start something itself is not judged.
    if workload.containers.contains(where: { $0.role == .sidecar && $0.index < container.index }) { return }
    guard let program = condition.words.first,
      connectors.contains(Shell.name(of: String(program)))
    else { return }
    report.report(.ownPod(String(condition), place), at: script)
  }

  /// A Service that leads to the pods of the workload alone: none of them is ready before its init containers end.
  private static func checkService(
    _ condition: Substring, at script: Node, of workload: Workload, _ report: inout Reporter
  ) {
    guard let program = condition.words.first.map({ Shell.name(of: String($0)) }), workload.hasKnownController,
      // Later on old pods answer while new ones start, but the first ones never come up.
      ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod"].contains(workload.resource.kind)
    else { return }
    let asksName = ["nslookup", "getent", "dig", "host"].contains(program)
    guard asksName || connectors.contains(program), !condition.contains("||"), !condition.contains("&&") else { return }
    let text = Array(condition.utf8)
    let hosts = text.withUnsafeBytes { HostReference.all(in: $0, words: true) }
    for host in hosts {
      guard let service = report.inventory.service(at: host.host, seenFrom: workload), !service.isExternal,
        // The name of a Service with an address resolves at once.
        service.isHeadless || !asksName, !service.publishesNotReady, let selector = service.selector,
        let labels = service.resource.podSelector,
        workload.hasLabels(of: selector), !report.inventory.isIncomplete(around: workload.resource),
        !report.inventory.mayChange(workload.resource, .labels)
      else { continue }
      let others = report.inventory.pods(selectedBy: labels, for: workload.resource)
      guard others.allSatisfy({ $0.resource.mayBeAlternative(of: workload.resource) }) else { continue }
      report.report(
        .ownService(host.host, service), at: script,
        labels: [
          Label("it leads to the pods of this \(workload.resource.kind) only", at: selector, of: service.resource)
        ])
      return
    }
  }

  private static let connectors = [
    "nc", "curl", "wget", "pg_isready", "mysqladmin", "mysql", "redis-cli", "mongo", "mongosh", "ncat", "netcat",
    "telnet",
  ]
}

extension StringProtocol {
  /// The pod's own address, where the command asks it: a word of its own, the host of a URL, or the value of `--host`.
  fileprivate var localHost: String? {
    for word in words {
      // What is quoted or an option's value is not surely asked.
      var text = word
      for prefix in ["--host=", "-h", "http://", "https://"] where text.hasPrefix(prefix) {
        text = text.dropFirst(prefix.count)
      }
      let host = text.prefix { $0 != ":" && $0 != "/" }
      if host == "localhost" || host == "127.0.0.1" { return String(host) }
    }
    return nil
  }
}

extension Message {
  fileprivate static func ownService(_ host: String, _ service: Service) -> Message {
    Message(
      "the init container waits for Service \"\(service.resource.name)\", which leads to its own pods only",
      note:
        "a pod is ready when its init containers have ended and its containers run, and a Service leads to ready pods: "
        + "the first pods wait for themselves, the loop never ends, and they stay in Init",
      help: "wait inside the app container, or set publishNotReadyAddresses: true in a headless Service for the peers")
  }

  fileprivate static func ownPod(_ condition: String, _ host: String) -> Message {
    Message(
      "the init container waits for \(host), where no container of the pod runs yet",
      note: "app containers start when all init containers have ended, and \(host) is this pod alone: "
        + "the loop never ends, and the pod stays in Init",
      help:
        "wait inside the app container, or make what is waited for a sidecar: an init container before this one, with "
        + "restartPolicy: Always")
  }
}
