import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A memory limit below what the image is known to need.
public enum MemoryBelowImageNeed: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    // Another command may start something smaller.
    guard container.isLongRunning, let image = container.image, image.isPublic, let facts = container.facts,
      container.runsServer(facts), let memory = facts.memory,
      let limit = workload.memoryLimit(of: container, report.inventory)
    else { return }
    let need = Int64(memory.mebibytes) << 20
    guard limit.bytes >= 4 << 20 else { return }
    switch memory.basis {
    case .documented:
      // What it checks for it needs whatever its settings are.
      guard limit.bytes < need, memory.log != nil || !container.setsHeap(facts.heap) else { return }
      let isChecked = memory.log != nil && memory.confidence == .high
      say(.documented(image, memory, limit, isChecked ? .error : .warning), container, limit, workload, &report)
    case .defaultHeap:
      guard limit.bytes <= need, memory.confidence >= .medium, !container.setsHeap(facts.heap) else { return }
      say(.heap(image, memory, limit, facts.heap), container, limit, workload, &report)
    case .practical:
      // The owner may have less to do than most: what is only likely counts where the limit is not even half of it.
      let isHalf = limit.bytes < need / 2
      guard limit.bytes < need, isHalf || memory.confidence >= .medium, !container.setsHeap(facts.heap) else { return }
      say(.practical(image, memory, limit, isHalf ? .warning : .info), container, limit, workload, &report)
    }
  }

  private static func say(
    _ message: Message, _ container: Container, _ limit: EffectiveLimit, _ workload: Workload, _ report: inout Reporter
  ) {
    let label = container.imageNode.map { Label("the image", at: $0, of: workload.resource) }
    report.report(message, at: limit.place(for: container), labels: [label].compactMap(\.self) + limit.origin)
  }
}

extension Container {
  /// Whether anything says, or may say, how large the heap is.
  fileprivate func setsHeap(_ heap: ImageFacts.Heap?) -> Bool {
    !environmentSources.isEmpty || !javaSources.isEmpty
      || environment.contains { heap?.variables.contains($0.name) ?? false }
      || !volumeMounts.allSatisfy { !$0.path.contains("jvm.options") }
  }
}

extension Message {
  fileprivate static func documented(
    _ image: ImageReference, _ memory: ImageFacts.Memory, _ limit: EffectiveLimit, _ severity: Severity
  ) -> Message {
    Message(
      "\(image.repository) needs \(memory.mebibytes) MiB and is limited to \(limit.node.text)",
      note: memory.log.map {
        "it checks when it starts and exits: \($0) (where it sees the node's memory instead, it is OOMKilled later)"
      }
        ?? "its documentation asks for that much; with \(ByteCount.text(limit.bytes)) it may be OOMKilled while it starts",
      help: "raise the limit to \(memory.mebibytes)Mi or more", severity: severity,
      outcome: memory.log == nil ? .oomKilled : .crashLoopBackOff)
  }

  fileprivate static func heap(
    _ image: ImageReference, _ memory: ImageFacts.Memory, _ limit: EffectiveLimit, _ heap: ImageFacts.Heap?
  ) -> Message {
    let variable = heap?.variables.first.map { "set \($0) to a heap of \((limit.bytes / 2) >> 20) MiB, or " } ?? ""
    return Message(
      "\(image.repository) takes a heap of \(memory.mebibytes) MiB by default and is limited to \(limit.node.text)",
      note:
        "nothing in the manifest sets the heap; it may grow to \(memory.mebibytes) MiB, and the rest of the process "
        + "comes on top: the kernel kills it at \(ByteCount.text(limit.bytes))",
      help: "\(variable)raise the limit to \(memory.mebibytes * 3 / 2)Mi", severity: .warning)
  }

  fileprivate static func practical(
    _ image: ImageReference, _ memory: ImageFacts.Memory, _ limit: EffectiveLimit, _ severity: Severity
  ) -> Message {
    Message(
      "\(image.repository) usually needs \(memory.mebibytes) MiB and is limited to \(limit.node.text)",
      note: "with \(ByteCount.text(limit.bytes)) it may be OOMKilled while it starts or when it is busy",
      help: "raise the limit to \(memory.mebibytes)Mi or more, unless it was measured", severity: severity)
  }
}
