import Synchronization
import YAML

// Objects of kinds that are not read: an operator may make pods, Services and whatever else of them, under names and
// labels that are made of theirs.

/// A document of which only the words count.
public struct UnreadDocument: Sendable {
  /// The file of the run that holds it.
  public let file: Int
  public let text: [UInt8]

  public init(file: Int, text: [UInt8]) {
    self.file = file
    self.text = text
  }

  /// Whether an operator may make something of it that pods have to do with: it is of an API of its own, and not of one
  /// that is known to do other things.
  var mayBeMadeInto: Bool {
    text.withUnsafeBytes { text in
      guard let group = Self.group(in: text), group.contains(".") else { return false }
      // Extensions of the API itself; those of its working groups (x-k8s.io) run pods.
      if group.hasSuffix("k8s.io"), !group.hasSuffix("x-k8s.io") { return false }
      return !Self.others.contains { group == $0 || group.hasSuffix(".\($0)") }
    }
  }

  /// Its own name; nil if it is not where it mostly is.
  fileprivate static func name(in text: UnsafeRawBufferPointer) -> String? {
    guard let metadata = text.firstRange(of: "metadata"),
      let key = UnsafeRawBufferPointer(rebasing: text[metadata.upperBound...]).firstRange(of: "name:")
    else { return nil }
    var name: String?
    let rest = text[(metadata.upperBound + key.upperBound)...].prefix(256)
    NameUses.forEachName(in: UnsafeRawBufferPointer(rebasing: rest)) { name = name ?? $0 }
    return name
  }

  private static func group(in text: UnsafeRawBufferPointer) -> Substring? {
    guard let key = text.firstRange(of: "apiVersion") else { return nil }
    let rest = text[key.upperBound...].drop { [0x20, 0x22, 0x27, UInt8(ascii: ":")].contains($0) }
    let version = rest.prefix { $0 > 0x20 && ![0x22, 0x27, UInt8(ascii: ",")].contains($0) }
    let written = Substring(String(decoding: version, as: UTF8.self))
    return written.lastIndex(of: "/").map { written[..<$0] }
  }

  /// APIs whose objects say how traffic, certificates, rights, measuring and such go, and make no pods.
  private static let others: [String] = [
    "cert-manager.io", "istio.io", "traefik.io", "traefik.containo.us", "projectcontour.io", "linkerd.io", "cilium.io",
    "projectcalico.org", "metallb.io", "kyverno.io", "gatekeeper.sh", "external-secrets.io", "bitnami.com",
    "secrets.hashicorp.com", "getambassador.io", "configuration.konghq.com", "cloud.google.com", "openshift.io",
    "kustomize.config.k8s.io", "karpenter.sh", "karpenter.k8s.aws", "externaldns.k8s.io", "config.gatekeeper.sh",
  ]
}

/// What the objects of a set that operators make things of are called, and speak of.
struct CustomResourceNames: Sendable {
  private var spokenOf: Set<String> = []
  private var own: Set<String> = []

  init(_ documents: some Sequence<UnreadDocument>) {
    for document in documents where document.mayBeMadeInto {
      document.text.withUnsafeBytes { text in
        NameUses.forEachName(in: text) { spokenOf.insert($0) }
        if let name = UnreadDocument.name(in: text) { own.insert(name) }
      }
    }
  }

  /// Whether one speaks of a name, or is called what a longer one begins with: operators add what each part is for.
  func mayMean(_ name: String) -> Bool {
    if spokenOf.contains(name) { return true }
    return own.isEmpty
      ? false : name.indices.contains { name[$0] == "-" && own.contains(String(name[..<$0])) }
  }
}

extension Inventory {
  /// Whether an object of the sets, of a kind that is not read, may be made into something of that name or label.
  ///
  /// To be asked last: at first it reads the texts.
  public func mayBeMadeOfCustomResource(_ name: String, around resource: Resource) -> Bool {
    setsOfFile[resource.file].contains { set in
      guard let documents = unreadInSet[set] else { return false }
      let names = customResourceNames.withLock { known in
        if let names = known[set] { return names }
        let names = CustomResourceNames(documents.lazy.map { self.unread[$0] })
        known[set] = names
        return names
      }
      return names.mayMean(name)
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func firstRange(of word: StaticString) -> Range<Int>? {
    let count = word.utf8CodeUnitCount
    guard self.count >= count else { return nil }
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: count)
    return indices.dropLast(count - 1).first { self[$0] == bytes[0] && self[$0..<($0 + count)].elementsEqual(bytes) }
      .map { $0..<($0 + count) }
  }
}
