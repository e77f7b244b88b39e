import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Linting

extension TemporaryDirectory {
  /// The report on paths below the directory; on all of it if none is given.
  func lint(_ paths: String..., config: String? = nil, jobs: Int = 1) throws -> Report {
    try lint(paths.isEmpty ? [path] : paths.map { self($0) }, config: config, jobs: jobs)
  }

  func lint(_ paths: [String], config: String? = nil, jobs: Int = 1) throws -> Report {
    try Linter(LintRequest(paths: paths, jobs: jobs), configuration: Configuration(path: config.map { self($0) })).run()
  }

  /// The files that a run would read, as seen from the directory.
  func discover(_ paths: String...) throws -> Discovery {
    try Discovery(
      paths.isEmpty ? [path] : paths.map { self($0) }, stdinName: "-", configuration: Configuration(path: nil))
  }

  /// What is wrong with a `.crashlint.yaml`: `line:column: message`; nil if nothing is.
  func fault(_ text: String) throws -> String? {
    try write(".crashlint.yaml", text)
    do throws(ConfigurationFile.Fault) {
      _ = try ConfigurationFile(path: "c", absolute: self(".crashlint.yaml"))
      return nil
    } catch {
      return error.description
    }
  }
}

extension Report {
  /// `file rule severity message` of each finding.
  func lines(_ directory: TemporaryDirectory) -> [String] {
    findings.map { "\(directory.relative($0.location.span.source.name)) \($0.rule.id) \($0.severity) \($0.message)" }
  }

  var rules: [String] { findings.map(\.rule.id) }

  /// The severities of a rule's findings.
  func severities(_ rule: String) -> [Severity] { findings.filter { $0.rule.id == rule }.map(\.severity) }

  /// Everything about every finding, to be compared.
  var everything: [String] {
    findings.map { finding in
      func place(_ location: Location) -> String {
        let span = location.span
        return "\(span.source.name) \(span.start) \(span.end) \(location.pointer ?? "")"
      }
      let edits = finding.fixes.flatMap(\.edits).map { "\($0.span.start) \($0.text)" }
      return [
        finding.rule.id, "\(finding.severity)", "\(finding.outcome?.rawValue ?? "")", finding.message,
        finding.note ?? "",
        finding.help ?? "", place(finding.location), "\(finding.labels.map { $0.message + place($0.location) })",
        "\(finding.object.map { "\($0)" } ?? "")", finding.container ?? "", "\(edits)", finding.fingerprint,
      ].joined(separator: "|")
    } + problems.map { "\($0)" } + skipped.map { "\($0)" } + ["\(summary)"]
  }
}

/// Manifests with known findings.
enum Manifest {
  /// Nothing to complain about.
  static func clean(_ name: String = "web", _ spec: String = "") -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name)}
    spec: {\(spec)containers: [{name: c, image: "example.com/x:1", resources: {limits: {memory: 1Gi}}}]}

    """
  }

  /// memory-unset, a warning at `c`.
  static func unlimited(_ name: String = "web", image: String = "example.com/x:1") -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata:
      name: \(name)
    spec:
      containers:
        - name: c
          image: \(image)

    """
  }

  /// service-account-missing, a warning.
  static func account(_ name: String, pod: String = "web") -> String { clean(pod, "serviceAccountName: \(name), ") }

  static let serviceAccount = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot}\n"
}
