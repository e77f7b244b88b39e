import Diagnostics
import Testing
import YAML

@testable import Kubernetes

@Suite("Probes")
struct ProbeTests {
  private func probe(_ fields: String) throws -> Probe {
    try #require(try container("livenessProbe: {\(fields)}").probe(.liveness))
  }

  @Test("What is not written, or 0, is the API server's default")
  func defaults() throws {
    for fields in [
      "", "periodSeconds: 0, timeoutSeconds: 0, failureThreshold: 0, successThreshold: 0", "periodSeconds: ~",
    ] {
      let probe = try probe(fields)
      #expect(probe.period == 10)
      #expect(probe.timeout == 1)
      #expect(probe.failureThreshold == 3)
      #expect(probe.successThreshold == 1)
      #expect(probe.initialDelay == 0)
    }
  }

  @Test("What is written counts, also as a fraction without one")
  func written() throws {
    let probe = try probe(
      "periodSeconds: 5.0, timeoutSeconds: 2, failureThreshold: 4, successThreshold: 6, initialDelaySeconds: 7")
    #expect(
      [probe.period, probe.timeout, probe.failureThreshold, probe.successThreshold, probe.initialDelay] == [
        5, 2, 4, 6, 7,
      ])
  }

  @Test("What the API server refuses does no harm")
  func refused() throws {
    let probe = try probe("periodSeconds: -1, failureThreshold: x, initialDelaySeconds: -5, timeoutSeconds: [1]")
    #expect([probe.period, probe.failureThreshold, probe.initialDelay, probe.timeout] == [10, 3, 0, 1])
  }

  /// Measured on a kubelet: initial delay, period, threshold; the earliest and latest kill.
  @Test(
    "The budget is the measured one",
    arguments: [
      (0, 10, 3, 20, 30), (0, 10, 1, 0, 10), (0, 5, 3, 10, 15), (5, 3, 2, 8, 11), (3, 1, 5, 7, 8), (10, 10, 3, 30, 40),
      (15, 20, 1, 15, 35), (7, 5, 1, 7, 12), (0, 2, 5, 8, 10), (5, 3, 4, 14, 17), (30, 4, 2, 34, 38),
    ])
  func budgets(_ delay: Int, _ period: Int, _ threshold: Int, _ earliest: Int, _ latest: Int) throws {
    let probe = try probe("initialDelaySeconds: \(delay), periodSeconds: \(period), failureThreshold: \(threshold)")
    #expect(probe.guaranteedBudget == earliest)
    #expect(probe.latestKill == latest)
  }

  @Test("Numbers of any size are added up without overflow")
  func huge() throws {
    let most = Int64.max
    let probe = try probe("initialDelaySeconds: \(most), periodSeconds: \(most), failureThreshold: \(most)")
    #expect(probe.guaranteedBudget > 1_000_000_000)
    #expect(probe.latestKill >= probe.guaranteedBudget)
  }

  @Test("The handler's port and command are found")
  func handlers() throws {
    #expect(try probe("httpGet: {port: web}").port?.text == "web")
    #expect(try probe("tcpSocket: {port: 80}").port?.integer == 80)
    #expect(try probe("grpc: {port: 9000}").port?.integer == 9000)
    #expect(try probe("exec: {command: [a, b]}").port == nil)
    #expect(try probe("exec: {command: [a, b]}").command?.count == 2)
    #expect(try probe("httpGet: {path: /}").port == nil)
  }

  @Test("Only mappings are probes, and they come in the order in which they act")
  func which() throws {
    let all = try container("readinessProbe: {}\nlivenessProbe: {}\nstartupProbe: {}")
    #expect(all.probes.map(\.kind) == [.startup, .liveness, .readiness])
    #expect(all.probe(.liveness)?.key.text == "livenessProbe")
    #expect(try container("readinessProbe: ~\nlivenessProbe: x\nstartupProbe: []").probes.isEmpty)
  }
}

@Suite("Workloads")
struct WorkloadTests {
  @Test(
    "Sidecars are ordinary init containers to clusters before 1.29", arguments: [(28, false), (29, true), (37, true)])
  func sidecars(_ minor: Int, _ isSidecar: Bool) throws {
    let pod = try resource(
      "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n"
        + "spec: {initContainers: [{name: s, image: x, restartPolicy: Always}], containers: [{name: c, image: x}]}")
    let version = try #require(KubernetesVersion("1.\(minor)"))
    let workload = try #require(Workload(pod, version: version))
    #expect(workload.container(named: "s")?.role == (isSidecar ? .sidecar : .initial))
    #expect(workload.runningContainers.map(\.name) == (isSidecar ? ["s", "c"] : ["c"]))
  }

