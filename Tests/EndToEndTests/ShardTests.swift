import Foundation
import Testing

@Suite("Shards and their merged report")
struct ShardTests {
  /// Files of every fate: clean, with findings, of one set, broken, a template, unreadable, and a kustomization.
  private func directory() throws -> Directory {
    let directory = try Directory([
      "a/clean.yaml": Manifest.clean, "a/warning.yaml": Manifest.warning, "b/broken.yaml": Manifest.error,
      "b/template.yaml": "{{- if .Values.on }}\nkind: Pod\n{{- end }}\n", "c/info.yaml": Manifest.info,
      "d/kustomization.yaml": "resources: [web.yaml]\npatches: [\n", "d/web.yaml": Manifest.warning,
      "e/one.yaml": account("one"), "e/two.yaml": account("two"), "e/three.yaml": account("three"),
    ])
    try directory.write("f/binary.yaml", bytes: [0x61, 0, 0xFF])
    return directory
  }

  /// Workloads that lack one and the same account: one cause, one finding.
  private func account(_ name: String) -> String {
    Manifest.clean.replacing("{name: web}", with: "{name: \(name)}")
      .replacing("spec: {", with: "spec: {serviceAccountName: robot, ")
  }

  private func shards(_ count: Int, in directory: Directory) throws -> [String] {
    try (1...count).map { index in
      let name = "shard-\(index).txt"
      _ = try Tool.run(
        "--shard", "\(index)/\(count)", "--format", "json", "--output", name, ".", in: directory)
      return name
    }
  }

  @Test("Merged in any order they are the report of one run, byte for byte, with its exit status", arguments: 1...7)
  func whole(_ count: Int) throws {
    let directory = try directory()
    let whole = try Tool.run("--format", "json", ".", in: directory)
    #expect(whole.status == 2)
    #expect(try (whole.json()["findings"] as? [Any])?.count ?? 0 >= 5)
    let names = try shards(count, in: directory)
    let merged = try Tool.run(Tool.path, ["merge"] + names.reversed(), in: directory)
    #expect(merged.output == whole.output)
    #expect(merged.status == whole.status)
  }

  @Test("A merge fails as a run does")
  func status() throws {
    let directory = try Directory(["a.yaml": Manifest.clean, "b.yaml": Manifest.warning])
    let whole = try Tool.run("--format", "json", ".", in: directory).output
    let names = try shards(2, in: directory)
    #expect(try Tool.run(Tool.path, ["merge"] + names, in: directory).status == 1)
    #expect(try Tool.run(Tool.path, ["merge", "--fail-on", "error"] + names, in: directory).status == 0)
    let outcome = try Tool.run(Tool.path, ["merge", "--output", "whole.json"] + names, in: directory)
    #expect(outcome.output.isEmpty)
    #expect(try directory.read("whole.json") == whole)
  }

  @Test("What does not go together is refused")
  func refused() throws {
    let directory = try Directory(["a.yaml": Manifest.clean, "b.yaml": Manifest.warning, "c.json": "{}", "d": "{"])
    let names = try shards(3, in: directory)
    _ = try Tool.run("--shard", "1/2", "--format", "json", "--output", "half.txt", ".", in: directory)
    _ = try Tool.run("--format", "json", "--output", "whole.txt", ".", in: directory)
    for (arguments, words) in [
      (Array(names.dropLast()), "shard 3 is missing"), (Array(names.dropFirst()), "shard 1 is missing"),
      (names + [names[0]], "is shard 1 once more"), ([names[0], "half.txt"], "is one of"),
      (["whole.txt"], "of a whole run"), (["c.json"], "is no report"), (["d"], "d:1:"), (["none"], "no such file"),
    ] {
      let outcome = try Tool.run(Tool.path, ["merge"] + arguments, in: directory)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.contains(words), "\(outcome.error)")
    }
    for shard in ["0/2", "3/2", "1", "1/0", "a/b", "1/2/3", ""] {
      #expect(try Tool.run("--shard", shard, ".", in: directory).status == 2)
    }
  }
}
