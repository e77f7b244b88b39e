internal import Diagnostics

/// Findings with the lines of the manifest that they speak about.
struct FullReporter: Reporter {
  func report(_ report: Report, style: Style, into output: inout Output) {
    for finding in report.findings {
      write(finding, style, into: &output)
      output.endLine()
    }
  }

  private func write(_ finding: Finding, _ style: Style, into output: inout Output) {
    output.painted(Paint(finding.severity), style) {
      $0.append(finding.severity.rawValue)
      $0.append("[")
      $0.append(finding.rule.id)
      $0.append("]")
    }
    output.painted(.strong, style) {
      $0.append(": ")
      $0.appendVisible(finding.message, style)
    }
    output.endLine()

    let snippets = Snippet.all(of: finding)
    let gutter = snippets.map(\.lastLine).max().map { String($0).utf8.count } ?? 1
    var frame = Frame(gutter: gutter, style: style)
    for (index, snippet) in snippets.enumerated() {
      frame.beginFile(snippet, isFirst: index == 0)
      snippet.draw(in: &frame, Paint(finding.severity))
    }
    if !style.unicode && (finding.note != nil || finding.help != nil) { frame.add(.bar) }
    if let note = finding.note { frame.attach("note", note, .strong) }
    if let help = finding.help { frame.attach("help", help, .good) }
    frame.write(into: &output)
  }
}

/// The rows under the headline of a finding. They are collected first: the last one closes the frame.
struct Frame: ~Copyable {
  enum Edge {
    case file(isFirst: Bool)
    case source(line: Int)
    case bar, gap
    /// A remark, and its further lines.
    case remark
    case continuation
  }

  let gutter: Int
  let style: Style
  /// What the rows hold, one after another.
  private var content = Output()
  private var rows: [(edge: Edge, end: Int)] = []

  init(gutter: Int, style: Style) {
    self.gutter = gutter
    self.style = style
  }

  mutating func add(_ edge: Edge) { rows.append((edge, content.count)) }

  mutating func add(_ edge: Edge, _ row: borrowing Output) {
    content.append(row)
    add(edge)
  }

  mutating func beginFile(_ snippet: Snippet, isFirst: Bool) {
    if !isFirst { add(.bar) }
    var place = Output()
    place.appendVisible(snippet.source.name, style)
    let position = snippet.source.position(of: snippet.start)
    place.append(":\(position.line):\(position.column)")
    add(.file(isFirst: isFirst), place)
    if !style.unicode { add(.bar) }
  }

  mutating func attach(_ word: String, _ text: String, _ paint: Paint) {
    for (index, line) in text.textLines.enumerated() {
      var content = Output()
      if index == 0 {
        content.append(word, paint, style)
        content.append(": ")
      } else {
        content.append(" ", times: word.utf8.count + 2)
      }
      content.appendVisible(line, style)
      add(index == 0 ? .remark : .continuation, content)
    }
  }

  func write(into output: inout Output) {
    var start = 0
    for (index, row) in rows.enumerated() {
      output.painted(.aside, style) { output in
        if case .source(let line) = row.edge {
          let number = String(line)
          output.append(" ", times: gutter - number.utf8.count)
          output.append(number)
        } else if style.unicode || !row.edge.isGap {
          output.append(" ", times: gutter)
        }
        output.append(style.unicode ? row.edge.drawn(isLast: index == rows.count - 1) : row.edge.typed)
      }
      if row.end > start {
        if row.edge.isSpaced(isCorner: style.unicode && index == rows.count - 1) { output.append(" ") }
        content.withBytes { output.append(bytes: UnsafeRawBufferPointer(rebasing: $0[start..<row.end])) }
        start = row.end
      }
      output.endLine()
    }
  }
}

extension Frame.Edge {
  fileprivate var isGap: Bool { if case .gap = self { true } else { false } }

  /// A mark on the last row touches the corner of the frame.
  fileprivate func isSpaced(isCorner: Bool) -> Bool { if case .bar = self { !isCorner } else { true } }

  fileprivate func drawn(isLast: Bool) -> String {
    switch self {
    case .file(let isFirst): isFirst ? " ╭▸" : " ├▸"
    case .source: " │"
    case .bar: isLast ? " ╰╴" : " │"
    case .gap: " ┆"
    case .remark: isLast ? " ╰" : " ├"
    case .continuation: isLast ? " ╰" : " │"
    }
  }

  fileprivate var typed: String {
    switch self {
    case .file(let isFirst): isFirst ? "-->" : ":::"
    // Also in front of further lines of a remark, which could else pass for commands to the log of a workflow.
    case .source, .bar, .continuation: " |"
    case .gap: "..."
    case .remark: " ="
    }
  }
}
