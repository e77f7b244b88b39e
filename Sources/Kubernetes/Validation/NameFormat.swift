public import YAML

/// The forms of names that the API server knows.
///
/// Source: k8s.io/apimachinery/pkg/util/validation, IsDNS1123Label, IsDNS1123Subdomain, IsDNS1035Label, IsQualifiedName,
/// IsValidLabelValue, IsValidPortName.
public enum NameFormat: Sendable {
  /// Up to 63 lower-case letters, digits and dashes: containers, volumes, namespaces, StatefulSets.
  case label
  /// The same, with a letter at its beginning: Services.
  case serviceLabel
  /// Labels joined by dots, up to 253 characters: most objects.
  case subdomain
  /// A subdomain that may end in a dash, since it is checked like the beginning of a name: `envFrom`.
  case beginning
  /// What can be a part of a path: budgets, targets of autoscalers.
  case pathSegment
  /// A subdomain of up to 52 characters, since the Job's name adds 11: CronJobs.
  case cronJob
  /// A subdomain of up to 63 characters, since it becomes a label of its pods: Jobs.
  case job
  /// The name of a port: `PortName`.
  case port
  /// The key of a label or annotation: up to 63 characters, perhaps behind a domain and a slash.
  case key
  /// The key of an annotation, which is compared in lower case.
  case annotationKey
  /// The value of a label: up to 63 characters, or none.
  case value
  /// The key of a ConfigMap or Secret: `DataKey`.
  case dataKey

  public func accepts(_ node: Node) -> Bool { node.withText { accepts($0) } }

