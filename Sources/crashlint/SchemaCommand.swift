import ArgumentParser
import Reporting
import Rules

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of the JSON report or of the configuration.")

  enum Subject: String, CaseIterable, ExpressibleByArgument { case report, config }

  @Argument(help: "What it describes: report or config.")
  var subject: Subject

  func run() throws {
    var output = Output()
    switch subject {
    case .report: reportSchema(into: &output)
    case .config: configurationSchema(Catalogue.all, into: &output)
    }
    Terminal.print(output)
  }
}
