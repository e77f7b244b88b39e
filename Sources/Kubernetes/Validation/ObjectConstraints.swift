import YAML

/// What the API server asks of an object, by its kind.
///
/// Source: pkg/apis/{core,apps,batch,autoscaling,policy,networking}/validation/validation.go.
enum ObjectConstraints {
  /// Nil for kinds and versions that are not known, or that are read only by their name.
  static func constraint(of resource: Resource) -> Constraint? {
    guard let known = tables[resource.kind], known.versions.contains(where: { resource.apiVersion == $0 }) else {
      return nil
    }
    return known.constraint
  }

  struct Table: Sendable {
    let versions: [String]
    let constraint: Constraint

    init(
      _ versions: [String], name: Constraint = .name(.subdomain), _ fields: [(StaticString, Constraint)],
      checks: [Constraint] = []
    ) {
      self.versions = versions
      let shape = Shape([("metadata", ObjectConstraints.metadata(name))] + fields)
      constraint = .all([.object(shape), .check(.names, ObjectChecks.name)] + checks)
    }
  }

  static func metadata(_ name: Constraint) -> Constraint {
    .object(
      Shape([
        ("name", name),
        ("namespace", .name(.label)),
        ("labels", .labels),
        ("annotations", .annotations),
      ]))
  }

  /// The gate RelaxedServiceNameValidation is on since 1.36.
  private static func serviceName(isRequired: Bool = false) -> Constraint {
    .all([
      .before(36, .name(.serviceLabel, isRequired: isRequired)), .since(36, .name(.label, isRequired: isRequired)),
    ])
  }

  private static let fromZero = Constraint.within(0...Int(Int32.max))
  private static let long = Constraint.within(0...Int.max)

  static let tables: [String: Table] = [
    "Pod": Table(
      ["v1"],
      [
        (
          "spec",
          .all([
            .object(PodConstraints.spec), .check(PodChecks.spec), .since(29, .check(PodChecks.hostSysctls)),
            .since(33, .check(PodChecks.users)),
            .check(PodSystemChecks.system), .since(33, .check(PodSystemChecks.resizing)),
            .since(34, .check(.values, PodSystemChecks.requests)), .check(.twice, PodChecks.containerNames),
            .check(.volumes, podVolumes), restart,
          ])
        )
      ]),
    "PodTemplate": Table(["v1"], [("template", template), ("template", .object(Shape([("spec", restart)])))]),
    "Deployment": Table(
      ["apps/v1"],
      [
        (
          "spec",
          .all(
            [
              .object(deployment), .check(.selector, SelectorChecks.template),
              .check(.strategy, ControllerChecks.progressDeadline),
            ] + running("Deployment"))
        )
      ]),
    "ReplicaSet": Table(
      ["apps/v1"],
      [("spec", .all([.object(replicaSet), .check(.selector, SelectorChecks.template)] + running("ReplicaSet")))]),
    "StatefulSet": Table(
      ["apps/v1"], name: .name(.label),
      [("spec", .all([.object(statefulSet), .check(.selector, SelectorChecks.template)] + running("StatefulSet")))]),
    "DaemonSet": Table(
      ["apps/v1"],
      [("spec", .all([.object(daemonSet), .check(.selector, SelectorChecks.template)] + running("DaemonSet")))]),
    "ReplicationController": Table(
      ["v1"],
      [
        (
          "spec",
          .all(
            [.object(replicaSet), .check(.selector, SelectorChecks.replicationController)]
              + running("ReplicationController"))
        )
      ]),
    "Job": Table(
      ["batch/v1"], [("spec", .all([.object(job), jobFields]))],
      checks: [
        .check(.selector, SelectorChecks.job), .check(.names, JobChecks.name), .check(.names, JobChecks.indexedName),
      ]),
    "CronJob": Table(
      ["batch/v1"], name: .name(.cronJob),
      [("spec", .all([.object(cronJob), .before(29, .check(.schedule, JobChecks.twoZones))]))]),
    "Service": Table(["v1"], name: serviceName(), [("spec", .all([.object(service), .check(ServiceChecks.service)]))]),
    "PersistentVolumeClaim": Table(["v1"], [("spec", .object(claimSpec)), ("spec", .check(ClaimChecks.claim))]),
    "ConfigMap": Table(["v1"], [("data", .check(.values, ObjectChecks.size))]),
    "Secret": Table(["v1"], [], checks: [.check(SecretChecks.secret), .check(.values, SecretChecks.registries)]),
    "ServiceAccount": Table(["v1"], []),
    "Namespace": Table(["v1"], name: .name(.label), []),
    "LimitRange": Table(["v1"], []),
    "ResourceQuota": Table(["v1"], []),
    "HorizontalPodAutoscaler": Table(
      ["autoscaling/v1", "autoscaling/v2"], [("spec", .all([.object(autoscaler), .check(AutoscalerChecks.spec)]))]),
    "PodDisruptionBudget": Table(
      ["policy/v1"], name: .name(.pathSegment),
      [("spec", .all([.object(disruptionBudget), .check(AutoscalerChecks.budget)]))]),
    "NetworkPolicy": Table(["networking.k8s.io/v1"], [("spec", .object(networkPolicy))]),
    "Ingress": Table(
      ["networking.k8s.io/v1"], [("spec", .all([.object(ingress), .check(IngressChecks.spec)]))],
      checks: [.check(IngressChecks.ingressClass)]),
    "RoleBinding": Table(
      [rbac + "/v1"], name: .name(.pathSegment),
      [
        ("roleRef", roleRef(["Role", "ClusterRole"])),
        ("subjects", .list(.all([.object(subject), .check(BindingChecks.subject)]))),
      ]),
    "ClusterRoleBinding": Table(
      [rbac + "/v1"], name: .name(.pathSegment),
      [
        ("roleRef", roleRef(["ClusterRole"])),
        (
          "subjects",
          .list(
            .all([.object(subject), .check(BindingChecks.subject), .check(.account, BindingChecks.clusterSubject)]))
        ),
      ]),
  ]

