import ArgumentParser
import Foundation

/// Reduces the published JSON schemas of several versions of Kubernetes to the two tables in `rules/schema/`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Write rules/schema/ from the JSON schemas of the package kubernetes-validate.",
    discussion: "DIR is the package's directory kubernetes-json-schema. Run generate afterwards.")

  @Argument(help: "The directory that holds v1.28.0-local and so on.") var directory: String
  @Option(help: "The project's directory.") var root = "."

  private static let versions = 28...37

  func run() throws {
    var schemas: [(minor: Int, definitions: [String: Any])] = []
    for minor in Self.versions {
      let path = "\(directory)/v1.\(minor).0-local/_definitions.json"
      guard let data = FileManager.default.contents(atPath: path),
        let file = try JSONSerialization.jsonObject(with: data) as? [String: Any],
        let definitions = file["$defs"] as? [String: Any]
      else { throw Failure("\(path): cannot be read") }
      schemas.append((minor, definitions))
    }
    let reduction = SchemaReduction(schemas)
    try GeneratedFiles.write(
      ["rules/schema/definitions.txt": reduction.definitionsText, "rules/schema/kinds.txt": reduction.kindsText],
      root: root, check: false)
  }
}

/// What is left of the schemas: for each field its type, whether it must be there, and the versions that know it.
struct SchemaReduction {
  private struct Field {
    var type: String
    var versions: Set<Int>
    var required: Set<Int>
  }

  private struct Kind: Hashable {
    let apiVersion: String
    let kind: String
  }

  /// Kinds whose fields are checked.
  private static let checked: [String: [String]] = [
    "v1": [
      "Pod", "PodTemplate", "ReplicationController", "PersistentVolumeClaim", "PersistentVolume", "Service",
      "ConfigMap", "Secret", "ServiceAccount", "LimitRange", "ResourceQuota", "Namespace",
    ],
    "apps/v1": ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"],
    "batch/v1": ["Job", "CronJob"],
    "autoscaling/v1": ["HorizontalPodAutoscaler"],
    "autoscaling/v2": ["HorizontalPodAutoscaler"],
    "policy/v1": ["PodDisruptionBudget"],
    "networking.k8s.io/v1": ["NetworkPolicy", "Ingress", "IngressClass"],
    "rbac.authorization.k8s.io/v1": ["Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"],
    "storage.k8s.io/v1": ["StorageClass"],
    "scheduling.k8s.io/v1": ["PriorityClass"],
    "node.k8s.io/v1": ["RuntimeClass"],
  ]

  /// What the schemas call required and the API server does without: it has a default, is zero, or its feature is off.
  private static let lenient: Set<String> = [
    "HTTPHeader.value", "Sysctl.value", "ISCSIVolumeSource.lun", "ISCSIPersistentVolumeSource.lun",
    "PreferredSchedulingTerm.preference", "StatefulSetSpec.serviceName", "RoleRef.apiGroup", "PriorityClass.value",
    "NetworkPolicySpec.podSelector", "PodFailurePolicyRule.onPodConditions", "PodFailurePolicy.rules",
    "SleepAction.seconds", "ScaleIOVolumeSource.secretRef", "ScaleIOPersistentVolumeSource.secretRef",
    "LimitRangeSpec.limits", "EvictionResponder.name", "EvictionResponder.priority", "TopologyConstraint.key",
    "WorkloadPodGroupResourceClaim.name", "WorkloadReference.name", "WorkloadReference.podGroup",
    "PodCertificateProjection.keyType", "PodCertificateProjection.signerName", "ClusterTrustBundleProjection.path",
    "ContainerRestartRule.action", "ContainerRestartRuleOnExitCodes.operator", "FileKeySelector.key",
    "FileKeySelector.path", "FileKeySelector.volumeName", "ResourceClaim.name",
  ]
  /// What the schemas leave open and the API server insists on, because something below it must be there.
  private static let enforced: Set<String> = [
    "Pod.spec", "Job.spec", "ReplicaSet.spec", "DaemonSet.spec", "StatefulSet.spec", "Deployment.spec",
    "CronJob.spec", "ReplicationController.spec", "PersistentVolumeClaim.spec", "PersistentVolume.spec",
    "JobTemplateSpec.spec", "PodTemplateSpec.spec", "ReplicaSetSpec.template", "ReplicationControllerSpec.template",
    "Container.image", "EphemeralContainer.image", "HorizontalPodAutoscaler.spec",
    "autoscaling.v1.HorizontalPodAutoscaler.spec", "autoscaling.v2.HorizontalPodAutoscaler.spec",
    "Service.spec",
  ]

  /// The versions that know a definition at all.
  private var known: [String: Set<Int>] = [:]
  private var fields: [String: [String: Field]] = [:]
  private var definitionOf: [Kind: String] = [:]
  private var servedIn: [Kind: Set<Int>] = [:]
  private let versions: [Int]

  init(_ schemas: [(minor: Int, definitions: [String: Any])]) {
    versions = schemas.map(\.minor)
    for (minor, definitions) in schemas { add(definitions, minor) }
  }

