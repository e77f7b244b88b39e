import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `cpu: 500` and `cpu: 100M`: more cores than any node has.
public enum CPUUnitMissing: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    // Without a request the limit is what is requested.
    guard container.role != .ephemeral, let request = container.request("cpu") ?? container.limit("cpu"),
      let quantity = request.quantity, let cores = Int(exactly: quantity.value)
    else { return }
    if cores > mostOfAnyMachine {
      report.report(.beyond(request.node.text, quantity, certain: true), at: request.node)
    } else if cores >= report[suspiciousCores], quantity.suffix == .none, cores.isMultiple(of: 5) || cores > 512,
      let memory = (container.request("memory") ?? container.limit("memory"))?.quantity,
      // Nobody gives so many cores so little memory.
      memory.value < Int64(cores) * (64 << 20)
    {
      report.report(.beyond(request.node.text, quantity, certain: false), at: request.node)
    }
  }

  /// The largest machines that can be rented have 1920 hardware threads.
  private static let mostOfAnyMachine = 4096
}

extension Message {
  fileprivate static func beyond(_ text: String, _ quantity: Quantity, certain: Bool) -> Message {
    let number = text.prefix { $0.isNumber }
    return Message(
      "cpu \"\(text)\" is \(quantity.decimal) cores",
      note: certain
        ? "no node has that many: the pod stays Pending, Insufficient cpu"
        : "a pod that asks for more than any node has free stays Pending: Insufficient cpu; thousandths of a core end in m",
      help: "write \"\(number)m\" for \(number) thousandths of a core", severity: certain ? .error : .warning)
  }
}
