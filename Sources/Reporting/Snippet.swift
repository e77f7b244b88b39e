internal import Diagnostics

/// The lines of one file that a finding speaks about, with marks under them.
struct Snippet {
  /// A range of one line.
  struct Mark {
    var line: Int
    /// Bytes from the start of the line.
    var start: Int
    var end: Int
    var isPrimary: Bool
    var message: String?
  }

  let source: Source
  /// The place that stands above the snippet, in bytes.
  let start: Int
  private var marks: [Mark] = []
  /// Lines that are shown besides those with marks.
  private var context: Set<Int> = []

  private init(_ source: Source, start: Int) {
    self.source = source
    self.start = start
  }

  var lastLine: Int { max(marks.map(\.line).max() ?? 1, context.max() ?? 1) }

  /// The snippets of a finding: first that of its location, then those of other files.
  static func all(of finding: Finding) -> [Snippet] {
    let primary = finding.location.span
    var snippets = [Snippet(primary.source, start: primary.start)]
    // A label at the location itself is what its mark says.
    let isSame: (Label) -> Bool = {
      $0.location.span.source === primary.source && $0.location.span.start == primary.start
        && $0.location.span.end == primary.end
    }
    let own = finding.labels.firstIndex(where: isSame)
    snippets[0].add(primary, isPrimary: true, own.map { finding.labels[$0].message })
    for (index, label) in finding.labels.enumerated() where index != own {
      let span = label.location.span
      var at = snippets.firstIndex { $0.source === span.source }
      if at == nil {
        at = snippets.count
        snippets.append(Snippet(span.source, start: span.start))
      }
      snippets[at!].add(span, isPrimary: false, label.message)
    }
    return snippets
  }

  private mutating func add(_ span: Span, isPrimary: Bool, _ message: String?) {
    let bytes = source.bytes
    let start = min(span.start, bytes.count)
    var end = min(max(start, span.end), bytes.count)
    // White space at the end is none of what is meant, and would mark a line too many.
    while end > start + 1, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    let first = source.position(of: start).line
    let last = end > start ? source.position(of: end - 1).line : first

    let head = source.line(first)
    let from = min(start - head.startIndex, head.count)
    guard last > first else {
      let to = min(end - head.startIndex, head.count)
      marks.append(Mark(line: first, start: from, end: to, isPrimary: isPrimary, message: message))
      return
    }
    // Of several lines, the first and the last are marked; few enough lines are shown as a whole.
    marks.append(Mark(line: first, start: from, end: head.count, isPrimary: isPrimary, message: nil))
    let tail = source.line(last)
    let indentation = tail.prefix { $0 == 0x20 || $0 == 0x09 }.count
    marks.append(
      Mark(
        line: last, start: indentation, end: min(end - tail.startIndex, tail.count), isPrimary: isPrimary,
        message: message))
    if last - first < 4 { context.formUnion(first...last) }
  }

  func draw(in frame: inout Frame, _ paint: Paint) {
    let marks = Dictionary(grouping: marks, by: \.line)
    let shown = context.union(marks.keys).sorted()
    let limit = max(40, (frame.style.width ?? 160) - frame.gutter - 3)
    var previous: Int?
    for line in shown {
      if let previous {
        // A gap takes a row: a single line is better shown.
        if line == previous + 2 { drawLine(previous + 1, [], limit, in: &frame, paint) }
        if line > previous + 2 { frame.add(.gap) }
      }
      drawLine(line, marks[line] ?? [], limit, in: &frame, paint)
      previous = line
    }
  }

