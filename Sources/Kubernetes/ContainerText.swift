public import YAML

/// A text that a container's program is given and that may name hosts.
public struct ContainerText: Sendable {
  public enum Purpose: Sendable, Equatable {
    /// The value of a variable, whose name is written there.
    case variable(Node)
    /// A word of the command line, or a script in it.
    case word
    /// A file of a ConfigMap, where the container sees it.
    case file(path: String)
  }

  public let node: Node
  /// The object that holds it.
  public let holder: Resource
  public let purpose: Purpose
  /// The word before it on the command line, where that is an option without a value of its own.
  public var option: Node?
}

extension Container {
  /// The values of its variables and the words of its command line that are written in the pod itself.
  public func ownTexts(of workload: Workload) -> [ContainerText] {
    var texts: [ContainerText] = []
    for entry in node["env"].items {
      guard let value = entry["value"], value.isScalar, !value.isNull, let name = entry["name"] else { continue }
      texts.append(ContainerText(node: value, holder: workload.resource, purpose: .variable(name)))
    }
    for list in [command, args] {
      var option: Node?
      for word in list.items where word.isScalar {
        texts.append(ContainerText(node: word, holder: workload.resource, purpose: .word, option: option))
        option = word.withText { $0.first == UInt8(ascii: "-") && !$0.contains(UInt8(ascii: "=")) } ? word : nil
      }
    }
    return texts
  }

  /// Also what ConfigMaps and Secrets of the set give it: variables, and files up to a size.
  public func texts(of workload: Workload, _ inventory: Inventory) -> [ContainerText] {
    var texts = ownTexts(of: workload)
    for entry in node["env"].items {
      guard let reference = entry["valueFrom"]?["configMapKeyRef"], let name = entry["name"],
        let map = inventory.onlyObject(.configMap, reference["name"], for: workload.resource),
        let key = reference["key"],
        let value = map.root["data"]?[key.text], value.isScalar
      else { continue }
      texts.append(ContainerText(node: value, holder: map, purpose: .variable(name)))
    }
    for entry in node["envFrom"].items {
      guard let map = inventory.onlyObject(.configMap, entry["configMapRef"]?["name"], for: workload.resource) else {
        continue
      }
      for value in (map.root["data"]).entries where value.value.isScalar {
        texts.append(ContainerText(node: value.value, holder: map, purpose: .variable(value.key)))
      }
    }
    return texts + configurationFiles(of: workload, inventory)
  }

  /// Larger files are data, not settings.
  private static let largestFile = 65_536

  /// The files that ConfigMaps of the set, and the `stringData` of its Secrets, put into the container.
  public func configurationFiles(of workload: Workload, _ inventory: Inventory) -> [ContainerText] {
    var texts: [ContainerText] = []
    for mount in node["volumeMounts"].items {
      guard let volumeName = mount["name"], let path = mount["mountPath"]?.text, mount["subPathExpr"] == nil,
        let volume = workload.volume(named: volumeName.text)
      else { continue }
      let subPath = mount["subPath"].flatMap { $0.isNull ? nil : $0.text }
      for source in volume.configurationSources {
        guard let holder = inventory.onlyObject(source.kind, source.name, for: workload.resource) else { continue }
        let items = source.node["items"].flatMap { $0.count > 0 ? $0 : nil }
        let data = source.kind == .secret ? holder.root["stringData"] : holder.root["data"]
        for entry in data.entries where entry.value.isScalar {
          guard entry.value.withText({ $0.count }) <= Self.largestFile else { continue }
          var file = entry.key.text
          if let items {
            guard let item = items.items.first(where: { $0["key"]?.text == file }), let place = item["path"] else {
              continue
            }
            file = place.text
          }
          if let subPath {
            guard subPath == file else { continue }
            texts.append(ContainerText(node: entry.value, holder: holder, purpose: .file(path: path)))
          } else {
            let whole = path.hasSuffix("/") ? path + file : path + "/" + file
            texts.append(ContainerText(node: entry.value, holder: holder, purpose: .file(path: whole)))
          }
        }
      }
    }
    return texts
  }
}

extension Inventory {
  /// The ConfigMap or Secret of a name in the sets of an object, if there is just one and nothing changes it.
  public func onlyObject(_ kind: ConfigurationKind, _ name: Node?, for resource: Resource) -> Resource? {
    guard let name, name.isScalar, !name.isPlaceholder, !isMade(kind.rawValue, name.text, for: resource) else {
      return nil
    }
    let found = alternatives(kind.rawValue, name.text, for: resource)
    return found.count == 1 && !isPatched(found[0]) ? found[0] : nil
  }

  /// The value of a key of a ConfigMap of the sets of an object, and what holds it.
  public func value(of reference: KeyReference, for resource: Resource) -> (value: Node, holder: Resource)? {
    guard let holder = onlyObject(reference.kind, reference.name, for: resource),
      let value = holder.root["data"]?[reference.key.text], value.isScalar
    else { return nil }
    return (value, holder)
  }
}

/// A text that names hosts, and the hosts.
public struct NamedHosts: Sendable {
  public let text: ContainerText
  /// Words of their own only where the text is said to be a host.
  public let hosts: [HostReference]

