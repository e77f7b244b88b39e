public import YAML

/// What the API server asks of a field once it has decoded it. The tables (`PodConstraints` and its neighbours) are made
/// of these, and `Violations` walks a document along them.
indirect enum Constraint: Sendable {
  /// One of a few words; an empty text counts as not written unless `isRequired`.
  case oneOf([String], isRequired: Bool = false)
  /// A whole number.
  case within(ClosedRange<Int>)
  /// A whole number or a percentage, neither negative; `most` limits the percentage.
  case numberOrPercent(most: Int? = nil)
  /// The number or the name of a port; `orDigits` leaves a quoted number to a rule of its own.
  /// `orZero` takes 0 as not written.
  case port(orDigits: Bool = false, orZero: Bool = false)
  /// A quantity that is not negative, or is more than nothing.
  case quantity(isPositive: Bool)
  /// Text that is not empty.
  case filled
  /// A path without `..`; that of a file that the kubelet writes also does not begin with it.
  case path(isRelative: Bool, isWritten: Bool = false)
  /// A name; an empty text counts as not written unless `isRequired`.
  case name(NameFormat, isRequired: Bool = false)
  /// An address, or a range of them; white space around a range may count as not written.
  case address
  case addressRange(isPadded: Bool = false)
  /// A mapping of labels, or of annotations.
  case labels, annotations
  case object(Shape)
  /// A list, and the fields of its items that no two may share.
  case list(Constraint, unique: [Key] = [])
  /// What fields of a mapping must be to one another, or a text of a form of its own.
  case check(Violation.Classes, @Sendable (Node) -> [Violation])
  /// Several at once.
  case all([Constraint])
  /// Asked by this minor version of Kubernetes and later ones, or by earlier ones only.
  case since(Int, Constraint)
  case before(Int, Constraint)

  /// What distinguishes the items of a list.
  enum Key: Sendable {
    case field(StaticString)
    /// Fields that together are to be unique, each with its default.
    case fields([(StaticString, String)])
    /// The item itself, a text.
    case item
  }

  static func check(_ body: @escaping @Sendable (Node) -> [Violation]) -> Constraint { .check(.together, body) }
}

/// The fields of a mapping that the API server asks something of.
struct Shape: Sendable {
  struct Field: Sendable {
    let key: StaticString
    let constraint: Constraint
  }

  let fields: [Field]

  func without(_ keys: [StaticString]) -> Shape {
    Shape(fields.filter { field in !keys.contains { "\($0)" == "\(field.key)" } }.map { ($0.key, $0.constraint) })
  }

  init(_ fields: [(StaticString, Constraint)]) { self.fields = fields.map { Field(key: $0.0, constraint: $0.1) } }
}

/// Something that the API server refuses, and why.
public struct Violation: Sendable {
  public struct Classes: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    public static let values = Classes(rawValue: 1)
    public static let names = Classes(rawValue: 2)
    public static let twice = Classes(rawValue: 4)
    /// Fields that exclude or need one another.
    public static let together = Classes(rawValue: 8)
    /// How a controller replaces its pods.
    public static let strategy = Classes(rawValue: 16)
    /// Whether a controller's selector fits its template.
    public static let selector = Classes(rawValue: 32)
    /// What is mounted, and from where.
    public static let volumes = Classes(rawValue: 64)
    /// When a CronJob runs.
    public static let schedule = Classes(rawValue: 128)
    /// The namespace of an account, which kustomize may write.
    public static let account = Classes(rawValue: 256)
  }

  /// Where it stands.
  public let node: Node
  /// What is wrong: one line.
  public let message: String
  /// What the API server says of it.
  public let reason: String
  /// What to write instead.
  public let help: String
  /// Another place that has to do with it, and what it is.
  public let other: (node: Node, label: String)?
  /// Where the object is accepted, what its controller makes of it that is refused: "pods" or "claims".
  public internal(set) var refusedLater: String?

  init(_ node: Node, _ message: String, reason: String, help: String, other: (node: Node, label: String)? = nil) {
    self.node = node
    self.message = message
    self.reason = reason
    self.help = help
    self.other = other
  }
}
