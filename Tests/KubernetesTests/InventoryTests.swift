import Testing
import YAML

@testable import Kubernetes

@Suite("Sets")
struct SetTests {
  private static let base = "resources: [web.yaml, settings.yaml]"

  @Test("Two overlays of one base: what lies in the base is in both sets, what lies beside each only in its own")
  func overlays() throws {
    let run = try Run(
      [
        "/r/base/web.yaml": Make.pod("web"),
        "/r/base/settings.yaml": Make.configMap("settings", "a"),
        "/r/dev/extra.yaml": Make.configMap("extra", "a", "b"),
        "/r/prod/extra.yaml": Make.configMap("extra", "a"),
      ],
      kustomizations: [
        "/r/base": Self.base, "/r/dev": "resources: [../base, extra.yaml]",
        "/r/prod": "resources: [../base, extra.yaml]",
      ])
    #expect(try run.seen("ConfigMap", "settings", from: "/r/base/web.yaml Pod web") == [1])
    #expect(try run.seen("ConfigMap", "extra", from: "/r/base/web.yaml Pod web") == [2, 3])
    #expect(try run.seen("ConfigMap", "settings", from: "/r/dev/extra.yaml ConfigMap extra") == [1])
    let (dev, prod) = (try run["/r/dev/extra.yaml ConfigMap extra"], try run["/r/prod/extra.yaml ConfigMap extra"])
    #expect(!run.inventory.shareSet(dev, prod))
    // The base itself is no set: it is part of two.
    #expect(run.inventory.setsOfFile == [[0, 1], [0, 1], [0], [1]])
    // One is named in one set only: each alternative may be the one.
    #expect(
      run.inventory.keys(.configMap, "extra", for: try run["/r/base/web.yaml Pod web"], binary: false) == ["a", "b"])
    #expect(
      run.inventory.all("ConfigMap", inSetsOf: try run["/r/base/web.yaml Pod web"]).map(\.name)
        == ["settings", "extra", "extra"])
  }

  @Test("Environments in sibling directories know nothing of one another")
  func siblings() throws {
    let run = try Run([
      "/r/dev/web.yaml": Make.pod("web"), "/r/dev/cm.yaml": Make.configMap("cm", "a"),
      "/r/prod/web.yaml": Make.pod("web"), "/r/prod/cm.yaml": Make.configMap("cm", "b"),
      "/r/cm.yaml": Make.configMap("cm", "c"),
    ])
    #expect(try run.seen("ConfigMap", "cm", from: "/r/dev/web.yaml Pod web") == [1])
    #expect(try run.seen("ConfigMap", "cm", from: "/r/prod/web.yaml Pod web") == [3])
  }

  @Test("A directory that holds an identity twice holds alternatives: each file is a set")
  func alternatives() throws {
    let run = try Run([
      "/r/a.yaml": Make.pod("web") + "\n---\n" + Make.configMap("cm", "a"),
      "/r/b.yaml": Make.pod("web") + "\n---\n" + Make.configMap("cm", "b"),
      "/r/c.yaml": Make.pod("other"),
    ])
    #expect(run.inventory.setsOfFile == [[0], [1], [2]])
    #expect(try run.seen("ConfigMap", "cm", from: "/r/a.yaml Pod web") == [0])
    #expect(try run.seen("ConfigMap", "cm", from: "/r/c.yaml Pod other") == [])
  }

  @Test("One file that holds an identity twice still is one set")
  func twiceInOneFile() throws {
    let run = try Run([
      "/r/a.yaml": Make.configMap("cm", "a") + "\n---\n" + Make.configMap("cm", "b") + "\n---\n" + Make.pod("p")
    ])
    #expect(try run.seen("ConfigMap", "cm", from: "/r/a.yaml Pod p") == [0, 0])
    #expect(run.inventory.keys(.configMap, "cm", for: try run["/r/a.yaml Pod p"], binary: false) == ["a", "b"])
  }

  @Test(
    "Objects of one name differ by group, kind and namespace",
    arguments: [
      (Make.pod("a", namespace: "x"), Make.pod("a", namespace: "y")), (Make.pod("a"), Make.configMap("a")),
      (Make.object("Thing", "a"), "apiVersion: other/v1\nkind: Thing\nmetadata: {name: a}"),
      (
        "apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}",
        "apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}"
      ),
    ])
  func noAlternatives(_ a: String, _ b: String) throws {
    #expect(try Run(["/r/a.yaml": a, "/r/b.yaml": b]).inventory.setsOfFile == [[0], [0]])
  }

  @Test("A namespace that is not written may be any")
  func unwrittenNamespace() throws {
    let run = try Run(["/r/a.yaml": Make.pod("a"), "/r/b.yaml": Make.pod("a", namespace: "y")])
    #expect(run.inventory.setsOfFile == [[0], [1]])
  }

  @Test("Versions of one group are alternatives")
  func versions() throws {
    let run = try Run([
      "/r/a.yaml": Make.object("Thing", "a"),
      "/r/b.yaml": "apiVersion: example.com/v2\nkind: Thing\nmetadata: {name: a}",
    ])
    #expect(run.inventory.setsOfFile == [[0], [1]])
  }

  @Test("Several applications in one tree are several sets; the configuration may join them")
  func joined() throws {
    let files: KeyValuePairs = [
      "/r/shop/web.yaml": Make.pod("web"), "/r/shared/cm.yaml": Make.configMap("cm", "a"),
      "/r/shared/deep/cm.yaml": Make.configMap("deep", "a"), "/r/blog/web.yaml": Make.pod("web"),
      "/r/shared-not/cm.yaml": Make.configMap("cm", "z"),
    ]
    let apart = try Run(files)
    #expect(try apart.seen("ConfigMap", "cm", from: "/r/shop/web.yaml Pod web") == [])
    let joined = try Run(files, joined: [["/r/shop", "/r/shared"]])
    #expect(try joined.seen("ConfigMap", "cm", from: "/r/shop/web.yaml Pod web") == [1])
    #expect(try joined.seen("ConfigMap", "deep", from: "/r/shop/web.yaml Pod web") == [2])
    #expect(try joined.seen("ConfigMap", "cm", from: "/r/blog/web.yaml Pod web") == [])
  }

  @Test("Standard input is a set of its own")
  func standardInput() throws {
    let run = try Run(["-": Make.pod("p"), "a.yaml": Make.configMap("cm", "a")])
    #expect(run.inventory.setsOfFile == [[0], [1]])
    let alone = try Run(["-": Make.pod("p") + "\n---\n" + Make.configMap("cm", "a") + "\n---\n" + Make.pod("p")])
    #expect(try alone.seen("ConfigMap", "cm", from: "- Pod p") == [0])
  }

  @Test("Kustomizations that include one another in a circle leave their files to their directories")
  func circle() throws {
    let run = try Run(
      ["/r/a/x.yaml": Make.pod("x"), "/r/b/y.yaml": Make.pod("y")],
      kustomizations: ["/r/a": "resources: [x.yaml, ../b]", "/r/b": "resources: [y.yaml, ../a]"])
    #expect(run.inventory.setsOfFile == [[0], [1]])
    let own = try Run(["/r/a/x.yaml": Make.pod("x")], kustomizations: ["/r/a": "resources: [x.yaml, ., ../a]"])
    #expect(own.inventory.setsOfFile == [[0]])
  }

  @Test("Files beside a kustomization that does not name them are a set of their own")
  func unnamed() throws {
    let run = try Run(
      ["/r/in.yaml": Make.pod("in"), "/r/out.yaml": Make.configMap("cm", "a")],
      kustomizations: ["/r": "resources: [in.yaml, missing.yaml, https://example.com/x.yaml]"])
    #expect(try run.seen("ConfigMap", "cm", from: "/r/in.yaml Pod in") == [])
  }

  @Test("A component's resources are in the set of its includer, and what it changes changes what that holds")
  func components() throws {
    let run = try Run(
      ["/r/web.yaml": Make.pod("web"), "/r/c/cm.yaml": Make.configMap("cm", "a")],
      kustomizations: [
        "/r": "resources: [web.yaml]\ncomponents: [c]",
        "/r/c": "kind: Component\nresources: [cm.yaml]\npatches: [{patch: x, target: {kind: Pod}}]",
      ])
    #expect(try run.seen("ConfigMap", "cm", from: "/r/web.yaml Pod web") == [1])
    #expect(run.inventory.isPatched(try run["/r/web.yaml Pod web"]))
    #expect(!run.inventory.isPatched(try run["/r/c/cm.yaml ConfigMap cm"]))
  }

  @Test("A component's own components work on what its includer holds, also in a circle")
  func nestedComponents() throws {
    let run = try Run(
      ["/r/web.yaml": Make.pod("web"), "/s/web.yaml": Make.pod("web")],
      kustomizations: [
        "/r": "resources: [web.yaml]\ncomponents: [a]", "/r/a": "kind: Component\ncomponents: [../b]",
        "/r/b": "kind: Component\ncomponents: [../a]\nreplicas: [{name: web, count: 2}]", "/s": "resources: [web.yaml]",
      ])
    #expect(run.inventory.mayChange(try run["/r/web.yaml Pod web"], .replicas))
    #expect(!run.inventory.mayChange(try run["/s/web.yaml Pod web"], .replicas))
  }

  @Test("A base that one kustomization reaches by two ways may be changed on either")
  func twoIncluders() throws {
    let run = try Run(
      ["/r/base/web.yaml": Make.pod("web")],
      kustomizations: [
        "/r": "resources: [a, b]", "/r/a": "resources: [../base]\nnamespace: a",
        "/r/b": "resources: [../base]\nreplicas: [{name: web, count: 2}]", "/r/base": "resources: [web.yaml]",
      ])
    let web = try run["/r/base/web.yaml Pod web"]
    #expect(run.inventory.mayChange(web, .namespace))
    #expect(run.inventory.mayChange(web, .replicas))
    #expect(!run.inventory.mayChange(web, .images))
  }

  @Test("Variables of kustomize are known to what its kustomizations hold")
  func kustomizeVariables() throws {
    let run = try Run(
      ["/r/base/web.yaml": Make.pod("web"), "/s/web.yaml": Make.pod("web")],
      kustomizations: [
        "/r/base": "resources: [web.yaml]\nvars: [{name: HOST}]",
        "/r/dev": "resources: [../base]\nvars: [{name: PORT}, x]",
        "/s": "resources: [web.yaml]",
      ])
    let web = try run["/r/base/web.yaml Pod web"]
    #expect(run.inventory.isKustomizeVariable("HOST", in: web))
    #expect(run.inventory.isKustomizeVariable("PORT", in: web))
    #expect(!run.inventory.isKustomizeVariable("NAME", in: web))
    #expect(!run.inventory.isKustomizeVariable("HOST", in: try run["/s/web.yaml Pod web"]))
  }

  @Test("Changes come down from every includer, and only from those")
  func changes() throws {
    let run = try Run(
      ["/r/base/web.yaml": Make.pod("web"), "/r/dev/db.yaml": Make.pod("db"), "/r/other/x.yaml": Make.pod("x")],
      kustomizations: [
        "/r/base": "resources: [web.yaml]\nimages: [{name: x}]",
        "/r/dev": "resources: [../base, db.yaml]\nnamespace: dev",
        "/r/prod":
          "resources: [../base]\nreplicas: [{name: web, count: 3}]\npatches: [{patch: x, target: {name: web}}]",
      ])
    let web = try run["/r/base/web.yaml Pod web"]
    for fields: Kustomization.Changes.Fields in [.images, .namespace, .replicas, [.labels, .images]] {
      #expect(run.inventory.mayChange(web, fields))
    }
    // A patch may set any field.
    #expect(run.inventory.mayChange(web, .labels))
    #expect(run.inventory.isPatched(web))
    let db = try run["/r/dev/db.yaml Pod db"]
    #expect(run.inventory.mayChange(db, .namespace))
    #expect(!run.inventory.mayChange(db, [.images, .replicas, .labels, .names]))
    #expect(!run.inventory.isPatched(db))
    let free = try run["/r/other/x.yaml Pod x"]
    #expect(!run.inventory.mayChange(free, [.images, .namespace, .replicas, .labels, .names, .anything]))
  }
}

