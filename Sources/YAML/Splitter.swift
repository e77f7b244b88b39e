public import Diagnostics

/// One document of a source, as kubectl cuts it, before it is parsed.
public struct Document: Sendable {
  public let source: Source
  /// The document's bytes: comments and directives before its `---`, that line, and all up to the next cut.
  public let range: Range<Int>
  /// Where the content begins: after the line `---` and a byte-order mark, or at the start of `range` if no such line
  /// is there or text stands on it.
  public let contentStart: Int
  /// Text on a line `---` that is no comment, also without a space between; kubectl refuses it.
  public let separatorText: Range<Int>?
  /// The first line that begins with `%` before the `---`, without its line end; kubectl refuses it. Nil after a line
  /// `...`, where kubectl drops it.
  public let directive: Range<Int>?
  /// Where something stands that is neither blank nor a comment; the end of `range` if nothing does.
  let firstContent: Int

  /// Nothing but blank lines and comments.
  public var isEmpty: Bool { firstContent == range.upperBound }

  /// Whether it is written like JSON: kubectl reads such as JSON, with JSON's escapes.
  public var isJSON: Bool { !isEmpty && source.bytes[firstContent] == UInt8(ascii: "{") }
}

/// Cuts a source into the documents that kubectl reads.
///
/// A line that begins with `---` and a space, its end or a comment begins a document, wherever it stands. Text after
/// `...` stays in its document. In a source that begins with `{`, an object after an object begins a document as well.
/// Every byte of the source lies in exactly one document; of comments alone there are documents that `isEmpty`.
public struct Splitter: Sequence, IteratorProtocol {
  private let source: Source
  private let base: UnsafeRawPointer
  private let count: Int
  private var position = 0
  /// The last document ended with `...`, and a directive follows.
  private var isDirectiveDropped = false
  /// Objects one after another may follow.
  private var isJSON: Bool

  public init(_ source: Source) {
    self.source = source
    base = source.bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    count = source.bytes.count
    var first = 0
    while first < count, base.byte(first).isWhite { first += 1 }
    isJSON = first < count && base.byte(first) == UInt8(ascii: "{")
  }

  public mutating func next() -> Document? {
    guard position < count else { return nil }
    let start = position
    let isDirectiveDropped = isDirectiveDropped
    self.isDirectiveDropped = false
    var directive: Range<Int>?
    var separatorText: Range<Int>?
    var contentStart = start
    // The head: comments and directives, then `---`.
    var line = start
    head: while line < count {
      switch base.byte(line) {
      case Byte.percent:
        if directive == nil, !isDirectiveDropped { directive = line..<endOfText(line) }
      case Byte.dash where isSeparator(line):
        separatorText = text(behindSeparator: line)
        contentStart = separatorText == nil ? after(line) : start
        break head
      default:
        guard isBlankOrComment(line) else { break head }
      }
      line = after(line)
    }
    if contentStart != start, base.holds("\u{FEFF}", at: contentStart, to: count) { contentStart += 3 }
    let hasSeparatorLine = contentStart != start || separatorText != nil
    var scan = separatorText.map { after($0.lowerBound) } ?? contentStart

    var firstContent = separatorText?.lowerBound ?? firstContent(from: contentStart)
    if isJSON, separatorText == nil, firstContent < count, base.byte(firstContent) == UInt8(ascii: "{") {
      if let end = endOfObject(firstContent) {
        var following = end
        while following < count, base.byte(following).isWhite { following += 1 }
        if following < count, base.byte(following) == UInt8(ascii: "{") {
          position = following
          return Document(
            source: source, range: start..<following, contentStart: contentStart, separatorText: nil,
            directive: directive, firstContent: firstContent)
        }
        // Only line starts behind the object can be separators, but the rest of its line is not one.
        scan = Swift.max(end - 1, contentStart)
      } else {
        isJSON = false
      }
    }
    if hasSeparatorLine, separatorText == nil, firstContent < count, base.byte(firstContent) == Byte.percent,
      isLineStart(firstContent, from: contentStart)
    {
      // An empty document, and a directive of the next. kubectl sees both as one at the head of the stream.
      self.isDirectiveDropped = start == 0 && isSeparator(0)
      position = firstContent
    } else {
      position = cut(from: scan, isLineStart: scan == contentStart || separatorText != nil, unusual: &separatorText)
    }
    if firstContent > position { firstContent = position }
    return Document(
      source: source, range: start..<position, contentStart: Swift.min(contentStart, position),
      separatorText: separatorText,
      directive: directive, firstContent: firstContent)
  }

