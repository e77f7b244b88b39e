import Foundation
import Testing
import YAML

@testable import Kubernetes

/// What `rules/facts/` says about images, and how it is looked up.
@Suite("Facts about images") struct ImageFactsTests {
  private func facts(_ image: String) throws -> ImageFacts {
    try #require(ImageFacts(ImageReference(image)), "\(image)")
  }

  /// All entries of the table.
  private static let all: [ImageFacts] = Set(ImageFacts.names.map(\.index)).sorted().flatMap { ImageFacts.facts($0) }

  // MARK: Lookups

  @Test("Environment that an image needs, and what must not be set together")
  func environment() throws {
    let postgres = try facts("postgres:16-alpine")
    let password = try #require(postgres.requiredEnvironment.first)
    #expect(password.when == .firstStart)
    #expect(
      password.alternatives == [
        .variable("POSTGRES_PASSWORD"), .variable("POSTGRES_PASSWORD_FILE"),
        .variable("POSTGRES_HOST_AUTH_METHOD=trust"),
      ])
    #expect(password.log?.hasPrefix("Error: Database is uninitialized") == true)
    #expect(password.confidence == .high)
    #expect(postgres.conflictingEnvironment.first?.all == ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE"])
    #expect(postgres.portVariables == ["PGPORT"])
    #expect(
      try facts("mysql:8").conflictingEnvironment.contains { $0.all == ["MYSQL_USER=root"] && $0.when == .firstStart })
    let mongo = try facts("mongo").requiredEnvironment[0]
    #expect(mongo.ifSet == ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_USERNAME_FILE"])
    #expect(mongo.when == .always)
    #expect(try facts("confluentinc/cp-kafka:7.5.0").conflictingEnvironment.contains { $0.all == ["KAFKA_PORT"] })
  }

  @Test("What meets a requirement: a variable, an argument, a file, a Service")
  func alternatives() throws {
    let key = try #require(try facts("getmeili/meilisearch:v1.8").requiredEnvironment.first)
    #expect(key.alternatives == [.variable("MEILI_MASTER_KEY"), .argument("--master-key")])
    #expect(key.ifSet == ["MEILI_ENV=production"])
    let database = try #require(try facts("edoburu/pgbouncer").requiredEnvironment.first)
    #expect(database.alternatives.last == .file("/etc/pgbouncer/pgbouncer.ini"))
    #expect(try facts("rocket.chat").requiredEnvironment.first?.orService == "db")
    #expect(try facts("quay.io/keycloak/keycloak:26.0").requiredEnvironment.first?.ifArgument == ["start"])
    #expect(
      try facts("registry.k8s.io/external-dns/external-dns:v0.14.0").requiredArguments.first?.alternatives
        == [.argument("--source"), .variable("EXTERNAL_DNS_SOURCE")])
    #expect(try facts("haproxy:3.0").requiredFiles.first?.path == "/usr/local/etc/haproxy/haproxy.cfg")
  }

  @Test("Users, entrypoints and capabilities")
  func security() throws {
    let postgres = try facts("postgres:16")
    #expect(postgres.user?.kind == .root)
    #expect(postgres.entrypoint == .present)
    let root = try #require(postgres.rootEntrypoint)
    #expect(root.capabilities == ["CHOWN", "SETUID", "SETGID"])
    #expect((root.account, root.uid, root.alpineUID) == ("postgres", 999, 70))
    let prometheus = try facts("quay.io/prometheus/prometheus:v2.53.0").user
    #expect((prometheus?.kind, prometheus?.name, prometheus?.uid) == (.name, "nobody", 65534))
    #expect(try facts("grafana/grafana").user?.kind == .numeric)
    #expect(try facts("hashicorp/consul").rootEntrypoint?.unlessSet == ["CONSUL_DISABLE_PERM_MGMT"])
    #expect(try facts("caddy:2").fileCapabilities.map(\.program) == ["/usr/bin/caddy"])
    #expect(try facts("gitlab/gitlab-ce").needsRoot != nil)
    #expect(try facts("nginx").needsRoot?.unlessMounted == ["/var/cache/nginx", "/var/run"])
    #expect(try facts("opensearchproject/opensearch:2").refusesRoot?.log?.contains("cannot run as root") == true)
    #expect(try facts("docker:27-dind").needsPrivileged != nil)
    #expect(try facts("docker:27-cli").needsPrivileged == nil)
    #expect(try facts("python:3.12").entrypoint == .absent)
  }

  @Test("Files, programs, memory, tokens")
  func others() throws {
    let nginx = try facts("nginx:1.27")
    #expect(nginx.writablePaths.map(\.path) == ["/var/cache/nginx", "/var/run"])
    #expect(nginx.writablePaths[0].log?.contains("Read-only file system") == true)
    #expect(nginx.notShipped == nil)
    #expect(try facts("nginx:1.27-alpine").notShipped?.programs == ["bash"])
    let kafka = try facts("confluentinc/cp-kafka:7.5.0")
    #expect((kafka.memory?.mebibytes, kafka.memory?.basis) == (1024, .defaultHeap))
    #expect(kafka.heap?.variables == ["KAFKA_HEAP_OPTS"])
    #expect(try facts("mcr.microsoft.com/mssql/server:2022-latest").memory?.basis == .documented)
    #expect(try facts("registry.k8s.io/metrics-server/metrics-server:v0.7.1").needsToken?.reason != nil)
    #expect(try facts("traefik:v3.1").needsToken?.ifArgument == ["--providers.kubernetes*"])
    #expect(try facts("gcr.io/distroless/static-debian12").noShell != nil)
    #expect(try facts("gcr.io/distroless/static-debian12:debug").noShell == nil)
  }

  @Test("Services whose variables break an image")
  func serviceLinks() throws {
    let kafka = try #require(try facts("confluentinc/cp-kafka:8.0.0").serviceLinks.first)
    #expect((kafka.service, kafka.variable, kafka.confidence) == ("kafka", "KAFKA_PORT", .high))
    #expect(kafka.effect.contains("port is deprecated"))
    #expect(try facts("apache/kafka:3.8.0").serviceLinks.first?.unlessSet == ["KAFKA_NODE_ID", "KAFKA_PROCESS_ROLES"])
    #expect(try facts("n8nio/n8n").serviceLinks.map(\.variable) == ["N8N_PORT"])
    // The harmless ones are left out.
    #expect(try facts("traefik/whoami").serviceLinks.isEmpty)
  }

  @Test(
    "An image that has moved, but not at its new home and not in another registry",
    arguments: [
      ("bitnami/redis:7.2", "bitnamilegacy/redis"), ("docker.io/bitnami/redis:7.2", "bitnamilegacy/redis"),
      ("bitnami/moodle:4", "bitnamilegacy/moodle"), ("bitnami/redis:latest", nil), ("bitnamilegacy/redis:7.2", nil),
      ("registry.example.com/bitnami/redis:7.2", nil), ("vault:1.13", "hashicorp/vault"), ("hashicorp/vault:1.17", nil),
      ("jboss/keycloak:16.1.1", "keycloak/keycloak"), ("openjdk:17", "eclipse-temurin"),
      ("mcr.microsoft.com/dotnet/core/aspnet:3.1", "dotnet/aspnet"), ("jenkins/jnlp-slave", "jenkins/inbound-agent"),
    ] as [(String, String?)])
  func moved(_ image: String, _ home: String?) throws {
    #expect(try facts(image).moved?.to == home)
  }

  @Test(
    "Versions with a fault, and those before and after",
    arguments: [
      ("quay.io/coreos/etcd:v3.5.0", "3.5.3"), ("bitnami/etcd:3.5.2", "3.5.3"), ("etcd:3.5.3", nil), ("etcd:3.5", nil),
      ("etcd:3.4.18", nil), ("etcd", nil), ("mysql:8.0.38-debian", "8.0.39"), ("mysql:8.0", nil), ("mysql:8.0.37", nil),
      ("mysql:9.0.0", "9.0.1"), ("mysql:9", nil),
    ] as [(String, String?)])
  func broken(_ image: String, _ fixed: String?) throws {
    #expect(try facts(image).broken.map(\.fixedIn) == [fixed].compactMap(\.self))
  }

  // MARK: Tags

  @Test(
    "A condition for tags is made of versions and of words",
    arguments: [
      (">=2.12", "2.12.0", true), (">=2.12", "2.11.9", false), (">=2.12", "2", true), (">=2.12", "latest", true),
      ("<2.12", "2.11", true), ("<2.12", "2", false), (">=3.5 <4", "3.9", true), (">=3.5 <4", "4.0", false),
      (">=3.5 <4", "3.4", false), ("<=17", "17.2", true), (">17", "17.2", false), ("7", "7.4-alpine", true),
      ("7", "6.2", false), ("alpine", "3-alpine3.20", true), ("alpine", "3", false), ("!alpine", "3-alpine", false),
      ("!alpine", "3", true), ("!latest", "latest", false), ("!alpine !debug", "1-debug", false),
      (">=1.11", "v1.11.1", true), (">=1.11", "v1.9.3", false),
    ])
  func tags(_ condition: String, _ tag: String, _ isIncluded: Bool) {
    #expect(ImageFacts.tags(condition, include: ImageReference("x:\(tag)")) == isIncluded)
  }

  @Test("No tag is the tag latest")
  func untagged() {
    #expect(ImageFacts.tags("latest", include: ImageReference("x")))
    #expect(!ImageFacts.tags("!latest", include: ImageReference("x@sha256:00")))
    #expect(ImageFacts.tags(nil, include: ImageReference("x:1")))
  }

  @Test("A fact about some tags is left out for the others")
  func limited() throws {
    #expect(try facts("opensearchproject/opensearch:2.11.0").requiredEnvironment.isEmpty)
    #expect(try facts("opensearchproject/opensearch:2.12.0").requiredEnvironment.count == 1)
    #expect(try facts("gitea/gitea:1.22-rootless").user == nil)
    #expect(try facts("gitea/gitea:1.22").user?.kind == .root)
    #expect(try facts("nats:2.10-alpine").noShell == nil)
    #expect(try facts("nats:2.10").noShell != nil)
    #expect(try facts("php:8.3-apache").exitsWithoutCommand == nil)
    #expect(try facts("php:8.3-cli").exitsWithoutCommand?.command == "php -a")
  }

  // MARK: Values

  @Test(
    "A variable's value",
    arguments: [
      ("opensearchproject/opensearch", "OPENSEARCH_INITIAL_ADMIN_PASSWORD", "admin", false),
      ("opensearchproject/opensearch", "OPENSEARCH_INITIAL_ADMIN_PASSWORD", "Adm1n-Adm1n", true),
      ("minio/minio", "MINIO_ROOT_PASSWORD", "minio12", false),
      ("minio/minio", "MINIO_ROOT_PASSWORD", "minio123", true),
      ("minio/minio", "MINIO_ROOT_PASSWORD", "", true),
      ("neo4j:5", "NEO4J_AUTH", "neo4j/neo4j", false), ("neo4j:5", "NEO4J_AUTH", "none", true),
      ("neo4j:5", "NEO4J_AUTH", "admin/secret12", false), ("neo4j:5", "NEO4J_AUTH", "neo4j/secret12", true),
      ("dpage/pgadmin4", "PGADMIN_DEFAULT_EMAIL", "admin@localhost", false),
      ("dpage/pgadmin4", "PGADMIN_DEFAULT_EMAIL", "admin@site.local", false),
      ("dpage/pgadmin4", "PGADMIN_DEFAULT_EMAIL", "admin", false),
      ("dpage/pgadmin4", "PGADMIN_DEFAULT_EMAIL", "admin@example.com", true),
      ("outlinewiki/outline", "SECRET_KEY", String(repeating: "0f", count: 32), true),
      ("outlinewiki/outline", "SECRET_KEY", String(repeating: "0g", count: 32), false),
      ("outlinewiki/outline", "SECRET_KEY", "0f", false),
      ("nacos/nacos-server:v3.0.0", "NACOS_AUTH_TOKEN", "secret", false),
      ("nacos/nacos-server:v3.0.0", "NACOS_AUTH_TOKEN", String(repeating: "QUJD", count: 11) + "QQ==", true),
      ("bitnami/postgresql:17", "POSTGRESQL_PASSWORD", String(repeating: "x", count: 101), false),
      ("temporalio/auto-setup", "DB", "postgresql", false), ("temporalio/auto-setup", "DB", "postgres12", true),
    ])
  func values(_ image: String, _ name: String, _ value: String, _ isAccepted: Bool) throws {
    let rules = try facts(image).environmentRules.filter { $0.name == name }
    #expect(!rules.isEmpty)
    #expect(rules.allSatisfy { $0.accepts(value) } == isAccepted)
  }

  @Test("A setting compares without regard to case, and yes stands for what is true")
  func settings() {
    let setting: ImageFacts.Setting = "ALLOW_EMPTY_PASSWORD=yes"
    #expect((setting.name, setting.value) == ("ALLOW_EMPTY_PASSWORD", "yes"))
    for value in ["yes", "YES", "true", "1"] { #expect(setting.accepts(value), "\(value)") }
    for value in ["no", "", "0"] { #expect(!setting.accepts(value), "\(value)") }
    #expect(ImageFacts.Setting("NAME").accepts(""))
    #expect(ImageFacts.Setting("A=b=c") == "A=b=c")
    #expect(ImageFacts.Setting("A=b=c").value == "b=c")
  }

  // MARK: The whole table

  @Test("Names are sorted, each once")
  func names() {
    let names = ImageFacts.names.map(\.name)
    #expect(names.count > 300)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(names).count == names.count)
  }

  @Test("Every value of every enumeration is in use")
  func enumerations() {
    func seen<Value: Hashable>(_ values: (ImageFacts) -> [Value?]) -> Set<Value> {
      Set(Self.all.flatMap(values).compactMap { $0 })
    }
    let entrypoints = seen { [$0.entrypoint] }
    #expect(entrypoints == Set(ImageFacts.Entrypoint.allCases))
    let users = seen { [$0.user?.kind] }
    #expect(users == Set(ImageFacts.User.Kind.allCases))
    let bases = seen { [$0.memory?.basis] }
    #expect(bases == Set(ImageFacts.Memory.Basis.allCases))
    let statuses = seen { [$0.moved?.status] }
    #expect(statuses == Set(ImageFacts.Moved.Status.allCases))
    let seconds = seen { $0.dataDirectories.map(\.second) }
    #expect(seconds == Set(ImageFacts.DataDirectory.Second.allCases))
    let times = seen { $0.requiredEnvironment.map(\.when) }
    #expect(times == Set(ImageFacts.Requirement.When.allCases))
    let formats = seen { $0.environmentRules.map(\.format) }
    #expect(formats == Set(ImageFacts.EnvironmentRule.Format.allCases))
    // A start that is fast is not worth a fact yet.
    let speeds = seen { [$0.startup?.speed] }
    #expect(speeds.isSuperset(of: [.slow, .verySlow]))
    let confidences = seen { [$0.memory?.confidence] }
    #expect(confidences == Set(ImageFacts.Confidence.allCases))
  }

  @Test("Users that are numbers have one, and those that are names are not root")
  func users() {
    for user in Self.all.compactMap(\.user) {
      switch user.kind {
      case .root: #expect(user.uid == nil && user.name == nil)
      case .numeric: #expect(user.uid != nil && user.name == nil)
      case .name: #expect(user.name != nil && user.name != "root")
      }
    }
  }

  @Test("A variable of a service link is the one that its Service gives")
  func variablesOfServices() {
    for link in Self.all.flatMap(\.serviceLinks) {
      let prefix = link.service.uppercased().replacing("-", with: "_")
      #expect(link.variable.hasPrefix(prefix + "_"), "\(link.service): \(link.variable)")
    }
  }

  @Test("No fact without sources")
  func sources() throws {
    let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../rules/facts").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".yaml") }
    #expect(files.count > 200)
    for file in files {
      let root = try node(try String(contentsOf: directory.appendingPathComponent(file), encoding: .utf8))
      for entry in root.isSequence ? Array(root.items) : [root] {
        #expect(entry["names"]?.count ?? 0 > 0, "\(file)")
        let sources = entry["sources"].map { Array($0.items) } ?? []
        #expect(!sources.isEmpty, "\(file)")
        for source in sources {
          #expect(source.text.contains("/") || source.text.contains("."), "\(file): \(source.text)")
        }
      }
    }
  }
}
