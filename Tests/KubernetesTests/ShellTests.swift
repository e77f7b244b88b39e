import Testing
import YAML

@testable import Kubernetes

@Suite("Shells")
struct ShellTests {
  @Test(
    "Shells are known by name and path",
    arguments: ["sh", "/bin/sh", "bash", "/usr/bin/env/../bash", "/bin/ash", "zsh"])
  func shells(_ program: String) {
    #expect(Shell.isShell(program))
  }

  @Test("Others are none", arguments: ["", "/", "python", "shell", "/bin/sh.exe", "sh -c"])
  func noShells(_ program: String) {
    #expect(!Shell.isShell(program))
  }

  @Test(
    "The script of a shell's command line is found",
    arguments: [
      ("[sh, -c, x]", "x"), ("[/bin/bash, -ec, x]", "x"), ("[bash, -l, -c, x, y]", "x"), ("[sh, -c]", nil),
      ("[sh, script.sh]", nil), ("[sh]", nil), ("[]", nil), ("[python, -c, x]", nil), ("[bash, --login, -c, x]", nil),
      ("[sh, -e, run.sh, -c, x]", nil), ("[[sh], -c, x]", nil), ("[bash, -o, pipefail, -c, x]", nil),
      ("[sh, -cx, y]", "y"),
    ] as [(String, String?)])
  func script(_ words: String, _ script: String?) throws {
    let items = Array(try node("words: \(words)")["words"].items)
    #expect(Shell.script(of: items)?.text == script)
  }

  @Test(
    "What surely ends",
    arguments: [
      ("echo hello", 0), ("sleep 30", 30), ("echo a; sleep 5", 5), ("sleep 1 && sleep 2", 3), ("sleep 1m", 60),
      ("sleep 1h", 3600), ("sleep 1d", 86400), ("sleep 1.5", 2), ("sleep 2s", 2), ("sleep 1 2 3", 6), ("sleep 0", 0),
      ("echo 'a; sleep infinity'", 0), ("echo \"while true\"", 0), ("/bin/echo x", 0), ("set -e\necho a\nls\n", 0),
      ("cat /etc/hosts", 0), ("echo a >&2", 0), ("echo a > /tmp/x", 0), ("exit 1", 0),
      ("sleep 5; exit 1; sleep infinity", 5),
      ("cd /tmp && ls -l", 0), ("  date  ", 0), ("echo a;; echo b", 0), ("printenv", 0), ("env", 0), ("echo $HOME", 0),
      ("echo '$(x)'", 0), ("echo 'a'\"b\"c", 0), ("export A=b; echo $A", 0), ("mkdir -p /x\ntouch /x/y\ntrue", 0),
      ("echo ''", 0),
    ])
  func ends(_ script: String, _ seconds: Int) {
    #expect(Shell.duration(ofScript: script) == .ends(afterSeconds: seconds))
  }

  @Test(
    "What may run on",
    arguments: [
      "", "sleep infinity", "sleep $N", "sleep", "sleep inf", "sleep -1", "server", "exec server", "echo a & wait",
      "server &",
      "echo a | cat", "while true; do sleep 1; done", "for i in 1 2; do echo $i; done", "until false; do date; done",
      "if true; then echo a; fi", "echo $(server)", "echo \"$(server)\"", "echo `server`", "echo \"`server`\"",
      "{ echo a; }", "(echo a)", "cat", "cat -", "cat <<EOF\na\nEOF", "cat < /dev/stdin", "trap : TERM; sleep 5",
      "echo a # comment", "# only a comment", "echo 'unclosed", "echo \"unclosed", "echo \\; server", "./run.sh",
      "env server",
      "env A=b", "sleep 10 > /dev/null", "echo a || server", "cd /tmp", "set -e", "tail -f /dev/null", "! true",
      "echo *",
      "f() { f; }; f", "source x; echo a", ". ./x; echo a", "eval echo", "wait", "read x", "sleep 1e9", "sleep 1w",
      "[ -f /x ] && echo a", "echo a &", "echo a &> /dev/null", "sleep 5 & sleep 6", "yes", "time sleep 5",
      "nohup sleep 5",
      "echo a\r\nserver\r\n", "echo a\r\nsleep infinity", "sleep 99999999999999999999",
      "echo \"a\\\"; server; echo \\\"b\"",
      "echo \"\u{301}",
    ])
  func unknown(_ script: String) {
    #expect(Shell.duration(ofScript: script) == .unknown)
  }

  @Test("A separator stays one whatever combines with it")
  func combining() {
    #expect(Shell.duration(ofScript: "echo a;\u{301} server") == .unknown)
    #expect(Shell.duration(ofScript: "echo a\n\u{301}server") == .unknown)
  }

  @Test("A command line without a shell is not taken apart")
  func commands() {
    #expect(Shell.duration(of: []) == .ends(afterSeconds: 0))
    #expect(Shell.duration(of: ["echo", ";", "server"]) == .ends(afterSeconds: 0))
    #expect(Shell.duration(of: ["sleep", "10m"]) == .ends(afterSeconds: 600))
    #expect(Shell.duration(of: ["sleep", "infinity"]) == .unknown)
    #expect(Shell.duration(of: ["sh", "-c", "echo"]) == .unknown)
    #expect(Shell.duration(of: ["/usr/bin/sleep", "3"]) == .ends(afterSeconds: 3))
  }
}
