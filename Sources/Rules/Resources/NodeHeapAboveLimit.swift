import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `--max-old-space-size` at or above the memory limit.
public enum NodeHeapAboveLimit: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, let cap = container.nodeHeapCap,
      let limit = workload.memoryLimit(of: container, report.inventory), Int64(cap.mebibytes) << 20 >= limit.bytes
    else { return }
    report.report(
      .above(cap, container, limit), at: cap.node, text: cap.range,
      labels: [limit.label(for: workload)])
  }
}

extension Message {
  fileprivate static func above(_ cap: NodeHeapCap, _ container: Container, _ limit: EffectiveLimit) -> Message {
    Message(
      "\"\(container.name)\" may take \(cap.mebibytes) MiB of heap and is limited to \(limit.node.text)",
      note:
        "V8 grows its old space up to \(cap.mebibytes) MiB before it collects in earnest, and \(ByteCount.text(limit.bytes)) "
        + "are for all of the process: the kernel kills it (OOMKilled) before V8 reports its own heap out of memory",
      help: "lower it to about three quarters of the limit, \((limit.bytes / 4 * 3) >> 20), or raise the limit to "
        + "\(cap.mebibytes * 4 / 3)Mi")
  }
}
