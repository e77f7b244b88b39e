public import Diagnostics

/// Draws a simulation for a terminal: for each container its first minutes, a line for each thing that happens.
public func simulationText(_ simulation: Simulation, style: Style, into output: inout Output) {
  var isFirst = true
  for workload in simulation.workloads {
    for container in workload.containers {
      if !isFirst { output.endLine() }
      isFirst = false
      SimulationDrawing(workload, container, style).draw(into: &output)
    }
  }
}

/// How seconds become columns.
struct SimulationScale {
  /// Seconds that a column stands for.
  let step: Int
  let columns: Int
  let end: Int

  init(end: Int, columns: Int) {
    step = [1, 2, 5, 10, 15, 20, 30, 60].first { end <= $0 * columns } ?? (end + columns - 1) / columns
    self.columns = min(columns, (end + step - 1) / step + 1)
    self.end = end
  }

  func column(_ second: Int) -> Int { min(second / step, columns - 1) }

  /// Whole marks of the axis, about every ten columns.
  var marks: [Int] {
    let every = [10, 20, 30, 60, 120, 300, 600].first { $0 >= 10 * step } ?? 10 * step
    return Array(stride(from: 0, through: (columns - 1) * step, by: every))
  }
}

private struct SimulationDrawing {
  private let workload: Simulation.Workload
  private let container: Simulation.Container
  private let style: Style
  private let scale: SimulationScale

  private static let labelWidth = 15

  init(_ workload: Simulation.Workload, _ container: Simulation.Container, _ style: Style) {
    self.workload = workload
    self.container = container
    self.style = style
    // Fewer than forty columns show nothing, more than a hundred nothing more.
    let columns = min(100, max(40, (style.width ?? 100) - Self.labelWidth - 4))
    scale = SimulationScale(end: container.end, columns: columns)
  }

  func draw(into output: inout Output) {
    title(&output)
    axis(&output)
    row("start-up", startUp, .aside, "answers after \(container.startsIn) s (\(container.reason))", &output)
    for probe in container.probes { row(probe.name, ticks(of: probe), .strong, text(of: probe), &output) }
    if let kill = container.firstKill {
      row("first kill", line(kill, glyph("▒", "#")), .error, "SIGTERM \(range(kill))", &output)
      row("runs", runs, .warning, "each starts the program anew", &output)
    }
    if let ready = container.ready, container.verdict != .killed {
      row("ready", line(ready, glyph("█", "=")), .good, range(ready), &output)
    }
    verdict(&output)
  }

  private func glyph(_ unicode: Character, _ ascii: Character) -> Character { style.unicode ? unicode : ascii }

  // MARK: Lines

  private func title(_ output: inout Output) {
    let object = workload.object
    let place = object.namespace.map { "\($0)/\(object.name)" } ?? object.name
    output.append("\(visible(object.kind, style)) \(visible(place, style))", .strong, style)
    output.append(style.unicode ? " · " : " - ")
    output.append("container \(visible(container.name, style))", .strong, style)
    output.append("  (\(visible(workload.file, style)))")
    output.endLine()
  }

  private func axis(_ output: inout Output) {
    var numbers = [Character](repeating: " ", count: scale.columns + 8)
    var line = [Character](repeating: glyph("─", "-"), count: scale.columns)
    for mark in scale.marks {
      let column = mark / scale.step
      for (offset, digit) in "\(mark) s".enumerated() where column + offset < numbers.count {
        numbers[column + offset] = digit
      }
      line[column] = glyph("┬", "+")
    }
    label("", &output)
    output.append(String(numbers).trimmedEnd)
    output.endLine()
    label("", &output)
    output.append(String(line), .aside, style)
    output.endLine()
  }

  private func label(_ text: String, _ output: inout Output) {
    output.append("  ")
    output.append(text)
    output.append(" ", times: max(1, Self.labelWidth - text.count))
  }

  private func row(
    _ name: String, _ cells: [Character], _ paint: Paint, _ text: String, _ output: inout Output
  ) {
    label(name, &output)
    output.append(String(cells).trimmedEnd, paint, style)
    // The words stand beside the line if the terminal has room, below it if not.
    let used = Self.labelWidth + 2 + String(cells).trimmedEnd.count
    if let width = style.width, used + 2 + text.count > width {
      output.endLine()
      label("", &output)
      output.append(visible(text, style))
    } else {
      output.append("  ")
      output.append(visible(text, style))
    }
    output.endLine()
  }

  // MARK: Cells

  private var empty: [Character] { Array(repeating: " ", count: scale.columns) }

  private var startUp: [Character] { line(.init(earliest: 0, latest: container.startsIn), glyph("░", ".")) }

  private func line(_ window: Simulation.Window, _ mark: Character) -> [Character] {
    var cells = empty
    for column in scale.column(window.earliest)...scale.column(max(window.earliest, window.latest)) {
      cells[column] = mark
    }
    return cells
  }

  private func ticks(of probe: Simulation.Probe) -> [Character] {
    var cells = empty
    for tick in probe.ticks where tick.second <= scale.end {
      cells[scale.column(tick.second)] = tick.isAnswered ? glyph("✓", "o") : glyph("✗", "x")
    }
    return cells
  }

  private var runs: [Character] {
    var cells = empty
    guard let lifetime = container.lifetime else { return cells }
    for start in container.starts {
      for second in stride(from: start, to: min(start + lifetime, scale.end), by: scale.step) {
        cells[scale.column(second)] = glyph("━", "=")
      }
      cells[scale.column(start)] = glyph("▸", ">")
    }
    return cells
  }

  // MARK: Words

  private func range(_ window: Simulation.Window) -> String {
    window.earliest == window.latest ? "at \(window.earliest) s" : "\(window.earliest) to \(window.latest) s"
  }

  private func text(of probe: Simulation.Probe) -> String {
    if probe.isThrownAway { return "cannot be run: its results are thrown away" }
    let failures = probe.name == "readinessProbe" ? "" : ", \(probe.failureThreshold) failures kill"
    return "every \(probe.period) s, each up to \(probe.period) s later\(failures)"
  }

  private func verdict(_ output: inout Output) {
    label("", &output)
    let sentence: (String, Paint) =
      switch container.verdict {
      case .survives where container.ready == nil: ("survives, and is never ready", .warning)
      case .survives: ("survives", .good)
      case .mayBeKilled: ("may be killed by its \(container.killedBy ?? "probe")", .warning)
      case .killed: ("killed by its \(container.killedBy ?? "probe"), again and again", .error)
      }
    output.append(sentence.0, sentence.1, style)
    if let guaranteed = container.guaranteed, let arithmetic = container.arithmetic {
      output.append(": \(arithmetic) = \(guaranteed) s are guaranteed, \(container.startsIn) s needed")
    }
    output.endLine()
    if container.verdict != .survives, container.starts.count > 1 {
      label("", &output)
      let shown = container.starts.dropFirst().prefix(8).map(String.init).joined(separator: ", ")
      output.append("restarts at about \(shown) s; CrashLoopBackOff once the wait outgrows a run")
      output.endLine()
    }
    guard let advice = container.advice else { return }
    label("", &output)
    output.append("write instead:")
    output.endLine()
    for line in advice.split(separator: "\n") {
      label("", &output)
      output.append("  \(visible(String(line), style))", .code, style)
      output.endLine()
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
