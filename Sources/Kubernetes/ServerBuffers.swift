public import YAML

/// Memory that a database server is told to use, as it stands in the manifest.
public struct ServerBuffer: Sendable {
  /// What the program calls it.
  public let name: String
  public let bytes: Int64
  public let text: String
  public let node: Node
}

extension Container {
  /// A server's option for its main buffer.
  private struct Server {
    let programs: [String]
    let name: String
    /// Before `=` or as a word of its own.
    let options: [String]
    /// Factors of the units, in lower case; "" is for a plain number.
    let units: [String: Int64]
  }

  /// Sources: MySQL 8.4 reference, "Using options to set program variables"; PostgreSQL 17, 19.1.1 "Parameter names and
  /// values"; redis.conf, "units"; memcached(1).
  private static let servers: [Server] = [
    Server(
      programs: ["mysql", "mariadb", "percona", "mysqld", "mariadbd", "percona-server"],
      name: "innodb_buffer_pool_size",
      options: ["--innodb-buffer-pool-size"], units: ["": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40]),
    Server(
      programs: ["postgres", "postgresql", "postgis", "timescaledb", "pgvector"], name: "shared_buffers",
      options: ["shared-buffers", "--shared-buffers", "-cshared-buffers"],
      units: ["": 8 << 10, "b": 1, "kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30, "tb": 1 << 40]),
    Server(
      programs: ["redis", "valkey", "redis-server", "valkey-server", "redis-stack-server"], name: "maxmemory",
      options: ["--maxmemory"],
      units: [
        "": 1, "b": 1, "k": 1000, "kb": 1 << 10, "m": 1_000_000, "mb": 1 << 20, "g": 1_000_000_000, "gb": 1 << 30,
      ]),
    Server(
      programs: ["memcached"], name: "memory-limit", options: ["-m", "--memory-limit"], units: ["": 1 << 20]),
  ]

  /// The buffer that the command line of a known server asks for; the last one counts.
  public var serverBuffer: ServerBuffer? {
    guard !words.isEmpty, Shell.script(of: words) == nil else { return nil }
    let program = command.items.first { _ in true }.map { String($0.text.split(separator: "/").last ?? "") }
    guard let name = program ?? image.map({ String($0.name) }),
      let server = Self.servers.first(where: { $0.programs.contains(name) })
    else { return nil }
    var found: ServerBuffer?
    for (index, word) in words.enumerated() {
      let text = word.text
      let end = text.firstIndex(of: "=") ?? text.endIndex
      let option = String(text[..<end].map { $0 == "_" ? "-" : $0 })
      guard server.options.contains(option) else { continue }
      let isSplit = end == text.endIndex
      guard !isSplit || index + 1 < words.count else { continue }
      let node = isSplit ? words[index + 1] : word
      let value = isSplit ? node.text : String(text[text.index(after: end)...])
      guard let bytes = Self.size(value, server.units) else { continue }
      found = ServerBuffer(name: server.name, bytes: bytes, text: value, node: node)
    }
    return found
  }

  private static func size(_ text: String, _ units: [String: Int64]) -> Int64? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Int64(digits), let factor = units[unit.lowercased()] else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}
