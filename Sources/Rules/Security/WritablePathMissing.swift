import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A read-only root file system under a program that writes to it when it starts.
public enum WritablePathMissing: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController,
      let setting = workload.security(of: container).readOnlyRootFilesystem,
      let image = container.image, let facts = container.facts, container.runsDefaultProgram(facts),
      !report.inventory.mayChange(workload.resource, .images), !report.inventory.isPatched(workload.resource)
    else { return }
    let missing = facts.writablePaths.filter {
      $0.confidence > .low && !workload.hasWritableMount(at: $0.path, in: container)
    }
    guard let worst = missing.max(by: { $0.confidence < $1.confidence }) else { return }
    // The program's own configuration may name other paths, and so may a variable.
    if workload.replacesConfiguration(of: image, in: container) { return }
    let isMoved = container.environment.contains { variable in
      variable.value.map { value in container.volumeMounts.contains { $0.path.hasPrefix("/") && $0.covers(value.text) }
      } ?? false
    }
    if isMoved || !container.environmentSources.isEmpty && worst.confidence < .high { return }
    let isCertain =
      worst.confidence == .high && image.isPublic && container.args == nil && container.environmentSources.isEmpty
    let label = container.imageNode.map {
      Label("writes there when it starts", at: $0, of: workload.resource)
    }
    report.report(
      .missing(container, missing, worst, isCertain: isCertain), at: setting, labels: [label].compactMap(\.self))
  }
}

extension Workload {
  /// Whether a file of the pod takes the place of the main configuration of the image's program.
  func replacesConfiguration(of image: ImageReference, in container: Container) -> Bool {
    container.volumeMounts.contains { mount in
      let path = mount.canonicalPath
      guard
        path.hasPrefix("/etc/") || path.hasSuffix(".conf") || path.hasSuffix("/conf") || path.hasSuffix("/config")
          || volume(named: mount.name)?.isReadOnlySource ?? false
      else { return false }
      // Snippets for nginx cannot move its pid file.
      return !path.hasPrefix("/etc/nginx/conf.d") && !path.hasPrefix("/etc/nginx/templates")
        && !path.hasPrefix("/usr/share/") && !path.contains("initdb") && !path.hasPrefix("/etc/ssl")
        && !path.hasPrefix("/etc/localtime")
    }
  }
}

extension Message {
  fileprivate static func missing(
    _ container: Container, _ paths: [ImageFacts.WritablePath], _ worst: ImageFacts.WritablePath, isCertain: Bool
  ) -> Message {
    let list = paths.map(\.path).joined(separator: ", ")
    let log = worst.log.map { ": \($0)" } ?? ""
    let known = worst.confidence == .high
    return Message(
      "\"\(container.name)\" cannot write to \(list): the root file system is read-only",
      note: isCertain
        ? "the program exits when it starts\(log)"
        : known
          ? "the image's program exits if it cannot write there\(log)"
          : "the image's program may need to write there when it starts; a path that the image declares as VOLUME is "
            + "writable with containerd and not with CRI-O",
      help: "mount an emptyDir at \(paths.count == 1 ? list : "each of them")",
      severity: isCertain ? .error : known ? .warning : .info)
  }
}
