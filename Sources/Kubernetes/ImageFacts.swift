/// What is known about a public image, with sources, from `rules/facts/`.
///
/// The keys are explained, each with an example, in `rules/facts/README.md`.
public struct ImageFacts: Sendable {
  public enum Confidence: String, Sendable, Comparable, CaseIterable {
    case low, medium, high
    private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
    public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
  }

  /// Which tags the facts hold for, such as `>=18` or `!alpine`; nil if for all.
  var tags: String? = nil
  public internal(set) var startup: Startup? = nil
  public internal(set) var ports: [Int] = []
  /// The variables that change what it listens on.
  public internal(set) var portVariables: [String] = []
  public internal(set) var dataDirectories: [DataDirectory] = []
  public internal(set) var exitsWithoutCommand: Ending? = nil
  public internal(set) var entrypoint: Entrypoint? = nil
  public internal(set) var user: User? = nil
  public internal(set) var rootEntrypoint: RootEntrypoint? = nil
  /// It fails as another user than root.
  public internal(set) var needsRoot: Trait? = nil
  /// It exits when it is started as uid 0.
  public internal(set) var refusesRoot: Trait? = nil
  /// It fails in a container that is not privileged.
  public internal(set) var needsPrivileged: Trait? = nil
  public internal(set) var fileCapabilities: [FileCapability] = []
  public internal(set) var writablePaths: [WritablePath] = []
  public internal(set) var requiredEnvironment: [Requirement] = []
  public internal(set) var requiredArguments: [Requirement] = []
  public internal(set) var requiredFiles: [RequiredFile] = []
  public internal(set) var conflictingEnvironment: [Conflict] = []
  public internal(set) var environmentRules: [EnvironmentRule] = []
  public internal(set) var serviceLinks: [ServiceLink] = []
  public internal(set) var memory: Memory? = nil
  public internal(set) var heap: Heap? = nil
  /// It fails without the token of a service account.
  public internal(set) var needsToken: Trait? = nil
  /// There is no `/bin/sh` in it.
  public internal(set) var noShell: Trait? = nil
  public internal(set) var notShipped: MissingPrograms? = nil
  public internal(set) var moved: Moved? = nil
  /// Versions with a fault that their makers or others warn of.
  public internal(set) var broken: [Fault] = []
}

// MARK: - Kinds of facts

/// A fact that may hold for some tags only.
protocol LimitedByTags {
  var tags: String? { get }
}

extension ImageFacts {
  /// How long a start takes on an ordinary node.
  public struct Startup: Sendable {
    public enum Class: String, Sendable, CaseIterable { case fast, medium, slow, verySlow = "very-slow" }
    public let speed: Class
    public let reason: String
    public let confidence: Confidence
  }

  /// A directory that one process at a time may write.
  public struct DataDirectory: Sendable {
    /// What a second process does.
    public enum Second: String, Sendable, CaseIterable { case exits, waits, corrupts }
    public let path: String
    public let program: String
    /// The file that is locked; nil if nothing is.
    public internal(set) var lock: String? = nil
    public let second: Second
    /// What the second one logs.
    public internal(set) var log: String? = nil
    /// Variables and options with which the data lies elsewhere or is not locked.
    public internal(set) var movedBy: [String] = []
    public let confidence: Confidence
  }

  /// The default command of an image that ends at once when nothing is attached to it.
  public struct Ending: Sendable, LimitedByTags {
    public let command: String
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// Whether the image has an ENTRYPOINT. Without one, `args` alone are the whole command.
  public enum Entrypoint: String, Sendable, CaseIterable { case present, absent }

