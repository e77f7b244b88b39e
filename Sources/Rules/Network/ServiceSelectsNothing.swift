import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A Service whose selector just misses the pods that it is meant for.
public enum ServiceSelectsNothing: ObjectRule {
  public static let kinds = ["Service"]

  public static func check(_ object: Resource, _ report: inout Reporter) {
    let inventory = report.inventory
    guard let service = Service(object), !service.isExternal, let selector = service.selector,
      !selector.entries.contains(where: { $0.value.isPlaceholder || !$0.value.isScalar }),
      !inventory.mayChange(object, [.labels, .names]), !inventory.isIncomplete(around: object),
      let labels = object.podSelector, inventory.pods(selectedBy: labels, for: object).isEmpty,
      inventory.pods(selectedElsewhereBy: labels, for: object).isEmpty,
      !inventory.isMachineSelected(by: labels, for: object)
    else { return }
    for kind in ["Deployment", "StatefulSet", "DaemonSet", "Pod"] {
      let named = inventory.workloads(kind, named: object.name, for: object)
      guard named.count == 1, let workload = named.first else { continue }
      if check(selector, workload, isNamesake: true, &report) { return }
    }
    // One slip away from the labels of a workload: those that have all the others.
    for entry in selector.entries where selector.count > 1 || entry.key.text == "app" {
      for workload in inventory.workloadsNear(entry, of: selector, inSetsOf: object) {
        if check(selector, workload, isNamesake: false, &report) { return }
      }
    }
  }

  /// Whether the workload is meant, and one label or its key keeps it apart.
  private static func check(
    _ selector: Node, _ workload: Workload, isNamesake: Bool, _ report: inout Reporter
  ) -> Bool {
    guard workload.hasKnownController, !report.inventory.isPatched(workload.resource),
      !report.inventory.mayChange(workload.resource, .labels), let labels = workload.template["metadata"]?["labels"],
      let name = workload.resource.nameNode
    else { return false }
    let entries = selector.entries
    let missed = entries.filter { !(labels[$0.key.text]?.hasSameText(as: $0.value) ?? false) }
    guard missed.count == 1, let entry = missed.first else { return false }
    let there = labels[entry.key.text]
    // A label that is not there may come at run time: the role of a member, the name of a pod.
    guard let there, !there.isPlaceholder else { return false }
    guard isNamesake || Spelling.isTypo(entry.value.text, of: there.text),
      // An operator may make pods with this label.
      !report.inventory.mayBeMadeOfCustomResource(entry.value.text, around: workload.resource)
    else { return false }
    report.report(
      .nothing(entry.key.text, entry.value.text, there.text, workload), at: entry.value,
      labels: [
        Label("the label of \(workload.resource.kind) \"\(name.text)\"", at: there, of: workload.resource)
      ])
    return true
  }
}

extension Inventory {
  /// Workloads of the sets that have all labels of a selector but one; a few of them where that one is all.
  fileprivate func workloadsNear(_ entry: Node.Entry, of selector: Node, inSetsOf resource: Resource) -> [Workload] {
    selector.count == 1
      ? workloads(inSetsOf: resource).filter { Inventory.mayShareNamespace($0.resource, resource) }
      : selector.entries.first { $0.key != entry.key }.map {
        workloads(withLabel: $0, inSetsOf: resource, atMost: 50)
      } ?? []
  }
}

extension Message {
  fileprivate static func nothing(_ key: String, _ wanted: String, _ there: String, _ workload: Workload) -> Message {
    let kind = workload.resource.kind
    return Message(
      "the Service selects no pod: \(key) is \"\(wanted)\" here and \"\(there)\" in \(kind) \"\(workload.resource.name)\"",
      note:
        "a Service leads to the pods that have all labels of its selector: without any its address refuses or drops each "
        + "connection, a headless one does not resolve, and what waits for it does not get up",
      help: "write \(key): \(there) in the selector, or the same label in the pod's template")
  }
}
