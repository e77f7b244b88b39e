import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A file mode whose octal digits are read as a decimal number.
public enum FileModeInDecimal: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    for volume in workload.volumes {
      for key in ["secret", "configMap", "downwardAPI", "projected"] {
        guard let body = volume.node[key] else { continue }
        check(body["defaultMode"], &report)
        for item in body["items"].items { check(item["mode"], &report) }
        for source in body["sources"].items {
          for key in ["secret", "configMap", "downwardAPI"] {
            for item in (source[key]?["items"]).items { check(item["mode"], &report) }
          }
        }
      }
    }
  }

  private static func check(_ node: Node?, _ report: inout Reporter) {
    guard let node, node.isPlain, let value = node.integer, node.text == String(value),
      let meant = Int(String(value), radix: 8), (0o200...0o777).contains(meant),
      value.isMultiple(of: 100) || value > 511 || [440, 444].contains(value)
    else { return }
    report.report(.decimal(value), at: node)
  }
}

extension Message {
  fileprivate static func decimal(_ value: Int) -> Message {
    let octal = "0" + String(value, radix: 8)
    if value > 0o777 {
      return Message(
        "mode \(value) is a decimal number, \(octal) in octal",
        note: "the API server refuses it: it must be between 0 and 0777 octal, which is 511",
        help: "write 0\(value)", severity: .error, outcome: .rejected)
    }
    return Message(
      "mode \(value) is a decimal number: the files get \(octal)",
      note:
        "without a leading 0 the digits are not octal, and \(octal) is accepted; in JSON, which has no octal numbers, "
        + "0\(value) is written as \(Int(String(value), radix: 8) ?? 0)",
      help: "write 0\(value)", severity: .warning, outcome: .misbehaves)
  }
}