@Suite("What is known of a name")
struct PresenceTests {
  private func presence(_ run: Run, _ name: String, from place: String, kind: String = "Secret") throws -> String {
    switch run.inventory.presence(kind, name, for: try run[place]) {
    case .present: "present"
    case .elsewhere(let others): "elsewhere \(others.map { $0.namespace ?? "" })"
    case .absent: "absent"
    }
  }

  @Test("An unwritten namespace is never different from a written one; two written ones may be")
  func namespaces() throws {
    func secret(_ namespace: String?) -> String { Make.object("Secret", "s", namespace: namespace) }
    for (pod, object, expected) in [
      (nil, nil, "present"), (nil, "a", "present"), ("a", nil, "present"), ("a", "a", "present"),
      ("a", "b", "elsewhere [\"b\"]"),
    ] as [(String?, String?, String)] {
      let run = try Run(["/r/p.yaml": Make.pod("p", namespace: pod), "/r/s.yaml": secret(object)])
      #expect(try presence(run, "s", from: "/r/p.yaml Pod p") == expected)
      #expect(try run.seen("Secret", "s", from: "/r/p.yaml Pod p") == (expected == "present" ? [1] : []))
      #expect(try presence(run, "other", from: "/r/p.yaml Pod p") == "absent")
      #expect(try presence(run, "s", from: "/r/p.yaml Pod p", kind: "ConfigMap") == "absent")
    }
  }

