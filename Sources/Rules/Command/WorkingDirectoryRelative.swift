import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A working directory that does not begin at the root.
public enum WorkingDirectoryRelative: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let directory = container.node["workingDir"], directory.isScalar, !directory.isNull, !workload.isWindows,
      !directory.isPlaceholder
    else { return }
    let text = directory.text
    if text.isEmpty || text.hasPrefix("/") || text.contains("\\") || text.contains(":") { return }
    report.report(.relative(text), at: directory)
  }
}

extension Message {
  fileprivate static func relative(_ path: String) -> Message {
    Message(
      "the working directory \"\(path)\" is no absolute path",
      note: "the API server takes it, the runtime does not (Cwd must be an absolute path)"
        + (path.contains("$(") ? ", and $(NAME) is not expanded here" : "")
        + ": StartError, then CrashLoopBackOff (CRI-O: CreateContainerError)",
      help: path.contains("$(") ? "write the path itself, beginning with /" : "write it from the root, as in /\(path)")
  }
}
