import Diagnostics
import RuleKit
import Rules
import TestSupport
import Testing

@testable import Linting

@Suite("Runs")
struct RunTests {
  // MARK: Kustomize

  @Test("What a kustomization names as input is no manifest of its own")
  func kustomizeInputs() throws {
    let directory = try TemporaryDirectory([
      "base/kustomization.yaml": "resources: [web.yaml]\nconfigMapGenerator: [{name: made, files: [settings.yaml]}]\n",
      "base/web.yaml": Manifest.clean(),
      "base/settings.yaml": Manifest.unlimited("looks-like-a-manifest"),
      "dev/kustomization.yaml": "resources: [../base]\npatches: [{path: patch.yaml}]\n",
      "dev/patch.yaml": Manifest.unlimited("web"),
      "dev/extra.yaml": Manifest.unlimited("extra"),
    ])
    let report = try directory.lint()
    #expect(report.lines(directory).map { $0.split(separator: " ")[0] } == ["dev/extra.yaml"])
    #expect(
      report.skipped.map { "\(directory.relative($0.file)) \($0.reason)" }
        == ["base/settings.yaml kustomize input", "dev/patch.yaml kustomize input"])
    #expect(report.summary.skipped == 2)
    #expect(report.summary.files == 6)
    // Also if a file is named alone.
    #expect(try directory.lint("dev/patch.yaml").skipped.map(\.reason) == ["kustomize input"])
  }

  @Test("What generators make exists, and what a patch may set is not missed")
  func kustomizeNames() throws {
    let pod = Manifest.unlimited().replacing(
      "image:", with: "env: [{name: A, valueFrom: {configMapKeyRef: {name: made, key: any}}}]\n      image:")
    let directory = try TemporaryDirectory([
      "x.yaml": pod, "cm.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: made}\ndata: {a: b}\n",
    ])
    #expect(try directory.lint().rules.sorted() == ["key-missing", "memory-unset"])
    try directory.write(
      "kustomization.yaml",
      "resources: [x.yaml, cm.yaml]\nconfigMapGenerator: [{name: made, behavior: merge, literals: [any=x]}]\n")
    #expect(try directory.lint().rules == ["memory-unset"])
    try directory.write("kustomization.yaml", "resources: [x.yaml, cm.yaml]\npatches: [{path: p.yaml}]\n")
    try directory.write("p.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: c}]}\n")
    #expect(try directory.lint().rules.isEmpty)
    try directory.write(
      "p.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: other}\nspec: {containers: [{name: c}]}\n")
    #expect(try directory.lint().rules.sorted() == ["key-missing", "memory-unset"])
    // A patch that is not there may aim at anything.
    try directory.write("kustomization.yaml", "resources: [x.yaml, cm.yaml]\npatches: [{path: gone.yaml}]\n")
    #expect(try directory.lint().rules == [])
  }

  @Test("A kustomization that does not parse is a finding, and its files are linted")
  func brokenKustomization() throws {
    let directory = try TemporaryDirectory(["kustomization.yaml": "resources: [x.yaml", "x.yaml": Manifest.unlimited()])
    #expect(
      try directory.lint().lines(directory).map { $0.split(separator: " ")[..<2].joined(separator: " ") }.sorted()
        == ["kustomization.yaml yaml-syntax", "x.yaml memory-unset"])
  }

  // MARK: Documents

  @Test("Templates are skipped with their reason; braces within quotes and blocks are text")
  func templates() throws {
    let directory = try TemporaryDirectory([
      "broken.yaml": "a: b\n{{- if .x }}\nc: [\n{{ end }}\n",
      "jinja.yaml": "{% if x %}\na: b\n{% endif %}\nb: {% y %}\n",
      "value.yaml":
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  containers: [{name: c, "
        + "image: x}]\n",
      "text.yaml":
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cm}\ndata:\n  a: '{{ x }}'\n  b: |\n    {{ y }}\n",
    ])
    let report = try directory.lint()
    #expect(report.findings.isEmpty)
    #expect(
      report.skipped.map { "\(directory.relative($0.file)):\($0.line ?? 0) \($0.reason)" }
        == ["broken.yaml:1 template", "jinja.yaml:1 template", "value.yaml:1 template"])
    #expect(report.summary.resources == 1)
  }

  @Test("What is no object is skipped without noise, document by document")
  func noObjects() throws {
    let text = "a: b\n---\n[1, 2]\n---\njust text\n---\nkind: Pod\n---\n# nothing\n---\n" + Manifest.unlimited()
    let report = try TemporaryDirectory(["x.yaml": text]).lint()
    #expect(report.rules == ["memory-unset"])
    #expect(report.skipped.map(\.reason) == Array(repeating: "no Kubernetes object", count: 4))
    #expect(report.skipped.map(\.line) == [1, 3, 5, 7])
    #expect(report.summary.documents == 5)
    #expect(report.summary.resources == 1)
  }

  @Test("Syntax beside the objects is not complained about")
  func noNoise() throws {
    let report = try TemporaryDirectory(["values.yaml": "a: 1\na: 2\n", "x.json": "{\"a\": 1}"]).lint()
    #expect(report.findings.isEmpty)
    #expect(report.summary.skipped == 2)
  }

  @Test("Broken text is an error where manifests are: in their files, and where a file is named by itself")
  func strangers() throws {
    let directory = try TemporaryDirectory(["settings.json": "{ // comment\n", "x.yaml": "apiVersion: v1\nkind: [\n"])
    let report = try directory.lint()
    #expect(report.findings.map(\.location.span.source.name).map { $0.hasSuffix("x.yaml") } == [true])
    #expect(report.skipped.map(\.reason) == ["broken YAML without a Kubernetes object"])
    #expect(try directory.lint("settings.json").rules == ["yaml-syntax"])
  }

  @Test("A template is told from a text about one")
  func textsAboutTemplates() throws {
    let broken =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: b: c\n  x: '{{ $labels.instance }}'\n"
    #expect(try TemporaryDirectory(["x.yaml": broken]).lint().rules == ["yaml-syntax"])
    let template = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  {{- include \"labels\" . }}\n"
    #expect(try TemporaryDirectory(["x.yaml": template]).lint().skipped.map(\.reason) == ["template"])
  }

  @Test("One broken document does not hide its neighbours")
  func neighbours() throws {
    let text = Manifest.unlimited("one") + "---\na: [\n---\n" + Manifest.unlimited("two") + "---\n\tb: c\n"
    let report = try TemporaryDirectory(["x.yaml": text]).lint()
    #expect(report.rules == ["memory-unset", "yaml-syntax", "memory-unset", "yaml-syntax"])
    #expect(report.findings.map { $0.object?.name } == ["one", nil, "two", nil])
    #expect(report.summary.errors == 2)
    #expect(report.summary.warnings == 2)
  }

  @Test("Kinds that no rule reads are counted, not checked")
  func unread() throws {
    let crd = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  containers: [}\n"
    let hook = "apiVersion: events.k8s.io/v1\nkind: Event\nmetadata: {name: r}\n"
    let report = try TemporaryDirectory(["x.yaml": crd + "---\n" + hook + "---\n" + Manifest.clean()]).lint()
    #expect(report.findings.isEmpty)
    #expect(report.summary.unread == 2)
    #expect(report.summary.documents == 3)
    #expect(report.summary.workloads == 1)
    #expect(report.summary.skipped == 0)
  }

  @Test("Parts of objects that are meant to be merged into others are skipped as patches")
  func fragments() throws {
    let deployment =
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n"
      + "spec: {template: {spec: {containers: [{name: c, image: x}]}}}\n"
    let noImage = "apiVersion: v1\nkind: Pod\nmetadata: {name: b}\nspec: {containers: [{name: c}]}\n"
    let report = try TemporaryDirectory(["x.yaml": deployment + "---\n" + noImage + "---\n" + Manifest.unlimited()])
      .lint()
    #expect(report.findings.map { $0.object?.name } == ["web"])
    #expect(report.skipped.map { "\($0.line ?? 0) \($0.reason)" } == ["1 patch", "6 patch"])
    #expect(report.summary.workloads == 1)
  }

  @Test("The summary counts")
  func summary() throws {
    let directory = try TemporaryDirectory([
      "a.yaml": Manifest.unlimited("a") + "---\n" + Manifest.clean("b") + "---\n" + Manifest.serviceAccount,
      "b.yaml": "apiVersion: v1\nkind: [\n", "c.yaml": "", "d.yaml": "x: y\n",
      ".crashlint.yaml": "rules: {memory-unset: info}",
    ])
    var expected = Report.Summary()
    (expected.files, expected.documents, expected.resources, expected.workloads) = (4, 5, 3, 2)
    (expected.skipped, expected.errors, expected.infos) = (1, 1, 1)
    #expect(try directory.lint().summary == expected)
  }

  @Test("A document that kubectl refuses is one finding: what follows from it is held back")
  func yields() throws {
    let directory = try TemporaryDirectory([
      "a.yaml": "--- apiVersion: [\nkind\n", "b.yaml": "%YAML 1.1\n---\napiVersion: v1\nkind: [\n",
      "c.yaml": "--- {apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: b, a: c}}\n",
    ])
    let report = try directory.lint()
    #expect(
      report.lines(directory).map { $0.split(separator: " ")[..<2].joined(separator: " ") }
        == ["a.yaml text-behind-separator", "b.yaml yaml-directive", "c.yaml text-behind-separator"])
  }

  @Test("A rule yields only to one that has spoken of the same object")
  func yieldsPerObject() throws {
    func finding(_ rule: RuleDescriptor, _ name: String) -> Finding {
      Finding(
        rule: rule, severity: .error, outcome: nil, message: name,
        location: Location(Span(Source(name: "x", text: [UInt8]()), 0, 0)), fingerprint: "")
    }
    let strong = MemoryUnset.descriptor
    let weak = ClaimSharedAcrossRollout.descriptor
    let master = ClaimSharedByReplicas.descriptor
    #expect(weak.yieldsTo == [master.id])
    #expect(Judge.withoutSuperfluous([finding(weak, "a"), finding(strong, "b")]).map(\.message) == ["a", "b"])
    #expect(
      Judge.withoutSuperfluous([finding(weak, "a"), finding(master, "b"), finding(weak, "c")]).map(\.message) == ["b"])
    #expect(Judge.withoutSuperfluous([finding(weak, "a")]).map(\.message) == ["a"])
    #expect(Judge.withoutSuperfluous([]).isEmpty)
  }

  // MARK: Lists and JSON

  private static let item =
    "{apiVersion: v1, kind: Pod, metadata: {name: NAME}, spec: {containers: [{name: c, image: x}]}}"

  @Test("Lists are opened, and pointers are the item's own", arguments: ["List", "PodList", "AnythingList"])
  func lists(_ kind: String) throws {
    let items = ["a", "b"].map { Self.item.replacing("NAME", with: $0) }.joined(separator: ", ")
    let report = try TemporaryDirectory(["x.yaml": "apiVersion: v1\nkind: \(kind)\nitems: [\(items)]\n"]).lint()
    #expect(report.rules == ["memory-unset", "memory-unset"])
    #expect(report.findings.map { $0.object?.name } == ["a", "b"])
    #expect(report.findings.map(\.location.pointer) == ["/spec/containers/0/name", "/spec/containers/0/name"])
    #expect(report.summary.resources == 2)
    #expect(report.summary.documents == 1)
  }

  @Test("Lists within lists are opened, up to a depth; what is no object in them is passed over")
  func nestedLists() throws {
    func nested(_ depth: Int) -> String {
      (0..<depth).reduce(Self.item.replacing("NAME", with: "p")) { inner, _ in
        "{apiVersion: v1, kind: List, items: [junk, [], {}, \(inner)]}"
      }
    }
    #expect(try TemporaryDirectory(["x.yaml": nested(3)]).lint().rules == ["memory-unset"])
    #expect(try TemporaryDirectory(["x.yaml": nested(100)]).lint().rules == [])
    #expect(try TemporaryDirectory(["x.yaml": "apiVersion: v1\nkind: List\nitems: []\n"]).lint().skipped.isEmpty)
  }

  private static let json =
    "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"NAME\"}, "
    + "\"spec\": {\"containers\": [{\"name\": \"c\", \"image\": \"x\"}]}}"

  @Test("JSON is read, also one object after another, and pretty-printed with tabs")
  func json() throws {
    let (a, b) = (Self.json.replacing("NAME", with: "a"), Self.json.replacing("NAME", with: "b"))
    let pretty = a.replacing(", ", with: ",\n\t")
    for text in [a, a + "\n" + b, a + b, pretty + "\n" + b, a + "\n---\n" + b] {
      let report = try TemporaryDirectory(["x.json": text]).lint()
      let names = text.contains("\"b\"") ? ["a", "b"] : ["a"]
      #expect(report.findings.map { $0.object?.name } == names)
      #expect(report.rules == names.map { _ in "memory-unset" })
      #expect(report.summary.documents == names.count)
    }
    #expect(try TemporaryDirectory(["x.json": a + "\n{\"a\": "]).lint().rules == ["memory-unset", "yaml-syntax"])
  }

  @Test("Findings stand in the order of files, then of places")
  func order() throws {
    let two = Manifest.unlimited("one") + "---\n" + Manifest.unlimited("two")
    let directory = try TemporaryDirectory(["b.yaml": two, "a.yaml": two, "c/a.yaml": two])
    let report = try directory.lint("c", "b.yaml", "a.yaml")
    #expect(
      report.findings.map { "\(directory.relative($0.location.span.source.name)) \($0.object?.name ?? "")" }
        == ["c/a.yaml one", "c/a.yaml two", "b.yaml one", "b.yaml two", "a.yaml one", "a.yaml two"])
  }

  // MARK: The same every time

  /// Files of all sorts, each of several documents.
  private func mixture() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    for index in 0..<60 {
      var text =
        Manifest.unlimited("web-\(index)", image: "postgres:17") + "---\n" + Manifest.account("robot", pod: "p\(index)")
      text += "---\napiVersion: v1\nkind: Pod\nmetadata: {name: h\(index)}\n"
      text += "spec: {containers: [{name: a, image: x, ports: [{containerPort: 1, hostPort: 80}]}]}\n"
      if index % 7 == 0 { text += "---\na: [\n---\nnothing: here\n" }
      try directory.write("\(index % 5)/\(index).yaml", text)
    }
    var large = ""
    for index in 0..<1200 {
      large += Manifest.unlimited("large-\(index)") + "---\n# \(String(repeating: "x", count: 900))\n"
    }
    try directory.write("large.yaml", large)
    return directory
  }

  @Test("However many threads work, the report is the same")
  func jobs() throws {
    let directory = try mixture()
    let one = try directory.lint(jobs: 1).everything
    #expect(one.count > 1200)
    for jobs in [2, 3, 16] { #expect(try directory.lint(jobs: jobs).everything == one, "\(jobs) threads") }
  }

  @Test("A file of many documents is read as one of few is")
  func largeFiles() throws {
    let twice = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b, a: c}\n"
    let small = try TemporaryDirectory(["x.yaml": Manifest.clean() + "---\n" + twice]).lint()
    #expect(small.findings.map { $0.object?.name } == ["a"])
    let padding = "---\n# " + String(repeating: "x", count: 2 << 20) + "\n"
    let large = try TemporaryDirectory(["x.yaml": Manifest.clean() + "---\n" + twice + padding]).lint()
    #expect(large.findings.map { $0.object?.name } == ["a"])
    #expect(large.findings.map(\.fingerprint) == small.findings.map(\.fingerprint))
    #expect(large.findings.map(\.location.pointer) == ["/data/a"])
  }

  // MARK: Fingerprints

  @Test("Fingerprints survive lines that are inserted above, other documents, and a new order of containers")
  func fingerprints() throws {
    let text = Manifest.unlimited()
    func prints(_ text: String) throws -> [String] {
      try TemporaryDirectory(["x.yaml": text]).lint().findings.map(\.fingerprint)
    }
    let first = try prints(text)
    #expect(first.count == 1)
    #expect(first[0].utf8.count == 16)
    #expect(try prints("# more\n\n\n" + text) == first)
    #expect(try prints(Manifest.clean("other") + "---\n" + text) == first)
    #expect(try prints(text.replacing("name: web", with: "labels: {a: b}\n  name: web")) == first)
    let sidecar = "    - {name: side, image: z, resources: {limits: {memory: 1Gi}}}\n"
    #expect(try prints(text.replacing("  containers:\n", with: "  containers:\n" + sidecar)) == first)
    #expect(try prints(Manifest.unlimited("web2")) != first)
    #expect(
      try prints(
        text.replacing("kind: Pod\n", with: "kind: Pod\n").replacing("  name: web", with: "  name: web\n  namespace: n")
      ) != first)
  }

  @Test("Fingerprints differ between containers and between rules")
  func differentFingerprints() throws {
    let probe =
      "livenessProbe: {tcpSocket: {port: 80}, failureThreshold: 1}, command: [\"sleep 3600\"], "
      + "resources: {limits: {memory: 512m}}"
    let text =
      "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: a, image: x, \(probe)}, {name: b, "
      + "image: x, \(probe)}]}\n"
    let report = try TemporaryDirectory(["x.yaml": text]).lint()
    #expect(report.findings.count == 6)
    #expect(Set(report.findings.map(\.fingerprint)).count == 6)
    #expect(Set(report.findings.map(\.container)) == ["a", "b"])
  }

  @Test("Fingerprints of syntax tell files apart, and name what is wrong")
  func syntaxFingerprints() throws {
    let report = try TemporaryDirectory(["a.yaml": "apiVersion: v1\nkind: [\n", "b.yaml": "apiVersion: v1\nkind: [\n"])
      .lint()
    #expect(Set(report.findings.map(\.fingerprint)).count == 2)
  }

  // MARK: Sets

  @Test("Environments beside one another are not compared")
  func environments() throws {
    func pod(_ name: String) -> String {
      "apiVersion: v1\nkind: Pod\nmetadata: {name: \(name)}\nspec: {containers: [{name: c, image: x, "
        + "resources: {limits: {memory: 1Gi}}, ports: [{containerPort: 1, hostPort: 80}]}]}\n"
    }
    #expect(try TemporaryDirectory(["dev/a.yaml": pod("a"), "prod/b.yaml": pod("b")]).lint().rules == [])
    #expect(
      try TemporaryDirectory(["all/a.yaml": pod("a"), "all/b.yaml": pod("b")]).lint().rules == ["host-port-collision"])
    // Variants of one thing in one directory: each file stands alone.
    #expect(
      try TemporaryDirectory(["all/a.yaml": pod("x") + "---\n" + pod("a"), "all/b.yaml": pod("x")]).lint().rules
        == ["host-port-collision"])
  }

  @Test("A service account of another set is there, one of another namespace is not")
  func accounts() throws {
    let directory = try TemporaryDirectory([
      "a/x.yaml": Manifest.account("robot"), "b/sa.yaml": Manifest.serviceAccount,
    ])
    #expect(try directory.lint().rules == [])
    #expect(try directory.lint("a").rules == ["service-account-missing"])
    let apart = try TemporaryDirectory([
      "x.yaml": Manifest.account("robot").replacing("{name: web}", with: "{name: web, namespace: a}"),
      "sa.yaml": Manifest.serviceAccount.replacing("{name: robot}", with: "{name: robot, namespace: b}"),
    ])
    #expect(try apart.lint().severities("service-account-missing") == [.error])
  }

  // MARK: Problems

  @Test("What cannot be read is a problem with a place, and the rest is linted")
  func problems() throws {
    let directory = try TemporaryDirectory(["b.yaml": Manifest.unlimited()])
    try directory.write("a.yaml", bytes: Array("a: b\nc: ".utf8) + [0xFF, 0x0A])
    try directory.write("c.yaml", bytes: Array("a: b\n".utf8) + [0, 1, 2])
    let report = try directory.lint()
    #expect(report.rules == ["memory-unset"])
    #expect(report.problems.map { directory.relative($0.file) } == ["a.yaml", "c.yaml"])
    #expect(report.problems.map(\.position) == [.init(line: 2, column: 4), .init(line: 2, column: 1)])
    #expect(report.problems.first?.message == "invalid UTF-8: byte 0xFF")
    #expect(report.summary.files == 3)
  }

  @Test("UTF-16 and byte-order marks are no obstacle")
  func encodings() throws {
    let directory = try TemporaryDirectory(["bom.yaml": "\u{FEFF}" + Manifest.unlimited("a")])
    try directory.write(
      "utf16.yaml", bytes: [0xFF, 0xFE] + Manifest.unlimited("b").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let report = try directory.lint()
    #expect(report.findings.map { $0.object?.name } == ["a", "b"])
    #expect(
      report.findings.map(\.location.span.startPosition) == Array(repeating: .init(line: 7, column: 13), count: 2))
  }
}
