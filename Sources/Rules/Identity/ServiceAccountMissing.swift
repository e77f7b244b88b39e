import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A service account that is not there, without which no pod is created.
public enum ServiceAccountMissing: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard let node = workload.serviceAccount else { return }
    let name = node.text
    let resource = workload.resource
    // Every namespace has the account `default`; a PodTemplate makes no pods.
    if name == "default" || node.isPlaceholder || resource.kind == "PodTemplate" { return }
    if report.inventory.mayChange(resource, [.names, .namespace]) { return }
    // It may stand where something could not be read.
    if report.inventory.isIncomplete(around: resource) && !report.isWorldClosed { return }
    let cause = "\(resource.namespace ?? "")/\(name)"
    var elsewhere: Resource?
    switch report.inventory.presence("ServiceAccount", name, for: resource) {
    case .present: return
    // What another application calls by the same name proves nothing.
    case .elsewhere(let others): elsewhere = others.first { report.inventory.shareSet($0, resource) }
    case .absent: break
    }
    if let other = elsewhere, let there = other.namespace, let here = resource.namespace {
      report.report(
        .elsewhere(name, there, here, resource.kind), at: node, labels: [label(other)].compactMap(\.self),
        cause: cause)
    } else if let near = nearMiss(name, resource, report.inventory) {
      report.report(
        .nearMiss(name, near.name, resource.kind), at: node, labels: [label(near)].compactMap(\.self), cause: cause)
    } else {
      report.report(.absent(name, resource.kind, isCertain: report.isWorldClosed), at: node, cause: cause)
    }
  }

  /// An account of the set that one slip makes of the name, and that nothing of the run uses.
  private static func nearMiss(_ name: String, _ resource: Resource, _ inventory: Inventory) -> Resource? {
    if inventory.mayBeMadeOfCustomResource(name, around: resource) { return nil }
    return inventory.near("ServiceAccount", name, for: resource).first {
      !inventory.isSpokenOf($0.name, besides: $0, resource)
    }
  }

  private static func label(_ account: Resource) -> Label? {
    account.nameNode.map { Label("defined here", at: $0, of: account) }
  }
}

extension Message {
  fileprivate static func elsewhere(_ name: String, _ there: String, _ here: String, _ kind: String) -> Message {
    Message(
      "ServiceAccount \"\(name)\" is in namespace \"\(there)\", not in \"\(here)\"",
      note: effect(kind, isCertain: true),
      help: "a pod uses an account of its own namespace: define one in \"\(here)\"", severity: .error,
      outcome: outcome(kind))
  }

  fileprivate static func nearMiss(_ name: String, _ near: String, _ kind: String) -> Message {
    Message(
      "ServiceAccount \"\(name)\" is not defined here; \"\(near)\" is", note: effect(kind, isCertain: true),
      help: "did you mean \"\(near)\"?", severity: .error, outcome: outcome(kind))
  }

  fileprivate static func absent(_ name: String, _ kind: String, isCertain: Bool) -> Message {
    Message(
      "ServiceAccount \"\(name)\" is not defined here", note: effect(kind, isCertain: isCertain),
      help: "add it to these manifests, or list it under \"external\" in the configuration if it is made elsewhere",
      severity: isCertain ? .error : .warning, outcome: outcome(kind))
  }

  private static func effect(_ kind: String, isCertain: Bool) -> String {
    let condition = isCertain ? "" : "unless something else creates it, "
    return kind == "Pod"
      ? "\(condition)the API server refuses the pod"
      : "\(condition)no pod is created: the \(kind) is accepted, and its pods are refused"
  }

  private static func outcome(_ kind: String) -> Outcome { kind == "Pod" ? .rejected : .noPods }
}