  /// The USER of the image: what `runAsNonRoot` sees.
  public struct User: Sendable, LimitedByTags {
    /// `root` is also an image that names no user; a `name` cannot be verified by the kubelet.
    public enum Kind: String, Sendable, CaseIterable { case root, numeric, name }
    public let kind: Kind
    /// The number, or the one that the name stands for.
    public internal(set) var uid: Int? = nil
    public internal(set) var name: String? = nil
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// An entrypoint that, started as uid 0, sets something up and then steps down to another account.
  public struct RootEntrypoint: Sendable, LimitedByTags {
    /// What it needs for that, without `CAP_`.
    public let capabilities: [String]
    /// The account that it steps down to. Started as that one, it needs no capability.
    public internal(set) var account: String? = nil
    public internal(set) var uid: Int? = nil
    /// The account's number in `alpine` tags, if it is another.
    public internal(set) var alpineUID: Int? = nil
    /// With one of these it leaves that out: `NAME`, or `NAME=value`.
    public internal(set) var unlessSet: [Setting] = []
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// A property that an image has or not.
  public struct Trait: Sendable, LimitedByTags {
    /// Why, to be shown after a colon.
    public internal(set) var reason: String? = nil
    /// What it logs when the property is not heeded.
    public internal(set) var log: String? = nil
    /// Holds only with one of these arguments, which may end in `*`.
    public internal(set) var ifArgument: [String] = []
    /// Does not hold if something writable is mounted at all of these.
    public internal(set) var unlessMounted: [String] = []
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// A program whose file has a capability: it cannot be executed where that is dropped.
  public struct FileCapability: Sendable, LimitedByTags {
    public let program: String
    public let capability: String
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// A path that it writes to when it starts, and fails if it cannot.
  public struct WritablePath: Sendable, LimitedByTags {
    public let path: String
    public internal(set) var log: String? = nil
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// A variable, and perhaps its value.
  public struct Setting: Sendable, Equatable, ExpressibleByStringLiteral {
    public let name: String
    /// Nil: any.
    public let value: String?

    /// `NAME`, or `NAME=value`.
    public init(_ text: some StringProtocol) {
      let end = text.firstIndex(of: "=")
      name = String(text[..<(end ?? text.endIndex)])
      value = end.map { String(text[text.index(after: $0)...]) }
    }

    public init(stringLiteral text: String) { self.init(text) }

    /// Whether the variable has that value, in any case of letters; `yes` stands for all that is true.
    public func accepts(_ text: String) -> Bool {
      guard let value else { return true }
      let text = text.lowercased()
      return text == value.lowercased() || value == "yes" && (text == "true" || text == "1")
    }
  }

  /// Something that it exits without.
  public struct Requirement: Sendable, LimitedByTags {
    public enum When: String, Sendable, CaseIterable {
      case always
      /// Only as long as its data directory is empty.
      case firstStart = "first-start"
    }

    /// What meets a requirement.
    public enum Alternative: Sendable, Equatable {
      case variable(Setting)
      /// `--name`, also as `--name=value`.
      case argument(String)
      /// A file that is mounted there, or in a directory above it.
      case file(String)
    }

    /// One of these is enough: `NAME`, `NAME=value`, `--argument` or `/a/file`.
    public let anyOf: [String]
    public internal(set) var when: When = .always
    /// Needed only if one of these is set.
    public internal(set) var ifSet: [Setting] = []
    /// Needed only with one of these arguments.
    public internal(set) var ifArgument: [String] = []
    /// A Service of this name meets it, too: it is what the image looks for by default.
    public internal(set) var orService: String? = nil
    public internal(set) var log: String? = nil
    var tags: String? = nil
    public let confidence: Confidence

    public var alternatives: [Alternative] {
      anyOf.map { $0.hasPrefix("-") ? .argument($0) : $0.hasPrefix("/") ? .file($0) : .variable(Setting($0)) }
    }
  }

