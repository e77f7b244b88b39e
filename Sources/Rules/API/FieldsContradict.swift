public import Kubernetes
public import RuleKit

/// Fields that exclude or need one another.
public enum FieldsContradict: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    // kustomize may write the namespace of an account.
    report.report(report.inventory.mayGetNamespace(object) ? .together : [.together, .account], of: object)
  }
}
