public import YAML

/// That a program of the pod listens where only the pod itself reaches it, as its arguments or variables say.
///
/// The kubelet connects to the pod's address (pkg/kubelet/prober/prober.go), so that its probes do not get there.
public struct LoopbackBinding: Sendable {
  public let host: String
  public let node: Node
  /// Whether address and port are written together, in an option that names where to listen.
  public let isCertain: Bool
}

extension Workload {
  /// Where the port that a probe asks is bound to the pod's loopback address; nil if nothing says so.
  public func loopbackBinding(of probe: Probe, in container: Container) -> LoopbackBinding? {
    guard let port = probe.portNumber(in: container) else { return nil }
    for other in runningContainers {
      if let binding = other.loopbackBinding(of: port, isProbed: other == container) { return binding }
    }
    return nil
  }
}

extension Container {
  fileprivate func loopbackBinding(of port: Int, isProbed: Bool) -> LoopbackBinding? {
    let options = options
    let digits = String(port)
    var found: LoopbackBinding?
    for option in options where option.value.contains(digits) {
      let binds = Self.binds(option.name)
      guard binds || isProbed && Self.mayBind(option.name) else { continue }
      let address = ListenAddress(option.value)
      if address.port == port {
        // Of an option that is given twice some programs take both.
        if !address.isLoopback { return nil }
        found = LoopbackBinding(host: String(address.host), node: option.node, isCertain: binds)
      }
    }
    for variable in environment {
      guard let value = variable.value, value.text.contains(digits), Self.binds(variable.name) else { continue }
      let address = ListenAddress(value.text)
      if address.port == port, address.isLoopback {
        found = LoopbackBinding(host: String(address.host), node: value, isCertain: false)
      }
    }
    if found != nil || !isProbed { return found }
    // Host and port apart: only where the port is given as well, or is the only one of a program that names no other.
    let hosts = options.filter { Self.hostOptions.contains($0.name.lowercased()) }
    let givenPorts = options.filter { Self.portOptions.contains($0.name.lowercased()) }
    let isGiven =
      givenPorts.contains { Int($0.value) == port }
      || givenPorts.isEmpty && environment.contains { $0.name.hasSuffix("PORT") && $0.value?.text == String(port) }
    let isOnly =
      givenPorts.isEmpty
      && (ports.count == 1 && ports[0].number == port || facts?.ports == [port])
    guard isGiven || isOnly else { return nil }
    if let host = hosts.first {
      // `--host` alone may be a server that it connects to.
      let isBound = isGiven || !["host", "address"].contains(host.name.lowercased())
      guard hosts.count == 1, isBound, ListenAddress.isLoopback(host.value) else { return nil }
      return LoopbackBinding(host: host.value, node: host.node, isCertain: false)
    }
    // Of variables a name may also be what links are made of.
    for variable in environment where Self.hostVariables.contains(variable.name) {
      guard let value = variable.value, value.text != "localhost", ListenAddress.isLoopback(value.text), isGiven else {
        continue
      }
      return LoopbackBinding(host: value.text, node: value, isCertain: false)
    }
    return nil
  }

  private static let hostOptions: Set<String> = [
    "host", "bind", "bind-address", "listen-address", "address", "ip", "bind_ip",
  ]
  private static let hostVariables: Set<String> = [
    "HOST", "BIND", "BIND_ADDRESS", "BIND_HOST", "LISTEN_ADDRESS", "LISTEN_HOST", "HTTP_HOST", "SERVER_HOST",
    "SERVER_ADDRESS", "APP_HOST", "HOSTNAME",
  ]
  private static let portOptions: Set<String> = ["port", "http-port", "p"]

  /// Whether an option or variable names where to listen: `--web.listen-address`, `--bind`, `LISTEN_ADDR`.
  private static func binds(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "aspnetcore_urls" || name == "urls"
      || name.split { "-._".contains($0) }.contains { ["listen", "bind"].contains($0) } && !isElsewhere(name)
  }

  /// Whether it probably does: `--addr`, `--http-address`. A client's may be called so as well.
  private static func mayBind(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["addr", "address"].contains { name.hasSuffix($0) } && !isElsewhere(name)
  }

  /// Whether it names a server to connect to.
  private static func isElsewhere(_ name: String) -> Bool {
    [
      "upstream", "remote", "server", "backend", "target", "connect", "client", "cluster", "master", "advertise", "api",
      "peer", "proxy", "check", "otlp", "jaeger", "redis", "db", "etcd", "exporter", "collector", "store", "sidecar",
      "query",
    ].contains { name.contains($0) }
  }
}
