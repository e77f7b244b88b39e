public import Kubernetes
public import RuleKit

/// A name, or a label, that the API server does not accept.
public enum NameRefused: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    // A volume and its mounts, a selector and its labels: one name in several places.
    report.report(.names, of: object, isOneCause: true)
  }
}
