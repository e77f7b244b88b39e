import Foundation
import Testing

@Suite("Simulate")
struct SimulateTests {
  private static let pod = """
    apiVersion: v1
    kind: Pod
    metadata: {name: web}
    spec:
      containers:
        - {name: a, image: x, livenessProbe: {tcpSocket: {port: 1}}, readinessProbe: {tcpSocket: {port: 1}}}
        - {name: b, image: x}

    """

  private func containers(_ arguments: String...) throws -> [[String: Any]] {
    let directory = try Directory(["x.yaml": Self.pod])
    let outcome = try Tool.run(
      Tool.path, ["simulate", "x.yaml", "--format", "json"] + arguments, in: directory)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    let workloads = try #require(try outcome.json()["workloads"] as? [[String: Any]])
    return try #require(workloads.first?["containers"] as? [[String: Any]])
  }

  @Test(
    "The verdict depends on the start-up time",
    arguments: [("20s", "survives"), ("25", "may-be-killed"), ("1m", "killed")])
  func verdict(_ time: String, _ verdict: String) throws {
    let containers = try containers("--starts-in", time)
    #expect(containers.map { $0["name"] as? String } == ["a", "b"])
    #expect(containers[0]["verdict"] as? String == verdict)
    #expect(containers[0]["guaranteedSeconds"] as? Int == 20)
    #expect((containers[0]["killedBy"] == nil) == (verdict == "survives"))
    #expect((containers[0]["ready"] == nil) == (verdict == "killed"))
    #expect(containers[1]["verdict"] as? String == "survives")
  }

  @Test("One container only")
  func one() throws {
    #expect(try containers("--container", "b", "--starts-in", "1h").map { $0["name"] as? String } == ["b"])
  }

  @Test("Text and SVG are drawn; standard input is read")
  func pictures() throws {
    let directory = try Directory([:])
    let text = try Tool.run("simulate", "-", "--starts-in", "40s", in: directory, input: Array(Self.pod.utf8))
    #expect(text.status == 0)
    #expect(text.output.contains("killed by its livenessProbe"))
    let svg = try Tool.run("simulate", "-", "--format", "svg", in: directory, input: Array(Self.pod.utf8))
    #expect(svg.output.hasPrefix("<svg ") && svg.output.hasSuffix("</svg>\n"))
  }

  @Test(
    "What cannot be done is said",
    arguments: [["simulate"], ["simulate", "none.yaml"], ["simulate", "x.yaml", "--starts-in", "soon"]])
  func failures(_ arguments: [String]) throws {
    let outcome = try Tool.run(Tool.path, arguments, in: try Directory(["x.yaml": Self.pod]))
    #expect(outcome.status == 2)
    #expect(!outcome.error.isEmpty)
  }

  @Test("Without a container there is nothing to draw, and that is said")
  func nothing() throws {
    let outcome = try Tool.run("simulate", "x.yaml", in: try Directory(["x.yaml": "apiVersion: v1\nkind: Service\n"]))
    #expect(outcome.status == 0)
    #expect(outcome.error == "no container to simulate\n")
  }
}
