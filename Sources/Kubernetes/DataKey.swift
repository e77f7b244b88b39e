/// Keys of ConfigMaps and Secrets, which become names of files.
///
/// Source: k8s.io/apimachinery/pkg/util/validation, IsConfigMapKey.
public enum DataKey {
  /// Why the API server refuses the key; nil if it does not.
  public static func complaint(_ key: String) -> String? {
    if key.isEmpty { return "is empty" }
    if key.utf8.count > 253 { return "has \(key.utf8.count) characters, and 253 are allowed" }
    if key == "." || key.hasPrefix("..") { return "may not be \".\" or begin with \"..\"" }
    let isPlain = key.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    return isPlain ? nil : "may hold only letters, digits, dashes, underscores and dots"
  }
}
