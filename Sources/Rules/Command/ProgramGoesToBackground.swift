import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A container whose only process puts itself in the background, and so ends.
public enum ProgramGoesToBackground: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, workload.restartsForEver, !container.hasOwnRestartPolicy else { return }
    let commands = Shell.commands(of: container)
    let quick = commands?.dropLast().allSatisfy { Shell.isQuick($0.words) || $0.end == .background } ?? true
    if let setting = container.daemonSetting(of: workload, report.inventory) {
      report.report(
        .configured(setting, isCertain: quick), at: container.words.first ?? container.place,
        labels: [
          Label(
            setting.range == nil ? "its configuration" : "here", at: setting.file.node, text: setting.range,
            of: setting.file.holder)
        ])
      return
    }
    guard let commands, let last = commands.last else { return }
    let place = Shell.script(of: container.words) ?? container.words[0]
    if last.end == .background {
      guard quick, !commands.contains(where: { ["wait", "fg"].contains($0.words[0]) }) else { return }
      report.report(.background(last.words.joined(separator: " ")), at: place)
      return
    }
    guard let daemon = Daemon(Shell.unwrapped(last.words)) else { return }
    let isSystemd = daemon.name.hasPrefix("systemctl")
    if isSystemd, workload.showsSystemd(to: container) { return }
    // A configuration of one's own may keep it in the foreground; images of one's own may have a systemctl that starts
    // programs itself.
    let isCertain =
      quick && !(isSystemd && !(container.image?.isPublic ?? false))
      && (daemon.isCertain || container.isPlainNginx && daemon.name == "nginx")
    if daemon.name == "nginx" {
      if container.volumeMounts.contains(where: { $0.path.contains("nginx") }) { return }
      // A script may bring a configuration of its own, with `daemon off` in it.
      if commands.dropLast().contains(where: { $0.words.contains { $0.contains("nginx") || $0.contains("daemon off") } }
      ) {
        return
      }
    }
    report.report(.daemon(daemon, isCertain: isCertain), at: place)
  }
}

extension Workload {
  /// Whether a container can ask the systemd of the node.
  fileprivate func showsSystemd(to container: Container) -> Bool {
    spec["hostPID"]?.boolean == true
      || container.volumeMounts.contains { mount in
        volume(named: mount.name)?.node["hostPath"] != nil
          && ["/run/dbus", "/run/systemd"].contains {
            mount.canonicalPath.isPrefix(ofPath: $0) || $0 == mount.canonicalPath
          }
      }
  }
}

extension Container {
  /// Whether the image is the one whose configuration leaves `daemon off` to its command line.
  fileprivate var isPlainNginx: Bool {
    guard let image else { return false }
    return image.repository == "nginx" && image.isPublic
  }
}

extension Message {
  fileprivate static func daemon(_ daemon: Daemon, isCertain: Bool) -> Message {
    if daemon.name.hasPrefix("systemctl") {
      return Message(
        "\"\(daemon.name)\" asks systemd, which does not run in a container",
        note:
          "it exits 1 (System has not been booted with systemd as init system), and the container with it, after each "
          + "restart again: CrashLoopBackOff",
        help: daemon.foreground, severity: isCertain ? .error : .warning)
    }
    return Message(
      "\"\(daemon.name.abbreviated)\" goes to the background, and the container ends",
      note:
        "the process that the container was started with returns at once; with it the container ends, the one in the "
        + "background is killed, and all is started again after 0, 10, 20, 40 … 300 s: CrashLoopBackOff",
      help: daemon.foreground, severity: isCertain ? .error : .warning)
  }

  fileprivate static func configured(_ setting: DaemonSetting, isCertain: Bool) -> Message {
    Message(
      "\"\(setting.program)\" goes to the background, and the container ends",
      note:
        "its configuration \(setting.reason): the process that the container was started with returns at once; with it "
        + "the container ends, and all is started again after 0, 10, 20, 40 … 300 s: CrashLoopBackOff",
      help: setting.foreground, severity: isCertain ? .error : .warning)
  }

  fileprivate static func background(_ command: String) -> Message {
    Message(
      "the script ends at \"\(command.abbreviated) &\", and the container with it",
      note:
        "what & leaves in the background is killed when the shell, the container's first process, reaches its end; it "
        + "is then started again after 0, 10, 20, 40 … 300 s: CrashLoopBackOff",
      help: "leave the last & out, or end the script with wait")
  }
}
