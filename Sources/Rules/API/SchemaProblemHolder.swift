import Kubernetes
import YAML

extension SchemaProblem {
  /// What the object at hand is called in a message.
  func holderName(_ kind: String) -> String {
    guard let owner else { return "a \(kind)" }
    guard isItem else { return "\"\(owner.text.abbreviated)\"" }
    guard let name = holder["name"], name.isScalar, !name.isNull, !name.text.isEmpty else {
      return "an item of \"\(owner.text.abbreviated)\""
    }
    return "\(owner.text.abbreviated) \"\(name.text.abbreviated)\""
  }
}
