import Diagnostics
import Glibc
import Kubernetes
import Linting
import Reporting
import Rules

/// What `crashlint lint` is asked to do.
struct LintOptions {
  var paths: [String] = []
  var formats: [FormatChoice] = []
  var failOn: FailOn?
  var config: String?
  var output: String?
  var context: [String] = []
  var color = ColorChoice.auto
  var stdinFilename = "-"
  var kubernetesVersion: KubernetesVersion?
  var today: Day?
  var jobs: Int?
  var shard: Report.Shard?
  var verbose = false

  init() {}

  /// Reads arguments in their usual form: paths, and options with their value behind a space, each once unless it may be repeated. Nil for all
  /// others, which `LintCommand` has to read, and to complain about.
  init?(usual arguments: some Sequence<String>) {
    var arguments = arguments.makeIterator()
    var isLint = false
    var options: [String] = []
    while let argument = arguments.next() {
      guard argument.hasPrefix("-"), argument != "-" else {
        if argument == "lint", paths.isEmpty, options.isEmpty, !isLint {
          isLint = true
        } else {
          paths.append(argument)
        }
        continue
      }
      if argument == "--verbose" {
        verbose = true
        continue
      }
      guard let value = arguments.next(), !value.hasPrefix("-"), !value.isEmpty,
        Self.repeatable.contains(argument) || !options.contains(argument), read(argument, value)
      else { return nil }
      options.append(argument)
    }
    guard let first = paths.first, isLint || !Self.commands.contains(first), !paths.contains(""),
      FormatChoice.fault(formats, output: output) == nil
    else { return nil }
  }

  private static let repeatable = ["--context", "--format"]

  /// What may stand first and is no path.
  private static let commands = ["simulate", "merge", "explain", "rules", "config", "schema", "help"]

  private mutating func read(_ option: String, _ value: String) -> Bool {
    func set<Value>(_ option: inout Value?, _ value: Value?) -> Bool {
      option = value
      return value != nil
    }
    switch option {
    case "--format":
      guard let choice = FormatChoice(argument: value) else { return false }
      formats.append(choice)
    case "--fail-on": return set(&failOn, FailOn(rawValue: value))
    case "--config": return set(&config, value)
    case "--output": return set(&output, value)
    case "--kubernetes-version": return set(&kubernetesVersion, KubernetesVersion(value))
    case "--today": return set(&today, Day(value))
    case "--jobs": return set(&jobs, Int(value).flatMap { $0 > 0 ? $0 : nil })
    case "--shard": return set(&shard, Report.Shard(argument: value))
    case "--context": context.append(value)
    case "--stdin-filename": stdinFilename = value
    case "--color":
      guard let choice = ColorChoice(rawValue: value) else { return false }
      color = choice
    default: return false
    }
    return true
  }

  /// Lints, prints, and gives the exit status.
  func run() -> Int32 {
    let errorStyle = Terminal.style(2, color)
    let (report, failOn) = lint()

    var formats = formats
    if formats.isEmpty { formats = [FormatChoice(output == nil && isatty(1) == 1 ? .full : .concise)] }
    for choice in formats { print(report, choice) }
    // Programs that read standard output want no more than that.
    tell(report, errorStyle, withSummary: formats.allSatisfy { $0.file != nil || $0.format.isForPeople })

    if !report.problems.isEmpty { return 2 }
    if report.findings.contains(where: { failOn.includes($0.severity) }) { return 1 }
    return 0
  }

  private func print(_ report: Report, _ choice: FormatChoice) {
    var findings = Output()
    let style = Terminal.style(choice.file == nil ? 1 : -1, color)
    choice.format.reporter.report(report, style: style, into: &findings)
    do throws(Terminal.Failure) { try Terminal.write(findings, toFile: choice.file ?? output) } catch {
      Terminal.fail(error.message)
    }
  }

  /// Runs the linter; a faulty configuration ends the program.
  private func lint() -> (Report, FailOn) {
    do throws(ConfigurationFile.Fault) {
      let configuration = try Configuration(path: config)
      let main = try configuration.main(for: paths)
      var request = LintRequest(paths: paths, jobs: jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
      request.stdinName = stdinFilename
      request.context = context
      if let today { request.today = today }
      request.shard = shard
      request.endsProcess = true
      request.kubernetesVersion = kubernetesVersion ?? main?.kubernetesVersion?.value ?? .newest
      var report = try Linter(request, configuration: configuration).run()
      if formats.contains(where: { $0.format == .sarif }) {
        report.rules = Catalogue.all.filter { main?.turnsOff($0.id) != true }
      }
      return (report, failOn ?? main?.failOn?.value ?? .warning)
    } catch {
      Terminal.fail(error.description)
    }
  }

  /// Problems, skipped files and counts.
  private func tell(_ report: Report, _ style: Style, withSummary: Bool) {
    var output = Output()
    reportProblems(report, style: style, into: &output)
    if verbose { reportSkipped(report, style: style, into: &output) }
    if withSummary { reportSummary(report, style: style, into: &output) }
    try? Terminal.write(output, to: 2)
  }
}
