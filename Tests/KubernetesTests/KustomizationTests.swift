import Testing
import YAML

@testable import Kubernetes

@Suite("Kustomizations")
struct KustomizationTests {
  private func read(_ text: String) throws -> Kustomization { Kustomization(try node(text), directory: "/r/base") }

  @Test("What it takes in, relative to itself")
  func resources() throws {
    let found = try read(
      """
      resources: [a.yaml, ./b/, ../other, ~, 1, {x: y}]
      bases: [../old]
      components: [../../c]
      """)
    #expect(found.resources == ["/r/base/a.yaml", "/r/base/b", "/r/other", "/r/old", "/c"])
    #expect(!found.isComponent)
    #expect(found.inputs.isEmpty)
    #expect(try read("kind: Component").isComponent)
  }

  @Test("What it reads but does not apply")
  func inputs() throws {
    let found = try read(
      """
      configurations: [conf.yaml]
      crds: [crd.yaml]
      validators: [v.yaml]
      generators: [g.yaml]
      patchesStrategicMerge: [p1.yaml]
      patchesJson6902: [{path: p2.json, target: {kind: Pod, name: x}}]
      patches: [{path: p3.yaml}]
      replacements: [{path: r.yaml}, {source: {}}]
      helmCharts: [{valuesFile: values.yaml, additionalValuesFiles: [more.yaml]}]
      configMapGenerator:
        - {name: cm, files: [f.json, key=g.yaml], envs: [e.env], env: old.env, literals: [a=b]}
      secretGenerator:
        - {name: s, files: [sub/../h.yaml]}
        - {files: [i.yaml]}
      """)
    let inputs = [
      "conf.yaml", "crd.yaml", "v.yaml", "g.yaml", "p1.yaml", "p2.json", "p3.yaml", "r.yaml", "values.yaml",
      "more.yaml",
    ]
    #expect(found.inputs == Set(inputs.map { "/r/base/" + $0 }))
    let data = ["f.json", "g.yaml", "e.env", "old.env", "h.yaml", "i.yaml"]
    #expect(found.generatorFiles == Set(data.map { "/r/base/" + $0 }))
    #expect(found.patchFiles == ["/r/base/p3.yaml", "/r/base/p1.yaml"])
    #expect(found.generated.map { "\($0.kind.rawValue) \($0.name)" } == ["ConfigMap cm", "Secret s"])
  }

  @Test(
    "Which fields it sets",
    arguments: [
      ("namespace: x", .namespace), ("namePrefix: x-", .names), ("nameSuffix: -x", .names),
      ("labels: [{pairs: {a: b}}]", .labels),
      ("commonLabels: {a: b}", .labels), ("replicas: [{name: a, count: 2}]", .replicas),
      ("images: [{name: a}]", .images),
      ("transformers: [t.yaml]", .anything), ("replacements: [{source: {}}]", .anything), ("resources: [a.yaml]", []),
      ("{}", []), ("- a", []), ("namespace: x\nimages: []", [.namespace, .images]),
    ] as [(String, Kustomization.Changes.Fields)])
  func fields(_ text: String, _ fields: Kustomization.Changes.Fields) throws {
    #expect(try read(text).changes.fields == fields)
  }