  // MARK: Rights

  static let rbac = "rbac.authorization.k8s.io"

  private static func roleRef(_ kinds: [String]) -> Constraint {
    .object(Shape([("apiGroup", .oneOf([rbac])), ("kind", .oneOf(kinds, isRequired: true)), ("name", .filled)]))
  }

  private static let subject = Shape([
    ("kind", .oneOf(["ServiceAccount", "User", "Group"], isRequired: true)), ("name", .filled),
  ])

  // MARK: Controllers

  /// Of a pod alone; what controllers allow has a rule of its own.
  private static let restart = Constraint.object(Shape([("restartPolicy", .oneOf(["Always", "OnFailure", "Never"]))]))

  private static let template = template(PodConstraints.spec)

  private static func template(_ spec: Shape) -> Constraint {
    .all([
      .object(PodConstraints.template(spec)),
      .check { $0["spec"].map(PodChecks.spec) ?? [] },
      .since(29, .check { $0["spec"].map(PodChecks.hostSysctls) ?? [] }),
      .check { $0["spec"].map(PodSystemChecks.system) ?? [] },
      .since(33, .check { $0["spec"].map(PodSystemChecks.resizing) ?? [] }),
      .since(33, .check { $0["spec"].map(PodChecks.users) ?? [] }),
      .since(34, .check(.values) { $0["spec"].map(PodSystemChecks.requests) ?? [] }),
      .check(.twice) { $0["spec"].map(PodChecks.containerNames) ?? [] },
    ])
  }

  @Sendable private static func podVolumes(_ spec: Node) -> [Violation] { VolumeChecks.mounts(spec, claims: nil) }

  /// Of all controllers whose pods run for ever.
  private static func running(_ kind: String) -> [Constraint] {
    [
      .check(.volumes) { spec in
        (spec["template"]?["spec"]).map { VolumeChecks.mounts($0, claims: spec["volumeClaimTemplates"]) } ?? []
      },
      .check { ControllerChecks.deadline($0, kind) },
    ]
  }

