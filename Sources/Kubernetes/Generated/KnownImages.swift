// Generated from rules/facts/ by `make generate`. Do not edit.
// swift-format-ignore-file

extension ImageFacts {
  /// Repositories without registry, sorted by their bytes.
  static let names: [(name: String, index: Int)] = [
    ("aaronleopold/stump", 0),
    ("actualbudget/actual", 1),
    ("actualbudget/actual-server", 1),
    ("adminer", 2),
    ("adoptopenjdk", 3),
    ("alexakulov/clickhouse-backup", 4),
    ("almalinux", 5),
    ("alpine", 6),
    ("altinity/clickhouse-backup", 4),
    ("amazon/aws-alb-ingress-controller", 7),
    ("amazon/aws-cli", 8),
    ("amazonlinux", 5),
    ("ankane/pgvector", 9),
    ("apache/activemq-artemis", 10),
    ("apache/activemq-classic", 11),
    ("apache/airflow", 12),
    ("apache/artemis", 10),
    ("apache/couchdb", 13),
    ("apache/flink", 14),
    ("apache/kafka", 15),
    ("apache/kafka-native", 15),
    ("apache/shenyu-admin", 16),
    ("apache/shenyu-bootstrap", 16),
    ("apache/solr", 17),
    ("apache/spark", 18),
    ("apache/superset", 19),
    ("apachepulsar/pulsar", 20),
    ("apachepulsar/pulsar-all", 20),
    ("arangodb", 21),
    ("arangodb/arangodb", 21),
    ("archlinux", 5),
    ("argoproj/argo-rollouts", 22),
    ("argoproj/argocd", 23),
    ("argoproj/argocli", 24),
    ("argoproj/argoexec", 24),
    ("argoproj/workflow-controller", 24),
    ("atmoz/sftp", 25),
    ("authelia/authelia", 26),
    ("autoscaling/cluster-autoscaler", 27),
    ("autoscaling/vpa-admission-controller", 28),
    ("autoscaling/vpa-recommender", 28),
    ("autoscaling/vpa-updater", 28),
    ("aws-cli/aws-cli", 8),
    ("axllent/mailpit", 29),
    ("bash", 30),
    ("bde2020/spark-master", 31),
    ("bde2020/spark-worker", 31),
    ("bitnami/*", 32),
    ("bitnami/cassandra", 33),
    ("bitnami/elasticsearch", 34),
    ("bitnami/etcd", 35),
    ("bitnami/kafka", 36),
    ("bitnami/kubectl", 37),
    ("bitnami/mariadb", 38),
    ("bitnami/minideb", 39),
    ("bitnami/minio", 40),
    ("bitnami/mongodb", 41),
    ("bitnami/mysql", 42),
    ("bitnami/nginx", 43),
    ("bitnami/postgresql", 44),
    ("bitnami/rabbitmq", 45),
    ("bitnami/redis", 46),
    ("bitnami/sealed-secrets-controller", 47),
    ("bitnami/spark", 48),
    ("bitnami/valkey", 49),
    ("bitnami/zookeeper", 50),
    ("bitnamilegacy/cassandra", 33),
    ("bitnamilegacy/elasticsearch", 34),
    ("bitnamilegacy/etcd", 35),
    ("bitnamilegacy/kafka", 36),
    ("bitnamilegacy/kubectl", 37),
    ("bitnamilegacy/mariadb", 38),
    ("bitnamilegacy/minio", 40),
    ("bitnamilegacy/mongodb", 41),
    ("bitnamilegacy/mysql", 42),
    ("bitnamilegacy/nginx", 43),
    ("bitnamilegacy/postgresql", 44),
    ("bitnamilegacy/rabbitmq", 45),
    ("bitnamilegacy/redis", 46),
    ("bitnamilegacy/spark", 48),
    ("bitnamilegacy/valkey", 49),
    ("bitnamilegacy/zookeeper", 50),
    ("bitwardenrs/server", 51),
    ("buildpack-deps", 52),
    ("busybox", 6),
    ("caddy", 53),
    ("cassandra", 54),
    ("celery", 55),
    ("centos", 56),
    ("clickhouse", 57),
    ("clickhouse/clickhouse-server", 57),
    ("cluster-autoscaler", 27),
    ("cockroachdb/cockroach", 58),
    ("composer", 59),
    ("confluentinc/cp-enterprise-control-center", 60),
    ("confluentinc/cp-enterprise-kafka", 61),
    ("confluentinc/cp-kafka", 62),
    ("confluentinc/cp-kafka-connect", 63),
    ("confluentinc/cp-kafka-connect-base", 63),
    ("confluentinc/cp-kafka-rest", 64),
    ("confluentinc/cp-schema-registry", 65),
    ("confluentinc/cp-server", 62),
    ("confluentinc/cp-server-connect", 63),
    ("confluentinc/cp-zookeeper", 66),
    ("consul", 67),
    ("containous/whoami", 68),
    ("coredns", 69),
    ("coredns/coredns", 69),
    ("coreos/etcd", 70),
    ("coreos/flannel", 71),
    ("coreos/kube-state-metrics", 72),
    ("coreos/prometheus-operator", 73),
    ("couchbase", 74),
    ("couchbase/server", 74),
    ("couchdb", 13),
    ("crux", 75),
    ("curl/curl", 76),
    ("curlimages/curl", 76),
    ("dani-garcia/vaultwarden", 77),
    ("danielqsj/kafka-exporter", 78),
    ("debian", 39),
    ("defaultbackend", 79),
    ("defaultbackend-amd64", 79),
    ("descheduler/descheduler", 80),
    ("dgraph/dgraph", 81),
    ("distribution/distribution", 82),
    ("distroless/*", 83),
    ("django", 84),
    ("docker", 85),
    ("dotnet/aspnet", 86),
    ("dotnet/core/aspnet", 87),
    ("dotnet/core/runtime", 87),
    ("dotnet/core/runtime-deps", 87),
    ("dotnet/core/sdk", 87),
    ("dotnet/runtime", 86),
    ("dotnet/runtime-deps", 86),
    ("dotnet/sdk", 86),
    ("dpage/pgadmin4", 88),
    ("drupal", 89),
    ("eclipse-mosquitto", 90),
    ("eclipse-temurin", 91),
    ("edoburu/pgbouncer", 92),
    ("eks/aws-load-balancer-controller", 7),
    ("elastic/elasticsearch", 93),
    ("elasticsearch", 93),
    ("elasticsearch/elasticsearch", 93),
    ("elixir", 94),
    ("emqx", 95),
    ("emqx/emqx", 96),
    ("emqx/emqx-enterprise", 96),
    ("erlang", 97),
    ("etcd", 70),
    ("etcd-development/etcd", 70),
    ("express-gateway", 98),
    ("external-dns/external-dns", 99),
    ("external-secrets/external-secrets", 100),
    ("external_storage/nfs-client-provisioner", 101),
    ("fedora", 52),
    ("flannel-io/flannel", 71),
    ("flannel/flannel", 71),
    ("flink", 14),
    ("fluent/fluent-bit", 102),
    ("fluent/fluentd", 103),
    ("fluentd", 103),
    ("fluxcd/helm-controller", 104),
    ("fluxcd/kustomize-controller", 104),
    ("fluxcd/notification-controller", 104),
    ("fluxcd/source-controller", 104),
    ("fsharp", 105),
    ("getmeili/meilisearch", 106),
    ("ghost", 107),
    ("gitea", 108),
    ("gitea/gitea", 108),
    ("gitlab/gitlab-ce", 109),
    ("gitlab/gitlab-ee", 109),
    ("glassfish", 110),
    ("golang", 111),
    ("google-containers/busybox", 6),
    ("google-containers/defaultbackend", 79),
    ("google-samples/microservices-demo/checkoutservice", 112),
    ("google-samples/microservices-demo/frontend", 113),
    ("google.com/cloudsdktool/cloud-sdk", 114),
    ("google.com/cloudsdktool/google-cloud-cli", 114),
    ("google/cloud-sdk", 114),
    ("google_containers/busybox", 6),
    ("google_containers/defaultbackend", 79),
    ("google_containers/defaultbackend-amd64", 79),
    ("google_containers/pause", 115),
    ("gradle", 116),
    ("grafana/grafana", 117),
    ("grafana/grafana-enterprise", 117),
    ("grafana/grafana-oss", 117),
    ("grafana/loki", 118),
    ("grafana/tempo", 119),
    ("graylog/graylog", 120),
    ("gvenzl/oracle-free", 121),
    ("gvenzl/oracle-xe", 121),
    ("haproxy", 122),
    ("hashicorp/consul", 67),
    ("hashicorp/http-echo", 123),
    ("hashicorp/vault", 124),
    ("hello-world", 125),
    ("httpd", 126),
    ("influxdb", 127),
    ("ingress-nginx/controller", 128),
    ("iojs", 129),
    ("jaegertracing/all-in-one", 130),
    ("jaegertracing/jaeger", 130),
    ("jaegertracing/jaeger-collector", 130),
    ("jaegertracing/jaeger-query", 130),
    ("java", 131),
    ("jboss/keycloak", 132),
    ("jenkins", 133),
    ("jenkins/agent", 134),
    ("jenkins/inbound-agent", 135),
    ("jenkins/jenkins", 136),
    ("jenkins/jnlp-slave", 135),
    ("jenkinsci/jnlp-slave", 135),
    ("jetstack/cert-manager-cainjector", 137),
    ("jetstack/cert-manager-controller", 137),
    ("jetstack/cert-manager-webhook", 137),
    ("jobber", 98),
    ("joeferner/redis-commander", 138),
    ("joomla", 139),
    ("julia", 140),
    ("jupyter/*", 141),
    ("kedacore/keda", 142),
    ("kedacore/keda-admission-webhooks", 142),
    ("kedacore/keda-metrics-apiserver", 142),
    ("kennethreitz/httpbin", 143),
    ("keycloak/keycloak", 144),
    ("kibana", 145),
    ("kibana/kibana", 145),
    ("kong", 146),
    ("kong/kong", 146),
    ("kong/kong-gateway", 146),
    ("kube-state-metrics/kube-state-metrics", 72),
    ("kubernetes/pause", 115),
    ("kubernetesui/dashboard", 147),
    ("kubernetesui/dashboard-api", 147),
    ("kubernetesui/metrics-scraper", 147),
    ("kyverno/kyverno", 148),
    ("langflowai/langflow", 149),
    ("langgenius/dify-api", 150),
    ("linuxserver/calibre-web", 151),
    ("liquibase", 152),
    ("lmenezes/cerebro", 153),
    ("localstack/localstack", 154),
    ("logstash", 155),
    ("logstash/logstash", 155),
    ("logstash/logstash-oss", 155),
    ("louislam/uptime-kuma", 156),
    ("mailhog/mailhog", 157),
    ("mariadb", 158),
    ("matomo", 159),
    ("mattermost/focalboard", 160),
    ("maven", 161),
    ("memcached", 162),
    ("metabase/metabase", 163),
    ("metallb/controller", 164),
    ("metallb/speaker", 164),
    ("metrics-server/metrics-server", 165),
    ("mher/flower", 166),
    ("microsoft/mssql-server-linux", 167),
    ("minio/minio", 168),
    ("mongo", 169),
    ("mongo-express", 170),
    ("mono", 171),
    ("mssql/rhel/server", 167),
    ("mssql/server", 167),
    ("mysql", 172),
    ("n8nio/n8n", 173),
    ("nacos/nacos-server", 174),
    ("nats", 175),
    ("nats-streaming", 176),
    ("neo4j", 177),
    ("nextcloud", 178),
    ("nginx", 179),
    ("nginx-slim", 179),
    ("nginx/nginx-prometheus-exporter", 180),
    ("nginx/nginx-unprivileged", 181),
    ("nginxinc/nginx-unprivileged", 181),
    ("nicolaka/netshoot", 182),
    ("node", 183),
    ("node-problem-detector/node-problem-detector", 184),
    ("notary", 185),
    ("nuxeo", 75),
    ("oauth2-proxy/oauth2-proxy", 186),
    ("odoo", 187),
    ("oliver006/redis_exporter", 188),
    ("ollama/ollama", 189),
    ("open-telemetry/opentelemetry-collector-releases/*", 190),
    ("openjdk", 191),
    ("openpolicyagent/gatekeeper", 192),
    ("opensearchproject/opensearch", 193),
    ("opensearchproject/opensearch-dashboards", 194),
    ("opensuse", 195),
    ("opensuse/leap", 5),
    ("openzipkin/zipkin", 196),
    ("opstree/druid-exporter", 197),
    ("oraclelinux", 5),
    ("osixia/openldap", 198),
    ("oss/kubernetes/pause", 115),
    ("otel/opentelemetry-collector", 190),
    ("otel/opentelemetry-collector-contrib", 190),
    ("outlinewiki/outline", 199),
    ("owncloud", 200),
    ("paperless-ngx/paperless-ngx", 201),
    ("paperlessngx/paperless-ngx", 201),
    ("pause", 115),
    ("percona", 202),
    ("percona/percona-server", 202),
    ("perl", 203),
    ("pgvector/pgvector", 9),
    ("photon", 5),
    ("php", 204),
    ("phpmyadmin", 205),
    ("phpmyadmin/phpmyadmin", 205),
    ("piwik", 206),
    ("portainer/portainer", 207),
    ("portainer/portainer-ce", 207),
    ("postgis/postgis", 208),
    ("postgres", 208),
    ("prom/alertmanager", 209),
    ("prom/blackbox-exporter", 210),
    ("prom/mysqld-exporter", 211),
    ("prom/node-exporter", 212),
    ("prom/prometheus", 213),
    ("prom/pushgateway", 214),
    ("prom/statsd-exporter", 215),
    ("prometheus-adapter/prometheus-adapter", 216),
    ("prometheus-operator/prometheus-operator", 73),
    ("prometheus/alertmanager", 209),
    ("prometheus/blackbox-exporter", 210),
    ("prometheus/mysqld-exporter", 211),
    ("prometheus/node-exporter", 212),
    ("prometheus/prometheus", 213),
    ("prometheus/pushgateway", 214),
    ("prometheus/statsd-exporter", 215),
    ("prometheuscommunity/elasticsearch-exporter", 217),
    ("prometheuscommunity/postgres-exporter", 218),
    ("puckel/docker-airflow", 219),
    ("pypy", 220),
    ("python", 221),
    ("qdrant/qdrant", 222),
    ("r-base", 223),
    ("rabbitmq", 224),
    ("rails", 225),
    ("rancher/kubectl", 37),
    ("rancher/local-path-provisioner", 226),
    ("rancher/mirrored-pause", 115),
    ("redhat/ubi8", 5),
    ("redhat/ubi9", 5),
    ("redis", 227),
    ("redis/redisinsight", 228),
    ("rediscommander/redis-commander", 138),
    ("redislabs/redisinsight", 228),
    ("redmine", 229),
    ("registry", 82),
    ("rmohr/activemq", 11),
    ("rocket.chat", 230),
    ("rocketchat/rocket.chat", 230),
    ("rockylinux", 231),
    ("rockylinux/rockylinux", 231),
    ("ruby", 232),
    ("rust", 111),
    ("sameersbn/gitlab", 233),
    ("searxng/searxng", 234),
    ("selenium/hub", 235),
    ("selenium/node-chrome", 236),
    ("selenium/node-edge", 236),
    ("selenium/node-firefox", 236),
    ("selenium/standalone-chrome", 235),
    ("selenium/standalone-firefox", 235),
    ("semitechnologies/weaviate", 237),
    ("sentry", 238),
    ("sig-storage/nfs-subdir-external-provisioner", 101),
    ("solr", 17),
    ("sonarqube", 239),
    ("sonatype/nexus3", 240),
    ("spark", 18),
    ("springcloud/spring-cloud-dataflow-server", 241),
    ("stakater/reloader", 242),
    ("stefanprodan/podinfo", 243),
    ("swarm", 75),
    ("symptoma/activemq", 11),
    ("synadia/nats-server", 175),
    ("telegraf", 244),
    ("temporalio/auto-setup", 245),
    ("thrift", 75),
    ("timescale/timescaledb", 9),
    ("tomcat", 246),
    ("traefik", 247),
    ("traefik/whoami", 68),
    ("ubi8/ubi", 5),
    ("ubi9/ubi", 5),
    ("ubuntu", 39),
    ("ubuntu/ubuntu", 39),
    ("umami-software/umami", 248),
    ("unit", 185),
    ("valkey/valkey", 249),
    ("vault", 124),
    ("vaultwarden/server", 77),
    ("velero/velero", 250),
    ("verdaccio/verdaccio", 251),
    ("victoriametrics/victoria-metrics", 252),
    ("vllm/vllm-openai", 253),
    ("wordpress", 254),
    ("wrouesnel/postgres_exporter", 218),
    ("wurstmeister/kafka", 255),
    ("yandex/clickhouse-server", 57),
    ("zabbix/zabbix-proxy-mysql", 256),
    ("zabbix/zabbix-server-mysql", 256),
    ("zabbix/zabbix-web-nginx-mysql", 257),
    ("zookeeper", 258),
  ]

