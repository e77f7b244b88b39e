import Foundation

/// A directory of its own for a test, gone when the value is.
///
/// It is the top of a repository: a search for files above it ends there.
public final class TemporaryDirectory: Sendable {
  /// Absolute, links resolved.
  public let path: String

  /// - Parameter files: paths below the directory, and what they hold.
  public init(_ files: KeyValuePairs<String, String> = [:]) throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = root.appendingPathComponent("crashlint-tests-\(UUID().uuidString)").path
    try makeDirectory(".git")
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func callAsFunction(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  public func makeDirectory(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
  }

  public func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  public func write(_ name: String, bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  public func setMode(_ name: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
  }

  /// A path of a report as seen from the directory.
  public func relative(_ path: String) -> String {
    path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.count + 1)) : path
  }
}
