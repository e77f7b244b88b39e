internal import Diagnostics

/// Reads the YAML that manifests are mostly written in, several times as fast as libyaml: mappings, sequences and
/// scalars of every style. It makes the same nodes as libyaml's events do.
///
/// Whatever else there is (anchors, tags, explicit keys, tabs between tokens, every error) is unusual, and libyaml's to
/// read: this reader may give up at any time, but what it reads libyaml would read without an error.
struct UsualReader: ~Copyable {
  private(set) var nodes = Buffer<RawNode>()
  /// The text of scalars that the source does not hold as it is meant.
  private(set) var text = Buffer<UInt8>()
  private(set) var duplicates: [(first: Int, second: Int)] = []
  private var keys = KeyTable()
  private var base = UnsafeRawPointer(bitPattern: 1)!
  private var end = 0
  /// What is looked at.
  private var offset = 0
  /// How far the content at `offset` is indented; less than zero at the end.
  private var column = 0
  /// Where the last node ends.
  private var lastEnd = 0

  private struct Unusual: Error {}

  /// libyaml looks for a key's colon in 1,024 characters.
  private static let longestKey = 1000
  private static let depth = 64

  /// Reads a document; false if it is unusual.
  mutating func read(_ document: Document) -> Bool {
    guard document.directive == nil, document.separatorText == nil, !document.isEmpty,
      let bytes = document.source.bytes.baseAddress
    else { return false }
    nodes.count = 0
    text.count = 0
    duplicates.removeAll(keepingCapacity: true)
    base = bytes
    offset = document.contentStart
    end = document.range.upperBound
    guard base.isUsualText(from: offset, to: end) else { return false }
    do throws(Unusual) {
      try skipToContent()
      try block(1)
      return column < 0 && nodes.base[0].kind != .scalar
    } catch {
      return false
    }
  }

  // MARK: Lines

  @inline(__always) private func byte(_ offset: Int) -> UInt8 { base.byte(offset) }

  /// Whether a blank, the end of a line or of the text is at an offset.
  @inline(__always) private func isBlankOrEnd(_ offset: Int) -> Bool { offset >= end || byte(offset).isWhite }

  @inline(__always) private mutating func skipSpaces() {
    while offset < end, byte(offset) == Byte.space { offset += 1 }
  }

  /// Whether a line `...` begins at an offset.
  private func isDocumentEnd(_ line: Int) -> Bool { base.holds("...", at: line, to: end) && isBlankOrEnd(line + 3) }

  /// Whether `- ` begins here.
  @inline(__always) private func isEntry() -> Bool {
    offset < end && byte(offset) == Byte.dash && isBlankOrEnd(offset + 1)
  }

  /// From the start of a line to the first thing that is neither blank nor a comment.
  private mutating func skipToContent() throws(Unusual) {
    while true {
      let line = offset
      skipSpaces()
      guard offset < end else {
        column = -1
        return
      }
      switch byte(offset) {
      case Byte.newline: offset += 1
      case Byte.carriageReturn: offset += 2
      case Byte.hash: offset = min(base.first(Byte.newline, from: offset, to: end) + 1, end)
      case Byte.tab: throw Unusual()
      case Byte.dot where offset == line && isDocumentEnd(line):
        // What follows is blank, or it is libyaml's to tell.
        offset += 3
        while offset < end, byte(offset).isWhite { offset += 1 }
        guard offset == end else { throw Unusual() }
      default:
        column = offset - line
        return
      }
    }
  }

  /// From the end of a value to the next content, over blanks and a comment.
  private mutating func finishLine() throws(Unusual) {
    let start = offset
    skipSpaces()
    if offset < end {
      switch byte(offset) {
      case Byte.newline: offset += 1
      case Byte.carriageReturn: offset += 2
      case Byte.hash where offset > start: offset = min(base.first(Byte.newline, from: offset, to: end) + 1, end)
      default: throw Unusual()
      }
    }
    try skipToContent()
  }

  /// Whether nothing but a comment follows on the line; `offset` is behind blanks.
  @inline(__always) private func isAtEndOfLine() -> Bool {
    offset >= end || byte(offset).isBreak || byte(offset) == Byte.hash
  }

  // MARK: Blocks

