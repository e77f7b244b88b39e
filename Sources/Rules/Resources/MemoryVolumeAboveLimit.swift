import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An emptyDir in memory that may grow beyond the memory limit of those who write it.
public enum MemoryVolumeAboveLimit: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    for volume in workload.volumes {
      guard let directory = volume.node["emptyDir"], directory["medium"]?.hasText("Memory") ?? false,
        let node = directory["sizeLimit"], let size = Quantity(node)
      else { continue }
      let writers = workload.mounts(of: volume.name).filter { !$0.mount.isReadOnly }.map(\.container)
      let limits = writers.compactMap { container in workload.memoryLimit(of: container).map { (container, $0) } }
      // Who of several writes it is not known.
      guard limits.count == writers.count, let (container, limit) = limits.max(by: { $0.1.bytes < $1.1.bytes }),
        size.value > limit.bytes
      else { continue }
      report.report(
        .above(volume, node.text, container, limit), at: node, in: container,
        labels: [Label("the limit: \(ByteCount.text(limit.bytes))", at: limit.node, of: workload.resource)])
    }
  }
}

extension Message {
  fileprivate static func above(
    _ volume: Volume, _ size: String, _ container: Container, _ limit: MemoryLimit
  ) -> Message {
    Message(
      "\"\(volume.name)\" may hold \(size) in memory, and \"\(container.name)\" is limited to \(limit.node.text)",
      note: "what is written to it counts as memory of the container that writes: it is OOMKilled at "
        + "\(ByteCount.text(limit.bytes)) before the volume is full",
      help: "make sizeLimit smaller than the memory limit by what the program itself needs, or raise the limit")
  }
}
