import Diagnostics
import Testing
import YAML

@testable import Kubernetes

@Suite("Relations of objects")
struct RelationsTests {
  private static func deployment(_ name: String, namespace: String? = nil, _ labels: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: \(name)\(namespace.map { ", namespace: \($0)" } ?? "")}
    spec: {template: {metadata: {labels: {\(labels)}}, spec: {containers: [{name: c, image: x}]}}}
    """
  }

  private static func object(_ kind: String, _ name: String, namespace: String? = nil, _ spec: String) -> String {
    "apiVersion: v1\nkind: \(kind)\nmetadata: {name: \(name)\(namespace.map { ", namespace: \($0)" } ?? "")}\n"
      + "spec: {\(spec)}\n"
  }

  @Test(
    "A selector selects what all its parts allow",
    arguments: [
      ("{}", true), ("{matchLabels: {app: a}}", true), ("{matchLabels: {app: b}}", false),
      ("{matchLabels: {app: a, tier: x}}", false), ("{matchLabels: {other: a}}", false),
      ("{matchExpressions: [{key: app, operator: In, values: [a, b]}]}", true),
      ("{matchExpressions: [{key: app, operator: In, values: [b]}]}", false),
      ("{matchExpressions: [{key: none, operator: In, values: [b]}]}", false),
      ("{matchExpressions: [{key: app, operator: NotIn, values: [a]}]}", false),
      ("{matchExpressions: [{key: none, operator: NotIn, values: [a]}]}", true),
      ("{matchExpressions: [{key: app, operator: Exists}]}", true),
      ("{matchExpressions: [{key: none, operator: Exists}]}", false),
      ("{matchExpressions: [{key: none, operator: DoesNotExist}]}", true),
      ("{matchExpressions: [{key: app, operator: DoesNotExist}]}", false),
      ("{matchLabels: {app: a}, matchExpressions: [{key: app, operator: DoesNotExist}]}", false),
    ])
  func selectors(_ text: String, _ isMatch: Bool) throws {
    let selector = try #require(LabelSelector(try node(text)))
    #expect(selector.matches(["app": "a", "tier": "web"]) == isMatch)
    #expect(selector.isEmpty == (text == "{}"))
  }

  @Test(
    "Of what is no selector, or is not filled in, nothing can be told",
    arguments: [
      "[]", "x", "{matchLabels: {app: '{{ name }}'}}", "{matchLabels: {'${KEY}': a}}",
      "{matchExpressions: [{key: app, operator: Near}]}", "{matchExpressions: [{operator: Exists}]}",
      "{matchExpressions: [{key: app, operator: In, values: ['${A}']}]}",
    ])
  func unknown(_ text: String) throws { #expect(LabelSelector(try node(text)) == nil) }

  @Test("Selectors find the pods of their set and namespace, and are found by them")
  func pods() throws {
    let run = try Run([
      "/r/a.yaml": Self.deployment("a", namespace: "x", "app: a, tier: web") + "\n---\n"
        + Self.deployment("b", "app: b"),
      "/r/s.yaml": Self.object("Service", "s", namespace: "x", "selector: {tier: web, app: a}") + "---\n"
        + Self.object("Service", "empty", "selector: {}") + "---\n"
        + Self.object("NetworkPolicy", "all", namespace: "y", "podSelector: {}") + "---\n"
        + Self.object("PodDisruptionBudget", "some", "selector: {matchLabels: {app: a}}"),
      "/r/other/c.yaml": Self.deployment("c", "app: a, tier: web"),
    ])
    func selected(_ name: String) throws -> [String] {
      let object = try run["/r/s.yaml \(name)"]
      return try #require(object.podSelector.map { run.inventory.pods(selectedBy: $0, for: object) }).map(
        \.resource.name)
    }
    #expect(try selected("Service s") == ["a"])
    #expect(try selected("NetworkPolicy all") == ["b"])
    #expect(try selected("PodDisruptionBudget some") == ["a"])
    #expect(try run["/r/s.yaml Service empty"].podSelector == nil)
    let workloads = run.inventory.workloads(inSetsOf: try run["/r/s.yaml Service s"])
    #expect(workloads.map(\.resource.name) == ["a", "b"])
    #expect(workloads.map { run.inventory.selecting("Service", $0).map(\.name) } == [["s"], []])
    #expect(workloads.map { run.inventory.selecting("NetworkPolicy", $0).map(\.name) } == [[], ["all"]])
  }

  @Test("Autoscalers and their targets find one another")
  func autoscalers() throws {
    let run = try Run([
      "/r/a.yaml": Self.deployment("a", "app: a"),
      "/r/h.yaml": Self.object("HorizontalPodAutoscaler", "h", "scaleTargetRef: {kind: Deployment, name: a}") + "---\n"
        + Self.object("ScaledObject", "k", namespace: "y", "scaleTargetRef: {name: a}") + "---\n"
        + Self.object("HorizontalPodAutoscaler", "other", "scaleTargetRef: {kind: StatefulSet, name: a}"),
      "/r/b/a.yaml": Self.deployment("a", "app: a"),
    ])
    let scaled = try #require(run.inventory.workloads[0])
    #expect(run.inventory.autoscalers(of: scaled).map(\.name) == ["h", "k"])
    let autoscaler = try run["/r/h.yaml HorizontalPodAutoscaler h"]
    #expect(run.inventory.workloads("Deployment", named: "a", for: autoscaler).map(\.resource.file) == [0])
    #expect(run.inventory.workloads("StatefulSet", named: "a", for: autoscaler).isEmpty)
  }

  @Test("Names one slip away are found, and are those that a comparison with each name finds")
  func nearNames() throws {
    let names = ["aws-keys", "aws-key", "wsa-keys", "aws-kyes", "aws-key2", "web-tls", "web-tlss", "db", "aws-kezs"]
    let text = names.map { "apiVersion: v1\nkind: Secret\nmetadata: {name: \($0), namespace: x}\n" }
      .joined(separator: "---\n")
    let run = try Run([
      "/r/a.yaml": text + "---\n" + Make.pod("p", namespace: "x"),
      "/other/b.yaml": "apiVersion: v1\nkind: Secret\nmetadata: {name: aws-keyz}\n",
      "/r/c.yaml": "apiVersion: v1\nkind: Secret\nmetadata: {name: aws-kays, namespace: y}\n",
    ])
    let pod = try run["/r/a.yaml Pod p"]
    for wanted in names + ["aws-kays", "web-tl", "ebw-tls", "b", ""] {
      #expect(
        run.inventory.near("Secret", wanted, for: pod).map(\.name)
          == names.filter { Spelling.isTypo(wanted, of: $0) && $0 != wanted }, "\(wanted)")
    }
  }

  @Test(
    "An operator may make things of objects whose kind is not read",
    arguments: [
      ("apiVersion: queues.example.com/v1\nkind: Broker\nmetadata:\n  name: orders\n", "orders-broker", true),
      (
        "apiVersion: queues.example.com/v1\nkind: Broker\nmetadata:\n  name: shop\nspec: {queue: bills}\n", "bills",
        true
      ),
      (
        "apiVersion: queues.example.com/v1\nkind: Broker\nmetadata:\n  name: shop\nspec: {queue: bills}\n", "bills-a",
        false
      ),
      ("{\"apiVersion\": \"queues.example.com/v1\", \"metadata\": {\"name\": \"orders\"}}", "orders", true),
      ("apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: orders\n", "orders", false),
      ("apiVersion: jobset.x-k8s.io/v1\nkind: JobSet\nmetadata:\n  name: orders\n", "orders", true),
      ("apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata:\n  name: orders\n", "orders", false),
      ("kind: Node\nmetadata:\n  name: orders\n", "orders", false),
    ])
  func customResources(_ text: String, _ name: String, _ isMade: Bool) {
    let document = UnreadDocument(file: 0, text: Array(text.utf8))
    #expect(CustomResourceNames([document]).mayMean(name) == isMade)
  }
}
