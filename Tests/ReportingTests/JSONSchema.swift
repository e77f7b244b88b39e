import Foundation

/// Checks JSON against a schema: as much of JSON Schema as the schemas here use.
struct JSONSchema {
  let root: [String: Any]

  init(_ bytes: Data) throws {
    root = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
  }

  /// What does not fit, and where.
  func faults(_ bytes: [UInt8]) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed), root, "")
  }

  private func resolve(_ reference: String) -> [String: Any] {
    var value: Any = root
    for part in reference.split(separator: "/").dropFirst() { value = (value as? [String: Any])?[String(part)] as Any }
    guard let schema = value as? [String: Any] else { fatalError("no schema \(reference)") }
    return schema
  }

  private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var faults: [String] = []
    func check(_ holds: Bool, _ text: @autoclosure () -> String) { if !holds { faults.append("\(place): \(text())") } }
    if let reference = schema["$ref"] as? String { faults += self.faults(value, resolve(reference), place) }
    if let types = schema["type"] {
      let types = types as? [String] ?? [types as! String]
      check(types.contains { Self.isType(value, $0) }, "is no \(types)")
    }
    if let choices = schema["enum"] as? [Any] { check(choices.contains { Self.equal($0, value) }, "not in \(choices)") }
    if let constant = schema["const"] { check(Self.equal(constant, value), "is not \(constant)") }
    if let any = (schema["anyOf"] ?? schema["oneOf"]) as? [[String: Any]] {
      check(any.contains { self.faults(value, $0, place).isEmpty }, "fits none of several")
    }
    for part in schema["allOf"] as? [[String: Any]] ?? [] { faults += self.faults(value, part, place) }
    if let no = schema["not"] as? [String: Any] { check(!self.faults(value, no, place).isEmpty, "must not be so") }
    if let number = value as? NSNumber {
      if let least = schema["minimum"] as? NSNumber { check(number.doubleValue >= least.doubleValue, "< \(least)") }
      if let most = schema["maximum"] as? NSNumber { check(number.doubleValue <= most.doubleValue, "> \(most)") }
    }
    if let text = value as? String {
      if let least = schema["minLength"] as? Int { check(text.count >= least, "is too short") }
      if let pattern = schema["pattern"] as? String {
        check(text.range(of: pattern, options: .regularExpression) != nil, "does not match \(pattern)")
      }
      if let format = schema["format"] as? String, format.hasPrefix("uri") {
        check(URL(string: text, encodingInvalidCharacters: false) != nil, "is no URI")
      }
    }
    if let list = value as? [Any] {
      if let least = schema["minItems"] as? Int { check(list.count >= least, "has too few items") }
      if schema["uniqueItems"] as? Bool == true {
        check(Set(list.map { "\($0)" }).count == list.count, "has items twice")
      }
      if let items = schema["items"] as? [String: Any] {
        for (index, item) in list.enumerated() { faults += self.faults(item, items, "\(place)/\(index)") }
      }
    }
    if let object = value as? [String: Any] {
      for name in schema["required"] as? [String] ?? [] { check(object[name] != nil, "lacks \(name)") }
      let properties = schema["properties"] as? [String: Any] ?? [:]
      for (name, member) in object {
        if let property = properties[name] as? [String: Any] {
          faults += self.faults(member, property, "\(place)/\(name)")
        } else if let others = schema["additionalProperties"] as? [String: Any] {
          faults += self.faults(member, others, "\(place)/\(name)")
        } else if schema["additionalProperties"] as? Bool == false {
          check(false, "has the unknown \(name)")
        }
      }
    }
    return faults
  }

  private static func equal(_ a: Any, _ b: Any) -> Bool {
    isType(a, "boolean") == isType(b, "boolean") && (a as? NSObject)?.isEqual(b) ?? false
  }

  private static func isType(_ value: Any, _ type: String) -> Bool {
    // A Boolean is a number to Foundation.
    let isBoolean = (value as? NSNumber).map(isBoolean) ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return isBoolean
    case "null": return value is NSNull
    case "integer":
      return !isBoolean && value is NSNumber
        && (value as! NSNumber).doubleValue.rounded() == (value as! NSNumber).doubleValue
    case "number": return !isBoolean && value is NSNumber
    default: return false
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool { ["c", "B"].contains(String(cString: number.objCType)) }
}
