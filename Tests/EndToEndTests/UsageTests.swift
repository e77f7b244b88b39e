import Foundation
import Testing

@Suite("Exit status and usage")
struct UsageTests {
  @Test(
    "0 for nothing, 1 for findings, 2 if the job cannot be done, which goes first",
    arguments: [
      (["clean.yaml"], 0), (["warning.yaml"], 1), (["error.yaml"], 1), (["info.yaml"], 0), (["."], 1),
      (["lint", "clean.yaml"], 0),
      (["missing.yaml"], 2), (["warning.yaml", "missing.yaml"], 2), (["missing.yaml", "warning.yaml"], 2), ([], 2),
      (["lint"], 2),
      (["--nonsense", "clean.yaml"], 2), (["--format", "xml", "clean.yaml"], 2), (["--format"], 2),
      (["--format", "sarif=", "clean.yaml"], 2),
      (["--format", "json", "--format", "sarif", "clean.yaml"], 2),
      (["--format", "json=a", "--format", "sarif=a", "clean.yaml"], 2),
      (["--format", "json=a", "--output", "b", "clean.yaml"], 2),
      (["--format", "json=a", "--format", "full", "clean.yaml"], 0), (["schema"], 2), (["schema", "x"], 2),
      (["--fail-on", "some", "clean.yaml"], 2), (["--color", "red", "clean.yaml"], 2),
      (["--jobs", "0", "clean.yaml"], 2),
      (["--jobs", "many", "clean.yaml"], 2), (["--kubernetes-version", "1.2", "clean.yaml"], 2),
      (["--config", "missing.yaml", "clean.yaml"], 2), (["explain"], 2), (["explain", "nonsense"], 2),
      (["rules", "extra"], 2),
      (["rules", "--format", "xml"], 2), (["config", "a", "b"], 2), (["clean.yaml/x"], 2),
      (["help", "nonsense", "x"], 0),
      (["binary.yaml"], 2), (["empty.yaml"], 0), (["--", "clean.yaml"], 0), (["--", "--help"], 2),
      (["--jobs", "2", "clean.yaml"], 0),
      (["--context", ".", "clean.yaml"], 0),
      (["--context", "warning.yaml", "--context", "error.yaml", "clean.yaml"], 0),
      (["--context", "clean.yaml", "warning.yaml"], 1), (["--context", "missing.yaml", "clean.yaml"], 2),
      (["--context", "-", "clean.yaml"], 2), (["--context", "clean.yaml"], 2),
      (["--kubernetes-version", "1.34", "clean.yaml"], 0), ([""], 2),
    ] as [([String], Int32)])
  func status(_ arguments: [String], _ status: Int32) throws {
    let directory = try Directory([
      "clean.yaml": Manifest.clean, "warning.yaml": Manifest.warning, "error.yaml": Manifest.error,
      "info.yaml": Manifest.info,
      "empty.yaml": "",
    ])
    if arguments.contains("binary.yaml") { try directory.write("binary.yaml", bytes: [0x61, 0, 0xFF]) }
    let outcome = try Tool.run(Tool.path, arguments, in: directory)
    #expect(!outcome.isSignal)
    #expect(outcome.status == status, "\(outcome.error)")
    if status == 2 { #expect(!outcome.error.isEmpty) }
  }

  @Test(
    "--fail-on sets from where on a run fails",
    arguments: [
      ("error", ["error.yaml": 1, "warning.yaml": 0, "info.yaml": 0]),
      ("warning", ["error.yaml": 1, "warning.yaml": 1, "info.yaml": 0]),
      ("info", ["error.yaml": 1, "warning.yaml": 1, "info.yaml": 1]),
      ("never", ["error.yaml": 0, "warning.yaml": 0, "info.yaml": 0]),
    ] as [(String, [String: Int32])])
  func failOn(_ severity: String, _ expected: [String: Int32]) throws {
    let directory = try Directory([
      "warning.yaml": Manifest.warning, "error.yaml": Manifest.error, "info.yaml": Manifest.info,
    ])
    for (file, status) in expected {
      let outcome = try Tool.run("--fail-on", severity, file, in: directory)
      #expect(outcome.status == status, "\(file)")
      #expect(outcome.lines.count == 1)
    }
    #expect(try Tool.run("--fail-on", severity, "missing.yaml", in: directory).status == 2)
    // The configuration says so too, the option goes first.
    try directory.write(".crashlint.yaml", "failOn: \(severity)")
    #expect(try Tool.run("warning.yaml", in: directory).status == expected["warning.yaml"])
    #expect(try Tool.run("warning.yaml", "--fail-on", "info", in: directory).status == 1)
  }

  @Test("An option means the same behind a space, read at once, and behind an equals sign, read by the full parser")
  func bothReaders() throws {
    let directory = try Directory([
      "clean.yaml": Manifest.clean, "warning.yaml": Manifest.warning, "error.yaml": Manifest.error,
      "info.yaml": Manifest.info, "none.yaml": "{}",
    ])
    let options = [
      ("--format", "json"), ("--format", "full"), ("--format", "sarif=out"), ("--fail-on", "info"),
      ("--fail-on", "never"), ("--color", "always"),
      ("--config", "none.yaml"), ("--context", "warning.yaml"), ("--stdin-filename", "x.yaml"), ("--jobs", "1"),
      ("--kubernetes-version", "1.29"), ("--today", "2030-01-31"), ("--shard", "1/2"), ("--output", "out"),
    ]
    // Every option of `lint` that has a value is tried.
    let help = try Tool.run("lint", "--help", in: directory).output
    let named = help.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") && $0.count > 2 }
    #expect(Set(options.map(\.0)).union(["--verbose", "--help", "--version"]) == Set(named.map(String.init)))
    for (option, value) in options {
      for paths in [["info.yaml", "clean.yaml"], ["."], ["-"], ["missing.yaml"]] {
        func run(_ arguments: [String]) throws -> [String] {
          let input = Array(Manifest.error.utf8)
          let outcome = try Tool.run(Tool.path, arguments + paths, in: directory, input: input)
          let file = try? String(contentsOfFile: directory("out"), encoding: .utf8)
          try? FileManager.default.removeItem(atPath: directory("out"))
          return ["\(outcome.status)", outcome.output, outcome.error, file ?? ""]
        }
        #expect(try run([option, value]) == run(["\(option)=\(value)"]), "\(option) \(paths)")
      }
    }
    // The names of all commands are no paths.
    let commands = try Tool.run("--help", in: directory).output.split(separator: "SUBCOMMANDS:\n").last ?? ""
    let words = commands.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0 != "lint" }
    #expect(words.count >= 5)
    for command in words {
      let outcome = try Tool.run(String(command), "--nonsense", in: directory)
      #expect(outcome.status == 2 && !outcome.error.contains("no such file"), "\(command)")
    }
  }