  /// The next offset at which a document begins.
  private mutating func cut(from start: Int, isLineStart: Bool, unusual: inout Range<Int>?) -> Int {
    if isLineStart, let cut = cut(atLine: start, unusual: &unusual) { return cut }
    var offset = start
    let newline = Vector(repeating: Byte.newline)
    let dash = Vector(repeating: Byte.dash)
    let dot = Vector(repeating: Byte.dot)
    // A line start followed by two dashes or two dots.
    while offset + 18 <= count {
      let second = base.vector(offset + 1)
      let hits =
        (base.vector(offset) .== newline) .& (second .== base.vector(offset + 2))
        .& ((second .== dash) .| (second .== dot))
      if hits.isAnySet {
        for lane in 0..<16 where hits[lane] {
          if let cut = cut(atLine: offset + lane + 1, unusual: &unusual) { return cut }
        }
      }
      offset += 16
    }
    while offset < count {
      if base.byte(offset) == Byte.newline, let cut = cut(atLine: offset + 1, unusual: &unusual) { return cut }
      offset += 1
    }
    return count
  }

  private mutating func cut(atLine line: Int, unusual: inout Range<Int>?) -> Int? {
    if base.holds("---", at: line, to: count) {
      if isSeparator(line) { return line }
      if unusual == nil { unusual = text(behindSeparator: line) }
    } else if base.holds("...", at: line, to: count), line + 3 == count || base.byte(line + 3).isWhite {
      // A directive after it belongs to the next document.
      var following = after(line)
      while following < count, isBlankOrComment(following) { following = after(following) }
      if following < count, base.byte(following) == Byte.percent {
        isDirectiveDropped = true
        return following
      }
    }
    return nil
  }

  /// The offset after the object that begins at an offset; nil if it is not strictly JSON.
  private func endOfObject(_ start: Int) -> Int? {
    var offset = start
    var depth = 0
    while offset < count {
      let byte = base.byte(offset)
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      case Byte.quote:
        offset += 1
        while offset < count, base.byte(offset) != Byte.quote {
          if base.byte(offset) == Byte.newline { return nil }
          offset += base.byte(offset) == Byte.backslash ? 2 : 1
        }
      case UInt8(ascii: ","), Byte.colon, Byte.space, Byte.tab, Byte.newline, Byte.carriageReturn, Byte.dash, Byte.dot,
        UInt8(ascii: "+"):
        if byte == Byte.newline, base.holds("---", at: offset + 1, to: count) { return nil }
      default: guard byte.isLetter || byte.isDigit else { return nil }
      }
      offset += 1
    }
    return nil
  }

  // MARK: Lines

  /// The offset after the end of the line.
  private func after(_ line: Int) -> Int { Swift.min(base.first(Byte.newline, from: line, to: count) + 1, count) }

  /// The end of what a line says: without its line end and blanks before that.
  private func endOfText(_ line: Int) -> Int {
    var end = base.first(Byte.newline, from: line, to: count)
    while end > line, base.byte(end - 1).isWhite { end -= 1 }
    return end
  }

  private func isSeparator(_ line: Int) -> Bool {
    guard base.holds("---", at: line, to: count) else { return false }
    return line + 3 == count || base.byte(line + 3).isWhite || base.byte(line + 3) == Byte.hash
  }

  /// What stands behind the three dashes of a line, unless it is a comment.
  private func text(behindSeparator line: Int) -> Range<Int>? {
    let end = endOfText(line)
    var start = line + 3
    while start < end, base.byte(start).isWhite { start += 1 }
    return start < end && base.byte(start) != Byte.hash ? start..<end : nil
  }

  private func isBlankOrComment(_ line: Int) -> Bool {
    var offset = line
    while offset < count, base.byte(offset) == Byte.space || base.byte(offset) == Byte.carriageReturn { offset += 1 }
    return offset == count || base.byte(offset) == Byte.newline || base.byte(offset) == Byte.hash
  }

  private func isLineStart(_ offset: Int, from start: Int) -> Bool {
    offset == start || base.byte(offset - 1) == Byte.newline
  }

  /// Past blanks and comments; a tab is content, libyaml refuses it there.
  private func firstContent(from start: Int) -> Int {
    var offset = start
    while offset < count {
      switch base.byte(offset) {
      case Byte.space, Byte.newline, Byte.carriageReturn: offset += 1
      case Byte.hash: offset = after(offset)
      case Byte.dash where (offset == start || base.byte(offset - 1) == Byte.newline) && isSeparator(offset):
        return offset
      default: return offset
      }
    }
    return count
  }
}
