import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A program with the 64 MiB of shared memory that every container gets, and that are too little for it.
public enum SharedMemorySmall: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let (need, node) = workload.sharedMemoryNeed(of: container, report.inventory) else { return }
    report.report(.small(need, container), at: node)
  }
}

extension Message {
  fileprivate static func small(_ need: SharedMemory.Need, _ container: Container) -> Message {
    let help = "mount an emptyDir with medium Memory and a sizeLimit at /dev/shm, within the memory limit"
    switch need {
    case .browser:
      return Message(
        "the browser of \"\(container.image?.repository ?? "")\" has 64 MiB of shared memory",
        note: "it keeps the pages that it draws in /dev/shm and crashes when that is full; the image asks for 2 GiB "
          + "(docker run --shm-size=2g)",
        help: help)
    case .devices(let count, let option):
      return Message(
        "\(option) \(count) with 64 MiB of shared memory",
        note: "the \(count) processes share data in /dev/shm where the devices cannot reach one another's memory: NCCL "
          + "then fails while it starts, with No space left on device; the documentation asks for more (--shm-size)",
        help: help, outcome: .crashLoopBackOff)
    case .checked(let mebibytes, let log):
      return Message(
        "\"\(container.image?.repository ?? "")\" needs \(mebibytes) MiB of shared memory and has 64",
        note: "it checks /dev/shm when it starts and exits: \(log)", help: help, severity: .error,
        outcome: .crashLoopBackOff)
    case .queries(let bytes, let arithmetic):
      return Message(
        "one parallel query may take \(ByteCount.text(bytes)) of shared memory, and \"\(container.name)\" has 64 MiB",
        note:
          "\(arithmetic) for a parallel hash join, in /dev/shm: when that is full the query fails (could not resize "
          + "shared memory segment: No space left on device)",
        help: help, severity: .info)
    }
  }
}
