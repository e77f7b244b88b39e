import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A controller that elects a leader by a Lease, which no role of its account lets it write.
public enum LeasesNotGranted: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let election = LeaderElection(container), workload.hasKnownController,
      !report.inventory.mayChange(workload.resource, .anything),
      let grants = report.inventory.grants(to: workload), !grants.isEmpty,
      let all = report.inventory.grants(to: workload, everywhere: true),
      !(grants + all).contains(where: { grant in
        grant.roles.contains { $0.grants(["create", "update", "patch"], on: "leases", of: "coordination.k8s.io") }
      })
    else { return }
    let old = grants.flatMap(\.roles).first { role in
      role.grants(["create", "update", "patch"], on: "configmaps", of: "")
        || role.grants(["create", "update", "patch"], on: "endpoints", of: "")
    }
    let labels = (old.map { [$0] } ?? grants.flatMap(\.roles)).prefix(3).compactMap { role in
      (role.root["rules"] ?? role.nameNode).map { Label("grants nothing on leases", at: $0, of: role) }
    }
    let account = workload.serviceAccount?.text ?? "default"
    report.report(
      .missing(container, account, election, old), at: election.word, labels: labels,
      cause: "\(workload.resource.namespace ?? "")/\(account)")
  }
}

extension Message {
  fileprivate static func missing(
    _ container: Container, _ account: String, _ election: LeaderElection, _ old: Resource?
  ) -> Message {
    let versions =
      election.isLease || old == nil
      ? "" : " (libraries of before 2022 could elect by a ConfigMap or Endpoints instead, which the role still grants)"
    return Message(
      "\"\(container.name)\" elects a leader, and account \"\(account)\" may not write leases",
      note:
        "no role that these manifests bind to the account grants leases of coordination.k8s.io: the program is told "
        + "\"leases.coordination.k8s.io is forbidden\", does not become leader, and may exit or do nothing\(versions)",
      help: "grant get, create and update on leases of apiGroups: [coordination.k8s.io] in a Role of its namespace")
  }
}
