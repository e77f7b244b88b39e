import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A read-only mount where the image's program keeps its data.
public enum DataVolumeReadOnly: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.node["volumeMounts"] != nil, container.isLongRunning, !workload.isWindows,
      let facts = container.facts, let image = container.image,
      !facts.dataDirectories.isEmpty || !facts.writablePaths.isEmpty, container.runsDefaultProgram(facts)
    else { return }
    let places = container.volumeMounts.compactMap { mount in workload.readOnly(mount).map { (mount.node, $0) } }
    guard !places.isEmpty, !report.inventory.mayChange(workload.resource, [.images, .anything]) else { return }
    for (path, confidence, program) in facts.written(by: container) {
      guard let mount = workload.mount(showing: path, in: container),
        let (_, place) = places.first(where: { $0.0 == mount.node })
      else { continue }
      let isCertain = confidence == .high && image.isPublic && container.args == nil
      report.report(.readOnly(container, mount, path, program, isCertain: isCertain), at: place)
      return
    }
  }
}

extension Workload {
  /// Where it is written that a mount, or the claim behind it, is read-only.
  fileprivate func readOnly(_ mount: VolumeMount) -> Node? {
    if mount.isReadOnly { return mount.node["readOnly"] }
    guard let claim = volume(named: mount.name)?.node["persistentVolumeClaim"], claim["readOnly"]?.boolean ?? false
    else {
      return nil
    }
    return claim["readOnly"]
  }
}

extension ImageFacts {
  /// The paths that the program of a container must be able to write, unless it is told otherwise.
  fileprivate func written(by container: Container) -> [(String, Confidence, String?)] {
    let names = container.environment.map(\.name)
    let words = container.args.items
    let data = dataDirectories.filter { directory in
      !directory.movedBy.contains { moved in names.contains(moved) || words.contains { $0.text.hasPrefix(moved) } }
    }
    return data.map { ($0.path, $0.confidence, $0.program) }
      + writablePaths.filter { $0.confidence == .high }.map { ($0.path, $0.confidence, nil) }
  }
}

extension Message {
  fileprivate static func readOnly(
    _ container: Container, _ mount: VolumeMount, _ path: String, _ program: String?, isCertain: Bool
  ) -> Message {
    let who = program ?? "\"\(container.name)\""
    return Message(
      "\(who) writes to \(path), and \"\(mount.name)\" is mounted there read-only",
      note: "writing gives \"Read-only file system\": the program \(isCertain ? "exits" : "may exit") when it starts",
      help: "leave readOnly out", severity: isCertain ? .error : .warning)
  }
}
