import Diagnostics
import TestSupport
import Testing

@testable import Linting

@Suite("Context")
struct ContextTests {
  private func lint(_ directory: TemporaryDirectory, _ paths: [String], context: [String] = []) throws -> Report {
    var request = LintRequest(paths: paths.map { directory($0) })
    request.context = context.map { directory($0) }
    return try Linter(request, configuration: Configuration(path: nil)).run()
  }

  @Test("What context defines is there, and nothing is said of context itself")
  func evidence() throws {
    let directory = try TemporaryDirectory([
      "web.yaml": Manifest.account("robot"), "rest/account.yaml": Manifest.serviceAccount,
      "rest/other.yaml": Manifest.unlimited("other"), "rest/broken.yaml": "apiVersion: v1\nkind: [\n",
      "rest/bad.yaml": "a: \u{0}",
    ])
    #expect(try lint(directory, ["web.yaml"]).rules == ["service-account-missing"])
    let report = try lint(directory, ["web.yaml"], context: ["rest"])
    #expect(report.rules.isEmpty)
    #expect(report.problems.isEmpty)
    #expect(report.skipped.isEmpty)
    #expect(report.summary.files == 1)
    #expect(report.summary.workloads == 1)
  }

  @Test("A finding in context is reported if it points at a file that was given")
  func labels() throws {
    func daemon(_ name: String) -> String {
      """
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: \(name)}
      spec:
        selector: {matchLabels: {app: \(name)}}
        template:
          metadata: {labels: {app: \(name)}}
          spec:
            containers: [{name: c, image: "example.com/x:1", resources: {limits: {memory: 1Gi}}, ports: [{containerPort: 80, hostPort: 80}]}]

      """
    }
    let directory = try TemporaryDirectory([
      ".crashlint.yaml": "sets: {all: [.]}\n", "a.yaml": daemon("a"), "b.yaml": daemon("b"),
      "c.yaml": Manifest.unlimited("c"),
    ])
    // The finding stands at the later one, whichever was given.
    for given in ["a.yaml", "b.yaml"] {
      let report = try lint(directory, [given], context: ["."])
      #expect(report.rules == ["host-port-collision"], "\(given)")
    }
    #expect(try lint(directory, ["c.yaml"], context: ["."]).rules == ["memory-unset"])
    #expect(try lint(directory, ["a.yaml"]).rules.isEmpty)
  }

  @Test("What is both named and context is reported on")
  func both() throws {
    let directory = try TemporaryDirectory(["a/x.yaml": Manifest.unlimited("x"), "a/y.yaml": Manifest.unlimited("w")])
    #expect(try lint(directory, ["a/x.yaml"], context: ["a"]).summary.warnings == 1)
    #expect(try lint(directory, ["a"], context: ["a/x.yaml", "."]).summary.warnings == 2)
    #expect(try lint(directory, ["a/x.yaml"], context: ["none"]).problems.count == 1)
  }

  @Test("The configuration names context, relative to itself")
  func configured() throws {
    let directory = try TemporaryDirectory([
      ".crashlint.yaml": "context: [rest]\n", "apps/web.yaml": Manifest.account("robot"),
      "rest/account.yaml": Manifest.serviceAccount, "rest/other.yaml": Manifest.unlimited("other"),
    ])
    #expect(try lint(directory, ["apps/web.yaml"]).rules.isEmpty)
    #expect(try lint(directory, ["rest"]).rules == ["memory-unset"])
  }
}

@Suite("One cause, one finding")
struct CauseTests {
  @Test("A name that many miss is reported once, with the other places as labels")
  func merged() throws {
    let names = (1...9).map { "web-\($0)" }
    let directory = try TemporaryDirectory([
      "a.yaml": names.map { Manifest.account("robot", pod: $0) }.joined(separator: "---\n"),
      "b.yaml": Manifest.account("other", pod: "b"),
      "elsewhere/c.yaml": Manifest.account("robot", pod: "c"),
    ])
    let report = try directory.lint()
    #expect(report.findings.map(\.object?.name) == ["web-1", "b", "c"])
    let first = try #require(report.findings.first)
    #expect(first.labels.map(\.message) == (2...6).map { "Pod \"web-\($0)\" too" })
    #expect(first.note?.hasSuffix("; and so in 3 more places") ?? false)
    #expect(report.findings.map(\.labels.count) == [5, 0, 0])
    #expect(report.summary.warnings == 3)
  }

  @Test("What is missing where something could not be read is not missed")
  func heldBack() throws {
    let directory = try TemporaryDirectory([
      "a.yaml": Manifest.account("robot"), "b.yaml": "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot\n",
      "c.yaml": Manifest.serviceAccount.replacing("robot", with: "robots"),
    ])
    #expect(try directory.lint().rules == ["yaml-syntax"])
    try directory.write("b.yaml", "")
    #expect(try directory.lint().rules == ["service-account-missing"])
    try directory.write("kustomization.yaml", "resources: [a.yaml")
    #expect(try directory.lint().rules == ["yaml-syntax"])
  }
}
