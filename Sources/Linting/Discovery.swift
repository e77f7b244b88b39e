import Diagnostics
import Kubernetes

/// Finds the files of a run: those named, and those below the directories named, in an order that depends on nothing
/// but their names.
struct Discovery {
  struct File {
    /// As people know it: as named, or below the directory named.
    let path: String
    /// Normalised and absolute, so that paths of kustomizations can be compared with it.
    let absolute: String
    /// The directory that holds it, in the same form; the working one for standard input.
    let directory: String
    var isStandardInput = false
    /// Whether it was named by itself, so that it is meant to be a manifest.
    var isNamed = false
    /// Whether it is only read for what it says of others.
    var isContext = false
  }

  private(set) var files: [File] = []
  /// `kustomization.yaml` and the like, by directory: read for what they say of the files.
  private(set) var kustomizations: [File] = []
  private(set) var problems: [Report.Problem] = []
  private(set) var skipped: [Report.Skipped] = []

  private let workingDirectory = FileSystem.workingDirectory
  private let configuration: Configuration
  private var seen: Set<String> = []
  /// Whether only one path has been looked below: nothing is found twice there, and `seen` is not kept.
  private var isFirst = true
  private var visited: Set<Inode> = []
  /// Whether what is found now is context.
  private var isContext = false
  /// Directories whose kustomizations, and those above, walking has not met.
  private var tops: [String] = []

  private struct Inode: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Directories that hold other tools' things.
  private static let ignored: Set<String> = [".git", ".hg", ".svn", ".terraform", "node_modules", ".build"]

  init(
    _ paths: [String], context: [String] = [], stdinName: String, configuration: Configuration
  ) throws(ConfigurationFile.Fault) {
    self.configuration = configuration
    try find(paths, stdinName)
    findKustomizationsAbove()
    // What is named comes first: a file that is both is no context.
    isContext = true
    for path in context + configuration.contexts { try find([path], nil) }
    findKustomizationsAbove()
  }

  private mutating func find(_ paths: [String], _ stdinName: String?) throws(ConfigurationFile.Fault) {
    for (index, path) in paths.enumerated() {
      if index > 0 || isContext { noteAll() }
      if let stdinName, path == "-" {
        if seen.insert("-").inserted {
          files.append(
            File(
              path: stdinName, absolute: "-", directory: workingDirectory, isStandardInput: true, isNamed: true))
        }
        continue
      }
      guard let kind = FileSystem.kind(of: path) else {
        problems.append(.init(file: path, message: FileSystem.reason()))
        continue
      }
      var name = path
      while name.count > 1 && name.hasSuffix("/") { name.removeLast() }
      let absolute = Path.join(workingDirectory, name)
      let directory = Path.directory(of: absolute)
      if try configuration.excludes(absolute) {
        skip(path)
      } else if kind == .directory {
        // What lies above the top of a repository says nothing of it.
        if !FileSystem.exists(absolute + "/.git") { tops.append(directory) }
        try walk(name == "." ? "" : name + (name == "/" ? "" : "/"), absolute)
      } else {
        tops.append(directory)
        add(path, absolute, in: directory, Path.name(of: absolute), isNamed: !isContext)
      }
    }
  }

  /// What is found from now on may have been found already.
  private mutating func noteAll() {
    guard isFirst else { return }
    isFirst = false
    for file in files + kustomizations { seen.insert(file.absolute) }
  }

  private mutating func skip(_ path: String) {
    if !isContext { skipped.append(.init(file: path, reason: "excluded by the configuration")) }
  }

  private mutating func add(
    _ path: String, _ absolute: String, in directory: String, _ name: String, isNamed: Bool = false
  ) {
    guard name != ConfigurationFile.name, isFirst || seen.insert(absolute).inserted else { return }
    let file = File(
      path: path, absolute: absolute, directory: directory, isNamed: isNamed, isContext: isContext)
    if Kustomization.fileNames.contains(name) { kustomizations.append(file) } else { files.append(file) }
  }

  private mutating func walk(_ prefix: String, _ absolute: String) throws(ConfigurationFile.Fault) {
    let listing: FileSystem.Listing
    do {
      listing = try FileSystem.list(prefix.isEmpty ? "." : prefix)
    } catch {
      problems.append(.init(file: prefix.isEmpty ? "." : String(prefix.dropLast()), message: error.message))
      return
    }
    // A directory is entered once: links may lead in circles.
    guard visited.insert(Inode(device: listing.device, number: listing.inode)).inserted else { return }
    let holds = { name in listing.entries.contains { $0.name == name } }
    let exclusion = try configuration.file(
      forDirectory: absolute, isKnownToHold: holds(ConfigurationFile.name), isTop: holds(".git"))
    for entry in listing.entries.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let isManifest = Self.isManifestName(entry.name)
      if entry.kind == .other || (entry.kind == .file && !isManifest) { continue }
      if entry.kind != .file, Self.ignored.contains(entry.name) { continue }
      let path = prefix + entry.name
      let child = absolute == "/" ? "/" + entry.name : absolute + "/" + entry.name
      if exclusion?.excludes(child) ?? false {
        skip(path)
        continue
      }
      if entry.kind == .file {
        add(path, child, in: absolute, entry.name)
        continue
      }
      // A directory, or a link to something.
      guard let kind = entry.kind ?? FileSystem.kind(of: path) else {
        if isManifest { problems.append(.init(file: path, message: FileSystem.reason())) }
        continue
      }
      switch kind {
      case .directory: try walk(path + "/", child)
      case .file: if isManifest { add(path, child, in: absolute, entry.name) }
      case .other: break
      }
    }
  }

  static func isManifestName(_ name: String) -> Bool {
    let name = name.utf8
    func ends(_ suffix: StaticString) -> Bool {
      let suffix = UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
      return name.count > suffix.count && zip(name.suffix(suffix.count), suffix).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
    return ends(".yaml") || ends(".yml") || ends(".json") || name.elementsEqual("Kustomization".utf8)
  }

  /// Looks for kustomizations beside files that were named one by one, and above all that was named.
  private mutating func findKustomizationsAbove() {
    if tops.isEmpty { return }
    var known = Set(kustomizations.map(\.absolute))
    var looked: Set<String> = []
    defer { tops = [] }
    for top in tops {
      var directory = top
      while looked.insert(directory).inserted {
        for name in Kustomization.fileNames {
          let path = directory == "/" ? "/" + name : directory + "/" + name
          if known.insert(path).inserted, FileSystem.kind(of: path) == .file {
            kustomizations.append(
              File(
                path: Path.relative(path, to: workingDirectory), absolute: path, directory: directory,
                isContext: isContext))
            seen.insert(path)
            break
          }
        }
        if directory == "/" || FileSystem.exists(directory + "/.git") { break }
        directory = Path.directory(of: directory)
      }
    }
  }
}
