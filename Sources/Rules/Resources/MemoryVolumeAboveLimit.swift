import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An emptyDir in memory that may grow beyond the memory limit of those who write it.
public enum MemoryVolumeAboveLimit: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    /// Volumes that fit alone, by the name of their only writer.
    var fitting: [String: [Candidate]] = [:]
    var only: [(writer: Container, limit: EffectiveLimit)] = []
    for volume in workload.volumes {
      guard let directory = volume.node["emptyDir"], directory["medium"]?.hasText("Memory") ?? false,
        let node = directory["sizeLimit"], let size = Quantity(node)
      else { continue }
      let writers = workload.mounts(of: volume.name).filter { !$0.mount.isReadOnly }.map(\.container)
      let limits = writers.compactMap { container in
        workload.memoryLimit(of: container, report.inventory).map { (container, $0) }
      }
      // Who of several writes it is not known.
      guard limits.count == writers.count, let (container, limit) = limits.max(by: { $0.1.bytes < $1.1.bytes }) else {
        continue
      }
      if size.value > limit.bytes {
        report.report(
          .above(volume, node.text, container, limit), at: node, in: container,
          labels: [limit.label(for: workload)])
      } else if size.value > 0, writers.allSatisfy({ $0 == container }) {
        if fitting[container.name] == nil { only.append((container, limit)) }
        fitting[container.name, default: []].append(Candidate(volume: volume, node: node, bytes: size.value))
      }
    }
    for (writer, limit) in only {
      let volumes = fitting[writer.name] ?? []
      var sum: Int64 = 0
      // Reported at the volume that is one too many.
      guard
        let index = volumes.firstIndex(where: { volume in
          sum = sum.addingReportingOverflow(volume.bytes).overflow ? .max : sum + volume.bytes
          return sum > limit.bytes
        })
      else { continue }
      let labels = volumes[..<index].prefix(8).map { Label("and this one", at: $0.node, of: workload.resource) }
      report.report(
        .sum(volumes[...index], sum, writer, limit), at: volumes[index].node, in: writer,
        labels: labels + [limit.label(for: workload)])
    }
  }

  fileprivate struct Candidate {
    let volume: Volume
    let node: Node
    let bytes: Int64
  }
}

extension Message {
  fileprivate static func above(
    _ volume: Volume, _ size: String, _ container: Container, _ limit: EffectiveLimit
  ) -> Message {
    Message(
      "\"\(volume.name)\" may hold \(size) in memory, and \"\(container.name)\" is limited to \(limit.node.text)",
      note: "what is written to it counts as memory of the container that writes: it is OOMKilled at "
        + "\(ByteCount.text(limit.bytes)) before the volume is full",
      help: "make sizeLimit smaller than the memory limit by what the program itself needs, or raise the limit")
  }

  fileprivate static func sum(
    _ volumes: ArraySlice<MemoryVolumeAboveLimit.Candidate>, _ sum: Int64, _ container: Container,
    _ limit: EffectiveLimit
  ) -> Message {
    Message(
      "\(volumes.count) volumes may hold \(ByteCount.text(sum)) in memory, and \"\(container.name)\" is limited to "
        + limit.node.text,
      note:
        "\"\(container.name)\" alone writes them, and what it writes counts as its memory: with all of them full it "
        + "would be OOMKilled at \(ByteCount.text(limit.bytes))",
      help: "make the sizeLimits together smaller than the memory limit by what the program itself needs, or raise the "
        + "limit")
  }
}
