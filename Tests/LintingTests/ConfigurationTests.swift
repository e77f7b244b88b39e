import Diagnostics
import Kubernetes
import RuleKit
import TestSupport
import Testing

@testable import Linting

@Suite("Configuration files")
struct ConfigurationFileTests {
  @Test("Every key is read, with its place")
  func keys() throws {
    let directory = try TemporaryDirectory([
      ".crashlint.yaml": """
      rules:
        memory-unset: off
        key-missing: info
        service-account-missing: {severity: error}
        start-budget-too-short:
          severity: warning
          slow-seconds: 5
      exclude: [a, "b/**"]
      external: [Secret/x]
      context: [../common]
      world: closed
      sets: {shop: [deploy, ../common]}
      kubernetesVersion: 1.30
      failOn: info
      """
    ])
    let file = try ConfigurationFile(path: "c.yaml", absolute: directory(".crashlint.yaml"))
    #expect(file.levels["memory-unset"]?.value == .off)
    #expect(file.levels["memory-unset"]?.origin == "c.yaml:2:17")
    #expect(file.levels["key-missing"]?.value == .severity(.info))
    #expect(file.levels["service-account-missing"]?.value == .severity(.error))
    #expect(file.levels["start-budget-too-short"]?.value == .severity(.warning))
    #expect(file.parameters["start-budget-too-short"]?["slow-seconds"]?.value == .integer(5))
    #expect(file.parameters["start-budget-too-short"]?["slow-seconds"]?.origin == "c.yaml:7:19")
    #expect(file.exclude.map(\.value) == ["a", "b/**"])
    #expect(file.external.map(\.value) == ["Secret/x"])
    #expect(file.context.map(\.value) == ["../common"])
    #expect(file.world?.value == .closed)
    #expect(file.kubernetesVersion?.value == KubernetesVersion("1.30"))
    #expect(file.failOn?.value == .info)
    #expect(file.failOn?.origin == "c.yaml:14:9")
    let settings = file.settings
    #expect(settings.levels.count == 4)
    #expect(settings.parameters["start-budget-too-short"]?["slow-seconds"] == .integer(5))
  }

  @Test(
    "Directories of sets are seen from the file",
    arguments: ["sets: [[deploy, ../common]]", "sets: {any: [deploy/., ../common/]}"])
  func sets(_ text: String) throws {
    let directory = try TemporaryDirectory(["a/.crashlint.yaml": text])
    let file = try ConfigurationFile(path: "c", absolute: directory("a/.crashlint.yaml"))
    #expect(file.sets.map(\.value) == [[directory("a/deploy"), directory("common")]])
  }

  @Test("off is what YAML makes of it too", arguments: ["off", "Off", "OFF", "\"off\"", "false", "{severity: off}"])
  func off(_ value: String) throws {
    let directory = try TemporaryDirectory([".crashlint.yaml": "rules: {memory-unset: \(value)}"])
    let file = try ConfigurationFile(path: "c", absolute: directory(".crashlint.yaml"))
    #expect(file.levels["memory-unset"]?.value == .off)
  }

  @Test(
    "Nothing is a configuration too",
    arguments: [
      "", "# nothing\n", "---\n", "~\n", "{}", "rules:\nexclude:\nexternal:\nsets:\n", "---\n---\nrules: {}\n",
    ])
  func empty(_ text: String) throws {
    #expect(try TemporaryDirectory().fault(text) == nil)
  }

