import Kubernetes
import Testing

@Suite("What probes and hooks run and ask")
struct HandlerTests {
  @Test(
    "Addresses are told apart from ports",
    arguments: [
      ("127.0.0.1:8080", true, 8080), ("localhost", true, nil), ("[::1]:443", true, 443), (":8080", false, 8080),
      ("0.0.0.0:8080", false, 8080), ("http://127.0.0.1:2381", true, 2381), ("https://0.0.0.0:2379/", false, 2379),
      ("127.0.0.1.example:80", false, 80), ("127.5.0.1", true, nil), ("", false, nil), ("::", false, nil),
    ] as [(String, Bool, Int?)])
  func addresses(_ text: String, _ isLoopback: Bool, _ port: Int?) {
    let address = ListenAddress(text)
    #expect(address.isLoopback == isLoopback)
    #expect(address.port == port)
  }

  @Test(
    "Scripts are taken apart into simple commands",
    arguments: [
      ("redis-cli ping", [["redis-cli", "ping"]]),
      ("A=1 curl -f 'http://x/?a;b' || exit 1", [["curl", "-f", "http://x/?a;b"], ["exit", "1"]]),
      ("if ! test -e /x; then sleep 1; fi", [["test", "-e", "/x"], ["sleep", "1"], ["fi"]]),
      ("", []),
    ] as [(String, [[String]])])
  func commands(_ script: String, _ commands: [[String]]) {
    #expect(Shell.commands(of: script) == commands)
  }

  @Test("Clients of another host are not local")
  func clients() {
    #expect(LocalClient(of: ["redis-cli", "ping"])?.program == "redis-cli")
    #expect(LocalClient(of: ["/usr/bin/psql", "-h", "127.0.0.1"])?.program == "psql")
    #expect(LocalClient(of: ["mysql", "-hdb"]) == nil)
    #expect(LocalClient(of: ["psql", "postgres://shop:x@db:5432/shop"]) == nil)
    #expect(LocalClient(of: ["curl", "http://localhost:80/"])?.program == "curl")
    #expect(LocalClient(of: ["curl", "localhost:80/"])?.program == "curl")
    #expect(LocalClient(of: ["curl", "http://shop/"]) == nil)
  }

  @Test("Heavy clients are known by name, also behind timeout")
  func heavy() {
    #expect(HeavyClient(of: ["timeout", "-s", "KILL", "5"]) == nil)
    #expect(HeavyClient(of: ["timeout", "5", "/opt/kafka/bin/kafka-topics.sh"])?.runtime == .java)
    #expect(HeavyClient(of: ["kafka-exporter"]) == nil)
    #expect(HeavyClient(of: ["mongosh", "--eval", "1"])?.runtime == .node)
  }
}
