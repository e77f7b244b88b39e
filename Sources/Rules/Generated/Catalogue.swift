// Generated from rules/ by `make generate`. Do not edit.
// swift-format-ignore-file
public import Diagnostics
public import RuleKit

/// All rules, in order of category and id.
public enum Catalogue {
  public static let documentRules: [any DocumentRule.Type] = [
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

  public static let workloadRules: [any WorkloadRule.Type] = [
    KeyMissing.self,
    ServiceAccountMissing.self,
    HostPortCollision.self,
    ImagePortsCollide.self,
    PortSharedByContainers.self,
    MemoryUnset.self,
    ClaimSharedAcrossRollout.self,
    ClaimSharedByReplicas.self,
  ]

  public static let containerRules: [any ContainerRule.Type] = [
    CommandInOneString.self,
    ContainerExitsAtOnce.self,
    PortVariableContradictsProbe.self,
    RequiredVariableMissing.self,
    ServiceVariableCollision.self,
    ValueNotAString.self,
    VariableDefinedTwice.self,
    VariableEndsInLineEnd.self,
    VariableNotExpanded.self,
    VariableSourceInvalid.self,
    VariableUndefined.self,
    VariableValueRefused.self,
    VariablesConflict.self,
    PortBoundTwice.self,
    PortDeclarationRefused.self,
    ProbePortUndefined.self,
    StartBudgetTooShort.self,
    MemoryInMilliUnits.self,
  ]

  public static let all: [RuleDescriptor] = [
    CommandInOneString.descriptor,
    ContainerExitsAtOnce.descriptor,
    DataKeyRefused.descriptor,
    DataNotAString.descriptor,
    KeyMissing.descriptor,
    LabelNotAString.descriptor,
    SecretNotBase64.descriptor,
    PortVariableContradictsProbe.descriptor,
    RequiredVariableMissing.descriptor,
    ServiceVariableCollision.descriptor,
    ValueNotAString.descriptor,
    VariableDefinedTwice.descriptor,
    VariableEndsInLineEnd.descriptor,
    VariableNotExpanded.descriptor,
    VariableSourceInvalid.descriptor,
    VariableUndefined.descriptor,
    VariableValueRefused.descriptor,
    VariablesConflict.descriptor,
    ServiceAccountMissing.descriptor,
    HostPortCollision.descriptor,
    ImagePortsCollide.descriptor,
    PortBoundTwice.descriptor,
    PortDeclarationRefused.descriptor,
    PortSharedByContainers.descriptor,
    ProbePortUndefined.descriptor,
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
    why: "The reference is read when the container is made, not when the manifest is applied, so nothing complains before the\npod is on its node.\n\n- As a variable (`configMapKeyRef`, `secretKeyRef`): the kubelet cannot build the environment. The container waits in\n  `CreateContainerConfigError` with `couldn't find key LOG_LEVEL in ConfigMap shop/settings`.\n- As a file (`items` of a volume that a container mounts): the volume is not set up. The pod stays in\n  `ContainerCreating` with the event FailedMount, `configmap references non-existent config key: app.toml` or\n  `references non-existent secret key: …`.\n\nBoth are retried for ever and never become CrashLoopBackOff. Once the key is there, the pod comes up by itself.\n\nVariables see only `data` of a ConfigMap, not `binaryData`.\n",
    confirm: "kubectl describe pod POD | grep -E \"couldn't find key|references non-existent\"\nkubectl get configmap NAME -o jsonpath='{.data}'\n",
    remedy: "Add the key, correct its name, or say that the program can do without it:\n\n```yaml\nenv:\n  - name: LOG_LEVEL\n    valueFrom:\n      configMapKeyRef: {name: settings, key: LOG_LEVEL, optional: true}\n```\n",
    exceptions: "The object is completed on the cluster by somebody else. Nothing is reported if it holds no data at all (a shell that\nis filled later), if a generator makes it, if the reference is optional, or if no container mounts the volume.\n",
    yieldsTo: [],
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

extension SecretNotBase64 {
  public static let descriptor = RuleDescriptor(
    id: "secret-not-base64",
    title: "A Secret's data is not base64",
    summary: "A value under data of a Secret does not decode as base64.",
    category: .configuration, severity: .error, outcome: .rejected,
    why: "The values under `data` of a Secret are base64. The API server decodes them and refuses the object if it cannot:\n`illegal base64 data at input byte 4`. The Secret does not come into being, and the pods that refer to it wait in\nCreateContainerConfigError or ContainerCreating.\n\nPlain text belongs under `stringData`. Text that happens to decode is accepted, and the pods get other bytes than were\nwritten.\n",
    confirm: "kubectl apply --dry-run=server -f FILE\n",
    remedy: "```yaml\nstringData:\n  password: correct-horse\n```\n",
    exceptions: "Nothing is reported for placeholders: `<password>`, `${PASSWORD}`, `CHANGE_ME`.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data"])
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
    summary: "A command or argument refers to a variable of the container as a shell would, and no shell reads it.",
    category: .environment, severity: .warning, outcome: .crashLoopBackOff,
    why: "In `command` and `args` the kubelet expands `$(NAME)`, with parentheses. `${NAME}` and `$NAME` belong to shells. Where\nthe program is started directly, nobody expands them, and it is told the text as it stands:\n`--bind=${POD_IP}` makes most programs exit (`no such host`, `invalid address`), or use a file or name of that\nspelling.\n\nIt is a warning, because some programs replace `${NAME}` in their arguments themselves.\n",
    confirm: "kubectl logs POD --previous\nkubectl exec POD -- cat /proc/1/cmdline | tr '\\0' ' '\n",
    remedy: "```yaml\nargs: [\"--bind=$(POD_IP)\"]\n```\n\nOr let a shell start the program: `command: [sh, -c, \"exec server --bind=$POD_IP\"]`.\n",
    exceptions: "The program expands it. Nothing is reported where a shell, `envsubst`, Java or Spring is among the words, nor for names\nthat `env` of the container does not define: a tool may fill those in before the manifest is applied.\n",
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
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports", "https://kubernetes.io/docs/concepts/services-networking/service/#protocol-support"])
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
