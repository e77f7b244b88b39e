/// The names under `resources`.
///
/// Source: pkg/apis/core/v1/helper/helpers.go IsNativeResource, IsHugePageResourceName, IsExtendedResourceName.
public enum ResourceName {
  public static func isHugePages(_ name: String) -> Bool { name.hasPrefix("hugepages-") }

  /// A device plugin's or an operator's resource, such as `nvidia.com/gpu`: counted in whole pieces.
  public static func isExtended(_ name: String) -> Bool {
    guard let slash = name.firstIndex(of: "/") else { return false }
    return !name[...slash].hasSuffix("kubernetes.io/") && !name.hasPrefix("requests.")
  }

  /// Whether a container must request all that its limit grants.
  public static func isNeverOvercommitted(_ name: String) -> Bool { isHugePages(name) || isExtended(name) }
}
