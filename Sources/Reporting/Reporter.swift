public import Diagnostics

/// The forms in which findings can be printed.
public enum Format: String, CaseIterable, Sendable {
  /// For people: with the lines of the manifest.
  case full
  /// One line per finding, as compilers print them.
  case concise
  /// The stable contract for programs.
  case json
  /// For GitHub code scanning and others that read SARIF 2.1.0.
  case sarif
  /// Annotations of a GitHub workflow.
  case github
  /// GitLab's Code Quality report.
  case gitlab
  case junit
  case checkstyle
  /// For reviewdog.
  case rdjson
  /// A table for the summary of a job.
  case markdown

  public var reporter: any Reporter {
    switch self {
    case .full: FullReporter()
    case .concise: ConciseReporter()
    case .json: JSONReporter()
    case .sarif: SARIFReporter()
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .junit: JUnitReporter()
    case .checkstyle: CheckstyleReporter()
    case .rdjson: RDJSONReporter()
    case .markdown: MarkdownReporter()
    }
  }

  /// Whether people read it, with a summary to follow; else the output is the whole story.
  public var isForPeople: Bool {
    switch self {
    case .full, .concise, .github: true
    default: false
    }
  }
}

/// Prints the findings of a run.
public protocol Reporter: Sendable {
  func report(_ report: Report, style: Style, into output: inout Output)
}
