import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Kubernetes controller that must hold its caches in a few mebibytes.
public enum ControllerMemoryTight: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let limit = workload.memoryLimit(of: container, report.inventory),
      // What is smaller has a rule of its own.
      limit.bytes >= 4 << 20, limit.bytes < Int64(report[minimumMebibytes]) << 20,
      let evidence = container.leaderElection ?? container.controllerImage
    else { return }
    report.report(
      .tight(container, limit.node.text), at: limit.place(for: container),
      labels: [Label("a controller", at: evidence, of: workload.resource)] + limit.origin)
  }
}

extension Container {
  /// Its image, if that is named for what it is.
  fileprivate var controllerImage: Node? {
    guard let name = image?.name, name.hasSuffix("-operator") || name.hasSuffix("controller-manager") else {
      return nil
    }
    return imageNode
  }

  /// The argument that makes it take part in an election, which only controllers do.
  var leaderElection: Node? {
    words.first { word in
      let text = word.text
      let option = text.drop { $0 == "-" }.prefix { $0 != "=" }
      return text.hasPrefix("-") && !text.hasSuffix("=false")
        && ["leader-elect", "enable-leader-election", "leader-election"].contains(String(option))
    }
  }
}

extension Message {
  fileprivate static func tight(_ container: Container, _ limit: String) -> Message {
    Message(
      "the memory limit of controller \"\(container.name)\" is \(limit)",
      note:
        "a Go controller takes 15 to 30 MiB before it has read anything, and then keeps a copy of all objects that it "
        + "watches: on a cluster with more of them it may be OOMKilled while its caches fill, at every start",
      help: "raise the limit to 128Mi or more")
  }
}
