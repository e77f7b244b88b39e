public import YAML

/// The options in a text that size a JVM's heap.
///
/// Source: OpenJDK src/hotspot/share/runtime/arguments.cpp: sizes are a whole number and one letter of k, m, g, t, in
/// powers of 1024; of several options of one kind the last one counts.
public struct JavaOptions: Sendable {
  public enum Kind: Sendable, Hashable { case initialHeap, maximumHeap, maximumPercent }

  public struct Option: Sendable {
    public let kind: Kind
    /// As it is written: `-Xmx512m`.
    public let text: String
    public let range: Range<Int>
    /// Bytes, or per cent; nil if the JVM cannot read it.
    public let value: Double?
    /// Whether some tool or shell puts something in.
    public let isOpen: Bool
  }

  /// The last of each kind.
  public private(set) var options: [Option] = []

  public subscript(kind: Kind) -> Option? { options.first { $0.kind == kind } }

  /// What of the heap can be told from a text: `-Xmx` and its longer names.
  public init(_ node: Node) { options = node.withText { Self.options(in: $0) } }

  private static let prefixes: [(StaticString, Kind)] = [
    ("-Xmx", .maximumHeap), ("-Xms", .initialHeap), ("-XX:MaxHeapSize=", .maximumHeap),
    ("-XX:InitialHeapSize=", .initialHeap), ("-XX:MaxRAMPercentage=", .maximumPercent),
  ]

  private static func options(in text: UnsafeRawBufferPointer) -> [Option] {
    var found: [Option] = []
    var start = 0
    while start < text.count {
      defer { start += 1 }
      // Lines of files may be comments.
      if text[start] == UInt8(ascii: "#"), start == 0 || text[start - 1] == 0x0A {
        while start < text.count, text[start] != 0x0A { start += 1 }
        continue
      }
      guard text[start] == UInt8(ascii: "-"),
        start == 0 || isBoundary(text[start - 1]) || isValue(at: start, of: text)
      else { continue }
      var end = start
      while end < text.count, !isBoundary(text[end]) { end += 1 }
      let word = UnsafeRawBufferPointer(rebasing: text[start..<end])
      for (prefix, kind) in prefixes where word.starts(with: prefix) {
        let value = UnsafeRawBufferPointer(rebasing: word[prefix.utf8CodeUnitCount...])
        found.removeAll { $0.kind == kind }
        found.append(
          Option(
            kind: kind, text: String(decoding: word, as: UTF8.self), range: start..<end,
            value: kind == .maximumPercent
              ? Double(String(decoding: value, as: UTF8.self)) : size(value).map { Double($0) },
            isOpen: value.contains { "${`@%<>[#".utf8.contains($0) }))
      }
    }
    return found
  }

  /// Whether `=` before it ends the name of an option that is for this JVM: `--jvm-options=-Xmx1g`, but not
  /// `-Dspark.executor.extraJavaOptions=-Xmx8g`, which is for another.
  private static func isValue(at start: Int, of text: UnsafeRawBufferPointer) -> Bool {
    guard text[start - 1] == UInt8(ascii: "=") else { return false }
    var begin = start - 1
    while begin > 0, !isBoundary(text[begin - 1]) { begin -= 1 }
    let name = String(decoding: text[begin..<start - 1], as: UTF8.self)
    return !name.hasPrefix("-D") && !name.contains(".") && !isForOthers(name)
  }

