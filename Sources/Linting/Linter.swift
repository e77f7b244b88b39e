public import Diagnostics
public import Kubernetes
import RuleKit
import Rules
import YAML

/// What a run is asked to do.
public struct LintRequest: Sendable {
  /// Files, directories, or `-` for standard input.
  public var paths: [String]
  /// Files and directories that are read for what they say of others, and not reported on.
  public var context: [String] = []
  /// What standard input is called in the report.
  public var stdinName = "-"
  /// The version of the cluster that the manifests are meant for.
  public var kubernetesVersion = KubernetesVersion.newest
  /// The day for which certificates are judged.
  public var today = Clock.today
  /// The most threads that work at a time.
  public var jobs: Int
  /// Whether the process ends with the run: its memory is then left to the system, which takes it back at once.
  public var endsProcess = false
  /// The part of the files that is judged; all are read, for what they say of one another.
  public var shard: Report.Shard?

  public init(paths: [String], jobs: Int = 1) {
    self.paths = paths
    self.jobs = jobs
  }
}

/// Runs the rules over manifests: find, read, relate, judge.
public struct Linter {
  private let request: LintRequest
  private let configuration: Configuration

  public init(_ request: LintRequest, configuration: Configuration) {
    self.request = request
    self.configuration = configuration
  }

  /// The whole run. Problems with single files are in the report; a faulty configuration ends it.
  public func run() throws(ConfigurationFile.Fault) -> Report {
    let discovery = try Discovery(
      request.paths, context: request.context, stdinName: request.stdinName, configuration: configuration)
    let settings = try settings(of: discovery.files)
    var loaded = load(discovery.files, settings.rules)
    let kustomizations = try loadKustomizations(discovery.kustomizations, &loaded)
    setAsideInputs(of: kustomizations, &loaded, discovery.files)
    // What a broken kustomization would have said of the files below it is not known.
    let broken = zip(discovery.kustomizations, loaded.dropFirst(discovery.files.count)).filter(\.1.isIncomplete)
      .map { Path.directory(of: $0.0.absolute) }
    let inventory = relate(loaded, discovery.files, kustomizations, settings, broken)
    let own = ownFiles(discovery.files.count)
    let findings = judge(inventory, settings.rules, own)
    if request.endsProcess { _ = Unmanaged.passRetained(Kept(loaded: loaded, inventory: inventory)) }
    return report(loaded, findings, discovery, own)
  }

  /// What is never given back.
  private final class Kept {
    let loaded: [LoadedFile]
    let inventory: Inventory

    init(loaded: [LoadedFile], inventory: Inventory) {
      self.loaded = loaded
      self.inventory = inventory
    }
  }

  // MARK: Shards

  /// The files that this run reports on, which lie side by side: the reports of all shards in their order are that of
  /// one run.
  private func ownFiles(_ count: Int) -> Range<Int> {
    guard let shard = request.shard else { return 0..<count }
    return (count * (shard.index - 1) / shard.count)..<(count * shard.index / shard.count)
  }

  // MARK: Find

  /// What the configuration says, per file and for the run as a whole.
  private struct RunSettings {
    var rules: [Settings] = []
    var external: [String] = []
    var sets: [[String]] = []
  }

  private func settings(of files: [Discovery.File]) throws(ConfigurationFile.Fault) -> RunSettings {
    var result = RunSettings()
    var seen: Set<String> = []
    let main = try configuration.main(for: request.paths)
    result.rules.reserveCapacity(files.count)
    // Files of one directory mostly stand side by side.
    var last: (directory: String, file: ConfigurationFile?)?
    for file in files {
      if last?.directory != file.directory {
        last = (file.directory, try configuration.file(forDirectory: file.directory))
      }
      guard let found = last?.file else {
        result.rules.append(Settings())
        continue
      }
      result.rules.append(found.settings)
      if seen.insert(found.path).inserted {
        result.external += found.external.map(\.value)
        result.sets += found.sets.map(\.value)
        // Elsewhere they would say one thing for the whole run, from within a part of it.
        if !file.isContext, found.path != main?.path,
          let origin = found.failOn?.origin ?? found.kubernetesVersion?.origin
        {
          throw ConfigurationFile.Fault(
            file: origin, position: nil,
            message: "\"failOn\" and \"kubernetesVersion\" belong in the configuration nearest to all that is linted")
        }
      }
    }
    return result
  }

