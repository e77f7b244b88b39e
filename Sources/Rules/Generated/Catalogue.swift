// Generated from rules/ by `make generate`. Do not edit.
// swift-format-ignore-file
public import Diagnostics
public import RuleKit

/// All rules, in order of category and id.
public enum Catalogue {
  public static let documentRules: [any DocumentRule.Type] = [
    APIVersionRemoved.self,
    DataKeyRefused.self,
    DataNotAString.self,
    LabelNotAString.self,
    SecretNotBase64.self,
    DuplicateKey.self,
    TextAfterDocumentEnd.self,
    TextBehindSeparator.self,
    YAMLDirective.self,
    YAMLSyntax.self,
  ]

  public static let objectRules: [any ObjectRule.Type] = [
    FieldMissing.self,
    FieldTypeWrong.self,
    FieldUnknown.self,
    FieldsContradict.self,
    NameRefused.self,
    NameUsedTwice.self,
    ScheduleInvalid.self,
    SelectorMismatch.self,
    ValueRefused.self,
    CertificateExpired.self,
    CertificateForOtherHost.self,
    CertificateKeyMismatch.self,
    ExternalNameIsAddress.self,
    ServiceSelectsNothing.self,
    ServiceTargetPortUndefined.self,
    NodePortTaken.self,
    AutoscalerCannotMeasure.self,
    AutoscalerTargetMissing.self,
    DisruptionBudgetAllowsNone.self,
    DisruptionBudgetSelectsNothing.self,
    StartingDeadlineTooShort.self,
    StrategyRefused.self,
    WebhookBlocksItsOwnPods.self,
    VolumeUndefined.self,
  ]

  public static let workloadRules: [any WorkloadRule.Type] = [
    JobNeverCompletes.self,
    RestartPolicyRefused.self,
    ConfigurationMissing.self,
    KeyMissing.self,
    PodClassMissing.self,
    PlaceholderNotFilled.self,
    BoundRoleMissing.self,
    SecretNotMountable.self,
    ServiceAccountMissing.self,
    ServiceAccountUnbound.self,
    PullSecretIgnored.self,
    DNSBlockedByPolicy.self,
    DNSPolicySkipsCluster.self,
    PodHostUnresolvable.self,
    ServiceBlockedByPolicy.self,
    ServiceHostUnknown.self,
    ServicePortUnknown.self,
    HostPortCollision.self,
    ImagePortsCollide.self,
    MeshPortTaken.self,
    PortSharedByContainers.self,
    DiskVolumeAboveLimit.self,
    MemoryUnset.self,
    MemoryVolumeAboveLimit.self,
    NoNodeLargeEnough.self,
    QuotaExceeded.self,
    QuotaResourceUnset.self,
    AffinityMatchesNoPod.self,
    AutoscaledReplicasWritten.self,
    DeadlineBeforeEnd.self,
    DeploymentPaused.self,
    NodeLabelImpossible.self,
    NodeSelectionContradicts.self,
    OrderedStartNeedsPeers.self,
    PeersNotPublished.self,
    ProgressDeadlineTooShort.self,
    ReplicasNeedOtherNodes.self,
    RolloutBlocksItself.self,
    SpreadMissesOwnPods.self,
    UpdateReachesNoPod.self,
    FileUnreadable.self,
    PodSecurityRefused.self,
    PrivilegesContradict.self,
    SysctlUnsafe.self,
    AccessModeUnsupported.self,
    ClaimMissing.self,
    ClaimNeverBound.self,
    ClaimSharedAcrossRollout.self,
    ClaimSharedByReplicas.self,
    ClaimSharedByWorkloads.self,
    FileModeInDecimal.self,
    HostPathTypeMismatch.self,
    VolumeOnAnotherNode.self,
    VolumeTypeRemoved.self,
    VolumeWithoutSource.self,
  ]

  public static let containerRules: [any ContainerRule.Type] = [
    CommandInOneString.self,
    ConfiguredScriptNotExecutable.self,
    ContainerExitsAtOnce.self,
    EntrypointWithoutCommand.self,
    InitWaitsForItsOwnPod.self,
    OneShotRestarted.self,
    OptionAndValueInOneString.self,
    OptionRunAsProgram.self,
    ProgramGoesToBackground.self,
    ProgramNotInImage.self,
    ScriptLinesFolded.self,
    ScriptNotExecutable.self,
    ScriptSplitIntoWords.self,
    ScriptWithoutInterpreter.self,
    ShellOperatorWithoutShell.self,
    ShellWithoutScript.self,
    ShortNameInNslookup.self,
    StartNeverEnds.self,
    WorkingDirectoryRelative.self,
    MountedFileMissing.self,
    RequiredFileMissing.self,
    RewrittenFileReadOnly.self,
    PortVariableContradictsProbe.self,
    RequiredVariableMissing.self,
    ServiceVariableCollision.self,
    ValueNotAString.self,
    VariableDefinedTwice.self,
    VariableEndsInLineEnd.self,
    VariableNotExpanded.self,
    VariableSourceInvalid.self,
    VariableTooLong.self,
    VariableUndefined.self,
    VariableValueRefused.self,
    VariablesConflict.self,
    LeasesNotGranted.self,
    TokenMountBlocked.self,
    TokenNotMounted.self,
    ImageBroken.self,
    ImageMoved.self,
    ImageNameInvalid.self,
    ImageNeverPulled.self,
    HostAliasesIgnored.self,
    UpstreamHostUnknown.self,
    PortBoundTwice.self,
    PortDeclarationRefused.self,
    ExecTimeoutTooShort.self,
    GrpcProbeOnHttpPort.self,
    HandlerNeedsShell.self,
    HandlerProgramMissing.self,
    HandlerVariableUnexpanded.self,
    HookTcpSocket.self,
    LivenessBeforeReadiness.self,
    LivenessOnDependency.self,
    LivenessWithoutPatience.self,
    OperatorLivenessTooEarly.self,
    PostStartRacesServer.self,
    PreStopOutlastsGracePeriod.self,
    ProbeHostLoopback.self,
    ProbeInvalid.self,
    ProbePathOutsidePrefix.self,
    ProbePathsDiffer.self,
    ProbePortUndefined.self,
    ProbePortUnknown.self,
    ProbeSchemeMismatch.self,
    ProbeTimeoutAbovePeriod.self,
    ProbedPortOnLoopback.self,
    StartBudgetTooShort.self,
    BufferAboveLimit.self,
    ControllerMemoryTight.self,
    CPULimitStarvesStart.self,
    CPUUnitMissing.self,
    ExtendedResourceInvalid.self,
    GoMemoryLimitAboveLimit.self,
    GoMemoryLimitMalformed.self,
    JavaHeapAboveLimit.self,
    JavaHeapOptionInvalid.self,
    JavaMemoryTight.self,
    MemoryBelowImageNeed.self,
    MemoryInMilliUnits.self,
    MemoryLimitStartsNothing.self,
    NodeHeapAboveLimit.self,
    NodeHeapUncapped.self,
    OutsideLimitRange.self,
    QuantityInvalid.self,
    RequestAboveLimit.self,
    SharedMemorySmall.self,
    CapabilityUnknown.self,
    ImageNeedsRoot.self,
    KeyFileTooOpen.self,
    NeededCapabilityDropped.self,
    PrivilegedMissing.self,
    PrivilegedPortForbidden.self,
    ReadOnlyPathWritten.self,
    RootRefusedByImage.self,
    RunAsNonRootUnmet.self,
    SudoBlocked.self,
    WritablePathMissing.self,
    DataVolumeReadOnly.self,
    DirectoryMountedOnFile.self,
    FileMountedOnDirectory.self,
    LostAndFoundInDataDirectory.self,
    MountHiddenByMount.self,
    MountHidesProgram.self,
    MountInsideReadOnlyVolume.self,
    MountOverSystemDirectory.self,
    NeededFileHidden.self,
    PostgresMountOutdated.self,
    SubPathNotExpanded.self,
    VolumeModeMismatch.self,
    VolumeNotWritable.self,
  ]

  public static let all: [RuleDescriptor] = [
    APIVersionRemoved.descriptor,
    FieldMissing.descriptor,
    FieldTypeWrong.descriptor,
    FieldUnknown.descriptor,
    FieldsContradict.descriptor,
    NameRefused.descriptor,
    NameUsedTwice.descriptor,
    ScheduleInvalid.descriptor,
    SelectorMismatch.descriptor,
    ValueRefused.descriptor,
    CommandInOneString.descriptor,
    ConfiguredScriptNotExecutable.descriptor,
    ContainerExitsAtOnce.descriptor,
    EntrypointWithoutCommand.descriptor,
    InitWaitsForItsOwnPod.descriptor,
    JobNeverCompletes.descriptor,
    OneShotRestarted.descriptor,
    OptionAndValueInOneString.descriptor,
    OptionRunAsProgram.descriptor,
    ProgramGoesToBackground.descriptor,
    ProgramNotInImage.descriptor,
    RestartPolicyRefused.descriptor,
    ScriptLinesFolded.descriptor,
    ScriptNotExecutable.descriptor,
    ScriptSplitIntoWords.descriptor,
    ScriptWithoutInterpreter.descriptor,
    ShellOperatorWithoutShell.descriptor,
    ShellWithoutScript.descriptor,
    ShortNameInNslookup.descriptor,
    StartNeverEnds.descriptor,
    WorkingDirectoryRelative.descriptor,
    CertificateExpired.descriptor,
    CertificateForOtherHost.descriptor,
    CertificateKeyMismatch.descriptor,
    ConfigurationMissing.descriptor,
    DataKeyRefused.descriptor,
    DataNotAString.descriptor,
    KeyMissing.descriptor,
    LabelNotAString.descriptor,
    MountedFileMissing.descriptor,
    PodClassMissing.descriptor,
    RequiredFileMissing.descriptor,
    RewrittenFileReadOnly.descriptor,
    SecretNotBase64.descriptor,
    PlaceholderNotFilled.descriptor,
    PortVariableContradictsProbe.descriptor,
    RequiredVariableMissing.descriptor,
    ServiceVariableCollision.descriptor,
    ValueNotAString.descriptor,
    VariableDefinedTwice.descriptor,
    VariableEndsInLineEnd.descriptor,
    VariableNotExpanded.descriptor,
    VariableSourceInvalid.descriptor,
    VariableTooLong.descriptor,
    VariableUndefined.descriptor,
    VariableValueRefused.descriptor,
    VariablesConflict.descriptor,
    BoundRoleMissing.descriptor,
    LeasesNotGranted.descriptor,
    SecretNotMountable.descriptor,
    ServiceAccountMissing.descriptor,
    ServiceAccountUnbound.descriptor,
    TokenMountBlocked.descriptor,
    TokenNotMounted.descriptor,
    ImageBroken.descriptor,
    ImageMoved.descriptor,
    ImageNameInvalid.descriptor,
    ImageNeverPulled.descriptor,
    PullSecretIgnored.descriptor,
    DNSBlockedByPolicy.descriptor,
    DNSPolicySkipsCluster.descriptor,
    ExternalNameIsAddress.descriptor,
    HostAliasesIgnored.descriptor,
    PodHostUnresolvable.descriptor,
    ServiceBlockedByPolicy.descriptor,
    ServiceHostUnknown.descriptor,
    ServicePortUnknown.descriptor,
    ServiceSelectsNothing.descriptor,
    ServiceTargetPortUndefined.descriptor,
    UpstreamHostUnknown.descriptor,
    HostPortCollision.descriptor,
    ImagePortsCollide.descriptor,
    MeshPortTaken.descriptor,
    NodePortTaken.descriptor,
    PortBoundTwice.descriptor,
    PortDeclarationRefused.descriptor,
    PortSharedByContainers.descriptor,
    ExecTimeoutTooShort.descriptor,
    GrpcProbeOnHttpPort.descriptor,
    HandlerNeedsShell.descriptor,
    HandlerProgramMissing.descriptor,
    HandlerVariableUnexpanded.descriptor,
    HookTcpSocket.descriptor,
    LivenessBeforeReadiness.descriptor,
    LivenessOnDependency.descriptor,
    LivenessWithoutPatience.descriptor,
    OperatorLivenessTooEarly.descriptor,
    PostStartRacesServer.descriptor,
    PreStopOutlastsGracePeriod.descriptor,
    ProbeHostLoopback.descriptor,
    ProbeInvalid.descriptor,
    ProbePathOutsidePrefix.descriptor,
    ProbePathsDiffer.descriptor,
    ProbePortUndefined.descriptor,
    ProbePortUnknown.descriptor,
    ProbeSchemeMismatch.descriptor,
    ProbeTimeoutAbovePeriod.descriptor,
    ProbedPortOnLoopback.descriptor,
    StartBudgetTooShort.descriptor,
    BufferAboveLimit.descriptor,
    ControllerMemoryTight.descriptor,
    CPULimitStarvesStart.descriptor,
    CPUUnitMissing.descriptor,
    DiskVolumeAboveLimit.descriptor,
    ExtendedResourceInvalid.descriptor,
    GoMemoryLimitAboveLimit.descriptor,
    GoMemoryLimitMalformed.descriptor,
    JavaHeapAboveLimit.descriptor,
    JavaHeapOptionInvalid.descriptor,
    JavaMemoryTight.descriptor,
    MemoryBelowImageNeed.descriptor,
    MemoryInMilliUnits.descriptor,
    MemoryLimitStartsNothing.descriptor,
    MemoryUnset.descriptor,
    MemoryVolumeAboveLimit.descriptor,
    NoNodeLargeEnough.descriptor,
    NodeHeapAboveLimit.descriptor,
    NodeHeapUncapped.descriptor,
    OutsideLimitRange.descriptor,
    QuantityInvalid.descriptor,
    QuotaExceeded.descriptor,
    QuotaResourceUnset.descriptor,
    RequestAboveLimit.descriptor,
    SharedMemorySmall.descriptor,
    AffinityMatchesNoPod.descriptor,
    AutoscaledReplicasWritten.descriptor,
    AutoscalerCannotMeasure.descriptor,
    AutoscalerTargetMissing.descriptor,
    DeadlineBeforeEnd.descriptor,
    DeploymentPaused.descriptor,
    DisruptionBudgetAllowsNone.descriptor,
    DisruptionBudgetSelectsNothing.descriptor,
    NodeLabelImpossible.descriptor,
    NodeSelectionContradicts.descriptor,
    OrderedStartNeedsPeers.descriptor,
    PeersNotPublished.descriptor,
    ProgressDeadlineTooShort.descriptor,
    ReplicasNeedOtherNodes.descriptor,
    RolloutBlocksItself.descriptor,
    SpreadMissesOwnPods.descriptor,
    StartingDeadlineTooShort.descriptor,
    StrategyRefused.descriptor,
    UpdateReachesNoPod.descriptor,
    WebhookBlocksItsOwnPods.descriptor,
    CapabilityUnknown.descriptor,
    FileUnreadable.descriptor,
    ImageNeedsRoot.descriptor,
    KeyFileTooOpen.descriptor,
    NeededCapabilityDropped.descriptor,
    PodSecurityRefused.descriptor,
    PrivilegedMissing.descriptor,
    PrivilegedPortForbidden.descriptor,
    PrivilegesContradict.descriptor,
    ReadOnlyPathWritten.descriptor,
    RootRefusedByImage.descriptor,
    RunAsNonRootUnmet.descriptor,
    SudoBlocked.descriptor,
    SysctlUnsafe.descriptor,
    WritablePathMissing.descriptor,
    DuplicateKey.descriptor,
    TextAfterDocumentEnd.descriptor,
    TextBehindSeparator.descriptor,
    YAMLDirective.descriptor,
    YAMLSyntax.descriptor,
    AccessModeUnsupported.descriptor,
    ClaimMissing.descriptor,
    ClaimNeverBound.descriptor,
    ClaimSharedAcrossRollout.descriptor,
    ClaimSharedByReplicas.descriptor,
    ClaimSharedByWorkloads.descriptor,
    DataVolumeReadOnly.descriptor,
    DirectoryMountedOnFile.descriptor,
    FileModeInDecimal.descriptor,
    FileMountedOnDirectory.descriptor,
    HostPathTypeMismatch.descriptor,
    LostAndFoundInDataDirectory.descriptor,
    MountHiddenByMount.descriptor,
    MountHidesProgram.descriptor,
    MountInsideReadOnlyVolume.descriptor,
    MountOverSystemDirectory.descriptor,
    NeededFileHidden.descriptor,
    PostgresMountOutdated.descriptor,
    SubPathNotExpanded.descriptor,
    VolumeModeMismatch.descriptor,
    VolumeNotWritable.descriptor,
    VolumeOnAnotherNode.descriptor,
    VolumeTypeRemoved.descriptor,
    VolumeUndefined.descriptor,
    VolumeWithoutSource.descriptor,
  ]

  public static func rule(_ id: String) -> RuleDescriptor? { all.first { $0.id == id } }
}

extension APIVersionRemoved {
  public static let descriptor = RuleDescriptor(
    id: "api-version-removed",
    title: "An API version that the cluster does not serve",
    summary: "The apiVersion is one that Kubernetes no longer serves, or not yet, or that does not have this kind.",
    category: .api, severity: .error, outcome: .rejected,
    why: "Kubernetes takes old versions of its APIs away: `extensions/v1beta1` and `apps/v1beta1` in 1.16, `batch/v1beta1` and\n`policy/v1beta1` in 1.25, and so on. kubectl then answers `no matches for kind \"CronJob\" in version \"batch/v1beta1\"`, and the\nobject is not created. What was created before keeps running, so that the manifest is found to be broken at the next\nrollout only.\n\nThe version of the cluster is set with `--kubernetes-version` or in the configuration; it is the newest known one unless\nsaid otherwise.\n",
    confirm: "kubectl api-resources | grep KIND\n",
    remedy: "Write the version that is served, and look for fields that changed with it: `kubectl convert -f FILE` does both.\n\n```yaml\napiVersion: apps/v1     # a Deployment needs spec.selector there\nkind: Deployment\n```\n",
    exceptions: "Only the kinds of Kubernetes itself are known. Alpha and beta versions that a cluster may have turned off are not\nreported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"])
}

extension FieldMissing {
  public static let descriptor = RuleDescriptor(
    id: "field-missing",
    title: "A required field is missing",
    summary: "A field is absent or empty without which the API server does not accept the object.",
    category: .api, severity: .error, outcome: .rejected,
    why: "Some fields have no default: the name of an object, the name and image of a container, the selector of a Deployment,\nthe key of a secretKeyRef, the port of an httpGet. Without one of them the API server refuses the object (`Required\nvalue`) and nothing is created.\n\n`null`, an empty string and an empty list count as missing.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write the field:\n\n```yaml\nenv:\n  - name: TOKEN\n    valueFrom:\n      secretKeyRef:\n        name: api\n        key: token\n```\n",
    exceptions: "Patches are not judged: what a kustomization names as one, what stands in a file that is called one and that no\nkustomization uses otherwise, workloads that lack a selector, or all images, and look like one, and objects that\nhave nothing but labels or annotations. Neither are objects that a patch of the run changes. Fields that have a\ndefault are not asked for, even if the published schema calls them required.\n",
    yieldsTo: ["field-unknown", "field-type-wrong"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go"])
}

extension FieldTypeWrong {
  public static let descriptor = RuleDescriptor(
    id: "field-type-wrong",
    title: "A value of the wrong type",
    summary: "A field holds a string where a number belongs, a list where a mapping belongs, and the like.",
    category: .api, severity: .error, outcome: .rejected,
    why: "The API server decodes an object into typed fields. If one value does not fit, it refuses the whole object, with strict\nvalidation and without: `cannot unmarshal string into Go struct field … of type int32`.\n\nWhat YAML makes of a value decides: `\"8080\"` is a string, `8080` a number, `yes`, `on` and `true` are booleans, `5s` is\na string. A dash makes an item of a list, a key without one a field of a mapping.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write the value as the field wants it:\n\n```yaml\nspec:\n  replicas: 2                        # no quotes\n  template:\n    spec:\n      terminationGracePeriodSeconds: 30    # no unit\n      imagePullSecrets:\n        - name: registry             # a list, even of one\n```\n",
    exceptions: "Values that a tool fills in, such as `${REPLICAS}`, `$(replicas)` or `REPLICAS`, are not judged. Where another rule says more\nabout a value (a port, a variable, a label), only that rule speaks.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation"])
}

extension FieldUnknown {
  public static let descriptor = RuleDescriptor(
    id: "field-unknown",
    title: "A field that Kubernetes does not know",
    summary: "A key is misspelt, stands in the wrong object, or comes with another version of Kubernetes.",
    category: .api, severity: .error, outcome: .rejected,
    why: "kubectl asks the API server for strict validation since 1.25, and the server refuses an object with a field that it does\nnot know: `strict decoding error: unknown field \"spec.template.spec.containers[0].livenesProbe\"`. Nothing is created.\n\nOther clients, such as Helm or controllers that use client-go, do not ask for it. There the field is dropped, at\nbest with a warning: the probe that is one level too high never runs, the limit with a typo does not hold. One manifest\nis refused in one pipeline and does half of what it says in another.\n\nNames of fields are case-sensitive.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Correct the name, or move the field where it belongs:\n\n```yaml\ncontainers:\n  - name: web\n    image: nginx:1.27\n    resources:\n      limits:\n        memory: 128Mi\n```\n\n`kubectl explain pod.spec.containers` lists the fields of an object.\n",
    exceptions: "Patches that a kustomization names are not judged, and neither are objects that a patch of the run changes. Fields\nof custom resources are not known.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation"])
}

extension FieldsContradict {
  public static let descriptor = RuleDescriptor(
    id: "fields-contradict",
    title: "Two fields exclude or need each other",
    summary: "Fields are set that the API server does not accept together, or one is missing that another needs.",
    category: .api, severity: .error, outcome: .rejected,
    why: "Some fields mean something only beside another: `tolerationSeconds` beside `effect: NoExecute`, `completions` in an\nIndexed Job, values beside `operator: In`, a name for each port of a Service that has several, `nodePort` in a\nService of type NodePort, `loadBalancerSourceRanges` in one of type LoadBalancer, a namespace of a ServiceAccount in\na ClusterRoleBinding. `os.name: windows` rules out what only Linux has (`runAsUser`, `capabilities`), and the\nreverse. Others exclude each other: `minAvailable` and `maxUnavailable`, `subPath` and `subPathExpr`,\nReadWriteOncePod and other access modes. The API server refuses the whole object.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Remove one of the two, or add what the message names.\n",
    exceptions: "What kustomize patches is not looked at, nor fields of a Job that the version drops because their feature is off. A\nclaim that says nothing but its size changes one that is there. Before 1.34 a StatefulSet is accepted and its pods\nor claims are refused, one after the other: the finding says so. A missing namespace of an account that kustomize\nmay write is not looked at either: where it takes the binding in, or where nothing in its file has a namespace.\n",
    yieldsTo: ["field-unknown", "field-missing", "field-type-wrong"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/", "https://kubernetes.io/docs/concepts/services-networking/service/", "https://kubernetes.io/docs/concepts/workloads/controllers/job/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go"])
}

extension NameRefused {
  public static let descriptor = RuleDescriptor(
    id: "name-refused",
    title: "The API server refuses a name or label",
    summary: "The name of an object or of a part of it, or a label, has a form that is not allowed.",
    category: .api, severity: .error, outcome: .rejected,
    why: "Names end up in DNS, in paths and in file names, so their form is checked:\n\n- most objects: lower-case letters, digits, dashes and dots, up to 253 characters; a CronJob 52;\n- containers, volumes, StatefulSets, namespaces: no dots, up to 63 characters; before 1.36 a Service also\n  begins with a letter;\n- a PodDisruptionBudget: anything that fits into a path;\n- keys of labels and annotations: up to 63 characters behind an optional domain and a slash; labels' values: up to 63\n  letters, digits, dashes, underscores and dots, with a letter or digit at both ends.\n\nThe API server refuses the whole object if one is wrong or if the object has no name. Of a StatefulSet's pods and claims\nit says so only when they are made, before 1.34: the StatefulSet is there, and stays without pods.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write the name that the message proposes, here and wherever the object is referred to.\n",
    exceptions: "Names that a tool or a reader fills in (`${NAME}`, `$NAME`, `{{ name }}`, `@NAME@`, `<name>`, `APP_NAME`) are not looked\nat, nor `hostname` and `subdomain` in a StatefulSet, which its controller writes itself, nor a pod that says nothing of a\nname: tools (Jenkins, Spark, GitLab) begin with such files when they make pods.\n",
    yieldsTo: ["field-missing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/", "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/"])
}

extension NameUsedTwice {
  public static let descriptor = RuleDescriptor(
    id: "name-used-twice",
    title: "Two items of a list have one name",
    summary: "Two containers, volumes, mount paths or other items have the name that is to tell them apart.",
    category: .api, severity: .error, outcome: .rejected,
    why: "Containers and init containers of a pod, its volumes, the mount paths of a container, the ports of a Service and the\nlike are known by their names. The API server refuses the whole object if two are alike; a client that merges lists\n(`kubectl apply`) would take them for one.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Give one of them another name, or remove it if it was copied by mistake.\n",
    exceptions: "Variables and numbers of a container's ports may repeat; they have rules of their own.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go"])
}

extension ScheduleInvalid {
  public static let descriptor = RuleDescriptor(
    id: "schedule-invalid",
    title: "A schedule cannot be read",
    summary: "A CronJob has a schedule or a time zone that the API server does not accept.",
    category: .api, severity: .error, outcome: .rejected,
    why: "A schedule has five fields: minute, hour, day of the month, month, day of the week (0 to 6, from Sunday), or it is\n`@daily` and the like. Six fields, a minute of 60, a weekday of 7 or a time zone inside of the schedule are refused, and\nnothing is created.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\nschedule: \"30 3 * * 1-5\"\ntimeZone: Europe/Berlin\n```\n",
    exceptions: "Whether a time zone exists is not looked up. Before 1.29 the schedule may begin with `TZ=` or `CRON_TZ=`, unless there is a\n`timeZone`.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax"])
}

extension SelectorMismatch {
  public static let descriptor = RuleDescriptor(
    id: "selector-mismatch",
    title: "The selector does not match the pods",
    summary: "A controller selects other labels than it gives to its pods.",
    category: .api, severity: .error, outcome: .rejected,
    why: "A Deployment, StatefulSet, DaemonSet or ReplicaSet finds its pods by labels. If its template has others, it would make\npods without end and find none of them; so the API server refuses it: \"`selector` does not match template `labels`\".\nIt also refuses an empty selector, and a selector in a Job, for which it makes one itself (an empty\none, or one of the Job's own name, is completed), or in the Job of a CronJob.\n\nOften the labels of the object itself (`metadata.labels`) were changed, which have nothing to do with it.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write the labels of the selector in the template too:\n\n```yaml\nspec:\n  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web, tier: front}   # more are fine\n```\n\nThe selector of an object that exists cannot be changed: change the template, or delete the object first.\n",
    exceptions: "Silent where a kustomization adds labels.\n",
    yieldsTo: ["field-unknown", "field-missing", "field-type-wrong"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go"])
}

extension ValueRefused {
  public static let descriptor = RuleDescriptor(
    id: "value-refused",
    title: "The API server refuses a value",
    summary: "A word, number, path or address is not among those that the API server accepts.",
    category: .api, severity: .error, outcome: .rejected,
    why: "Many fields take one of a few words, in exactly this spelling, or a number between bounds: `imagePullPolicy: always`,\n`protocol: tcp`, `effect: noschedule`, a weight of 0, a port of 70000, `subPath: ../data`. The API server refuses the\nwhole object if one is wrong: nothing is created, and an older version of the object stays as it is.\n\nFields that are optional take an empty text as if they were not written.\n\nSo it is with the login of a registry that is no JSON object, and with a pod that as a whole requests less than its\ncontainers do (since 1.34).\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write one of the words that the message names, or a number within the bounds.\n\n```yaml\nimagePullPolicy: IfNotPresent\n```\n",
    exceptions: "A newer version of Kubernetes may know words that this one does not. What kustomize patches is not looked at, nor\nwhat a tool or a reader fills in (`$SIZE`, `@SIZE@`, `ACCESS_MODE`). Before 1.34 a StatefulSet is accepted and its\npods or claims are refused, one after the other: the finding says so.\n",
    yieldsTo: ["field-missing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/", "https://kubernetes.io/docs/concepts/overview/working-with-objects/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go"])
}

extension CommandInOneString {
  public static let descriptor = RuleDescriptor(
    id: "command-in-one-string",
    title: "A command and its arguments stand in one string",
    summary: "The first element of a command holds a whole command line, which is taken as the name of one program.",
    category: .command, severity: .error, outcome: .startError,
    why: "`command` is a list: a program, then its arguments, one to an element. No shell splits it. `[\"sleep 3600\"]` asks for a\nprogram whose name is the ten characters `sleep 3600`, and there is none.\n\n- As the container's command: the container cannot start. containerd records an exit with reason `StartError`, code\n  128 (`exec: \"sleep 3600\": executable file not found in $PATH`), then CrashLoopBackOff. With CRI-O it is\n  CreateContainerError.\n- In an exec probe the probe *errors*, and the result is thrown away: a readiness or startup probe never succeeds (the\n  pod stays `0/1`), a liveness probe never kills.\n- In a postStart hook it is fatal: the container is killed (`PostStartHookError`) and restarted, CrashLoopBackOff.\n- In a preStop hook it is skipped (`FailedPreStopHook`), and the container is stopped without it.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'\nkubectl describe pod POD | grep -E 'executable file not found|no such file|probe errored|PostStartHook'\n",
    remedy: "One element for each word, or a shell that splits them:\n\n```yaml\ncommand: [\"sleep\", \"3600\"]\n```\n\n```yaml\ncommand: [\"sh\", \"-c\", \"sleep 3600\"]\n```\n",
    exceptions: "A program whose path holds a space, on Windows for example.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/", "https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/"])
}

extension ConfiguredScriptNotExecutable {
  public static let descriptor = RuleDescriptor(
    id: "configured-script-not-executable",
    title: "A configuration names a script that nobody may execute",
    summary: "A configuration file of a ConfigMap names a script of the same volume as a program, which has no execute bit.",
    category: .command, severity: .warning, outcome: .misbehaves,
    why: "Files of a ConfigMap volume have mode 0644 unless `defaultMode` says otherwise. A program that reads in its configuration\n`\"path\": \"/plugins/check.sh\"` and executes that file is answered `permission denied`, also as root: the check, hook or\nplug-in never runs, though the pod stays up.\n",
    confirm: "kubectl logs POD | grep -i \"permission denied\"\n",
    remedy: "```yaml\nvolumes:\n  - name: plugins\n    configMap:\n      name: plugins\n      defaultMode: 0755\n```\n",
    exceptions: "The program only reads the file, or runs it with an interpreter.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/configmap/"])
}

