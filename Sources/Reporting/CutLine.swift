/// The part of a line of source that is shown: all of it, or what fits around a range of it.
///
/// Nothing here looks at more of the line than a few times what is shown: lines can be megabytes long.
struct CutLine: ~Copyable {
  private(set) var text = Output()
  private var stops: [(offset: Int, cell: Int)] = []
  /// Where the last character that is shown ends, in bytes.
  private var end = 0
  /// How many cells the text takes.
  private(set) var cells = 0

  /// The line as a whole; nil if it takes more than `limit` cells.
  init?(whole line: UnsafeRawBufferPointer, limit: Int, _ style: Style) {
    // A guard against long lines only: few characters have more than eight bytes a cell.
    guard line.count <= 8 * limit else { return nil }
    for glyph in Glyphs(line) {
      append(glyph, of: line, style)
      if cells > limit { return nil }
    }
  }

  /// The line around the bytes from `start` to `end`; if even they do not fit, their beginning.
  init(_ line: UnsafeRawBufferPointer, around start: Int, _ end: Int, limit: Int, _ style: Style) {
    let reach = 4 * limit
    var low = max(0, start - reach)
    var high = min(line.count, min(end, start + reach) + reach)
    while low > 0, low < start, isContinuation(line[low]) { low += 1 }
    while high < line.count, isContinuation(line[high]) { high += 1 }

    var scratch = Output()
    let glyphs = Glyphs(UnsafeRawBufferPointer(rebasing: line[low..<high]), offset: low).map { glyph in
      (glyph, cells: scratch.append(glyph, of: line, style))
    }
    var left = glyphs.firstIndex { $0.0.offset + $0.0.length > start } ?? glyphs.count
    var right = left
    let ellipsis = style.unicode ? "…" : "..."
    var room = limit - 2 * ellipsis.unicodeScalars.count
    func extendRight(_ goesOn: (Glyph) -> Bool) {
      while right < glyphs.count, goesOn(glyphs[right].0), glyphs[right].cells <= room {
        room -= glyphs[right].cells
        right += 1
      }
    }
    func extendLeft(leaving rest: Int) {
      while left > 0, glyphs[left - 1].cells <= room - rest {
        left -= 1
        room -= glyphs[left].cells
      }
    }
    extendRight { $0.offset < end }
    // What stands before a value says what it is; what follows it matters less.
    extendLeft(leaving: room / 3)
    extendRight { _ in true }
    extendLeft(leaving: 0)

    // A mark that belongs to a character which is cut off must not end up on the ellipsis.
    while left > 0, left < right, glyphs[left].cells == 0 { left += 1 }
    if left > 0 || low > 0 {
      text.append(ellipsis)
      cells += ellipsis.unicodeScalars.count
    }
    for (glyph, _) in glyphs[left..<right] { append(glyph, of: line, style) }
    if right < glyphs.count || high < line.count { text.append(ellipsis) }
  }

  private mutating func append(_ glyph: Glyph, of line: UnsafeRawBufferPointer, _ style: Style) {
    stops.append((glyph.offset, cells))
    cells += text.append(glyph, of: line, style)
    end = glyph.offset + glyph.length
  }

  /// The cells that a range of bytes takes: one at least, be the range empty or not shown.
  func cells(from start: Int, to end: Int) -> Range<Int> {
    guard start < self.end else { return cells..<cells + 1 }
    let first = stops.last { $0.offset <= start }?.cell ?? 0
    let next = stops.first { $0.offset >= end }?.cell ?? cells
    return first..<max(first + 1, next)
  }
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
