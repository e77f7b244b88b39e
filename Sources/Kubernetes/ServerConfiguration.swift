internal import YAML

/// A well-known server, and where it reads its configuration.
struct KnownServer: Sendable {
  /// Names of the program, and of its images.
  let programs: [String]
  /// Of them, those that are no program, or its client.
  var imagesAlone: Set<String> = []
  let port: Int
  /// Files that it reads without being told; with a slash at the end, all files of a directory.
  var files: [String] = []
  /// Options that name its file: `--config FILE`, `--config=FILE`.
  var fileOptions: [String] = []
  /// Whether its first argument names the file.
  var isFileFirst = false
  /// The sections of its files that it reads, where others are for other programs; nil if there are none.
  var sections: Set<String>? = nil

  /// Sources: MySQL 8.4 reference, "Using option files", and docker-library/docs mysql/content.md;
  /// docker-library/docs postgres/content.md ("-c config_file"); docker-library/docs redis/content.md; MongoDB
  /// manual, mongod; bitnami/containers README.md of each image; elastic.co, "Configure … with Docker";
  /// supervisord.org/configuration.html; haproxy management guide.
  static let all: [KnownServer] = [
    KnownServer(
      programs: ["mysql", "mariadb", "percona", "mysqld", "mariadbd", "percona-server"],
      imagesAlone: ["mysql", "mariadb", "percona", "percona-server"], port: 3306,
      files: [
        "/etc/my.cnf", "/etc/my.cnf.d/", "/etc/mysql/my.cnf", "/etc/mysql/conf.d/", "/etc/mysql/mysql.conf.d/",
        "/etc/mysql/mariadb.conf.d/", "/opt/bitnami/mysql/conf/", "/opt/bitnami/mariadb/conf/",
      ], fileOptions: ["--defaults-file"], sections: ["mysqld", "server", "mariadb", "mariadbd"]),
    KnownServer(
      programs: ["postgres", "postgresql", "postgis", "timescaledb", "pgvector"],
      imagesAlone: ["postgresql", "postgis", "timescaledb", "pgvector"], port: 5432,
      files: ["/opt/bitnami/postgresql/conf/", "/bitnami/postgresql/conf/"],
      fileOptions: ["config-file", "--config-file", "-cconfig-file"]),
    KnownServer(
      programs: [
        "redis", "valkey", "redis-server", "valkey-server", "redis-stack-server", "keydb", "keydb-server",
      ], imagesAlone: ["redis", "valkey", "keydb"], port: 6379,
      files: ["/opt/bitnami/redis/mounted-etc/", "/opt/bitnami/valkey/mounted-etc/"], isFileFirst: true),
    KnownServer(
      programs: ["mongo", "mongod", "mongodb", "mongos"], imagesAlone: ["mongo", "mongodb"], port: 27017,
      files: ["/opt/bitnami/mongodb/conf/mongodb.conf"],
      fileOptions: ["--config", "-f"]),
    KnownServer(programs: ["memcached"], port: 11211),
    KnownServer(
      programs: ["elasticsearch"], port: 9200, files: ["/usr/share/elasticsearch/config/elasticsearch.yml"]),
    KnownServer(programs: ["opensearch"], port: 9200, files: ["/usr/share/opensearch/config/opensearch.yml"]),
    KnownServer(programs: ["kibana"], port: 5601, files: ["/usr/share/kibana/config/kibana.yml"]),
    KnownServer(programs: ["logstash"], port: 9600, files: ["/usr/share/logstash/config/logstash.yml"]),
    KnownServer(programs: ["haproxy"], port: 80, fileOptions: ["-f"]),
    KnownServer(programs: ["nginx", "openresty"], port: 80, files: ["/etc/nginx/nginx.conf"], fileOptions: ["-c"]),
    KnownServer(
      programs: ["supervisord"], port: 9001, files: ["/etc/supervisord.conf", "/etc/supervisor/supervisord.conf"],
      fileOptions: ["-c", "--configuration"]),
  ]

  private static let byProgram = Dictionary(
    all.flatMap { server in server.programs.map { ($0, server) } }, uniquingKeysWith: { first, _ in first })

  static func named(_ program: String) -> KnownServer? { byProgram[program] }
}

/// What a known server is told: its command line, and the files of the set that it reads.
struct ServerConfiguration: Sendable {
  struct Word: Sendable {
    let text: String
    /// The word, or the script around it.
    let node: Node
  }

  let server: KnownServer
  /// The program's name where the manifest names it; nil if the image's own is started.
  let program: String?
  /// What is behind the program.
  let arguments: [Word]
  /// The files of ConfigMaps and Secrets that it surely reads, by their paths.
  let files: [ContainerText]
  /// The one that its command line names, also if nothing is known of it.
  let namedFile: String?

  /// The value of the last of some options: `--name=value`, `--name value`; `_` counts as `-`.
  func option(_ names: [String]) -> Word? { Self.option(names, in: arguments) }

  fileprivate static func option(_ names: [String], in words: [Word]) -> Word? {
    var found: Word?
    for (index, word) in words.enumerated() {
      // Redis takes option and value also in one word.
      let end = word.text.firstIndex { $0 == "=" || $0 == " " } ?? word.text.endIndex
      guard names.contains(String(word.text[..<end].map { $0 == "_" ? "-" : $0 })) else { continue }
      if end < word.text.endIndex {
        found = Word(text: String(word.text[word.text.index(after: end)...]), node: word.node)
      } else if index + 1 < words.count {
        found = words[index + 1]
      }
    }
    return found
  }

