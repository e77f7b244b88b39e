/// What a rule says about itself: the content of its `rule.yaml`.
public final class RuleDescriptor: Sendable {
  /// A number, text or list that a configuration may set.
  public struct Parameter: Sendable {
    public enum Value: Sendable, Equatable {
      case integer(Int)
      case text(String)
      case list([String])
    }

    public let name: String
    public let summary: String
    public let defaultValue: Value

    public init(name: String, summary: String, defaultValue: Value) {
      self.name = name
      self.summary = summary
      self.defaultValue = defaultValue
    }
  }

  /// kebab-case, names the defect; never reused for another one.
  public let id: String
  public let title: String
  /// One sentence.
  public let summary: String
  public let category: Category
  /// The severity of the worst case; a finding may be milder.
  public let severity: Severity
  public let outcome: Outcome?
  /// Markdown paragraphs: how it comes about on a cluster.
  public let why: String
  /// How to see it on a cluster, once it has happened: shell commands.
  public let confirm: String
  public let remedy: String
  /// When the finding is fine to ignore.
  public let exceptions: String
  /// Rules whose finding at the same object makes this one superfluous.
  public let yieldsTo: [String]
  public let parameters: [Parameter]
  public let references: [String]

  public init(
    id: String, title: String, summary: String, category: Category, severity: Severity, outcome: Outcome?,
    why: String, confirm: String, remedy: String, exceptions: String, yieldsTo: [String] = [],
    parameters: [Parameter] = [], references: [String]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.category = category
    self.severity = severity
    self.outcome = outcome
    self.why = why
    self.confirm = confirm
    self.remedy = remedy
    self.exceptions = exceptions
    self.yieldsTo = yieldsTo
    self.parameters = parameters
    self.references = references
  }

  /// The rule's page on the web.
  public var url: String { "\(Project.url)/blob/main/rules/\(category.rawValue)/\(id)/README.md" }
}

/// What the tool calls itself.
public enum Project {
  public static let name = "crashlint"
  public static let version = "0.1.0"
  public static let url = "https://github.com/crashlint/crashlint"
}
