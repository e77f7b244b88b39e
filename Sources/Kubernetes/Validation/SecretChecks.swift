import YAML

/// The keys that a Secret of a known type must have.
///
/// Source: pkg/apis/core/validation/validation.go, ValidateSecret.
enum SecretChecks {
  private static let keys: [(type: StaticString, needed: [StaticString])] = [
    ("kubernetes.io/tls", ["tls.crt", "tls.key"]),
    ("kubernetes.io/dockerconfigjson", [".dockerconfigjson"]),
    ("kubernetes.io/dockercfg", [".dockercfg"]),
    ("kubernetes.io/ssh-auth", ["ssh-privatekey"]),
  ]

  @Sendable static func secret(_ root: Node) -> [Violation] {
    guard let type = root.written("type"), type.isScalar else { return [] }
    if type.hasText("kubernetes.io/service-account-token") {
      guard root["metadata"]?["annotations"]?.written("kubernetes.io/service-account.name") == nil else { return [] }
      return [
        Violation(
          type, "the Secret is for the token of a service account, and does not say of which",
          reason: "the annotation kubernetes.io/service-account.name is required", help: "add the annotation")
      ]
    }
    if type.hasText("kubernetes.io/basic-auth") {
      if has(root, "username") || has(root, "password") { return [] }
      return [missing(type, "username or password")]
    }
    guard let known = keys.first(where: { type.hasText($0.type) }) else { return [] }
    return known.needed.filter { !has(root, $0) }.prefix(1).map { missing(type, "\($0)") }
  }

  /// What logs in to registries must be JSON.
  @Sendable static func registries(_ root: Node) -> [Violation] {
    guard let type = root.written("type") else { return [] }
    let isNew = type.hasText("kubernetes.io/dockerconfigjson")
    guard isNew || type.hasText("kubernetes.io/dockercfg") else { return [] }
    let key: StaticString = isNew ? ".dockerconfigjson" : ".dockercfg"
    let plain = root["stringData"]?[key]
    guard let node = plain ?? root["data"]?[key], node.string != nil, !node.isUnfilled, !node.isInCapitals,
      let bytes = plain == nil ? node.withText({ Base64.decode($0) }) : Array(node.text.utf8)
    else { return [] }
    // Whether it is an object; what stands in it is not read.
    let text = bytes.split(whereSeparator: { $0 <= 0x20 })
    let isObject = text.first?.first == UInt8(ascii: "{") && text.last?.last == UInt8(ascii: "}")
    if isObject || text.count == 1 && text[0].elementsEqual("null".utf8) { return [] }
    return [
      Violation(
        node, bytes.isEmpty ? "\(key) is empty" : "\(key) is no JSON object",
        reason: bytes.isEmpty ? "unexpected end of JSON input" : "it must be a JSON object",
        help: "let kubectl make it: kubectl create secret docker-registry")
    ]
  }

  private static func has(_ root: Node, _ key: StaticString) -> Bool {
    // What is merged in or filled in elsewhere is not known.
    [root["data"], root["stringData"]].contains { map in
      map.map { $0[key] != nil || ($0.isScalar && !$0.isNull) } ?? false
    }
  }

  private static func missing(_ type: Node, _ key: String) -> Violation {
    Violation(
      type, "the Secret is of type \(type.text) and has no \(key)", reason: "data[\(key)] is required",
      help: "add it to data or stringData, or write type: Opaque")
  }
}
