public import YAML

/// The text form of certificates and keys: base64 between lines with dashes. Source: RFC 7468.
public enum PEM {
  public struct Block: Sendable {
    /// `CERTIFICATE`, `RSA PRIVATE KEY` …
    public let label: String
    /// Nil if it is no base64, or encrypted.
    public let content: [UInt8]?
  }

  /// The blocks of a text; what stands between them is left out, as everybody does.
  public static func blocks(in text: String) -> [Block] {
    guard text.contains("-----BEGIN ") else { return [] }
    var blocks: [Block] = []
    var label: String?
    var body: [UInt8] = []
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let line = Substring(line)
      if let begun = name(line, "-----BEGIN ") {
        label = begun
        body = []
      } else if let begun = label, let ended = name(line, "-----END ") {
        if begun == ended { blocks.append(Block(label: begun, content: body.withUnsafeBytes { Base64.decode($0) })) }
        label = nil
      } else if label != nil {
        body += line.utf8.filter { $0 > 0x20 }
      }
    }
    return blocks
  }

  private static func name(_ line: Substring, _ prefix: String) -> String? {
    var line = line
    while let last = line.utf8.last, last <= 0x20 { line = line.dropLast() }
    while let first = line.utf8.first, first <= 0x20 { line = line.dropFirst() }
    guard line.hasPrefix(prefix), line.hasSuffix("-----"), line.utf8.count > prefix.utf8.count + 5 else { return nil }
    return String(line.dropFirst(prefix.utf8.count).dropLast(5))
  }
}

/// The half of a key pair that everybody may see, as far as two of them can be compared.
public enum PublicKey: Sendable, Equatable {
  /// The modulus.
  case rsa([UInt8])
  /// The point, not compressed.
  case ellipticCurve([UInt8])

  /// Of what a certificate says of its key.
  fileprivate init?(info: DER) {
    var info = info
    guard var algorithm = info.inside(DER.Tag.sequence), let kind = algorithm.next(DER.Tag.identifier),
      let bits = info.bits()
    else { return nil }
    if kind.elementsEqual(Self.rsaIdentifier) {
      var key = DER(bits)
      guard var numbers = key.inside(DER.Tag.sequence), let modulus = numbers.integer() else { return nil }
      self = .rsa(Array(modulus))
    } else if kind.elementsEqual(Self.curveIdentifier), bits.first == 4 {
      self = .ellipticCurve(Array(bits))
    } else {
      return nil
    }
  }

  /// Of a private key; nil for kinds that do not hold their public half, and encrypted ones.
  public init?(of block: PEM.Block) {
    guard let content = block.content else { return nil }
    var outer = DER(content[...])
    guard let body = outer.inside(DER.Tag.sequence) else { return nil }
    let key: PublicKey? =
      switch block.label {
      case "RSA PRIVATE KEY": Self.rsa(body)
      case "EC PRIVATE KEY": Self.curve(body)
      case "PRIVATE KEY": Self.wrapped(body)
      default: nil
      }
    guard let key else { return nil }
    self = key
  }

  /// PKCS #1: version, modulus …
  private static func rsa(_ body: DER) -> PublicKey? {
    var body = body
    guard body.integer() != nil, let modulus = body.integer() else { return nil }
    return .rsa(Array(modulus))
  }

  /// RFC 5915: version, private key, [0] curve, [1] public key.
  private static func curve(_ body: DER) -> PublicKey? {
    var body = body
    guard body.integer() != nil, body.next(DER.Tag.octetString) != nil else { return nil }
    if body.tag == DER.Tag.explicit(0) { _ = body.next() }
    guard var inner = body.inside(DER.Tag.explicit(1)), let point = inner.bits(), point.first == 4 else { return nil }
    return .ellipticCurve(Array(point))
  }

  /// PKCS #8: version, algorithm, the key in a string.
  private static func wrapped(_ body: DER) -> PublicKey? {
    var body = body
    guard body.integer() != nil, var algorithm = body.inside(DER.Tag.sequence),
      let kind = algorithm.next(DER.Tag.identifier), var key = body.inside(DER.Tag.octetString),
      let inner = key.inside(DER.Tag.sequence)
    else { return nil }
    if kind.elementsEqual(rsaIdentifier) { return rsa(inner) }
    return kind.elementsEqual(curveIdentifier) ? curve(inner) : nil
  }

