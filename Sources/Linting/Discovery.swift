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
    let isStandardInput: Bool
  }

  private(set) var files: [File] = []
  /// `kustomization.yaml` and the like, by directory: read for what they say of the files.
  private(set) var kustomizations: [File] = []
  private(set) var problems: [Report.Problem] = []
  private(set) var excluded = 0

  private let workingDirectory = FileSystem.workingDirectory
  private var seen: Set<String> = []
  private var visited: Set<Inode> = []
  private let isExcluded: (String, Bool) throws(ConfigurationFile.Fault) -> Bool

  private struct Inode: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Directories that hold other tools' things.
  static let ignored: Set<String> = [".git", ".hg", ".svn", ".terraform", "node_modules", ".build"]

  /// - Parameter isExcluded: asked with a file's or directory's absolute path.
  init(
    _ paths: [String], stdinName: String,
    isExcluded: @escaping (String, Bool) throws(ConfigurationFile.Fault) -> Bool
  ) throws(ConfigurationFile.Fault) {
    self.isExcluded = isExcluded
    for path in paths {
      if path == "-" {
        if seen.insert("-").inserted { files.append(File(path: stdinName, absolute: "-", isStandardInput: true)) }
        continue
      }
      guard let status = FileSystem.kind(of: path) else {
        problems.append(.init(file: path, message: FileSystem.reason()))
        continue
      }
      if status.kind == .directory {
        var name = path
        while name.count > 1 && name.hasSuffix("/") { name.removeLast() }
        let absolute = Path.join(workingDirectory, name)
        if try isExcluded(absolute, true) {
          excluded += 1
          continue
        }
        try walk(name == "." ? "" : name + (name == "/" ? "" : "/"), absolute, status)
      } else {
        try add(path, Path.join(workingDirectory, path))
      }
    }
    findKustomizationsAbove()
  }

  private mutating func add(_ path: String, _ absolute: String) throws(ConfigurationFile.Fault) {
    guard seen.insert(absolute).inserted else { return }
    if try isExcluded(absolute, false) {
      excluded += 1
      return
    }
    let file = File(path: path, absolute: absolute, isStandardInput: false)
    let name = absolute.split(separator: "/").last.map(String.init) ?? absolute
    if name == ConfigurationFile.name { return }
    if Kustomization.fileNames.contains(name) {
      kustomizations.append(file)
    } else {
      files.append(file)
    }
  }

  private mutating func walk(
    _ prefix: String, _ absolute: String, _ status: (kind: FileSystem.Kind, device: UInt64, inode: UInt64)
  ) throws(ConfigurationFile.Fault) {
    // A directory is entered once: links may lead in circles.
    guard visited.insert(Inode(device: status.device, number: status.inode)).inserted else { return }
    let entries: [(name: String, kind: FileSystem.Kind?)]
    do {
      entries = try FileSystem.list(prefix.isEmpty ? "." : prefix)
    } catch {
      problems.append(.init(file: prefix.isEmpty ? "." : String(prefix.dropLast()), message: error.message))
      return
    }
    for entry in entries.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let path = prefix + entry.name
      let child = absolute == "/" ? "/" + entry.name : absolute + "/" + entry.name
      let isManifest = Self.isManifestName(entry.name)
      if entry.kind == .file {
        if isManifest { try add(path, child) }
        continue
      }
      if entry.kind == .other || (entry.kind == nil && Self.ignored.contains(entry.name)) { continue }
      // A directory, or a link to something.
      guard let status = FileSystem.kind(of: path) else {
        if isManifest { problems.append(.init(file: path, message: FileSystem.reason())) }
        continue
      }
      switch status.kind {
      case .directory:
        if Self.ignored.contains(entry.name) { continue }
        if try isExcluded(child, true) {
          excluded += 1
        } else {
          try walk(path + "/", child, status)
        }
      case .file: if isManifest { try add(path, child) }
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

  /// Looks for kustomizations beside and above files that were not found by walking from the top of their repository.
  private mutating func findKustomizationsAbove() {
    let known = Set(kustomizations.map(\.absolute))
    var looked: Set<String> = []
    var found: [File] = []
    for file in files where !file.isStandardInput {
      var directory = Path.directory(of: file.absolute)
      while looked.insert(directory).inserted {
        for name in Kustomization.fileNames {
          let path = directory == "/" ? "/" + name : directory + "/" + name
          if !known.contains(path), !seen.contains(path), FileSystem.kind(of: path)?.kind == .file {
            found.append(File(path: path, absolute: path, isStandardInput: false))
            break
          }
        }
        if directory == "/" || FileSystem.exists(directory + "/.git") { break }
        directory = Path.directory(of: directory)
      }
    }
    kustomizations += found
  }
}
