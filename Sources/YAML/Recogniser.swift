internal import Diagnostics

/// Tells documents that no rule could want, without parsing them.
///
/// It is never wrong about a document that it leaves out; in doubt it says that a document is to be read.
public struct Recogniser: Sendable {
  private let readKinds: KindSet
  private let kindsWithoutPods: KindSet

  /// - Parameters:
  ///   - readKinds: The kinds that are read in any case; kinds that end in `List` are as well.
  ///   - kindsWithoutPods: Kinds that hold no pods, even if a word in them looks like it.
  public init(readKinds: some Sequence<String>, kindsWithoutPods: some Sequence<String>) {
    self.readKinds = KindSet(readKinds)
    self.kindsWithoutPods = KindSet(kindsWithoutPods)
  }

  /// Whether the document's top-level `kind` is none that is read, and nothing in it can hold containers.
  ///
  /// Such a document may have syntax errors.
  ///
  /// - Parameter isOfInterest: whether the document is to be read all the same, given its `apiVersion` and `kind`; not
  ///   asked where the former is not written plainly.
  public func isUnread(
    _ document: Document,
    unless isOfInterest: (_ apiVersion: UnsafeRawBufferPointer, _ kind: UnsafeRawBufferPointer) -> Bool = { _, _ in
      false
    }
  ) -> Bool {
    guard document.separatorText == nil, document.directive == nil, !document.isEmpty,
      let base = document.source.bytes.baseAddress
    else { return false }
    let start = document.firstContent
    let end = document.range.upperBound
    guard beginsBlockMapping(base, start, document) else { return false }

    // Every line at column 0 is looked at: all keys of the root are there, each at the start of its line.
    var head = Head()
    guard visit(base, start, end, &head) else { return false }
    var offset = start
    let newline = Vector(repeating: Byte.newline)
    let carriageReturn = Vector(repeating: Byte.carriageReturn)
    let space = Vector(repeating: Byte.space)
    while offset + 17 <= end {
      let here = base.vector(offset)
      let following = base.vector(offset + 1)
      let lineStarts = (here .== newline) .& (following .!= space)
      let others = ((here .== carriageReturn) .& (following .!= newline)) .| (here .>= Vector(repeating: 0x80))
      if (lineStarts .| others).isAnySet {
        for lane in 0..<16 {
          if lineStarts[lane] {
            guard visit(base, offset + lane + 1, end, &head) else { return false }
          } else if others[lane], isOtherBreak(base, offset + lane, end) {
            return false
          }
        }
      }
      offset += 16
    }
    while offset < end {
      if base.byte(offset) == Byte.newline {
        if offset + 1 < end, base.byte(offset + 1) != Byte.space {
          guard visit(base, offset + 1, end, &head) else { return false }
        }
      } else if isOtherBreak(base, offset, end) {
        return false
      }
      offset += 1
    }
    guard let kind = head.kind else { return false }
    if let apiVersion = head.apiVersion, isOfInterest(base.slice(apiVersion), base.slice(kind)) { return false }
    return !head.holdsPods || !mayHoldContainers(base, start, end)
  }

  /// What the keys at column 0 say.
  private struct Head {
    /// The last one, as kubectl takes it.
    var kind: Range<Int>?
    var apiVersion: Range<Int>?
    var holdsPods = false
  }

  /// A line break that is none to us but one to libyaml: a lone carriage return, NEL, U+2028, U+2029.
  private func isOtherBreak(_ base: UnsafeRawPointer, _ offset: Int, _ end: Int) -> Bool {
    base.byte(offset) == Byte.carriageReturn
      ? offset + 1 == end || base.byte(offset + 1) != Byte.newline : base.unusualBreak(offset, to: end) > 0
  }

  /// Whether the first line of content is `word:` at column 0, alone or followed by a blank.
  private func beginsBlockMapping(_ base: UnsafeRawPointer, _ start: Int, _ document: Document) -> Bool {
    guard base.byte(start).isLetter,
      start == document.contentStart || base.byte(start - 1) == Byte.newline
    else { return false }
    var offset = start
    let end = document.range.upperBound
    while offset < end, base.byte(offset).isLetter || base.byte(offset).isDigit { offset += 1 }
    return offset < end && base.byte(offset) == Byte.colon && (offset + 1 == end || base.byte(offset + 1).isWhite)
  }

