import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A pod, or the pods of one workload, that ask for more than a ResourceQuota of the namespace allows in all.
public enum QuotaExceeded: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    guard workload.hasKnownController, resource.kind != "PodTemplate" else { return }
    let quotas = report.inventory.quotas(for: resource)
    if quotas.isEmpty { return }
    let bounds = report.inventory.containerBounds(for: resource)
    let replicas = report.inventory.mayChange(resource, .replicas) ? nil : workload.replicas
    for quota in quotas {
      if resource.kind == "Pod", !quota.resource.isBefore(resource) { continue }
      for measure in quota.measures {
        guard let hard = Quantity(measure.entry.value), hard.nanos >= 0,
          let amount = workload.total(measure.list, of: measure.name, bounds: bounds)
        else { continue }
        let label = Label("the quota", at: measure.entry.value, of: quota.resource)
        if amount.nanos > hard.nanos {
          report.report(
            .pod(measure, amount, quota, workload), at: amount.node, in: amount.largest?.container, labels: [label])
          return
        }
        guard let replicas, let node = replicas.node, replicas.value > 1 else { continue }
        let (all, isHuge) = amount.nanos.multipliedReportingOverflow(by: Int128(replicas.value))
        guard isHuge || all > hard.nanos else { continue }
        let fitting = amount.nanos > 0 ? hard.nanos / amount.nanos : 0
        report.report(
          .replicas(measure, amount, Int(clamping: fitting), replicas.value, quota), at: node,
          labels: [label, Label("of each pod", at: amount.node, of: resource)])
        return
      }
    }
  }
}

extension ResourceQuota.Measure {
  fileprivate func text(_ nanos: Int128) -> String { AmountText.text(nanos, of: name) }
  fileprivate var verb: String { list == .limits ? "is limited to" : "requests" }
}

extension Message {
  fileprivate static func pod(
    _ measure: ResourceQuota.Measure, _ amount: PodAmount, _ quota: ResourceQuota, _ workload: Workload
  ) -> Message {
    let (key, hard) = (measure.entry.key.text, measure.entry.value.text)
    return Message(
      "a pod \(measure.verb) \(measure.text(amount.nanos)), and ResourceQuota "
        + "\"\(quota.resource.name)\" allows \(hard) in all",
      note:
        "each pod is refused when it is created: exceeded quota: \(quota.resource.name), \(key) is limited to \(hard)",
      help: "lower the pod's \(measure.name) to at most \(hard), or raise \(key) of the quota", severity: .error,
      outcome: workload.resource.kind == "Pod" ? .rejected : .noPods)
  }

  fileprivate static func replicas(
    _ measure: ResourceQuota.Measure, _ amount: PodAmount, _ fitting: Int, _ replicas: Int, _ quota: ResourceQuota
  ) -> Message {
    let (key, hard) = (measure.entry.key.text, measure.entry.value.text)
    return Message(
      "\(replicas) pods ask for more \(measure.name) than ResourceQuota \"\(quota.resource.name)\" allows",
      note: "each \(measure.verb) \(measure.text(amount.nanos)), and \(key) is \(hard) in all: at most \(fitting) "
        + "\(fitting == 1 ? "pod fits" : "pods fit"), the others are refused (exceeded quota), and so is the surge of a "
        + "rollout",
      help: "raise \(key) of the quota, or lower replicas to \(fitting) or what each pod asks for", severity: .warning,
      outcome: .noPods)
  }
}
