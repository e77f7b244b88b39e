public import YAML

/// The variables that a manifest gives to a container's program, as far as they can be told.
///
/// The sources of `envFrom` in their order, then `env` over them; the variables of Services and those of the image are
/// no part of it. Source: pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables.
public struct Environment: Sendable {
  public struct Variable: Sendable {
    public let name: String
    /// Nil if it cannot be told.
    public let value: String?
    /// Where the container asks for it: the entry's name, or the source's in `envFrom`.
    public let place: Node
    /// Where the value is written: in the entry, or in an object that it is taken from.
    public let origin: Node?
    /// The object that the value is taken from; nil for the container itself.
    public let holder: Resource?
    /// False for what may be left out: an optional reference, a key that not every version of an object has.
    public let isCertain: Bool
  }

  /// Whether there may be more: a source whose keys cannot be told.
  public private(set) var isOpen = false
  private var variables: [String: Variable] = [:]

  public init(of container: Container, in workload: Workload, _ inventory: Inventory) {
    // Other controllers, and injectors that annotations ask for, add variables of their own.
    isOpen = !workload.hasKnownController || workload.asksForInjection
    for source in container.environmentSources { add(source, workload, inventory) }
    for entry in container.environment { add(entry, workload, inventory) }
  }

  public subscript(name: String) -> Variable? { variables[name] }

  /// All of them, in no order.
  public var unordered: some Collection<Variable> { variables.values }

  /// All of them, by name.
  public var all: [Variable] { variables.values.sorted { $0.name < $1.name } }

  private mutating func add(_ source: EnvironmentSource, _ workload: Workload, _ inventory: Inventory) {
    let name = source.name.text
    let kind = source.kind
    let isPlaceholder = source.name.isPlaceholder || source.prefix.utf8.contains(UInt8(ascii: "{"))
    guard !isPlaceholder, let keys = inventory.keys(kind, name, for: workload.resource, binary: false) else {
      isOpen = true
      return
    }
    let holders = inventory.alternatives(kind.rawValue, name, for: workload.resource)
    let only = holders.count == 1 ? holders[0] : nil
    for key in keys {
      let found = only?.configurationValue(key)
      variables[source.prefix + key] = Variable(
        name: source.prefix + key, value: found?.value, place: source.name, origin: found?.node, holder: only,
        isCertain: only != nil)
    }
  }

  private mutating func add(_ entry: EnvironmentVariable, _ workload: Workload, _ inventory: Inventory) {
    guard let place = entry.nameNode, place.isScalar, !place.isPlaceholder else {
      isOpen = true
      return
    }
    let name = place.text
    func set(_ value: String?, _ origin: Node? = nil, _ holder: Resource? = nil, isCertain: Bool = true) {
      variables[name] = Variable(
        name: name, value: value, place: place, origin: origin, holder: holder, isCertain: isCertain)
    }
    guard let from = entry.node["valueFrom"], !from.isNull else {
      let value = entry.value
      return set(value.map(\.literalText) ?? "", value)
    }
    guard let reference = entry.reference else { return set(nil) }
    let objects = inventory.alternatives(reference.kind.rawValue, reference.name.text, for: workload.resource)
    if objects.count == 1, inventory.knowsKeys(reference.kind, reference.name.text, for: workload.resource),
      let found = objects[0].configurationValue(reference.key.text)
    {
      set(found.value, found.node, objects[0])
    } else {
      set(nil, isCertain: !reference.isOptional)
    }
  }
}

extension Resource {
  /// The value of a key of a ConfigMap or Secret; its text is nil where some tool fills it in.
  func configurationValue(_ key: String) -> (node: Node, value: String?)? {
    if kind == ConfigurationKind.secret.rawValue {
      if let node = root["stringData"]?[key], node.isScalar { return (node, node.literalText) }
      guard let node = root["data"]?[key], node.isScalar else { return nil }
      return (node, node.isPlaceholder ? nil : node.withText { Base64.decode($0) }?.text)
    }
    guard let node = root["data"]?[key], node.isScalar else { return nil }
    return (node, node.literalText)
  }
}

extension Node {
  /// The text of a value that is meant as it is written; nil if some tool or the kubelet puts something in.
  fileprivate var literalText: String? {
    isPlaceholder || withText({ $0.contains("$(") || $0.contains("((") }) ? nil : isNull ? "" : text
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension Workload {
  /// Whether an annotation asks a webhook to put something into the containers.
  public var asksForInjection: Bool {
    (template["metadata"]?["annotations"]).entries.contains { entry in
      let key = entry.key.text
      return key.hasPrefix("vault.") || key.hasPrefix("instrumentation.opentelemetry.io/")
        || key.contains("inject-secret") || key.contains("agent-inject")
    }
  }
}
