public import YAML

/// Memory that a database server is told to use: on its command line, or in a file of the set that it reads.
public struct ServerBuffer: Sendable {
  /// What the program calls it.
  public let name: String
  public let bytes: Int64
  public let text: String
  public let node: Node
  /// The part of a file that says so; nil for a word.
  public let range: Range<Int>?
  /// The object that holds the file; nil for the container itself.
  public let holder: Resource?
}

extension Container {
  /// A server's option for its main buffer.
  private struct Buffer {
    let name: String
    /// Before `=` or as a word of its own.
    let options: [String]
    /// What a configuration file calls it; nil if there is none.
    let setting: String?
    /// Factors of the units, in lower case; "" is for a plain number.
    let units: [String: Int64]
  }

  /// By one of the server's programs.
  ///
  /// Sources: MySQL 8.4 reference, "Using options to set program variables"; PostgreSQL 17, 19.1.1 "Parameter names and
  /// values"; redis.conf, "units"; memcached(1); MongoDB manual, storage.wiredTiger.engineConfig.cacheSizeGB.
  private static let buffers: [String: Buffer] = [
    "mysqld": Buffer(
      name: "innodb_buffer_pool_size", options: ["--innodb-buffer-pool-size"], setting: "innodb_buffer_pool_size",
      units: ["": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40]),
    "postgres": Buffer(
      name: "shared_buffers", options: ["shared-buffers", "--shared-buffers", "-cshared-buffers"],
      setting: "shared_buffers",
      units: ["": 8 << 10, "b": 1, "kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30, "tb": 1 << 40]),
    "redis-server": Buffer(
      name: "maxmemory", options: ["--maxmemory"], setting: "maxmemory",
      units: [
        "": 1, "b": 1, "k": 1000, "kb": 1 << 10, "m": 1_000_000, "mb": 1 << 20, "g": 1_000_000_000, "gb": 1 << 30,
      ]),
    "mongod": Buffer(
      name: "cacheSizeGB", options: ["--wiredTigerCacheSizeGB"], setting: "cachesizegb", units: ["": 1 << 30]),
    "memcached": Buffer(name: "memory-limit", options: ["-m", "--memory-limit"], setting: nil, units: ["": 1 << 20]),
  ]

  /// The buffer that a known server is asked to take. Where several files name one, it is the smallest: which of them
  /// counts is not known.
  public func serverBuffer(of workload: Workload, _ inventory: Inventory) -> ServerBuffer? {
    guard let configuration = serverConfiguration(of: workload, inventory),
      let buffer = configuration.server.programs.lazy.compactMap({ Self.buffers[$0] }).first
    else { return nil }
    if let word = configuration.option(buffer.options) {
      return Self.size(word.text, buffer.units).map {
        ServerBuffer(name: buffer.name, bytes: $0, text: word.text, node: word.node, range: nil, holder: nil)
      }
    }
    guard let name = buffer.setting else { return nil }
    return configuration.settings(name).compactMap { setting, file in
      Self.size(setting.value, buffer.units).map {
        ServerBuffer(
          name: buffer.name, bytes: $0, text: setting.value, node: file.node, range: setting.range, holder: file.holder)
      }
    }.min { $0.bytes < $1.bytes }
  }

  static func size(_ text: String, _ units: [String: Int64]) -> Int64? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let factor = units[unit.lowercased()] else { return nil }
    if let number = Int64(digits) {
      let (product, overflow) = number.multipliedReportingOverflow(by: factor)
      return overflow ? nil : product
    }
    guard let number = Double(digits), number * Double(factor) < 1e18 else { return nil }
    return Int64(number * Double(factor))
  }
}