  func accepts(_ text: UnsafeRawBufferPointer) -> Bool {
    switch self {
    case .label: Self.isLabel(text)
    case .serviceLabel: Self.isLabel(text) && text[0].isLowerLetter
    case .subdomain: Self.isSubdomain(text)
    case .beginning: Self.isBeginning(text)
    case .pathSegment: Self.isPathSegment(text)
    case .job: text.count <= 63 && Self.isSubdomain(text)
    case .cronJob: text.count <= 52 && Self.isSubdomain(text)
    case .port: PortName.complaint(String(decoding: text, as: UTF8.self)) == nil
    case .key: Self.isKey(text)
    case .annotationKey:
      Self.isKey(text) || text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }.withUnsafeBytes { Self.isKey($0) }
    case .dataKey: DataKey.complaint(String(decoding: text, as: UTF8.self)) == nil
    case .value: text.isEmpty || Self.isNamePart(text)
    }
  }

  private static func isLabel(_ text: UnsafeRawBufferPointer) -> Bool {
    guard (1...63).contains(text.count), text[0] != .dash, text[text.count - 1] != .dash else { return false }
    return text.allSatisfy { $0.isLowerLetter || $0.isDecimal || $0 == .dash }
  }

  private static func isSubdomain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard (1...253).contains(text.count) else { return false }
    var last = UInt8.dot
    for byte in text {
      guard byte.isLowerLetter || byte.isDecimal || (byte == .dash && last != .dot) || (byte == .dot && !last.isMark)
      else { return false }
      last = byte
    }
    return !last.isMark
  }

  /// The dash at the end, and the character before it, are taken for a letter.
  private static func isBeginning(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count > 1, text[text.count - 1] == .dash else { return isSubdomain(text) }
    return (text.dropLast(2) + [UInt8(ascii: "a")]).withUnsafeBytes { isSubdomain($0) }
  }

  private static func isPathSegment(_ text: UnsafeRawBufferPointer) -> Bool {
    !text.elementsEqual(".".utf8) && !text.elementsEqual("..".utf8) && !text.contains(UInt8(ascii: "/"))
      && !text.contains(UInt8(ascii: "%"))
  }

  private static func isNamePart(_ text: UnsafeRawBufferPointer) -> Bool {
    guard (1...63).contains(text.count), text[0].isAlphanumeric, text[text.count - 1].isAlphanumeric else {
      return false
    }
    return text.allSatisfy { $0.isAlphanumeric || $0.isMark || $0 == UInt8(ascii: "_") }
  }

  private static func isKey(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else { return isNamePart(text) }
    return isSubdomain(UnsafeRawBufferPointer(rebasing: text[..<slash]))
      && isNamePart(UnsafeRawBufferPointer(rebasing: text[(slash + 1)...]))
  }

  /// Why a text that is not accepted is not.
  public func complaint(_ text: String) -> String {
    let count = text.utf8.count
    switch self {
    case .port: return PortName.complaint(text) ?? ""
    case .dataKey: return DataKey.complaint(text) ?? ""
    case .label, .serviceLabel:
      return text.isEmpty ? "is empty" : count > 63 ? tooLong(count, 63) : "is not allowed"
    case .pathSegment: return "is not allowed"
    case .subdomain, .beginning: return text.isEmpty ? "is empty" : count > 253 ? tooLong(count, 253) : "is not allowed"
    case .job: return text.isEmpty ? "is empty" : count > 63 ? tooLong(count, 63) : "is not allowed"
    case .cronJob: return text.isEmpty ? "is empty" : count > 52 ? tooLong(count, 52) : "is not allowed"
    case .value: return count > 63 ? tooLong(count, 63) : "is not allowed"
    case .key, .annotationKey:
      let name = text.split(separator: "/", omittingEmptySubsequences: false).last?.utf8.count ?? 0
      return text.isEmpty ? "is empty" : name > 63 ? tooLong(name, 63) : "is not allowed"
    }
  }

  private func tooLong(_ count: Int, _ most: Int) -> String { "has \(count) characters, and \(most) are allowed" }

  /// What is allowed, in words.
  public var expectation: String {
    switch self {
    case .label: "it holds lower-case letters, digits and dashes, and begins and ends with a letter or digit"
    case .serviceLabel: "it holds lower-case letters, digits and dashes, and begins with a letter"
    case .pathSegment: "it is neither . nor .., and holds no / and no %"
    case .subdomain, .beginning, .job, .cronJob:
      "it holds lower-case letters, digits, dashes and dots, and begins and ends with a letter or digit"
    case .port: "it holds at most 15 lower-case letters, digits and dashes, and at least one letter"
    case .key, .annotationKey:
      "it holds letters, digits, dashes, underscores and dots, perhaps behind a domain in lower case and one /"
    case .dataKey: "it holds letters, digits, dashes, underscores and dots"
    case .value:
      "it holds letters, digits, dashes, underscores and dots, and begins and ends with a letter or digit"
    }
  }

  /// The nearest text that is accepted; nil if there is none worth naming.
  public func suggestion(for text: String) -> String? {
    if [.key, .annotationKey, .port, .dataKey, .pathSegment].contains(self) { return nil }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case _ where self == .value && (byte.isAlphanumeric || byte.isMark || byte == UInt8(ascii: "_")):
        bytes.append(byte)
      case 0x41...0x5A: bytes.append(self == .value ? byte : byte | 0x20)
      case _ where byte.isLowerLetter || byte.isDecimal || byte == .dash: bytes.append(byte)
      case .dot where [.subdomain, .beginning, .job, .cronJob].contains(self): bytes.append(byte)
      case 0x20, UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"), .dot: bytes.append(.dash)
      default: return nil
      }
    }
    while let first = bytes.first, first.isMark { bytes.removeFirst() }
    while let last = bytes.last, last.isMark { bytes.removeLast() }
    let accepted = bytes.withUnsafeBytes { accepts($0) }
    return accepted && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
  }
}

extension UInt8 {
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let dot = UInt8(ascii: ".")
  fileprivate var isLowerLetter: Bool { (0x61...0x7A).contains(self) }
  fileprivate var isDecimal: Bool { (0x30...0x39).contains(self) }
  fileprivate var isAlphanumeric: Bool { isLowerLetter || isDecimal || (0x41...0x5A).contains(self) }
  fileprivate var isMark: Bool { self == .dash || self == .dot }
}
