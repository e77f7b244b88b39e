import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A CPU limit so small that a probe may kill before the throttled start is over.
public enum CPULimitStarvesStart: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, !workload.isWindows, !container.probes.isEmpty,
      let limit = workload.limit("cpu", of: container, report.inventory), case let milli = limit.quantity.milliValue,
      milli < 1000,
      let probe = container.probe(.startup) ?? container.probe(.liveness), !probe.isThrownAway(in: container)
    else { return }
    // Below 10m the kernel's quota does not go.
    let budget = Int64(min(probe.guaranteedBudget, 1_000_000))
    let milliSeconds = budget * max(milli, 10)
    let cost: StartCost
    if let known = container.startCost {
      cost = known
    } else if milli <= Int64(report[tightMilli]), container.leaderElection == nil {
      cost = StartCost(seconds: min(report[anySeconds], 1000), reason: "a program that is not known")
    } else {
      return
    }
    guard milliSeconds < Int64(cost.seconds) * 1000 else { return }
    report.report(
      .starves(container, limit.node.text, probe, milliSeconds, max(milli, 10), cost), at: limit.place(for: container),
      labels: limit.origin + [
        Label("kills \(budget) s after the start at the earliest", at: probe.key, of: workload.resource)
      ])
  }
}

extension Message {
  fileprivate static func starves(
    _ container: Container, _ limit: String, _ probe: Probe, _ milliSeconds: Int64, _ milli: Int64, _ cost: StartCost
  ) -> Message {
    let budget = probe.guaranteedBudget
    return Message(
      "with \(limit) of CPU \"\(container.name)\" may not be up before its \(probe.kind.rawValue) kills it",
      note: "\(budget) s × \(decimal(milli)) cores = \(decimal(milliSeconds)) core seconds until the first kill; for a "
        + "start (\(cost.reason)) about \(cost.seconds) are assumed, which take \(Int64(cost.seconds) * 1000 / milli) s "
        + "under this limit",
      help: "raise the CPU limit or remove it (the request reserves what is needed), or add a startupProbe that grants "
        + "\(Int64(cost.seconds) * 2000 / milli) s")
  }

  private static func decimal(_ thousandths: Int64) -> String {
    var text = String(thousandths % 1000 + 1000).dropFirst()
    while text.last == "0" { text.removeLast() }
    return "\(thousandths / 1000)" + (text.isEmpty ? "" : ".\(text)")
  }
}
