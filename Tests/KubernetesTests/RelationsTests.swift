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
}
