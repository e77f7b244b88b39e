import YAML

/// Selectors, and what they select.
///
/// Source: apimachinery/pkg/apis/meta/v1/validation, ValidateLabelSelector; pkg/apis/core/validation,
/// ValidateNodeSelectorRequirement; pkg/apis/apps/validation.
enum SelectorChecks {
  @Sendable static func expression(_ node: Node) -> [Violation] { values(node, nil) }
  @Sendable static func nodeExpression(_ node: Node) -> [Violation] { values(node, node.written("operator")) }

  private static func values(_ node: Node, _ numeric: Node?) -> [Violation] {
    guard let op = node.written("operator"), op.isScalar else { return [] }
    let values = node["values"]
    let count = values?.count ?? 0
    switch op.text {
    case "In", "NotIn":
      if let values, !values.isSequence, !values.isNull { return [] }
      if count > 0 { return [] }
      return [
        Violation(
          values ?? op, "operator \(op.text) has no values",
          reason: "must be specified when `operator` is 'In' or 'NotIn'",
          help: "add values: [VALUE], or write operator: \(op.text == "In" ? "Exists" : "DoesNotExist")")
      ]
    case "Exists", "DoesNotExist":
      guard let values, count > 0 else { return [] }
      return [
        Violation(
          values, "operator \(op.text) has values",
          reason: "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
          help: "remove values, or write operator: \(op.text == "Exists" ? "In" : "NotIn")",
          other: (op, "it asks for the key only"))
      ]
    case "Gt", "Lt":
      guard numeric != nil, count != 1 else { return [] }
      return [
        Violation(
          values ?? op, "operator \(op.text) has \(count) values",
          reason: "must be specified single value when `operator` is 'Lt' or 'Gt'", help: "write one number")
      ]
    default: return []
    }
  }

  /// A controller's selector and its pods' labels.
  @Sendable static func template(_ spec: Node) -> [Violation] { template(spec, mayBeEmpty: false) }

  private static func template(_ spec: Node, mayBeEmpty: Bool) -> [Violation] {
    guard let entry = spec.entry("selector"), entry.value.isMapping, let template = spec["template"], template.isMapping
    else { return [] }
    let selector = entry.value
    let wanted = (selector["matchLabels"]).entries
    let expressions = selector["matchExpressions"]
    if wanted.isEmpty, expressions?.count ?? 0 == 0 {
      if mayBeEmpty { return [] }
      return [
        Violation(
          entry.key, "the selector is empty", reason: "an empty selector is invalid for a controller",
          help: "write matchLabels with labels of the template")
      ]
    }
    let labels = template["metadata"]?["labels"]
    for label in wanted {
      let found = labels?.entry(label.key.text)
      if let found, found.value.hasSameText(as: label.value) || found.value.isOpen || label.value.isOpen { continue }
      if label.key.isUnfilled || label.value.isOpen { continue }
      return [mismatch(label.value, label.key.text, found?.value, labels ?? template)]
    }
    for expression in expressions.items {
      guard let key = expression.written("key"), key.isScalar, !key.isUnfilled, let op = expression["operator"] else {
        continue
      }
      let found = labels?.entry(key.text)?.value
      if found?.isOpen ?? false { continue }
      let values = expression["values"].items
      let isIn = values.contains { value in found.map { value.hasSameText(as: $0) || value.isOpen } ?? false }
      let fits =
        switch op.text {
        case "In": isIn
        case "NotIn": !isIn
        case "Exists": found != nil
        case "DoesNotExist": found == nil
        default: true
        }
      if !fits {
        let values = values.map(\.text).listed(with: "or")
        return [
          Violation(
            key,
            "the selector wants \(key.text) \(op.text)\(values.isEmpty ? "" : " \(values)"), and the pods have "
              + (found.map { "\(key.text)=\($0.text.abbreviated)" } ?? "no such label"),
            reason: "`selector` does not match template `labels`",
            help: "make the two fit: the labels of the template are what it selects from",
            other: (found ?? labels ?? template, "the labels of the pods"))
        ]
      }
    }
    return []
  }

  private static func mismatch(_ place: Node, _ key: String, _ found: Node?, _ labels: Node) -> Violation {
    Violation(
      place,
      found.map {
        "the selector wants \(key)=\(place.text.abbreviated), and the pods have \(key)=\($0.text.abbreviated)"
      }
        ?? "the selector wants the label \(key), which the pods do not have",
      reason: "`selector` does not match template `labels`",
      help: found == nil
        ? "add the label to spec.template.metadata.labels" : "make the two the same: write them alike in both places",
      other: (found ?? labels, found == nil ? "the labels of the pods" : "the label of the pods"))
  }

  /// A ReplicationController's selector is a mapping of labels.
  @Sendable static func replicationController(_ spec: Node) -> [Violation] {
    guard let entry = spec.entry("template"), entry.value.isMapping else { return [] }
    let template = entry.value
    guard let selector = spec["selector"], selector.isMapping, selector.count > 0 else {
      // It becomes equal to the labels of the pods.
      guard spec["selector"].map({ $0.isNull || $0.isMapping }) ?? true, template["spec"] != nil,
        template["metadata"].map({ $0.isNull || $0.isMapping }) ?? true,
        template["metadata"]?["labels"].map({ $0.isNull || $0.isMapping && $0.count == 0 }) ?? true
      else { return [] }
      return [
        Violation(
          entry.key, "the ReplicationController has no selector, and its pods have no labels",
          reason: "spec.selector: Required value", help: "write template.metadata.labels")
      ]
    }
    let labels = template["metadata"]?["labels"]
    for label in selector.entries where !label.key.isUnfilled && !label.value.isOpen {
      let found = labels?.entry(label.key.text)?.value
      if let found, found.hasSameText(as: label.value) || found.isOpen { continue }
      return [mismatch(label.value, label.key.text, found, labels ?? template)]
    }
    return []
  }

  /// A Job's selector is made by the API server, which completes one that says nothing else.
  @Sendable static func job(_ job: Node) -> [Violation] {
    guard let spec = job["spec"], let entry = spec.entry("selector"), entry.value.isMapping else { return [] }
    if spec["manualSelector"]?.boolean ?? false { return template(spec, mayBeEmpty: true) }
    let name = job["metadata"]?.written("name")
    let isForeign = { (key: Node) in !key.hasText("job-name") && !key.hasText("batch.kubernetes.io/job-name") }
    let hasForeignLabel = (entry.value["matchLabels"]).entries.contains { label in
      isForeign(label.key) || !(name.map { $0.hasSameText(as: label.value) } ?? true) && !label.value.isOpen
    }
    let hasForeignExpression = (entry.value["matchExpressions"]).items.contains { expression in
      ["In", "Exists"].contains(expression["operator"]?.text) && expression["key"].map(isForeign) ?? false
    }
    guard hasForeignLabel || hasForeignExpression else { return [] }
    return [
      Violation(
        entry.key, "the Job has a selector of its own",
        reason: "`selector` not auto-generated: the API server makes a selector from the Job's uid",
        help: "remove selector (manualSelector: true is for jobs that take over pods)")
    ]
  }
}

extension Node {
  /// Whether some tool may still put something in.
  fileprivate var isOpen: Bool { isUnfilled || string == nil }
}
