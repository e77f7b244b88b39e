import Diagnostics
import Kubernetes
import RuleKit
import Rules
import YAML

/// What one file holds.
struct LoadedFile {
  var resources: [Resource] = []
  var workloads: [Workload?] = []
  /// What document rules found.
  var findings: [Finding] = []
  var skipped: [Report.Skipped] = []
  var problems: [Report.Problem] = []
  var documents = 0
  var unread = 0
  /// Those that are not read and short enough to look for names in: longer ones define resources.
  var unreadTexts: [[UInt8]] = []
  /// Objects seen, also of kinds that no rule reads.
  var objects = 0
  /// The objects that patches of the file aim at, should it be one.
  var targets: [Kustomization.Target] = []
  /// Whether it holds documents that could not be read, so that something of it may be missing.
  var isIncomplete = false
  /// Documents that are not read yet.
  var pending: [Document] = []

  /// Adds what later documents of the file hold.
  mutating func append(_ more: LoadedFile) {
    resources += more.resources
    workloads += more.workloads
    findings += more.findings
    skipped += more.skipped
    problems += more.problems
    documents += more.documents
    unread += more.unread
    unreadTexts += more.unreadTexts
    objects += more.objects
    targets += more.targets
    isIncomplete = isIncomplete || more.isIncomplete
  }
}

/// Reads files into resources.
struct Loader: Sendable {
  /// The version of the cluster that the manifests are meant for.
  let version: KubernetesVersion
  private let recogniser = Recogniser(readKinds: ReadKinds.all, kindsWithoutPods: ReadKinds.withoutPods)
  private let readKinds = Set(ReadKinds.all)
  /// For rules about documents, which ask nothing of other objects.
  private let nothing: Inventory

  init(version: KubernetesVersion) {
    self.version = version
    nothing = Inventory(resources: [], workloads: [], files: [], version: version)
  }

  /// What is longer is data, or defines a kind.
  private static let mostOfUnread = 1 << 13

  /// Files above this size are cut on one thread and read on all of them.
  private static let largeFile = 1 << 20

  /// Reads, cuts and parses one file; of a large file the documents are left for later.
  func load(_ file: Discovery.File, index: Int, settings: Settings, parser: Parser) -> LoadedFile {
    var loaded = LoadedFile()
    guard let source = read(file, &loaded) else {
      loaded.isIncomplete = true
      return loaded
    }
    if source.bytes.count > Self.largeFile {
      loaded.pending = Array(Splitter(source))
    } else {
      load(Splitter(source), of: file, index: index, settings: settings, into: &loaded, parser: parser)
    }
    return loaded
  }

  func load(
    _ documents: some Sequence<Document>, of file: Discovery.File, index: Int, settings: Settings,
    into loaded: inout LoadedFile, parser: Parser
  ) {
    var reporter = Reporter(inventory: nothing, settings: settings, rule: YAMLSyntax.self)
    for document in documents { load(document, index, isNamed: file.isNamed, settings, &loaded, &reporter, parser) }
  }

  private func read(_ file: Discovery.File, _ loaded: inout LoadedFile) -> Source? {
    let bytes: UnsafeMutableRawBufferPointer
    do {
      bytes = try FileSystem.read(file.absolute, limit: Limits.fileSize)
    } catch {
      loaded.problems.append(.init(file: file.path, message: error.message))
      return nil
    }
    do {
      return try Source.decode(name: file.path, owning: bytes)
    } catch {
      loaded.problems.append(.init(file: file.path, position: error.position, message: error.message))
      return nil
    }
  }

