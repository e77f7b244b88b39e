/// A host that some text names: `redis:6379`, `http://api.shop.svc/v1`, `jdbc:mysql://db.shop:3306/x`.
///
/// Found by their looks, in values of variables, words of command lines, scripts and configuration files.
public struct HostReference: Sendable, Equatable {
  /// How it is told from other words.
  public enum Form: Sendable {
    /// Behind `scheme://`.
    case url
    /// Before `:port`.
    case address
    /// It ends in `.svc` or has `.svc.` in it.
    case qualified
    /// A whole value, or a word of its own: it may mean anything.
    case word
  }

  public let host: String
  public let port: Int?
  public let form: Form
  /// Where it stands in the text, in bytes.
  public let range: Range<Int>
  /// Where the port stands.
  public let portRange: Range<Int>?

  /// All hosts in a text, as far as their looks tell; words only if they are asked for.
  ///
  /// Linear in the text.
  public static func all(in text: UnsafeRawBufferPointer, words: Bool = false) -> [HostReference] {
    var found: [HostReference] = []
    var scanner = HostScanner(text: text)
    while let token = scanner.next() {
      guard let reference = scanner.reference(token, words: words) else { continue }
      found.append(reference)
    }
    return found
  }
}

/// Goes through a text by runs of bytes that a host name may have.
private struct HostScanner {
  let text: UnsafeRawBufferPointer
  var position = 0

  mutating func next() -> Range<Int>? {
    while position < text.count, !text[position].isHostByte { position += 1 }
    let start = position
    while position < text.count, text[position].isHostByte { position += 1 }
    return start < position ? start..<position : nil
  }

  func reference(_ token: Range<Int>, words: Bool) -> HostReference? {
    // A full stop at the end is that of the root, or of a sentence.
    let end = text[token.upperBound - 1] == UInt8(ascii: ".") ? token.upperBound - 1 : token.upperBound
    let name = token.lowerBound..<end
    // Most words of a text cannot be one by what stands beside them.
    guard words || mayBeHost(token) else { return nil }
    guard name.count >= 2, name.count <= 253, isName(name) else { return nil }
    let port = port(after: token.upperBound)
    guard let form = form(name, end: token.upperBound, hasPort: port != nil, words: words) else { return nil }
    return HostReference(
      host: String(decoding: text[name], as: UTF8.self), port: port?.value, form: form, range: name,
      portRange: port?.range)
  }

  /// Whether a word stands before a colon, behind a slash or an at sign, or is long enough to have `.svc` in it.
  private func mayBeHost(_ token: Range<Int>) -> Bool {
    if token.upperBound < text.count, text[token.upperBound] == UInt8(ascii: ":") { return true }
    if token.lowerBound > 0 {
      let before = text[token.lowerBound - 1]
      if before == UInt8(ascii: "/") || before == UInt8(ascii: "@") { return true }
    }
    return token.count >= 7 && isQualified(token)
  }

  /// Whether a run is labels with a letter among them, as Kubernetes makes them.
  private func isName(_ name: Range<Int>) -> Bool {
    var hasLetter = false
    var previous = UInt8(ascii: ".")
    for byte in text[name] {
      if byte == UInt8(ascii: "."), previous == byte || previous == UInt8(ascii: "-") { return false }
      if byte == UInt8(ascii: "-"), previous == UInt8(ascii: ".") { return false }
      if byte >= UInt8(ascii: "a") { hasLetter = true }
      previous = byte
    }
    return hasLetter && previous != UInt8(ascii: "-")
  }

  private func form(_ name: Range<Int>, end: Int, hasPort: Bool, words: Bool) -> HostReference.Form? {
    let before = name.lowerBound
    let isStart = before == 0 || text[before - 1].isHostBoundary
    if before >= 3, text[before - 1] == UInt8(ascii: "/"), text[before - 2] == UInt8(ascii: "/"),
      text[before - 3] == UInt8(ascii: ":")
    {
      return isUser(before) ? nil : .url
    }
    guard isStart || isBehindUser(before), mayEnd(end) else { return nil }
    if isQualified(name) { return .qualified }
    if !isStart, isInURL(before) { return .url }
    if hasPort { return .address }
    return words && isStart ? .word : nil
  }

