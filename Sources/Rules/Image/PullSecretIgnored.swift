import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Secret under imagePullSecrets that the kubelet does not take for credentials.
public enum PullSecretIgnored: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard let list = workload.spec["imagePullSecrets"] else { return }
    for entry in list.items {
      guard let name = entry["name"], name.isScalar, !name.isPlaceholder,
        !report.inventory.isMade("Secret", name.text, for: workload.resource)
      else { continue }
      let secrets = report.inventory.alternatives("Secret", name.text, for: workload.resource)
      guard let secret = secrets.first, secrets.allSatisfy({ $0.holdsNoCredentials }),
        !report.inventory.isPatched(secret)
      else { continue }
      let type = secret.root["type"]
      let label = (type ?? secret.nameNode).map {
        Label(type == nil ? "has no type, which is Opaque" : "of this type", at: $0, of: secret)
      }
      report.report(
        .ignored(name.text, type?.text ?? "Opaque"), at: name, labels: [label].compactMap(\.self),
        cause: "\(workload.resource.namespace ?? "")/\(name.text)")
    }
  }
}

extension Resource {
  /// Whether the Secret has another type than those that hold credentials of a registry.
  ///
  /// Source: pkg/credentialprovider/secrets/secrets.go, `MakeDockerKeyring`.
  fileprivate var holdsNoCredentials: Bool {
    guard let type = root["type"], !type.isNull else { return true }
    return type.isScalar && !type.isPlaceholder && !type.hasText("kubernetes.io/dockerconfigjson")
      && !type.hasText("kubernetes.io/dockercfg")
  }
}

extension Message {
  fileprivate static func ignored(_ name: String, _ type: String) -> Message {
    Message(
      "pull secret \"\(name)\" is of type \(type), and is ignored",
      note: "the kubelet takes credentials only from Secrets of type kubernetes.io/dockerconfigjson or "
        + "kubernetes.io/dockercfg, and says nothing of others: an image that needs them is not pulled (ImagePullBackOff)",
      help: "make it of type kubernetes.io/dockerconfigjson with the key .dockerconfigjson, as kubectl create secret "
        + "docker-registry does")
  }
}
