import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A browser with the 64 MiB of shared memory that every container gets.
public enum SharedMemorySmall: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let image = container.image, let node = container.imageNode,
      SharedMemory.isBrowser(image), !workload.isWindows, workload.spec["hostIPC"]?.boolean != true,
      !container.volumeMounts.contains(where: { $0.covers("/dev/shm") })
    else { return }
    report.report(.small(image), at: node)
  }
}

extension Message {
  fileprivate static func small(_ image: ImageReference) -> Message {
    Message(
      "the browser of \"\(image.repository)\" has 64 MiB of shared memory",
      note: "it keeps the pages that it draws in /dev/shm and crashes when that is full; the image asks for 2 GiB "
        + "(docker run --shm-size=2g)",
      help: "mount an emptyDir with medium Memory and a sizeLimit at /dev/shm, within the memory limit")
  }
}
