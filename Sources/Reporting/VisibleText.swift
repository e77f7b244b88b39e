/// How one character of the manifest is shown. A manifest may come from anybody, so nothing in it reaches the terminal
/// that could move the cursor, set colours or reorder what stands around it.
enum Appearance {
  /// As it is, over so many cells.
  case plain(cells: Int)
  case tab
  /// By something else in its place.
  case replaced

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .plain(cells: 1)
    case 0x09: self = .tab
    case 0..<0xA0: self = .replaced
    case 0xA0..<0x300 where scalar.value != 0xAD: self = .plain(cells: 1)
    // Joiners are part of emoji and of several scripts.
    case 0x200C, 0x200D: self = .plain(cells: 0)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: self = .replaced
      case .nonspacingMark, .enclosingMark: self = .plain(cells: 0)
      default: self = .plain(cells: scalar.isWide ? 2 : 1)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether terminals give it two cells: East Asian Width W and F.
  fileprivate var isWide: Bool {
    switch value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    // Two regional indicators make one flag of two cells.
    case 0x1F1E6...0x1F1FF: false
    default: properties.isEmojiPresentation
    }
  }

  /// What is shown in place of a character that is not shown.
  fileprivate func replacement(_ style: Style) -> String {
    switch value {
    case 0..<0x20 where style.unicode: String(Character(Unicode.Scalar(0x2400 + value)!))
    case 0x7F where style.unicode: "\u{2421}"
    case 0..<0x80: hexadecimal(UInt8(value))
    default: "\\u{\(String(value, radix: 16))}"
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String { (byte < 0x10 ? "\\x0" : "\\x") + String(byte, radix: 16) }

/// A character of UTF-8, or a byte that is none.
struct Glyph {
  /// Where it begins.
  var offset: Int
  /// In bytes.
  var length: Int
  /// Absent for bytes that are not UTF-8.
  var scalar: Unicode.Scalar?
}

/// The characters of UTF-8 that need not be valid.
struct Glyphs: Sequence, IteratorProtocol {
  private var bytes: UnsafeRawBufferPointer.Iterator
  private var parser = Unicode.UTF8.ForwardParser()
  private var offset: Int

  /// `offset` is that of the first byte.
  init(_ bytes: UnsafeRawBufferPointer, offset: Int = 0) {
    self.bytes = bytes.makeIterator()
    self.offset = offset
  }

  mutating func next() -> Glyph? {
    switch parser.parseScalar(from: &bytes) {
    case .valid(let encoded):
      defer { offset += encoded.count }
      return Glyph(offset: offset, length: encoded.count, scalar: Unicode.UTF8.decode(encoded))
    case .error(let length):
      defer { offset += length }
      return Glyph(offset: offset, length: length, scalar: nil)
    case .emptyInput: return nil
    }
  }
}

/// What becomes of tabs and line ends in text that is made visible.
enum Whitespace {
  /// Shown as control characters are.
  case visible
  /// Replaced by spaces: the text has to stay on its line.
  case spaces
}

extension Output {
  static let tabCells = 4

  /// Appends one character of a line of source in `bytes`; returns the number of cells it takes.
  mutating func append(_ glyph: Glyph, of bytes: UnsafeRawBufferPointer, _ style: Style) -> Int {
    let encoded = UnsafeRawBufferPointer(rebasing: bytes[glyph.offset..<glyph.offset + glyph.length])
    guard let scalar = glyph.scalar else {
      for byte in encoded { append(hexadecimal(byte)) }
      return 4 * encoded.count
    }
    switch Appearance(scalar) {
    case .plain(let cells):
      append(bytes: encoded)
      return cells
    case .tab:
      append(" ", times: Self.tabCells)
      return Self.tabCells
    case .replaced:
      let replacement = scalar.replacement(style)
      append(replacement)
      return replacement.unicodeScalars.count
    }
  }

  /// Appends text that may come from a manifest; returns the number of cells it takes.
  @discardableResult
  mutating func appendVisible(_ text: String, _ style: Style, _ whitespace: Whitespace = .visible) -> Int {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
      append(text)
      return text.utf8.count
    }
    var cells = 0
    for scalar in text.unicodeScalars {
      switch Appearance(scalar) {
      case .plain(let width):
        append(scalar)
        cells += width
      case _ where whitespace == .spaces && "\t\n\r".unicodeScalars.contains(scalar):
        append(" ")
        cells += 1
      case .tab, .replaced:
        let replacement = scalar.replacement(style)
        append(replacement)
        cells += replacement.unicodeScalars.count
      }
    }
    return cells
  }
}

/// Text that may come from anybody, fit for one line of a terminal.
public func visible(_ text: String, _ style: Style) -> String {
  var output = Output()
  output.appendVisible(text, style, .spaces)
  return output.text
}

/// The cells that `text` takes on a terminal once it is made visible.
func cells(_ text: String) -> Int {
  var scratch = Output()
  return scratch.appendVisible(text, Style())
}

extension StringProtocol {
  /// The lines of the text, without their ends; the end of the last line is no further line.
  var textLines: [String] {
    var lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
