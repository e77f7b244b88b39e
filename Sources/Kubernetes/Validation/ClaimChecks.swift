import YAML

/// What fields of a claim must be to one another.
///
/// Source: pkg/apis/core/validation/validation.go, ValidatePersistentVolumeClaimSpec.
enum ClaimChecks {
  /// A claim of a StatefulSet is a volume of its pods, and has its name.
  @Sendable static func template(_ claim: Node) -> [Violation] {
    guard claim.isMapping, claim["metadata"].map({ $0.isMapping || $0.isNull }) ?? true,
      claim["metadata"]?.written("name") == nil
    else { return [] }
    return [
      Violation(
        claim.entry("metadata")?.key ?? claim.writtenEntries.first { _ in true }?.key ?? claim, "the claim has no name",
        reason: "volumes[].name is required", help: "write metadata.name, as the volumeMounts call it")
    ]
  }

  @Sendable static func claim(_ spec: Node) -> [Violation] {
    guard spec.isMapping, spec.count > 0 else { return [] }
    var found: [Violation] = []
    let modes = spec["accessModes"]
    if modes.map({ $0.isNull || ($0.isSequence && $0.count == 0) }) ?? true, let resources = spec.entry("resources") {
      // Its size alone changes a claim that is there.
      if modes == nil, spec.entries.allSatisfy({ $0.key.hasText("resources") }) { return [] }
      found.append(
        Violation(
          spec.entry("accessModes")?.key ?? resources.key, "the claim has no accessModes",
          reason: "at least 1 access mode is required",
          help: "write accessModes: [ReadWriteOnce]"))
    }
    if let modes, modes.count > 1, let exclusive = modes.items.first(where: { $0.hasText("ReadWriteOncePod") }) {
      found.append(
        Violation(
          exclusive, "the claim has ReadWriteOncePod and other access modes",
          reason: "may not use ReadWriteOncePod with other access modes", help: "keep one of them"))
    }
    if let modes, modes.isSequence, modes.count > 0 {
      let requests = spec["resources"]?["requests"]
      if requests.map({ $0.isNull || $0.isMapping }) ?? (spec["resources"].map { $0.isNull || $0.isMapping } ?? true),
        requests?["storage"].map({ $0.isNull }) ?? true
      {
        found.append(
          Violation(
            spec.entry("resources")?.key ?? spec.entry("accessModes")?.key ?? spec,
            "the claim does not say how much storage it requests",
            reason: "resources.requests.storage is required", help: "write resources.requests.storage: 1Gi"))
      }
    }
    return found
  }
}
