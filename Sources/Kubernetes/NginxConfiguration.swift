internal import YAML

/// What a configuration file of nginx asks DNS for when it is loaded.
///
/// nginx resolves the host of a directive without variables once, when it reads the file, and ends with
/// `[emerg] host not found in upstream "NAME"` (or `in resolver`) if it cannot. With a variable in it the name is asked
/// for at each request. Source: ngx_parse_inet_url in src/core/ngx_inet.c, ngx_http_proxy_pass.
public struct NginxConfiguration: Sendable {
  public struct Host: Sendable {
    public enum Kind: Sendable { case upstream, resolver }
    public let kind: Kind
    public let name: String
    /// Where it stands in the file, in bytes.
    public let range: Range<Int>
  }

  public private(set) var hosts: [Host] = []
  /// The names of `upstream` blocks, which are no hosts.
  public private(set) var groups: Set<String> = []

  public init(_ text: UnsafeRawBufferPointer) {
    var words: [Range<Int>] = []
    var start: Int?
    var index = 0
    var blocks: [Bool] = []
    func end(_ offset: Int) {
      if let from = start { words.append(from..<offset) }
      start = nil
    }
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "#") where start == nil:
        while index < text.count, text[index] != 0x0A { index += 1 }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = text[index]
        let open = index
        index += 1
        while index < text.count, text[index] != quote { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
        if start == nil { words.append((open + 1)..<max(open + 1, min(index, text.count))) }
      case UInt8(ascii: ";"):
        end(index)
        directive(words, text, isInUpstream: blocks.last ?? false)
        words = []
      case UInt8(ascii: "{"):
        end(index)
        // Not the one of `${NAME}`.
        let isUpstream = words.count == 2 && text.holds("upstream", words[0])
        if isUpstream { groups.insert(String(decoding: text[words[1]], as: UTF8.self)) }
        blocks.append(isUpstream)
        words = []
      case UInt8(ascii: "}"):
        end(index)
        _ = blocks.popLast()
        words = []
      case UInt8(ascii: "$") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "{"):
        if start == nil { start = index }
        while index < text.count, text[index] != UInt8(ascii: "}") { index += 1 }
      case 0...0x20: end(index)
      default: if start == nil { start = index }
      }
      index += 1
    }
  }

  private mutating func directive(_ words: [Range<Int>], _ text: UnsafeRawBufferPointer, isInUpstream: Bool) {
    guard words.count >= 2 else { return }
    let asksAddress = ["proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass"]
    if asksAddress.contains(where: { text.holds($0, words[0]) }) || (isInUpstream && text.holds("server", words[0])) {
      add(words[1], .upstream, text)
    } else if text.holds("resolver", words[0]) {
      for word in words.dropFirst() where !text[word].contains(UInt8(ascii: "=")) { add(word, .resolver, text) }
    }
  }

  private mutating func add(_ word: Range<Int>, _ kind: Host.Kind, _ text: UnsafeRawBufferPointer) {
    let bytes = text[word]
    guard !bytes.contains(UInt8(ascii: "$")), !bytes.contains(UInt8(ascii: "{")) else { return }
    var start = word.lowerBound
    // Behind `scheme://`.
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 2 < word.upperBound,
      text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/")
    {
      start = colon + 3
    }
    let end =
      text[start..<word.upperBound].firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") } ?? word.upperBound
    let name = text[start..<end]
    guard name.contains(where: { $0 >= 0x61 && $0 <= 0x7A }), !name.elementsEqual("unix".utf8),
      !name.elementsEqual("localhost".utf8)
    else { return }
    hosts.append(Host(kind: kind, name: String(decoding: name, as: UTF8.self), range: start..<end))
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func holds(_ word: String, _ range: Range<Int>) -> Bool {
    range.count == word.utf8.count && self[range].elementsEqual(word.utf8)
  }
}

extension Container {
  /// The files of ConfigMaps that nginx surely reads when it starts; none if it is not nginx that starts.
  public func nginxFiles(of workload: Workload, _ inventory: Inventory) -> [(
    text: ContainerText, content: NginxConfiguration
  )] {
    guard let image, let name = image.repository.split(separator: "/").last,
      ["nginx", "nginx-unprivileged", "openresty", "nginx-slim"].contains(String(name)), role != .ephemeral,
      mentions("nginx") || command == nil && args.items.first?.text.hasPrefix("-") ?? true,
      node["volumeMounts"] != nil
    else { return [] }
    let files = configurationFiles(of: workload, inventory)
    let main = files.first { $0.purpose == .file(path: "/etc/nginx/nginx.conf") }
    return files.compactMap { file in
      guard case .file(let path) = file.purpose else { return nil }
      let isMain = path == "/etc/nginx/nginx.conf"
      // The image's own nginx.conf reads conf.d; another one says itself what it reads.
      let isIncluded =
        path.hasPrefix("/etc/nginx/conf.d/") && path.hasSuffix(".conf")
        && (main.map { $0.node.withText { String(decoding: $0, as: UTF8.self) }.contains("conf.d/*.conf") } ?? true)
      guard isMain || isIncluded else { return nil }
      return (file, file.node.withText { NginxConfiguration($0) })
    }
  }
}
