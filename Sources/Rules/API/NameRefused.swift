public import Kubernetes
public import RuleKit

/// A name, or a label, that the API server does not accept.
public enum NameRefused: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    report.report(.names, of: object)
  }
}
