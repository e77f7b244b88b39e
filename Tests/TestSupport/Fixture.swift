public import Diagnostics
import Foundation
import Linting

/// A manifest of `rules/`, or a folder of several, with what the linter must say of it.
public struct Fixture: Sendable, CustomStringConvertible {
  /// `volumes/claim-shared-by-replicas/bad.yaml`
  public let name: String
  /// The rule whose folder it lies in.
  public let rule: String
  public let path: String
  public let files: [String]

  public var description: String { name }
  public var isBad: Bool { name.split(separator: "/").last!.hasPrefix("bad") }
  public var isGood: Bool { name.split(separator: "/").last!.hasPrefix("good") }

  /// The project's directory.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  public static let all: [Fixture] = {
    let manager = FileManager.default
    let rules = "\(root)/rules"
    var fixtures: [Fixture] = []
    for category in try! manager.contentsOfDirectory(atPath: rules).sorted() where category != "facts" {
      for id in (try? manager.contentsOfDirectory(atPath: "\(rules)/\(category)").sorted()) ?? [] {
        let folder = "\(rules)/\(category)/\(id)"
        for entry in (try? manager.contentsOfDirectory(atPath: folder).sorted()) ?? [] {
          guard ["bad", "good", "fixed"].contains(where: entry.hasPrefix), !entry.hasSuffix(".expect") else { continue }
          let path = "\(folder)/\(entry)"
          let inside = try? manager.contentsOfDirectory(atPath: path).sorted()
          fixtures.append(
            Fixture(
              name: "\(category)/\(id)/\(entry)", rule: id, path: path,
              files: inside?.filter { !$0.hasSuffix(".expect") }.map { "\(path)/\($0)" } ?? [path]))
        }
      }
    }
    return fixtures
  }()

  // MARK: What must be found

  /// A place and what is said there.
  public struct Expectation: Hashable, CustomStringConvertible, Sendable {
    public let file: String
    public let start: Source.Position
    public let end: Source.Position
    public let rule: String
    /// The beginning of the message.
    public let message: String

    public var description: String {
      let name = URL(fileURLWithPath: file).lastPathComponent
      return "\(name):\(start.line):\(start.column)-\(end.line):\(end.column) \(rule): \(message)"
    }
  }

  public var findings: [Expectation] { expectations(mark: "^") }
  public var labels: [Expectation] { expectations(mark: "-") }

  private func expectations(mark: Character) -> [Expectation] {
    files.flatMap { file in
      let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
      var found: [Expectation] = []
      var lastLine = 0
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if let header = Self.header(line) {
          if mark == "^" { found += Self.parse(header, file) }
        } else if let (start, count, kind, rest) = Self.caret(line) {
          if kind == mark, let colon = rest.firstIndex(of: ":") {
            found.append(
              Expectation(
                file: file, start: .init(line: lastLine, column: start),
                end: .init(line: lastLine, column: start + count), rule: String(rest[..<colon]),
                message: rest[rest.index(after: colon)...].trimmingCharacters(in: .whitespaces)))
          }
        } else {
          lastLine = index + 1
        }
      }
      let beside = URL(fileURLWithPath: file).deletingPathExtension().path + ".expect"
      if mark == "^", let data = FileManager.default.contents(atPath: beside) {
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
          found += Self.parse(line, file)
        }
      }
      return found
    }
  }

  /// The text behind `# expect `.
  private static func header(_ line: Substring) -> Substring? {
    line.hasPrefix("# expect ") ? line.dropFirst("# expect ".count) : nil
  }

  /// `#    ^^^^ rule: message`: the first column of the mark, its length, `^` or `-`, and the text behind it.
  private static func caret(_ line: Substring) -> (Int, Int, Character, Substring)? {
    guard let hash = line.firstIndex(of: "#"), line[..<hash].allSatisfy({ $0 == " " }) else { return nil }
    let behind = line[line.index(after: hash)...]
    let text = behind.drop { $0 == " " }
    guard let mark = text.first, mark == "^" || mark == "-" else { return nil }
    let run = text.prefix { $0 == mark }
    let rest = text.dropFirst(run.count)
    guard rest.hasPrefix(" "), rest.contains(":") else { return nil }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: text.startIndex) + 1
    return (column, run.count, mark, rest.dropFirst())
  }

  /// `12:3-12:9 rule: message`
  private static func parse(_ line: Substring, _ file: String) -> [Expectation] {
    let parts = line.split(separator: " ", maxSplits: 1)
    let numbers = parts[0].split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
    guard numbers.count == 4, parts.count == 2, let colon = parts[1].firstIndex(of: ":") else {
      fatalError("\(file): \"\(line)\" is no expectation")
    }
    return [
      Expectation(
        file: file, start: .init(line: numbers[0], column: numbers[1]),
        end: .init(line: numbers[2], column: numbers[3]),
        rule: String(parts[1][..<colon]),
        message: parts[1][parts[1].index(after: colon)...].trimmingCharacters(in: .whitespaces))
    ]
  }

  // MARK: What is found

  /// The findings of all rules.
  public func lint() throws -> Report {
    try Linter(LintRequest(paths: [path]), configuration: Configuration(path: nil)).run()
  }

  public static func expectation(_ finding: Finding) -> Expectation {
    expectation(finding.location, rule: finding.rule.id, message: finding.message)
  }

  public static func expectation(_ location: Location, rule: String, message: String) -> Expectation {
    Expectation(
      file: location.span.source.name, start: location.span.startPosition, end: location.span.endPosition, rule: rule,
      message: message)
  }
}

extension Fixture.Expectation {
  /// The same place and rule, and a message that begins as this one's.
  public func matches(_ actual: Self) -> Bool {
    file == actual.file && start == actual.start && end == actual.end && rule == actual.rule
      && actual.message.hasPrefix(message)
  }
}
