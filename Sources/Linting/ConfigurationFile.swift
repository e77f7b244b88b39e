public import Diagnostics
public import Kubernetes
public import RuleKit
import Rules
import YAML

/// One `.crashlint.yaml`, as written.
public struct ConfigurationFile: Sendable {
  /// What it is called wherever it stands.
  public static let name = ".crashlint.yaml"

  /// A value and where it comes from.
  public struct Setting<Value: Sendable>: Sendable {
    public let value: Value
    /// `file:line:column`
    public let origin: String
  }

  /// A fault in the file.
  public struct Fault: Error, CustomStringConvertible {
    public let file: String
    public let position: Source.Position?
    public let message: String

    public var description: String { "\(file)\(position.map { ":\($0.line):\($0.column)" } ?? ""): \(message)" }
  }

  public enum World: String, Sendable, CaseIterable { case open, closed }

  public let path: String
  /// Absolute; patterns and directories in the file are relative to it.
  public let directory: String
  public internal(set) var levels: [String: Setting<Settings.Level>] = [:]
  public internal(set) var parameters: [String: [String: Setting<RuleDescriptor.Parameter.Value>]] = [:]
  public internal(set) var exclude: [Setting<String>] = []
  public internal(set) var external: [Setting<String>] = []
  /// Directories and files that are read for what they say of others.
  public internal(set) var context: [Setting<String>] = []
  public internal(set) var world: Setting<World>?
  public internal(set) var sets: [Setting<[String]>] = []
  public internal(set) var kubernetesVersion: Setting<KubernetesVersion>?
  public internal(set) var failOn: Setting<FailOn>?

  /// The rules' part, in the form in which rules ask for it.
  public var settings: Settings {
    var settings = Settings()
    settings.isWorldClosed = world?.value == .closed
    settings.levels = levels.mapValues(\.value)
    settings.parameters = parameters.mapValues { $0.mapValues(\.value) }
    return settings
  }

  /// Whether the file turns a rule off.
  public func turnsOff(_ rule: String) -> Bool {
    if case .off = levels[rule]?.value { true } else { false }
  }

  /// Whether a pattern of `exclude` matches a file or directory (absolute) or a directory above it.
  func excludes(_ absolute: String) -> Bool {
    let prefix = directory == "/" ? "/" : directory + "/"
    guard !exclude.isEmpty, absolute.hasPrefix(prefix) else { return false }
    let relative = String(absolute.dropFirst(prefix.count))
    return exclude.contains { setting in
      var pattern = setting.value
      if pattern.hasPrefix("./") { pattern.removeFirst(2) }
      if pattern.hasSuffix("/") { pattern.removeLast() }
      return Glob.matches(pattern, relative) || Glob.matches(pattern + "/**", relative)
    }
  }

  /// Reads a file; the first fault ends it.
  ///
  /// - Parameter directory: what its patterns are relative to; the file's own directory if nil.
  public init(path: String, absolute: String, directory: String? = nil) throws(Fault) {
    self.path = path
    self.directory = directory ?? Path.directory(of: absolute)
    let source: Source
    do {
      source = try Source.decode(name: path, owning: try FileSystem.read(absolute, limit: 1 << 20))
    } catch let error as FileSystem.Failure {
      throw Fault(file: path, position: nil, message: error.message)
    } catch let error as Source.DecodingError {
      throw Fault(file: path, position: error.position, message: error.message)
    } catch {
      throw Fault(file: path, position: nil, message: "cannot be read")
    }
    try self.read(source)
  }

  private mutating func read(_ source: Source) throws(Fault) {
    let parser = Parser()
    var tree: Tree?
    for document in Splitter(source) where !document.isEmpty {
      do {
        let parsed = try parser.parse(document)
        if let key = parsed.duplicateKeys.first?.second.key {
          throw fault(key, "the key \"\(key.text)\" is written twice")
        }
        if let found = parsed.tree {
          if tree != nil { throw fault(found.root, "a configuration is one document") }
          tree = found
        }
      } catch let error as SyntaxError {
        throw Fault(file: path, position: error.span.startPosition, message: error.message)
      } catch let error as Fault {
        throw error
      } catch {
        throw Fault(file: path, position: nil, message: "cannot be read")
      }
    }
    guard let tree, !tree.root.isNull else { return }
    defer { withExtendedLifetime(tree) {} }
    guard tree.root.isMapping else { throw fault(tree.root, "a configuration is a mapping of settings") }
    for entry in tree.root.entries { try read(entry) }
  }

  private static let keys = ["rules", "exclude", "external", "context", "world", "sets", "kubernetesVersion", "failOn"]