extension ContainerExitsAtOnce {
  public static let descriptor = RuleDescriptor(
    id: "container-exits-at-once",
    title: "The container ends at once and is restarted for ever",
    summary: "A container that is always restarted runs a command that ends by itself.",
    category: .command, severity: .error, outcome: .crashLoopBackOff,
    why: "In a Deployment, StatefulSet or DaemonSet, and in a Pod that does not say otherwise, `restartPolicy` is Always. It\nmeans always: a container that ends with exit code 0 is restarted like one that failed, after 0, 10, 20, 40, 80, 160,\nthen every 300 s. `kubectl` shows `Completed`, then `CrashLoopBackOff`, with an empty or a perfectly good log.\n\nTwo things end so:\n\n- An image whose default command is a shell or an interpreter (busybox, ubuntu, python, node). It reads its standard\n  input, finds its end at once because nobody is attached, and exits 0. Images of command-line tools print their usage\n  and exit.\n- A command that has an end: `echo`, `ls`, `date`, `cat FILE`, `sleep 30`, or a script of these.\n\nOnly a run of more than 600 s makes the kubelet forget the back-off, so a longer `sleep` is not reported.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'    # Completed\nkubectl logs POD --previous\n",
    remedy: "For work that has an end, use a Job or CronJob. For a container to look around in, keep it open:\n\n```yaml\ncommand: [\"sleep\", \"infinity\"]\n```\n\nOtherwise give the command that serves, or an image that has one.\n",
    exceptions: "The image was built with another default command under a well-known name.\n",
    yieldsTo: ["shell-operator-without-shell"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy", "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension EntrypointWithoutCommand {
  public static let descriptor = RuleDescriptor(
    id: "entrypoint-without-command",
    title: "The entrypoint script has no program to start",
    summary: "The image's entrypoint script is the command, without the arguments that it runs.",
    category: .command, severity: .error, outcome: .crashLoopBackOff,
    why: "The `docker-entrypoint.sh` of Docker's official images prepares the container and ends in `exec \"$@\"`: it becomes the\nprogram that its arguments name, which are the image's CMD. `command` replaces the ENTRYPOINT *and* drops that CMD.\nWith `command: [\"docker-entrypoint.sh\"]` alone there is nothing to become: the script ends, exit code 0, `Completed`, then\nCrashLoopBackOff, with an empty or a good-looking log.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'    # Completed\n",
    remedy: "Leave `command` out, and the image's own CMD counts. Or name the program:\n\n```yaml\nargs: [\"nginx\", \"-g\", \"daemon off;\"]\n```\n",
    exceptions: "The image was rebuilt with another script under a well-known name.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension InitWaitsForItsOwnPod {
  public static let descriptor = RuleDescriptor(
    id: "init-waits-for-its-own-pod",
    title: "An init container waits for its own pod",
    summary: "An init container waits for a port of localhost, or for a Service that leads to pods of its own workload only.",
    category: .command, severity: .error, outcome: .notReady,
    why: "Init containers run one after another, and the app containers start when all of them have ended. They share one network:\n`localhost` is this pod. A loop that waits for a port of localhost waits for a container that waits for the loop. The pod\nstays in `Init:0/1`, without a restart and without an event.\n\nThe same holds for a Service that selects the pods of the workload alone: it leads to ready pods, and none is ready before its\ninit containers have ended. The first pods wait for themselves.\n",
    confirm: "kubectl get pod POD    # Init:0/1, no restarts\n",
    remedy: "Wait inside the app container, or start what is waited for as a sidecar before:\n\n```yaml\ninitContainers:\n  - name: proxy\n    image: …\n    restartPolicy: Always\n  - name: wait\n    …\n```\n",
    exceptions: "Under hostNetwork localhost is the node, which is not reported. A Service with publishNotReadyAddresses leads to pods that\nare not ready, and the name of a Service with an address resolves without any pod. Loops with another way out are left alone.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/init-containers/", "https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/"])
}

extension JobNeverCompletes {
  public static let descriptor = RuleDescriptor(
    id: "job-never-completes",
    title: "A container beside the work keeps the Job from completing",
    summary: "A Job has a second container that never ends.",
    category: .command, severity: .info, outcome: .misbehaves,
    why: "A Job is complete when its pods are, and a pod when *all* its app containers have ended. A proxy or a `tail -f`\nbeside the work keeps it running: the Job stays active until `activeDeadlineSeconds`, and a CronJob starts the next\none beside it, or, with `concurrencyPolicy: Forbid`, none. A CronJob whose only container never ends does the same\nwith every run.\n",
    confirm: "kubectl get pod -l job-name=JOB    # 1/2 NotReady\n",
    remedy: "A sidecar is stopped when the work is done (Kubernetes 1.29 or later):\n\n```yaml\ninitContainers:\n  - name: proxy\n    image: …\n    restartPolicy: Always\n```\n",
    exceptions: "The work stops the other container itself when it is done. A Job that stays for ever, and is started once, may be\nmeant to.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/"])
}

extension OneShotRestarted {
  public static let descriptor = RuleDescriptor(
    id: "one-shot-restarted",
    title: "A tool that does its work and ends is restarted for ever",
    summary: "A container that is always restarted runs a migration, an installation or another tool that ends.",
    category: .command, severity: .warning, outcome: .crashLoopBackOff,
    why: "In a Deployment, StatefulSet or DaemonSet, and in a Pod that does not say otherwise, a container that ends is started\nagain, also when it ended well. `kubectl apply`, `npm install`, `manage.py migrate`, `flyway migrate`, `pg_dump` do\ntheir work and end: `Completed`, then CrashLoopBackOff, and the work is done again with each restart.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'    # Completed\n",
    remedy: "Run it as a Job or CronJob, or as an init container of the pod that needs its result.\n",
    exceptions: "A program of your own that has the name of such a tool and serves.\n",
    yieldsTo: ["container-exits-at-once"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy", "https://kubernetes.io/docs/concepts/workloads/controllers/job/"])
}

extension OptionAndValueInOneString {
  public static let descriptor = RuleDescriptor(
    id: "option-and-value-in-one-string",
    title: "An option and its value stand in one string",
    summary: "An element of command or args holds an option and its value, or several options, which no shell takes apart.",
    category: .command, severity: .warning, outcome: .crashLoopBackOff,
    why: "Each element of `command` and `args` reaches the program as one argument. Nothing splits it at its spaces:\n\n- `\"--port 8080\"` is an option whose name is `port 8080`. Parsers of Go, Python and Java answer \"unknown option\" and exit.\n- `\"-c a.rb -E production\"` is the option `-c` with the value ` a.rb -E production`, space included: a file that is not\n  there.\n\nMost programs exit, and the container is in CrashLoopBackOff. Some ignore what they do not know, and then run without\nthe setting.\n",
    confirm: "kubectl logs POD --previous    # unknown option, or the usage\n",
    remedy: "One element for each word, or a `=`:\n\n```yaml\nargs: [\"--port\", \"8080\", \"--log-level=debug\"]\n```\n",
    exceptions: "Programs that split their arguments themselves (Redis, Envoy), and entrypoint scripts that do. Name them in\n`tolerant-programs`. Texts in quotes, `--name=a b`, and values of options such as `--java-opts` are not reported.\n",
    yieldsTo: [],
    parameters: [
      .init(name: "tolerant-programs", summary: "Programs and images, by a part of their name, that take their arguments apart themselves. Redis joins its arguments into lines of a configuration file, and the parser of Envoy takes a space for a `=`.", defaultValue: .list(["redis", "valkey", "keydb", "envoy"])),
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])

  static let tolerantPrograms = Parameter<[String]>("tolerant-programs", default: ["redis", "valkey", "keydb", "envoy"])
}

extension OptionRunAsProgram {
  public static let descriptor = RuleDescriptor(
    id: "option-run-as-program",
    title: "An option is run as a program",
    summary: "args begin with an option, no command is given, and the image has no ENTRYPOINT that would take it.",
    category: .command, severity: .error, outcome: .startError,
    why: "`args` replaces the image's CMD, and goes to its ENTRYPOINT. An image without an ENTRYPOINT has its whole command line in\nCMD: then `args` alone is the command line, and its first element the program. `args: [\"-c\", \"sleep 60\"]` on `busybox`\nasks for a program of the name `-c`.\n\ncontainerd records an exit with reason `StartError`, code 128 (`exec: \"-c\": executable file not found in $PATH`), then\nCrashLoopBackOff. With CRI-O it is CreateContainerError.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'\n",
    remedy: "Name the program:\n\n```yaml\ncommand: [\"sh\"]\nargs: [\"-c\", \"sleep 60\"]\n```\n",
    exceptions: "The image was rebuilt with an ENTRYPOINT under a well-known name.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension ProgramGoesToBackground {
  public static let descriptor = RuleDescriptor(
    id: "program-goes-to-background",
    title: "The program goes to the background, and the container ends",
    summary: "A container's only process puts itself in the background, or is left there by its script.",
    category: .command, severity: .error, outcome: .crashLoopBackOff,
    why: "A container lives as long as the process that it was started with. A program that turns itself into a daemon leaves\na child in the background and returns; so does a script that ends in `&`, an init script, `service NAME start`. With\nthat first process the container ends, and all others in it are killed. It exits with 0: `Completed`, restarted\nafter 0, 10, 20, 40 … 300 s, CrashLoopBackOff.\n\nKnown are, among others, nginx without `daemon off;`, `httpd -k start`, `redis-server --daemonize yes`, `mongod\n--fork`, `sshd` without `-D`, `crond` without `-f`, `pg_ctl start`, `catalina.sh start`, `pm2 start`.\n\nA configuration file that a ConfigMap or Secret of the set mounts may say it as well: `daemonize yes` of redis,\n`fork: true` of mongod, `daemon` of haproxy, no `nodaemon=true` for supervisord, no `daemon off` for nginx.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'    # Completed\n",
    remedy: "Run the program in its foreground mode:\n\n```yaml\ncommand: [\"nginx\", \"-g\", \"daemon off;\"]\n```\n\nA script ends in `exec PROGRAM`, or in `wait`.\n",
    exceptions: "A program of the same name that stays in the foreground, or a configuration file in the image that says so.\nsupervisord, and nginx where something is mounted over its configuration, are only reported if the mounted file is\npart of the manifests and includes no others. A pod that sees the systemd of its node may ask it.\n",
    yieldsTo: ["container-exits-at-once"],
    parameters: [
    ],
    references: ["https://supervisord.org/configuration.html", "https://nginx.org/en/docs/ngx_core_module.html#daemon", "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/", "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy"])
}

extension ProgramNotInImage {
  public static let descriptor = RuleDescriptor(
    id: "program-not-in-image",
    title: "The image does not have the program",
    summary: "command names a shell or another program that the image is known not to have.",
    category: .command, severity: .error, outcome: .startError,
    why: "`command` names a file of the image. Distroless images and those that hold nothing but one static binary have no shell;\nimages built on Alpine have `sh`, not `bash`. The container cannot start: containerd records an exit with reason\n`StartError`, code 128 (`exec: \"bash\": executable file not found in $PATH`), then CrashLoopBackOff. With CRI-O it is\nCreateContainerError.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'\n",
    remedy: "Use `sh` where there is one, the variant of the image that has a shell (`debug`, `-shell`), or the program itself without a shell.\n",
    exceptions: "The image was rebuilt with the program under a well-known name.\n",
    yieldsTo: ["command-in-one-string"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension RestartPolicyRefused {
  public static let descriptor = RuleDescriptor(
    id: "restart-policy-refused",
    title: "The kind does not allow this restart policy",
    summary: "A Deployment with another restartPolicy than Always, or a Job with Always or none.",
    category: .command, severity: .error, outcome: .rejected,
    why: "Pods of a Deployment, StatefulSet, DaemonSet or ReplicaSet have restartPolicy Always, and the API server refuses any\nother. Pods of a Job or CronJob must say OnFailure or Never: unwritten, the policy is Always, and that is refused\n(`Required value: valid values: \"OnFailure\", \"Never\"`). The object is not created, or not changed.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Leave restartPolicy out of what runs for ever. In a Job set `restartPolicy: Never`, or `OnFailure`.\n",
    exceptions: "A patch outside of the run sets it.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy", "https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy"])
}

extension ScriptLinesFolded {
  public static let descriptor = RuleDescriptor(
    id: "script-lines-folded",
    title: "A folded block joins the lines of a script",
    summary: "A script in a folded block (>) becomes one line, and means something else.",
    category: .command, severity: .error, outcome: .crashLoopBackOff,
    why: "A folded block (`>`) makes a space of each single line end; a literal block (`|`) keeps them. A script of\n\n```\nset -e\nexec server\n```\n\nbecomes `set -e exec server`: `exec` and `server` are parameters of `set`, nothing is run, and the shell exits with 0.\nOne that begins with `#!/bin/sh` becomes a single comment.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.spec.containers[*].command}'    # the script, on one line\n",
    remedy: "Use `|`.\n",
    exceptions: "None is known.\n",
    yieldsTo: ["container-exits-at-once"],
    parameters: [
    ],
    references: ["https://yaml.org/spec/1.2.2/#813-folded-style", "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension ScriptNotExecutable {
  public static let descriptor = RuleDescriptor(
    id: "script-not-executable",
    title: "A script from a ConfigMap is executed without the permission",
    summary: "A file of a ConfigMap or Secret is executed, but its volume gives it no execute bit.",
    category: .command, severity: .error, outcome: .startError,
    why: "Files of ConfigMap and Secret volumes have mode 0644 unless `defaultMode` or the item's `mode` says otherwise. A file\nwithout an execute bit cannot be executed by anybody, root included:\n\n- as the container's command: `permission denied`, reason `StartError`, code 128, then CrashLoopBackOff (CRI-O:\n  CreateContainerError);\n- from `sh -c`: exit 126;\n- in a readiness or startup probe: it never succeeds; in a postStart hook: the container is killed.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'    # permission denied\n",
    remedy: "```yaml\nvolumes:\n  - name: scripts\n    configMap:\n      name: scripts\n      defaultMode: 0755\n```\n\nor run it by its interpreter, which only reads it: `command: [\"sh\", \"/scripts/run.sh\"]`.\n",
    exceptions: "Another volume, which this manifest does not show, is mounted over the path.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/configmap/", "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension ScriptSplitIntoWords {
  public static let descriptor = RuleDescriptor(
    id: "script-split-into-words",
    title: "The words of a script are split over several elements",
    summary: "sh -c gets its script in several elements, of which it runs only the first.",
    category: .command, severity: .warning, outcome: .crashLoopBackOff,
    why: "`sh -c` takes one string. What follows it are the script's parameters: the next element becomes `$0`, then `$1` and so\non. `[\"sh\", \"-c\", \"npm\", \"start\"]` runs `npm` without arguments, which prints its usage and exits.\n",
    confirm: "kubectl logs POD --previous    # the usage of the program, or a syntax error\n",
    remedy: "```yaml\ncommand: [\"sh\", \"-c\", \"npm start\"]\n```\n\nor, without a shell, `command: [\"npm\", \"start\"]`.\n",
    exceptions: "The program needs no arguments, and what follows was left over.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension ScriptWithoutInterpreter {
  public static let descriptor = RuleDescriptor(
    id: "script-without-interpreter",
    title: "A script is executed that names no interpreter",
    summary: "A script of a ConfigMap is executed as a program, and its first line names no interpreter that the image has.",
    category: .command, severity: .error, outcome: .crashLoopBackOff,
    why: "The kernel executes a script by the interpreter that its first line names. Without `#!` at its very beginning it is\nof no known format (`exec format error`). With Windows line ends the name ends in a carriage return, and there is no\ninterpreter `/bin/sh\\r` (`no such file or directory`). Either way the container exits with 255, with runc before 1.2\nwith 1, after each restart again. The same happens if the image does not have the interpreter: `#!/bin/bash` in\nalpine. A shell that starts the script itself helps with the first, not with the second.\n",
    confirm: "kubectl logs POD --previous    # exec /scripts/run.sh: exec format error, or no such file or directory\n",
    remedy: "Begin the script with `#!/bin/sh`, without an empty line before it, in a literal block (`|`), which has Unix line\nends.\n",
    exceptions: "Something else makes the ConfigMap, with another text.\n",
    yieldsTo: ["script-not-executable"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/configmap/"])
}

extension ShellOperatorWithoutShell {
  public static let descriptor = RuleDescriptor(
    id: "shell-operator-without-shell",
    title: "A shell operator stands where no shell reads it",
    summary: "An element of a command that no shell runs is &&, |, >, an assignment, a path below ~ or a pattern.",
    category: .command, severity: .warning, outcome: .crashLoopBackOff,
    why: "`command` and `args` are handed to the program as they stand. Without a shell `&&`, `|` and `>` are arguments like any\nother: the program gets them and all that follows. What stands behind `&&` is never run, and nothing is redirected.\nMost programs answer with their usage and exit.\n\nNor is `NAME=value` before the program an assignment, `~/app` a path in the home directory, or `*.jar` behind `-jar`\na list of files: they are names of files that do not exist, an error.\n",
    confirm: "kubectl logs POD --previous\n",
    remedy: "```yaml\ncommand: [\"sh\", \"-c\", \"/app/migrate && exec /app/web\"]\n```\n",
    exceptions: "A program that has a use for such an argument.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension ShellWithoutScript {
  public static let descriptor = RuleDescriptor(
    id: "shell-without-script",
    title: "A shell is given no script",
    summary: "A shell gets its script without -c, in one string with -c, or not at all.",
    category: .command, severity: .error, outcome: .crashLoopBackOff,
    why: "`sh` takes its first argument for the *file name* of a script. Only behind `-c` is an argument the script itself, and it\nhas to be an element of its own:\n\n- `[\"sh\", \"echo hello; exec server\"]`: there is no such file. dash and busybox exit with 2, bash with 127.\n- `[\"sh\", \"-c echo hello\"]`: the shell reads one more option after `c`, the space, and exits with 2.\n- `[\"sh\", \"-c\"]` with nothing behind: `-c requires an argument`, exit 2.\n\nAn init container that ends so keeps the pod in Init:CrashLoopBackOff.\n",
    confirm: "kubectl logs POD --previous    # No such file or directory, Illegal option, requires an argument\n",
    remedy: "```yaml\ncommand: [\"sh\", \"-c\", \"echo hello; exec server\"]\n```\n",
    exceptions: "A script whose file name looks like a command line.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension ShortNameInNslookup {
  public static let descriptor = RuleDescriptor(
    id: "short-name-in-nslookup",
    title: "An init container waits with nslookup for a short name",
    summary: "A wait loop asks the nslookup of a newer busybox for a short name, and may never end.",
    category: .command, severity: .warning, outcome: .notReady,
    why: "The nslookup of busybox was rewritten in 1.29. It sends its own questions, for A and AAAA, with the search domains of\nthe pod or without them, as the version has it, and exits with 1 if any of the names does not exist. Of a short name\nonly `NAME.NAMESPACE.svc.cluster.local` exists, so it may fail although the Service is there and every other program\nfinds it. A loop of the kind `until nslookup db; do sleep 2; done` then goes on for ever: the pod stays in `Init:0/1`,\nwithout a restart and without an event.\n",
    confirm: "kubectl logs POD -c INIT-CONTAINER    # addresses, and between them: NXDOMAIN\n",
    remedy: "Ask for the full name, or for what is really needed, the port:\n\n```yaml\ncommand: [\"sh\", \"-c\", \"until nc -z db 5432; do sleep 2; done\"]\n```\n\n`busybox:1.28` still has the old nslookup.\n",
    exceptions: "An image of the same name that has the nslookup of bind.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://github.com/docker-library/busybox/issues/48", "https://kubernetes.io/docs/concepts/workloads/pods/init-containers/"])
}

extension StartNeverEnds {
  public static let descriptor = RuleDescriptor(
    id: "start-never-ends",
    title: "A step of the start never ends",
    summary: "An init container or a postStart hook runs something that never ends.",
    category: .command, severity: .error, outcome: .notReady,
    why: "Init containers run one after another, and the app containers start when all of them have ended. One that ends in\n`sleep infinity`, `tail -f` or an endless loop, or that starts a server, keeps the pod in `Init:0/1`; it is not even\nrestarted.\n\nA postStart hook is part of the start as well. The kubelet waits for it, without any timeout, before it starts the\nnext container, runs a probe or reports the container as running.\n",
    confirm: "kubectl get pod POD        # Init:0/1, no restarts\n",
    remedy: "A helper that is to run beside the app is a sidecar:\n\n```yaml\ninitContainers:\n  - name: log-shipper\n    restartPolicy: Always\n```\n",
    exceptions: "Loops with a way out (`break`, `exit`, a shell that stops at errors), what is reached only behind `&&`, `tail --pid`,\nand scripts that hold more than simple commands are not judged.\n",
    yieldsTo: ["init-waits-for-its-own-pod"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/init-containers/", "https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-execution"])
}

extension WorkingDirectoryRelative {
  public static let descriptor = RuleDescriptor(
    id: "working-directory-relative",
    title: "The working directory is no absolute path",
    summary: "workingDir does not begin with a slash.",
    category: .command, severity: .error, outcome: .startError,
    why: "The API server takes any text for `workingDir`. The runtime starts no process in a relative one: `Cwd must be an absolute\npath`, reason `StartError`, code 128, then CrashLoopBackOff (CRI-O: CreateContainerError). `$(NAME)` is not expanded\nhere. A directory that does not exist is no fault: it is made.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'\n",
    remedy: "Write it from the root: `workingDir: /app`.\n",
    exceptions: "Windows, where paths begin with a drive.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#entrypoint"])
}

extension CertificateExpired {
  public static let descriptor = RuleDescriptor(
    id: "certificate-expired",
    title: "A certificate is not valid today",
    summary: "The certificate in a Secret of type kubernetes.io/tls has ended, or has not begun.",
    category: .configuration, severity: .warning, outcome: .misbehaves,
    why: "A certificate is for a span of time. Afterwards whoever checks it refuses the connection: browsers, the API server that calls a\nwebhook, the peers of a database cluster. The pod runs, and nobody can talk to it; some servers do not start with it.\n",
    confirm: "kubectl get secret NAME -o jsonpath='{.data.tls\\.crt}' | base64 -d | openssl x509 -noout -dates\n",
    remedy: "Make a new one, or let a controller such as cert-manager do so in time.\n",
    exceptions: "Only the first certificate of `tls.crt` is looked at, which is the server's own. `--today DATE` judges for another day.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets", "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5"])
}

extension CertificateForOtherHost {
  public static let descriptor = RuleDescriptor(
    id: "certificate-for-other-host",
    title: "A certificate is for another host",
    summary: "The certificate of a webhook or an Ingress does not have the name by which clients ask for it.",
    category: .configuration, severity: .warning, outcome: .misbehaves,
    why: "Whoever opens a TLS connection compares the host that it asked for with the names in the certificate\n(`subjectAltName`). The API server asks a webhook for `SERVICE.NAMESPACE.svc`, whatever address the Service has; a\ncertificate for `SERVICE.NAMESPACE.svc.cluster.local` alone, or for another namespace, does not do. With\n`failurePolicy: Fail`, the default, it then refuses every object that the webhook is about: no pod is made where it\nis about pods.\n",
    confirm: "kubectl get events -A | grep -i 'failed calling webhook'\nkubectl get secret NAME -o jsonpath='{.data.tls\\.crt}' | base64 -d | openssl x509 -noout -ext subjectAltName\n",
    remedy: "Put the name into the certificate: `dnsNames` of a Certificate of cert-manager, `subjectAltName` of others.\n",
    exceptions: "Certificates that are made while the cluster runs are not seen, and nothing is said where the pods behind a webhook\nmount more than one Secret. What a kustomization renames is left alone. Of a webhook only a\ncertificate that names some Service is judged: others are what pods show as clients. The common name of a Certificate\ncounts for an Ingress, as issuers that speak ACME make a host of it.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#service-reference", "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls", "https://cert-manager.io/docs/usage/certificate/", "https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/util/webhook/client.go"])
}

extension CertificateKeyMismatch {
  public static let descriptor = RuleDescriptor(
    id: "certificate-key-mismatch",
    title: "A certificate and a key are no pair",
    summary: "The private key in a Secret of type kubernetes.io/tls does not belong to the certificate beside it.",
    category: .configuration, severity: .warning, outcome: .crashLoopBackOff,
    why: "A certificate holds a public key, and the server proves with the private one that it is meant. The API server stores whatever\nstands in the Secret; the program that loads the two compares them and refuses: `private key does not match public key` (Go),\n`key values mismatch` (OpenSSL). Most servers exit then.\n",
    confirm: "kubectl logs POD --previous | grep -iE 'mismatch|does not match'\n",
    remedy: "Store the key that the certificate was made for. Of several certificates in `tls.crt` the server's own comes first.\n",
    exceptions: "RSA keys and keys of elliptic curves are compared, where the private key holds its public half; encrypted ones are not.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets", "https://pkg.go.dev/crypto/tls#X509KeyPair"])
}

extension ConfigurationMissing {
  public static let descriptor = RuleDescriptor(
    id: "configuration-missing",
    title: "A ConfigMap or Secret that is not there",
    summary: "A pod needs a ConfigMap or Secret that is defined nowhere, in another namespace, or under a slightly different name.",
    category: .configuration, severity: .error, outcome: .createContainerConfigError,
    why: "A container whose variables come from a ConfigMap or Secret that does not exist is not created\n(CreateContainerConfigError); a pod that mounts one stays in ContainerCreating (event FailedMount). Neither is retried in a\nway that shows in the restart count, and both go on until the object is there. A missing pull secret is only an event: the\nimage is pulled without credentials.\n\nWhat is in another namespace does not count: a pod reads only its own. Where the set has an object of almost the same name\nthat nothing of the run speaks of, or of the same name with or without the suffix that kustomize adds, that one was meant,\nunless something of the set could not be read. Names that differ by a letter that counts (`tls-a`, `tls-b`) are two.\n\nA Secret named like `app-token-x7k2p` is one that clusters before 1.24 made for each account: no cluster makes it under\nthat name again.\n",
    confirm: "kubectl describe pod POD | grep -E 'not found|FailedMount'\nkubectl get configmaps,secrets -n NAMESPACE\n",
    remedy: "Correct the name, create the object before the pod, or mark the reference as `optional: true` if the program can do\nwithout.\n",
    exceptions: "The object is made by a person, a pipeline or a controller. For what exists nowhere in the run this is only an info,\nunless the configuration says `world: closed`; objects that a resource of the run makes (Certificate, ExternalSecret,\nSealedSecret, SecretProviderClass, generators of kustomize …) or that a command line of the set names are taken to be\nthere, and so is what `external` lists.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/secret/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/"])
}

extension DataKeyRefused {
  public static let descriptor = RuleDescriptor(
    id: "data-key-refused",
    title: "The API server refuses a key of a ConfigMap or Secret",
    summary: "A key of a ConfigMap or Secret has characters that are not allowed.",
    category: .configuration, severity: .error, outcome: .rejected,
    why: "Keys become names of files, so they may hold only letters, digits, `-`, `_` and `.`, at most 253 of them, and may not\nbegin with `..`. With a slash or a blank in one, the API server refuses the whole object: `a valid config key must\nconsist of alphanumeric characters, '-', '_' or '.'`. Pods that refer to it wait in ContainerCreating or\nCreateContainerConfigError.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Directories are made where the file is mounted:\n\n```yaml\nvolumes:\n  - name: configuration\n    configMap:\n      name: web\n      items:\n        - {key: default.conf, path: conf.d/default.conf}\n```\n",
    exceptions: "None are known. Placeholders are not reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object"])
}

extension DataNotAString {
  public static let descriptor = RuleDescriptor(
    id: "data-not-a-string",
    title: "A ConfigMap or Secret holds something other than text",
    summary: "A value in data or stringData is a number, a boolean, a list or a mapping.",
    category: .configuration, severity: .error, outcome: .rejected,
    why: "The values of a ConfigMap and a Secret are strings. Without quotes YAML makes a number of `8080` and a boolean of\n`true`, and the API server refuses the object: `cannot unmarshal number into Go struct field ConfigMap.data of type\nstring`. Pods that refer to it wait in CreateContainerConfigError or ContainerCreating, or run on with the old one.\n\nkubectl reads YAML 1.1, so these are no strings either: `yes`, `no`, `on`, `off`, `y`, `n`, `0777`, `1_000`, `1e3`.\n\nA file is written as text, with `|` behind its name. Without it a YAML file is a mapping.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\ndata:\n  PORT: \"8080\"\n  application.yaml: |\n    server:\n      port: 8080\n```\n",
    exceptions: "A tool that writes the manifest anew, and quotes on its way.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/configmap/", "https://kubernetes.io/docs/concepts/configuration/secret/"])
}

extension KeyMissing {
  public static let descriptor = RuleDescriptor(
    id: "key-missing",
    title: "A ConfigMap or Secret lacks the key that a pod takes from it",
    summary: "A workload refers to a key that the ConfigMap or Secret of that name does not have.",
    category: .configuration, severity: .error, outcome: .createContainerConfigError,
    why: "The reference is read when the container is made, not when the manifest is applied, so nothing complains before the\npod is on its node.\n\n- As a variable (`configMapKeyRef`, `secretKeyRef`): the kubelet cannot build the environment. The container waits in\n  `CreateContainerConfigError` with `couldn't find key LOG_LEVEL in ConfigMap shop/settings`.\n- As a file (`items` of a volume that a container mounts): the volume is not set up. The pod stays in\n  `ContainerCreating` with the event FailedMount, `configmap references non-existent config key: app.toml` or\n  `references non-existent secret key: …`.\n- As one file (`subPath` of a mount): of what is not in the volume the kubelet makes an empty directory. Where the image\n  has a file at that path, the container does not start (StartError, `not a directory`); else the program finds a\n  directory where it expects a file. Nothing puts this right later but a new pod.\n\nThe first two are retried for ever and never become CrashLoopBackOff. Once the key is there, the pod comes up by itself.\n\nVariables see only `data` of a ConfigMap, not `binaryData`.\n",
    confirm: "kubectl describe pod POD | grep -E \"couldn't find key|references non-existent\"\nkubectl get configmap NAME -o jsonpath='{.data}'\n",
    remedy: "Add the key, correct its name, or say that the program can do without it:\n\n```yaml\nenv:\n  - name: LOG_LEVEL\n    valueFrom:\n      configMapKeyRef: {name: settings, key: LOG_LEVEL, optional: true}\n```\n",
    exceptions: "The object is completed on the cluster by somebody else. Nothing is reported if it holds no data at all (a shell that\nis filled later), if a generator makes it, if the reference is optional, or if no container mounts the volume.\n",
    yieldsTo: ["name-refused"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/configmap/", "https://kubernetes.io/docs/concepts/configuration/secret/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/"])
}

extension LabelNotAString {
  public static let descriptor = RuleDescriptor(
    id: "label-not-a-string",
    title: "A label or annotation is a number or boolean",
    summary: "A value in labels, annotations, nodeSelector or a selector is a number or boolean without quotes.",
    category: .configuration, severity: .error, outcome: .rejected,
    why: "Labels, annotations, `nodeSelector` and the labels of selectors are maps of strings. Without quotes YAML makes a number\nof `1` and a boolean of `true` or `yes`, and the API server refuses the object: `cannot unmarshal bool into Go struct\nfield ObjectMeta.metadata.annotations of type string`. Nothing is created, or the old version runs on.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\nannotations:\n  prometheus.io/scrape: \"true\"\n  prometheus.io/port: \"9090\"\n```\n",
    exceptions: "A tool that writes the manifest anew, and quotes on its way.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/", "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/"])
}

extension MountedFileMissing {
  public static let descriptor = RuleDescriptor(
    id: "mounted-file-missing",
    title: "A named file is not in the mounted ConfigMap",
    summary: "A command line names a file below a mounted ConfigMap or Secret, and the object has no such key.",
    category: .configuration, severity: .warning, outcome: .crashLoopBackOff,
    why: "Each key of a mounted ConfigMap or Secret is a file of that name, and the mount hides what the image has in that\ndirectory. A command line that says `--config.file=/etc/prometheus/prometheus.yml` finds nothing where the key is\n`prometheus.yaml`. The pod's volumes are all in order, and the program exits with \"no such file or directory\".\n\nIt is an error where the missing file is the program or the shell script that is run.\n",
    confirm: "kubectl logs POD --previous | grep -i 'no such file'\nkubectl get configmap NAME -o jsonpath='{.data}'\n",
    remedy: "Write the same name in both places, or map the key with `items`:\n\n```yaml\nconfigMap:\n  name: prometheus\n  items: [{key: prometheus.yaml, path: prometheus.yml}]\n```\n",
    exceptions: "The object must be written in the set, whole and unpatched. Paths without a usual extension, with patterns or\nvariables, and scripts with more than simple commands are not looked at. A program may do without the file.\n",
    yieldsTo: ["key-missing", "configuration-missing", "needed-file-hidden", "script-not-executable"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-volume", "https://kubernetes.io/docs/concepts/storage/volumes/#configmap"])
}

extension PodClassMissing {
  public static let descriptor = RuleDescriptor(
    id: "pod-class-missing",
    title: "A pod names a class that is not there",
    summary: "priorityClassName or runtimeClassName names a class that the manifests do not define.",
    category: .configuration, severity: .error, outcome: .noPods,
    why: "A PriorityClass and a RuntimeClass are objects of the cluster, and a pod that names one which is not there is refused: `no\nPriorityClass with name … was found`, `RuntimeClass \"…\" not found`. The Deployment is accepted, and its ReplicaSet makes\nno pods. Two classes are always there: `system-cluster-critical` and `system-node-critical`.\n\nClasses are often made by whoever runs the cluster. A name that no manifest defines is only an info; one that differs by\none letter from a class of the same manifests, which nothing else speaks of, is an error.\n",
    confirm: "kubectl get priorityclasses,runtimeclasses\nkubectl get events --field-selector reason=FailedCreate\n",
    remedy: "Correct the name, or add the class to what is applied.",
    exceptions: "The cluster has the class. List it under `external` in the configuration.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/", "https://kubernetes.io/docs/concepts/containers/runtime-class/"])
}

extension RequiredFileMissing {
  public static let descriptor = RuleDescriptor(
    id: "required-file-missing",
    title: "A file that the image reads is not there",
    summary: "An image reads a configuration file that it does not bring along, and nothing is mounted where the file belongs.",
    category: .configuration, severity: .warning, outcome: .crashLoopBackOff,
    why: "Some images come without a configuration, because none would be right: `haproxy` reads\n`/usr/local/etc/haproxy/haproxy.cfg` and exits if it is not there. Often the ConfigMap is mounted where the distribution's\npackages have it (`/etc/haproxy`), which the image does not look at.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -iE 'cannot open|no such file|did not exist'\n",
    remedy: "Mount the file at the path that the message names, or tell the program by an argument where it is.\n",
    exceptions: "Only public images with their own command line and no arguments are looked at.\n",
    yieldsTo: ["needed-file-hidden"],
    parameters: [
    ],
    references: ["https://hub.docker.com/_/haproxy"])
}

extension RewrittenFileReadOnly {
  public static let descriptor = RuleDescriptor(
    id: "rewritten-file-read-only",
    title: "A configuration that the program rewrites",
    summary: "A program writes to its configuration file, which a ConfigMap or Secret shows read-only.",
    category: .configuration, severity: .error, outcome: .crashLoopBackOff,
    why: "Files of ConfigMaps and Secrets cannot be changed from a container. Redis and Valkey Sentinel keep their state in their\nconfiguration file and check at the start that they can write it: `Sentinel config file … is not writable: Read-only\nfile system. Exiting...`. The entrypoint of the RabbitMQ images 3.7 and 3.8 writes the values of RABBITMQ_DEFAULT_USER and\nthe like into `/etc/rabbitmq/rabbitmq.conf`.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -iE 'not writable|read-only file system'\n",
    remedy: "Let an init container copy the file to an emptyDir, and start the program with the copy:\n\n```yaml\ninitContainers:\n  - name: configuration\n    image: redis:7.4\n    command: [cp, /template/sentinel.conf, /etc/sentinel/sentinel.conf]\n```\n\nRabbitMQ can have `default_user` and `default_pass` in the file itself, without the variables.\n",
    exceptions: "Only the two programs above are looked at.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://github.com/redis/redis/blob/unstable/src/sentinel.c", "https://github.com/docker-library/rabbitmq/issues/368", "https://kubernetes.io/docs/concepts/configuration/configmap/"])
}

extension SecretNotBase64 {
  public static let descriptor = RuleDescriptor(
    id: "secret-not-base64",
    title: "A Secret's data is not base64",
    summary: "A value under data of a Secret does not decode as base64.",
    category: .configuration, severity: .error, outcome: .rejected,
    why: "The values under `data` of a Secret are base64. The API server decodes them and refuses the object if it cannot:\n`illegal base64 data at input byte 4`. The Secret does not come into being, and the pods that refer to it wait in\nCreateContainerConfigError or ContainerCreating.\n\nPlain text belongs under `stringData`. Text that happens to decode is accepted, and the pods get other bytes than were\nwritten.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\nstringData:\n  password: correct-horse\n```\n",
    exceptions: "Nothing is reported for placeholders: `<password>`, `${PASSWORD}`, `CHANGE_ME`, and none for what sops\nhas encrypted.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data"])
}

extension PlaceholderNotFilled {
  public static let descriptor = RuleDescriptor(
    id: "placeholder-not-filled",
    title: "A placeholder that nobody filled in",
    summary: "A container is given a text such as <CHANGE_ME> that people were told to replace.",
    category: .environment, severity: .warning, outcome: .misbehaves,
    why: "A manifest from a guide marks what is to be replaced: `<your-api-key>`, `CHANGE_ME`, `YOUR_CLUSTER_NAME`. Kubernetes knows\nnothing of it and hands the text to the program, which then cannot sign in, resolves no such host, or refuses the value:\nmany exit. `<no value>` is what a Go template writes for a value that it was not given.\n\nPasswords and the like work as long as both sides have the same text, but anybody can guess it: an info.\n",
    confirm: "kubectl exec POD -c CONTAINER -- env | grep -iE 'change|replace|your|<'\n",
    remedy: "Write the value, or take it from a Secret that is made elsewhere:\n\n```yaml\nenv:\n  - name: API_KEY\n    valueFrom:\n      secretKeyRef: {name: search, key: api-key}\n```\n",
    exceptions: "A script of your own replaces the text before the manifest is applied. `{{ … }}`, `${NAME}` and `<path:…>` are what tools\nreplace, and are not reported, nor is anything that a kustomization patches.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"])
}

extension PortVariableContradictsProbe {
  public static let descriptor = RuleDescriptor(
    id: "port-variable-contradicts-probe",
    title: "A variable moves the server away from its probes",
    summary: "The variable that sets the port gives another one than the probes of the container ask.",
    category: .environment, severity: .warning, outcome: .crashLoopBackOff,
    why: "Many servers listen where `PORT` says; images with a variable of their own for it are known (`rules/facts`). With\n`PORT` at 3000 and a liveness probe on 8080 the server is healthy and nobody finds it: the probe is refused\n(`connect: connection refused`), and the kubelet kills the container again and again. With a readiness probe the pod\nstays `0/1` and gets no traffic.\n\nIt is a warning, because a program may not read the variable.\n",
    confirm: "kubectl describe pod POD | grep -E 'probe failed'\nkubectl exec POD -- printenv PORT\n",
    remedy: "Give both the same port:\n\n```yaml\nenv:\n  - name: PORT\n    value: \"8080\"\n```\n",
    exceptions: "The program listens on both ports, or does not read the variable. Nothing is reported if the container declares the\nvariable's port, if its command line or another variable names the probed one, if `HOST` points elsewhere, or where\n`envFrom` takes what is not in the set.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"])
}

extension RequiredVariableMissing {
  public static let descriptor = RuleDescriptor(
    id: "required-variable-missing",
    title: "The image is not given what it needs to start",
    summary: "A public image exits without a variable or argument that the container does not set.",
    category: .environment, severity: .error, outcome: .crashLoopBackOff,
    why: "Many images check their configuration first and exit if it is incomplete: `postgres` without `POSTGRES_PASSWORD`,\n`mysql` without one of its three password variables, `cp-kafka` without `CLUSTER_ID`. The container exits within\nseconds, each time, and goes into CrashLoopBackOff.\n\nWhat an image needs is read from its entrypoint (`rules/facts`). Databases ask only as long as their data directory is\nempty: with a claim that already holds data they start without. Where such a volume is mounted this is a warning.\n\nAn empty value counts as none: that is how the scripts test it.\n",
    confirm: "kubectl logs POD --previous\n",
    remedy: "Set the variable, a password from a Secret:\n\n```yaml\nenv:\n  - name: POSTGRES_PASSWORD\n    valueFrom:\n      secretKeyRef: {name: database, key: password}\n```\n",
    exceptions: "The image is built from the public one under the same name, and brings the value along. Nothing is reported if\n`envFrom` takes a ConfigMap or Secret whose keys are not in the set, if an annotation asks a webhook to inject\nvariables, if the container has a command of its own, or if its arguments run another program.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/", "https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/"])
}

extension ServiceVariableCollision {
  public static let descriptor = RuleDescriptor(
    id: "service-variable-collision",
    title: "A Service's variables break the image",
    summary: "The name of a Service gives its pods a variable that the image reads as its own setting.",
    category: .environment, severity: .error, outcome: .crashLoopBackOff,
    why: "For every Service with a cluster address the kubelet sets variables in all containers of the namespace that start\nafter it was created. A Service called `kafka` on port 9092 gives `KAFKA_PORT=tcp://10.96.0.17:9092`,\n`KAFKA_SERVICE_HOST`, `KAFKA_PORT_9092_TCP` and more.\n\nPrograms that take their settings from variables of the same name read `tcp://10.96.0.17:9092` as a port, and exit.\nThe Service is usually named after the program, so the two meet easily.\n\nThe first start may work, because the pod is there before the Service. The next restart or rollout fails, long after\nanybody has changed anything.\n",
    confirm: "kubectl exec POD -- env | grep '=tcp://'\nkubectl logs POD --previous\n",
    remedy: "Programs that find Services by DNS do not need these variables:\n\n```yaml\nspec:\n  enableServiceLinks: false\n```\n\nOr rename the Service, or set the variable in `env`: what is written there wins.\n",
    exceptions: "Headless Services and those of type ExternalName give no variables. Nothing is reported where `envFrom` takes a\nConfigMap or Secret whose keys are not in the set, for it may set the variable.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables", "https://kubernetes.io/docs/tutorials/services/connect-applications-service/#accessing-the-service"])
}

extension ValueNotAString {
  public static let descriptor = RuleDescriptor(
    id: "value-not-a-string",
    title: "A number or boolean stands where a string must",
    summary: "A variable's value, or a word of a command, is a number or boolean without quotes.",
    category: .environment, severity: .error, outcome: .rejected,
    why: "Values of variables and words of `command` and `args` are strings. Without quotes YAML makes a number of `8080` and a\nboolean of `true`, and the API server refuses the object: `cannot unmarshal number into Go struct field\nEnvVar.spec.template.spec.containers.env.value of type string`. Nothing is created, or the old version runs on.\n\nkubectl reads YAML 1.1, so these are no strings either: `yes`, `no`, `on`, `off`, `y`, `n`, `0777` (octal, 511),\n`1_000`, `1e3`, `1.10` (1.1). These are: `12:30`, `2024-01-01`, `1.2.3`.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\nenv:\n  - name: PORT\n    value: \"8080\"\nargs: [\"--replicas\", \"3\"]\n```\n",
    exceptions: "A tool that writes the manifest anew, and quotes on its way. `null` and nothing at all are accepted and mean the empty\nstring.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"])
}

extension VariableDefinedTwice {
  public static let descriptor = RuleDescriptor(
    id: "variable-defined-twice",
    title: "A variable is defined twice",
    summary: "A container's env has two entries of one name.",
    category: .environment, severity: .warning, outcome: .misbehaves,
    why: "The program gets the last value. The API server accepts the object with a warning: `hides previous definition of\n\"LOG_LEVEL\", which may be dropped when using apply`.\n\n`kubectl apply` merges the entries of `env` by their name, as if each name were there once. With two of them, a later\napply may change the one and keep the other, or drop both, so that what runs is no longer what the file says.\n",
    confirm: "kubectl exec POD -- printenv NAME\n",
    remedy: "Keep the entry that is meant. With the same value twice this is only worth knowing.\n",
    exceptions: "An entry that builds on the one before it, as in `value: \"$(JAVA_OPTS) -Xmx512m\"`, is not reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"])
}

extension VariableEndsInLineEnd {
  public static let descriptor = RuleDescriptor(
    id: "variable-ends-in-line-end",
    title: "A variable from a Secret ends in a line end",
    summary: "A container takes a one-line value from a Secret, and the value ends in a line end.",
    category: .environment, severity: .warning, outcome: .misbehaves,
    why: "`echo secret | base64` encodes the line end that `echo` writes, too: the text ends in `Cg==`, `K` or `o=`. It becomes\npart of the variable. A password with a line end is another password (`password authentication failed`), an address\nwith one is not valid (`invalid control character in URL`, `no such host`), a number does not parse. Programs that\nneed what they cannot reach then exit, again and again.\n\nIn `stringData` a value behind `|` has a line end as well.\n",
    confirm: "kubectl get secret NAME -o jsonpath='{.data.password}' | base64 -d | od -c | tail -2\n",
    remedy: "```sh\nprintf %s secret | base64\n```\n",
    exceptions: "The program strips it. Values of several lines (keys, certificates) are not reported, nor are files of volumes.\n",
    yieldsTo: ["variable-value-refused"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/", "https://kubernetes.io/docs/concepts/configuration/secret/"])
}

extension VariableNotExpanded {
  public static let descriptor = RuleDescriptor(
    id: "variable-not-expanded",
    title: "A shell's ${VARIABLE} stands where no shell is",
    summary: "A command, argument or value refers to a variable of the container as a shell would, and no shell reads it.",
    category: .environment, severity: .warning, outcome: .crashLoopBackOff,
    why: "In `command` and `args` the kubelet expands `$(NAME)`, with parentheses. `${NAME}` and `$NAME` belong to shells. Where\nthe program is started directly, nobody expands them, and it is told the text as it stands:\n`--bind=${POD_IP}` makes most programs exit (`no such host`, `invalid address`), or use a file or name of that\nspelling.\n\nIt is a warning, because some programs replace `${NAME}` in their arguments themselves. In the value of a variable it is\nan info: frameworks such as Spring replace it there.\n",
    confirm: "kubectl logs POD --previous\nkubectl exec POD -- cat /proc/1/cmdline | tr '\\0' ' '\n",
    remedy: "```yaml\nargs: [\"--bind=$(POD_IP)\"]\n```\n\nOr let a shell start the program: `command: [sh, -c, \"exec server --bind=$POD_IP\"]`.\n",
    exceptions: "The program expands it. Nothing is reported where a shell, `envsubst`, Java or Spring is among the words, nor for names\nthat `env` of the container does not define: a tool may fill those in before the manifest is applied. In values only\nnames are reported that come from a Secret, a ConfigMap or the pod itself, which no tool knows beforehand.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/", "https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/"])
}

extension VariableSourceInvalid {
  public static let descriptor = RuleDescriptor(
    id: "variable-source-invalid",
    title: "A variable does not say where its value comes from",
    summary: "An entry of env or envFrom has no source, several, or one that the API server does not know.",
    category: .environment, severity: .error, outcome: .rejected,
    why: "The API server wants exactly one source for a variable: `value`, or `valueFrom` with one of `configMapKeyRef`,\n`secretKeyRef`, `fieldRef`, `resourceFieldRef`; and for an entry of `envFrom` one of `configMapRef` and `secretRef`.\nOtherwise it refuses the object, and nothing is created.\n\nThe usual cause is an indentation that is too small. Here `configMapRef` is empty, and `name` stands beside it:\n\n```yaml\nenvFrom:\n  - configMapRef:\n    name: settings\n```\n\n`fieldRef` of a variable takes `metadata.name`, `metadata.namespace`, `metadata.uid`, `spec.nodeName`,\n`spec.serviceAccountName`, `status.hostIP`, `status.podIP` (and `…IPs`) and single labels and annotations. A\n`resourceFieldRef` to a container that the pod does not have passes, and then ends in CreateContainerConfigError.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\nenvFrom:\n  - configMapRef:\n      name: settings\n```\n",
    exceptions: "An empty `value` beside `valueFrom` is accepted, and not reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/", "https://kubernetes.io/docs/concepts/workloads/pods/downward-api/"])
}

extension VariableTooLong {
  public static let descriptor = RuleDescriptor(
    id: "variable-too-long",
    title: "A variable is longer than what a program can be given",
    summary: "A variable with its value is longer than the 128 KiB that Linux passes to a program.",
    category: .environment, severity: .error, outcome: .crashLoopBackOff,
    why: "Linux passes no argument or variable of more than 32 pages (131072 bytes, the name and the end included) to a\nprogram. ConfigMaps may hold a mebibyte, and `envFrom` makes a variable of each of their keys, also of files that\nnobody meant to be one. The container starts, the exec fails, and nothing of the program ever runs: `argument list\ntoo long`, exit 255 (1 with older runtimes).\n",
    confirm: "kubectl logs POD --previous    # exec …: argument list too long\n",
    remedy: "Mount large values as files. Keep them in a ConfigMap of their own, away from those that `envFrom` names.\n",
    exceptions: "Systems with larger pages pass more.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://man7.org/linux/man-pages/man2/execve.2.html", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/"])
}

extension VariableUndefined {
  public static let descriptor = RuleDescriptor(
    id: "variable-undefined",
    title: "A $(VARIABLE) is not defined",
    summary: "A value, command or argument refers to $(NAME), and no such variable is defined before it.",
    category: .environment, severity: .error, outcome: .startError,
    why: "The kubelet replaces `$(NAME)` in `env[].value`, `command` and `args`. What it does not find stays as it is written,\nwithout an event or an error: the program is handed the text `$(DB_HOST)`.\n\n- In `env[].value` it sees `envFrom`, the entries of `env` *before* this one, and the variables of Services. An entry\n  that refers to a later one keeps its `$(…)`.\n- In `command` and `args` it sees all of them, whatever their order.\n- Variables that the image sets (`ENV` in its Dockerfile) are never seen.\n\nAs an address, a port or a path the text makes most programs exit, or connect to nothing. As `command[0]` it is the\nname of a program that does not exist: the container cannot start (`StartError`, exit code 128, then CrashLoopBackOff;\nCreateContainerError on CRI-O).\n",
    confirm: "kubectl exec POD -- env | grep -F '$('\nkubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'\n",
    remedy: "Define the variable above the entry that uses it:\n\n```yaml\nenv:\n  - name: DB_HOST\n    value: database\n  - name: DB_URL\n    value: postgres://$(DB_HOST):5432/shop\n```\n\nFor a variable of the image or of a shell, let a shell expand it: `command: [sh, -c, \"exec server --port=$PORT\"]`.\nIf the text is meant as it stands, write `$$(NAME)`.\n",
    exceptions: "Nothing is reported inside scripts of a shell, where `$(…)` runs a command; for names that a Service may provide\n(`…_SERVICE_HOST`, `…_SERVICE_PORT`, `…_PORT`, `…_PORT_…`); nor where `envFrom` takes a ConfigMap or Secret whose keys\nare not in the set.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/", "https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/", "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension VariableValueRefused {
  public static let descriptor = RuleDescriptor(
    id: "variable-value-refused",
    title: "The image does not accept the value of a variable",
    summary: "A variable of a public image has a value with which its program exits.",
    category: .environment, severity: .error, outcome: .crashLoopBackOff,
    why: "Programs check their settings when they start: MinIO wants a root password of at least 8 characters, SQL Server one\nof three kinds of characters, Meilisearch a key of 16 bytes in production. Otherwise they log why and exit, each time:\nCrashLoopBackOff. Some only refuse to serve, until a probe kills them.\n\nThe value may be written in the container, or in a ConfigMap or Secret of the same set, there also in base64. What an\nimage accepts is read from its source (`rules/facts`). Values of Secrets and passwords are never printed.\n",
    confirm: "kubectl logs POD --previous\n",
    remedy: "Give the value the form that the help names. To see how long the value of a Secret is, line ends included:\n\n```sh\nkubectl get secret NAME -o jsonpath='{.data.password}' | base64 -d | wc -c\n```\n",
    exceptions: "Databases check only while their data directory is empty; where a claim is mounted this is a warning. Nothing is\nreported for values that are not in the set, for placeholders, and for empty values.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/", "https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/"])
}

extension VariablesConflict {
  public static let descriptor = RuleDescriptor(
    id: "variables-conflict",
    title: "Variables that the image refuses are set",
    summary: "A public image exits because of variables that exclude each other, or that it no longer accepts.",
    category: .environment, severity: .error, outcome: .crashLoopBackOff,
    why: "Entrypoints check what they are told. Many read a password from `NAME` or from the file that `NAME_FILE` names, and\nexit if both are set (`both POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are set (but are exclusive)`). Others exit\nwhen they see a variable of an earlier version: `cp-kafka` with `KAFKA_PORT`. The container goes into\nCrashLoopBackOff.\n\nWhat an image refuses is read from its entrypoint (`rules/facts`).\n",
    confirm: "kubectl logs POD --previous\n",
    remedy: "Keep one of them:\n\n```yaml\nenv:\n  - name: POSTGRES_PASSWORD_FILE\n    value: /run/secrets/database/password\n```\n",
    exceptions: "Nothing is reported for variables that may be empty or absent: optional references, and values that are not in the\nset where only some of them are refused.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"])
}

extension BoundRoleMissing {
  public static let descriptor = RuleDescriptor(
    id: "bound-role-missing",
    title: "The binding of the account refers to a role that is not there",
    summary: "A binding of the pod's account names a role that the set has under another kind, name or namespace.",
    category: .identity, severity: .warning, outcome: .crashLoopBackOff,
    why: "A RoleBinding is accepted whatever `roleRef` says. If it says `kind: Role` where there is a ClusterRole of that name, names a\nRole of another namespace, or misspells it, the binding gives no rights at all. The pod starts, and its program is told\n`forbidden`, sometimes with the hint `RBAC: role.rbac.authorization.k8s.io \"NAME\" not found`.\n",
    confirm: "kubectl logs POD -c CONTAINER | grep -i forbidden\nkubectl describe rolebinding NAME\n",
    remedy: "Correct `roleRef`. It cannot be changed in place: delete the binding and apply it anew.\n",
    exceptions: "A role of that name exists elsewhere, as `view`, `edit`, `admin` and those of `system:` do in every cluster. Nothing is reported unless the set has one that was probably meant.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding"])
}

extension LeasesNotGranted {
  public static let descriptor = RuleDescriptor(
    id: "leases-not-granted",
    title: "A leader is elected without the right to write Leases",
    summary: "A controller elects a leader, and the roles that are bound to its account grant nothing on leases.",
    category: .identity, severity: .warning, outcome: .crashLoopBackOff,
    why: "Controllers that run in several copies elect a leader with an object of their namespace that the leader renews every\nfew seconds. Up to about 2021 this was a ConfigMap or Endpoints; controller-runtime wrote both a ConfigMap and a Lease from\n0.7 and only a Lease from 0.12, and client-go 0.24 knows nothing but Leases. A role that was written for the old way\ngrants `configmaps` and no `leases`: the API server answers `leases.coordination.k8s.io is forbidden`, and the program\nnever becomes leader. Many exit after a while (`leader election lost`, `problem running manager`), others stay up and do\nnothing.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i lease\nkubectl auth can-i update leases --as=system:serviceaccount:NAMESPACE:ACCOUNT -n NAMESPACE\n",
    remedy: "```yaml\nrules:\n  - apiGroups: [coordination.k8s.io]\n    resources: [leases]\n    verbs: [get, list, watch, create, update, patch, delete]\n```\n",
    exceptions: "The account has further rights that these manifests do not show, or the program is old enough to elect by a ConfigMap.\nNothing is reported if a binding of the account, its role, or a part of the set is not seen, if the role is aggregated,\nor if the command line names another kind of lock, another namespace or a kubeconfig. What bindings elsewhere in the run\ngrant counts.\n",
    yieldsTo: ["service-account-unbound"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/architecture/leases/", "https://kubernetes.io/docs/reference/access-authn-authz/rbac/"])
}

extension SecretNotMountable {
  public static let descriptor = RuleDescriptor(
    id: "secret-not-mountable",
    title: "An account does not allow the pod's Secret",
    summary: "The ServiceAccount limits its pods to the Secrets that it lists, and the pod uses another one.",
    category: .identity, severity: .error, outcome: .noPods,
    why: "With the annotation `kubernetes.io/enforce-mountable-secrets: \"true\"` pods of a ServiceAccount may use only Secrets\nunder its `secrets`, and pull images only with those under its `imagePullSecrets`. The API server refuses others:\n`volume with secret.secretName=\"x\" is not allowed because service account y does not reference that secret`.\n",
    confirm: "kubectl get events --field-selector reason=FailedCreate\n",
    remedy: "List the Secret in the ServiceAccount, or remove the annotation, which is deprecated since 1.32.\n",
    exceptions: "Only an account of the same set is judged. Secrets in projected volumes are not checked by the API server.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/security/service-accounts/#enforce-mountable-secrets", "https://github.com/kubernetes/kubernetes/blob/master/plugin/pkg/admission/serviceaccount/admission.go"])
}

extension ServiceAccountMissing {
  public static let descriptor = RuleDescriptor(
    id: "service-account-missing",
    title: "The service account does not exist",
    summary: "A workload runs as a ServiceAccount that is defined nowhere, or in another namespace.",
    category: .identity, severity: .error, outcome: .noPods,
    why: "A service account is looked up in the pod's own namespace when the pod is created. If it is missing, the pod is\nrefused. A Deployment, StatefulSet, DaemonSet or Job is accepted all the same: `kubectl apply` reports success, and no\npod appears. `kubectl get deployment` shows `0/1`, the ReplicaSet has the event `FailedCreate`:\n`error looking up service account shop/carts: serviceaccount \"carts\" not found`.\n\nThere is no pod to describe and no log to read, and a rollout waits until its deadline (600 s) is over.\n\nOnly `default` is made by the cluster, one in each namespace.\n\nWhere the set has an account of almost the same name that nothing of the run runs as, that one was meant: an error.\nElse it may be made elsewhere: a warning.\n",
    confirm: "kubectl describe replicaset -l app=NAME | grep FailedCreate\nkubectl get serviceaccount -n NAMESPACE\n",
    remedy: "Define it beside the workload, in the same namespace, or correct the name:\n\n```yaml\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: cart\n```\n",
    exceptions: "It is made elsewhere, by a chart or by hand. List its name under `external` in the configuration, or let crashlint\nread the place that defines it with `--context`.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/security/service-accounts/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/", "https://github.com/kubernetes/kubernetes/blob/master/plugin/pkg/admission/serviceaccount/admission.go"])
}

extension ServiceAccountUnbound {
  public static let descriptor = RuleDescriptor(
    id: "service-account-unbound",
    title: "The bindings serve another account than the pod's",
    summary: "The roles of the set are bound to another account, or to the account of another namespace, than the one the pod runs as.",
    category: .identity, severity: .warning, outcome: .crashLoopBackOff,
    why: "A RoleBinding or ClusterRoleBinding gives rights to the accounts that it names, each by name and namespace. A pod without\n`serviceAccountName` runs as `default`, whatever accounts stand beside it; an account of another namespace is another\naccount. The pod starts, the API server answers its program with `forbidden: User \"system:serviceaccount:…\" cannot\nlist …`, and controllers exit or wait for ever to become ready.\n",
    confirm: "kubectl logs POD -c CONTAINER | grep -i forbidden\nkubectl auth can-i --list --as=system:serviceaccount:NAMESPACE:ACCOUNT\n",
    remedy: "Set `serviceAccountName` in the pod's spec to the account that is bound, and the subject's `namespace` to the pod's.\n",
    exceptions: "The account gets its rights elsewhere, or the program does without. A pod without `serviceAccountName` is reported only\nif the set makes and binds just one account that no pod uses, and the workload has the account's name or runs a program\nthat is known to need the API server.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects", "https://kubernetes.io/docs/concepts/security/service-accounts/"])
}

extension TokenMountBlocked {
  public static let descriptor = RuleDescriptor(
    id: "token-mount-blocked",
    title: "A read-only volume where the token must be mounted",
    summary: "A ConfigMap or Secret is mounted at /run/secrets or /run, below which the token of the service account has its place.",
    category: .identity, severity: .warning, outcome: .crashLoopBackOff,
    why: "The kubelet mounts the token of the service account at `/var/run/secrets/kubernetes.io/serviceaccount`. In most images\n(Debian, Alpine, Red Hat and what is built on them) `/var/run` is a link to `/run`, so that the place is really\n`/run/secrets/kubernetes.io/serviceaccount`. A ConfigMap, Secret or projected volume at `/run/secrets` is read-only: the\nruntime cannot make the directory for the token in it, and the container does not start:\n`mkdir /run/secrets/kubernetes.io: read-only file system`. It happens to those who come from Docker, where secrets are\nfound in `/run/secrets`.\n\nWritten as `/var/run/secrets` the kubelet sees that one mount lies inside the other, and prepares the directory.\n",
    confirm: "kubectl describe pod POD | grep 'read-only file system'\n",
    remedy: "Mount the volume one directory deeper (`/run/secrets/app`), mount its files one by one with `subPath`, or set\n`automountServiceAccountToken: false` if the program does not talk to the API server.\n",
    exceptions: "In the image `/var/run` is a directory of its own.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://github.com/kubernetes/kubernetes/issues/65835", "https://github.com/kubernetes/kubernetes/issues/72261", "https://kubernetes.io/docs/concepts/security/service-accounts/"])
}

