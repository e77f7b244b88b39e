import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A JVM whose heap may grow to the container's memory limit, or nearly so.
public enum JavaHeapAboveLimit: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, !workload.isWindows, !container.surelyRunsOther,
      let limit = workload.memoryLimit(of: container, report.inventory)
    else { return }
    let heaps =
      container.javaSources(of: workload, report.inventory).compactMap { Heap($0, limit) } + sizes(of: container)
    guard let largest = heaps.max(by: { $0.bytes < $1.bytes }) else { return }
    let percent = (Double(largest.bytes) / Double(limit.bytes) * 100).rounded()
    let message: Message
    if largest.bytes >= limit.bytes {
      // With several it is not known which of them the program reads.
      let isCertain = heaps.allSatisfy { $0.bytes >= limit.bytes } && largest.isCertain && container.surelyRunsJava
      message = .above(largest, container, limit, severity: isCertain ? .error : .warning)
    } else if limit.bytes - largest.bytes < Int64(report[leastMebibytes]) << 20
      || Int(percent) > report[heapPercent]
        && limit.bytes - largest.bytes < Int64(report[headroomMebibytes]) << 20
    {
      message = .near(largest, container, limit, Int(percent))
    } else {
      return
    }
    if let owner = largest.owner {
      let label = Label(
        "the heap is set here", at: largest.node, text: largest.isInFile ? largest.range : nil, of: owner)
      report.report(message, at: limit.place(for: container), labels: [label] + limit.origin)
    } else {
      report.report(
        message, at: largest.node, text: largest.range,
        labels: [limit.label(for: workload)])
    }
  }

  fileprivate struct Heap {
    var bytes: Int64
    var text: String
    let node: Node
    let range: Range<Int>?
    var what = "heap"
    let isPercent: Bool
    /// Whether it surely sets the heap.
    let isCertain: Bool
    /// What holds it: a ConfigMap or Secret; nil for the container itself.
    var owner: Resource?
    var isInFile = false

    init?(_ source: Container.JavaSource, _ limit: EffectiveLimit) {
      // A size goes before a percentage.
      let sizes = [JavaOptions.Kind.maximumHeap, .initialHeap].compactMap { source.options[$0] }
      let option = sizes.max { $0.value ?? 0 < $1.value ?? 0 } ?? source.options[.maximumPercent]
      guard let option, let value = option.value, !option.isOpen, value.isFinite, value >= 0 else { return nil }
      isPercent = option.kind == .maximumPercent
      isCertain = source.isCertain
      isInFile = source.isFile
      let bytes = isPercent ? min(value, 100) / 100 * Double(limit.bytes) : value
      guard bytes < 1e18 else { return nil }
      self.bytes = Int64(bytes)
      text = option.text
      owner = source.owner
      node = source.node
      range = option.range
    }

    init(bytes: Int64, text: String, node: Node, isCertain: Bool) {
      self.isCertain = isCertain
      self.bytes = bytes
      self.text = text
      self.node = node
      range = nil
      isPercent = false
    }
  }

  /// Variables of known images that hold nothing but a size: `MAX_HEAP_SIZE: 4G`.
  private static func sizes(of container: Container) -> [Heap] {
    guard let image = container.image, image.isPublic, let facts = container.facts, container.runsServer(facts),
      let heap = facts.heap,
      heap.confidence >= .medium
    else { return [] }
    let sizes: [Heap] = container.environment.compactMap { variable in
      guard heap.variables.contains(variable.name), let value = variable.value, value.string != nil,
        let bytes = JavaOptions.size(value.text.utf8), value.text.last?.isLetter ?? false
      else { return nil }
      return Heap(
        bytes: bytes, text: "\(variable.name) \(value.text)", node: value, isCertain: heap.confidence == .high)
    }
    // The others are parts of it.
    guard var largest = sizes.max(by: { $0.bytes < $1.bytes }) else { return [] }
    for variable in container.environment where heap.beside.contains(variable.name) {
      guard let value = variable.value, value.string != nil, let bytes = JavaOptions.size(value.text.utf8),
        bytes < 1 << 50
      else { continue }
      largest.bytes += bytes
      largest.text += " and \(variable.name) \(value.text)"
      largest.what = "heap and page cache"
    }
    return [largest]
  }
}

extension Container {
  private var programName: String { command.items.first.map { Shell.name(of: $0.text) } ?? "" }

  /// Whether a JVM is seen: in the command, in an option that only it has, or by what is known of the image.
  fileprivate var surelyRunsJava: Bool {
    if programName == "java" || facts?.heap != nil || (image?.name.contains("jdk") ?? false) { return true }
    return words.contains { word in
      word.text.hasPrefix("-Xm") || word.text.contains("java ")
    } || environment.contains { ["JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"].contains($0.name) }
  }

  /// Whether the command is another runtime's, which at most hands such variables on.
  fileprivate var surelyRunsOther: Bool {
    ["python", "python3", "node", "npm", "ruby", "php", "perl"].contains(programName)
  }
}

extension Message {
  fileprivate static func above(
    _ heap: JavaHeapAboveLimit.Heap, _ container: Container, _ limit: EffectiveLimit, severity: Severity
  ) -> Message {
    Message(
      "\"\(container.name)\" may take \(ByteCount.text(heap.bytes)) of \(heap.what) and is limited to \(limit.node.text)",
      note:
        "\(heap.text) \(heap.what == "heap" ? "is" : "are") \(ByteCount.text(heap.bytes)) of \(ByteCount.text(limit.bytes)): the JVM collects no garbage "
        + "for the limit's sake, so the kernel kills it when the heap fills; metaspace, threads and code come on top",
      help: advice(heap, limit), severity: severity)
  }

  fileprivate static func near(
    _ heap: JavaHeapAboveLimit.Heap, _ container: Container, _ limit: EffectiveLimit, _ percent: Int
  ) -> Message {
    Message(
      "the heap may take \(percent) % of the memory limit of \"\(container.name)\"",
      note: "\(heap.text) leaves \(ByteCount.text(limit.bytes - heap.bytes)) of \(ByteCount.text(limit.bytes)) for "
        + "metaspace, threads, code and buffers, which usually take 100 to 300 MiB; beyond the limit the kernel kills",
      help: advice(heap, limit), severity: .warning)
  }

  private static func advice(_ heap: JavaHeapAboveLimit.Heap, _ limit: EffectiveLimit) -> String {
    let mebibytes = (heap.bytes / 3 * 4) >> 20
    return heap.isPercent
      ? "use -XX:MaxRAMPercentage=75 or less"
      : "raise the limit to \(mebibytes)Mi, or lower the heap to three quarters of the limit, "
        + "\((limit.bytes / 4 * 3) >> 20)m"
  }
}
