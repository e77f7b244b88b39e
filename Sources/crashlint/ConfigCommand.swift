import ArgumentParser
import Diagnostics
import Linting
import Reporting

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the configuration in force for a path, and where each value comes from.")

  @Argument(help: "A file or directory.", completion: .file())
  var path = "."

  @Option(
    help: .init("The configuration, instead of the .crashlint.yaml files above the path.", valueName: "file"),
    completion: .file())
  var config: String?

  func run() throws {
    var output = Output()
    do throws(ConfigurationFile.Fault) {
      let configuration = try Configuration(path: config)
      for line in try configuration.explanation(for: path) {
        output.append(line)
        output.append("\n")
      }
    } catch {
      Terminal.fail(error.description)
    }
    Terminal.print(output)
  }
}