  @Test("Evidence for a name counts from other sets too")
  func otherSets() throws {
    let run = try Run(["/r/a/p.yaml": Make.pod("p"), "/r/b/s.yaml": Make.object("Secret", "s")])
    #expect(try presence(run, "s", from: "/r/a/p.yaml Pod p") == "present")
    #expect(try run.seen("Secret", "s", from: "/r/a/p.yaml Pod p") == [])
  }

  @Test(
    "Controllers' objects make Secrets",
    arguments: [
      ("Certificate", "spec: {secretName: made}"), ("ExternalSecret", "spec: {target: {name: made}}"),
      ("ClusterExternalSecret", "spec: {externalSecretName: made}"),
      ("SealedSecret", "spec: {template: {metadata: {name: made}}}"),
      ("SecretProviderClass", "spec: {secretObjects: [{secretName: a}, {secretName: made}, {}]}"),
      ("VaultStaticSecret", "spec: {destination: {name: made}}"),
      ("VaultPKISecret", "spec: {destination: {name: made}}"),
      ("InfisicalSecret", "spec: {managedSecretReference: {secretName: made}}"),
      ("SopsSecret", "spec: {secretTemplates: [{name: made}]}"), ("BitwardenSecret", "spec: {secretName: made}"),
      ("AzureKeyVaultSecret", "spec: {output: {secret: {name: made}}}"),
    ])
  func makers(_ kind: String, _ spec: String) throws {
    let run = try Run(["/r/p.yaml": Make.pod("p"), "/r/m.yaml": Make.object(kind, "maker", spec)])
    #expect(try presence(run, "made", from: "/r/p.yaml Pod p") == "present")
    #expect(try presence(run, "maker", from: "/r/p.yaml Pod p") == "absent")
    #expect(try presence(run, "made", from: "/r/p.yaml Pod p", kind: "ConfigMap") == "absent")
    #expect(run.inventory.isMade("Secret", "made", for: try run["/r/p.yaml Pod p"]))
  }

