public import YAML

/// A webhook that the API server asks before it makes a pod, and without whose answer it makes none.
public struct PodWebhook: Sendable {
  public let name: String
  /// Where the webhook names its Service.
  public let serviceNode: Node
  /// Where its failurePolicy is written.
  public let policy: Node?
  public let service: String
  public let namespace: String
  private let namespaceSelector: LabelSelector?
  private let objectSelector: LabelSelector?

  /// The webhooks of a configuration that fail closed on new pods and are answered by a Service.
  ///
  /// Source: apiserver/pkg/admission/plugin/webhook/rules, predicates/namespace; pkg/apis/admissionregistration/v1.
  public static func all(of configuration: Resource) -> [PodWebhook] {
    // Before v1 nothing written meant Ignore.
    guard configuration.apiVersion == "admissionregistration.k8s.io/v1" else { return [] }
    return configuration.root["webhooks"].items.compactMap { PodWebhook($0) }
  }

  private init?(_ node: Node) {
    let policy = node["failurePolicy"]
    guard policy.map({ $0.isNull || $0.hasText("Fail") }) ?? true, node["matchConditions"].items.isEmpty,
      let service = node["clientConfig"]?["service"], let name = service["name"], let namespace = service["namespace"],
      !name.isPlaceholder, !namespace.isPlaceholder,
      node["rules"].items.contains(where: Self.meetsNewPods)
    else { return nil }
    func selector(_ node: Node?) -> (LabelSelector?, isKnown: Bool) {
      guard let node, !node.isNull else { return (nil, true) }
      let selector = LabelSelector(node)
      return (selector, selector != nil)
    }
    let (inNamespace, isNamespaceKnown) = selector(node["namespaceSelector"])
    let (ofObject, isObjectKnown) = selector(node["objectSelector"])
    guard isNamespaceKnown, isObjectKnown else { return nil }
    self.name = node["name"]?.text ?? ""
    self.policy = policy
    serviceNode = name
    self.service = name.text
    self.namespace = namespace.text
    namespaceSelector = inNamespace
    objectSelector = ofObject
  }

  private static func meetsNewPods(_ rule: Node) -> Bool {
    func holds(_ key: StaticString, _ values: [String]) -> Bool {
      rule[key].items.contains { values.contains($0.text) }
    }
    // Pods have a namespace.
    return !(rule["scope"]?.hasText("Cluster") ?? false) && holds("operations", ["CREATE", "*"])
      && holds("apiGroups", ["", "*"])
      && holds("resources", ["pods", "*", "*/*"])
  }

  /// Whether the pods that answer are surely among those that it is asked about: of namespaces only their name is known
  /// for a label.
  public func meets(_ workload: Workload) -> Bool {
    let labels = ["kubernetes.io/metadata.name": namespace]
    if let selector = namespaceSelector, !selector.isEmpty {
      guard selector.keys.allSatisfy({ labels[$0] != nil }), selector.matches(labels) else { return false }
    }
    return objectSelector?.matches(workload.labels) ?? true
  }
}
