import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// The host name of one pod of a StatefulSet, which only a headless governing Service gives it.
public enum PodHostUnresolvable: WorkloadRule {
  public static func check(_ workload: Workload, _ report: inout Reporter) {
    guard report.inventory.hasStatefulSets(inSetsOf: workload.resource), !workload.isWindows,
      !report.inventory.mayChange(workload.resource, [.names, .namespace])
    else { return }
    checkOwnName(workload, &report)
    var seen: Set<String> = []
    for container in workload.containers where container.role != .ephemeral {
      for named in report.hosts(of: container, in: workload) {
        let text = named.text
        for host in named.hosts where host.form != .word && host.host.utf8.contains(UInt8(ascii: ".")) {
          guard let (pod, name) = pod(host.host, workload, report.inventory),
            let fault = fault(of: name, pod, report.inventory), seen.insert(fault.key).inserted
          else { continue }
          report.report(
            fault.message(host.host, pod), at: text.node, text: host.range, in: container, labels: fault.labels(pod),
            cause: "\(pod.set.resource.namespace ?? "")/\(pod.set.resource.name) \(fault.key)")
        }
      }
    }
  }

  /// A name that is made of the pod's own: `$(POD_NAME).web`.
  private static func checkOwnName(_ workload: Workload, _ report: inout Reporter) {
    guard workload.resource.kind == "StatefulSet", let governing = workload.resource.root["spec"]?["serviceName"],
      governing.isScalar, !governing.isPlaceholder
    else { return }
    let services = report.inventory.services(named: governing.text, besides: workload.resource)
    guard services.count == 1, let service = services.first, !service.isHeadless, !service.isExternal,
      !report.inventory.isPatched(service.resource)
    else { return }
    let pod = Pod(set: workload, ordinal: 0, governing: governing)
    let fault = Fault.notHeadless(service.resource)
    for container in workload.containers where container.role != .ephemeral {
      for text in container.ownTexts(of: workload) {
        let value = text.node.text
        guard let host = value.ownHost(in: governing.text) else { continue }
        return report.report(
          fault.message(host, pod), at: text.node, in: container, labels: fault.labels(pod))
      }
    }
  }

  struct Pod {
    let set: Workload
    let ordinal: Int
    /// Where the set names its Service.
    let governing: Node?
  }

  /// The StatefulSet whose pod a host means.
  private static func pod(_ host: String, _ workload: Workload, _ inventory: Inventory) -> (Pod, ClusterName)? {
    for name in ClusterName.readings(of: host) {
      guard let label = name.pod, let dash = label.lastIndex(of: "-"),
        let ordinal = Int(label[label.index(after: dash)...]),
        // A Service for each pod is another way.
        inventory.everywhere("Service", label).isEmpty
      else { continue }
      let sets = inventory.workloads("StatefulSet", named: String(label[..<dash]), for: workload.resource).filter {
        name.namespace == nil || $0.resource.namespace == nil || $0.resource.namespace == name.namespace
      }
      guard sets.count == 1, !inventory.isPatched(sets[0].resource) else { continue }
      let governing = sets[0].resource.root["spec"]?["serviceName"].flatMap { $0.isNull || $0.text.isEmpty ? nil : $0 }
      return (Pod(set: sets[0], ordinal: ordinal, governing: governing), name)
    }
    return nil
  }

  enum Fault {
    case otherService(String)
    case notHeadless(Resource)
    case noService(String)
    case noSuchPod(replicas: Int)
  }

  private static func fault(of name: ClusterName, _ pod: Pod, _ inventory: Inventory) -> Fault? {
    let services = inventory.services(named: name.service, besides: pod.set.resource)
    guard let governing = pod.governing else { return services.isEmpty ? nil : .otherService(name.service) }
    if governing.isPlaceholder { return nil }
    if governing.text != name.service {
      return services.isEmpty && !Spelling.isTypo(name.service, of: governing.text) ? nil : .otherService(name.service)
    }
    if services.count == 1 {
      let service = services[0]
      if service.isHeadless { return outOfRange(pod, inventory) }
      guard !service.isExternal, !inventory.isPatched(service.resource) else { return nil }
      return .notHeadless(service.resource)
    }
    guard services.isEmpty, inventory.everywhere("Service", name.service).isEmpty,
      !inventory.isIncomplete(around: pod.set.resource), !inventory.isExternal("Service", name.service)
    else { return nil }
    return .noService(name.service)
  }
}

