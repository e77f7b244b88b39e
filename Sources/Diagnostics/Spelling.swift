/// Finds what somebody probably meant.
public enum Spelling {
  /// The number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`; nil if it is
  /// more than `limit`.
  public static func distance(_ a: String, _ b: String, limit: Int) -> Int? {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard abs(a.count - b.count) <= limit else { return nil }
    if a == b { return 0 }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...max(a.count, 1) where i <= a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...max(b.count, 1) where j <= b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
      }
      if row.min()! > limit { return nil }
      beforeLast = last
      last = row
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// More than these are not compared: where there are so many, a suggestion is not worth the time.
  public static let mostCandidates = 256

  /// The nearest of a set, as long as there are not too many to put in order.
  public static func nearest(to word: String, in candidates: Set<String>) -> String? {
    candidates.count > mostCandidates ? nil : nearest(to: word, in: candidates.sorted())
  }

  /// The candidate nearest to `word`, if it is near enough to be meant: a third of the length, at most 3 changes.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    var best: (word: String, distance: Int)?
    let limit = min(3, word.utf8.count / 3)
    guard limit > 0 else { return nil }
    for candidate in candidates.prefix(mostCandidates) where candidate != word {
      let far = best.map { $0.distance - 1 } ?? limit
      guard far >= 0, abs(candidate.utf8.count - word.utf8.count) <= far,
        let distance = distance(word.lowercased(), candidate.lowercased(), limit: far)
      else { continue }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// True if one slip of the finger makes `a` of `b`: names of at least four letters, not told apart by a digit
  /// (`db-1` and `db-2` are two names, not a typo).
  public static func isTypo(_ a: String, of b: String) -> Bool {
    // The first letter or the last one is the same: cheap to see, and enough for one slip.
    guard min(a.utf8.count, b.utf8.count) >= 4, abs(a.utf8.count - b.utf8.count) <= 1,
      a.utf8.first == b.utf8.first || a.utf8.last == b.utf8.last, distance(a, b, limit: 1) == 1
    else { return false }
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    return a.utf8.filter(isDigit) == b.utf8.filter(isDigit)
  }
}
