public import YAML

extension Workload {
  /// The Secrets that the service account's admission looks at, also optional ones: of volumes, variables and pulls, not of
  /// projected volumes. Source: plugin/pkg/admission/serviceaccount/admission.go, limitSecretReferences.
  public func forEachSecretOfAccount(_ body: (_ name: Node, _ isPull: Bool, Container?) -> Void) {
    func add(_ name: Node?, _ isPull: Bool, _ container: Container?) {
      if let name, name.isScalar, !name.isNull, !name.isPlaceholder { body(name, isPull, container) }
    }
    for volume in volumes { add(volume.node["secret"]?["secretName"], false, nil) }
    for container in containers where container.role != .ephemeral {
      for variable in container.environment {
        add(variable.node["valueFrom"]?["secretKeyRef"]?["name"], false, container)
      }
      for source in container.environmentSources where source.kind == .secret { add(source.name, false, container) }
    }
    for secret in spec["imagePullSecrets"].items { add(secret["name"], true, nil) }
  }
}