  private static let spec = "{containers: [{name: c, image: x}], restartPolicy: OnFailure, hostNetwork: true}"

  @Test(
    "The pod is found in every kind",
    arguments: [
      ("Pod", "v1", "spec: \(spec)"), ("PodTemplate", "v1", "template: {spec: \(spec)}"),
      ("Deployment", "apps/v1", "spec: {template: {spec: \(spec)}}"),
      ("StatefulSet", "apps/v1", "spec: {template: {spec: \(spec)}}"),
      ("DaemonSet", "apps/v1", "spec: {template: {spec: \(spec)}}"),
      ("ReplicaSet", "apps/v1", "spec: {template: {spec: \(spec)}}"),
      ("ReplicationController", "v1", "spec: {template: {spec: \(spec)}}"),
      ("Job", "batch/v1", "spec: {template: {spec: \(spec)}}"),
      ("CronJob", "batch/v1", "spec: {jobTemplate: {spec: {template: {spec: \(spec)}}}}"),
      ("Rollout", "argoproj.io/v1alpha1", "spec: {template: {spec: \(spec)}}"),
      ("DeploymentConfig", "apps.openshift.io/v1", "spec: {template: {spec: \(spec)}}"),
    ])
  func kinds(_ kind: String, _ version: String, _ body: String) throws {
    let workload = try workload("apiVersion: \(version)\nkind: \(kind)\nmetadata: {name: w}\n\(body)\n")
    #expect(workload.containers.map(\.name) == ["c"])
    #expect(workload.restartPolicy == .onFailure)
    #expect(workload.hostNetwork)
    #expect(workload.isBuiltIn == !version.contains("io/"))
    #expect(workload.isDeploymentLike == kind.hasPrefix("Deployment"))
    #expect((workload.replicas == nil) == ["Pod", "PodTemplate", "DaemonSet", "Job", "CronJob"].contains(kind))
  }

  @Test(
    "Without a pod an object is no workload",
    arguments: [
      "kind: Service\nspec: {}", "kind: CronJob\nspec: {template: {spec: {containers: [{name: a}]}}}",
      "kind: Pod\nspec: {containers: nginx}", "kind: Pod\nspec: {containers: {name: a}}", "kind: Pod\nspec: []",
      "kind: Pod\nspec: {containers: ~}", "kind: Pod", "kind: Deployment\nspec: {template: x}",
      "kind: Deployment\nspec: {containers: [{name: a}]}", "kind: Rollout\nspec: {workloadRef: {name: a}}",
      "kind: Deployment\nspec: {template: [{spec: {containers: []}}]}",
    ])
  func noWorkload(_ text: String) throws {
    #expect(Workload(try resource("apiVersion: v1\nmetadata: {name: x}\n\(text)\n")) == nil)
  }

  @Test("Containers know their part in the pod's life, in order")
  func roles() throws {
    let workload = try workload(
      """
      apiVersion: v1
      kind: Pod
      spec:
        containers: [{name: a}, junk, {name: b}]
        ephemeralContainers: [{name: debug}]
        initContainers: [{name: first}, {name: mesh, restartPolicy: Always}, {name: second, restartPolicy: Never}]
      """)
    #expect(workload.containers.map(\.name) == ["first", "mesh", "second", "a", "b", "debug"])
    #expect(workload.containers.map(\.role) == [.initial, .sidecar, .initial, .app, .app, .ephemeral])
    #expect(workload.containers.map(\.index) == [0, 1, 2, 0, 2, 0])
    #expect(workload.runningContainers.map(\.name) == ["mesh", "a", "b"])
    #expect(workload.container(named: "mesh")?.role == .sidecar)
    #expect(workload.container(named: "none") == nil)
  }

