import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A variable, or a source of variables, that the API server refuses because it does not say where a value comes from.
public enum VariableSourceInvalid: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard workload.hasKnownController else { return }
    for variable in container.environment where variable.node.isMapping {
      let entry = variable.node
      if let name = variable.nameNode, name.withText({ $0.contains("=") }), !name.isPlaceholder {
        report.refuse(.name(name.text), at: name)
        continue
      }
      guard let from = entry["valueFrom"], !from.isNull else { continue }
      check(from, of: entry, workload, &report)
    }
    for entry in container.node["envFrom"].items where entry.isMapping {
      let sources = entry.sources(["configMapRef", "secretRef"])
      // What is empty counts as not written.
      if sources.count == 1 { continue }
      let place = entry.writtenEntries.first { $0.value.isNull || $0.key.hasText("name") } ?? entry.firstEntry
      report.refuse(.source(sources.map(\.key.text), isNamedBeside: entry["name"] != nil), at: place?.key ?? entry)
    }
  }

  private static func check(_ from: Node, of entry: Node, _ workload: Workload, _ report: inout Reporter) {
    let name = entry["name"]?.text ?? ""
    let place = entry.entry("valueFrom")?.key ?? from
    if let value = entry["value"], value.isScalar, !value.isNull, !value.text.isEmpty {
      let label = Label("and taken from here", at: place, of: workload.resource)
      return report.refuse(.both(name), at: value, labels: [label])
    }
    let sources = from.sources(PodFields.sources)
    // A source that is misspelt is said by field-unknown.
    if sources.isEmpty, workload.resource.hasUnknownField(in: from) { return }
    guard sources.count == 1 else { return report.refuse(.from(name, sources.map(\.key.text)), at: place) }
    if let field = from["fieldRef"]?["fieldPath"], field.isScalar, !field.isPlaceholder, !PodFields.allow(field.text) {
      report.refuse(.field(field.text, Spelling.nearest(to: field.text, in: PodFields.all)), at: field)
    }
    guard let reference = from["resourceFieldRef"] else { return }
    if let resource = reference["resource"], resource.isScalar, !resource.isPlaceholder,
      !PodFields.allow(resource: resource.text)
    {
      report.refuse(.resource(resource.text), at: resource)
    }
    if let other = reference["containerName"], other.isScalar, !other.text.isEmpty, !other.isPlaceholder,
      workload.container(named: other.text) == nil
    {
      report.refuse(.container(other.text), at: other)
    }
  }
}

extension Node {
  /// The entries with these keys that say something.
  fileprivate func sources(_ keys: [String]) -> [Entry] { keys.compactMap(entry).filter { !$0.value.isNull } }

  fileprivate var firstEntry: Entry? { writtenEntries.first { _ in true } }
}

extension Message {
  fileprivate static func name(_ text: String) -> Message {
    Message(
      "a variable cannot be called \"\(text.abbreviated)\"",
      note: "\(Message.refusal): a name may not hold \"=\"",
      help: "write the name and the value apart: name: NAME, value: \"…\"")
  }

  fileprivate static func source(_ sources: [String], isNamedBeside: Bool) -> Message {
    Message(
      sources.isEmpty
        ? "the entry of envFrom names no ConfigMap and no Secret"
        : "the entry of envFrom has both \(sources.joined(separator: " and "))",
      note: "\(Message.refusal): must specify exactly one of configMapRef, secretRef",
      help: sources.isEmpty
        ? (isNamedBeside
          ? "indent \"name\" below configMapRef or secretRef" : "write configMapRef: {name: …} or secretRef: {name: …}")
        : "make two entries of it")
  }

  fileprivate static func both(_ name: String) -> Message {
    Message(
      "\(name) has both value and valueFrom",
      note: "\(Message.refusal): valueFrom may not be specified when value is not empty",
      help: "remove one of them")
  }

  fileprivate static func from(_ name: String, _ sources: [String]) -> Message {
    Message(
      sources.isEmpty
        ? "valueFrom of \(name) names no source"
        : "valueFrom of \(name) has both \(sources.joined(separator: " and "))",
      note: "\(Message.refusal): it wants exactly one",
      help: sources.isEmpty
        ? "write configMapKeyRef, secretKeyRef, fieldRef or resourceFieldRef below it, indented deeper"
        : "keep one of them")
  }

  fileprivate static func field(_ path: String, _ near: String?) -> Message {
    Message(
      "a variable cannot take the field \"\(path)\"",
      note: "\(Message.refusal): variables see the pod's name, namespace, uid, node, service account, "
        + "addresses, and single labels and annotations",
      help: near.map { "did you mean \"\($0)\"?" } ?? "for a label or annotation write metadata.labels['KEY']")
  }

  fileprivate static func resource(_ name: String) -> Message {
    Message(
      "a variable cannot take the resource \"\(name)\"",
      note: "\(Message.refusal): unsupported container resource",
      help: "write limits or requests, then .cpu, .memory or .ephemeral-storage")
  }

  fileprivate static func container(_ name: String) -> Message {
    Message(
      "there is no container \"\(name)\" in this pod",
      note: "the kubelet cannot make the variable: the container waits in CreateContainerConfigError",
      help: "correct containerName, or leave it out to mean this container", outcome: .createContainerConfigError)
  }
}