  @Test(
    "Where none is written the Secret bears the object's own name",
    arguments: [
      ("ExternalSecret", "spec: {}"), ("ExternalSecret", "spec: {target: {name: ~}}"),
      ("ExternalSecret", "spec: {target: {name: \"\"}}"), ("SealedSecret", "spec: {encryptedData: {}}"),
      ("ClusterExternalSecret", "spec: {}"), ("OnePasswordItem", ""), ("ExternalSecret", "spec: text"),
    ])
  func ownName(_ kind: String, _ spec: String) throws {
    let run = try Run(["/r/p.yaml": Make.pod("p"), "/r/m.yaml": Make.object(kind, "maker", spec)])
    #expect(try presence(run, "maker", from: "/r/p.yaml Pod p") == "present")
  }

  @Test("What is made has its maker's namespace, a cluster-wide maker's any")
  func namespacesOfMakers() throws {
    let run = try Run([
      "/r/p.yaml": Make.pod("p", namespace: "a"),
      "/r/m.yaml": Make.object("Certificate", "m", namespace: "b", "spec: {secretName: made}"),
      "/r/b.yaml": Make.object("Bundle", "trust"),
    ])
    #expect(try presence(run, "made", from: "/r/p.yaml Pod p") == "absent")
    #expect(try presence(run, "trust", from: "/r/p.yaml Pod p") == "present")
    #expect(try presence(run, "trust", from: "/r/p.yaml Pod p", kind: "ConfigMap") == "present")
  }

