import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A pod, or the pods of one workload, that are or ask for more than a ResourceQuota of the namespace allows in all.
public enum QuotaExceeded: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    guard workload.hasKnownController, resource.kind != "PodTemplate" else { return }
    let quotas = report.inventory.quotas(for: workload)
    if quotas.isEmpty { return }
    let bounds = report.inventory.containerBounds(for: resource)
    let isScaled =
      report.inventory.mayChange(resource, .replicas) || !report.inventory.autoscalers(of: workload).isEmpty
      || report.inventory.isScaledElsewhere(workload)
    let replicas = isScaled ? nil : workload.replicas
    let rollout = isScaled ? nil : workload.rollingUpdate
    for quota in quotas {
      if resource.kind == "Pod", !quota.resource.isBefore(resource) { continue }
      if let entry = quota.pods, let hard = Quantity(entry.value)?.value, hard >= 0 {
        let label = Label("the quota", at: entry.value, of: quota.resource)
        if hard == 0 {
          report.report(.noPod(entry, quota, workload), at: workload.containers[0].place, labels: [label])
          return
        }
        if let replicas, let node = replicas.node, replicas.value > hard {
          report.report(.pods(entry, replicas.value, quota), at: node, labels: [label])
          return
        }
        if let replicas, replicas.value == hard, let rollout, rollout.unavailable == 0 {
          let place = replicas.node ?? workload.containers[0].place
          report.report(
            .surge(entry, "\(hard) \(hard == 1 ? "pod" : "pods")", rollout, quota), at: place, labels: [label])
          return
        }
      }
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
        guard let replicas else { continue }
        let (all, isHuge) = amount.nanos.multipliedReportingOverflow(by: Int128(replicas.value))
        guard isHuge || all > hard.nanos, let node = replicas.node, replicas.value > 1 else {
          guard !isHuge, amount.nanos > 0, replicas.value > 0, let rollout, rollout.unavailable == 0,
            all <= hard.nanos, all + amount.nanos > hard.nanos
          else { continue }
          let used = measure.text(all)
          report.report(.surge(measure.entry, used, rollout, quota), at: amount.node, labels: [label])
          return
        }
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

  fileprivate static func noPod(_ entry: Node.Entry, _ quota: ResourceQuota, _ workload: Workload) -> Message {
    Message(
      "ResourceQuota \"\(quota.resource.name)\" allows no pods",
      note: "each pod is refused when it is created: exceeded quota: \(quota.resource.name), \(entry.key.text) is "
        + "limited to 0",
      help: "raise \(entry.key.text) of the quota", severity: .error,
      outcome: workload.resource.kind == "Pod" ? .rejected : .noPods)
  }

  fileprivate static func pods(_ entry: Node.Entry, _ replicas: Int, _ quota: ResourceQuota) -> Message {
    Message(
      "\(replicas) replicas are more than the \(entry.value.text) pods that ResourceQuota "
        + "\"\(quota.resource.name)\" allows",
      note: "the pods beyond are refused when they are created (exceeded quota), and so is the surge of a rollout",
      help: "raise \(entry.key.text) of the quota, or lower replicas to \(entry.value.text)", severity: .warning,
      outcome: .noPods)
  }

  fileprivate static func surge(
    _ entry: Node.Entry, _ used: String, _ rollout: RollingUpdate, _ quota: ResourceQuota
  ) -> Message {
    Message(
      "ResourceQuota \"\(quota.resource.name)\" leaves no room for a rollout",
      note:
        "the running pods take \(used), and \(entry.key.text) is \(entry.value.text): with maxUnavailable \(rollout.unavailableText) of "
        + "\(rollout.replicas) none of them goes before a new one is ready, and the new one is refused: exceeded quota",
      help: "raise \(entry.key.text) of the quota by one pod, or set maxUnavailable to 1", severity: .warning,
      outcome: .rolloutStuck)
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