  /// A mapping, a sequence or a scalar that begins at `offset`, and is indented by `column`.
  private mutating func block(_ depth: Int, inside indent: Int = -1) throws(Unusual) {
    guard offset < end, depth < Self.depth else { throw Unusual() }
    if isEntry() { return try sequence(column, depth, isIndentless: false) }
    switch byte(offset) {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): try blockScalar(inside: indent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try flow(depth)
      try finishLine()
    default:
      let scalar = try scalar()
      if isAtColon(scalar) { return try mapping(column, scalar, depth) }
      try value(scalar, inside: indent)
    }
    // What is indented deeper would be part of the scalar.
    guard column <= indent else { throw Unusual() }
  }

  /// Whether a key ends here.
  @inline(__always) private func isAtColon(_ key: RawNode) -> Bool {
    offset < end && byte(offset) == Byte.colon && isBlankOrEnd(offset + 1) && isShortKey(key)
  }

  /// Keys are short, and stand on one line.
  @inline(__always) private func isShortKey(_ key: RawNode) -> Bool {
    offset - Int(key.start) < Self.longestKey
      && (key.style == .plain || base.first(Byte.newline, from: Int(key.start), to: offset) == offset)
  }

  private mutating func mapping(_ indent: Int, _ first: RawNode, _ depth: Int) throws(Unusual) {
    let index = open(.mapping, .block, at: Int(first.start))
    var key = first
    var count: UInt32 = 0
    while true {
      try check(key)
      append(key)
      count += 1
      try value(indent, depth)
      guard column == indent else { break }
      guard !isEntry() else { throw Unusual() }
      key = try scalar()
      guard isAtColon(key) else { throw Unusual() }
    }
    guard column < indent else { throw Unusual() }
    close(index, count)
  }

  /// A scalar that is no key, and what lies before the next content.
  private mutating func value(_ scalar: RawNode, inside indent: Int) throws(Unusual) {
    append(scalar)
    let end = offset
    try finishLine()
    if column > indent, scalar.style == .plain {
      offset = end
      try continuePlain(inside: indent)
      try finishLine()
    }
  }

  /// What follows the colon at `offset`, up to the next content.
  private mutating func value(_ indent: Int, _ depth: Int) throws(Unusual) {
    let colon = offset
    offset += 1
    skipSpaces()
    if !isAtEndOfLine() {
      guard !isEntry() else { throw Unusual() }
      switch byte(offset) {
      case UInt8(ascii: "|"), UInt8(ascii: ">"): try blockScalar(inside: indent)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        try flow(depth + 1)
        try finishLine()
      default:
        // Gives up at a second colon.
        try value(try scalar(), inside: indent)
      }
      guard column <= indent else { throw Unusual() }
      return
    }
    // The blank before a comment may be the colon's own.
    offset = colon + 1
    try finishLine()
    if column > indent {
      try block(depth + 1, inside: indent)
    } else if column == indent, isEntry() {
      try sequence(indent, depth + 1, isIndentless: true)
    } else {
      appendMissing(at: colon + 1)
    }
  }

  /// - Parameter isIndentless: whether its dashes stand below the key whose value it is.
  private mutating func sequence(_ indent: Int, _ depth: Int, isIndentless: Bool) throws(Unusual) {
    guard depth < Self.depth else { throw Unusual() }
    let index = open(.sequence, .block, at: offset)
    var count: UInt32 = 0
    repeat {
      let dash = offset
      offset += 1
      skipSpaces()
      count += 1
      if isAtEndOfLine() {
        offset = dash + 1
        try finishLine()
        if column > indent { try block(depth + 1, inside: indent) } else { appendMissing(at: dash + 1) }
      } else {
        column += offset - dash
        try block(depth + 1, inside: indent)
      }
    } while column == indent && isEntry()
    guard column < indent || (isIndentless && column == indent) else { throw Unusual() }
    close(index, count)
  }

  /// kubectl refuses a null as a key, and `<<` is none.
  @inline(__always) private func check(_ key: RawNode) throws(Unusual) {
    guard key.style == .plain, key.b <= 4 else { return }
    let text = UnsafeRawBufferPointer(start: base + Int(key.a), count: Int(key.b))
    if Scalar(resolving: text) == .null || text.isText("<<") { throw Unusual() }
  }

  // MARK: Flow collections

