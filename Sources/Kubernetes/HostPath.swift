public import YAML

/// A path of the node, and what its volume says that it is.
public struct HostPath: Sendable {
  public enum Kind: String, Sendable {
    case directory = "directory"
    case file = "file"
    case socket = "socket"
    case device = "character device"
  }

  public let path: Node
  public let type: Node

  /// Nil for another volume, and for one that says nothing of the type.
  public init?(_ volume: Volume) {
    guard let body = volume.node["hostPath"], let path = body["path"], let type = body["type"], path.isScalar,
      type.isScalar, !type.isNull, !type.text.isEmpty, !path.isPlaceholder
    else { return nil }
    self.path = path
    self.type = type
  }

  /// What the kubelet checks that the path is, or makes of it; nil for types that it does not know.
  public var wanted: Kind? {
    switch type.text {
    case "Directory", "DirectoryOrCreate": .directory
    case "File", "FileOrCreate": .file
    case "Socket": .socket
    case "CharDevice": .device
    default: nil
    }
  }

  /// Whether the type means something that has no files inside.
  public var isNoDirectory: Bool { type.hasText("BlockDevice") || wanted.map { $0 != .directory } ?? false }

  /// What stands there on every node of Linux, by the Filesystem Hierarchy Standard and the kubelet's own habits; of
  /// sockets only that they are one, where they are at all.
  public var actual: Kind? {
    let place = path.text.canonicalPath
    if Self.directories.contains(place) { return .directory }
    if Self.files.contains(place) { return .file }
    if Self.devices.contains(place) { return .device }
    return Self.sockets.contains(place) ? .socket : nil
  }

  private static let directories: Set<String> = [
    "/", "/boot", "/dev", "/etc", "/home", "/opt", "/proc", "/root", "/run", "/sys", "/sys/fs/cgroup", "/tmp", "/usr",
    "/usr/bin", "/usr/lib", "/usr/share", "/var", "/var/lib", "/var/lib/kubelet", "/var/lib/kubelet/pods", "/var/log",
    "/var/log/containers", "/var/log/pods", "/lib/modules",
  ]
  private static let files: Set<String> = [
    "/etc/passwd", "/etc/group", "/etc/hosts", "/etc/resolv.conf", "/etc/os-release",
  ]
  private static let devices: Set<String> = ["/dev/null", "/dev/zero", "/dev/random", "/dev/urandom", "/dev/kmsg"]
  private static let sockets: Set<String> = [
    "/run/docker.sock", "/run/containerd/containerd.sock", "/run/crio/crio.sock", "/run/k3s/containerd/containerd.sock",
    "/run/dbus/system_bus_socket",
  ]
}
