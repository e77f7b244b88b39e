import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// GOMEMLIMIT above the memory limit: the garbage collector aims at what the kernel kills.
public enum GoMemoryLimitAboveLimit: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let value = container.goMemoryLimit, case .bytes(let bytes) = GoMemoryLimit(value.text),
      let limit = workload.memoryLimit(of: container, report.inventory), bytes > limit.bytes
    else { return }
    report.report(
      .above(value.text, container, limit), at: value,
      labels: [limit.label(for: workload)])
  }
}

extension Message {
  fileprivate static func above(_ text: String, _ container: Container, _ limit: EffectiveLimit) -> Message {
    Message(
      "GOMEMLIMIT \"\(text)\" is above the memory limit of \"\(container.name)\", \(limit.node.text)",
      note: "the garbage collector works harder only near GOMEMLIMIT, and the kernel kills at "
        + "\(ByteCount.text(limit.bytes)): the setting has no effect",
      help: "set it to about nine tenths of the limit: \((limit.bytes / 10 * 9) >> 20)MiB")
  }
}
