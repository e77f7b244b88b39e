import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A container whose program ends by itself though it is always started again.
public enum ContainerExitsAtOnce: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, workload.restartsForEver, !container.hasOwnRestartPolicy else { return }
    let words = container.command.items
    if words.isEmpty {
      // Arguments go to an entrypoint that is not known here.
      guard container.args == nil, !container.keepsInputOpen, let node = container.imageNode,
        let image = container.image, let ending = container.facts?.exitsWithoutCommand,
        !report.inventory.mayChange(workload.resource, .images)
      else { return }
      report.report(.image(node.text, ending, isCertain: ending.confidence == .high && image.isPublic), at: node)
      return
    }
    // What an hour's program does is no crash loop: a run of 600 s resets the back-off.
    let all = words + container.args.items
    if let script = Shell.script(of: all) {
      guard case .ends(let seconds) = Shell.duration(ofScript: script.text), seconds < BackOff.reset else { return }
      report.report(.command(script.text, seconds), at: script)
    } else {
      guard case .ends(let seconds) = Shell.duration(of: all.map(\.text)), seconds < BackOff.reset else { return }
      // A file of a volume may be a pipe, which is read until its writer ends.
      let files = all.dropFirst()
      if container.volumeMounts.contains(where: { mount in files.contains { mount.covers($0.text) } }) { return }
      report.report(.command(words[0].text, seconds), at: words[0])
    }
  }
}

extension Workload {
  /// Whether a container of the pod is started again whenever it ends.
  var restartsForEver: Bool {
    switch resource.kind {
    case "Job", "CronJob", "PodTemplate": return false
    default: break
    }
    return restartPolicy == .always && hasKnownController && !isWindows
  }
}

extension Container {
  /// A policy of the container's own, above the pod's; a sidecar's is `Always`.
  var hasOwnRestartPolicy: Bool {
    node["restartPolicyRules"] != nil || (node["restartPolicy"].map { !$0.hasText("Always") } ?? false)
  }
}

extension Message {
  fileprivate static func image(_ image: String, _ ending: ImageFacts.Ending, isCertain: Bool) -> Message {
    Message(
      "\"\(image)\" ends at once: its default command \(ending.command) has nothing to do",
      note: "it exits, and is started again after 0, 10, 20, 40 … 300 s: CrashLoopBackOff",
      help: "give the container a command that stays, or keep a shell open with stdin: true and tty: true",
      severity: isCertain ? .error : .warning)
  }

  fileprivate static func command(_ text: String, _ seconds: Int) -> Message {
    Message(
      "\"\(text.abbreviated)\" ends \(seconds == 0 ? "at once" : "after \(seconds) s") and is restarted for ever",
      note: "with restartPolicy Always a container that ends, also well, is started again after 0, 10, 20, 40 … 300 s: "
        + "CrashLoopBackOff",
      help: "run it as a Job, or let the command stay in the foreground")
  }
}
