public import Diagnostics
public import Kubernetes
public import YAML

/// Where a rule reports what it finds, and asks what the rest of the run knows.
public struct Reporter: Sendable {
  public let inventory: Inventory
  public private(set) var findings: [Finding] = []
  private let settings: Settings
  private var rule: any Rule.Type
  private var resource: Resource?
  private var container: Container?
  /// Of the running rule about the object at hand.
  private var count = 0
  /// Of the containers that rules have asked for, made once.
  private var environments: [(container: Container, environment: Environment)] = []
  private var hosts: [(container: Container, hosts: [NamedHosts])] = []
  /// Of the object at hand, if a rule has asked for them.
  private var violations: [(class: Violation.Classes, violation: Violation)]?

  public init(inventory: Inventory, settings: Settings, rule: any Rule.Type) {
    self.inventory = inventory
    self.settings = settings
    self.rule = rule
  }

  /// The findings so far, which are then gone from here.
  public mutating func take() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  /// Whether nothing exists but what is in the run, as the configuration says for this file.
  public var isWorldClosed: Bool { settings.isWorldClosed }

  /// Turns to the next subject.
  public mutating func turn(to resource: Resource?, _ container: Container? = nil) {
    self.resource = resource
    self.container = container
  }

  /// Turns to the next check of the subject; false if the rule is switched off.
  public mutating func begin(_ rule: any Rule.Type) -> Bool {
    if settings.isOff(rule) { return false }
    count = 0
    self.rule = rule
    return true
  }

  /// The variables of a container of the workload at hand.
  public mutating func environment(of container: Container, in workload: Workload) -> Environment {
    if let known = environments.first(where: { $0.container == container }) { return known.environment }
    let environment = Environment(of: container, in: workload, inventory)
    environments.append((container, environment))
    return environment
  }

  /// The texts of a container of the workload at hand that name hosts.
  public mutating func hosts(of container: Container, in workload: Workload) -> [NamedHosts] {
    if let known = hosts.first(where: { $0.container == container }) { return known.hosts }
    let found = container.namedHosts(of: workload, inventory)
    hosts.append((container, found))
    return found
  }

  /// What the API server refuses of the object at hand, of some kinds of faults.
  public mutating func violations(of object: Resource, _ classes: Violation.Classes) -> [Violation] {
    let all = violations ?? Violations.of(object)
    violations = all
    return all.isEmpty ? [] : all.compactMap { classes.contains($0.class) ? $0.violation : nil }
  }

  /// The value of a parameter of the running rule.
  public subscript(parameter: Parameter<Int>) -> Int {
    if !settings.parameters.isEmpty,
      case .integer(let value)? = settings.parameters[rule.descriptor.id]?[parameter.name]
    {
      return value
    }
    return parameter.defaultValue
  }

  public subscript(parameter: Parameter<String>) -> String {
    if !settings.parameters.isEmpty, case .text(let value)? = settings.parameters[rule.descriptor.id]?[parameter.name] {
      return value
    }
    return parameter.defaultValue
  }

  public subscript(parameter: Parameter<[String]>) -> [String] {
    if !settings.parameters.isEmpty, case .list(let value)? = settings.parameters[rule.descriptor.id]?[parameter.name] {
      return value
    }
    return parameter.defaultValue
  }

  /// Reports a finding at a node of the object that is being checked.
  ///
  /// - Parameters:
  ///   - text: the part of a scalar's text that is meant, in bytes; all of it if nil.
  ///   - container: whose fault it is, where the rule is handed more than one.
  ///   - cause: names the mistake where other objects of the set may suffer from the same one, such as the name that all
  ///     of them miss. Findings of one rule, set and cause become one, with the other places as labels.
  public mutating func report(
    _ message: Message, at node: Node, text: Range<Int>? = nil, in container: Container? = nil, labels: [Label] = [],
    fixes: [Fix] = [], cause: String? = nil
  ) {
    let span = text.map { node.span(ofText: $0) } ?? node.span
    let path = count < Self.mostFindings ? resource.flatMap { node.path(from: $0.root) } : nil
    add(
      message, Location(span, pointer: path.map { Node.pointer($0) }), path, container ?? self.container, labels, fixes,
      cause)
  }

