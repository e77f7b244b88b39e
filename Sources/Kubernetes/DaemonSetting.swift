internal import YAML

/// That a configuration file of the set puts a server in the background, where the container ends with it.
public struct DaemonSetting: Sendable {
  /// What the manifest runs.
  public let program: String
  /// What the file says, or does not say.
  public let reason: String
  /// What keeps the server in the foreground, in words.
  public let foreground: String
  public let file: ContainerText
  /// The part of the file that says so; nil if it is what is missing.
  public let range: Range<Int>?
}

extension Container {
  /// How a file decides whether a server stays in the foreground.
  private struct Switch {
    let setting: String
    /// The values that put it in the background.
    let background: Set<String>
    /// Whether it goes to the background if nothing is set.
    let isDefault: Bool
    /// Words of the command line with which the file does not count.
    let overrides: [String]
    let foreground: String
  }

  /// By one of the server's programs.
  ///
  /// Sources: redis.conf, "daemonize"; MongoDB manual, processManagement.fork; haproxy configuration manual, "daemon";
  /// nginx.org ngx_core_module, "daemon"; supervisord.org/configuration.html, "nodaemon".
  private static let switches: [String: Switch] = [
    "redis-server": Switch(
      setting: "daemonize", background: ["yes"], isDefault: false, overrides: ["--daemonize"],
      foreground: "write daemonize no"),
    "mongod": Switch(
      setting: "fork", background: ["true"], isDefault: false, overrides: ["--nofork"],
      foreground: "leave processManagement.fork out"),
    "haproxy": Switch(
      setting: "daemon", background: [""], isDefault: false, overrides: ["-db", "-Ws", "-d"],
      foreground: "leave daemon out, or add -db"),
    "nginx": Switch(
      setting: "daemon", background: ["on"], isDefault: true, overrides: ["-g", "-t", "-T", "-v", "-V", "-s"],
      foreground: "write daemon off; in it, or add the arguments -g \"daemon off;\""),
    "supervisord": Switch(
      setting: "nodaemon", background: ["false", "no", "off", "0"], isDefault: true,
      overrides: ["-n", "--nodaemon", "--version", "-v"], foreground: "write nodaemon=true, or add -n"),
  ]

  /// The setting of a mounted file that puts the container's server in the background.
  public func daemonSetting(of workload: Workload, _ inventory: Inventory) -> DaemonSetting? {
    guard !volumeMounts.isEmpty, let configuration = serverConfiguration(of: workload, inventory),
      let entry = configuration.server.programs.lazy.compactMap({ Self.switches[$0] }).first,
      case let program = configuration.program ?? configuration.server.programs[0],
      // One file is read; entrypoints keep the other servers in the foreground.
      configuration.files.count == 1, let file = configuration.files.first,
      configuration.program != nil && command != nil
        || configuration.server.isFileFirst && configuration.namedFile != nil,
      !configuration.arguments.contains(where: { word in
        entry.overrides.contains(String(word.text.prefix { $0 != "=" && $0 != " " }))
          // Short options are written together, and with their values.
          || entry.overrides.contains { $0.utf8.count == 2 && word.text.hasPrefix($0) }
      }), !file.node.withText({ $0.includesMore(program) })
    else { return nil }
    let setting = file.node.withText { $0.setting(entry.setting) }
    if let setting {
      guard entry.background.contains(setting.value.lowercased()) else { return nil }
      let line = file.node.withText { String(decoding: $0[setting.range], as: UTF8.self) }
      return DaemonSetting(
        program: program, reason: "says \"\(line)\"", foreground: entry.foreground, file: file, range: setting.range)
    }
    // What the file includes may say it.
    guard entry.isDefault,
      !file.node.withText({ $0.contains("[include]") || $0.contains("{{") || $0.contains("; daemon off") })
    else { return nil }
    return DaemonSetting(
      program: program, reason: "does not keep it in the foreground", foreground: entry.foreground, file: file,
      range: nil)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether it includes files that may hold the setting: of nginx only those outside of its blocks, and no modules.
  fileprivate func includesMore(_ program: String) -> Bool {
    if !["nginx", "openresty"].contains(program) { return includesOthers }
    var depth = 0
    var isFound = false
    forEachLine { line in
      let text = self[line]
      if text.first == UInt8(ascii: "#") { return }
      let line = String(decoding: text, as: UTF8.self)
      isFound = isFound || depth == 0 && line.hasPrefix("include") && !line.contains("modules")
      for byte in text { depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0 }
    }
    return isFound
  }
}
