import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// An image whose entrypoint must start as root, under another user.
public enum ImageNeedsRoot: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController, container.command == nil, container.isLongRunning,
      let image = container.image,
      let user = workload.security(of: container).runAsUser, let id = user.integer, id != 0,
      !report.inventory.mayChange(workload.resource, .images), !report.inventory.isPatched(workload.resource)
    else { return }
    if let facts = container.facts, let need = facts.needsRoot {
      guard container.runsDefaultProgram(facts), container.hasArgument(of: need.ifArgument),
        need.unlessMounted.isEmpty
          || !need.unlessMounted.allSatisfy({ workload.hasWritableMount(at: $0, in: container) }),
        // A configuration of one's own may name other paths.
        need.unlessMounted.isEmpty
          || !container.volumeMounts.contains(where: {
            $0.path.hasSuffix(".conf") || $0.path.hasPrefix("/etc/nginx") && !$0.path.hasPrefix("/etc/nginx/conf.d")
          })
      else { return }
      let isCertain = need.confidence == .high && image.isPublic && container.args == nil
      let label = container.imageNode.map { Label("starts as root", at: $0, of: workload.resource) }
      report.report(.known(container, need, id, isCertain: isCertain), at: user, labels: [label].compactMap(\.self))
    } else if container.args == nil, container.facts == nil, !image.repository.hasPrefix("linuxserver/"),
      let variable = container.environment.first(where: { $0.name == "PUID" || $0.name == "PGID" }),
      let name = variable.nameNode
    {
      let label = Label("an entrypoint that takes it changes the user, as root", at: name, of: workload.resource)
      report.report(.variable(container, variable.name, id), at: user, labels: [label])
    }
  }
}

extension Message {
  fileprivate static func known(
    _ container: Container, _ need: ImageFacts.Trait, _ id: Int, isCertain: Bool
  ) -> Message {
    let reason = need.reason.map { ": \($0)" } ?? ""
    let mounts =
      need.unlessMounted.isEmpty ? "" : ", or mount an emptyDir at \(need.unlessMounted.joined(separator: " and "))"
    return Message(
      "\"\(container.name)\" runs as uid \(id), and its image must start as root",
      note: "\(isCertain ? "it exits" : "it exits unless the image was changed")\(reason)"
        + (need.log.map { "; the log says \($0)" } ?? ""),
      help: "remove runAsUser\(mounts), or take an image that is made to run without root",
      severity: isCertain ? .error : .warning)
  }

  fileprivate static func variable(_ container: Container, _ name: String, _ id: Int) -> Message {
    Message(
      "\"\(container.name)\" takes its user from \(name), for which it must start as root, and runs as uid \(id)",
      note: "entrypoints with PUID and PGID usually chown their directories and then switch to that user; as uid \(id) "
        + "both may fail with \"Operation not permitted\", and the container exits",
      help:
        "remove runAsUser and let the entrypoint switch, or remove PUID and PGID and set command to the program itself",
      severity: .warning)
  }
}
