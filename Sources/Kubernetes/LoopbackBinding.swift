public import YAML

/// That a program of the pod listens where only the pod itself reaches it, as its arguments or variables say.
///
/// The kubelet connects to the pod's address (pkg/kubelet/prober/prober.go), so that its probes do not get there.
public struct LoopbackBinding: Sendable {
  public let host: String
  public let node: Node
  /// Whether it is surely so: address and port are written together, or a file sets the address of a known server.
  public let isCertain: Bool
  /// The part of a file that says so.
  public var range: Range<Int>?
  /// The object that holds the file; nil for the workload.
  public var holder: Resource?
  /// Why the server listens there though nothing says so.
  public var reason: String?
}

extension Workload {
  /// Where the port that a probe asks is bound to the pod's loopback address; nil if nothing says so.
  public func loopbackBinding(of probe: Probe, in container: Container, _ inventory: Inventory) -> LoopbackBinding? {
    guard let port = probe.portNumber(in: container) else { return nil }
    for other in runningContainers {
      if let binding = other.loopbackBinding(of: port, isProbed: other == container) { return binding }
    }
    return container.configuredLoopback(of: port, in: self, inventory)
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

extension Container {
  /// What tells a known server where to listen.
  private struct Address {
    /// Settings of its configuration file, of which the first that is there counts.
    let settings: [String]
    /// What options and variables that say it as well hold, without their case and marks: `-Enetwork.host`.
    let words: [String]
    /// Short options that say it as well, or that what is not known here hangs on.
    var options: [String] = []
    /// When it listens on the loopback address without being told.
    let fallback: Fallback

    func isIn(_ text: String) -> Bool {
      let letters = text.lowercased().filter(\.isLetter)
      return options.contains(where: text.hasPrefix) || words.contains(where: letters.contains)
    }

    enum Fallback {
      case never
      /// With a configuration of one's own, which replaces the image's.
      case replaced
      /// Without the image's entrypoint, which adds the option.
      case bare
    }
  }

  /// By one of the server's programs.
  ///
  /// Sources: redis.conf, "bind"; docker-library/mongo docker-entrypoint.sh (--bind_ip_all); MySQL reference,
  /// bind_address; docker-library/docs postgres/content.md (listen_addresses); elastic.co, "Configure … with Docker":
  /// what a replaced file does not set is unset.
  private static let addresses: [String: Address] = [
    "redis-server": Address(settings: ["bind"], words: ["bind"], fallback: .never),
    "mysqld": Address(settings: ["bind_address"], words: ["bindaddress"], fallback: .never),
    "mongod": Address(settings: ["bindip", "bind_ip", "bindipall"], words: ["bindip"], fallback: .bare),
    "postgres": Address(
      settings: ["listen_addresses"], words: ["listenaddresses"], options: ["-h", "-i"], fallback: .replaced),
    "elasticsearch": Address(
      settings: ["http.host", "http.bind_host", "network.bind_host", "network.host"],
      words: ["httphost", "networkhost", "bindhost"], fallback: .replaced),
    "kibana": Address(settings: ["server.host"], words: ["serverhost"], fallback: .replaced),
    "logstash": Address(settings: ["api.http.host", "http.host"], words: ["httphost"], fallback: .replaced),
  ]

  /// Whether the configuration of a known server keeps its port on the loopback address.
  fileprivate func configuredLoopback(of port: Int, in workload: Workload, _ inventory: Inventory) -> LoopbackBinding? {
    guard let configuration = serverConfiguration(of: workload, inventory), configuration.server.port == port,
      let address = configuration.server.programs.lazy.compactMap({ Self.addresses[$0] }).first,
      let place = words.first ?? imageNode, let image, image.isPublic || configuration.program != nil,
      // Anything that may say otherwise: an option, a variable, a variable that cannot be told.
      !configuration.arguments.contains(where: { address.isIn($0.text) }), environmentSources.isEmpty,
      !environment.contains(where: { address.isIn($0.name) || $0.value.map { address.isIn($0.text) } ?? false })
    else { return nil }
    let set = address.settings.lazy.compactMap { configuration.settings($0).last }.first
    if let (setting, file) = set {
      let hosts = setting.value.split { " ,[]\"'".contains($0) }.map { $0.first == "-" ? $0.dropFirst() : $0 }
      guard !hosts.isEmpty,
        hosts.allSatisfy({ ListenAddress.isLoopback($0) || $0 == "_local_" }), configuration.files.count == 1
      else { return nil }
      return LoopbackBinding(
        host: setting.value, node: file.node, isCertain: true, range: setting.range, holder: file.holder)
    }
    switch address.fallback {
    case .never: return nil
    case .replaced:
      // A file that is written as a mapping of mappings is not read here.
      guard configuration.files.count == 1, let file = configuration.files.first, command == nil,
        configuration.server.programs[0] != "postgres" || configuration.namedFile != nil,
        !file.node.withText({
          $0.contains("host:") || $0.contains("include") || $0.contains("network:") || $0.contains("host\":")
        })
      else { return nil }
      return LoopbackBinding(
        host: "localhost", node: file.node, isCertain: false, holder: file.holder,
        reason: "a configuration of one's own replaces the image's, and without \(address.settings.last ?? "") in it")
    case .bare:
      guard command != nil, Shell.script(of: words) == nil, ["mongod", "mongos"].contains(configuration.program),
        // Earlier versions listened everywhere.
        !image.version.lexicographicallyPrecedes([3, 6]) || image.version.isEmpty,
        configuration.namedFile == nil || !configuration.files.isEmpty,
        !configuration.files.contains(where: { address.isIn($0.node.text) })
      else { return nil }
      return LoopbackBinding(
        host: "localhost", node: place, isCertain: false,
        reason: "a command replaces the entrypoint that adds --bind_ip_all, and without it")
    }
  }
}
