import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A configuration file that its program rewrites, on a volume that nobody can write.
public enum RewrittenFileReadOnly: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, let file = RewrittenFile(container),
      let mount = workload.mount(showing: file.path, in: container),
      let volume = workload.volume(named: mount.name), volume.isReadOnlySource,
      let path = mount.node["mountPath"], !report.inventory.isPatched(workload.resource)
    else { return }
    let label = Label(file.sign, at: file.node, of: workload.resource)
    report.report(.rewritten(file, volume), at: path, labels: [label])
  }
}

/// A file that a program writes to when it starts, and the word of the manifest that says so.
private struct RewrittenFile {
  let path: String
  let program: String
  let node: Node
  /// What the word does.
  let sign: String
  let log: String
  let help: String
  let isCertain: Bool

  init?(_ container: Container) {
    if let file = Self.sentinel(container) ?? Self.rabbit(container) { self = file } else { return nil }
  }

  private init(
    path: String, program: String, node: Node, sign: String, log: String, help: String, isCertain: Bool
  ) {
    self.path = path
    self.program = program
    self.node = node
    self.sign = sign
    self.log = log
    self.help = help
    self.isCertain = isCertain
  }

  /// `redis-sentinel FILE`, `redis-server FILE --sentinel`: Sentinel keeps its state in its configuration, and checks
  /// that it can. Source: redis src/sentinel.c, `sentinelCheckConfigFile`.
  private static func sentinel(_ container: Container) -> RewrittenFile? {
    let words = container.words
    guard let first = words.first(where: { !$0.text.hasSuffix("docker-entrypoint.sh") })?.text else { return nil }
    let program = first.split(separator: "/").last ?? ""
    let isSentinel =
      program == "redis-sentinel" || program == "valkey-sentinel"
      || ((program == "redis-server" || program == "valkey-server") && words.contains { $0.hasText("--sentinel") })
    guard isSentinel,
      let file = words.dropFirst().first(where: { $0.text.hasPrefix("/") && $0.text.hasSuffix(".conf") })
    else { return nil }
    return RewrittenFile(
      path: file.text, program: "Sentinel", node: file, sign: "Sentinel keeps its state in this file",
      log: "Sentinel config file \(file.text) is not writable: Read-only file system. Exiting...",
      help: "let an init container copy the file to an emptyDir or a claim, and start Sentinel with the copy",
      isCertain: true)
  }

  /// Up to 3.8 the entrypoint turns variables into lines of rabbitmq.conf.
  /// Source: docker-library/rabbitmq, docker-entrypoint.sh of 3.7 and 3.8.
  private static func rabbit(_ container: Container) -> RewrittenFile? {
    guard let image = container.image, image.repository == "rabbitmq", container.command == nil, container.args == nil,
      image.version.count >= 2, image.version[0] == 3, image.version[1] == 7 || image.version[1] == 8,
      let variable = container.environment.first(where: {
        ["RABBITMQ_DEFAULT_USER", "RABBITMQ_DEFAULT_PASS", "RABBITMQ_DEFAULT_VHOST"].contains($0.name)
      }), let name = variable.nameNode
    else { return nil }
    return RewrittenFile(
      path: "/etc/rabbitmq/rabbitmq.conf", program: "the entrypoint", node: name,
      sign: "the entrypoint writes it into rabbitmq.conf", log: "Read-only file system",
      help: "set default_user and default_pass in the file instead of the variables, or let an init container copy "
        + "the file to an emptyDir",
      isCertain: image.isPublic && image.version[1] == 7)
  }
}

extension Message {
  fileprivate static func rewritten(_ file: RewrittenFile, _ volume: Volume) -> Message {
    let kind = volume.source?.kind.rawValue ?? "projected volume"
    return Message(
      "\(file.program) rewrites \"\(file.path)\", which a \(kind) shows read-only",
      note: "files of a \(kind) cannot be changed from a container: it \(file.isCertain ? "exits" : "may exit") with "
        + "\"\(file.log)\"",
      help: file.help, severity: file.isCertain ? .error : .warning)
  }
}
