import ArgumentParser
import Foundation

/// Measures how loud the rules are on real manifests, and picks findings to read.
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Print findings per rule and severity per 100 workloads, and write a random sample of findings to read.",
    discussion: "Each directory directly below DIR is linted by itself, as a repository. Test folders are left out.")

  @Argument(help: "A directory of repositories.") var directory: String
  @Option(help: "The crashlint program.") var crashlint: String
  @Option(help: "How many findings to pick.") var sample = 100
  @Option(help: "Where to write them.") var output = ".build/quality-sample.txt"
  @Option(help: "Pick only findings of this rule.") var rule: String?
  @Option(help: "The seed of the choice.") var seed: UInt64 = 1

  private struct Found {
    let rule: String
    let severity: String
    let file: String
    let line: Int
  }

  func run() throws {
    let root = URL(fileURLWithPath: directory).path
    var workloads = 0
    var found: [Found] = []
    let fixed = FileManager.default.temporaryDirectory.appendingPathComponent("crashlint-quality-\(getpid()).yaml")
    try Data(Self.configurationText.utf8).write(to: fixed)
    defer { try? FileManager.default.removeItem(at: fixed) }
    for name in try FileManager.default.contentsOfDirectory(atPath: root).sorted() {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isDirectory), isDirectory.boolValue
      else { continue }
      let text = try Shell.run(
        crashlint, ["lint", "--format", "json", "--fail-on", "never", "--config", fixed.path, name], in: root)
      guard let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else { continue }
      workloads += ((report["summary"] as? [String: Any])?["workloads"] as? Int) ?? 0
      for finding in report["findings"] as? [[String: Any]] ?? [] {
        guard let location = finding["location"] as? [String: Any], let file = location["file"] as? String else {
          continue
        }
        found.append(
          Found(
            rule: finding["rule"] as? String ?? "", severity: finding["severity"] as? String ?? "", file: file,
            line: location["line"] as? Int ?? 0))
      }
    }
    print(Self.table(found, workloads))
    try write(found.filter { rule == nil || $0.rule == rule }, in: root, configuration: fixed.path)
  }

  /// Leaves out folders whose manifests are wrong on purpose, or not meant to run.
  private static let configurationText: String = {
    let names = [
      "test", "tests", "testdata", "fixtures", "e2e", "testing", "golden", "test-*", "test_*", "*-test", "*-tests",
      "*_test",
    ]
    return "exclude:\n" + names.map { "  - \"**/\($0)/**\"\n" }.joined()
  }()

  private static func table(_ found: [Found], _ workloads: Int) -> String {
    let severities = ["error", "warning", "info"]
    func row(_ name: String, _ findings: [Found]) -> String {
      let cells = severities.map { severity in
        let count = findings.count { $0.severity == severity }
        let rate = workloads == 0 ? 0 : 100 * Double(count) / Double(workloads)
        return count == 0 ? String(repeating: " ", count: 15) : String(format: "%6d (%6.2f)", count, rate)
      }
      return name.padding(toLength: 30, withPad: " ", startingAt: 0) + cells.joined()
    }
    var lines = ["\(workloads) workloads; findings (per 100 workloads), test folders left out"]
    lines.append(
      "rule".padding(toLength: 30, withPad: " ", startingAt: 0) + "          error        warning           info")
    for (rule, findings) in Dictionary(grouping: found, by: \.rule).sorted(by: { $0.key < $1.key }) {
      lines.append(row(rule, findings))
    }
    lines.append(row("all", found))
    lines.append(row("all but memory-unset", found.filter { $0.rule != "memory-unset" }))
    return lines.joined(separator: "\n")
  }

  private func write(_ found: [Found], in root: String, configuration: String) throws {
    var generator = SplitMix(state: seed)
    var text = ""
    for finding in found.shuffled(using: &generator).prefix(sample) {
      // The finding as its owner would see it.
      let full = try Shell.run(
        crashlint,
        [
          "lint", "--format", "full", "--fail-on", "never", "--config", configuration,
          String(finding.file.split(separator: "/")[0]),
        ],
        in: root)
      let mark = "\(finding.file):\(finding.line):"
      let block = full.components(separatedBy: "\n\n").first { $0.contains("[\(finding.rule)]") && $0.contains(mark) }
      text += (block ?? "\(finding.rule) at \(mark)") + "\n\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: output))
    print("\nwrote a sample of findings to \(output)")
  }

  /// A small generator with a seed, so that a sample can be drawn again.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
