import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A block device that is mounted as a directory, or a file system that is used as a device.
public enum VolumeModeMismatch: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    if let mounts = container.node["volumeMounts"], workload.spec["volumes"] != nil || workload.hasClaimTemplates {
      for mount in mounts.items {
        guard let name = mount["name"], let (mode, owner) = workload.mode(ofVolume: name, report.inventory),
          mode.hasText("Block")
        else { continue }
        report.report(
          .directory(name.text), at: name, labels: [Label("a device without a file system", at: mode, of: owner)])
      }
    }
    guard let devices = container.node["volumeDevices"] else { return }
    for device in devices.items {
      guard let name = device["name"], let (mode, owner) = workload.mode(ofVolume: name, report.inventory),
        !mode.hasText("Block")
      else { continue }
      report.report(.device(name.text), at: name, labels: [Label("a file system", at: mode, of: owner)])
    }
  }
}

extension Workload {
  fileprivate var hasClaimTemplates: Bool { resource.root["spec"]?["volumeClaimTemplates"] != nil }

  /// The `volumeMode` of the claim behind a volume, or the claim's name where none is written (a file system then).
  fileprivate func mode(ofVolume name: Node, _ inventory: Inventory) -> (mode: Node, owner: Resource)? {
    guard name.isScalar else { return nil }
    for template in (resource.root["spec"]?["volumeClaimTemplates"]).items
    where template["metadata"]?["name"]?.hasSameText(as: name) ?? false {
      guard let mode = template["spec"]?["volumeMode"] ?? template["metadata"]?["name"] else { return nil }
      return (mode, resource)
    }
    guard let claim = volume(named: name.text)?.claim else { return nil }
    let claims = inventory.alternatives("PersistentVolumeClaim", claim.name.text, for: resource)
    guard claims.count == 1, !inventory.mayChange(claims[0], []),
      let mode = claims[0].root["spec"]?["volumeMode"] ?? claims[0].nameNode
    else { return nil }
    return mode.isPlaceholder ? nil : (mode, claims[0])
  }
}

extension Message {
  fileprivate static func directory(_ name: String) -> Message {
    Message(
      "volume \"\(name)\" is a block device, and is mounted as a directory",
      note:
        "the kubelet does not mount a claim of volumeMode Block: the pod stays in ContainerCreating (\"has volumeMode "
        + "Block, but is specified in volumeMounts\")",
      help: "list it under volumeDevices with a devicePath, or make the claim's volumeMode Filesystem")
  }

  fileprivate static func device(_ name: String) -> Message {
    Message(
      "volume \"\(name)\" is a file system, and is used as a device",
      note:
        "the kubelet gives out only claims of volumeMode Block as devices: the pod stays in ContainerCreating (\"has "
        + "volumeMode Filesystem, but is specified in volumeDevices\")",
      help: "list it under volumeMounts with a mountPath, or make the claim's volumeMode Block")
  }
}
