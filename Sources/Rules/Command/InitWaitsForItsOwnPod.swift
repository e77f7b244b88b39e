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
      let place = condition.localHost
    else { return }
    // Meshes put a sidecar before the others, and say how to wait for it.
    if ["15000", "15020", "15021", "4191"].contains(where: { condition.contains($0) }) { return }
    // Sidecars before it run already. A command that may start something itself is not judged.
    if workload.containers.contains(where: { $0.role == .sidecar && $0.index < container.index }) { return }
    guard let program = condition.words.first,
      ["nc", "curl", "wget", "pg_isready", "mysqladmin", "mysql", "redis-cli", "mongo", "mongosh", "ncat", "netcat"]
        .contains(Shell.name(of: String(program)))
    else { return }
    report.report(.ownPod(String(condition), place), at: script)
  }
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
