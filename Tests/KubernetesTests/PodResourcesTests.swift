import Testing

@testable import Kubernetes

@Suite("What a pod asks for as a whole")
struct PodResourcesTests {
  /// A pod of init containers, sidecars (written with a `+`) and app containers, each with its limits and requests.
  private func pod(_ initial: [String], _ apps: [String], _ more: String = "") throws -> Workload {
    func list(_ key: String, _ texts: [String]) -> String {
      texts.isEmpty
        ? ""
        : "  \(key):\n"
          + texts.enumerated().map { index, text in
            let isSidecar = text.hasPrefix("+")
            return "    - name: \(key.prefix(1).lowercased())\(index)\n"
              + (isSidecar ? "      restartPolicy: Always\n" : "")
              + "      resources: {\(isSidecar ? String(text.dropFirst()) : text)}\n"
          }.joined()
    }
    return try workload(
      "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n" + list("initContainers", initial)
        + list("containers", apps) + more)
  }

  private func cpu(_ initial: [String], _ apps: [String], _ more: String = "") throws -> Int64? {
    try pod(initial, apps, more).total(.requests, of: "cpu", bounds: nil).map { Quantity(nanos: $0.nanos).milliValue }
  }

  @Test("App containers add up; a limit stands in for a request")
  func apps() throws {
    #expect(try cpu([], ["requests: {cpu: 1}", "limits: {cpu: 500m}"]) == 1500)
    #expect(try cpu([], ["requests: {memory: 1Gi}"]) == nil)
    #expect(try cpu([], ["requests: {cpu: much}", "requests: {cpu: 1}"]) == 1000)
  }

  @Test("Init containers run alone, but beside the sidecars before them")
  func initContainers() throws {
    #expect(try cpu(["requests: {cpu: 2}", "requests: {cpu: 3}"], ["requests: {cpu: 1}"]) == 3000)
    #expect(try cpu(["+requests: {cpu: 1}", "requests: {cpu: 3}"], ["requests: {cpu: 1}"]) == 4000)
    #expect(try cpu(["requests: {cpu: 3}", "+requests: {cpu: 1}"], ["requests: {cpu: 1}"]) == 3000)
    #expect(try cpu(["+requests: {cpu: 2}"], ["requests: {cpu: 2}"]) == 4000)
  }

  @Test("The pod's own resources and its overhead count")
  func podLevel() throws {
    #expect(try cpu([], ["requests: {cpu: 1}"], "  overhead: {cpu: 250m}\n") == 1250)
    #expect(try cpu([], ["requests: {cpu: 1}"], "  resources: {requests: {cpu: 3}}\n") == 3000)
    #expect(try cpu([], ["requests: {cpu: 1}"], "  resources: {limits: {memory: 1Gi}}\n") == 1000)
    #expect(try cpu([], ["requests: {cpu: 1}"], "  resources: {limits: {cpu: 8}}\n") == 1000)
    #expect(try cpu([], ["requests: {}"], "  resources: {limits: {cpu: 8}}\n") == 8000)
  }
}
