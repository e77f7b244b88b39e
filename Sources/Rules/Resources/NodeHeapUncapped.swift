import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Node.js before 20 with a memory limit that V8 may not see.
public enum NodeHeapUncapped: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let image = container.image, image.repository == "node", image.isPublic,
      let major = image.version.first, major < 20, container.nodeHeapCap == nil, !container.mentionsNodeHeap,
      let limit = workload.memoryLimit(of: container, report.inventory), limit.bytes <= 4600 << 20,
      let place = container.imageNode
    else { return }
    report.report(
      .uncapped(container, major, limit), at: place,
      labels: [limit.label(for: workload)])
  }
}

extension Message {
  fileprivate static func uncapped(_ container: Container, _ major: Int, _ limit: EffectiveLimit) -> Message {
    Message(
      "the heap of \"\(container.name)\" may outgrow its limit of \(limit.node.text)",
      note:
        "Node.js \(major) does not see the limit under cgroup v2 and sizes its heap by the node's memory: up to 2 or "
        + "4 GiB; the kernel kills at \(ByteCount.text(limit.bytes)), before V8 collects in earnest",
      help: "set NODE_OPTIONS to --max-old-space-size=\((limit.bytes / 4 * 3) >> 20), three quarters of the limit, or "
        + "use Node.js 20 or newer")
  }
}
