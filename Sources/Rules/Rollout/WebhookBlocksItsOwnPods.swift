import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A webhook that must answer before any pod is made, also the pods that would answer.
public enum WebhookBlocksItsOwnPods: ObjectRule {
  public static let kinds = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"]

  public static func check(_ configuration: Resource, _ report: inout Reporter) {
    let inventory = report.inventory
    if inventory.mayChange(configuration, .namespace) { return }
    for webhook in PodWebhook.all(of: configuration) {
      let services = inventory.alternatives("Service", webhook.service, for: configuration).filter {
        $0.namespace == nil || $0.namespace == webhook.namespace
      }
      // Alternatives may select other pods.
      guard let service = services.first, services.count == 1, let selector = service.podSelector,
        let server = inventory.pods(selectedBy: selector, for: service).first(where: { webhook.meets($0) })
      else { continue }
      report.report(
        .blocks(webhook, server), at: webhook.policy ?? webhook.serviceNode,
        labels: server.resource.nameNode.map { [Label("its pods answer", at: $0, of: server.resource)] } ?? [])
      return
    }
  }
}

extension Message {
  fileprivate static func blocks(_ webhook: PodWebhook, _ server: Workload) -> Message {
    let owner = "\(server.resource.kind) \"\(server.resource.name)\""
    return Message(
      "webhook \"\(webhook.name)\" is asked before the pods of \(owner) are made, which answer it",
      note:
        "failurePolicy is Fail: when none of these pods runs (the first start, a node that is replaced, a cluster that "
        + "was stopped), the API server refuses every new pod, also theirs, with failed calling webhook",
      help: "leave out namespace \"\(webhook.namespace)\" with a namespaceSelector (key kubernetes.io/metadata.name, "
        + "operator NotIn), or these pods with an objectSelector",
      outcome: .noPods)
  }
}