  // MARK: Read

  private func load(_ files: [Discovery.File], _ settings: [Settings]) -> [LoadedFile] {
    let loader = Loader(version: request.kubernetesVersion)
    let slots = Slots<LoadedFile>(count: files.count)
    parallel(files.count, jobs: request.jobs, stride: 8, makeState: { Parser() }) { index, parser in
      slots.set(index, loader.load(files[index], index: index, settings: settings[index], parser: parser))
    }
    var loaded = slots.take()
    for index in loaded.indices where !loaded[index].pending.isEmpty {
      let documents = loaded[index].pending
      let parts = Slots<LoadedFile>(count: documents.count)
      parallel(documents.count, jobs: request.jobs, stride: 8, makeState: { Parser() }) { document, parser in
        var part = LoadedFile()
        loader.load(
          CollectionOfOne(documents[document]), of: files[index], index: index, settings: settings[index], into: &part,
          parser: parser)
        parts.set(document, part)
      }
      loaded[index].pending = []
      for part in parts.take() { loaded[index].append(part) }
    }
    return loaded
  }

  /// Kustomizations are few; each is appended to the loaded files for its counts and findings.
  private func loadKustomizations(
    _ files: [Discovery.File], _ loaded: inout [LoadedFile]
  ) throws(ConfigurationFile.Fault) -> [Kustomization] {
    let loader = Loader(version: request.kubernetesVersion)
    var settings: [Settings] = []
    for file in files { settings.append(try configuration.file(for: file.absolute)?.settings ?? Settings()) }
    let slots = Slots<(LoadedFile, Kustomization?)>(count: files.count)
    let all = settings
    parallel(files.count, jobs: request.jobs, stride: 8, makeState: { Parser() }) { index, parser in
      var result = LoadedFile()
      let found = loader.kustomization(files[index], all[index], &result, parser: parser)
      slots.set(index, (result, found))
    }
    let results = slots.take()
    loaded += results.map(\.0)
    return results.compactMap(\.1)
  }

  /// What a kustomization names as patch, component or generator input is no manifest of its own.
  private func setAsideInputs(
    of kustomizations: [Kustomization], _ loaded: inout [LoadedFile], _ files: [Discovery.File]
  ) {
    guard !kustomizations.isEmpty else { return }
    let inputs = kustomizations.reduce(into: Set<String>()) { $0.formUnion($1.inputs) }
    let data = kustomizations.reduce(into: Set<String>()) { $0.formUnion($1.generatorFiles) }
    if inputs.isEmpty && data.isEmpty { return }
    for (index, file) in files.enumerated() where inputs.contains(file.absolute) || data.contains(file.absolute) {
      loaded[index].resources = []
      loaded[index].workloads = []
      // A patch has to parse; what a generator puts into a ConfigMap may be anything.
      let mayBeAnything = data.contains(file.absolute)
      loaded[index].findings.removeAll { mayBeAnything || $0.rule.id != YAMLSyntax.descriptor.id }
      loaded[index].skipped = [.init(file: file.path, reason: "kustomize input")]
    }
  }

  // MARK: Relate

  private func relate(
    _ loaded: [LoadedFile], _ files: [Discovery.File], _ kustomizations: [Kustomization], _ settings: RunSettings,
    _ brokenDirectories: [String]
  ) -> Inventory {
    var resources: [Resource] = []
    var workloads: [Workload?] = []
    var placed: [Inventory.File] = []
    var unread: [UnreadDocument] = []
    resources.reserveCapacity(loaded.reduce(0) { $0 + $1.resources.count })
    var targets: [String: [Kustomization.Target]] = [:]
    let patchFiles = Set(kustomizations.flatMap(\.patchFiles))
    for (file, content) in zip(files, loaded) {
      let start = resources.count
      resources += content.resources
      workloads += content.workloads
      placed.append(
        .init(
          path: file.absolute, directory: file.directory, resources: start..<resources.count,
          isStandardInput: file.isStandardInput,
          isIncomplete: content.isIncomplete || brokenDirectories.contains { file.absolute.hasPrefix($0 + "/") }))
      unread += content.unreadTexts.map { UnreadDocument(file: placed.count - 1, text: $0) }
      if patchFiles.contains(file.absolute) { targets[file.absolute] = content.targets }
    }
    return Inventory(
      resources: resources, workloads: workloads, files: placed, unread: unread,
      kustomizations: kustomizations.map { $0.resolvingPatches(targets) }, joinedDirectories: settings.sets,
      external: settings.external, version: request.kubernetesVersion, today: request.today)
  }

