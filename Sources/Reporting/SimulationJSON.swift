public import Diagnostics

/// Prints a simulation for programs: a stable contract.
public func simulationJSON(_ simulation: Simulation, into output: inout Output) {
  var writer = JSONWriter(exchange(&output, with: Output()))
  writer.object(.lines) { writer in
    writer.member("version", 1)
    writer.array("workloads", .lines) { writer in
      for workload in simulation.workloads {
        writer.object { writer in
          writer.object("object") { writer in
            writer.member("apiVersion", workload.object.apiVersion)
            writer.member("kind", workload.object.kind)
            writer.member("namespace", workload.object.namespace)
            writer.member("name", workload.object.name)
          }
          writer.member("file", workload.file)
          writer.array("containers", .lines) { writer in
            for container in workload.containers { write(container, &writer) }
          }
        }
      }
    }
  }
  output = writer.finish()
  output.endLine()
}

private func write(_ container: Simulation.Container, _ writer: inout JSONWriter) {
  writer.object { writer in
    writer.member("name", container.name)
    writer.member("startsInSeconds", container.startsIn)
    writer.member("verdict", container.verdict.rawValue)
    writer.member("killedBy", container.killedBy)
    writer.member("guaranteedSeconds", container.guaranteed)
    write("firstKill", container.firstKill, &writer)
    write("ready", container.ready, &writer)
  }
}

private func write(_ name: StaticString, _ window: Simulation.Window?, _ writer: inout JSONWriter) {
  guard let window else { return }
  writer.object(name) { writer in
    writer.member("earliest", window.earliest)
    writer.member("latest", window.latest)
  }
}
