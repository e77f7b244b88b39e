import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A script of a ConfigMap that is executed as a program, and whose first line names no interpreter that there is.
public enum ScriptWithoutInterpreter: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard let program = container.command.items.first, program.isScalar, !workload.isWindows else { return }
    if Shell.isShell(program.text) { return checkLines(container, workload, &report) }
    guard let file = workload.mountedFile(at: program.text, in: container), file.isExecutable,
      let (script, map) = report.inventory.text(of: file, for: workload.resource)
    else { return }
    let first = script.withText { bytes in
      String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }.prefix(200), as: UTF8.self)
    }
    let label = Label("the first line of \"\(file.key)\"", Location(script.span, pointer: nil))
    if let interpreter = container.missingInterpreter(first), !report.inventory.mayChange(workload.resource, .images),
      let image = container.imageNode
    {
      report.report(
        .missing(program.text, interpreter.name, image.text, isCertain: interpreter.isCertain), at: program,
        labels: [label])
    } else if !first.hasPrefix("#!") {
      report.report(.noInterpreter(program.text, map.name), at: program, labels: [label])
    } else if first.unicodeScalars.last == "\r" {
      report.report(
        .carriageReturn(program.text, String(first.unicodeScalars.dropLast())), at: program, labels: [label])
    }
  }
}

extension ScriptWithoutInterpreter {
  /// A script that a shell reads line by line, each with a carriage return at its end.
  private static func checkLines(_ container: Container, _ workload: Workload, _ report: inout Reporter) {
    guard container.words.count > 1, case let path = container.words[1], path.isScalar,
      let file = workload.mountedFile(at: path.text, in: container),
      let (script, map) = report.inventory.text(of: file, for: workload.resource),
      script.withText({ $0.contains("\r\n") })
    else { return }
    let label = Label("its lines end in \\r\\n", at: script, of: map)
    report.report(.windowsLines(path.text, container.words[0].text), at: path, labels: [label])
  }
}

extension Container {
  /// The interpreter that the first line of a script names, where the image is known not to have it.
  fileprivate func missingInterpreter(_ line: String) -> (name: String, isCertain: Bool)? {
    guard line.hasPrefix("#!"), let image, let facts else { return nil }
    let words = line.dropFirst(2).split { $0 == " " || $0 == "\t" }
    guard let first = words.first.map(String.init) else { return nil }
    let program = Shell.name(of: first) == "env" ? words.dropFirst().first.map(String.init) ?? first : first
    let name = Shell.name(of: program)
    let directories = ["/", "/bin", "/usr", "/usr/bin", "/usr/local/bin"]
    guard !volumeMounts.contains(where: { directories.contains($0.path) }) else { return nil }
    if let trait = facts.noShell, Shell.isShell(program) {
      return (name, trait.confidence == .high && image.isPublic)
    }
    guard let missing = facts.notShipped, missing.programs.contains(name) else { return nil }
    return (name, missing.confidence == .high && image.isPublic)
  }
}

extension Message {
  fileprivate static func missing(_ path: String, _ name: String, _ image: String, isCertain: Bool) -> Message {
    Message(
      "\"\(path)\" asks for \(name), which \"\(image)\" does not have",
      note:
        "the kernel does not find the interpreter of the script's first line: no such file or directory, exit 255 (1 "
        + "with older runtimes), after each restart again",
      help: name == "bash" ? "write #!/bin/sh, or use an image that has bash" : "use an image that has \(name)",
      severity: isCertain ? .error : .warning)
  }

  fileprivate static func windowsLines(_ path: String, _ shell: String) -> Message {
    Message(
      "\"\(path)\" has Windows line ends, and \(shell) reads the carriage returns as part of the commands",
      note:
        "the last word of each line ends in \\r: commands and files are not found, options are refused, and a script "
        + "that ends in exec PROGRAM exits 127",
      help: "save the script with Unix line ends (\\n), best in a literal block (|)", severity: .warning)
  }

  fileprivate static func noInterpreter(_ path: String, _ map: String) -> Message {
    Message(
      "\"\(path)\" is executed, but its text in \"\(map)\" does not begin with #!",
      note:
        "the kernel knows no program of this format: exec format error, exit 255 (1 with older runtimes), after each "
        + "restart again",
      help: "begin the script with #!/bin/sh, or run it by its interpreter: [\"sh\", \"\(path)\"]")
  }

  fileprivate static func carriageReturn(_ path: String, _ line: String) -> Message {
    Message(
      "\"\(path)\" asks for the interpreter \"\(line)\\r\"",
      note:
        "the script has Windows line ends, and the carriage return counts as part of the interpreter's name: no such "
        + "file or directory, exit 255 (1 with older runtimes), after each restart again",
      help: "save the script with Unix line ends (\\n), best in a literal block (|)")
  }
}
