public import Kubernetes
public import RuleKit

/// Two items of a list have the name that tells them apart.
public enum NameUsedTwice: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    report.report(.twice, of: object)
  }
}