  @Test(
    "Makers without a name make nothing",
    arguments: ["Certificate", "SopsSecret", "VaultStaticSecret", "SecretProviderClass"])
  func nothing(_ kind: String) throws {
    let run = try Run(["/r/p.yaml": Make.pod("p"), "/r/m.yaml": Make.object(kind, "maker", "spec: {}")])
    #expect(try presence(run, "maker", from: "/r/p.yaml Pod p") == "absent")
    #expect(try presence(run, "", from: "/r/p.yaml Pod p") == "absent")
  }

  @Test("What generators make exists, with contents that cannot be told")
  func generators() throws {
    let run = try Run(
      ["/r/p.yaml": Make.pod("p", namespace: "a"), "/r/cm.yaml": Make.configMap("cm", "a")],
      kustomizations: [
        "/r": "resources: [p.yaml, cm.yaml]\nconfigMapGenerator: [{name: cm, behavior: merge}, {name: gen}]"
      ])
    let pod = try run["/r/p.yaml Pod p"]
    #expect(try presence(run, "gen", from: "/r/p.yaml Pod p", kind: "ConfigMap") == "present")
    #expect(try presence(run, "gen", from: "/r/p.yaml Pod p") == "absent")
    #expect(run.inventory.keys(.configMap, "cm", for: pod, binary: false) == nil)
    #expect(run.inventory.keys(.configMap, "gen", for: pod, binary: false) == nil)
  }

  @Test(
    "What the configuration says exists elsewhere does",
    arguments: [
      ("Secret/s", true), ("secret/s", true), ("ConfigMap/s", false), ("*/s", false), ("s", true), ("s*", true),
      ("*", true),
      ("t*", false), ("Secret/*", true), ("Secret/", false), ("", false), ("?", true), ("Secret/s/x", false),
    ])
  func external(_ pattern: String, _ exists: Bool) throws {
    let run = try Run(["/r/p.yaml": Make.pod("p")], external: ["ConfigMap/other", pattern])
    #expect(try presence(run, "s", from: "/r/p.yaml Pod p") == (exists ? "present" : "absent"))
    #expect(run.inventory.isExternal("Secret", "s") == exists)
  }

  // MARK: Keys

  private func keys(_ object: String, binary: Bool = false, kind: ConfigurationKind = .configMap) throws -> Set<String>?
  {
    let run = try Run(["/r/p.yaml": Make.pod("p"), "/r/o.yaml": object])
    return run.inventory.keys(kind, "o", for: try run["/r/p.yaml Pod p"], binary: binary)
  }

  @Test("The keys of an object are those of its data")
  func objectKeys() throws {
    func configMap(_ rest: String) -> String { "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: o}\n\(rest)" }
    func secret(_ rest: String) -> String { "apiVersion: v1\nkind: Secret\nmetadata: {name: o}\n\(rest)" }
    #expect(try keys(configMap("data: {a: b, 1: c, yes: d}")) == ["a", "1", "true"])
    #expect(try keys(configMap("data: {a: b}\nbinaryData: {c: d}")) == ["a"])
    #expect(try keys(configMap("data: {a: b}\nbinaryData: {c: d}"), binary: true) == ["a", "c"])
    // Variables do not see binary data, and that is all there is.
    #expect(try keys(configMap("binaryData: {c: d}")) == [])
    // A shell that somebody fills later.
    #expect(try keys(configMap("")) == nil)
    #expect(try keys(configMap("data: {}")) == nil)
    #expect(try keys(configMap("data: text")) == nil)
    #expect(try keys(secret("data: {a: b}\nstringData: {c: d}"), kind: .secret) == ["a", "c"])
    #expect(try keys(secret("type: kubernetes.io/service-account-token\ndata: {a: b}"), kind: .secret) == nil)
    #expect(try keys(secret("data: {a: b}")) == nil)
  }

  @Test("What a controller fills cannot be told")
  func filled() throws {
    for metadata in [
      "annotations: {service.beta.openshift.io/inject-cabundle: \"true\"}",
      "labels: {config.openshift.io/inject-trusted-cabundle: \"true\"}",
      "annotations: {cert-manager.io/inject-ca-from: a/b}",
    ] {
      #expect(try keys("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: o, \(metadata)}\ndata: {a: b}") == nil)
    }
    #expect(try keys("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: o, labels: {app: x}}\ndata: {a: b}") == ["a"])
  }

