import Diagnostics
import Kubernetes
import RuleKit

/// The configuration of a run: for each directory the nearest `.crashlint.yaml` above it.
public final class Configuration {
  /// The file given with `--config`, which then holds for everything.
  private let fixed: ConfigurationFile?
  private let isSearched: Bool
  /// Directories of context that the files read so far name, as seen from the working directory.
  private(set) var contexts: [String] = []
  private var byDirectory: [String: ConfigurationFile?] = [:]
  private let workingDirectory = FileSystem.workingDirectory

  /// - Parameter path: the one file that counts; nil to search.
  public init(path: String?) throws(ConfigurationFile.Fault) {
    isSearched = path == nil
    guard let path else {
      fixed = nil
      return
    }
    // It may lie anywhere: its patterns are about what is linted from here.
    let file = try ConfigurationFile(
      path: path, absolute: Path.join(workingDirectory, path), directory: workingDirectory)
    fixed = file
    addContexts(of: file)
  }

  /// The file that holds for a directory (absolute), nil if there is none up to the top of its repository.
  public func file(forDirectory directory: String) throws(ConfigurationFile.Fault) -> ConfigurationFile? {
    guard isSearched else { return fixed }
    if let known = byDirectory[directory] { return known }
    var result: ConfigurationFile?
    let path = (directory == "/" ? "" : directory) + "/" + ConfigurationFile.name
    if FileSystem.exists(path) {
      let file = try ConfigurationFile(path: relative(path), absolute: path)
      addContexts(of: file)
      result = file
    } else if directory != "/" && !FileSystem.exists(directory + "/.git") {
      result = try file(forDirectory: Path.directory(of: directory))
    }
    byDirectory[directory] = .some(result)
    return result
  }

  private func addContexts(of file: ConfigurationFile) {
    contexts += file.context.map { relative(Path.join(file.directory, $0.value)) }
  }

  /// The same for a directory whose entries are known.
  func file(
    forDirectory directory: String, isKnownToHold: Bool, isTop: Bool
  ) throws(ConfigurationFile.Fault) -> ConfigurationFile? {
    if isSearched, !isKnownToHold, byDirectory[directory] == nil {
      byDirectory[directory] = .some(isTop ? nil : try file(forDirectory: Path.directory(of: directory)))
    }
    return try file(forDirectory: directory)
  }

  public func file(for path: String) throws(ConfigurationFile.Fault) -> ConfigurationFile? {
    try file(forDirectory: path == "-" ? workingDirectory : Path.directory(of: path))
  }

  /// The file nearest to the common parent of what was named: `failOn` and `kubernetesVersion` count only there.
  public func main(for paths: [String]) throws(ConfigurationFile.Fault) -> ConfigurationFile? {
    var common: [Substring]?
    for path in paths {
      let absolute = path == "-" ? workingDirectory : Path.join(workingDirectory, path)
      let isDirectory = path == "-" || FileSystem.kind(of: absolute) == .directory
      let parts = (isDirectory ? absolute : Path.directory(of: absolute)).split(separator: "/")
      common = common.map { zip($0, parts).prefix { $0 == $1 }.map(\.0) } ?? parts
    }
    return try file(forDirectory: "/" + (common ?? []).joined(separator: "/"))
  }

  /// Whether a file or directory that is named by itself, or one above it, is excluded: as if it had been walked to.
  func excludes(_ absolute: String) throws(ConfigurationFile.Fault) -> Bool {
    var path = absolute
    while path != "/" {
      let directory = Path.directory(of: path)
      if let file = try file(forDirectory: directory), file.excludes(path) { return true }
      if FileSystem.exists(path + "/.git") { return false }
      path = directory
    }
    return false
  }

  /// A path as seen from the working directory.
  func relative(_ absolute: String) -> String { Path.relative(absolute, to: workingDirectory) }
}
