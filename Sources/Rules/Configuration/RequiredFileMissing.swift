import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A configuration file that the image reads and does not bring along.
public enum RequiredFileMissing: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let start = ImageStart(container, of: workload, report.inventory), !start.facts.requiredFiles.isEmpty,
      start.image.isPublic, start.arguments.isEmpty, workload.hasKnownController, !workload.isFragment,
      !workload.asksForInjection, !report.inventory.isPatched(workload.resource)
    else { return }
    // A variable may name another place.
    let environment = report.environment(of: container, in: workload)
    guard !environment.isOpen, !environment.all.contains(where: { $0.name.contains("CONFIG") }) else { return }
    let mounts = container.volumeMounts
    guard
      let file = start.facts.requiredFiles.first(where: { file in
        !mounts.contains {
          $0.covers(file.path) || $0.hasSubPathExpression || $0.node["mountPath"]?.isPlaceholder ?? true
        }
      })
    else { return }
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    // Where it probably is: a mount that is named like the directory or the file.
    let directory = file.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
    let other = mounts.first { mount in
      let last = mount.path.split(separator: "/").last.map(String.init)
      return last == name || last == directory
    }
    report.report(
      .missing(file, start.imageNode.text, isCertain: start.isCertain(file.confidence)), at: start.imageNode,
      labels: [other?.node["mountPath"].map { Label("this is another place", at: $0, of: workload.resource) }]
        .compactMap(\.self))
  }
}

extension Message {
  fileprivate static func missing(_ file: ImageFacts.RequiredFile, _ image: String, isCertain: Bool) -> Message {
    Message(
      "\"\(image)\" reads \"\(file.path)\", and nothing mounts it",
      note: "the image does not bring the file along, and the program \(isCertain ? "exits" : "may exit") without: "
        + "CrashLoopBackOff" + (file.log.map { "; it logs \"\($0)\"" } ?? ""),
      help: "mount a ConfigMap with the file at \"\(file.path)\"")
  }
}
