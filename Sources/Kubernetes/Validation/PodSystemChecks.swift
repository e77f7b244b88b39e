import Diagnostics
import YAML

/// What a pod may not have on the system that it is for, and what it requests as a whole.
///
/// Source: pkg/apis/core/validation/validation.go: validateWindows, validateLinux, validatePodResourceConsistency,
/// validateResizePolicy.
enum PodSystemChecks {
  @Sendable static func system(_ spec: Node) -> [Violation] {
    guard spec.isMapping else { return [] }
    return (spec["os"]?["name"]).map { foreign(spec, $0) }.orEmpty
  }

  private static let windowsPod: [StaticString] = [
    "appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "sysctls", "runAsUser",
    "runAsGroup", "supplementalGroups", "supplementalGroupsPolicy", "seLinuxChangePolicy",
  ]
  private static let windowsContainer: [StaticString] = [
    "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged",
    "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup",
  ]

  /// Fields that mean something only on the other system.
  private static func foreign(_ spec: Node, _ system: Node) -> [Violation] {
    let isWindows = system.hasText("windows")
    guard isWindows || system.hasText("linux") else { return [] }
    var found: [Node.Entry] = []
    if isWindows {
      found += ["hostPID", "hostIPC"].compactMap { spec.entry($0) }.filter { $0.value.boolean ?? false }
      found += ["hostUsers", "shareProcessNamespace"].compactMap { spec.entry($0) }.filter(isWritten)
    }
    func add(_ context: Node?, _ fields: [StaticString]) {
      guard let context, context.isMapping else { return }
      found += (isWindows ? fields : ["windowsOptions"]).compactMap { context.entry($0) }.filter(isWritten)
    }
    add(spec["securityContext"], windowsPod)
    for list in [spec["initContainers"], spec["containers"]] {
      for container in list.items { add(container["securityContext"], windowsContainer) }
    }
    found.sort { $0.key.span.start < $1.key.span.start }
    guard let first = found.first else { return [] }
    var names: [String] = []
    for name in found.map(\.key.text) where !names.contains(name) { names.append(name) }
    return [
      Violation(
        first.key, "the pod is for \(system.text), and sets \(names.joined(separator: ", "))",
        reason: isWindows ? "cannot be set for a windows pod" : "windows options cannot be set for a linux pod",
        help: "remove \(found.count > 1 ? "them" : "it"), or correct os.name", other: (system, "this decides"))
    ]
  }

  private static func isWritten(_ entry: Node.Entry) -> Bool {
    !(entry.value.isScalar && entry.value.isNull) && !(entry.value.isSequence && entry.value.count == 0)
  }

  /// A container that is restarted when its resources change, in a pod that restarts none.
  @Sendable static func resizing(_ spec: Node) -> [Violation] {
    guard let policy = spec["restartPolicy"], policy.hasText("Never") else { return [] }
    let items = spec["containers"].items.flatMap { Array($0["resizePolicy"].items) }
    guard let wrong = items.lazy.compactMap({ $0["restartPolicy"] }).first(where: { $0.hasText("RestartContainer") })
    else { return [] }
    return [
      Violation(
        wrong, "the container is to be restarted when it is resized, and the pod restarts none",
        reason: "must be 'NotRequired' when pod `restartPolicy` is 'Never'", help: "write NotRequired",
        other: (policy, "this decides"))
    ]
  }

  /// What the pod requests as a whole, and what its containers request.
  @Sendable static func requests(_ spec: Node) -> [Violation] { limits(spec) + sums(spec) }

  /// A container that may take more than its pod.
  private static func limits(_ spec: Node) -> [Violation] {
    guard let limits = spec["resources"]?["limits"], limits.isMapping else { return [] }
    var found: [Violation] = []
    for entry in limits.entries {
      guard let whole = Quantity(entry.value) else { continue }
      let name = entry.key.text
      // Init containers are not compared.
      for container in spec["containers"].items {
        guard let own = container["resources"]?["limits"]?[name], let amount = Quantity(own),
          amount.nanos > whole.nanos
        else { continue }
        found.append(
          Violation(
            own, "the container is limited to \(own.text) of \(name), and the pod to \(entry.value.text)",
            reason: "must be less than or equal to pod limits of \(entry.value.text)",
            help: "lower it, or raise the pod's limit", other: (entry.value, "the pod's limit")))
      }
    }
    return found
  }

  private static func sums(_ spec: Node) -> [Violation] {
    guard let requests = spec["resources"]?["requests"], requests.isMapping else { return [] }
    return requests.entries.compactMap { entry in
      let name = entry.key.text
      guard let own = Quantity(entry.value) else { return nil }
      let sum = sum(of: name, spec)
      guard sum > own.nanos else { return nil }
      let text = AmountText.text(sum, of: name)
      return Violation(
        entry.value, "the pod requests \(AmountText.text(own.nanos, of: name)), and its containers \(text)",
        reason: "must be greater than or equal to aggregate container requests of \(text)",
        help: "raise it to the sum, or lower what the containers request")
    }
  }

  /// Containers run side by side, and each init container beside the sidecars before it.
  private static func sum(of name: String, _ spec: Node) -> Int128 {
    func amount(_ container: Node) -> Int128 {
      max(0, (container["resources"]?["requests"]?[name]).flatMap { Quantity($0) }?.nanos ?? 0)
    }
    var sidecars: Int128 = 0
    var peak: Int128 = 0
    for container in spec["initContainers"].items {
      let isSidecar = container["restartPolicy"]?.hasText("Always") ?? false
      peak = max(peak, sidecars + amount(container))
      if isSidecar { sidecars += amount(container) }
    }
    return max(peak, spec["containers"].items.reduce(sidecars) { $0 + amount($1) })
  }
}

extension [Violation]? {
  fileprivate var orEmpty: [Violation] { self ?? [] }
}
