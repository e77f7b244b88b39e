import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// One port declared by two containers that run side by side in one network namespace.
public enum PortSharedByContainers: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    // On the node's network the API server refuses the pod: host-port-collision says so.
    if workload.hostNetwork { return }
    var taken: [Key: (Container, Node)] = [:]
    for container in workload.runningContainers {
      var own: Set<Key> = []
      for port in container.ports {
        guard let node = port.numberNode, let number = port.number else { continue }
        let key = Key(number: number, protocolName: port.protocolName)
        // One container that declares its port twice binds it once.
        guard own.insert(key).inserted else { continue }
        guard let (first, place) = taken[key] else {
          taken[key] = (container, node)
          continue
        }
        report.report(
          .shared(first, container, number, port.protocolName), at: node, in: container,
          labels: [Label("\"\(first.name)\" declares it too", at: place, of: workload.resource)])
      }
    }
  }

  private struct Key: Hashable {
    let number: Int
    let protocolName: String
  }
}

extension Message {
  fileprivate static func shared(_ a: Container, _ b: Container, _ port: Int, _ protocolName: String) -> Message {
    Message(
      "containers \"\(a.name)\" and \"\(b.name)\" of one pod both declare port \(port)/\(protocolName)",
      note: "the containers of a pod share one network: if both listen on the port, the second gets "
        + "\"address already in use\", exits and crash-loops",
      help: "let one of them listen on another port, or drop the port from the one that does not listen")
  }
}
