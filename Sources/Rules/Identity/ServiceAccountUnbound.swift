import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A pod whose account is not the one that the bindings of its set serve.
public enum ServiceAccountUnbound: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    let inventory = report.inventory
    guard workload.hasKnownController, resource.kind != "PodTemplate", !workload.deniesToken else { return }
    guard inventory.hasBindings(around: resource), !(workload.serviceAccount?.isPlaceholder ?? false) else { return }
    let name = workload.serviceAccount?.text ?? "default"
    guard
      !inventory.bindings(naming: name, around: resource, everywhere: name != "default")
        .contains(where: { $0.serves(account: name, in: resource.namespace) != .none }),
      !inventory.isIncomplete(around: resource), !inventory.mayChange(resource, [.namespace, .names, .anything])
    else { return }
    if name == "default" { checkDefault(workload, &report) } else { checkNamed(name, workload, &report) }
  }

  /// The account is named, and a binding names it in another namespace or misspelt, or none does.
  private static func checkNamed(_ name: String, _ workload: Workload, _ report: inout Reporter) {
    guard let place = workload.serviceAccount else { return }
    let resource = workload.resource
    let bindings = report.inventory.bindings(around: resource)
    for binding in bindings.prefix(200) {
      for subject in binding.root["subjects"].items where subject["kind"]?.hasText("ServiceAccount") ?? false {
        guard let other = subject["name"], other.isScalar else { continue }
        if other.hasSameText(as: place) {
          // `serves` has seen that both namespaces are written and differ.
          guard let here = resource.namespace, let there = subject["namespace"], there.isScalar,
            !report.inventory.isServed(name, in: there.text, around: resource)
          else { continue }
          report.report(
            .elsewhere(name, here, there.text, binding), at: place,
            labels: [Label("binds the account of namespace \"\(there.text)\"", at: there, of: binding)],
            cause: "\(here)/\(name)")
          return
        }
        if Spelling.isTypo(other.text, of: name), !report.inventory.isKnown(account: other.text, around: resource) {
          report.report(
            .misspelt(name, other.text, binding), at: place,
            labels: [Label("binds \"\(other.text)\"", at: other, of: binding)],
            cause: "\(resource.namespace ?? "")/\(name)")
          return
        }
      }
    }
    // Rights may be given elsewhere: only where the account stands beside other accounts' bindings, and the program
    // is known to need some.
    guard let user = workload.apiUser, let image = user.imageNode,
      let account = report.inventory.alternatives("ServiceAccount", name, for: resource).first
    else { return }
    report.report(
      .unserved(name), at: place, in: user,
      labels: [Label("talks to the API server", at: image, of: resource)]
        + (account.nameNode.map { [Label("bound to no role here", at: $0, of: account)] } ?? []),
      cause: "\(resource.namespace ?? "")/\(name)")
  }

  /// No account is named, and the set makes and binds one that nothing uses.
  private static func checkDefault(_ workload: Workload, _ report: inout Reporter) {
    let resource = workload.resource
    let inventory = report.inventory
    guard workload.serviceAccount == nil else { return }
    // Accounts are also used by pods that operators make: this pod is meant if its name or its program says so.
    let user = workload.apiUser
    let candidates =
      user == nil
      ? inventory.alternatives("ServiceAccount", resource.name, for: resource)
      : inventory.all("ServiceAccount", inSetsOf: resource)
    let accounts = candidates.filter { account in
      account.name != "default" && Inventory.mayShareNamespace(account, resource)
        && !inventory.isUsed(serviceAccount: account.name, inSetsOf: resource)
        && inventory.bindings(naming: account.name, around: resource)
          .contains { $0.serves(account: account.name, in: account.namespace) == .served }
    }
    guard accounts.count == 1, let account = accounts.first else { return }
    report.report(
      .unused(account.name), at: user?.imageNode ?? resource.nameNode ?? workload.spec,
      labels: account.nameNode.map { [Label("made and bound here, and used by no pod", at: $0, of: account)] } ?? [])
  }
}

extension Workload {
  /// A container whose program is known to need the API server.
  fileprivate var apiUser: Container? {
    containers.first { container in
      guard container.isLongRunning, let facts = container.facts, let need = facts.needsToken else { return false }
      return need.confidence == .high && container.hasArgument(of: need.ifArgument)
        && (!need.ifArgument.isEmpty || container.runsDefaultProgram(facts))
    }
  }

  /// Whether the pod says that it wants no token.
  fileprivate var deniesToken: Bool { spec["automountServiceAccountToken"]?.boolean == false }
}

extension Inventory {
  /// Whether a pod or an account of that namespace is in the set, which the binding may mean.
  fileprivate func isServed(_ account: String, in namespace: String, around resource: Resource) -> Bool {
    all("ServiceAccount", inSetsOf: resource).contains { $0.name == account && $0.namespace == namespace }
      || workloads(inSetsOf: resource).contains {
        $0.resource.namespace == namespace && $0.serviceAccount?.text == account
      }
  }

  fileprivate func isKnown(account: String, around resource: Resource) -> Bool {
    isUsed(serviceAccount: account, inSetsOf: resource)
      || all("ServiceAccount", inSetsOf: resource).contains { $0.name == account }
  }
}

extension Message {
  private static let effect =
    "the API server answers the program with \"forbidden\", and controllers then exit or wait without becoming ready"

  fileprivate static func elsewhere(_ name: String, _ here: String, _ there: String, _ binding: Resource) -> Message {
    Message(
      "\(binding.kind) \"\(binding.name)\" serves account \"\(name)\" of namespace \"\(there)\", and the pod runs in "
        + "\"\(here)\"",
      note: "an account of another namespace is another account, and no binding here serves the pod's: \(effect)",
      help: "set the subject's namespace to \"\(here)\"")
  }

  fileprivate static func misspelt(_ name: String, _ other: String, _ binding: Resource) -> Message {
    Message(
      "\(binding.kind) \"\(binding.name)\" serves account \"\(other)\", and the pod runs as \"\(name)\"",
      note: "no binding here serves \"\(name)\": \(effect)", help: "did you mean \"\(name)\" in the binding?")
  }

  fileprivate static func unserved(_ name: String) -> Message {
    Message(
      "no binding here gives rights to account \"\(name)\", and its program needs some",
      note: "unless a binding elsewhere does, \(effect)",
      help: "bind a Role or ClusterRole to it: subjects: [{kind: ServiceAccount, name: \(name), namespace: …}]")
  }

  fileprivate static func unused(_ account: String) -> Message {
    Message(
      "the pod runs as account \"default\", and the rights here are given to \"\(account)\"",
      note: "no serviceAccountName is set, so the pod is \"default\", which no binding here serves: \(effect)",
      help: "set serviceAccountName: \(account) in the pod's spec")
  }
}
