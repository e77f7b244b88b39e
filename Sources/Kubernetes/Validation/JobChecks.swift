import YAML

/// What fields of a Job or CronJob must be to one another.
///
/// Source: pkg/apis/batch/validation/validation.go, validateJobSpec, validatePodFailurePolicy, validateCronJobSpec.
enum JobChecks {
  @Sendable static func job(_ spec: Node) -> [Violation] {
    var found: [Violation] = []
    func add(_ node: Node, _ message: String, _ reason: String, _ help: String) {
      found.append(Violation(node, message, reason: reason, help: help))
    }
    let mode = spec.written("completionMode")
    if mode?.isUnfilled ?? false { return [] }
    let isIndexed = mode?.hasText("Indexed") ?? false
    if isIndexed, let mode, spec.written("completions") == nil {
      add(
        mode, "the Job is Indexed and has no completions", "completions is required when completion mode is Indexed",
        "write completions: the number of indexes")
    }
    if isIndexed, let parallelism = spec["parallelism"], parallelism.integer ?? 0 > 100_000 {
      add(
        parallelism, "the Job is Indexed and has a parallelism of \(parallelism.text)",
        "must be less than or equal to 100000 when completion mode is Indexed", "write 100000 or less")
    }
    if !isIndexed {
      for key in ["backoffLimitPerIndex", "successPolicy"] as [StaticString] {
        if let entry = spec.entry(key), !entry.value.isNull {
          add(
            entry.key, "the Job has \(key) and is not Indexed", "requires indexed completion mode",
            "write completionMode: Indexed and completions, or remove \(key)")
        }
      }
    }
    if let failed = spec.entry("maxFailedIndexes"), !failed.value.isNull, spec.written("backoffLimitPerIndex") == nil {
      add(
        failed.key, "the Job has maxFailedIndexes and no backoffLimitPerIndex",
        "backoffLimitPerIndex must be specified when maxFailedIndexes is specified", "add backoffLimitPerIndex")
    }
    guard let policy = spec.entry("podFailurePolicy"), policy.value.isMapping else { return found }
    let restart = (spec["template"]?["spec"])?.written("restartPolicy")
    if restart?.hasText("OnFailure") ?? false, let restart {
      add(
        restart, "the Job has a podFailurePolicy, and its pods are restarted OnFailure",
        "only \"Never\" is supported when podFailurePolicy is specified", "write restartPolicy: Never")
    }
    if let replacement = spec.written("podReplacementPolicy"), replacement.hasText("TerminatingOrFailed") {
      add(
        replacement, "the Job has a podFailurePolicy and replaces pods that are terminating",
        "podReplacementPolicy must be \"Failed\" when podFailurePolicy is specified", "write Failed, or leave it out")
    }
    return found
  }

  @Sendable static func failureRule(_ rule: Node) -> [Violation] {
    let written = ["onExitCodes", "onPodConditions"].compactMap { rule.entry($0) }
      .filter { !$0.value.isNull && $0.value.count > 0 }
    if written.count == 1 || !rule.isMapping { return [] }
    return [
      Violation(
        written.last?.key ?? rule,
        written.isEmpty
          ? "the rule says neither onExitCodes nor onPodConditions"
          : "the rule has both onExitCodes and onPodConditions",
        reason: written.isEmpty
          ? "specifying one of OnExitCodes and OnPodConditions is required"
          : "specifying both OnExitCodes and OnPodConditions is not supported",
        help: written.isEmpty ? "add one of them" : "make two rules of it")
    ]
  }

  @Sendable static func cronJobSelector(_ spec: Node) -> [Violation] {
    if let entry = spec.entry("selector"), entry.value.isMapping {
      return [
        Violation(
          entry.key, "the Job of a CronJob has a selector", reason: "`selector` will be auto-generated",
          help: "remove selector")
      ]
    }
    guard let manual = spec["manualSelector"], manual.boolean == true else { return [] }
    return [
      Violation(
        manual, "the Job of a CronJob has manualSelector: true", reason: "supported values are nil and false",
        help: "remove manualSelector")
    ]
  }

  @Sendable static func schedule(_ node: Node) -> [Violation] {
    guard let text = node.string, !node.isUnfilled, let fault = CronSchedule.fault(text) else { return [] }
    return [
      Violation(
        node, "the schedule \"\(text.abbreviated)\" \(fault.message)", reason: fault.reason, help: fault.help)
    ]
  }