  @Test(
    "Every fault has a place and says what is meant",
    arguments: [
      ("rule: {}", "c:1:1: unknown setting \"rule\"; did you mean \"rules\"?"),
      (
        "failOn: error\nqwertz: 1",
        "c:2:1: unknown setting \"qwertz\"; known: rules, exclude, external, context, world, sets, kubernetesVersion, failOn"
      ),
      ("rules: {memory-unste: off}", "c:1:9: unknown rule \"memory-unste\"; did you mean \"memory-unset\"?"),
      ("rules:\n  memory-unset: eror", "c:2:17: unknown severity \"eror\"; did you mean \"error\"?"),
      ("rules:\n  memory-unset: on", "c:2:17: unknown severity \"on\"; known: info, warning, error, off"),
      (
        "rules:\n  memory-unset: [off]",
        "c:2:17: a rule is set to a severity, \"off\", or a mapping of \"severity\" and parameters"
      ),
      ("rules: {memory-unset: {slow: 1}}", "c:1:24: unknown parameter of memory-unset \"slow\"; known: severity"),
      (
        "rules: {start-budget-too-short: {slow-second: 1}}",
        "c:1:34: unknown parameter of start-budget-too-short \"slow-second\"; did you mean \"slow-seconds\"?"
      ),
      (
        "rules: {start-budget-too-short: {slow-seconds: soon}}",
        "c:1:48: \"slow-seconds\" is a whole number from 0 to 1000000000"
      ),
      (
        "rules: {start-budget-too-short: {slow-seconds: -1}}",
        "c:1:48: \"slow-seconds\" is a whole number from 0 to 1000000000"
      ),
      (
        "rules: {start-budget-too-short: {slow-seconds: 1.5}}",
        "c:1:48: \"slow-seconds\" is a whole number from 0 to 1000000000"
      ),
      (
        "rules: {start-budget-too-short: {slow-seconds: 9223372036854775807}}",
        "c:1:48: \"slow-seconds\" is a whole number from 0 to 1000000000"
      ),
      ("rules: [memory-unset]", "c:1:8: \"rules\" maps the ids of rules to a severity, \"off\", or parameters"),
      ("rules: all", "c:1:8: \"rules\" maps the ids of rules to a severity, \"off\", or parameters"),
      ("exclude: a", "c:1:10: \"exclude\" is a list"), ("exclude: {a: b}", "c:1:10: \"exclude\" is a list"),
      ("exclude: [[a]]", "c:1:11: \"exclude\" is a list of texts"),
      ("exclude: [a, \"\"]", "c:1:14: \"exclude\" is a list of texts"),
      ("external: Secret/x", "c:1:11: \"external\" is a list"),
      ("world: shut", "c:1:8: unknown value of \"world\" \"shut\"; known: open, closed"),
      ("world: close", "c:1:8: unknown value of \"world\" \"close\"; did you mean \"closed\"?"),
      ("world: [closed]", "c:1:8: unknown value of \"world\" \"\"; known: open, closed"),
      ("failOn: warn", "c:1:9: unknown value of \"failOn\" \"warn\"; known: error, warning, info, never"),
      ("failOn: errors", "c:1:9: unknown value of \"failOn\" \"errors\"; did you mean \"error\"?"),
      ("kubernetesVersion: 1", "c:1:20: \"kubernetesVersion\" is a minor version such as 1.34"),
      ("kubernetesVersion: 1.99", "c:1:20: \"kubernetesVersion\" is a minor version such as 1.34"),
      ("kubernetesVersion: [1.34]", "c:1:20: \"kubernetesVersion\" is a minor version such as 1.34"),
      ("sets: deploy", "c:1:7: \"sets\" maps names to lists of directories"),
      ("sets: [a, b]", "c:1:8: \"sets\" is a list"),
      ("sets: {a: b}", "c:1:11: \"sets\" is a list"), ("- a", "c:1:1: a configuration is a mapping of settings"),
      ("text", "c:1:1: a configuration is a mapping of settings"),
      ("world: open\nworld: closed", "c:2:1: the key \"world\" is written twice"),
      ("rules: {a: 1, a: 2}", "c:1:15: the key \"a\" is written twice"),
      ("world: open\n---\nworld: closed", "c:3:1: a configuration is one document"),
    ])
  func faults(_ text: String, _ message: String) throws {
    #expect(try TemporaryDirectory().fault(text) == message)
  }

  @Test("A file that is no YAML, or no text, is a fault with a place")
  func unreadable() throws {
    let directory = try TemporaryDirectory()
    #expect(try directory.fault("rules:\n  a: [")?.hasPrefix("c:2:") == true)
    #expect(try directory.fault("failOn: error\u{0}\n")?.hasPrefix("c:1:14: binary file") == true)
    #expect(throws: ConfigurationFile.Fault.self) { try Configuration(path: directory("none.yaml")) }
    #expect(throws: ConfigurationFile.Fault.self) { try Configuration(path: directory("")) }
  }

  @Test("Versions", arguments: [("1.34", 34), ("v1.30", 30), ("1.31.4", 31), ("1.28", 28)])
  func versions(_ text: String, _ minor: Int) {
    #expect(KubernetesVersion(text)?.minor == minor)
    #expect(KubernetesVersion(text)?.description == "1.\(minor)")
  }

  @Test("No versions", arguments: ["", "1", "2.30", "1.x", "1.27", "1.3", "latest", "1.", "vv1.30", "1.-30"])
  func noVersions(_ text: String) {
    #expect(KubernetesVersion(text) == nil)
  }

  @Test("From which severity on a run fails")
  func failOn() {
    #expect(Severity.allCases.filter(FailOn.error.includes) == [.error])
    #expect(Severity.allCases.filter(FailOn.warning.includes) == [.warning, .error])
    #expect(Severity.allCases.filter(FailOn.info.includes) == [.info, .warning, .error])
    #expect(Severity.allCases.filter(FailOn.never.includes) == [])
  }
}

