import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `GOMEMLIMIT: 512Mi`: Kubernetes' units, not Go's.
public enum GoMemoryLimitMalformed: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let value = container.goMemoryLimit, GoMemoryLimit(value.text) == .malformed else { return }
    report.report(.malformed(value.text), at: value)
  }
}

extension Container {
  /// The literal value of GOMEMLIMIT.
  var goMemoryLimit: Node? {
    let value = environment.last { $0.name == "GOMEMLIMIT" }?.value
    return value.flatMap { value in value.withText { $0.contains(UInt8(ascii: "$")) } ? nil : value }
  }
}

extension Message {
  fileprivate static func malformed(_ text: String) -> Message {
    let number = text.prefix { $0.isNumber }
    let unit = text.dropFirst(number.count).first.map { "KMGT".contains($0) ? "\($0)" : "M" } ?? "M"
    return Message(
      "Go cannot read GOMEMLIMIT \"\(text)\"",
      note: "the runtime knows B, KiB, MiB, GiB and TiB; every Go program since 1.19 stops at its start: "
        + "fatal error: malformed GOMEMLIMIT, exit 2",
      help: number.isEmpty ? "write it like 512MiB" : "write \"\(number)\(unit)iB\"")
  }
}