extension TokenNotMounted {
  public static let descriptor = RuleDescriptor(
    id: "token-not-mounted",
    title: "No token for a program that needs one",
    summary: "The pod gets no token of its service account, and its program talks to the API server.",
    category: .identity, severity: .error, outcome: .crashLoopBackOff,
    why: "Controllers, operators and other programs that talk to the API server read the token that the kubelet mounts at\n`/var/run/secrets/kubernetes.io/serviceaccount`. With `automountServiceAccountToken: false`, in the pod or else in its\nservice account, there is none: `open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory`,\nor `unable to load in-cluster configuration`.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.spec.automountServiceAccountToken}{\"\\n\"}'\nkubectl logs POD -c CONTAINER --previous | grep -i serviceaccount\n",
    remedy: "Set `automountServiceAccountToken: true` in the pod's spec, which goes before the service account's, or mount a\nprojected `serviceAccountToken` volume in that place.\n",
    exceptions: "The program is told by its arguments to use a kubeconfig or another server. Which programs need a token is known for\nwell-known images. A service account is judged only if it is in the same set.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/", "https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/", "https://github.com/kubernetes/kubernetes/blob/master/plugin/pkg/admission/serviceaccount/admission.go"])
}

extension ImageBroken {
  public static let descriptor = RuleDescriptor(
    id: "image-broken",
    title: "The image's version has a fault that one should not run",
    summary: "An image's tag is a version that its makers, or those who tested it, warn of.",
    category: .image, severity: .warning, outcome: .crashLoopBackOff,
    why: "Some releases are known to fail: etcd 3.5.0 to 3.5.2 may corrupt its data when the process is killed under load, and\nthen does not start any more, or differs from its peers; MySQL 8.0.38, 8.4.1 and 9.0.0 crash at each restart once they\nhold some ten thousand tables. A tag that pins such a version keeps it for ever.\n\nWhat takes unusual use to meet is an info.\n",
    confirm: "kubectl get pods -o jsonpath='{range .items[*]}{.spec.containers[*].image}{\"\\n\"}{end}'\n",
    remedy: "Pin the next version of the same series, after reading its notes on upgrades.\n",
    exceptions: "Tags that leave the version open, and digests, are not judged; neither are images of other registries.",
    yieldsTo: ["image-name-invalid"],
    parameters: [
    ],
    references: ["https://github.com/etcd-io/etcd/blob/main/CHANGELOG/README.md", "https://www.percona.com/blog/do-not-upgrade-to-any-version-of-mysql-after-8-0-37/"])
}

extension ImageMoved {
  public static let descriptor = RuleDescriptor(
    id: "image-moved",
    title: "The image is kept up elsewhere, or no longer",
    summary: "An image comes from a place where it is frozen, deprecated or gone.",
    category: .image, severity: .info, outcome: .misbehaves,
    why: "Some well-known images have moved to another name, and what is left at the old one gets no updates or has been\nremoved. In 2025 Bitnami moved all its versioned images from `docker.io/bitnami` to `docker.io/bitnamilegacy`: a\nmanifest that names them runs on nodes that have them in their cache, and is ImagePullBackOff on every new one.\n\nOnly for images that cannot be pulled any more this is a warning.\n",
    confirm: "kubectl get events | grep -E 'Failed to pull image|not found'\n",
    remedy: "Use the new name, and for what gets no updates a maintained image.\n",
    exceptions: "A mirror that still has the image serves it; if the manifest names the mirror's host, nothing is reported.",
    yieldsTo: ["image-name-invalid"],
    parameters: [
    ],
    references: ["https://github.com/bitnami/containers/issues/83267", "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/"])
}

extension ImageNameInvalid {
  public static let descriptor = RuleDescriptor(
    id: "image-name-invalid",
    title: "The image's name cannot be read",
    summary: "An image name has capitals, white space, an empty tag or something else that no container runtime accepts.",
    category: .image, severity: .error, outcome: .invalidImageName,
    why: "The API server accepts almost any text as an image. The kubelet reads it as `registry/repository:tag@digest`, where\nthe repository is in lower case, a tag follows its colon, and there is neither a scheme nor white space. What it\ncannot read it does not pull: the pod shows InvalidImageName and stays so, without an attempt at any registry.\n\nWhite space at an end is refused by the API server, but only in pods: the Deployment is accepted and has no pods.\nAn empty name is refused everywhere.\n",
    confirm: "kubectl describe pod POD | grep -E 'InvalidImageName|invalid reference format'\n",
    remedy: "Write the name as the registry knows it, such as `registry.example/team/app:1.4`.\n",
    exceptions: "Text that some tool fills in is left alone: `${IMAGE}`, `<image>`, `REGISTRY/app:TAG`. So are images that a\nkustomization replaces.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names", "https://github.com/distribution/reference"])
}

extension ImageNeverPulled {
  public static let descriptor = RuleDescriptor(
    id: "image-never-pulled",
    title: "The image is never pulled",
    summary: "imagePullPolicy is Never for an image that names a registry.",
    category: .image, severity: .info, outcome: .imagePullBackOff,
    why: "With `imagePullPolicy: Never` the kubelet uses an image only if the node has it already. On every other node the pod\nstays in ErrImageNeverPull. That is meant for images that are loaded by hand, as with kind or minikube; an image\nwith a registry's host in its name can usually be pulled from there. The kubelet also removes images that no container\nuses when the disk of the node fills, and then they are gone.\n",
    confirm: "kubectl describe pod POD | grep ErrImageNeverPull\n",
    remedy: "Use `imagePullPolicy: IfNotPresent`: it takes the node's copy where there is one.\n",
    exceptions: "Something loads the image onto every node, and protects it there.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy"])
}

extension PullSecretIgnored {
  public static let descriptor = RuleDescriptor(
    id: "pull-secret-ignored",
    title: "A pull secret is of the wrong type",
    summary: "A Secret under imagePullSecrets has a type from which the kubelet takes no credentials.",
    category: .image, severity: .warning, outcome: .imagePullBackOff,
    why: "The kubelet reads credentials of registries from Secrets of type `kubernetes.io/dockerconfigjson` (key `.dockerconfigjson`)\nand `kubernetes.io/dockercfg` (key `.dockercfg`). A Secret of another type, such as Opaque, which is the default, is left\naside without a word even if it has the right key. The image is then pulled without credentials, and a private one is not\nfound: `pull access denied`, `401 Unauthorized`.\n",
    confirm: "kubectl get secret NAME -o jsonpath='{.type}{\"\\n\"}'\nkubectl describe pod POD | grep -E 'denied|Unauthorized'\n",
    remedy: "```shell\nkubectl create secret docker-registry NAME --docker-server=… --docker-username=… --docker-password=…\n```\n",
    exceptions: "The image needs no credentials, or the node has them already.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod"])
}

