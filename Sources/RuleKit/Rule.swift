public import Diagnostics
public import Kubernetes
public import YAML

/// A check. What it says about itself is data (`rules/CATEGORY/ID/rule.yaml`, generated into `descriptor`); what it
/// does is one static function that is handed its subject and reports what it finds: a rule neither walks nor searches
/// files, keeps no state, and prints nothing.
public protocol Rule: Sendable {
  static var descriptor: RuleDescriptor { get }
}

/// A rule about one document as text.
public protocol DocumentRule: Rule {
  static func check(_ document: DocumentSubject, _ report: inout Reporter)
}

/// A rule about one object: as the API server judges it, or as pods depend on it.
public protocol ObjectRule: Rule {
  /// The kinds that it is about; none for all that are read, workloads among them.
  static var kinds: [String] { get }
  static func check(_ object: Resource, _ report: inout Reporter)
}

extension ObjectRule {
  public static var kinds: [String] { [] }
}

/// A rule about an object that runs pods.
public protocol WorkloadRule: Rule {
  static func check(_ workload: Workload, _ report: inout Reporter)
}

/// A rule about one container of a pod.
public protocol ContainerRule: Rule {
  static func check(_ container: Container, of workload: Workload, _ report: inout Reporter)
}

/// What a document rule is shown.
public struct DocumentSubject: Sendable {
  public let document: Document
  /// Nil if the document does not parse.
  public let parsed: ParsedDocument?
  /// Why it does not parse.
  public let error: SyntaxError?
  /// The Kubernetes objects in it.
  public let objects: [Node]

  public init(document: Document, parsed: ParsedDocument?, error: SyntaxError?) {
    self.document = document
    self.parsed = parsed
    self.error = error
    objects = parsed?.tree?.root.objects ?? []
  }
}

/// The words of a finding: what is wrong, what will happen and why, what to change.
///
/// Each rule declares its messages at the bottom of its file.
public struct Message: Sendable {
  public let text: String
  public let note: String?
  public let help: String?
  /// Where they differ from the rule's own.
  public let severity: Severity?
  public let outcome: Outcome?

  public init(
    _ text: String, note: String? = nil, help: String? = nil, severity: Severity? = nil, outcome: Outcome? = nil
  ) {
    self.text = text
    self.note = note
    self.help = help
    self.severity = severity
    self.outcome = outcome
  }
}

extension Message {
  /// What a note about something that the API server refuses begins with.
  public static let refusal = "the API server refuses the object"

  /// The same, where the object is accepted and only its pods are refused.
  var ofPodsAlone: Message {
    guard let note, note.hasPrefix(Self.refusal) else { return self }
    return Message(
      text, note: "the StatefulSet is accepted, and its pods are refused" + note.dropFirst(Self.refusal.count),
      help: help,
      severity: severity, outcome: .noPods)
  }
}

/// A setting of a rule, with the default that `rule.yaml` gives.
public struct Parameter<Value: Sendable>: Sendable {
  public let name: String
  public let defaultValue: Value

  public init(_ name: String, default defaultValue: Value) {
    self.name = name
    self.defaultValue = defaultValue
  }
}

/// What the configuration says of rules, for one file.
public struct Settings: Sendable {
  public enum Level: Sendable, Equatable {
    case off
    case severity(Severity)
  }

  /// Whether nothing exists but what is in the run.
  public var isWorldClosed = false
  /// By rule id.
  public var levels: [String: Level] = [:]
  /// By rule id and parameter name.
  public var parameters: [String: [String: RuleDescriptor.Parameter.Value]] = [:]

  public init() {}

  public func isOff(_ rule: any Rule.Type) -> Bool { !levels.isEmpty && levels[rule.descriptor.id] == .off }
}
