import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A volume that has a name and nothing else.
public enum VolumeWithoutSource: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    if report.inventory.mayChange(workload.resource, .anything) || report.inventory.isPatched(workload.resource) {
      return
    }
    for volume in workload.volumes {
      guard let name = volume.node["name"], volume.node.isMapping, volume.node.count == 1, !name.isPlaceholder,
        let (container, mount) = workload.mounts(of: volume.name).first,
        // A claim of the StatefulSet takes its place.
        !workload.templates(claim: volume.name)
      else { continue }
      report.report(
        .empty(volume.name, mount.path), at: name, in: container,
        labels: mount.node["name"].map { [Label("mounted here", at: $0, of: workload.resource)] } ?? [])
    }
  }
}

extension Message {
  fileprivate static func empty(_ name: String, _ path: String) -> Message {
    Message(
      "volume \"\(name)\" does not say what it is, and so is an empty directory",
      note:
        "the API server makes an emptyDir of it: the program finds nothing at \"\(path)\", and what it writes there is "
        + "gone with the pod",
      help: "add the source that is meant, such as persistentVolumeClaim or configMap, or write emptyDir: {}")
  }
}
