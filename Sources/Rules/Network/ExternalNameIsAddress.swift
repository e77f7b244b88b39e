import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Service of type ExternalName whose name is an address, which DNS takes for a name.
public enum ExternalNameIsAddress: ObjectRule {
  public static let kinds = ["Service"]

  public static func check(_ object: Resource, _ report: inout Reporter) {
    guard let spec = object.root["spec"], spec["type"]?.hasText("ExternalName") ?? false,
      let name = spec["externalName"], name.isScalar, !name.isPlaceholder, name.withText({ $0.isAddress })
    else { return }
    report.report(.address(name.text, object.name), at: name)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether it is an IPv4 address, or what only an IPv6 address has.
  fileprivate var isAddress: Bool {
    if contains(UInt8(ascii: ":")) { return allSatisfy { $0 == UInt8(ascii: ":") || $0.isHexadecimal } }
    let parts = split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
  }
}

extension Message {
  fileprivate static func address(_ text: String, _ service: String) -> Message {
    Message(
      "externalName of Service \"\(service)\" is the address \(text), not a name",
      note:
        "the cluster's DNS answers with an alias (CNAME) to \"\(text)\", which no DNS server knows: the name of the Service "
        + "does not resolve",
      help: "leave selector and type out, and write an EndpointSlice with the address for the Service")
  }
}
