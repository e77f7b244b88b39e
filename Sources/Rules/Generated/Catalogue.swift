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
    MemoryVolumeAboveLimit.self,
    ClaimSharedAcrossRollout.self,
    ClaimSharedByReplicas.self,
  ]

  public static let containerRules: [any ContainerRule.Type] = [
    CommandInOneString.self,
    ContainerExitsAtOnce.self,
    VariableUndefined.self,
    ImageMoved.self,
    ImageNameInvalid.self,
    ImageNeverPulled.self,
    ProbePortUndefined.self,
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
  ]

  public static let all: [RuleDescriptor] = [
    CommandInOneString.descriptor,
    ContainerExitsAtOnce.descriptor,
    KeyMissing.descriptor,
    VariableUndefined.descriptor,
    ServiceAccountMissing.descriptor,
    ImageMoved.descriptor,
    ImageNameInvalid.descriptor,
    ImageNeverPulled.descriptor,
    HostPortCollision.descriptor,
    PortSharedByContainers.descriptor,
    ProbePortUndefined.descriptor,
    StartBudgetTooShort.descriptor,
    BufferAboveLimit.descriptor,
    ControllerMemoryTight.descriptor,
    CPULimitStarvesStart.descriptor,
    CPUUnitMissing.descriptor,
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
    NodeHeapAboveLimit.descriptor,
    NodeHeapUncapped.descriptor,
    OutsideLimitRange.descriptor,
    QuantityInvalid.descriptor,
    RequestAboveLimit.descriptor,
    SharedMemorySmall.descriptor,
    DuplicateKey.descriptor,
    TextAfterDocumentEnd.descriptor,
    TextBehindSeparator.descriptor,
    YAMLDirective.descriptor,
    YAMLSyntax.descriptor,
    ClaimSharedAcrossRollout.descriptor,
    ClaimSharedByReplicas.descriptor,
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

extension BufferAboveLimit {
  public static let descriptor = RuleDescriptor(
    id: "buffer-above-limit",
    title: "A database's buffer does not fit the memory limit",
    summary: "The command line of a database asks for a buffer as large as the container's memory limit.",
    category: .resources, severity: .warning, outcome: .oomKilled,
    why: "A database fills its main buffer as data is read and written, and keeps it full. `innodb_buffer_pool_size`,\n`shared_buffers`, `maxmemory` and memcached's `-m` say how large that is; connections, sorting, replication and the\nserver itself come on top. At or above the memory limit of the container the kernel kills the server when it has been\nbusy for a while, and again after each restart. Redis' eviction never begins.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\n",
    remedy: "Let the buffer have about half of the limit (three quarters for redis without persistence).\n",
    exceptions: "The data is smaller than the limit and stays so.",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-buffer-pool-resize.html", "https://www.postgresql.org/docs/current/runtime-config-resource.html", "https://redis.io/docs/latest/develop/reference/eviction/"])
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
    category: .resources, severity: .error, outcome: .crashLoopBackOff,
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
    why: "The JVM knows its own maximum and not what the kernel allows. It lets the heap grow to `-Xmx` before it collects in\nearnest, and metaspace (50 to 150 MiB), thread stacks (1 MiB each), compiled code (up to 240 MiB) and direct buffers\ncome on top. When the sum passes the memory limit the kernel kills the container: exit 137, reason OOMKilled, and no\nline in the log, since no OutOfMemoryError was thrown.\n\nWith `-XX:+AlwaysPreTouch` this happens while it starts, otherwise as the heap fills; a large `-Xms` keeps the JVM from\ntrying to stay small.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\nkubectl exec POD -- jcmd 1 VM.flags    # MaxHeapSize\n",
    remedy: "Let the JVM take its heap from the limit, or leave a quarter of the limit free:\n\n```yaml\nenv:\n  - {name: JAVA_TOOL_OPTIONS, value: -XX:MaxRAMPercentage=75}\n```\n",
    exceptions: "Large limits leave enough beside the heap: with a gibibyte or more to spare nothing is reported. Variables whose names\nsay that they are for other processes (EXECUTOR, CHILD, WORKER, AGENT, RUNNER) and scripts of several lines are not\nread; neither are files such as `jvm.options`.\n",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing", "java-heap-option-invalid"],
    parameters: [
      .init(name: "heap-percent", summary: "The share of the memory limit, in per cent, that the heap may have. The rest of a JVM takes 100 to 300 MiB; common advice is to leave it a quarter of the limit.", defaultValue: .integer(80)),
      .init(name: "headroom-mebibytes", summary: "What is left beside the heap, in mebibytes, that is enough whatever the share. Metaspace, compiled code and a few hundred threads together stay below a gibibyte.", defaultValue: .integer(1024)),
      .init(name: "least-mebibytes", summary: "What must be left beside the heap, in mebibytes, whatever the share. A JVM that serves anything takes more than that for its classes, code and threads.", defaultValue: .integer(48)),
    ],
    references: ["https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html", "https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/"])

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
    why: "The JVM reads a whole number and one letter: `512m`, `2g`. It exits 1 before the program begins if there is anything\nelse (`Invalid maximum heap size: -Xmx512MB`, `-Xmx512Mi`, `-Xmx1.5g`), if the maximum is below a megabyte, as\nwithout a letter (`-Xmx512` is 512 bytes: `Too small maximum heap`), and if `-Xms` is above `-Xmx`\n(`Initial heap size set to a larger value than the maximum heap size`).\n",
    confirm: "kubectl logs POD --previous    # Error occurred during initialization of VM\n",
    remedy: "Write `-Xms512m -Xmx512m`.\n",
    exceptions: "Only options of a java command line, and of the variables that JVMs and their usual start scripts read.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html"])
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
    yieldsTo: [],
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
    why: "An `emptyDir` with `medium: Memory` is a tmpfs. What a container writes to it counts as that container's memory, and\ncannot be reclaimed until it is deleted. With a `sizeLimit` above the memory limit, the writer is killed (OOMKilled)\nwhere a full volume would only have given it `no space left on device`. The files survive the container, so that the\nnext run has less memory from its first moment on (they are charged to the pod) and may be killed again.\n",
    confirm: "kubectl exec POD -- df -h MOUNTPATH\nkubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'\n",
    remedy: "Make `sizeLimit` plus what the program itself needs smaller than the memory limit.\n",
    exceptions: "Little is ever written to it.",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#emptydir"])
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
    why: "A quantity is a number and at most one suffix: `m`, `k`, `M`, `G`, `T`, `P`, `E` for powers of 1000, and `Ki`, `Mi`,\n`Gi`, `Ti`, `Pi`, `Ei` for powers of 1024. `512MB`, `512Mb`, `1g`, `1K`, `512 Mi` and `1,5Gi` are none of these, and the API\nserver refuses the object: `quantities must match the regular expression …` or `unable to parse quantity's suffix`.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "Write `512Mi`.\n",
    exceptions: "Text that does not begin like a number is taken for something that a tool fills in.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"])
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
    exceptions: "None for what is written in one container. A LimitRange counts only if it stands in the same set and the same\nnamespace, and is the only one there for containers.\n",
    yieldsTo: ["memory-in-milli-units", "memory-limit-starts-nothing"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/", "https://kubernetes.io/docs/concepts/policy/limit-range/"])
}

extension SharedMemorySmall {
  public static let descriptor = RuleDescriptor(
    id: "shared-memory-small",
    title: "A browser has too little shared memory",
    summary: "An image with a browser has the default /dev/shm of 64 MiB.",
    category: .resources, severity: .warning, outcome: .misbehaves,
    why: "A container's `/dev/shm` is a tmpfs of 64 MiB, and no field of a pod makes it larger. Chrome, Edge and Firefox keep\nthere what their processes share. When it is full, the tab or the whole browser crashes: `session deleted because of page\ncrash`, `Failed to read from /dev/shm`. The images of docker-selenium ask for 2 GiB.\n",
    confirm: "kubectl exec POD -- df -h /dev/shm\n",
    remedy: "Mount a volume in memory over it, and count it in the memory limit:\n\n```yaml\nvolumeMounts:\n  - {name: shm, mountPath: /dev/shm}\nvolumes:\n  - {name: shm, emptyDir: {medium: Memory, sizeLimit: 1Gi}}\n```\n",
    exceptions: "All clients start the browser with `--disable-dev-shm-usage`.",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://github.com/SeleniumHQ/docker-selenium#quick-start"])
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
