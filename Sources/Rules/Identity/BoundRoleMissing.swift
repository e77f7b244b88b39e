import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A binding of the pod's account to a role that is there under another kind, name or namespace.
public enum BoundRoleMissing: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    let inventory = report.inventory
    guard let account = workload.serviceAccount, inventory.hasBindings(around: resource) else { return }
    for binding in inventory.bindings(naming: account.text, around: resource).prefix(50) {
      guard binding.serves(account: account.text, in: resource.namespace) == .served,
        let role = binding.root["roleRef"], let kind = role["kind"], let name = role["name"], !name.isPlaceholder,
        kind.hasText("Role") || kind.hasText("ClusterRole"), !inventory.isIncomplete(around: resource),
        !inventory.mayChange(binding, [.names, .namespace, .anything]),
        inventory.alternatives(kind.text, name.text, for: binding).isEmpty,
        !inventory.isExternal(kind.text, name.text), !Inventory.isBuiltIn(role: name.text)
      else { continue }
      if let other = meant(kind, name, binding, inventory), let place = other.nameNode {
        report.report(
          .missing(binding, kind.text, name.text, other, account.text), at: account,
          labels: [
            Label("refers to a role that is not here", at: name, of: binding),
            Label("\(other.kind) \"\(other.name)\"", at: place, of: other),
          ], cause: "\(binding.kind)/\(binding.namespace ?? "")/\(binding.name)")
      }
    }
  }

  /// The role of the set that was probably meant: of that name and the other kind, of the binding's kind in another
  /// namespace, or one slip away and bound by nobody else.
  private static func meant(_ kind: Node, _ name: Node, _ binding: Resource, _ inventory: Inventory) -> Resource? {
    let isRole = kind.hasText("Role")
    // A ClusterRoleBinding can refer to no Role.
    let other = isRole ? "ClusterRole" : "Role"
    if let found = inventory.everywhere(other, name.text).first(where: { inventory.shareSet($0, binding) }) {
      return found
    }
    if let found = inventory.everywhere(kind.text, name.text).first(where: { inventory.shareSet($0, binding) }) {
      return found
    }
    guard let near = inventory.near(kind.text, name.text, for: binding).first else { return nil }
    let isBound = inventory.bindings(around: binding).contains {
      $0.root["roleRef"]?["name"]?.text == near.name
    }
    return isBound ? nil : near
  }
}

extension Message {
  fileprivate static func missing(
    _ binding: Resource, _ kind: String, _ name: String, _ other: Resource, _ account: String
  ) -> Message {
    let help: String
    if other.kind != kind {
      help =
        other.kind == "ClusterRole"
        ? "write kind: ClusterRole in roleRef"
        : binding.kind == "ClusterRoleBinding"
          ? "use a RoleBinding, or make \"\(name)\" a ClusterRole" : "write kind: Role in roleRef"
    } else if other.name != name {
      help = "did you mean \"\(other.name)\"?"
    } else {
      help = "a RoleBinding refers to Roles of its own namespace: put both into one"
    }
    return Message(
      "\(binding.kind) \"\(binding.name)\" binds \(kind) \"\(name)\", which is not defined here",
      note: "the binding is accepted and gives account \"\(account)\" nothing: the API server answers its program with "
        + "\"forbidden\"; a roleRef cannot be changed later, only made anew",
      help: help)
  }
}