  private mutating func flow(_ depth: Int) throws(Unusual) {
    guard depth < Self.depth else { throw Unusual() }
    let isMapping = byte(offset) == UInt8(ascii: "{")
    let closing = UInt8(ascii: isMapping ? "}" : "]")
    let index = open(isMapping ? .mapping : .sequence, .flow, at: offset)
    offset += 1
    var count: UInt32 = 0
    try skipFlowBlanks()
    if byte(offset) != closing {
      while true {
        if isMapping { try flowKey() }
        try flowNode(depth + 1)
        count += 1
        try skipFlowBlanks()
        if byte(offset) == closing { break }
        guard byte(offset) == UInt8(ascii: ",") else { throw Unusual() }
        offset += 1
        try skipFlowBlanks()
        if byte(offset) == closing { break }
      }
    }
    offset += 1
    lastEnd = offset
    close(index, count)
  }

  private mutating func flowKey() throws(Unusual) {
    let key = try scalar(inFlow: true)
    guard offset < end, byte(offset) == Byte.colon, isShortKey(key) else { throw Unusual() }
    try check(key)
    append(key)
    offset += 1
    try skipFlowBlanks()
  }

  private mutating func flowNode(_ depth: Int) throws(Unusual) {
    switch byte(offset) {
    case UInt8(ascii: "["), UInt8(ascii: "{"): try flow(depth)
    default: append(try scalar(inFlow: true))
    }
  }

  /// Over blanks, comments and line ends; something follows.
  private mutating func skipFlowBlanks() throws(Unusual) {
    while true {
      guard offset < end else { throw Unusual() }
      switch byte(offset) {
      case Byte.space, Byte.carriageReturn: offset += 1
      case Byte.newline:
        offset += 1
        if isDocumentEnd(offset) { throw Unusual() }
      case Byte.hash where byte(offset - 1).isWhite: offset = base.first(Byte.newline, from: offset, to: end)
      case Byte.tab, Byte.hash: throw Unusual()
      default: return
      }
    }
  }

  // MARK: Scalars

  /// A plain or quoted scalar on one line. Spaces behind it are skipped.
  private mutating func scalar(inFlow: Bool = false) throws(Unusual) -> RawNode {
    let node: RawNode
    switch byte(offset) {
    case Byte.quote: node = try doubleQuoted()
    case UInt8(ascii: "'"): node = try singleQuoted()
    default: return try plain(inFlow: inFlow)
    }
    let after = offset
    skipSpaces()
    // Only what ends a scalar anyway may stand close to it, and a comment not so.
    if offset < end, byte(offset) == Byte.colon || inFlow { return node }
    offset = after
    return node
  }

