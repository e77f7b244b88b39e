import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A container that listens on a port of the mesh's sidecar in its pod.
public enum MeshPortTaken: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard let mesh = workload.mesh, !workload.hostNetwork else { return }
    for container in workload.runningContainers
    where container.name != mesh.container && container.name != "istio-validation" {
      for port in container.ports where port.protocolName == "TCP" {
        guard let node = port.numberNode, let number = port.number, mesh.ports.contains(number) else { continue }
        report.report(.taken(number, mesh, container), at: node, in: container)
      }
    }
  }
}

extension Message {
  fileprivate static func taken(_ port: Int, _ mesh: Mesh, _ container: Container) -> Message {
    Message(
      "\"\(container.name)\" declares port \(port), which the sidecar of \(mesh.name) takes",
      note:
        "the pod asks for the sidecar by \(mesh.request), and all containers of a pod share one network: whoever binds "
        + "the port second exits with \"address already in use\"",
      help: "let the program listen on another port than \(mesh.ports.map(String.init).joined(separator: ", "))")
  }
}
