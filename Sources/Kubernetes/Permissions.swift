import YAML

/// A RoleBinding or ClusterRoleBinding of the set that may serve a service account.
///
/// Source: plugin/pkg/auth/authorizer/rbac/rbac.go, `appliesTo`; pkg/registry/rbac/validation/rule.go.
public struct RoleGrant: Sendable {
  public let binding: Resource
  /// The roles that it may mean: alternatives of one name. Empty if none is written in the set.
  public let roles: [Resource]
}

/// How a binding's subjects stand to an account.
public enum SubjectMatch: Sendable { case none, served, mayBeServed }

extension Resource {
  var isBinding: Bool { kind == "RoleBinding" || kind == "ClusterRoleBinding" }

  /// The names of the accounts that a binding serves; an empty one for what may be any account.
  var boundAccounts: [String] {
    root["subjects"].items.compactMap { subject in
      let name = subject["name"]?.text ?? ""
      if subject["kind"]?.hasText("ServiceAccount") ?? false {
        return subject["name"]?.isPlaceholder ?? true ? "" : name
      }
      return name.hasPrefix("system:serviceaccount") || name == "system:authenticated" ? "" : nil
    }
  }

  /// Whether the binding names the account of a pod, or a group in which the account is.
  public func serves(account: String, in namespace: String?) -> SubjectMatch {
    var result = SubjectMatch.none
    for subject in root["subjects"].items {
      let name = subject["name"]?.text ?? ""
      if subject["kind"]?.hasText("ServiceAccount") ?? false {
        if subject["name"]?.isPlaceholder ?? false { result = .mayBeServed }
        guard name == account else { continue }
        guard let written = subject["namespace"], !written.isNull, let namespace, !written.isPlaceholder else {
          return .served
        }
        if written.text == namespace { return .served }
      } else if name == "system:serviceaccount:\(namespace ?? ""):\(account)" {
        return .served
      } else if name.hasPrefix("system:serviceaccount") || name == "system:authenticated" {
        // Groups of accounts; an account whose namespace is not written.
        result = .mayBeServed
      }
    }
    return result
  }
}

extension Inventory {
  /// The bindings of the sets of a workload, of both kinds.
  public func bindings(around resource: Resource) -> [Resource] {
    all("RoleBinding", inSetsOf: resource) + all("ClusterRoleBinding", inSetsOf: resource)
  }

  /// Whether every cluster has the role: most of their names begin with `system:`.
  ///
  /// Source: plugin/pkg/auth/authorizer/rbac/bootstrappolicy.
  public static func isBuiltIn(role: String) -> Bool {
    role.hasPrefix("system:")
      || ["view", "edit", "admin", "cluster-admin", "extension-apiserver-authentication-reader"].contains(role)
  }

  /// Roles that every cluster has, and which let nobody write anything that controllers write.
  ///
  /// `edit` and `admin` are none of them: since 1.25 (and late versions of 1.24) they grant leases.
  /// Source: plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go; kubernetes/kubernetes#111472.
  private static let readingRoles: Set<String> = ["view", "system:auth-delegator"]

  /// The bindings that serve the account of a workload, with their roles; nil if that cannot be told: a binding whose
  /// subjects or role are not all seen, or which a patch may change.
  ///
  /// - Parameter isEverywhere: whether bindings of the whole run count, not only those of the workload's sets.
  public func grants(to workload: Workload, everywhere isEverywhere: Bool = false) -> [RoleGrant]? {
    let resource = workload.resource
    let account = workload.serviceAccount?.text ?? "default"
    if isIncomplete(around: resource) { return nil }
    var grants: [RoleGrant] = []
    for binding in bindings(naming: account, around: resource, everywhere: isEverywhere) {
      // A RoleBinding gives rights in its own namespace only.
      if binding.kind == "RoleBinding", !Self.mayShareNamespace(binding, resource) { continue }
      switch binding.serves(account: account, in: resource.namespace) {
      case .none: continue
      case .mayBeServed: return nil
      case .served: break
      }
      guard !mayChange(binding, []), let role = binding.root["roleRef"], let name = role["name"], name.isScalar,
        let kind = role["kind"]?.string, kind == "Role" || kind == "ClusterRole"
      else { return nil }
      let roles = alternatives(kind, name.text, for: binding)
      if roles.isEmpty, kind == "ClusterRole", Self.readingRoles.contains(name.text) { continue }
      if roles.isEmpty || roles.contains(where: { $0.root["aggregationRule"] != nil || mayChange($0, []) }) {
        return nil
      }
      grants.append(RoleGrant(binding: binding, roles: roles))
    }
    return grants
  }
}

extension Resource {
  /// Whether a rule of the role lets one do something to a resource of a group.
  public func grants(_ verbs: [String], on resource: StaticString, of group: StaticString) -> Bool {
    root["rules"].items.contains { rule in
      rule["apiGroups"].items.contains { $0.hasText("*") || $0.hasText(group) }
        && rule["resources"].items.contains { $0.hasText("*") || $0.hasText(resource) }
        && rule["verbs"].items.contains { verb in verb.hasText("*") || verbs.contains(verb.text) }
    }
  }
}
