// Generated from rules/facts/ by `make generate`. Do not edit.
// swift-format-ignore-file

extension ImageFacts {
  /// Repositories without registry, sorted by their bytes.
  static let names: [(name: String, index: Int)] = [
    ("almalinux", 0),
    ("alpine", 1),
    ("amazon/aws-cli", 2),
    ("amazonlinux", 0),
    ("ankane/pgvector", 3),
    ("apache/activemq-classic", 4),
    ("apache/airflow", 5),
    ("apache/flink", 6),
    ("apache/kafka", 7),
    ("apache/kafka-native", 7),
    ("apache/superset", 8),
    ("apachepulsar/pulsar", 9),
    ("apachepulsar/pulsar-all", 9),
    ("arangodb", 10),
    ("arangodb/arangodb", 10),
    ("archlinux", 0),
    ("aws-cli/aws-cli", 2),
    ("bash", 11),
    ("bitnami/cassandra", 12),
    ("bitnami/elasticsearch", 13),
    ("bitnami/etcd", 14),
    ("bitnami/kafka", 15),
    ("bitnami/kubectl", 16),
    ("bitnami/mariadb", 17),
    ("bitnami/minideb", 11),
    ("bitnami/mongodb", 18),
    ("bitnami/mysql", 19),
    ("bitnami/postgresql", 20),
    ("bitnami/rabbitmq", 21),
    ("bitnamilegacy/cassandra", 12),
    ("bitnamilegacy/elasticsearch", 13),
    ("bitnamilegacy/etcd", 14),
    ("bitnamilegacy/kafka", 15),
    ("bitnamilegacy/kubectl", 16),
    ("bitnamilegacy/mariadb", 17),
    ("bitnamilegacy/mongodb", 18),
    ("bitnamilegacy/mysql", 19),
    ("bitnamilegacy/postgresql", 20),
    ("bitnamilegacy/rabbitmq", 21),
    ("buildpack-deps", 11),
    ("busybox", 1),
    ("cassandra", 22),
    ("centos", 0),
    ("clickhouse", 23),
    ("clickhouse/clickhouse-server", 23),
    ("cockroachdb/cockroach", 24),
    ("composer", 25),
    ("confluentinc/cp-enterprise-control-center", 26),
    ("confluentinc/cp-enterprise-kafka", 27),
    ("confluentinc/cp-kafka", 28),
    ("confluentinc/cp-kafka-connect", 29),
    ("confluentinc/cp-kafka-connect-base", 29),
    ("confluentinc/cp-kafka-rest", 30),
    ("confluentinc/cp-schema-registry", 31),
    ("confluentinc/cp-server", 28),
    ("confluentinc/cp-server-connect", 29),
    ("consul", 32),
    ("coreos/etcd", 33),
    ("couchbase", 34),
    ("couchbase/server", 34),
    ("curl/curl", 35),
    ("curlimages/curl", 35),
    ("debian", 11),
    ("descheduler/descheduler", 36),
    ("dgraph/dgraph", 37),
    ("dotnet/aspnet", 0),
    ("dotnet/core/aspnet", 0),
    ("dotnet/core/runtime", 0),
    ("dotnet/core/sdk", 0),
    ("dotnet/runtime", 0),
    ("dotnet/runtime-deps", 0),
    ("dotnet/sdk", 0),
    ("eclipse-temurin", 38),
    ("elastic/elasticsearch", 39),
    ("elasticsearch", 39),
    ("elasticsearch/elasticsearch", 39),
    ("elixir", 40),
    ("erlang", 41),
    ("etcd", 33),
    ("etcd-development/etcd", 33),
    ("fedora", 11),
    ("flink", 6),
    ("gitea", 42),
    ("gitea/gitea", 42),
    ("gitlab/gitlab-ce", 43),
    ("gitlab/gitlab-ee", 43),
    ("golang", 11),
    ("google-containers/busybox", 1),
    ("google.com/cloudsdktool/cloud-sdk", 0),
    ("google.com/cloudsdktool/google-cloud-cli", 0),
    ("google/cloud-sdk", 0),
    ("google_containers/busybox", 1),
    ("gradle", 44),
    ("grafana/grafana", 45),
    ("grafana/grafana-enterprise", 45),
    ("grafana/grafana-oss", 45),
    ("graylog/graylog", 46),
    ("gvenzl/oracle-free", 47),
    ("gvenzl/oracle-xe", 47),
    ("hashicorp/consul", 32),
    ("hashicorp/vault", 48),
    ("hello-world", 49),
    ("influxdb", 50),
    ("jenkins/jenkins", 51),
    ("julia", 52),
    ("keycloak/keycloak", 53),
    ("kibana", 54),
    ("kibana/kibana", 54),
    ("logstash", 55),
    ("logstash/logstash", 55),
    ("logstash/logstash-oss", 55),
    ("mariadb", 56),
    ("maven", 57),
    ("metabase/metabase", 58),
    ("microsoft/mssql-server-linux", 59),
    ("minio/minio", 60),
    ("mongo", 61),
    ("mssql/rhel/server", 59),
    ("mssql/server", 59),
    ("mysql", 62),
    ("nacos/nacos-server", 63),
    ("neo4j", 64),
    ("nextcloud", 65),
    ("nicolaka/netshoot", 66),
    ("node", 67),
    ("openjdk", 68),
    ("opensearchproject/opensearch", 69),
    ("opensearchproject/opensearch-dashboards", 70),
    ("opensuse/leap", 0),
    ("oraclelinux", 0),
    ("percona", 71),
    ("percona/percona-server", 71),
    ("perl", 72),
    ("pgvector/pgvector", 3),
    ("photon", 0),
    ("portainer/portainer", 73),
    ("portainer/portainer-ce", 73),
    ("postgis/postgis", 74),
    ("postgres", 74),
    ("prom/prometheus", 75),
    ("prometheus/prometheus", 75),
    ("puckel/docker-airflow", 76),
    ("pypy", 77),
    ("python", 78),
    ("r-base", 79),
    ("rancher/kubectl", 16),
    ("redhat/ubi8", 0),
    ("redhat/ubi9", 0),
    ("redmine", 80),
    ("rmohr/activemq", 4),
    ("rocket.chat", 81),
    ("rocketchat/rocket.chat", 81),
    ("rockylinux", 0),
    ("rockylinux/rockylinux", 0),
    ("ruby", 82),
    ("rust", 11),
    ("sameersbn/gitlab", 83),
    ("sonarqube", 84),
    ("sonatype/nexus3", 85),
    ("symptoma/activemq", 4),
    ("temporalio/auto-setup", 86),
    ("timescale/timescaledb", 3),
    ("ubi8/ubi", 0),
    ("ubi9/ubi", 0),
    ("ubuntu", 11),
    ("ubuntu/ubuntu", 11),
    ("vault", 48),
    ("victoriametrics/victoria-metrics", 87),
    ("vllm/vllm-openai", 88),
    ("yandex/clickhouse-server", 23),
    ("zabbix/zabbix-proxy-mysql", 89),
    ("zabbix/zabbix-server-mysql", 89),
  ]

