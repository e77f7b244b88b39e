import Diagnostics
import Testing
import YAML

@testable import Kubernetes

@Suite("The schema of the API")
struct SchemaTests {
  private func problems(_ text: String, _ version: String = "1.37") throws -> [String] {
    let root = try node(text)
    let version = try #require(KubernetesVersion(version))
    let resource = try #require(Resource(root, file: 0, version: version))
    return resource.schemaProblems.map { problem in
      let path = problem.node.fieldPath(from: root)
      switch problem.fault {
      case .unknown(let remedy): return "\(path) unknown: \(remedy)"
      case .type(let mismatch): return "\(path) type: \(mismatch)"
      case .missing(let field, let isEmpty): return "\(path) \(isEmpty ? "empty" : "missing"): \(field)"
      }
    }
  }

  private func pod(_ container: String, _ spec: String = "") -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: p}
    spec:
      \(spec)
      containers:
      - name: c
        image: busybox
        \(container)
    """
  }

  @Test("Each name of the tables is found again")
  func tables() {
    var previous: [String] = []
    for index in 0..<Schema.Kind.count {
      let kind = Schema.Kind.all[index]
      previous.append(kind.apiVersion)
      #expect(kind.apiVersion.utf8.allSatisfy { $0 > 0x20 })
      guard let definition = kind.definition else { continue }
      for position in 0..<definition.count {
        let name = definition[position].name
        #expect(definition.position(of: name.bytes) == position, "\(name.text)")
      }
    }
    #expect(previous.count > 150)
  }

  @Test(
    "What is meant by an unknown field",
    arguments: [
      ("livenesProbe: {}", "spelling(\"livenessProbe\")"), ("envfrom: []", "spelling(\"envFrom\")"),
      ("resource: {}", "spelling(\"resources\")"), ("restartpolicy: Always", "spelling(\"restartPolicy\")"),
      ("limits: {}", "place(\"spec.containers[].resources\")"), ("volumes: []", "place(\"spec\")"),
      ("terminationGracePeriodSeconds: 3", "place(\"spec\")"), ("zzz: 1", "none"),
      ("initialDelaySeconds: 3\n    livenessProbe: {}", "place(\"spec.containers[].livenessProbe\")"),
    ])
  func unknown(line: String, remedy: String) throws {
    let key = line.prefix { $0 != ":" }
    #expect(try problems(pod(line)) == ["spec.containers[0].\(key) unknown: \(remedy)"])
  }

  @Test("Of alternatives another one is not meant; what only the pod has is")
  func meant() throws {
    #expect(
      try problems(
        "{apiVersion: v1, kind: PersistentVolume, metadata: {name: a}, spec: {storageos: {volumeName: a, secretName: b}}}"
      )
      .contains("spec.storageos.secretName unknown: none"))
    #expect(
      try problems(pod("securityContext: {fsGroup: 3}"))
        == ["spec.containers[0].securityContext.fsGroup unknown: place(\"spec.securityContext\")"])
  }

  @Test(
    "Values that the server decodes",
    arguments: [
      "stdin: no", "command: [~]", "args:", "env: [{name: A, value: null}]", "ports: [{containerPort: 8080.0}]",
      "resources: {limits: {cpu: 1, memory: 1.5e8, a.b/c: '2'}}",
      "livenessProbe: {httpGet: {port: http}, periodSeconds: 0x10}",
      "livenessProbe: {httpGet: {port: 80}, timeoutSeconds: null}", "env: []", "securityContext: {runAsUser: 01000}",
    ])
  func decoded(line: String) throws { #expect(try problems(pod(line)) == []) }

  @Test(
    "Values that it does not",
    arguments: [
      ("stdin: 'no'", "boolean"), ("stdin: 1", "boolean"), ("command: sh", "list"), ("args: {a: 1}", "list"),
      ("image: [a]", "string"), ("workingDir: 1", "string"), ("workingDir: yes", "string"), ("env: [a]", "mapping"),
      ("livenessProbe: {httpGet: {port: 80}, timeoutSeconds: '5'}", "integer"),
      ("livenessProbe: {httpGet: {port: 80}, timeoutSeconds: 0.5}", "integer"),
      ("livenessProbe: {httpGet: {port: 80}, timeoutSeconds: 5000000000}", "range(bits: 32)"),
      ("livenessProbe: {httpGet: {port: 0.5}}", "port"), ("resources: {limits: {cpu: yes}}", "quantity"),
      ("resources: {limits: {cpu: 1gb}}", "quantity"), ("resources: []", "mapping"),
      ("securityContext: {runAsUser: 1e30}", "range(bits: 64)"),
    ])
  func undecoded(line: String, mismatch: String) throws {
    let found = try problems(pod(line)).filter { $0.contains(" type: ") }
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(" type: \(mismatch)") ?? false, "\(found)")
  }

  @Test("Fields come and go with versions")
  func versions() throws {
    let text = pod("env: [{name: A, valueFrom: {fileKeyRef: {volumeName: v, path: p, key: k}}}]")
    #expect(try problems(text, "1.33") == ["spec.containers[0].env[0].valueFrom.fileKeyRef unknown: since(34)"])
    #expect(try problems(text, "1.34") == [])
    #expect(
      try problems(pod("", "workloadRef: {name: a, podGroup: b}"), "1.36").first
        == "spec.workloadRef unknown: until(36)")
  }

  @Test("A definition that got another name is as old as the field that leads to it")
  func renamed() throws {
    let claim = """
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}, limits: {storage: 2Gi}}}
      """
    #expect(try problems(claim, "1.28") == [])
    let hook = pod("lifecycle: {preStop: {sleep: {seconds: 1}}}")
    #expect(try problems(hook, "1.28") == ["spec.containers[0].lifecycle.preStop.sleep unknown: since(29)"])
  }

  @Test("Merged and repeated keys are one field")
  func merged() throws {
    let text = """
      apiVersion: v1
      kind: Pod
      metadata: {name: p}
      spec:
        containers:
        - &base {name: c, image: busybox, command: [sleep, "1"]}
        - <<: *base
          name: d
      """
    #expect(try problems(text) == [])
  }

  @Test(
    "Versions of APIs",
    arguments: [
      ("apps/v1", "Deployment", "1.28", "nil"), ("apps/v1beta1", "Deployment", "1.28", "gone(in: 16)"),
      ("v1", "Deployment", "1.37", "elsewhere"), ("apps/v1", "Pod", "1.37", "elsewhere"),
      ("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", "1.31", "nil"),
      ("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", "1.32", "gone(in: 32)"),
      ("storage.k8s.io/v1", "VolumeAttributesClass", "1.33", "notYet(since: 34)"),
      ("example.com/v1", "Deployment", "1.37", "nil"), ("v1", "Template", "1.37", "nil"), ("v1", "List", "1.37", "nil"),
    ])
  func apiVersions(apiVersion: String, kind: String, version: String, refusal: String) throws {
    let version = try #require(KubernetesVersion(version))
    let found = Array(apiVersion.utf8).withUnsafeBytes { a in
      Array(kind.utf8).withUnsafeBytes { Schema.refusal(a, $0, version) }
    }
    #expect(found.map { "\($0)" } ?? "nil" == refusal)
  }
}
