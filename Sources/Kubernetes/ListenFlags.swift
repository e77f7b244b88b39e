public import YAML

/// An option on a command line that says where the program listens: `--port=8081`, `--metrics-bind-address :8081`.
public struct ListenFlag: Sendable {
  /// Without the dashes.
  public let name: String
  /// Empty for all addresses.
  public let host: String
  public let port: Int
  /// The word with the port.
  public let node: Node

  /// What it is for: `metrics`, `health` …; nil for the service itself.
  public var purpose: String? {
    let name = name.lowercased()
    return Self.purposes.first { name.contains($0) }
  }

  /// Words for what a program serves beside its service, on a port of its own.
  public static let purposes = ["metrics", "health", "probe", "pprof", "admin", "monitoring", "debug", "telemetry"]

  /// Whether one process cannot bind both.
  public func collides(with other: ListenFlag) -> Bool {
    port == other.port && (host.isEmpty || other.host.isEmpty || host == other.host)
  }

  init?(name: Substring, value: Substring, node: Node) {
    // Nearly no option ends in a number.
    guard let last = value.utf8.last, (0x30...0x39).contains(last) else { return nil }
    let lower = name.lowercased()
    guard ["port", "address", "addr", "listen"].contains(where: { lower.hasSuffix($0) }),
      !Self.elsewhere.contains(where: { lower.contains($0) })
    else { return nil }
    var text = value.hasPrefix("tcp://") ? value.dropFirst(6) : value
    var host: Substring = ""
    if let colon = text.lastIndex(of: ":") {
      host = text[..<colon]
      text = text[text.index(after: colon)...]
    } else if !lower.hasSuffix("port") {
      return nil
    }
    guard let port = Int(text), (1...65535).contains(port) else { return nil }
    self.name = String(name)
    self.host = ["0.0.0.0", "[::]", "*"].contains(host) ? "" : String(host)
    self.port = port
    self.node = node
  }

  /// Words of options that name a port of somebody else, or one that others see.
  private static let elsewhere = [
    "advertise", "external", "public", "remote", "target", "upstream", "backend", "peer", "publish", "proxy", "client",
    "server-addr", "db", "database", "redis", "etcd", "kafka", "smtp", "source", "dest", "connect", "node-port",
    "service-port", "udp", "agent", "collector", "exporter", "master", "join", "registry",
  ]
}

extension ListenFlag {
  /// The options among the words of a command line; none where a shell reads them.
  static func all(in words: [Node]) -> [ListenFlag] {
    if words.contains(where: { Shell.isShell($0.text) || $0.withText { $0.contains("\n") } }) { return [] }
    var flags: [ListenFlag] = []
    // An option whose value is the next word.
    var pending: Substring?
    for word in words {
      let text = word.text
      let name = pending
      pending = nil
      if let name, let flag = ListenFlag(name: name, value: text[...], node: word) {
        flags.append(flag)
      } else if text.utf8.first == UInt8(ascii: "-") {
        let option = Substring(text.utf8.drop { $0 == UInt8(ascii: "-") })
        guard let equals = option.utf8.firstIndex(of: UInt8(ascii: "=")) else {
          pending = option
          continue
        }
        let value = option[option.utf8.index(after: equals)...]
        if let flag = ListenFlag(name: option[..<equals], value: value, node: word) { flags.append(flag) }
      }
    }
    return flags
  }
}
