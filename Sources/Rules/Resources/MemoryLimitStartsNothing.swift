import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `memory: 512`, `1k`, `2Mi`: a limit in which no process starts.
public enum MemoryLimitStartsNothing: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    // Thousandths have a rule of their own. A limit of 0 is none.
    guard container.role != .ephemeral, let limit = container.limit("memory"), let quantity = limit.quantity,
      quantity.suffix != .decimal("m"), quantity.value > 0, quantity.value < leastMemory
    else { return }
    report.report(.tooSmall(limit.node.text, quantity), at: limit.node)
  }

  /// 2 MiB were too few for the smallest program that was tried, and 4 MiB enough.
  private static let leastMemory = 4 << 20
}

extension Message {
  fileprivate static func tooSmall(_ text: String, _ quantity: Quantity) -> Message {
    let bytes = quantity.value
    let isUnitMissing = quantity.suffix == .none || quantity.suffix == .decimal("k") || quantity.suffix == .binary("K")
    // A tmpfs holds whole pages, and the token's volume three small files.
    let note =
      bytes < 16 << 10
      ? "the volume of the service account's token is sized by the limit: no space left on device, and the pod stays in "
        + "ContainerCreating"
      : "the container runtime's own start needs more: container init was OOM-killed (runc; with crun the program is "
        + "killed instead), and the pod stays in ContainerCreating"
    let number = text.prefix { $0.isNumber }
    return Message(
      "memory limit \"\(text)\" is \(ByteCount.text(bytes)), in which no container starts", note: note,
      help: isUnitMissing ? "write the unit: \"\(number)Mi\" or \"\(number)Gi\"" : "raise it to what the program uses")
  }
}
