public import Kubernetes
public import RuleKit

/// A word, number, path or address that the API server does not accept.
public enum ValueRefused: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    report.report(.values, of: object)
  }
}