extension DNSBlockedByPolicy {
  public static let descriptor = RuleDescriptor(
    id: "dns-blocked-by-policy",
    title: "Policies keep a pod from asking DNS",
    summary: "The egress of a pod is isolated without a way to DNS, and the pod is told the name of a Service.",
    category: .network, severity: .warning, outcome: .misbehaves,
    why: "A NetworkPolicy with the type `Egress` lets its pods speak only to what a rule names, and DNS is no exception: an allow-list\nwith the database alone leaves the pod unable to resolve the name of the database. Programs that need the name when they start\nexit, or are killed by their probes.\n\nWhat several policies allow adds up, so one policy that lets all pods ask DNS is enough.\n",
    confirm: "kubectl exec POD -- nslookup kubernetes.default\n",
    remedy: "```yaml\negress:\n  - to:\n      - namespaceSelector:\n          matchLabels: {kubernetes.io/metadata.name: kube-system}\n    ports:\n      - {protocol: UDP, port: 53}\n      - {protocol: TCP, port: 53}\n```\n",
    exceptions: "Network plugins that do not enforce policies, and clusters whose pods ask a cache on their node. A rule without ports, to an\naddress block or to pods of another namespace counts as a way to DNS.\nNothing is reported where the run has policies of Cilium, Calico or the cluster's administrators, which may allow it.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/", "https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation"])
}

extension DNSPolicySkipsCluster {
  public static let descriptor = RuleDescriptor(
    id: "dns-policy-skips-cluster",
    title: "A pod that needs the names of Services asks the DNS of its node",
    summary: "A pod is told the name of a Service, and asks the DNS of its node, which does not know it.",
    category: .network, severity: .error, outcome: .crashLoopBackOff,
    why: "Names of Services are known to the DNS of the cluster alone. A pod asks it if its `dnsPolicy` is `ClusterFirst`, which is the\ndefault, but not under `hostNetwork: true`: there `ClusterFirst` means the `resolv.conf` of the node, as `Default` does.\nA program that is told to connect to `redis:6379` then ends with `unknown host` or `bad address`, or tries for ever.\n",
    confirm: "kubectl exec POD -- cat /etc/resolv.conf    # the node's nameserver, no search for NAMESPACE.svc.cluster.local\n",
    remedy: "```yaml\nspec:\n  hostNetwork: true\n  dnsPolicy: ClusterFirstWithHostNet\n```\n",
    exceptions: "The node itself asks the DNS of the cluster (some installers set that up). Names that the program only tells others, such\nas advertised addresses, issuers and audiences of tokens, or allowed origins, are not counted, nor what `hostAliases` defines; a pod with nameservers of its own in `dnsConfig`\nis left alone.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy"])
}

extension ExternalNameIsAddress {
  public static let descriptor = RuleDescriptor(
    id: "external-name-is-address",
    title: "An ExternalName is an address",
    summary: "A Service of type ExternalName has an IP address for a name.",
    category: .network, severity: .warning, outcome: .misbehaves,
    why: "A Service of type `ExternalName` is an alias in the cluster's DNS: whoever asks for it is told another name to ask for. An IP\naddress is taken for a name made of digits, which exists nowhere, so that the Service does not resolve.\n",
    confirm: "kubectl exec POD -- nslookup NAME\n",
    remedy: "A Service without a selector, and an EndpointSlice with the address:\n\n```yaml\napiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: db-1\n  labels: {kubernetes.io/service-name: db}\naddressType: IPv4\nports: [{port: 5432}]\nendpoints: [{addresses: [10.1.2.3]}]\n```\n",
    exceptions: "None known.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/service/#externalname"])
}

extension HostAliasesIgnored {
  public static let descriptor = RuleDescriptor(
    id: "host-aliases-ignored",
    title: "hostAliases that a mount replaces",
    summary: "A container mounts its own /etc/hosts, and the pod's hostAliases are not in it.",
    category: .network, severity: .warning, outcome: .misbehaves,
    why: "The kubelet writes `hostAliases` into a file of its own, which it mounts at /etc/hosts of every container, but not\nwhere a container mounts something there itself. The names that the pod asks for then do not resolve.\n",
    confirm: "kubectl exec POD -- cat /etc/hosts\n",
    remedy: "Keep one of the two.\n",
    exceptions: "The mounted file has the names as well; nothing is reported where it is part of the set and does.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kubelet_pods.go"])
}

extension PodHostUnresolvable {
  public static let descriptor = RuleDescriptor(
    id: "pod-host-unresolvable",
    title: "The host name of a pod does not resolve",
    summary: "A host names one pod of a StatefulSet, and the set has no headless Service of that name.",
    category: .network, severity: .warning, outcome: .crashLoopBackOff,
    why: "`web-0.nginx` is the pod `web-0` of a StatefulSet, if the set has `serviceName: nginx` and the Service `nginx` is headless\n(`clusterIP: None`). Nothing makes the Service, and a Service with an address gives its pods no names. Members of a cluster\nthat look for each other under such names do not find each other: they exit, or wait and never become ready.\n",
    confirm: "kubectl get service NAME -o jsonpath='{.spec.clusterIP}'    # None\nkubectl logs POD --previous\n",
    remedy: "```yaml\nkind: Service\nspec:\n  clusterIP: None\n```\n\n`clusterIP` cannot be changed: delete the Service and create it again.\n",
    exceptions: "Pods that have a Service each are another way. Nothing is reported where the Service stands elsewhere in the run, or\nwhere a kustomization may change names.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id", "https://kubernetes.io/docs/concepts/services-networking/service/#headless-services"])
}

extension ServiceBlockedByPolicy {
  public static let descriptor = RuleDescriptor(
    id: "service-blocked-by-policy",
    title: "Policies keep a pod from the Service that it needs",
    summary: "A pod is told the name of a Service, and policies let it not out to the pods of that Service, or not in.",
    category: .network, severity: .warning, outcome: .misbehaves,
    why: "A NetworkPolicy of the type `Ingress` lets in only what a rule names, one of the type `Egress` lets out only to what\na rule names; both are to allow the connection, on the port of the pods, not that of the Service. A client that they\ndo not take cannot connect: the attempts time out, and a program that needs the connection to start exits or is\nnever ready.\n",
    confirm: "kubectl get networkpolicies -o yaml\nkubectl exec POD -- nc -zv SERVICE PORT\n",
    remedy: "Add the client to the rules, or give it the label that they ask for.\n",
    exceptions: "Network plugins that do not enforce policies. Rules with address blocks count as letting everybody through, and so\ndo those with labels of namespaces other than their name. Services with several workloads behind them are left\nalone. Nothing is reported where the run has policies of Cilium, Calico or the cluster's administrators, which may\nallow it.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/network-policies/"])
}

extension ServiceHostUnknown {
  public static let descriptor = RuleDescriptor(
    id: "service-host-unknown",
    title: "A host is the name of no Service",
    summary: "A variable, argument or configuration file names a host that is one slip or one namespace away from a Service of the set.",
    category: .network, severity: .warning, outcome: .crashLoopBackOff,
    why: "`db` is Service `db` of the pod's own namespace; `db.shop` and `db.shop.svc.cluster.local` are that of namespace `shop`. A name\nthat no Service bears does not resolve. Many programs connect to their database when they start, and exit if they cannot.\n\nReported are a full name whose namespace is another one than that of the Service and the workload, a name without a\nnamespace whose Service is in another one than the workload, names that one slip makes of the name of a Service, and names\nof Deployments and StatefulSets whose Service is called something else.\n",
    confirm: "kubectl logs POD --previous | grep -iE 'unknown ?host|not known|bad address|no such host'\nkubectl get services -A\n",
    remedy: "Write the name of the Service, `NAME` within a namespace and `NAME.NAMESPACE` across.\n",
    exceptions: "A Service of that name exists outside of these manifests: list it under `external` in the configuration. Nothing is reported\nwhere a Service of the name stands anywhere in the run in a namespace that does not differ, where the pod has searches of\nits own in `dnsConfig`, where part of the set could not be read, or where a kustomization may\nchange names or the namespace.\n",
    yieldsTo: ["upstream-host-unknown"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/", "https://kubernetes.io/docs/concepts/services-networking/service/"])
}

extension ServicePortUnknown {
  public static let descriptor = RuleDescriptor(
    id: "service-port-unknown",
    title: "A Service does not have the port that a client asks",
    summary: "A variable, argument or configuration file names a Service of the set with a port that it does not have.",
    category: .network, severity: .warning, outcome: .misbehaves,
    why: "The address of a Service answers on the ports that are written as `port`. The port of the pods, `targetPort`, and that of the\nnodes, `nodePort`, are others: `http://api:8080` does not reach a Service with `port: 80` and `targetPort: 8080`. The\nconnection is refused or times out; programs that connect when they start exit, or wait.\n",
    confirm: "kubectl get service NAME\n",
    remedy: "Write the Service's `port`, or give the Service the port that clients ask for.\n",
    exceptions: "A headless Service has no address of its own: clients reach the pods on any port, and nothing is reported. Nor is what a\nworkload is told of its own Service, what its `hostAliases` define, and a port that a Service of that name has elsewhere in\nthe run. Addresses to listen on or to tell others (`--advertise-…`, `redirect_uri`, `cors`), images and their tags, names\nand passwords are no connections, and texts for people (`.md`, `.txt`) are not read.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports"])
}

extension ServiceSelectsNothing {
  public static let descriptor = RuleDescriptor(
    id: "service-selects-nothing",
    title: "The selector of a Service misses its pods",
    summary: "The selector of a Service matches no pod of the set, and is one label away from those of a workload.",
    category: .network, severity: .warning, outcome: .misbehaves,
    why: "A Service leads to the pods that have all labels of its `selector`. With a slip in it there is none: connections are refused\nor time out, the name of a headless Service does not resolve, and whatever waits for the Service never gets up.\nThe Service itself is accepted without a word.\n",
    confirm: "kubectl get endpointslices -l kubernetes.io/service-name=NAME\n",
    remedy: "Copy the labels from `spec.template.metadata.labels` of the workload.\n",
    exceptions: "Labels that are set at run time (the role of a member), pods that a controller makes, and labels that a kustomization adds:\na label that the pods do not have at all is not reported, only one with another value. Pods of another directory of the run,\nand virtual machines of KubeVirt, count as well.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service"])
}

extension ServiceTargetPortUndefined {
  public static let descriptor = RuleDescriptor(
    id: "service-target-port-undefined",
    title: "A Service leads to a port name that its pods do not have",
    summary: "A Service has a targetPort by name, and no container of the pods that it selects has a port of that name and protocol.",
    category: .network, severity: .warning, outcome: .misbehaves,
    why: "A `targetPort` that is a name is looked up in the ports of each pod. A pod without it gets no endpoint for that port: the\nService is accepted, pods run, and every connection is refused or times out. Names are compared with their protocol: a TCP\nport does not serve a Service's UDP port.\n",
    confirm: "kubectl get endpointslices -l kubernetes.io/service-name=NAME -o yaml | grep -A3 ports\n",
    remedy: "Give the container's port the name, or write the number.\n",
    exceptions: "Pods that get further containers from a mesh or another injector, the ports of such sidecars (`linkerd-admin`,\n`http-envoy-prom`), and Services whose pods are not in the set. Pods of another directory of the run may have the port.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports"])
}

extension UpstreamHostUnknown {
  public static let descriptor = RuleDescriptor(
    id: "upstream-host-unknown",
    title: "nginx does not find an upstream",
    summary: "A configuration of nginx names a host without a variable, and no Service is called so.",
    category: .network, severity: .error, outcome: .crashLoopBackOff,
    why: "nginx resolves each host of `proxy_pass`, `server` in `upstream` and the like once, when it reads its configuration, and exits\nwith `[emerg] host not found in upstream \"NAME\"` if one has no address. One misspelt name, or one Service in another\nnamespace, and it does not start. The same holds for `resolver`: `host not found in resolver`.\n",
    confirm: "kubectl logs POD --previous | grep 'host not found'\n",
    remedy: "Write the name of the Service. Where it may be missing at times, give nginx a `resolver` and the host in a variable: then it is\nasked for at each request.\n\n```\nresolver 10.96.0.10;\nset $backend http://api.shop.svc.cluster.local;\nproxy_pass $backend;\n```\n",
    exceptions: "Hosts with variables, names of `upstream` blocks, and files that the main configuration does not include. What merely is not\ndefined here is not reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server", "https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver"])
}

extension HostPortCollision {
  public static let descriptor = RuleDescriptor(
    id: "host-port-collision",
    title: "Two workloads take one port of the node",
    summary: "Two workloads of the set that can meet on a node take the same host port.",
    category: .ports, severity: .error, outcome: .pending,
    why: "A `hostPort` (or, with `hostNetwork`, every `containerPort`) belongs to the node. The scheduler gives a port of a\nnode to one pod, told apart by port, protocol and `hostIP`. The second pod stays `Pending`: `node(s) didn't have\nfree ports for the requested pod ports`.\n\nTwo DaemonSets with the same node selector meet on every node, so all pods of the second stay Pending. If one\nselects fewer nodes than the other, they meet on those, if there are any: a warning. Other workloads meet if the\nscheduler puts them on one node: that is a matter of luck, and certain once there are more pods than nodes.\n\nWithin one pod, two containers that ask for one host port are refused by the API server (`Duplicate value`). With\n`hostNetwork: true` each declared port is a host port, so that declaring one twice is enough.\n\nWhat a program on the node's network binds without declaring it, as options such as `--port=9100` tell, is not known\nto the scheduler: both pods start on one node, and the second exits with `address already in use`.\n",
    confirm: "kubectl get pods -o wide | grep Pending\nkubectl describe pod POD | grep 'free ports'\n",
    remedy: "Give one of them another host port, or do without: a Service reaches `containerPort` and needs no `hostPort`.\nTo keep both on one number, keep them apart: different `nodeSelector`s, or required pod anti-affinity between them.\n",
    exceptions: "The two are never installed together. What stands in one file, one kustomization or one stream is taken to be; what\nonly lies in one directory may be two ways to install the same, and weighs less. Nothing is reported if their\naffinities differ, or their node selectors, unless one of two DaemonSets is on every node of the other, if a\nDaemonSet is switched off by a label that is made up (`non-existing`), if required anti-affinity keeps them apart,\nor if they bind different `hostIP`s.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/overview/", "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/", "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/scheduler/framework/plugins/nodeports/node_ports.go"])
}