extension PodHostUnresolvable {
  /// A pod that the replicas, as they are written, do not reach.
  private static func outOfRange(_ pod: Pod, _ inventory: Inventory) -> Fault? {
    guard let replicas = pod.set.replicas, !inventory.mayChange(pod.set.resource, .replicas) else { return nil }
    let first = pod.set.resource.root["spec"]?["ordinals"]?["start"]?.integer ?? 0
    return pod.ordinal >= first + replicas.value && replicas.value > 0 ? .noSuchPod(replicas: replicas.value) : nil
  }
}

extension PodHostUnresolvable.Fault {
  /// One finding for each Service.
  fileprivate var key: String {
    switch self {
    case .otherService(let name): "other " + name
    case .notHeadless(let service): "headless " + service.name
    case .noService(let name): "none " + name
    case .noSuchPod: "range"
    }
  }

  fileprivate func labels(_ pod: PodHostUnresolvable.Pod) -> [Label] {
    var labels: [Label] = []
    if let governing = pod.governing {
      labels.append(Label("the Service that names its pods", at: governing, of: pod.set.resource))
    }
    if case .notHeadless(let service) = self, let spec = service.root["spec"] {
      labels.append(
        Label(
          "it has an address: clusterIP is not None", at: spec["clusterIP"] ?? service.nameNode ?? spec, of: service))
    }
    return labels
  }

  fileprivate func message(_ host: String, _ pod: PodHostUnresolvable.Pod) -> Message {
    let set = pod.set.resource.name
    switch self {
    case .otherService(let name):
      let governing = pod.governing.map { "\"\($0.text)\"" } ?? "no Service"
      return Message(
        "\"\(host)\" does not resolve: the pods of StatefulSet \"\(set)\" get their names from \(governing), not from \"\(name)\"",
        note: "a pod has a host name only in the Service that serviceName of its StatefulSet gives",
        help: pod.governing.map { "write \($0.text) for \(name) in the host, or set serviceName: \(name)" }
          ?? "set serviceName: \(name) in the StatefulSet")
    case .notHeadless(let service):
      return Message(
        "\"\(host)\" does not resolve: Service \"\(service.name)\" is not headless",
        note:
          "the pods of a StatefulSet get names of their own only from a Service with clusterIP: None; members that look "
          + "for each other by these names do not find each other, and exit or wait",
        help: "set clusterIP: None in Service \"\(service.name)\" (it must be made anew: the field cannot be changed)")
    case .noSuchPod(let replicas):
      return Message(
        "StatefulSet \"\(set)\" has no pod \(pod.ordinal): it has \(replicas) replica\(replicas == 1 ? "" : "s")",
        note:
          "\"\(host)\" does not resolve until the set is scaled up; a member that counts on it for a quorum, or insists on "
          + "all of its list, waits or exits",
        help: "leave the host out, or raise replicas to \(pod.ordinal + 1)", severity: .info)
    case .noService(let name):
      return Message(
        "\"\(host)\" does not resolve: StatefulSet \"\(set)\" names Service \"\(name)\", which is not defined here",
        note:
          "the controller does not make the Service: without it the pods have no names of their own, unless it exists "
          + "elsewhere",
        help: "add a Service \"\(name)\" with clusterIP: None and the labels of the pods as its selector")
    }
  }
}

extension String {
  /// What stands before `.SERVICE` as a variable, with it: `$(POD_NAME).web`.
  fileprivate func ownHost(in service: String) -> String? {
    for (open, close) in [("$(", ")."), ("${", "}.")] where contains(close + service) {
      let parts = utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false)
      for part in parts.dropFirst() {
        let text = Substring(part)
        guard text.hasPrefix(open.dropFirst()), let end = text.firstIndex(of: close.first!) else { continue }
        let rest = text[text.index(after: end)...]
        guard rest.hasPrefix("." + service) else { continue }
        // The name ends there, or its namespace follows.
        let after = rest.dropFirst(service.count + 1).first
        if let after, after.isLetter || after.isNumber || after == "-" || after == "_" { continue }
        return "$" + text[...end] + "." + service
      }
    }
    return nil
  }
}
