import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A read-only root file system under a command that writes to it.
public enum ReadOnlyPathWritten: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard !workload.isWindows, workload.hasKnownController, container.role != .ephemeral,
      let setting = workload.security(of: container).readOnlyRootFilesystem,
      !report.inventory.isPatched(workload.resource)
    else { return }
    let hook = (container.node["lifecycle"]?["postStart"]?["exec"]?["command"]).items
    for words in [container.words, hook] {
      guard let script = Shell.script(of: words) else { continue }
      for path in Shell.writtenPaths(inScript: script.text)
      where !container.isWritableAnyway(path) && !workload.hasWritableMount(at: path, in: container) {
        report.report(
          .script(container, path), at: setting,
          labels: [Label("writes to \(path)", at: script, of: workload.resource)])
        return
      }
    }
    guard let program = container.needsTemporaryDirectory, !workload.hasWritableMount(at: "/tmp", in: container) else {
      return
    }
    report.report(
      .temporary(container, program), at: setting,
      labels: [Label(program.sign, at: program.node, of: workload.resource)])
  }
}

/// A program that makes files in the temporary directory when it starts.
private struct TemporaryFiles {
  let name: String
  let node: Node
  let sign: String
  let log: String
}

extension Container {
  /// What the runtime mounts over the root file system, and the container may write to.
  fileprivate func isWritableAnyway(_ path: String) -> Bool {
    ["/dev/", "/proc/", "/sys/"].contains(where: path.hasPrefix)
      || ["/etc/hosts", "/etc/hostname", "/etc/resolv.conf", node["terminationMessagePath"]?.text].contains(path)
  }

  fileprivate var needsTemporaryDirectory: TemporaryFiles? {
    let moved: Set<String> = [
      "TMPDIR", "TEMP", "TMP", "GUNICORN_CMD_ARGS", "SERVER_TOMCAT_BASEDIR", "JAVA_OPTS",
      "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS",
    ]
    if environment.contains(where: { moved.contains($0.name) }) { return nil }
    if words.contains(where: { $0.withText { $0.contains("java.io.tmpdir") || $0.contains("worker-tmp-dir") } }) {
      return nil
    }
    if let word = words.first(where: {
      $0.hasText("gunicorn") || $0.text.hasSuffix("/gunicorn") || $0.text.hasPrefix("gunicorn ")
    }) {
      return TemporaryFiles(
        name: "gunicorn", node: word, sign: "gunicorn makes a file for each worker",
        log: "No usable temporary directory found")
    }
    return nil
  }
}

extension Message {
  fileprivate static func script(_ container: Container, _ path: String) -> Message {
    Message(
      "the command of \"\(container.name)\" writes to \"\(path)\", and the root file system is read-only",
      note: "nothing writable is mounted there: the shell says \"Read-only file system\", and the command fails",
      help: "mount an emptyDir at the directory, or let the command write to one that is mounted")
  }

  fileprivate static func temporary(_ container: Container, _ program: TemporaryFiles) -> Message {
    Message(
      "\"\(container.name)\" has no writable /tmp, which \(program.name) needs",
      note: "the root file system is read-only: it exits with \"\(program.log)\"",
      help: "mount an emptyDir at /tmp")
  }
}
