import Testing
import YAML

@testable import Kubernetes

@Suite("What the API server asks of fields")
struct ConstraintTests {
  /// A row of a table: where it is, and a value that is refused and one that is not, as JSON.
  struct Row {
    let kind: String
    let version: String
    let path: [Step]
    let refused: String
    let accepted: String

    enum Step {
      case key(String)
      case item
    }

    func hasKey(_ name: String) -> Bool {
      path.contains { if case .key(let key) = $0 { key == name } else { false } }
    }

    /// A document that has only this value, and a name.
    func document(_ value: String) -> String {
      var text = value
      for step in path.reversed() {
        switch step {
        case .key(let key): text = "{\"\(key)\": \(text)}"
        case .item: text = "[\(text)]"
        }
      }
      var rest = String(text.dropFirst())
      let name = "\"name\": \"a\", "
      if case .key("metadata") = path[0] {
        if case .key("name") = path[1] {
        } else {
          let metadata = "\"metadata\": {"
          rest = rest.replacing(metadata, with: metadata + name, maxReplacements: 1)
        }
      } else {
        rest = "\"metadata\": {\(name)}, ".replacing(", }", with: "}") + rest
      }
      return "{\"apiVersion\": \"\(version)\", \"kind\": \"\(kind)\", \(rest)"
    }
  }

  static let rows: [Row] = ObjectConstraints.tables.sorted { $0.key < $1.key }.flatMap { kind, table in
    let rows = rows(
      of: table.constraint, Row(kind: kind, version: table.versions[0], path: [], refused: "", accepted: ""))
    // The pod is the same for all kinds: one row shows that it is reached.
    return ["Pod", "Deployment"].contains(kind)
      ? rows : rows.filter { !$0.hasKey("template") || $0.hasKey("dnsPolicy") }
  }

  private static func rows(of constraint: Constraint, _ at: Row) -> [Row] {
    func row(_ refused: String, _ accepted: String) -> [Row] {
      [Row(kind: at.kind, version: at.version, path: at.path, refused: refused, accepted: accepted)]
    }
    func below(_ step: Row.Step) -> Row {
      Row(kind: at.kind, version: at.version, path: at.path + [step], refused: "", accepted: "")
    }
    switch constraint {
    case .oneOf(let words, let isRequired):
      return row("\"Nonsense\"", "\"\(words[0])\"") + words.dropFirst().flatMap { row("\"\($0)x\"", "\"\($0)\"") }
        + (isRequired ? row("\"\"", "\"\(words[0])\"") : row("\"x\"", "\"\""))
    case .within(let range):
      let above = range.upperBound == Int.max ? [] : row("\(range.upperBound + 1)", "\(range.upperBound)")
      return row("\(range.lowerBound - 1)", "\(range.lowerBound)") + above
    case .numberOrPercent(let most):
      return row("-1", "0") + row("\"5\"", "\"5%\"") + (most.map { row("\"\($0 + 1)%\"", "\"\($0)%\"") } ?? [])
    case .port(_, let orZero): return row("65536", orZero ? "0" : "1") + row("\"a b\"", "\"http\"")
    case .quantity(let isPositive): return row(isPositive ? "\"0\"" : "\"-1Gi\"", isPositive ? "\"1m\"" : "\"0\"")
    case .filled: return row("\"\"", "\"10.0.0.1\"")
    case .path(let isRelative, let isWritten):
      return (isWritten ? row("\"..a/b\"", "\".a\"") : row("\"..\"", "\"..a\"")) + row("\"a/../b\"", "\"a/..b\"")
        + (isRelative ? row("\"/a\"", "\"a\"") : row("\"/..\"", "\"/a\""))
    case .address: return row("\"name\"", "\"10.0.0.1\"")
    case .addressRange: return row("\"10.0.0.1\"", "\"10.0.0.0/8\"")
    case .name(.pathSegment, _): return row("\"a/b\"", "\"a b\"")
    case .name(_, let isRequired):
      return row("\"a b\"", "\"a\"") + (isRequired || isName(at) ? [] : row("\"-\"", "\"\""))
    case .labels: return row("{\"a b\": \"1\"}", "{\"a/b\": \"\"}") + row("{\"a\": \"a b\"}", "{\"a\": \"A_b.c-d\"}")
    case .annotations: return row("{\"a b\": \"1\"}", "{\"A.b/c\": \"any thing\"}")
    case .object(let shape):
      return shape.fields.flatMap { rows(of: $0.constraint, below(.key("\($0.key)"))) }
    case .list(let item, _): return rows(of: item, below(.item))
    case .all(let constraints): return constraints.flatMap { rows(of: $0, at) }
    case .since(_, let constraint): return rows(of: constraint, at)
    // The rows are tried with the newest version; others have a test of their own.
    case .before: return []
    // What several fields must be to one another is shown by the fixtures of the rules.
    case .check: return []
    }
  }

