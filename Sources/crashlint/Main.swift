import ArgumentParser
import Diagnostics
import Glibc

/// Reads Kubernetes manifests before rollout and says which pods will not come up or will not stay up.
struct CrashlintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Project.name,
    abstract: "Says which pods of your Kubernetes manifests will not come up or will not stay up, and why.",
    discussion: """
      Exit status: 0 if nothing is found at or above --fail-on, 1 if something is, 2 if the job could not be done.
      """,
    version: Project.version,
    subcommands: [
      LintCommand.self, SimulateCommand.self, MergeCommand.self, ExplainCommand.self, RulesCommand.self,
      ConfigCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: LintCommand.self)
}

@main
enum Main {
  static func main() {
    // A closed pipe is told by write(2), not by a signal.
    signal(SIGPIPE, SIG_IGN)
    // The usual call is read without looking at all commands and their options, which would take most of a small run.
    if let options = LintOptions(usual: CommandLine.arguments.dropFirst()) { exit(options.run()) }
    do {
      var command = try CrashlintCommand.parseAsRoot()
      try command.run()
    } catch let error where CrashlintCommand.exitCode(for: error) == .validationFailure {
      // Usage errors are 2, as for compilers and other linters.
      Terminal.error(CrashlintCommand.fullMessage(for: error))
      exit(2)
    } catch {
      CrashlintCommand.exit(withError: error)
    }
  }
}
