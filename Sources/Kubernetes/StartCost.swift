import YAML

/// How much processor time a program takes until it answers.
public struct StartCost: Sendable {
  /// Seconds of one whole core.
  public let seconds: Int
  /// What it is, as a reason.
  public let reason: String

  public init(seconds: Int, reason: String) {
    self.seconds = seconds
    self.reason = reason
  }
}

extension Container {
  /// What is known of the processor time of a start; nil if nothing is.
  ///
  /// Starts are measured in wall time on idle nodes, where a slow one keeps about one core busy. Source: the classes
  /// of `rules/facts/README.md`; Spring's "petclinic" takes 10 to 20 core seconds to start.
  public var startCost: StartCost? {
    if let facts, runsServer(facts) {
      // Those that are slow are said to be.
      guard let startup = facts.startup else { return StartCost(seconds: 0, reason: "a quick start") }
      switch startup.speed {
      case .fast: return StartCost(seconds: 0, reason: startup.reason)
      case .medium: return StartCost(seconds: 3, reason: startup.reason)
      case .slow: return StartCost(seconds: 12, reason: startup.reason)
      case .verySlow: return StartCost(seconds: 40, reason: startup.reason)
      }
    }
    let program = command.items.first { _ in true }.map { $0.text.split(separator: "/").last ?? "" }
    if program == "java" || !javaSources.isEmpty { return StartCost(seconds: 8, reason: "a JVM") }
    switch program {
    case "node", "npm", "yarn": return StartCost(seconds: 2, reason: "Node.js")
    case "python", "python3", "gunicorn", "uvicorn": return StartCost(seconds: 2, reason: "Python")
    case "bundle", "rails", "puma": return StartCost(seconds: 5, reason: "Ruby")
    default: return nil
    }
  }
}