  @Test("Replicas are what is written, 1 if nothing is, nothing if it cannot be read")
  func replicas() throws {
    func replicas(_ spec: String) throws -> Workload.Count? {
      try workload("apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: []}}\(spec)}\n")
        .replicas
    }
    #expect(try replicas("")?.value == 1)
    #expect(try replicas("")?.node == nil)
    #expect(try replicas(", replicas: ~")?.value == 1)
    #expect(try replicas(", replicas: 3")?.value == 3)
    #expect(try replicas(", replicas: 3")?.node?.text == "3")
    #expect(try replicas(", replicas: 0")?.value == 0)
    #expect(try replicas(", replicas: \"3\"") == nil)
    #expect(try replicas(", replicas: [3]") == nil)
  }

  @Test("Policies and accounts have defaults and old names")
  func podFields() throws {
    func pod(_ spec: String) throws -> Workload {
      try workload("apiVersion: v1\nkind: Pod\nspec: {containers: []\(spec)}\n")
    }
    #expect(try pod("").restartPolicy == .always)
    #expect(try pod(", restartPolicy: Sometimes").restartPolicy == .always)
    #expect(try pod(", restartPolicy: Never").restartPolicy == .never)
    #expect(try pod("").serviceAccount == nil)
    #expect(try pod(", serviceAccount: old").serviceAccount?.text == "old")
    #expect(try pod(", serviceAccount: old, serviceAccountName: new").serviceAccount?.text == "new")
    #expect(try pod(", serviceAccount: old, serviceAccountName: \"\"").serviceAccount?.text == "old")
    #expect(try pod(", serviceAccountName: ~").serviceAccount == nil)
    #expect(try pod(", serviceAccountName: [a]").serviceAccount == nil)
    #expect(try pod(", hostNetwork: \"true\"").hostNetwork == false)
  }

