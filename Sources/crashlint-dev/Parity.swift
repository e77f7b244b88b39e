import ArgumentParser
import Foundation

/// Measures how often the linter and a real API server agree.
struct ParityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parity", abstract: "Compare findings of outcome Rejected with the recorded answers of an API server.",
    discussion: """
      DIR holds api-cases.jsonl and api-mutations.jsonl (a manifest and its verdict per line), and api-verdicts.jsonl \
      (a verdict per document of the files under --corpus). Patches and other inputs of kustomize are left out.
      """)

  @Option(help: "The directory of the recorded answers.") var cases: String
  @Option(help: "The directory of repositories that api-verdicts.jsonl speaks of.") var corpus: String?
  @Option(help: "The crashlint program.") var crashlint = ".build/debug/crashlint"
  @Flag(help: "Print no misses.") var brief = false

  /// What one manifest or document is about, what the server said of it, and what the linter says.
  private struct Case {
    let group: String
    let name: String
    let isRejected: Bool
    let message: String
    /// Where the manifest was changed, as a JSON pointer.
    var place: String?
    /// Whether the linter took it for a part of something.
    var isPatch = false
    var found: [Found] = []

    func isAt(_ pointer: String) -> Bool {
      guard var place else { return false }
      // What is no longer there cannot be pointed at.
      if ["delete", "null", "typo", "misplace"].contains(group), let slash = place.lastIndex(of: "/") {
        place = String(place[..<slash])
      }
      return pointer.hasPrefix(place) || place.hasPrefix(pointer)
    }
  }

  private struct Found {
    let rule: String
    let isRefusal: Bool
    let pointer: String
    let line: Int
    let endLine: Int
  }

  func run() throws {
    for name in ["api-cases", "api-mutations"] {
      if let lines = try lines("\(cases)/\(name).jsonl") { print(table(name, try judge(manifests: lines))) }
    }
    if let corpus, let lines = try lines("\(cases)/api-verdicts.jsonl") {
      print(table("api-verdicts", try judge(documents: lines, in: corpus)))
    }
  }

  private func lines(_ path: String) throws -> [[String: Any]]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:]
    }
  }

  // MARK: Manifests

  /// Each manifest lies in a directory of its own, so that none bears on another.
  private func judge(manifests: [[String: Any]]) throws -> [Case] {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("crashlint-parity-\(getpid())")
    defer { try? FileManager.default.removeItem(at: directory) }
    for (index, line) in manifests.enumerated() {
      let folder = directory.appendingPathComponent("\(index)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data((line["manifest"] as? String ?? "").utf8).write(to: folder.appendingPathComponent("m.yaml"))
    }
    let report = try lint(".", in: directory.path)
    return manifests.enumerated().map { index, line in
      var result = Case(
        group: line["mutation"] as? String ?? "case",
        name: line["case"] as? String ?? "\(line["at"] as? String ?? "") \(line["note"] as? String ?? "")",
        isRejected: line["verdict"] as? String == "rejected", message: line["message"] as? String ?? "",
        place: line["at"] as? String)
      result.found = report.findings["\(index)/m.yaml"] ?? []
      return result
    }
  }

  // MARK: Documents

  private func judge(documents: [[String: Any]], in corpus: String) throws -> [Case] {
    let byRepository = Dictionary(grouping: documents) { (($0["file"] as? String) ?? "").prefix { $0 != "/" } }
    var cases: [Case] = []
    for (repository, documents) in byRepository.sorted(by: { $0.key < $1.key }) {
      let report = try lint(String(repository), in: corpus)
      for line in documents {
        guard let file = line["file"] as? String, let index = line["document"] as? Int,
          let text = FileManager.default.contents(atPath: "\(corpus)/\(file)")
        else { continue }
        let lines = Self.lines(ofDocument: index, in: String(decoding: text, as: UTF8.self))
        // An input of kustomize is the file; what looks like a patch is a document, which the server has judged.
        let skips = (report.skipped[file] ?? []).filter { $0.map(lines.contains) ?? true }
        if skips.contains(nil) { continue }
        var result = Case(
          group: line["kind"] as? String ?? "?", name: "\(file):\(lines.lowerBound)",
          isRejected: line["verdict"] as? String == "rejected", message: line["message"] as? String ?? "")
        result.isPatch = !skips.isEmpty
        result.found = (report.findings[file] ?? []).filter { lines.contains($0.line) }
        cases.append(result)
      }
    }
    return cases
  }

  /// The lines of one of the parts between lines of three dashes.
  private static func lines(ofDocument index: Int, in text: String) -> ClosedRange<Int> {
    var current = 0
    var start = 1
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard number > 1, line.hasPrefix("---") else { continue }
      if current == index { return start...(number - 1) }
      current += 1
      start = number
    }
    return start...max(number, start)
  }

  // MARK: The linter

  private struct Answer {
    var findings: [String: [Found]] = [:]
    var skipped: [String: [Int?]] = [:]
  }

  private func lint(_ path: String, in directory: String) throws -> Answer {
    let empty = FileManager.default.temporaryDirectory.appendingPathComponent("crashlint-parity-\(getpid()).yaml")
    try Data("exclude: []\n".utf8).write(to: empty)
    defer { try? FileManager.default.removeItem(at: empty) }
    let program = URL(fileURLWithPath: crashlint).path
    let text = try Shell.run(
      program, ["lint", "--format", "json", "--fail-on", "never", "--config", empty.path, path], in: directory)
    guard let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw Failure("\(crashlint) printed no report")
    }
    var answer = Answer()
    for finding in report["findings"] as? [[String: Any]] ?? [] {
      guard let location = finding["location"] as? [String: Any], let file = location["file"] as? String else {
        continue
      }
      answer.findings[file, default: []].append(
        Found(
          rule: finding["rule"] as? String ?? "",
          isRefusal: finding["outcome"] as? String == "Rejected" && finding["severity"] as? String == "error"
            || finding["rule"] as? String == "yaml-syntax",
          pointer: location["pointer"] as? String ?? "", line: location["line"] as? Int ?? 0,
          endLine: location["endLine"] as? Int ?? 0))
    }
    for skipped in report["skipped"] as? [[String: Any]] ?? [] {
      guard let file = skipped["file"] as? String else { continue }
      answer.skipped[file, default: []].append(skipped["line"] as? Int)
    }
    return answer
  }

  // MARK: The answer

  private func table(_ name: String, _ cases: [Case]) -> String {
    func isAgreed(_ one: Case) -> Bool { one.isRejected == one.found.contains(where: \.isRefusal) }
    func share(_ count: Int, _ all: Int) -> String {
      "\(count)/\(all)" + (all == 0 ? "" : String(format: " (%.1f %%)", 100 * Double(count) / Double(all)))
    }
    var text = "\(name): agreement \(share(cases.count(where: isAgreed), cases.count))"
    let wrong = cases.filter { !$0.isRejected && !isAgreed($0) }
    text += ", accepted but called Rejected: \(wrong.count)"
    let patches = cases.count { $0.isPatch && $0.isRejected && !isAgreed($0) }
    if patches > 0 { text += ", refused as a whole but taken for patches: \(patches)" }
    let placed = cases.filter { $0.isRejected && isAgreed($0) && $0.place != nil }
    if !placed.isEmpty {
      let right = placed.count { one in
        one.found.contains { $0.isRefusal && one.isAt($0.pointer) }
      }
      text += ", place named: \(share(right, placed.count))"
    }
    text += "\n"
    for (group, cases) in Dictionary(grouping: cases, by: \.group).sorted(by: { $0.key < $1.key }) {
      text += "  \(group): \(share(cases.count(where: isAgreed), cases.count))\n"
    }
    if brief { return text }
    for one in wrong {
      let rules = Set(one.found.filter(\.isRefusal).map(\.rule)).sorted().joined(separator: ", ")
      text += "  ACCEPTED \(one.group) \(one.name): \(rules)\n"
    }
    for one in placed where !one.found.contains(where: { $0.isRefusal && one.isAt($0.pointer) }) {
      let places = one.found.filter(\.isRefusal).map { "\($0.rule) at \($0.pointer)" }.joined(separator: ", ")
      text += "  ELSEWHERE \(one.group) \(one.name): \(places)\n"
    }
    for one in cases where one.isRejected && !isAgreed(one) {
      text += "  \(one.isPatch ? "PATCH" : "MISSED") \(one.group) \(one.name): \(one.message.prefix(240))\n"
    }
    return text
  }
}
