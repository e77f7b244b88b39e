import Diagnostics
import Reporting
import Testing

/// A report to print, and the golden file that shows how.
struct Sample: CustomTestStringConvertible {
  var name: String
  var style = Style()
  var report: Report

  init(_ name: String, style: Style = Style(), _ findings: Finding...) {
    self.name = name
    self.style = style
    report = Report(findings: findings)
  }

  var testDescription: String { name }
}

extension Source {
  convenience init(_ name: String, _ text: String) { self.init(name: name, text: text.utf8) }

  /// The place of `text`, which must occur; the last one if it occurs several times and `last` is set.
  func span(_ text: String, last: Bool = false, from: String = "") -> Span {
    let all = Array(bytes)
    func find(_ text: String, after start: Int) -> Int {
      let wanted = Array(text.utf8)
      var places = Array(start...(all.count - wanted.count))
      places = places.filter { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
      return last ? places.last! : places.first!
    }
    let start = find(text, after: from.isEmpty ? 0 : find(from, after: 0))
    return Span(self, start, start + text.utf8.count)
  }
}

extension RuleDescriptor {
  static let claimShared = RuleDescriptor(
    id: "claim-shared-by-replicas", title: "Replicas share a single-writer claim",
    summary: "Several replicas mount one ReadWriteOnce claim.", category: .volumes, severity: .error,
    outcome: .crashLoopBackOff,
    why: """
      A `ReadWriteOnce` claim can be mounted by all pods of **one node**. Two replicas on one node open the same
      files; a database locks them, and the second pod ends with an error: `InnoDB: Unable to lock ./ibdata1 error: 11`.

      What happens depends on where the scheduler puts the pods:

      - on one node, the second process finds the lock taken and exits; the kubelet restarts it with growing delays;
      - on two nodes, the volume cannot be attached twice, and the second pod stays in `ContainerCreating`.

      ```
      Warning  FailedAttachVolume  Multi-Attach error for volume "pvc-1"
      ```
      """,
    confirm:
      "kubectl logs POD --previous | grep -i lock\nkubectl get events --field-selector reason=FailedAttachVolume\n",
    remedy: "Use a StatefulSet with `volumeClaimTemplates`, or run one replica.\n",
    exceptions: "All replicas are pinned to one node and the program does not lock its files.",
    parameters: [
      Parameter(
        name: "lockers", summary: "Programs that lock their data directory.",
        defaultValue: .list(["mysqld", "postgres"])),
      Parameter(name: "replicas", summary: "Report from this number on.", defaultValue: .integer(2)),
      Parameter(name: "mode", summary: "The access mode | that is meant.", defaultValue: .text("ReadWriteOnce")),
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes"])

  static let probeTooEarly = RuleDescriptor(
    id: "probe-kills-slow-start", title: "A probe kills a slow start",
    summary: "The liveness probe gives up too early.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff, why: "", confirm: "", remedy: "", exceptions: "",
    references: [])

  static let syntax = RuleDescriptor(
    id: "yaml-syntax", title: "YAML that does not parse", summary: "The document is no YAML.", category: .syntax,
    severity: .error, outcome: nil, why: "kubectl refuses it.", confirm: "", remedy: "", exceptions: "", references: [])
}

extension Finding {
  /// A finding with no more than a test needs.
  init(
    _ rule: RuleDescriptor, _ message: String, at span: Span, note: String? = nil, help: String? = nil,
    labels: [Label] = [], severity: Severity? = nil
  ) {
    self.init(
      rule: rule, severity: severity ?? rule.severity, outcome: rule.outcome, message: message, note: note, help: help,
      location: Location(span), labels: labels, fingerprint: "0123456789abcdef")
  }
}

enum Samples {
  static let database = Source(
    "deploy/db.yaml",
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: db
      namespace: shop
    spec:
      # one for reading
      replicas: 2
      selector:
        matchLabels: {app: db}
      template:
        metadata:
          labels: {app: db}
        spec:
          containers:
            - name: mysql
              image: mysql:8.4
              livenessProbe:
                tcpSocket: {port: 3306}
                initialDelaySeconds: 5
                periodSeconds: 3
                failureThreshold: 3
              volumeMounts:
                - {name: data, mountPath: /var/lib/mysql}
          volumes:
            - name: data
              persistentVolumeClaim:
                claimName: data

    """)
  static let claim = Source(
    "deploy/claim.yaml",
    """
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: data, namespace: shop}
    spec:
      accessModes: [ReadWriteOnce]
    """)

  static let shared = Finding(
    .claimShared, "2 replicas share the claim \"data\", which mysqld locks", at: database.span("2"),
    note: "the second pod ends with \"Unable to lock ./ibdata1\" and is restarted for ever",
    help: "set replicas to 1, or use a StatefulSet with volumeClaimTemplates",
    labels: [
      Label("two pods are wanted", Location(database.span("2"))),
      Label("all of them mount this claim", Location(database.span("data", last: true))),
    ])

  static let sharedAcrossFiles: Finding = {
    var finding = shared
    finding.labels = [
      Label("the claim admits one node", Location(claim.span("ReadWriteOnce"))),
      Label("all pods mount it", Location(database.span("claimName: data"))),
      Label("the claim", Location(claim.span("data"))),
    ]
    return finding
  }()

  static let probe = database.span(
    "livenessProbe:\n            tcpSocket: {port: 3306}\n            initialDelaySeconds: 5\n"
      + "            periodSeconds: 3\n            failureThreshold: 3\n")

  static let slowStart = Finding(
    .probeTooEarly, "the liveness probe kills mysql 11 s after its start", at: database.span("livenessProbe"),
    note: "5 + (3−1)×3 = 11 s is the earliest moment;\nmysql needs about 20 s:\n  8 s for InnoDB",
    help: "add a startupProbe:\n  failureThreshold: 30",
    labels: [
      Label("first check", Location(database.span("initialDelaySeconds: 5"))),
      Label("allows two failures", Location(database.span("failureThreshold: 3"))),
    ])

  static let ports = Source("svc.yaml", "ports: [{port: 80}, {port: 8080}, {port: 80}] # three\n")

  static let mapped: Finding = Finding(
    .probeTooEarly, "port 80 is there twice", at: ports.span("80", last: true),
    labels: [
      Label("one port", Location(ports.span("{port: 80}"))),
      Label("its number", Location(ports.span("80"))),
      Label("another port", Location(ports.span("8080"))),
      Label("the ports", Location(ports.span("ports"))),
    ])

  static let wide = Source(
    "名前/é🙂.yaml", "名前: 値 # コメント\nemoji: 👩‍🚀 🇩🇪 🙂 end\nmark: e\u{301}a\u{308} end\n한국어: \"값\"\n")

  static let tabs = Source("tabs.yaml", "a:\n\tb:\t\tc\n")

  static let hostileText =
    "a\u{1B}[31mred\u{7}\u{202E}drawkcab\u{0}::error::\r\n::error file=x::boo\u{9B}2J\u{2028}\u{7F}\u{E0041}"
  static let hostile = Source(
    "::error::\u{1B}]0;owned\u{7}.yaml",
    "name: \u{1B}[31mred\u{7} # \u{202E}drawkcab\n::error::x\nnul: \u{0}. c1: \u{9B}2J \u{7F} \u{AD}\u{FEFF}end\n")
  static let hostileFinding = Finding(
    .claimShared, hostileText, at: hostile.span("red"), note: hostileText, help: "::error::\n::error::",
    labels: [
      Label(hostileText, Location(hostile.span("drawkcab"))), Label("\u{1B}[2J", Location(hostile.span("end"))),
    ])

  static let invalid = Source(name: "latin1.yaml", text: [0x61, 0x3A, 0x20, 0xFF, 0xE2, 0x82, 0x20, 0x62, 0x0A])

  static let windows = Source("crlf.yaml", "a: 1\r\nb: 2\r\nc:\r\n  - 3\r\n")
  static let unfinished = Source("unfinished.yaml", "a: 1\nb: [2")

  static let long: Source = {
    let filler = String(repeating: "0123456789abcdef", count: 32 * 1024)
    return Source("long.json", "{\"a\":\"\(filler)\",\"key\":\"value\",\"tail\":\"\(filler)\"}")
  }()
  static let longWide = Source(
    "long-wide.yaml",
    "  text: \(String(repeating: "漢字\u{1B}e\u{301}", count: 5000))値\(String(repeating: "かな", count: 5000))\n")

  static let full: [Sample] = [
    Sample("single", Finding(.syntax, "did not find expected ',' or ']'", at: unfinished.span("[2"))),
    Sample("labels", shared, slowStart),
    Sample("labels-other-file", sharedAcrossFiles),
    Sample("labels-ascii", style: Style(unicode: false), sharedAcrossFiles, slowStart, mapped),
    Sample("labels-color", style: Style(color: true), sharedAcrossFiles, slowStart, mapped),
    Sample(
      "many-on-one-line", mapped,
      Finding(
        .probeTooEarly, "a mark inside of another, and two at one place", at: ports.span("[{port: 80}, {port: 8080}"),
        labels: [
          Label("inner", Location(ports.span("80"))), Label("second", Location(ports.span("{port: 8080}"))),
          Label("at the same place", Location(ports.span("{port: 8080}"))),
        ])),
    Sample(
      "several-lines",
      Finding(.probeTooEarly, "a range of five lines", at: probe),
      Finding(
        .probeTooEarly, "a range of three lines", at: database.span("metadata:\n  name: db\n  namespace: shop\n"),
        labels: [Label("all of this", Location(database.span("metadata:\n  name: db\n  namespace: shop\n")))]),
      Finding(
        .probeTooEarly, "a label of five lines", at: database.span("mysql"), help: "remove it",
        labels: [Label("this probe", Location(probe))])),
    Sample(
      "empty-ranges",
      Finding(.syntax, "inside", at: Span(unfinished, 3, 3)),
      Finding(.syntax, "at the end of a line", at: Span(unfinished, 4, 4)),
      Finding(.syntax, "at the end of the text", at: Span(unfinished, 10, 10)),
      Finding(.syntax, "past the end of the text", at: Span(unfinished, 99, 120)),
      Finding(.syntax, "after the last line", at: Span(windows, windows.bytes.count, windows.bytes.count)),
      Finding(.syntax, "in an empty text", at: Span(Source("empty.yaml", ""), 0, 0))),
    Sample(
      "tabs", Finding(.syntax, "a tab indents", at: tabs.span("\t"), labels: [Label("here", Location(tabs.span("c")))])),
    Sample(
      "wide",
      Finding(
        .syntax, "名前 is wide", at: wide.span("値"),
        labels: [Label("コメント is a comment", Location(wide.span("コメント")))]),
      Finding(.syntax, "behind emoji", at: wide.span("🙂")),
      Finding(.syntax, "behind marks", at: wide.span("end", last: true)),
      Finding(.syntax, "a mark alone", at: wide.span("\u{308}")), Finding(.syntax, "hangul", at: wide.span("값"))),
    Sample(
      "long-lines",
      Finding(
        .syntax, "in the middle of a long line", at: long.span("\"value\""),
        labels: [
          Label("not far from it", Location(long.span("tail"))), Label("far from it", Location(long.span("\"a\""))),
        ]),
      Finding(.syntax, "longer than the line that is shown", at: Span(long, 5, 500_000)),
      Finding(.syntax, "at the very end", at: Span(long, long.bytes.count - 1, long.bytes.count)),
      Finding(.syntax, "wide and narrow", at: longWide.span("値"))),
    Sample(
      "long-lines-narrow", style: Style(unicode: false, width: 60), Finding(.syntax, "narrow", at: long.span("value"))),
    Sample("hostile", hostileFinding, Finding(.syntax, "not UTF-8", at: Span(invalid, 3, 6))),
    Sample("hostile-ascii", style: Style(unicode: false), hostileFinding),
    Sample(
      "line-ends", Finding(.syntax, "with a carriage return", at: windows.span("2")),
      Finding(.syntax, "over two lines", at: windows.span("c:\r\n  - 3\r\n")),
      Finding(.syntax, "on the last line", at: unfinished.span("2"), severity: .info)),
    Sample("empty"),
  ]
}
