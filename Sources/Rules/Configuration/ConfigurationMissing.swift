import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A ConfigMap or Secret that a pod needs, and that is not there.
public enum ConfigurationMissing: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    let inventory = report.inventory
    // What a cluster has printed has been there already.
    if resource.kind == "Pod", resource.root["metadata"]?["uid"] != nil { return }
    if resource.kind == "PodTemplate" || inventory.mayChange(resource, [.names, .namespace, .anything]) { return }
    var missing: [(ConfigurationReference, [Resource])] = []
    var seen: Set<String> = []
    workload.forEachConfigurationReference { reference in
      let name = reference.name.text
      switch inventory.presence(reference.kind.rawValue, name, for: resource) {
      case .present: return
      case .elsewhere(let others):
        if seen.insert("\(reference.kind.rawValue)/\(name)").inserted { missing.append((reference, others)) }
      case .absent:
        if seen.insert("\(reference.kind.rawValue)/\(name)").inserted { missing.append((reference, [])) }
      }
    }
    for (reference, others) in missing { judge(reference, others, workload, &report) }
  }

  private static func judge(
    _ reference: ConfigurationReference, _ others: [Resource], _ workload: Workload, _ report: inout Reporter
  ) {
    let (inventory, resource) = (report.inventory, workload.resource)
    let name = reference.name.text
    let kind = reference.kind.rawValue
    if reference.kind == .configMap, ConfigurationName.ofCluster.contains(name) { return }
    let message: Message
    var label: Resource?
    let isIncomplete = inventory.isIncomplete(around: resource)
    // What another application calls by the same name proves nothing.
    if let other = others.first(where: { inventory.shareSet($0, resource) }), let there = other.namespace,
      let here = resource.namespace, !isIncomplete
    {
      message = .elsewhere(reference, name, there, here)
      label = other
    } else if isIncomplete && !report.isWorldClosed {
      return
    } else if reference.use != .pull, !isIncomplete,
      let near = nearMiss(reference, name, workload, inventory)
    {
      message = .nearMiss(
        reference, name, near.name, isCertain: !mayComeFromElsewhere(name, resource, inventory))
      label = near
    } else if let account = ConfigurationName.accountOfToken(name), reference.kind == .secret, reference.use != .pull {
      message = .token(reference, name, String(account))
    } else if report.isWorldClosed || !inventory.isMentioned(name) {
      message = .absent(reference, name, isClosed: report.isWorldClosed)
    } else {
      return
    }
    let place = label.flatMap { other in other.nameNode.map { Label("\(kind) \"\(other.name)\"", at: $0, of: other) } }
    report.report(
      message, at: reference.name, in: reference.container, labels: [place].compactMap(\.self),
      cause: "\(resource.namespace ?? "")/\(kind)/\(name)/\(reference.use)")
  }

  /// Whether something that is not read may make an object of just that name: an operator, or a program that is told it.
  private static func mayComeFromElsewhere(_ name: String, _ resource: Resource, _ inventory: Inventory) -> Bool {
    inventory.isMentioned(name) || inventory.mayBeMadeOfCustomResource(name, around: resource)
  }

  /// An object of the set whose name is one slip away, or the same but for the suffix of its contents, and which
  /// nothing of the run uses.
  private static func nearMiss(
    _ reference: ConfigurationReference, _ name: String, _ workload: Workload, _ inventory: Inventory
  ) -> Resource? {
    let resource = workload.resource
    let kind = reference.kind.rawValue
    let candidates =
      inventory.near(kind, name, for: resource) + inventory.namesakesButForHash(reference.kind, name, for: resource)
    return candidates.first { other in
      !workload.refers(to: reference.kind, other.name)
        && !inventory.isSpokenOf(other.name, besides: other, resource)
    }
  }
}

extension Message {
  fileprivate static func elsewhere(
    _ reference: ConfigurationReference, _ name: String, _ there: String, _ here: String
  ) -> Message {
    Message(
      "\(reference.kind.rawValue) \"\(name)\" is in namespace \"\(there)\", not in \"\(here)\"",
      note: effect(reference, isCertain: true),
      help: "a pod reads what is in its own namespace: define it in \"\(here)\"",
      severity: reference.use == .pull ? .warning : .error, outcome: outcome(reference))
  }

  fileprivate static func nearMiss(
    _ reference: ConfigurationReference, _ name: String, _ near: String, isCertain: Bool
  ) -> Message {
    Message(
      "\(reference.kind.rawValue) \"\(name)\" is not defined here; \"\(near)\" is",
      note: effect(reference, isCertain: isCertain), help: "did you mean \"\(near)\"?",
      severity: isCertain ? .error : .warning,
      outcome: outcome(reference))
  }

  fileprivate static func token(_ reference: ConfigurationReference, _ name: String, _ account: String) -> Message {
    Message(
      "Secret \"\(name)\" looks like a token that older clusters made for account \"\(account)\"",
      note: "its last letters are drawn by lot in each cluster, and since 1.24 no such Secret is made: "
        + effect(reference, isCertain: false),
      help: "use the token that is mounted at /var/run/secrets/kubernetes.io/serviceaccount, a projected "
        + "serviceAccountToken, or a Secret of type kubernetes.io/service-account-token with a name of your own",
      severity: .warning, outcome: outcome(reference))
  }

  fileprivate static func absent(_ reference: ConfigurationReference, _ name: String, isClosed: Bool) -> Message {
    let kind = reference.kind.rawValue
    return Message(
      "\(kind) \"\(name)\" is not defined here", note: effect(reference, isCertain: isClosed),
      help: "create it first, or add it to these manifests, or list \"\(kind)/\(name)\" under \"external\" in the "
        + "configuration if it is made elsewhere",
      severity: isClosed ? reference.use == .pull ? .warning : .error : .info, outcome: outcome(reference))
  }

  private static func effect(_ reference: ConfigurationReference, isCertain: Bool) -> String {
    let condition = isCertain ? "" : "unless something else creates it, "
    switch reference.use {
    case .variable: return "\(condition)the container is not created: CreateContainerConfigError until it exists"
    case .volume: return "\(condition)the volume cannot be set up, and the pod stays in ContainerCreating (FailedMount)"
    case .pull: return "\(condition)the image is pulled without these credentials, which fails if it needs them"
    }
  }

  private static func outcome(_ reference: ConfigurationReference) -> Outcome {
    switch reference.use {
    case .variable: .createContainerConfigError
    case .volume: .containerCreating
    case .pull: .imagePullBackOff
    }
  }
}
