/// A command line client that starts a whole runtime each time it is called.
///
/// Source: rabbitmq.com/docs/monitoring#health-checks (each CLI call starts an Erlang node); apache/kafka
/// bin/kafka-run-class.sh, apache/cassandra bin/nodetool (a JVM each); mongodb-js/mongosh (Node.js in one file);
/// apache/cassandra bin/cqlsh.py.
public struct HeavyClient: Sendable {
  public enum Runtime: String, Sendable {
    case erlang = "an Erlang virtual machine"
    case java = "a Java virtual machine"
    case node = "a Node.js runtime"
    case python = "a Python interpreter with a driver"
  }

  public let program: String
  public let runtime: Runtime

  /// Nil if the command is none.
  public init?(of command: [String]) {
    var words = command[...]
    if words.first == "timeout" { words = words.dropFirst().drop { $0.hasPrefix("-") }.dropFirst() }
    guard let first = words.first else { return nil }
    let name = HandlerCommand.name(of: first)
    switch name {
    case "rabbitmq-diagnostics", "rabbitmqctl", "rabbitmq-plugins": runtime = .erlang
    case "nodetool", "java", "jcmd", "jps": runtime = .java
    case "mongosh": runtime = .node
    case "cqlsh": runtime = .python
    default:
      // Confluent's images have the scripts without `.sh`.
      let base = name.hasSuffix(".sh") ? name.dropLast(3) : name
      guard Self.kafkaScripts.contains(String(base)) else { return nil }
      runtime = .java
    }
    program = String(name)
  }

  private static let kafkaScripts: Set<String> = [
    "kafka-topics", "kafka-broker-api-versions", "kafka-console-consumer", "kafka-console-producer",
    "kafka-consumer-groups", "kafka-cluster", "kafka-metadata-quorum", "kafka-configs",
  ]
}
