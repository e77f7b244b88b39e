import YAML

/// What the subjects of a RoleBinding or ClusterRoleBinding must be.
///
/// Source: pkg/apis/rbac/validation/validation.go, ValidateRoleBindingSubject; pkg/apis/rbac/v1/defaults.go.
enum BindingChecks {
  /// A ServiceAccount of a ClusterRoleBinding has a namespace; in a RoleBinding it is that of the binding.
  @Sendable static func clusterSubject(_ subject: Node) -> [Violation] {
    guard let kind = subject["kind"], kind.hasText("ServiceAccount"), subject.isMapping,
      subject.written("namespace") == nil
    else { return [] }
    return [
      Violation(
        subject["name"] ?? kind, "the ServiceAccount has no namespace, which a ClusterRoleBinding needs",
        reason: "subjects[].namespace: Required value", help: "write the namespace of the account")
    ]
  }

  /// The group of the API that a subject is of.
  @Sendable static func subject(_ subject: Node) -> [Violation] {
    guard let group = subject.written("apiGroup"), let text = group.string, !group.isUnfilled,
      let kind = subject["kind"]?.string
    else { return [] }
    let isAccount = kind == "ServiceAccount"
    guard isAccount || ((kind == "User" || kind == "Group") && text != ObjectConstraints.rbac) else { return [] }
    return [
      Violation(
        group, "apiGroup of a \(kind) cannot be \"\(text.abbreviated)\"",
        reason: "supported values: \"\(isAccount ? "" : ObjectConstraints.rbac)\"",
        help: isAccount ? "leave apiGroup out" : "write \(ObjectConstraints.rbac)")
    ]
  }
}
