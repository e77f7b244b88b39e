import ArgumentParser
import Foundation

/// Times crashlint against a plain libyaml event scan of the same files.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Print wall time, CPU and memory, and their ratio to a plain libyaml event scan.",
    discussion: "The two programs run in turn, so that whatever else the machine does hits both.")

  @Argument(help: "A directory of manifests.") var directory: String
  @Option(help: "The crashlint program, release build.") var crashlint: String
  @Option(help: "The event scan, release build.") var yamlscan: String
  @Option(help: "How many pairs of runs.") var runs = 9

  func run() throws {
    let lint = ["lint", "--format", "concise", "--output", "/dev/null", "--fail-on", "never", directory]
    let small = FileManager.default.temporaryDirectory.appendingPathComponent("crashlint-bench-\(getpid()).yaml")
    try Data(Self.pod.utf8).write(to: small)
    defer { try? FileManager.default.removeItem(at: small) }
    var pairs: [(scan: Measurement, lint: Measurement)] = []
    var single: [Measurement] = []
    var start: [Measurement] = []
    for _ in 0..<runs {
      pairs.append((try Measurement(yamlscan, [directory]), try Measurement(crashlint, lint)))
      single.append(try Measurement(crashlint, lint + ["--jobs", "1"]))
      start.append(try Measurement(crashlint, ["lint", "--output", "/dev/null", small.path]))
    }
    func line(_ name: String, _ all: [Measurement]) -> String {
      let (wall, cpu, memory) = (median(all.map(\.wall)), median(all.map(\.cpu)), all.map(\.memory).max() ?? 0)
      return name.padding(toLength: 22, withPad: " ", startingAt: 0)
        + String(format: "%9.1f ms wall %9.1f ms CPU %8.1f MiB", wall * 1000, cpu * 1000, Double(memory) / 1024)
    }
    print(line("event scan", pairs.map(\.scan)))
    print(line("crashlint", pairs.map(\.lint)))
    print(line("crashlint --jobs 1", single))
    print(line("one small file", start))
    print(
      String(
        format: "wall over scan: %.2f; CPU over scan: %.2f; medians of %d pairs",
        median(pairs.map { $0.lint.wall / $0.scan.wall }), median(pairs.map { $0.lint.cpu / $0.scan.cpu }), runs))
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

/// One run of a program, from start to exit.
struct Measurement {
  /// Seconds.
  let wall: Double
  let cpu: Double
  /// Peak resident set in KiB.
  let memory: Int

  init(_ program: String, _ arguments: [String]) throws {
    var pid = pid_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    let clock = ContinuousClock()
    let begin = clock.now
    guard posix_spawn(&pid, program, &actions, nil, &argv, environ) == 0 else { throw Failure("cannot run \(program)") }
    var status: Int32 = 0
    var usage = rusage()
    wait4(pid, &status, 0, &usage)
    let elapsed = clock.now - begin
    guard status & 0x7f == 0, (status >> 8) & 0xff <= 1 else {
      throw Failure("\(program) failed with status \(status)")
    }
    wall = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    memory = Int(usage.ru_maxrss)
  }
}
