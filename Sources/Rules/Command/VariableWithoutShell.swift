import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// `$NAME` in a command line that no shell reads, of a variable that the container has.
public enum VariableWithoutShell: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let words = container.words
    guard !workload.isWindows, words.contains(where: { $0.withText { $0.contains(UInt8(ascii: "$")) } }),
      !words.contains(where: { Shell.isShell($0.text) || $0.text.hasSuffix(".sh") })
    else { return }
    let names = Set(container.environment.map(\.name))
    for word in words where word.isScalar && !word.isPlaceholder && !word.isBlockScalar {
      guard let (name, range) = word.text.shellVariable, names.contains(name) else { continue }
      report.report(.variable(name), at: word, text: range)
      return
    }
  }
}

extension String {
  /// The first `$NAME` of a text, and its bytes; not `$$NAME`, `$(NAME)` or `${NAME}`.
  fileprivate var shellVariable: (name: String, range: Range<Int>)? {
    let bytes = Array(utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "$") else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end].isVariableByte(first: end == index + 1) { end += 1 }
      if end > index + 1 { return (String(decoding: bytes[(index + 1)..<end], as: UTF8.self), index..<end) }
      index += end < bytes.count && bytes[end] == UInt8(ascii: "$") ? 2 : 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate func isVariableByte(first: Bool) -> Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == UInt8(ascii: "_")
      || !first && (0x30...0x39).contains(self)
  }
}

extension Message {
  fileprivate static func variable(_ name: String) -> Message {
    Message(
      "\"$\(name)\" is not expanded: no shell reads this command line",
      note:
        "the program gets the text $\(name), unless it expands variables itself; Kubernetes expands only $(\(name))",
      help: "write $(\(name))")
  }
}
