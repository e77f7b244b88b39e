import YAML

/// Ports that the sidecar of a service mesh takes in the network of the pod.
///
/// Sources: istio injection-template.yaml and pkg/config/constants, and "Ports used by Istio"; linkerd
/// charts/linkerd-control-plane/values.yaml.
public struct Mesh: Sendable {
  public let name: String
  public let container: String
  public let ports: [Int]
  /// The label or annotation of the pod that asks for the sidecar.
  public let request: String

  /// What injected sidecars call ports of theirs, which no manifest declares.
  ///
  /// Sources: the same, and dapr/dapr pkg/injector/patcher/sidecar_container.go.
  public static let portNames: Set<String> = [
    "http-envoy-prom", "linkerd-proxy", "linkerd-admin", "dapr-http", "dapr-grpc", "dapr-internal", "dapr-metrics",
  ]

  static let istio = Mesh(
    name: "Istio", container: "istio-proxy",
    ports: [15000, 15001, 15002, 15004, 15006, 15008, 15009, 15020, 15021, 15053, 15090],
    request: "sidecar.istio.io/inject")
  static let linkerd = Mesh(
    name: "Linkerd", container: "linkerd-proxy", ports: [4140, 4143, 4190, 4191], request: "linkerd.io/inject")
}

extension Workload {
  /// The mesh whose sidecar the pod itself asks for; a namespace may ask for it too, which is not seen.
  public var mesh: Mesh? {
    let metadata = template["metadata"]
    for map in [metadata?["labels"], metadata?["annotations"]] {
      if map?[Mesh.istio.request]?.hasText("true") ?? false { return .istio }
      if let value = map?[Mesh.linkerd.request], value.hasText("enabled") || value.hasText("ingress") {
        return .linkerd
      }
    }
    return nil
  }
}