  private mutating func read(_ entry: Node.Entry) throws(Fault) {
    let value = entry.value
    switch entry.key.text {
    case "rules":
      guard value.isMapping || value.isNull else {
        throw fault(value, "\"rules\" maps the ids of rules to a severity, \"off\", or parameters")
      }
      for rule in value.entries { try readRule(rule) }
    case "exclude":
      exclude = try strings(value, "exclude")
      for item in value.items where item.text.hasPrefix("/") || item.text.split(separator: "/").contains("..") {
        throw fault(item, "a pattern of \"exclude\" is relative to the configuration and goes down from there")
      }
    case "external": external = try strings(value, "external")
    case "context": context = try strings(value, "context")
    case "world": world = try choice(value, "world", World.self)
    case "failOn": failOn = try choice(value, "failOn", FailOn.self)
    case "kubernetesVersion":
      // 1.30 would be the number 1.3: the text counts.
      guard value.isScalar, let version = KubernetesVersion(value.text) else {
        throw fault(value, "\"kubernetesVersion\" is a minor version such as 1.34")
      }
      kubernetesVersion = setting(version, value)
    case "sets": sets = try readSets(value)
    case let key: throw unknown(entry.key, "setting", key, Self.keys)
    }
  }

  private mutating func readRule(_ entry: Node.Entry) throws(Fault) {
    let id = entry.key.text
    guard let rule = Catalogue.rule(id) else {
      throw unknown(entry.key, "rule", id, Catalogue.all.map(\.id))
    }
    if entry.value.isScalar {
      levels[id] = setting(try level(entry.value), entry.value)
      return
    }
    guard entry.value.isMapping else {
      throw fault(entry.value, "a rule is set to a severity, \"off\", or a mapping of \"severity\" and parameters")
    }
    for option in entry.value.entries {
      let name = option.key.text
      if name == "severity" {
        levels[id] = setting(try level(option.value), option.value)
      } else if let parameter = rule.parameters.first(where: { $0.name == name }) {
        parameters[id, default: [:]][name] = setting(try value(option.value, of: parameter), option.value)
      } else {
        throw unknown(option.key, "parameter of \(id)", name, ["severity"] + rule.parameters.map(\.name))
      }
    }
  }

  private func level(_ node: Node) throws(Fault) -> Settings.Level {
    // YAML reads `off` as false.
    if node.boolean == false || node.text == "off" { return .off }
    if let severity = Severity(rawValue: node.text) { return .severity(severity) }
    throw unknown(node, "severity", node.text, Severity.allCases.map(\.rawValue) + ["off"])
  }

  private func value(_ node: Node, of parameter: RuleDescriptor.Parameter) throws(Fault)
    -> RuleDescriptor.Parameter.Value
  {
    switch parameter.defaultValue {
    case .integer:
      // Bounded, so that rules can calculate with it.
      guard let value = node.integer, (0...1_000_000_000).contains(value) else {
        throw fault(node, "\"\(parameter.name)\" is a whole number from 0 to 1000000000")
      }
      return .integer(value)
    case .text:
      guard node.isScalar else { throw fault(node, "\"\(parameter.name)\" is a text") }
      return .text(node.text)
    case .list: return .list(try strings(node, parameter.name).map(\.value))
    }
  }

  private func strings(_ node: Node, _ key: String) throws(Fault) -> [Setting<String>] {
    guard node.isSequence || node.isNull else { throw fault(node, "\"\(key)\" is a list") }
    var result: [Setting<String>] = []
    for item in node.items {
      guard item.isScalar, !item.text.isEmpty else { throw fault(item, "\"\(key)\" is a list of texts") }
      result.append(setting(item.text, item))
    }
    return result
  }

  /// A list of lists of directories, or names with their directories.
  private func readSets(_ node: Node) throws(Fault) -> [Setting<[String]>] {
    let lists: [Node] =
      node.isMapping ? node.entries.map(\.value) : node.isSequence ? Array(node.items) : []
    if lists.isEmpty && !node.isNull && node.count == 0 && node.isScalar {
      throw fault(node, "\"sets\" maps names to lists of directories")
    }
    var result: [Setting<[String]>] = []
    for list in lists {
      let directories = try strings(list, "sets").map { Path.join(directory, $0.value) }
      result.append(setting(directories, list))
    }
    return result
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node, _ key: String, _ type: Choice.Type
  ) throws(Fault) -> Setting<Choice> where Choice.RawValue == String, Choice: Sendable {
    guard node.isScalar, let choice = Choice(rawValue: node.text) else {
      throw unknown(node, "value of \"\(key)\"", node.text, Choice.allCases.map(\.rawValue))
    }
    return setting(choice, node)
  }

  private func setting<Value>(_ value: Value, _ node: Node) -> Setting<Value> {
    let position = node.span.startPosition
    return Setting(value: value, origin: "\(path):\(position.line):\(position.column)")
  }

  private func fault(_ node: Node, _ message: String) -> Fault {
    Fault(file: path, position: node.span.startPosition, message: message)
  }

  private func unknown(_ node: Node, _ what: String, _ name: String, _ known: [String]) -> Fault {
    let hint = Spelling.nearest(to: name, in: known).map { "; did you mean \"\($0)\"?" }
    return fault(node, "unknown \(what) \"\(name)\"" + (hint ?? "; known: \(known.joined(separator: ", "))"))
  }
}

/// From which severity on a run fails.
public enum FailOn: String, Sendable, CaseIterable {
  case error, warning, info, never

  /// Whether a finding of the severity makes the run fail.
  public func includes(_ severity: Severity) -> Bool {
    switch self {
    case .never: false
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .info: true
    }
  }
}
