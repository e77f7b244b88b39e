public import Diagnostics
internal import YAML

/// The JSON reports of all shards of a run, joined into the report that one run would have written.
public struct MergedReport: Sendable {
  /// Why reports do not go together.
  public struct Fault: Error, Sendable {
    public let file: String
    public let message: String
  }

  public private(set) var summary = Report.Summary()
  /// Whether a shard could not do its job.
  public private(set) var hasProblems = false
  /// In the order of their shards.
  private var shards: [Shard] = []

  private struct Shard: Sendable {
    let index: Int
    let count: Int
    let file: String
    let tree: Tree
    var root: Node { tree.root }
  }

  /// Takes reports as `crashlint lint --shard` writes them, in any order. None may be missing.
  public init(_ sources: [Source]) throws(Fault) {
    for source in sources { shards.append(try Self.shard(source)) }
    shards.sort { $0.index < $1.index }
    guard let first = shards.first else { return }
    for (position, shard) in shards.enumerated() {
      if shard.count != first.count {
        throw Fault(file: shard.file, message: "is one of \(shard.count) shards, \(first.file) one of \(first.count)")
      }
      if shard.index < position + 1 { throw Fault(file: shard.file, message: "is shard \(shard.index) once more") }
      if shard.index > position + 1 { throw Fault(file: shard.file, message: "shard \(position + 1) is missing") }
    }
    if first.count > shards.count {
      throw Fault(file: shards[shards.count - 1].file, message: "shard \(shards.count + 1) is missing")
    }
    for shard in shards {
      hasProblems = hasProblems || !shard.root["problems"].items.isEmpty
      for (name, count) in JSONReporter.counts {
        summary[keyPath: count] += shard.root["summary"]?[name]?.integer ?? 0
      }
    }
  }

  private static func shard(_ source: Source) throws(Fault) -> Shard {
    let tree: Tree?
    do {
      tree = try Splitter(source).first { !$0.isEmpty }.map(Parser().parse)?.tree
    } catch {
      let place = error.span.startPosition
      throw Fault(file: "\(source.name):\(place.line):\(place.column)", message: error.message)
    }
    defer { withExtendedLifetime(tree) {} }
    guard let tree, case let root = tree.root, root["version"]?.integer == JSONReporter.version, root["summary"] != nil,
      root["findings"]?.isSequence ?? false
    else { throw Fault(file: source.name, message: "is no report of \(Project.name) --format json") }
    guard let index = root["shard"]?["index"]?.integer, let count = root["shard"]?["count"]?.integer else {
      throw Fault(file: source.name, message: "is the report of a whole run, not of a shard")
    }
    return Shard(index: index, count: count, file: source.name, tree: tree)
  }

  /// Writes the report. What the shards say is copied byte for byte.
  public func write(into output: inout Output) {
    var json = JSONWriter(exchange(&output, with: Output()))
    json.object(.lines) { json in
      json.member("version", JSONReporter.version)
      JSONReporter.writeTool(&json)
      json.object("summary") { $0.members(of: summary) }
      for list in ["findings", "problems", "skipped"] as [StaticString] {
        json.array(list, .lines) { json in
          for shard in shards {
            for item in shard.root[list].items {
              let span = item.span
              json.verbatim(UnsafeRawBufferPointer(rebasing: span.source.bytes[span.start..<span.end]))
            }
          }
        }
      }
    }
    output = json.finish()
    output.endLine()
  }
}
