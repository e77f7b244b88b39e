import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Linting

@Suite("Discovery")
struct DiscoveryTests {
  private func names(_ discovery: Discovery, _ directory: TemporaryDirectory) -> [String] {
    discovery.files.map { directory.relative($0.path) }
  }

  @Test("Files are found by their names' endings, in the order of their bytes")
  func order() throws {
    let directory = try TemporaryDirectory([
      "b.yaml": "", "a.yml": "", "B.YAML": "", "c.json": "", "d.txt": "", "yaml": "", ".yaml": "", "a/z.yaml": "",
      "a-b/y.yaml": "", "é.yaml": "", ".hidden/x.yaml": "", "n.yaml.bak": "",
    ])
    let found = try directory.discover()
    #expect(
      names(found, directory)
        == [".hidden/x.yaml", "B.YAML", "a/z.yaml", "a-b/y.yaml", "a.yml", "b.yaml", "c.json", "é.yaml"].sorted {
          // A directory stands where its name does.
          let (a, b) = ($0.split(separator: "/")[0], $1.split(separator: "/")[0])
          return a.utf8.lexicographicallyPrecedes(b.utf8)
        })
    #expect(found.problems.isEmpty)
  }

  @Test("Files that are named are taken whatever they are called, in the order given, and once")
  func named() throws {
    let directory = try TemporaryDirectory(["b.txt": "", "a/x.yaml": "", "a/y.yaml": ""])
    #expect(names(try directory.discover("b.txt", "a"), directory) == ["b.txt", "a/x.yaml", "a/y.yaml"])
    #expect(
      names(try directory.discover("a/y.yaml", "a", "a", "a/", "a/../a/x.yaml"), directory) == ["a/y.yaml", "a/x.yaml"])
  }

  @Test("Other tools' directories are passed over, also as links; named ones are searched")
  func ignored() throws {
    let directory = try TemporaryDirectory(["x.yaml": "", "real/y.yaml": ""])
    for name in [".git", ".hg", ".svn", ".terraform", "node_modules", ".build"] {
      try directory.write("\(name)/a.yaml", "")
    }
    try directory.makeDirectory("sub")
    try directory.link("sub/node_modules", to: "../real")
    #expect(names(try directory.discover(), directory) == ["real/y.yaml", "x.yaml"])
    #expect(names(try directory.discover("node_modules"), directory) == ["node_modules/a.yaml"])
  }

  @Test("Links are followed, and circles end")
  func links() throws {
    let directory = try TemporaryDirectory(["a/x.yaml": "", "elsewhere.txt": ""])
    try directory.link("a/loop", to: "..")
    try directory.link("a/self", to: ".")
    try directory.link("b", to: "a")
    try directory.link("link.yaml", to: "elsewhere.txt")
    try directory.link("link.txt", to: "a/x.yaml")
    let found = try directory.discover()
    #expect(names(found, directory) == ["a/x.yaml", "link.yaml"])
    #expect(found.problems.isEmpty)
  }

  @Test("A link that leads nowhere is a problem if it is called like a manifest")
  func dangling() throws {
    let directory = try TemporaryDirectory()
    try directory.link("gone.yaml", to: "nothing")
    try directory.link("gone.txt", to: "nothing")
    try directory.link("circle.yaml", to: "circle.yaml")
    let found = try directory.discover()
    #expect(found.files.isEmpty)
    #expect(found.problems.map { directory.relative($0.file) } == ["circle.yaml", "gone.yaml"])
    #expect(found.problems.last?.message == "no such file or directory")
  }

  @Test("What is not there is a problem, and the rest is found")
  func missing() throws {
    let directory = try TemporaryDirectory(["x.yaml": ""])
    let found = try directory.discover("none", "x.yaml", "x.yaml/y")
    #expect(names(found, directory) == ["x.yaml"])
    #expect(found.problems.map(\.message) == ["no such file or directory", "not a directory"])
  }

  @Test("A directory that cannot be read is a problem", .enabled(if: geteuid() != 0, "root reads everything"))
  func unreadable() throws {
    let directory = try TemporaryDirectory(["shut/x.yaml": "", "y.yaml": ""])
    try directory.setMode("shut", 0)
    defer { try? directory.setMode("shut", 0o755) }
    let found = try directory.discover()
    #expect(names(found, directory) == ["y.yaml"])
    #expect(found.problems.map(\.message) == ["permission denied"])
  }

  @Test("Neither pipes nor directories that are called like manifests are read as files")
  func others() throws {
    let directory = try TemporaryDirectory(["dir.yaml/x.yaml": ""])
    #expect(mkfifo(directory("pipe.yaml"), 0o600) == 0)
    #expect(names(try directory.discover(), directory) == ["dir.yaml/x.yaml"])
  }

  @Test("Kustomizations are kept apart, whatever their spelling; the configuration is no manifest")
  func kustomizations() throws {
    let directory = try TemporaryDirectory([
      "a/kustomization.yaml": "", "b/kustomization.yml": "", "c/Kustomization": "", "c/x.yaml": "",
      ".crashlint.yaml": "",
      "d/kustomization.json": "",
    ])
    let found = try directory.discover()
    #expect(
      found.kustomizations.map { directory.relative($0.path) }
        == ["a/kustomization.yaml", "b/kustomization.yml", "c/Kustomization"])
    #expect(names(found, directory) == ["c/x.yaml", "d/kustomization.json"])
  }

  @Test("Kustomizations beside and above a file that is named alone are found, up to the top of its repository")
  func kustomizationAbove() throws {
    let directory = try TemporaryDirectory([
      "kustomization.yaml": "", "a/Kustomization": "", "a/b/x.yaml": "", "c/kustomization.yaml": "",
    ])
    #expect(
      try directory.discover("a/b/x.yaml").kustomizations.map { directory.relative($0.absolute) }
        == ["a/Kustomization", "kustomization.yaml"])
    try directory.makeDirectory("a/.git")
    #expect(
      try directory.discover("a/b/x.yaml").kustomizations.map { directory.relative($0.absolute) } == ["a/Kustomization"]
    )
  }

  @Test(
    "Excluded files and directories are passed over, also if they are named one by one",
    arguments: [
      ("vendor", ["a/vendor/x.yaml", "b.yaml"]), ("vendor/", ["a/vendor/x.yaml", "b.yaml"]),
      ("./vendor", ["a/vendor/x.yaml", "b.yaml"]),
      ("**/vendor", ["b.yaml"]), ("**/*.yaml", []), ("*.yaml", ["a/vendor/x.yaml", "vendor/x.yaml"]),
      ("vendor/x.yaml", ["a/vendor/x.yaml", "b.yaml"]),
      ("a/*/x.yaml", ["b.yaml", "vendor/x.yaml"]), ("none", ["a/vendor/x.yaml", "b.yaml", "vendor/x.yaml"]),
      ("?.yaml", ["a/vendor/x.yaml", "vendor/x.yaml"]), ("**", []),
    ] as [(String, [String])])
  func exclude(_ pattern: String, _ left: [String]) throws {
    let directory = try TemporaryDirectory(["a/vendor/x.yaml": "", "b.yaml": "", "vendor/x.yaml": ""])
    try directory.write(".crashlint.yaml", "exclude: [\"\(pattern)\"]")
    #expect(names(try directory.discover(), directory) == left)
    let each = try directory.discover("a/vendor/x.yaml", "b.yaml", "vendor/x.yaml")
    #expect(names(each, directory) == left)
    let skipped = ["a/vendor/x.yaml", "b.yaml", "vendor/x.yaml"].filter { !left.contains($0) }
    #expect(each.skipped.map { directory.relative($0.file) } == skipped)
    #expect(each.skipped.allSatisfy { $0.reason == "excluded by the configuration" })
  }

  @Test("An excluded directory is not searched if it is named")
  func excludedDirectory() throws {
    let directory = try TemporaryDirectory(["vendor/x.yaml": "", ".crashlint.yaml": "exclude: [vendor]"])
    #expect(try directory.discover("vendor").files.isEmpty)
    #expect(try directory.discover("vendor/").files.isEmpty)
  }

  @Test("An excluded kustomization is not read")
  func excludedKustomization() throws {
    let directory = try TemporaryDirectory([
      "kustomization.yaml": "", "x.yaml": "", ".crashlint.yaml": "exclude: [kustomization.yaml]",
    ])
    #expect(try directory.discover().kustomizations.isEmpty)
  }
}