  /// Looks at a line that does not begin with a space; false if it makes reading necessary.
  @inline(__always) private func visit(
    _ base: UnsafeRawPointer, _ line: Int, _ end: Int, _ head: inout Head
  ) -> Bool {
    guard line < end else { return true }
    let first = base.byte(line)
    switch first {
    case Byte.hash, Byte.dash, Byte.newline, Byte.carriageReturn, UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    case UInt8(ascii: "k"):
      guard base.holds("kind", at: line, to: end) else { return true }
      return visitKind(base, line + 4, end, &head)
    case UInt8(ascii: "a"):
      if base.holds("apiVersion:", at: line, to: end) { head.apiVersion = plainValue(base, line + 11, end) }
      return true
    default: return first.isLetter || first.isDigit
    }
  }

  private func visitKind(
    _ base: UnsafeRawPointer, _ afterKey: Int, _ end: Int, _ head: inout Head
  ) -> Bool {
    var offset = afterKey
    while offset < end, base.byte(offset).isBlank { offset += 1 }
    guard offset < end, base.byte(offset) == Byte.colon else {
      // Another key, such as `kinds`.
      return offset == afterKey
    }
    offset += 1
    let colon = offset
    while offset < end, base.byte(offset) == Byte.space { offset += 1 }
    guard offset > colon else { return false }
    let value = offset
    while offset < end, base.byte(offset).isLetter || base.byte(offset).isDigit { offset += 1 }
    let kind = UnsafeRawBufferPointer(start: base + value, count: offset - value)
    guard !kind.isEmpty, isEndOfScalar(base, offset, end) else { return false }
    guard !readKinds.contains(kind), !(kind.count >= 4 && base.holds("List", at: offset - 4, to: end)) else {
      return false
    }
    head.kind = value..<offset
    if !kindsWithoutPods.contains(kind) { head.holdsPods = true }
    return true
  }

  /// The letters, digits, dots, dashes and slashes behind a key and a space, if there is nothing else.
  private func plainValue(_ base: UnsafeRawPointer, _ colon: Int, _ end: Int) -> Range<Int>? {
    var offset = colon
    while offset < end, base.byte(offset) == Byte.space { offset += 1 }
    let start = offset
    while offset < end,
      base.byte(offset).isLetter || base.byte(offset).isDigit || (0x2D...0x2F).contains(base.byte(offset))
    {
      offset += 1
    }
    return start > colon && offset > start && isEndOfScalar(base, offset, end) ? start..<offset : nil
  }

  private func isEndOfScalar(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end, base.byte(offset) == Byte.space { offset += 1 }
    if offset == end || base.byte(offset) == Byte.newline { return true }
    if base.byte(offset) == Byte.carriageReturn { return offset + 1 < end && base.byte(offset + 1) == Byte.newline }
    return base.byte(offset) == Byte.hash && offset > start
  }

  /// Whether the text holds the word `containers`, or an escape that could spell it.
  private func mayHoldContainers(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) -> Bool {
    if base.contains("containers", from: start, to: end) { return true }
    var offset = base.first(Byte.backslash, from: start, to: end)
    while offset + 1 < end {
      switch base.byte(offset + 1) {
      case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"), Byte.newline, Byte.carriageReturn: return true
      default: break
      }
      // Not past the next byte, which may be a backslash that begins an escape of its own reading.
      offset = base.first(Byte.backslash, from: offset + 1, to: end)
    }
    return false
  }
}

extension UnsafeRawPointer {
  fileprivate func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: self + range.lowerBound, count: range.count)
  }
}

/// A few words, looked up without hashing or memory management.
private struct KindSet: Sendable {
  private let text: [UInt8]
  private let ranges: [Range<Int>]

  init(_ kinds: some Sequence<String>) {
    var text: [UInt8] = []
    ranges = kinds.map { kind in
      let start = text.count
      text += kind.utf8
      return start..<text.count
    }
    self.text = text
  }

  func contains(_ kind: UnsafeRawBufferPointer) -> Bool {
    text.withUnsafeBytes { text in
      for range in ranges where range.count == kind.count {
        if text[range].elementsEqual(kind) { return true }
      }
      return false
    }
  }
}
