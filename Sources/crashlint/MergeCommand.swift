import ArgumentParser
import Diagnostics
import Linting
import Reporting

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Join the JSON reports of shards into the report of one run.",
    discussion: """
      The reports are those of "crashlint lint --shard 1/N --format json" to N/N, in any order. The exit status is \
      that of the whole run.
      """)

  @Argument(help: "The reports of all shards.", completion: .file(extensions: ["json"]))
  var reports: [String]

  @Option(
    help: .init(
      "The severity from which on findings fail the run: error, warning, info or never.", valueName: "severity"))
  var failOn: FailOn = .warning

  @Option(
    help: .init("Print the report to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  func run() throws {
    var sources: [Source] = []
    for path in reports {
      do throws(Source.ReadFailure) { sources.append(try .read(path)) } catch {
        Terminal.fail("\(path): \(error.message)")
      }
    }
    let merged: MergedReport
    do throws(MergedReport.Fault) { merged = try MergedReport(sources) } catch {
      Terminal.fail("\(error.file): \(error.message)")
    }
    var text = Output()
    merged.write(into: &text)
    do throws(Terminal.Failure) { try Terminal.write(text, toFile: output) } catch { Terminal.fail(error.message) }

    if merged.hasProblems { throw ExitCode(2) }
    let counts = [
      (Severity.error, merged.summary.errors), (.warning, merged.summary.warnings), (.info, merged.summary.infos),
    ]
    if counts.contains(where: { $0.1 > 0 && failOn.includes($0.0) }) { throw ExitCode(1) }
  }
}
