import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Secret that the account of the pod does not list, though only those that it lists may be used.
public enum SecretNotMountable: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let inventory = report.inventory
    guard let account = workload.serviceAccount, workload.resource.kind != "PodTemplate" else { return }
    let accounts = inventory.alternatives("ServiceAccount", account.text, for: workload.resource)
    guard accounts.count == 1, let owner = accounts.first, let (place, isOn) = owner.limitsSecrets, isOn,
      !inventory.isPatched(owner), !inventory.mayChange(owner, [.names, .anything])
    else { return }
    let listed = Set(owner.root["secrets"].items.compactMap { $0["name"]?.text })
    let listedForPulls = Set(owner.root["imagePullSecrets"].items.compactMap { $0["name"]?.text })
    var seen: Set<String> = []
    workload.forEachSecretOfAccount { name, isPull, container in
      guard !(isPull ? listedForPulls : listed).contains(name.text), seen.insert(name.text).inserted else { return }
      report.report(
        .unlisted(name.text, owner.name, isPull: isPull, workload.resource.kind), at: name, in: container,
        labels: [Label("ServiceAccount \"\(owner.name)\" demands it", at: place, of: owner)])
    }
  }
}

extension Resource {
  /// Whether pods of the account may use only the Secrets that it lists, and where it says so.
  fileprivate var limitsSecrets: (place: Node, isOn: Bool)? {
    guard let place = root["metadata"]?["annotations"]?["kubernetes.io/enforce-mountable-secrets"] else { return nil }
    return (place, ["1", "t", "T", "true", "TRUE", "True"].contains(place.text))
  }
}

extension Message {
  fileprivate static func unlisted(_ name: String, _ account: String, isPull: Bool, _ kind: String) -> Message {
    Message(
      "ServiceAccount \"\(account)\" does not list Secret \"\(name)\", which the pod uses",
      note: "its annotation enforce-mountable-secrets is true: "
        + (kind == "Pod"
          ? "the API server refuses the pod"
          : "the \(kind) is accepted, and its pods are refused (FailedCreate)")
        + ": service account \(account) does not reference that \(isPull ? "imagePullSecret" : "secret")",
      help: "add it to \(isPull ? "imagePullSecrets" : "secrets") of the ServiceAccount, or remove the annotation",
      outcome: kind == "Pod" ? .rejected : nil)
  }
}