  @Test("Keys are known only if those of every alternative are")
  func alternatives() throws {
    let run = try Run(
      [
        "/r/base/p.yaml": Make.pod("p"), "/r/a/o.yaml": Make.configMap("o", "a"),
        "/r/b/o.yaml": Make.configMap("o", "b"),
        "/r/c/o.yaml": Make.configMap("o"),
      ],
      kustomizations: [
        "/r/base": "resources: [p.yaml]", "/r/a": "resources: [../base, o.yaml]",
        "/r/b": "resources: [../base, o.yaml]",
      ])
    #expect(run.inventory.keys(.configMap, "o", for: try run["/r/base/p.yaml Pod p"], binary: false) == ["a", "b"])
    let unknown = try Run(
      [
        "/r/base/p.yaml": Make.pod("p"), "/r/a/o.yaml": Make.configMap("o", "a"), "/r/b/o.yaml": Make.configMap("o"),
      ],
      kustomizations: [
        "/r/base": "resources: [p.yaml]", "/r/a": "resources: [../base, o.yaml]",
        "/r/b": "resources: [../base, o.yaml]",
      ])
    #expect(unknown.inventory.keys(.configMap, "o", for: try unknown["/r/base/p.yaml Pod p"], binary: false) == nil)
  }

  @Test("What is patched or external has keys that cannot be told")
  func patchedKeys() throws {
    let run = try Run(
      ["/r/p.yaml": Make.pod("p"), "/r/o.yaml": Make.configMap("o", "a")],
      kustomizations: ["/r": "resources: [p.yaml, o.yaml]\npatches: [{patch: x, target: {kind: ConfigMap}}]"])
    #expect(run.inventory.keys(.configMap, "o", for: try run["/r/p.yaml Pod p"], binary: false) == nil)
    let external = try Run(
      ["/r/p.yaml": Make.pod("p"), "/r/o.yaml": Make.configMap("o", "a")], external: ["o"])
    #expect(external.inventory.keys(.configMap, "o", for: try external["/r/p.yaml Pod p"], binary: false) == nil)
  }

  // MARK: Users

  @Test("Accounts know whether workloads of their sets use them, and ports who came first")
  func users() throws {
    func pod(_ name: String, _ port: Int) -> String {
      "apiVersion: v1\nkind: Pod\nmetadata: {name: \(name)}\nspec: {serviceAccountName: sa, "
        + "containers: [{ports: [{hostPort: \(port)}, {hostPort: \(port)}]}]}"
    }
    let run = try Run([
      "/r/a.yaml": pod("a", 80), "/r/b.yaml": pod("b", 80), "/r/c.yaml": pod("c", 81), "/s/d.yaml": pod("d", 80),
      "/t/e.yaml": Make.pod("e"),
    ])
    let inventory = run.inventory
    #expect(inventory.isUsed(serviceAccount: "sa", inSetsOf: try run["/r/a.yaml Pod a"]))
    #expect(inventory.isUsed(serviceAccount: "sa", inSetsOf: try run["/s/d.yaml Pod d"]))
    // What another application uses says nothing here.
    #expect(!inventory.isUsed(serviceAccount: "sa", inSetsOf: try run["/t/e.yaml Pod e"]))
    #expect(!inventory.isUsed(serviceAccount: "none", inSetsOf: try run["/r/a.yaml Pod a"]))
    func first(_ place: String, _ port: Int, where test: (Workload) -> Bool = { _ in true }) throws -> String? {
      let workload = try #require(Workload(try run[place]))
      return inventory.earlierUser(ofHostPort: port, "TCP", than: workload, where: test)?.resource.name
    }
    #expect(try first("/r/a.yaml Pod a", 80) == nil)
    #expect(try first("/r/b.yaml Pod b", 80) == "a")
    #expect(try first("/r/c.yaml Pod c", 80) == "a")
    #expect(try first("/r/c.yaml Pod c", 80) { $0.resource.name != "a" } == "b")
    #expect(try first("/r/b.yaml Pod b", 81) == nil)
    #expect(try first("/s/d.yaml Pod d", 80) == nil)
  }
}

@Suite("Shared claims")
struct SharedClaimTests {
  private func claims(
    _ pod: String, claim: String? = "accessModes: [ReadWriteOnce]", kind: String = "Deployment", more: String = ""
  ) throws -> [SharedClaim] {
    let object = "apiVersion: apps/v1\nkind: \(kind)\nmetadata: {name: w}\nspec: {\(more)template: {spec: {\(pod)}}}"
    var text = object
    if let claim {
      text += "\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: disk}\nspec: {\(claim)}"
    }
    let run = try Run(["/r/w.yaml": text])
    let workload = try #require(Workload(try run["/r/w.yaml \(kind) w"]))
    return workload.sharedClaims(run.inventory)
  }

