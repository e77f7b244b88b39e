public import Kubernetes
public import RuleKit

/// Fields that exclude or need one another.
public enum FieldsContradict: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    report.report(.together, of: object)
  }
}
