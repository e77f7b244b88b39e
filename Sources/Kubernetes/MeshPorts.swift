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
  let request: String

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

  /// Of all meshes.
  public static let allPorts = Set(istio.ports + linkerd.ports)
}

/// What asks for the sidecar of a mesh in a pod.
public struct MeshRequest: Sendable {
  public let mesh: Mesh
  /// The label or annotation.
  public let key: String
  /// The namespace that has it; nil if it is the pod's own.
  public let namespace: Resource?
}

extension Inventory {
  /// What asks for the sidecar of a mesh in the pods of a workload: the pod's own word goes before that of its namespace.
  ///
  /// Sources: istio.io, "Installing the Sidecar", "Controlling the injection policy"; linkerd.io, "Automatic Proxy
  /// Injection". Of Linkerd it is an annotation, of Istio a label, of pods once also an annotation.
  public func meshRequest(of workload: Workload) -> MeshRequest? {
    let metadata = workload.template["metadata"]
    for map in [metadata?["labels"], metadata?["annotations"]] {
      if let value = map?[Mesh.istio.request] {
        return value.hasText("true") ? MeshRequest(mesh: .istio, key: Mesh.istio.request, namespace: nil) : nil
      }
      if let value = map?[Mesh.linkerd.request] {
        let isAsked = value.hasText("enabled") || value.hasText("ingress")
        return isAsked ? MeshRequest(mesh: .linkerd, key: Mesh.linkerd.request, namespace: nil) : nil
      }
    }
    for namespace in namespaces(of: workload.resource) {
      let metadata = namespace.root["metadata"]
      let labels = metadata?["labels"]
      let injection = labels?["istio-injection"]
      if injection?.hasText("enabled") ?? false {
        return MeshRequest(mesh: .istio, key: "istio-injection", namespace: namespace)
      }
      if injection == nil, labels?["istio.io/rev"] != nil {
        return MeshRequest(mesh: .istio, key: "istio.io/rev", namespace: namespace)
      }
      if let value = metadata?["annotations"]?[Mesh.linkerd.request],
        value.hasText("enabled") || value.hasText("ingress")
      {
        return MeshRequest(mesh: .linkerd, key: Mesh.linkerd.request, namespace: namespace)
      }
    }
    return nil
  }

  /// The objects of the set that make the namespace of another one: some write it into several files.
  public func namespaces(of resource: Resource) -> [Resource] {
    guard let name = resource.namespace else { return [] }
    return everywhere("Namespace", name).filter { shareSet($0, resource) }
  }
}
