public import YAML

/// A label selector, as it is written in most objects: `matchLabels` and `matchExpressions`, all of which must hold.
///
/// An empty one selects everything. Source: apimachinery/pkg/apis/meta/v1/helpers.go LabelSelectorAsSelector.
public struct LabelSelector: Sendable {
  /// Keys and the values they must have.
  public let labels: [(key: String, value: String)]
  private let expressions: [Expression]

  private struct Expression {
    enum Operator: String { case anyOf = "In", noneOf = "NotIn", exists = "Exists", absent = "DoesNotExist" }
    let key: String
    let test: Operator
    let values: [String]

    func holds(for value: String?) -> Bool {
      switch test {
      case .anyOf: value.map(values.contains) ?? false
      case .noneOf: value.map { !values.contains($0) } ?? true
      case .exists: value != nil
      case .absent: value == nil
      }
    }
  }

  /// Nil for what is no selector, or holds what some tool fills in: nothing can be told of it.
  public init?(_ node: Node?) {
    guard let node, node.isMapping, let labels = Self.labels(node["matchLabels"]) else { return nil }
    self.labels = labels
    var expressions: [Expression] = []
    for item in node["matchExpressions"].items {
      guard let key = item["key"], let test = (item["operator"]?.text).flatMap(Expression.Operator.init) else {
        return nil
      }
      let values = item["values"].items
      if key.isPlaceholder || values.contains(where: \.isPlaceholder) { return nil }
      expressions.append(Expression(key: key.text, test: test, values: values.map(\.text)))
    }
    self.expressions = expressions
  }

  /// The older form of Services and ReplicationControllers: a mapping of labels.
  public init?(ofLabels node: Node?) {
    guard let node, node.isMapping, let labels = Self.labels(node) else { return nil }
    self.labels = labels
    expressions = []
  }

  private static func labels(_ node: Node?) -> [(key: String, value: String)]? {
    guard let node else { return [] }
    let entries = node.entries
    if entries.contains(where: { $0.key.isPlaceholder || $0.value.isPlaceholder }) { return nil }
    return entries.map { ($0.key.text, $0.value.text) }
  }

  /// Whether it names nothing, and so selects all.
  public var isEmpty: Bool { labels.isEmpty && expressions.isEmpty }

  /// All labels that it asks about.
  public var keys: [String] { labels.map(\.key) + expressions.map(\.key) }

  /// Whether it selects what has the labels of a mapping.
  public func matches(labels node: Node?) -> Bool {
    labels.allSatisfy { label in node?[label.key].map { $0.isText(label.value) } ?? false }
      && expressions.allSatisfy { $0.holds(for: node?[$0.key]?.text) }
  }

  public func matches(_ pod: [String: String]) -> Bool {
    labels.allSatisfy { pod[$0.key] == $0.value } && expressions.allSatisfy { $0.holds(for: pod[$0.key]) }
  }
}

extension Node {
  /// Whether a scalar has this text.
  fileprivate func isText(_ text: String) -> Bool {
    withText { bytes in bytes.count == text.utf8.count && text.utf8.elementsEqual(bytes) }
  }
}