  static func facts(_ index: Int) -> [ImageFacts] {
    switch index {
    case 0: [
      .init(ports: [10801], serviceLinks: [.init(service: "stump", variable: "STUMP_PORT", effect: "exits: the port is not a number", confidence: .high)]),
    ]
    case 1: [
      .init(ports: [5006], portVariables: ["ACTUAL_PORT"], serviceLinks: [.init(service: "actual", variable: "ACTUAL_PORT", effect: "exits: ports must be within range 0 - 65535", tags: ">=25.4", confidence: .high)]),
    ]
    case 2: [
      .init(ports: [8080], entrypoint: .present, user: .init(kind: .name, name: "adminer", confidence: .high)),
    ]
    case 3: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "eclipse-temurin", since: "2021-10-08", effect: "no updates", confidence: .high)),
    ]
    case 4: [
      .init(serviceLinks: [.init(service: "clickhouse", variable: "CLICKHOUSE_PORT", effect: "exits: envconfig.Process: assigning CLICKHOUSE_CLICKHOUSE_PORT to Port", confidence: .high)]),
    ]
    case 5: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .medium), entrypoint: .absent, user: .init(kind: .root, confidence: .medium)),
    ]
    case 6: [
      .init(exitsWithoutCommand: .init(command: "sh", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high), notShipped: .init(programs: ["bash", "curl"], confidence: .high)),
    ]
    case 7: [
      .init(requiredArguments: [.init(anyOf: ["--cluster-name", "--config"], log: "kubernetes cluster name must be specified", tags: ">=2", confidence: .medium)], needsToken: .init(reason: "it watches Ingresses and Services", confidence: .medium)),
    ]
    case 8: [
      .init(exitsWithoutCommand: .init(command: "aws", confidence: .medium)),
    ]
    case 9: [
      .init(ports: [5432], portVariables: ["PGPORT"], dataDirectories: [.init(path: "/var/lib/postgresql/data", program: "postgres", lock: "postmaster.pid", second: .corrupts, movedBy: ["PGDATA"], confidence: .medium)], entrypoint: .present, user: .init(kind: .root, confidence: .medium), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "postgres", confidence: .medium), requiredEnvironment: [.init(anyOf: ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE", "POSTGRES_HOST_AUTH_METHOD=trust"], when: .firstStart, log: "Error: Database is uninitialized and superuser password is not specified.", confidence: .medium)], conflictingEnvironment: [.init(all: ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE"], log: "both POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are set (but are exclusive)", confidence: .medium), .init(all: ["POSTGRES_USER", "POSTGRES_USER_FILE"], log: "both POSTGRES_USER and POSTGRES_USER_FILE are set (but are exclusive)", confidence: .medium), .init(all: ["POSTGRES_DB", "POSTGRES_DB_FILE"], log: "both POSTGRES_DB and POSTGRES_DB_FILE are set (but are exclusive)", confidence: .medium), .init(all: ["POSTGRES_INITDB_ARGS", "POSTGRES_INITDB_ARGS_FILE"], log: "both POSTGRES_INITDB_ARGS and POSTGRES_INITDB_ARGS_FILE are set (but are exclusive)", confidence: .medium)]),
    ]
    case 10: [
      .init(ports: [61616, 8161, 5672, 61613, 1883, 5445], user: .init(kind: .name, uid: 1001, name: "artemis", confidence: .high), writablePaths: [.init(path: "/var/lib/artemis-instance", confidence: .medium)], memory: .init(mebibytes: 2048, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["JAVA_ARGS"], confidence: .high)),
    ]
    case 11: [
      .init(ports: [61616, 8161, 5672, 61613, 1883], dataDirectories: [.init(path: "/opt/apache-activemq/data/kahadb", program: "ActiveMQ", lock: "lock", second: .waits, log: "This broker is now in slave mode waiting a lock to be acquired", confidence: .medium)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["ACTIVEMQ_OPTS_MEMORY"], confidence: .medium)),
    ]
    case 12: [
      .init(startup: .init(speed: .slow, reason: "the loading of many Python modules and a check of the database: 30 to 90 s", confidence: .medium), ports: [8080, 5555, 8793], exitsWithoutCommand: .init(command: "airflow", confidence: .high), entrypoint: .present, user: .init(kind: .numeric, uid: 50000, confidence: .high), writablePaths: [.init(path: "/opt/airflow", confidence: .medium), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["_AIRFLOW_WWW_USER_PASSWORD", "_AIRFLOW_WWW_USER_PASSWORD_CMD"], ifSet: ["_AIRFLOW_WWW_USER_CREATE"], log: "ERROR! Airflow Admin password not set", confidence: .high)], memory: .init(mebibytes: 1024, basis: .practical, confidence: .low)),
    ]
    case 13: [
      .init(ports: [5984, 4369, 9100], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID", "FOWNER"], account: "couchdb", uid: 5984, confidence: .high), writablePaths: [.init(path: "/opt/couchdb/etc/local.d", confidence: .high)], requiredEnvironment: [.init(anyOf: ["COUCHDB_USER", "/opt/couchdb/etc/local.d", "/opt/couchdb/etc/local.ini", "/opt/couchdb/etc/default.d"], log: "ERROR: CouchDB 3.0+ will no longer run in \"Admin Party\" mode", tags: ">=3", confidence: .high), .init(anyOf: ["COUCHDB_PASSWORD", "/opt/couchdb/etc/local.d", "/opt/couchdb/etc/local.ini", "/opt/couchdb/etc/default.d"], log: "ERROR: CouchDB 3.0+ will no longer run in \"Admin Party\" mode", tags: ">=3", confidence: .high)]),
    ]
    case 14: [
      .init(exitsWithoutCommand: .init(command: "help", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "flink", uid: 9999, confidence: .high)),
    ]
    case 15: [
      .init(ports: [9092], portVariables: ["KAFKA_LISTENERS"], user: .init(kind: .name, uid: 1000, name: "appuser", confidence: .high), writablePaths: [.init(path: "/opt/kafka/config", confidence: .high), .init(path: "/opt/kafka/logs", confidence: .medium)], conflictingEnvironment: [.init(all: ["KAFKA_PROCESS_ROLES=controller", "KAFKA_ADVERTISED_LISTENERS"], log: "KAFKA_ADVERTISED_LISTENERS is not supported on a KRaft controller.", confidence: .high)], serviceLinks: [.init(service: "kafka", variable: "KAFKA_PORT", effect: "exits: any KAFKA_ variable replaces its default configuration (Missing required configuration \"node.id\")", unlessSet: ["KAFKA_NODE_ID", "KAFKA_PROCESS_ROLES"], confidence: .medium)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["KAFKA_HEAP_OPTS"], confidence: .high)),
    ]
    case 16: [
      .init(serviceLinks: [.init(service: "shenyu-metrics", variable: "SHENYU_METRICS_PORT", effect: "exits: Failed to bind properties under 'shenyu.metrics.port'", confidence: .high)]),
    ]
    case 17: [
      .init(ports: [8983], portVariables: ["SOLR_PORT", "SOLR_PORT_LISTEN"], entrypoint: .present, user: .init(kind: .numeric, uid: 8983, confidence: .medium), writablePaths: [.init(path: "/tmp", confidence: .medium)], serviceLinks: [.init(service: "solr", variable: "SOLR_PORT", effect: "exits: the port is not a number", tags: "<6", confidence: .medium)], memory: .init(mebibytes: 512, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["SOLR_HEAP", "SOLR_JAVA_MEM"], confidence: .medium)),
    ]
    case 18: [
      .init(entrypoint: .present, user: .init(kind: .name, uid: 185, name: "spark", confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], confidence: .high), serviceLinks: [.init(service: "spark-master", variable: "SPARK_MASTER_PORT", effect: "exits: java.lang.NumberFormatException", confidence: .medium)]),
    ]
    case 19: [
      .init(startup: .init(speed: .slow, reason: "the loading of many Python modules", confidence: .medium), ports: [8088], portVariables: ["SUPERSET_PORT"], user: .init(kind: .name, uid: 1000, name: "superset", confidence: .high), requiredEnvironment: [.init(anyOf: ["SUPERSET_SECRET_KEY", "/app/pythonpath/superset_config.py", "SUPERSET_CONFIG_PATH"], log: "Refusing to start due to insecure SECRET_KEY", tags: ">=2.1", confidence: .medium)], serviceLinks: [.init(service: "superset", variable: "SUPERSET_PORT", effect: "exits: 'tcp' is not a valid port number", confidence: .high)]),
    ]
    case 20: [
      .init(startup: .init(speed: .slow, reason: "standalone, it starts a metadata store, a bookie and a broker", confidence: .medium), ports: [6650, 8080], entrypoint: .absent, user: .init(kind: .numeric, uid: 10000, confidence: .medium), writablePaths: [.init(path: "/pulsar/logs", confidence: .medium)], memory: .init(mebibytes: 2048, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["PULSAR_MEM"], confidence: .medium)),
    ]
    case 21: [
      .init(ports: [8529], dataDirectories: [.init(path: "/var/lib/arangodb3", program: "arangod", lock: "LOCK", second: .exits, confidence: .medium)], entrypoint: .present, requiredEnvironment: [.init(anyOf: ["ARANGO_ROOT_PASSWORD", "ARANGO_ROOT_PASSWORD_FILE", "ARANGO_NO_AUTH", "ARANGO_RANDOM_ROOT_PASSWORD"], when: .firstStart, log: "error: database is uninitialized and password option is not specified", confidence: .high)]),
    ]
    case 22: [
      .init(ports: [8090, 8080], entrypoint: .present, user: .init(kind: .numeric, uid: 999, confidence: .medium), needsToken: .init(reason: "it watches the objects of the cluster", confidence: .medium), noShell: .init(confidence: .medium)),
    ]
    case 23: [
      .init(user: .init(kind: .numeric, uid: 999, confidence: .high), needsToken: .init(reason: "it reads its settings from the cluster", confidence: .high)),
    ]
    case 24: [
      .init(entrypoint: .present, user: .init(kind: .numeric, uid: 8737, confidence: .medium), needsToken: .init(reason: "it watches workflows", confidence: .medium)),
    ]
    case 25: [
      .init(ports: [22], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID", "SYS_CHROOT", "FOWNER", "DAC_OVERRIDE"], confidence: .medium), needsRoot: .init(reason: "it creates accounts and starts sshd", confidence: .high)),
    ]
    case 26: [
      .init(ports: [9091], requiredFiles: [.init(path: "/config/configuration.yml", log: "Configuration did not exist so a default one has been generated", confidence: .medium)]),
    ]
    case 27: [
      .init(ports: [8085], entrypoint: .absent, user: .init(kind: .numeric, uid: 65532, confidence: .medium), needsToken: .init(reason: "it watches nodes and pods", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 28: [
      .init(entrypoint: .present, user: .init(kind: .numeric, uid: 65532, confidence: .medium), needsToken: .init(reason: "it watches pods", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 29: [
      .init(ports: [1025, 8025], user: .init(kind: .root, confidence: .high)),
    ]
    case 30: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .high)),
    ]
    case 31: [
      .init(serviceLinks: [.init(service: "spark-master", variable: "SPARK_MASTER_PORT", effect: "exits: java.lang.NumberFormatException", confidence: .high)]),
    ]
    case 32: [
      .init(user: .init(kind: .numeric, uid: 1001, confidence: .medium), moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/*", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 33: [
      .init(startup: .init(speed: .slow, reason: "a JVM, then the joining of the ring", confidence: .medium), ports: [7000, 7199, 9042], user: .init(kind: .numeric, uid: 1001, confidence: .medium), environmentRules: [.init(name: "CASSANDRA_PASSWORD_SEEDER", oneOf: ["yes", "no"], confidence: .medium)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/cassandra", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 34: [
      .init(startup: .init(speed: .slow, reason: "a JVM and the forming of a cluster", confidence: .medium), ports: [9200, 9300], user: .init(kind: .numeric, uid: 1001, confidence: .medium), heap: .init(variables: ["ELASTICSEARCH_HEAP_SIZE"], confidence: .medium), moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/elasticsearch", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 35: [
      .init(ports: [2379, 2380], dataDirectories: [.init(path: "/bitnami/etcd", program: "etcd", lock: "member/snap/db", second: .waits, log: "db file is flocked by another process, or taking too long", confidence: .medium)], user: .init(kind: .numeric, uid: 1001, confidence: .medium), moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/etcd", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high), broken: [.init(effect: "may corrupt its data when it is killed under load", fixedIn: "3.5.3", tags: ">=3.5.0 <3.5.3", confidence: .high)]),
    ]
    case 36: [
      .init(ports: [9092], dataDirectories: [.init(path: "/bitnami/kafka/data", program: "kafka", lock: ".lock", second: .exits, log: "Failed to acquire lock on file .lock", confidence: .high)], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), requiredEnvironment: [.init(anyOf: ["KAFKA_CFG_PROCESS_ROLES", "KAFKA_PROCESS_ROLES", "/bitnami/kafka/config"], log: "Kafka requires at least one process role to be set.", tags: ">=4", confidence: .medium), .init(anyOf: ["KAFKA_CFG_PROCESS_ROLES", "KAFKA_CFG_ZOOKEEPER_CONNECT", "/bitnami/kafka/config"], log: "Kafka haven't been configured to work in either Raft or Zookeeper mode.", tags: ">=3.5 <4", confidence: .medium), .init(anyOf: ["KAFKA_CFG_NODE_ID", "KAFKA_NODE_ID", "/bitnami/kafka/config"], log: "KRaft mode requires an unique node.id", tags: ">=4", confidence: .medium)], environmentRules: [.init(name: "KAFKA_TLS_TYPE", oneOf: ["JKS", "PEM"], confidence: .high)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["KAFKA_HEAP_OPTS"], confidence: .high), moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/kafka", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 37: [
      .init(exitsWithoutCommand: .init(command: "kubectl --help", confidence: .medium), entrypoint: .present, needsToken: .init(reason: "kubectl finds the cluster through it", confidence: .medium)),
    ]
    case 38: [
      .init(startup: .init(speed: .slow, reason: "the first start initialises the data and restarts the server", confidence: .medium), ports: [3306], portVariables: ["MARIADB_PORT_NUMBER"], dataDirectories: [.init(path: "/bitnami/mariadb/data", program: "mariadbd", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), requiredEnvironment: [.init(anyOf: ["MARIADB_ROOT_PASSWORD", "MARIADB_ROOT_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes", "MARIADB_REPLICATION_MODE=slave"], log: "The MARIADB_ROOT_PASSWORD environment variable is empty or not set.", confidence: .medium), .init(anyOf: ["MARIADB_PASSWORD", "MARIADB_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes", "MARIADB_REPLICATION_MODE=slave"], ifSet: ["MARIADB_USER"], log: "The MARIADB_PASSWORD environment variable is empty or not set.", confidence: .medium)], environmentRules: [.init(name: "MARIADB_REPLICATION_MODE", oneOf: ["master", "slave"], confidence: .medium), .init(name: "MARIADB_ROOT_PASSWORD", maxLength: 32, ifSet: ["MARIADB_REPLICATION_MODE=master"], confidence: .medium)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/mariadb", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 39: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high), notShipped: .init(programs: ["curl", "wget"], confidence: .medium)),
    ]
    case 40: [
      .init(ports: [9000], user: .init(kind: .numeric, uid: 1001, confidence: .medium), requiredEnvironment: [.init(anyOf: ["MINIO_DISTRIBUTED_NODES"], ifSet: ["MINIO_DISTRIBUTED_MODE_ENABLED=yes"], confidence: .medium), .init(anyOf: ["MINIO_ROOT_USER", "MINIO_ACCESS_KEY"], ifSet: ["MINIO_DISTRIBUTED_MODE_ENABLED=yes"], confidence: .medium)], environmentRules: [.init(name: "MINIO_ROOT_USER", minLength: 3, log: "MINIO_ROOT_USER length should be at least 3, and MINIO_ROOT_PASSWORD length at least 8 characters", confidence: .medium), .init(name: "MINIO_ROOT_PASSWORD", minLength: 8, log: "MINIO_ROOT_USER length should be at least 3, and MINIO_ROOT_PASSWORD length at least 8 characters", confidence: .medium)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/minio", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 41: [
      .init(ports: [27017], portVariables: ["MONGODB_PORT_NUMBER"], dataDirectories: [.init(path: "/bitnami/mongodb/data/db", program: "mongod", lock: "mongod.lock", second: .exits, log: "DBPathInUse: Unable to lock the lock file", confidence: .high)], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), requiredEnvironment: [.init(anyOf: ["MONGODB_ROOT_PASSWORD", "MONGODB_ROOT_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes"], ifSet: ["MONGODB_USERNAME", "MONGODB_EXTRA_USERNAMES", "MONGODB_REPLICA_SET_MODE=primary"], log: "The MONGODB_ROOT_PASSWORD environment variable is empty or not set.", confidence: .medium), .init(anyOf: ["MONGODB_INITIAL_PRIMARY_HOST"], ifSet: ["MONGODB_REPLICA_SET_MODE=secondary", "MONGODB_REPLICA_SET_MODE=arbiter", "MONGODB_REPLICA_SET_MODE=hidden"], confidence: .high)], conflictingEnvironment: [.init(all: ["MONGODB_REPLICA_SET_MODE=secondary", "MONGODB_ROOT_PASSWORD"], confidence: .high), .init(all: ["MONGODB_REPLICA_SET_MODE=arbiter", "MONGODB_ROOT_PASSWORD"], confidence: .high), .init(all: ["MONGODB_REPLICA_SET_MODE=hidden", "MONGODB_ROOT_PASSWORD"], confidence: .high), .init(all: ["MONGODB_REPLICA_SET_MODE=primary", "MONGODB_INITIAL_PRIMARY_ROOT_PASSWORD"], confidence: .high)], environmentRules: [.init(name: "MONGODB_REPLICA_SET_KEY", minLength: 5, confidence: .high), .init(name: "MONGODB_REPLICA_SET_MODE", oneOf: ["primary", "secondary", "arbiter", "hidden"], confidence: .high)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/mongodb", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 42: [
      .init(startup: .init(speed: .slow, reason: "the first start initialises the data and restarts the server", confidence: .medium), ports: [3306], portVariables: ["MYSQL_PORT_NUMBER"], dataDirectories: [.init(path: "/bitnami/mysql/data", program: "mysqld", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), requiredEnvironment: [.init(anyOf: ["MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes", "MYSQL_REPLICATION_MODE=slave"], log: "The MYSQL_ROOT_PASSWORD environment variable is empty or not set.", confidence: .high), .init(anyOf: ["MYSQL_PASSWORD", "MYSQL_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes", "MYSQL_REPLICATION_MODE=slave"], ifSet: ["MYSQL_USER"], log: "The MYSQL_PASSWORD environment variable is empty or not set.", confidence: .high)], conflictingEnvironment: [.init(all: ["MYSQL_USER=root"], log: "root user is already created in the database and you can't use it as username for user creation.", confidence: .high)], environmentRules: [.init(name: "MYSQL_REPLICATION_MODE", oneOf: ["master", "slave"], confidence: .high), .init(name: "MYSQL_ROOT_PASSWORD", maxLength: 32, ifSet: ["MYSQL_REPLICATION_MODE=master"], confidence: .high)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/mysql", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high), broken: [.init(effect: "crashes at each restart once it has some ten thousand tables", isRare: true, fixedIn: "8.0.39", tags: "8.0.38", confidence: .high), .init(effect: "crashes at each restart once it has some ten thousand tables", isRare: true, fixedIn: "8.4.2", tags: "8.4.1", confidence: .high), .init(effect: "crashes at each restart once it has some ten thousand tables", isRare: true, fixedIn: "9.0.1", tags: "9.0.0", confidence: .high)]),
    ]
    case 43: [
      .init(ports: [8080, 8443], portVariables: ["NGINX_HTTP_PORT_NUMBER"], user: .init(kind: .numeric, uid: 1001, confidence: .high), writablePaths: [.init(path: "/opt/bitnami/nginx/tmp", confidence: .medium)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/nginx", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 44: [
      .init(ports: [5432], portVariables: ["POSTGRESQL_PORT_NUMBER"], dataDirectories: [.init(path: "/bitnami/postgresql/data", program: "postgres", lock: "postmaster.pid", second: .corrupts, confidence: .high)], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), requiredEnvironment: [.init(anyOf: ["POSTGRESQL_PASSWORD", "POSTGRES_PASSWORD", "POSTGRESQL_PASSWORD_FILE", "POSTGRES_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes"], log: "The POSTGRESQL_PASSWORD environment variable is empty or not set.", confidence: .high), .init(anyOf: ["POSTGRESQL_MASTER_HOST"], ifSet: ["POSTGRESQL_REPLICATION_MODE=slave"], log: "Slave replication mode chosen without setting the environment variable POSTGRESQL_MASTER_HOST", confidence: .high), .init(anyOf: ["POSTGRESQL_TLS_CERT_FILE"], ifSet: ["POSTGRESQL_ENABLE_TLS=yes"], log: "You must provide a X.509 certificate in order to use TLS", confidence: .high)], environmentRules: [.init(name: "POSTGRESQL_PASSWORD", maxLength: 100, confidence: .high), .init(name: "POSTGRESQL_REPLICATION_MODE", oneOf: ["master", "slave"], confidence: .high)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/postgresql", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 45: [
      .init(startup: .init(speed: .slow, reason: "RabbitMQ is started in the background first, then again", confidence: .medium), ports: [4369, 5671, 5672, 15671, 15672, 25672], portVariables: ["RABBITMQ_NODE_PORT_NUMBER", "RABBITMQ_MANAGEMENT_PORT_NUMBER"], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), requiredEnvironment: [.init(anyOf: ["RABBITMQ_LDAP_SERVERS"], ifSet: ["RABBITMQ_ENABLE_LDAP=yes"], confidence: .high), .init(anyOf: ["RABBITMQ_LDAP_USER_DN_PATTERN"], ifSet: ["RABBITMQ_ENABLE_LDAP=yes"], confidence: .high)], environmentRules: [.init(name: "RABBITMQ_NODE_TYPE", oneOf: ["stats", "queue-disc", "queue-ram"], confidence: .high)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/rabbitmq", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 46: [
      .init(ports: [6379], portVariables: ["REDIS_PORT_NUMBER"], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), requiredEnvironment: [.init(anyOf: ["REDIS_PASSWORD", "REDIS_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes"], log: "The REDIS_PASSWORD environment variable is empty or not set.", confidence: .high), .init(anyOf: ["REDIS_MASTER_PASSWORD", "REDIS_MASTER_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes"], ifSet: ["REDIS_REPLICATION_MODE=slave", "REDIS_REPLICATION_MODE=replica"], confidence: .medium)], environmentRules: [.init(name: "REDIS_REPLICATION_MODE", oneOf: ["master", "slave", "replica"], confidence: .high)], serviceLinks: [.init(service: "redis", variable: "REDIS_PORT", effect: "exits: port tcp://… couldn't be parsed into an integer", tags: "<6", confidence: .medium)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/redis", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 47: [
      .init(ports: [8080, 8081], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), needsToken: .init(reason: "it watches sealed Secrets", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 48: [
      .init(user: .init(kind: .numeric, uid: 1001, confidence: .medium), moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/spark", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 49: [
      .init(ports: [6379], portVariables: ["VALKEY_PORT_NUMBER"], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .medium), requiredEnvironment: [.init(anyOf: ["VALKEY_PASSWORD", "VALKEY_PASSWORD_FILE", "ALLOW_EMPTY_PASSWORD=yes"], log: "The VALKEY_PASSWORD environment variable is empty or not set.", confidence: .medium)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/valkey", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .medium)),
    ]
    case 50: [
      .init(ports: [2181], portVariables: ["ZOO_PORT_NUMBER"], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), requiredEnvironment: [.init(anyOf: ["ALLOW_ANONYMOUS_LOGIN=yes", "ZOO_ENABLE_AUTH=yes"], log: "The ZOO_ENABLE_AUTH environment variable does not configure authentication.", confidence: .medium)], environmentRules: [.init(name: "ZOO_TLS_CLIENT_AUTH", oneOf: ["none", "want", "need"], confidence: .medium)], moved: .init(status: .moved, registry: "docker.io", to: "bitnamilegacy/zookeeper", since: "2025-08-28", effect: "versioned tags are gone from docker.io/bitnami: ImagePullBackOff", tags: "!latest", confidence: .high)),
    ]
    case 51: [
      .init(ports: [80], portVariables: ["ROCKET_PORT"], user: .init(kind: .root, confidence: .high), moved: .init(status: .moved, to: "vaultwarden/server", effect: "no updates", confidence: .high)),
    ]
    case 52: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high)),
    ]
    case 53: [
      .init(ports: [80, 443, 2019], entrypoint: .absent, user: .init(kind: .root, confidence: .high), fileCapabilities: [.init(program: "/usr/bin/caddy", capability: "NET_BIND_SERVICE", confidence: .high)]),
    ]
    case 54: [
      .init(startup: .init(speed: .slow, reason: "a JVM, then gossip and the joining of the ring: usually 30 to 90 s", confidence: .medium), ports: [7000, 7001, 7199, 9042], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "cassandra", uid: 999, confidence: .high), writablePaths: [.init(path: "/etc/cassandra", confidence: .high), .init(path: "/tmp", confidence: .medium)], memory: .init(mebibytes: 2048, basis: .practical, confidence: .medium), heap: .init(variables: ["MAX_HEAP_SIZE", "HEAP_NEWSIZE", "JVM_OPTS"], confidence: .high)),
    ]
    case 55: [
      .init(moved: .init(status: .removed, registry: "docker.io", since: "2017-06-23", effect: "no updates", confidence: .high)),
    ]
    case 56: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .medium), entrypoint: .absent, user: .init(kind: .root, confidence: .medium), moved: .init(status: .removed, registry: "docker.io", since: "2024-07-29", effect: "no updates: all its versions are at their end", confidence: .high)),
    ]
    case 57: [
      .init(ports: [8123, 9000, 9009], dataDirectories: [.init(path: "/var/lib/clickhouse", program: "clickhouse-server", lock: "status", second: .exits, log: "Another server instance in same directory is already running", confidence: .high)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "clickhouse", uid: 101, confidence: .high), writablePaths: [.init(path: "/var/log/clickhouse-server", confidence: .medium), .init(path: "/tmp", confidence: .medium)]),
    ]
    case 58: [
      .init(ports: [26257, 8080], dataDirectories: [.init(path: "/cockroach/cockroach-data", program: "cockroach", lock: "LOCK", second: .exits, confidence: .medium)], entrypoint: .present, user: .init(kind: .root, confidence: .medium), requiredArguments: [.init(anyOf: ["--insecure", "--certs-dir"], ifArgument: ["start", "start-single-node"], confidence: .medium), .init(anyOf: ["--join"], ifArgument: ["start"], confidence: .medium)]),
    ]
    case 59: [
      .init(exitsWithoutCommand: .init(command: "composer", confidence: .high), entrypoint: .present),
    ]
    case 60: [
      .init(startup: .init(speed: .verySlow, reason: "the building of the Kafka Streams stores", confidence: .medium), ports: [9021], requiredEnvironment: [.init(anyOf: ["CONTROL_CENTER_BOOTSTRAP_SERVERS"], log: "CONTROL_CENTER_BOOTSTRAP_SERVERS is required.", confidence: .medium), .init(anyOf: ["CONTROL_CENTER_REPLICATION_FACTOR"], log: "CONTROL_CENTER_REPLICATION_FACTOR is required.", confidence: .medium)]),
    ]
    case 61: [
      .init(tags: "<8", startup: .init(speed: .slow, reason: "waits up to 40 s for ZooKeeper, then a JVM", confidence: .medium), ports: [9092], dataDirectories: [.init(path: "/var/lib/kafka/data", program: "kafka", lock: ".lock", second: .exits, log: "Failed to acquire lock on file .lock", confidence: .high)], user: .init(kind: .name, uid: 1000, name: "appuser", tags: ">=6", confidence: .high), writablePaths: [.init(path: "/etc/kafka", confidence: .high), .init(path: "/var/lib/kafka/data", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["KAFKA_ZOOKEEPER_CONNECT", "KAFKA_PROCESS_ROLES"], log: "KAFKA_ZOOKEEPER_CONNECT is required.", confidence: .high), .init(anyOf: ["KAFKA_ADVERTISED_LISTENERS", "KAFKA_PROCESS_ROLES=controller"], log: "KAFKA_ADVERTISED_LISTENERS is required.", confidence: .high)], conflictingEnvironment: [.init(all: ["KAFKA_PORT"], log: "port is deprecated.", confidence: .high), .init(all: ["KAFKA_HOST"], log: "host is deprecated.", confidence: .high), .init(all: ["KAFKA_ADVERTISED_PORT"], log: "advertised.port is deprecated.", confidence: .high), .init(all: ["KAFKA_ADVERTISED_HOST"], log: "advertised.host is deprecated.", confidence: .high)], serviceLinks: [.init(service: "kafka", variable: "KAFKA_PORT", effect: "exits: port is deprecated. Please use KAFKA_ADVERTISED_LISTENERS instead.", confidence: .high)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["KAFKA_HEAP_OPTS"], confidence: .high)),
    ]
    case 62: [
      .init(tags: ">=8", ports: [9092], dataDirectories: [.init(path: "/var/lib/kafka/data", program: "kafka", lock: ".lock", second: .exits, log: "Failed to acquire lock on file .lock", confidence: .high)], user: .init(kind: .name, uid: 1000, name: "appuser", confidence: .high), writablePaths: [.init(path: "/etc/kafka", confidence: .high), .init(path: "/var/lib/kafka/data", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["KAFKA_PROCESS_ROLES"], log: "KAFKA_PROCESS_ROLES is required", confidence: .high), .init(anyOf: ["CLUSTER_ID"], log: "CLUSTER_ID is required", confidence: .high), .init(anyOf: ["KAFKA_ADVERTISED_LISTENERS", "KAFKA_PROCESS_ROLES=controller"], confidence: .high)], conflictingEnvironment: [.init(all: ["KAFKA_PROCESS_ROLES=controller", "KAFKA_ADVERTISED_LISTENERS"], confidence: .high), .init(all: ["KAFKA_PORT"], log: "port is deprecated.", confidence: .high), .init(all: ["KAFKA_HOST"], log: "host is deprecated.", confidence: .high), .init(all: ["KAFKA_ADVERTISED_PORT"], log: "advertised.port is deprecated.", confidence: .high), .init(all: ["KAFKA_ADVERTISED_HOST"], log: "advertised.host is deprecated.", confidence: .high)], serviceLinks: [.init(service: "kafka", variable: "KAFKA_PORT", effect: "exits: port is deprecated. Please use KAFKA_ADVERTISED_LISTENERS instead.", confidence: .high)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["KAFKA_HEAP_OPTS"], confidence: .high)),
      .init(tags: "<8", startup: .init(speed: .slow, reason: "waits up to 40 s for ZooKeeper, then a JVM", confidence: .medium), ports: [9092], dataDirectories: [.init(path: "/var/lib/kafka/data", program: "kafka", lock: ".lock", second: .exits, log: "Failed to acquire lock on file .lock", confidence: .high)], user: .init(kind: .name, uid: 1000, name: "appuser", tags: ">=6", confidence: .high), writablePaths: [.init(path: "/etc/kafka", confidence: .high), .init(path: "/var/lib/kafka/data", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["KAFKA_ZOOKEEPER_CONNECT", "KAFKA_PROCESS_ROLES"], log: "KAFKA_ZOOKEEPER_CONNECT is required.", confidence: .high), .init(anyOf: ["KAFKA_ADVERTISED_LISTENERS", "KAFKA_PROCESS_ROLES=controller"], log: "KAFKA_ADVERTISED_LISTENERS is required.", confidence: .high)], conflictingEnvironment: [.init(all: ["KAFKA_PORT"], log: "port is deprecated.", confidence: .high), .init(all: ["KAFKA_HOST"], log: "host is deprecated.", confidence: .high), .init(all: ["KAFKA_ADVERTISED_PORT"], log: "advertised.port is deprecated.", confidence: .high), .init(all: ["KAFKA_ADVERTISED_HOST"], log: "advertised.host is deprecated.", confidence: .high)], serviceLinks: [.init(service: "kafka", variable: "KAFKA_PORT", effect: "exits: port is deprecated. Please use KAFKA_ADVERTISED_LISTENERS instead.", confidence: .high)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["KAFKA_HEAP_OPTS"], confidence: .high)),
    ]
    case 63: [
      .init(startup: .init(speed: .verySlow, reason: "the scan of plug-ins, often 60 to 180 s", confidence: .medium), ports: [8083], portVariables: ["CONNECT_REST_PORT"], writablePaths: [.init(path: "/etc/kafka-connect", confidence: .medium), .init(path: "/etc/kafka", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["CONNECT_BOOTSTRAP_SERVERS"], log: "CONNECT_BOOTSTRAP_SERVERS is required.", confidence: .high), .init(anyOf: ["CONNECT_GROUP_ID"], log: "CONNECT_GROUP_ID is required.", confidence: .high), .init(anyOf: ["CONNECT_CONFIG_STORAGE_TOPIC"], log: "CONNECT_CONFIG_STORAGE_TOPIC is required.", confidence: .high), .init(anyOf: ["CONNECT_OFFSET_STORAGE_TOPIC"], log: "CONNECT_OFFSET_STORAGE_TOPIC is required.", confidence: .high), .init(anyOf: ["CONNECT_STATUS_STORAGE_TOPIC"], log: "CONNECT_STATUS_STORAGE_TOPIC is required.", confidence: .high), .init(anyOf: ["CONNECT_KEY_CONVERTER"], log: "CONNECT_KEY_CONVERTER is required.", confidence: .high), .init(anyOf: ["CONNECT_VALUE_CONVERTER"], log: "CONNECT_VALUE_CONVERTER is required.", confidence: .high), .init(anyOf: ["CONNECT_REST_ADVERTISED_HOST_NAME"], log: "CONNECT_REST_ADVERTISED_HOST_NAME is required.", confidence: .high)], memory: .init(mebibytes: 2048, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["KAFKA_HEAP_OPTS"], confidence: .high)),
    ]
    case 64: [
      .init(startup: .init(speed: .slow, reason: "waits for Kafka, then a JVM", confidence: .medium), ports: [8082], portVariables: ["KAFKA_REST_LISTENERS"], writablePaths: [.init(path: "/etc/kafka-rest", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["KAFKA_REST_BOOTSTRAP_SERVERS"], log: "is required", confidence: .high)], conflictingEnvironment: [.init(all: ["KAFKA_REST_PORT"], log: "PORT is deprecated. Please use KAFKA_REST_LISTENERS instead.", confidence: .high)], serviceLinks: [.init(service: "kafka-rest", variable: "KAFKA_REST_PORT", effect: "exits: PORT is deprecated. Please use KAFKA_REST_LISTENERS instead.", confidence: .high)]),
    ]
    case 65: [
      .init(startup: .init(speed: .slow, reason: "waits for Kafka, then a JVM", confidence: .medium), ports: [8081], portVariables: ["SCHEMA_REGISTRY_LISTENERS"], user: .init(kind: .name, uid: 1000, name: "appuser", confidence: .high), writablePaths: [.init(path: "/etc/schema-registry", confidence: .high)], requiredEnvironment: [.init(anyOf: ["SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS"], log: "is required", confidence: .high), .init(anyOf: ["SCHEMA_REGISTRY_HOST_NAME"], log: "is required", confidence: .high)], conflictingEnvironment: [.init(all: ["SCHEMA_REGISTRY_PORT"], log: "PORT is deprecated. Please use SCHEMA_REGISTRY_LISTENERS instead.", confidence: .high)], serviceLinks: [.init(service: "schema-registry", variable: "SCHEMA_REGISTRY_PORT", effect: "exits: PORT is deprecated. Please use SCHEMA_REGISTRY_LISTENERS instead.", confidence: .high)], memory: .init(mebibytes: 512, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["SCHEMA_REGISTRY_HEAP_OPTS"], confidence: .high)),
    ]
    case 66: [
      .init(ports: [2181, 2888, 3888], portVariables: ["ZOOKEEPER_CLIENT_PORT"], user: .init(kind: .name, uid: 1000, name: "appuser", confidence: .high), writablePaths: [.init(path: "/etc/kafka", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["ZOOKEEPER_CLIENT_PORT"], log: "ZOOKEEPER_CLIENT_PORT is required.", confidence: .high), .init(anyOf: ["ZOOKEEPER_SERVER_ID"], ifSet: ["ZOOKEEPER_SERVERS"], confidence: .high)], memory: .init(mebibytes: 512, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["KAFKA_HEAP_OPTS"], confidence: .high)),
    ]
    case 67: [
      .init(ports: [8300, 8301, 8302, 8500, 8600], dataDirectories: [.init(path: "/consul/data", program: "consul", lock: "raft/raft.db", second: .exits, confidence: .medium)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "consul", uid: 100, unlessSet: ["CONSUL_DISABLE_PERM_MGMT"], confidence: .high), moved: .init(status: .removed, registry: "docker.io", to: "hashicorp/consul", since: "2024-07-29", effect: "no updates", confidence: .high)),
    ]
    case 68: [
      .init(ports: [80], portVariables: ["WHOAMI_PORT_NUMBER"], entrypoint: .present, noShell: .init(confidence: .high)),
    ]
    case 69: [
      .init(ports: [53, 9153, 8080, 8181], entrypoint: .present, fileCapabilities: [.init(program: "/coredns", capability: "NET_BIND_SERVICE", tags: ">=1.11", confidence: .medium)], noShell: .init(confidence: .high)),
    ]
    case 70: [
      .init(ports: [2379, 2380], portVariables: ["ETCD_LISTEN_CLIENT_URLS"], dataDirectories: [.init(path: "/var/lib/etcd", program: "etcd", lock: "member/snap/db", second: .waits, log: "db file is flocked by another process, or taking too long", movedBy: ["ETCD_DATA_DIR"], confidence: .high)], user: .init(kind: .root, confidence: .medium), noShell: .init(tags: ">=3.5", confidence: .medium), broken: [.init(effect: "may corrupt its data when it is killed under load", fixedIn: "3.5.3", tags: ">=3.5.0 <3.5.3", confidence: .high)]),
    ]
    case 71: [
      .init(user: .init(kind: .root, confidence: .medium), needsRoot: .init(reason: "it sets up the network of the node", confidence: .medium), requiredEnvironment: [.init(anyOf: ["POD_NAME"], ifArgument: ["--kube-subnet-mgr"], log: "env variables POD_NAME and POD_NAMESPACE must be set", confidence: .medium), .init(anyOf: ["POD_NAMESPACE"], ifArgument: ["--kube-subnet-mgr"], log: "env variables POD_NAME and POD_NAMESPACE must be set", confidence: .medium)], needsToken: .init(reason: "it reads the nodes", ifArgument: ["--kube-subnet-mgr"], confidence: .medium)),
    ]
    case 72: [
      .init(ports: [8080, 8081], entrypoint: .present, user: .init(kind: .name, uid: 65534, name: "nobody", confidence: .high), needsToken: .init(reason: "it lists the objects of the cluster", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 73: [
      .init(ports: [8080], entrypoint: .present, user: .init(kind: .numeric, uid: 65534, confidence: .high), needsToken: .init(reason: "it watches the objects of the cluster", confidence: .high)),
    ]
    case 74: [
      .init(startup: .init(speed: .slow, reason: "many services start one after another", confidence: .medium), ports: [8091, 8092, 8093, 8094, 8095, 8096, 8097, 11207, 11210], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "couchbase", uid: 1000, confidence: .high), memory: .init(mebibytes: 1024, basis: .documented, confidence: .medium)),
    ]
    case 75: [
      .init(moved: .init(status: .removed, registry: "docker.io", since: "2021-10-08", effect: "no updates", confidence: .high)),
    ]
    case 76: [
      .init(exitsWithoutCommand: .init(command: "curl", confidence: .medium), entrypoint: .present, user: .init(kind: .name, uid: 100, name: "curl_user", confidence: .medium)),
    ]
    case 77: [
      .init(ports: [80], portVariables: ["ROCKET_PORT"], user: .init(kind: .root, confidence: .high), writablePaths: [.init(path: "/data", confidence: .medium)], serviceLinks: [.init(service: "rocket", variable: "ROCKET_PORT", effect: "exits: port expected 16-bit unsigned integer, found string", confidence: .medium)]),
    ]
    case 78: [
      .init(ports: [9308], user: .init(kind: .name, uid: 65534, name: "nobody", confidence: .high)),
    ]
    case 79: [
      .init(startup: .init(speed: .fast, reason: "a small Go program that answers 404", confidence: .high), ports: [8080]),
    ]
    case 80: [
      .init(exitsWithoutCommand: .init(command: "descheduler --help", confidence: .high), entrypoint: .absent, user: .init(kind: .numeric, uid: 1000, confidence: .high), needsToken: .init(reason: "it lists and evicts pods", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 81: [
      .init(exitsWithoutCommand: .init(command: "dgraph", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high)),
    ]
    case 82: [
      .init(ports: [5000], portVariables: ["REGISTRY_HTTP_ADDR"], entrypoint: .present, user: .init(kind: .root, confidence: .high), serviceLinks: [.init(service: "registry-auth", variable: "REGISTRY_AUTH_PORT", effect: "exits: read as the section \"auth\" of its configuration (cannot unmarshal !!str)", confidence: .high), .init(service: "registry-storage", variable: "REGISTRY_STORAGE_PORT", effect: "exits: read as the section \"storage\" of its configuration (cannot unmarshal !!str)", confidence: .medium)]),
    ]
    case 83: [
      .init(user: .init(kind: .numeric, uid: 65532, tags: "nonroot", confidence: .high), noShell: .init(log: "exec: \"/bin/sh\": stat /bin/sh: no such file or directory", tags: "!debug", confidence: .high)),
    ]
    case 84: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "python", since: "2017-05-19", effect: "no updates", confidence: .high)),
    ]
    case 85: [
      .init(exitsWithoutCommand: .init(command: "sh", tags: "cli", confidence: .high), entrypoint: .present, user: .init(kind: .root, tags: "!rootless", confidence: .high), needsPrivileged: .init(reason: "it mounts file systems and sets up networks", log: "mount: permission denied (are you root?)", tags: "dind", confidence: .medium)),
    ]
    case 86: [
      .init(portVariables: ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS"], exitsWithoutCommand: .init(command: "bash", confidence: .medium), user: .init(kind: .root, tags: "!chiseled !distroless", confidence: .high)),
    ]
    case 87: [
      .init(portVariables: ["ASPNETCORE_URLS"], exitsWithoutCommand: .init(command: "bash", confidence: .medium), user: .init(kind: .root, confidence: .high), moved: .init(status: .moved, to: "dotnet/*", effect: "the path of the versions before 5", confidence: .medium)),
    ]
    case 88: [
      .init(ports: [80, 443], portVariables: ["PGADMIN_LISTEN_PORT"], entrypoint: .present, user: .init(kind: .numeric, uid: 5050, confidence: .high), writablePaths: [.init(path: "/var/lib/pgadmin", confidence: .medium), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["PGADMIN_DEFAULT_EMAIL"], when: .firstStart, log: "You need to define the PGADMIN_DEFAULT_EMAIL and PGADMIN_DEFAULT_PASSWORD or PGADMIN_DEFAULT_PASSWORD_FILE environment variables.", confidence: .high), .init(anyOf: ["PGADMIN_DEFAULT_PASSWORD", "PGADMIN_DEFAULT_PASSWORD_FILE"], when: .firstStart, log: "You need to define the PGADMIN_DEFAULT_EMAIL and PGADMIN_DEFAULT_PASSWORD or PGADMIN_DEFAULT_PASSWORD_FILE environment variables.", confidence: .high)], conflictingEnvironment: [.init(all: ["PGADMIN_DEFAULT_PASSWORD", "PGADMIN_DEFAULT_PASSWORD_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["PUID=0"], log: "ERROR: PUID=0 (root) is not allowed.", confidence: .high)], environmentRules: [.init(name: "PGADMIN_DEFAULT_EMAIL", noneOf: ["*.local", "*.localhost"], format: .email, when: .firstStart, log: "does not appear to be a valid email address", confidence: .high)]),
    ]
    case 89: [
      .init(ports: [80], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "www-data", uid: 33, alpineUID: 82, confidence: .high), writablePaths: [.init(path: "/opt/drupal/web/sites", confidence: .medium), .init(path: "/tmp", confidence: .medium)]),
    ]
    case 90: [
      .init(ports: [1883], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "mosquitto", uid: 1883, confidence: .high)),
    ]
    case 91: [
      .init(tags: ">=11", exitsWithoutCommand: .init(command: "jshell", confidence: .medium), user: .init(kind: .root, confidence: .high), heap: .init(variables: ["JAVA_TOOL_OPTIONS"], confidence: .medium)),
    ]
    case 92: [
      .init(ports: [5432], portVariables: ["LISTEN_PORT"], entrypoint: .present, user: .init(kind: .name, uid: 70, name: "postgres", confidence: .high), requiredEnvironment: [.init(anyOf: ["DB_HOST", "DATABASE_URL", "DATABASE_URLS", "/etc/pgbouncer/pgbouncer.ini"], log: "Setup pgbouncer config error! You must set DB_HOST env", confidence: .high)]),
    ]
    case 93: [
      .init(tags: ">=5", startup: .init(speed: .slow, reason: "a JVM, plug-ins and the forming of a cluster: 20 to 60 s", confidence: .medium), ports: [9200, 9300], dataDirectories: [.init(path: "/usr/share/elasticsearch/data", program: "elasticsearch", lock: "node.lock", second: .exits, log: "failed to obtain node locks", confidence: .high)], entrypoint: .present, user: .init(kind: .name, uid: 1000, name: "elasticsearch", tags: ">=8", confidence: .medium), rootEntrypoint: .init(capabilities: ["SYS_CHROOT", "SETUID", "SETGID"], account: "elasticsearch", uid: 1000, confidence: .medium), writablePaths: [.init(path: "/usr/share/elasticsearch/data", confidence: .medium), .init(path: "/usr/share/elasticsearch/logs", confidence: .medium), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["discovery.type=single-node", "discovery.seed_hosts", "discovery.seed_providers", "cluster.initial_master_nodes", "/usr/share/elasticsearch/config/elasticsearch.yml"], log: "at least one of [discovery.seed_hosts, discovery.seed_providers, cluster.initial_master_nodes] must be configured", tags: "7", confidence: .medium)], conflictingEnvironment: [.init(all: ["ELASTIC_PASSWORD", "ELASTIC_PASSWORD_FILE"], log: "ERROR: Both ELASTIC_PASSWORD and ELASTIC_PASSWORD_FILE are set.", confidence: .high)], memory: .init(mebibytes: 1024, basis: .defaultHeap, tags: "<7.11", confidence: .high), heap: .init(variables: ["ES_JAVA_OPTS"], confidence: .high)),
    ]
    case 94: [
      .init(exitsWithoutCommand: .init(command: "iex", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high)),
    ]
    case 95: [
      .init(ports: [1883, 8083, 8084, 8883, 18083, 4370, 5369], entrypoint: .present, user: .init(kind: .name, uid: 1000, name: "emqx", confidence: .high), writablePaths: [.init(path: "/opt/emqx/data", confidence: .medium), .init(path: "/opt/emqx/log", confidence: .medium)], moved: .init(status: .deprecated, registry: "docker.io", to: "emqx/emqx", effect: "the official image ends with 5.8", confidence: .high)),
    ]
    case 96: [
      .init(ports: [1883, 8083, 8084, 8883, 18083, 4370, 5369], entrypoint: .present, user: .init(kind: .name, uid: 1000, name: "emqx", confidence: .high), writablePaths: [.init(path: "/opt/emqx/data", confidence: .medium), .init(path: "/opt/emqx/log", confidence: .medium)]),
    ]
    case 97: [
      .init(exitsWithoutCommand: .init(command: "erl", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high)),
    ]
    case 98: [
      .init(moved: .init(status: .removed, registry: "docker.io", since: "2024-07-29", effect: "no updates", confidence: .high)),
    ]
    case 99: [
      .init(ports: [7979], entrypoint: .present, requiredArguments: [.init(anyOf: ["--source", "EXTERNAL_DNS_SOURCE"], log: "required flag --source not provided", confidence: .high), .init(anyOf: ["--provider", "EXTERNAL_DNS_PROVIDER"], log: "required flag --provider not provided", confidence: .high)], needsToken: .init(reason: "it watches Services and Ingresses", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 100: [
      .init(ports: [8080, 10250], entrypoint: .present, user: .init(kind: .numeric, uid: 65534, confidence: .high), needsToken: .init(reason: "it watches external Secrets", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 101: [
      .init(entrypoint: .present, requiredEnvironment: [.init(anyOf: ["NFS_SERVER"], log: "NFS_SERVER not set", confidence: .high), .init(anyOf: ["NFS_PATH"], log: "NFS_PATH not set", confidence: .high), .init(anyOf: ["PROVISIONER_NAME"], log: "environment variable PROVISIONER_NAME is not set! Please set it.", confidence: .high)], needsToken: .init(reason: "it watches claims of volumes", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 102: [
      .init(ports: [2020], user: .init(kind: .root, confidence: .high), noShell: .init(tags: "!debug", confidence: .high)),
    ]
    case 103: [
      .init(ports: [24224, 5140], entrypoint: .present, user: .init(kind: .name, uid: 999, name: "fluent", confidence: .medium)),
    ]
    case 104: [
      .init(user: .init(kind: .numeric, uid: 65534, confidence: .high), writablePaths: [.init(path: "/tmp", confidence: .medium)], needsToken: .init(reason: "it watches the objects of the cluster", confidence: .high)),
    ]
    case 105: [
      .init(moved: .init(status: .removed, registry: "docker.io", since: "2021-07-26", effect: "no updates", confidence: .high)),
    ]
    case 106: [
      .init(ports: [7700], portVariables: ["MEILI_HTTP_ADDR"], user: .init(kind: .root, confidence: .high), writablePaths: [.init(path: "/meili_data", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["MEILI_MASTER_KEY", "--master-key"], ifSet: ["MEILI_ENV=production"], log: "You must provide a master key to secure your instance in a production environment.", confidence: .high)], environmentRules: [.init(name: "MEILI_MASTER_KEY", minLength: 16, ifSet: ["MEILI_ENV=production"], log: "The master key must be at least 16 bytes in a production environment.", confidence: .high)]),
    ]
    case 107: [
      .init(ports: [2368], portVariables: ["server__port"], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "node", uid: 1000, confidence: .high), writablePaths: [.init(path: "/var/lib/ghost/content", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["database__client", "database__connection__host", "NODE_ENV=development"], orService: "mysql", log: "connect ECONNREFUSED", tags: ">=5", confidence: .medium)]),
    ]
    case 108: [
      .init(ports: [3000, 22], portVariables: ["GITEA__server__HTTP_PORT", "HTTP_PORT", "SSH_PORT"], dataDirectories: [.init(path: "/data", program: "gitea", lock: "queues/common/LOCK", second: .exits, log: "unable to lock level db", confidence: .medium)], entrypoint: .present, user: .init(kind: .root, tags: "!rootless", confidence: .medium), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID", "SYS_CHROOT"], account: "git", uid: 1000, tags: "!rootless", confidence: .medium), needsRoot: .init(reason: "its s6 starts sshd and steps down to git", tags: "!rootless", confidence: .medium), writablePaths: [.init(path: "/data", confidence: .medium)]),
    ]
    case 109: [
      .init(startup: .init(speed: .verySlow, reason: "gitlab-ctl reconfigure: 3 to 10 minutes on the first start", confidence: .medium), ports: [80, 443, 22], user: .init(kind: .root, confidence: .medium), needsRoot: .init(reason: "it configures the whole system when it starts", confidence: .medium), memory: .init(mebibytes: 4096, basis: .documented, confidence: .medium)),
    ]
    case 110: [
      .init(moved: .init(status: .removed, registry: "docker.io", since: "2016-10-11", effect: "no updates", confidence: .high)),
    ]
    case 111: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high), notShipped: .init(programs: ["bash"], tags: "alpine", confidence: .medium)),
    ]
    case 112: [
      .init(ports: [5050], portVariables: ["PORT"], requiredEnvironment: [.init(anyOf: ["SHIPPING_SERVICE_ADDR"], log: "panic: environment variable \"SHIPPING_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["PRODUCT_CATALOG_SERVICE_ADDR"], log: "panic: environment variable \"PRODUCT_CATALOG_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["CART_SERVICE_ADDR"], log: "panic: environment variable \"CART_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["CURRENCY_SERVICE_ADDR"], log: "panic: environment variable \"CURRENCY_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["EMAIL_SERVICE_ADDR"], log: "panic: environment variable \"EMAIL_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["PAYMENT_SERVICE_ADDR"], log: "panic: environment variable \"PAYMENT_SERVICE_ADDR\" not set", confidence: .high)], noShell: .init(confidence: .high)),
    ]
    case 113: [
      .init(ports: [8080], portVariables: ["PORT"], requiredEnvironment: [.init(anyOf: ["PRODUCT_CATALOG_SERVICE_ADDR"], log: "panic: environment variable \"PRODUCT_CATALOG_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["CURRENCY_SERVICE_ADDR"], log: "panic: environment variable \"CURRENCY_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["CART_SERVICE_ADDR"], log: "panic: environment variable \"CART_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["RECOMMENDATION_SERVICE_ADDR"], log: "panic: environment variable \"RECOMMENDATION_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["CHECKOUT_SERVICE_ADDR"], log: "panic: environment variable \"CHECKOUT_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["SHIPPING_SERVICE_ADDR"], log: "panic: environment variable \"SHIPPING_SERVICE_ADDR\" not set", confidence: .high), .init(anyOf: ["AD_SERVICE_ADDR"], log: "panic: environment variable \"AD_SERVICE_ADDR\" not set", confidence: .high)], noShell: .init(confidence: .high)),
    ]
    case 114: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .medium)),
    ]
    case 115: [
      .init(entrypoint: .present, noShell: .init(confidence: .high)),
    ]
    case 116: [
      .init(exitsWithoutCommand: .init(command: "gradle", confidence: .high)),
    ]
    case 117: [
      .init(ports: [3000], portVariables: ["GF_SERVER_HTTP_PORT"], dataDirectories: [.init(path: "/var/lib/grafana", program: "grafana", lock: "grafana.db", second: .exits, log: "database is locked", movedBy: ["GF_DATABASE_TYPE", "GF_DATABASE_URL"], confidence: .medium)], entrypoint: .present, user: .init(kind: .numeric, uid: 472, confidence: .high), writablePaths: [.init(path: "/var/lib/grafana", log: "GF_PATHS_DATA='/var/lib/grafana' is not writable.", confidence: .high), .init(path: "/tmp", confidence: .medium)], conflictingEnvironment: [.init(all: ["GF_SECURITY_ADMIN_PASSWORD", "GF_SECURITY_ADMIN_PASSWORD__FILE"], log: "ERROR: Both GF_SECURITY_ADMIN_PASSWORD and GF_SECURITY_ADMIN_PASSWORD__FILE are set (but are exclusive)", confidence: .high), .init(all: ["GF_SECURITY_ADMIN_USER", "GF_SECURITY_ADMIN_USER__FILE"], log: "ERROR: Both GF_SECURITY_ADMIN_USER and GF_SECURITY_ADMIN_USER__FILE are set (but are exclusive)", confidence: .high), .init(all: ["GF_DATABASE_PASSWORD", "GF_DATABASE_PASSWORD__FILE"], log: "ERROR: Both GF_DATABASE_PASSWORD and GF_DATABASE_PASSWORD__FILE are set (but are exclusive)", confidence: .high), .init(all: ["GF_SECURITY_SECRET_KEY", "GF_SECURITY_SECRET_KEY__FILE"], log: "ERROR: Both GF_SECURITY_SECRET_KEY and GF_SECURITY_SECRET_KEY__FILE are set (but are exclusive)", confidence: .high)], memory: .init(mebibytes: 128, basis: .practical, confidence: .low)),
    ]
    case 118: [
      .init(ports: [3100, 9095], entrypoint: .present, user: .init(kind: .numeric, uid: 10001, confidence: .high), writablePaths: [.init(path: "/loki", confidence: .medium), .init(path: "/tmp", confidence: .medium)], noShell: .init(tags: ">=3", confidence: .medium)),
    ]
    case 119: [
      .init(ports: [3200, 4317, 4318], entrypoint: .present, user: .init(kind: .numeric, uid: 10001, confidence: .high), writablePaths: [.init(path: "/var/tempo", confidence: .medium)], requiredArguments: [.init(anyOf: ["-config.file", "--config.file"], confidence: .medium)], noShell: .init(tags: ">=2", confidence: .medium)),
    ]
    case 120: [
      .init(startup: .init(speed: .verySlow, reason: "a JVM and the setting up of its indices: 60 to 120 s", confidence: .medium), ports: [9000], entrypoint: .present, user: .init(kind: .name, uid: 1100, name: "graylog", confidence: .medium), requiredEnvironment: [.init(anyOf: ["GRAYLOG_PASSWORD_SECRET", "GRAYLOG_PASSWORD_SECRET__FILE", "/usr/share/graylog/data/config/graylog.conf"], confidence: .medium), .init(anyOf: ["GRAYLOG_ROOT_PASSWORD_SHA2", "GRAYLOG_ROOT_PASSWORD_SHA2__FILE", "/usr/share/graylog/data/config/graylog.conf"], confidence: .medium)], conflictingEnvironment: [.init(all: ["GRAYLOG_PASSWORD_SECRET", "GRAYLOG_PASSWORD_SECRET__FILE"], log: "are set but are exclusive", confidence: .medium), .init(all: ["GRAYLOG_ROOT_PASSWORD_SHA2", "GRAYLOG_ROOT_PASSWORD_SHA2__FILE"], log: "are set but are exclusive", confidence: .medium)], environmentRules: [.init(name: "GRAYLOG_PASSWORD_SECRET", minLength: 16, confidence: .medium)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["GRAYLOG_SERVER_JAVA_OPTS"], confidence: .medium)),
    ]
    case 121: [
      .init(startup: .init(speed: .slow, reason: "the database is started, or created on the first start", confidence: .medium), ports: [1521], requiredEnvironment: [.init(anyOf: ["ORACLE_PASSWORD", "ORACLE_PASSWORD_FILE", "ORACLE_RANDOM_PASSWORD"], when: .firstStart, log: "Oracle Database SYS and SYSTEM passwords have to be specified", confidence: .medium)], memory: .init(mebibytes: 2048, basis: .practical, confidence: .medium)),
    ]
    case 122: [
      .init(entrypoint: .present, user: .init(kind: .name, uid: 99, name: "haproxy", tags: ">=2.4", confidence: .high), requiredFiles: [.init(path: "/usr/local/etc/haproxy/haproxy.cfg", log: "Cannot open configuration file/directory /usr/local/etc/haproxy/haproxy.cfg : No such file or directory", confidence: .high)]),
    ]
    case 123: [
      .init(ports: [5678], entrypoint: .present, requiredArguments: [.init(anyOf: ["-text", "ECHO_TEXT"], log: "Missing -text option or ECHO_TEXT env var!", confidence: .high)], noShell: .init(confidence: .medium)),
    ]
    case 124: [
      .init(ports: [8200], dataDirectories: [.init(path: "/vault/data", program: "vault", lock: "raft/vault.db", second: .exits, confidence: .medium)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "vault", uid: 100, confidence: .high), moved: .init(status: .removed, registry: "docker.io", to: "hashicorp/vault", since: "2024-07-29", effect: "no updates", confidence: .high)),
    ]
    case 125: [
      .init(exitsWithoutCommand: .init(command: "/hello", confidence: .high), noShell: .init(confidence: .medium)),
    ]
    case 126: [
      .init(ports: [80], entrypoint: .absent, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "www-data", uid: 33, alpineUID: 82, confidence: .high), writablePaths: [.init(path: "/usr/local/apache2/logs", confidence: .high)]),
    ]
    case 127: [
      .init(tags: "2", ports: [8086], portVariables: ["INFLUXD_HTTP_BIND_ADDRESS"], dataDirectories: [.init(path: "/var/lib/influxdb2", program: "influxd", lock: "influxd.bolt", second: .exits, confidence: .medium)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "influxdb", uid: 1000, confidence: .high), writablePaths: [.init(path: "/etc/influxdb2", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["DOCKER_INFLUXDB_INIT_USERNAME", "DOCKER_INFLUXDB_INIT_USERNAME_FILE"], when: .firstStart, ifSet: ["DOCKER_INFLUXDB_INIT_MODE=setup", "DOCKER_INFLUXDB_INIT_MODE=upgrade"], log: "missing parameter, cannot init InfluxDB", confidence: .high), .init(anyOf: ["DOCKER_INFLUXDB_INIT_PASSWORD", "DOCKER_INFLUXDB_INIT_PASSWORD_FILE"], when: .firstStart, ifSet: ["DOCKER_INFLUXDB_INIT_MODE=setup", "DOCKER_INFLUXDB_INIT_MODE=upgrade"], log: "missing parameter, cannot init InfluxDB", confidence: .high), .init(anyOf: ["DOCKER_INFLUXDB_INIT_ORG"], when: .firstStart, ifSet: ["DOCKER_INFLUXDB_INIT_MODE=setup", "DOCKER_INFLUXDB_INIT_MODE=upgrade"], log: "missing parameter, cannot init InfluxDB", confidence: .high), .init(anyOf: ["DOCKER_INFLUXDB_INIT_BUCKET"], when: .firstStart, ifSet: ["DOCKER_INFLUXDB_INIT_MODE=setup", "DOCKER_INFLUXDB_INIT_MODE=upgrade"], log: "missing parameter, cannot init InfluxDB", confidence: .high)], environmentRules: [.init(name: "DOCKER_INFLUXDB_INIT_MODE", oneOf: ["setup", "upgrade"], log: "found invalid DOCKER_INFLUXDB_INIT_MODE", confidence: .high), .init(name: "DOCKER_INFLUXDB_INIT_PASSWORD", minLength: 8, ifSet: ["DOCKER_INFLUXDB_INIT_MODE=setup"], when: .firstStart, confidence: .medium)]),
    ]
    case 128: [
      .init(ports: [80, 443, 10254, 8443], entrypoint: .present, user: .init(kind: .name, uid: 101, name: "www-data", confidence: .medium), fileCapabilities: [.init(program: "/usr/bin/dumb-init", capability: "NET_BIND_SERVICE", confidence: .high), .init(program: "/nginx-ingress-controller", capability: "NET_BIND_SERVICE", confidence: .high), .init(program: "/usr/local/nginx/sbin/nginx", capability: "NET_BIND_SERVICE", confidence: .high)], requiredEnvironment: [.init(anyOf: ["POD_NAME"], log: "unable to get POD information (missing POD_NAME or POD_NAMESPACE environment variable)", confidence: .high), .init(anyOf: ["POD_NAMESPACE"], log: "unable to get POD information (missing POD_NAME or POD_NAMESPACE environment variable)", confidence: .high)], needsToken: .init(reason: "it watches Ingresses and their Services", confidence: .high), moved: .init(status: .deprecated, since: "2026-03", effect: "retired; its images stay available", confidence: .high)),
    ]
    case 129: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "node", since: "2017-04-21", effect: "no updates", confidence: .high)),
    ]
    case 130: [
      .init(entrypoint: .present, user: .init(kind: .numeric, uid: 10001, confidence: .medium), serviceLinks: [.init(service: "jaeger-agent", variable: "JAEGER_AGENT_PORT", effect: "exits: cannot parse env var JAEGER_AGENT_PORT", tags: "<1.17", confidence: .medium)]),
    ]
    case 131: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "eclipse-temurin", since: "2017-05-17", effect: "no updates", confidence: .medium)),
    ]
    case 132: [
      .init(moved: .init(status: .moved, to: "keycloak/keycloak", effect: "no updates since 17", confidence: .medium)),
    ]
    case 133: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "jenkins/jenkins", since: "2018-08-13", effect: "no updates", confidence: .high)),
    ]
    case 134: [
      .init(entrypoint: .absent, user: .init(kind: .name, uid: 1000, name: "jenkins", confidence: .high)),
    ]
    case 135: [
      .init(entrypoint: .present, user: .init(kind: .name, uid: 1000, name: "jenkins", confidence: .high), requiredEnvironment: [.init(anyOf: ["JENKINS_URL", "-url", "JENKINS_DIRECT_CONNECTION"], confidence: .medium)], heap: .init(variables: ["JENKINS_JAVA_OPTS", "JAVA_OPTS"], confidence: .high), moved: .init(status: .moved, to: "jenkins/inbound-agent", effect: "the old name is deprecated", confidence: .high)),
    ]
    case 136: [
      .init(startup: .init(speed: .slow, reason: "the loading of plug-ins: 30 to 120 s", confidence: .medium), ports: [8080, 50000], dataDirectories: [.init(path: "/var/jenkins_home", program: "Jenkins", second: .corrupts, confidence: .medium)], entrypoint: .present, user: .init(kind: .name, uid: 1000, name: "jenkins", confidence: .high), writablePaths: [.init(path: "/var/jenkins_home", confidence: .medium), .init(path: "/tmp", confidence: .medium)], memory: .init(mebibytes: 512, basis: .practical, confidence: .low), heap: .init(variables: ["JAVA_OPTS", "JENKINS_JAVA_OPTS"], confidence: .high)),
    ]
    case 137: [
      .init(entrypoint: .present, user: .init(kind: .numeric, uid: 1000, confidence: .medium), needsToken: .init(reason: "it watches certificates and their Secrets", confidence: .medium), noShell: .init(confidence: .medium)),
    ]
    case 138: [
      .init(ports: [8081], portVariables: ["PORT"], user: .init(kind: .numeric, uid: 10000, confidence: .high), serviceLinks: [.init(service: "redis", variable: "REDIS_PORT", effect: "exits: Port should be > 0 and < 65536. Received NaN", confidence: .high)]),
    ]
    case 139: [
      .init(ports: [80], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "www-data", uid: 33, alpineUID: 82, confidence: .high), writablePaths: [.init(path: "/var/www/html", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["JOOMLA_DB_HOST", "MYSQL_PORT_3306_TCP"], orService: "mysql", log: "Missing JOOMLA_DB_HOST and MYSQL_PORT_3306_TCP environment variables.", confidence: .high), .init(anyOf: ["JOOMLA_DB_PASSWORD", "JOOMLA_DB_PASSWORD_FILE", "JOOMLA_DB_PASSWORD_ALLOW_EMPTY=yes"], log: "Missing required JOOMLA_DB_PASSWORD environment variable.", confidence: .high)]),
    ]
    case 140: [
      .init(exitsWithoutCommand: .init(command: "julia", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .high)),
    ]
    case 141: [
      .init(ports: [8888], portVariables: ["JUPYTER_PORT"], user: .init(kind: .numeric, uid: 1000, confidence: .medium), writablePaths: [.init(path: "/home/jovyan", confidence: .medium)], serviceLinks: [.init(service: "jupyter", variable: "JUPYTER_PORT", effect: "exits: invalid literal for int() with base 10: 'tcp://…'", confidence: .high)], moved: .init(status: .frozen, registry: "docker.io", since: "2023-10", effect: "updates are in quay.io/jupyter only", confidence: .medium)),
    ]
    case 142: [
      .init(entrypoint: .present, user: .init(kind: .numeric, uid: 65532, confidence: .high), needsToken: .init(reason: "it watches the objects of the cluster", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 143: [
      .init(ports: [80], user: .init(kind: .root, confidence: .medium)),
    ]
    case 144: [
      .init(tags: ">=17", startup: .init(speed: .slow, reason: "an automatic build and migrations: 20 to 90 s", confidence: .medium), ports: [8080, 8443], portVariables: ["KC_HTTP_PORT", "KC_HTTPS_PORT"], exitsWithoutCommand: .init(command: "kc.sh", confidence: .high), entrypoint: .present, user: .init(kind: .numeric, uid: 1000, confidence: .high), writablePaths: [.init(path: "/opt/keycloak/data", confidence: .medium), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["KC_HOSTNAME", "--hostname", "KC_HOSTNAME_STRICT=false", "--hostname-strict", "KC_HOSTNAME_URL", "--hostname-url", "/opt/keycloak/conf/keycloak.conf"], ifArgument: ["start"], log: "hostname is not configured; either configure hostname, or set hostname-strict to false", confidence: .medium), .init(anyOf: ["KC_HTTP_ENABLED=true", "--http-enabled", "KC_HTTPS_CERTIFICATE_FILE", "--https-certificate-file", "KC_HTTPS_KEY_STORE_FILE", "--https-key-store-file", "KC_PROXY=edge", "--proxy", "/opt/keycloak/conf"], ifArgument: ["start"], log: "Key material not provided to setup HTTPS.", confidence: .medium)], memory: .init(mebibytes: 750, basis: .documented, confidence: .high), heap: .init(variables: ["JAVA_OPTS_KC_HEAP", "JAVA_OPTS_APPEND", "JAVA_OPTS"], confidence: .high)),
    ]
    case 145: [
      .init(startup: .init(speed: .slow, reason: "the setting up of plug-ins and migrations: 30 to 120 s", confidence: .medium), ports: [5601], portVariables: ["SERVER_PORT"], entrypoint: .present, user: .init(kind: .numeric, uid: 1000, confidence: .high), writablePaths: [.init(path: "/usr/share/kibana/data", confidence: .medium), .init(path: "/tmp", confidence: .medium)], conflictingEnvironment: [.init(all: ["ELASTICSEARCH_USERNAME=elastic"], log: "value of \"elastic\" is forbidden", tags: ">=8", confidence: .medium)], serviceLinks: [.init(service: "server", variable: "SERVER_PORT", effect: "exits: [config validation of [server].port]: expected value of type [number]", confidence: .medium)], memory: .init(mebibytes: 1024, basis: .practical, confidence: .medium)),
    ]
    case 146: [
      .init(ports: [8000, 8443, 8001, 8444], portVariables: ["KONG_PROXY_LISTEN", "KONG_ADMIN_LISTEN"], entrypoint: .present, user: .init(kind: .name, name: "kong", confidence: .high), writablePaths: [.init(path: "/usr/local/kong", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["KONG_DATABASE=off", "KONG_PG_HOST", "KONG_PG_PASSWORD", "/etc/kong/kong.conf"], log: "could not retrieve current migrations", confidence: .medium)]),
    ]
    case 147: [
      .init(entrypoint: .present, user: .init(kind: .name, name: "nonroot", confidence: .medium), needsToken: .init(reason: "it reads the cluster for its users", confidence: .medium), noShell: .init(confidence: .medium)),
    ]
    case 148: [
      .init(ports: [9443, 8000], needsToken: .init(reason: "it watches the objects of the cluster", confidence: .medium), noShell: .init(confidence: .medium)),
    ]
    case 149: [
      .init(ports: [7860], portVariables: ["LANGFLOW_PORT"], serviceLinks: [.init(service: "langflow", variable: "LANGFLOW_PORT", effect: "exits: the port is not an integer", confidence: .high)]),
    ]
    case 150: [
      .init(ports: [5001], portVariables: ["DIFY_PORT"], serviceLinks: [.init(service: "dify", variable: "DIFY_PORT", effect: "exits: 'tcp' is not a valid port number", confidence: .high)]),
    ]
    case 151: [
      .init(ports: [8083], serviceLinks: [.init(service: "calibre", variable: "CALIBRE_PORT", effect: "exits: invalid literal for int() with base 10: 'tcp://…'", confidence: .high)]),
    ]
    case 152: [
      .init(moved: .init(status: .deprecated, registry: "docker.io", to: "liquibase/liquibase", effect: "no updates", confidence: .high)),
    ]
    case 153: [
      .init(ports: [9000], portVariables: ["CEREBRO_PORT"], serviceLinks: [.init(service: "cerebro", variable: "CEREBRO_PORT", effect: "exits: Invalid HTTP port", tags: ">=0.9", confidence: .high)]),
    ]
    case 154: [
      .init(ports: [4566], portVariables: ["GATEWAY_LISTEN"], user: .init(kind: .root, confidence: .medium), writablePaths: [.init(path: "/var/lib/localstack", confidence: .medium), .init(path: "/tmp", confidence: .medium)]),
    ]
    case 155: [
      .init(startup: .init(speed: .verySlow, reason: "JRuby: 60 to 120 s; its chart waits 300 s", confidence: .high), ports: [9600, 5044], dataDirectories: [.init(path: "/usr/share/logstash/data", program: "logstash", lock: ".lock", second: .exits, log: "there is already another instance using the configured data directory", confidence: .high)], entrypoint: .present, user: .init(kind: .numeric, uid: 1000, confidence: .high), writablePaths: [.init(path: "/usr/share/logstash/data", confidence: .medium), .init(path: "/usr/share/logstash/config", confidence: .medium), .init(path: "/tmp", confidence: .medium)], environmentRules: [.init(name: "LOG_STYLE", oneOf: ["console", "file"], log: "Expected [console] or [file]", confidence: .high)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["LS_JAVA_OPTS"], confidence: .high)),
    ]
    case 156: [
      .init(ports: [3001], portVariables: ["UPTIME_KUMA_PORT", "PORT"], entrypoint: .present, user: .init(kind: .root, tags: "!rootless", confidence: .medium), writablePaths: [.init(path: "/app/data", confidence: .medium)]),
    ]
    case 157: [
      .init(ports: [1025, 8025], entrypoint: .present, user: .init(kind: .name, uid: 1000, name: "mailhog", confidence: .high)),
    ]
    case 158: [
      .init(ports: [3306], dataDirectories: [.init(path: "/var/lib/mysql", program: "mariadbd", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "mysql", confidence: .high), writablePaths: [.init(path: "/run/mysqld", confidence: .medium), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["MARIADB_ROOT_PASSWORD", "MARIADB_ROOT_PASSWORD_FILE", "MARIADB_ROOT_PASSWORD_HASH", "MARIADB_ROOT_PASSWORD_HASH_FILE", "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", "MARIADB_RANDOM_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"], when: .firstStart, log: "Database is uninitialized and password option is not specified", confidence: .high), .init(anyOf: ["MARIADB_REPLICATION_PASSWORD", "MARIADB_REPLICATION_PASSWORD_HASH"], when: .firstStart, ifSet: ["MARIADB_REPLICATION_USER"], log: "MARIADB_REPLICATION_PASSWORD or MARIADB_REPLICATION_PASSWORD_HASH not found", confidence: .medium), .init(anyOf: ["MARIADB_REPLICATION_USER"], when: .firstStart, ifSet: ["MARIADB_MASTER_HOST"], log: "For a replica, MARIADB_REPLICATION_USER and MARIADB_REPLICATION is mandatory.", confidence: .medium)], conflictingEnvironment: [.init(all: ["MARIADB_ROOT_PASSWORD_HASH", "MARIADB_ROOT_PASSWORD"], when: .firstStart, log: "Cannot specify MARIADB_ROOT_PASSWORD_HASH and another MARIADB_ROOT_PASSWORD* option.", confidence: .high), .init(all: ["MARIADB_ROOT_PASSWORD_HASH", "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD"], when: .firstStart, log: "Cannot specify MARIADB_ROOT_PASSWORD_HASH and another MARIADB_ROOT_PASSWORD* option.", confidence: .high), .init(all: ["MARIADB_ROOT_PASSWORD_HASH", "MARIADB_RANDOM_ROOT_PASSWORD"], when: .firstStart, log: "Cannot specify MARIADB_ROOT_PASSWORD_HASH and another MARIADB_ROOT_PASSWORD* option.", confidence: .high), .init(all: ["MARIADB_PASSWORD", "MARIADB_PASSWORD_HASH"], when: .firstStart, log: "Cannot specify MARIADB_PASSWORD_HASH and MARIADB_PASSWORD option.", confidence: .high)]),
    ]
    case 159: [
      .init(ports: [80], entrypoint: .present, user: .init(kind: .root, confidence: .medium), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "www-data", uid: 33, alpineUID: 82, confidence: .medium), writablePaths: [.init(path: "/var/www/html", confidence: .medium)]),
    ]
    case 160: [
      .init(ports: [8000], serviceLinks: [.init(service: "focalboard", variable: "FOCALBOARD_PORT", effect: "exits: the variable overrides its configuration", confidence: .high)]),
    ]
    case 161: [
      .init(exitsWithoutCommand: .init(command: "mvn", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .medium)),
    ]
    case 162: [
      .init(ports: [11211], entrypoint: .present, user: .init(kind: .name, uid: 11211, name: "memcache", confidence: .high)),
    ]
    case 163: [
      .init(startup: .init(speed: .verySlow, reason: "a Clojure program and its migrations: 60 to 150 s", confidence: .medium), ports: [3000], portVariables: ["MB_JETTY_PORT"], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID", "FOWNER"], account: "metabase", uid: 2000, confidence: .high), memory: .init(mebibytes: 1024, basis: .practical, confidence: .low), heap: .init(variables: ["JAVA_OPTS"], confidence: .high)),
    ]
    case 164: [
      .init(ports: [7472], entrypoint: .present, needsToken: .init(reason: "it watches Services", confidence: .medium), noShell: .init(confidence: .medium)),
    ]
    case 165: [
      .init(ports: [10250], entrypoint: .present, user: .init(kind: .numeric, uid: 65534, confidence: .high), writablePaths: [.init(path: "/tmp", confidence: .medium)], needsToken: .init(reason: "it reads the nodes and their metrics", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 166: [
      .init(ports: [5555], portVariables: ["FLOWER_PORT"], user: .init(kind: .name, uid: 1000, name: "flower", confidence: .high), serviceLinks: [.init(service: "flower", variable: "FLOWER_PORT", effect: "exits: invalid literal for int() with base 10: 'tcp://…'", confidence: .high)]),
    ]
    case 167: [
      .init(ports: [1433], portVariables: ["MSSQL_TCP_PORT"], dataDirectories: [.init(path: "/var/opt/mssql", program: "sqlservr", second: .exits, confidence: .low)], user: .init(kind: .name, uid: 10001, name: "mssql", tags: ">=2019", confidence: .medium), requiredEnvironment: [.init(anyOf: ["ACCEPT_EULA=Y"], confidence: .medium), .init(anyOf: ["MSSQL_SA_PASSWORD", "SA_PASSWORD"], when: .firstStart, confidence: .medium)], environmentRules: [.init(name: "MSSQL_SA_PASSWORD", minLength: 8, characterClasses: 3, when: .firstStart, log: "Unable to set system administrator password: Password validation failed", confidence: .medium), .init(name: "SA_PASSWORD", minLength: 8, characterClasses: 3, when: .firstStart, log: "Unable to set system administrator password: Password validation failed", confidence: .medium)], memory: .init(mebibytes: 2000, basis: .documented, log: "sqlservr: This program requires a machine with at least 2000 megabytes of memory.", confidence: .medium)),
    ]
    case 168: [
      .init(ports: [9000], exitsWithoutCommand: .init(command: "minio", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .high), environmentRules: [.init(name: "MINIO_ROOT_USER", minLength: 3, log: "MINIO_ROOT_USER length should be at least 3, and MINIO_ROOT_PASSWORD length at least 8 characters", confidence: .high), .init(name: "MINIO_ACCESS_KEY", minLength: 3, log: "MINIO_ROOT_USER length should be at least 3, and MINIO_ROOT_PASSWORD length at least 8 characters", confidence: .high), .init(name: "MINIO_ROOT_PASSWORD", minLength: 8, log: "MINIO_ROOT_USER length should be at least 3, and MINIO_ROOT_PASSWORD length at least 8 characters", confidence: .high), .init(name: "MINIO_SECRET_KEY", minLength: 8, log: "MINIO_ROOT_USER length should be at least 3, and MINIO_ROOT_PASSWORD length at least 8 characters", confidence: .high)], moved: .init(status: .frozen, since: "2025-10", effect: "no new images: the community edition is published as source only", confidence: .high)),
    ]
    case 169: [
      .init(ports: [27017], dataDirectories: [.init(path: "/data/db", program: "mongod", lock: "mongod.lock", second: .exits, log: "DBPathInUse: Unable to lock the lock file", confidence: .high)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "mongodb", uid: 999, confidence: .high), writablePaths: [.init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["MONGO_INITDB_ROOT_PASSWORD", "MONGO_INITDB_ROOT_PASSWORD_FILE"], ifSet: ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_USERNAME_FILE"], log: "error: missing 'MONGO_INITDB_ROOT_USERNAME' or 'MONGO_INITDB_ROOT_PASSWORD'", confidence: .high), .init(anyOf: ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_USERNAME_FILE"], ifSet: ["MONGO_INITDB_ROOT_PASSWORD", "MONGO_INITDB_ROOT_PASSWORD_FILE"], log: "error: missing 'MONGO_INITDB_ROOT_USERNAME' or 'MONGO_INITDB_ROOT_PASSWORD'", confidence: .high)], conflictingEnvironment: [.init(all: ["MONGO_INITDB_ROOT_PASSWORD", "MONGO_INITDB_ROOT_PASSWORD_FILE"], log: "are set (but are exclusive)", confidence: .high)]),
    ]
    case 170: [
      .init(ports: [8081], entrypoint: .present, user: .init(kind: .root, confidence: .high), requiredEnvironment: [.init(anyOf: ["ME_CONFIG_MONGODB_URL"], orService: "mongo", log: "Could not connect to database", tags: ">=1", confidence: .medium), .init(anyOf: ["ME_CONFIG_MONGODB_SERVER", "ME_CONFIG_MONGODB_URL"], orService: "mongo", log: "Could not connect to database", tags: "<1", confidence: .medium)], moved: .init(status: .deprecated, registry: "docker.io", since: "2024-04", effect: "its maintainer is inactive", confidence: .high)),
    ]
    case 171: [
      .init(moved: .init(status: .removed, registry: "docker.io", since: "2025-08-18", effect: "no updates", confidence: .high)),
    ]
    case 172: [
      .init(startup: .init(speed: .slow, reason: "the first start runs a bootstrap, a temporary server and a load of time zones", confidence: .medium), ports: [3306, 33060], dataDirectories: [.init(path: "/var/lib/mysql", program: "mysqld", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "mysql", uid: 999, confidence: .high), writablePaths: [.init(path: "/var/run/mysqld", confidence: .medium), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"], when: .firstStart, log: "Database is uninitialized and password option is not specified", confidence: .high)], conflictingEnvironment: [.init(all: ["MYSQL_USER=root"], when: .firstStart, log: "MYSQL_USER=\"root\", MYSQL_USER and MYSQL_PASSWORD are for configuring a regular user", confidence: .high), .init(all: ["MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE"], log: "Both MYSQL_ROOT_PASSWORD and MYSQL_ROOT_PASSWORD_FILE are set (but are exclusive)", confidence: .high), .init(all: ["MYSQL_ROOT_HOST", "MYSQL_ROOT_HOST_FILE"], log: "Both MYSQL_ROOT_HOST and MYSQL_ROOT_HOST_FILE are set (but are exclusive)", confidence: .high), .init(all: ["MYSQL_DATABASE", "MYSQL_DATABASE_FILE"], log: "Both MYSQL_DATABASE and MYSQL_DATABASE_FILE are set (but are exclusive)", confidence: .high), .init(all: ["MYSQL_USER", "MYSQL_USER_FILE"], log: "Both MYSQL_USER and MYSQL_USER_FILE are set (but are exclusive)", confidence: .high), .init(all: ["MYSQL_PASSWORD", "MYSQL_PASSWORD_FILE"], log: "Both MYSQL_PASSWORD and MYSQL_PASSWORD_FILE are set (but are exclusive)", confidence: .high)], memory: .init(mebibytes: 400, basis: .practical, confidence: .low), broken: [.init(effect: "crashes at each restart once it has some ten thousand tables", isRare: true, fixedIn: "8.0.39", tags: "8.0.38", confidence: .high), .init(effect: "crashes at each restart once it has some ten thousand tables", isRare: true, fixedIn: "8.4.2", tags: "8.4.1", confidence: .high), .init(effect: "crashes at each restart once it has some ten thousand tables", isRare: true, fixedIn: "9.0.1", tags: "9.0.0", confidence: .high)]),
    ]
    case 173: [
      .init(ports: [5678], portVariables: ["N8N_PORT"], entrypoint: .present, user: .init(kind: .name, uid: 1000, name: "node", confidence: .high), writablePaths: [.init(path: "/home/node/.n8n", confidence: .high), .init(path: "/tmp", confidence: .medium)], serviceLinks: [.init(service: "n8n", variable: "N8N_PORT", effect: "exits: options.port should be >= 0 and < 65536", confidence: .high)]),
    ]
    case 174: [
      .init(startup: .init(speed: .slow, reason: "a JVM and its database", confidence: .medium), ports: [8848, 9848, 8080], requiredEnvironment: [.init(anyOf: ["NACOS_AUTH_TOKEN"], log: "env NACOS_AUTH_TOKEN must be set", tags: ">=3", confidence: .high), .init(anyOf: ["NACOS_AUTH_IDENTITY_KEY"], log: "env NACOS_AUTH_IDENTITY_KEY must be set", tags: ">=3", confidence: .high), .init(anyOf: ["NACOS_AUTH_IDENTITY_VALUE"], log: "env NACOS_AUTH_IDENTITY_VALUE must be set", tags: ">=3", confidence: .high)], environmentRules: [.init(name: "NACOS_AUTH_TOKEN", minLength: 44, format: .base64, log: "env NACOS_AUTH_TOKEN must be set with Base64 String.", tags: ">=3", confidence: .medium)]),
    ]
    case 175: [
      .init(ports: [4222, 8222, 6222], entrypoint: .present, user: .init(kind: .root, confidence: .high), noShell: .init(tags: "!alpine !windows !nanoserver", confidence: .high)),
    ]
    case 176: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "nats", since: "2024-07-29", effect: "no updates", confidence: .high)),
    ]
    case 177: [
      .init(ports: [7474, 7473, 7687], portVariables: ["NEO4J_server_http_listen__address", "NEO4J_server_bolt_listen__address"], dataDirectories: [.init(path: "/data", program: "neo4j", lock: "store_lock", second: .exits, log: "Store and its lock file has been locked by another process", confidence: .medium)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "neo4j", uid: 7474, confidence: .high), writablePaths: [.init(path: "/logs", confidence: .medium), .init(path: "/var/lib/neo4j/conf", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["NEO4J_ACCEPT_LICENSE_AGREEMENT=yes", "NEO4J_ACCEPT_LICENSE_AGREEMENT=eval"], tags: "enterprise", confidence: .high)], environmentRules: [.init(name: "NEO4J_AUTH", oneOf: ["none", "neo4j/*"], log: "Invalid value for NEO4J_AUTH", confidence: .medium), .init(name: "NEO4J_AUTH", noneOf: ["neo4j/neo4j"], log: "Invalid value for password. It cannot be 'neo4j', which is the default.", confidence: .high)], serviceLinks: [.init(service: "neo4j", variable: "NEO4J_PORT", effect: "exits: the variables become settings that strict validation refuses (Unrecognized setting)", unlessSet: ["NEO4J_server_config_strict__validation_enabled=false"], tags: ">=5", confidence: .high)], memory: .init(mebibytes: 2048, basis: .documented, confidence: .medium), heap: .init(variables: ["NEO4J_server_memory_heap_initial__size", "NEO4J_server_memory_heap_max__size", "NEO4J_dbms_memory_heap_initial__size", "NEO4J_dbms_memory_heap_max__size"], beside: ["NEO4J_server_memory_pagecache_size", "NEO4J_dbms_memory_pagecache_size"], confidence: .high)),
    ]
    case 178: [
      .init(startup: .init(speed: .verySlow, reason: "the first start copies the program and installs; an upgrade migrates", confidence: .medium), ports: [80], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "www-data", uid: 33, alpineUID: 82, tags: "!fpm", confidence: .high), writablePaths: [.init(path: "/var/www/html", confidence: .medium), .init(path: "/tmp", confidence: .medium)], conflictingEnvironment: [.init(all: ["NEXTCLOUD_ADMIN_USER", "NEXTCLOUD_ADMIN_USER_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["NEXTCLOUD_ADMIN_PASSWORD", "NEXTCLOUD_ADMIN_PASSWORD_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["MYSQL_DATABASE", "MYSQL_DATABASE_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["MYSQL_USER", "MYSQL_USER_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["MYSQL_PASSWORD", "MYSQL_PASSWORD_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_DB", "POSTGRES_DB_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_USER", "POSTGRES_USER_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE"], log: "are set (but are exclusive)", confidence: .high), .init(all: ["REDIS_HOST_PASSWORD", "REDIS_HOST_PASSWORD_FILE"], log: "are set (but are exclusive)", confidence: .high)], memory: .init(mebibytes: 512, basis: .practical, confidence: .medium)),
    ]
    case 179: [
      .init(ports: [80], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "nginx", uid: 101, confidence: .high), needsRoot: .init(reason: "it writes to /var/cache/nginx and /var/run", log: "mkdir() \"/var/cache/nginx/client_temp\" failed (13: Permission denied)", unlessMounted: ["/var/cache/nginx", "/var/run"], confidence: .medium), writablePaths: [.init(path: "/var/cache/nginx", log: "mkdir() \"/var/cache/nginx/client_temp\" failed (30: Read-only file system)", confidence: .high), .init(path: "/var/run", log: "open() \"/run/nginx.pid\" failed (30: Read-only file system)", confidence: .high)], notShipped: .init(programs: ["bash"], tags: "alpine", confidence: .medium)),
    ]
    case 180: [
      .init(ports: [9113], entrypoint: .present, user: .init(kind: .numeric, uid: 1001, confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 181: [
      .init(ports: [8080], entrypoint: .present, user: .init(kind: .numeric, uid: 101, confidence: .high), writablePaths: [.init(path: "/tmp", confidence: .high)]),
    ]
    case 182: [
      .init(exitsWithoutCommand: .init(command: "zsh", confidence: .high), user: .init(kind: .root, confidence: .high)),
    ]
    case 183: [
      .init(tags: "alpine", exitsWithoutCommand: .init(command: "node", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .high), notShipped: .init(programs: ["bash", "curl"], confidence: .high)),
      .init(tags: "slim", exitsWithoutCommand: .init(command: "node", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .high), notShipped: .init(programs: ["curl", "wget", "ps", "pgrep", "nc", "netstat"], confidence: .high)),
      .init(exitsWithoutCommand: .init(command: "node", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .high)),
    ]
    case 184: [
      .init(user: .init(kind: .root, confidence: .medium), needsToken: .init(reason: "it reports the conditions of its node", confidence: .medium)),
    ]
    case 185: [
      .init(moved: .init(status: .deprecated, registry: "docker.io", effect: "no updates", confidence: .high)),
    ]
    case 186: [
      .init(ports: [4180], portVariables: ["OAUTH2_PROXY_HTTP_ADDRESS"], entrypoint: .present, user: .init(kind: .numeric, uid: 65532, tags: "!alpine", confidence: .medium), requiredEnvironment: [.init(anyOf: ["OAUTH2_PROXY_COOKIE_SECRET", "OAUTH2_PROXY_COOKIE_SECRET_FILE", "--cookie-secret", "--cookie-secret-file", "--config", "OAUTH2_PROXY_CONFIG", "--alpha-config"], log: "missing setting: cookie-secret or cookie-secret-file", confidence: .high), .init(anyOf: ["OAUTH2_PROXY_CLIENT_ID", "--client-id", "--config", "OAUTH2_PROXY_CONFIG", "--alpha-config"], log: "provider missing setting: client-id", confidence: .high), .init(anyOf: ["OAUTH2_PROXY_EMAIL_DOMAINS", "OAUTH2_PROXY_EMAIL_DOMAIN", "OAUTH2_PROXY_AUTHENTICATED_EMAILS_FILE", "--email-domain", "--authenticated-emails-file", "--config", "OAUTH2_PROXY_CONFIG", "--htpasswd-file", "OAUTH2_PROXY_HTPASSWD_FILE"], log: "missing setting for email validation: email-domain or authenticated-emails-file required.", confidence: .medium)], environmentRules: [.init(name: "OAUTH2_PROXY_COOKIE_SECRET", lengths: [16, 22, 24, 32, 43, 44], log: "cookie_secret must be 16, 24, or 32 bytes to create an AES cipher", confidence: .high)], noShell: .init(tags: "!alpine", confidence: .high)),
    ]
    case 187: [
      .init(ports: [8069, 8071, 8072], entrypoint: .present, user: .init(kind: .name, name: "odoo", confidence: .high), writablePaths: [.init(path: "/var/lib/odoo", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["HOST", "PGHOST", "--db_host", "DB_PORT_5432_TCP_ADDR", "/etc/odoo"], orService: "db", log: "Database connection failure: could not translate host name \"db\"", confidence: .medium)]),
    ]
    case 188: [
      .init(ports: [9121], entrypoint: .present, user: .init(kind: .numeric, uid: 59000, confidence: .high), noShell: .init(tags: "!alpine", confidence: .high)),
    ]
    case 189: [
      .init(ports: [11434], portVariables: ["OLLAMA_HOST"], user: .init(kind: .root, confidence: .high), writablePaths: [.init(path: "/root/.ollama", confidence: .medium)]),
    ]
    case 190: [
      .init(ports: [4317, 4318, 55679], entrypoint: .present, user: .init(kind: .numeric, uid: 10001, confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 191: [
      .init(tags: ">=9", exitsWithoutCommand: .init(command: "jshell", confidence: .medium), entrypoint: .absent, user: .init(kind: .root, confidence: .high), heap: .init(variables: ["JAVA_TOOL_OPTIONS"], confidence: .medium), moved: .init(status: .deprecated, registry: "docker.io", to: "eclipse-temurin", since: "2022-07", effect: "only early-access builds get updates", confidence: .high)),
    ]
    case 192: [
      .init(ports: [8443, 8888, 9090], entrypoint: .present, user: .init(kind: .numeric, uid: 65532, confidence: .high), needsToken: .init(reason: "it watches the objects of the cluster", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 193: [
      .init(startup: .init(speed: .slow, reason: "a JVM and the initialising of the security index", confidence: .medium), ports: [9200, 9300, 9600], dataDirectories: [.init(path: "/usr/share/opensearch/data", program: "opensearch", lock: "node.lock", second: .exits, log: "failed to obtain node locks", confidence: .medium)], entrypoint: .present, user: .init(kind: .numeric, uid: 1000, confidence: .high), refusesRoot: .init(log: "OpenSearch cannot run as root. Please start your container as another user.", confidence: .high), writablePaths: [.init(path: "/usr/share/opensearch/data", confidence: .medium), .init(path: "/usr/share/opensearch/logs", confidence: .medium), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["OPENSEARCH_INITIAL_ADMIN_PASSWORD", "DISABLE_INSTALL_DEMO_CONFIG=true", "DISABLE_SECURITY_PLUGIN=true"], log: "No custom admin password found. Please provide a password via the environment variable OPENSEARCH_INITIAL_ADMIN_PASSWORD.", tags: ">=2.12", confidence: .high)], environmentRules: [.init(name: "OPENSEARCH_INITIAL_ADMIN_PASSWORD", minLength: 8, characterClasses: 4, log: "failed validation: \"Weak password\"", tags: ">=2.12", confidence: .high)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["OPENSEARCH_JAVA_OPTS"], confidence: .high)),
    ]
    case 194: [
      .init(startup: .init(speed: .slow, reason: "a Node program that prepares its plug-ins", confidence: .medium), ports: [5601], portVariables: ["SERVER_PORT"], user: .init(kind: .numeric, uid: 1000, confidence: .high), serviceLinks: [.init(service: "server", variable: "SERVER_PORT", effect: "exits: server.port is not a number", confidence: .medium)]),
    ]
    case 195: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "opensuse/leap", since: "2021-10-08", effect: "no updates", confidence: .high)),
    ]
    case 196: [
      .init(ports: [9411], portVariables: ["QUERY_PORT"], user: .init(kind: .name, name: "zipkin", confidence: .high), serviceLinks: [.init(service: "query", variable: "QUERY_PORT", effect: "exits: server.port is not an integer", confidence: .medium)], heap: .init(variables: ["JAVA_OPTS"], confidence: .high)),
    ]
    case 197: [
      .init(serviceLinks: [.init(service: "druid-exporter", variable: "DRUID_EXPORTER_PORT", effect: "exits: read as the port to listen on", confidence: .medium)]),
    ]
    case 198: [
      .init(ports: [389, 636], portVariables: ["LDAP_PORT", "LDAPS_PORT"], user: .init(kind: .root, confidence: .high), needsRoot: .init(reason: "its entrypoint sets up the accounts and the files of slapd", confidence: .medium), serviceLinks: [.init(service: "ldap", variable: "LDAP_PORT", effect: "exits: daemon: listen URL parse error, slapd stopped", confidence: .high), .init(service: "ldaps", variable: "LDAPS_PORT", effect: "exits: daemon: listen URL parse error, slapd stopped", confidence: .medium)]),
    ]
    case 199: [
      .init(ports: [3000], portVariables: ["PORT"], user: .init(kind: .name, uid: 1001, name: "nodejs", confidence: .medium), requiredEnvironment: [.init(anyOf: ["SECRET_KEY"], confidence: .medium), .init(anyOf: ["UTILS_SECRET"], confidence: .medium), .init(anyOf: ["REDIS_URL"], confidence: .medium), .init(anyOf: ["URL"], confidence: .medium), .init(anyOf: ["DATABASE_URL", "DATABASE_HOST"], confidence: .medium)], environmentRules: [.init(name: "SECRET_KEY", lengths: [64], format: .hexadecimal, log: "must be exactly 64 hexadecimal characters", confidence: .medium)]),
    ]
    case 200: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "owncloud/server", since: "2019-01-02", effect: "no updates", confidence: .high)),
    ]
    case 201: [
      .init(ports: [8000], portVariables: ["PAPERLESS_PORT"], serviceLinks: [.init(service: "paperless", variable: "PAPERLESS_PORT", effect: "exits: 'tcp://…' is not a valid port number", confidence: .high)]),
    ]
    case 202: [
      .init(startup: .init(speed: .slow, reason: "the first start initialises the data and runs a temporary server", confidence: .medium), ports: [3306, 33060], dataDirectories: [.init(path: "/var/lib/mysql", program: "mysqld", lock: "ibdata1", second: .exits, log: "InnoDB: Unable to lock ./ibdata1 error: 11", confidence: .high)], entrypoint: .present, user: .init(kind: .name, uid: 1001, name: "mysql", confidence: .high), writablePaths: [.init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"], when: .firstStart, log: "Database is uninitialized and password option is not specified", confidence: .high)]),
    ]
    case 203: [
      .init(exitsWithoutCommand: .init(command: "perl -de0", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high)),
    ]
    case 204: [
      .init(exitsWithoutCommand: .init(command: "php -a", tags: "!apache !fpm", confidence: .high), entrypoint: .present, user: .init(kind: .root, confidence: .high), writablePaths: [.init(path: "/var/run/apache2", tags: "apache", confidence: .medium), .init(path: "/var/lock/apache2", tags: "apache", confidence: .medium)], notShipped: .init(programs: ["bash"], tags: "alpine", confidence: .medium)),
    ]
    case 205: [
      .init(ports: [80], portVariables: ["APACHE_PORT"], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "www-data", uid: 33, alpineUID: 82, confidence: .high), writablePaths: [.init(path: "/sessions", confidence: .medium), .init(path: "/tmp", confidence: .medium), .init(path: "/var/run/apache2", confidence: .medium)], serviceLinks: [.init(service: "apache", variable: "APACHE_PORT", effect: "exits: apache is told to listen on tcp://…", confidence: .medium)]),
    ]
    case 206: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "matomo", since: "2018-10-01", effect: "no updates", confidence: .high)),
    ]
    case 207: [
      .init(ports: [9000, 9443, 8000], dataDirectories: [.init(path: "/data", program: "portainer", lock: "portainer.db", second: .exits, log: "timeout", confidence: .medium)], entrypoint: .present, user: .init(kind: .root, confidence: .medium), noShell: .init(tags: "!alpine", confidence: .medium)),
    ]
    case 208: [
      .init(tags: ">=18", ports: [5432], portVariables: ["PGPORT"], dataDirectories: [.init(path: "/var/lib/postgresql/18/docker", program: "postgres", lock: "postmaster.pid", second: .corrupts, movedBy: ["PGDATA"], confidence: .high)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "postgres", uid: 999, alpineUID: 70, confidence: .high), writablePaths: [.init(path: "/var/run/postgresql", confidence: .high), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE", "POSTGRES_HOST_AUTH_METHOD=trust"], when: .firstStart, log: "Error: Database is uninitialized and superuser password is not specified.", confidence: .high)], conflictingEnvironment: [.init(all: ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE"], log: "both POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_USER", "POSTGRES_USER_FILE"], log: "both POSTGRES_USER and POSTGRES_USER_FILE are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_DB", "POSTGRES_DB_FILE"], log: "both POSTGRES_DB and POSTGRES_DB_FILE are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_INITDB_ARGS", "POSTGRES_INITDB_ARGS_FILE"], log: "both POSTGRES_INITDB_ARGS and POSTGRES_INITDB_ARGS_FILE are set (but are exclusive)", confidence: .high)]),
      .init(tags: "<=17", ports: [5432], portVariables: ["PGPORT"], dataDirectories: [.init(path: "/var/lib/postgresql/data", program: "postgres", lock: "postmaster.pid", second: .corrupts, movedBy: ["PGDATA"], confidence: .high)], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "postgres", uid: 999, alpineUID: 70, confidence: .high), writablePaths: [.init(path: "/var/run/postgresql", confidence: .high), .init(path: "/tmp", confidence: .medium)], requiredEnvironment: [.init(anyOf: ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE", "POSTGRES_HOST_AUTH_METHOD=trust"], when: .firstStart, log: "Error: Database is uninitialized and superuser password is not specified.", confidence: .high)], conflictingEnvironment: [.init(all: ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE"], log: "both POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_USER", "POSTGRES_USER_FILE"], log: "both POSTGRES_USER and POSTGRES_USER_FILE are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_DB", "POSTGRES_DB_FILE"], log: "both POSTGRES_DB and POSTGRES_DB_FILE are set (but are exclusive)", confidence: .high), .init(all: ["POSTGRES_INITDB_ARGS", "POSTGRES_INITDB_ARGS_FILE"], log: "both POSTGRES_INITDB_ARGS and POSTGRES_INITDB_ARGS_FILE are set (but are exclusive)", confidence: .high)]),
    ]
    case 209: [
      .init(ports: [9093, 9094], entrypoint: .present, user: .init(kind: .name, uid: 65534, name: "nobody", confidence: .high), writablePaths: [.init(path: "/alertmanager", confidence: .medium)]),
    ]
    case 210: [
      .init(ports: [9115], entrypoint: .present, user: .init(kind: .root, confidence: .high)),
    ]
    case 211: [
      .init(ports: [9104], entrypoint: .present, user: .init(kind: .name, uid: 65534, name: "nobody", confidence: .high), requiredEnvironment: [.init(anyOf: ["MYSQLD_EXPORTER_PASSWORD", "--config.my-cnf", "/home/.my.cnf", "/.my.cnf"], log: "Error parsing host config", tags: ">=0.15", confidence: .medium)]),
    ]
    case 212: [
      .init(ports: [9100], entrypoint: .present, user: .init(kind: .name, uid: 65534, name: "nobody", confidence: .high)),
    ]
    case 213: [
      .init(ports: [9090], dataDirectories: [.init(path: "/prometheus", program: "prometheus", lock: "lock", second: .exits, log: "lock DB directory: resource temporarily unavailable", movedBy: ["--storage.tsdb.no-lockfile"], confidence: .high)], entrypoint: .present, user: .init(kind: .name, uid: 65534, name: "nobody", tags: "!distroless", confidence: .high), writablePaths: [.init(path: "/prometheus", confidence: .medium)]),
    ]
    case 214: [
      .init(ports: [9091], entrypoint: .present, user: .init(kind: .numeric, uid: 65534, confidence: .high)),
    ]
    case 215: [
      .init(ports: [9102, 9125], entrypoint: .present, user: .init(kind: .numeric, uid: 65534, confidence: .high)),
    ]
    case 216: [
      .init(ports: [6443], user: .init(kind: .numeric, uid: 65534, confidence: .high), writablePaths: [.init(path: "/tmp", confidence: .medium)], needsToken: .init(reason: "it serves an API of the cluster", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 217: [
      .init(ports: [9114], user: .init(kind: .name, uid: 65534, name: "nobody", confidence: .high)),
    ]
    case 218: [
      .init(ports: [9187], user: .init(kind: .name, uid: 65534, name: "nobody", confidence: .medium)),
    ]
    case 219: [
      .init(startup: .init(speed: .slow, reason: "the web server initialises the database when it starts", confidence: .medium), ports: [8080, 5555, 8793], user: .init(kind: .name, name: "airflow", confidence: .high), serviceLinks: [.init(service: "postgres", variable: "POSTGRES_PORT", effect: "exits after 100 s: it waits for a database on the port tcp://…", confidence: .high), .init(service: "redis", variable: "REDIS_PORT", effect: "exits after 100 s with Celery: it waits for Redis on the port tcp://…", confidence: .medium), .init(service: "flower", variable: "FLOWER_PORT", effect: "exits: invalid literal for int() with base 10: 'tcp://…'", confidence: .high)], moved: .init(status: .frozen, to: "apache/airflow", effect: "no longer maintained", confidence: .high)),
    ]
    case 220: [
      .init(exitsWithoutCommand: .init(command: "pypy3", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high)),
    ]
    case 221: [
      .init(tags: "alpine", exitsWithoutCommand: .init(command: "python3", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high), notShipped: .init(programs: ["bash", "curl"], confidence: .high)),
      .init(tags: "slim", exitsWithoutCommand: .init(command: "python3", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high), notShipped: .init(programs: ["curl", "wget", "ps", "pgrep", "nc", "netstat"], confidence: .high)),
      .init(exitsWithoutCommand: .init(command: "python3", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high)),
    ]
    case 222: [
      .init(ports: [6333, 6334], portVariables: ["QDRANT__SERVICE__HTTP_PORT", "QDRANT__SERVICE__GRPC_PORT"], user: .init(kind: .root, tags: "!unprivileged", confidence: .high), writablePaths: [.init(path: "/qdrant/storage", confidence: .medium), .init(path: "/qdrant/snapshots", confidence: .medium)]),
    ]
    case 223: [
      .init(exitsWithoutCommand: .init(command: "R", confidence: .medium), user: .init(kind: .root, confidence: .medium)),
    ]
    case 224: [
      .init(ports: [4369, 5671, 5672, 15691, 15692, 25672], portVariables: ["RABBITMQ_NODE_PORT"], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "rabbitmq", uid: 999, alpineUID: 100, confidence: .high), writablePaths: [.init(path: "/var/lib/rabbitmq", confidence: .medium), .init(path: "/etc/rabbitmq", confidence: .medium)], conflictingEnvironment: [.init(all: ["RABBITMQ_DEFAULT_PASS_FILE"], log: "error: RABBITMQ_DEFAULT_PASS_FILE is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_DEFAULT_USER_FILE"], log: "error: RABBITMQ_DEFAULT_USER_FILE is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_VM_MEMORY_HIGH_WATERMARK"], log: "error: RABBITMQ_VM_MEMORY_HIGH_WATERMARK is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_SSL_CACERTFILE"], log: "error: RABBITMQ_SSL_CACERTFILE is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_SSL_CERTFILE"], log: "error: RABBITMQ_SSL_CERTFILE is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_SSL_KEYFILE"], log: "error: RABBITMQ_SSL_KEYFILE is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_SSL_VERIFY"], log: "error: RABBITMQ_SSL_VERIFY is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_SSL_DEPTH"], log: "error: RABBITMQ_SSL_DEPTH is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_SSL_FAIL_IF_NO_PEER_CERT"], log: "error: RABBITMQ_SSL_FAIL_IF_NO_PEER_CERT is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_MANAGEMENT_SSL_CACERTFILE"], log: "error: RABBITMQ_MANAGEMENT_SSL_CACERTFILE is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_MANAGEMENT_SSL_CERTFILE"], log: "error: RABBITMQ_MANAGEMENT_SSL_CERTFILE is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_MANAGEMENT_SSL_KEYFILE"], log: "error: RABBITMQ_MANAGEMENT_SSL_KEYFILE is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_MANAGEMENT_SSL_VERIFY"], log: "error: RABBITMQ_MANAGEMENT_SSL_VERIFY is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_MANAGEMENT_SSL_DEPTH"], log: "error: RABBITMQ_MANAGEMENT_SSL_DEPTH is set but deprecated", tags: ">=3.9", confidence: .high), .init(all: ["RABBITMQ_MANAGEMENT_SSL_FAIL_IF_NO_PEER_CERT"], log: "error: RABBITMQ_MANAGEMENT_SSL_FAIL_IF_NO_PEER_CERT is set but deprecated", tags: ">=3.9", confidence: .high)], memory: .init(mebibytes: 256, basis: .practical, confidence: .low)),
    ]
    case 225: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "ruby", since: "2017-05-19", effect: "no updates", confidence: .high)),
    ]
    case 226: [
      .init(requiredEnvironment: [.init(anyOf: ["POD_NAMESPACE", "--namespace"], log: "invalid empty flag namespace", confidence: .medium)], needsToken: .init(reason: "it watches claims of volumes", confidence: .medium)),
    ]
    case 227: [
      .init(ports: [6379], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "redis", uid: 999, confidence: .high)),
    ]
    case 228: [
      .init(ports: [5540], portVariables: ["RI_APP_PORT", "REDISINSIGHT_PORT"], user: .init(kind: .name, uid: 1000, name: "node", tags: ">=2", confidence: .high), serviceLinks: [.init(service: "redisinsight", variable: "REDISINSIGHT_PORT", effect: "exits: invalid literal for int() with base 10: 'tcp://…'", tags: "1", confidence: .high)]),
    ]
    case 229: [
      .init(startup: .init(speed: .slow, reason: "a check of the bundle and rake db:migrate on every start", confidence: .medium), ports: [3000], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "redmine", uid: 999, confidence: .high), writablePaths: [.init(path: "/usr/src/redmine/files", confidence: .medium), .init(path: "/usr/src/redmine/tmp", confidence: .medium), .init(path: "/usr/src/redmine/log", confidence: .medium)], conflictingEnvironment: [.init(all: ["REDMINE_DB_PASSWORD", "REDMINE_DB_PASSWORD_FILE"], log: "are set (but are exclusive)", confidence: .high)], serviceLinks: [.init(service: "mysql", variable: "MYSQL_PORT_3306_TCP", effect: "fails: it takes this database, without a password, instead of its own SQLite", unlessSet: ["REDMINE_DB_MYSQL", "REDMINE_DB_POSTGRES", "REDMINE_DB_SQLSERVER"], confidence: .medium), .init(service: "postgres", variable: "POSTGRES_PORT_5432_TCP", effect: "fails: it takes this database, without a password, instead of its own SQLite", unlessSet: ["REDMINE_DB_MYSQL", "REDMINE_DB_POSTGRES", "REDMINE_DB_SQLSERVER"], confidence: .medium)]),
    ]
    case 230: [
      .init(startup: .init(speed: .slow, reason: "a Meteor program: 30 to 90 s", confidence: .medium), ports: [3000], portVariables: ["PORT"], user: .init(kind: .name, name: "rocketchat", confidence: .high), requiredEnvironment: [.init(anyOf: ["MONGO_URL"], orService: "db", confidence: .medium)]),
    ]
    case 231: [
      .init(exitsWithoutCommand: .init(command: "bash", confidence: .medium), entrypoint: .absent, user: .init(kind: .root, confidence: .medium), moved: .init(status: .deprecated, registry: "docker.io", to: "rockylinux/rockylinux", effect: "updates are at the new name only", confidence: .high)),
    ]
    case 232: [
      .init(exitsWithoutCommand: .init(command: "irb", confidence: .high), entrypoint: .absent, user: .init(kind: .root, confidence: .high), notShipped: .init(programs: ["bash"], tags: "alpine", confidence: .medium)),
    ]
    case 233: [
      .init(startup: .init(speed: .verySlow, reason: "migrations and the building of assets", confidence: .medium), ports: [80, 443, 22], requiredEnvironment: [.init(anyOf: ["GITLAB_SECRETS_DB_KEY_BASE"], log: "Please configure the GITLAB_SECRETS_DB_KEY_BASE parameter", confidence: .medium)], serviceLinks: [.init(service: "redis", variable: "REDIS_PORT", effect: "exits: redis-cli is given tcp://… as its port", confidence: .medium)]),
    ]
    case 234: [
      .init(ports: [8080], portVariables: ["SEARXNG_PORT", "GRANIAN_PORT"], serviceLinks: [.init(service: "searxng", variable: "SEARXNG_PORT", effect: "exits: Invalid value for '--port'", tags: "2026", confidence: .medium)]),
    ]
    case 235: [
      .init(ports: [4444], entrypoint: .present, user: .init(kind: .numeric, uid: 1200, confidence: .medium)),
    ]
    case 236: [
      .init(ports: [5555, 5900], entrypoint: .present, user: .init(kind: .numeric, uid: 1200, confidence: .medium), requiredEnvironment: [.init(anyOf: ["SE_EVENT_BUS_HOST", "SE_HUB_HOST", "SE_NODE_GRID_URL", "--publish-events", "--config"], log: "SE_EVENT_BUS_HOST not set, exiting!", tags: ">=4", confidence: .medium), .init(anyOf: ["HUB_HOST", "HUB_PORT_4444_TCP_ADDR"], orService: "hub", tags: "3", confidence: .medium)]),
    ]
    case 237: [
      .init(ports: [8080, 50051], user: .init(kind: .root, confidence: .medium)),
    ]
    case 238: [
      .init(moved: .init(status: .removed, registry: "docker.io", to: "getsentry/sentry", since: "2021-10-08", effect: "no updates", confidence: .high)),
    ]
    case 239: [
      .init(startup: .init(speed: .verySlow, reason: "three JVMs, an embedded Elasticsearch and migrations: 1 to 3 minutes", confidence: .medium), ports: [9000], portVariables: ["SONAR_WEB_PORT"], dataDirectories: [.init(path: "/opt/sonarqube/data", program: "sonarqube", lock: "node.lock", second: .exits, confidence: .medium)], entrypoint: .present, user: .init(kind: .name, uid: 1000, name: "sonarqube", confidence: .high), writablePaths: [.init(path: "/opt/sonarqube/data", confidence: .medium), .init(path: "/opt/sonarqube/logs", confidence: .medium), .init(path: "/opt/sonarqube/temp", confidence: .medium)], memory: .init(mebibytes: 2048, basis: .practical, confidence: .medium), heap: .init(variables: ["SONAR_WEB_JAVAOPTS", "SONAR_CE_JAVAOPTS", "SONAR_SEARCH_JAVAOPTS"], confidence: .high)),
    ]
    case 240: [
      .init(startup: .init(speed: .verySlow, reason: "2 to 3 minutes on a new container, says its README", confidence: .high), ports: [8081], dataDirectories: [.init(path: "/nexus-data", program: "Nexus", lock: "lock", second: .exits, confidence: .medium)], entrypoint: .absent, user: .init(kind: .name, uid: 200, name: "nexus", confidence: .high), writablePaths: [.init(path: "/nexus-data", confidence: .medium), .init(path: "/tmp", confidence: .medium)], memory: .init(mebibytes: 2703, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["INSTALL4J_ADD_VM_PARAMS"], confidence: .high)),
    ]
    case 241: [
      .init(serviceLinks: [.init(service: "spring-redis", variable: "SPRING_REDIS_PORT", effect: "exits: Failed to bind properties under 'spring.redis.port'", confidence: .medium)]),
    ]
    case 242: [
      .init(ports: [9090], entrypoint: .present, user: .init(kind: .numeric, uid: 65532, confidence: .high), needsToken: .init(reason: "it watches ConfigMaps and Secrets", confidence: .high), noShell: .init(confidence: .high)),
    ]
    case 243: [
      .init(ports: [9898, 9999], user: .init(kind: .name, uid: 100, name: "app", confidence: .medium)),
    ]
    case 244: [
      .init(ports: [8125, 8092, 8094], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "telegraf", confidence: .high)),
    ]
    case 245: [
      .init(startup: .init(speed: .slow, reason: "the setting up of its schemas", confidence: .medium), ports: [7233], requiredEnvironment: [.init(anyOf: ["POSTGRES_SEEDS"], ifSet: ["DB=postgres12", "DB=postgres12_pgx"], log: "POSTGRES_SEEDS env must be set if DB is", confidence: .high), .init(anyOf: ["MYSQL_SEEDS"], ifSet: ["DB=mysql8"], log: "MYSQL_SEEDS env must be set if DB is", confidence: .high), .init(anyOf: ["CASSANDRA_SEEDS", "DB=postgres12", "DB=postgres12_pgx", "DB=mysql8", "DB=postgresql", "DB=mysql"], log: "CASSANDRA_SEEDS env must be set if DB is", confidence: .high)], environmentRules: [.init(name: "DB", oneOf: ["mysql8", "postgres12", "postgres12_pgx", "cassandra"], log: "Unsupported driver specified", tags: ">=1.24", confidence: .medium)], serviceLinks: [.init(service: "db", variable: "DB_PORT", effect: "fails: its tools are given tcp://… as the port of the database", confidence: .medium)]),
    ]
    case 246: [
      .init(ports: [8080], entrypoint: .absent, user: .init(kind: .root, confidence: .high), writablePaths: [.init(path: "/usr/local/tomcat/logs", confidence: .medium), .init(path: "/usr/local/tomcat/temp", confidence: .medium), .init(path: "/usr/local/tomcat/work", confidence: .medium)], heap: .init(variables: ["CATALINA_OPTS", "JAVA_OPTS", "JAVA_TOOL_OPTIONS"], confidence: .high)),
    ]
    case 247: [
      .init(ports: [80], entrypoint: .present, user: .init(kind: .root, confidence: .high), serviceLinks: [.init(service: "jaeger-agent", variable: "JAEGER_AGENT_PORT", effect: "exits with --tracing.jaeger: cannot parse env var JAEGER_AGENT_PORT", tags: "2", confidence: .medium)], needsToken: .init(reason: "its Kubernetes providers read the cluster's API", ifArgument: ["--providers.kubernetes*"], confidence: .high)),
    ]
    case 248: [
      .init(ports: [3000], portVariables: ["PORT"], user: .init(kind: .name, uid: 1001, name: "nextjs", confidence: .high), requiredEnvironment: [.init(anyOf: ["DATABASE_URL"], log: "DATABASE_URL is not defined.", confidence: .high)]),
    ]
    case 249: [
      .init(ports: [6379], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "valkey", uid: 999, confidence: .high)),
    ]
    case 250: [
      .init(entrypoint: .absent, needsToken: .init(reason: "it reads and writes the objects of the cluster", confidence: .medium), noShell: .init(confidence: .medium)),
    ]
    case 251: [
      .init(ports: [4873], portVariables: ["VERDACCIO_PORT"], user: .init(kind: .numeric, uid: 10001, confidence: .high), serviceLinks: [.init(service: "verdaccio", variable: "VERDACCIO_PORT", effect: "exits: invalid --listen address", confidence: .high)]),
    ]
    case 252: [
      .init(ports: [8428], dataDirectories: [.init(path: "/victoria-metrics-data", program: "victoria-metrics", lock: "flock.lock", second: .exits, log: "cannot acquire lock on file", confidence: .high)], entrypoint: .present, user: .init(kind: .root, confidence: .high), writablePaths: [.init(path: "/victoria-metrics-data", confidence: .medium)]),
    ]
    case 253: [
      .init(startup: .init(speed: .verySlow, reason: "the model is downloaded and loaded: minutes", confidence: .medium), ports: [8000], user: .init(kind: .root, confidence: .high), serviceLinks: [.init(service: "vllm", variable: "VLLM_PORT", effect: "exits: VLLM_PORT appears to be a URI", confidence: .high)]),
    ]
    case 254: [
      .init(ports: [80], entrypoint: .present, user: .init(kind: .root, tags: "!cli", confidence: .high), rootEntrypoint: .init(capabilities: ["SETUID", "SETGID"], account: "www-data", uid: 33, alpineUID: 82, tags: "!cli", confidence: .high), writablePaths: [.init(path: "/var/www/html", confidence: .medium), .init(path: "/tmp", confidence: .medium)]),
    ]
    case 255: [
      .init(ports: [9092], portVariables: ["KAFKA_LISTENERS", "KAFKA_PORT"], user: .init(kind: .root, confidence: .high), requiredEnvironment: [.init(anyOf: ["KAFKA_ZOOKEEPER_CONNECT"], log: "ERROR: missing mandatory config: KAFKA_ZOOKEEPER_CONNECT", confidence: .high), .init(anyOf: ["KAFKA_LISTENERS", "KAFKA_ADVERTISED_HOST_NAME", "HOSTNAME_COMMAND"], log: "ERROR: No listener or advertised hostname configuration provided in environment.", confidence: .high)], serviceLinks: [.init(service: "kafka", variable: "KAFKA_PORT", effect: "exits: Invalid value tcp://… for configuration port: Not a number of type INT", confidence: .high)], memory: .init(mebibytes: 1024, basis: .defaultHeap, confidence: .high), heap: .init(variables: ["KAFKA_HEAP_OPTS"], confidence: .high), moved: .init(status: .frozen, since: "2022", effect: "no longer maintained", confidence: .high)),
    ]
    case 256: [
      .init(startup: .init(speed: .slow, reason: "the import of the schema on the first start", confidence: .medium), ports: [10051], user: .init(kind: .numeric, uid: 1997, confidence: .high), requiredEnvironment: [.init(anyOf: ["MYSQL_USER", "MYSQL_USER_FILE", "MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE", "MYSQL_ALLOW_EMPTY_PASSWORD=true"], log: "Impossible to use MySQL server because 'root' password is not defined and it is not empty", confidence: .high)]),
    ]
    case 257: [
      .init(user: .init(kind: .numeric, uid: 1997, confidence: .medium)),
    ]
    case 258: [
      .init(ports: [2181, 2888, 3888, 8080], entrypoint: .present, user: .init(kind: .root, confidence: .high), rootEntrypoint: .init(capabilities: ["CHOWN", "SETUID", "SETGID"], account: "zookeeper", uid: 1000, confidence: .high), writablePaths: [.init(path: "/conf", confidence: .medium)], serviceLinks: [.init(service: "zoo", variable: "ZOO_PORT", effect: "exits: written as clientPort", tags: "<3.5", confidence: .medium)], memory: .init(mebibytes: 1000, basis: .defaultHeap, confidence: .medium), heap: .init(variables: ["ZK_SERVER_HEAP", "JVMFLAGS"], confidence: .high)),
    ]
    default: []
    }
  }
}
