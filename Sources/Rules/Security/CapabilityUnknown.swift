import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// The name of a capability that the container runtime does not know and passes over.
public enum CapabilityUnknown: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let security = workload.security(of: container)
    guard !workload.isWindows, security.privileged == nil else { return }
    let lists = [(security.capabilities.added, true), (security.capabilities.dropped, false)]
    for (list, isAdded) in lists {
      for node in list where !node.isPlaceholder {
        let name = node.text.uppercased()
        if name == "ALL" || Capabilities.known.contains(name) { continue }
        report.report(.unknown(node.text, isAdded: isAdded), at: node)
      }
    }
  }
}

extension Message {
  fileprivate static func unknown(_ text: String, isAdded: Bool) -> Message {
    let upper = text.uppercased()
    let plain = upper.hasPrefix("CAP_") ? String(upper.dropFirst(4)) : upper
    let isPrefixed = plain != upper && Capabilities.known.contains(plain)
    let near = isPrefixed ? plain : Spelling.nearest(to: plain, in: Capabilities.known)
    let effect = isAdded ? "the container does not get it" : "the container keeps it"
    return Message(
      isPrefixed ? "capability \"\(text)\" is written with the prefix CAP_" : "there is no capability \"\(text)\"",
      note: isPrefixed
        ? "containerd puts CAP_ before it once more and silently ignores what it does not know: \(effect); CRI-O takes both"
        : "the container runtime silently ignores what it does not know: \(effect)",
      help: near.map { isPrefixed ? "write \($0)" : "did you mean \($0)?" } ?? "see capabilities(7), without CAP_",
      severity: isAdded ? .warning : .info)
  }
}