  @Test("Volumes, claims, mounts and the keys that they pick")
  func volumes() throws {
    let workload = try workload(
      """
      apiVersion: v1
      kind: Pod
      metadata: {labels: {app: a, tier: 1}}
      spec:
        volumes:
          - {name: data, persistentVolumeClaim: {claimName: disk}}
          - {name: shared, persistentVolumeClaim: {claimName: disk, readOnly: true}}
          - {name: settings, configMap: {name: cm, optional: true, items: [{key: a, path: a}, {path: b}, junk]}}
          - {name: token, secret: {secretName: s, items: [{key: t}]}}
          - name: all
            projected:
              sources:
                - {configMap: {name: cm, items: [{key: p}]}}
                - {secret: {name: s, items: [{key: q}]}}
                - {downwardAPI: {}}
          - {name: whole, configMap: {name: cm}}
        containers:
          - {name: c, volumeMounts: [{name: data, mountPath: /d}, {name: data, mountPath: /e, readOnly: true}]}
          - {name: d, volumeMounts: [{name: data, mountPath: /d, subPathExpr: $(POD)}]}
      """)
    #expect(workload.labels == ["app": "a", "tier": "1"])
    let claim = try #require(workload.volume(named: "data")?.claim)
    #expect(claim.name.text == "disk")
    #expect(!claim.isReadOnly)
    #expect(workload.volume(named: "shared")?.claim?.isReadOnly == true)
    #expect(workload.volume(named: "settings")?.claim == nil)
    #expect(workload.mounts(of: "data").map { $0.container.name + $0.mount.path } == ["c/d", "c/e", "d/d"])
    #expect(workload.mounts(of: "data").map(\.mount.hasSubPathExpression) == [false, false, true])
    let references = workload.volumes.flatMap(\.keyReferences)
    #expect(
      references.map { "\($0.kind.rawValue) \($0.name.text) \($0.key.text)" } == [
        "ConfigMap cm a", "Secret s t", "ConfigMap cm p", "Secret s q",
      ])
    #expect(references.map(\.isOptional) == [true, false, false, false])
  }

  @Test(
    "A mount covers what lies below it",
    arguments: [
      ("/data", "/data", true), ("/data", "/data/db", true), ("/data/", "/data/db", true), ("/", "/data", true),
      ("/data", "/database", false), ("/data/db", "/data", false), ("", "/data", false), ("/data/", "/data", true),
    ])
  func covers(_ mount: String, _ path: String, _ covers: Bool) throws {
    let container = try container("volumeMounts: [{name: v, mountPath: \"\(mount)\"}]")
    #expect(container.volumeMounts[0].covers(path) == covers)
  }

  @Test("A mount without a path covers nothing")
  func coversNothing() throws {
    #expect(try container("volumeMounts: [{name: v}]").volumeMounts[0].covers("/data") == false)
  }

  @Test("Variables, their sources, and amounts")
  func fields() throws {
    let container = try container(
      """
      env:
        - {name: A, value: 1}
        - {name: B, valueFrom: {configMapKeyRef: {name: cm, key: k, optional: true}}}
        - {name: C, valueFrom: {secretKeyRef: {name: s, key: k}}}
        - {name: D, valueFrom: {secretKeyRef: {name: s}}}
        - {name: E, valueFrom: {fieldRef: {fieldPath: x}}}
        - {name: F, value: ~}
        - junk
      envFrom: [{configMapRef: {name: cm}, prefix: P_}, {secretRef: {name: s, optional: true}}, {configMapRef: {}}, junk]
      resources: {limits: {memory: 1Gi, cpu: nonsense}, requests: {memory: ~}}
      stdin: true
      command: []
      args: [a]
      """)
    #expect(container.environment.map(\.name) == ["A", "B", "C", "D", "E", "F", ""])
    #expect(container.environment.map { $0.value?.text } == ["1", nil, nil, nil, nil, nil, nil])
    #expect(container.environment.map { $0.reference?.kind } == [nil, .configMap, .secret, nil, nil, nil, nil])
    #expect(container.environment[1].reference?.isOptional == true)
    #expect(container.environmentSources.map { $0.prefix + $0.name.text } == ["P_cm", "s"])
    #expect(container.environmentSources.map(\.isOptional) == [false, true])
    #expect(container.limit("memory")?.quantity == Quantity("1Gi"))
    #expect(container.limit("cpu")?.quantity == nil)
    #expect(container.limit("cpu")?.node.text == "nonsense")
    #expect(container.request("memory") == nil)
    #expect(container.request("cpu") == nil)
    #expect(container.keepsInputOpen)
    #expect(container.command == nil)
    #expect(container.args?.count == 1)
  }

  @Test("Host ports are what the scheduler reserves")
  func hostPorts() throws {
    func ports(_ spec: String) throws -> [String] {
      try workload("apiVersion: v1\nkind: Pod\nspec: \(spec)\n").hostPorts.map {
        "\($0.port)/\($0.protocolName) \($0.hostIP ?? "*")"
      }
    }
    #expect(try ports("{containers: [{ports: [{containerPort: 80}]}]}") == [])
    #expect(
      try ports("{containers: [{ports: [{containerPort: 80, hostPort: 8080, protocol: UDP}]}]}") == ["8080/UDP *"])
    #expect(
      try ports("{containers: [{ports: [{containerPort: 80, hostPort: 8080, hostIP: 1.2.3.4}]}]}") == [
        "8080/TCP 1.2.3.4"
      ])
    #expect(try ports("{containers: [{ports: [{containerPort: 80, hostPort: 81, hostIP: 0.0.0.0}]}]}") == ["81/TCP *"])
    #expect(
      try ports("{hostNetwork: true, containers: [{ports: [{containerPort: 80}, {containerPort: x}]}]}") == ["80/TCP *"]
    )
    #expect(try ports("{containers: [{ports: [{hostPort: 0}]}]}") == [])
    #expect(
      try ports(
        "{containers: [{name: a}], initContainers: [{ports: [{hostPort: 1}]}, {restartPolicy: Always, "
          + "ports: [{hostPort: 2}]}]}"
      )
        == ["2/TCP *"])
  }

  /// Asks a workload for all that it can say.
  private func askEverything(_ workload: Workload) {
    _ = (workload.restartPolicy, workload.replicas, workload.hostNetwork, workload.serviceAccount, workload.labels)
    _ = (workload.hostPorts, workload.isBuiltIn, workload.isDeploymentLike)
    _ = workload.volumes.map { ($0.name, $0.claim, $0.keyReferences) }
    _ = workload.sharedClaims(Inventory(resources: [], workloads: [], files: []))
    for container in workload.containers {
      _ = (
        container.name, container.place, container.image, container.command, container.args, container.keepsInputOpen
      )
      _ = (container.limit("memory"), container.request("cpu"), container.environmentSources)
      _ = container.environment.map { ($0.name, $0.value, $0.reference) }
      _ = container.ports.map { ($0.number, $0.name, $0.protocolName, $0.hostPort, $0.hostIP) }
      _ = container.volumeMounts.map { ($0.name, $0.path, $0.isReadOnly, $0.subPath, $0.covers("/x")) }
      _ = container.probes.map { ($0.guaranteedBudget, $0.latestKill, $0.port, $0.command, $0.timeout) }
    }
  }

  @Test(
    "Any field may have any shape",
    arguments: ["x", "1", "-9223372036854775808", "~", "[]", "{}", "[[x]]", "[{}]", "{a: {b: [c]}}", "true", "\"\""])
  func wrongShapes(_ shape: String) throws {
    let fields = [
      "name", "image", "command", "args", "env", "envFrom", "ports", "resources", "volumeMounts", "livenessProbe",
      "lifecycle",
      "restartPolicy", "stdin",
    ]
    for field in fields {
      let text = "apiVersion: v1\nkind: Pod\nspec: {containers: [{\(field): \(shape)}]}\n"
      let workload = try workload(text)
      #expect(workload.containers.count == 1, "\(field)")
      askEverything(workload)
    }
    for field in [
      "volumes", "initContainers", "serviceAccountName", "hostNetwork", "restartPolicy", "ephemeralContainers",
    ] {
      let workload = try workload(
        "apiVersion: apps/v1\nkind: Deployment\nspec: {template: {metadata: \(shape), spec: {containers: [{}], "
          + "\(field): \(shape)}}}\n"
      )
      #expect(workload.containers.contains { $0.role == .app }, "\(field)")
      askEverything(workload)
    }
    let inner = [
      "env: [{name: \(shape), value: \(shape), valueFrom: \(shape)}]",
      "env: [{valueFrom: {configMapKeyRef: \(shape)}}]",
      "env: [{valueFrom: {secretKeyRef: {name: \(shape), key: \(shape), optional: \(shape)}}}]",
      "envFrom: [{configMapRef: \(shape)}, {secretRef: {name: \(shape)}}]",
      "ports: [{containerPort: \(shape), hostPort: \(shape), name: \(shape), protocol: \(shape), hostIP: \(shape)}]",
      "resources: {limits: \(shape), requests: {memory: \(shape)}}",
      "volumeMounts: [{name: \(shape), mountPath: \(shape), readOnly: \(shape), subPath: \(shape)}]",
      "livenessProbe: {httpGet: \(shape), exec: \(shape), periodSeconds: \(shape), initialDelaySeconds: \(shape)}",
    ]
    for fields in inner {
      let workload = try workload("apiVersion: v1\nkind: Pod\nspec: {hostNetwork: true, containers: [{\(fields)}]}\n")
      #expect(workload.containers.count == 1, "\(fields)")
      askEverything(workload)
    }
    let volumes =
      "[{name: v, persistentVolumeClaim: \(shape)}, {configMap: {name: \(shape), items: \(shape)}}, "
      + "{projected: \(shape)}, {secret: {secretName: x, items: [\(shape), {key: \(shape)}]}}]"
    askEverything(try workload("apiVersion: v1\nkind: Pod\nspec: {volumes: \(volumes), containers: [{}]}\n"))
  }

  @Test("An object needs a kind and a version")
  func objects() throws {
    func object(_ text: String) throws -> Resource? { Resource(try node(text), file: 0) }
    #expect(try object("{kind: Pod}") == nil)
    #expect(try object("{apiVersion: v1}") == nil)
    #expect(try object("{apiVersion: v1, kind: [Pod]}") == nil)
    #expect(try object("{apiVersion: \"\", kind: Pod}") == nil)
    #expect(try object("[apiVersion, kind]") == nil)
    let found = try #require(
      try object("{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, namespace: \"\"}}"))
    #expect(found.group == "apps")
    #expect(found.namespace == nil)
    #expect(found.identity == .init(group: "apps", kind: "Deployment", namespace: nil, name: "a"))
    #expect(try object("{apiVersion: v1, kind: Pod, metadata: {generateName: a-}}")?.identity == nil)
    #expect(try object("{apiVersion: v1, kind: Pod, metadata: x}")?.name == "")
    #expect(try object("{apiVersion: v1, kind: Pod, metadata: {annotations: {a.b/c: d}}}")?.annotation("a.b/c") == "d")
  }
}
