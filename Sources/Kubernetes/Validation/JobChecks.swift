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
    guard let policy = spec.entry("podFailurePolicy"), policy.value.isMapping else { return found }
    let restart = (spec["template"]?["spec"])?.written("restartPolicy")
    if restart?.hasText("OnFailure") ?? false, let restart {
      add(
        restart, "the Job has a podFailurePolicy, and its pods are restarted OnFailure",
        "only \"Never\" is supported when podFailurePolicy is specified", "write restartPolicy: Never")
    }
    return found
  }

  @Sendable static func perIndex(_ spec: Node) -> [Violation] {
    var found = needsIndexes("backoffLimitPerIndex", spec)
    if let failed = spec.entry("maxFailedIndexes"), !failed.value.isNull, spec.written("backoffLimitPerIndex") == nil {
      found.append(
        Violation(
          failed.key, "the Job has maxFailedIndexes and no backoffLimitPerIndex",
          reason: "backoffLimitPerIndex must be specified when maxFailedIndexes is specified",
          help: "add backoffLimitPerIndex"))
    }
    if spec["podFailurePolicy"]?.isMapping ?? false, let replacement = spec.written("podReplacementPolicy"),
      replacement.hasText("TerminatingOrFailed")
    {
      found.append(
        Violation(
          replacement, "the Job has a podFailurePolicy and replaces pods that are terminating",
          reason: "podReplacementPolicy must be \"Failed\" when podFailurePolicy is specified",
          help: "write Failed, or leave it out"))
    }
    return found
  }

  /// Pods of an Indexed Job are named after it and their index, and that is the name of their host, too.
  @Sendable static func indexedName(_ root: Node) -> [Violation] {
    guard let spec = root["spec"], spec["completionMode"]?.hasText("Indexed") ?? false,
      let count = spec["completions"]?.integer, count > 0, let name = root["metadata"]?.written("name"),
      name.string != nil, NameFormat.job.accepts(name), !name.isUnfilled
    else { return [] }
    var host = "\(name.text)-\(count - 1)"
    if host.withUTF8({ NameFormat.label.accepts(UnsafeRawBufferPointer($0)) }) { return [] }
    return [
      Violation(
        name, "\"\(host.abbreviated)\", the last pod's host, \(NameFormat.label.complaint(host))",
        reason: "will not able to create pod with invalid DNS label: \(host)",
        help: name.text.contains(".")
          ? "write \"\(String(name.text.map { $0 == "." ? "-" : $0 }))\"" : "choose a shorter name")
    ]
  }

  @Sendable static func successPolicy(_ spec: Node) -> [Violation] { needsIndexes("successPolicy", spec) }

  private static func needsIndexes(_ key: StaticString, _ spec: Node) -> [Violation] {
    let mode = spec.written("completionMode")
    guard let entry = spec.entry(key), !entry.value.isNull, !(mode?.isUnfilled ?? false),
      !(mode?.hasText("Indexed") ?? false)
    else { return [] }
    return [
      Violation(
        entry.key, "the Job has \(key) and is not Indexed", reason: "requires indexed completion mode",
        help: "write completionMode: Indexed and completions, or remove \(key)")
    ]
  }

  /// A label of the pods has the Job's name, unless they are selected by others.
  @Sendable static func name(_ job: Node) -> [Violation] {
    guard let name = job["metadata"]?["name"], name.string != nil, name.withText({ $0.count > 63 }),
      !NameFormat.job.accepts(name), NameFormat.subdomain.accepts(name),
      !(job["spec"]?["manualSelector"]?.boolean ?? false), !name.isUnfilled
    else { return [] }
    return [.name(name, .job, "name")]
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

  /// Whether it says `TZ=` or `CRON_TZ=`, which looks like something to be filled in.
  private static func namesZone(_ schedule: Node) -> Bool {
    guard let text = schedule.string, text.contains("TZ") else { return false }
    return text.hasPrefix("TZ=") || text.hasPrefix("CRON_TZ=") || !schedule.isUnfilled
  }

  @Sendable static func zone(_ schedule: Node) -> [Violation] {
    guard let text = schedule.string, namesZone(schedule) else { return [] }
    return [
      Violation(
        schedule, "the schedule \"\(text.abbreviated)\" names a time zone",
        reason: "cannot use TZ or CRON_TZ in schedule, use timeZone field instead",
        help: "write timeZone: NAME beside it")
    ]
  }

  @Sendable static func twoZones(_ spec: Node) -> [Violation] {
    guard let schedule = spec["schedule"], namesZone(schedule),
      let zone = spec.entry("timeZone"), !zone.value.isNull
    else { return [] }
    return [
      Violation(
        schedule, "the schedule names a time zone, and the CronJob has timeZone",
        reason: "cannot use both timeZone field and TZ or CRON_TZ in schedule", help: "keep timeZone alone",
        other: (zone.key, "the other one"))
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