extension ImagePortsCollide {
  public static let descriptor = RuleDescriptor(
    id: "image-ports-collide",
    title: "Two images of a pod listen on one port",
    summary: "Two containers that run side by side have images that listen on the same port unless told otherwise.",
    category: .ports, severity: .warning, outcome: .crashLoopBackOff,
    why: "The containers of a pod share one network namespace, as programs on one host do. `nginx` and `httpd` both listen on\nport 80, whether the manifest declares it or not. The first that binds it has it; the other gets `EADDRINUSE`\n(`Address already in use`), exits, and goes into CrashLoopBackOff.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i 'in use'\n",
    remedy: "Give one of them a port of its own, by its variable, argument or configuration, or run it in another pod.\n",
    exceptions: "The image was built anew with another configuration. Nothing is reported for a container with a command, arguments, a\nmounted configuration, or a variable whose name speaks of a port.\n",
    yieldsTo: ["port-shared-by-containers"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking"])
}

extension MeshPortTaken {
  public static let descriptor = RuleDescriptor(
    id: "mesh-port-taken",
    title: "A port belongs to the mesh's sidecar",
    summary: "A container declares a port that the sidecar of the mesh which the pod asks for listens on.",
    category: .ports, severity: .warning, outcome: .crashLoopBackOff,
    why: "The sidecar of a mesh runs in the network of the pod and has ports of its own: Istio 15000 to 15090, Linkerd 4140,\n4143, 4190 and 4191. A program of the pod that listens on one of them collides with it: whoever comes second exits\nwith `address already in use`, and traffic to the port may be taken for the mesh's own.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i 'address already in use'\n",
    remedy: "Let the program listen on another port.\n",
    exceptions: "The sidecar is known to come where the pod asks for it by a label or an annotation, or its Namespace in the same set\ndoes.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://istio.io/latest/docs/ops/deployment/application-requirements/#ports-used-by-istio", "https://linkerd.io/2/features/proxy-injection/"])
}

extension NodePortTaken {
  public static let descriptor = RuleDescriptor(
    id: "node-port-taken",
    title: "A node port cannot be had",
    summary: "A Service asks for a node port that another Service of the set asks for, that it asks for twice, or that is out of range.",
    category: .ports, severity: .error, outcome: .rejected,
    why: "A `nodePort` is one port of all nodes, and belongs to one Service of the cluster, whatever its namespace. The API server\nrefuses the second Service: `provided port is already allocated`. It also refuses ports outside of the range that it was started\nwith, which is 30000-32767 unless somebody has changed it.\n",
    confirm: "kubectl get services -A | grep NodePort\n",
    remedy: "Leave `nodePort` out, and take what the cluster gives; or choose another one.\n",
    exceptions: "The Services are never in one cluster. Only those of one file, one kustomization or one stream are compared.\n",
    yieldsTo: [],
    parameters: [
      .init(name: "first-node-port", summary: "The first port of the range for node ports. The default of --service-node-port-range.", defaultValue: .integer(30000)),
      .init(name: "last-node-port", summary: "The last port of the range for node ports. The default of --service-node-port-range.", defaultValue: .integer(32767)),
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport"])

  static let firstNodePort = Parameter<Int>("first-node-port", default: 30000)

  static let lastNodePort = Parameter<Int>("last-node-port", default: 32767)
}

extension PortBoundTwice {
  public static let descriptor = RuleDescriptor(
    id: "port-bound-twice",
    title: "One program is told to listen twice on one port",
    summary: "Two options of a command line, or an option and a second declared port, give one port to two listeners.",
    category: .ports, severity: .error, outcome: .crashLoopBackOff,
    why: "A program binds a port once. Its second listener gets `EADDRINUSE` (`bind: address already in use`), and most servers\nexit: at once, each time, until CrashLoopBackOff.\n\nIt happens when the service is moved to the port that the same program uses for its metrics or its health checks:\n`--metrics-bind-address=:8081` beside `--health-probe-bind-address=:8081`. A declaration can show it too: a port named\n`web` and one named `metrics` with one number, and an option that gives the number to the service.\n\nFor the two listeners of a controller-runtime manager it is an error. Other programs may serve both on one listener, so\nfor them it is a warning.\n",
    confirm: "kubectl logs POD --previous | grep -i 'in use'\n",
    remedy: "```yaml\nargs: [\"--metrics-bind-address=:8080\", \"--health-probe-bind-address=:8081\"]\n```\n",
    exceptions: "The program serves both on one listener. Options that name a port of something else (`--redis-port`,\n`--advertise-address`, `--upstream…`) are not compared, nor is anything in a shell's script.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking"])
}

extension PortDeclarationRefused {
  public static let descriptor = RuleDescriptor(
    id: "port-declaration-refused",
    title: "The API server refuses a declared port",
    summary: "A container's port has a number, name or protocol that is not allowed.",
    category: .ports, severity: .error, outcome: .rejected,
    why: "The list opens no ports, but it is checked. The API server refuses the whole object if\n\n- a number is not within 1 … 65535, is written as a string (`\"8080\"`), or is missing;\n- a name has more than 15 characters, or other ones than lower-case letters, digits and dashes, or no letter, or two\n  dashes in a row;\n- two ports of one container have one name;\n- a protocol is not `TCP`, `UDP` or `SCTP`, in upper case.\n\nNothing is created then, and an older version of the object stays as it is.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\nports:\n  - name: metrics\n    containerPort: 9090\n    protocol: TCP\n```\n",
    exceptions: "None are known. Names may repeat between containers of a pod, and one number may be declared twice.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports", "https://kubernetes.io/docs/concepts/services-networking/service/#protocol-support", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go"])
}

extension PortSharedByContainers {
  public static let descriptor = RuleDescriptor(
    id: "port-shared-by-containers",
    title: "Two containers of a pod declare one port",
    summary: "Two containers that run at the same time in one pod declare the same port and protocol.",
    category: .ports, severity: .warning, outcome: .crashLoopBackOff,
    why: "The containers of a pod share one network namespace, as programs on one host do. The first that binds a port has it;\nthe second gets `EADDRINUSE` (`Address already in use`), and most servers exit. It is restarted, fails again and goes\ninto CrashLoopBackOff, while the first runs on: the pod shows `1/2`.\n\nThe API server accepts the manifest. `containerPort` only says what a program listens on, so two equal declarations\nare a strong sign and no proof.\n",
    confirm: "kubectl get pod POD -o jsonpath='{range .spec.containers[*]}{.name}: {.ports[*].containerPort}{\"\\n\"}{end}'\nkubectl logs POD -c CONTAINER --previous | grep -i 'in use'\n",
    remedy: "Let one of them listen elsewhere (its flag or variable), and declare that port:\n\n```yaml\n- name: tap\n  args: [--listen=:8081]\n  ports:\n    - containerPort: 8081\n```\n\nIf the second declaration is a mistake, because the program does not listen there, remove it.\n",
    exceptions: "Both programs bind different addresses of the pod, or set `SO_REUSEPORT`. Ordinary init containers end before the\nothers start and are not compared.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking", "https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/"])
}

extension ExecTimeoutTooShort {
  public static let descriptor = RuleDescriptor(
    id: "exec-timeout-too-short",
    title: "An exec probe times out before its program has started",
    summary: "An exec probe starts a heavy command line client and gives it too few seconds.",
    category: .probes, severity: .warning, outcome: .misbehaves,
    why: "`timeoutSeconds` is 1 unless it is written, and also counts the start of the program that the probe executes. Some\nclients start a whole runtime for each call: `rabbitmq-diagnostics` an Erlang virtual machine, `nodetool` and `kafka-*.sh` a\nJava one, `mongosh` Node.js. That takes a second or more of CPU time; under a CPU limit of 500m it takes twice as long.\nA probe that times out has failed.\n\nWith a liveness probe a healthy server is killed, typically under load, and with a readiness probe it drops out of its\nServices, or never gets into them.\n",
    confirm: "kubectl describe pod POD | grep 'timed out'\nkubectl exec POD -- sh -c 'time rabbitmq-diagnostics -q ping'\n",
    remedy: "Give such a probe 15 s or more, and a period that is no shorter:\n\n```yaml\nlivenessProbe:\n  exec: {command: [rabbitmq-diagnostics, -q, ping]}\n  periodSeconds: 60\n  timeoutSeconds: 30\n```\n\nOften tcpSocket is enough, which costs nothing.\n",
    exceptions: "The CPU is never scarce, and the client was measured there.\n",
    yieldsTo: [],
    parameters: [
      .init(name: "warning-seconds", summary: "Below so many seconds the timeout is a warning, for every heavy client. Their start alone takes 1 to 3 s on an idle node.", defaultValue: .integer(3)),
      .init(name: "info-seconds", summary: "Below so many seconds the timeout is worth a word, for clients that start an Erlang virtual machine. RabbitMQ advises 10 s and more for its own health checks.", defaultValue: .integer(10)),
    ],
    references: ["https://www.rabbitmq.com/docs/monitoring#health-checks", "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])

  static let warningSeconds = Parameter<Int>("warning-seconds", default: 3)

  static let infoSeconds = Parameter<Int>("info-seconds", default: 10)
}

extension GrpcProbeOnHttpPort {
  public static let descriptor = RuleDescriptor(
    id: "grpc-probe-on-http-port",
    title: "A grpc probe asks an HTTP port",
    summary: "A grpc probe asks a port that the container names http or https, or that another probe asks by HTTP.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A grpc probe calls `grpc.health.v1.Health/Check` over HTTP/2, without TLS. A server of plain HTTP/1.1 answers that with an\nerror or closes the connection, and a server of TLS waits for a handshake that never comes: each probe fails (event\n`Readiness probe failed: timeout: failed to connect service`).\n",
    confirm: "kubectl describe pod POD | grep -E 'probe failed'\nkubectl port-forward POD PORT & grpcurl -plaintext localhost:PORT grpc.health.v1.Health/Check\n",
    remedy: "Ask the port on which gRPC is served, or use httpGet for this one.\n",
    exceptions: "The program serves both protocols on one port, as servers with ASP.NET, Connect, Armeria or cmux can. A manifest that speaks\nof gRPC at the port (its name, an option or variable with the number) is not reported.\n",
    yieldsTo: ["probe-invalid"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-grpc-liveness-probe"])
}

extension HandlerNeedsShell {
  public static let descriptor = RuleDescriptor(
    id: "handler-needs-shell",
    title: "A probe or hook uses shell syntax without a shell",
    summary: "An exec probe or hook has operators or variables of a shell among its words, and no shell.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "`exec` runs a program with its arguments, and no shell. `|`, `&&`, `>` and `$NAME` are then arguments like any other. Most\nprograms fail over them, and so does the probe or the hook.\n\nThe kubelet itself replaces `$(NAME)` in exec probes, but not in hooks.\n",
    confirm: "kubectl describe pod POD | grep -E 'Unhealthy|FailedPostStartHook|FailedPreStopHook'\n",
    remedy: "Write `[\"sh\", \"-c\", \"…\"]` with the whole line as one text, if the image has a shell.\n",
    exceptions: "The program understands the word itself.\n",
    yieldsTo: ["handler-variable-unexpanded"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/", "https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/"])
}

extension HandlerProgramMissing {
  public static let descriptor = RuleDescriptor(
    id: "handler-program-missing",
    title: "A probe or hook runs a program that the image lacks",
    summary: "An exec probe or a hook needs a program that the image does not ship.",
    category: .probes, severity: .error, outcome: .notReady,
    why: "Small images have no curl, and distroless ones have no shell. What happens depends on who looks for the program:\n\n- the runtime, for `command: [curl, …]`: the probe *errors*, and its result is thrown away. A readiness or startup probe\n  never succeeds (`0/1` for ever), a liveness probe never acts. None of them leads to a kill;\n- a shell, for `sh -c \"curl …\"`: status 127 is a failure, and the container is killed;\n- a postStart hook fails in both cases, and the container is killed;\n- a preStop hook fails in both cases, and the container is stopped at once.\n",
    confirm: "kubectl describe pod POD | grep -E 'errored|executable file not found'\nkubectl exec POD -- which curl\n",
    remedy: "Use httpGet or tcpSocket: the kubelet makes the connection, and the image needs nothing. busybox images (alpine) have\n`wget`, `nc` and `sh`.\n",
    exceptions: "The image is built anew under the public name, with the program in it.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://github.com/kubernetes/kubernetes/issues/106682", "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])
}

extension HandlerVariableUnexpanded {
  public static let descriptor = RuleDescriptor(
    id: "handler-variable-unexpanded",
    title: "A probe or hook refers to a variable that is not replaced there",
    summary: "An exec probe or hook uses $(NAME), which the kubelet replaces in neither hooks nor, for valueFrom, probes.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "In `command` and `args` of a container the kubelet replaces `$(NAME)` by any of its variables. Elsewhere it does less:\n\n- in an exec probe it knows only the variables with a literal `value`, and not those with `valueFrom` or from `envFrom`;\n- in postStart and preStop it replaces nothing.\n\nWhat is not replaced stays as it is. A program is handed the text `$(POD_IP)`; a shell takes it for a command substitution,\nfinds no command of that name, and goes on with nothing in its place. Mostly the probe or the hook then fails.\n\nThe process itself does have the variable in its environment.\n",
    confirm: "kubectl describe pod POD | grep -E 'Unhealthy|FailedPostStartHook|FailedPreStopHook'\n",
    remedy: "Let a shell replace it: `[\"sh\", \"-c\", \"check $POD_IP\"]`.\n",
    exceptions: "The shell is to run a command that has the name of the variable.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/", "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])
}

extension HookTcpSocket {
  public static let descriptor = RuleDescriptor(
    id: "hook-tcp-socket",
    title: "A lifecycle hook uses tcpSocket",
    summary: "A postStart or preStop hook is of the kind tcpSocket, which always fails.",
    category: .probes, severity: .error, outcome: .crashLoopBackOff,
    why: "The field is in the API for compatibility only: the API server accepts it, and the kubelet has nothing to run for it. The\nhook fails each time. After a failed postStart hook the container is killed (`PostStartHookError`) and started again:\nCrashLoopBackOff. After a failed preStop hook (`FailedPreStopHook`) the container is stopped at once, without the wait that\nthe hook was meant for.\n",
    confirm: "kubectl describe pod POD | grep -E 'FailedPostStartHook|FailedPreStopHook'\n",
    remedy: "To wait for a port when a pod starts, use a startupProbe with tcpSocket. To wait before it stops, use `sleep` or `exec`.\n",
    exceptions: "None.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/"])
}

extension LivenessBeforeReadiness {
  public static let descriptor = RuleDescriptor(
    id: "liveness-before-readiness",
    title: "The liveness probe loses patience before the readiness probe",
    summary: "Liveness and readiness probe ask the same, and the liveness probe gives up first.",
    category: .probes, severity: .info, outcome: .misbehaves,
    why: "When a program does not answer, the readiness probe should take the pod out of its Services first, so that it can recover;\nonly what does not recover should be killed. From the first failure a probe takes\n`(failureThreshold − 1) × periodSeconds + timeoutSeconds`. If that is less for the liveness probe, an overloaded pod is\nkilled while it still gets requests, and its load goes to the others.\n",
    confirm: "kubectl get events --field-selector involvedObject.name=POD | grep -E 'Unhealthy|Killing'\n",
    remedy: "Raise `failureThreshold` of the liveness probe, or lower that of the readiness probe.\n",
    exceptions: "The pod has no Service, or a restart is the fastest way to recover.\n",
    yieldsTo: ["liveness-without-patience", "start-budget-too-short"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])
}

extension LivenessOnDependency {
  public static let descriptor = RuleDescriptor(
    id: "liveness-on-dependency",
    title: "A liveness probe depends on another Service",
    summary: "The command of a liveness probe asks a Service of other pods, so that their outage kills this container.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A liveness probe says whether a restart of this container would help. One that asks a database or another Service fails\nwhen that one is down or slow; the kubelet then kills every replica that asks it, and the outage spreads.\n",
    confirm: "kubectl describe pod POD | grep -A2 'Liveness probe failed'\n",
    remedy: "Ask the container itself (`httpGet` of a path that touches nothing else, `tcpSocket`), and put the dependency into the\nreadinessProbe, which only takes the pod out of its Services.\n",
    exceptions: "Only Services of the set are known, and those that select the pod itself are its own.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])
}

extension LivenessWithoutPatience {
  public static let descriptor = RuleDescriptor(
    id: "liveness-without-patience",
    title: "The liveness probe kills over a short pause",
    summary: "A liveness probe kills the container when it is silent for less than a few seconds.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A liveness probe also counts once the program has long been up. From the first probe without an answer to the kill it\ntakes `(failureThreshold − 1) × periodSeconds + timeoutSeconds`. With `failureThreshold: 1` and the default timeout that is\n1 s: one pause of a second, and the container is killed.\n\nGarbage collections, CPU limits that throttle, a node that pulls an image and a slow disk all make such pauses, also in\nhealthy programs. When load is the cause, each kill moves it to the other replicas, which then pause and are killed too.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].restartCount}'\nkubectl get events --field-selector involvedObject.name=POD | grep -E 'Unhealthy|Killing'\n",
    remedy: "Raise `failureThreshold` to 3 and `timeoutSeconds` to a few seconds: the default period then gives 23 s. If a hang must be\nnoticed quickly, let the readiness probe be the quick one: it takes the pod out of its Services and kills nothing.\n",
    exceptions: "The probe asks something that cannot pause, such as a file that only a fatal error makes.\n",
    yieldsTo: ["start-budget-too-short"],
    parameters: [
      .init(name: "minimum-seconds", summary: "The least time, in seconds, that a program may be silent before it is killed. Pauses of a second or two are ordinary (garbage collection, CPU throttling in periods of 0.1 s, disk reads).", defaultValue: .integer(3)),
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])

  static let minimumSeconds = Parameter<Int>("minimum-seconds", default: 3)
}

extension OperatorLivenessTooEarly {
  public static let descriptor = RuleDescriptor(
    id: "operator-liveness-too-early",
    title: "A controller is killed before the API server has answered it",
    summary: "The liveness or startup probe of an operator grants less than its start may need on a busy cluster.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A controller or operator talks to the API server before it is up: it discovers the served kinds, fills its caches, takes\npart in a leader election, and often serves its health only then. On a new cluster that takes a second or two. On one with\nhundreds of CustomResourceDefinitions, a throttled client or an API server that is itself just starting, it takes tens.\n\nThe budget is `initialDelaySeconds + (failureThreshold − 1) × periodSeconds`. If it is too short, the container is killed and\nbegins again, which adds to the load that made it slow.\n",
    confirm: "kubectl get events --field-selector involvedObject.name=POD | grep -E 'Unhealthy|Killing'\nkubectl logs POD --previous | tail    # ends in the middle of the start\n",
    remedy: "Give the start a budget of its own:\n\n```yaml\nstartupProbe:\n  httpGet: {path: /healthz, port: 8081}\n  periodSeconds: 5\n  failureThreshold: 13    # (13 − 1) × 5 = 60 s\n```\n\nThe scaffold of kubebuilder grants 15 + 2 × 20 = 55 s.\n",
    exceptions: "The controller serves its health before it speaks to the API server.\n",
    yieldsTo: ["start-budget-too-short"],
    parameters: [
      .init(name: "minimum-seconds", summary: "The least time, in seconds, that a controller should have to start. The scaffolds of kubebuilder and of the Operator SDK grant 55 s, and reports of killed operators are about 15 s and less.", defaultValue: .integer(20)),
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])

  static let minimumSeconds = Parameter<Int>("minimum-seconds", default: 20)
}

extension PostStartRacesServer {
  public static let descriptor = RuleDescriptor(
    id: "post-start-races-server",
    title: "A postStart hook calls a server that is not up yet",
    summary: "A postStart hook calls the server of its own container once, without trying again.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A postStart hook is run as soon as the container has been started, beside the container's own program, and waits for\nnothing: no probe has run yet. A client that is called once finds the server ready on one day and not on another. When the\nhook fails, the kubelet kills the container (`PostStartHookError`, event `FailedPostStartHook`) and starts it again, and the\nrace begins anew: CrashLoopBackOff.\n",
    confirm: "kubectl get events --field-selector involvedObject.name=POD,reason=FailedPostStartHook\n",
    remedy: "Try until it works, within bounds:\n\n```yaml\nlifecycle:\n  postStart:\n    exec:\n      command:\n        - sh\n        - -c\n        - for i in $(seq 30); do redis-cli ping && exit 0; sleep 1; done; exit 1\n```\n\nOr set it in the server's own configuration, or from a Job or a sidecar.\n",
    exceptions: "The server is up before the client is, always.\n",
    yieldsTo: ["handler-program-missing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/"])
}

extension PreStopOutlastsGracePeriod {
  public static let descriptor = RuleDescriptor(
    id: "pre-stop-outlasts-grace-period",
    title: "preStop sleeps through the time to stop",
    summary: "A preStop hook sleeps as long as terminationGracePeriodSeconds, or longer.",
    category: .probes, severity: .warning, outcome: .misbehaves,
    why: "`terminationGracePeriodSeconds` (30 unless it is written) begins when the pod is deleted, and preStop is part of it. When it is\nover, the hook is cut off, the program gets SIGTERM, and SIGKILL 2 s later. A program that wanted to finish its requests or\nflush its data cannot.\n\nA `sleep` hook that is longer than the grace period is refused by the API server.\n",
    confirm: "kubectl get events --field-selector involvedObject.name=POD | grep -E 'FailedPreStopHook|Killing'\n",
    remedy: "Set `terminationGracePeriodSeconds` to the time of the hook plus what the program needs to stop.\n",
    exceptions: "The program has nothing to finish.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/", "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination"])
}

extension ProbeHostLoopback {
  public static let descriptor = RuleDescriptor(
    id: "probe-host-loopback",
    title: "A probe asks the loopback address of the node",
    summary: "A probe has host localhost or 127.0.0.1, which is the node and not the pod.",
    category: .probes, severity: .error, outcome: .crashLoopBackOff,
    why: "The kubelet makes the connection of httpGet and tcpSocket probes itself, from the network of the node. `host` names where\nto; without it, it is the pod's address. `localhost` and `127.0.0.1` are therefore the node, where the program does not\nlisten (or where another one answers in its place):\n\n- a liveness or startup probe fails each time, and the container is killed each time: CrashLoopBackOff;\n- a readiness probe never succeeds: the pod stays `0/1` ready.\n\nA pod with `hostNetwork: true` shares the network of the node: there the address is right.\n",
    confirm: "kubectl describe pod POD | grep Unhealthy\n",
    remedy: "Remove `host`. If the program listens on 127.0.0.1 only, let it listen on all addresses. To send a Host header, write\nit under `httpHeaders`.\n",
    exceptions: "Something on every node listens on that port at the loopback address, and it is meant to be asked, such as a port that\nanother pod opens with `hostNetwork`.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Probe", "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])
}

extension ProbeInvalid {
  public static let descriptor = RuleDescriptor(
    id: "probe-invalid",
    title: "The API server refuses the probe",
    summary: "A probe has a value or a combination of fields that the API server does not accept.",
    category: .probes, severity: .error, outcome: .rejected,
    why: "These are checked when the object is applied, so that nothing of it runs:\n\n- exactly one of `exec`, `httpGet`, `tcpSocket` and `grpc`;\n- a port is a number, or a name with at least one letter: `\"8080\"` in quotes is a name, and none that is allowed;\n- a `grpc` probe takes the number of a port only, no name;\n- `scheme` is `HTTP` or `HTTPS`, in upper case;\n- `successThreshold` is 1, except in a readinessProbe;\n- `terminationGracePeriodSeconds` is for probes that kill: not in a readinessProbe;\n- init containers have no probes, except sidecars (`restartPolicy: Always`).\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write what the finding's help says.\n",
    exceptions: "Something changes the manifest before it is applied.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Probe"])
}

extension ProbePathOutsidePrefix {
  public static let descriptor = RuleDescriptor(
    id: "probe-path-outside-prefix",
    title: "A probe asks outside of the prefix that the program serves below",
    summary: "A program is told to serve below a path prefix, and a probe asks a path without it.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "Behind a proxy, programs are often given a prefix: `--web.route-prefix` or the path of `--web.external-url` (Prometheus,\nAlertmanager, Pushgateway), `KC_HTTP_RELATIVE_PATH` (Keycloak), `SERVER_SERVLET_CONTEXT_PATH` (Spring Boot). They then serve\neverything below it, their health checks as well. Without the prefix the answer is 404, which fails a probe each time.\n",
    confirm: "kubectl describe pod POD | grep 'statuscode: 404'\n",
    remedy: "Put the prefix in front of the probe's path. For Prometheus behind a proxy that strips the path, set\n`--web.route-prefix=/` beside `--web.external-url`.\n",
    exceptions: "The program serves its health checks outside of the prefix, by a setting that the manifest does not show.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://prometheus.io/docs/prometheus/latest/command-line/prometheus/", "https://www.keycloak.org/server/management-interface", "https://docs.spring.io/spring-boot/reference/actuator/monitoring.html"])
}

extension ProbePathsDiffer {
  public static let descriptor = RuleDescriptor(
    id: "probe-paths-differ",
    title: "Probes ask different paths of one port",
    summary: "A liveness or startup probe asks another path than the readiness probe, and nothing shows that the server knows both.",
    category: .probes, severity: .info, outcome: .crashLoopBackOff,
    why: "That the liveness probe asks less than the readiness probe is right, if the server has both paths. If it does not know the\nfirst, it answers 404: the pod gets ready, since its readiness probe succeeds, takes traffic, and is killed again and\nagain. Pairs that go together, such as `/healthz` and `/readyz`, are not reported.\n",
    confirm: "kubectl describe pod POD | grep 'statuscode: 404'\n",
    remedy: "Check both paths in the program, or ask the same one.\n",
    exceptions: "The server has both.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])
}

extension ProbePortUndefined {
  public static let descriptor = RuleDescriptor(
    id: "probe-port-undefined",
    title: "A probe names a port that its container does not declare",
    summary: "A probe's port is a name that is missing from the ports of the same container.",
    category: .probes, severity: .error, outcome: .notReady,
    why: "A port name in a probe is looked up in the `ports` of the same container, and nowhere else: not in other containers of\nthe pod, not in the Service. The API server does not check it.\n\nA name that is not found makes the probe *error*, not fail. The kubelet retries three times and throws the result away\n(event `Unhealthy`: `… probe errored and resulted in unknown state: strconv.Atoi: parsing \"http\": invalid syntax`):\n\n- a readiness probe never succeeds: the pod stays `Running`, `0/1` ready, and gets no traffic;\n- a startup probe never succeeds and never fails: the other probes never begin, the pod is never ready and never killed;\n- a liveness probe never fails: it looks as if it guarded the program, but a hang is never noticed.\n\nNone of them leads to CrashLoopBackOff.\n",
    confirm: "kubectl describe pod POD | grep 'probe errored'\nkubectl get pod POD -o jsonpath='{range .spec.containers[*]}{.name}: {.ports[*].name}{\"\\n\"}{end}'\n",
    remedy: "Name the port in the container, or write its number in the probe:\n\n```yaml\nports:\n  - name: http\n    containerPort: 8080\nreadinessProbe:\n  httpGet: {path: /ready, port: http}\n```\n",
    exceptions: "None. A number need not be declared; a name must be.\n",
    yieldsTo: ["value-refused"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port"])
}

extension ProbePortUnknown {
  public static let descriptor = RuleDescriptor(
    id: "probe-port-unknown",
    title: "A probe asks a port that nothing else speaks of",
    summary: "A probe asks a port that the image does not listen on, or that neither ports, arguments nor variables mention.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "Every probe of a port on which nothing listens gets `connection refused`. A public image without arguments, mounts or\nsettings listens on its own ports and on no others: that is a warning.\n\nOf other images less is known. A port need not be declared to be open: the list is for people. But if a container declares\none port, and neither its arguments nor its variables mention the probe's, a number was perhaps changed in one place and\nnot in the other: that is worth knowing.\n",
    confirm: "kubectl describe pod POD | grep 'connection refused'\n",
    remedy: "Write the port that the program listens on, best by its name, or declare the port.\n",
    exceptions: "The program opens the port by itself, such as a management port that is built in.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/"])
}

extension ProbeSchemeMismatch {
  public static let descriptor = RuleDescriptor(
    id: "probe-scheme-mismatch",
    title: "The probe and the port do not speak the same protocol",
    summary: "A probe speaks HTTPS to a port of plain HTTP, or HTTP to port 443.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "`scheme` decides what an httpGet probe speaks: HTTP unless it is written. A plain server cannot answer a TLS handshake\n(event `http: server gave HTTP response to HTTPS client`), and a TLS server answers plain HTTP with status 400 or closes\nthe connection. Either is a failed probe, each time.\n\nThe health server of controller-runtime (`--health-probe-bind-address`) has no TLS, also when metrics and webhooks do.\n",
    confirm: "kubectl describe pod POD | grep -E 'HTTP response to HTTPS client|statuscode: 400'\n",
    remedy: "Write the scheme that the port is served with. With HTTPS the kubelet does not verify the certificate.\n",
    exceptions: "The program serves the port otherwise than its number or option says.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Probe"])
}

extension ProbeTimeoutAbovePeriod {
  public static let descriptor = RuleDescriptor(
    id: "probe-timeout-above-period",
    title: "The probe's timeout is far above its period",
    summary: "A probe may take much longer than the time between two probes.",
    category: .probes, severity: .info, outcome: .misbehaves,
    why: "The kubelet runs one probe of a kind at a time. While one hangs, the ticks of the period pass, and the next one starts when\nit has ended: a program that does not answer is asked every `timeoutSeconds`, not every `periodSeconds`. It takes\n`failureThreshold` times the timeout until it is killed or no longer gets requests, which is more than the period makes\nbelieve.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.spec.containers[*].livenessProbe}'\n",
    remedy: "Set `timeoutSeconds` to the longest answer that is still fine, and `periodSeconds` to no less.\n",
    exceptions: "Slow answers are ordinary, and late notice of a hang is fine.\n",
    yieldsTo: [],
    parameters: [
      .init(name: "times", summary: "How many periods the timeout must be for a finding. A timeout somewhat above the period changes little, and careful manifests have it (15 s and 10 s).", defaultValue: .integer(2)),
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes"])

  static let times = Parameter<Int>("times", default: 2)
}

extension ProbedPortOnLoopback {
  public static let descriptor = RuleDescriptor(
    id: "probed-port-on-loopback",
    title: "A probed port is bound to the loopback address",
    summary: "A program listens on 127.0.0.1, as its command line, a variable or a mounted file says, and a probe asks the port from outside.",
    category: .probes, severity: .error, outcome: .crashLoopBackOff,
    why: "httpGet, tcpSocket and grpc probes come from the kubelet, which connects to the pod's address. A program that\nlistens on 127.0.0.1 or localhost answers only what comes from inside of the pod. Every probe gets `connection\nrefused`:\n\n- a liveness or startup probe kills the container each time: CrashLoopBackOff;\n- a readiness probe never succeeds: the pod stays `0/1` ready.\n\nWith `hostNetwork` it is the same: the pod's address is the node's, and not its loopback.\n\nOf well-known servers the mounted configuration is read too: `bind` of redis, `bindIp` of MongoDB, `bind-address` of\nMySQL, `listen_addresses` of PostgreSQL, `network.host` of Elasticsearch, `server.host` of Kibana. Some listen on\nlocalhost if nothing is said. Their images say it in a configuration file, which one's own replaces, or in an\nentrypoint, which a `command` replaces (mongod): a warning.\n",
    confirm: "kubectl describe pod POD | grep 'connection refused'\nkubectl exec POD -- cat /proc/net/tcp    # 0100007F is 127.0.0.1\n",
    remedy: "Let the program listen on all addresses (`0.0.0.0:8080`, or `:8080`). If it must stay private, probe it with `exec`,\nor give it a second port for its health.\n",
    exceptions: "The option means something else than the address to listen on. A configuration file is not judged where an option, a\nvariable or another file that it includes may name the address, or where variables come from elsewhere.\n",
    yieldsTo: ["probe-host-loopback"],
    parameters: [
    ],
    references: ["https://github.com/docker-library/docs/blob/master/postgres/content.md", "https://github.com/docker-library/mongo/blob/master/docker-entrypoint.sh", "https://www.elastic.co/docs/deploy-manage/deploy/self-managed/install-kibana-with-docker", "https://github.com/elastic/elasticsearch/blob/main/distribution/docker/src/docker/config/elasticsearch.yml", "https://github.com/elastic/logstash/blob/main/docker/data/logstash/config/logstash-full.yml", "https://redis.io/docs/latest/operate/oss_and_stack/management/config/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"])
}

extension StartBudgetTooShort {
  public static let descriptor = RuleDescriptor(
    id: "start-budget-too-short",
    title: "The probe kills before the program can be up",
    summary: "A liveness or startup probe may kill the container before the time that its start is known to need.",
    category: .probes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A liveness probe counts from the moment the container starts, not from the moment the program listens. The first probe\ncomes at some moment between `initialDelaySeconds` (D) and one `periodSeconds` (P) later, because the kubelet's ticker\nstarts with the pod and not with the container. After `failureThreshold` (F) failures in a row the container is killed:\n\n- earliest `D + (F − 1) × P`: what the program is guaranteed,\n- latest `D + F × P` (plus `timeoutSeconds` if the probe hangs).\n\nWith the defaults (D 0, P 10, F 3) a program that is not up is killed 20 to 30 s after it started. It then has\n`terminationGracePeriodSeconds` (30) to stop and is started again, with the same budget. A program that needs longer\nthan the upper bound never comes up. One that needs a time between the two comes up on some nodes on some days.\n\nA container that the kubelet kills is restarted at once the first few times, so CrashLoopBackOff shows late: with the\ndefaults at the fifth kill, about 150 s after the start.\n\nWith a startup probe the liveness probe waits for it. The budget is then that of the startup probe.\n",
    confirm: "kubectl get events --field-selector involvedObject.name=POD | grep -E 'Unhealthy|Killing'\nkubectl get pod POD -o jsonpath='{.status.containerStatuses[*].restartCount}'\nkubectl logs POD --previous | tail    # ends in the middle of the start, without an error\n",
    remedy: "Give the start a budget of its own and leave the liveness probe fast:\n\n```yaml\nstartupProbe:\n  httpGet: {path: /healthz, port: 8080}\n  periodSeconds: 5\n  failureThreshold: 30    # (30 − 1) × 5 = 145 s\nlivenessProbe:\n  httpGet: {path: /healthz, port: 8080}\n```\n\nA longer `initialDelaySeconds` of the liveness probe helps as well, but then a program that hangs in its first minutes\nis not noticed.\n",
    exceptions: "The start is measured and faster than assumed, also on a full node and with an empty data directory. Set the seconds\nin the configuration, or the probe's numbers to what was measured.\n",
    yieldsTo: [],
    parameters: [
      .init(name: "slow-seconds", summary: "The least time, in seconds, that an image of start-up class `slow` is assumed to need. The fastest of them (JVM servers, databases that initialise) are up after 20 to 30 s on an idle node.", defaultValue: .integer(20)),
      .init(name: "very-slow-seconds", summary: "The least time, in seconds, that an image of start-up class `very-slow` is assumed to need. Images with migrations, plug-in scans or several JVMs are documented or seen to need one to three minutes.", defaultValue: .integer(60)),
      .init(name: "minimum-seconds", summary: "The least budget, in seconds, that any program should have. One slow disk read, one DNS retry or a throttled CPU costs a second or two, on a healthy node as well.", defaultValue: .integer(3)),
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"])

  static let slowSeconds = Parameter<Int>("slow-seconds", default: 20)

  static let verySlowSeconds = Parameter<Int>("very-slow-seconds", default: 60)

  static let minimumSeconds = Parameter<Int>("minimum-seconds", default: 3)
}

extension BufferAboveLimit {
  public static let descriptor = RuleDescriptor(
    id: "buffer-above-limit",
    title: "A database's buffer does not fit the memory limit",
    summary: "A database is told to take a buffer as large as the container's memory limit, on its command line or in a mounted file.",
    category: .resources, severity: .warning, outcome: .oomKilled,
    why: "A database fills its main buffer as data is read and written, and keeps it full. `innodb_buffer_pool_size`,\n`shared_buffers`, `maxmemory`, `cacheSizeGB` and memcached's `-m` say how large that is; connections, sorting,\nreplication and the server itself come on top. At or above the memory limit of the container the kernel kills the\nserver when it has been busy for a while, and again after each restart. Redis' eviction never begins.\n\nRead are the command line and the files of ConfigMaps and Secrets of the set that the server is known to read:\n`my.cnf` and `conf.d`, the file that `config_file=`, `--config` or redis' first argument names, and those of\nbitnami's images. A limit that a LimitRange of the set fills in counts like one of the container's own.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\n",
    remedy: "Let the buffer have about half of the limit (three quarters for redis without persistence).\n",
    exceptions: "The data is smaller than the limit and stays so. Where several mounted files set the buffer, the smallest counts.\nOnly sections of the server are read, and no file that includes others.\n",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-buffer-pool-resize.html", "https://www.postgresql.org/docs/current/runtime-config-resource.html", "https://redis.io/docs/latest/develop/reference/eviction/", "https://www.mongodb.com/docs/manual/reference/configuration-options/#mongodb-setting-storage.wiredTiger.engineConfig.cacheSizeGB", "https://github.com/docker-library/docs/blob/master/postgres/content.md", "https://github.com/docker-library/docs/blob/master/mysql/content.md"])
}

extension ControllerMemoryTight {
  public static let descriptor = RuleDescriptor(
    id: "controller-memory-tight",
    title: "A controller has hardly any memory",
    summary: "A Kubernetes controller has a memory limit that its caches may not fit.",
    category: .resources, severity: .warning, outcome: .oomKilled,
    why: "A controller keeps a copy of every object that it watches. Written in Go, it takes 15 to 30 MiB before it has read\nany, and the first listing of a large cluster needs a multiple of what stays. The limit of 30Mi that project\ngenerators once wrote is enough on an empty cluster; on a real one the controller is OOMKilled some seconds after\neach start, while its caches fill, and reconciles nothing.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\n",
    remedy: "Raise the limit to 128Mi or more, and watch what it takes on the largest cluster: `kubectl top pod`.\n",
    exceptions: "The controller was measured on the largest cluster that it runs on, or is not written in Go.",
    yieldsTo: [],
    parameters: [
      .init(name: "minimum-mebibytes", summary: "The least memory limit of a controller, in mebibytes. The generators' first default of 30Mi was raised to 100Mi and then 128Mi after reports of OOMKilled controllers; controllers with few objects are seen to work with 50 to 64 MiB.", defaultValue: .integer(40)),
    ],
    references: ["https://github.com/kubernetes-sigs/kubebuilder/pull/2255"])

  static let minimumMebibytes = Parameter<Int>("minimum-mebibytes", default: 40)
}

extension CPULimitStarvesStart {
  public static let descriptor = RuleDescriptor(
    id: "cpu-limit-starves-start",
    title: "The CPU limit makes the start too slow for its probe",
    summary: "With its CPU limit the container may not be up before a liveness or startup probe kills it.",
    category: .resources, severity: .warning, outcome: .crashLoopBackOff,
    why: "A start is mostly computing: loading classes and modules, compiling, parsing, TLS keys. A CPU limit stretches it. With\n`100m` a program runs 10 ms of every 100 ms, so that a start which takes 5 s on a whole core takes 50 s. The probes\ncount in seconds of the clock: a liveness probe with its defaults kills 20 to 30 s after the start, which are 2 to 3\ncore seconds at `100m`. The container is killed in the middle of its start, again and again, although nothing is\nwrong with it, and the CPU graph shows nothing but the limit.\n",
    confirm: "kubectl get events --field-selector involvedObject.name=POD | grep -E 'Unhealthy|Killing'\nkubectl exec POD -- cat /sys/fs/cgroup/cpu.stat    # nr_throttled\n",
    remedy: "Raise the CPU limit, or leave it out: the request alone reserves what the container needs, and it may use what is\nidle while it starts. Or give the start a budget of its own with a startup probe.\n",
    exceptions: "The start was measured under this limit.",
    yieldsTo: ["start-budget-too-short"],
    parameters: [
      .init(name: "any-seconds", summary: "The core seconds that the start of a program is assumed to need of which nothing is known. Small native programs start in well under one; proxies and web applications with TLS, configuration and a database connection are seen to need 3 to 10.", defaultValue: .integer(4)),
      .init(name: "tight-milli", summary: "The CPU limit, in thousandths of a core, up to which programs are looked at of which nothing is known. Above a tenth of a core the default probes leave a program 4 core seconds or more.", defaultValue: .integer(100)),
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"])

  static let anySeconds = Parameter<Int>("any-seconds", default: 4)

  static let tightMilli = Parameter<Int>("tight-milli", default: 100)
}

extension CPUUnitMissing {
  public static let descriptor = RuleDescriptor(
    id: "cpu-unit-missing",
    title: "CPU is written without its m",
    summary: "A CPU request is more cores than any node has, usually because thousandths were meant.",
    category: .resources, severity: .error, outcome: .pending,
    why: "A plain number is whole cores: `cpu: 500` asks for five hundred of them, where `500m` is half a core. `100M` is a\nhundred million cores, and `512Mi` half a billion. The API server accepts all of it, and the scheduler looks for a node\nthat has as much: the pod stays Pending with `Insufficient cpu`, and a cluster autoscaler finds no machine to add.\n\nA limit without a request counts as a request.\n",
    confirm: "kubectl describe pod POD | grep 'Insufficient cpu'\n",
    remedy: "Write `500m`.\n",
    exceptions: "A number of cores that machines exist with is reported only if it is at odds with the memory beside it: less than\n64 MiB a core.\n",
    yieldsTo: ["request-above-limit"],
    parameters: [
      .init(name: "suspicious-cores", summary: "The number of cores from which a plain number is looked at. Fifty thousandths is the smallest request that is common, and fifty cores are more than most nodes have.", defaultValue: .integer(50)),
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-cpu"])

  static let suspiciousCores = Parameter<Int>("suspicious-cores", default: 50)
}

extension DiskVolumeAboveLimit {
  public static let descriptor = RuleDescriptor(
    id: "disk-volume-above-limit",
    title: "A volume on disk may outgrow the ephemeral-storage limit",
    summary: "An emptyDir on disk may hold more than the ephemeral-storage limit of the pod.",
    category: .resources, severity: .warning, outcome: .evicted,
    why: "The kubelet adds up what a pod has on the node's disk: its `emptyDir` volumes, the logs and the writable file systems of\nits containers. Above the sum of its containers' `ephemeral-storage` limits it evicts the pod: `Pod ephemeral local\nstorage usage exceeds the total limit of containers`. Containers without a limit add nothing to that sum. With a\n`sizeLimit` above it, the pod is gone before the volume is full, and nothing in it is kept.\n",
    confirm: "kubectl get pods --field-selector status.phase=Failed\nkubectl get events --field-selector reason=Evicted\n",
    remedy: "Make `sizeLimit` plus logs and other files smaller than the sum of the limits, or raise a limit.\n",
    exceptions: "Little is ever written to it. Nothing is reported where a LimitRange of the set fills in limits of ephemeral-storage.\n",
    yieldsTo: ["memory-in-milli-units", "quantity-invalid"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/ephemeral-storage/", "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"])
}

extension ExtendedResourceInvalid {
  public static let descriptor = RuleDescriptor(
    id: "extended-resource-invalid",
    title: "Devices or huge pages are asked for in a way that is refused",
    summary: "An extended resource or huge pages has a request that differs from its limit, has no limit, or is no whole number.",
    category: .resources, severity: .error, outcome: .rejected,
    why: "What a device plugin offers (`nvidia.com/gpu`) and huge pages cannot be shared or overcommitted. The API server\ntherefore demands that the limit is written, that a request equals it, and that devices are whole numbers:\n\n- `Limit must be set for non overcommitable resources`\n- `must be equal to nvidia.com/gpu limit of 1`\n- `must be an integer`\n- `HugePages require cpu or memory`\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write the limit only; the request is taken from it:\n\n```yaml\nresources:\n  limits: {nvidia.com/gpu: 1}\n```\n",
    exceptions: "None.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#extended-resources", "https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/", "https://kubernetes.io/docs/tasks/manage-hugepages/scheduling-hugepages/"])
}

extension GoMemoryLimitAboveLimit {
  public static let descriptor = RuleDescriptor(
    id: "go-memory-limit-above-limit",
    title: "GOMEMLIMIT is above the memory limit",
    summary: "Go's own memory limit is larger than the container's.",
    category: .resources, severity: .warning, outcome: .oomKilled,
    why: "`GOMEMLIMIT` tells Go's garbage collector to work harder as the process comes near it. Above the container's memory\nlimit it never does: the kernel kills first.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\n",
    remedy: "Set it to about nine tenths of the limit, which leaves something for what Go does not count.\n",
    exceptions: "None.",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://go.dev/doc/gc-guide#Memory_limit"])
}

extension GoMemoryLimitMalformed {
  public static let descriptor = RuleDescriptor(
    id: "go-memory-limit-malformed",
    title: "Go cannot read GOMEMLIMIT",
    summary: "GOMEMLIMIT has a unit that Go does not know.",
    category: .resources, severity: .warning, outcome: .crashLoopBackOff,
    why: "Go's runtime reads `GOMEMLIMIT` before the program begins. It takes a whole number and one of `B`, `KiB`, `MiB`, `GiB`\nand `TiB`, or nothing for bytes; `off` and an empty value mean none. With anything else, such as Kubernetes' own\n`512Mi`, every Go program since 1.19 stops at its start:\n\n    GOMEMLIMIT=512Mi\n    fatal error: malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`\n",
    confirm: "kubectl logs POD --previous | grep GOMEMLIMIT\n",
    remedy: "Write `512MiB`, or take the number from the limit, which is in bytes then:\n\n```yaml\nenv:\n  - name: GOMEMLIMIT\n    valueFrom: {resourceFieldRef: {resource: limits.memory}}\n```\n",
    exceptions: "Programs built with Go before 1.19 do not read it.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://pkg.go.dev/runtime#hdr-Environment_Variables"])
}

extension JavaHeapAboveLimit {
  public static let descriptor = RuleDescriptor(
    id: "java-heap-above-limit",
    title: "The JVM's heap does not fit the memory limit",
    summary: "A JVM may take as much heap as the container's memory limit, or more than four fifths of it.",
    category: .resources, severity: .error, outcome: .oomKilled,
    why: "The JVM knows its own maximum and not what the kernel allows. It lets the heap grow to `-Xmx` before it collects in\nearnest, and metaspace (50 to 150 MiB), thread stacks (1 MiB each), compiled code (up to 240 MiB) and direct buffers\ncome on top. When the sum passes the memory limit the kernel kills the container: exit 137, reason OOMKilled, and no\nline in the log, since no OutOfMemoryError was thrown.\n\nWith `-XX:+AlwaysPreTouch` this happens while it starts, otherwise as the heap fills; a large `-Xms` keeps the JVM\nfrom trying to stay small.\n\nRead are the command line, the variables, and the files of options of Elasticsearch, OpenSearch, Logstash and\nCassandra (`jvm.options`, `jvm.options.d/*.options`, `jvm-server.options`) where a ConfigMap or Secret of the set\nmounts them. A limit that a LimitRange of the set fills in counts like one of the container's own.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\nkubectl exec POD -- jcmd 1 VM.flags    # MaxHeapSize\n",
    remedy: "Let the JVM take its heap from the limit, or leave a quarter of the limit free:\n\n```yaml\nenv:\n  - {name: JAVA_TOOL_OPTIONS, value: -XX:MaxRAMPercentage=75}\n```\n",
    exceptions: "Large limits leave enough beside the heap: with a gibibyte or more to spare nothing is reported. Variables whose names\nsay that they are for other processes (EXECUTOR, CHILD, WORKER, AGENT, RUNNER) and scripts of several lines are not\nread; neither are lines for certain versions of Java (`17:-Xmx4g`).\n",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing", "java-heap-option-invalid"],
    parameters: [
      .init(name: "heap-percent", summary: "The share of the memory limit, in per cent, that the heap may have. The rest of a JVM takes 100 to 300 MiB; common advice is to leave it a quarter of the limit.", defaultValue: .integer(80)),
      .init(name: "headroom-mebibytes", summary: "What is left beside the heap, in mebibytes, that is enough whatever the share. Metaspace, compiled code and a few hundred threads together stay below a gibibyte.", defaultValue: .integer(1024)),
      .init(name: "least-mebibytes", summary: "What must be left beside the heap, in mebibytes, whatever the share. A JVM that serves anything takes more than that for its classes, code and threads.", defaultValue: .integer(48)),
    ],
    references: ["https://www.elastic.co/docs/reference/elasticsearch/jvm-settings", "https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html", "https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/"])

  static let heapPercent = Parameter<Int>("heap-percent", default: 80)

  static let headroomMebibytes = Parameter<Int>("headroom-mebibytes", default: 1024)

  static let leastMebibytes = Parameter<Int>("least-mebibytes", default: 48)
}

extension JavaHeapOptionInvalid {
  public static let descriptor = RuleDescriptor(
    id: "java-heap-option-invalid",
    title: "The JVM refuses its heap size",
    summary: "A heap option has a unit that the JVM does not know, is far too small, or starts larger than it may grow.",
    category: .resources, severity: .error, outcome: .crashLoopBackOff,
    why: "The JVM reads a whole number and one letter: `512m`, `2g`. It exits 1 before the program begins if there is anything\nelse (`Invalid maximum heap size: -Xmx512MB`, `-Xmx512Mi`, `-Xmx1.5g`), if the maximum is below a megabyte, as\nwithout a letter (`-Xmx512` is 512 bytes: `Too small maximum heap`), and if `-Xms` is above `-Xmx`\n(`Initial heap size set to a larger value than the maximum heap size`).\n\nThe nodes of a cluster of Elasticsearch or OpenSearch check besides that both are the same, and exit 78 if not.\n\nFiles of options that a ConfigMap or Secret of the set mounts where Elasticsearch, OpenSearch, Logstash or Cassandra\nlook for them are read as well.\n",
    confirm: "kubectl logs POD --previous    # Error occurred during initialization of VM\n",
    remedy: "Write `-Xms512m -Xmx512m`.\n",
    exceptions: "Only options of a java command line, and of the variables that JVMs and their usual start scripts read. A node of\nElasticsearch that listens to no other (`transport.host`, `network.host`) or has a configuration of its own is not\nasked for equal sizes.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://www.elastic.co/guide/en/elasticsearch/reference/8.17/bootstrap-checks.html", "https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html"])
}

extension JavaMemoryTight {
  public static let descriptor = RuleDescriptor(
    id: "java-memory-tight",
    title: "A JVM has hardly any memory",
    summary: "A container that runs a JVM has a memory limit that hardly holds an empty one.",
    category: .resources, severity: .warning, outcome: .oomKilled,
    why: "Beside its heap a JVM needs metaspace for the classes, compiled code, a stack for each thread and its own structures.\nIn a small server these are 60 to 150 MiB. In a container of less the kernel kills it while it loads its classes:\nOOMKilled some seconds after each start, and no OutOfMemoryError in the log.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\n",
    remedy: "Raise the limit to 256Mi or more.\n",
    exceptions: "A program without a framework, such as a single loop, runs in less; native images are no JVMs.",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing", "java-heap-above-limit", "memory-below-image-need"],
    parameters: [
      .init(name: "minimum-mebibytes", summary: "The least memory limit of a JVM, in mebibytes. The smallest servers, without a framework, are seen to take about 100 MiB; Spring Boot takes 200 or more.", defaultValue: .integer(128)),
    ],
    references: ["https://docs.oracle.com/en/java/javase/21/vm/native-memory-tracking.html"])

  static let minimumMebibytes = Parameter<Int>("minimum-mebibytes", default: 128)
}

extension MemoryBelowImageNeed {
  public static let descriptor = RuleDescriptor(
    id: "memory-below-image-need",
    title: "The image needs more memory than it may have",
    summary: "A memory limit is below what the image documents, checks for, or takes as its heap.",
    category: .resources, severity: .warning, outcome: .oomKilled,
    why: "Some servers check their memory when they start and exit if there is too little. Others have a fixed default heap\nthat does not follow the container's limit: a JVM with `-Xmx1G` in its start script is killed by the kernel in a\ncontainer of 1Gi, since the rest of the process comes on top. For others again it is known how much they take.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\nkubectl logs POD --previous | tail\n",
    remedy: "Raise the limit, or set the heap by the variable that the image has for it.\n",
    exceptions: "What is measured goes before what is documented. Containers with a command of their own are not looked at, and for a\ndefault heap neither are those that set one or take variables from a ConfigMap or Secret.\n",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/"])
}

extension MemoryInMilliUnits {
  public static let descriptor = RuleDescriptor(
    id: "memory-in-milli-units",
    title: "Memory is written in thousandths of a byte",
    summary: "A memory or ephemeral-storage quantity ends in m, which means thousandths of a byte.",
    category: .resources, severity: .error, outcome: .containerCreating,
    why: "`m` is the suffix for thousandths. `cpu: 500m` is half a core; `memory: 512m` is 0.512 bytes. The API server accepts\nit with a warning (`fractional byte value \"512m\" is invalid, must be an integer`) and rounds up to whole bytes: 1.\n\nAs a limit that is fatal. The kubelet sizes the tmpfs of the service account's token by the memory limit, and a tmpfs\nof 1 byte holds nothing: the volume `kube-api-access-…` cannot be set up (`no space left on device`). The pod stays in\nContainerCreating, is retried for ever, and never becomes CrashLoopBackOff. Without the token volume the sandbox\nfails instead (`container init was OOM-killed (memory limit too low?)`).\n\nAs a request it is silent. The scheduler reserves 1 byte, so the pod fits on any node, and when that node runs short\nof memory the pod is among the first to be evicted: it uses more than it requested.\n\nAn `ephemeral-storage` limit of 1 byte evicts the pod as soon as it has written a line of log.\n",
    confirm: "kubectl describe pod POD | grep -E 'FailedMount|FailedCreatePodSandBox|no space left|OOM-killed'\nkubectl get pod POD -o jsonpath='{.spec.containers[*].resources}'\n",
    remedy: "Write `Mi` (1024 × 1024 bytes), or `M` for a million bytes:\n\n```yaml\nresources:\n  limits: {memory: 128Mi}\n```\n",
    exceptions: "Nothing runs in less than 4 MiB, so that there are none for limits. What tools print for whole numbers\n(`1288490188800m` is 1.2Gi) is read as what it means and not reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory", "https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"])
}

extension MemoryLimitStartsNothing {
  public static let descriptor = RuleDescriptor(
    id: "memory-limit-starts-nothing",
    title: "In this memory limit no container starts",
    summary: "A memory limit is below 4 MiB, usually because its unit is missing.",
    category: .resources, severity: .error, outcome: .containerCreating,
    why: "A plain number is bytes: `memory: 512` is a limit of 512 bytes, and `1k` of 1000. The API server accepts both.\n\nThe kubelet sizes the tmpfs of the service account's token by the memory limit. Of a few bytes it holds nothing, and\nthe volume cannot be set up (`no space left on device`). With some hundred kilobytes or up to 2 MiB the runtime's own\nstart, which runs within the limit, is killed: `container init was OOM-killed (memory limit too low?)`. Either way\nthe pod stays in ContainerCreating, is retried for ever, and never becomes CrashLoopBackOff.\n",
    confirm: "kubectl describe pod POD | grep -E 'FailedMount|FailedCreatePodSandBox|no space left|OOM-killed'\n",
    remedy: "Write the unit: `512Mi`.\n",
    exceptions: "With CRI-O and crun a container may start in 2 MiB, and hardly any program then runs in it. A limit of 0 is none.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory"])
}

extension MemoryUnset {
  public static let descriptor = RuleDescriptor(
    id: "memory-unset",
    title: "Memory is not limited",
    summary: "A container has no memory limit, and perhaps no memory request.",
    category: .resources, severity: .warning, outcome: .evicted,
    why: "Without a limit a container may take all memory of its node. When the node runs short, two things can happen, and\nboth hit the pod that said nothing first:\n\n1. The kubelet evicts pods. It ranks first those that use more than they requested. A container without a request\n   uses more than it requested from its first byte on.\n2. If memory vanishes faster than the kubelet looks, the kernel kills. A pod without any requests and limits\n   (BestEffort) has `oom_score_adj` 1000, the highest there is; a pod with a request has less, the more it requests.\n\nA request without a limit still allows a leak to take the node's memory, and neighbours pay for it.\n\nA limit alone is enough: in the pod, a missing request becomes equal to the limit.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.qosClass}{\"\\n\"}{.status.reason}{\"\\n\"}'\nkubectl get events --field-selector reason=Evicted\nkubectl describe node NODE | grep -A3 MemoryPressure\n",
    remedy: "Give each container a limit that it stays under when it is busy, and a request of what it uses usually:\n\n```yaml\nresources:\n  requests: {memory: 128Mi}\n  limits: {memory: 256Mi}\n```\n\nTake the numbers from a running pod: `kubectl top pod POD --containers`.\n",
    exceptions: "Nothing is reported where something else sets the limit: `spec.resources` of the pod, a LimitRange with\n`default.memory` in the same set and namespace, or a kustomize patch. A LimitRange that exists only on the cluster\nis not seen. Init containers that end and ephemeral containers are not looked at.\n",
    yieldsTo: ["quota-resource-unset", "field-unknown", "field-type-wrong"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/", "https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/", "https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/"])
}

extension MemoryVolumeAboveLimit {
  public static let descriptor = RuleDescriptor(
    id: "memory-volume-above-limit",
    title: "A volume in memory may outgrow the memory limit",
    summary: "An emptyDir of medium Memory may hold more than the memory limit of the containers that write it.",
    category: .resources, severity: .warning, outcome: .oomKilled,
    why: "An `emptyDir` with `medium: Memory` is a tmpfs. What a container writes to it counts as that container's memory, and\ncannot be reclaimed until it is deleted. With a `sizeLimit` above the memory limit, the writer is killed (OOMKilled)\nwhere a full volume would only have given it `no space left on device`. The files survive the container, so that the\nnext run has less memory from its first moment on (they are charged to the pod) and may be killed again.\n\nVolumes that fit one by one, but not together, are reported where one container alone may write all of them.\n",
    confirm: "kubectl exec POD -- df -h MOUNTPATH\nkubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\n",
    remedy: "Make `sizeLimit` plus what the program itself needs smaller than the memory limit.\n",
    exceptions: "Little is ever written to it.",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"])
}

extension NoNodeLargeEnough {
  public static let descriptor = RuleDescriptor(
    id: "no-node-large-enough",
    title: "No node is large enough for the pod",
    summary: "A pod requests more CPU or memory than the largest node of the cluster offers; silent until it is told what that is.",
    category: .resources, severity: .error, outcome: .pending,
    why: "The scheduler looks for a node on which all requests of the pod fit. Where even an empty node is too small, the pod\nstays Pending for ever: `0/6 nodes are available: 6 Insufficient memory`. A node offers less than it has: the system, the\nkubelet and a reserve for evictions come off first, and the pods of DaemonSets take their part.\n\nA pod counts as the scheduler counts it: its app containers and sidecars together, or its largest init container with\nthe sidecars before it, whichever is more, and its overhead. A container with a limit and no request requests its limit.\n\nHow large the nodes are stands in no manifest. Say it in `.crashlint.yaml`:\n\n```yaml\nrules:\n  no-node-large-enough:\n    largest-node-cpu: 3920m\n    largest-node-memory: 12Gi\n```\n",
    confirm: "kubectl describe pod POD | grep -A3 FailedScheduling\nkubectl get nodes -o custom-columns=NAME:.metadata.name,CPU:.status.allocatable.cpu,MEMORY:.status.allocatable.memory\n",
    remedy: "Request what the pod usually uses, or add nodes that are larger.\n",
    exceptions: "A cluster whose autoscaler adds nodes of a larger kind: give the size of that kind.\n",
    yieldsTo: ["quantity-invalid", "request-above-limit", "cpu-unit-missing", "quota-exceeded"],
    parameters: [
      .init(name: "largest-node-cpu", summary: "The CPU that the largest node offers (allocatable), such as 3920m; nothing is reported while it is empty. No size holds for all clusters.", defaultValue: .text("")),
      .init(name: "largest-node-memory", summary: "The memory that the largest node offers (allocatable), such as 12Gi; nothing is reported while it is empty. No size holds for all clusters.", defaultValue: .text("")),
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-requests-are-scheduled", "https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/"])

  static let largestNodeCpu = Parameter<String>("largest-node-cpu", default: "")

  static let largestNodeMemory = Parameter<String>("largest-node-memory", default: "")
}

extension NodeHeapAboveLimit {
  public static let descriptor = RuleDescriptor(
    id: "node-heap-above-limit",
    title: "The heap of Node.js does not fit the memory limit",
    summary: "--max-old-space-size is at or above the container's memory limit.",
    category: .resources, severity: .error, outcome: .oomKilled,
    why: "`--max-old-space-size` is in mebibytes and says up to where V8 lets its old space grow before it collects in earnest.\nThe young generation, buffers, native modules and the program itself come on top. At or above the memory limit it\nmeans that the kernel kills the container (exit 137, OOMKilled, nothing in the log) before V8 notices anything.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\n",
    remedy: "Set it to about three quarters of the limit:\n\n```yaml\nenv:\n  - {name: NODE_OPTIONS, value: --max-old-space-size=768}\nresources:\n  limits: {memory: 1Gi}\n```\n",
    exceptions: "A program that never fills its heap is never killed; then the option is without use.",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib"])
}

extension NodeHeapUncapped {
  public static let descriptor = RuleDescriptor(
    id: "node-heap-uncapped",
    title: "Node.js does not see its memory limit",
    summary: "An image of Node.js before 20 has a memory limit and no cap of its heap.",
    category: .resources, severity: .info, outcome: .oomKilled,
    why: "V8 sizes its heap by the memory that it sees. Node.js before 20 reads the limit of cgroup v1 only; under cgroup v2,\nwhich all current nodes use, it sees the node's memory and lets the heap grow to 2 or 4 GiB. With a limit at or below\nthat, a program that keeps garbage around is killed (OOMKilled) where V8 would have collected.\n",
    confirm: "kubectl exec POD -- node -p 'v8.getHeapStatistics().heap_size_limit / 1048576'\n",
    remedy: "Set `NODE_OPTIONS: --max-old-space-size=…` to three quarters of the limit in mebibytes, or move to a supported version\nof Node.js.\n",
    exceptions: "Programs that stay small are never killed. Images that are built from Node.js' own are not recognised.\n",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib", "https://github.com/libuv/libuv/pull/3744"])
}

extension OutsideLimitRange {
  public static let descriptor = RuleDescriptor(
    id: "outside-limit-range",
    title: "Resources are outside what the LimitRange allows",
    summary: "A container's request or limit is beyond the bounds that a LimitRange of its namespace sets.",
    category: .resources, severity: .error, outcome: .noPods,
    why: "A LimitRange is enforced when pods are created, not when their Deployment is. `kubectl apply` succeeds, and each pod\nis refused: `maximum memory usage per Container is 512Mi, but limit is 1Gi`, or\n`minimum cpu usage per Container is 50m, but request is 10m`. There are no pods to look at; the reason is in the\nevents of the ReplicaSet.\n",
    confirm: "kubectl get events --field-selector reason=FailedCreate\nkubectl describe limitrange\n",
    remedy: "Set the container's numbers within the bounds, or change the LimitRange first.\n",
    exceptions: "A LimitRange counts only if it stands in the same set and the same namespace, and is the only one there for\ncontainers.\n",
    yieldsTo: ["request-above-limit", "memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/policy/limit-range/"])
}

extension QuantityInvalid {
  public static let descriptor = RuleDescriptor(
    id: "quantity-invalid",
    title: "A resource quantity cannot be read",
    summary: "A request or limit is written with a unit that Kubernetes does not know.",
    category: .resources, severity: .error, outcome: .rejected,
    why: "A quantity is a number and at most one suffix: `m`, `k`, `M`, `G`, `T`, `P`, `E` for powers of 1000, and `Ki`, `Mi`,\n`Gi`, `Ti`, `Pi`, `Ei` for powers of 1024. `512MB`, `512Mb`, `1g`, `1K`, `512 Mi` and `1,5Gi` are none of these, and the API\nserver refuses the object: `quantities must match the regular expression …` or `unable to parse quantity's suffix`.\nBlanks at the ends of a quoted text do not count.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write `512Mi`.\n",
    exceptions: "Text that does not begin like a number is taken for something that a tool fills in.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"])
}

extension QuotaExceeded {
  public static let descriptor = RuleDescriptor(
    id: "quota-exceeded",
    title: "A workload asks for more than its ResourceQuota allows",
    summary: "A pod, or all replicas of one workload, are or ask for more than a ResourceQuota of the namespace allows in all.",
    category: .resources, severity: .error, outcome: .noPods,
    why: "A ResourceQuota is enforced when pods are created, not when their Deployment is. `kubectl apply` succeeds, and each\npod beyond the quota is refused: `pods \"cart-…\" is forbidden: exceeded quota: compute, requested:\nrequests.memory=1Gi, used: requests.memory=4Gi, limited: requests.memory=4Gi`. The missing pods are nowhere to be\nseen; the reason is in the events of the ReplicaSet or StatefulSet.\n\nA pod counts as the scheduler counts it: its app containers and sidecars together, or its largest init container with\nthe sidecars before it, whichever is more. It is an error where not even one pod fits, and a warning where not all\nreplicas do. `pods` and `count/pods` count the pods themselves.\n\nIt is also a warning where all replicas just fit and a rolling update must start a new pod before an old one goes\n(`maxUnavailable` comes to 0): the new pod is refused, and the rollout waits for ever.\n",
    confirm: "kubectl describe resourcequota\nkubectl get events --field-selector reason=FailedCreate\n",
    remedy: "Raise the quota, or ask for less. For a rolling update of a Deployment, leave room for `maxSurge` more pods (a quarter\nof the replicas by default).\n",
    exceptions: "A quota counts only if it is surely applied together with the workload (one file, or a set that somebody declared),\nin the same namespace, and if all of its scopes surely take in the pods (Terminating, BestEffort, the PriorityClass\nthat is written). What other workloads use of it is not counted.\n",
    yieldsTo: ["quota-resource-unset", "quantity-invalid", "request-above-limit", "cpu-unit-missing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/policy/resource-quotas/"])
}

extension QuotaResourceUnset {
  public static let descriptor = RuleDescriptor(
    id: "quota-resource-unset",
    title: "A ResourceQuota demands resources that a container does not set",
    summary: "A ResourceQuota of the namespace counts a resource of which a container has no request or limit.",
    category: .resources, severity: .error, outcome: .noPods,
    why: "A ResourceQuota on `limits.memory`, `requests.memory` (or `memory`), `limits.cpu` or `requests.cpu` (or `cpu`) can\ncount only pods that say how much they want. From then on each container of each new pod, init containers included,\nmust have that limit or request. `kubectl apply` of a Deployment succeeds, and each pod is refused:\n`pods \"cart-…\" is forbidden: failed quota: compute: must specify limits.memory for: app`. There are no pods to look\nat; the reason is in the events of the ReplicaSet.\n\nA limit stands in for a missing request of the same resource. A request never stands in for a limit.\n",
    confirm: "kubectl get events --field-selector reason=FailedCreate\nkubectl describe resourcequota\n",
    remedy: "Set the resource for each container, or give the namespace a LimitRange that fills it in:\n\n```yaml\napiVersion: v1\nkind: LimitRange\nmetadata:\n  name: defaults\nspec:\n  limits:\n    - type: Container\n      default: {cpu: 500m, memory: 256Mi}\n      defaultRequest: {cpu: 100m, memory: 128Mi}\n```\n",
    exceptions: "A quota counts only if it is surely applied together with the workload (one file, or a set that somebody declared),\nin the same namespace, and if its scopes take in the pods. A LimitRange that fills the resource in, resources of the\nwhole pod and kustomize patches are taken into account. A LimitRange that exists only on the cluster is not seen.\n",
    yieldsTo: ["quantity-invalid"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/policy/resource-quotas/", "https://kubernetes.io/docs/concepts/policy/limit-range/"])
}

extension RequestAboveLimit {
  public static let descriptor = RuleDescriptor(
    id: "request-above-limit",
    title: "A request is above its limit",
    summary: "A container requests more than its limit allows, also where a LimitRange fills in the limit.",
    category: .resources, severity: .error, outcome: .rejected,
    why: "The API server refuses a container that requests more of a resource than it is limited to:\n`must be less than or equal to memory limit of 256M`. With both written in the manifest, `kubectl apply` fails.\n\nWith a LimitRange the same mistake is quiet. A container that has a request and no limit gets the LimitRange's\n`default` (or, without one, its `max`) as its limit when the pod is created. The Deployment is accepted, each pod is\nrefused, and the rollout waits with no pod at all.\n\nA unit is easily overlooked: `256Mi` is 268,435,456 bytes, `256M` is 256,000,000.\n",
    confirm: "kubectl get events --field-selector reason=FailedCreate\nkubectl get limitrange -o yaml\n",
    remedy: "Write a limit at or above the request, in the same unit:\n\n```yaml\nresources:\n  requests: {memory: 256Mi}\n  limits: {memory: 256Mi}\n```\n",
    exceptions: "Silent beside a memory limit whose unit is missing (`memory: 512`), which memory-limit-starts-nothing speaks of. A LimitRange counts only if it stands in the same set and the same\nnamespace, and is the only one there for containers.\n",
    yieldsTo: ["memory-in-milli-units"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/", "https://kubernetes.io/docs/concepts/policy/limit-range/"])
}

extension SharedMemorySmall {
  public static let descriptor = RuleDescriptor(
    id: "shared-memory-small",
    title: "A program has too little shared memory",
    summary: "A browser, a database or an inference server on several devices has the default /dev/shm of 64 MiB.",
    category: .resources, severity: .warning, outcome: .misbehaves,
    why: "A container's `/dev/shm` is a tmpfs of 64 MiB, and no field of a pod makes it larger.\n\n- Chrome, Edge and Firefox keep there what their processes share. When it is full, the tab or the whole browser crashes:\n  `session deleted because of page crash`. The images of docker-selenium ask for 2 GiB.\n- vLLM, text-generation-inference and SGLang start a process for each device. NCCL lets them share data there unless the\n  devices reach one another's memory, and fails while it starts: `failed to extend /dev/shm/nccl-…: No space left on device`.\n- Oracle XE 11g checks it and exits.\n- PostgreSQL puts what parallel workers share there. With a large `work_mem` a single hash join needs more, and the query\n  fails: `could not resize shared memory segment … No space left on device`. The server goes on, so this is an info.\n",
    confirm: "kubectl exec POD -- df -h /dev/shm\n",
    remedy: "Mount a volume in memory over it, and count it in the memory limit:\n\n```yaml\nvolumeMounts:\n  - {name: shm, mountPath: /dev/shm}\nvolumes:\n  - {name: shm, emptyDir: {medium: Memory, sizeLimit: 1Gi}}\n```\n",
    exceptions: "All clients start the browser with `--disable-dev-shm-usage`; the devices reach one another's memory (NVLink), or\nNCCL is told to do without (`NCCL_SHM_DISABLE`), where nothing is reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://github.com/SeleniumHQ/docker-selenium#quick-start", "https://docs.vllm.ai/en/latest/deployment/docker.html", "https://github.com/huggingface/text-generation-inference#a-note-on-shared-memory-shm", "https://github.com/docker-library/postgres/issues/416", "https://www.postgresql.org/docs/current/runtime-config-resource.html", "https://github.com/testcontainers/testcontainers-java/issues/952"])
}

extension AffinityMatchesNoPod {
  public static let descriptor = RuleDescriptor(
    id: "affinity-matches-no-pod",
    title: "A pod must run beside pods that it misses by one letter",
    summary: "A required podAffinity selects no pod of its manifests, and differs by one letter from the labels of some.",
    category: .rollout, severity: .warning, outcome: .pending,
    why: "With a required podAffinity the scheduler places a pod only where a pod with the labels of the term runs. Where there is\nnone (and the pod itself has other labels) there is no such node: it stays Pending.\n",
    confirm: "kubectl describe pod POD | grep -A3 FailedScheduling\nkubectl get pods --show-labels\n",
    remedy: "Write the labels of the other workload's pod template.",
    exceptions: "The cluster runs other pods with these labels. Nothing is reported unless one label of a workload of the same manifests\ndiffers by one letter and all others are the same, and nothing of the run, an operator's resource included, gives pods\nthe label that is asked for.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity"])
}

extension AutoscaledReplicasWritten {
  public static let descriptor = RuleDescriptor(
    id: "autoscaled-replicas-written",
    title: "Replicas are written beside an autoscaler",
    summary: "A workload that an autoscaler of its manifests scales also writes replicas.",
    category: .rollout, severity: .info, outcome: .misbehaves,
    why: "The autoscaler writes `spec.replicas` of its target. A manifest that writes it too sets it back at every apply: at a busy\ntime most of the pods are stopped at once, and the rest is overloaded until the autoscaler has scaled up again.\n",
    confirm: "kubectl get events --field-selector reason=SuccessfulRescale\n",
    remedy: "Leave `replicas` out. Doing so in a Deployment that runs sets it to 1 once, unless the field is taken from the last applied\nconfiguration first (`kubectl apply edit-last-applied`).\n",
    exceptions: "The manifests are applied once, or by a tool that leaves the field alone.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling"])
}

extension AutoscalerCannotMeasure {
  public static let descriptor = RuleDescriptor(
    id: "autoscaler-cannot-measure",
    title: "An autoscaler measures a share of nothing",
    summary: "A HorizontalPodAutoscaler goes by the utilization of a resource that a container of its target does not request.",
    category: .rollout, severity: .warning, outcome: .misbehaves,
    why: "Utilization is what the pods use divided by what they request. If one container of the pod, also a sidecar, has neither a\nrequest nor a limit of the resource, the controller cannot divide: it reports `FailedGetResourceMetric` (`missing request\nfor cpu in container …`) and leaves the number of replicas as it is. Under load nothing is scaled up, and the pods that\nare there run out of memory or fail their probes.\n\nAn autoscaler without metrics goes by 80 % of the CPU.\n",
    confirm: "kubectl describe hpa NAME | grep -A2 ScalingActive\n",
    remedy: "Set a request in every container, or measure one container (`type: ContainerResource`), or an `averageValue` instead of a\nshare.\n",
    exceptions: "Something fills in requests when pods are made: a LimitRange or an admission webhook that is not part of the manifests.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details"])
}

extension AutoscalerTargetMissing {
  public static let descriptor = RuleDescriptor(
    id: "autoscaler-target-missing",
    title: "An autoscaler scales nothing",
    summary: "A HorizontalPodAutoscaler names a target that its manifests call otherwise, that is of another kind, or that cannot be scaled.",
    category: .rollout, severity: .warning, outcome: .misbehaves,
    why: "`scaleTargetRef` names the target by group, kind and name, in the autoscaler's namespace. Kinds are written with their\ncapital letters, and a Deployment is one of `apps`, not of `v1` or of no group. A target that is not there is no error:\nthe autoscaler is accepted, reports `FailedGetScale` and does nothing. The workload stays at its replicas, whatever the\nload is.\n",
    confirm: "kubectl describe hpa NAME | grep -A2 AbleToScale\n",
    remedy: "Write the kind and the name of the workload.",
    exceptions: "None is known. A target that is nowhere in the manifests, under no similar name, is not reported: it may be installed by\nsomething else.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/"])
}

extension DeadlineBeforeEnd {
  public static let descriptor = RuleDescriptor(
    id: "deadline-before-end",
    title: "A Job's deadline comes before its end",
    summary: "The pods of a Job sleep for longer than activeDeadlineSeconds lets them run.",
    category: .rollout, severity: .error, outcome: .misbehaves,
    why: "`activeDeadlineSeconds` of a Job counts from its start: pulling images, init containers and every retry included.\nWhen it is over, all pods are killed, and the Job has failed with the reason DeadlineExceeded, whatever backoffLimit\nsays. In the pod's own specification it does the same to each pod.\n",
    confirm: "kubectl get job JOB -o jsonpath='{.status.conditions}'\n",
    remedy: "Give the Job the time that it needs, with a reserve for slow nodes and retries.\n",
    exceptions: "Only `sleep` is counted, in command lines that surely reach it; how long programs run is not known. A command that\nnever ends may be meant to be ended by the deadline.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup", "https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/job/job_controller.go"])
}

extension DeploymentPaused {
  public static let descriptor = RuleDescriptor(
    id: "deployment-paused",
    title: "A Deployment is paused",
    summary: "A Deployment has paused set, and makes no pods of its template.",
    category: .rollout, severity: .warning, outcome: .noPods,
    why: "A paused Deployment is scaled, but its controller makes no ReplicaSet for a template that it has not seen. Applied for the\nfirst time it gets no pods, without any event; of a Deployment that runs, changes are kept for later. It is meant for a\nperson who makes several changes by hand, and sometimes comes into a manifest with `kubectl get -o yaml`.\n",
    confirm: "kubectl get deployment NAME -o jsonpath='{.spec.paused}'\n",
    remedy: "Leave `paused` out, or run `kubectl rollout resume`.",
    exceptions: "Something resumes it, as a tool for staged rollouts does.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pausing-and-resuming-a-deployment"])
}

extension DisruptionBudgetAllowsNone {
  public static let descriptor = RuleDescriptor(
    id: "disruption-budget-allows-none",
    title: "A budget that never lets a pod go",
    summary: "A PodDisruptionBudget has maxUnavailable 0, or wants as many pods available as there are.",
    category: .rollout, severity: .warning, outcome: .misbehaves,
    why: "A PodDisruptionBudget says how many pods may be missing when somebody *evicts* pods: `kubectl drain`, the upgrade of a\nnode pool, the cluster autoscaler. With `maxUnavailable: 0`, or with a `minAvailable` that is not below the number of\npods, that is none: the drain waits and tries again for ever, the node is not upgraded, and in the end somebody deletes\nthe pod by hand, or the provider after its own patience, without any order.\n\nA percentage of `minAvailable` is rounded up: 50 % of one pod is one pod. The budget does not hold pods that crash or\nnodes that fail, and it has no part in rollouts.\n",
    confirm: "kubectl get pdb NAME -o jsonpath='{.status.disruptionsAllowed}'\n",
    remedy: "`maxUnavailable: 1` lets pods go one after another, whatever the number of replicas is. For a program that runs once,\nhave no budget.\n",
    exceptions: "Evictions are meant to wait for a person. Nothing is reported unless the pods of the budget are part of the manifests and\ntheir number is known: no autoscaler and no further pods stand elsewhere in the run.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/run-application/configure-pdb/", "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/"])
}

extension DisruptionBudgetSelectsNothing {
  public static let descriptor = RuleDescriptor(
    id: "disruption-budget-selects-nothing",
    title: "A budget misses its pods by one label",
    summary: "A PodDisruptionBudget selects no pod of its manifests, and all but one label of a workload's pods.",
    category: .rollout, severity: .warning, outcome: .misbehaves,
    why: "A PodDisruptionBudget finds its pods by labels. One that finds none is accepted and does nothing: `kubectl drain` may evict\nall pods of the workload at once, and an upgrade of the nodes takes the service down. Nothing reports it; the budget shows\n0 allowed disruptions and 0 current pods.\n",
    confirm: "kubectl get pdb NAME -o jsonpath='{.status.currentHealthy}/{.status.expectedPods}'\n",
    remedy: "Write the labels of the pod template, not those of the Deployment.",
    exceptions: "The budget is for pods of other manifests that happen to have almost the same labels. If those are in the run, or are\nvirtual machines of KubeVirt, nothing is reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/run-application/configure-pdb/"])
}

extension NodeLabelImpossible {
  public static let descriptor = RuleDescriptor(
    id: "node-label-impossible",
    title: "No node has this operating system or processor",
    summary: "kubernetes.io/os or kubernetes.io/arch is asked for with a value that no node has.",
    category: .rollout, severity: .error, outcome: .pending,
    why: "The kubelet sets `kubernetes.io/os` and `kubernetes.io/arch` on its node, to what Go calls the system and the processor:\n`linux` and `windows`, `amd64` and `arm64`, and a few more. Values are compared letter by letter. `Linux`, `x86_64` and\n`aarch64`, as `uname` says, are on no node: the pod stays Pending for ever, and a DaemonSet makes no pods at all.\n",
    confirm: "kubectl get nodes -L kubernetes.io/os,kubernetes.io/arch\n",
    remedy: "```yaml\nnodeSelector:\n  kubernetes.io/os: linux\n  kubernetes.io/arch: amd64\n```\n",
    exceptions: "Virtual nodes, behind which no kubelet stands, have what labels their program gives them: a value that is no other name or\nmisspelling of a usual one, such as `darwin`, is only a warning. Nothing is reported where the pod tolerates a taint of such\nnodes (`virtual-kubelet.io/provider`, `kwok.x-k8s.io/node`, `kubernetes.io/arch`) or selects them by `type`. Somebody may\nhave given nodes other values by hand; the kubelet sets them back when it restarts.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch"])
}

extension NodeSelectionContradicts {
  public static let descriptor = RuleDescriptor(
    id: "node-selection-contradicts",
    title: "The demands on the node contradict one another",
    summary: "nodeSelector and required node affinity, or expressions of one term, ask for what no node can have.",
    category: .rollout, severity: .error, outcome: .pending,
    why: "A pod runs only on a node that has all labels of `nodeSelector` *and* meets one of the `nodeSelectorTerms`. Of a term all\n`matchExpressions` must hold. A label has one value: `nodeSelector: {pool: a}` beside an affinity that wants `pool In [b]`\nleaves no node, and so do two expressions of one term with `In` and no value in common, or `Exists` and `DoesNotExist`.\n\nThe scheduler cannot place the pod, whatever nodes there are or will be: it stays Pending. An autoscaler does not help. A\nDaemonSet counts no node and makes no pods at all, without any error.\n",
    confirm: "kubectl describe pod POD | grep -A3 FailedScheduling\n",
    remedy: "Take one of the demands away. Alternatives are several values of one `In`, or several `nodeSelectorTerms`:\n\n```yaml\nnodeSelectorTerms:\n  - matchExpressions:\n      - {key: pool, operator: In, values: [a, b]}\n```\n",
    exceptions: "None. Terms that can be met in one of several ways are not reported, nor pods with nodeName, which are not scheduled.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity"])
}

extension OrderedStartNeedsPeers {
  public static let descriptor = RuleDescriptor(
    id: "ordered-start-needs-peers",
    title: "Pods that start one after another wait for one another",
    summary: "A clustered program is ready only with its peers, and its StatefulSet makes the next pod when the last one is ready.",
    category: .rollout, severity: .warning, outcome: .notReady,
    why: "A StatefulSet with `podManagementPolicy: OrderedReady`, the default, makes pod 1 when pod 0 is ready, and so on. Some\nclustered programs are not ready by themselves:\n\n- **etcd** with a static `--initial-cluster` has no leader before a majority of the members is up, and `/health` fails\n  without a leader. Pod 0 never becomes ready, and pod 1 is never made: not even the first start succeeds.\n- **Consul** servers elect nobody before `-bootstrap-expect` of them have met: a probe that looks for a name in the answer of\n  `/v1/status/leader` fails until then.\n- **Elasticsearch** elects its first master with a majority of `cluster.initial_master_nodes`, and `/_cluster/health` fails\n  without one.\n- **RabbitMQ** starts alone the first time. A node that was part of a cluster waits, when it starts again, for the tables\n  of its peers; a probe such as `check_running` fails until then. After all pods were stopped at once (a drained node pool,\n  a power cut, a namespace scaled to 0) pod 0 waits for pods that are only made once it is ready.\n- **CockroachDB** answers `/health?ready=1` with an error on a node that cannot reach a majority.\n",
    confirm: "kubectl get pods -l app=NAME\nkubectl logs NAME-0 | tail\n",
    remedy: "Make the pods at the same time:\n\n```yaml\npodManagementPolicy: Parallel\n```\n\nThe field cannot be changed in place: delete the StatefulSet with `--cascade=orphan` and apply it again. For RabbitMQ a\nprobe that does not ask for a booted node, `rabbitmq-diagnostics ping`, is enough.\n",
    exceptions: "An operator, or a script in the image, starts the cluster in another way.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-management-policies", "https://www.rabbitmq.com/docs/cluster-formation", "https://etcd.io/docs/latest/op-guide/clustering/"])
}

extension PeersNotPublished {
  public static let descriptor = RuleDescriptor(
    id: "peers-not-published",
    title: "Peers that cannot find each other before they are ready",
    summary: "The members of a cluster are ready only together, and their headless Service names ready pods alone.",
    category: .rollout, severity: .warning, outcome: .notReady,
    why: "A headless Service has addresses of ready pods, and so have the names of a StatefulSet's pods behind it. Where a\nreadiness probe passes only once the members have found each other by these names, none ever does: they wait for one\nanother, all at once. `publishNotReadyAddresses: true` gives every pod its name from the start.\n",
    confirm: "kubectl get endpointslices -l kubernetes.io/service-name=SERVICE -o yaml | grep -B3 'ready: false'\n",
    remedy: "Set `publishNotReadyAddresses: true` in the headless Service of the peers, and use another Service for clients.\n",
    exceptions: "Programs are known by their images, and judged where their command line or a variable names the members.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-records", "https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/", "https://etcd.io/docs/latest/op-guide/clustering/#static"])
}

extension ProgressDeadlineTooShort {
  public static let descriptor = RuleDescriptor(
    id: "progress-deadline-too-short",
    title: "A rollout counts as failed before its pods can be ready",
    summary: "progressDeadlineSeconds is not above the initial delay of a readiness probe.",
    category: .rollout, severity: .warning, outcome: .rolloutStuck,
    why: "A Deployment waits `progressDeadlineSeconds` (600 if nothing is written) for something to go on: a pod that is made, or\nbecomes ready. A readiness probe is not asked before its `initialDelaySeconds`, so with a deadline that is not above it\nevery rollout, also a good one, passes through `Progressing=False`, reason `ProgressDeadlineExceeded`. Kubernetes stops\nnothing, but `kubectl rollout status`, Helm with `--wait`, and pipelines take it for a failure and roll back.\n",
    confirm: "kubectl rollout status deployment/NAME\nkubectl describe deployment NAME | grep Progressing\n",
    remedy: "Raise the deadline well above the start of the pod, pull of the image included, or leave it out.\n",
    exceptions: "None; nothing that the pod does makes it ready earlier.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds"])
}

extension ReplicasNeedOtherNodes {
  public static let descriptor = RuleDescriptor(
    id: "replicas-need-other-nodes",
    title: "Replicas that exclude one another are bound to one node",
    summary: "Several replicas name one node, and a host port or a required anti-affinity lets only one of them run there.",
    category: .rollout, severity: .error, outcome: .pending,
    why: "`nodeName`, or a `nodeSelector` on `kubernetes.io/hostname`, binds all pods of a workload to one node. A node has each host\nport once (under `hostNetwork` every declared port is one), and a required `podAntiAffinity` against the pods' own labels\nlets one of them onto a node. The first pod runs; the others stay Pending whatever nodes there are. A pod with `nodeName`\npasses by the scheduler: there the kubelet refuses it, and its controller makes the next one.\n",
    confirm: "kubectl get pods -o wide; kubectl describe pod POD | grep -A3 FailedScheduling\n",
    remedy: "Run one replica, or let the pods choose among several nodes. Where one pod is wanted on each of several nodes, use a\nDaemonSet.\n",
    exceptions: "Workloads that an autoscaler or an overlay scales are not reported, nor anti-affinity beside `nodeName`, for which nobody\nasks.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity", "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename"])
}

extension RolloutBlocksItself {
  public static let descriptor = RuleDescriptor(
    id: "rollout-blocks-itself",
    title: "A rollout waits for a node that may not be there",
    summary: "The new pod of a rollout cannot run where the old one does, and the old one is not stopped before the new one is ready.",
    category: .rollout, severity: .warning, outcome: .rolloutStuck,
    why: "The default strategy of a Deployment is RollingUpdate with `maxSurge: 25%` and `maxUnavailable: 25%`. Kubernetes rounds\nthe first up and the second down: of one, two or three replicas `maxUnavailable` is 0. Then a rollout starts a new pod\nfirst, and stops an old one only once the new one is ready.\n\nSome pods cannot stand beside one another:\n\n- A **host port** is free once on a node. With `hostNetwork: true` every declared `containerPort` is a host port.\n  A port that is not declared is taken all the same, unknown to the scheduler: on the same node the new program exits with\n  `address already in use`.\n- A required **anti-affinity** to the pod's own labels forbids a second pod on the node, or in the zone.\n\n- A **device** such as a GPU is there once for each pod that runs (an info: there may be one to spare).\n\nThe new pod then needs an eligible node without a pod of the Deployment: one more than there are replicas. On a\nsingle-node cluster, on three control-plane nodes with three replicas, on a pool of as many nodes as replicas, it stays\nPending, and the rollout stands still. After 600 s the Deployment says `ProgressDeadlineExceeded`; it does not roll\nback. The first installation works, which is why this is found late: at the next change of the image.\n\nA DaemonSet with `maxSurge` does the same on every node: there the new pod never finds its host port free.\n",
    confirm: "kubectl rollout status deployment/NAME --timeout=30s\nkubectl get events --field-selector reason=FailedScheduling\n",
    remedy: "Let the old pod go first:\n\n```yaml\nstrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxSurge: 0\n    maxUnavailable: 1\n```\n\nor `strategy: {type: Recreate}` for a single replica. Anti-affinity may also be preferred instead of required\n(`preferredDuringSchedulingIgnoredDuringExecution`), or be limited to pods of one revision with\n`matchLabelKeys: [pod-template-hash]`.\n",
    exceptions: "There are always more eligible nodes (or zones) than replicas. For few replicas that choose no nodes of a kind this is\nonly an info. Nothing is reported where an autoscaler sets the replicas, unless `maxUnavailable` is written as 0.\n",
    yieldsTo: ["claim-shared-across-rollout", "claim-shared-by-replicas", "replicas-need-other-nodes"],
    parameters: [
      .init(name: "minimum-replicas", summary: "Replicas from which on a rollout that needs one more node is a warning, also if the pods choose no nodes. Most clusters that are not for trial have three nodes, and so one to spare for two replicas.", defaultValue: .integer(3)),
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment", "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity"])

  static let minimumReplicas = Parameter<Int>("minimum-replicas", default: 3)
}

extension SpreadMissesOwnPods {
  public static let descriptor = RuleDescriptor(
    id: "spread-misses-own-pods",
    title: "A spread constraint does not count its pods",
    summary: "The labelSelector of a topologySpreadConstraint selects no pod of its manifests, those of the workload included.",
    category: .rollout, severity: .warning, outcome: .misbehaves,
    why: "The scheduler spreads what the `labelSelector` of the constraint counts. Where the workload's own pods are not among\nit, they may all come to one node or zone, and go down with it: the constraint is accepted and does nothing. Without\na labelSelector it counts no pod.\n",
    confirm: "kubectl get pods -o wide -l app=NAME\n",
    remedy: "Write the labels of the pod's template into `labelSelector.matchLabels`.\n",
    exceptions: "A constraint that counts the pods of another workload of the run is left alone, and so is one to which a\nkustomization adds labels. Labels that a controller gives to pods (`job-name`, `pod-template-hash`) count.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/scheduler/framework/plugins/podtopologyspread/filtering.go"])
}

extension StartingDeadlineTooShort {
  public static let descriptor = RuleDescriptor(
    id: "starting-deadline-too-short",
    title: "A CronJob has no time to start",
    summary: "startingDeadlineSeconds of a CronJob leaves its controller no time, or hardly any, to start the Job.",
    category: .rollout, severity: .warning, outcome: .noPods,
    why: "`startingDeadlineSeconds` says how late a run may begin; what is later is skipped. With 0 the controller never finds\na run that is due: it looks at those of the last 0 seconds, and never comes at the very moment. A few seconds are\nenough while all is well, and not when the controller manager restarts or has much to do.\n",
    confirm: "kubectl describe cronjob CRONJOB | grep -E 'Last Schedule|MissSchedule'\n",
    remedy: "Leave it out, or allow a minute or more.\n",
    exceptions: "A run that must not be late at all is better checked by its own program.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline", "https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/cronjob/utils.go"])
}

extension StrategyRefused {
  public static let descriptor = RuleDescriptor(
    id: "strategy-refused",
    title: "The API server refuses a rollout strategy",
    summary: "A strategy replaces no pod, or has settings of another kind of strategy.",
    category: .rollout, severity: .error, outcome: .rejected,
    why: "A rolling update replaces pods by making new ones first (`maxSurge`) or taking old ones away first\n(`maxUnavailable`). If neither is allowed nothing could ever be replaced, and the API server refuses the object. It\nalso refuses\n\n- `rollingUpdate` beside `type: Recreate` or `OnDelete`;\n- a DaemonSet with both, where `maxUnavailable` is 1 unless it is written;\n- a `progressDeadlineSeconds` (600 unless written) that is not greater than `minReadySeconds`.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\nstrategy:\n  type: RollingUpdate\n  rollingUpdate: {maxSurge: 1, maxUnavailable: 0}\n```\n",
    exceptions: "A kubectl apply over an object that exists merges: `type: Recreate` alone may meet the old rollingUpdate there.\n`maxUnavailable` of a StatefulSet is not looked at: it is dropped unless the feature MaxUnavailableStatefulSet is on.\n",
    yieldsTo: ["field-unknown", "field-missing", "field-type-wrong"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy", "https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/apps/validation/validation.go"])
}

extension UpdateReachesNoPod {
  public static let descriptor = RuleDescriptor(
    id: "update-reaches-no-pod",
    title: "A partition leaves every pod as it is",
    summary: "The partition of a StatefulSet is higher than the number of its last pod, so that an update reaches none.",
    category: .rollout, severity: .info, outcome: .misbehaves,
    why: "With a `partition` only pods whose number is at least as high are updated. One that is higher than all of them is a\nway to stage an update: the StatefulSet has a new revision, and every pod, also one that is made anew, comes back\nwith the old one. What is left of such a rollout lets the next change, perhaps one that mends the pods, go nowhere.\n",
    confirm: "kubectl get statefulset NAME -o jsonpath='{.status.currentRevision} {.status.updateRevision}'\n",
    remedy: "Write `partition: 0` to roll the update out.\n",
    exceptions: "Staging an update on purpose. Nothing is said where something scales the set.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#partitions"])
}

extension WebhookBlocksItsOwnPods {
  public static let descriptor = RuleDescriptor(
    id: "webhook-blocks-its-own-pods",
    title: "A webhook stands in the way of its own pods",
    summary: "A webhook with failurePolicy Fail is asked about new pods, also about the pods that answer it.",
    category: .rollout, severity: .warning, outcome: .noPods,
    why: "With `failurePolicy: Fail`, which is the default, the API server makes no pod without the webhook's answer. If the webhook\nis asked about its own pods too, there is a circle: when none of them runs, none can be made. Its Deployment stays at 0\npods with `failed calling webhook … no endpoints available for service`, and so does every other workload of the cluster\nwhose pods it is asked about.\n\nIt shows when the last pod is gone: a single replica whose node is replaced, a cluster that was shut down, sometimes the\nfirst installation, if the configuration is applied before the pods run.\n",
    confirm: "kubectl get events -A --field-selector reason=FailedCreate | grep webhook\n",
    remedy: "Leave out the webhook's own namespace, which every namespace names in a label:\n\n```yaml\nnamespaceSelector:\n  matchExpressions:\n    - {key: kubernetes.io/metadata.name, operator: NotIn, values: [NAMESPACE]}\n```\n",
    exceptions: "The server writes its configuration itself once it runs, and takes it away when it stops. Nothing is reported where a\nnamespaceSelector asks for labels other than the namespace's name, or where there are matchConditions.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/", "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/"])
}

extension CapabilityUnknown {
  public static let descriptor = RuleDescriptor(
    id: "capability-unknown",
    title: "A capability that is not known",
    summary: "The name of a capability is misspelt, or has the prefix CAP_, and is silently ignored.",
    category: .security, severity: .warning, outcome: .misbehaves,
    why: "The API server takes any text for the name of a capability. containerd puts `CAP_` before it and ignores, without a\nword, what Linux does not know: `NET_BIND`, but also `CAP_NET_ADMIN`, which becomes `CAP_CAP_NET_ADMIN`. The program\nthen lacks the capability and fails with `Operation not permitted`, or keeps one that it should lose. CRI-O and Docker\naccept the prefix, which is why it survives in manifests.\n",
    confirm: "kubectl exec POD -- grep CapBnd /proc/1/status      # decode with capsh --decode=…\n",
    remedy: "Write the name without the prefix: `add: [NET_ADMIN]`.\n",
    exceptions: "All nodes run CRI-O, which takes the prefix. A misspelt name under `drop` breaks nothing: an info.\n",
    yieldsTo: ["privileges-contradict"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container", "https://man7.org/linux/man-pages/man7/capabilities.7.html"])
}

extension FileUnreadable {
  public static let descriptor = RuleDescriptor(
    id: "file-unreadable",
    title: "Files that only root may read",
    summary: "The files of a ConfigMap or Secret are for root only, and the container runs as another user.",
    category: .security, severity: .warning, outcome: .crashLoopBackOff,
    why: "The kubelet writes the files of ConfigMaps and Secrets as root. With `defaultMode: 0400` or `0600` nobody else may\nread them, and a program that runs as another user gets `Permission denied`, on which most exit. With `fsGroup` the\nkubelet gives the files to that group and lets the group read them: 0400 becomes 0440.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i 'permission denied'\n",
    remedy: "```yaml\nspec:\n  securityContext:\n    fsGroup: 1000\n```\n\nor a mode that lets others read: `defaultMode: 0444`.\n",
    exceptions: "The program does not read the files. Volumes where single items have modes of their own, and projected volumes, are not\nlooked at.\n",
    yieldsTo: ["file-mode-in-decimal"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://kubernetes.io/docs/concepts/configuration/secret/"])
}

extension ImageNeedsRoot {
  public static let descriptor = RuleDescriptor(
    id: "image-needs-root",
    title: "An image that must start as root",
    summary: "The container runs as another user than root, and its image's entrypoint must start as root.",
    category: .security, severity: .warning, outcome: .crashLoopBackOff,
    why: "Some entrypoints do work that only root can: they make accounts, chown directories, start a supervisor, and then switch\nto a user of their own choice. Images with the variables PUID and PGID are of this kind: these say whom to switch to.\nWith `runAsUser` the entrypoint is not root, `chown` and `setpriv`, `gosu` or `su-exec` fail with `Operation not\npermitted`, and the container exits.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -iE 'not permitted|permission denied|must be run as root'\n",
    remedy: "Leave the user to the image and remove `runAsUser`; or take an image that is made to run without root; or skip the\nentrypoint by setting `command` to the program itself.\n",
    exceptions: "Known images are judged by what is known of them. For others PUID or PGID is the only sign, and newer entrypoints may\ndo without root: a warning. A container with a command of its own does not run the entrypoint.\n",
    yieldsTo: ["writable-path-missing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"])
}

extension KeyFileTooOpen {
  public static let descriptor = RuleDescriptor(
    id: "key-file-too-open",
    title: "A key that everybody may read",
    summary: "A program refuses its key file because the volume lets everybody read it.",
    category: .security, severity: .error, outcome: .crashLoopBackOff,
    why: "Some programs do not start when others than their own user may read a secret file: mongod its `--keyFile`\n(`permissions on … are too open`), PostgreSQL its `ssl_key_file` (`private key file has group or world access`), Erlang\nand with it RabbitMQ its cookie (`Cookie file … must be accessible by owner only`). The files of a Secret have mode 0644\nunless `defaultMode` says otherwise.\n\n`defaultMode: 0400` alone is usually not enough: the files belong to root, and the program runs as another user.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -iE 'too open|world access|owner only'\n",
    remedy: "Let an init container that runs as root copy the file to an emptyDir, `chown` it to the program's user and `chmod 400`\nit, and point the program at the copy. PostgreSQL also takes a file that root owns with mode 0640:\n`defaultMode: 0640` with `fsGroup`.\n",
    exceptions: "Only the three programs above are looked at, and only files of a Secret or ConfigMap that are mounted at the path. A\nfile that group members may read, and others not, is not reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/secret/", "https://www.mongodb.com/docs/manual/core/security-internal-authentication/", "https://www.postgresql.org/docs/current/ssl-tcp.html"])
}

extension NeededCapabilityDropped {
  public static let descriptor = RuleDescriptor(
    id: "needed-capability-dropped",
    title: "A dropped capability that the start needs",
    summary: "The container drops a capability that the image's entrypoint or program cannot start without.",
    category: .security, severity: .error, outcome: .crashLoopBackOff,
    why: "Two kinds of images break when capabilities are dropped:\n\n- Entrypoints that start as root, chown their directories and then step down to an account of their own (`gosu`,\n  `su-exec`, `setpriv`): postgres, mysql, redis, mongo, rabbitmq, nginx and many more. They need CHOWN, SETUID and\n  SETGID. Root without capabilities is no more than any other user: `chown: Operation not permitted`, or `failed\n  switching to \"postgres\": operation not permitted`.\n- Programs whose file carries a capability (`setcap`): caddy, coredns, ingress-nginx. Linux refuses to execute such a\n  file where the container may not have the capability.\n\n`drop: [ALL]` drops them; `add` beside it gives single ones back.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i 'not permitted'\n",
    remedy: "Start the container as the account that the entrypoint would step down to, then it needs nothing:\n\n```yaml\nsecurityContext:\n  runAsUser: 999          # postgres in Debian images, 70 in alpine ones\n  runAsGroup: 999\n  fsGroup: 999\n```\n\nor give back what it needs: `add: [CHOWN, SETUID, SETGID]`.\n",
    exceptions: "What an image needs is known for well-known images. A container with a command of its own, or another user than root,\nskips the part that needs capabilities. Where only CHOWN is lost, files with the right owner already are no problem:\na warning.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container", "https://man7.org/linux/man-pages/man7/capabilities.7.html"])
}

extension PodSecurityRefused {
  public static let descriptor = RuleDescriptor(
    id: "pod-security-refused",
    title: "The namespace's Pod Security Standard forbids the pod",
    summary: "A Namespace enforces the standard baseline or restricted, and a pod in it does what that forbids.",
    category: .security, severity: .error, outcome: .noPods,
    why: "The label `pod-security.kubernetes.io/enforce` of a Namespace has the API server check each pod that is made there.\nOne that does not comply is refused: `pods \"x\" is forbidden: violates PodSecurity \"restricted:latest\"`. Deployments\nand other controllers are accepted (with a warning), and have no pods.\n\n`baseline` forbids the ways into the node: its namespaces, its paths and ports, privileged containers, most\ncapabilities. `restricted` also demands what few manifests say by themselves: `runAsNonRoot: true`,\n`allowPrivilegeEscalation: false`, `capabilities: {drop: [ALL]}` and a seccomp profile.\n",
    confirm: "kubectl get events -n NAMESPACE --field-selector reason=FailedCreate\n",
    remedy: "Set what the standard asks for, or put the workload into a namespace of its own with a weaker standard.\n",
    exceptions: "Only what the set shows is judged: a Namespace in it, by its name, and the newest version of the standards. Webhooks\nmay complete pods before they are checked, and clusters may exempt runtime classes and namespaces.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/security/pod-security-standards/", "https://kubernetes.io/docs/concepts/security/pod-security-admission/", "https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/pod-security-admission/policy/checks.go"])
}

extension PrivilegedMissing {
  public static let descriptor = RuleDescriptor(
    id: "privileged-missing",
    title: "An image that needs a privileged container",
    summary: "The image's program needs a privileged container, and the container is not privileged.",
    category: .security, severity: .warning, outcome: .crashLoopBackOff,
    why: "A few programs do to the node what containers may not: Docker in Docker mounts file systems, makes devices and sets up\nnetworks. Without `privileged: true` they exit: `mount: permission denied (are you root?)`.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i 'permission denied'\n",
    remedy: "```yaml\nsecurityContext:\n  privileged: true\n```\n\nTo build images, a builder that needs no privileges (BuildKit rootless, Kaniko, Buildah) is the safer choice.\n",
    exceptions: "The pod runs in a sandbox that allows more, such as Kata or sysbox: a `runtimeClassName` or `hostUsers` is taken for that.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/#privileged-containers", "https://hub.docker.com/_/docker"])
}

extension PrivilegedPortForbidden {
  public static let descriptor = RuleDescriptor(
    id: "privileged-port-forbidden",
    title: "A port below 1024 without the right to it",
    summary: "A container that is not root, or lacks NET_BIND_SERVICE, listens on a port below 1024.",
    category: .security, severity: .warning, outcome: .crashLoopBackOff,
    why: "To bind a port below 1024 takes the capability NET_BIND_SERVICE, or a namespace in which such ports are for everybody.\ncontainerd 2.0 sets the latter up by default; containerd 1.x and CRI-O do not, and on the node's network\n(`hostNetwork`) nobody does. There the program gets `bind: permission denied` and exits.\n\n`capabilities.add: [NET_BIND_SERVICE]` does not help a user that is not root: Kubernetes does not make it ambient. Root\nhas the capability, unless it is dropped.\n",
    confirm: "kubectl get nodes -o wide          # the container runtime and its version\nkubectl logs POD -c CONTAINER --previous | grep -iE 'bind|permission denied'\n",
    remedy: "Let the program listen on a port above 1023; the Service can go on offering the old one:\n\n```yaml\nports:\n  - port: 80\n    targetPort: 8080\n```\n\nIf the program cannot be told, allow low ports in the pod:\n\n```yaml\nsecurityContext:\n  sysctls:\n    - {name: net.ipv4.ip_unprivileged_port_start, value: \"0\"}\n```\n",
    exceptions: "All nodes run containerd 2.0 or newer. Only ports are reported that a probe asks, or on which the image is known to\nlisten. Whom an image chose by itself is not reported.\n",
    yieldsTo: ["image-needs-root", "run-as-non-root-unmet", "needed-capability-dropped"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/", "https://github.com/containerd/containerd/blob/main/docs/containerd-2.0.md"])
}

extension PrivilegesContradict {
  public static let descriptor = RuleDescriptor(
    id: "privileges-contradict",
    title: "Settings of privilege that exclude each other",
    summary: "Two settings of privilege are set that the API server does not accept together.",
    category: .security, severity: .error, outcome: .rejected,
    why: "Three pairs are refused: `privileged: true` with `allowPrivilegeEscalation: false`, added `CAP_SYS_ADMIN` (in just this\nspelling) with `allowPrivilegeEscalation: false`, and `shareProcessNamespace: true` with `hostPID: true`. The template of\na Deployment or Job is checked like a Pod: nothing is created.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Decide for one of the two. A privileged container can always escalate, so `allowPrivilegeEscalation: false` has no\nmeaning there.\n",
    exceptions: "None.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/"])
}

extension ReadOnlyPathWritten {
  public static let descriptor = RuleDescriptor(
    id: "read-only-path-written",
    title: "A command that writes to a read-only file system",
    summary: "The root file system is read-only, and the container's command writes to a path of it.",
    category: .security, severity: .warning, outcome: .crashLoopBackOff,
    why: "With `readOnlyRootFilesystem: true` only volumes can be written to. A script that redirects to a file elsewhere, or\ntouches one, gets `Read-only file system`; under `set -e`, or as the last command, the container exits with it. `/tmp` is\nno exception. gunicorn makes a file in the temporary directory for each of its workers, and exits without:\n`No usable temporary directory found`.\n\nThe same goes for a script of `postStart`: if it fails, the kubelet kills the container.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -iE 'read-only file system|temporary directory'\n",
    remedy: "```yaml\nvolumeMounts:\n  - {name: tmp, mountPath: /tmp}\nvolumes:\n  - {name: tmp, emptyDir: {}}\n```\n",
    exceptions: "The write is on a branch that is not taken, or its failure does no harm. Lines with `||` are not looked at, nor paths with\nvariables. gunicorn with `--worker-tmp-dir`, or any program with `TMPDIR`, uses another directory.\n",
    yieldsTo: ["writable-path-missing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://docs.gunicorn.org/en/stable/settings.html#worker-tmp-dir"])
}

extension RootRefusedByImage {
  public static let descriptor = RuleDescriptor(
    id: "root-refused-by-image",
    title: "Root for a program that refuses it",
    summary: "The container runs as uid 0, and the image's program exits when it is root.",
    category: .security, severity: .error, outcome: .crashLoopBackOff,
    why: "Some servers check who they are and exit when they are root, for safety: OpenSearch logs `OpenSearch cannot run as root`.\nTheir images name another user; `runAsUser: 0` overrides that.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i root\n",
    remedy: "Remove `runAsUser: 0`. Where it was meant to make a volume writable, set `fsGroup` in the pod's securityContext, or let\nan init container that runs as root chown the volume.\n",
    exceptions: "The container has a command of its own. Which programs refuse root is known for well-known images.\n",
    yieldsTo: ["run-as-non-root-unmet"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"])
}

extension RunAsNonRootUnmet {
  public static let descriptor = RuleDescriptor(
    id: "run-as-non-root-unmet",
    title: "The user does not meet runAsNonRoot",
    summary: "A container must not run as root, and its user is root or cannot be told from root.",
    category: .security, severity: .error, outcome: .createContainerConfigError,
    why: "`runAsNonRoot: true` changes nothing about a container: it is a check that the kubelet makes before it creates one. It\ntakes the container's `runAsUser`, else the pod's, else the USER of the image, and refuses\n\n- uid 0: `container's runAsUser breaks non-root policy`,\n- an image without USER, or with `USER root`: `container has runAsNonRoot and image will run as root`,\n- an image whose USER is a name, such as `nobody`, unless `runAsUser` gives a number: `container has runAsNonRoot and\n  image has non-numeric user (nobody), cannot verify user is non-root`.\n\nThe API server accepts the manifest. The pod stays in CreateContainerConfigError, with no restarts and no logs. Init\ncontainers are checked as well, against the same setting of the pod.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].state.waiting.message}{\"\\n\"}'\ndocker image inspect IMAGE --format '{{.Config.User}}'\n",
    remedy: "Give the number of a user that the program can run as:\n\n```yaml\nsecurityContext:\n  runAsNonRoot: true\n  runAsUser: 1000\n```\n\nMany programs need more than that to run without root: other ports, writable directories. Where there is an image that\nis made for it, such as `nginxinc/nginx-unprivileged`, take that one. A single container can be exempted with\n`runAsNonRoot: false` in its own `securityContext`, which goes before the pod's.\n",
    exceptions: "What USER an image has is known for well-known public images only; about others nothing is said, unless `runAsUser` is\n0. OpenShift gives pods a user of its own. An image of the same name from a private registry may be another one: then\nit is a warning.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://kubernetes.io/docs/concepts/security/pod-security-standards/"])
}

extension SudoBlocked {
  public static let descriptor = RuleDescriptor(
    id: "sudo-blocked",
    title: "sudo where privileges must not be gained",
    summary: "A container runs sudo or su as a user that is not root, and allowPrivilegeEscalation is false.",
    category: .security, severity: .error, outcome: .crashLoopBackOff,
    why: "`allowPrivilegeEscalation: false` starts the container with the kernel's no_new_privs flag: executing a file gives\nno more rights than its caller has, whatever its setuid bit says. `sudo`, `su`, `doas` and `pkexec` live on that\nbit. For a user that is not root they end at once:\n\n`sudo: The \"no new privileges\" flag is set, which prevents sudo from running as root.` Older versions say\n`sudo: effective uid is not 0, is sudo installed setuid root?`\n\nIt is an error where the container, its postStart hook or a probe ends with that command, and a warning where the\nscript may go on.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i sudo\n",
    remedy: "Leave sudo out. What needs root goes to an init container of its own that runs as root, or the container starts as the\nuser that it needs:\n\n```yaml\nsecurityContext:\n  runAsUser: 1000\n  fsGroup: 1000        # instead of chown\n```\n",
    exceptions: "Root needs no setuid bit, so nothing is reported where the container starts as root or its user is not known.\n`gosu`, `su-exec` and `setpriv` step down from root and have no such bit. Scripts that look first who they\nare (`id -u`), whether there is sudo, or that go on without it (`||`) are not judged.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://www.kernel.org/doc/Documentation/prctl/no_new_privs.txt", "https://github.com/sudo-project/sudo/issues/129"])
}

extension SysctlUnsafe {
  public static let descriptor = RuleDescriptor(
    id: "sysctl-unsafe",
    title: "A sysctl that nodes refuse",
    summary: "A pod sets a kernel parameter that kubelets do not allow by default.",
    category: .security, severity: .warning, outcome: .noPods,
    why: "Kubelets let pods set a dozen kernel parameters that are known to be safe. Others that Linux keeps for each pod (`net.*`,\n`kernel.shm*`, `kernel.msg*`, `kernel.sem`, `fs.mqueue.*`) must be allowed for each node with `allowedUnsafeSysctls`. A\npod that sets one elsewhere is scheduled, and then refused by the kubelet with reason `SysctlForbidden`; its controller\nmakes another pod, which fails as well. Parameters of the node, such as `vm.max_map_count`, are refused everywhere.\n",
    confirm: "kubectl get pods | grep SysctlForbidden\n",
    remedy: "Allow it on some nodes (`allowedUnsafeSysctls` in the kubelet's configuration) and let the pod select them. Parameters of\nthe node are set on the node.\n",
    exceptions: "The nodes allow it, which no manifest shows.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/"])
}

extension WritablePathMissing {
  public static let descriptor = RuleDescriptor(
    id: "writable-path-missing",
    title: "A read-only root file system where the program writes",
    summary: "The root file system is read-only, and the program writes to a path of it when it starts.",
    category: .security, severity: .error, outcome: .crashLoopBackOff,
    why: "With `readOnlyRootFilesystem: true` a program can write only where a volume is mounted. Most servers write something\nwhen they start: a pid file, a socket, a cache directory, a configuration that the entrypoint fills in. They exit with\n`Read-only file system` (errno 30), are restarted, and fail again.\n\nnginx, for example, makes its temporary directories in /var/cache/nginx and its pid file in /var/run.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i 'read-only file system'\n",
    remedy: "Mount an emptyDir at each of the paths:\n\n```yaml\nvolumeMounts:\n  - {name: cache, mountPath: /var/cache/nginx}\n  - {name: run, mountPath: /var/run}\nvolumes:\n  - {name: cache, emptyDir: {}}\n  - {name: run, emptyDir: {}}\n```\n\nA volume for state, such as a database's directory, should be a claim instead.\n",
    exceptions: "Which paths an image writes to is known for well-known images. Nothing is said of a container with a command of its\nown, or one that mounts a configuration, which may name other paths. Paths of which it is only likely are worth an\ninfo.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://hub.docker.com/_/nginx"])
}

extension DuplicateKey {
  public static let descriptor = RuleDescriptor(
    id: "duplicate-key",
    title: "A key is written twice",
    summary: "A mapping has one key twice, and only the last one counts.",
    category: .syntax, severity: .error, outcome: .misbehaves,
    why: "kubectl turns YAML into JSON before it sends it, and of a key that is written twice only the last value is left. The\nother one vanishes without a word, also under strict validation: the server never sees it.\n\nSo a manifest says one thing to its reader and another to the cluster: the image that was meant to be replaced, the\nsecond `env` list that hides the first, the `resources` of a copied container.\n\nReaders that are strict refuse the whole file instead. kustomize (`kubectl apply -k`, Flux, Argo CD) says `mapping key\n\"image\" already defined at line 12`, and a server that is sent the YAML as it is `key \"image\" already set in map`.\n",
    confirm: "kubectl create --dry-run=client -o yaml -f FILE    # shows what is left\n",
    remedy: "Keep the one that is meant. Join lists that were meant to add up:\n\n```yaml\nenv:\n  - name: LOG_LEVEL\n    value: info\n  - name: PORT\n    value: \"8080\"\n```\n",
    exceptions: "None. If both values are equal it is only a note.\n",
    yieldsTo: ["text-behind-separator"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation", "https://yaml.org/spec/1.2.2/#3213-node-comparison"])
}

extension TextAfterDocumentEnd {
  public static let descriptor = RuleDescriptor(
    id: "text-after-document-end",
    title: "Text after the end of a document is dropped",
    summary: "Text follows a `...` line, and kubectl drops it up to the next `---`.",
    category: .syntax, severity: .warning, outcome: nil,
    why: "`...` on a line of its own ends a YAML document. kubectl does not cut a file there: it cuts at `---` lines and then\nreads the first document of each piece. Whatever follows `...` in its piece is dropped, without a message, even if it\nis a whole manifest or not YAML at all.\n\nOther readers begin a new document after `...`. So an object written there shows up in one tool and never on the\ncluster.\n",
    confirm: "kubectl apply --dry-run=client -f FILE    # lists what kubectl sees\n",
    remedy: "Begin each document with a line `---`, and leave `...` out.\n",
    exceptions: "Comments and empty lines after `...` are fine and not reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://yaml.org/spec/1.2.2/#912-document-markers"])
}

extension TextBehindSeparator {
  public static let descriptor = RuleDescriptor(
    id: "text-behind-separator",
    title: "Text stands behind a separator",
    summary: "A `---` line carries text, which kubectl refuses.",
    category: .syntax, severity: .error, outcome: nil,
    why: "YAML allows a document to begin on the line of its `---`. kubectl does not: it cuts files at these lines by itself and\nrefuses a line with anything but white space or a comment behind the dashes: `invalid Yaml document separator: …`.\nIt stops there: nothing from here on is applied, and the document just before that line is lost with it.\n\nIt comes from a comment that lost its `#`, from a manifest in flow style, or from joined files without a line break\nbetween them.\n",
    confirm: "kubectl apply --dry-run=client -f FILE\n",
    remedy: "Move the text to the next line, or make it a comment:\n\n```yaml\n---\n# Source: shop/colours.yaml\napiVersion: v1\n```\n",
    exceptions: "None for kubectl. Other clients may read it.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://yaml.org/spec/1.2.2/#912-document-markers"])
}

extension YAMLDirective {
  public static let descriptor = RuleDescriptor(
    id: "yaml-directive",
    title: "A YAML directive is refused",
    summary: "A document starts with a % directive, which kubectl does not read.",
    category: .syntax, severity: .error, outcome: nil,
    why: "`%YAML 1.2` before `---` states the version of YAML. kubectl cuts a file at its `---` lines, so the directive and its\ndocument land in two pieces. The first piece is a directive without a document, and kubectl refuses it:\n`found incompatible YAML document`, or `did not find expected <document start>`. Nothing after it is applied.\n",
    confirm: "kubectl apply --dry-run=client -f FILE\n",
    remedy: "Remove the line.\n",
    exceptions: "The file is read by another client only.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://yaml.org/spec/1.2.2/#68-directives"])
}

extension YAMLSyntax {
  public static let descriptor = RuleDescriptor(
    id: "yaml-syntax",
    title: "A document is not valid YAML",
    summary: "A document does not parse, so kubectl applies nothing of it.",
    category: .syntax, severity: .error, outcome: nil,
    why: "`kubectl apply` reads a file document by document and stops at the first one that does not parse. What stands before\nit is applied, what stands behind it is not: half a release is on the cluster.\n\nThe usual reasons: a `: ` inside unquoted text, a tab as indentation, a value that starts with `@`, `%`, `*` or a\nbackquote, a quote or bracket that is not closed, a line that is indented one column too far.\n\ncrashlint cuts a file at its `---` lines before it parses, so the other documents of the file are checked all the\nsame.\n",
    confirm: "kubectl apply --dry-run=client -f FILE\n",
    remedy: "Quote the text, or correct the indentation:\n\n```yaml\ndescription: \"note: quoted text may hold a colon\"\n```\n",
    exceptions: "A template that is rendered before it is applied is not reported: it is skipped and counted. Lint what the renderer\nprints.\n",
    yieldsTo: ["text-behind-separator", "yaml-directive"],
    parameters: [
    ],
    references: ["https://yaml.org/spec/1.2.2/", "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_apply/"])
}

extension AccessModeUnsupported {
  public static let descriptor = RuleDescriptor(
    id: "access-mode-unsupported",
    title: "A disk is claimed for many nodes",
    summary: "A claim asks for ReadWriteMany, and its class makes disks that one node at a time can write to.",
    category: .volumes, severity: .warning, outcome: .pending,
    why: "EBS volumes, persistent disks, Azure disks and their like hold a file system that only one node at a time may write to.\nTheir provisioners refuse a claim with ReadWriteMany (event ProvisioningFailed), so the claim and every pod that uses it\nstay Pending. local-path makes a directory on one node, and refuses it as well.\n",
    confirm: "kubectl describe pvc NAME | grep ProvisioningFailed\nkubectl get storageclass\n",
    remedy: "Use ReadWriteOnce with one replica (or a StatefulSet), or a class of shared file systems: EFS, Filestore, Azure Files,\nCephFS, NFS.\n",
    exceptions: "The class of that name is another one in this cluster. Raw devices (`volumeMode: Block`) are not reported.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes"])
}

extension ClaimMissing {
  public static let descriptor = RuleDescriptor(
    id: "claim-missing",
    title: "A claim that is not there",
    summary: "A pod mounts a PersistentVolumeClaim that is defined nowhere, in another namespace, or under a slightly different name.",
    category: .volumes, severity: .warning, outcome: .pending,
    why: "The scheduler finds no node for a pod whose claim does not exist: it stays Pending, with the event\n`persistentvolumeclaim \"NAME\" not found`. Nothing makes a claim by itself but a StatefulSet for its\nvolumeClaimTemplates.\n\nWhere the set has a claim of almost the same name that nothing of the run speaks of, that one was meant: an error.\n",
    confirm: "kubectl describe pod POD | grep persistentvolumeclaim\nkubectl get pvc -n NAMESPACE\n",
    remedy: "Add the claim to the manifests, or correct the name:\n\n```yaml\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests: {storage: 10Gi}\n```\n",
    exceptions: "The claim is made elsewhere: list it under `external`. Nothing is reported if something of the set could not be\nread, or if the name is one that a StatefulSet of the set gives to its claims (`data-db-0`).\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes", "https://github.com/kubernetes/kubernetes/blob/master/pkg/scheduler/framework/plugins/volumebinding/volume_binding.go"])
}

extension ClaimNeverBound {
  public static let descriptor = RuleDescriptor(
    id: "claim-never-bound",
    title: "No volume fits the claim",
    summary: "A claim, or a claim template, and the PersistentVolume that it names, or the only ones of its class, do not fit one another.",
    category: .volumes, severity: .error, outcome: .pending,
    why: "A claim is bound to a volume only if the volume is at least as large as requested, offers all access modes, has the same\n`volumeMode` and the same `storageClassName`, and is not reserved for another claim (`claimRef`). This also holds for a\nclaim that names its volume (`volumeName`): it stays Pending with the event `VolumeMismatch`. One volume serves one claim.\n\nIf the volume names the claim (`claimRef`) and the claim the volume, nothing is compared. If only the volume names the\nclaim, its class may be another, but not its size and `volumeMode`.\n\nA claim without `storageClassName` gets the default class of the cluster, if there is one; a volume of class `manual` does\nnot fit it.\n",
    confirm: "kubectl describe pvc NAME\nkubectl get pv\n",
    remedy: "Write the same `storageClassName` (`\"\"` for none) into the claim and the volume, and let size, modes and `claimRef` agree.\n",
    exceptions: "Another volume of the class exists that these manifests do not show. Claims without `volumeName` are judged only if their\nclass is one for which nothing makes volumes.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#binding"])
}

extension ClaimSharedAcrossRollout {
  public static let descriptor = RuleDescriptor(
    id: "claim-shared-across-rollout",
    title: "A rollout starts a second pod on the claim of the first",
    summary: "A one-replica Deployment with a single-writer claim starts the new pod before it stops the old one.",
    category: .volumes, severity: .warning, outcome: .rolloutStuck,
    why: "The default strategy is RollingUpdate with `maxSurge: 25%` and `maxUnavailable: 25%`. For one replica these round to 1\nand 0: the new pod is started first, and the old one is stopped once the new one is ready. Both want the claim:\n\n- On another node the new pod stays in ContainerCreating (`Multi-Attach error`), because a ReadWriteOnce volume is\n  attached to one node. With ReadWriteOncePod it stays Pending on any node.\n- On the same node a program that locks its data directory finds it locked, exits and goes into CrashLoopBackOff.\n\nThe new pod never becomes ready, so the old one is never stopped. After 600 s the Deployment says\n`ProgressDeadlineExceeded`; it does not roll back. The first installation works, which is why this is found late: at\nthe next change of the image or the template.\n\nWithout a readiness probe the rollout on one node gets through by luck: the new container counts as ready for a moment,\nthe old pod goes, and the restart finds the lock free.\n",
    confirm: "kubectl rollout status deployment/NAME --timeout=30s\nkubectl get pods -l app=NAME -o wide\nkubectl get events | grep Multi-Attach\n",
    remedy: "Stop the old pod first:\n\n```yaml\nstrategy:\n  type: Recreate\n```\n\nor, with RollingUpdate, `maxSurge: 0` and `maxUnavailable: 1`. A StatefulSet does it by itself.\n",
    exceptions: "The volume can be attached to several nodes in spite of its access mode and the program shares its files. Where the class,\nthe provisioner or a volume that the claim names leave a disk unlikely (NFS, local-path), only programs that lock their data\nare reported.\n",
    yieldsTo: ["claim-shared-by-replicas"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy", "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes"])
}

extension ClaimSharedByReplicas {
  public static let descriptor = RuleDescriptor(
    id: "claim-shared-by-replicas",
    title: "Replicas share a single-writer claim",
    summary: "Several replicas mount one claim that only one pod, or one node, may write.",
    category: .volumes, severity: .error, outcome: .crashLoopBackOff,
    why: "All replicas of a Deployment mount the same claim, and so do those of a StatefulSet that names a claim under\n`volumes`. What the second replica meets depends on the claim and on the program:\n\n- The program locks its data directory (InnoDB its `ibdata1`, Prometheus its `lock`, Elasticsearch its `node.lock`).\n  The second instance finds the lock taken and exits: CrashLoopBackOff, for as long as the first lives. This is so\n  with every access mode. Some wait instead of exiting (etcd) until a probe kills them.\n- PostgreSQL is worse. Its `postmaster.pid` holds a process id, and in another pod that id means nothing. The second\n  server usually starts, and two servers write one data directory until it is corrupt.\n- ReadWriteOnce means one *node*, not one pod. Replicas on another node stay in ContainerCreating (event\n  FailedAttachVolume, `Multi-Attach error`); replicas on the same node share one directory.\n- ReadWriteOncePod means one pod. The second stays Pending: `node(s) unavailable due to PersistentVolumeClaim with\n  ReadWriteOncePod access mode already in-use by another pod`.\n",
    confirm: "kubectl get pods -l app=NAME -o wide\nkubectl logs POD --previous | grep -i lock\nkubectl get events | grep -E 'Multi-Attach|ReadWriteOncePod'\n",
    remedy: "For a database, run a StatefulSet with a claim for each replica (and set up its replication):\n\n```yaml\nvolumeClaimTemplates:\n  - metadata: {name: data}\n    spec:\n      accessModes: [ReadWriteOnce]\n      resources:\n        requests: {storage: 10Gi}\n```\n\nOtherwise run one replica, with `strategy: {type: Recreate}`, or take a claim with ReadWriteMany if the program can\nshare its files.\n",
    exceptions: "All replicas are kept on one node and the program is made to share the directory. Nothing is reported for mounts that\nare read-only or that give each pod a directory of its own with `subPathExpr`, nor for ReadWriteMany claims unless the\nprogram is known to lock its data. A ReadWriteOnce claim counts only if its storage may be a disk: NFS and directories of\na node attach nothing.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes", "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/", "https://kubernetes.io/docs/tasks/run-application/run-single-instance-stateful-application/"])
}

extension ClaimSharedByWorkloads {
  public static let descriptor = RuleDescriptor(
    id: "claim-shared-by-workloads",
    title: "Two workloads share a claim that only one pod may use",
    summary: "Two workloads mount one ReadWriteOncePod claim, or run a program that needs its data directory for itself on one claim.",
    category: .volumes, severity: .error, outcome: .pending,
    why: "ReadWriteOncePod means one pod in the whole cluster, also for reading. Of two pods the second stays Pending: `node(s)\nunavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod`.\n\nWith other access modes two workloads may mount one claim. If both run a database on the same directory of it, the second\nfinds it locked and exits, or both write and corrupt it. A ReadWriteOnce claim that is a disk is attached to one node: where\nnothing draws the pods of both to the same node, those that come to another one stay in ContainerCreating (event\nFailedAttachVolume, `Multi-Attach error`).\n",
    confirm: "kubectl describe pod POD | grep ReadWriteOncePod\nkubectl get pods -o wide | grep -v Running\n",
    remedy: "Give each workload a claim of its own, put both containers into one pod, or choose ReadWriteOnce (all pods of one node) or\nReadWriteMany.\n",
    exceptions: "The two are never there at the same time, or the cluster has one node. Two Jobs take turns, which is not reported; nor is a Pod, Deployment or\nStatefulSet without replicas.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes"])
}

extension DataVolumeReadOnly {
  public static let descriptor = RuleDescriptor(
    id: "data-volume-read-only",
    title: "The data directory is mounted read-only",
    summary: "A volume is mounted read-only where the program of a known image has to write.",
    category: .volumes, severity: .error, outcome: .crashLoopBackOff,
    why: "`readOnly: true` at a mount, or at the claim behind it, makes every write fail with `Read-only file system`. Databases and\nothers write to their data directory when they start (locks, logs, recovery), and exit when they cannot.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i 'read-only file system'\n",
    remedy: "Leave `readOnly` out, or mount what is to be read elsewhere.\n",
    exceptions: "The program is told to keep its data elsewhere, or to serve it without writing. Only images are judged of which it is known\nwhere they write.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/"])
}

extension DirectoryMountedOnFile {
  public static let descriptor = RuleDescriptor(
    id: "directory-mounted-on-file",
    title: "A whole volume is mounted at the path of a file",
    summary: "A ConfigMap or Secret is mounted, without subPath, at a path that is meant to be a file.",
    category: .volumes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A volume is a directory, and `mountPath` is where this directory appears. With `mountPath: /etc/nginx/nginx.conf` and no\n`subPath` the runtime is to mount a directory on the file that the image has there, and fails: `not a directory: Are you\ntrying to mount a directory onto a file (or vice-versa)?`. Where the image has no such file the container starts, and the\nprogram finds a directory of that name with the file in it.\n",
    confirm: "kubectl describe pod POD | grep 'not a directory'\n",
    remedy: "Name the file of the volume:\n\n```yaml\nvolumeMounts:\n  - name: settings\n    mountPath: /etc/nginx/nginx.conf\n    subPath: nginx.conf\n```\n",
    exceptions: "The program reads a directory that is called like a file.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath"])
}

extension FileModeInDecimal {
  public static let descriptor = RuleDescriptor(
    id: "file-mode-in-decimal",
    title: "A file mode without its leading zero",
    summary: "The octal digits of a file mode are written as a decimal number.",
    category: .volumes, severity: .warning, outcome: .misbehaves,
    why: "In YAML a mode is octal only with a leading 0 (`0400`, also `0o400`). Without it the digits are a decimal number:\n`defaultMode: 400` is 0620 in octal, which nobody but root may read; `440` is 0670, `444` is 0674. The API server\naccepts all of them. Above 511, which is 0777, it refuses the object: 600, 644, 755.\n",
    confirm: "kubectl exec POD -- ls -lL MOUNT-PATH\n",
    remedy: "Write the leading zero: `defaultMode: 0400`. In JSON, which has no octal numbers, 0400 is 256, 0440 is 288, 0444 is 292,\n0644 is 420 and 0755 is 493.\n",
    exceptions: "Other decimal numbers up to 511, such as 256, 420 and 493, are taken as meant.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/secret/", "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/"])
}

extension FileMountedOnDirectory {
  public static let descriptor = RuleDescriptor(
    id: "file-mounted-on-directory",
    title: "A single file is mounted at the path of a directory",
    summary: "subPath names a file, and mountPath is a directory of the image.",
    category: .volumes, severity: .error, outcome: .crashLoopBackOff,
    why: "With `subPath` a single file of the volume is mounted, and `mountPath` is the path of that file in the container, its name\nincluded. Where the image has a directory the runtime cannot mount a file: `not a directory: Are you trying to mount a\ndirectory onto a file (or vice-versa)?`. The container never starts.\n",
    confirm: "kubectl describe pod POD | grep 'not a directory'\n",
    remedy: "Write the whole path: `mountPath: /etc/nginx/conf.d/site.conf` for `subPath: site.conf`.\n",
    exceptions: "None is known. Only directories are reported that every image has, or that the image is known to have.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath"])
}

extension HostPathTypeMismatch {
  public static let descriptor = RuleDescriptor(
    id: "host-path-type-mismatch",
    title: "A hostPath is of another type than it says",
    summary: "The type of a hostPath volume is not that of what stands at the path, or does not go with its mounts.",
    category: .volumes, severity: .error, outcome: .containerCreating,
    why: "With a `type` the kubelet looks at the path before it sets up the volume. What is there has to be just that: a\nsocket is no `File`, and a directory no `File` either. If it is not, the pod stays in ContainerCreating with\nFailedMount `hostPath type check failed: /run/docker.sock is not a file`. A mount of a path inside of what is no\ndirectory fails, too.\n",
    confirm: "kubectl describe pod POD | grep 'hostPath type check failed'\n",
    remedy: "Write the type of what is there, or leave it out: without one the kubelet does not look.\n",
    exceptions: "Judged are paths that every node of Linux has, and sockets of well-known programs. Whether a path exists is not known.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath", "https://github.com/kubernetes/kubernetes/blob/master/pkg/volume/hostpath/host_path.go"])
}

extension LostAndFoundInDataDirectory {
  public static let descriptor = RuleDescriptor(
    id: "lost-and-found-in-data-directory",
    title: "A data directory at the root of a new disk",
    summary: "A database that insists on an empty data directory has it at the root of a volume, where ext4 keeps lost+found.",
    category: .volumes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A disk that the cluster provides is formatted before its first use, with ext4 most of the time, and a new ext4 file\nsystem has a directory `lost+found`. `initdb` of PostgreSQL and `mysqld --initialize` of MySQL 5.7 refuse a directory\nthat is not empty, so that the first start fails again and again:\n\n    initdb: error: directory \"/var/lib/postgresql/data\" exists but is not empty\n    initdb: detail: It contains a lost+found directory, perhaps due to it being a mount point.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -iE 'not empty|lost\\+found|has files in it'\n",
    remedy: "Keep the data in a directory of the volume. For PostgreSQL:\n\n```yaml\nenv:\n  - name: PGDATA\n    value: /var/lib/postgresql/data/pgdata\n```\n\nFor any program, `subPath` of the mount does the same. Both only before there is data: afterwards the database would\nbe looked for in another place.\n",
    exceptions: "The storage is a directory of a node (local-path, hostPath) or NFS, or is formatted with XFS, and nothing lies in its\nroot. Where the storage class tells that, or the claim is not in the set, nothing is reported. A database that has\nstarted once goes on to start.\n",
    yieldsTo: ["postgres-mount-outdated"],
    parameters: [
    ],
    references: ["https://github.com/docker-library/docs/blob/master/postgres/README.md", "https://github.com/docker-library/mysql/issues/186"])
}

extension MountHiddenByMount {
  public static let descriptor = RuleDescriptor(
    id: "mount-hidden-by-mount",
    title: "Two mounts at one path",
    summary: "A container mounts two volumes at one path, written in two ways.",
    category: .volumes, severity: .warning, outcome: .misbehaves,
    why: "Two mounts of a container at one `mountPath` are refused. The API server compares the texts: `/data` and `/data/`\npass, and are one directory. The runtime mounts both, one over the other, and the program sees the files of one\nvolume only.\n",
    confirm: "kubectl exec POD -- mount | grep /data\n",
    remedy: "Mount each volume at a path of its own, or make one projected volume of them.\n",
    exceptions: "Links inside of the image, such as that from /var/run to /run, are not followed.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go"])
}

extension MountHidesProgram {
  public static let descriptor = RuleDescriptor(
    id: "mount-hides-program",
    title: "A mount over the directory of the program",
    summary: "A ConfigMap or Secret is mounted over the directory of the image that holds its program.",
    category: .volumes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A mount covers a directory: what the image has there is no longer seen, only the keys of the ConfigMap or Secret. Whoever\nwants to add one file to `/app` and mounts a ConfigMap at `/app` takes the program away. If the command names the\nprogram, the container does not start; an interpreter starts and finds nothing: `Cannot find module`, `The application\n'x.dll' does not exist`.\n",
    confirm: "kubectl describe pod POD | grep -i 'no such file'\nkubectl logs POD -c CONTAINER --previous\n",
    remedy: "Mount the single file:\n\n```yaml\nvolumeMounts:\n  - name: settings\n    mountPath: /app/appsettings.Production.json\n    subPath: appsettings.Production.json\n```\n\nor mount the ConfigMap at a directory of its own, such as `/etc/app`.\n",
    exceptions: "The ConfigMap holds the program itself. Keys of a ConfigMap that is not in the set are not known; then only paths that no\nkey can have are reported. Without a command, `workingDir` at the same directory is the sign: a warning.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#configmap", "https://github.com/dotnet/dotnet-docker/issues/1549"])
}

