public import YAML

extension Node {
  /// True for a value that some tool fills in before Kubernetes sees it: `{{ … }}`, `${NAME}`, `<name>`.
  public var isPlaceholder: Bool {
    withText { bytes in
      bytes.contains("{{") || bytes.contains("${")
        || (bytes.first == UInt8(ascii: "<") && bytes.last == UInt8(ascii: ">"))
    }
  }

  /// Whether a value that is wrong as it stands is one that a tool or a reader is to fill in, in any of their ways.
  ///
  /// To be asked only of what is wrong: in other places `$(NAME)`, `100%` or `A_B` are what is meant.
  public var isUnfilled: Bool { isPlaceholder || withText { Placeholder.isIn($0) } }

  /// Whether it is a word in capitals: where a number, a truth or bytes belong it stands for them (`REPLICAS`).
  public var isInCapitals: Bool {
    withText { bytes in
      bytes.count { $0.isUpper } >= 3 && bytes[0].isUpper
        && bytes.allSatisfy { $0.isUpper || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    }
  }
}

/// The ways in which tools and people mark what is to be filled in.
enum Placeholder {
  static func isIn(_ text: UnsafeRawBufferPointer) -> Bool {
    brackets.contains { text.holds($0.open, before: $0.close) } || hasVariable(text) || hasMarkedWord(text)
      || hasNamingWord(text) || text.hasPrefix("ENC[")
  }

  private static let brackets: [(open: StaticString, close: StaticString)] = [
    ("<", ">"), ("[[", "]]"), ("((", "))"), ("$(", ")"), ("$[", "]"), ("%(", ")"),
  ]

  /// `$NAME`, as envsubst and shells write it.
  private static func hasVariable(_ text: UnsafeRawBufferPointer) -> Bool {
    text.indices.dropLast().contains {
      text[$0] == UInt8(ascii: "$") && (text[$0 + 1].isLetter || text[$0 + 1] == UInt8(ascii: "_"))
    }
  }

  /// `@NAME@`, `%NAME%`, `#NAME#`, `~NAME~`, `__NAME__`, each also doubled, and `{NAME}`.
  private static func hasMarkedWord(_ text: UnsafeRawBufferPointer) -> Bool {
    for mark in "@%#~".utf8 {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      // Between two marks.
      if parts.dropFirst().dropLast().contains(where: {
        $0.first.map { !$0.isDigit && $0 != UInt8(ascii: "-") } ?? false && $0.allSatisfy { $0.isWordPart }
      }) {
        return true
      }
    }
    for part in text.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).dropFirst() {
      let word = part.prefix { $0.isWordPart }
      if !word.isEmpty, part.dropFirst(word.count).first == UInt8(ascii: "}") { return true }
    }
    if text.hasPrefix("__"), text.count > 4, text.suffix(2).elementsEqual("__".utf8) { return true }
    return runs(text).contains { run in
      run.count > 4 && run.starts(with: "__".utf8) && run.suffix(2).elementsEqual("__".utf8)
    }
  }

  /// `APP_NAME`, `NAMESPACE`, `web-VERSION`, `your-name-HERE`: capitals that name a thing.
  private static func hasNamingWord(_ text: UnsafeRawBufferPointer) -> Bool {
    if text.hasPrefix("your-") || text.hasPrefix("your_") { return true }
    return runs(text).contains { run in
      let letters = run.count { $0.isUpper }
      guard letters >= 3 else { return false }
      let parts = run.split(separator: UInt8(ascii: "_"))
      if parts.count > 1 { return true }
      return run.allSatisfy { $0 == UInt8(ascii: "X") }
        || parts.contains { part in
          words.contains { part.elementsEqual($0.utf8) }
            || longWords.contains { word in part.holds(word.utf8) }
        }
    }
  }

  private static let words = [
    "TAG", "ENV", "IMG", "ORG", "TODO", "HERE", "YOUR", "REPO", "SIZE", "NAME", "HOST", "USER",
  ]
  /// These also as a part of a longer word: `APPNAME`.
  private static let longWords = [
    "NAME", "IMAGE", "REGISTRY", "REPLACE", "CHANGE", "VERSION", "PLACEHOLDER", "ACCOUNT", "PROJECT", "OWNER", "DOMAIN",
    "REPLICAS", "PASSWORD", "REPOSITORY", "FIXME", "YOUR",
  ]

  /// Stretches of capitals, digits and underscores that no small letter touches.
  private static func runs(_ text: UnsafeRawBufferPointer) -> [Slice<UnsafeRawBufferPointer>] {
    text.split { !$0.isWordPart || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
      .filter { $0.allSatisfy { !$0.isLower } }
  }
}

extension UInt8 {
  fileprivate var isUpper: Bool { (0x41...0x5A).contains(self) }
  fileprivate var isLower: Bool { (0x61...0x7A).contains(self) }
  fileprivate var isLetter: Bool { isUpper || isLower }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isWordPart: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}

extension UnsafeRawBufferPointer {
  /// Whether one text stands somewhere before another one.
  fileprivate func holds(_ open: StaticString, before close: StaticString) -> Bool {
    let starts = indices.first { self[$0...].starts(with: open.bytes) }
    guard let starts else { return false }
    return self[starts...].dropFirst(open.utf8CodeUnitCount).indices.contains { self[$0...].starts(with: close.bytes) }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func holds(_ word: String.UTF8View) -> Bool { indices.contains { self[$0...].starts(with: word) } }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
