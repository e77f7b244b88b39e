import ArgumentParser
import Diagnostics
import Kubernetes
import Linting
import Reporting

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Lint manifests (the default command).",
    discussion: """
      Directories are searched for .yaml, .yml and .json files. Findings are printed on standard output, everything \
      else on standard error.
      """)

  @Argument(help: "Files and directories; - reads standard input.", completion: .file())
  var paths: [String]

  @Option(
    help: .init(
      """
      How findings are printed: full (the default on a terminal), concise (the default elsewhere), json, sarif, github, \
      gitlab, junit, checkstyle, rdjson or markdown; with =FILE, to that file. May be repeated.
      """, valueName: "format"))
  var format: [FormatChoice] = []

  @Option(
    help: .init(
      "The severity from which on findings fail the run: error, warning, info or never.", valueName: "severity"))
  var failOn: FailOn?

  @Option(
    help: .init("The configuration, instead of the .crashlint.yaml files above each manifest.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(
    help: .init("Print the findings to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    help: .init(
      "Read more files or directories, which are not reported on, for what they say of these; may be repeated.",
      valueName: "path"), completion: .file())
  var context: [String] = []

  @Option(help: "Whether to use colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: .init("What standard input is called in findings.", valueName: "name"))
  var stdinFilename = "-"

  @Option(
    help: .init(
      "The Kubernetes version to judge by, such as 1.34; the newest known one if not given.", valueName: "version"))
  var kubernetesVersion: KubernetesVersion?

  @Option(
    help: .init(
      "The day for which certificates are judged, as 2026-01-31; today if not given.", valueName: "date"))
  var today: Day?

  @Option(help: .init("How many threads work at a time; one per core if not given.", valueName: "count"))
  var jobs: Int?

  @Option(
    help: .init("Judge one part of the files, such as 2/8; crashlint merge joins the JSON reports.", valueName: "part"))
  var shard: Report.Shard?

  @Flag(help: "Name every file and document that was skipped.")
  var verbose = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Name at least one file or directory.") }
    if context.contains("-") { throw ValidationError("Standard input cannot be context: give it as a path.") }
    if let fault = FormatChoice.fault(format, output: output) { throw ValidationError(fault) }
    if let jobs, jobs < 1 { throw ValidationError("At least one thread has to work.") }
  }

  func run() throws {
    var options = LintOptions()
    options.paths = paths
    options.formats = format
    options.failOn = failOn
    options.config = config
    options.output = output
    options.context = context
    options.color = color
    options.stdinFilename = stdinFilename
    options.kubernetesVersion = kubernetesVersion
    options.today = today
    options.jobs = jobs
    options.shard = shard
    options.verbose = verbose
    let status = options.run()
    if status != 0 { throw ExitCode(status) }
  }
}
