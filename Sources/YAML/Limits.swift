/// Every bound of the reading side, with its reason. Passing one is a syntax error with a place, never a crash.
public enum Limits {
  /// Bytes of one file: offsets are 32 bits wide, and no manifest comes near.
  public static let fileSize = 1 << 30
  /// Open collections: libyaml's cost grows with the square of the depth (100,000 brackets take 26 s).
  public static let depth = 512
  /// Nodes of one document: 24 bytes each.
  public static let nodes = 20_000_000
  /// Nodes of one document with its aliases written out: what readers that copy would have to build.
  public static let expandedNodes = 50_000_000
  /// Bytes before a `---` that has directives: libyaml compares all with each other, and with every tag.
  public static let directives = 4096
  /// Merge keys within merged mappings.
  @usableFromInline static let mergeDepth = 32

  /// Which part of a document's nodes, `expanded` with aliases written out, may come of aliases: go-yaml's bound.
  static func allowedAliasRatio(_ expanded: Int) -> Double {
    let low = 400_000
    let high = 4_000_000
    if expanded <= low { return 0.99 }
    return expanded >= high ? 0.1 : 0.99 - 0.89 * Double(expanded - low) / Double(high - low)
  }
}