  private static let volume = "volumes: [{name: data, persistentVolumeClaim: {claimName: disk}}]"
  private static func pod(_ mount: String = "name: data, mountPath: /d", image: String = "x") -> String {
    "\(volume), containers: [{name: c, image: \"\(image)\", volumeMounts: [{\(mount)}]}]"
  }

  @Test(
    "The mode says who may write",
    arguments: [
      ("accessModes: [ReadWriteOnce]", true, false), ("accessModes: [ReadWriteOncePod]", true, true),
      ("accessModes: [ReadWriteMany]", false, false), ("accessModes: [ReadOnlyMany]", false, false),
      ("accessModes: [ReadWriteOnce, ReadWriteMany]", false, false), ("accessModes: []", false, false),
      ("accessModes: ReadWriteOnce", false, false), ("storageClassName: x", false, false),
      ("accessModes: [ReadWriteOnce, ReadWriteOncePod]", true, true), ("accessModes: [{}]", false, false),
    ])
  func modes(_ spec: String, _ single: Bool, _ pod: Bool) throws {
    let found = try #require(try claims(Self.pod(), claim: spec).first)
    #expect(found.name == "disk")
    #expect(found.claim?.name == "disk")
    #expect(found.isSingleWriter == single)
    #expect(found.isSinglePod == pod)
  }

  @Test("A claim that is not there has no mode")
  func noClaim() throws {
    let found = try #require(try claims(Self.pod(), claim: nil).first)
    #expect(found.claim == nil)
    #expect(!found.isSingleWriter)
  }

  @Test("Alternatives that differ prove nothing")
  func alternatives() throws {
    let second =
      "accessModes: [ReadWriteOnce]}\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: disk}\n"
      + "spec: {accessModes: "
    #expect(try claims(Self.pod(), claim: second + "[ReadWriteMany]").first?.isSingleWriter == false)
    #expect(try claims(Self.pod(), claim: second + "[ReadWriteOnce]").first?.isSingleWriter == true)
  }

  @Test(
    "Nothing is shared",
    arguments: [
      "volumes: [{name: data, persistentVolumeClaim: {claimName: disk, readOnly: true}}], "
        + "containers: [{volumeMounts: [{name: data}]}]",
      "volumes: [{name: data, persistentVolumeClaim: {claimName: disk}}], containers: [{name: c}]",
      pod("name: data, mountPath: /d, readOnly: true"), pod("name: data, mountPath: /d, subPathExpr: $(POD_NAME)"),
      pod("name: other, mountPath: /d"),
      "volumes: [{name: data, emptyDir: {}}], containers: [{volumeMounts: [{name: data}]}]",
    ])
  func notShared(_ pod: String) throws {
    #expect(try claims(pod).isEmpty)
  }

  @Test("A template of that name gives each pod its own")
  func templates() throws {
    let template = "volumeClaimTemplates: [{metadata: {name: data}}], "
    #expect(try claims(Self.pod(), kind: "StatefulSet", more: template).isEmpty)
    #expect(
      try claims(Self.pod(), kind: "StatefulSet", more: "volumeClaimTemplates: [{metadata: {name: x}}], ").count == 1)
  }

  @Test("Programs that are known to lock their data are found by image and path")
  func locks() throws {
    func lock(_ mount: String, _ image: String) throws -> String? {
      try #require(try claims(Self.pod(mount, image: image)).first).lock?.directory.program
    }
    #expect(try lock("name: data, mountPath: /var/lib/mysql", "mysql:8") == "mysqld")
    #expect(try lock("name: data, mountPath: /var/lib", "mysql:8") == "mysqld")
    #expect(try lock("name: data, mountPath: /backup", "mysql:8") == nil)
    #expect(try lock("name: data, mountPath: /var/lib/mysql", "nginx") == nil)
    #expect(try lock("name: data, mountPath: /var/lib/postgresql/data", "postgres:17") == "postgres")
    #expect(try lock("name: data, mountPath: /var/lib/postgresql/data", "postgres:18") == nil)
    #expect(try lock("name: data, mountPath: /var/lib/postgresql", "postgres:18") == "postgres")
  }
}