  private func load(
    _ document: Document, _ file: Int, isNamed: Bool, _ settings: Settings, _ loaded: inout LoadedFile,
    _ reporter: inout Reporter, _ parser: Parser
  ) {
    if document.isEmpty { return }
    loaded.documents += 1
    if recogniser.isUnread(document, unless: isRefused) {
      loaded.unread += 1
      // A copy: the file need not be kept for it.
      if document.range.count < Self.mostOfUnread {
        loaded.unreadTexts.append(Array(document.source.bytes[document.range]))
      }
      return
    }
    let bytes = UnsafeRawBufferPointer(rebasing: document.source.bytes[document.range])
    let subject: DocumentSubject
    do {
      let parsed = try parser.parse(document)
      subject = DocumentSubject(document: document, parsed: parsed, error: nil)
    } catch {
      loaded.isIncomplete = true
      if bytes.holdsTemplateAction { return skip(document, "template", &loaded) }
      // What lies about in a directory need not hold manifests.
      let all = document.source.bytes
      if !isNamed && !(all.contains("apiVersion") && all.contains("kind")) {
        return skip(document, "broken YAML without a Kubernetes object", &loaded)
      }
      subject = DocumentSubject(document: document, parsed: nil, error: error)
    }
    let before = (objects: loaded.objects, resources: loaded.resources.count)
    if let root = subject.parsed?.tree?.root { addResources(root, file, &loaded) }
    // Of text that is no manifest only what keeps it from being read is said.
    let isManifest = loaded.objects > before.objects
    let only = loaded.resources.count == before.resources + 1 ? loaded.resources.last : nil
    reporter.turn(to: only)
    for rule in Catalogue.documentRules where (isManifest || subject.error != nil) && reporter.begin(rule) {
      rule.check(subject, &reporter)
    }
    loaded.findings += Judge.withoutSuperfluous(reporter.take())
    if !isManifest && subject.error == nil { skip(document, "no Kubernetes object", &loaded) }
  }

  /// Whether the cluster does not serve the kind in that version of its API, which is to be said.
  private func isRefused(_ apiVersion: UnsafeRawBufferPointer, _ kind: UnsafeRawBufferPointer) -> Bool {
    Schema.refusal(apiVersion, kind, version) != nil
  }

  private func skip(_ document: Document, _ reason: String, _ loaded: inout LoadedFile) {
    let line = document.source.position(of: document.contentStart).line
    loaded.skipped.append(.init(file: document.source.name, line: line, reason: reason))
  }

  private func addResources(_ root: Node, _ file: Int, _ loaded: inout LoadedFile, depth: Int = 0) {
    guard root.isMapping, let resource = Resource(root, file: file, version: version) else { return }
    if resource.kind.hasSuffix("List"), let items = root["items"], items.isSequence, depth < 8 {
      // The list itself counts as seen: an empty one is a manifest too.
      loaded.objects += items.count == 0 ? 1 : 0
      for item in items.items { addResources(item, file, &loaded, depth: depth + 1) }
      return
    }
    loaded.objects += 1
    loaded.targets.append(Kustomization.Target(root))
    let workload = Workload(resource, version: version)
    let isUnnamed = resource.isPodWithoutName
    if isUnnamed || workload?.isFragment ?? resource.isFragmentWithoutPod {
      let line = root.span.startPosition.line
      let reason = isUnnamed ? "nameless pod" : "patch"
      loaded.skipped.append(.init(file: root.span.source.name, line: line, reason: reason))
      return
    }
    guard workload != nil || readKinds.contains(resource.kind) else {
      let span = root.span
      if span.end - span.start < Self.mostOfUnread {
        loaded.unreadTexts.append(Array(span.source.bytes[span.start..<span.end]))
      }
      return
    }
    loaded.resources.append(resource)
    loaded.workloads.append(workload)
  }

  /// Reads a kustomization; nil if it is none or cannot be read.
  func kustomization(
    _ file: Discovery.File, _ settings: Settings, _ loaded: inout LoadedFile, parser: Parser
  ) -> Kustomization? {
    guard let source = read(file, &loaded) else { return nil }
    var reporter = Reporter(inventory: nothing, settings: settings, rule: YAMLSyntax.self)
    for document in Splitter(source) where !document.isEmpty {
      loaded.documents += 1
      do {
        let parsed = try parser.parse(document)
        if let tree = parsed.tree, tree.root.isMapping {
          return withExtendedLifetime(tree) { Kustomization($0.root, directory: Path.directory(of: file.absolute)) }
        }
      } catch {
        loaded.isIncomplete = true
        guard reporter.begin(YAMLSyntax.self) else { continue }
        YAMLSyntax.check(DocumentSubject(document: document, parsed: nil, error: error), &reporter)
      }
    }
    loaded.findings = reporter.findings
    return nil
  }
}
