import Foundation
import Testing

@Suite("What is printed where")
struct OutputTests {
  @Test("Concise is what programs that read the output get: one line a finding, all else on standard error")
  func concise() throws {
    let directory = try Directory(["a.yaml": Manifest.warning, "b.yaml": Manifest.error])
    let outcome = try Tool.run(".", in: directory)
    #expect(outcome.lines.count == 2)
    #expect(
      outcome.output.hasPrefix(
        "a.yaml:7:13: warning: container \"c\" has neither a memory request nor a limit [memory-unset]\n"
          + "b.yaml:3:1: error: "
      ))
    #expect(outcome.output.hasSuffix(" [yaml-syntax]\n"))
    #expect(outcome.error == "1 error, 1 warning in 2 files (2 documents, 1 workload)\n")
    #expect(try Tool.run(".", "--format", "concise", in: directory).output == outcome.output)
  }

  @Test("The full form shows the lines, what will happen and what to do")
  func full() throws {
    let outcome = try Tool.run("a.yaml", "--format", "full", in: try Directory(["a.yaml": Manifest.warning]))
    #expect(outcome.output.hasPrefix("warning[memory-unset]: "))
    for part in ["a.yaml:7:13", "- name: c", "note: ", "help: "] { #expect(outcome.output.contains(part), "\(part)") }
    #expect(outcome.error == "1 warning in 1 file (1 document, 1 workload)\n")
    #expect(!outcome.outputBytes.contains(0x1B))
  }

  @Test(
    "Before 1.34 a StatefulSet is accepted, and what is wrong with its pods keeps them away",
    arguments: [("1.33", "NoPods"), ("1.34", "Rejected")])
  func statefulSets(_ version: String, _ expected: String) throws {
    let manifest = """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db}
      spec:
        selector: {matchLabels: {app: db}}
        template:
          metadata: {labels: {app: db}}
          spec:
            containers:
              - name: db
                image: registry.example.com/db:1.0
                resources: {limits: {memory: 64Mi}}
                livenessProbe: {tcpSocket: {port: 80}, successThreshold: 2}
      """
    let directory = try Directory(["a.yaml": manifest])
    let report = try Tool.run("--kubernetes-version", version, "--format", "json", "a.yaml", in: directory).json()
    let findings = try #require(report["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["rule"] as? String == "probe-invalid" })
    #expect(finding["outcome"] as? String == expected)
    #expect((finding["note"] as? String)?.hasPrefix("the StatefulSet is accepted") == (expected == "NoPods"))
  }

  @Test("Nothing found prints nothing")
  func nothing() throws {
    let directory = try Directory(["a.yaml": Manifest.clean])
    for format in ["full", "concise"] {
      let outcome = try Tool.run("a.yaml", "--format", format, in: directory)
      #expect(outcome.output.isEmpty)
      #expect(outcome.error == "no findings in 1 file (1 document, 1 workload)\n")
    }
  }

  @Test("Standard input is read as -, and may be given a name")
  func standardInput() throws {
    let directory = try Directory(["a.yaml": Manifest.warning])
    let input = Array(Manifest.warning.utf8)
    let plain = try Tool.run("-", in: directory, input: input)
    #expect(plain.status == 1)
    #expect(plain.output.hasPrefix("-:7:13: warning: "))
    let named = try Tool.run("-", "--stdin-filename", "deploy/web.yaml", in: directory, input: input)
    #expect(named.output.hasPrefix("deploy/web.yaml:7:13: warning: "))
    let both = try Tool.run("a.yaml", "-", "-", in: directory, input: input)
    #expect(both.lines.map { String($0.prefix { $0 != ":" }) } == ["a.yaml", "-"])
    let empty = try Tool.run("-", in: directory)
    #expect(empty.status == 0)
    #expect(empty.output.isEmpty)
    let json = try Tool.run("-", "--format", "json", in: directory, input: input).json()
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect((findings.first?["location"] as? [String: Any])?["file"] as? String == "-")
  }

  @Test("A directory or file that is named twice is linted once")
  func twice() throws {
    let directory = try Directory(["d/a.yaml": Manifest.warning])
    #expect(try Tool.run("d", "d/", "./d", "d/a.yaml", in: directory).lines.count == 1)
    #expect(try Tool.run("d/a.yaml", "d", in: directory).output.hasPrefix("d/a.yaml:7"))
  }

  @Test("--verbose names what was skipped, on standard error")
  func verbose() throws {
    let directory = try Directory(["a.yaml": "{{ x }}\n", "b.yaml": "a: b\n"])
    let outcome = try Tool.run(".", "--verbose", in: directory)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains("skipped: a.yaml:1:1: template\n"))
    #expect(outcome.error.contains("skipped: b.yaml:1:1: no Kubernetes object\n"))
    #expect(try !Tool.run(".", in: directory).error.contains("b.yaml"))
  }

  // MARK: JSON

  @Test("The JSON form has every member of its contract, with the right type")
  func json() throws {
    let directory = try Directory([
      "a.yaml": """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: db, namespace: shop}
      spec:
        replicas: 3
        selector: {matchLabels: {app: db}}
        template:
          metadata: {labels: {app: db}}
          spec:
            volumes: [{name: data, persistentVolumeClaim: {claimName: disk}}]
            containers:
              - name: mysql
                image: mysql:8
                resources: {limits: {memory: 512m}}
                volumeMounts: [{name: data, mountPath: /var/lib/mysql}]
      """,
      "b.yaml": "{{ x }}\n", "c.yaml": "apiVersion: v1\nkind: Node\n",
    ])
    let outcome = try Tool.run(".", "missing.yaml", "--format", "json", in: directory)
    #expect(outcome.status == 2)
    #expect(outcome.error == "error: missing.yaml: no such file or directory\n")
    let report = try outcome.json()
    #expect(Set(report.keys) == ["version", "tool", "summary", "findings", "problems", "skipped"])
    #expect(report["version"] as? Int == 1)
    let tool = try #require(report["tool"] as? [String: String])
    #expect(tool["name"] == "crashlint")
    #expect(try tool["version"].map { $0 + "\n" } == Tool.run("--version", in: directory).output)
    let summary = try #require(report["summary"] as? [String: Int])
    #expect(
      Set(summary.keys) == [
        "files", "documents", "resources", "workloads", "skipped", "unread", "errors", "warnings", "infos",
        "suppressed",
        "baselined",
      ])
    #expect(summary["files"] == 3)
    #expect(summary["unread"] == 1)
    #expect(summary["skipped"] == 1)
    #expect(summary["workloads"] == 1)
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.count == summary["errors"]! + summary["warnings"]! + summary["infos"]!)
    for finding in findings {
      for key in ["rule", "category", "severity", "message", "fingerprint", "url"] {
        #expect((finding[key] as? String)?.isEmpty == false, "\(key)")
      }
      #expect(["error", "warning", "info"].contains(finding["severity"] as? String))
      try place(finding["location"])
      let labels = try #require(finding["labels"] as? [[String: Any]])
      for label in labels {
        #expect(label["message"] is String)
        try place(label["location"])
      }
      #expect(finding["fixes"] is [[String: Any]])
    }
    let claim = try #require(findings.first { $0["rule"] as? String == "claim-shared-by-replicas" })
    #expect(claim["category"] as? String == "volumes")
    #expect(claim["outcome"] as? String == "CrashLoopBackOff")
    #expect(claim["container"] as? String == "mysql")
    #expect(claim["note"] is String)
    #expect(claim["help"] is String)
    #expect(
      claim["object"] as? [String: String] == [
        "apiVersion": "apps/v1", "kind": "Deployment", "namespace": "shop", "name": "db",
      ])
    let location = try #require(claim["location"] as? [String: Any])
    #expect(location["file"] as? String == "a.yaml")
    #expect(["line", "column", "endLine", "endColumn"].map { location[$0] as? Int } == [5, 13, 5, 14])
    #expect(location["pointer"] as? String == "/spec/replicas")
    #expect((claim["labels"] as? [Any])?.isEmpty == false)
    let milli = try #require(findings.first { $0["rule"] as? String == "memory-in-milli-units" })
    let fix = try #require((milli["fixes"] as? [[String: Any]])?.first)
    #expect(fix["message"] is String)
    #expect(fix["safe"] as? Bool == false)
    let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
    #expect(edit["text"] as? String == "512Mi")
    try place(edit)
    let problems = try #require(report["problems"] as? [[String: Any]])
    #expect(problems.count == 1)
    #expect(problems[0]["file"] as? String == "missing.yaml")
    #expect(problems[0]["message"] as? String == "no such file or directory")
    #expect(problems[0]["line"] == nil)
    let skipped = try #require(report["skipped"] as? [[String: Any]])
    #expect(skipped.map { $0["reason"] as? String } == ["template"])
    #expect(skipped.map { $0["file"] as? String } == ["b.yaml"])
  }

  private func place(_ value: Any?) throws {
    let place = try #require(value as? [String: Any])
    #expect(place["file"] is String)
    let numbers = ["line", "column", "endLine", "endColumn"].compactMap { place[$0] as? Int }
    #expect(numbers.count == 4 && numbers.allSatisfy { $0 >= 1 })
    #expect(place["pointer"].map { ($0 as? String)?.hasPrefix("/") == true } ?? true)
  }

  @Test("A clean run is JSON as well, and an unwritten namespace is absent")
  func smallJSON() throws {
    let directory = try Directory(["a.yaml": Manifest.clean, "b.yaml": Manifest.warning])
    let clean = try Tool.run("a.yaml", "--format", "json", in: directory)
    #expect(clean.status == 0)
    #expect((try clean.json()["findings"] as? [Any])?.isEmpty == true)
    #expect(clean.error.isEmpty)
    let findings = try #require(
      try Tool.run("b.yaml", "--format", "json", in: directory).json()["findings"] as? [[String: Any]])
    #expect(Set(try #require(findings.first?["object"] as? [String: String]).keys) == ["apiVersion", "kind", "name"])
  }

  // MARK: To a file

  @Test("--output writes a file, and nothing to standard output", arguments: ["concise", "full", "json"])
  func outputFile(_ format: String) throws {
    let directory = try Directory(["a.yaml": Manifest.warning, "report": "what was there before, and longer\n"])
    let outcome = try Tool.run("a.yaml", "--format", format, "--output", "report", in: directory)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(try directory.read("report") == Tool.run("a.yaml", "--format", format, in: directory).output)
    // Written beside it first, then moved.
    #expect(try directory.names == ["a.yaml", "report"])
  }

  @Test("An output file that cannot be written leaves nothing behind", arguments: ["missing/report", "d", "a.yaml/x"])
  func unwritable(_ path: String) throws {
    let directory = try Directory(["a.yaml": Manifest.warning, "d/keep": ""])
    let outcome = try Tool.run("a.yaml", "--output", path, in: directory)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix("crashlint: cannot write \(path): "))
    #expect(try directory.names == ["a.yaml", "d"])
  }

  @Test("A report that is cut off replaces nothing")
  func cutOff() throws {
    let directory = try Directory(["report": "the last one\n"])
    try directory.write("a.yaml", String(repeating: Manifest.warning + "---\n", count: 100))
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$1\" a.yaml --output report"
    let outcome = try Tool.run("/bin/sh", ["-c", script, "sh", Tool.path], in: directory)
    #expect(outcome.status == 2)
    #expect(outcome.error.hasPrefix("crashlint: cannot write"))
    #expect(try directory.read("report") == "the last one\n")
    #expect(try directory.names == ["a.yaml", "report"])
  }

  @Test("A directory without permission takes no output", .enabled(if: geteuid() != 0, "root writes everywhere"))
  func unwritableDirectory() throws {
    let directory = try Directory(["a.yaml": Manifest.warning, "d/keep": ""])
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: directory("d"))
    let outcome = try Tool.run("a.yaml", "--output", "d/report", in: directory)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("ermission denied"))
  }

  @Test(
    "A device is written as it is; a full one is an error",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func devices() throws {
    let directory = try Directory(["a.yaml": Manifest.warning])
    #expect(try Tool.run("a.yaml", "--output", "/dev/null", in: directory).status == 1)
    let full = try Tool.run("a.yaml", "--output", "/dev/full", in: directory)
    #expect(full.status == 2)
    #expect(full.error.hasPrefix("crashlint: cannot write"))
    let handle = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let standard = try Tool.run("a.yaml", in: directory, output: handle)
    #expect(standard.status == 2)
    #expect(standard.error.hasPrefix("crashlint: cannot write"))
  }

  @Test("A reader that goes away is no reason to crash or complain")
  func closedPipe() throws {
    let directory = try Directory()
    // More than a pipe holds, so that the program still writes when the reader has gone.
    try directory.write("a.yaml", String(repeating: Manifest.warning + "---\n", count: 3000))
    let script = "{ \"$1\" a.yaml; echo $? > status; } | true"
    let outcome = try Tool.run("/bin/sh", ["-c", script, "sh", Tool.path], in: directory)
    #expect(outcome.error.isEmpty)
    #expect(try directory.read("status") == "2\n")
  }

  // MARK: Colour

  @Test(
    "Colour is what the option and the environment say",
    arguments: [
      ([], [:], false), (["--color", "always"], [:], true), (["--color", "never"], ["FORCE_COLOR": "1"], false),
      ([], ["FORCE_COLOR": "1"], true), ([], ["CLICOLOR_FORCE": "1"], true), ([], ["FORCE_COLOR": "0"], false),
      ([], ["FORCE_COLOR": "1", "NO_COLOR": "1"], false), ([], ["FORCE_COLOR": "1", "NO_COLOR": ""], true),
      (["--color", "always"], ["NO_COLOR": "1"], true), ([], ["FORCE_COLOR": ""], false),
      (["--color", "auto"], [:], false),
    ] as [([String], [String: String], Bool)])
  func color(_ arguments: [String], _ environment: [String: String], _ isColored: Bool) throws {
    let directory = try Directory(["a.yaml": Manifest.warning])
    for format in ["full", "concise"] {
      let outcome = try Tool.run(
        Tool.path, arguments + ["--format", format, "a.yaml"], in: directory, environment: environment)
      #expect(outcome.outputBytes.contains(0x1B) == isColored)
      #expect(outcome.errorBytes.contains(0x1B) == isColored)
    }
    let json = try Tool.run(
      Tool.path, arguments + ["--format", "json", "a.yaml"], in: directory, environment: environment)
    #expect(!json.outputBytes.contains(0x1B))
  }

  @Test("A locale without Unicode gets plain letters")
  func locale() throws {
    let directory = try Directory(["a.yaml": Manifest.warning])
    let outcome = try Tool.run("--format", "full", "a.yaml", in: directory, environment: ["LANG": "C"])
    #expect(outcome.outputBytes.allSatisfy { $0 < 0x80 }, "\(outcome.output)")
    #expect(outcome.output.contains("a.yaml:7:13"))
  }
}

