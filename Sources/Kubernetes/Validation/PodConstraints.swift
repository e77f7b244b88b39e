/// What the API server asks of a pod's specification.
///
/// Source: pkg/apis/core/validation/validation.go, ValidatePodSpec and what it calls; defaults that fill in empty
/// texts: pkg/apis/core/v1/defaults.go. Left out is what rules of their own check: ports, handlers of probes, sources of
/// variables, quantities of resources, restart policies, privileges.
enum PodConstraints {
  private static let mode = Constraint.check(.values, PodChecks.mode)
  private static let ids = Constraint.within(0...2_147_483_647)
  private static let fromZero = Constraint.within(0...Int(Int32.max))

  static func template(_ spec: Shape) -> Shape {
    Shape([
      ("metadata", .object(Shape([("labels", .labels), ("annotations", .annotations)]))),
      ("spec", .object(spec)),
    ])
  }

  static let spec = Shape([
    (
      "initContainers",
      .list(.all([.object(container), .check(PodChecks.initContainer), .since(35, .check(PodChecks.restartRules))]))
    ),
    ("containers", .list(.all([.object(container), .since(35, .check(PodChecks.restartRules))]))),
    ("ephemeralContainers", .list(.object(container))),
    ("volumes", .list(.all([.object(volume), .check(.volumes, VolumeChecks.sources)]), unique: [.field("name")])),
    ("activeDeadlineSeconds", .within(1...2_147_483_647)),
    ("dnsPolicy", .oneOf(["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"])),
    ("dnsConfig", .object(dnsConfig)),
    ("nodeName", .name(.subdomain)),
    ("nodeSelector", .labels),
    ("hostname", .name(.label)),
    ("subdomain", .name(.label)),
    ("serviceAccountName", .name(.subdomain)),
    ("priorityClassName", .name(.subdomain)),
    ("runtimeClassName", .name(.subdomain)),
    ("preemptionPolicy", .oneOf(["PreemptLowerPriority", "Never"])),
    (
      "hostAliases",
      .list(
        .object(Shape([("ip", .all([.filled, .address])), ("hostnames", .list(.name(.subdomain, isRequired: true)))])))
    ),
    ("os", .object(Shape([("name", .oneOf(["linux", "windows"], isRequired: true))]))),
    ("readinessGates", .list(.object(Shape([("conditionType", .name(.key, isRequired: true))])))),
    (
      "topologySpreadConstraints",
      .list(
        .all([.object(topologySpread), .check(PodChecks.topologySpread)]),
        unique: [.fields([("topologyKey", ""), ("whenUnsatisfiable", "")])])
    ),
    ("tolerations", .list(.all([.object(toleration), .check(PodChecks.toleration)]))),
    ("affinity", .object(affinity)),
    ("securityContext", .object(podSecurity)),
  ])

  private static let dnsConfig = Shape([
    ("nameservers", .list(.address)),
    ("searches", .list(.filled)),
    ("options", .list(.object(Shape([("name", .filled)])))),
  ])

  // MARK: Scheduling

  private static let toleration = Shape([
    ("key", .name(.key)),
    // Lt and Gt are newer than most clusters, and where they are known they are accepted.
    ("operator", .oneOf(["Exists", "Equal", "Lt", "Gt"])),
    ("effect", .oneOf(["NoSchedule", "PreferNoSchedule", "NoExecute"])),
  ])

  private static let topologySpread = Shape([
    ("maxSkew", .within(1...Int(Int32.max))),
    ("minDomains", .within(1...Int(Int32.max))),
    ("topologyKey", .name(.key, isRequired: true)),
    ("whenUnsatisfiable", .oneOf(["DoNotSchedule", "ScheduleAnyway"], isRequired: true)),
    ("nodeAffinityPolicy", .oneOf(["Ignore", "Honor"], isRequired: true)),
    ("nodeTaintsPolicy", .oneOf(["Ignore", "Honor"], isRequired: true)),
    ("labelSelector", labelSelector),
  ])

  private static let affinity = Shape([
    (
      "nodeAffinity",
      .object(
        Shape([
          (
            "requiredDuringSchedulingIgnoredDuringExecution",
            .object(Shape([("nodeSelectorTerms", .list(.object(nodeTerm)))]))
          ),
          (
            "preferredDuringSchedulingIgnoredDuringExecution",
            .list(.object(Shape([("weight", .within(1...100)), ("preference", .object(nodeTerm))])))
          ),
        ]))
    ),
    ("podAffinity", podAffinity),
    ("podAntiAffinity", podAffinity),
  ])

