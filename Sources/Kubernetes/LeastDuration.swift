public import YAML

extension Container {
  /// The seconds for which its command line surely sleeps before it ends; nil if that cannot be told, or it has no end.
  public var leastSeconds: Int? {
    guard command != nil, let commands = Shell.commands(of: self) else { return nil }
    var sum = 0
    var stopsAtErrors = Shell.script(of: words).map { Shell.stopsAtErrors(words, script: $0) } ?? false
    for command in commands {
      let words = Shell.unwrapped(command.words)
      guard let program = words.first else { continue }
      switch Shell.name(of: program) {
      case "sleep":
        guard command.end != .background, case .ends(let seconds) = Shell.duration(of: words) else { return nil }
        sum += seconds
      case "set": stopsAtErrors = stopsAtErrors || words.dropFirst().contains { $0.hasPrefix("-") && $0.contains("e") }
      case "exit", "exec", "return", "source", ".", "eval": return sum
      case "echo", "printf", "date", "true", "export": continue
      // Whether the script goes on behind it is not known.
      default: if stopsAtErrors || command.end == .and { return sum }
      }
    }
    return sum
  }
}

extension Workload {
  /// The specification of the Job that makes the pods.
  public var jobSpec: Node? {
    switch resource.kind {
    case "Job": resource.root["spec"]
    case "CronJob": resource.root["spec"]?["jobTemplate"]?["spec"]
    default: nil
    }
  }

  /// When the Job ends all its pods, as it is written.
  public var jobDeadline: Node? { jobSpec?["activeDeadlineSeconds"].flatMap { $0.isNull ? nil : $0 } }
}
