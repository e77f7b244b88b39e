/// A minor version of Kubernetes.
public struct KubernetesVersion: Comparable, Sendable, CustomStringConvertible {
  public let minor: Int

  /// The oldest and newest that the rules know.
  public static let known = 28...37
  public static let newest = KubernetesVersion(minor: known.upperBound)

  private init(minor: Int) { self.minor = minor }

  // MARK: What versions change

  /// Init containers with `restartPolicy: Always` run as sidecars (KEP-753, on by default since 1.29).
  public var hasSidecars: Bool { minor >= 29 }
  /// `spec.resources` of a pod counts (KEP-2837, on by default since 1.34).
  public var hasPodResources: Bool { minor >= 34 }

  /// Pods and claims of a StatefulSet are validated with it, and not only when they are made.
  public var validatesTemplatesOfStatefulSets: Bool { minor >= 34 }
  /// So is the name of its Service.
  public var validatesServiceNamesOfStatefulSets: Bool { minor >= 33 }

  /// Nil if it is not `1.N` (a leading `v` and a patch level are fine) of a known version.
  public init?(_ text: String) {
    var text = Substring(text)
    if text.first == "v" { text = text.dropFirst() }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0] == "1", let minor = Int(parts[1]), Self.known.contains(minor) else { return nil }
    self.minor = minor
  }

  public var description: String { "1.\(minor)" }
  public static func < (a: Self, b: Self) -> Bool { a.minor < b.minor }
}
