/// A command line client that asks a server of its own pod.
public struct LocalClient: Sendable {
  public let program: String

  /// Nil if the command is no such client, or asks another host.
  public init?(of command: [String]) {
    guard let first = command.first else { return nil }
    let name = HandlerCommand.name(of: first)
    let rest = command.dropFirst()
    switch name {
    case "redis-cli", "valkey-cli", "mysql", "mariadb", "mysqladmin", "mariadb-admin", "psql", "mongo", "mongosh",
      "cqlsh",
      "nodetool", "rabbitmqctl", "rabbitmqadmin", "clickhouse-client":
      if rest.contains(where: { ["--version", "--help", "wait", "await_startup", "encode"].contains($0) }) {
        return nil
      }
      guard Self.hosts(in: Array(rest)).allSatisfy({ ListenAddress.isLoopback($0) || $0.hasPrefix("/") }) else {
        return nil
      }
    case "curl", "wget":
      guard rest.contains(where: Self.isLocalURL),
        !rest.contains(where: { $0.contains("retry") || $0.contains("tries") })
      else { return nil }
    default: return nil
    }
    program = String(name)
  }

  /// What `-h`, `--host` and addresses of the form `scheme://host` name.
  private static func hosts(in words: [String]) -> [Substring] {
    var hosts: [Substring] = []
    for (index, word) in words.enumerated() {
      if word == "-h" || word == "--host", index + 1 < words.count { hosts.append(Substring(words[index + 1])) }
      if word.hasPrefix("--host=") { hosts.append(word.dropFirst("--host=".count)) }
      if word.hasPrefix("-h"), !word.hasPrefix("--"), word.count > 2 { hosts.append(word.dropFirst(2)) }
      if word.contains("://") { hosts.append(host(of: word)) }
    }
    return hosts
  }

  private static func host(of url: String) -> Substring {
    var rest = Substring(url)
    var isBehindColon = false
    while let character = rest.first {
      rest = rest.dropFirst()
      if isBehindColon, character == "/", rest.first == "/" {
        rest = rest.dropFirst()
        break
      }
      isBehindColon = character == ":"
    }
    rest = rest.prefix { $0 != "/" && $0 != "?" }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    return rest.prefix { $0 != ":" }
  }

  private static func isLocalURL(_ word: String) -> Bool {
    if word.contains("://") { return ListenAddress.isLoopback(host(of: word)) }
    return !word.hasPrefix("-") && ListenAddress.isLoopback(word.prefix { $0 != ":" && $0 != "/" })
  }
}
