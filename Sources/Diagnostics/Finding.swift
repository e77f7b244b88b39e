/// How sure a finding is that a pod suffers.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing.
  case info
  /// Breaks under ordinary conditions: load, a slow node, a second replica, the next rollout.
  case warning
  /// With these manifests the pod does not come up, or is killed.
  case error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// What the cluster will show: the state in `kubectl get pods`, or the nearest word for it.
public enum Outcome: String, Sendable, CaseIterable {
  case crashLoopBackOff = "CrashLoopBackOff"
  case oomKilled = "OOMKilled"
  case createContainerConfigError = "CreateContainerConfigError"
  case createContainerError = "CreateContainerError"
  case startError = "StartError"
  case containerCreating = "ContainerCreating"
  case pending = "Pending"
  case imagePullBackOff = "ImagePullBackOff"
  case invalidImageName = "InvalidImageName"
  case rejected = "Rejected"
  case noPods = "NoPods"
  case notReady = "NotReady"
  case evicted = "Evicted"
  case rolloutStuck = "RolloutStuck"
  case misbehaves = "Misbehaves"
}

/// The field of Kubernetes a rule belongs to.
public enum Category: String, Sendable, CaseIterable {
  case resources, probes, environment, ports, identity, configuration, volumes, command, security, network, rollout
  case image, api, syntax, suppression, update
}

/// A place that a finding speaks about.
public struct Location: Sendable {
  public var span: Span
  /// A JSON pointer relative to the object, also inside a `List`; absent outside of objects.
  public var pointer: String?

  public init(_ span: Span, pointer: String? = nil) {
    self.span = span
    self.pointer = pointer
  }
}

/// A further place, and what it has to do with the finding.
public struct Label: Sendable {
  public var message: String
  public var location: Location

  public init(_ message: String, _ location: Location) {
    self.message = message
    self.location = location
  }
}

/// A replacement of bytes.
public struct Edit: Sendable {
  public var span: Span
  public var text: String

  public init(_ span: Span, _ text: String) {
    self.span = span
    self.text = text
  }
}

/// A change of the manifest that removes the finding.
public struct Fix: Sendable {
  public var message: String
  /// True if the change cannot alter what a healthy pod does.
  public var isSafe: Bool
  public var edits: [Edit]

  public init(_ message: String, isSafe: Bool, edits: [Edit]) {
    self.message = message
    self.isSafe = isSafe
    self.edits = edits
  }
}

/// The identity of a Kubernetes object as the manifest writes it.
public struct ObjectReference: Hashable, Sendable {
  public var apiVersion: String
  public var kind: String
  /// Absent if the manifest writes none.
  public var namespace: String?
  public var name: String

  public init(apiVersion: String, kind: String, namespace: String?, name: String) {
    self.apiVersion = apiVersion
    self.kind = kind
    self.namespace = namespace
    self.name = name
  }
}

/// One defect, where it is, and what to do about it.
public struct Finding: Sendable {
  public var rule: RuleDescriptor
  public var severity: Severity
  public var outcome: Outcome?
  /// What is wrong, in one line, with the names and numbers of this manifest.
  public var message: String
  /// What will happen and why: the arithmetic.
  public var note: String?
  /// What to change, concretely.
  public var help: String?
  public var location: Location
  public var labels: [Label]
  public var object: ObjectReference?
  public var container: String?
  public var fixes: [Fix]
  /// Stable under edits elsewhere in the file: made of rule, object and field path, never of line numbers.
  public var fingerprint: String
  /// What findings of one rule have in common that are the same mistake seen from several places; nil if nothing.
  public var cause: String?

  public init(
    rule: RuleDescriptor, severity: Severity, outcome: Outcome?, message: String, note: String? = nil,
    help: String? = nil, location: Location, labels: [Label] = [], object: ObjectReference? = nil,
    container: String? = nil, fixes: [Fix] = [], fingerprint: String,
    cause: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.outcome = outcome
    self.message = message
    self.note = note
    self.help = help
    self.location = location
    self.labels = labels
    self.object = object
    self.container = container
    self.fixes = fixes
    self.fingerprint = fingerprint
    self.cause = cause
  }
}
