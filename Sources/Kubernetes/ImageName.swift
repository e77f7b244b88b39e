/// Whether the kubelet can read the name of an image.
///
/// Source: github.com/distribution/reference (reference.go, normalize.go), which pkg/util/parsers uses; measured.
public enum ImageName {
  public enum Fault: Hashable, Sendable {
    case empty
    /// White space at an end, which the API server refuses.
    case padded
    case space
    case scheme
    case emptyTag
    case tag
    case digest
    case upperCase
    case registry
    case repository
  }

  /// What is wrong, and with which bytes; nil if nothing is.
  public static func fault(in text: String) -> (fault: Fault, range: Range<Int>)? {
    let bytes = Array(text.utf8)
    let all = 0..<bytes.count
    if bytes.isEmpty { return (.empty, all) }
    if isSpace(bytes[0]) || isSpace(bytes[bytes.count - 1]) { return (.padded, all) }
    if let index = bytes.firstIndex(where: isSpace) { return (.space, index..<index + 1) }
    if let colon = bytes.firstIndex(of: 0x3A), bytes[colon...].starts(with: "://".utf8) {
      // Others are for tools that build the image: `ko://example/cmd/app`.
      let scheme = String(decoding: bytes[..<colon], as: UTF8.self)
      return ["http", "https", "docker", "oci"].contains(scheme) ? (.scheme, 0..<colon + 3) : nil
    }
    var end = bytes.count
    if let at = bytes.firstIndex(of: UInt8(ascii: "@")) {
      guard isDigest(bytes[(at + 1)...]) else { return (.digest, at + 1..<end) }
      end = at
    }
    let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/"))
    if let colon = bytes[..<end].lastIndex(of: UInt8(ascii: ":")), slash.map({ colon > $0 }) ?? true {
      if colon + 1 == end { return (.emptyTag, colon..<end) }
      guard isTag(bytes[(colon + 1)..<end]) else { return (.tag, colon + 1..<end) }
      end = colon
    }
    var start = 0
    if let slash = bytes[..<end].firstIndex(of: UInt8(ascii: "/")) {
      let host = bytes[..<slash]
      // What looks like a host or has capitals is taken for one.
      if host.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || isUpper($0) })
        || host.elementsEqual("localhost".utf8)
      {
        guard isRegistry(host) else { return (.registry, 0..<slash) }
        start = slash + 1
      }
    }
    for part in bytes[start..<end].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if let upper = part.firstIndex(where: isUpper) { return (.upperCase, upper..<upper + 1) }
      guard isComponent(part) else {
        return (.repository, part.isEmpty ? start..<end : part.startIndex..<part.endIndex)
      }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
  private static func isWord(_ byte: UInt8) -> Bool {
    isUpper(byte) || isLowerOrDigit(byte) || byte == UInt8(ascii: "_")
  }

  private static func isTag(_ tag: ArraySlice<UInt8>) -> Bool {
    guard let first = tag.first, tag.count <= 128, isWord(first) else { return false }
    return tag.allSatisfy { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  private static func isDigest(_ digest: ArraySlice<UInt8>) -> Bool {
    guard let colon = digest.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let hexadecimal = digest[(colon + 1)...]
    let length = digest[..<colon].elementsEqual("sha512".utf8) ? 128 : 64
    return hexadecimal.count == length
      && hexadecimal.allSatisfy { (0x61...0x66).contains($0) || (0x30...0x39).contains($0) }
  }

  private static func isRegistry(_ host: ArraySlice<UInt8>) -> Bool {
    if host.first == UInt8(ascii: "[") { return true }
    let parts = host.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    if parts.count > 2 || parts[0].isEmpty { return false }
    if parts.count == 2, parts[1].isEmpty || !parts[1].allSatisfy({ (0x30...0x39).contains($0) }) { return false }
    return parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      guard let first = label.first, let last = label.last else { return false }
      let dash = UInt8(ascii: "-")
      return first != dash && last != dash && label.allSatisfy { isUpper($0) || isLowerOrDigit($0) || $0 == dash }
    }
  }

  /// `[a-z0-9]+` joined by `.`, `_`, `__` or any number of `-`.
  private static func isComponent(_ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, let last = part.last, isLowerOrDigit(first), isLowerOrDigit(last) else {
      return false
    }
    var index = part.startIndex
    while index < part.endIndex {
      if isLowerOrDigit(part[index]) {
        index += 1
        continue
      }
      let separator = part[index]
      var length = 0
      while index < part.endIndex, part[index] == separator {
        index += 1
        length += 1
      }
      switch separator {
      case UInt8(ascii: "-"): break
      case UInt8(ascii: "_"): if length > 2 { return false }
      case UInt8(ascii: "."): if length > 1 { return false }
      default: return false
      }
      if index < part.endIndex, !isLowerOrDigit(part[index]) { return false }
    }
    return true
  }
}