  private func drawLine(
    _ number: Int, _ marks: [Mark], _ limit: Int, in frame: inout Frame, _ paint: Paint
  ) {
    let line = UnsafeRawBufferPointer(rebasing: source.line(number))
    let style = frame.style
    let marks = marks.sorted { ($0.start, $0.end) < ($1.start, $1.end) }[...]
    if let whole = CutLine(whole: line, limit: limit, style) {
      frame.add(.source(line: number), whole.text)
      if !marks.isEmpty { drawMarks(marks, under: whole, in: &frame, paint) }
      return
    }
    // Marks that lie too far apart get a cut of the line each.
    var rest = marks
    repeat {
      let start = rest.first?.start ?? 0
      var end = rest.first?.end ?? 0
      var count = rest.isEmpty ? 0 : 1
      for mark in rest.dropFirst() {
        // Bytes overrate the cells of most text, which costs a repeated line at worst.
        guard max(end, mark.end) - start <= limit / 2 else { break }
        end = max(end, mark.end)
        count += 1
      }
      let cut = CutLine(line, around: start, end, limit: limit, style)
      frame.add(.source(line: number), cut.text)
      if count > 0 { drawMarks(rest.prefix(count), under: cut, in: &frame, paint) }
      rest = rest.dropFirst(count)
    } while !rest.isEmpty
  }

  private func drawMarks(
    _ marks: ArraySlice<Mark>, under line: borrowing CutLine, in frame: inout Frame, _ paint: Paint
  ) {
    let style = frame.style
    var pending = marks.map { (mark: $0, cells: line.cells(from: $0.start, to: $0.end)) }

    var row = MarkRow()
    // Shorter marks lie on top of longer ones.
    for (mark, cells) in pending.sorted(by: { $0.cells.count > $1.cells.count }) {
      row.fill(cells, with: mark.isPrimary ? .primary : .secondary)
    }
    // The message of the rightmost mark stands beside it, the others below, each under a stem of its own.
    let width = row.count
    pending.removeAll { $0.mark.message == nil }
    var content = row.drawn(style, paint)
    if let last = pending.last, last.cells.upperBound == width {
      content.append(" ")
      content.append(pending.removeLast().mark, style, paint)
    }
    frame.add(.bar, content)
    guard !pending.isEmpty else { return }

    frame.add(.bar, stems(pending[...]).drawn(style, paint))
    while let (mark, cells) = pending.popLast() {
      let stems = stems(pending.prefix { $0.cells.lowerBound < cells.lowerBound })
      var content = stems.drawn(style, paint)
      content.append(" ", times: cells.lowerBound - stems.count)
      content.append(mark, style, paint)
      frame.add(.bar, content)
    }
  }

  private func stems(_ marks: ArraySlice<(mark: Mark, cells: Range<Int>)>) -> MarkRow {
    var row = MarkRow()
    for (mark, cells) in marks { row.fill(cells.prefix(1), with: mark.isPrimary ? .primaryStem : .secondaryStem) }
    return row
  }
}

/// A row below a line of source.
private struct MarkRow {
  enum Cell { case empty, primary, secondary, primaryStem, secondaryStem }

  private var cells: [Cell] = []

  var count: Int { cells.count }

  mutating func fill(_ range: Range<Int>, with cell: Cell) {
    if cells.count < range.upperBound {
      cells.append(contentsOf: repeatElement(.empty, count: range.upperBound - cells.count))
    }
    for index in range { cells[index] = cell }
  }

  func drawn(_ style: Style, _ paint: Paint) -> Output {
    var output = Output()
    var rest = cells[...]
    while let cell = rest.first {
      let run = rest.prefix { $0 == cell }
      rest = rest.dropFirst(run.count)
      if cell == .empty {
        output.append(" ", times: run.count)
      } else {
        let color = cell == .primary || cell == .primaryStem ? paint : .aside
        output.painted(color, style) { $0.append(cell.drawn(style), times: run.count) }
      }
    }
    return output
  }
}

extension MarkRow.Cell {
  fileprivate func drawn(_ style: Style) -> String {
    switch self {
    case .empty: " "
    case .primary: style.unicode ? "━" : "^"
    case .secondary: style.unicode ? "─" : "-"
    case .primaryStem, .secondaryStem: style.unicode ? "│" : "|"
    }
  }
}

extension Output {
  fileprivate mutating func append(_ mark: Snippet.Mark, _ style: Style, _ paint: Paint) {
    painted(mark.isPrimary ? paint : .aside, style) { $0.appendVisible(mark.message ?? "", style) }
  }
}