  private static let podAffinity = Constraint.object(
    Shape([
      ("requiredDuringSchedulingIgnoredDuringExecution", .list(.object(podTerm))),
      (
        "preferredDuringSchedulingIgnoredDuringExecution",
        .list(.object(Shape([("weight", .within(1...100)), ("podAffinityTerm", .object(podTerm))])))
      ),
    ]))

  private static let podTerm = Shape([
    ("topologyKey", .name(.key, isRequired: true)),
    ("labelSelector", labelSelector),
    ("namespaceSelector", labelSelector),
    ("namespaces", .list(.name(.label, isRequired: true))),
  ])

  private static let nodeTerm = Shape([
    ("matchExpressions", .list(.all([.object(nodeExpression), .check(SelectorChecks.nodeExpression)]))),
    ("matchFields", .list(.all([.object(nodeField), .check(SelectorChecks.nodeExpression)]))),
  ])

  private static let nodeExpression = Shape([
    ("key", .name(.key, isRequired: true)),
    ("operator", .oneOf(["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"], isRequired: true)),
  ])

  private static let nodeField = Shape([
    ("key", .oneOf(["metadata.name"], isRequired: true)),
    ("operator", .oneOf(["In", "NotIn"], isRequired: true)),
  ])

  static let labelSelector = Constraint.object(
    Shape([
      ("matchLabels", .labels),
      (
        "matchExpressions",
        .list(
          .all([
            .object(
              Shape([
                ("key", .name(.key, isRequired: true)),
                ("operator", .oneOf(["In", "NotIn", "Exists", "DoesNotExist"], isRequired: true)),
                ("values", .list(.name(.value))),
              ])), .check(SelectorChecks.expression),
          ]))
      ),
    ]))

  // MARK: Security

  private static let profile = Constraint.all([
    .object(Shape([("type", .oneOf(["RuntimeDefault", "Localhost", "Unconfined"], isRequired: true))])),
    .check(PodChecks.profile),
  ])

  /// The profile of seccomp is a file below the kubelet's own directory.
  private static let seccomp = Constraint.all([
    profile, .object(Shape([("localhostProfile", .path(isRelative: true))])),
  ])

  private static let podSecurity = Shape([
    ("runAsUser", ids),
    ("runAsGroup", ids),
    ("fsGroup", ids),
    ("supplementalGroups", .list(ids)),
    ("fsGroupChangePolicy", .oneOf(["OnRootMismatch", "Always"], isRequired: true)),
    ("supplementalGroupsPolicy", .oneOf(["Merge", "Strict"], isRequired: true)),
    ("seLinuxChangePolicy", .oneOf(["MountOption", "Recursive"], isRequired: true)),
    ("seccompProfile", seccomp),
    ("appArmorProfile", profile),
    ("sysctls", .list(.object(Shape([("name", .filled)])), unique: [.field("name")])),
  ])

  private static let security = Shape([
    ("runAsUser", ids),
    ("runAsGroup", ids),
    ("procMount", .oneOf(["Default", "Unmasked"], isRequired: true)),
    ("seccompProfile", seccomp),
    ("appArmorProfile", profile),
  ])

  // MARK: Containers

  static let container = Shape([
    ("name", .name(.label, isRequired: true)),
    ("imagePullPolicy", .oneOf(["Always", "IfNotPresent", "Never"])),
    ("terminationMessagePolicy", .oneOf(["File", "FallbackToLogsOnError"])),
    ("restartPolicy", .oneOf(["Always", "OnFailure", "Never"], isRequired: true)),
    ("env", .list(.object(environment))),
    (
      "envFrom",
      .list(
        .object(
          Shape([
            ("configMapRef", .object(Shape([("name", .name(.beginning, isRequired: true))]))),
            ("secretRef", .object(Shape([("name", .name(.beginning, isRequired: true))]))),
          ])))
    ),
    ("volumeMounts", .list(.all([.object(mount), .check(VolumeChecks.mount)]), unique: [.field("mountPath")])),
    (
      "volumeDevices",
      .list(
        .object(Shape([("name", .filled), ("devicePath", .all([.filled, .path(isRelative: false)]))])),
        unique: [.field("name"), .field("devicePath")])
    ),
    ("livenessProbe", .object(probe)),
    ("readinessProbe", .object(probe)),
    ("startupProbe", .object(probe)),
    ("lifecycle", .object(Shape([("postStart", handler), ("preStop", handler)]))),
    (
      "resizePolicy",
      .list(
        .object(
          Shape([
            ("resourceName", .oneOf(["cpu", "memory"], isRequired: true)),
            ("restartPolicy", .oneOf(["NotRequired", "RestartContainer"], isRequired: true)),
          ])), unique: [.field("resourceName")])
    ),
    ("securityContext", .object(security)),
    (
      "resources",
      .object(
        Shape([
          ("requests", .check(.values, PodChecks.resourceNames)), ("limits", .check(.values, PodChecks.resourceNames)),
        ]))
    ),
  ])

