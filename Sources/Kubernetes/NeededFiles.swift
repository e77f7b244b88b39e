/// Files that a program of a public image reads when it starts, and that the image brings along.
public struct NeededFiles: Sendable {
  /// The directory that they lie in.
  public let directory: String
  /// The file that the program is started with.
  public let main: String
  /// Files that it needs as well if the main one names them.
  public let ifNamed: [String]
  /// Files that it needs in any case.
  public let others: [String]
  /// What it logs if the main one is missing.
  public let log: String

  /// Sources: the Dockerfiles and default command lines of the images.
  public init?(_ image: ImageReference) {
    switch image.repository {
    case "nginx", "nginxinc/nginx-unprivileged":
      self.init(
        "/etc/nginx", "nginx.conf", ifNamed: ["mime.types", "fastcgi_params", "uwsgi_params"],
        log: "open() \"/etc/nginx/nginx.conf\" failed")
    case "httpd":
      self.init(
        "/usr/local/apache2/conf", "httpd.conf", ifNamed: ["mime.types", "magic"],
        log: "Could not open configuration file")
    case "prom/prometheus", "prometheus/prometheus":
      self.init(
        "/etc/prometheus", "prometheus.yml", log: "Error loading config (--config.file=/etc/prometheus/prometheus.yml)")
    case "prom/alertmanager", "prometheus/alertmanager":
      self.init("/etc/alertmanager", "alertmanager.yml", log: "Loading configuration file failed")
    case "tomcat":
      self.init("/usr/local/tomcat/conf", "server.xml", log: "Unable to load server configuration")
    case "eclipse-mosquitto":
      self.init(
        "/mosquitto/config", "mosquitto.conf", log: "Unable to open config file /mosquitto/config/mosquitto.conf")
    case "elasticsearch", "elasticsearch/elasticsearch":
      self.init("/usr/share/elasticsearch/config", "jvm.options", others: ["log4j2.properties"], log: "jvm.options")
    default: return nil
    }
  }

  private init(_ directory: String, _ main: String, ifNamed: [String] = [], others: [String] = [], log: String) {
    self.directory = directory
    self.main = main
    self.ifNamed = ifNamed
    self.others = others
    self.log = log
  }
}
