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

  /// Whether it speaks of a name, or its own name is what a longer one begins with: operators add what each part is for.
  func mayMean(_ name: String) -> Bool {
    var isFound = false
    var own: String?
    text.withUnsafeBytes { text in
      NameUses.forEachName(in: text) { isFound = isFound || $0 == name }
      guard !isFound, let metadata = text.firstRange(of: "metadata"),
        let key = UnsafeRawBufferPointer(rebasing: text[metadata.upperBound...]).firstRange(of: "name:")
      else { return }
      let rest = text[(metadata.upperBound + key.upperBound)...].prefix(256)
      NameUses.forEachName(in: UnsafeRawBufferPointer(rebasing: rest)) { own = own ?? $0 }
    }
    return isFound || own.map { name.hasPrefix($0 + "-") } ?? false
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

extension Inventory {
  /// Whether an object of the sets, of a kind that is not read, may be made into something of that name or label.
  ///
  /// To be asked last: it reads the texts.
  public func mayBeMadeOfCustomResource(_ name: String, around resource: Resource) -> Bool {
    setsOfFile[resource.file].contains { set in
      (unreadInSet[set] ?? []).contains { unread[$0].mayBeMadeInto && unread[$0].mayMean(name) }
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
