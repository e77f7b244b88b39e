import ArgumentParser
import Diagnostics
import Rules
import Reporting

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List all rules.")

  enum ListFormat: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Option(help: "How they are listed: text or json.")
  var format: ListFormat = .text

  @Option(help: "Whether to use colour: auto, always or never.")
  var color: ColorChoice = .auto

  func run() throws {
    var output = Output()
    switch format {
    case .text: rulesTable(Catalogue.all, style: Terminal.style(1, color), into: &output)
    case .json: rulesJSON(Catalogue.all, into: &output)
    }
    Terminal.print(output)
  }
}