  /// Reports what the API server refuses of a pod: of a StatefulSet's only when it is made, before 1.34.
  public mutating func refuse(
    _ message: Message, at node: Node, in container: Container? = nil, labels: [Label] = [], fixes: [Fix] = []
  ) {
    let isLater = resource.map { $0.kind == "StatefulSet" && !$0.version.validatesTemplatesOfStatefulSets } ?? false
    report(isLater ? message.ofPodsAlone : message, at: node, in: container, labels: labels, fixes: fixes)
  }

  /// Reports a finding about text that is part of no object.
  public mutating func report(_ message: Message, at span: Span, labels: [Label] = []) {
    add(message, Location(span), nil, nil, labels, [])
  }

  /// Findings of one rule about one object: more tell nothing new, and their places cost time to name.
  public static let mostFindings = 200

  private mutating func add(
    _ message: Message, _ location: Location, _ path: [Node.Step]?, _ container: Container?, _ labels: [Label],
    _ fixes: [Fix], _ cause: String? = nil
  ) {
    count += 1
    if count > Self.mostFindings { return }
    let rule = rule.descriptor
    var severity = message.severity ?? rule.severity
    if !settings.levels.isEmpty, case .severity(let chosen)? = settings.levels[rule.id] { severity = chosen }
    let name = container?.node["name"].flatMap { $0.isScalar && !$0.text.isEmpty ? $0.text : nil }
    findings.append(
      Finding(
        rule: rule, severity: severity, outcome: message.outcome ?? rule.outcome, message: message.text,
        note: count == Self.mostFindings
          ? "further findings of this rule about this object are left out" : message.note,
        help: message.help, location: location, labels: labels, object: resource?.reference,
        container: name, fixes: fixes,
        fingerprint: Fingerprint.make(rule, resource, path, location, message.text),
        cause: cause.map { "\(scope(of: location)) \($0)" }))
  }
}

extension Reporter {
  /// Where a cause is one and the same: the object's set, or the file where sets are not known yet.
  private func scope(of location: Location) -> String {
    resource.flatMap { inventory.firstSet(of: $0) }.map { "set \($0)" } ?? "file \(location.span.source.name)"
  }
}

extension Label {
  /// A label at a node of an object, or at a part of a scalar's text, in bytes.
  public init(_ message: String, at node: Node, text: Range<Int>? = nil, of resource: Resource) {
    let span = text.map { node.span(ofText: $0) } ?? node.span
    self.init(message, Location(span, pointer: node.pointer(from: resource.root)))
  }
}

/// Names a finding by what does not change when lines move.
enum Fingerprint {
  static func make(
    _ rule: RuleDescriptor, _ resource: Resource?, _ path: [Node.Step]?, _ location: Location, _ message: String
  ) -> String {
    var hash = Hash()
    hash.add(rule.id)
    if let resource {
      hash.add(resource.group)
      hash.add(resource.kind)
      hash.add(resource.namespace ?? "")
      hash.add(resource.name)
    } else {
      hash.add(location.span.source.name)
    }
    guard let path else {
      hash.add(message)
      return hash.hexadecimal
    }
    for step in path {
      switch step {
      case .key(let key): hash.add(key)
      // Items of lists go by their names where they have one: containers, variables, volumes.
      case .item(let index, let item):
        if let name = item["name"], name.isScalar { hash.add(name) } else { hash.add(String(index)) }
      }
    }
    return hash.hexadecimal
  }

  /// FNV-1a, 64 bits.
  struct Hash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: some StringProtocol) {
      for byte in text.utf8 { mix(byte) }
      mix(0)
    }

    mutating func add(_ scalar: Node) {
      scalar.withText { bytes in for byte in bytes { mix(byte) } }
      mix(0)
    }

    private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    var hexadecimal: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
  }
}
