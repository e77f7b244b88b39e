import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A heap size that the JVM refuses: `-Xmx512MB`, `-Xmx512`, `-Xms2g -Xmx1g`.
public enum JavaHeapOptionInvalid: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    for source in container.javaSources(of: workload, report.inventory) {
      // Of another variable it is not known whether a JVM reads it.
      guard source.variable.map({ isRead($0) }) ?? (source.isFile || startsJava(container)) else { continue }
      func say(_ message: Message, _ range: Range<Int>) {
        if let owner = source.owner {
          let label = Label("the options", at: source.node, text: range, of: owner)
          report.report(message, at: container.place, labels: [label])
        } else {
          report.report(message, at: source.node, text: range)
        }
      }
      let initial = source.options[.initialHeap]
      let maximum = source.options[.maximumHeap]
      for option in [maximum, initial] {
        guard let option, !option.isOpen else { continue }
        if option.value == nil {
          say(.unreadable(option), option.range)
        } else if let value = option.value, option.kind == .maximumHeap, value > 0, value < Double(1 << 20) {
          say(.tooSmall(option), option.range)
        }
      }
      if let initial, let maximum, let low = initial.value, let high = maximum.value, high >= Double(1 << 20),
        low > high
      {
        say(.inverted(initial, maximum), initial.range)
      } else if let initial, let maximum, let low = initial.value, let high = maximum.value, low != high,
        container.checksHeap
      {
        say(.unequal(initial, maximum), initial.range)
      }
    }
  }

  /// The JVM itself reads these.
  private static func isRead(_ variable: String) -> Bool {
    ["JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS", "ES_JAVA_OPTS", "KAFKA_HEAP_OPTS"]
      .contains(variable)
  }

  private static func startsJava(_ container: Container) -> Bool {
    guard let program = container.command.items.first(where: { _ in true })?.text else { return false }
    return program == "java" || program.hasSuffix("/java")
  }
}

extension Container {
  /// Whether it is a node of a cluster of Elasticsearch or OpenSearch, which checks its settings when it starts.
  fileprivate var checksHeap: Bool {
    guard let image, image.isPublic, command == nil, environmentSources.isEmpty,
      let variable = facts?.heap?.variables.first, ["ES_JAVA_OPTS", "OPENSEARCH_JAVA_OPTS"].contains(variable)
    else { return false }
    // A node alone checks nothing, nor does one that listens to no other; a configuration of one's own may say so.
    return !mentions("single-node")
      && !volumeMounts.contains { $0.path.contains("/config") && !$0.path.contains("jvm.options") }
      && !environment.contains { variable in
        let letters = variable.name.lowercased().filter(\.isLetter)
        return letters.contains("transporthost") || letters.contains("networkhost") || letters.contains("bindhost")
          || letters.contains("discoverytype") && variable.value == nil
      } && !words.contains { $0.withText { $0.contains("host") } }
  }
}

extension Message {
  fileprivate static func unreadable(_ option: JavaOptions.Option) -> Message {
    Message(
      "the JVM cannot read \"\(option.text)\"",
      note: "it takes a whole number and one letter of k, m, g, t, and exits 1 with anything else: "
        + (option.kind == .initialHeap ? "Invalid initial heap size" : "Invalid maximum heap size"),
      help: "write it like -Xmx512m, without a space and without B or i")
  }

  fileprivate static func tooSmall(_ option: JavaOptions.Option) -> Message {
    Message(
      "\"\(option.text)\" is \(ByteCount.text(Int64(option.value ?? 0)))",
      note: "without a letter the size is in bytes, and the JVM exits 1: Too small maximum heap",
      help: "write the unit: \(option.text)m")
  }

  fileprivate static func unequal(_ initial: JavaOptions.Option, _ maximum: JavaOptions.Option) -> Message {
    Message(
      "the heap begins at \"\(initial.text)\" and may grow to \"\(maximum.text)\"",
      note:
        "a node of a cluster checks it when it starts and exits 78: initial heap size not equal to maximum heap size",
      help: "make both the same")
  }

  fileprivate static func inverted(_ initial: JavaOptions.Option, _ maximum: JavaOptions.Option) -> Message {
    Message(
      "the first heap \"\(initial.text)\" is larger than the largest, \"\(maximum.text)\"",
      note: "the JVM exits 1: initial heap size set to a larger value than the maximum heap size",
      help: "make both the same")
  }
}
