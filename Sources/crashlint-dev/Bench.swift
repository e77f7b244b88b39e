import ArgumentParser
import Foundation

/// Times crashlint against a plain libyaml event scan of the same files.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Print wall time, CPU and memory, and their ratio to a plain libyaml event scan.",
    discussion: """
      The two programs run in turn, so that whatever else the machine does hits both. Without a directory a made-up \
      one of 2,000 workloads is used.
      """)

  @Argument(help: "A directory of manifests.") var directory: String?
  @Option(help: "The crashlint program, release build.") var crashlint: String
  @Option(help: "The event scan, release build.") var yamlscan: String
  @Option(help: "The program that measures another one.") var measure: String
  @Option(help: "How many pairs of runs.") var runs = 9
  @Flag(help: "Instead show how the cost grows with made-up repositories.")
  var growth = false
  @Option(help: "The largest made-up repository of --growth, in workloads.") var upTo = 100_000

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("crashlint-bench-\(getpid())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    if growth { return try showGrowth(scratch) }

    let whole: String
    if let directory {
      whole = directory
    } else {
      let made = scratch.appendingPathComponent("made")
      try Synthetic.namespaces.write(2000, to: made)
      whole = made.path
    }
    try compare("all files", whole)
    let rest = scratch.appendingPathComponent("rest")
    if try Tree(whole).linkFiles(withoutDefinitionsTo: rest) { try compare("files without CRDs", rest.path) }
    try showSmallFile(scratch)
    try showStream("made-up workloads", made(scratch), scratch)
    if let directory { try showStream("these files", URL(fileURLWithPath: directory), scratch) }
  }

  private func lint(_ path: String, _ options: [String] = []) throws -> Measurement {
    try Measurement(
      measure, crashlint,
      ["lint", "--format", "concise", "--output", "/dev/null", "--fail-on", "never"] + options + [path])
  }

  private func compare(_ title: String, _ path: String) throws {
    var pairs: [(scan: Measurement, lint: Measurement, single: Measurement)] = []
    for _ in 0..<runs {
      pairs.append((try Measurement(measure, yamlscan, [path]), try lint(path), try lint(path, ["--jobs", "1"])))
    }
    print("\(title):")
    print(line("event scan", pairs.map(\.scan)))
    print(line("crashlint", pairs.map(\.lint)))
    print(line("crashlint --jobs 1", pairs.map(\.single)))
    print(
      String(
        format: "  over the scan: wall %.2f, CPU %.2f, wall of one thread %.2f (medians of %d pairs)",
        median(pairs.map { $0.lint.wall / $0.scan.wall }), median(pairs.map { $0.lint.cpu / $0.scan.cpu }),
        median(pairs.map { $0.single.wall / $0.scan.wall }), runs))
  }

  private func showSmallFile(_ scratch: URL) throws {
    let small = scratch.appendingPathComponent("pod.yaml")
    try Data(Self.pod.utf8).write(to: small)
    print("start to exit:")
    print(line("one small file", try (0..<runs).map { _ in try lint(small.path) }))
  }

  private func made(_ scratch: URL) throws -> URL {
    let parts = scratch.appendingPathComponent("parts")
    try Synthetic.flat.write(54_000, to: parts)
    return parts
  }

  /// One stream of 50 MB, as an umbrella chart renders it: manifests of a directory, again and again.
  private func showStream(_ title: String, _ directory: URL, _ scratch: URL) throws {
    var parts = Data()
    for case let file as URL in FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil)!
    where ["yaml", "yml"].contains(file.pathExtension) && parts.count < 50_000_000 {
      let text = try Data(contentsOf: file)
      // What is no text would end the stream.
      if text.contains(0) || text.range(of: Data("kind:".utf8)) == nil { continue }
      parts += text + Data("\n---\n".utf8)
    }
    var text = parts
    while text.count < 50_000_000 { text += parts }
    let stream = scratch.appendingPathComponent("stream.yaml")
    try text.write(to: stream)
    let all = try (0..<3).map { _ in try lint(stream.path) }
    print("one stream of \(text.count >> 20) MiB, \(title):")
    print(line("crashlint", all))
    print(line("crashlint --jobs 1", try (0..<3).map { _ in try lint(stream.path, ["--jobs", "1"]) }))
    print(String(format: "  memory over its size: %.1f", Double(all[0].memory << 10) / Double(text.count)))
  }

  private func showGrowth(_ scratch: URL) throws {
    for shape in Synthetic.allCases {
      print("\(shape.rawValue):")
      var last: (workloads: Int, cpu: Double)?
      for workloads in [1000, 2000, 10_000, 20_000, 50_000, 100_000] where workloads <= upTo {
        let place = scratch.appendingPathComponent("\(shape.rawValue)-\(workloads)")
        try shape.write(workloads, to: place)
        let all = try (0..<3).map { _ in try lint(place.path) }
        try FileManager.default.removeItem(at: place)
        let cpu = median(all.map(\.cpu))
        let doubling =
          last.flatMap { $0.workloads * 2 == workloads ? String(format: ", doubled: %.2f", cpu / $0.cpu) : nil } ?? ""
        print(
          line("\(workloads) workloads", all)
            + String(format: "   %.0f µs CPU each", cpu / Double(workloads) * 1e6) + doubling)
        last = (workloads, cpu)
      }
    }
  }

  private func line(_ name: String, _ all: [Measurement]) -> String {
    let (wall, cpu, memory) = (median(all.map(\.wall)), median(all.map(\.cpu)), all.map(\.memory).max() ?? 0)
    return "  " + name.padding(toLength: 20, withPad: " ", startingAt: 0)
      + String(format: "%9.1f ms wall %9.1f ms CPU %8.1f MiB", wall * 1000, cpu * 1000, Double(memory) / 1024)
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static let pod = """
    apiVersion: v1
    kind: Pod
    metadata: {name: web}
    spec:
      containers:
        - {name: app, image: registry.example/app:1.4, resources: {limits: {memory: 64Mi}}}

    """
}

/// The manifests below a directory.
private struct Tree {
  let root: URL

  init(_ path: String) { root = URL(fileURLWithPath: path) }

  /// Links, or copies, the files that hold no CustomResourceDefinition; false if all are such files.
  func linkFiles(withoutDefinitionsTo target: URL) throws -> Bool {
    let word = Data("CustomResourceDefinition".utf8)
    var hasLeftOut = false
    for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)! {
      guard ["yaml", "yml", "json"].contains(file.pathExtension.lowercased()),
        let data = try? Data(contentsOf: file, options: .mappedIfSafe)
      else { continue }
      if data.range(of: word) != nil {
        hasLeftOut = true
        continue
      }
      let place = target.appendingPathComponent(String(file.path.dropFirst(root.path.count)))
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      if link(file.path, place.path) != 0 { try data.write(to: place) }
    }
    return hasLeftOut
  }
}

/// One run of a program, from start to exit.
struct Measurement {
  /// Seconds.
  let wall: Double
  let cpu: Double
  /// Peak resident set in KiB.
  let memory: Int

  /// - Parameter measure: the small program that starts the other one and says what it took.
  init(_ measure: String, _ program: String, _ arguments: [String]) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: measure)
    process.arguments = [program] + arguments
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
    guard numbers.count == 4, numbers[3] <= 1 else { throw Failure("\(program) failed: \(text)") }
    wall = Double(numbers[0]) / 1e9
    cpu = Double(numbers[1]) / 1e9
    memory = numbers[2]
  }
}