  /// An object without a name is refused for that.
  private static func isName(_ row: Row) -> Bool {
    guard row.path.count == 2, case .key("metadata") = row.path[0], case .key("name") = row.path[1] else {
      return false
    }
    return true
  }

  /// Whether something at the row's place is refused.
  private func isRefused(_ row: Row, _ value: String) throws -> Bool {
    let resource = try resource(row.document(value))
    let place = row.path.map { if case .key(let key) = $0 { "/\(key)" } else { "/0" } }.joined()
    return Violations.of(resource).contains {
      [.values, .names].contains($0.class) && $0.violation.node.pointer(from: resource.root)?.hasPrefix(place) ?? false
    }
  }

  // One test for all: there are thousands.
  @Test("Each row refuses what it should, and accepts the rest")
  func all() throws {
    for row in Self.rows {
      if try !isRefused(row, row.refused) { Issue.record("accepted: \(row.document(row.refused))") }
      if try isRefused(row, row.accepted) { Issue.record("refused: \(row.document(row.accepted))") }
    }
  }

  @Test("Hundreds of rows are there")
  func size() { #expect(Self.rows.count > 1000) }

  @Test(
    "What versions differ in",
    arguments: [
      ("{apiVersion: v1, kind: Service, metadata: {name: 1a}}", 35, 36),
      (
        "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {defaultBackend: {service: {name: 1a, port: {number: 80}}}}}",
        35, 36
      ),
      ("{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {schedule: TZ=UTC 0 3 * * *}}", 29, 28),
      (
        "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {schedule: CRON_TZ=UTC @daily}}", 37, 28
      ),
      ("{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {backoffLimitPerIndex: 1}}", 29, 28),
      ("{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {backoffLimitPerIndex: -1}}", 29, 28),
      ("{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {maxFailedIndexes: 1}}", 29, 28),
      ("{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {podReplacementPolicy: Never}}", 29, 28),
      (
        "{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {podFailurePolicy: {rules: []}, podReplacementPolicy: TerminatingOrFailed}}",
        29, 28
      ),
      ("{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {successPolicy: {rules: []}}}", 31, 30),
      (
        "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {hostNetwork: true, securityContext: {sysctls: [{name: net.core.somaxconn, value: '1'}]}}}",
        29, 28
      ),
    ])
  func versions(_ text: String, _ refusing: Int, _ accepting: Int) throws {
    func isRefused(_ minor: Int) throws -> Bool {
      let version = try #require(KubernetesVersion("1.\(minor)"))
      let resource = try #require(Resource(try node(text), file: 0, version: version))
      return !Violations.of(resource).isEmpty
    }
    #expect(try isRefused(refusing))
    #expect(try !isRefused(accepting))
  }

  @Test("A schedule and timeZone do not both name a zone")
  func twoZones() throws {
    let text =
      "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {schedule: TZ=UTC 0 3 * * *, timeZone: Etc/UTC}}"
    let resource = try #require(Resource(try node(text), file: 0, version: KubernetesVersion("1.28")))
    #expect(
      Violations.of(resource).map(\.violation.message)
        == ["the schedule names a time zone, and the CronJob has timeZone"])
  }

