import Foundation

/// Repositories of any size, made up, in shapes that would show a cost which grows faster than the repository.
enum Synthetic: String, CaseIterable {
  /// All in one directory and one namespace: one set.
  case flat
  /// A directory and a namespace for each hundred workloads.
  case namespaces
  /// One set, whose workloads all read one ConfigMap.
  case shared
  /// One set, whose workloads all take the same port of the node.
  case hostPorts = "host-ports"

  private static let perFile = 100

  /// Writes `workloads` Deployments with their Services below `directory`, a hundred in a file.
  func write(_ workloads: Int, to directory: URL) throws {
    let files = FileManager.default
    for (number, start) in stride(from: 0, to: workloads, by: Self.perFile).enumerated() {
      var folder = directory
      if self == .namespaces { folder.appendPathComponent("team-\(number)") }
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      let namespace = self == .namespaces ? "team-\(number)" : "shop"
      var text = ""
      if self == .shared && number == 0 {
        text += "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: common, namespace: shop}\ndata: {MODE: production}\n"
      }
      for index in start..<min(start + Self.perFile, workloads) { text += manifest(index, namespace) }
      try Data(text.utf8).write(to: folder.appendingPathComponent("part-\(number).yaml"))
    }
  }

  private func manifest(_ index: Int, _ namespace: String) -> String {
    """
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: app-\(index)
      namespace: \(namespace)
    spec:
      replicas: 2
      selector: {matchLabels: {app: app-\(index)}}
      template:
        metadata: {labels: {app: app-\(index)}}
        spec:
          containers:
            - name: app
              image: registry.example/app:1.\(index)
              args: [--listen=:8080, --backend=app-\(index + 1)]
              ports: [{name: http, containerPort: 8080\(self == .hostPorts ? ", hostPort: 9000" : "")}]
              env:
                - {name: LOG_LEVEL, value: info}
                - {name: BACKEND, value: "http://app-\(index + 1):8080"}
    \(self == .shared ? "            - {name: MODE, valueFrom: {configMapKeyRef: {name: common, key: MODE}}}\n" : "")\
              resources:
                requests: {cpu: 100m, memory: 128Mi}
                limits: {memory: 256Mi}
              readinessProbe: {httpGet: {path: /ready, port: http}}
              volumeMounts: [{name: cache, mountPath: /var/cache/app}]
          volumes: [{name: cache, emptyDir: {}}]
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: app-\(index), namespace: \(namespace)}
    spec:
      selector: {app: app-\(index)}
      ports: [{port: 8080, targetPort: http}]

    """
  }
}
