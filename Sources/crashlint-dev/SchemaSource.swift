import Foundation

/// `Sources/Kubernetes/Generated/SchemaTable.swift`: the tables of `rules/schema/` as text that is read in place.
///
/// Numbers are written in digits of six bits, from `0` on, so that all bytes are printable.
struct SchemaSource {
  private struct Field {
    let name: String
    let type: String
    let isRequired: Bool
    let since: Int
    let until: Int
  }

  private var definitions: [(name: String, fields: [Field])] = []
  private var indexOf: [String: Int] = [:]
  private var names = ""
  private var placeOf: [String: Int] = [:]

  static func make(in directory: String) throws -> String {
    var source = SchemaSource()
    return try source.make(directory)
  }

  private mutating func make(_ directory: String) throws -> String {
    for line in try Self.lines("\(directory)/definitions.txt") {
      let words = line.split(separator: " ")
      indexOf[String(words[0])] = definitions.count
      definitions.append((String(words[0]), try words.dropFirst().map(Self.field)))
    }
    var fields = ""
    var table = ""
    var count = 0
    for definition in definitions {
      // Shorter names first: most are told apart by their length.
      let sorted = definition.fields.sorted { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }
      guard sorted.count < 64 else { throw Failure("\(definition.name): more than 63 fields") }
      table += try Self.digits(count, 3) + Self.digits(sorted.count, 1)
      count += sorted.count
      for field in sorted { fields += try record(field) }
    }
    let kinds = try (Self.lines("\(directory)/kinds.txt") + Self.lines("\(directory)/removed.txt"))
      .map { $0.split(separator: " ").map(String.init) }
      .sorted { ($0[0].utf8.count, $0[0], $0[1]) < ($1[0].utf8.count, $1[0], $1[1]) }
    var kindTable = ""
    for kind in kinds { kindTable += try record(kind) }
    return """
      // Generated from rules/schema/ by `make generate`. Do not edit.
      // swift-format-ignore-file

      extension Schema {
        static let names: StaticString = #"\(names)"#
        static let fields: StaticString = #"\(fields)"#
        static let definitions: StaticString = #"\(table)"#
        static let kinds: StaticString = #"\(kindTable)"#
      }

      """
  }

  private static func lines(_ path: String) throws -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure("\(path): cannot be read") }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  /// `name:type`, then perhaps `!`, `+34`, `-36`.
  private static func field(_ word: Substring) throws -> Field {
    let parts = word.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { throw Failure("\"\(word)\" is no field") }
    var rest = parts[1]
    let type = rest.prefix { !"!+-".contains($0) }
    rest = rest.dropFirst(type.count)
    let isRequired = rest.first == "!"
    if isRequired { rest = rest.dropFirst() }
    let (since, until) = try marks(
      rest.replacingOccurrences(of: "-", with: " -").split(separator: " ").map(String.init))
    return Field(name: String(parts[0]), type: String(type), isRequired: isRequired, since: since, until: until)
  }

  private static func marks(_ words: [String]) throws -> (since: Int, until: Int) {
    var marks = (since: 0, until: 0)
    for word in words {
      guard let minor = Int(word.dropFirst()) else { throw Failure("\"\(word)\" is no version") }
      if word.first == "+" { marks.since = minor } else { marks.until = minor }
    }
    return marks
  }

  private mutating func record(_ field: Field) throws -> String {
    let base = field.type.filter { !"[]{}".contains($0) }
    let codes = [
      "string": "s", "boolean": "b", "int32": "i", "int64": "l", "quantity": "q", "intOrString": "p", "time": "t",
      "bytes": "y", "object": "o",
    ]
    guard let code = indexOf[base] == nil ? codes[base] : "r",
      [base, "[\(base)]", "{\(base)}"].contains(field.type)
    else { throw Failure("\"\(field.type)\" is no type") }
    let shape = field.type.first == "[" ? 1 : field.type.first == "{" ? 2 : 0
    return try place(field.name) + code + Self.digits(shape * 2 + (field.isRequired ? 1 : 0), 1)
      + Self.digits(indexOf[base] ?? 0, 2) + Self.digits(field.since, 1) + Self.digits(field.until, 1)
  }

  private mutating func record(_ kind: [String]) throws -> String {
    let isMark: (String) -> Bool = { $0.hasPrefix("+") || $0.hasPrefix("-") }
    let marks = try Self.marks(kind.dropFirst(2).filter(isMark))
    // Zero is no definition.
    let definition = kind.dropFirst(2).first { !isMark($0) }.flatMap { indexOf[$0] }.map { $0 + 1 } ?? 0
    return try place(kind[0]) + place(kind[1]) + Self.digits(definition, 2) + Self.digits(marks.since, 1)
      + Self.digits(marks.until, 1)
  }

  /// Where the name stands among the names, and its length.
  private mutating func place(_ name: String) throws -> String {
    let place = placeOf[name] ?? names.utf8.count
    if placeOf[name] == nil {
      placeOf[name] = place
      names += name
    }
    return try Self.digits(place, 3) + Self.digits(name.utf8.count, 1)
  }

  private static func digits(_ number: Int, _ count: Int) throws -> String {
    guard number < 1 << (6 * count) else { throw Failure("\(number) does not fit the schema's table") }
    return String(
      String.UnicodeScalarView(
        (0..<count).reversed().map { UnicodeScalar(UInt8(0x30 + (number >> (6 * $0)) & 63)) }))
  }
}