  @Test(
    "What is refused only when a StatefulSet's pods are made",
    arguments: [
      ("{template: {spec: {dnsPolicy: x}}}", 33, "pods"), ("{template: {spec: {dnsPolicy: x}}}", 34, nil),
      ("{volumeClaimTemplates: [{spec: {volumeMode: x}}]}", 33, "claims"),
      ("{volumeClaimTemplates: [{spec: {volumeMode: x}}]}", 34, nil), ("{serviceName: A}", 32, "pods"),
      ("{serviceName: A}", 33, nil), ("{template: {spec: {activeDeadlineSeconds: 1}}}", 28, nil),
      ("{template: {metadata: {labels: {a: a b}}}}", 28, nil), ("{replicas: -1}", 28, nil),
    ])
  func later(_ spec: String, _ minor: Int, _ expected: String?) throws {
    let text = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: \(spec)}"
    let resource = try #require(Resource(try node(text), file: 0, version: KubernetesVersion("1.\(minor)")))
    #expect(Set(Violations.of(resource).map(\.violation.refusedLater)) == [expected])
  }

  @Test("Sizes")
  func sizes() throws {
    func violations(_ annotation: Int, _ value: Int) throws -> [String] {
      let (a, b) = (String(repeating: "a", count: annotation), String(repeating: "b", count: value))
      let text = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {a: \(a)}}, data: {a: \(b), c: d}}"
      return Violations.of(try resource(text)).map(\.violation.message)
    }
    #expect(try violations(262_144, 1_048_575) == [])
    #expect(try violations(262_145, 1_048_576) == ["annotations hold 262145 bytes", "the values hold 1048577 bytes"])
  }

  @Test(
    "Names",
    arguments: [
      (NameFormat.label, "a-1", "a.b"), (.label, "1", "-a"), (.label, "a", ""), (.serviceLabel, "a1", "1a"),
      (.subdomain, "a.b-c.1", "a..b"), (.subdomain, "1.2", "a.-b"), (.subdomain, "a", "a."), (.subdomain, "a", "A"),
      (.key, "example.com/A_b", "/a"), (.key, "a", "a/"), (.key, "A", "Example.com/a"), (.value, "", "a-"),
      (.value, "A.b_c-D", "a/b"), (.annotationKey, "Example.com/a", "a/b/c"), (.dataKey, ".a", "a/b"),
      (.job, String(repeating: "a", count: 63), String(repeating: "a", count: 64)),
      (.beginning, "a-b-", "_ab-"), (.beginning, "a.b", "-"), (.pathSegment, "A_b:c", ".."),
      (.pathSegment, "...", "a%2f"),
      (.cronJob, String(repeating: "a", count: 52), String(repeating: "a", count: 53)),
      (.label, String(repeating: "a", count: 63), String(repeating: "a", count: 64)),
    ])
  func names(_ format: NameFormat, _ accepted: String, _ refused: String) {
    func accepts(_ text: String) -> Bool { Array(text.utf8).withUnsafeBytes { format.accepts($0) } }
    #expect(accepts(accepted))
    #expect(!accepts(refused))
  }

  @Test(
    "Schedules",
    arguments: [
      ("* * * * *", true), ("*/5 1-3 1,2 jan-mar SUN", true), ("5/15 * ? * *", true), ("@monthly", true),
      ("@every 5m", true), ("TZ=UTC 0 3 * * *", true), ("CRON_TZ=UTC 0 3 * *", false), ("* * * *", false),
      ("* * * * * *", false), ("@every x", false), ("61 * * * *", false),
      ("* * * 13 *", false), ("* * * 0 *", false), ("1-2-3 * * * *", false), ("1/2/3 * * * *", false),
      ("-1 * * * *", false), ("* * * * 7", false),
    ])
  func schedules(_ text: String, _ isAccepted: Bool) { #expect((CronSchedule.fault(text) == nil) == isAccepted) }
}
