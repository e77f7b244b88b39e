import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A database told to use as much memory as kills it.
public enum BufferAboveLimit: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, let limit = workload.memoryLimit(of: container, report.inventory),
      let buffer = container.serverBuffer(of: workload, report.inventory), buffer.bytes >= limit.bytes
    else { return }
    let message = Message.above(buffer, container, limit)
    if let holder = buffer.holder {
      let label = Label("\(buffer.name) is set here", at: buffer.node, text: buffer.range, of: holder)
      report.report(message, at: limit.place(for: container), labels: [label] + limit.origin)
    } else {
      report.report(message, at: buffer.node, labels: [limit.label(for: workload)])
    }
  }
}

extension Message {
  fileprivate static func above(_ buffer: ServerBuffer, _ container: Container, _ limit: EffectiveLimit) -> Message {
    Message(
      "\(buffer.name) \(buffer.text) of \"\(container.name)\" does not fit its memory limit of \(limit.node.text)",
      note: "the server takes up to \(ByteCount.text(buffer.bytes)) for this alone, and the kernel kills it at "
        + "\(ByteCount.text(limit.bytes)): as the data grows, the pod is OOMKilled",
      help: "lower it to about half of the limit, \(ByteCount.text(limit.bytes / 2)), or raise the limit")
  }
}
