/// Kernel parameters that a pod may set.
public enum Sysctl {
  /// What every kubelet allows; `net.ipv4.tcp_rmem` and `tcp_wmem` since 1.32, the others since 1.29 at the latest.
  /// Source: pkg/kubelet/sysctl/safe_sysctls.go.
  private static let safe: Set<String> = [
    "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
    "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem",
    "net.ipv4.tcp_wmem",
  ]

  public static func isSafe(_ name: String) -> Bool { safe.contains(dotted(name)) }

  /// Whether Linux keeps it for each pod, in a namespace; only those can be allowed.
  /// Source: k8s.io/component-helpers/node/util/sysctl/namespace.go.
  public static func isOfPod(_ name: String) -> Bool {
    let name = dotted(name)
    return name == "kernel.sem" || ["kernel.shm", "kernel.msg", "fs.mqueue.", "net."].contains(where: name.hasPrefix)
  }

  /// `net/ipv4/x` is another way to write `net.ipv4.x`.
  private static func dotted(_ name: String) -> String {
    guard let first = name.first(where: { $0 == "." || $0 == "/" }), first == "/" else { return name }
    return String(name.map { $0 == "/" ? "." : $0 == "." ? "/" : $0 })
  }
}
