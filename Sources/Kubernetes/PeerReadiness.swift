public import YAML

/// A readiness probe that only passes when other pods of the same workload are up as well.
public struct PeerReadiness: Sendable {
  public enum Moment: Sendable {
    /// When the cluster is first made.
    case firstStart
    /// When all its pods were stopped: the members that it remembers are not there yet.
    case fullRestart
  }

  /// Where the probe says what it asks.
  public let node: Node
  public let program: String
  public let moment: Moment
  /// What the probe waits for, as a clause.
  public let reason: String
}

extension Workload {
  /// A container whose readiness needs its peers, as far as that is documented for its program:
  ///
  /// - RabbitMQ: a node that was part of a cluster waits at boot for its peers' tables, and checks of a booted node fail
  ///   until then; https://www.rabbitmq.com/docs/cluster-formation#peer-discovery-k8s, rabbitmq-cli#426.
  /// - etcd: /health and `endpoint health` need a leader, and a static bootstrap needs a majority of the members that
  ///   `--initial-cluster` lists; https://etcd.io/docs/latest/op-guide/clustering/#static.
  /// - Consul: `/v1/status/leader` names nobody before `-bootstrap-expect` servers have met.
  /// - CockroachDB: `/health?ready=1` fails on a node that cannot reach a majority;
  ///   https://www.cockroachlabs.com/docs/stable/monitoring-and-alerting#health-ready-1.
  /// - Elasticsearch: `/_cluster/health` needs a master, and the first election a majority of
  ///   `cluster.initial_master_nodes`; https://www.elastic.co/guide/en/elasticsearch/reference/current/modules-discovery-bootstrap-cluster.html.
  public func peerReadiness(_ inventory: Inventory) -> (PeerReadiness, Container)? {
    for container in containers where container.role == .app {
      guard let probe = container.probe(.readiness), let repository = container.image?.repository else { continue }
      let found: PeerReadiness? =
        switch repository.split(separator: "/").last {
        case "rabbitmq": rabbitmq(probe, container, inventory)
        case "etcd": etcd(probe, container)
        case "consul": consul(probe, container)
        case "cockroach": cockroach(probe)
        case "elasticsearch", "elasticsearch-oss": elasticsearch(probe, container)
        default: nil
        }
      if let found { return (found, container) }
    }
    return nil
  }

  private var keepsData: Bool { (resource.root["spec"]?["volumeClaimTemplates"]).items.isEmpty == false }

  private func rabbitmq(_ probe: Probe, _ container: Container, _ inventory: Inventory) -> PeerReadiness? {
    let checks: Set<String> = ["check_running", "check_port_connectivity", "check_port_listener", "node_health_check"]
    guard keepsData, let command = probe.command, let handler = HandlerCommand(command),
      handler.commands.contains(where: { words in
        (words.first?.hasSuffix("rabbitmq-diagnostics") ?? false || words.first?.hasSuffix("rabbitmqctl") ?? false)
          && words.contains(where: checks.contains)
      }), container.environment.contains(where: { $0.name.hasSuffix("ERLANG_COOKIE") }) || formsCluster(inventory)
    else { return nil }
    return PeerReadiness(
      node: command, program: "RabbitMQ", moment: .fullRestart,
      reason:
        "a node that was in a cluster waits for its peers when it starts, and the probe passes only on a node that "
        + "has started")
  }

  /// Whether a ConfigMap that the pod mounts makes RabbitMQ look for peers.
  private func formsCluster(_ inventory: Inventory) -> Bool {
    volumes.contains { volume in
      guard let name = volume.node["configMap"]?["name"]?.text else { return false }
      return inventory.alternatives("ConfigMap", name, for: resource).contains { map in
        map.root["data"].entries.contains { $0.value.withText { $0.contains("cluster_formation") } }
      }
    }
  }

