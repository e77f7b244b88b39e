import ArgumentParser
import Diagnostics
import Rules
import Reporting

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print a rule's page: why it happens, how to see it, how to fix it, when it is fine.")

  @Argument(help: "The rule's id, as it stands in brackets behind a finding.")
  var rule: String

  @Option(help: "Whether to use colour: auto, always or never.")
  var color: ColorChoice = .auto

  func run() throws {
    guard let descriptor = Catalogue.rule(rule) else {
      let hint =
        Spelling.nearest(to: rule, in: Catalogue.all.map(\.id)).map { "did you mean \"\($0)\"?" }
        ?? "\"crashlint rules\" lists all of them"
      Terminal.fail("there is no rule \"\(rule)\"; \(hint)")
    }
    var output = Output()
    explain(descriptor, style: Terminal.style(1, color), into: &output)
    Terminal.print(output)
  }
}
