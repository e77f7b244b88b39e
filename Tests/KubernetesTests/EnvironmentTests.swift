import Testing
import YAML

@testable import Kubernetes

@Suite("Environment")
struct EnvironmentTests {
  private static let objects = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: settings}
    data: {A: from map, B: from map, C: "{{ .Values.c }}"}
    ---
    apiVersion: v1
    kind: Secret
    metadata: {name: secret}
    data: {D: ZA==, E: b3Zlcg==}
    stringData: {E: plain}
    """

  private func environment(_ fields: String, objects: String = objects) throws -> Environment {
    let indented = fields.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    let pod =
      "---\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n    - name: c\n\(indented)\n"
    let run = try Run(["-": objects + "\n" + pod])
    let workload = try #require(run.inventory.workloads.compactMap(\.self).first)
    return Environment(of: workload.containers[0], in: workload, run.inventory)
  }

  @Test("env stands over envFrom, the last entry over the first; stringData over data; base64 is decoded")
  func order() throws {
    let given = try environment(
      """
      envFrom: [{configMapRef: {name: settings}}, {prefix: S_, secretRef: {name: secret}}]
      env: [{name: A, value: own}, {name: A, value: last}, {name: N}, {name: X, value: $(A)/x}]
      """)
    #expect(!given.isOpen)
    #expect(given["A"]?.value == "last")
    #expect(given["B"]?.value == "from map")
    #expect(given["S_D"]?.value == "d")
    #expect(given["S_E"]?.value == "plain")
    #expect(given["N"]?.value == "")
    // Text that something fills in is a value that cannot be told.
    for name in ["C", "X"] {
      #expect(given[name] != nil)
      #expect(given[name]?.value == nil)
    }
    #expect(given["D"] == nil)
  }

  @Test("A source that is not seen, or holds nothing yet, leaves the environment open")
  func open() throws {
    #expect(try environment("envFrom: [{secretRef: {name: elsewhere}}]").isOpen)
    #expect(try environment("env: [{name: '${NAME}', value: a}]").isOpen)
    #expect(try environment("env: [{name: A, valueFrom: {secretKeyRef: {name: elsewhere, key: a}}}]").isOpen == false)
  }

  @Test("An optional reference to what is not seen may be left out")
  func optional() throws {
    let given = try environment(
      """
      env:
        - {name: A, valueFrom: {secretKeyRef: {name: elsewhere, key: a, optional: true}}}
        - {name: B, valueFrom: {secretKeyRef: {name: elsewhere, key: a}}}
        - {name: C, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
      """)
    #expect(given["A"]?.isCertain == false)
    #expect(given["B"]?.isCertain == true)
    #expect(given["C"]?.isCertain == true)
  }
}

@Suite("Base64")
struct Base64Tests {
  private func decode(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { Base64.decode(UnsafeRawBufferPointer($0)) }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("What the API server decodes", arguments: [("", ""), ("YQ==", "a"), ("YWI=", "ab"), ("YWJj", "abc")])
  func decodes(_ text: String, _ plain: String) {
    #expect(decode(text) == plain)
    #expect(decode(String(text.flatMap { [$0, "\n"] })) == plain)
  }

  @Test("What it refuses", arguments: ["a", "YQ", "YQ=", "YQ===", "=", "YQ==YQ==", "Y Q=", "Y-Q=", "Y=Q=", "é"])
  func refuses(_ text: String) {
    #expect(decode(text) == nil)
  }
}

@Suite("Command lines and names")
struct FlagTests {
  @Test("Options that say where a program listens")
  func flags() throws {
    let server = try container(
      """
      command: [server, --port=80, -metrics-bind-address, ":8081", --admin.listen=127.0.0.1:9, --verbose]
      args: [--redis-port=1, --port, x, "--http-port=0", --url=http://a:8, --listen=tcp://0.0.0.0:7]
      """)
    #expect(server.listenFlags.map(\.name) == ["port", "metrics-bind-address", "admin.listen", "listen"])
    #expect(server.listenFlags.map(\.port) == [80, 8081, 9, 7])
    #expect(server.listenFlags.map(\.host) == ["", "", "127.0.0.1", ""])
    #expect(server.listenFlags.map(\.purpose) == [nil, "metrics", "admin", nil])
    #expect(try container("command: [sh, -c, server, --port=80]").listenFlags.isEmpty)
  }

  @Test(
    "What a shell would expand",
    arguments: [
      ("a${X}b", ["X"]), ("$X-$Y_1", ["X", "Y_1"]), ("$$X", []), ("\\${X}", []), ("${X:-a}", []), ("$(X)", []),
      ("$1", []), ("${", []), ("$", []), ("5$", []), ("${X", []),
    ])
  func shell(_ text: String, _ names: [String]) {
    var text = text
    let found = text.withUTF8 { Expansion.shellReferences(in: UnsafeRawBufferPointer($0)) }
    #expect(found.map(\.name) == names)
  }

  @Test("Names of ports", arguments: ["http", "a", "8080-http", "a-15-characters"])
  func portName(_ name: String) { #expect(PortName.complaint(name) == nil) }

  @Test("No names of ports", arguments: ["", "HTTP", "80", "a--b", "-a", "a-", "a_b", "sixteen-letters-"])
  func noPortName(_ name: String) { #expect(PortName.complaint(name) != nil) }

  @Test("Fields that a variable may take")
  func fields() {
    for path in ["metadata.name", "status.hostIPs", "metadata.labels['a/b']"] { #expect(PodFields.allow(path)) }
    for path in ["metadata.labels", "spec.nodename", "metadata.labels[a]"] { #expect(!PodFields.allow(path)) }
    for name in ["limits.cpu", "requests.hugepages-2Mi"] { #expect(PodFields.allow(resource: name)) }
    for name in ["cpu", "limit.cpu", "limits.gpu"] { #expect(!PodFields.allow(resource: name)) }
  }
}
