import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A declared port that the API server does not accept.
public enum PortDeclarationRefused: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard workload.hasKnownController else { return }
    var names: [String: Node] = [:]
    for port in container.node["ports"].items where port.isMapping {
      check(number: port["containerPort"], of: port, &report)
      if let host = port["hostPort"], !host.isNull, !(0...65535).contains(host.integer ?? -1), !host.isFilledIn {
        report.refuse(.number("hostPort", host), at: host)
      }
      if let name = port["protocol"], name.isScalar, !name.isNull, !name.hasText(""),
        !["TCP", "UDP", "SCTP"].contains(name.text), !name.isUnfilled
      {
        report.refuse(.transport(name.text), at: name)
      }
      guard let name = port["name"], name.isScalar, !name.isNull, !name.isPlaceholder, !name.text.isEmpty else {
        continue
      }
      let text = name.text
      if name.string == nil {
        report.refuse(.nameIsNumber(text), at: name)
      } else if let complaint = PortName.complaint(text) {
        if name.isUnfilled { continue }
        report.refuse(.name(text, complaint), at: name)
      } else if let first = names[text] {
        report.refuse(.twice(text), at: name, labels: [Label("first used here", at: first, of: workload.resource)])
      } else {
        names[text] = name
      }
    }
  }

  private static func check(number: Node?, of port: Node, _ report: inout Reporter) {
    guard let number, !number.isNull else {
      let place = port.writtenEntries.first { _ in true }?.key ?? port
      return report.refuse(.missing, at: place)
    }
    if !(1...65535).contains(number.integer ?? 0), !number.isFilledIn {
      report.refuse(.number("containerPort", number), at: number)
    }
  }
}

extension Node {
  fileprivate var isFilledIn: Bool { isScalar && (isUnfilled || isInCapitals) }
}

extension Message {
  fileprivate static var missing: Message {
    Message(
      "the port has no containerPort", note: "\(Message.refusal): containerPort is required",
      help: "write containerPort: NUMBER")
  }

  fileprivate static func number(_ field: String, _ node: Node) -> Message {
    let isQuoted = node.string.flatMap { Int($0) } != nil
    return Message(
      "\(field) \(node.isScalar ? "\"\(node.text.abbreviated)\" " : "")is no port number",
      note: "\(Message.refusal): "
        + (node.integer == nil
          ? "\(field) is a number, not a string" : "\(field) must be between 1 and 65535"),
      help: isQuoted ? "write it without quotes: \(node.text)" : "write the number of a port")
  }

  fileprivate static func transport(_ name: String) -> Message {
    Message(
      "protocol \"\(name.abbreviated)\" is not known",
      note: "\(Message.refusal): supported are TCP, UDP and SCTP, in upper case",
      help: ["TCP", "UDP", "SCTP"].contains(name.uppercased())
        ? "write \(name.uppercased())" : "write TCP; what runs on top of it is said nowhere in a pod")
  }

  fileprivate static func name(_ name: String, _ complaint: String) -> Message {
    Message(
      "port name \"\(name.abbreviated)\" \(complaint)",
      note: "\(Message.refusal): port names are those of IANA services",
      help: "give it a name of at most 15 lower-case letters, digits and dashes, and use it in probes and Services too")
  }

  fileprivate static func nameIsNumber(_ name: String) -> Message {
    Message(
      "the port's name is the number or boolean \(name)",
      note: "the API server cannot read the object: a name is a string, and must hold a letter",
      help: "write a name, or none")
  }

  fileprivate static func twice(_ name: String) -> Message {
    Message(
      "two ports of the container are called \"\(name)\"",
      note: "\(Message.refusal): Duplicate value: \"\(name)\"", help: "give one of them another name")
  }
}
