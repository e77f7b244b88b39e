import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A container that listens on a port of the mesh's sidecar in its pod.
public enum MeshPortTaken: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard !workload.hostNetwork, workload.containers.contains(where: \.mayTakeMeshPort),
      let request = report.inventory.meshRequest(of: workload)
    else { return }
    let mesh = request.mesh
    for container in workload.runningContainers
    where container.name != mesh.container && container.name != "istio-validation" {
      for port in container.ports where port.protocolName == "TCP" {
        guard let node = port.numberNode, let number = port.number, mesh.ports.contains(number) else { continue }
        let label = request.namespace?.nameNode.map { [Label("asks for the sidecar", at: $0, of: request.namespace!)] }
        report.report(.taken(number, request, container), at: node, in: container, labels: label ?? [])
      }
    }
  }
}

extension Container {
  /// Whether it declares a port that the sidecar of some mesh listens on.
  fileprivate var mayTakeMeshPort: Bool {
    ports.contains { $0.number.map { Mesh.allPorts.contains($0) } ?? false }
  }
}

extension Message {
  fileprivate static func taken(_ port: Int, _ request: MeshRequest, _ container: Container) -> Message {
    let mesh = request.mesh
    let asker = request.namespace.map { "namespace \"\($0.name)\"" } ?? "the pod"
    return Message(
      "\"\(container.name)\" declares port \(port), which the sidecar of \(mesh.name) takes",
      note:
        "\(asker) asks for the sidecar by \(request.key), and all containers of a pod share one network: whoever binds "
        + "the port second exits with \"address already in use\"",
      help: "let the program listen on another port than \(mesh.ports.map(String.init).joined(separator: ", "))")
  }
}