  private mutating func plain(inFlow: Bool) throws(Unusual) -> RawNode {
    let start = offset
    switch byte(start) {
    case Byte.dash:
      guard !isBlankOrEnd(start + 1), !(inFlow && byte(start + 1).isFlowIndicator) else { throw Unusual() }
    case UInt8(ascii: "?"), Byte.colon:
      guard !inFlow, !isBlankOrEnd(start + 1) else { throw Unusual() }
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), Byte.hash, UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), Byte.percent, UInt8(ascii: "@"), UInt8(ascii: "`"):
      throw Unusual()
    default: break
    }
    scan: while offset < end {
      let byte = byte(offset)
      // Nothing below 0x21 but blanks and line ends is left.
      switch byte {
      case Byte.newline, Byte.carriageReturn: break scan
      case Byte.tab: throw Unusual()
      case Byte.colon:
        if isBlankOrEnd(offset + 1) { break scan }
        if inFlow, self.byte(offset + 1).isFlowIndicator { throw Unusual() }
      case Byte.hash: if self.byte(offset - 1) == Byte.space { break scan }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): if inFlow { break scan }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): if inFlow { throw Unusual() }
      default: break
      }
      offset += 1
    }
    var last = offset
    while last > start, byte(last - 1) == Byte.space { last -= 1 }
    // A comment goes on behind its blank.
    if offset < end, byte(offset) == Byte.hash { offset = last }
    return node(start, last, text: start..<last, .plain)
  }

  /// The lines that follow a plain scalar's first one, which is the last node; `offset` is behind that one.
  private mutating func continuePlain(inside indent: Int) throws(Unusual) {
    let node = nodes.base + (nodes.count - 1)
    let first = text.count
    text.append(base + Int(node.pointee.a), count: Int(node.pointee.b))
    var last = offset
    while true {
      offset = last
      skipSpaces()
      guard offset < end, byte(offset).isBreak else { break }
      let (breaks, line) = try skipBreaks()
      // A comment ends it as well.
      guard offset < end, offset - line > indent, byte(offset) != Byte.hash else { break }
      if breaks == 1 { text.append(Byte.space) }
      for _ in 1..<breaks { text.append(Byte.newline) }
      let start = offset
      while offset < end, !byte(offset).isBreak {
        if byte(offset) == Byte.tab || (byte(offset) == Byte.colon && isBlankOrEnd(offset + 1)) { throw Unusual() }
        if byte(offset) == Byte.hash, byte(offset - 1) == Byte.space { break }
        offset += 1
      }
      last = offset
      while byte(last - 1) == Byte.space { last -= 1 }
      text.append(base + start, count: last - start)
    }
    offset = last
    lastEnd = last
    node.pointee.end = UInt32(truncatingIfNeeded: last)
    node.pointee.a = UInt32(truncatingIfNeeded: first)
    node.pointee.b = UInt32(truncatingIfNeeded: text.count - first)
    node.pointee.flags = .textInBuffer
  }

  /// Over line ends and spaces: how many lines ended, and where the last one begins.
  private mutating func skipBreaks() throws(Unusual) -> (breaks: Int, line: Int) {
    var breaks = 0
    var line = offset
    while offset < end {
      if byte(offset).isBreak {
        skipBreak()
        breaks += 1
        line = offset
      } else if byte(offset) == Byte.space {
        offset += 1
      } else {
        break
      }
    }
    if offset < end, byte(offset) == Byte.tab || (offset == line && isDocumentEnd(line)) { throw Unusual() }
    return (breaks, line)
  }

  private mutating func singleQuoted() throws(Unusual) -> RawNode {
    let start = offset
    offset += 1
    var isAsWritten = true
    while true {
      guard offset < end else { throw Unusual() }
      let byte = byte(offset)
      if byte == UInt8(ascii: "'") {
        guard offset + 1 < end, self.byte(offset + 1) == byte else { break }
        isAsWritten = false
        offset += 1
      } else if byte.isBreak {
        isAsWritten = false
      }
      offset += 1
    }
    offset += 1
    if isAsWritten { return node(start, offset, text: start + 1..<offset - 1, .singleQuoted) }
    return try unquoted(start, .singleQuoted)
  }

  private mutating func doubleQuoted() throws(Unusual) -> RawNode {
    let start = offset
    offset += 1
    var isAsWritten = true
    while true {
      guard offset < end else { throw Unusual() }
      let byte = byte(offset)
      if byte == Byte.quote { break }
      if byte == Byte.backslash {
        isAsWritten = false
        offset += 1
      } else if byte.isBreak {
        isAsWritten = false
      }
      offset += 1
    }
    offset += 1
    if isAsWritten { return node(start, offset, text: start + 1..<offset - 1, .doubleQuoted) }
    return try unquoted(start, .doubleQuoted)
  }

  /// The text of a quoted scalar that ends at `offset`: escapes undone, line ends folded.
  private mutating func unquoted(_ start: Int, _ style: RawNode.Style) throws(Unusual) -> RawNode {
    let first = text.count
    let last = offset - 1
    // Up to here nothing is dropped before a line end: the text so far, or what an escape stood for.
    var kept = first
    offset = start + 1
    while offset < last {
      let byte = byte(offset)
      if byte.isBreak {
        while text.count > kept, text.base[text.count - 1].isBlank { text.count -= 1 }
        let (breaks, _) = try skipBreaks()
        if breaks == 1 { text.append(Byte.space) }
        for _ in 1..<breaks { text.append(Byte.newline) }
        kept = text.count
      } else if byte == UInt8(ascii: "'"), style == .singleQuoted {
        text.append(byte)
        offset += 2
      } else if byte == Byte.backslash, style == .doubleQuoted {
        offset += 1
        try escape(to: last)
        kept = text.count
      } else {
        text.append(byte)
        offset += 1
      }
    }
    guard offset == last else { throw Unusual() }
    offset += 1
    return node(start, offset, buffered: first, style)
  }

  /// What follows a backslash, before `last`.
  private mutating func escape(to last: Int) throws(Unusual) {
    let byte = byte(offset)
    offset += 1
    switch byte {
    case Byte.quote, Byte.backslash, Byte.space, UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "n"): text.append(Byte.newline)
    case UInt8(ascii: "t"): text.append(Byte.tab)
    case UInt8(ascii: "r"): text.append(Byte.carriageReturn)
    case UInt8(ascii: "u"):
      var value: UInt32 = 0
      guard offset + 4 <= last else { throw Unusual() }
      for _ in 0..<4 {
        guard let digit = self.byte(offset).hexadecimal else { throw Unusual() }
        value = value << 4 | digit
        offset += 1
      }
      // Surrogates mean something in JSON alone.
      guard value & 0xF800 != 0xD800 else { throw Unusual() }
      text.grow(to: text.count + 4)
      text.count += UTF8Writer.write(value, to: text.base + text.count)
    case Byte.newline, Byte.carriageReturn:
      offset -= 1
      let (breaks, _) = try skipBreaks()
      for _ in 1..<breaks { text.append(Byte.newline) }
    default: throw Unusual()
    }
  }

  /// A literal or folded scalar in a collection of an indentation, and what lies before the next content.
  private mutating func blockScalar(inside parent: Int) throws(Unusual) {
    let start = offset
    let isFolded = byte(offset) == UInt8(ascii: ">")
    offset += 1
    var indent = 0
    var chomping = Byte.space
    while offset < end {
      let byte = byte(offset)
      if chomping == Byte.space, byte == Byte.dash || byte == UInt8(ascii: "+") {
        chomping = byte
      } else if indent == 0, byte.isDigit, byte != UInt8(ascii: "0") {
        indent = max(parent, 0) + Int(byte - UInt8(ascii: "0"))
      } else {
        break
      }
      offset += 1
    }
    let header = offset
    skipSpaces()
    if offset < end {
      if byte(offset) == Byte.hash, offset > header {
        offset = base.first(Byte.newline, from: offset, to: end)
      } else if !byte(offset).isBreak {
        throw Unusual()
      }
    }
    skipBreak()

    let first = text.count
    var breaks = 0
    var line = try skipBlankLines(&indent, &breaks, inside: parent)
    var hasBreak = false
    var beganBlank = false
    while offset < end, offset - line == indent {
      let beginsBlank = byte(offset).isBlank
      if hasBreak {
        if !isFolded || beganBlank || beginsBlank {
          text.append(Byte.newline)
        } else if breaks == 0 {
          text.append(Byte.space)
        }
      }
      for _ in 0..<breaks { text.append(Byte.newline) }
      breaks = 0
      beganBlank = beginsBlank
      let lineEnd = base.first(Byte.newline, from: offset, to: end)
      let contentEnd = lineEnd > offset && byte(lineEnd - 1) == Byte.carriageReturn ? lineEnd - 1 : lineEnd
      text.append(base + offset, count: contentEnd - offset)
      hasBreak = lineEnd < end
      offset = lineEnd
      skipBreak()
      line = try skipBlankLines(&indent, &breaks, inside: parent)
    }
    if hasBreak, chomping != Byte.dash { text.append(Byte.newline) }
    if chomping == UInt8(ascii: "+") { for _ in 0..<breaks { text.append(Byte.newline) } }
    append(node(start, base.endOfBlockScalar(from: start, to: line), buffered: first, isFolded ? .folded : .literal))
    offset = line
    try skipToContent()
  }

  @inline(__always) private mutating func skipBreak() {
    if offset < end, byte(offset) == Byte.carriageReturn { offset += 1 }
    if offset < end { offset += 1 }
  }

  /// Counts the empty lines before a line of a block scalar, finds how far it is indented if that is not known, and
  /// says where its line begins. `offset` is then behind the indentation.
  private mutating func skipBlankLines(
    _ indent: inout Int, _ breaks: inout Int, inside parent: Int
  ) throws(Unusual) -> Int {
    var widest = 0
    var line = offset
    while true {
      let limit = indent == 0 ? end : min(line + indent, end)
      while offset < limit, byte(offset) == Byte.space { offset += 1 }
      widest = max(widest, offset - line)
      guard offset < end else { break }
      if byte(offset) == Byte.tab, offset < limit { throw Unusual() }
      guard byte(offset).isBreak else { break }
      skipBreak()
      breaks += 1
      line = offset
    }
    if indent == 0 { indent = max(widest, parent + 1, 1) }
    return line
  }

  // MARK: Nodes

  @inline(__always) private func node(_ start: Int, _ end: Int, text: Range<Int>, _ style: RawNode.Style) -> RawNode {
    RawNode(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), next: 0,
      a: UInt32(truncatingIfNeeded: text.lowerBound), b: UInt32(truncatingIfNeeded: text.count), kind: .scalar,
      style: style, tag: .none, flags: [])
  }

  /// A scalar whose text is what the buffer holds from an offset on.
  private func node(_ start: Int, _ end: Int, buffered first: Int, _ style: RawNode.Style) -> RawNode {
    guard text.count > first else { return node(start, end, text: min(start + 1, end)..<min(start + 1, end), style) }
    var result = node(start, end, text: first..<text.count, style)
    result.flags = .textInBuffer
    return result
  }

  @inline(__always) private mutating func append(_ scalar: RawNode) {
    var scalar = scalar
    scalar.next = UInt32(truncatingIfNeeded: nodes.count + 1)
    lastEnd = Int(scalar.end)
    nodes.append(scalar)
  }

  private mutating func appendMissing(at place: Int) { append(node(place, place, text: place..<place, .plain)) }

  private mutating func open(_ kind: RawNode.Kind, _ style: RawNode.Style, at start: Int) -> Int {
    nodes.append(
      RawNode(
        start: UInt32(truncatingIfNeeded: start), end: 0, next: 0, a: 0, b: 0, kind: kind, style: style, tag: .none,
        flags: []))
    return nodes.count - 1
  }

  private mutating func close(_ index: Int, _ count: UInt32) {
    nodes.base[index].end = UInt32(truncatingIfNeeded: lastEnd)
    nodes.base[index].next = UInt32(truncatingIfNeeded: nodes.count)
    nodes.base[index].a = count
    if count > 1, nodes.base[index].kind == .mapping {
      keys.findDuplicates(of: index, nodes.base, base, text.base, &duplicates)
    }
  }
}

