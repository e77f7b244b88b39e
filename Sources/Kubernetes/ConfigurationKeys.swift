import YAML

extension Resource {
  /// The keys of a ConfigMap or Secret; nil if they cannot be told: filled by a controller, or by somebody later.
  ///
  /// - Parameter binary: whether `binaryData` counts: it does for volumes, not for variables.
  public func configurationKeys(binary: Bool) -> [String]? {
    var keys: [String] = []
    for entry in root["data"].entries { keys.append(entry.key.keyText) }
    if kind == ConfigurationKind.secret.rawValue {
      if let type = root["type"]?.text, Self.filledTypes.contains(type) { return nil }
      for entry in root["stringData"].entries { keys.append(entry.key.keyText) }
    } else if binary {
      for entry in root["binaryData"].entries { keys.append(entry.key.keyText) }
    }
    if keys.isEmpty && root["binaryData"] == nil { return nil }
    return isFilledByController ? nil : keys
  }

  /// Whether `configurationKeys` would say which, without binary ones.
  fileprivate var hasKnownKeys: Bool {
    let root = root
    var isFilled = root["data"].map { $0.count > 0 } ?? false || root["binaryData"] != nil
    if kind == ConfigurationKind.secret.rawValue {
      if let type = root["type"]?.text, Self.filledTypes.contains(type) { return false }
      isFilled = isFilled || root["stringData"].map { $0.count > 0 } ?? false
    }
    return isFilled && !isFilledByController
  }

  /// Types of Secrets whose keys the cluster writes.
  private static let filledTypes: Set<String> = ["kubernetes.io/service-account-token", "helm.sh/release.v1"]

  /// Whether an annotation or label asks a controller to write into the object.
  private var isFilledByController: Bool {
    for map in [root["metadata"]?["annotations"], root["metadata"]?["labels"]] {
      for entry in map.entries {
        // Nearly no annotation is one.
        let isOne = entry.key.withText { bytes in Self.fillingKeys.contains { bytes.starts(with: $0.utf8) } }
        if isOne { return true }
      }
    }
    return false
  }

  /// Prefixes of annotations and labels of controllers that add keys: CA injectors, reflectors, replicators.
  private static let fillingKeys = [
    "config.openshift.io/inject-trusted-cabundle", "service.beta.openshift.io/inject-cabundle",
    "service.alpha.openshift.io/inject-cabundle", "cert-manager.io/inject", "reflector.v1.k8s.emberstack.com/reflects",
    "replicator.v1.mittwald.de/replicate-from", "reloader.stakater.com/fill", "secret-generator.v1.mittwald.de/",
    "k8s-secret-injector.", "avp.kubernetes.io/",
  ]
}

extension Inventory {
  /// Whether the variables that a pod can take from a name can be told: whether `keys` would be there.
  func knowsKeys(_ kind: ConfigurationKind, _ name: String, for resource: Resource) -> Bool {
    if isMade(kind.rawValue, name, for: resource) || isExternal(kind.rawValue, name) { return false }
    let alternatives = alternatives(kind.rawValue, name, for: resource)
    return !alternatives.isEmpty
      && alternatives.allSatisfy { !isPatched($0) && $0.hasKnownKeys }
  }

  /// The keys that a pod can take from a name: of all alternatives together; nil if they cannot be told.
  public func keys(_ kind: ConfigurationKind, _ name: String, for resource: Resource, binary: Bool) -> Set<String>? {
    if isMade(kind.rawValue, name, for: resource) || isExternal(kind.rawValue, name) { return nil }
    let alternatives = alternatives(kind.rawValue, name, for: resource)
    guard !alternatives.isEmpty else { return nil }
    var keys: Set<String> = []
    for alternative in alternatives {
      guard !isPatched(alternative), let found = alternative.configurationKeys(binary: binary) else { return nil }
      keys.formUnion(found)
    }
    return keys
  }
}
