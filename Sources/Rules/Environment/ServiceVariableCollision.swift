import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Service whose variables, which the kubelet gives to every pod of its namespace, are read by an image's program.
public enum ServiceVariableCollision: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard workload.spec["enableServiceLinks"]?.boolean != false, container.role != .ephemeral,
      let node = container.imageNode, !node.isPlaceholder, let image = container.image, let facts = container.facts,
      !report.inventory.mayChange(workload.resource, .images)
    else { return }
    for link in facts.serviceLinks {
      // A command of the container's own may start anything.
      if !container.runsServer(facts) && link.confidence < .high { continue }
      guard let service = report.inventory.linkedService(link.service, for: workload.resource),
        let name = service.nameNode, !container.speaks(of: link.variable)
      else { continue }
      let environment = report.environment(of: container, in: workload)
      // The container's own variable wins.
      let isHarmless = ([ImageFacts.Setting(link.variable)] + link.unlessSet).contains { setting in
        environment[setting.name].map { variable in variable.value.map(setting.accepts) ?? true } ?? environment.isOpen
      }
      if isHarmless { continue }
      let isCertain =
        link.confidence == .high && image.isPublic && container.runsServer(facts) && link.effect.hasPrefix("exits")
      report.report(
        .collision(link, node.text, isCertain: isCertain), at: node,
        labels: [Label("gives \(link.variable)=tcp://… to every pod of its namespace", at: name, of: service)])
    }
  }
}

extension Container {
  /// Whether its command line deals with the variable, as in `unset KAFKA_PORT`.
  fileprivate func speaks(of variable: String) -> Bool {
    words.contains { $0.text.contains(variable) }
  }
}

extension Message {
  fileprivate static func collision(_ link: ImageFacts.ServiceLink, _ image: String, isCertain: Bool) -> Message {
    Message(
      "Service \"\(link.service)\" sets \(link.variable), which \"\(image)\" reads",
      note: "the kubelet gives every pod of the namespace \(link.variable)=tcp://ADDRESS:PORT; with that the program "
        + link.effect + ". A pod that starts before the Service exists comes up, and crash-loops from the next one on",
      help: "set enableServiceLinks: false in the pod, rename the Service, or set \(link.variable) in env"
        + (isCertain ? "" : " to the port that is meant"),
      severity: isCertain ? .error : .warning)
  }
}