  @Test("Several formats at once: each to its file, one to standard output")
  func severalFormats() throws {
    let directory = try Directory([
      "warning.yaml": Manifest.warning, ".crashlint.yaml": "rules: {claim-missing: off}\n",
    ])
    let outcome = try Tool.run(
      "--format", "sarif=out.sarif", "--format", "json", "--format", "junit=out.xml", "./warning.yaml", in: directory)
    #expect(outcome.status == 1)
    #expect(outcome.error.isEmpty)
    #expect(try outcome.json()["version"] as? Int == 1)
    #expect(try directory.names == [".crashlint.yaml", "out.sarif", "out.xml", "warning.yaml"])
    let sarif = try directory.read("out.sarif")
    #expect(sarif.contains("\"uri\": \"warning.yaml\""))
    // Rules that found nothing are listed, rules that are turned off are not.
    #expect(sarif.contains("\"id\": \"image-broken\""))
    #expect(!sarif.contains("\"id\": \"claim-missing\""))
    #expect(try directory.read("out.xml").hasSuffix("</testsuites>\n"))
    // With files alone, standard output stays empty, and people are told the counts.
    let quiet = try Tool.run("--format", "json=out.json", "warning.yaml", in: directory)
    #expect(quiet.output.isEmpty)
    #expect(quiet.error.hasPrefix("1 warning in 1 file"))
    #expect(try Tool.run("--format", "json=none/out.json", "warning.yaml", in: directory).status == 2)
  }