  private static let replicaSet = Shape([
    ("replicas", fromZero),
    ("minReadySeconds", fromZero),
    ("selector", PodConstraints.labelSelector),
    ("template", template),
  ])

  private static let deployment = Shape([
    ("replicas", fromZero),
    ("minReadySeconds", fromZero),
    ("revisionHistoryLimit", fromZero),
    ("progressDeadlineSeconds", fromZero),
    ("selector", PodConstraints.labelSelector),
    (
      "strategy",
      updates(
        besides: "Recreate", [("maxSurge", .numberOrPercent()), ("maxUnavailable", .numberOrPercent(most: 100))],
        ControllerChecks.deploymentStrategy)
    ),
    ("template", template),
  ])

  /// How a controller replaces its pods.
  private static func updates(
    besides other: String, _ rolling: [(StaticString, Constraint)], _ check: @escaping @Sendable (Node) -> [Violation]
  ) -> Constraint {
    .all([
      .object(Shape([("type", .oneOf(["RollingUpdate", other])), ("rollingUpdate", .object(Shape(rolling)))])),
      .check(.strategy, check),
    ])
  }

  private static let daemonSet = Shape([
    ("minReadySeconds", fromZero),
    ("revisionHistoryLimit", fromZero),
    ("selector", PodConstraints.labelSelector),
    (
      "updateStrategy",
      updates(
        besides: "OnDelete",
        [("maxSurge", .numberOrPercent(most: 100)), ("maxUnavailable", .numberOrPercent(most: 100))],
        ControllerChecks.daemonSetStrategy)
    ),
    ("template", template),
  ])

  private static let statefulSet = Shape([
    ("replicas", fromZero),
    ("minReadySeconds", fromZero),
    ("serviceName", .name(.label)),
    ("podManagementPolicy", .oneOf(["OrderedReady", "Parallel"])),
    ("selector", PodConstraints.labelSelector),
    // maxUnavailable is dropped unless the gate MaxUnavailableStatefulSet is on.
    ("updateStrategy", updates(besides: "OnDelete", [("partition", fromZero)], ControllerChecks.statefulSetStrategy)),
    (
      "persistentVolumeClaimRetentionPolicy",
      .object(Shape([("whenDeleted", .oneOf(["Retain", "Delete"])), ("whenScaled", .oneOf(["Retain", "Delete"]))]))
    ),
    ("ordinals", .object(Shape([("start", fromZero)]))),
    (
      "volumeClaimTemplates",
      .list(
        .all([
          .object(
            Shape([
              ("metadata", .object(Shape([("name", .name(.label)), ("labels", .labels)]))),
              ("spec", .all([.object(claimSpec), .check(ClaimChecks.claim)])),
            ])), .check(.names, ClaimChecks.template),
        ]))
    ),
    // The controller gives its pods names of their own.
    ("template", template(PodConstraints.spec.without(["hostname", "subdomain"]))),
  ])

  // MARK: Jobs

  /// Fields whose feature is off are dropped, whatever they hold: JobBackoffLimitPerIndex and JobPodReplacementPolicy
  /// are on since 1.29, JobSuccessPolicy since 1.31.
  private static let jobFields = Constraint.all([
    .check(JobChecks.job), .since(29, .check(JobChecks.perIndex)), .since(31, .check(JobChecks.successPolicy)),
  ])

  private static let job = Shape([
    ("parallelism", fromZero),
    ("completions", fromZero),
    ("backoffLimit", fromZero),
    ("backoffLimitPerIndex", .since(29, fromZero)),
    ("maxFailedIndexes", .since(29, fromZero)),
    ("ttlSecondsAfterFinished", fromZero),
    ("activeDeadlineSeconds", long),
    ("completionMode", .oneOf(["NonIndexed", "Indexed"], isRequired: true)),
    ("podReplacementPolicy", .since(29, .oneOf(["TerminatingOrFailed", "Failed"], isRequired: true))),
    ("selector", PodConstraints.labelSelector),
    (
      "podFailurePolicy",
      .object(
        Shape([
          (
            "rules",
            .list(
              .all([
                .object(
                  Shape([
                    ("action", .oneOf(["FailJob", "FailIndex", "Ignore", "Count"], isRequired: true)),
                    (
                      "onExitCodes",
                      .object(Shape([("operator", .oneOf(["In", "NotIn"], isRequired: true))]))
                    ),
                  ])), .check(JobChecks.failureRule),
              ]))
          )
        ]))
    ),
    ("template", .all([template, .check(.volumes) { $0["spec"].map(podVolumes) ?? [] }])),
  ])