extension MountInsideReadOnlyVolume {
  public static let descriptor = RuleDescriptor(
    id: "mount-inside-read-only-volume",
    title: "A file mounted inside a ConfigMap or Secret",
    summary: "A single file is mounted at a path inside the directory of a ConfigMap, Secret or projected volume.",
    category: .volumes, severity: .error, outcome: .startError,
    why: "Volumes of ConfigMaps, Secrets and projected sources are read-only in the container, so the runtime cannot make a mount\npoint in them. The kubelet therefore prepares one in the volume, and what it makes is always a directory. That suits a\ndirectory that is mounted below. A file, which a mount with `subPath` usually is, cannot be mounted on a directory: the\ncontainer does not start (StartError, `not a directory`). If the ConfigMap has a key of that very name, even the volume\ncannot be set up.\n",
    confirm: "kubectl describe pod POD | grep -i 'not a directory'\n",
    remedy: "Mount the file outside of the directory and point the program there, or let one projected volume show both:\n\n```yaml\nvolumes:\n  - name: configuration\n    projected:\n      sources:\n        - configMap: {name: settings}\n        - secret: {name: license}\n```\n",
    exceptions: "Directories mounted below a ConfigMap are fine and are not reported. Whether a part of an emptyDir or a claim is a file\nis told by its name: a warning.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath", "https://kubernetes.io/docs/concepts/storage/projected-volumes/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/volume/util/nested_volumes.go"])
}

