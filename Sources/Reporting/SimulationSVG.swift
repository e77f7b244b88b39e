public import Diagnostics

/// Draws a simulation as one self-contained SVG image: no script, no font, nothing to load.
public func simulationSVG(_ simulation: Simulation, into output: inout Output) {
  let panels = simulation.workloads.flatMap { workload in
    workload.containers.map { SimulationPanel(workload, $0) }
  }
  let height = panels.reduce(0) { $0 + $1.height } + 24
  output.append(
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(SimulationPanel.width)" height="\(height)" \
    viewBox="0 0 \(SimulationPanel.width) \(height)" \
    font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" font-size="13">
    <title>How the containers start</title>
    <rect width="100%" height="100%" fill="#ffffff"/>

    """)
  var top = 12
  for panel in panels {
    panel.draw(top, into: &output)
    top += panel.height
  }
  output.append("</svg>\n")
}

/// The picture of one container.
private struct SimulationPanel {
  static let width = 960
  private static let left = 150
  private static let plot = 560
  private static let rowHeight = 26

  private let workload: Simulation.Workload
  private let container: Simulation.Container

  init(_ workload: Simulation.Workload, _ container: Simulation.Container) {
    self.workload = workload
    self.container = container
  }

  private var rows: Int { 1 + container.probes.count + (container.firstKill == nil ? 0 : 2) + 1 }
  private var adviceLines: [Substring] { container.advice?.split(separator: "\n") ?? [] }
  var height: Int { 92 + rows * Self.rowHeight + (adviceLines.isEmpty ? 0 : 30 + 16 * adviceLines.count) + 24 }

  private func x(_ second: Int) -> Int { Self.left + min(second, container.end) * Self.plot / container.end }

  func draw(_ top: Int, into output: inout Output) {
    let object = workload.object
    let name = object.namespace.map { "\($0)/\(object.name)" } ?? object.name
    text(
      "\(object.kind) \(name) · container \(container.name)", 16, top + 20, "#111827", weight: "600", size: 15, &output)
    text(sentence, 16, top + 40, color(container.verdict), &output)
    let plotTop = top + 72
    axis(plotTop, &output)
    var row = plotTop + 8
    func next(_ label: String, _ note: String, _ body: (Int) -> Void) {
      text(label, Self.left - 10, row + 14, "#374151", anchor: "end", &output)
      body(row)
      text(note, Self.left + Self.plot + 12, row + 14, "#6b7280", size: 12, &output)
      row += Self.rowHeight
    }
    var bars: [(Int, Int, Int, String)] = []
    var marks: [(Int, Int, Bool)] = []
    next("start-up", "answers after \(container.startsIn) s") { bars.append(($0, 0, container.startsIn, "#c7d2fe")) }
    for probe in container.probes {
      next(probe.name, note(probe)) { y in
        for tick in probe.ticks where tick.second <= container.end { marks.append((y, tick.second, tick.isAnswered)) }
      }
    }
    if let kill = container.firstKill {
      next("first kill", "SIGTERM \(range(kill))") { bars.append(($0, kill.earliest, kill.latest, "#fca5a5")) }
      next("runs", "restarted \(max(container.starts.count - 1, 0)) times") { y in
        for start in container.starts {
          bars.append((y, start, min(start + (container.lifetime ?? 0), container.end), "#fdba74"))
        }
      }
    }
    if let ready = container.ready {
      next("ready", range(ready)) { bars.append(($0, ready.earliest, ready.latest, "#86efac")) }
    } else {
      next("ready", "never") { _ in }
    }
    for (y, from, to, fill) in bars {
      let width = max(2, x(to) - x(from) - 1)
      output.append(
        "<rect x=\"\(x(from))\" y=\"\(y + 3)\" width=\"\(width)\" height=\"14\" rx=\"2\" fill=\"\(fill)\"/>\n")
    }
    for (y, second, isAnswered) in marks {
      let fill = isAnswered ? "#16a34a" : "#dc2626"
      output.append("<circle cx=\"\(x(second))\" cy=\"\(y + 10)\" r=\"3.5\" fill=\"\(fill)\"/>\n")
    }
    advice(row + 6, &output)
  }

  private func axis(_ y: Int, _ output: inout Output) {
    let step = [5, 10, 15, 30, 60, 120, 300].first { container.end / $0 <= 12 } ?? 600
    let bottom = y + 8 + rows * Self.rowHeight
    for second in stride(from: 0, through: container.end, by: step) {
      output.append(
        "<line x1=\"\(x(second))\" y1=\"\(y)\" x2=\"\(x(second))\" y2=\"\(bottom)\" stroke=\"#e5e7eb\"/>\n")
      text("\(second) s", x(second), y - 6, "#6b7280", anchor: "middle", size: 11, &output)
    }
    output.append(
      "<line x1=\"\(Self.left)\" y1=\"\(y)\" x2=\"\(Self.left + Self.plot)\" y2=\"\(y)\" stroke=\"#9ca3af\"/>\n")
  }

  private func advice(_ top: Int, _ output: inout Output) {
    guard !adviceLines.isEmpty else { return }
    text("write instead", Self.left - 10, top + 20, "#374151", anchor: "end", &output)
    for (index, line) in adviceLines.enumerated() {
      let indent = line.prefix { $0 == " " }.count * 7
      output.append(
        "<text x=\"\(Self.left + indent)\" y=\"\(top + 20 + 16 * index)\" fill=\"#1f2937\" font-size=\"12\" "
          + "font-family=\"ui-monospace, Menlo, Consolas, monospace\">\(String(line.drop { $0 == " " }).escapedForXML)</text>\n"
      )
    }
  }

  // MARK: Words

  private var sentence: String {
    let budget =
      container.guaranteed.map { guaranteed in
        ": \(container.arithmetic ?? "") = \(guaranteed) s are guaranteed, \(container.startsIn) s needed"
      } ?? ""
    switch container.verdict {
    case .survives: return container.ready == nil ? "survives, and is never ready\(budget)" : "survives\(budget)"
    case .mayBeKilled: return "may be killed by its \(container.killedBy ?? "probe")\(budget)"
    case .killed: return "killed by its \(container.killedBy ?? "probe"), again and again\(budget)"
    }
  }

  private func note(_ probe: Simulation.Probe) -> String {
    if probe.isThrownAway { return "cannot be run" }
    let failures = probe.name == "readinessProbe" ? "" : ", \(probe.failureThreshold) failures kill"
    return "every \(probe.period) s\(failures)"
  }

  private func range(_ window: Simulation.Window) -> String {
    window.earliest == window.latest ? "at \(window.earliest) s" : "\(window.earliest) to \(window.latest) s"
  }

  private func color(_ verdict: Simulation.Verdict) -> String {
    switch verdict {
    case .survives: "#15803d"
    case .mayBeKilled: "#b45309"
    case .killed: "#b91c1c"
    }
  }

  private func text(
    _ text: String, _ x: Int, _ y: Int, _ fill: String, weight: String = "400", anchor: String = "start",
    size: Int = 13, _ output: inout Output
  ) {
    output.append(
      "<text x=\"\(x)\" y=\"\(y)\" fill=\"\(fill)\" font-weight=\"\(weight)\" text-anchor=\"\(anchor)\" "
        + "font-size=\"\(size)\">\(text.escapedForXML)</text>\n")
  }
}

extension String {
  /// Text that stands in XML as it is meant; characters that XML does not have are left out.
  var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}"..."\u{200F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FFFE}"..."\u{FFFF}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
