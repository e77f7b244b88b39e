import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A volume of a kind that Kubernetes no longer sets up.
public enum VolumeTypeRemoved: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    for volume in workload.volumes {
      // What no container mounts is not set up.
      guard let removed = RemovedVolume(volume, workload.version),
        let user = workload.mounts(of: volume.name).first?.container
      else { continue }
      report.report(.removed(removed, workload.version), at: removed.key, in: user, cause: removed.key.text)
    }
  }
}

extension Message {
  fileprivate static func removed(_ volume: RemovedVolume, _ version: KubernetesVersion) -> Message {
    let kind = volume.key.text
    return Message(
      "Kubernetes \(version) sets up no volume of type \(kind)",
      note: volume.isDisabled
        ? "it is disabled since 1.\(volume.since)"
          + (version.minor < 36 ? " unless the kubelet's feature gate GitRepoVolumeDriver is on" : "")
          + ": the pod stays in ContainerCreating (\"git-repo volume plugin has been disabled\")"
        : "the API takes it, and since 1.\(volume.since) nothing serves it: the pod stays in ContainerCreating (\"no volume "
          + "plugin matched\")",
      help: volume.isDisabled
        ? "use an emptyDir, and an init container that clones the repository into it"
        : "use a persistentVolumeClaim with a CSI driver for that storage")
  }
}