  public init(text: ContainerText, hosts: [HostReference]) {
    self.text = text
    self.hosts = hosts
  }
}

extension Container {
  /// The texts that name hosts: its own, and what ConfigMaps of the set give it.
  public func namedHosts(of workload: Workload, _ inventory: Inventory) -> [NamedHosts] {
    texts(of: workload, inventory).compactMap { text in
      let hosts = text.hosts(words: text.mayBeHost)
      return hosts.isEmpty ? nil : NamedHosts(text: text, hosts: hosts)
    }
  }
}

extension ContainerText {
  /// The hosts in it; words only if they are asked for, which then are hosts only if something bears that name.
  public func hosts(words: Bool = false) -> [HostReference] {
    // Most texts name none: seen by their bytes, before anything is made of them.
    if !words, !node.withText({ $0.contains(UInt8(ascii: ":")) || $0.contains(".svc") }) { return [] }
    if node.isPlaceholder, !node.isBlockScalar { return [] }
    if case .variable(let name) = purpose,
      name.withText({ $0.contains("IMAGE") || $0.contains("VERSION") })
    {
      return []
    }
    // What is written for people to read tells no program anything.
    if case .file(let path) = purpose, [".md", ".txt", ".rst", ".adoc"].contains(where: path.hasSuffix) { return [] }
    return node.withText { text in
      let found = HostReference.all(in: text, words: words)
      guard case .file = purpose, !found.isEmpty else { return found }
      return found.filter { !text.isComment(at: $0.range.lowerBound) }
    }
  }

  /// Whether its variable says that the value is a host.
  public var mayBeHost: Bool {
    guard case .variable(let node) = purpose else { return false }
    let name = node.text
    return ["HOST", "HOSTNAME", "HOSTS", "_SERVER", "_SERVERS", "_ADDR", "_ADDRESS"].contains { name.hasSuffix($0) }
  }

  /// Whether the program connects to the host, rather than tell others of it, or mean something else by `name:number`: an
  /// advertised address, a name for a certificate, a claim of a token, an image and its tag, a user and a password.
  public func isAsked(_ host: HostReference) -> Bool {
    switch purpose {
    case .variable(let name): !Self.isTold(name.text, host)
    case .file: node.withText { !Self.isTold($0.settings(before: host.range.lowerBound), host) }
    case .word:
      // The option before it: in the same word, or the one before.
      node.withText { text in
        let own = text.option(before: host.range.lowerBound)
        return !Self.isTold(own, host) && !(option.map { !own.contains("=") && Self.isTold($0.text, host) } ?? false)
      }
    }
  }

  /// Whether the name of a setting says that its value is no address to connect to.
  private static func isTold(_ name: String, _ host: HostReference) -> Bool {
    let name = name.lowercased()
    func has(_ words: [String]) -> Bool { words.contains { name.contains($0) } }
    if has(told) { return true }
    // A word before a number may be many things, unless the name says what it is.
    return host.form == .address && (has(["image"]) || (has(named) && !has(connected)))
  }

  private static let told = [
    "advertise", "announce", "cert", "san", "tls", "listen", "bind", "cookie", "domain", "dns", "allow", "issuer",
    "audience", "redirect", "callback", "origin", "cors",
  ]
  private static let named = ["name", "auth", "cred", "pass", "user", "label", "tag", "version"]
  private static let connected = ["host", "addr", "server", "url", "uri", "endpoint"]
}

extension UnsafeRawBufferPointer {
  /// Whether the line of an offset begins as a comment does.
  fileprivate func isComment(at offset: Int) -> Bool {
    let start = self[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    guard let first = self[start..<offset].first(where: { $0 > 0x20 }) else { return false }
    return first == UInt8(ascii: "#") || first == UInt8(ascii: ";") || first == UInt8(ascii: "/")
  }

  /// What stands before an offset in the same word, and the word before that where it is an option and nothing is
  /// assigned in between.
  fileprivate func option(before offset: Int) -> String {
    func start(ofWordEndingAt end: Int) -> Int {
      let first = Swift.max(0, end - 1024)
      return self[first..<end].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? first
    }
    var first = start(ofWordEndingAt: offset)
    if !self[first..<offset].contains(UInt8(ascii: "=")), let end = self[..<first].lastIndex(where: { $0 > 0x20 }) {
      let before = start(ofWordEndingAt: end + 1)
      if self[before] == UInt8(ascii: "-"), !self[before...end].contains(UInt8(ascii: "=")) { first = before }
    }
    return String(decoding: self[first..<offset], as: UTF8.self)
  }

  /// What stands before an offset of a file in the same line, and where that is an item of a list, the line of its key.
  fileprivate func settings(before offset: Int) -> String {
    let first = Swift.max(0, offset - 1024)
    var end = offset
    while true {
      let start = self[first..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? first
      let line = UnsafeRawBufferPointer(rebasing: self[start..<end])
      let mark = line.first { $0 > 0x20 }
      let isItem = mark.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } ?? true
      if !isItem || line.contains(": ") || start == first { return String(decoding: line, as: UTF8.self) }
      end = start - 1
    }
  }
}
