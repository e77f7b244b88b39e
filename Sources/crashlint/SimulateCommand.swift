import ArgumentParser
import Diagnostics
import Kubernetes
import Linting
import Reporting

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Draw how containers start: when probes fire, when the kubelet kills, when the pod is ready.",
    discussion: """
      The kubelet's ticker starts with the pod and not with the container, so that a probe comes anywhere within one \
      period: what is drawn are the earliest probes, and windows for what follows from them.
      """)

  enum Picture: String, CaseIterable, ExpressibleByArgument { case text, svg, json }

  @Argument(help: "Files and directories; - reads standard input.", completion: .file())
  var paths: [String]

  @Option(help: .init("Only the containers of this name.", valueName: "name"))
  var container: String?

  @Option(
    help: .init(
      "How long the program needs until it answers, such as 45s or 2m; what is known of the image if not given.",
      valueName: "time"))
  var startsIn: Seconds?

  @Option(help: "The form: text, svg or json.")
  var format: Picture = .text

  @Option(help: "Whether to use colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(
    help: .init("The configuration, instead of the .crashlint.yaml files above the manifests.", valueName: "file"))
  var config: String?

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Name at least one file or directory.") }
  }

  func run() throws {
    let simulation: Simulation
    do throws(ConfigurationFile.Fault) {
      let simulator = Simulator(
        LintRequest(paths: paths), configuration: try Configuration(path: config), container: container,
        startsIn: startsIn?.value)
      simulation = try simulator.run()
    } catch {
      Terminal.fail(error.description)
    }
    var output = Output()
    switch format {
    case .text: simulationText(simulation, style: Terminal.style(1, color), into: &output)
    case .svg: simulationSVG(simulation, into: &output)
    case .json: simulationJSON(simulation, into: &output)
    }
    Terminal.print(output)
    var problems = Output()
    reportProblems(Report(problems: simulation.problems), style: Terminal.style(2, color), into: &problems)
    if simulation.workloads.isEmpty && simulation.problems.isEmpty { Terminal.error("no container to simulate") }
    try? Terminal.write(problems, to: 2)
    if !simulation.problems.isEmpty { throw ExitCode(2) }
  }
}

/// A time as people write it: `45`, `45s`, `2m`, `1m30s`.
struct Seconds: ExpressibleByArgument {
  let value: Int

  init?(argument: String) {
    var total = 0
    var number: Int?
    for character in argument {
      if let digit = character.wholeNumberValue, character.isASCII {
        number = (number ?? 0) * 10 + digit
        if number! > 1_000_000 { return nil }
      } else {
        guard let count = number, let unit = ["s": 1, "m": 60, "h": 3600][character] else { return nil }
        total += count * unit
        number = nil
      }
    }
    // A number without a unit is seconds, but only by itself.
    if let number {
      guard total == 0 else { return nil }
      total = number
    } else if argument.isEmpty {
      return nil
    }
    value = total
  }
}
