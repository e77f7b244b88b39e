import Foundation
import Testing

/// The built program, run as a process of its own.
enum Tool {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let isSignal: Bool
    let outputBytes: Data
    let errorBytes: Data

    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    var error: String { String(decoding: errorBytes, as: UTF8.self) }
    var lines: [Substring] { output.split(separator: "\n") }

    /// Standard output as JSON.
    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: outputBytes) as? [String: Any])
    }
  }

  /// The program lies in the directory of the tests' own program, or in one above.
  static let path: String = {
    let starts = [CommandLine.arguments[0], Bundle.main.executablePath ?? ""] + Bundle.allBundles.map(\.bundlePath)
    for start in starts {
      var directory = URL(fileURLWithPath: start).resolvingSymlinksInPath()
      while directory.path.count > 1 {
        directory.deleteLastPathComponent()
        let program = directory.appendingPathComponent("crashlint").path
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: program, isDirectory: &isDirectory), !isDirectory.boolValue,
          FileManager.default.isExecutableFile(atPath: program)
        {
          return program
        }
      }
    }
    fatalError("there is no crashlint near \(starts)")
  }()

  /// Runs the program to its end. Streams are files, so that nothing waits for a pipe to be read.
  static func run(
    _ arguments: String..., in directory: Directory, input: [UInt8] = [], environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> Outcome {
    try run(path, arguments, in: directory, input: input, environment: environment, output: output)
  }

  static func run(
    _ program: String, _ arguments: [String], in directory: Directory, input: [UInt8] = [],
    environment: [String: String] = [:], output: FileHandle? = nil
  ) throws -> Outcome {
    let streams = try Directory()
    try streams.write("in", bytes: input)
    try streams.write("out", "")
    try streams.write("err", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory.path)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: streams("in"))!
    process.standardOutput = output ?? FileHandle(forWritingAtPath: streams("out"))!
    process.standardError = FileHandle(forWritingAtPath: streams("err"))!
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, isSignal: process.terminationReason == .uncaughtSignal,
      outputBytes: try Data(contentsOf: URL(fileURLWithPath: streams("out"))),
      errorBytes: try Data(contentsOf: URL(fileURLWithPath: streams("err"))))
  }
}

/// A directory of its own for a test, gone when the value is; the top of a repository.
final class Directory: Sendable {
  let path: String

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = root.appendingPathComponent("crashlint-end-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path + "/.git", withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func read(_ name: String) throws -> String { try String(contentsOfFile: self(name), encoding: .utf8) }

  /// The names in it but for `.git`.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != ".git" }.sorted() }
  }
}

enum Manifest {
  static let clean = """
    apiVersion: v1
    kind: Pod
    metadata: {name: web}
    spec: {containers: [{name: c, image: "example.com/x:1", resources: {limits: {memory: 1Gi}}}]}

    """

  /// One warning, at line 7, column 13.
  static let warning = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: web
    spec:
      containers:
        - name: c
          image: example.com/x:1

    """

  /// One error, at line 2, column 1, and nothing else.
  static let error = "apiVersion: v1\nkind: [\n"

  /// One info: the image comes from a registry that is frozen.
  static let info = clean.replacing("example.com/x:1", with: "k8s.gcr.io/pause:3.2")
}