  private static let cronJob = Shape([
    ("schedule", .all([.check(.schedule, JobChecks.schedule), .since(29, .check(.schedule, JobChecks.zone))])),
    ("timeZone", .check(.schedule, JobChecks.timeZone)),
    ("concurrencyPolicy", .oneOf(["Allow", "Forbid", "Replace"])),
    ("startingDeadlineSeconds", long),
    ("successfulJobsHistoryLimit", fromZero),
    ("failedJobsHistoryLimit", fromZero),
    (
      "jobTemplate",
      .object(
        Shape([
          ("metadata", .object(Shape([("labels", .labels), ("annotations", .annotations)]))),
          ("spec", .all([.object(job), jobFields, .check(.selector, JobChecks.cronJobSelector)])),
        ]))
    ),
  ])

  // MARK: Storage

  static let claimSpec = Shape([
    (
      "accessModes",
      .list(.oneOf(["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"], isRequired: true))
    ),
    ("volumeMode", .oneOf(["Filesystem", "Block"], isRequired: true)),
    ("storageClassName", .name(.subdomain)),
    ("resources", .object(Shape([("requests", .object(Shape([("storage", .quantity(isPositive: true))])))]))),
    ("selector", PodConstraints.labelSelector),
  ])

  // MARK: Network

  private static let transport = Constraint.oneOf(["TCP", "UDP", "SCTP"])

  private static let service = Shape([
    ("type", .oneOf(["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"])),
    ("sessionAffinity", .oneOf(["None", "ClientIP"])),
    ("externalTrafficPolicy", .oneOf(["Cluster", "Local"])),
    ("internalTrafficPolicy", .oneOf(["Cluster", "Local"], isRequired: true)),
    ("ipFamilyPolicy", .oneOf(["SingleStack", "PreferDualStack", "RequireDualStack"], isRequired: true)),
    ("ipFamilies", .list(.oneOf(["IPv4", "IPv6"], isRequired: true), unique: [.item])),
    ("trafficDistribution", .oneOf(["PreferClose", "PreferSameZone", "PreferSameNode"], isRequired: true)),
    ("selector", .labels),
    ("externalName", .check(.names, ServiceChecks.externalName)),
    ("externalIPs", .list(.address)),
    ("loadBalancerSourceRanges", .list(.addressRange(isPadded: true))),
    (
      "sessionAffinityConfig",
      .object(Shape([("clientIP", .object(Shape([("timeoutSeconds", .within(1...86400))])))]))
    ),
    (
      "ports",
      .list(
        .object(
          Shape([
            ("name", .name(.label)),
            ("port", .within(1...65535)),
            ("targetPort", .port(orZero: true)),
            ("protocol", transport),
          ])), unique: [.field("name"), .fields([("port", ""), ("protocol", "TCP")])])
    ),
  ])

  private static let policyPorts = Constraint.list(
    .all([
      .object(Shape([("protocol", transport), ("port", .port()), ("endPort", .within(1...65535))])),
      .check(NetworkPolicyChecks.port),
    ]))

  private static let peers = Constraint.list(
    .all([
      .object(
        Shape([
          ("podSelector", PodConstraints.labelSelector),
          ("namespaceSelector", PodConstraints.labelSelector),
          ("ipBlock", .object(Shape([("cidr", .addressRange()), ("except", .list(.addressRange()))]))),
        ])), .check(NetworkPolicyChecks.peer),
    ]))