  // MARK: Judge

  /// All findings about resources, file by file.
  private func judge(_ inventory: Inventory, _ settings: [Settings], _ own: Range<Int>) -> [[Finding]] {
    let resources = inventory.resources
    let slots = Slots<[Finding]>(count: resources.count)
    // What others say of a set bears on what is said of one's own files: one cause, one finding.
    let isNear = request.shard == nil ? nil : inventory.filesSharingSets(with: own)
    parallel(resources.count, jobs: request.jobs, stride: 16, makeState: { () }) { index, _ in
      let resource = resources[index]
      let isJudged = isNear?[resource.file] ?? true
      slots.set(
        index,
        isJudged
          ? Judge.check(resource, inventory.workloads[index], settings[resource.file], inventory) : [])
    }
    var findings: [[Finding]] = Array(repeating: [], count: settings.count)
    let places = Places(inventory)
    for (resource, found) in zip(resources, slots.take()) { places.add(found, of: resource, to: &findings) }
    return findings
  }

  /// Sorts findings into their files. What stands in an object that several workloads use is said once.
  private final class Places {
    private let inventory: Inventory
    private var seen: Set<String> = []
    private lazy var files = Dictionary(
      inventory.resources.map { (ObjectIdentifier($0.root.span.source), $0.file) },
      uniquingKeysWith: { first, _ in first })

    init(_ inventory: Inventory) { self.inventory = inventory }

    func add(_ found: [Finding], of resource: Resource, to findings: inout [[Finding]]) {
      for finding in found {
        guard finding.location.pointer == nil else {
          findings[resource.file].append(finding)
          continue
        }
        let span = finding.location.span
        guard let file = files[ObjectIdentifier(span.source)] else {
          findings[resource.file].append(finding)
          continue
        }
        let key = "\(finding.rule.id) \(file) \(span.start) \(span.end) \(finding.message)"
        if seen.insert(key).inserted { findings[file].append(finding) }
      }
    }
  }

  // MARK: Report

  private func report(
    _ loaded: [LoadedFile], _ findings: [[Finding]], _ discovery: Discovery, _ own: Range<Int>
  ) -> Report {
    var report = Report()
    report.shard = request.shard
    // What belongs to no file is said by the first shard, what kustomizations say by the last one.
    if request.shard?.index ?? 1 == 1 {
      report.problems = discovery.problems
      report.skipped = discovery.skipped
    }
    let isLast = request.shard.map { $0.index == $0.count } ?? true
    let isGiven = (discovery.files + discovery.kustomizations).map { !$0.isContext }
    var all = loaded.enumerated().map { index, file in
      (file.findings + (index < findings.count ? findings[index] : [])).withoutRepeatedRefusals.inOrder
    }
    Causes.merge(&all, isGiven: isGiven)
    if isGiven.contains(false) { keepReported(&all, isGiven, discovery) }
    for (index, file) in loaded.enumerated() where index < discovery.files.count ? own.contains(index) : isLast {
      report.findings += all[index].withDistinctFingerprints
      guard isGiven[index] else { continue }
      report.summary.files += 1
      report.summary.documents += file.documents
      report.summary.unread += file.unread
      report.summary.resources += file.objects
      report.summary.workloads += file.workloads.lazy.filter { $0 != nil }.count
      report.problems += file.problems
      report.skipped += file.skipped
    }
    report.summary.skipped = report.skipped.count
    for finding in report.findings {
      switch finding.severity {
      case .error: report.summary.errors += 1
      case .warning: report.summary.warnings += 1
      case .info: report.summary.infos += 1
      }
    }
    return report
  }

  /// Of findings in files that are only context, those that point at a file that was given.
  private func keepReported(
    _ findings: inout [[Finding]], _ isGiven: [Bool], _ discovery: Discovery
  ) {
    let given = Set(zip(discovery.files + discovery.kustomizations, isGiven).lazy.filter(\.1).map(\.0.path))
    for file in findings.indices where !isGiven[file] {
      findings[file].removeAll { finding in !finding.labels.contains { given.contains($0.location.span.source.name) } }
    }
  }
}