extension MountOverSystemDirectory {
  public static let descriptor = RuleDescriptor(
    id: "mount-over-system-directory",
    title: "A volume hides a directory of the system",
    summary: "A volume is mounted at /, at /bin, /lib or /usr, or a read-only one at /etc or /dev.",
    category: .volumes, severity: .error, outcome: .crashLoopBackOff,
    why: "What is mounted at a path hides what the image has there. At `/` nothing is left; at `/bin`, `/lib` or `/usr` no\nprogram starts: StartError. Over `/etc` or `/dev` a ConfigMap or Secret is worse than it looks: the kubelet puts\n`/etc/hosts`, `/etc/resolv.conf` and `/dev/termination-log` into every container, and they cannot be made in a\nread-only volume.\n",
    confirm: "kubectl describe pod POD | grep -E 'StartError|read-only file system|no such file'\n",
    remedy: "Mount the volume at a directory of its own, or single files of it with `subPath`.\n",
    exceptions: "The volume holds a whole system: a claim or a directory of the node, which are not reported below `/`, or one that\nan init container fills.\n",
    yieldsTo: ["mount-hides-program", "needed-file-hidden"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kubelet_pods.go"])
}

extension NeededFileHidden {
  public static let descriptor = RuleDescriptor(
    id: "needed-file-hidden",
    title: "A mount that hides a file which the program reads",
    summary: "A ConfigMap or Secret is mounted over a directory of the image and lacks a file that the program reads from there.",
    category: .volumes, severity: .error, outcome: .crashLoopBackOff,
    why: "A mount covers a directory: what the image has there is no longer seen, only the keys of the ConfigMap or Secret. A\nConfigMap with `nginx.conf` that is mounted at `/etc/nginx` takes away `mime.types`, which that very nginx.conf includes:\n`open() \"/etc/nginx/mime.types\" failed (2: No such file or directory)`, and nginx exits.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -i 'no such file'\n",
    remedy: "Mount the single file:\n\n```yaml\nvolumeMounts:\n  - name: configuration\n    mountPath: /etc/nginx/nginx.conf\n    subPath: nginx.conf\n```\n\nor a directory that is meant for it, such as `/etc/nginx/conf.d`.\n",
    exceptions: "Only well-known images with their own command line are looked at, and only a ConfigMap or Secret that is in the set. An\nimage of the same name from a private registry may be another one: a warning.\n",
    yieldsTo: ["mount-hides-program"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#configmap", "https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath"])
}

extension PostgresMountOutdated {
  public static let descriptor = RuleDescriptor(
    id: "postgres-mount-outdated",
    title: "A volume where PostgreSQL 18 does not keep its data",
    summary: "A PostgreSQL image of version 18 or newer has its volume at the directory of older versions.",
    category: .volumes, severity: .error, outcome: .crashLoopBackOff,
    why: "Up to version 17 the official image keeps its data in `/var/lib/postgresql/data`. From 18 on it is\n`/var/lib/postgresql/18/docker`, below a volume at `/var/lib/postgresql`. So that nobody's data ends up outside of the\nvolume, the entrypoint exits when there is data, or merely a volume, at the old place:\n\n    Error: in 18+, these Docker images are configured to store database data in a format which is compatible with\n           \"pg_ctlcluster\" …\n           Counter to that, there appears to be PostgreSQL data in:\n             /var/lib/postgresql/data (unused mount/volume)\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -A3 'in 18+'\n",
    remedy: "```yaml\nvolumeMounts:\n  - name: data\n    mountPath: /var/lib/postgresql\n```\n\nData of an older version must be upgraded (`pg_upgrade`, or dump and restore). To stay where you are, pin the old\nversion: `postgres:17`.\n",
    exceptions: "PGDATA is set. An image that derives from the official one, under another name, is not looked at. Without a version in\nthe tag the newest is meant, which a node that pulled it long ago may not have: a warning.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://github.com/docker-library/postgres/pull/1259", "https://hub.docker.com/_/postgres"])
}

extension SubPathNotExpanded {
  public static let descriptor = RuleDescriptor(
    id: "sub-path-not-expanded",
    title: "A variable in subPath is not expanded",
    summary: "subPath holds $(NAME), which only subPathExpr expands; or subPathExpr names a variable that the container does not have.",
    category: .volumes, severity: .warning, outcome: .createContainerConfigError,
    why: "`subPath` is taken as it is written: `subPath: $(POD_NAME)` is one directory of that strange name, shared by all pods.\n`subPathExpr` is expanded with the variables of the container (`env` and `envFrom`; not those of the image). If one is\nmissing the container is not created: CreateContainerConfigError, `missing value for NAME`.\n",
    confirm: "kubectl describe pod POD | grep 'missing value'\nkubectl exec POD -- sh -c 'mount | grep POD_NAME'\n",
    remedy: "```yaml\nenv:\n  - name: POD_NAME\n    valueFrom:\n      fieldRef: {fieldPath: metadata.name}\nvolumeMounts:\n  - name: data\n    mountPath: /data\n    subPathExpr: $(POD_NAME)\n```\n",
    exceptions: "Some tool replaces the text before Kubernetes sees it. Nothing is reported where `envFrom` may bring the variable.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath-expanded-environment"])
}

extension VolumeModeMismatch {
  public static let descriptor = RuleDescriptor(
    id: "volume-mode-mismatch",
    title: "A device is mounted as a directory, or the other way round",
    summary: "A claim of volumeMode Block stands under volumeMounts, or one with a file system under volumeDevices.",
    category: .volumes, severity: .error, outcome: .containerCreating,
    why: "A claim with `volumeMode: Block` is a raw device, which a container gets under `volumeDevices` with a `devicePath`. The\nkubelet refuses to mount it as a directory, and to hand out a file system as a device: the pod stays in ContainerCreating,\n`volume has volumeMode Block, but is specified in volumeMounts`.\n",
    confirm: "kubectl describe pod POD | grep volumeMode\n",
    remedy: "Use `volumeDevices` for a claim with `volumeMode: Block`, else `volumeMounts`.\n",
    exceptions: "None is known.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-mode"])
}

extension VolumeNotWritable {
  public static let descriptor = RuleDescriptor(
    id: "volume-not-writable",
    title: "A volume that belongs to root",
    summary: "A container that is not root writes to a volume whose new directory belongs to root.",
    category: .volumes, severity: .warning, outcome: .crashLoopBackOff,
    why: "A directory that the kubelet makes on the node for `hostPath` with `DirectoryOrCreate` belongs to root with mode 0755, and\nso does the root of a freshly formatted disk. Another user gets `Permission denied` and most servers exit: Grafana logs\n`GF_PATHS_DATA='/var/lib/grafana' is not writable`, Jenkins `cannot touch '/var/jenkins_home/copy_reference_file.log'`.\n\nWith `fsGroup` the kubelet gives a disk to that group. It does not for `hostPath`, nor for NFS.\n",
    confirm: "kubectl logs POD -c CONTAINER --previous | grep -iE 'permission denied|not writable'\n",
    remedy: "For a claim:\n\n```yaml\nspec:\n  securityContext:\n    fsGroup: 472\n```\n\nFor `hostPath`, an init container that runs as root and changes the owner.\n",
    exceptions: "The directory exists on every node and has the right owner. An init container that is root, or may be, and mounts the\nvolume is taken to prepare it. Claims are reported only for images that are known to write there, and only if their\nstorage may be a disk. OpenShift sets an fsGroup of its own.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/security-context/", "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"])
}