  /// Whether a name says that what it holds is handed on to other processes.
  static func isForOthers(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["executor", "child", "worker", "agent", "runner"].contains { name.contains($0) }
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: ";")].contains(byte)
  }

  /// The bytes of `512m`; nil if the JVM would not read it.
  public static func size(_ text: some Collection<UInt8>) -> Int64? {
    var value: Int64 = 0
    var digits = 0
    var shift: Int64?
    for byte in text {
      if shift != nil { return nil }
      switch byte {
      case 0x30...0x39:
        digits += 1
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        value = product &+ Int64(byte - 0x30)
        if value < 0 { return nil }
      case UInt8(ascii: "k"), UInt8(ascii: "K"): shift = 10
      case UInt8(ascii: "m"), UInt8(ascii: "M"): shift = 20
      case UInt8(ascii: "g"), UInt8(ascii: "G"): shift = 30
      case UInt8(ascii: "t"), UInt8(ascii: "T"): shift = 40
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    let (result, overflow) = value.multipliedReportingOverflow(by: 1 << (shift ?? 0))
    return overflow ? nil : result
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func starts(with prefix: StaticString) -> Bool {
    count >= prefix.utf8CodeUnitCount
      && elementsEqual(0..<prefix.utf8CodeUnitCount) { $0 == prefix.utf8Start[$1] }
  }

  private func elementsEqual(_ range: Range<Int>, _ same: (UInt8, Int) -> Bool) -> Bool {
    range.allSatisfy { same(self[$0], $0) }
  }
}

extension Container {
  /// A place that gives options to a JVM of the container.
  public struct JavaSource: Sendable {
    public let node: Node
    /// The variable's name; nil for the command line and for files.
    public let variable: String?
    public let options: JavaOptions
    /// What holds it: a ConfigMap or Secret; nil for the container itself.
    public var owner: Resource?
    /// Whether it is a file that the server reads when it starts.
    public var isFile = false
    /// Whether it surely counts: variables that cannot be told may say otherwise.
    public var isCertain = true
  }

  /// The options that size the heaps of the container's JVMs, from where they count.
  ///
  /// `_JAVA_OPTIONS` goes before the command line, which goes before `JAVA_TOOL_OPTIONS`; other variables are put into
  /// the command line by the image's scripts. Variables that are for processes elsewhere are left out.
  public var javaSources: [JavaSource] {
    var sources: [JavaSource] = []
    for variable in environment {
      if let value = variable.value, let source = JavaSource(variable.name, value) { sources.append(source) }
    }
    return effective(sources)
  }

  /// The same, with variables and files from ConfigMaps whose contents are known.
  public func javaSources(of workload: Workload, _ inventory: Inventory) -> [JavaSource] {
    var sources: [JavaSource] = []
    func configMap(_ name: String) -> Resource? {
      let found = inventory.alternatives("ConfigMap", name, for: workload.resource)
      return found.count == 1 && !inventory.isPatched(found[0]) ? found[0] : nil
    }
    let variables = environment
    let names = Set(variables.map(\.name))
    for from in environmentSources where from.kind == .configMap {
      guard let owner = configMap(from.name.text) else { continue }
      for entry in (owner.root["data"]).entries where !names.contains(from.prefix + entry.key.text) {
        if let source = JavaSource(from.prefix + entry.key.text, entry.value, owner) { sources.append(source) }
      }
    }
    for variable in variables {
      if let value = variable.value {
        if let source = JavaSource(variable.name, value) { sources.append(source) }
      } else if let reference = variable.reference, reference.kind == .configMap,
        let owner = configMap(reference.name.text), let value = owner.root["data"]?[reference.key.text],
        let source = JavaSource(variable.name, value, owner)
      {
        sources.append(source)
      }
    }
    let counting = effective(sources)
    // The options of a file stand on the command line, before those of the image's own variable.
    let isTold = counting.contains { $0.variable != "JAVA_TOOL_OPTIONS" && $0.variable != "JDK_JAVA_OPTIONS" }
    if !isTold, let file = javaFile(of: workload, inventory) { return [file] }
    return counting
  }

  /// Directories in whose `jvm.options`, `jvm*-server.options` and `jvm.options.d/*.options` a server looks.
  ///
  /// Sources: elastic.co, "JVM settings", which counts the files in the order of their names; opensearch.org,
  /// "Important system settings"; elastic.co, "Logstash: jvm.options"; apache/cassandra bin/cassandra and
  /// conf/cassandra-env.sh, which leave a size in the files as it is.
  private static let javaDirectories = [
    "/usr/share/elasticsearch/config/", "/usr/share/opensearch/config/", "/usr/share/logstash/config/",
    "/etc/cassandra/", "/opt/cassandra/conf/",
  ]

  /// The file of options that counts of those that are mounted.
  private func javaFile(of workload: Workload, _ inventory: Inventory) -> JavaSource? {
    guard isLongRunning,
      volumeMounts.contains(where: { mount in
        Self.javaDirectories.contains { mount.path.hasPrefix($0) || $0.hasPrefix(mount.path) }
      })
    else { return nil }
    let files = configurationFiles(of: workload, inventory).compactMap { file -> (path: String, text: ContainerText)? in
      guard case .file(let path) = file.purpose, path.hasSuffix(".options"),
        let directory = Self.javaDirectories.first(where: { path.hasPrefix($0) })
      else { return nil }
      let name = path.dropFirst(directory.count)
      guard name.hasPrefix("jvm"), !name.hasSuffix("-clients.options") else { return nil }
      return (path, file)
    }
    let last = files.sorted { $0.path < $1.path }.last { !JavaOptions($0.text.node).options.isEmpty }
    return last.map { _, file in
      let isOpen = !environmentSources.isEmpty || environment.contains { $0.value == nil && $0.name.contains("OPTS") }
      return JavaSource(
        node: file.node, variable: nil, options: JavaOptions(file.node), owner: file.holder, isFile: true,
        isCertain: !isOpen)
    }
  }

  /// What counts of the variables and the command line.
  private func effective(_ sources: [JavaSource]) -> [JavaSource] {
    if let last = sources.last(where: { $0.variable == "_JAVA_OPTIONS" }) { return [last] }
    var line: [JavaSource] = []
    var previous = ""
    for word in words {
      // What follows the program's archive is for the program.
      if previous == "-jar" { break }
      if !JavaOptions.isForOthers(previous), !previous.hasPrefix("--conf"), let source = JavaSource(nil, word) {
        line.append(source)
      }
      previous = word.text
    }
    if !line.isEmpty { return line }
    let others = sources.filter { $0.variable != "JAVA_TOOL_OPTIONS" && $0.variable != "JDK_JAVA_OPTIONS" }
    return others.isEmpty ? sources : others
  }
}

extension Container.JavaSource {
  /// Nil if the text holds no option of a heap, or is for processes elsewhere.
  fileprivate init?(_ variable: String?, _ node: Node, _ owner: Resource? = nil) {
    // Most have neither; a text of several lines is a script or a file, which may start anything.
    guard node.withText({ $0.contains("-X") && !$0.dropLast().contains(0x0A) }) else { return nil }
    // What a driver or a coordinator hands on to others.
    if let variable, JavaOptions.isForOthers(variable) { return nil }
    let options = JavaOptions(node)
    if options.options.isEmpty { return nil }
    self.init(node: node, variable: variable, options: options, owner: owner)
  }
}
