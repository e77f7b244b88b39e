public import YAML

extension Volume {
  /// Whether it holds files that the kubelet writes, and that a container can only read: ConfigMap, Secret, projected,
  /// downwardAPI. Source: pkg/kubelet, `mustMountRO`.
  public var isReadOnlySource: Bool {
    for key in ["configMap", "secret", "projected", "downwardAPI"] where node[key] != nil { return true }
    return false
  }

  /// The ConfigMap or Secret that it shows: where its name is written.
  public var source: (kind: ConfigurationKind, name: Node, body: Node)? {
    if let map = node["configMap"], let name = map["name"], name.isScalar { return (.configMap, name, map) }
    if let secret = node["secret"], let name = secret["secretName"], name.isScalar { return (.secret, name, secret) }
    return nil
  }

  /// The files that it shows; nil if they cannot be told.
  public func files(_ inventory: Inventory, for resource: Resource) -> Set<String>? {
    guard let source else { return nil }
    if let items = source.body["items"], items.count > 0 { return Set(items.items.compactMap { $0["path"]?.text }) }
    return inventory.keys(source.kind, source.name.text, for: resource, binary: true)
  }

  /// The permissions of a file of a ConfigMap or Secret, and where they are written; 0644 if nowhere.
  public func mode(ofFile path: String) -> (value: Int, node: Node?)? {
    guard let source else { return nil }
    let item = (source.body["items"]).items.first { $0["path"]?.text == path }
    if let mode = item?["mode"], !mode.isNull { return mode.integer.map { ($0, mode) } }
    if let mode = source.body["defaultMode"], !mode.isNull { return mode.integer.map { ($0, mode) } }
    return (0o644, nil)
  }
}

extension Workload {
  /// The mount that shows a path of a container: the deepest that covers it.
  ///
  /// `/var/run` is `/run`.
  public func mount(showing path: String, in container: Container) -> VolumeMount? {
    let path = path.canonicalPath
    return container.volumeMounts.filter { $0.canonicalPath.isPrefix(ofPath: path) }
      .max { $0.canonicalPath.utf8.count < $1.canonicalPath.utf8.count }
  }

  /// Whether a volume is mounted at a path of a container, or above it, into which the container can write.
  public func hasWritableMount(at path: String, in container: Container) -> Bool {
    guard let mount = mount(showing: path, in: container), !mount.isReadOnly else { return false }
    return !(volume(named: mount.name)?.isReadOnlySource ?? false)
  }
}

extension String {
  /// Without a slash at its end and double slashes, and with `/run` for `/var/run`.
  public var canonicalPath: String {
    let path =
      utf8.first == UInt8(ascii: "/") && Path.isNormal(self)
      ? self : "/" + split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path == "/var/run" || path.hasPrefix("/var/run/") ? String(path.dropFirst(4)) : path
  }

  /// Whether the path, without a slash at its end, is another one or a directory above it.
  public func isPrefix(ofPath path: String) -> Bool { self == "/" || path == self || path.hasPrefix(self + "/") }
}

extension Container {
  /// Whether it runs the program that its image runs by default, perhaps with other options.
  public func runsDefaultProgram(_ facts: ImageFacts) -> Bool {
    guard command == nil else { return false }
    guard let first = args.items.first else { return true }
    return facts.entrypoint != .absent && first.withText { $0.first == UInt8(ascii: "-") }
  }

  /// Whether the server of its image runs: by default, with options, or called by its name. A shell, a client or another
  /// program of the image is none.
  public func runsServer(_ facts: ImageFacts) -> Bool {
    guard command == nil else { return false }
    guard let written = args.items.first?.text, !written.hasPrefix("-") else { return true }
    let first = Shell.name(of: written)
    // Clients that are called like their image.
    if ["mysql", "mariadb", "mongo"].contains(first) { return false }
    return Self.servers.contains(first) || image.map { $0.name.elementsEqual(first) } ?? false
      || first.hasSuffix(".conf")
      || facts.dataDirectories.contains { $0.program == first }
      || (facts.requiredEnvironment + facts.requiredArguments).contains { $0.ifArgument.contains(written) }
  }

  /// Programs and words by which entrypoints start what the image is for.
  private static let servers: Set<String> = [
    "postgres", "mysqld", "mariadbd", "mongod", "redis-server", "valkey-server", "rabbitmq-server", "eswrapper",
    "apache2-foreground", "php-fpm", "server", "start", "start-dev", "run", "agent",
  ]

  /// Whether a variable has a value that is written, and which an image takes as a setting.
  public func sets(_ settings: [ImageFacts.Setting]) -> Bool {
    guard !settings.isEmpty else { return false }
    if !environmentSources.isEmpty { return true }
    return environment.contains { variable in
      settings.contains { setting in
        setting.name == variable.name && (variable.value.map { setting.accepts($0.text) } ?? true)
      }
    }
  }

  /// Whether one of its words is an argument that a fact asks for, which may end in `*`; true if it asks for none.
  public func hasArgument(of patterns: [String]) -> Bool {
    if patterns.isEmpty { return true }
    return words.contains { word in
      let text = word.text
      return patterns.contains {
        $0.hasSuffix("*") ? text.hasPrefix($0.dropLast()) : text == $0 || text.hasPrefix($0 + "=")
      }
    }
  }
}