  private static let rsaIdentifier: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]
  private static let curveIdentifier: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
}

/// What a certificate says of itself. Source: RFC 5280.
public struct Certificate: Sendable {
  public let notBefore: Day
  public let notAfter: Day
  /// The names that it is for; empty if it says none in the way that clients look at.
  public let names: [String]
  public let key: PublicKey?

  /// Nil if it cannot be read.
  public init?(_ block: PEM.Block) {
    guard block.label == "CERTIFICATE" || block.label == "X509 CERTIFICATE", let content = block.content else {
      return nil
    }
    var outer = DER(content[...])
    guard var certificate = outer.inside(DER.Tag.sequence), var body = certificate.inside(DER.Tag.sequence) else {
      return nil
    }
    if body.tag == DER.Tag.explicit(0) { _ = body.next() }
    // Serial number, algorithm, issuer.
    guard body.integer() != nil, body.next(DER.Tag.sequence) != nil, body.next(DER.Tag.sequence) != nil,
      var validity = body.inside(DER.Tag.sequence), let from = Self.day(&validity), let to = Self.day(&validity),
      body.next(DER.Tag.sequence) != nil, let info = body.inside(DER.Tag.sequence)
    else { return nil }
    notBefore = from
    notAfter = to
    key = PublicKey(info: info)
    var names: [String] = []
    while let (tag, content) = body.next() {
      guard tag == DER.Tag.explicit(3) else { continue }
      var wrapper = DER(content)
      if let extensions = wrapper.inside(DER.Tag.sequence) { names = Self.names(extensions) }
    }
    self.names = names
  }

  private static func names(_ extensions: DER) -> [String] {
    var extensions = extensions
    while var one = extensions.inside(DER.Tag.sequence) {
      // subjectAltName
      guard one.next(DER.Tag.identifier)?.elementsEqual([0x55, 0x1D, 0x11]) ?? false else { continue }
      // Whether it is critical.
      if one.tag == 0x01 { _ = one.next() }
      guard var value = one.inside(DER.Tag.octetString), var list = value.inside(DER.Tag.sequence) else { return [] }
      var names: [String] = []
      while let (tag, content) = list.next() {
        if tag != DER.Tag.implicit(2) { continue }
        names.append(String(decoding: content, as: UTF8.self))
      }
      return names
    }
    return []
  }

  /// A time as `YYMMDDHHMMSSZ`, of 1950 to 2049, or `YYYYMMDDHHMMSSZ`.
  private static func day(_ values: inout DER) -> Day? {
    guard let (tag, content) = values.next(), content.last == UInt8(ascii: "Z") else { return nil }
    let width: Int
    switch tag {
    case DER.Tag.utcTime: width = 2
    case DER.Tag.generalizedTime: width = 4
    default: return nil
    }
    let digits = content.dropLast()
    guard digits.count >= width + 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int {
      digits.dropFirst(offset).prefix(count).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    var year = number(0, width)
    if width == 2 { year += year >= 50 ? 1900 : 2000 }
    return Day(year: year, month: number(width, 2), day: number(width + 2, 2))
  }

  /// Whether it is for a host.
  public func covers(_ host: String) -> Bool { Self.covers(host, names) }

  /// Whether names of a certificate are for a host, by name or by a `*` for the first label.
  static func covers(_ host: String, _ names: [String]) -> Bool {
    names.contains { name in
      if name.lowercased() == host { return true }
      guard name.hasPrefix("*."), let dot = host.firstIndex(of: ".") else { return false }
      return name.dropFirst().lowercased() == host[dot...]
    }
  }
}

extension Resource {
  /// The certificate and the key of a Secret of type kubernetes.io/tls, as texts; nil for another object, or where a
  /// tool fills them in.
  public var tlsPair: (certificate: (text: String, node: Node)?, key: (text: String, node: Node)?)? {
    guard kind == ConfigurationKind.secret.rawValue, root["type"]?.hasText("kubernetes.io/tls") ?? false else {
      return nil
    }
    func value(_ key: String) -> (String, Node)? {
      guard let found = configurationValue(key), let text = found.value, !text.isEmpty else { return nil }
      return (text, found.node)
    }
    return (value("tls.crt"), value("tls.key"))
  }
}
