import Diagnostics

/// One cause, one finding: a mistake that many objects suffer from is reported once, with its places as labels.
enum Causes {
  /// Labels that a finding gets for further places; more would not be read.
  static let mostPlaces = 5

  private struct Cause: Hashable {
    let rule: String
    let severity: Severity
    let key: String
  }

  /// Merges the findings of one rule and cause into the first of them.
  ///
  /// - Parameters:
  ///   - findings: by file, each in order of place.
  ///   - isGiven: whether each file is one that the run reports on; a finding there comes before others.
  static func merge(_ findings: inout [[Finding]], isGiven: [Bool]) {
    guard findings.contains(where: { $0.contains { $0.cause != nil } }) else { return }
    let files = findings.indices
    var first: [Cause: (file: Int, index: Int)] = [:]
    var further: [Cause: Int] = [:]
    var order: [Cause] = []
    var merged: [[Bool]] = findings.map { Array(repeating: false, count: $0.count) }
    for file in files.filter({ isGiven[$0] }) + files.filter({ !isGiven[$0] }) {
      for (index, finding) in findings[file].enumerated() {
        guard let key = finding.cause else { continue }
        let cause = Cause(rule: finding.rule.id, severity: finding.severity, key: key)
        guard let place = first[cause] else {
          first[cause] = (file, index)
          order.append(cause)
          continue
        }
        merged[file][index] = true
        further[cause, default: 0] += 1
        if further[cause]! <= mostPlaces {
          findings[place.file][place.index].labels.append(Label(finding.place, finding.location))
        }
      }
    }
    for cause in order {
      guard let count = further[cause], count > mostPlaces, let place = first[cause] else { continue }
      let more = "and so in \(count - mostPlaces) more \(count == mostPlaces + 1 ? "place" : "places")"
      let note = findings[place.file][place.index].note
      findings[place.file][place.index].note = note.map { "\($0); \(more)" } ?? more
    }
    for file in files where merged[file].contains(true) {
      findings[file] = zip(findings[file], merged[file]).filter { !$0.1 }.map(\.0)
    }
  }
}

extension Finding {
  /// Whose finding it is, as a label of another one.
  fileprivate var place: String {
    let owner = object.map { "\($0.kind) \"\($0.name)\"" }
    let parts = [owner, container.map { "container \"\($0)\"" }].compactMap(\.self)
    return (parts.isEmpty ? "here" : parts.joined(separator: ", ")) + " too"
  }
}
