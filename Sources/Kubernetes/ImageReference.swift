/// The parts of an image name: `registry/repository:tag@digest`.
public struct ImageReference: Hashable, Sendable {
  /// The registry's host as written; absent for Docker Hub's short names.
  public let registry: String?
  /// The path below the registry, without Docker Hub's `library/`.
  public let repository: String
  public let tag: String?
  public let digest: String?

  public init(_ text: String) {
    var rest = Substring(text).utf8
    func string(_ part: Substring.UTF8View) -> String { String(Substring(part)) }
    if let at = rest.firstIndex(of: UInt8(ascii: "@")) {
      digest = string(rest[rest.index(after: at)...])
      rest = rest[..<at]
    } else {
      digest = nil
    }
    // A colon after the last slash begins the tag; one before it belongs to the registry's port.
    let slash = rest.lastIndex(of: UInt8(ascii: "/"))
    if let colon = rest.lastIndex(of: UInt8(ascii: ":")), slash.map({ colon > $0 }) ?? true {
      tag = string(rest[rest.index(after: colon)...])
      rest = rest[..<colon]
    } else {
      tag = nil
    }
    if let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      let host = rest[..<slash]
      // Repositories are written in lower case: what is not is a host.
      if host.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || (0x41...0x5A).contains($0) })
        || host.elementsEqual("localhost".utf8)
      {
        registry = string(host)
        rest = rest[rest.index(after: slash)...]
      } else {
        registry = nil
      }
    } else {
      registry = nil
    }
    isPublic = registry.map(Self.isPublic) ?? true
    let official = "library/".utf8
    repository = string(rest.starts(with: official) ? rest.dropFirst(official.count) : rest)
  }

  /// True if it comes from a registry where the name means the public image; elsewhere the image may be another one.
  public let isPublic: Bool

  private static func isPublic(_ registry: String) -> Bool {
    publicRegistries.contains { name in
      let rest = registry.utf8.count - name.utf8.count
      return rest == 0
        ? registry == name : rest > 0 && registry.hasSuffix(name) && registry.utf8.dropFirst(rest - 1).first == 0x2E
    }
  }

  /// True for an image that Kubernetes' own registries hold under the name of another one on Docker Hub:
  /// `registry.k8s.io/redis`, `gcr.io/google_containers/spark` and the like are programs of their own.
  var isNamesake: Bool {
    guard let registry, registry.hasSuffix("k8s.io") || registry == "k8s.gcr.io" || registry == "gcr.io" else {
      return false
    }
    return !repository.contains("/") && !Self.ownNames.contains(repository) && !repository.hasPrefix("kube-")
  }

  private static let ownNames: Set<String> = [
    "etcd", "coredns", "pause", "defaultbackend-amd64", "defaultbackend", "busybox",
  ]

  private static let publicRegistries = [
    "docker.io", "quay.io", "ghcr.io", "gcr.io", "k8s.io", "public.ecr.aws", "mcr.microsoft.com", "registry.gitlab.com",
    "elastic.co", "redhat.io", "redhat.com",
  ]

  /// The last part of the repository: what people call the image.
  public var name: Substring {
    guard let slash = repository.utf8.lastIndex(of: UInt8(ascii: "/")) else { return Substring(repository) }
    return repository[repository.utf8.index(after: slash)...]
  }

  /// The leading whole numbers of the tag, as in `8.0.36-debian`: [8, 0, 36]; empty if it begins otherwise.
  public var version: [Int] {
    guard var tag = tag.map({ Substring($0) }) else { return [] }
    if tag.first == "v" { tag = tag.dropFirst() }
    var version: [Int] = []
    for part in tag.split(separator: ".", omittingEmptySubsequences: false) {
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { break }
      version.append(number)
      if digits.count < part.count { break }
    }
    return version
  }
}