  @Sendable static func timeZone(_ node: Node) -> [Violation] {
    guard let text = node.string, !node.isUnfilled else { return [] }
    let isLocal = text.lowercased() == "local"
    let isName = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "/")].contains($0)
    }
    if !text.isEmpty && !isLocal && isName { return [] }
    return [
      Violation(
        node, text.isEmpty ? "the time zone is empty" : "\"\(text.abbreviated)\" is no time zone",
        reason: isLocal
          ? "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones"
          : "unknown time zone",
        help: "write a name of the tz database, such as Europe/Berlin or Etc/UTC")
    ]
  }
}

/// When a CronJob runs.
///
/// Source: github.com/robfig/cron/v3, ParseStandard.
enum CronSchedule {
  struct Fault {
    let message: String
    let reason: String
    let help: String
  }

  private struct Field {
    let name: String
    let range: ClosedRange<Int>
    var words: [String] = []
  }

  private static let fields = [
    Field(name: "minute", range: 0...59), Field(name: "hour", range: 0...23),
    Field(name: "day of the month", range: 1...31),
    Field(
      name: "month", range: 1...12,
      words: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
    Field(name: "day of the week", range: 0...6, words: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
  ]

  private static let names = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]

  static func fault(_ text: String) -> Fault? {
    if text.isEmpty {
      return Fault(message: "is empty", reason: "schedule is required", help: "write one such as \"0 3 * * *\"")
    }
    if text.contains("TZ") {
      return Fault(
        message: "names a time zone", reason: "cannot use TZ or CRON_TZ in schedule, use timeZone field instead",
        help: "write timeZone: NAME beside it")
    }
    if text.hasPrefix("@") {
      if names.contains(text) || text.hasPrefix("@every ") && isDuration(text.dropFirst(7)) { return nil }
      return Fault(
        message: "is not known", reason: "unrecognized descriptor",
        help: "write one of \(names.joined(separator: ", ")), or five fields")
    }
    let parts = text.split { $0 == " " || $0 == "\t" || $0 == "\n" }
    guard parts.count == 5 else {
      return Fault(
        message: "has \(parts.count) fields", reason: "expected exactly 5 fields",
        help: "write minute, hour, day of the month, month and day of the week"
          + (parts.count == 6 ? "; seconds and years are not known" : ""))
    }
    for (part, field) in zip(parts, fields) {
      for range in part.split(separator: ",", omittingEmptySubsequences: false) {
        if let reason = fault(range, field) {
          return Fault(
            message: "cannot have \"\(part)\" as its \(field.name)", reason: reason,
            help: "write * or numbers from \(field.range.lowerBound) to \(field.range.upperBound)"
              + (field.words.isEmpty ? "" : ", or names such as \(field.words[1])"))
        }
      }
    }
    return nil
  }

  /// `*`, `5`, `1-5`, `*/10`, `1-30/2`, `?`; what lies between two commas may be empty.
  private static func fault(_ range: Substring, _ field: Field) -> String? {
    if range.isEmpty { return nil }
    let step = range.split(separator: "/", omittingEmptySubsequences: false)
    let bounds = step[0].split(separator: "-", omittingEmptySubsequences: false)
    if step.count > 2 { return "too many slashes" }
    if bounds.count > 2 { return "too many hyphens" }
    if step.count == 2 {
      guard let size = UInt(step[1]) else { return "failed to parse number: \(step[1])" }
      if size == 0 { return "step of range should be a positive number" }
    }
    if bounds[0] == "*" || bounds[0] == "?" { return nil }
    var values: [Int] = []
    for bound in bounds {
      guard
        let value = field.words.firstIndex(of: bound.lowercased()).map({ $0 + field.range.lowerBound })
          ?? UInt(bound).map({ Int(clamping: $0) })
      else { return "failed to parse number: \(bound)" }
      values.append(value)
    }
    if values[0] < field.range.lowerBound { return "beginning of range below minimum (\(field.range.lowerBound))" }
    let end = values.count == 2 ? values[1] : values[0]
    if end > field.range.upperBound { return "end of range above maximum (\(field.range.upperBound))" }
    return values[0] > end ? "beginning of range beyond end of range" : nil
  }

  /// Go's durations: `1h30m`. Only what surely is none is refused.
  private static func isDuration(_ text: Substring) -> Bool {
    guard let last = text.utf8.last, let first = text.utf8.first else { return false }
    return (0x30...0x39).contains(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
      ? (0x61...0x7A).contains(last) : false
  }
}
