import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Two settings of privilege that the API server does not accept together.
public enum PrivilegesContradict: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    for container in workload.containers {
      let security = workload.security(of: container)
      guard let denial = security.noNewPrivileges else { continue }
      if let privileged = security.privileged {
        report.refuse(
          .privileged(container), at: denial, in: container,
          labels: [Label("this allows it", at: privileged, of: workload.resource)])
      } else if let admin = security.capabilities.added.first(where: { $0.text == "CAP_SYS_ADMIN" }) {
        report.refuse(
          .admin(container), at: denial, in: container,
          labels: [Label("this allows it", at: admin, of: workload.resource)])
      }
    }
    guard let shared = workload.spec["shareProcessNamespace"], shared.boolean == true,
      let host = workload.spec["hostPID"], host.boolean == true
    else { return }
    report.refuse(.processes, at: shared, labels: [Label("this gives it the node's", at: host, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func privileged(_ container: Container) -> Message {
    Message(
      "\"\(container.name)\" is privileged and must not escalate its privileges",
      note: "\(Message.refusal): \"cannot set `allowPrivilegeEscalation` to false and `privileged` to true\"",
      help: "remove allowPrivilegeEscalation, or do without privileged: true")
  }

  fileprivate static func admin(_ container: Container) -> Message {
    Message(
      "\"\(container.name)\" adds CAP_SYS_ADMIN and must not escalate its privileges",
      note: "\(Message.refusal): \"cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` "
        + "CAP_SYS_ADMIN\"",
      help: "remove allowPrivilegeEscalation, or do without CAP_SYS_ADMIN")
  }

  fileprivate static var processes: Message {
    Message(
      "the pod shares one process namespace among its containers and has the node's",
      note: "\(Message.refusal): \"ShareProcessNamespace and HostPID cannot both be enabled\"",
      help: "remove one of the two")
  }
}