  private static let networkPolicy = Shape([
    ("podSelector", PodConstraints.labelSelector),
    ("policyTypes", .list(.oneOf(["Ingress", "Egress"], isRequired: true))),
    ("ingress", .list(.object(Shape([("from", peers), ("ports", policyPorts)])))),
    ("egress", .list(.object(Shape([("to", peers), ("ports", policyPorts)])))),
  ])

  private static let backend = Constraint.all([
    .object(
      Shape([
        (
          "service",
          .object(
            Shape([
              ("name", serviceName(isRequired: true)),
              ("port", .object(Shape([("name", .name(.port)), ("number", .within(0...65535))]))),
            ]))
        )
      ])), .check(IngressChecks.backend),
  ])

  private static let ingress = Shape([
    ("ingressClassName", .name(.subdomain)),
    ("defaultBackend", backend),
    (
      "tls",
      .list(
        .object(Shape([("hosts", .list(.check(.names, IngressChecks.tlsHost))), ("secretName", .name(.subdomain))])))
    ),
    (
      "rules",
      .list(
        .object(
          Shape([
            ("host", .check(.names, IngressChecks.host)),
            (
              "http",
              .object(
                Shape([
                  (
                    "paths",
                    .list(
                      .all([
                        .object(
                          Shape([
                            ("pathType", .oneOf(["Exact", "Prefix", "ImplementationSpecific"], isRequired: true)),
                            ("backend", backend),
                          ])), .check(IngressChecks.path),
                      ]))
                  )
                ]))
            ),
          ])))
    ),
  ])

  // MARK: Autoscaling

  private static let metricTarget = Constraint.all([
    .object(
      Shape([
        ("type", .oneOf(["Utilization", "Value", "AverageValue"], isRequired: true)),
        ("averageUtilization", .within(1...Int(Int32.max))),
        ("averageValue", .quantity(isPositive: true)),
        ("value", .quantity(isPositive: true)),
      ]))
  ])

  private static let metric = Shape([
    ("type", .oneOf(["Resource", "ContainerResource", "Pods", "Object", "External"], isRequired: true)),
    ("resource", .object(Shape([("name", .filled), ("target", metricTarget)]))),
    ("containerResource", .object(Shape([("name", .filled), ("container", .filled), ("target", metricTarget)]))),
    ("pods", .object(Shape([("target", metricTarget)]))),
    ("object", .object(Shape([("target", metricTarget)]))),
    ("external", .object(Shape([("target", metricTarget)]))),
  ])

  private static let scaling = Constraint.all([
    .object(scalingRules), .check(AutoscalerChecks.scaling),
  ])

  private static let scalingRules =
    Shape([
      ("stabilizationWindowSeconds", .within(0...3600)),
      ("selectPolicy", .oneOf(["Max", "Min", "Disabled"], isRequired: true)),
      (
        "policies",
        .list(
          .object(
            Shape([
              ("type", .oneOf(["Pods", "Percent"], isRequired: true)),
              ("value", .within(1...Int(Int32.max))),
              ("periodSeconds", .within(1...1800)),
            ])))
      ),
    ])

  private static let autoscaler = Shape([
    ("maxReplicas", .within(1...Int(Int32.max))),
    ("targetCPUUtilizationPercentage", .within(1...Int(Int32.max))),
    (
      "scaleTargetRef",
      .object(
        Shape([
          ("kind", .all([.filled, .name(.pathSegment)])),
          ("name", .all([.filled, .name(.pathSegment)])),
        ]))
    ),
    ("metrics", .list(.all([.object(metric), .check(AutoscalerChecks.metric)]))),
    ("behavior", .object(Shape([("scaleUp", scaling), ("scaleDown", scaling)]))),
  ])

  private static let disruptionBudget = Shape([
    ("minAvailable", .numberOrPercent(most: 100)),
    ("maxUnavailable", .numberOrPercent(most: 100)),
    ("selector", PodConstraints.labelSelector),
    ("unhealthyPodEvictionPolicy", .oneOf(["IfHealthyBudget", "AlwaysAllow"], isRequired: true)),
  ])
}