  @Test("Schemas are JSON", arguments: ["report", "config"])
  func schemas(_ subject: String) throws {
    let outcome = try Tool.run("schema", subject, in: try Directory())
    #expect(outcome.status == 0)
    #expect(try outcome.json()["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("A path without permission is a problem", .enabled(if: geteuid() != 0, "root reads everything"))
  func permission() throws {
    let directory = try Directory(["a.yaml": Manifest.warning, "shut/b.yaml": Manifest.warning])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: directory("a.yaml"))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: directory("shut"))
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: directory("shut")) }
    let outcome = try Tool.run(".", in: directory)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("error: a.yaml: permission denied\n"))
    #expect(outcome.error.contains("error: shut: permission denied\n"))
  }

  @Test("Usage errors say what is meant, on standard error alone")
  func usage() throws {
    let directory = try Directory()
    let unknown = try Tool.run("--fromat", "json", "x", in: directory)
    #expect(unknown.output.isEmpty)
    #expect(unknown.error.contains("--format"))
    let format = try Tool.run("--format", "xml", "x", in: directory)
    #expect(format.output.isEmpty)
    for name in ["full", "concise", "json"] { #expect(format.error.contains(name)) }
    let none = try Tool.run(in: directory)
    #expect(none.output.isEmpty)
    #expect(none.error.contains("paths"))
  }

  @Test("--version prints the version and nothing else")
  func version() throws {
    let outcome = try Tool.run("--version", in: try Directory())
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(outcome.output)")
  }

  @Test(
    "Every command has help",
    arguments: [
      (["--help"], ["lint", "explain", "rules", "config", "--version"]), (["-h"], ["lint"]),
      (
        ["lint", "--help"],
        ["--format", "--fail-on", "--config", "--output", "--color", "--stdin-filename", "--jobs", "paths"]
      ),
      (["explain", "--help"], ["rule"]), (["rules", "--help"], ["--format"]), (["config", "--help"], ["path"]),
      (["help", "lint"], ["--fail-on"]),
    ])
  func help(_ arguments: [String], _ words: [String]) throws {
    let outcome = try Tool.run(Tool.path, arguments, in: try Directory())
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    for word in words { #expect(outcome.output.contains(word), "\(word)") }
  }

  @Test("A faulty configuration ends the run, and says where it is at fault")
  func configuration() throws {
    let directory = try Directory(["a/b/x.yaml": Manifest.warning, ".crashlint.yaml": "rules:\n  memory-unste: off\n"])
    for arguments in [
      ["."], ["a/b/x.yaml"], ["config"], ["config", "a/b"], ["lint", "--config", ".crashlint.yaml", "a"],
    ] {
      let outcome = try Tool.run(Tool.path, arguments, in: directory)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.error
          == "crashlint: .crashlint.yaml:2:3: unknown rule \"memory-unste\"; did you mean \"memory-unset\"?\n")
    }
    try directory.write(".crashlint.yaml", "rules: [\n")
    #expect(try Tool.run(".", in: directory).error.hasPrefix("crashlint: .crashlint.yaml:2:1: "))
  }

  @Test("A configuration that is named speaks of paths as seen from the working directory")
  func namedConfiguration() throws {
    let directory = try Directory([
      "a.yaml": Manifest.warning, "conf/b.yaml": Manifest.error,
      "conf/c.yaml": "exclude: [conf/b.yaml, ./conf/c.yaml]\n",
    ])
    let outcome = try Tool.run(".", "--config", "conf/c.yaml", in: directory)
    #expect(outcome.lines.map { String($0.prefix { $0 != ":" }) } == ["a.yaml"])
    #expect(outcome.error.hasPrefix("1 warning in 1 file (1 document, 1 workload); skipped 2"))
  }

  @Test("A faulty configuration cannot send commands to the terminal")
  func hostileConfiguration() throws {
    let directory = try Directory(["x.yaml": Manifest.warning, ".crashlint.yaml": "\"\\e[31mred\\n::error::\": 1\n"])
    let outcome = try Tool.run("x.yaml", in: directory)
    #expect(outcome.status == 2)
    #expect(!outcome.errorBytes.contains(0x1B))
    #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
  }
}

@Suite("Commands besides lint")
struct CommandTests {
  @Test("explain prints a rule's page")
  func explain() throws {
    let outcome = try Tool.run("explain", "memory-unset", in: try Directory())
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    #expect(outcome.output.contains("memory-unset"))
    #expect(outcome.output.contains("resources:"))
    #expect(!outcome.outputBytes.contains(0x1B))
  }

  @Test("A rule that is not known suggests the nearest, or the list")
  func unknownRule() throws {
    let directory = try Directory()
    let near = try Tool.run("explain", "memory-unste", in: directory)
    #expect(near.status == 2)
    #expect(near.output.isEmpty)
    #expect(near.error == "crashlint: there is no rule \"memory-unste\"; did you mean \"memory-unset\"?\n")
    #expect(try Tool.run("explain", "zzzzzzzzzzzz", in: directory).error.contains("crashlint rules"))
  }

  @Test("rules lists every rule, and every one can be explained")
  func rules() throws {
    let directory = try Directory()
    let text = try Tool.run("rules", in: directory)
    #expect(text.status == 0)
    let json = try Tool.run("rules", "--format", "json", in: directory).json()
    #expect(json["version"] as? Int == 1)
    let rules = try #require(json["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.count == rules.count)
    #expect(ids.contains("yaml-syntax"))
    #expect(text.lines.map { String($0.prefix { $0 != " " }) } == ids)
    for rule in rules {
      for key in ["title", "summary", "category", "severity", "url"] {
        #expect((rule[key] as? String)?.isEmpty == false, "\(rule["id"] ?? "") \(key)")
      }
      #expect(rule["parameters"] is [[String: Any]])
    }
    for id in ids.prefix(3) { #expect(try Tool.run("explain", id, in: directory).status == 0) }
  }

  @Test("config prints what is in force, and that is a configuration")
  func config() throws {
    let directory = try Directory([
      ".crashlint.yaml": "failOn: error\nrules: {memory-unset: info}\n", "x.yaml": Manifest.warning,
    ])
    let outcome = try Tool.run("config", in: directory)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    let line = try #require(outcome.lines.first { $0.contains("memory-unset") })
    #expect(line.hasPrefix("  memory-unset: info "))
    #expect(line.hasSuffix("# .crashlint.yaml:2:23"))
    #expect(outcome.lines.contains { $0.hasPrefix("world: open") && $0.hasSuffix("# default") })
    #expect(try Tool.run("config", "x.yaml", in: directory).output == outcome.output)
    try directory.write("printed.yaml", outcome.output)
    let lint = try Tool.run("x.yaml", "--config", "printed.yaml", in: directory)
    #expect(lint.status == 0)
    #expect(lint.output.contains(" info: "))
  }
}
