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
    ClaimSharedAcrossRollout.self,
    ClaimSharedByReplicas.self,
  ]

  public static let containerRules: [any ContainerRule.Type] = [
    CommandInOneString.self,
    ContainerExitsAtOnce.self,
    VariableUndefined.self,
    ExecTimeoutTooShort.self,
    HandlerNeedsShell.self,
    HandlerProgramMissing.self,
    HandlerVariableUnexpanded.self,
    HookTcpSocket.self,
    LivenessBeforeReadiness.self,
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
    ProbedPortOnLoopback.self,
    StartBudgetTooShort.self,
    MemoryInMilliUnits.self,
  ]

  public static let all: [RuleDescriptor] = [
    CommandInOneString.descriptor,
    ContainerExitsAtOnce.descriptor,
    KeyMissing.descriptor,
    VariableUndefined.descriptor,
    ServiceAccountMissing.descriptor,
    HostPortCollision.descriptor,
    PortSharedByContainers.descriptor,
    ExecTimeoutTooShort.descriptor,
    HandlerNeedsShell.descriptor,
    HandlerProgramMissing.descriptor,
    HandlerVariableUnexpanded.descriptor,
    HookTcpSocket.descriptor,
    LivenessBeforeReadiness.descriptor,
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
    ProbedPortOnLoopback.descriptor,
    StartBudgetTooShort.descriptor,
    MemoryInMilliUnits.descriptor,
    MemoryUnset.descriptor,
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
    why: "These are checked when the object is applied, so that nothing of it runs:\n\n- exactly one of `exec`, `httpGet`, `tcpSocket` and `grpc`;\n- a port is a number, or a name with at least one letter: `\"8080\"` in quotes is a name, and none that is allowed;\n- `scheme` is `HTTP` or `HTTPS`, in upper case;\n- `successThreshold` is 1, except in a readinessProbe;\n- `terminationGracePeriodSeconds` is for probes that kill: not in a readinessProbe;\n- init containers have no probes, except sidecars (`restartPolicy: Always`).\n",
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
    yieldsTo: [],
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

extension ProbedPortOnLoopback {
  public static let descriptor = RuleDescriptor(
    id: "probed-port-on-loopback",
    title: "A probed port is bound to the loopback address",
    summary: "A program is told to listen on 127.0.0.1, and a probe asks the port from outside.",
    category: .probes, severity: .error, outcome: .crashLoopBackOff,
    why: "httpGet, tcpSocket and grpc probes come from the kubelet, which connects to the pod's address. A program that listens on\n127.0.0.1 or localhost answers only what comes from inside of the pod. Every probe gets `connection refused`:\n\n- a liveness or startup probe kills the container each time: CrashLoopBackOff;\n- a readiness probe never succeeds: the pod stays `0/1` ready.\n\nWith `hostNetwork` it is the same: the pod's address is the node's, and not its loopback.\n",
    confirm: "kubectl describe pod POD | grep 'connection refused'\nkubectl exec POD -- cat /proc/net/tcp    # 0100007F is 127.0.0.1\n",
    remedy: "Let the program listen on all addresses (`0.0.0.0:8080`, or `:8080`). If it must stay private, probe it with `exec`, or\ngive it a second port for its health.\n",
    exceptions: "The option means something else than the address to listen on.\n",
    yieldsTo: ["probe-host-loopback"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"])
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
