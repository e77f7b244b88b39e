public import YAML

/// A container whose image is known, as it starts: the facts, and what the manifest gives to it.
public struct ImageStart: Sendable {
  public let container: Container
  public let workload: Workload
  public let facts: ImageFacts
  public let image: ImageReference
  public let imageNode: Node
  /// The words behind the entrypoint.
  public let arguments: [String]

  /// Nil if nothing is known of the image, if its entrypoint is not what runs, or if the run may replace the image.
  public init?(_ container: Container, of workload: Workload, _ inventory: Inventory) {
    guard let node = container.imageNode, !node.isPlaceholder, let image = container.image,
      let facts = container.facts, container.command == nil, container.role != .ephemeral, !workload.isWindows,
      !inventory.mayChange(workload.resource, .images)
    else { return nil }
    self.container = container
    self.workload = workload
    self.facts = facts
    self.image = image
    imageNode = node
    arguments = container.args.items.map(\.text)
    // Entrypoints run anything else as it is, without setting anything up.
    if !container.runsServer(facts) || arguments.contains("--help") || arguments.contains("--version") { return nil }
  }

  /// Whether a fact of that confidence surely holds here: in a private registry the image may be another one.
  public func isCertain(_ confidence: ImageFacts.Confidence) -> Bool { confidence == .high && image.isPublic }

  /// Whether data may be left from an earlier start: something that outlives the pod is mounted.
  public var mayHaveData: Bool {
    let mounted = Set(container.volumeMounts.map(\.name))
    if workload.resource.root["spec"]?["volumeClaimTemplates"] != nil, !mounted.isEmpty { return true }
    return workload.volumes.contains { volume in
      mounted.contains(volume.name)
        && !["emptyDir", "configMap", "secret", "projected", "downwardAPI"].contains { volume.node[$0] != nil }
    }
  }

  // MARK: Conditions

  /// Whether a variable is surely there, filled, and with the value that is asked for.
  public func isSet(_ setting: ImageFacts.Setting, in environment: Environment) -> Bool {
    guard let variable = environment[setting.name], variable.isCertain else { return false }
    guard let value = variable.value else { return setting.value == nil }
    return !value.isEmpty && setting.accepts(value)
  }

  /// Whether a variable may be there, filled, with the value that is asked for.
  public func maySet(_ setting: ImageFacts.Setting, in environment: Environment) -> Bool {
    guard let variable = environment[setting.name] else { return environment.isOpen }
    return variable.value.map { !$0.isEmpty && setting.accepts($0) } ?? true
  }

  /// Whether the conditions of a fact surely hold.
  public func applies(ifSet settings: [ImageFacts.Setting], _ environment: Environment) -> Bool {
    settings.isEmpty || settings.contains { isSet($0, in: environment) }
  }

  public func applies(ifArgument patterns: [String]) -> Bool {
    patterns.isEmpty
      || patterns.contains { pattern in
        arguments.contains { pattern.last == "*" ? $0.hasPrefix(pattern.dropLast()) : $0 == pattern }
      }
  }

  /// Whether something may meet a requirement.
  public func mayMeet(_ requirement: ImageFacts.Requirement, _ environment: Environment, _ inventory: Inventory) -> Bool
  {
    if let service = requirement.orService, inventory.hasService(service, for: workload.resource) { return true }
    return requirement.alternatives.contains { alternative in
      switch alternative {
      case .variable(let setting): return maySet(setting, in: environment)
      case .argument(let argument):
        return arguments.contains { $0 == argument || $0.hasPrefix(argument + "=") || $0.hasPrefix(argument + " ") }
      case .file(let path):
        return container.volumeMounts.contains { $0.covers(path) || $0.path.hasPrefix(path) }
      }
    }
  }
}

extension Inventory {
  /// Whether a Service of that name is written anywhere in the run, in a namespace that does not differ.
  public func hasService(_ name: String, for resource: Resource) -> Bool {
    if case .present = presence("Service", name, for: resource) { return true }
    return false
  }

  /// A Service of the resource's set for which the kubelet gives variables to its pods: one with an address of the
  /// cluster. Nil if some version of it has none.
  public func linkedService(_ name: String, for resource: Resource) -> Resource? {
    let services = alternatives("Service", name, for: resource).filter(\.group.isEmpty)
    let haveAddress = services.allSatisfy { service in
      let spec = service.root["spec"]
      return spec?["clusterIP"]?.hasText("None") != true && spec?["type"]?.hasText("ExternalName") != true
        && !mayChange(service, .names) && !isPatched(service)
    }
    return haveAddress ? services.first : nil
  }
}
