// Generated from rules/ by `make generate`. Do not edit.
// swift-format-ignore-file
public import Diagnostics
public import RuleKit

/// All rules, in order of category and id.
public enum Catalogue {
  public static let documentRules: [any DocumentRule.Type] = [
    DuplicateKey.self,
    TextAfterDocumentEnd.self,
    TextBehindSeparator.self,
    YAMLDirective.self,
    YAMLSyntax.self,
  ]

  public static let workloadRules: [any WorkloadRule.Type] = [
    KeyMissing.self,
    ServiceAccountMissing.self,
    HostPortCollision.self,
    PortSharedByContainers.self,
    MemoryUnset.self,
    FileUnreadable.self,
    PrivilegesContradict.self,
    SysctlUnsafe.self,
    ClaimSharedAcrossRollout.self,
    ClaimSharedByReplicas.self,
    FileModeInDecimal.self,
  ]

  public static let containerRules: [any ContainerRule.Type] = [
    CommandInOneString.self,
    ContainerExitsAtOnce.self,
    RewrittenFileReadOnly.self,
    VariableUndefined.self,
    TokenNotMounted.self,
    ProbePortUndefined.self,
    StartBudgetTooShort.self,
    MemoryInMilliUnits.self,
    CapabilityUnknown.self,
    ImageNeedsRoot.self,
    KeyFileTooOpen.self,
    NeededCapabilityDropped.self,
    PrivilegedMissing.self,
    PrivilegedPortForbidden.self,
    ReadOnlyPathWritten.self,
    RootRefusedByImage.self,
    RunAsNonRootUnmet.self,
    WritablePathMissing.self,
    LostAndFoundInDataDirectory.self,
    MountHidesProgram.self,
    MountInsideReadOnlyVolume.self,
    NeededFileHidden.self,
    PostgresMountOutdated.self,
    VolumeNotWritable.self,
  ]

  public static let all: [RuleDescriptor] = [
    CommandInOneString.descriptor,
    ContainerExitsAtOnce.descriptor,
    KeyMissing.descriptor,
    RewrittenFileReadOnly.descriptor,
    VariableUndefined.descriptor,
    ServiceAccountMissing.descriptor,
    TokenNotMounted.descriptor,
    HostPortCollision.descriptor,
    PortSharedByContainers.descriptor,
    ProbePortUndefined.descriptor,
    StartBudgetTooShort.descriptor,
    MemoryInMilliUnits.descriptor,
    MemoryUnset.descriptor,
    CapabilityUnknown.descriptor,
    FileUnreadable.descriptor,
    ImageNeedsRoot.descriptor,
    KeyFileTooOpen.descriptor,
    NeededCapabilityDropped.descriptor,
    PrivilegedMissing.descriptor,
    PrivilegedPortForbidden.descriptor,
    PrivilegesContradict.descriptor,
    ReadOnlyPathWritten.descriptor,
    RootRefusedByImage.descriptor,
    RunAsNonRootUnmet.descriptor,
    SysctlUnsafe.descriptor,
    WritablePathMissing.descriptor,
    DuplicateKey.descriptor,
    TextAfterDocumentEnd.descriptor,
    TextBehindSeparator.descriptor,
    YAMLDirective.descriptor,
    YAMLSyntax.descriptor,
    ClaimSharedAcrossRollout.descriptor,
    ClaimSharedByReplicas.descriptor,
    FileModeInDecimal.descriptor,
    LostAndFoundInDataDirectory.descriptor,
    MountHidesProgram.descriptor,
    MountInsideReadOnlyVolume.descriptor,
    NeededFileHidden.descriptor,
    PostgresMountOutdated.descriptor,
    VolumeNotWritable.descriptor,
  ]

  public static func rule(_ id: String) -> RuleDescriptor? { all.first { $0.id == id } }
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
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy", "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
}

extension KeyMissing {
  public static let descriptor = RuleDescriptor(
    id: "key-missing",
    title: "A ConfigMap or Secret lacks the key that a pod takes from it",
    summary: "A workload refers to a key that the ConfigMap or Secret of that name does not have.",
    category: .configuration, severity: .error, outcome: .createContainerConfigError,
    why: "The reference is read when the container is made, not when the manifest is applied, so nothing complains before the\npod is on its node.\n\n- As a variable (`configMapKeyRef`, `secretKeyRef`): the kubelet cannot build the environment. The container waits in\n  `CreateContainerConfigError` with `couldn't find key LOG_LEVEL in ConfigMap shop/settings`.\n- As a file (`items` of a volume that a container mounts): the volume is not set up. The pod stays in\n  `ContainerCreating` with the event FailedMount, `configmap references non-existent config key: app.toml` or\n  `references non-existent secret key: …`.\n\nBoth are retried for ever and never become CrashLoopBackOff. Once the key is there, the pod comes up by itself.\n\nVariables see only `data` of a ConfigMap, not `binaryData`.\n",
    confirm: "kubectl describe pod POD | grep -E \"couldn't find key|references non-existent\"\nkubectl get configmap NAME -o jsonpath='{.data}'\n",
    remedy: "Add the key, correct its name, or say that the program can do without it:\n\n```yaml\nenv:\n  - name: LOG_LEVEL\n    valueFrom:\n      configMapKeyRef: {name: settings, key: LOG_LEVEL, optional: true}\n```\n",
    exceptions: "The object is completed on the cluster by somebody else. Nothing is reported if it holds no data at all (a shell that\nis filled later), if a generator makes it, if the reference is optional, or if no container mounts the volume.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/configmap/", "https://kubernetes.io/docs/concepts/configuration/secret/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/"])
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

