import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Two containers of a pod whose images listen on one port, and are told nothing else.
public enum ImagePortsCollide: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, !report.inventory.mayChange(workload.resource, .images) else { return }
    var taken: [Int: Container] = [:]
    for container in workload.runningContainers {
      guard let port = container.defaultPort(workload, report.inventory), let node = container.imageNode else {
        continue
      }
      guard let first = taken[port], let other = first.imageNode else {
        taken[port] = container
        continue
      }
      // One image in two parts, as a server and its sentinel: a variable says which.
      let isOneImage = first.image?.repository == container.image?.repository
      if isOneImage && !(first.environment.isEmpty && container.environment.isEmpty) { continue }
      report.report(
        .collide(other.text, node.text, port), at: node, in: container,
        labels: [Label("\"\(first.name)\" listens there, too", at: other, of: workload.resource)])
    }
  }
}

extension Container {
  /// The first port that the image listens on, if nothing in the manifest could make it another one.
  fileprivate func defaultPort(_ workload: Workload, _ inventory: Inventory) -> Int? {
    guard command == nil, args == nil, let image, image.isPublic, let facts,
      let port = facts.ports.first
    else { return nil }
    let configured = Set(
      workload.volumes.lazy.filter { volume in
        !["emptyDir", "persistentVolumeClaim"].contains { volume.node[$0] != nil }
      }.map(\.name))
    if volumeMounts.contains(where: { configured.contains($0.name) }) { return nil }
    let environment = Environment(of: self, in: workload, inventory)
    let isTold = environment.all.contains { $0.name.utf8.count >= 4 && Glob.matches("**PORT**", $0.name) }
    return environment.isOpen || isTold || facts.portVariables.contains { environment[$0] != nil } ? nil : port
  }
}

extension Message {
  fileprivate static func collide(_ first: String, _ second: String, _ port: Int) -> Message {
    Message(
      first == second
        ? "two containers of the pod run \"\(first)\", which listens on port \(port)"
        : "\"\(first)\" and \"\(second)\" both listen on port \(port), in one pod",
      note: "the containers of a pod share one network: the second gets \"address already in use\", exits and "
        + "crash-loops",
      help: "let one of them listen on another port, or run it in a pod of its own")
  }
}