  private mutating func add(_ definitions: [String: Any], _ minor: Int) {
    var todo: [String] = []
    for (name, value) in definitions {
      guard let definition = value as? [String: Any],
        let kinds = definition["x-kubernetes-group-version-kind"] as? [[String: String]],
        let properties = definition["properties"] as? [String: Any], properties["metadata"] != nil
      else { continue }
      for kind in kinds {
        let group = kind["group"]!
        let key = Kind(
          apiVersion: group.isEmpty ? kind["version"]! : "\(group)/\(kind["version"]!)", kind: kind["kind"]!)
        if key.kind.hasSuffix("List") || ["DeleteOptions", "WatchEvent", "Status"].contains(key.kind) { continue }
        servedIn[key, default: []].insert(minor)
        if Self.checked[key.apiVersion]?.contains(key.kind) ?? false {
          definitionOf[key] = name
          todo.append(name)
        }
      }
    }
    var seen: Set<String> = []
    while let name = todo.popLast() {
      guard seen.insert(name).inserted, let definition = definitions[name] as? [String: Any] else { continue }
      known[name, default: []].insert(minor)
      let required = Set(definition["required"] as? [String] ?? [])
      fields[name] = fields[name] ?? [:]
      for (key, value) in definition["properties"] as? [String: Any] ?? [:] {
        let type = Self.type(key, value as! [String: Any], definitions)
        // The newest version's type counts.
        var field = fields[name]?[key] ?? Field(type: type, versions: [], required: [])
        field.type = type
        field.versions.insert(minor)
        if required.contains(key) { field.required.insert(minor) }
        fields[name]![key] = field
        let reference = type.filter { $0 != "[" && $0 != "]" && $0 != "{" && $0 != "}" }
        if definitions[reference] != nil { todo.append(reference) }
      }
    }
  }

  private static func type(_ key: String, _ schema: [String: Any], _ definitions: [String: Any]) -> String {
    // Written by controllers only: nothing in it is checked.
    if key == "status", schema["$ref"] != nil { return "object" }
    if key == "managedFields" { return "[object]" }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last!)
      switch name {
      case "io.k8s.apimachinery.pkg.api.resource.Quantity": return "quantity"
      case "io.k8s.apimachinery.pkg.util.intstr.IntOrString": return "intOrString"
      case "io.k8s.apimachinery.pkg.apis.meta.v1.Time", "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime": return "time"
      default: break
      }
      let target = definitions[name] as? [String: Any]
      return target?["properties"] == nil ? "object" : name
    }
    let types = (schema["type"] as? [String] ?? [schema["type"] as? String ?? "object"]).filter { $0 != "null" }
    switch (types[0], schema["format"] as? String) {
    case ("array", _): return "[\(Self.type("", schema["items"] as! [String: Any], definitions))]"
    case ("object", _):
      guard let values = schema["additionalProperties"] as? [String: Any] else { return "object" }
      return "{\(Self.type("", values, definitions))}"
    case ("string", "byte"): return "bytes"
    case ("integer", "int32"): return "int32"
    case ("integer", _): return "int64"
    case (let type, _): return type
    }
  }

  /// `Container`, or `autoscaling.v1.MetricSpec` where several groups have one.
  private func shortNames() -> [String: String] {
    var long: [String: [String]] = [:]
    for name in fields.keys { long[String(name.split(separator: ".").last!), default: []].append(name) }
    var result: [String: String] = [:]
    for (short, names) in long {
      for name in names {
        result[name] = names.count == 1 ? short : name.split(separator: ".").suffix(3).joined(separator: ".")
      }
    }
    return result
  }

  var definitionsText: String {
    let short = shortNames()
    var lines: [String] = []
    for (name, own) in fields where !own.isEmpty {
      var line = short[name]!
      for (key, field) in own.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        var type = field.type
        let reference = type.filter { !"[]{}".contains($0) }
        if let name = short[reference] { type = type.replacingOccurrences(of: reference, with: name) }
        let place = "\(short[name]!).\(key)"
        // What some version does not insist on is not insisted on.
        let isRequired = field.required == field.versions && !Self.lenient.contains(place)
        line +=
          " \(key):\(type)" + (isRequired || Self.enforced.contains(place) ? "!" : "")
          + marks(field.versions, of: known[name]!)
      }
      lines.append(line)
    }
    return """
      # From the JSON schemas of Kubernetes 1.\(versions.first!) to 1.\(versions.last!). Written by `crashlint-dev schema`; see README.md.
      \(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n"))

      """
  }

  var kindsText: String {
    let short = shortNames()
    let lines = servedIn.map { kind, versions in
      "\(kind.apiVersion) \(kind.kind)" + marks(versions, separator: " ")
        + (definitionOf[kind].flatMap { short[$0] }.map { " \($0)" } ?? "")
    }
    return """
      # From the JSON schemas of Kubernetes 1.\(versions.first!) to 1.\(versions.last!). Written by `crashlint-dev schema`; see README.md.
      \(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n"))

      """
  }

  /// `+30` if it came with 1.30, `-36` if it was gone with 1.36.
  ///
  /// - Parameter known: the versions that know the definition that the field is of: where a definition only got another
  ///   name its fields are older than it, and where it is new the field that leads to it says so.
  private func marks(_ present: Set<Int>, of known: Set<Int>? = nil, separator: String = "") -> String {
    let known = known.map { ($0.min()!, $0.max()!) } ?? (versions.first!, versions.last!)
    var text = ""
    if let first = present.min(), first != known.0 { text += "\(separator)+\(first)" }
    if let last = present.max(), last != known.1 { text += "\(separator)-\(last + 1)" }
    return text
  }
}
