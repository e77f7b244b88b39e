import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A key that every ConfigMap or Secret of that name in the set lacks.
public enum KeyMissing: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    for container in workload.containers {
      for variable in container.environment {
        guard let reference = variable.reference else { continue }
        check(reference, isVolume: false, workload, container, &report)
      }
    }
    for volume in workload.volumes {
      let references = volume.keyReferences
      // The kubelet does not set up what no container mounts.
      guard !references.isEmpty, let user = workload.mounts(of: volume.name).first?.container else { continue }
      for reference in references { check(reference, isVolume: true, workload, user, &report) }
    }
  }

  private static func check(
    _ reference: KeyReference, isVolume: Bool, _ workload: Workload, _ container: Container, _ report: inout Reporter
  ) {
    let name = reference.name.text
    let key = reference.key.text
    guard !reference.isOptional, !name.isEmpty, !key.isEmpty, !reference.name.isPlaceholder,
      !reference.key.isPlaceholder,
      let keys = report.inventory.keys(reference.kind, name, for: workload.resource, binary: isVolume),
      !keys.contains(key)
    else { return }
    let holders = report.inventory.alternatives(reference.kind.rawValue, name, for: workload.resource)
    let labels = holders.prefix(3).compactMap { holder in
      holder.nameNode.map { Label(has(holder, key, binary: isVolume), at: $0, of: holder) }
    }
    report.report(
      .missing(reference, name, key, Spelling.nearest(to: key, in: keys.sorted()), isVolume: isVolume),
      at: reference.key, in: container, labels: labels,
      cause: "\(reference.kind.rawValue) \(workload.resource.namespace ?? "")/\(name)/\(key)")
  }

  private static func has(_ holder: Resource, _ key: String, binary: Bool) -> String {
    if holder.root["binaryData"]?[key] != nil { return "it has the key in binaryData, which gives no variables" }
    let keys = holder.configurationKeys(binary: binary) ?? []
    return keys.isEmpty
      ? "it has no such keys"
      : "it has " + keys.prefix(6).joined(separator: ", ") + (keys.count > 6 ? ", … (\(keys.count) keys)" : "")
  }
}

extension Message {
  fileprivate static func missing(
    _ reference: KeyReference, _ name: String, _ key: String, _ near: String?, isVolume: Bool
  ) -> Message {
    Message(
      "\(reference.kind.rawValue) \"\(name)\" has no key \"\(key)\"",
      note: isVolume
        ? "the volume cannot be set up and the pod stays in ContainerCreating"
        : "the container is not created: CreateContainerConfigError until the key exists",
      help: near.map { "did you mean \"\($0)\"?" } ?? "add the key, or mark the reference as optional: true",
      outcome: isVolume ? .containerCreating : .createContainerConfigError)
  }
}
