import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `memory: 512MB`, `1g`, `1 Gi`: text that is no quantity.
public enum QuantityInvalid: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let resources = container.node["resources"] else { return }
    for list in [resources["requests"], resources["limits"]] {
      for entry in list.entries {
        let text = entry.value.text
        guard entry.value.string != nil, !text.isFilledIn, !entry.value.isPlaceholder else { continue }
        if let quantity = Quantity(entry.value) {
          if quantity.nanos < 0 { report.report(.negative(entry.key.text, text), at: entry.value) }
        } else {
          report.report(.unreadable(entry.key.text, text), at: entry.value)
        }
      }
    }
  }
}

extension String {
  /// Whether some tool of its own kind puts a value in: `MEMORY_LIMIT`, `$(memory)`, `@memory@`, `%MEM%`.
  fileprivate var isFilledIn: Bool {
    guard let first = utf8.first else { return false }
    // What is meant as a number begins like one.
    return !(0x30...0x39).contains(first) && ![UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(first)
  }
}

extension Message {
  fileprivate static func unreadable(_ name: String, _ text: String) -> Message {
    Message(
      "\(name) \"\(text)\" is no quantity",
      note:
        "the API server refuses the object; the suffixes are m, k, M, G, T, P, E and Ki, Mi, Gi, Ti, Pi, Ei, without "
        + "white space and without B",
      help: nearest(text).map { "write \"\($0)\"" } ?? "write a number and one of these suffixes")
  }

  fileprivate static func negative(_ name: String, _ text: String) -> Message {
    Message(
      "\(name) \"\(text)\" is below zero",
      note: "the API server refuses the object: must be greater than or equal to 0", help: "write a positive quantity")
  }

  /// What is probably meant: `512MB` is `512M`, `1g` is `1Gi`.
  private static func nearest(_ text: String) -> String? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    var unit = text.dropFirst(number.count).filter { !$0.isWhitespace }.lowercased()
    if unit.last == "b" { unit.removeLast() }
    let names = ["k": "Ki", "ki": "Ki", "m": "Mi", "mi": "Mi", "g": "Gi", "gi": "Gi", "t": "Ti", "ti": "Ti", "": ""]
    guard let suffix = names[unit], !number.isEmpty else { return nil }
    return Quantity(number + suffix).map { _ in number + suffix }
  }
}