extension VolumeOnAnotherNode {
  public static let descriptor = RuleDescriptor(
    id: "volume-on-another-node",
    title: "The volume is on another node than the pod",
    summary: "A pod selects one node, and a claim of it to a volume of another node; or two of its volumes are on different nodes.",
    category: .volumes, severity: .error, outcome: .pending,
    why: "A local volume says by `nodeAffinity` which node can reach it. The scheduler looks for a node that fits the volumes of a pod\nand its `nodeSelector` alike. If they exclude one another there is none: the pod stays Pending with `volume node affinity\nconflict`.\n",
    confirm: "kubectl describe pod POD | grep affinity\nkubectl get pv -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].values\n",
    remedy: "Let the pod and all of its volumes name one node. The volume alone draws the pod to its node.\n",
    exceptions: "None is known. Only claims are judged that name their volume, and volumes that name one node by its label\n`kubernetes.io/hostname`, which need not be its name: of `nodeName` nothing is said.\n",
    yieldsTo: ["claim-never-bound"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#node-affinity"])
}

extension VolumeTypeRemoved {
  public static let descriptor = RuleDescriptor(
    id: "volume-type-removed",
    title: "A volume type that is gone",
    summary: "A volume is of a type that Kubernetes no longer sets up.",
    category: .volumes, severity: .error, outcome: .containerCreating,
    why: "The API keeps the fields of volume types whose drivers have left Kubernetes: `cephfs` and `rbd` with 1.31,\n`glusterfs` with 1.26, others before. `gitRepo` is disabled since 1.33. Such a pod is accepted, with a warning that\nonly kubectl shows, and scheduled; its volume is never set up.\n",
    confirm: "kubectl describe pod POD | grep -A3 FailedMount\n",
    remedy: "Use a claim whose StorageClass belongs to a CSI driver; instead of `gitRepo`, an init container that clones.\n",
    exceptions: "Before 1.36 `gitRepo` works where the kubelets have the feature gate GitRepoVolumeDriver. A volume that no container\nmounts is not set up.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/api/pod/warnings.go"])
}

extension VolumeUndefined {
  public static let descriptor = RuleDescriptor(
    id: "volume-undefined",
    title: "A mount of a volume that is not there",
    summary: "A container mounts a volume that the pod does not have, or a volume has two sources.",
    category: .volumes, severity: .error, outcome: .rejected,
    why: "`volumeMounts` name the volumes of the same pod, or the claim templates of the StatefulSet. If there is none of that\nname the API server refuses the object: `spec.containers[0].volumeMounts[0].name: Not found`. It also refuses a volume\nwith two sources (one of two volumes often lost its `- name:` line), and mounts that go out to the node\n(`mountPropagation: Bidirectional`) of a container that is not privileged.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Add the volume, or correct the name:\n\n```yaml\nvolumes:\n  - name: config\n    configMap: {name: web-config}\n```\n",
    exceptions: "Before 1.34 a StatefulSet is accepted, and its pods are refused. Silent for what kustomize patches, since a patch\nmay bring the volume, and for files that are called patches. A webhook adds volumes to pods before they are judged,\nbut none to the template of their controller: a bare pod that asks for one (`sidecar.istio.io/inject`, `image:\nauto`) gets a warning only, and so does a StatefulSet before 1.34.\n",
    yieldsTo: ["field-unknown", "field-missing", "field-type-wrong"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/", "https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go"])
}

extension VolumeWithoutSource {
  public static let descriptor = RuleDescriptor(
    id: "volume-without-source",
    title: "A volume that does not say what it is",
    summary: "A volume has a name and no source, and so becomes an empty directory.",
    category: .volumes, severity: .info, outcome: .misbehaves,
    why: "A volume with no source is accepted: the API server makes an `emptyDir` of it. That is what is left when the source\nwas lost on the way, by a template that writes nothing or a patch that takes it away: the program finds an empty\ndirectory, and its data are gone with the pod.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.spec.volumes}'\n",
    remedy: "Add the source, or write `emptyDir: {}` where it is meant.\n",
    exceptions: "A claim template of a StatefulSet takes the place of a volume of its name.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go"])
}
