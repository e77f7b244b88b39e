import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A claim that is not there, without which no node is found for the pod.
public enum ClaimMissing: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    let inventory = report.inventory
    for (volume, place) in workload.claims where !place.text.isEmpty {
      if resource.kind == "PodTemplate" || inventory.mayChange(resource, [.names, .namespace, .anything]) { return }
      let name = place.text
      var elsewhere: Resource?
      switch inventory.presence("PersistentVolumeClaim", name, for: resource) {
      case .present: continue
      case .elsewhere(let others): elsewhere = others.first { inventory.shareSet($0, resource) }
      case .absent: break
      }
      if workload.templates(claim: volume.name) || inventory.isTemplated(claim: name, around: resource) {
        continue
      }
      let isIncomplete = inventory.isIncomplete(around: resource)
      if let other = elsewhere, let there = other.namespace, let here = resource.namespace, !isIncomplete {
        report.report(.elsewhere(name, there, here), at: place, labels: label(other), cause: "\(here)/\(name)")
      } else if !isIncomplete, let near = nearMiss(name, workload, inventory) {
        report.report(
          .nearMiss(name, near.name), at: place, labels: label(near), cause: "\(resource.namespace ?? "")/\(name)")
      } else if report.isWorldClosed || !isIncomplete {
        report.report(
          .absent(name, isCertain: report.isWorldClosed), at: place, cause: "\(resource.namespace ?? "")/\(name)")
      }
    }
  }

  /// A claim of the set that one slip makes of the name, and that nothing of the run uses.
  private static func nearMiss(_ name: String, _ workload: Workload, _ inventory: Inventory) -> Resource? {
    let resource = workload.resource
    if inventory.mayBeMadeOfCustomResource(name, around: resource) { return nil }
    return inventory.near("PersistentVolumeClaim", name, for: resource).first { other in
      !workload.claims.contains { $0.1.text == other.name }
        && !inventory.isSpokenOf(other.name, besides: other, resource)
    }
  }

  private static func label(_ claim: Resource) -> [Label] {
    claim.nameNode.map { [Label("defined here", at: $0, of: claim)] } ?? []
  }
}

extension Inventory {
  /// Whether the claim has the name that a StatefulSet of the set gives to one of its claims: `TEMPLATE-SET-0`.
  fileprivate func isTemplated(claim name: String, around resource: Resource) -> Bool {
    guard let dash = name.lastIndex(of: "-"), Int(name[name.index(after: dash)...]) != nil else { return false }
    let stem = name[..<dash]
    return workloads(inSetsOf: resource).contains { workload in
      stem.hasSuffix("-\(workload.resource.name)")
        && workload.templates(claim: String(stem.dropLast(workload.resource.name.count + 1)))
    }
  }
}

extension Message {
  private static let effect = "the pod stays Pending: \"persistentvolumeclaim not found\""

  fileprivate static func elsewhere(_ name: String, _ there: String, _ here: String) -> Message {
    Message(
      "claim \"\(name)\" is in namespace \"\(there)\", not in \"\(here)\"", note: effect,
      help: "a pod uses claims of its own namespace: define it in \"\(here)\"", severity: .error)
  }

  fileprivate static func nearMiss(_ name: String, _ near: String) -> Message {
    Message(
      "claim \"\(name)\" is not defined here; \"\(near)\" is", note: effect, help: "did you mean \"\(near)\"?",
      severity: .error)
  }

  fileprivate static func absent(_ name: String, isCertain: Bool) -> Message {
    Message(
      "claim \"\(name)\" is not defined here",
      note: isCertain ? effect : "unless something else creates it, \(effect)",
      help: "add a PersistentVolumeClaim of that name, or list \"PersistentVolumeClaim/\(name)\" under \"external\" in "
        + "the configuration if it is made elsewhere",
      severity: isCertain ? .error : .warning)
  }
}
