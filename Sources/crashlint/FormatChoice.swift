public import ArgumentParser
public import Reporting

/// What `--format` says: a form, and the file that it goes to: `sarif=out.sarif`.
public struct FormatChoice: Sendable, ExpressibleByArgument {
  public let format: Format
  /// Standard output, or the file of `--output`, if nil.
  public let file: String?

  init(_ format: Format) {
    self.format = format
    file = nil
  }

  public init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])), parts.last != "" else { return nil }
    self.format = format
    file = parts.count == 2 ? String(parts[1]) : nil
  }

  public static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }

  /// Why choices do not go together.
  static func fault(_ choices: [FormatChoice], output: String?) -> String? {
    let files = choices.compactMap(\.file) + (output.map { [$0] } ?? [])
    if choices.count - choices.compactMap(\.file).count > 1 {
      return "One format at most goes to standard output; the others need a file: --format sarif=FILE."
    }
    if Set(files).count < files.count { return "Two formats cannot go to one file." }
    if output != nil, !choices.isEmpty, choices.allSatisfy({ $0.file != nil }) {
      return "All formats have a file of their own: there is nothing left for --output."
    }
    return nil
  }
}
