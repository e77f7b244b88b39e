public import Kubernetes
public import RuleKit

/// A mount of a volume that the pod does not have, and volumes that cannot be.
public enum VolumeUndefined: ObjectRule {
  public static func check(_ object: Resource, _ report: inout Reporter) {
    report.report(.volumes, of: object)
  }
}
