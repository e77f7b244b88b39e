import Diagnostics
import YAML

/// What any object must have.
///
/// Source: k8s.io/apimachinery/pkg/api/validation, ValidateObjectMeta, ValidateAnnotationsSize;
/// pkg/apis/core/validation/validation.go, ValidateConfigMap.
enum ObjectChecks {
  /// A name, or what one is made of.
  @Sendable static func name(_ root: Node) -> [Violation] {
    guard let metadata = root["metadata"] else {
      return root.hasKey(near: "metadata") ? [] : root["kind"].map { [unnamed($0)] } ?? []
    }
    guard metadata.isMapping || metadata.isNull, metadata.written("name") == nil,
      metadata.written("generateName") == nil,
      metadata["name"] != nil || !metadata.hasKey(near: "name")
    else { return [] }
    return [unnamed(metadata["name"] ?? root.entry("metadata")?.key ?? metadata)]
  }

  private static func unnamed(_ node: Node) -> Violation {
    Violation(node, "the object has no name", reason: "name or generateName is required", help: "write metadata.name")
  }

  /// What a ConfigMap holds.
  @Sendable static func size(_ data: Node) -> [Violation] {
    data.size(above: 1 << 20).map { [.tooLarge(data, "the values", $0, 1 << 20)] } ?? []
  }
}

extension Node {
  /// Whether a key is a misspelling of this one, of which the schema speaks.
  fileprivate func hasKey(near key: String) -> Bool {
    writtenEntries.contains { Spelling.nearest(to: $0.key.text, in: [key]) != nil || $0.key.hasText("nam") }
  }

  /// The bytes of a mapping's values, if they are more than `limit`.
  func size(above limit: Int) -> Int? {
    guard isMapping, span.end - span.start > limit else { return nil }
    let size = writtenEntries.reduce(0) { $0 + $1.value.withText { $0.count } }
    return size > limit ? size : nil
  }
}