@Suite("Hostile input")
struct HostileTests {
  private static let pod =
    "apiVersion: v1\nkind: Pod\nmetadata: {name: \"NAME\"}\nspec: {containers: [{name: \"NAME\", image: x}]}\n"

  @Test("Nothing of a manifest reaches the terminal raw", arguments: ["concise", "full", "json"])
  func names(_ format: String) throws {
    let directory = try Directory()
    let hostile = "a\u{1B}]0;title\u{7}b\n::error::c\u{202E}d"
    try directory.write("x\u{1B}[31m\n.yaml", Self.pod.replacing("NAME", with: "a\\e]0;title\\ab\\n::error::c\\u202Ed"))
    try directory.write("y.yaml", "apiVersion: v1\nkind: [\u{1B}[31m\n")
    let outcome = try Tool.run(".", "--format", format, "--verbose", in: directory)
    #expect(outcome.status == 1)
    for bytes in [outcome.outputBytes, outcome.errorBytes] {
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    }
    #expect(!outcome.output.split(separator: "\n").contains { $0.hasPrefix("::") || $0.hasPrefix(".yaml") })
    if format == "json" {
      let findings = try #require(try outcome.json()["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["container"] as? String == hostile })
    } else {
      #expect(!outcome.output.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test("A file name that begins like a workflow command does not stand at a line's start")
  func workflowCommands() throws {
    let directory = try Directory(["::error::x.yaml": Manifest.warning])
    #expect(try Tool.run(".", in: directory).output.hasPrefix("./::error::x.yaml:7:13: "))
  }

  @Test("A problem with a hostile name is shown, not obeyed")
  func problems() throws {
    let outcome = try Tool.run("gone\u{1B}[2J\n::error::", in: try Directory())
    #expect(outcome.status == 2)
    #expect(!outcome.errorBytes.contains(0x1B))
    #expect(outcome.error.split(separator: "\n").count == 2)
  }

  @Test("Binary files are problems with a place; empty files are nothing")
  func binary() throws {
    let directory = try Directory(["empty.yaml": "", "blank.yaml": "\n \n# c\n---\n"])
    #expect(try Tool.run(".", in: directory).status == 0)
    try directory.write("b.yaml", bytes: Array("a: b\nc".utf8) + [0, 0, 7])
    let outcome = try Tool.run(".", in: directory)
    #expect(outcome.status == 2)
    #expect(outcome.error.hasPrefix("error: b.yaml:2:2: binary file"))
    try directory.write("b.yaml", bytes: [0xC3, 0x28])
    #expect(try Tool.run("b.yaml", in: directory).error.hasPrefix("error: b.yaml:1:1: invalid UTF-8"))
  }

  @Test("A line of a megabyte is read, and shown in part", arguments: ["concise", "full", "json"])
  func longLine(_ format: String) throws {
    let directory = try Directory()
    let padding = String(repeating: "x", count: 1 << 20)
    try directory.write(
      "a.yaml",
      "{apiVersion: v1, kind: Pod, metadata: {name: p, annotations: {a: \"\(padding)\"}}, "
        + "spec: {containers: [{name: c, image: x}]}}\n"
    )
    let outcome = try Tool.run("a.yaml", "--format", format, in: directory)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("memory-unset"))
    #expect(outcome.outputBytes.count < 10_000)
    if format == "concise" {
      #expect(outcome.output.hasPrefix("a.yaml:1:\(padding.count + 108): ") || outcome.output.contains("a.yaml:1:1048"))
    }
  }

  @Test("UTF-16 is read as text", arguments: [false, true])
  func utf16(_ isBigEndian: Bool) throws {
    let directory = try Directory()
    let bytes = ("\u{FEFF}" + Manifest.warning).utf16.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    try directory.write("a.yaml", bytes: bytes)
    #expect(try Tool.run("a.yaml", in: directory).output.hasPrefix("a.yaml:7:13: warning: "))
  }

  @Test("Depth, and shapes that are none of a pod's, end in a message")
  func shapes() throws {
    let directory = try Directory([
      "deep.yaml": "apiVersion: v1\nkind: Pod\nspec: " + String(repeating: "[", count: 100_000) + "\n",
      "odd.yaml":
        "apiVersion: v1\nkind: Pod\nmetadata: 1\nspec: {containers: [1, [], {env: {a: b}, ports: 7, image: [x]}], "
        + "volumes: x}\n",
      "numbers.yaml":
        "apiVersion: v1\nkind: Pod\nspec: {containers: [{image: x, livenessProbe: {tcpSocket: {port: 1}, "
        + "initialDelaySeconds: 9223372036854775807, periodSeconds: 9223372036854775807, "
        + "failureThreshold: 9223372036854775807}}]}\n",
    ])
    let outcome = try Tool.run(".", in: directory)
    #expect(!outcome.isSignal)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("deep.yaml:3:"))
  }
}