  /// A file that the image reads and does not bring along.
  public struct RequiredFile: Sendable, LimitedByTags {
    public let path: String
    public internal(set) var log: String? = nil
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// Variables that it exits with if all are set; one alone is a variable that must not be set.
  public struct Conflict: Sendable, LimitedByTags {
    public let all: [Setting]
    public internal(set) var when: Requirement.When = .always
    public internal(set) var log: String? = nil
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// What a variable's value must look like. An empty value counts as none.
  public struct EnvironmentRule: Sendable, LimitedByTags {
    public enum Format: String, Sendable, CaseIterable { case hexadecimal, base64, email }
    public let name: String
    public internal(set) var minLength: Int? = nil
    public internal(set) var maxLength: Int? = nil
    /// The only lengths that can be right.
    public internal(set) var lengths: [Int] = []
    /// How many of four kinds it must have: upper-case letters, lower-case ones, digits, others.
    public internal(set) var characterClasses: Int? = nil
    /// The values that are accepted; a `*` at an end stands for anything.
    public internal(set) var oneOf: [String] = []
    public internal(set) var noneOf: [String] = []
    public internal(set) var format: Format? = nil
    /// Holds only if one of these is set.
    public internal(set) var ifSet: [Setting] = []
    public internal(set) var when: Requirement.When = .always
    public internal(set) var log: String? = nil
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// A Service whose variables, which every pod of its namespace gets, break the image.
  public struct ServiceLink: Sendable, LimitedByTags {
    public let service: String
    public let variable: String
    public let effect: String
    /// Harmless if one of these is set.
    public internal(set) var unlessSet: [Setting] = []
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// The least memory that it can do with.
  public struct Memory: Sendable, LimitedByTags {
    public enum Basis: String, Sendable, CaseIterable {
      /// Its documentation says so, or it checks.
      case documented
      /// The heap that it takes unless told otherwise (see `heap`); the rest of the process comes on top.
      case defaultHeap = "default-heap"
      /// What it needs in practice.
      case practical
    }
    public let mebibytes: Int
    public let basis: Basis
    public internal(set) var log: String? = nil
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// The variables that set the size of its heap.
  public struct Heap: Sendable, LimitedByTags {
    public let variables: [String]
    /// Variables of memory that the process takes in one piece beside its heap.
    public var beside: [String] = []
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// Well-known programs that it does not have.
  public struct MissingPrograms: Sendable, LimitedByTags {
    public let programs: [String]
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// A fault of some versions of the program.
  public struct Fault: Sendable, LimitedByTags {
    /// What it does, to be shown after "it".
    public let effect: String
    /// Whether it takes unusual use to meet it.
    public internal(set) var isRare: Bool = false
    /// The first version without it.
    public let fixedIn: String
    var tags: String? = nil
    public let confidence: Confidence
  }

  /// An image that is kept up elsewhere, or no longer.
  public struct Moved: Sendable, LimitedByTags {
    public enum Status: String, Sendable, CaseIterable { case moved, frozen, deprecated, removed }
    public let status: Status
    /// The registry that this is about; nil if it is about any.
    public internal(set) var registry: String? = nil
    /// The new name; nil if there is none.
    public internal(set) var to: String? = nil
    /// A year, a month or a day, as in `2025-08-28`.
    public internal(set) var since: String? = nil
    public internal(set) var effect: String? = nil
    var tags: String? = nil
    public let confidence: Confidence
  }
}

// MARK: - Values

extension ImageFacts.EnvironmentRule {
  /// Whether a value follows the rule.
  public func accepts(_ value: String) -> Bool {
    let length = value.utf8.count
    if value.isEmpty { return true }
    if let minLength, length < minLength { return false }
    if let maxLength, length > maxLength { return false }
    if !lengths.isEmpty, !lengths.contains(length) { return false }
    if let characterClasses, Self.classes(of: value) < characterClasses { return false }
    if !oneOf.isEmpty, !oneOf.contains(where: { Self.matches(value, $0) }) { return false }
    if noneOf.contains(where: { Self.matches(value, $0) }) { return false }
    return format.map { Self.has($0, value) } ?? true
  }

  private static func classes(of value: String) -> Int {
    var seen: Set<Int> = []
    for character in value {
      seen.insert(character.isUppercase ? 0 : character.isLowercase ? 1 : character.isNumber ? 2 : 3)
    }
    return seen.count
  }

  private static func matches(_ value: String, _ pattern: String) -> Bool {
    if pattern.hasSuffix("*") { return value.hasPrefix(pattern.dropLast()) }
    if pattern.hasPrefix("*") { return value.hasSuffix(pattern.dropFirst()) }
    return value == pattern
  }

