import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A dropped capability that the image's entrypoint or program needs to start.
public enum NeededCapabilityDropped: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    let security = workload.security(of: container)
    guard !workload.isWindows, workload.hasKnownController, !security.capabilities.dropped.isEmpty,
      security.privileged == nil, let image = container.image, let facts = container.facts,
      !report.inventory.mayChange(workload.resource, .images), !report.inventory.isPatched(workload.resource)
    else { return }
    let label = container.imageNode.map { Label("needs it to start", at: $0, of: workload.resource) }
    for file in facts.fileCapabilities where container.runs(file.program) {
      guard let loss = security.capabilities.loss(of: file.capability) else { continue }
      let isCertain = file.confidence == .high && image.isPublic
      report.report(.file(file, isCertain: isCertain), at: loss, labels: [label].compactMap(\.self))
      return
    }
    guard let entrypoint = facts.rootEntrypoint, container.runsDefaultProgram(facts),
      !container.sets(entrypoint.unlessSet),
      let user = workload.startUser(of: container, facts), user.isRoot, security.runAsNonRoot == nil
    else { return }
    let lost = entrypoint.capabilities.filter { security.capabilities.loss(of: $0) != nil }
    guard let first = lost.first, let loss = security.capabilities.loss(of: first) else { return }
    // Files that have the right owner need no CHOWN.
    let isCertain =
      (lost.contains("SETUID") || lost.contains("SETGID")) && entrypoint.confidence == .high && image.isPublic
      && user.confidence == .high && container.args == nil
      && !workload.replacesConfiguration(of: image, in: container)
    report.report(
      .entrypoint(container, entrypoint, lost, isCertain: isCertain), at: loss, labels: [label].compactMap(\.self))
  }
}

extension Container {
  /// Whether its command is the program, or its image's own.
  fileprivate func runs(_ program: String) -> Bool {
    // Without an entrypoint the first argument is the program.
    let words = facts?.entrypoint == .absent ? self.words : command.items
    guard let first = words.first?.text else { return true }
    return first == program || program.hasSuffix("/" + first)
  }
}

extension Message {
  fileprivate static func file(_ file: ImageFacts.FileCapability, isCertain: Bool) -> Message {
    Message(
      "\"\(file.program)\" cannot be executed without \(file.capability), which is dropped",
      note:
        "the file carries the capability (setcap), and Linux refuses to execute it where the container may not have "
        + "it: exec fails with \"operation not permitted\"",
      help: "add: [\(file.capability)] beside the drop",
      severity: isCertain ? .error : .warning)
  }

  fileprivate static func entrypoint(
    _ container: Container, _ entrypoint: ImageFacts.RootEntrypoint, _ lost: [String], isCertain: Bool
  ) -> Message {
    let account = entrypoint.account.map { " to \"\($0)\"" } ?? ""
    let isAlpine = container.image?.tag?.contains("alpine") ?? false
    let uid = isAlpine ? entrypoint.alpineUID ?? entrypoint.uid : entrypoint.uid
    let names = lost.joined(separator: ", ")
    return Message(
      "the entrypoint of \"\(container.name)\" starts as root without \(names)",
      note: "it sets up its files and steps down\(account), which needs \(names): "
        + "\(isCertain ? "it exits with" : "it may exit with") \"Operation not permitted\"",
      help: uid.map { "set runAsUser: \($0), with which it skips that, or add: [\(names)]" } ?? "add: [\(names)]",
      severity: isCertain ? .error : .warning)
  }
}
