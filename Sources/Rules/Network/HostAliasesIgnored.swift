import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// hostAliases of a pod whose container has an /etc/hosts of its own.
public enum HostAliasesIgnored: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let aliases = workload.spec["hostAliases"], aliases.count > 0, !workload.isWindows else { return }
    for mount in container.volumeMounts {
      guard let path = mount.node["mountPath"], path.hasText("/etc/hosts"),
        !container.hostsFileHas(aliases, workload, report.inventory)
      else { continue }
      report.report(.ignored, at: path, labels: [Label("these names", at: aliases, of: workload.resource)])
    }
  }
}

extension Container {
  /// Whether the file of the set that is mounted there is known to have all names as well.
  fileprivate func hostsFileHas(_ aliases: Node, _ workload: Workload, _ inventory: Inventory) -> Bool {
    let names = aliases.items.flatMap { ($0["hostnames"]).items.map(\.text) }
    return configurationFiles(of: workload, inventory).contains { file in
      guard case .file("/etc/hosts") = file.purpose else { return false }
      let words = Set(file.node.text.split { $0.isWhitespace }.map(String.init))
      return words.isSuperset(of: names)
    }
  }
}

extension Message {
  fileprivate static var ignored: Message {
    Message(
      "the container mounts an /etc/hosts of its own, so that the pod's hostAliases are not in it",
      note:
        "the kubelet writes them into the file that it mounts at /etc/hosts, and mounts none where a container does "
        + "so: the names resolve only if they are in the volume",
      help: "remove the mount, or write the names into the file that is mounted")
  }
}
