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
    for container in workload.containers {
      guard container.node["volumeMounts"] != nil else { continue }
      for mount in container.volumeMounts where mount.node["subPath"] != nil {
        checkSubPath(mount, workload, container, &report)
      }
    }
  }

  /// `subPath` names a file of the volume; of what is not there the kubelet makes an empty directory (measured).
  private static func checkSubPath(
    _ mount: VolumeMount, _ workload: Workload, _ container: Container, _ report: inout Reporter
  ) {
    guard let place = mount.node["subPath"], place.isScalar, !place.isPlaceholder, !place.text.contains("$("),
      // What the API server refuses is said elsewhere.
      !place.text.hasPrefix("/"), !place.text.contains(".."),
      !workload.isWindows, let volume = workload.volume(named: mount.name), let source = volume.source,
      !source.name.isPlaceholder, !(source.body["optional"]?.boolean ?? false),
      let files = volume.files(report.inventory, for: workload.resource)
    else { return }
    let path = place.text.split(separator: "/").joined(separator: "/")
    // A directory that `items` make is as good as a file; names with two dots are the kubelet's own.
    if path.isEmpty || path.hasPrefix("..") || files.contains(path)
      || files.contains(where: { $0.hasPrefix(path + "/") })
    {
      return
    }
    let holders = report.inventory.alternatives(source.kind.rawValue, source.name.text, for: workload.resource)
    var labels = holders.prefix(3).compactMap { holder in
      holder.nameNode.map { Label(has(holder, path, binary: true), at: $0, of: holder) }
    }
    if let items = source.body["items"], items.count > 0 {
      labels = [Label("these are the files of the volume", at: items, of: workload.resource)]
    }
    report.report(
      .noFile(source.kind, source.name.text, path, mount.path, Spelling.nearest(to: path, in: files)),
      at: place, in: container, labels: labels)
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
      .missing(reference, name, key, Spelling.nearest(to: key, in: keys), isVolume: isVolume),
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
  fileprivate static func noFile(
    _ kind: ConfigurationKind, _ name: String, _ file: String, _ path: String, _ near: String?
  ) -> Message {
    Message(
      "\(kind.rawValue) \"\(name)\" gives the volume no file \"\(file)\"",
      note: "the kubelet makes an empty directory of what subPath does not find: where the image has a file at "
        + "\"\(path)\" this is a StartError (\"not a directory\"), else the program finds a directory for a file",
      help: near.map { "did you mean \"\($0)\"?" } ?? "add the key, or name one of the keys under subPath",
      severity: .warning, outcome: .crashLoopBackOff)
  }

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