extension ServiceAccountMissing {
  public static let descriptor = RuleDescriptor(
    id: "service-account-missing",
    title: "The service account does not exist",
    summary: "A workload runs as a ServiceAccount that is defined nowhere, or in another namespace.",
    category: .identity, severity: .error, outcome: .noPods,
    why: "A service account is looked up in the pod's own namespace when the pod is created. If it is missing, the pod is\nrefused. A Deployment, StatefulSet, DaemonSet or Job is accepted all the same: `kubectl apply` reports success, and no\npod appears. `kubectl get deployment` shows `0/1`, the ReplicaSet has the event `FailedCreate`:\n`error looking up service account shop/carts: serviceaccount \"carts\" not found`.\n\nThere is no pod to describe and no log to read, and a rollout waits until its deadline (600 s) is over.\n\nOnly `default` is made by the cluster, one in each namespace.\n",
    confirm: "kubectl describe replicaset -l app=NAME | grep FailedCreate\nkubectl get serviceaccount -n NAMESPACE\n",
    remedy: "Define it beside the workload, in the same namespace, or correct the name:\n\n```yaml\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: cart\n```\n",
    exceptions: "It is made elsewhere, by a chart or by hand. List its name under `external` in the configuration, or let crashlint\nread the place that defines it with `--context`.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/security/service-accounts/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"])
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
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/", "https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/"])
}

extension HostPortCollision {
  public static let descriptor = RuleDescriptor(
    id: "host-port-collision",
    title: "Two workloads take one port of the node",
    summary: "Two workloads of the set that can meet on a node take the same host port.",
    category: .ports, severity: .error, outcome: .pending,
    why: "A `hostPort` (or, with `hostNetwork`, every `containerPort`) belongs to the node. The scheduler gives a port of a node\nto one pod, told apart by port, protocol and `hostIP`. The second pod stays `Pending`:\n`node(s) didn't have free ports for the requested pod ports`.\n\nTwo DaemonSets meet on every node, so all pods of the second stay Pending. Other workloads meet if the scheduler puts\nthem on one node: that is a matter of luck, and certain once there are more pods than nodes.\n\nWithin one pod, two containers that ask for one host port are refused by the API server (`Duplicate value`). With\n`hostNetwork: true` each declared port is a host port, so that declaring one twice is enough.\n",
    confirm: "kubectl get pods -o wide | grep Pending\nkubectl describe pod POD | grep 'free ports'\n",
    remedy: "Give one of them another host port, or do without: a Service reaches `containerPort` and needs no `hostPort`.\nTo keep both on one number, keep them apart: different `nodeSelector`s, or required pod anti-affinity between them.\n",
    exceptions: "The two are never installed together. What stands in one file, one kustomization or one stream is taken to be; what only\nlies in one directory may be two ways to install the same, and weighs less. Nothing is reported if their node selectors or affinities differ,\nif required anti-affinity keeps them apart, or if they bind different `hostIP`s.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/overview/", "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/", "https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/"])
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
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/", "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port"])
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
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/", "https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/", "https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/"])
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
    category: .syntax, severity: .warning, outcome: nil,
    why: "kubectl turns YAML into JSON before it sends it, and of a key that is written twice only the last value is left. The\nother one vanishes without a word, also under strict validation: the server never sees it.\n\nSo a manifest says one thing to its reader and another to the cluster: the image that was meant to be replaced, the\nsecond `env` list that hides the first, the `resources` of a copied container.\n\nA client that sends the YAML as it is (server-side tools, some pipelines) is refused instead:\n`key \"image\" already set in map`.\n",
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

extension ClaimSharedAcrossRollout {
  public static let descriptor = RuleDescriptor(
    id: "claim-shared-across-rollout",
    title: "A rollout starts a second pod on the claim of the first",
    summary: "A one-replica Deployment with a single-writer claim starts the new pod before it stops the old one.",
    category: .volumes, severity: .warning, outcome: .rolloutStuck,
    why: "The default strategy is RollingUpdate with `maxSurge: 25%` and `maxUnavailable: 25%`. For one replica these round to 1\nand 0: the new pod is started first, and the old one is stopped once the new one is ready. Both want the claim:\n\n- On another node the new pod stays in ContainerCreating (`Multi-Attach error`), because a ReadWriteOnce volume is\n  attached to one node. With ReadWriteOncePod it stays Pending on any node.\n- On the same node a program that locks its data directory finds it locked, exits and goes into CrashLoopBackOff.\n\nThe new pod never becomes ready, so the old one is never stopped. After 600 s the Deployment says\n`ProgressDeadlineExceeded`; it does not roll back. The first installation works, which is why this is found late: at\nthe next change of the image or the template.\n\nWithout a readiness probe the rollout on one node gets through by luck: the new container counts as ready for a moment,\nthe old pod goes, and the restart finds the lock free.\n",
    confirm: "kubectl rollout status deployment/NAME --timeout=30s\nkubectl get pods -l app=NAME -o wide\nkubectl get events | grep Multi-Attach\n",
    remedy: "Stop the old pod first:\n\n```yaml\nstrategy:\n  type: Recreate\n```\n\nor, with RollingUpdate, `maxSurge: 0` and `maxUnavailable: 1`. A StatefulSet does it by itself.\n",
    exceptions: "The volume can be attached to several nodes in spite of its access mode (NFS, host paths do not enforce it) and the\nprogram shares its files.\n",
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
    exceptions: "All replicas are kept on one node and the program is made to share the directory. Nothing is reported for mounts that\nare read-only or that give each pod a directory of its own with `subPathExpr`, nor for ReadWriteMany claims unless the\nprogram is known to lock its data.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes", "https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/", "https://kubernetes.io/docs/tasks/run-application/run-single-instance-stateful-application/"])
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
