import Synchronization
public import YAML

/// A place where a pod needs a ConfigMap or a Secret to be there.
public struct ConfigurationReference: Sendable {
  public enum Use: Sendable {
    /// The container is not created without it.
    case variable
    /// The pod's volumes are not set up without it.
    case volume
    /// The kubelet only misses the credentials: the image may be pulled all the same, or be there.
    case pull
  }

  public let kind: ConfigurationKind
  public let name: Node
  public let use: Use
  /// The container that needs it; nil if it is the pod.
  public let container: Container?
}

extension Workload {
  /// Hands over every reference to a ConfigMap or Secret that is not optional, in the order of the pod.
  ///
  /// A volume that no container mounts is not set up (measured), and so may miss its source. Source: pkg/kubelet,
  /// kubelet_pods.go and volumemanager.
  public func forEachConfigurationReference(_ body: (ConfigurationReference) -> Void) {
    func add(_ kind: ConfigurationKind, _ name: Node?, _ use: ConfigurationReference.Use, _ container: Container?) {
      guard let name, name.isScalar, !name.isNull, !name.isPlaceholder, name.withText({ $0.count > 0 }) else { return }
      body(ConfigurationReference(kind: kind, name: name, use: use, container: container))
    }
    for container in containers {
      if let list = container.node["env"] {
        for variable in list.items {
          guard let from = variable["valueFrom"] else { continue }
          if let map = from["configMapKeyRef"], !map.isOptional { add(.configMap, map["name"], .variable, container) }
          if let secret = from["secretKeyRef"], !secret.isOptional {
            add(.secret, secret["name"], .variable, container)
          }
        }
      }
      if let list = container.node["envFrom"] {
        for source in list.items {
          if let map = source["configMapRef"], !map.isOptional { add(.configMap, map["name"], .variable, container) }
          if let secret = source["secretRef"], !secret.isOptional { add(.secret, secret["name"], .variable, container) }
        }
      }
    }
    if let list = spec["volumes"] {
      for volume in list.items {
        let sources = volume["projected"]?["sources"]
        guard (volume["configMap"] ?? volume["secret"] ?? sources) != nil, let name = volume["name"],
          let user = mounts(of: name.text).first?.container
        else { continue }
        if let map = volume["configMap"], !map.isOptional { add(.configMap, map["name"], .volume, user) }
        if let secret = volume["secret"], !secret.isOptional { add(.secret, secret["secretName"], .volume, user) }
        for source in sources.items {
          if let map = source["configMap"], !map.isOptional { add(.configMap, map["name"], .volume, user) }
          if let secret = source["secret"], !secret.isOptional { add(.secret, secret["name"], .volume, user) }
        }
      }
    }
    for secret in spec["imagePullSecrets"].items { add(.secret, secret["name"], .pull, nil) }
  }

  /// Whether one of its references names the object.
  public func refers(to kind: ConfigurationKind, _ name: String) -> Bool {
    var found = false
    forEachConfigurationReference { found = found || ($0.kind == kind && $0.name.text == name) }
    return found
  }
}

extension Node {
  fileprivate var isOptional: Bool { self["optional"]?.boolean ?? false }
}

/// Names of ConfigMaps and Secrets that say by themselves where they come from.
public enum ConfigurationName {
  /// ConfigMaps that every namespace has, or that a cluster makes for itself.
  public static let ofCluster: Set<String> = [
    "kube-root-ca.crt", "openshift-service-ca.crt", "extension-apiserver-authentication", "cluster-info",
    "kubeadm-config", "kubelet-config", "kube-proxy", "coredns", "aws-auth", "istio-ca-root-cert",
  ]

  /// The name without the suffix that kustomize adds for the contents; nil if it has none.
  ///
  /// Source: kustomize api/hasher, `encode`: ten digits of which none is one of 0, 1, 3, a and e.
  public static func withoutHash(_ name: String) -> Substring? {
    let bytes = name.utf8
    guard let dash = bytes.index(bytes.endIndex, offsetBy: -11, limitedBy: bytes.startIndex),
      bytes[dash] == UInt8(ascii: "-"), bytes[dash...].dropFirst().allSatisfy("2456789bcdfghkmt".utf8.contains)
    else { return nil }
    return name[..<dash]
  }

  /// The account of a token Secret as clusters before 1.24 made them for every account: `NAME-token-x2x4z`.
  ///
  /// Source: k8s.io/apimachinery/pkg/util/rand, `alphanums`; KEP-2799.
  public static func accountOfToken(_ name: String) -> Substring? {
    guard let dash = name.lastIndex(of: "-"), name[..<dash].hasSuffix("-token") else { return nil }
    let random = name[name.index(after: dash)...]
    guard random.utf8.count == 5, random.utf8.allSatisfy("bcdfghjklmnpqrstvwxz2456789".utf8.contains) else {
      return nil
    }
    return name[..<dash].dropLast("-token".count)
  }
}

extension Inventory {
  /// The objects of the object's sets that have the same name but for the suffix of their contents.
  public func namesakesButForHash(_ kind: ConfigurationKind, _ name: String, for resource: Resource) -> [Resource] {
    var found: [Resource] = []
    let stem = ConfigurationName.withoutHash(name)
    if let stem { found += alternatives(kind.rawValue, String(stem), for: resource) }
    for index in withHash(kind, stem.map(String.init) ?? name) {
      let other = resources[index]
      if shareSet(other, resource), Self.mayShareNamespace(other, resource), other.name != name { found.append(other) }
    }
    return found
  }

  /// The objects whose names are this one and a suffix.
  private func withHash(_ kind: ConfigurationKind, _ stem: String) -> [Int] {
    hashedNames.withLock { known in
      if known == nil {
        var names: [Name: [Int]] = [:]
        for (index, resource) in resources.enumerated()
        where resource.kind == "ConfigMap" || resource.kind == "Secret" {
          if let stem = ConfigurationName.withoutHash(resource.name) {
            names[Name(kind: resource.kind, name: String(stem)), default: []].append(index)
          }
        }
        known = names
      }
      return known?[Name(kind: kind.rawValue, name: stem)] ?? []
    }
  }
}