  private static let dataKey = Constraint.object(Shape([("key", .name(.dataKey, isRequired: true))]))

  private static let environment = Shape([
    ("name", .filled),
    (
      "valueFrom",
      .object(
        Shape([
          ("configMapKeyRef", dataKey), ("secretKeyRef", dataKey),
          ("resourceFieldRef", .check(.values, PodChecks.divisor)),
        ]))
    ),
  ])

  private static let headers = Constraint.list(.object(Shape([("name", .check(.names, PodChecks.header))])))

  private static let httpGet = Shape([("port", .port(orDigits: true)), ("httpHeaders", headers)])

  private static let probe = Shape([
    ("initialDelaySeconds", fromZero),
    ("timeoutSeconds", fromZero),
    ("periodSeconds", fromZero),
    ("successThreshold", fromZero),
    ("failureThreshold", fromZero),
    ("terminationGracePeriodSeconds", .within(1...Int.max)),
    ("httpGet", .object(httpGet)),
    ("tcpSocket", .object(httpGet)),
    ("grpc", .object(Shape([("port", .within(1...65535))]))),
    ("exec", .check(PodChecks.command)),
  ])

  private static let handler = Constraint.all([
    .object(
      Shape([
        (
          "httpGet",
          .object(Shape([("port", .port()), ("httpHeaders", headers), ("scheme", .oneOf(["HTTP", "HTTPS"]))]))
        ),
        ("tcpSocket", .object(Shape([("port", .port())]))),
        ("exec", .check(PodChecks.command)),
        ("sleep", .object(Shape([("seconds", .within(0...Int.max))]))),
      ])), .check(PodChecks.hook),
  ])

  // MARK: Volumes

  private static let mount = Shape([
    ("name", .filled),
    ("mountPath", .filled),
    ("subPath", .path(isRelative: true)),
    ("subPathExpr", .path(isRelative: true)),
    ("mountPropagation", .oneOf(["None", "HostToContainer", "Bidirectional"], isRequired: true)),
    ("recursiveReadOnly", .oneOf(["Disabled", "IfPossible", "Enabled"], isRequired: true)),
  ])

  private static let items = Constraint.list(
    .object(
      Shape([("key", .filled), ("path", .all([.filled, .path(isRelative: true, isWritten: true)])), ("mode", mode)])))

  private static let podItems = Constraint.list(
    .object(
      Shape([
        ("path", .all([.filled, .path(isRelative: true, isWritten: true)])), ("mode", mode),
        ("resourceFieldRef", .check(.values, PodChecks.divisor)),
      ])))

  private static let files = Shape([("defaultMode", mode), ("items", items)])

  private static let volume = Shape([
    ("name", .name(.label, isRequired: true)),
    ("configMap", .object(files)),
    ("secret", .all([.object(files), .object(Shape([("secretName", .filled)]))])),
    ("downwardAPI", .object(Shape([("defaultMode", mode), ("items", podItems)]))),
    ("projected", .check(.volumes, VolumeChecks.projected)),
    (
      "projected",
      .object(
        Shape([
          ("defaultMode", mode),
          (
            "sources",
            .list(
              .object(
                Shape([
                  ("configMap", .object(Shape([("name", .filled), ("items", items)]))),
                  ("secret", .object(Shape([("name", .filled), ("items", items)]))),
                  ("downwardAPI", .object(Shape([("items", podItems)]))),
                  (
                    "serviceAccountToken",
                    .object(
                      Shape([
                        ("path", .all([.filled, .path(isRelative: true, isWritten: true)])),
                        ("expirationSeconds", .within(600...4_294_967_296)),
                      ]))
                  ),
                ])))
          ),
        ]))
    ),
    ("emptyDir", .object(Shape([("sizeLimit", .quantity(isPositive: false))]))),
    (
      "hostPath",
      .object(
        Shape([
          ("path", .all([.filled, .path(isRelative: false)])),
          (
            "type",
            .oneOf(["Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket", "CharDevice", "BlockDevice"])
          ),
        ]))
    ),
    ("persistentVolumeClaim", .object(Shape([("claimName", .filled)]))),
    ("nfs", .object(Shape([("server", .filled), ("path", .filled)]))),
    ("csi", .object(Shape([("driver", .filled)]))),
    ("image", .object(Shape([("pullPolicy", .oneOf(["Always", "IfNotPresent", "Never"]))]))),
    (
      "ephemeral",
      .object(Shape([("volumeClaimTemplate", .object(Shape([("spec", .object(ObjectConstraints.claimSpec))])))]))
    ),
  ])
}
