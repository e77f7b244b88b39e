import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A probe that the API server refuses.
public enum ProbeInvalid: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.role != .ephemeral, workload.isBuiltIn, !workload.isFragment else { return }
    for probe in container.probes {
      if container.role == .initial {
        report.refuse(.onInitContainer(probe, container), at: probe.key)
        continue
      }
      checkHandler(probe, workload, &report)
      for handler in [probe.node["httpGet"], probe.node["tcpSocket"]] {
        if let port = handler?["port"], let text = port.string, !port.isPlaceholder, Int(text) != nil {
          report.refuse(.quotedPort(text), at: port)
        }
      }
      if let port = probe.node["grpc"]?["port"], let text = port.string, !port.isPlaceholder {
        report.refuse(.grpcPort(text, probe.portNumber(in: container)), at: port)
      }
      if let scheme = probe.node["httpGet"]?["scheme"], let text = scheme.string, !text.isEmpty, !scheme.isPlaceholder,
        text != "HTTP", text != "HTTPS"
      {
        report.refuse(.scheme(text), at: scheme)
      }
      if probe.kind != .readiness, probe.successThreshold != 1, let node = probe.node["successThreshold"] {
        report.refuse(.successThreshold(probe), at: node)
      }
      if probe.kind == .readiness, let entry = probe.node.entry("terminationGracePeriodSeconds"), !entry.value.isNull {
        report.refuse(.gracePeriod, at: entry.key)
      }
    }
  }

  private static func checkHandler(_ probe: Probe, _ workload: Workload, _ report: inout Reporter) {
    let handlers = ["exec", "httpGet", "tcpSocket", "grpc"].compactMap { probe.node.entry($0) }
      .filter { !$0.value.isNull }
    // A handler that is misspelt is said by field-unknown.
    if handlers.isEmpty, workload.resource.hasUnknownField(in: probe.node) { return }
    // A patch may bring the handler.
    if handlers.isEmpty, !report.inventory.isPatched(workload.resource) {
      report.refuse(.noHandler(probe), at: probe.key)
    } else if handlers.count > 1 {
      report.refuse(
        .twoHandlers(probe, handlers[0].key.text, handlers[1].key.text), at: handlers[1].key,
        labels: [Label("the first one", at: handlers[0].key, of: workload.resource)])
    }
  }
}

extension Message {
  private static let refused = "\(Message.refusal)"

  fileprivate static func onInitContainer(_ probe: Probe, _ container: Container) -> Message {
    Message(
      "init container \"\(container.name)\" has a \(probe.kind.rawValue)",
      note: "\(refused): may not be set for init containers without restartPolicy=Always",
      help: "remove the probe, or make it a sidecar with restartPolicy: Always if it is to keep running")
  }

  fileprivate static func quotedPort(_ text: String) -> Message {
    Message(
      "the port \"\(text)\" is a text, and as a name it is not allowed",
      note: "\(refused): a port's name must contain at least one letter", help: "write the number without quotes")
  }

  fileprivate static func grpcPort(_ text: String, _ number: Int?) -> Message {
    Message(
      "the port of a grpc probe is the text \"\(text)\"",
      note:
        "the API server cannot read the object: cannot unmarshal string into port of type int32; only httpGet and tcpSocket know names of ports",
      help: Int(text) == nil
        ? "write its number" + (number.map { ", \($0)" } ?? "") : "write the number without quotes")
  }

  fileprivate static func scheme(_ text: String) -> Message {
    let upper = text.uppercased()
    return Message(
      "\"\(text)\" is not a scheme", note: "\(refused): only HTTP and HTTPS are supported, in upper case",
      help: upper == "HTTP" || upper == "HTTPS" ? "write \(upper)" : "write HTTP or HTTPS")
  }

  fileprivate static func successThreshold(_ probe: Probe) -> Message {
    Message(
      "the successThreshold of a \(probe.kind.rawValue) is \(probe.successThreshold)",
      note: "\(refused): it must be 1; only a readinessProbe may ask for more", help: "remove successThreshold")
  }

  fileprivate static var gracePeriod: Message {
    Message(
      "a readinessProbe has terminationGracePeriodSeconds",
      note: "\(refused): a readiness probe kills nothing, so there is no such period", help: "remove it")
  }

  fileprivate static func noHandler(_ probe: Probe) -> Message {
    Message(
      "\(probe.kind.rawValue) does not say what to ask", note: "\(refused): must specify a handler type",
      help: "add httpGet, tcpSocket, grpc or exec")
  }

  fileprivate static func twoHandlers(_ probe: Probe, _ first: String, _ second: String) -> Message {
    Message(
      "\(probe.kind.rawValue) has both \(first) and \(second)",
      note: "\(refused): may not specify more than 1 handler type", help: "keep one of them")
  }
}
