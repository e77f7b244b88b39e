import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A pod that the Pod Security Standard of its namespace forbids.
public enum PodSecurityRefused: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let inventory = report.inventory
    guard workload.hasKnownController, let standard = inventory.podSecurity(of: workload),
      !inventory.mayChange(workload.resource, [.namespace, .anything]), !inventory.isPatched(workload.resource)
    else { return }
    let breaches = standard.breaches(of: workload)
    guard let first = breaches.first else { return }
    let labels =
      breaches.dropFirst().prefix(7).map { Label($0.reason, at: $0.node, of: workload.resource) }
      + [Label("the namespace enforces it", at: standard.node, of: standard.namespace)]
    report.report(.refused(workload, standard, breaches), at: first.node, in: first.container, labels: labels)
  }
}

extension Message {
  fileprivate static func refused(
    _ workload: Workload, _ standard: PodSecurityStandard, _ breaches: [PodSecurityStandard.Breach]
  ) -> Message {
    let isPod = workload.resource.kind == "Pod"
    let others = breaches.count == 1 ? "" : ", and \(breaches.count - 1) more"
    var helps: [String] = []
    for breach in breaches where !helps.contains(breach.help) { helps.append(breach.help) }
    return Message(
      "namespace \"\(standard.namespace.name)\" enforces PodSecurity \"\(standard.level.rawValue)\", which forbids the pod",
      note: "violates PodSecurity: \(breaches[0].reason)\(others): "
        + (isPod
          ? "the API server refuses it"
          : "the \(workload.resource.kind) is accepted, and each of its pods is refused (FailedCreate)"),
      help: helps.prefix(5).joined(separator: "; ") + (breaches.count == 1 ? "" : ", in each container that lacks it"),
      outcome: isPod ? .rejected : nil)
  }
}