  /// The last setting of a name in each of the files that has one; what they include may say otherwise.
  func settings(_ name: String) -> [(setting: FileSetting, file: ContainerText)] {
    if files.contains(where: { $0.node.withText { $0.includesOthers } }) { return [] }
    return files.compactMap { file in
      file.node.withText { $0.setting(name, in: server.sections) }.map { ($0, file) }
    }
  }
}

extension Container {
  /// What the server is told that the container runs, if it is a known one.
  func serverConfiguration(of workload: Workload, _ inventory: Inventory) -> ServerConfiguration? {
    guard role != .ephemeral else { return nil }
    let script = Shell.script(of: words)
    var line: [ServerConfiguration.Word]
    if let script {
      let commands: [Shell.Command]? = command == nil ? Shell.commands(of: script.text) : simpleCommands
      guard let last = commands?.last, last.end != .background else { return nil }
      line = Shell.unwrapped(last.words).map { ServerConfiguration.Word(text: $0, node: script) }
    } else {
      line = words.map { ServerConfiguration.Word(text: $0.text, node: $0) }
    }
    let isNamed = script != nil || command != nil
    guard let program = isNamed ? line.first.map({ Shell.name(of: $0.text) }) : image.map({ String($0.name) }),
      let server = KnownServer.named(program), !(isNamed && server.imagesAlone.contains(program))
    else { return nil }
    // An entrypoint may be given the program's name as well.
    var name = isNamed ? program : nil
    if !isNamed, let first = line.first, !first.text.hasPrefix("-") {
      let word = Shell.name(of: first.text)
      if server.programs.contains(word), !server.imagesAlone.contains(word) {
        name = word
      } else if !server.isFileFirst || !first.text.contains(".") {
        // Another program of the image.
        return nil
      }
    }
    if name != nil { line.removeFirst() }
    var named: String?
    if server.isFileFirst {
      named = line.first.flatMap { $0.text.hasPrefix("-") ? nil : $0.text }
    } else if !server.fileOptions.isEmpty {
      named = ServerConfiguration.option(server.fileOptions, in: line)?.text
    }
    var files: [ContainerText] = []
    if !volumeMounts.isEmpty {
      files = configurationFiles(of: workload, inventory).filter { file in
        guard case .file(let path) = file.purpose else { return false }
        if let named { return path == named }
        // Of a directory only files with the usual ends are read.
        let isSettings = path.hasSuffix(".cnf") || server.sections == nil && path.hasSuffix(".conf")
        return server.files.contains { $0 == path || isSettings && $0.hasSuffix("/") && path.hasPrefix($0) }
      }
    }
    return ServerConfiguration(server: server, program: name, arguments: line, files: files, namedFile: named)
  }
}

/// A setting in a configuration file of lines such as `name = value`, `name value` or `name: value`.
struct FileSetting: Sendable {
  let value: String
  /// The line without the blanks around it, in bytes of the text.
  let range: Range<Int>
}

extension UnsafeRawBufferPointer {
  /// The last setting of a name, which is in lower case and with `_`; `-` and upper case in the file are the same.
  ///
  /// - Parameter sections: those that count, if not all do: `[mysqld]`.
  func setting(_ name: String, in sections: Set<String>? = nil) -> FileSetting? {
    var found: FileSetting?
    var isRead = true
    forEachLine { line in
      if let sections, self[line.lowerBound] == UInt8(ascii: "["),
        let end = self[line].firstIndex(of: UInt8(ascii: "]"))
      {
        isRead = sections.contains(String(decoding: self[(line.lowerBound + 1)..<end], as: UTF8.self))
      } else if isRead, let setting = setting(name, in: line) {
        found = setting
      }
    }
    return found
  }

  /// Whether it says that other files are read as well: `include`, `include_dir`, `!includedir`.
  var includesOthers: Bool {
    var isFound = false
    forEachLine { line in
      let words = self[line].drop { $0 == UInt8(ascii: "!") }
      isFound = isFound || words.starts(with: "include".utf8)
    }
    return isFound
  }

  /// The lines that are not empty, without the blanks before them.
  func forEachLine(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < count {
      let end = self[start...].firstIndex(of: 0x0A) ?? count
      while start < end, self[start] <= 0x20 { start += 1 }
      if start < end { body(start..<end) }
      start = end + 1
    }
  }

  private func setting(_ name: String, in line: Range<Int>) -> FileSetting? {
    var index = line.lowerBound
    while index < line.upperBound, self[index] <= 0x20 { index += 1 }
    let begin = index
    for byte in name.utf8 {
      guard index < line.upperBound, self[index].asInName == byte else { return nil }
      index += 1
    }
    let separators = " \t\r=:".utf8
    guard index == line.upperBound || separators.contains(self[index]) || self[index] == UInt8(ascii: ";") else {
      return nil
    }
    while index < line.upperBound, separators.contains(self[index]) { index += 1 }
    // A comment begins behind a blank.
    var end = index
    while end < line.upperBound {
      let isMark = self[end] == UInt8(ascii: "#") || self[end] == UInt8(ascii: ";")
      if isMark, end == index || self[end - 1] <= 0x20 { break }
      end += 1
    }
    while end > index, self[end - 1] <= 0x20 || self[end - 1] == UInt8(ascii: ";") { end -= 1 }
    let text = String(decoding: self[index..<end], as: UTF8.self)
    let isQuoted = text.count > 1 && text.first == text.last && (text.first == "\"" || text.first == "'")
    return FileSetting(
      value: isQuoted ? String(text.dropFirst().dropLast()) : text, range: begin..<Swift.max(end, begin + 1))
  }
}

extension UInt8 {
  fileprivate var asInName: UInt8 {
    self == UInt8(ascii: "-") ? UInt8(ascii: "_") : (0x41...0x5A).contains(self) ? self + 0x20 : self
  }
}
