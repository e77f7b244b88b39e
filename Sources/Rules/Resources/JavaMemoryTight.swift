import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A JVM in a container that hardly holds an empty one.
public enum JavaMemoryTight: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let limit = workload.memoryLimit(of: container, report.inventory),
      limit.bytes >= 4 << 20,
      limit.bytes < Int64(report[minimumMebibytes]) << 20, let evidence = container.javaEvidence
    else { return }
    report.report(
      .tight(container, limit), at: limit.place(for: container),
      labels: [Label("a JVM", at: evidence, of: workload.resource)] + limit.origin)
  }
}

extension Container {
  /// What shows that its program runs in a JVM.
  fileprivate var javaEvidence: Node? {
    if let program = command.items.first(where: { _ in true }) {
      return program.text == "java" || program.text.hasSuffix("/java") ? program : nil
    }
    if let image, let node = imageNode {
      let name = image.name
      let names = ["openjdk", "eclipse-temurin", "amazoncorretto", "spring", "tomcat"]
      if names.contains(where: { name == $0 || name.hasPrefix($0 + "-") }) { return node }
    }
    return javaSources.first?.node
      ?? environment.first { $0.name == "JAVA_OPTS" || $0.name == "JAVA_TOOL_OPTIONS" }?.nameNode
  }
}

extension Message {
  fileprivate static func tight(_ container: Container, _ limit: EffectiveLimit) -> Message {
    Message(
      "a JVM in \(ByteCount.text(limit.bytes)): the memory limit of \"\(container.name)\" is \(limit.node.text)",
      note:
        "metaspace, compiled code, threads and the JVM itself take 60 to 150 MiB in a small server, before any heap: "
        + "it may be OOMKilled while it starts",
      help: "raise the limit to 256Mi or more")
  }
}
