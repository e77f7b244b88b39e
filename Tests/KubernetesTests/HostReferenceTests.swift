import Kubernetes
import Testing

@Suite("Hosts in texts")
struct HostReferenceTests {
  private func hosts(_ text: String, words: Bool = false) -> [String] {
    Array(text.utf8).withUnsafeBytes { HostReference.all(in: $0, words: words) }
      .map { host in host.port.map { "\(host.host):\($0)" } ?? host.host }
  }

  @Test(
    "URLs, addresses and full names are found",
    arguments: [
      ("http://api:8080/v1", ["api:8080"]),
      ("jdbc:mysql://db.shop:3306/x?y=z", ["db.shop:3306"]),
      ("postgres://user:secret@db:5432/x", ["db:5432"]),
      ("amqp://user:1234@queue/", ["queue"]),
      ("mongodb://a-0.a:27017,a-1.a:27017/x", ["a-0.a:27017", "a-1.a:27017"]),
      ("kafka-0.kafka:9092,kafka-1.kafka:9092", ["kafka-0.kafka:9092", "kafka-1.kafka:9092"]),
      ("--endpoint=db.shop.svc.cluster.local", ["db.shop.svc.cluster.local"]),
      ("db.shop.svc.cluster.local.", ["db.shop.svc.cluster.local"]),
      ("jdbc:oracle:thin:@db:1521/x", ["db:1521"]),
      ("until nc -z db:5432; do sleep 1; done", ["db:5432"]),
    ] as [(String, [String])])
  func found(_ text: String, _ expected: [String]) { #expect(hosts(text) == expected) }

  @Test(
    "Images, versions, paths, times and words are not",
    arguments: [
      "registry.io/library/redis:7", "redis:7.2.4", "/var/run:/run", "12:30:00", "key: value", "127.0.0.1:8080",
      "0.0.0.0:80", ":8080", "$(HOST):8080", "${HOST}:8080", "a:b:c", "name:80x", "svc.cluster.local", "", "-", "...",
    ])
  func notFound(_ text: String) { #expect(hosts(text).filter { !$0.hasPrefix("127") && !$0.hasPrefix("0.") } == []) }

  @Test func words() { #expect(hosts("nc -z db 5432", words: true) == ["nc", "db"]) }

  @Test func ranges() {
    let text = Array("http://api:8080/".utf8)
    let host = text.withUnsafeBytes { HostReference.all(in: $0) }[0]
    #expect(host.range == 7..<10)
    #expect(host.portRange == 11..<15)
  }

  @Test("What a host may mean")
  func readings() {
    #expect(ClusterName.readings(of: "db").map(\.service) == ["db"])
    #expect(ClusterName.readings(of: "db.shop").map(\.service) == ["db", "shop"])
    #expect(ClusterName.readings(of: "db.shop.svc.cluster.local").map(\.namespace) == ["shop"])
    #expect(ClusterName.readings(of: "db-0.db.shop.svc").map(\.pod) == ["db-0"])
    #expect(ClusterName.readings(of: "www.a.b.example.com").isEmpty)
    #expect(ClusterName.readings(of: "a..b").isEmpty)
  }

  @Test("Nothing crashes on any bytes")
  func hostile() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("ab.:/@-svc0 9\"',=[]{}$\n".utf8)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
      for host in text.withUnsafeBytes({ HostReference.all(in: $0, words: true) }) {
        #expect(host.range.upperBound <= text.count)
        #expect(Array(host.host.utf8) == Array(text[host.range]))
      }
      _ = text.withUnsafeBytes { NginxConfiguration($0) }
    }
  }

  @Test func nginx() {
    let text = """
      upstream api { server a:80; server $b:80; } # server c:80;
      server { location / { proxy_pass http://api; } location /x { fastcgi_pass php.shop.svc:9000; } }
      resolver kube-dns.kube-system.svc.cluster.local valid=5s ipv6=off;
      server { listen 80; server_name web.example.com; return 200 'proxy_pass http://d;'; }
      """
    let content = Array(text.utf8).withUnsafeBytes { NginxConfiguration($0) }
    #expect(content.hosts.map(\.name) == ["a", "api", "php.shop.svc", "kube-dns.kube-system.svc.cluster.local"])
    #expect(content.groups == ["api"])
  }
}
