/// When a CronJob runs.
///
/// Source: github.com/robfig/cron/v3, ParseStandard.
enum CronSchedule {
  struct Fault {
    let message: String
    let reason: String
    let help: String
  }

  private struct Field {
    let name: String
    let range: ClosedRange<Int>
    var words: [String] = []
  }

  private static let fields = [
    Field(name: "minute", range: 0...59), Field(name: "hour", range: 0...23),
    Field(name: "day of the month", range: 1...31),
    Field(
      name: "month", range: 1...12,
      words: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
    Field(name: "day of the week", range: 0...6, words: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
  ]

  private static let names = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]

  static func fault(_ text: String) -> Fault? {
    if text.isEmpty {
      return Fault(message: "is empty", reason: "schedule is required", help: "write one such as \"0 3 * * *\"")
    }
    // Whether a time zone may stand before it is another question.
    if text.hasPrefix("TZ=") || text.hasPrefix("CRON_TZ="), let blank = text.firstIndex(of: " ") {
      return fault(String(text[blank...].drop { $0 == " " || $0 == "\t" || $0 == "\n" }))
    }
    if text.contains("TZ") { return nil }
    if text.hasPrefix("@") {
      if names.contains(text) || text.hasPrefix("@every ") && isDuration(text.dropFirst(7)) { return nil }
      return Fault(
        message: "is not known", reason: "unrecognized descriptor",
        help: "write one of \(names.joined(separator: ", ")), or five fields")
    }
    let parts = text.split { $0 == " " || $0 == "\t" || $0 == "\n" }
    guard parts.count == 5 else {
      return Fault(
        message: "has \(parts.count) fields", reason: "expected exactly 5 fields",
        help: "write minute, hour, day of the month, month and day of the week"
          + (parts.count == 6 ? "; seconds and years are not known" : ""))
    }
    for (part, field) in zip(parts, fields) {
      for range in part.split(separator: ",", omittingEmptySubsequences: false) {
        if let reason = fault(range, field) {
          return Fault(
            message: "cannot have \"\(part)\" as its \(field.name)", reason: reason,
            help: "write * or numbers from \(field.range.lowerBound) to \(field.range.upperBound)"
              + (field.words.isEmpty ? "" : ", or names such as \(field.words[1])"))
        }
      }
    }
    return nil
  }

  /// `*`, `5`, `1-5`, `*/10`, `1-30/2`, `?`; what lies between two commas may be empty.
  private static func fault(_ range: Substring, _ field: Field) -> String? {
    if range.isEmpty { return nil }
    let step = range.split(separator: "/", omittingEmptySubsequences: false)
    let bounds = step[0].split(separator: "-", omittingEmptySubsequences: false)
    if step.count > 2 { return "too many slashes" }
    if bounds.count > 2 { return "too many hyphens" }
    if step.count == 2 {
      guard let size = UInt(step[1]) else { return "failed to parse number: \(step[1])" }
      if size == 0 { return "step of range should be a positive number" }
    }
    if bounds[0] == "*" || bounds[0] == "?" { return nil }
    var values: [Int] = []
    for bound in bounds {
      guard
        let value = field.words.firstIndex(of: bound.lowercased()).map({ $0 + field.range.lowerBound })
          ?? UInt(bound).map({ Int(clamping: $0) })
      else { return "failed to parse number: \(bound)" }
      values.append(value)
    }
    if values[0] < field.range.lowerBound { return "beginning of range below minimum (\(field.range.lowerBound))" }
    let end = values.count == 2 ? values[1] : values[0]
    if end > field.range.upperBound { return "end of range above maximum (\(field.range.upperBound))" }
    return values[0] > end ? "beginning of range beyond end of range" : nil
  }

  /// Go's durations: `1h30m`. Only what surely is none is refused.
  private static func isDuration(_ text: Substring) -> Bool {
    guard let last = text.utf8.last, let first = text.utf8.first else { return false }
    return (0x30...0x39).contains(first) || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
      ? (0x61...0x7A).contains(last) : false
  }
}
