/// What the API server lets a variable take from the pod.
///
/// Source: pkg/apis/core/validation/validation.go, validEnvDownwardAPIFieldPathExpressions, validateEnvVarValueFrom.
public enum PodFields {
  private static let fields: Set<String> = [
    "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
    "status.hostIPs", "status.podIP", "status.podIPs",
  ]

  /// Whether `fieldRef` of a variable may name the field.
  public static func allow(_ path: String) -> Bool {
    fields.contains(path)
      || (["metadata.labels['", "metadata.annotations['"].contains { path.hasPrefix($0) } && path.hasSuffix("']"))
  }

  /// All of them, for a suggestion.
  public static var all: [String] { fields.sorted() }

  /// Whether `resourceFieldRef` may name the resource.
  public static func allow(resource: String) -> Bool {
    let parts = resource.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "limits" || parts[0] == "requests" else { return false }
    return ["cpu", "memory", "ephemeral-storage"].contains(parts[1]) || parts[1].hasPrefix("hugepages-")
  }

  /// The keys of `valueFrom` that say where a value comes from.
  public static let sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"]
}

/// Names of ports: those of IANA services.
///
/// Source: k8s.io/apimachinery/pkg/util/validation, IsValidPortName.
public enum PortName {
  /// Why the API server refuses the name; nil if it does not.
  public static func complaint(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    let dash = UInt8(ascii: "-")
    if bytes.count > 15 { return "has \(bytes.count) characters, and 15 are allowed" }
    let isPlain = bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == dash }
    if !isPlain { return "may hold only lower-case letters, digits and dashes" }
    if !bytes.contains(where: { (0x61...0x7A).contains($0) }) { return "needs a letter" }
    if bytes.first == dash || bytes.last == dash { return "may not begin or end with a dash" }
    return zip(bytes, bytes.dropFirst()).contains { $0 == dash && $1 == dash } ? "may not hold two dashes in a row" : nil
  }
}
