public import Kubernetes
public import RuleKit

/// A way to replace pods that replaces none, or that the kind does not know.
public enum StrategyRefused: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    report.report(.strategy, of: object)
  }
}
