public import Diagnostics

/// The forms in which findings can be printed.
public enum Format: String, CaseIterable, Sendable {
  /// For people: with the lines of the manifest.
  case full
  /// One line per finding, as compilers print them.
  case concise
  /// The stable contract for programs.
  case json

  public var reporter: any Reporter {
    switch self {
    case .full: FullReporter()
    case .concise: ConciseReporter()
    case .json: JSONReporter()
    }
  }

  /// Whether people read it, with a summary to follow; else the output is the whole story.
  public var isForPeople: Bool {
    switch self {
    case .full, .concise: true
    case .json: false
    }
  }
}

/// Prints the findings of a run.
public protocol Reporter: Sendable {
  func report(_ report: Report, style: Style, into output: inout Output)
}
