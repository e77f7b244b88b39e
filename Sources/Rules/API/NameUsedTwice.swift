import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// Two items of a list have the name that tells them apart.
public enum NameUsedTwice: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    if report.violations(of: object, .twice).isEmpty { return }
    // A name that is refused has a finding already.
    let refused = Set(report.violations(of: object, .names).map(\.node.span.start))
    report.report(.twice, of: object) { !refused.contains($0.node.span.start) }
  }
}
