public import Kubernetes
public import RuleKit

/// A controller that does not select the pods it makes.
public enum SelectorMismatch: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    report.report(.selector, of: object)
  }
}