  @Test("Whom patches aim at")
  func targets() throws {
    func patches(_ text: String, _ kind: String, _ name: String) throws -> Bool {
      try read(text).changes.patches(kind: kind, name: name)
    }
    let named = "patches: [{patch: x, target: {kind: Deployment, name: web}}]"
    #expect(try patches(named, "Deployment", "web"))
    #expect(try !patches(named, "Deployment", "db"))
    #expect(try !patches(named, "StatefulSet", "web"))
    #expect(try patches("patches: [{patch: x, target: {kind: Deployment}}]", "Deployment", "any"))
    #expect(try !patches("patches: [{patch: x, target: {kind: Deployment}}]", "Pod", "any"))
    #expect(try patches("patches: [{patch: x, target: {labelSelector: a=b}}]", "Pod", "any"))
    // Names and kinds are regular expressions.
    #expect(try patches("patches: [{patch: x, target: {name: web.*}}]", "Pod", "any"))
    #expect(try patches("patches: [{patch: x, target: {kind: Deployment|StatefulSet}}]", "StatefulSet", "any"))
    let inline = "patches:\n- patch: |\n    kind: Deployment\n    metadata: {name: web}\n    spec: {template: {}}\n"
    #expect(try patches(inline, "Deployment", "web"))
    #expect(try !patches(inline, "Deployment", "db"))
    // What does not reach the pod changes only what stands beside it.
    let beside = inline.replacing("template: {}", with: "replicas: 2")
    #expect(try !patches(beside, "Deployment", "web"))
    #expect(try read(beside).changes.patchesController(kind: "Deployment", name: "web"))
    // Patches name objects by their names with prefixes.
    #expect(try patches("namePrefix: a-\n" + inline, "Deployment", "db"))
    let merge =
      "patchesStrategicMerge:\n- |-\n  kind: Pod\n  metadata: {name: a}\n  ---\n  kind: Pod\n  metadata: {name: b}\n"
    #expect(try patches(merge, "Pod", "b"))
    #expect(try !patches(merge, "Pod", "c"))
    // What cannot be read may aim at anything.
    #expect(try read("patches: [{patch: \"a: [\"}]").changes.patchesController(kind: "Pod", name: "c"))
    #expect(try !patches("resources: [a.yaml]", "Pod", "c"))
  }

  @Test(
    "Any shape is read without harm",
    arguments: [
      "x", "~", "[]", "{}", "[[x]]", "[{}]", "[{path: [a], patch: {b: c}, target: x, name: [d], files: e}]", "1",
    ])
  func wrongShapes(_ shape: String) throws {
    let keys = [
      "resources", "bases", "components", "patches", "patchesJson6902", "patchesStrategicMerge", "configMapGenerator",
      "secretGenerator", "helmCharts", "replacements", "transformers", "namespace", "labels", "kind", "images", "vars",
    ]
    for key in keys {
      let found = try read("\(key): \(shape)")
      #expect(found.directory == "/r/base")
      #expect(!found.inputs.union(found.generatorFiles).contains("/r/base"), "\(key)")
    }
  }
}

@Suite("Paths")
struct PathTests {
  @Test(
    "Paths are made plain",
    arguments: [
      ("a/b", "a/b"), ("./a", "a"), ("a/./b/", "a/b"), ("a/../b", "b"), ("a//b", "a/b"), ("..", ".."),
      ("../..", "../.."),
      ("a/../..", ".."), ("", "."), (".", "."), ("a/..", "."), ("/", "/"), ("/..", "/"), ("/../a", "/a"),
      ("/a/../..", "/"),
      ("/a/./b/../c", "/a/c"), ("../a/..", ".."), ("...", "..."), ("a/...", "a/..."),
    ])
  func normalize(_ path: String, _ plain: String) {
    #expect(Path.normalize(path) == plain)
    #expect(Path.normalize(plain) == plain)
  }

  @Test(
    "Paths are joined",
    arguments: [
      ("/r", "a", "/r/a"), ("/r", "/a", "/a"), ("/r", "../a", "/a"), ("/", "a", "/a"), ("r", "a/", "r/a"),
      (".", "a", "a"),
      ("/r", "", "/r"), ("/r", ".", "/r"), ("a", "../../b", "../b"),
    ])
  func join(_ directory: String, _ path: String, _ joined: String) {
    #expect(Path.join(directory, path) == joined)
  }

  @Test(
    "Paths lie in directories",
    arguments: [("a/b", "a"), ("a", "."), ("/a", "/"), ("/a/b", "/a"), ("é/b", "é"), ("/", "/")])
  func directory(_ path: String, _ directory: String) {
    #expect(Path.directory(of: path) == directory)
  }
}
