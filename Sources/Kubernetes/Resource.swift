public import Diagnostics
public import YAML

/// A Kubernetes object as a manifest writes it.
public final class Resource: Sendable {
  /// The object's mapping.
  public let root: Node
  /// Keeps the nodes of the object and of all that is read of it.
  private let tree: Tree
  public let apiVersion: String
  public let kind: String
  /// Empty if the manifest names it only by `generateName`, or not at all.
  public let name: String
  /// Nil if none is written.
  public let namespace: String?
  /// The file of the run that holds it.
  public let file: Int
  /// The version of the cluster that it is meant for.
  public let version: KubernetesVersion
  /// Where it does not have the shape that the API server decodes.
  public let schemaProblems: [SchemaProblem]

  /// Nil if the mapping has no `apiVersion` or no `kind`: it is no object then.
  ///
  /// - Parameter version: of the cluster that it is meant for; nil if its schema is of no interest.
  public init?(_ root: Node, file: Int, version: KubernetesVersion? = nil) {
    guard let kind = root["kind"], kind.isScalar, let written = root["apiVersion"], written.isScalar else { return nil }
    self.root = root
    tree = root.tree
    self.kind = kind.text
    apiVersion = written.text
    let metadata = root["metadata"]
    name = metadata?["name"]?.text ?? ""
    let namespace = metadata?["namespace"]?.text ?? ""
    self.namespace = namespace.isEmpty ? nil : namespace
    self.file = file
    self.version = version ?? .newest
    schemaProblems = version.map { Self.schemaProblems(of: root, $0) } ?? []
    if self.kind.isEmpty || apiVersion.isEmpty { return nil }
  }

  /// Whether it stands before another one of the run.
  public func isBefore(_ other: Resource) -> Bool {
    (file, root.span.start) < (other.file, other.root.span.start)
  }

  /// The API group; empty for the core group.
  public var group: Substring {
    apiVersion.lastIndex(of: "/").map { apiVersion[..<$0] } ?? ""
  }

  public var nameNode: Node? { root["metadata"]?["name"] }

  public var reference: ObjectReference {
    ObjectReference(apiVersion: apiVersion, kind: kind, namespace: namespace, name: name)
  }

  /// What an object is known by within one cluster, versions apart.
  public struct Identity: Hashable, Sendable {
    public let group: String
    public let kind: String
    public let namespace: String?
    public let name: String

    var withoutNamespace: Identity { Identity(group: group, kind: kind, namespace: nil, name: name) }
  }

  /// Nil for an object without a name, which is never the same as another.
  public var identity: Identity? {
    name.isEmpty ? nil : Identity(group: String(group), kind: kind, namespace: namespace, name: name)
  }

  /// Whether the two may be one object in two versions.
  public func mayBeAlternative(of other: Resource) -> Bool {
    guard self !== other else { return true }
    guard let a = identity, let b = other.identity else { return false }
    return a.withoutNamespace == b.withoutNamespace && Inventory.mayShareNamespace(self, other)
  }

  /// Whether it is a pod that says no word of its name: what Jenkins, Spark, GitLab and others begin with when they make
  /// pods of their own.
  public var isPodWithoutName: Bool {
    guard kind == "Pod", apiVersion == "v1" else { return false }
    let known: [StaticString] = ["labels", "annotations", "namespace"]
    return root["metadata"].map { metadata in
      metadata.isNull
        || metadata.isMapping
          && metadata.entries.allSatisfy { entry in
            known.contains { entry.key.hasText($0) }
          }
    } ?? root.entries.allSatisfy { $0.key.hasText("apiVersion") || $0.key.hasText("kind") || $0.key.hasText("spec") }
  }

  /// Whether its file is called one of a patch.
  var isInFileOfPatch: Bool {
    let name = root.span.source.name.split(separator: "/").last?.lowercased() ?? ""
    return name.contains("patch") && !name.contains("dispatch")
  }

  /// Whether it has labels or annotations and nothing else: what is merged into an object that is there.
  public var isMetadataAlone: Bool {
    root.isMapping && (root["metadata"]?["annotations"] != nil || root["metadata"]?["labels"] != nil)
      && root.entries.allSatisfy {
        $0.key.hasText("apiVersion") || $0.key.hasText("kind") || $0.key.hasText("metadata") || $0.value.isNull
      }
  }

  /// The value of an annotation of the object itself.
  public func annotation(_ key: String) -> String? { root["metadata"]?["annotations"]?[key]?.text }
}

/// The kinds that rules read; documents of other kinds are parsed only if they may hold a pod.
public enum ReadKinds {
  /// Kinds whose objects carry pods.
  public static let workloads: [String] = [
    "Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob",
    "PodTemplate",
  ]
  /// Kinds that pods depend on.
  public static let relations: [String] = [
    "ConfigMap", "Secret", "Service", "ServiceAccount", "PersistentVolumeClaim", "LimitRange",
    "ResourceQuota", "PodDisruptionBudget", "HorizontalPodAutoscaler", "ScaledObject", "NetworkPolicy", "PriorityClass",
    "RuntimeClass", "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration", "PersistentVolume",
    "StorageClass",
    "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "Namespace",
  ]
  /// Kinds of controllers that make Secrets and ConfigMaps.
  public static let makers: [String] = [
    "Certificate", "ExternalSecret", "ClusterExternalSecret", "SealedSecret", "SecretProviderClass",
    "VaultStaticSecret",
    "VaultDynamicSecret", "VaultPKISecret", "OnePasswordItem", "InfisicalSecret", "BitwardenSecret", "SopsSecret",
    "AzureKeyVaultSecret", "PushSecret", "Bundle", "Issuer", "ClusterIssuer", "KafkaUser", "Cluster",
  ]
  /// Kinds that bear on pods, read so that what the API server refuses of them is said.
  public static let beside: [String] = ["Ingress"]
  /// Kinds of other APIs of which only so much is read that it is known what cannot be told.
  public static let foreign: [String] = [
    "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "GlobalNetworkPolicy", "AdminNetworkPolicy",
    "BaselineAdminNetworkPolicy", "ClusterNetworkPolicy",
    "VirtualMachine", "VirtualMachineInstance", "VirtualMachineInstanceReplicaSet", "VirtualMachinePool",
  ]
  /// API groups with policies of their own, which allow and deny beside NetworkPolicies.
  static let foreignPolicies: Set<Substring> = [
    "cilium.io", "crd.projectcalico.org", "projectcalico.org", "policy.networking.k8s.io",
  ]
  /// Inputs of kustomize.
  public static let kustomize: [String] = ["Kustomization", "Component"]

  public static let all: [String] = workloads + relations + makers + beside + foreign + kustomize

  /// Kinds that never carry a pod though the word `containers` stands in them: schemas and policies.
  public static let withoutPods: [String] = ["CustomResourceDefinition"]
}