  private func etcd(_ probe: Probe, _ container: Container) -> PeerReadiness? {
    // Of scripts it is not known what they run.
    let words = (container.command.items + container.args.items).map(\.text)
    let program = container.command?.items.first { _ in true }?.text
    guard program == nil || program?.hasSuffix("/etcd") ?? false || program == "etcd" else { return nil }
    var members = container.environment.first { $0.name == "ETCD_INITIAL_CLUSTER" }?.value?.text
    var state = container.environment.first { $0.name == "ETCD_INITIAL_CLUSTER_STATE" }?.value?.text
    for (index, word) in words.enumerated() {
      let (option, value) = Self.option(word, index + 1 < words.count ? words[index + 1] : "")
      if option == "initial-cluster" { members = value }
      if option == "initial-cluster-state" { state = value }
    }
    let path = probe.node["httpGet"]?["path"]
    let asks =
      path.flatMap { ["/health", "/readyz"].contains($0.text) ? $0 : nil }
      ?? probe.command.flatMap { command in
        let words = command.items.map(\.text)
        return words.contains { $0.hasSuffix("etcdctl") } && words.contains("endpoint") && words.contains("health")
          ? command : nil
      }
    guard let asks, let members, state != "existing" else { return nil }
    let count = members.split(separator: ",").count
    guard count > 1 else { return nil }
    return PeerReadiness(
      node: asks, program: "etcd", moment: .firstStart,
      reason:
        "the probe needs a leader, and \(count / 2 + 1) of the \(count) members of the initial cluster to elect one")
  }

  private func consul(_ probe: Probe, _ container: Container) -> PeerReadiness? {
    // The path is answered with 200 and an empty text while there is no leader: something must look at the text.
    guard let command = probe.command, command.items.contains(where: { $0.withText { $0.contains("status/leader") } }),
      command.items.contains(where: { $0.withText { $0.contains("grep") || $0.contains("test ") || $0.contains("[ ") } }
      )
    else { return nil }
    let words = (container.command.items + container.args.items).flatMap {
      $0.text.split { $0 == " " || $0 == "\n" || $0 == "\\" || $0 == "\"" }.map(String.init)
    }
    for (index, word) in words.enumerated() {
      let (option, value) = Self.option(word, index + 1 < words.count ? words[index + 1] : "")
      guard option == "bootstrap-expect", let count = Int(value), count > 1 else { continue }
      return PeerReadiness(
        node: command, program: "Consul", moment: .firstStart,
        reason: "the probe needs a leader, and none is elected before \(count) servers have met")
    }
    return nil
  }

  private func elasticsearch(_ probe: Probe, _ container: Container) -> PeerReadiness? {
    let path = probe.node["httpGet"]?["path"]
    guard let asks = path ?? probe.command,
      let masters = container.environment.first(where: { $0.name == Self.masters }),
      let names = masters.value?.text
    else { return nil }
    let texts = path.map { [$0] } ?? probe.command.items
    let isAboutCluster = texts.contains { text in
      text.withText { $0.contains("_cluster/health") && !$0.contains("local=true") }
    }
    let count = names.split(separator: ",").count
    guard isAboutCluster, count > 1 else { return nil }
    return PeerReadiness(
      node: asks, program: "Elasticsearch", moment: .firstStart,
      reason: "the probe needs a master, and \(count / 2 + 1) of the \(count) initial master nodes to elect one")
  }

  private static let masters = "cluster.initial_master_nodes"

  private func cockroach(_ probe: Probe) -> PeerReadiness? {
    guard keepsData, let path = probe.node["httpGet"]?["path"], path.hasText("/health?ready=1") else { return nil }
    return PeerReadiness(
      node: path, program: "CockroachDB", moment: .fullRestart,
      reason: "the probe fails on a node that cannot reach a majority of the cluster")
  }

  /// An option without its dashes, and its value: behind the equals sign, else the next word.
  private static func option(_ word: String, _ next: String) -> (String, String) {
    guard word.hasPrefix("-") else { return ("", "") }
    let name = word.drop { $0 == "-" }
    guard let sign = name.firstIndex(of: "=") else { return (String(name), next) }
    return (String(name[..<sign]), String(name[name.index(after: sign)...]))
  }
}