/// Hands each rule its subjects.
enum Judge {
  /// The rules about objects of a kind, and those about any.
  private static let objectRules: [String: [any ObjectRule.Type]] = Catalogue.objectRules.reduce(into: [:]) {
    rules, rule in
    for kind in rule.kinds { rules[kind, default: []].append(rule) }
  }
  private static let generalRules = Catalogue.objectRules.filter { $0.kinds.isEmpty }

  static func check(
    _ resource: Resource, _ workload: Workload?, _ settings: Settings, _ inventory: Inventory
  ) -> [Finding] {
    var reporter = Reporter(inventory: inventory, settings: settings, rule: YAMLSyntax.self)
    reporter.turn(to: resource)
    // What a patch makes of an object is not known.
    if !inventory.mayChange(resource, .anything), !inventory.isPatched(resource) {
      for rules in [generalRules, objectRules[resource.kind] ?? []] {
        for rule in rules where reporter.begin(rule) { rule.check(resource, &reporter) }
      }
    }
    if let workload { check(workload, inventory, &reporter) }
    return withoutSuperfluous(reporter.take())
  }

  private static func check(
    _ workload: Workload, _ inventory: Inventory, _ reporter: inout Reporter
  ) {
    // Neither is what it makes of the pod, and a workload without pods has none that could fail.
    let isEmpty = workload.replicas?.value == 0 && !inventory.mayChange(workload.resource, .replicas)
    if isEmpty || inventory.isPatched(workload.resource) { return }
    for rule in Catalogue.workloadRules where reporter.begin(rule) { rule.check(workload, &reporter) }
    for container in workload.containers {
      reporter.turn(to: workload.resource, container)
      for rule in Catalogue.containerRules where reporter.begin(rule) { rule.check(container, of: workload, &reporter) }
    }
  }

  private struct Place: Hashable {
    let rule: String
    let start: Int
    let end: Int
    let message: String
  }

  /// One cause, one finding: drops those whose rule yields to another that has spoken of the same object, and what is
  /// said twice of one text.
  static func withoutSuperfluous(_ findings: [Finding]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    let spoken = Set(findings.map(\.rule.id))
    var places: Set<Place> = []
    return findings.filter { finding in
      // Two containers may be one text: an alias, or a mapping merged into both.
      let span = finding.location.span
      let place = Place(rule: finding.rule.id, start: span.start, end: span.end, message: finding.message)
      return spoken.isDisjoint(with: finding.rule.yieldsTo) && places.insert(place).inserted
    }
  }
}

extension Kustomization {
  /// With the targets of patches that stand in files of the run; a patch that is not there may aim at anything.
  func resolvingPatches(_ targets: [String: [Target]]) -> Kustomization {
    patchFiles.reduce(into: self) { result, path in
      if let found = targets[path], !found.isEmpty {
        result.changes.patched += found
      } else {
        result.changes.fields.insert(.anything)
      }
    }
  }
}

extension Array<Finding> {
  /// What the schema says of a value is left out where another rule says more of the same one.
  var withoutRepeatedRefusals: [Finding] {
    let isGeneral: (Finding) -> Bool = {
      [FieldTypeWrong.descriptor.id, FieldUnknown.descriptor.id, FieldMissing.descriptor.id].contains($0.rule.id)
    }
    guard contains(where: isGeneral) else { return self }
    var places: Set<Range<Int>> = []
    for finding in self where !isGeneral(finding) && finding.severity == .error {
      for location in [finding.location] + finding.labels.map(\.location) {
        places.insert(location.span.start..<location.span.end)
      }
    }
    return filter { !isGeneral($0) || !places.contains($0.location.span.start..<$0.location.span.end) }
  }

  /// Findings of one rule at one field (two variables in one argument) are told apart by their number.
  var withDistinctFingerprints: [Finding] {
    var counts: [String: Int] = [:]
    return map { finding in
      var finding = finding
      let count = counts[finding.fingerprint, default: 0] + 1
      counts[finding.fingerprint] = count
      if count > 1 { finding.fingerprint += "-\(count)" }
      return finding
    }
  }

  /// In order of place, rule and message. Equal ones keep their order.
  var inOrder: [Finding] {
    guard count > 1 else { return self }
    return enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.location.span.start != y.location.span.start { return x.location.span.start < y.location.span.start }
      if x.rule.id != y.rule.id { return x.rule.id < y.rule.id }
      if x.message != y.message { return x.message < y.message }
      return a.offset < b.offset
    }.map(\.element)
  }
}
