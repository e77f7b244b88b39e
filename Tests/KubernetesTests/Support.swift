import Diagnostics
import Testing
import YAML

@testable import Kubernetes

/// The outermost node of a text that is one document.
func node(_ text: String) throws -> Node {
  let source = Source(name: "test.yaml", text: text.utf8)
  let document = try #require(Splitter(source).first { !$0.isEmpty })
  return try kept(try Parser().parse(document))
}

/// The outermost node of a document, with a tree that is kept for good: nodes do not keep theirs.
private func kept(_ document: ParsedDocument) throws -> Node {
  let tree = try #require(document.tree)
  _ = Unmanaged.passRetained(tree)
  return tree.root
}

func resource(_ text: String) throws -> Resource { try #require(Resource(try node(text), file: 0)) }

func workload(_ text: String) throws -> Workload { try #require(Workload(try resource(text))) }

/// The first container of a pod that is made of this text, whose lines are a container's fields.
func container(_ fields: String) throws -> Container {
  let indented = fields.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }
    .joined(separator: "\n")
  let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n    - name: c\n\(indented)\n"
  return try #require(try workload(text).containers.first)
}

/// The objects of several files, and the inventory of all of them.
struct Run {
  let inventory: Inventory
  private let byName: [String: Resource]

  /// - Parameters:
  ///   - files: in order; a path and a manifest.
  ///   - kustomizations: a directory, and the text of its kustomization.
  init(
    _ files: KeyValuePairs<String, String>, kustomizations: KeyValuePairs<String, String> = [:],
    joined: [[String]] = [], external: [String] = []
  ) throws {
    var resources: [Resource] = []
    var placed: [Inventory.File] = []
    var byName: [String: Resource] = [:]
    for (index, (path, text)) in files.enumerated() {
      let start = resources.count
      let source = Source(name: path, text: text.utf8)
      for document in Splitter(source) where !document.isEmpty {
        let root = try kept(try Parser().parse(document))
        let resource = try #require(Resource(root, file: index))
        resources.append(resource)
        byName["\(path) \(resource.kind) \(resource.name)"] = resource
      }
      placed.append(.init(path: path, resources: start..<resources.count, isStandardInput: path == "-"))
    }
    self.byName = byName
    inventory = Inventory(
      resources: resources, workloads: resources.map { Workload($0) }, files: placed,
      kustomizations: try kustomizations.map { Kustomization(try node($0.value), directory: $0.key) },
      joinedDirectories: joined, external: external)
  }

  /// The object of a file: `path kind name`.
  subscript(_ name: String) -> Resource { get throws { try #require(byName[name], "no \(name)") } }

  /// The files of the alternatives of a name, as an object sees them.
  func seen(_ kind: String, _ name: String, from place: String) throws -> [Int] {
    inventory.alternatives(kind, name, for: try self[place]).map(\.file)
  }
}

/// Manifests as short as tests need them.
enum Make {
  static func pod(_ name: String, namespace: String? = nil, _ spec: String = "") -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name)\(namespace.map { ", namespace: \($0)" } ?? "")}
    spec:
      containers: [{name: c, image: x}]
    \(spec.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    """
  }

  static func configMap(_ name: String, namespace: String? = nil, _ keys: String...) -> String {
    """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: \(name)\(namespace.map { ", namespace: \($0)" } ?? "")}
    data: {\(keys.map { "\($0): x" }.joined(separator: ", "))}
    """
  }

  static func object(_ kind: String, _ name: String, namespace: String? = nil, _ rest: String = "") -> String {
    """
    apiVersion: example.com/v1
    kind: \(kind)
    metadata: {name: \(name)\(namespace.map { ", namespace: \($0)" } ?? "")}
    \(rest)
    """
  }
}
