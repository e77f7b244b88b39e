/// What a run found.
public struct Report: Sendable {
  /// Counts over the whole run.
  public struct Summary: Sendable, Equatable {
    public var files = 0
    public var documents = 0
    public var resources = 0
    public var workloads = 0
    /// Files or documents that are no manifests to be judged: templates, patches, other YAML.
    public var skipped = 0
    /// Documents of kinds that no rule reads; not checked for syntax.
    public var unread = 0
    public var errors = 0
    public var warnings = 0
    public var infos = 0
    public var suppressed = 0
    public var baselined = 0

    public init() {}
  }

  /// Something that kept the run from doing its job: an unreadable path, a limit that was passed.
  public struct Problem: Sendable {
    public var file: String
    public var position: Source.Position?
    public var message: String

    public init(file: String, position: Source.Position? = nil, message: String) {
      self.file = file
      self.position = position
      self.message = message
    }
  }

  /// A file, or a document of one, that was left alone, and why.
  public struct Skipped: Sendable {
    public var file: String
    /// The first line of the document; absent if the whole file is skipped.
    public var line: Int?
    public var reason: String

    public init(file: String, line: Int? = nil, reason: String) {
      self.file = file
      self.line = line
      self.reason = reason
    }
  }

  /// A part of a run that other runs do the rest of.
  public struct Shard: Sendable, Equatable {
    /// From 1 to `count`.
    public let index: Int
    public let count: Int

    /// Nil if there is no such part.
    public init?(_ index: Int, of count: Int) {
      guard count > 0, (1...count).contains(index) else { return nil }
      self.index = index
      self.count = count
    }
  }

  public var summary: Summary
  /// In order of file, place, rule and message.
  public var findings: [Finding]
  public var problems: [Problem]
  public var skipped: [Skipped]
  /// The rules that were asked, for formats that list them; empty if nobody wants to know.
  public var rules: [RuleDescriptor] = []
  /// Nil if it is about the whole run.
  public var shard: Shard?

  public init(
    summary: Summary = Summary(), findings: [Finding] = [], problems: [Problem] = [], skipped: [Skipped] = []
  ) {
    self.summary = summary
    self.findings = findings
    self.problems = problems
    self.skipped = skipped
  }
}
