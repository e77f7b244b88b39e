import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A disk that a claim wants for many nodes.
public enum AccessModeUnsupported: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let templates = workload.resource.root["spec"]?["volumeClaimTemplates"]
    if templates != nil, !report.inventory.mayChange(workload.resource, .anything) {
      for template in templates.items {
        guard let spec = template["spec"], let mode = spec.sharedMode,
          let disk = report.inventory.disk(of: spec, in: workload.resource)
        else { continue }
        report.report(
          .refused(template["metadata"]?["name"]?.text ?? "", disk), at: mode,
          labels: labels(disk, spec, workload.resource))
      }
    }
    for (_, place) in workload.claims {
      let claims = report.inventory.alternatives("PersistentVolumeClaim", place.text, for: workload.resource)
      guard claims.count == 1, !report.inventory.mayChange(claims[0], .anything), let spec = claims[0].root["spec"],
        let mode = spec.sharedMode, let disk = report.inventory.disk(of: spec, in: claims[0])
      else { continue }
      report.report(
        .refused(place.text, disk), at: place,
        labels: [Label("wanted by many nodes", at: mode, of: claims[0])] + labels(disk, spec, claims[0]),
        cause: "\(claims[0].namespace ?? "")/\(place.text)")
    }
  }

  private static func labels(_ disk: (name: String, storageClass: Resource?), _ spec: Node, _ owner: Resource)
    -> [Label]
  {
    if let storage = disk.storageClass, let provisioner = storage.root["provisioner"] {
      return [Label("makes \(disk.name)", at: provisioner, of: storage)]
    }
    return spec["storageClassName"].map { [Label("usually \(disk.name)", at: $0, of: owner)] } ?? []
  }
}

extension Node {
  /// The access mode that lets many nodes write to a file system.
  fileprivate var sharedMode: Node? {
    if self["volumeMode"]?.hasText("Block") ?? false { return nil }
    return self["accessModes"].items.first { $0.hasText("ReadWriteMany") }
  }
}

extension Message {
  fileprivate static func refused(_ claim: String, _ disk: (name: String, storageClass: Resource?)) -> Message {
    let isLocal = disk.name.hasPrefix("a directory")
    return Message(
      "claim \"\(claim)\" is ReadWriteMany, and its class makes \(disk.name)",
      note: "one node at a time can write to \(disk.name): the provisioner refuses to make one for many "
        + "(ProvisioningFailed), and the pod stays Pending"
        + (isLocal ? ", unless it is set up for a shared file system" : ""),
      help:
        "use ReadWriteOnce with one replica, or a class of shared file systems (NFS, EFS, Filestore, Azure Files, CephFS)",
      severity: disk.storageClass == nil || isLocal ? .warning : .error)
  }
}
