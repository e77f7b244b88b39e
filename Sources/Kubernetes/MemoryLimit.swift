public import YAML

/// What caps a container's memory.
public struct MemoryLimit: Sendable {
  public let bytes: Int64
  /// Where it is written.
  public let node: Node
}

extension Workload {
  /// The container's own limit, else that of the pod, which its containers share; nil if there is none, or none that
  /// can be read. A limit of 0 is none.
  public func memoryLimit(of container: Container) -> MemoryLimit? {
    let own = container.limit("memory")
    let pod = version.hasPodResources ? spec["resources"]?["limits"]?["memory"] : nil
    guard let node = own?.node ?? pod, let bytes = Quantity(node)?.value, bytes > 0 else { return nil }
    return MemoryLimit(bytes: bytes, node: node)
  }
}

/// Numbers of bytes, for people.
public enum ByteCount {
  /// `4608 MiB`, `900 KiB`, `512 bytes`: in the largest unit of which there are ten.
  public static func text(_ bytes: Int64) -> String {
    if bytes >= 10 << 20 { return "\(bytes >> 20) MiB" }
    if bytes >= 10 << 10 { return "\(bytes >> 10) KiB" }
    return bytes == 1 ? "1 byte" : "\(bytes) bytes"
  }
}