extension UInt8 {
  @inline(__always) fileprivate var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}

extension UnsafeRawPointer {
  /// Whether libyaml would take every character, none of them breaks a line but newlines, and carriage returns stand
  /// before those alone.
  fileprivate func isUsualText(from start: Int, to end: Int) -> Bool {
    var offset = start
    let space = Vector(repeating: 0x20)
    let newline = Vector(repeating: Byte.newline)
    let last = Vector(repeating: 0x7E)
    while offset < end {
      if offset + 16 <= end {
        let bytes = vector(offset)
        if !(((bytes .< space) .& (bytes .!= newline)) .| (bytes .> last)).isAnySet {
          offset += 16
          continue
        }
      }
      let stop = min(offset + 16, end)
      while offset < stop {
        let length = lengthOfUsualCharacter(offset, to: end)
        guard length > 0 else { return false }
        offset += length
      }
    }
    return true
  }

  private func lengthOfUsualCharacter(_ offset: Int, to end: Int) -> Int {
    let first = byte(offset)
    switch first {
    case Byte.carriageReturn: return offset + 1 < end && byte(offset + 1) == Byte.newline ? 1 : 0
    case 0x20...0x7E, Byte.tab, Byte.newline: return 1
    case 0..<0x80: return 0
    default: break
    }
    let length = lengthOfCodePoint(at: offset, to: end)
    guard length > 0 else { return 0 }
    let second = byte(offset + 1)
    switch first {
    // C1 controls, NEL among them.
    case 0xC2: return second < 0xA0 ? 0 : length
    // U+2028, U+2029.
    case 0xE2: return unusualBreak(offset, to: end) > 0 ? 0 : length
    // The byte-order mark, U+FFFE, U+FFFF.
    case 0xEF: return (second == 0xBB || second == 0xBF) && byte(offset + 2) >= 0xBE ? 0 : length
    default: return length
    }
  }
}
