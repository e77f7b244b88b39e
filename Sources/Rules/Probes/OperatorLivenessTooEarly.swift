import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A controller that may be killed before it has spoken with the API server.
public enum OperatorLivenessTooEarly: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role == .app, let probe = container.probe(.startup) ?? container.probe(.liveness),
      !probe.isThrownAway(in: container), probe.command == nil, probe.guaranteedBudget < report[minimumSeconds],
      let sign = container.signOfController
    else { return }
    report.report(
      .early(probe, container, report[minimumSeconds]), at: probe.key,
      labels: [Label("a controller", at: sign, of: workload.resource)])
  }
}

extension Container {
  /// What shows that the program is a controller: leader election, the namespace that it watches, its subcommand.
  fileprivate var signOfController: Node? {
    for variable in environment where ["WATCH_NAMESPACE", "OPERATOR_NAME"].contains(variable.name) {
      return variable.nameNode
    }
    for list in [command, args] {
      for word in list.items {
        let text = word.text
        // `--leader-election` is of the CSI sidecars, which serve their health first.
        let option = text.prefix { $0 != "=" }
        if text == "operator" || option == "--leader-elect" || option == "--enable-leader-election" {
          return text.hasSuffix("=false") ? nil : word
        }
      }
    }
    return nil
  }
}

extension Message {
  fileprivate static func early(_ probe: Probe, _ container: Container, _ seconds: Int) -> Message {
    Message(
      "\(probe.kind.rawValue) may kill \"\(container.name)\" \(probe.guaranteedBudget) s after it starts, while it "
        + "waits for the API server",
      note:
        "\(probe.initialDelay) + (\(probe.failureThreshold) − 1) × \(probe.period) = \(probe.guaranteedBudget) s guaranteed; "
        + "a controller often serves its health only after discovery, caches or migrations, which take longer "
        + "on a busy cluster than on a new one",
      help: probe.kind == .startup
        ? "raise its failureThreshold, so that it grants a minute"
        : "add a startupProbe with periodSeconds 5 and failureThreshold 13: it grants 60 s")
  }
}