  /// Whether what begins here is `user:password@`.
  private func isUser(_ start: Int) -> Bool {
    for byte in text[start..<min(text.count, start + 256)] {
      if byte == UInt8(ascii: "@") { return true }
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        return false
      }
    }
    return false
  }

  private func isBehindUser(_ start: Int) -> Bool { start >= 1 && text[start - 1] == UInt8(ascii: "@") }

  /// Whether `scheme://` stands before in the same word.
  private func isInURL(_ offset: Int) -> Bool {
    var index = offset - 1
    while index >= 2, index > offset - 256, text[index] > 0x20 {
      if text[index] == UInt8(ascii: "/"), text[index - 1] == UInt8(ascii: "/"), text[index - 2] == UInt8(ascii: ":") {
        return true
      }
      index -= 1
    }
    return false
  }

  /// Whether an address may end here, with its port or without.
  private func mayEnd(_ offset: Int) -> Bool {
    guard offset < text.count else { return true }
    let byte = text[offset]
    return byte == UInt8(ascii: ":") ? port(after: offset) != nil : byte.isHostEnd
  }

  private func port(after offset: Int) -> (value: Int, range: Range<Int>)? {
    guard offset < text.count, text[offset] == UInt8(ascii: ":") else { return nil }
    var end = offset + 1
    var value = 0
    while end < text.count, end <= offset + 5, (0x30...0x39).contains(text[end]) {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard end > offset + 1, value >= 1, value <= 65535, end == text.count || text[end].isHostEnd else { return nil }
    return (value, (offset + 1)..<end)
  }

  /// Whether the third label is `svc`, as in the full name of a Service, or the fourth, as in that of a pod.
  private func isQualified(_ name: Range<Int>) -> Bool {
    var label = 0
    var start = name.lowerBound
    for index in name.lowerBound...name.upperBound {
      guard index == name.upperBound || text[index] == UInt8(ascii: ".") else { continue }
      if label == 2 || label == 3, index - start == 3, text[start] == UInt8(ascii: "s"),
        text[start + 1] == UInt8(ascii: "v"), text[start + 2] == UInt8(ascii: "c")
      {
        return true
      }
      label += 1
      start = index + 1
    }
    return false
  }
}

extension UInt8 {
  /// Letters, digits, dashes, full stops and underscores: a bit for each byte below 128.
  @inline(__always) fileprivate var isHostByte: Bool {
    let bits: UInt64 = self < 64 ? 0x03FF_6000_0000_0000 : self < 128 ? 0x07FF_FFFE_87FF_FFFE : 0
    return bits >> UInt64(self & 63) & 1 == 1
  }

  /// What may stand before an address.
  fileprivate var isHostBoundary: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// What may stand behind one.
  fileprivate var isHostEnd: Bool {
    isHostBoundary || self == UInt8(ascii: "/") || self == UInt8(ascii: ")") || self == UInt8(ascii: "]")
      || self == UInt8(ascii: "?") || self == UInt8(ascii: "}")
  }
}

/// What a host name means inside a cluster, seen from a namespace.
///
/// Source: the searches of a pod with `ClusterFirst`, `NS.svc.DOMAIN svc.DOMAIN DOMAIN` with `ndots:5`
/// (pkg/kubelet/network/dns), and the DNS specification of Kubernetes.
public struct ClusterName: Sendable, Equatable {
  public let service: String
  /// Nil for the pod's own.
  public let namespace: String?
  /// The host of one pod of a headless Service: `web-0` in `web-0.web`.
  public let pod: String?
  /// Whether `svc` is written, so that it cannot mean anything outside the cluster.
  public let isQualified: Bool

  /// What a host may mean: one label is a Service; two are a Service and its namespace, or a pod and its Service.
  public static func readings(of host: String) -> [ClusterName] {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if labels.contains("") || host.utf8.contains(where: { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "_") }) {
      return []
    }
    func name(_ service: Int, _ namespace: Int?, _ pod: Int?, _ isQualified: Bool) -> ClusterName {
      ClusterName(
        service: labels[service], namespace: namespace.map { labels[$0] }, pod: pod.map { labels[$0] },
        isQualified: isQualified)
    }
    if labels.count >= 3, labels[2] == "svc" { return [name(0, 1, nil, true)] }
    if labels.count >= 4, labels[3] == "svc" { return [name(1, 2, 0, true)] }
    switch labels.count {
    case 1: return [name(0, nil, nil, false)]
    case 2: return [name(0, 1, nil, false), name(1, nil, 0, false)]
    case 3: return [name(1, 2, 0, false)]
    default: return []
    }
  }
}
