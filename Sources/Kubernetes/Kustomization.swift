import Diagnostics
public import YAML

/// What a `kustomization.yaml` names and does, as far as it bears on the judgement of the files it names.
///
/// Source: kubernetes-sigs/kustomize api/types/kustomization.go.
public struct Kustomization: Sendable {
  /// The directory of the file; paths in it are relative to this.
  public let directory: String
  /// A component changes what its includer holds, not only its own resources.
  public let isComponent: Bool
  /// Files and directories whose objects it takes in: `resources`, `bases`, `components`.
  public let resources: [String]
  /// Files that are no manifests of their own: patches, components, settings of transformers.
  public let inputs: Set<String>
  /// Files whose text its generators put into ConfigMaps and Secrets.
  public let generatorFiles: Set<String>
  /// Files that hold patches, to be looked into for what they patch.
  public let patchFiles: [String]
  /// Whether it also takes in charts, whose objects are not seen.
  public let hasCharts: Bool
  /// ConfigMaps and Secrets that its generators make.
  public let generated: [Generated]
  public var changes: Changes

  /// An object that will exist though no manifest writes it.
  public struct Generated: Sendable {
    public let kind: ConfigurationKind
    public let name: String
  }

  /// Which fields of its resources it may set.
  public struct Changes: Sendable {
    public struct Fields: OptionSet, Sendable {
      public let rawValue: UInt8
      public init(rawValue: UInt8) { self.rawValue = rawValue }
      public static let namespace = Fields(rawValue: 1)
      public static let names = Fields(rawValue: 2)
      public static let labels = Fields(rawValue: 4)
      public static let replicas = Fields(rawValue: 8)
      public static let images = Fields(rawValue: 16)
      /// Anything of anything: a patch whose target cannot be told.
      public static let anything = Fields(rawValue: 32)
    }

    public var fields: Fields = []
    /// Names that it puts in wherever `$(NAME)` stands.
    public var variables: Set<String> = []
    /// Objects that patches aim at; a name or kind that is not given matches all.
    public var patched: [Target] = []

    public init() {}

    public mutating func formUnion(_ other: Changes) {
      fields.formUnion(other.fields)
      variables.formUnion(other.variables)
      patched += other.patched
    }

    /// Whether a patch may change any field of the object's pod, or of an object without one.
    public func patches(kind: String, name: String) -> Bool {
      fields.contains(.anything) || targets(kind, name).contains(where: \.reachesPod)
    }

    /// Whether a patch may change what stands beside the pod: replicas, strategy.
    public func patchesController(kind: String, name: String) -> Bool {
      fields.contains(.anything) || !targets(kind, name).isEmpty
    }

    private func targets(_ kind: String, _ name: String) -> [Target] {
      // Patches call objects by their names after prefixes and suffixes.
      let isRenamed = fields.contains(.names)
      return patched.filter {
        ($0.kind == nil || $0.kind == kind) && ($0.name == nil || $0.name == name || isRenamed)
      }
    }
  }

  public struct Target: Hashable, Sendable {
    public let kind: String?
    public let name: String?
    /// False if the patch changes only what stands beside the pod.
    public let reachesPod: Bool

    init(kind: String?, name: String?, reachesPod: Bool = true) {
      self.kind = kind
      self.name = name
      self.reachesPod = reachesPod
    }

    /// Whether a kind is known whose pod has other fields beside it.
    fileprivate static func isController(_ kind: String?) -> Bool {
      kind.map { ReadKinds.workloads.contains($0) && !["Pod", "CronJob", "PodTemplate"].contains($0) } ?? false
    }

    /// The object that a patch document aims at.
    public init(_ patch: Node?) {
      let kind = patch?["kind"]?.string
      self.init(
        kind: kind, name: patch?["metadata"]?["name"]?.string,
        reachesPod: !Self.isController(kind) || patch?["spec"]?["template"] != nil || patch?["data"] != nil)
    }
  }

  /// The names under which kustomize looks for it.
  public static let fileNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"]

