import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A port of all nodes that two Services of a set ask for, or that is outside the range of such ports.
public enum NodePortTaken: ObjectRule {
  public static let kinds = ["Service"]

  public static func check(_ object: Resource, _ report: inout Reporter) {
    guard let service = Service(object) else { return }
    var own: [String: Node] = [:]
    for port in service.ports {
      guard let node = port.nodePort, let number = node.integer, number > 0 else { continue }
      if let first = own.updateValue(node, forKey: "\(number)/\(port.protocolName)") {
        report.report(
          .twice(number, port.protocolName), at: node, labels: [Label("and here", at: first, of: object)])
        continue
      }
      let low = report[firstNodePort]
      let high = report[lastNodePort]
      if number < low || number > high {
        report.report(.outside(number, low, high), at: node)
      } else if let (other, place) = report.inventory.earlierService(
        withNodePort: number, port.protocolName, than: object)
      {
        report.report(
          .taken(number, port.protocolName, other), at: node,
          labels: [Label("Service \"\(other.name)\" asks for it first", at: place, of: other)])
      }
    }
  }
}

extension Inventory {
  fileprivate func earlierService(
    withNodePort port: Int, _ protocolName: String, than resource: Resource
  ) -> (Resource, Node)? {
    for other in services(withNodePort: port, inSetsOf: resource) {
      guard other.isBefore(resource), !other.mayBeAlternative(of: resource), areAppliedTogether(other, resource),
        !isPatched(other), let service = Service(other)
      else { continue }
      for candidate in service.ports where candidate.protocolName == protocolName {
        if let node = candidate.nodePort, node.integer == port { return (other, node) }
      }
    }
    return nil
  }
}

extension Message {
  fileprivate static func taken(_ port: Int, _ protocolName: String, _ other: Resource) -> Message {
    Message(
      "node port \(port)/\(protocolName) is asked for by Service \"\(other.name)\" as well",
      note:
        "a node port belongs to one Service of the cluster, whatever its namespace: the API server refuses the second "
        + "(\"provided port is already allocated\"), and the other objects are applied without it",
      help: "give one of them another nodePort, or leave it out: then a free one is taken")
  }

  fileprivate static func twice(_ port: Int, _ protocolName: String) -> Message {
    Message(
      "node port \(port)/\(protocolName) is asked for twice in one Service",
      note: "the API server refuses the Service", help: "give one of the two another nodePort, or leave it out")
  }

  fileprivate static func outside(_ port: Int, _ low: Int, _ high: Int) -> Message {
    Message(
      "node port \(port) is outside \(low)-\(high)",
      note:
        "the API server refuses the Service (\"provided port is not in the valid range\"), unless it was started with "
        + "another --service-node-port-range",
      help: "take a nodePort of the range, or leave it out: then a free one is taken", severity: .warning)
  }
}