@Suite("Configuration in force")
struct ConfigurationTests {
  @Test("The nearest file wins as a whole, and the top of a repository ends the search")
  func nearest() throws {
    let directory = try TemporaryDirectory([
      ".crashlint.yaml": "rules: {memory-unset: error}", "x.yaml": Manifest.unlimited("x"),
      "a/.crashlint.yaml": "rules: {memory-unset: info}", "a/b/x.yaml": Manifest.unlimited("w"),
      "r/x.yaml": Manifest.unlimited("z"),
    ])
    try directory.makeDirectory("r/.git")
    #expect(
      try directory.lint().lines(directory).map { $0.split(separator: " ")[..<3].joined(separator: " ") }
        == ["a/b/x.yaml memory-unset info", "r/x.yaml memory-unset warning", "x.yaml memory-unset error"])
    // A file in the top itself is found.
    try directory.write("r/.crashlint.yaml", "rules: {memory-unset: off}")
    #expect(try directory.lint("r").findings.isEmpty)
  }

  @Test("A file that is named holds for everything, and no other is looked at")
  func fixed() throws {
    let directory = try TemporaryDirectory([
      "x.yaml": Manifest.unlimited(), ".crashlint.yaml": "broken: [", "conf/mine.yaml": "rules: {memory-unset: off}",
    ])
    #expect(try directory.lint("x.yaml", config: "conf/mine.yaml").findings.isEmpty)
    #expect(throws: ConfigurationFile.Fault.self) { try directory.lint("x.yaml") }
  }

  @Test(
    "failOn and the version count only in the file nearest to all that is linted",
    arguments: ["failOn: error", "kubernetesVersion: 1.34"])
  func elsewhere(_ setting: String) throws {
    let directory = try TemporaryDirectory([
      "a/.crashlint.yaml": setting, "a/x.yaml": Manifest.clean(), "b/y.yaml": Manifest.clean(),
    ])
    #expect(try directory.lint("a").problems.isEmpty)
    #expect(try directory.lint("a/x.yaml").problems.isEmpty)
    let error = #expect(throws: ConfigurationFile.Fault.self) { try directory.lint() }
    let column = setting.split(separator: " ")[0].count + 2
    #expect(
      error?.description.hasSuffix(
        "a/.crashlint.yaml:1:\(column): \"failOn\" and \"kubernetesVersion\" belong in the configuration nearest to "
          + "all that is linted"
      ) == true)
    try directory.write(".crashlint.yaml", setting)
    #expect(throws: ConfigurationFile.Fault.self) { try directory.lint() }
    try directory.write("a/.crashlint.yaml", "rules: {}")
    #expect(try directory.lint().problems.isEmpty)
  }

  @Test("The main file is the one nearest to the paths' common parent")
  func main() throws {
    let directory = try TemporaryDirectory([
      ".crashlint.yaml": "failOn: never", "a/.crashlint.yaml": "failOn: info", "a/x/1.yaml": "", "a/y/2.yaml": "",
      "ab/3.yaml": "",
    ])
    func main(_ paths: String...) throws -> FailOn? {
      try Configuration(path: nil).main(for: paths.map { directory($0) })?.failOn?.value
    }
    #expect(try main("a") == .info)
    #expect(try main("a/x/1.yaml") == .info)
    #expect(try main("a/x", "a/y/2.yaml") == .info)
    #expect(try main("a/x", "ab") == .never)
    #expect(try main("a/x/missing.yaml") == .info)
    #expect(try main("") == .never)
  }

  @Test("Parameters change what a rule says")
  func parameters() throws {
    let probe = Manifest.clean().replacing(
      "resources:", with: "livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 2, periodSeconds: 5}, resources:")
    let directory = try TemporaryDirectory(["x.yaml": probe])
    #expect(try directory.lint().rules == [])
    try directory.write(".crashlint.yaml", "rules: {start-budget-too-short: {minimum-seconds: 6}}")
    #expect(try directory.lint().rules == ["start-budget-too-short"])
    try directory.write(".crashlint.yaml", "rules: {start-budget-too-short: {minimum-seconds: 5}}")
    #expect(try directory.lint().rules == [])
  }

  @Test("Severities are overridden and rules turned off, those about documents too")
  func severities() throws {
    let directory = try TemporaryDirectory([
      "x.yaml": Manifest.unlimited(), "xx/y.yaml": "apiVersion: v1\nkind: [",
      "z.yaml": Manifest.account("robot", pod: "z"),
    ])
    #expect(try directory.lint().findings.map(\.severity) == [.warning, .error, .warning])
    try directory.write(
      ".crashlint.yaml", "rules: {memory-unset: error, yaml-syntax: info, service-account-missing: {severity: error}}")
    #expect(try directory.lint().findings.map(\.severity) == [.error, .info, .error])
    try directory.write(".crashlint.yaml", "rules: {memory-unset: off, yaml-syntax: off, service-account-missing: off}")
    #expect(try directory.lint().findings.isEmpty)
  }

  @Test("In a closed world what is missing is an error; what is external is there")
  func world() throws {
    let directory = try TemporaryDirectory(["x.yaml": Manifest.account("robot")])
    #expect(try directory.lint().severities("service-account-missing") == [.warning])
    try directory.write(".crashlint.yaml", "world: open")
    #expect(try directory.lint().severities("service-account-missing") == [.warning])
    try directory.write(".crashlint.yaml", "world: closed")
    #expect(try directory.lint().severities("service-account-missing") == [.error])
    try directory.write(".crashlint.yaml", "world: closed\nexternal: [ServiceAccount/rob*]")
    #expect(try directory.lint().findings.isEmpty)
    try directory.write(".crashlint.yaml", "external: [Secret/robot]")
    #expect(try directory.lint().severities("service-account-missing") == [.warning])
  }

  @Test("Sets join directories")
  func sets() throws {
    let pod = Manifest.clean().replacing(
      "resources:", with: "env: [{name: A, valueFrom: {configMapKeyRef: {name: cm, key: b}}}], resources:")
    let directory = try TemporaryDirectory([
      "app/x.yaml": pod, "shared/cm.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cm}\ndata: {a: x}\n",
    ])
    #expect(try directory.lint().rules == [])
    try directory.write(".crashlint.yaml", "sets: {all: [app, shared]}")
    let report = try directory.lint()
    #expect(report.rules == ["key-missing"])
    #expect(
      report.findings.first?.labels.map { directory.relative($0.location.span.source.name) } == ["shared/cm.yaml"])
  }

  // MARK: Explanation

  @Test("Every value is explained, with where it comes from")
  func explanation() throws {
    let directory = try TemporaryDirectory([
      ".crashlint.yaml": """
      failOn: error
      exclude: ["a b/**"]
      sets: {s: [x, y]}
      rules:
        memory-unset: off
        start-budget-too-short: {slow-seconds: 30}
      """
    ])
    let configuration = try Configuration(path: nil)
    let lines = try configuration.explanation(for: directory(""))
    func line(_ start: String) throws -> String { try #require(lines.first { $0.hasPrefix(start) }, "\(start)") }
    let file = configuration.relative(directory(".crashlint.yaml"))
    let set = ["x", "y"].map { "\"\(configuration.relative(directory($0)))\"" }.joined(separator: ", ")
    #expect(try line("failOn").hasSuffix("# \(file):1:9"))
    #expect(try line("failOn: error ").contains("error"))
    #expect(try line("world: open").hasSuffix("# default"))
    #expect(try line("kubernetesVersion: \"1.37\"").hasSuffix("# default"))
    #expect(try line("  - \"a b/**\"").hasSuffix("# \(file):2:11"))
    #expect(try line("  - [\(set)]").hasSuffix("# \(file):3:11"))
    #expect(try line("external: []").hasSuffix("# default"))
    #expect(try line("  memory-unset: off").hasSuffix("# \(file):5:17"))
    #expect(try line("  key-missing: error").hasSuffix("# default"))
    #expect(try line("    slow-seconds: 30").hasSuffix("# \(file):6:42"))
    #expect(try line("    minimum-seconds: 3").hasSuffix("# default"))
    #expect(lines.contains("rules:"))
    #expect(lines.contains("  start-budget-too-short:"))
  }

  @Test("An explanation is a configuration that says the same")
  func roundTrip() throws {
    let directory = try TemporaryDirectory([
      ".crashlint.yaml":
        "failOn: never\nworld: closed\nexternal: [a]\ncontext: [e]\nsets: [[d]]\nrules: {memory-unset: info, key-missing: off}"
    ])
    let first = try Configuration(path: nil).explanation(for: directory(""))
    try directory.write("printed.yaml", first.joined(separator: "\n"))
    let second = try Configuration(path: directory("printed.yaml")).explanation(for: directory(""))
    func values(_ lines: [String]) -> [String] {
      lines.map { line in
        var text = Substring(line)
        if let comment = line.firstRange(of: " # ")?.lowerBound { text = line[..<comment] }
        while text.last == " " { text.removeLast() }
        return String(text)
      }
    }
    #expect(values(second) == values(first))
    #expect(values(first).contains("world: closed"))
  }
}
