import Testing

@testable import Kubernetes

@Suite("Images")
struct ImageTests {
  struct Case: CustomStringConvertible, Sendable {
    let text: String
    let registry: String?
    let repository: String
    let tag: String?
    let digest: String?
    init(_ text: String, _ registry: String?, _ repository: String, _ tag: String? = nil, _ digest: String? = nil) {
      (self.text, self.registry, self.repository, self.tag, self.digest) = (text, registry, repository, tag, digest)
    }
    var description: String { text }
  }

  @Test(
    "An image's name has parts",
    arguments: [
      Case("nginx", nil, "nginx"), Case("nginx:1.27", nil, "nginx", "1.27"), Case("library/nginx:1", nil, "nginx", "1"),
      Case("docker.io/library/nginx", "docker.io", "nginx"), Case("docker.io/nginx:a", "docker.io", "nginx", "a"),
      Case("bitnami/redis", nil, "bitnami/redis"), Case("localhost/x", "localhost", "x"),
      Case("localhost:5000/x:2", "localhost:5000", "x", "2"), Case("localhost:5000", nil, "localhost", "5000"),
      Case("registry.example.com:5000/team/app", "registry.example.com:5000", "team/app"),
      Case("registry.example.com:5000/team/app:v1", "registry.example.com:5000", "team/app", "v1"),
      Case("10.0.0.1:5000/app", "10.0.0.1:5000", "app"),
      Case("nginx@sha256:abc", nil, "nginx", nil, "sha256:abc"),
      Case("quay.io/a/b/c:1@sha256:abc", "quay.io", "a/b/c", "1", "sha256:abc"),
      Case("MyRegistry/app", "MyRegistry", "app"), Case("team/App", nil, "team/App"), Case("", nil, ""),
      Case("a:", nil, "a", ""), Case("host.example.com/", "host.example.com", ""),
    ])
  func parts(_ image: Case) {
    let reference = ImageReference(image.text)
    #expect(reference.registry == image.registry)
    #expect(reference.repository == image.repository)
    #expect(reference.tag == image.tag)
    #expect(reference.digest == image.digest)
  }

  @Test("People call it by its last part")
  func name() {
    #expect(ImageReference("quay.io/keycloak/keycloak:24").name == "keycloak")
    #expect(ImageReference("postgres").name == "postgres")
    #expect(ImageReference("").name == "")
  }

  @Test(
    "A tag's leading numbers are its version",
    arguments: [
      ("x:8.0.36-debian", [8, 0, 36]), ("x:18", [18]), ("x:v1.2.3", [1, 2, 3]), ("x:latest", []), ("x", []),
      ("x:1.25-alpine3.18", [1, 25]), ("x:17beta1", [17]), ("x:alpine3.18", []), ("x:1..2", [1]), ("x:.5", []),
      ("x:v", []), ("x:", []), ("x:99999999999999999999.1", []), ("x:2024.01.02@sha256:ab", [2024, 1, 2]),
      ("host:5000/x", []), ("x:٣", []),
    ] as [(String, [Int])])
  func version(_ image: String, _ version: [Int]) {
    #expect(ImageReference(image).version == version)
  }

  // MARK: Facts

  @Test("The table of names can be searched: sorted by bytes, each name once, each with facts")
  func table() {
    let names = ImageFacts.names
    #expect(names.count > 50)
    for (a, b) in zip(names, names.dropFirst()) {
      #expect(a.name.utf8.lexicographicallyPrecedes(b.name.utf8), "\(a.name) before \(b.name)")
    }
    for (name, index) in names {
      #expect(!ImageFacts.facts(index).isEmpty, "\(name)")
      // A registry or Docker Hub's `library/` would never be found.
      let reference = ImageReference(name)
      #expect(reference.repository == name || name.hasPrefix("google.com/"), "\(name)")
    }
  }

  @Test(
    "Every name of the table is found, whatever the registry",
    arguments: ["", "mirror.example.com:5000/", "docker.io/"])
  func lookup(_ registry: String) {
    for (name, index) in ImageFacts.names where !name.hasSuffix("*") && !name.hasPrefix("google.com/") {
      // Facts for some versions only need not hold for the newest.
      let holdsForNewest = ImageFacts.facts(index).contains {
        $0.tags.map { !$0.contains("<") && $0.first == ">" } ?? true
      }
      if holdsForNewest { #expect(ImageFacts(ImageReference(registry + name)) != nil, "\(registry + name)") }
    }
  }

  @Test("Docker Hub's official images are known by their long names")
  func library() {
    #expect(ImageFacts(ImageReference("docker.io/library/mysql:8"))?.ports.first == 3306)
    #expect(ImageFacts(ImageReference("library/busybox"))?.exitsWithoutCommand?.command == "sh")
  }

  @Test(
    "Unknown images have no facts",
    arguments: ["", "nginx-of-mine", "team/mysql", "mysql/", "zzz", "a", "/", "x/*", "*"])
  func unknown(_ image: String) {
    #expect(ImageFacts(ImageReference(image)) == nil)
  }

  @Test(
    "Facts hold for ranges of versions; a tag without a number is the newest",
    arguments: [
      ("postgres:18", "/var/lib/postgresql/18/docker"), ("postgres:19-alpine", "/var/lib/postgresql/18/docker"),
      ("postgres:17.2", "/var/lib/postgresql/data"), ("postgres:9.6", "/var/lib/postgresql/data"),
      ("postgres:latest", "/var/lib/postgresql/18/docker"), ("postgres", "/var/lib/postgresql/18/docker"),
      ("postgres:alpine", "/var/lib/postgresql/18/docker"), ("postgres@sha256:ab", "/var/lib/postgresql/18/docker"),
    ])
  func ranges(_ image: String, _ directory: String) {
    #expect(ImageFacts(ImageReference(image))?.dataDirectories.first?.path == directory)
  }

  @Test("A range that the version is outside of gives no facts")
  func outsideOfRange() {
    #expect(ImageFacts(ImageReference("openjdk:8")) == nil)
    #expect(ImageFacts(ImageReference("openjdk:9"))?.exitsWithoutCommand?.command == "jshell")
    #expect(ImageFacts(ImageReference("influxdb:1.8")) == nil)
    #expect(ImageFacts(ImageReference("influxdb:2.7"))?.ports == [8086])
    #expect(ImageFacts(ImageReference("confluentinc/cp-kafka:7.5.0"))?.startup?.speed == .slow)
    #expect(ImageFacts(ImageReference("confluentinc/cp-kafka:8.0.0")) != nil)
    #expect(ImageFacts(ImageReference("confluentinc/cp-kafka:8.0.0"))?.startup == nil)
  }

  @Test("Confidence is ordered")
  func confidence() {
    #expect([ImageFacts.Confidence.high, .low, .medium].sorted() == [.low, .medium, .high])
  }
}
