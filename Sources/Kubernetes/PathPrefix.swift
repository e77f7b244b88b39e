public import YAML

/// The prefix below which a program is told to serve all of its paths, health checks included.
public struct PathPrefix: Sendable {
  /// With a leading slash and without one at the end.
  public let path: String
  /// Where it is written.
  public let node: Node

  /// Nil if none is set, or if the program is not known to move its health checks along.
  public init?(of container: Container) {
    let image = container.image?.name ?? ""
    var value: (String, Node)?
    switch image {
    // prometheus cmd/prometheus/main.go, alertmanager, pushgateway: all routes, `/-/healthy` included, are below
    // --web.route-prefix, which is the path of --web.external-url unless it is given.
    case "prometheus", "alertmanager", "pushgateway":
      let options = container.options
      if let prefix = options.last(where: { $0.name == "web.route-prefix" }) {
        value = (prefix.value, prefix.node)
      } else if let url = options.last(where: { $0.name == "web.external-url" }) {
        value = (Self.path(ofURL: url.value), url.node)
      }
    // quarkus.http.root-path: `/health` is below it, on the management port as well.
    case "keycloak":
      if Self.variable("KC_HTTP_MANAGEMENT_RELATIVE_PATH", container) != nil
        || Self.option("http-management-relative-path", container) != nil
      {
        return nil
      }
      value = Self.variable("KC_HTTP_RELATIVE_PATH", container)
      if value == nil { value = Self.option("http-relative-path", container) }
    default:
      // Spring Boot: a management port of its own has no context path.
      if container.ports.count > 1 { return nil }
      let names = ["MANAGEMENT_SERVER_PORT", "MANAGEMENT_PORT"]
      if container.environment.contains(where: { names.contains($0.name) }) { return nil }
      if !container.environmentSources.isEmpty || container.mentions("management.server.port") { return nil }
      value = Self.variable("SERVER_SERVLET_CONTEXT_PATH", container)
      if value == nil { value = Self.variable("SERVER_SERVLET_CONTEXTPATH", container) }
      if value == nil { value = Self.option("server.servlet.context-path", container) }
    }
    guard let (text, node) = value, !node.isPlaceholder, !text.contains("$") else { return nil }
    var path = text.hasPrefix("/") ? Substring(text) : "/" + text
    while path.last == "/" { path = path.dropLast() }
    if path.isEmpty || path.hasWhitespace { return nil }
    self.path = String(path)
    self.node = node
  }

  /// Whether a path lies below the prefix.
  public func covers(_ other: String) -> Bool {
    guard other.hasPrefix(path) else { return false }
    let rest = other.dropFirst(path.count)
    return rest.isEmpty || rest.first == "/" || rest.first == "?"
  }

  private static func variable(_ name: String, _ container: Container) -> (String, Node)? {
    container.environment.last { $0.name == name }.flatMap { $0.value }.map { ($0.text, $0) }
  }

  private static func option(_ name: String, _ container: Container) -> (String, Node)? {
    container.options.last { $0.name == name }.map { ($0.value, $0.node) }
  }

  /// The path of `http://host:port/path`, or of a path alone.
  private static func path(ofURL url: String) -> String {
    if url.hasPrefix("/") { return url }
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 ? "/" + parts[3] : ""
  }
}
