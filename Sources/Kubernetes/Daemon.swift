/// Programs that put themselves in the background: as a container's only process they are gone at once, and the
/// container with them.
///
/// Sources: the programs' manual pages.
public struct Daemon: Sendable {
  /// What the manifest runs, as people call it.
  public let name: String
  /// What keeps it in the foreground, in words.
  public let foreground: String
  /// Whether no configuration file of the image may keep it in the foreground.
  public let isCertain: Bool

  private init(_ name: String, _ foreground: String, isCertain: Bool = true) {
    self.name = name
    self.foreground = foreground
    self.isCertain = isCertain
  }

  /// The daemon that a command line leaves in the background; nil if it stays in the foreground, or is none.
  public init?(_ words: [String]) {
    guard let program = words.first else { return nil }
    let name = Shell.name(of: program)
    let arguments = Array(words.dropFirst())
    let first = arguments.first ?? ""
    func has(_ options: String...) -> Bool { arguments.contains { options.contains($0) } }
    /// Whether an option of one letter is given, also among others as in `-De`.
    func hasLetter(_ letters: String) -> Bool {
      arguments.contains { word in
        // Letters may stand together, and before a value: `-fl8`, `-Dp2222`.
        word.hasPrefix("-") && !word.hasPrefix("--")
          && word.dropFirst().prefix(while: \.isLetter).contains { letters.contains($0) }
      }
    }
    if program.hasPrefix("/etc/init.d/") || program.hasPrefix("/etc/rc.d/init.d/") {
      guard ["start", "restart"].contains(first) else { return nil }
      self.init("\(program) \(first)", "run the program itself, in its foreground mode, instead of its init script")
      return
    }
    switch name {
    case "systemctl":
      guard let verb = arguments.first(where: { !$0.hasPrefix("-") }), ["start", "restart"].contains(verb) else {
        return nil
      }
      self.init(
        "systemctl \(verb)", "run the program itself, in its foreground mode: there is no systemd in a container")
    case "service":
      guard arguments.count > 1, ["start", "restart"].contains(arguments[1]) else { return nil }
      self.init(
        "service \(first) \(arguments[1])", "run the program itself, in its foreground mode, not its init script")
    case "nginx", "openresty":
      guard !arguments.contains(where: { $0.contains("daemon off") }), !hasLetter("tTsvVh"), !has("-?") else {
        return nil
      }
      self.init("nginx", "add the arguments -g \"daemon off;\"", isCertain: false)
    case "apachectl", "apache2ctl", "httpd":
      guard !arguments.contains(where: { $0.contains("FOREGROUND") || $0.contains("NO_DETACH") }),
        !hasLetter("XtvVSlLM")
      else { return nil }
      // The httpd of busybox has -f for the foreground; Apache has it for a file.
      if name == "httpd", hasLetter("f"), !has("-k") { return nil }
      if name != "httpd", !first.isEmpty, !["start", "restart", "-k"].contains(first) { return nil }
      self.init(
        ([name] + arguments.prefix(2)).joined(separator: " "),
        "add -D FOREGROUND, or run httpd-foreground (busybox: httpd -f)")
    case "redis-server", "valkey-server", "keydb-server":
      guard let index = arguments.firstIndex(where: { $0 == "--daemonize" || $0 == "--daemonize yes" }),
        arguments[index] != "--daemonize" || index + 1 < arguments.count && arguments[index + 1] == "yes"
      else { return nil }
      self.init("\(name) --daemonize yes", "leave --daemonize yes out")
    case "mongod", "mongos":
      guard has("--fork") else { return nil }
      self.init("\(name) --fork", "leave --fork out")
    case "sshd":
      guard !hasLetter("DdtTGi"), !has("-V") else { return nil }
      self.init("sshd", "add -D (and -e to log to the standard error)")
    case "crond", "cron":
      guard !hasLetter("fndxPVh"), !arguments.contains(where: { $0.hasPrefix("-d") || $0.hasPrefix("--f") }) else {
        return nil
      }
      self.init(name, "add -f (cronie: -n)")
    case "rsyslogd":
      guard !hasLetter("nvN"), !arguments.contains(where: { $0.hasPrefix("-N") }) else { return nil }
      self.init("rsyslogd", "add -n")
    case "named":
      guard !hasLetter("fgvVC") else { return nil }
      self.init("named", "add -f, or -g to log to the standard error")
    case "dnsmasq":
      guard !hasLetter("kdvw"), !has("--keep-in-foreground", "--no-daemon", "--test", "--version", "--help") else {
        return nil
      }
      self.init("dnsmasq", "add -k", isCertain: false)
    case "keepalived":
      guard !hasLetter("nltvh"), !has("--dont-fork", "--config-test", "--version", "--help") else { return nil }
      self.init("keepalived", "add -n", isCertain: false)
    case "pg_ctl", "pg_ctlcluster":
      guard has("start", "restart") else { return nil }
      self.init("\(name) start", "run postgres itself")
    case "catalina.sh":
      guard has("start") else { return nil }
      self.init("catalina.sh start", "use catalina.sh run")
    case "startup.sh":
      guard program.contains("tomcat"), arguments.isEmpty else { return nil }
      self.init("Tomcat's startup.sh", "use catalina.sh run", isCertain: false)
    case "rabbitmq-server":
      guard has("-detached") else { return nil }
      self.init("rabbitmq-server -detached", "leave -detached out")
    case "memcached":
      guard hasLetter("d"), !hasLetter("h") else { return nil }
      self.init("memcached -d", "leave -d out")
    case "php-fpm":
      guard has("-D", "--daemonize") else { return nil }
      self.init("php-fpm \(has("-D") ? "-D" : "--daemonize")", "use -F")
    case "haproxy":
      guard has("-D") else { return nil }
      self.init("haproxy -D", "leave -D out, or use -W -db")
    case "pm2":
      guard ["start", "restart", "reload"].contains(first), !has("--no-daemon") else { return nil }
      self.init("pm2 \(first)", "use pm2-runtime, or add --no-daemon")
    case "forever":
      guard first == "start" else { return nil }
      self.init("forever start", "leave the word start out")
    case "gunicorn":
      guard has("--daemon", "-D") else { return nil }
      self.init("gunicorn --daemon", "leave --daemon out")
    case "uwsgi":
      guard arguments.contains(where: { $0.hasPrefix("--daemonize") }) else { return nil }
      self.init("uwsgi --daemonize", "leave --daemonize out")
    case "celery":
      guard has("--detach") || arguments.starts(with: ["multi", "start"]) else { return nil }
      self.init(has("--detach") ? "celery --detach" : "celery multi start", "run celery worker without --detach")
    case "zkServer.sh":
      guard first == "start" else { return nil }
      self.init("zkServer.sh start", "use zkServer.sh start-foreground")
    case "kafka-server-start.sh", "zookeeper-server-start.sh", "connect-distributed.sh":
      guard has("-daemon") else { return nil }
      self.init("\(name) -daemon", "leave -daemon out")
    case "neo4j":
      guard first == "start" else { return nil }
      self.init("neo4j start", "use neo4j console")
    case "activemq", "artemis-service":
      guard first == "start" else { return nil }
      self.init("\(name) start", name == "activemq" ? "use activemq console" : "use artemis run")
    case "postfix":
      guard first == "start" else { return nil }
      self.init("postfix start", "use postfix start-fg")
    case "hadoop-daemon.sh", "yarn-daemon.sh", "hbase-daemon.sh":
      guard has("start") else { return nil }
      self.init("\(name) … start", "run the program itself, as in hdfs namenode")
    default: return nil
    }
  }
}

extension Shell {
  /// Whether a command surely goes on to the next one within moments.
  public static func isQuick(_ words: [String]) -> Bool {
    guard let first = words.first else { return true }
    if preparations.contains(first) || ["chmod", "chown", "cp", "ln", "rm", "mv", "sysctl", "ulimit"].contains(first) {
      return true
    }
    if case .ends(let seconds) = duration(of: words) { return seconds < BackOff.reset }
    return false
  }
}