  public init(_ root: Node, directory: String) {
    self.directory = directory
    hasCharts = root["helmCharts"] != nil || root["generators"] != nil
    isComponent = root["kind"]?.hasText("Component") ?? false
    var resources: [String] = []
    var inputs: Set<String> = []
    var generatorFiles: Set<String> = []
    var patchFiles: [String] = []
    var generated: [Generated] = []
    var changes = Changes()

    func strings(_ key: StaticString) -> [String] { root[key].items.compactMap(\.string) }
    for path in strings("resources") + strings("bases") + strings("components") {
      resources.append(Path.join(directory, path))
    }
    for path in strings("configurations") + strings("crds") + strings("transformers") + strings("generators")
      + strings("validators")
    {
      inputs.insert(Path.join(directory, path))
    }
    func addPatch(path: String?, inline: String?, target: Node?) {
      if let path { inputs.insert(Path.join(directory, path)) }
      if let target {
        // Regular expressions: taken as they are if they hold no operator, as anything otherwise.
        func plain(_ pattern: String?) -> String? { pattern.flatMap { $0.utf8.allSatisfy(\.isNameByte) ? $0 : nil } }
        let kind = plain(target["kind"]?.string)
        let isWhole = kind != nil && !Target.isController(kind)
        changes.patched.append(
          Target(
            kind: kind, name: plain(target["name"]?.string),
            // Of a JSON patch the paths are not read: whether it names the template is enough.
            reachesPod: isWhole || inline.map { $0.contains("template") || !$0.contains("/spec") } ?? true))
      } else if let inline {
        changes.patched += Self.targets(ofPatch: inline)
      } else if let path {
        patchFiles.append(Path.join(directory, path))
      }
    }
    for patch in root["patches"].items {
      addPatch(path: patch["path"]?.string, inline: patch["patch"]?.string, target: patch["target"])
    }
    for patch in root["patchesJson6902"].items {
      addPatch(path: patch["path"]?.string, inline: patch["patch"]?.string, target: patch["target"])
    }
    for patch in root["patchesStrategicMerge"].items {
      guard let text = patch.string else { continue }
      text.contains("\n") || text.contains(": ")
        ? addPatch(path: nil, inline: text, target: nil) : addPatch(path: text, inline: nil, target: nil)
    }
    for replacement in root["replacements"].items {
      if let path = replacement["path"]?.string { inputs.insert(Path.join(directory, path)) }
    }
    if !root["transformers"].items.isEmpty || !root["replacements"].items.isEmpty { changes.fields.insert(.anything) }
    for chart in root["helmCharts"].items {
      if let path = chart["valuesFile"]?.string { inputs.insert(Path.join(directory, path)) }
      for path in chart["additionalValuesFiles"].items.compactMap(\.string) {
        inputs.insert(Path.join(directory, path))
      }
    }
    for (key, kind) in [("configMapGenerator", ConfigurationKind.configMap), ("secretGenerator", .secret)] {
      for generator in root[key].items {
        if let name = generator["name"]?.string { generated.append(Generated(kind: kind, name: name)) }
        for file in generator["files"].items.compactMap(\.string) + generator["envs"].items.compactMap(\.string)
          + [generator["env"]?.string].compactMap(\.self)
        {
          // `key=path` names the key first.
          let path = file.split(separator: "=", maxSplits: 1).last.map(String.init) ?? file
          generatorFiles.insert(Path.join(directory, path))
        }
      }
    }
    changes.variables = Set(root["vars"].items.compactMap { $0["name"]?.string })
    if root["namespace"] != nil { changes.fields.insert(.namespace) }
    if root["namePrefix"] != nil || root["nameSuffix"] != nil { changes.fields.insert(.names) }
    if root["commonLabels"] != nil || root["labels"] != nil { changes.fields.insert(.labels) }
    if root["replicas"] != nil { changes.fields.insert(.replicas) }
    if root["images"] != nil { changes.fields.insert(.images) }
    self.resources = resources
    self.inputs = inputs
    self.generatorFiles = generatorFiles
    self.patchFiles = patchFiles
    self.generated = generated
    self.changes = changes
  }

  /// What the objects of a strategic merge patch are called.
  static func targets(ofPatch text: String) -> [Target] {
    let source = Source(name: "patch", text: text.utf8)
    let parser = Parser()
    return Splitter(source).map { document in
      let tree = (try? parser.parse(document))?.tree
      return withExtendedLifetime(tree) { Target(tree?.root) }
    }
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || (0x30...0x39).contains(self)
      || self == UInt8(ascii: "-")
  }
}

/// Paths as text, without touching the disk.
public enum Path {
  /// `path` as seen from `directory`, with `.` and `..` resolved as far as the text allows.
  public static func join(_ directory: String, _ path: String) -> String {
    path.hasPrefix("/") ? normalize(path) : normalize(directory + "/" + path)
  }

  public static func normalize(_ path: String) -> String {
    if isNormal(path) { return path }
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    let isAbsolute = path.utf8.first == slash
    var path = path
    let result = path.withUTF8 { text -> String in
      // Where each part that stays begins in the result.
      var parts: [Int] = []
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      for part in text.split(separator: slash) where !(part.count == 1 && part.first == dot) {
        let isUp = part.count == 2 && part.allSatisfy { $0 == dot }
        if isUp, let last = parts.last, !bytes[last...].elementsEqual([slash, dot, dot]) {
          bytes.removeLast(bytes.count - last)
          parts.removeLast()
        } else if !isUp || !isAbsolute {
          parts.append(bytes.count)
          bytes.append(slash)
          bytes += part
        }
      }
      return String(decoding: isAbsolute ? bytes[...] : bytes.dropFirst(), as: UTF8.self)
    }
    return result.isEmpty ? (isAbsolute ? "/" : ".") : result
  }

  /// Whether there is nothing to resolve: no part of a path is empty or begins with a dot.
  static func isNormal(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    var previous: UInt8?
    for byte in path.utf8 {
      if byte == slash && previous == slash || byte == UInt8(ascii: ".") && (previous == nil || previous == slash) {
        return false
      }
      previous = byte
    }
    return path.utf8.count > 1 && previous != slash
  }

  /// The last part of a path.
  public static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// An absolute path as seen from an absolute directory.
  public static func relative(_ path: String, to directory: String) -> String {
    let to = path.split(separator: "/")
    let from = directory.split(separator: "/")
    let common = zip(to, from).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: from.count - common) + to[common...].map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The directory that holds `path`.
  public static func directory(of path: String) -> String {
    var path = path
    return path.withUTF8 { text in
      guard let slash = text.lastIndex(of: UInt8(ascii: "/")) else { return "." }
      return slash == 0 ? "/" : String(decoding: text[..<slash], as: UTF8.self)
    }
  }
}
