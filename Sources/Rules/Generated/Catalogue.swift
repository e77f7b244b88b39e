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
    JobNeverCompletes.self,
    RestartPolicyRefused.self,
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
    VariableWithoutShell.self,
    WorkingDirectoryRelative.self,
    VariableUndefined.self,
    ProbePortUndefined.self,
    StartBudgetTooShort.self,
    MemoryInMilliUnits.self,
  ]

  public static let all: [RuleDescriptor] = [
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
    VariableWithoutShell.descriptor,
    WorkingDirectoryRelative.descriptor,
    KeyMissing.descriptor,
    VariableUndefined.descriptor,
    ServiceAccountMissing.descriptor,
    HostPortCollision.descriptor,
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
    summary: "An init container waits for a port of localhost before any container runs that could listen there.",
    category: .command, severity: .error, outcome: .notReady,
    why: "Init containers run one after another, and the app containers start when all of them have ended. They share one network:\n`localhost` is this pod. A loop that waits for a port of localhost waits for a container that waits for the loop. The pod\nstays in `Init:0/1`, without a restart and without an event.\n",
    confirm: "kubectl get pod POD    # Init:0/1, no restarts\n",
    remedy: "Wait inside the app container, or start what is waited for as a sidecar before:\n\n```yaml\ninitContainers:\n  - name: proxy\n    image: …\n    restartPolicy: Always\n  - name: wait\n    …\n```\n",
    exceptions: "Under hostNetwork localhost is the node, which is not reported.\n",
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
    why: "A Job is complete when its pods are, and a pod when *all* its app containers have ended. A proxy or a `tail -f` beside\nthe work keeps it running: the Job stays active until `activeDeadlineSeconds`, and a CronJob starts the next one beside\nit, or, with `concurrencyPolicy: Forbid`, none.\n",
    confirm: "kubectl get pod -l job-name=JOB    # 1/2 NotReady\n",
    remedy: "A sidecar is stopped when the work is done (Kubernetes 1.29 or later):\n\n```yaml\ninitContainers:\n  - name: proxy\n    image: …\n    restartPolicy: Always\n```\n",
    exceptions: "The work stops the other container itself when it is done.\n",
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
    why: "A container lives as long as the process that it was started with. A program that turns itself into a daemon leaves a\nchild in the background and returns; so does a script that ends in `&`, an init script, `service NAME start`. With that\nfirst process the container ends, and all others in it are killed. It exits with 0: `Completed`, restarted after 0, 10,\n20, 40 … 300 s, CrashLoopBackOff.\n\nKnown are, among others, nginx without `daemon off;`, `httpd -k start`, `redis-server --daemonize yes`, `mongod --fork`,\n`sshd` without `-D`, `crond` without `-f`, `pg_ctl start`, `catalina.sh start`, `pm2 start`.\n",
    confirm: "kubectl get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.reason}'    # Completed\n",
    remedy: "Run the program in its foreground mode:\n\n```yaml\ncommand: [\"nginx\", \"-g\", \"daemon off;\"]\n```\n\nA script ends in `exec PROGRAM`, or in `wait`.\n",
    exceptions: "A program of the same name that stays in the foreground, or a configuration file in the image that says so. nginx\nis not reported where something is mounted over its configuration.\n",
    yieldsTo: ["container-exits-at-once"],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/", "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy"])
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
    summary: "A script of a ConfigMap is executed as a program, and its first line is no #! line, or ends in a carriage return.",
    category: .command, severity: .error, outcome: .crashLoopBackOff,
    why: "The kernel executes a script by the interpreter that its first line names. Without `#!` at its very beginning it is of no\nknown format (`exec format error`). With Windows line ends the name ends in a carriage return, and there is no\ninterpreter `/bin/sh\\r` (`no such file or directory`). Either way the container exits with 255, with runc before 1.2\nwith 1, after each restart again. A shell that starts the script itself helps with the first, not with the second.\n",
    confirm: "kubectl logs POD --previous    # exec /scripts/run.sh: exec format error, or no such file or directory\n",
    remedy: "Begin the script with `#!/bin/sh`, without an empty line before it, in a literal block (`|`), which has Unix line ends.\n",
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
    summary: "An element of a command that no shell runs is &&, |, > or another operator.",
    category: .command, severity: .warning, outcome: .crashLoopBackOff,
    why: "`command` and `args` are handed to the program as they stand. Without a shell `&&`, `|` and `>` are arguments like any\nother: the program gets them and all that follows. What stands behind `&&` is never run, and nothing is redirected.\nMost programs answer with their usage and exit.\n",
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

extension VariableWithoutShell {
  public static let descriptor = RuleDescriptor(
    id: "variable-without-shell",
    title: "A variable of the shell stands where no shell reads it",
    summary: "A command line that no shell reads holds $NAME of a variable that the container has.",
    category: .command, severity: .warning, outcome: .crashLoopBackOff,
    why: "`command` and `args` are handed to the program as they stand. Kubernetes replaces `$(NAME)`, and nothing else: `$NAME` is\nwhat a shell would replace, and there is none. The program gets the five characters `$NAME` and most often takes them for\na bad number, address or path, and exits.\n",
    confirm: "kubectl logs POD --previous    # $NAME, as it is written\n",
    remedy: "```yaml\nargs: [\"--port=$(PORT)\"]\n```\n",
    exceptions: "Programs that expand variables in their arguments, and entrypoint scripts that hand them to a shell.\n",
    yieldsTo: [],
    parameters: [
    ],
    references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/", "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"])
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
