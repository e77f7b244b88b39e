import ArgumentParser

/// The developers' tool: what `make` calls. Not a product.
@main
struct Dev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crashlint-dev", abstract: "The developers' tool of crashlint.",
    subcommands: [
      GenerateCommand.self, PagesCommand.self, NewRuleCommand.self, QualityCommand.self, BenchCommand.self,
      SchemaCommand.self,
      ParityCommand.self,
    ])
}

/// A failure that is told in one line.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
