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
