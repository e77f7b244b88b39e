import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An emptyDir on disk that may grow beyond what the pod may use of the disk.
public enum DiskVolumeAboveLimit: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows,
      !report.inventory.mayFillIn(.limits, "ephemeral-storage", for: workload.resource),
      let limit = workload.total(.limits, of: "ephemeral-storage", bounds: nil), let first = limit.largest
    else { return }
    for volume in workload.volumes {
      guard let directory = volume.node["emptyDir"], directory["medium"].map({ $0.isNull || $0.text.isEmpty }) ?? true,
        let node = directory["sizeLimit"], let size = Quantity(node), size.nanos > limit.nanos,
        let writer = workload.mounts(of: volume.name).first(where: { !$0.mount.isReadOnly })
      else { continue }
      report.report(
        .above(volume, node.text, limit.nanos), at: node, in: writer.container,
        labels: [
          Label(
            "limits the pod to \(bytes(limit.nanos))", at: first.node,
            of: workload.resource)
        ])
    }
  }
}

private func bytes(_ nanos: Int128) -> String { ByteCount.text(Int64(clamping: nanos / 1_000_000_000)) }

extension Message {
  fileprivate static func above(_ volume: Volume, _ size: String, _ limit: Int128) -> Message {
    let limit = bytes(limit)
    return Message(
      "\"\(volume.name)\" may hold \(size) on disk, and the pod's ephemeral-storage limit is \(limit)",
      note: "volumes count with logs and container file systems: at \(limit), before the volume is full, the kubelet "
        + "evicts the pod: Pod ephemeral local storage usage exceeds the total limit of containers",
      help: "make sizeLimit smaller than the limit by what logs and files beside the volume need, or raise the limit")
  }
}
