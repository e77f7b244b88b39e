/// What is known about a public image, with sources, from `rules/facts/`.
public struct ImageFacts: Sendable {
  public enum Confidence: String, Sendable, Comparable {
    case low, medium, high
    private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
    public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
  }

  /// How long a start takes on an ordinary node.
  public struct Startup: Sendable {
    public enum Class: String, Sendable { case fast, medium, slow, verySlow = "very-slow" }
    public let speed: Class
    public let reason: String
    public let confidence: Confidence
  }

  /// A directory that one process at a time may write.
  public struct DataDirectory: Sendable {
    /// What a second process does.
    public enum Second: String, Sendable { case exits, waits, corrupts }
    public let path: String
    public let program: String
    /// The file that is locked; nil if nothing is.
    public let lock: String?
    public let second: Second
    /// What the second one logs.
    public let log: String?
    public let confidence: Confidence
  }

  /// The default command of an image that ends at once when nothing is attached to it.
  public struct Ending: Sendable {
    public let command: String
    public let confidence: Confidence
  }

  /// A range of major versions that the facts hold for: `>=18`, `<=17`, or all.
  public let tags: String?
  public let startup: Startup?
  public let ports: [Int]
  public let dataDirectories: [DataDirectory]
  public let exitsWithoutCommand: Ending?

  public init(
    tags: String? = nil, startup: Startup? = nil, ports: [Int] = [], dataDirectories: [DataDirectory] = [],
    exitsWithoutCommand: Ending? = nil
  ) {
    self.tags = tags
    self.startup = startup
    self.ports = ports
    self.dataDirectories = dataDirectories
    self.exitsWithoutCommand = exitsWithoutCommand
  }

  /// The facts about an image; nil if it is not known.
  ///
  /// The repository is compared without its registry, which may be a mirror.
  public init?(_ image: ImageReference) {
    guard let index = Self.index(of: image.repository) else { return nil }
    for facts in Self.facts(index) where facts.applies(to: image) {
      self = facts
      return
    }
    return nil
  }

  private func applies(to image: ImageReference) -> Bool {
    guard let tags else { return true }
    // An unnumbered tag such as `latest` is the newest.
    let major = image.version.first ?? Int.max
    let digits = tags.drop { !$0.isNumber }
    guard let bound = Int(digits.prefix { $0.isNumber }) else { return true }
    return switch tags.prefix(while: { !$0.isNumber }) {
    case ">=": major >= bound
    case ">": major > bound
    case "<=": major <= bound
    case "<": major < bound
    default: major == bound
    }
  }

  private static func index(of repository: String) -> Int? {
    if let index = search(repository) { return index }
    // `vendor/*` stands for all of a vendor's images.
    guard let slash = repository.lastIndex(of: "/") else { return nil }
    return search(repository[...slash] + "*")
  }

  /// Binary search in the sorted names.
  private static func search(_ name: some StringProtocol) -> Int? {
    let names = Self.names
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].name == name { return names[middle].index }
      if names[middle].name.utf8.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
