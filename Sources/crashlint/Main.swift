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
      ConfigCommand.self,
    ],
    defaultSubcommand: LintCommand.self)
}

@main
enum Main {
  static func main() {
    // A closed pipe is told by write(2), not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      // The usual call first: looking at one command's options takes half the time of looking at all commands'.
      var arguments = Array(CommandLine.arguments.dropFirst())
      if arguments.first == "lint" { arguments.removeFirst() }
      if let lint = try? LintCommand.parse(arguments), lint.isSurelyMeant {
        try lint.run()
      } else {
        var command = try CrashlintCommand.parseAsRoot()
        try command.run()
      }
    } catch let error where CrashlintCommand.exitCode(for: error) == .validationFailure {
      // Usage errors are 2, as for compilers and other linters.
      Terminal.error(CrashlintCommand.fullMessage(for: error))
      exit(2)
    } catch {
      CrashlintCommand.exit(withError: error)
    }
  }
}