  private static func has(_ format: Format, _ value: String) -> Bool {
    switch format {
    case .hexadecimal: return value.allSatisfy { $0.isASCII && $0.isHexDigit }
    case .base64:
      let digits = value.utf8.reversed().drop { $0 == UInt8(ascii: "=") }
      return value.utf8.count.isMultiple(of: 4) && value.utf8.count - digits.count <= 2
        && digits.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
            || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
        }
    case .email:
      let parts = value.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
        && parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
  }
}

// MARK: - Lookup

extension ImageFacts {
  /// The facts about an image; nil if it is not known.
  ///
  /// The repository is compared without its registry, which may be a mirror.
  public init?(_ image: ImageReference) {
    if image.isNamesake { return nil }
    guard let index = Self.index(of: image.repository) else { return nil }
    for facts in Self.facts(index) where Self.tags(facts.tags, include: image) {
      self = facts
      keepWhatHolds(for: image)
      return
    }
    return nil
  }

  /// Leaves out the facts that are about other tags.
  private mutating func keepWhatHolds(for image: ImageReference) {
    func holds(_ fact: some LimitedByTags) -> Bool { Self.tags(fact.tags, include: image) }
    func kept<Fact: LimitedByTags>(_ fact: Fact?) -> Fact? { fact.flatMap { holds($0) ? $0 : nil } }
    exitsWithoutCommand = kept(exitsWithoutCommand)
    user = kept(user)
    rootEntrypoint = kept(rootEntrypoint)
    needsRoot = kept(needsRoot)
    refusesRoot = kept(refusesRoot)
    needsPrivileged = kept(needsPrivileged)
    fileCapabilities.removeAll { !holds($0) }
    writablePaths.removeAll { !holds($0) }
    requiredEnvironment.removeAll { !holds($0) }
    requiredArguments.removeAll { !holds($0) }
    requiredFiles.removeAll { !holds($0) }
    conflictingEnvironment.removeAll { !holds($0) }
    environmentRules.removeAll { !holds($0) }
    serviceLinks.removeAll { !holds($0) }
    broken.removeAll { !holds($0) }
    memory = kept(memory)
    heap = kept(heap)
    needsToken = kept(needsToken)
    noShell = kept(noShell)
    notShipped = kept(notShipped)
    moved = kept(moved).flatMap { $0.concerns(image) ? $0 : nil }
    if let to = moved?.to, to.hasSuffix("/*") { moved?.to = String(to.dropLast()) + String(image.name) }
  }

  /// Whether a tag is among those that a condition names: `>=18`, `<2.12`, `alpine`, `!debug`, or several of these.
  static func tags(_ condition: String?, include image: ImageReference) -> Bool {
    guard let condition else { return true }
    return condition.split(separator: " ").allSatisfy { term in
      let tag = image.tag ?? "latest"
      if term.first == "!" { return !tag.contains(term.dropFirst()) }
      let bound = term.drop { !$0.isNumber }.split(separator: ".").compactMap { Int($0) }
      guard let first = term.first, "<>".contains(first) || first.isNumber, !bound.isEmpty else {
        return tag.contains(term)
      }
      // What a tag leaves open is the newest, also all of `latest`.
      let version = bound.indices.map { $0 < image.version.count ? image.version[$0] : Int.max }
      let isLess = version.lexicographicallyPrecedes(bound)
      return switch term.prefix(while: { !$0.isNumber }) {
      case ">=": !isLess
      case ">": !isLess && version != bound
      case "<=": isLess || version == bound
      case "<": isLess
      default: version == bound
      }
    }
  }

  private static func index(of repository: String) -> Int? {
    if let index = search(repository) { return index }
    // `vendor/*` stands for all of a vendor's images.
    guard let slash = repository.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return search(repository[...slash] + "*")
  }

  /// Binary search in the sorted names. They are ASCII, so that strings compare as their bytes do.
  private static func search(_ name: String) -> Int? {
    let names = Self.names
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].name == name { return names[middle].index }
      if names[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

extension ImageFacts.Moved {
  /// Not an image that is at its new home already, or that comes from another registry.
  fileprivate func concerns(_ image: ImageReference) -> Bool {
    let origin = image.registry == nil || image.registry == "index.docker.io" ? "docker.io" : image.registry
    if let registry, registry != origin { return false }
    return to != image.repository
  }
}