  static func facts(_ index: Int) -> [ImageFacts] {
    switch index {
    case 0: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .medium)),
    ]
    case 1: [
      .init(exitsWithoutCommand: .init(command: "sh", confidence: .high)),
    ]
    case 2: [
      .init(exitsWithoutCommand: .init(command: "aws", confidence: .medium)),
    ]
    case 3: [
      .init(ports: [5432], dataDirectories: [.init(path: "/var/lib/postgresql/data", program: "postgres", lock: "postmaster.pid", second: .corrupts, movedBy: ["PGDATA"], confidence: .medium)]),
    ]
    case 4: [
      .init(ports: [61616, 8161, 5672, 61613, 1883], dataDirectories: [.init(path: "/opt/apache-activemq/data/kahadb", program: "ActiveMQ", lock: "lock", second: .waits, log: "This broker is now in slave mode waiting a lock to be acquired", confidence: .medium)]),
    ]
    case 5: [
      .init(startup: .init(speed: .slow, reason: "the loading of many Python modules and a check of the database: 30 to 90 s", confidence: .medium), ports: [8080, 5555, 8793], exitsWithoutCommand: .init(command: "airflow", confidence: .high)),
    ]
    case 6: [
      .init(exitsWithoutCommand: .init(command: "help", confidence: .high)),
    ]
    case 7: [
      .init(ports: [9092]),
    ]
    case 8: [
      .init(startup: .init(speed: .slow, reason: "the loading of many Python modules", confidence: .medium), ports: [8088]),
    ]
    case 9: [
      .init(startup: .init(speed: .slow, reason: "standalone, it starts a metadata store, a bookie and a broker", confidence: .medium), ports: [6650, 8080]),
    ]
    case 10: [
      .init(ports: [8529], dataDirectories: [.init(path: "/var/lib/arangodb3", program: "arangod", lock: "LOCK", second: .exits, confidence: .medium)]),
    ]
    case 11: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .high)),
    ]
    case 12: [
      .init(startup: .init(speed: .slow, reason: "a JVM, then the joining of the ring", confidence: .medium), ports: [7000, 7199, 9042]),
    ]
    case 13: [
      .init(startup: .init(speed: .slow, reason: "a JVM and the forming of a cluster", confidence: .medium), ports: [9200, 9300]),
    ]
    case 14: [
      .init(ports: [2379, 2380], dataDirectories: [.init(path: "/bitnami/etcd", program: "etcd", lock: "member/snap/db", second: .waits, log: "db file is flocked by another process, or taking too long", confidence: .medium)]),
    ]
    case 15: [
      .init(ports: [9092], dataDirectories: [.init(path: "/bitnami/kafka/data", program: "kafka", lock: ".lock", second: .exits, log: "Failed to acquire lock on file .lock", confidence: .high)]),
    ]
    case 16: [
      .init(exitsWithoutCommand: .init(command: "kubectl --help", confidence: .medium)),
    ]
    case 17: [
      .init(startup: .init(speed: .slow, reason: "the first start initialises the data and restarts the server", confidence: .medium), ports: [3306], dataDirectories: [.init(path: "/bitnami/mariadb/data", program: "mariadbd", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)]),
    ]
    case 18: [
      .init(ports: [27017], dataDirectories: [.init(path: "/bitnami/mongodb/data/db", program: "mongod", lock: "mongod.lock", second: .exits, log: "DBPathInUse: Unable to lock the lock file", confidence: .high)]),
    ]
    case 19: [
      .init(startup: .init(speed: .slow, reason: "the first start initialises the data and restarts the server", confidence: .medium), ports: [3306], dataDirectories: [.init(path: "/bitnami/mysql/data", program: "mysqld", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)]),
    ]
    case 20: [
      .init(ports: [5432], dataDirectories: [.init(path: "/bitnami/postgresql/data", program: "postgres", lock: "postmaster.pid", second: .corrupts, confidence: .high)]),
    ]
    case 21: [
      .init(startup: .init(speed: .slow, reason: "RabbitMQ is started in the background first, then again", confidence: .medium), ports: [4369, 5671, 5672, 15671, 15672, 25672]),
    ]
    case 22: [
      .init(startup: .init(speed: .slow, reason: "a JVM, then gossip and the joining of the ring: usually 30 to 90 s", confidence: .medium), ports: [7000, 7001, 7199, 9042]),
    ]
    case 23: [
      .init(ports: [8123, 9000, 9009], dataDirectories: [.init(path: "/var/lib/clickhouse", program: "clickhouse-server", lock: "status", second: .exits, log: "Another server instance in same directory is already running", confidence: .high)]),
    ]
    case 24: [
      .init(ports: [26257, 8080], dataDirectories: [.init(path: "/cockroach/cockroach-data", program: "cockroach", lock: "LOCK", second: .exits, confidence: .medium)]),
    ]
    case 25: [
      .init(exitsWithoutCommand: .init(command: "composer", confidence: .high)),
    ]
    case 26: [
      .init(startup: .init(speed: .verySlow, reason: "the building of the Kafka Streams stores", confidence: .medium), ports: [9021]),
    ]
    case 27: [
      .init(tags: "<8", startup: .init(speed: .slow, reason: "waits up to 40 s for ZooKeeper, then a JVM", confidence: .medium), ports: [9092], dataDirectories: [.init(path: "/var/lib/kafka/data", program: "kafka", lock: ".lock", second: .exits, log: "Failed to acquire lock on file .lock", confidence: .high)]),
    ]
    case 28: [
      .init(tags: ">=8", ports: [9092], dataDirectories: [.init(path: "/var/lib/kafka/data", program: "kafka", lock: ".lock", second: .exits, log: "Failed to acquire lock on file .lock", confidence: .high)]),
      .init(tags: "<8", startup: .init(speed: .slow, reason: "waits up to 40 s for ZooKeeper, then a JVM", confidence: .medium), ports: [9092], dataDirectories: [.init(path: "/var/lib/kafka/data", program: "kafka", lock: ".lock", second: .exits, log: "Failed to acquire lock on file .lock", confidence: .high)]),
    ]
    case 29: [
      .init(startup: .init(speed: .verySlow, reason: "the scan of plug-ins, often 60 to 180 s", confidence: .medium), ports: [8083]),
    ]
    case 30: [
      .init(startup: .init(speed: .slow, reason: "waits for Kafka, then a JVM", confidence: .medium), ports: [8082]),
    ]
    case 31: [
      .init(startup: .init(speed: .slow, reason: "waits for Kafka, then a JVM", confidence: .medium), ports: [8081]),
    ]
    case 32: [
      .init(ports: [8300, 8301, 8302, 8500, 8600], dataDirectories: [.init(path: "/consul/data", program: "consul", lock: "raft/raft.db", second: .exits, confidence: .medium)]),
    ]
    case 33: [
      .init(ports: [2379, 2380], dataDirectories: [.init(path: "/var/lib/etcd", program: "etcd", lock: "member/snap/db", second: .waits, log: "db file is flocked by another process, or taking too long", movedBy: ["ETCD_DATA_DIR"], confidence: .high)]),
    ]
    case 34: [
      .init(startup: .init(speed: .slow, reason: "many services start one after another", confidence: .medium), ports: [8091, 8092, 8093, 8094, 8095, 8096, 8097, 11207, 11210]),
    ]
    case 35: [
      .init(exitsWithoutCommand: .init(command: "curl", confidence: .medium)),
    ]
    case 36: [
      .init(exitsWithoutCommand: .init(command: "descheduler --help", confidence: .high)),
    ]
    case 37: [
      .init(exitsWithoutCommand: .init(command: "dgraph", confidence: .high)),
    ]
    case 38: [
      .init(tags: ">=11", exitsWithoutCommand: .init(command: "jshell", confidence: .medium)),
    ]
    case 39: [
      .init(tags: ">=5", startup: .init(speed: .slow, reason: "a JVM, plug-ins and the forming of a cluster: 20 to 60 s", confidence: .medium), ports: [9200, 9300], dataDirectories: [.init(path: "/usr/share/elasticsearch/data", program: "elasticsearch", lock: "node.lock", second: .exits, log: "failed to obtain node locks", confidence: .high)]),
    ]
    case 40: [
      .init(exitsWithoutCommand: .init(command: "iex", confidence: .high)),
    ]
    case 41: [
      .init(exitsWithoutCommand: .init(command: "erl", confidence: .high)),
    ]
    case 42: [
      .init(ports: [3000, 22], dataDirectories: [.init(path: "/data", program: "gitea", lock: "queues/common/LOCK", second: .exits, log: "unable to lock level db", confidence: .medium)]),
    ]
    case 43: [
      .init(startup: .init(speed: .verySlow, reason: "gitlab-ctl reconfigure: 3 to 10 minutes on the first start", confidence: .medium), ports: [80, 443, 22]),
    ]
    case 44: [
      .init(exitsWithoutCommand: .init(command: "gradle", confidence: .high)),
    ]
    case 45: [
      .init(ports: [3000], dataDirectories: [.init(path: "/var/lib/grafana", program: "grafana", lock: "grafana.db", second: .exits, log: "database is locked", movedBy: ["GF_DATABASE_TYPE", "GF_DATABASE_URL"], confidence: .medium)]),
    ]
    case 46: [
      .init(startup: .init(speed: .verySlow, reason: "a JVM and the setting up of its indices: 60 to 120 s", confidence: .medium), ports: [9000]),
    ]
    case 47: [
      .init(startup: .init(speed: .slow, reason: "the database is started, or created on the first start", confidence: .medium), ports: [1521]),
    ]
    case 48: [
      .init(ports: [8200], dataDirectories: [.init(path: "/vault/data", program: "vault", lock: "raft/vault.db", second: .exits, confidence: .medium)]),
    ]
    case 49: [
      .init(exitsWithoutCommand: .init(command: "/hello", confidence: .high)),
    ]
    case 50: [
      .init(tags: "2", ports: [8086], dataDirectories: [.init(path: "/var/lib/influxdb2", program: "influxd", lock: "influxd.bolt", second: .exits, confidence: .medium)]),
    ]
    case 51: [
      .init(startup: .init(speed: .slow, reason: "the loading of plug-ins: 30 to 120 s", confidence: .medium), ports: [8080, 50000], dataDirectories: [.init(path: "/var/jenkins_home", program: "Jenkins", second: .corrupts, confidence: .medium)]),
    ]
    case 52: [
      .init(exitsWithoutCommand: .init(command: "julia", confidence: .high)),
    ]
    case 53: [
      .init(tags: ">=17", startup: .init(speed: .slow, reason: "an automatic build and migrations: 20 to 90 s", confidence: .medium), ports: [8080, 8443], exitsWithoutCommand: .init(command: "kc.sh", confidence: .high)),
    ]
    case 54: [
      .init(startup: .init(speed: .slow, reason: "the setting up of plug-ins and migrations: 30 to 120 s", confidence: .medium), ports: [5601]),
    ]
    case 55: [
      .init(startup: .init(speed: .verySlow, reason: "JRuby: 60 to 120 s; its chart waits 300 s", confidence: .high), ports: [9600, 5044], dataDirectories: [.init(path: "/usr/share/logstash/data", program: "logstash", lock: ".lock", second: .exits, log: "there is already another instance using the configured data directory", confidence: .high)]),
    ]
    case 56: [
      .init(ports: [3306], dataDirectories: [.init(path: "/var/lib/mysql", program: "mariadbd", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)]),
    ]
    case 57: [
      .init(exitsWithoutCommand: .init(command: "mvn", confidence: .high)),
    ]
    case 58: [
      .init(startup: .init(speed: .verySlow, reason: "a Clojure program and its migrations: 60 to 150 s", confidence: .medium), ports: [3000]),
    ]
    case 59: [
      .init(ports: [1433], dataDirectories: [.init(path: "/var/opt/mssql", program: "sqlservr", second: .exits, confidence: .low)]),
    ]
    case 60: [
      .init(ports: [9000], exitsWithoutCommand: .init(command: "minio", confidence: .high)),
    ]
    case 61: [
      .init(ports: [27017], dataDirectories: [.init(path: "/data/db", program: "mongod", lock: "mongod.lock", second: .exits, log: "DBPathInUse: Unable to lock the lock file", confidence: .high)]),
    ]
    case 62: [
      .init(startup: .init(speed: .slow, reason: "the first start runs a bootstrap, a temporary server and a load of time zones", confidence: .medium), ports: [3306, 33060], dataDirectories: [.init(path: "/var/lib/mysql", program: "mysqld", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)]),
    ]
    case 63: [
      .init(startup: .init(speed: .slow, reason: "a JVM and its database", confidence: .medium), ports: [8848, 9848, 8080]),
    ]
    case 64: [
      .init(ports: [7474, 7473, 7687], dataDirectories: [.init(path: "/data", program: "neo4j", lock: "store_lock", second: .exits, log: "Store and its lock file has been locked by another process", confidence: .medium)]),
    ]
    case 65: [
      .init(startup: .init(speed: .verySlow, reason: "the first start copies the program and installs; an upgrade migrates", confidence: .medium), ports: [80]),
    ]
    case 66: [
      .init(exitsWithoutCommand: .init(command: "zsh", confidence: .high)),
    ]
    case 67: [
      .init(exitsWithoutCommand: .init(command: "node", confidence: .high)),
    ]
    case 68: [
      .init(tags: ">=9", exitsWithoutCommand: .init(command: "jshell", confidence: .medium)),
    ]
    case 69: [
      .init(startup: .init(speed: .slow, reason: "a JVM and the initialising of the security index", confidence: .medium), ports: [9200, 9300, 9600], dataDirectories: [.init(path: "/usr/share/opensearch/data", program: "opensearch", lock: "node.lock", second: .exits, log: "failed to obtain node locks", confidence: .medium)]),
    ]
    case 70: [
      .init(startup: .init(speed: .slow, reason: "a Node program that prepares its plug-ins", confidence: .medium), ports: [5601]),
    ]
    case 71: [
      .init(startup: .init(speed: .slow, reason: "the first start initialises the data and runs a temporary server", confidence: .medium), ports: [3306, 33060], dataDirectories: [.init(path: "/var/lib/mysql", program: "mysqld", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)]),
    ]
    case 72: [
      .init(exitsWithoutCommand: .init(command: "perl -de0", confidence: .high)),
    ]
    case 73: [
      .init(ports: [9000, 9443, 8000], dataDirectories: [.init(path: "/data", program: "portainer", lock: "portainer.db", second: .exits, log: "timeout", confidence: .medium)]),
    ]
    case 74: [
      .init(tags: ">=18", ports: [5432], dataDirectories: [.init(path: "/var/lib/postgresql/18/docker", program: "postgres", lock: "postmaster.pid", second: .corrupts, movedBy: ["PGDATA"], confidence: .high)]),
      .init(tags: "<=17", ports: [5432], dataDirectories: [.init(path: "/var/lib/postgresql/data", program: "postgres", lock: "postmaster.pid", second: .corrupts, movedBy: ["PGDATA"], confidence: .high)]),
    ]
    case 75: [
      .init(ports: [9090], dataDirectories: [.init(path: "/prometheus", program: "prometheus", lock: "lock", second: .exits, log: "lock DB directory: resource temporarily unavailable", movedBy: ["--storage.tsdb.no-lockfile"], confidence: .high)]),
    ]
    case 76: [
      .init(startup: .init(speed: .slow, reason: "the web server initialises the database when it starts", confidence: .medium), ports: [8080, 5555, 8793]),
    ]
    case 77: [
      .init(exitsWithoutCommand: .init(command: "pypy3", confidence: .high)),
    ]
    case 78: [
      .init(exitsWithoutCommand: .init(command: "python3", confidence: .high)),
    ]
    case 79: [
      .init(exitsWithoutCommand: .init(command: "R", confidence: .medium)),
    ]
    case 80: [
      .init(startup: .init(speed: .slow, reason: "a check of the bundle and rake db:migrate on every start", confidence: .medium), ports: [3000]),
    ]
    case 81: [
      .init(startup: .init(speed: .slow, reason: "a Meteor program: 30 to 90 s", confidence: .medium), ports: [3000]),
    ]
    case 82: [
      .init(exitsWithoutCommand: .init(command: "irb", confidence: .high)),
    ]
    case 83: [
      .init(startup: .init(speed: .verySlow, reason: "migrations and the building of assets", confidence: .medium), ports: [80, 443, 22]),
    ]
    case 84: [
      .init(startup: .init(speed: .verySlow, reason: "three JVMs, an embedded Elasticsearch and migrations: 1 to 3 minutes", confidence: .medium), ports: [9000], dataDirectories: [.init(path: "/opt/sonarqube/data", program: "sonarqube", lock: "node.lock", second: .exits, confidence: .medium)]),
    ]
    case 85: [
      .init(startup: .init(speed: .verySlow, reason: "2 to 3 minutes on a new container, says its README", confidence: .high), ports: [8081], dataDirectories: [.init(path: "/nexus-data", program: "Nexus", lock: "lock", second: .exits, confidence: .medium)]),
    ]
    case 86: [
      .init(startup: .init(speed: .slow, reason: "the setting up of its schemas", confidence: .medium), ports: [7233]),
    ]
    case 87: [
      .init(ports: [8428], dataDirectories: [.init(path: "/victoria-metrics-data", program: "victoria-metrics", lock: "flock.lock", second: .exits, log: "cannot acquire lock on file", confidence: .high)]),
    ]
    case 88: [
      .init(startup: .init(speed: .verySlow, reason: "the model is downloaded and loaded: minutes", confidence: .medium), ports: [8000]),
    ]
    case 89: [
      .init(startup: .init(speed: .slow, reason: "the import of the schema on the first start", confidence: .medium), ports: [10051]),
    ]
    default: []
    }
  }
}
