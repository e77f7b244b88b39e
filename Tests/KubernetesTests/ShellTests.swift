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
      ("[sh, script.sh]", nil), ("[sh]", nil), ("[]", nil), ("[python, -c, x]", nil), ("[bash, --login, -c, x]", "x"),
      ("[sh, -e, run.sh, -c, x]", nil), ("[[sh], -c, x]", nil), ("[bash, -o, pipefail, -c, x]", "x"),
      ("[sh, -cx, y]", "y"), ("[sh, -c, --, x]", "x"), ("[bash, -c, -x, y, z]", "y"),
      ("[bash, -euo, pipefail, -c, x]", "x"),
      ("[sh, -c, --]", nil), ("[sh, -c, --x]", nil), ("[sh, -c x, y]", nil), ("[sh, -, x]", nil),
      ("[sh, +e, -c, x]", "x"),
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

  @Test("A script of simple commands is taken apart")
  func simpleCommands() {
    #expect(
      Shell.commands(of: "set -e\na 'b c' && d 2>&1 & e;") == [
        .init(words: ["set", "-e"], end: .sequence), .init(words: ["a", "b c"], end: .and),
        .init(words: ["d", "2>&1"], end: .background), .init(words: ["e"], end: .sequence),
      ])
  }

  @Test("Others are not", arguments: ["a | b", "if a; then b; fi", "a $(b)", "a &> b", "for i in 1; do a; done", "'a"])
  func noCommands(_ script: String) {
    #expect(Shell.commands(of: script) == nil)
  }

  @Test(
    "What leads up to a program is left out",
    arguments: [
      ("exec a b", "a b"), ("A=1 B_2= a", "a"), ("tini -g -- a -- b", "a -- b"), ("env A=b a", "a"),
      ("a exec", "a exec"),
      ("--a=b", "--a=b"), ("exec", ""),
    ])
  func unwrapped(_ words: String, _ rest: String) {
    #expect(Shell.unwrapped(words.split(separator: " ").map(String.init)).joined(separator: " ") == rest)
  }

  @Test(
    "What a loop waits for",
    arguments: [
      ("until nc -z db 1; do sleep 1; done", "nc -z db 1; "), ("while ! nc -z db 1\ndo sleep 1; done", "nc -z db 1\n"),
      ("echo a; until b; do c; done", "b; "), ("set -e\nuntil b; do c; done", "b; "), ("a & until b; do c; done", nil),
      ("while true; do a; done", nil), ("until b", nil), ("", nil), ("echo a", nil),
    ] as [(String, String?)])
  func waits(_ script: String, _ condition: String?) {
    #expect(Shell.waitCondition(ofScript: script).map(String.init) == condition)
  }

  @Test(
    "Options that hold more than themselves",
    arguments: [
      ("--port 8080", .long), ("-port 8080", .long), ("-u app", .short), ("-c a.rb -E b", .several),
      ("--a b --c d", .several),
    ] as [(String, GluedOption.Kind)])
  func glued(_ text: String, _ kind: GluedOption.Kind) {
    #expect(GluedOption(text)?.kind == kind)
  }

  @Test(
    "Others are as they should be",
    arguments: [
      "--port", "--port ", "-p 8080", "--a=b c", "-Da=b c", "- a b", "-- a", "--- a", "-1 day", "--a \"b\"", "--a b c",
      "a -b",
      "", "-", "--a {\"b\": 1}", "--a b\n",
    ])
  func notGlued(_ text: String) {
    #expect(GluedOption(text) == nil)
  }

  @Test(
    "What goes to the background",
    arguments: [
      "nginx", "/usr/sbin/nginx -c /x", "service ssh start", "/etc/init.d/ssh start", "httpd", "httpd -k start",
      "apachectl start", "redis-server /x --daemonize yes", "mongod --fork --logpath /x", "/usr/sbin/sshd",
      "sshd -p 2222",
      "cron", "crond -b", "rsyslogd", "named -u bind", "pg_ctl start -D /x", "catalina.sh start", "memcached -d -m 64",
      "pm2 start app.js", "gunicorn --daemon a:b", "postfix start",
    ])
  func daemons(_ line: String) {
    #expect(Daemon(line.split(separator: " ").map(String.init)) != nil)
  }

  @Test(
    "What stays",
    arguments: [
      "nginx -t", "service ssh status", "httpd -DFOREGROUND", "httpd -D FOREGROUND", "httpd -f -p 80",
      "apachectl configtest",
      "redis-server /x", "redis-server --daemonize no", "mongod", "sshd -D", "sshd -De", "cron -f", "crond -n",
      "crond -d 8",
      "rsyslogd -n", "named -g -u bind", "pg_ctl stop", "catalina.sh run", "memcached -m 64",
      "pm2 start app.js --no-daemon",
      "pm2-runtime app.js", "gunicorn a:b", "postfix start-fg", "", "server",
    ])
  func noDaemons(_ line: String) {
    #expect(Daemon(line.split(separator: " ").map(String.init)) == nil)
  }

  @Test(
    "Tools that end",
    arguments: [
      "kubectl apply -f x", "npm ci", "npm run build", "pip install a", "python manage.py migrate",
      "python3 -m pip install a",
      "bundle exec rake db:migrate", "flyway -url=x migrate", "aws s3 sync a b", "php artisan migrate --force",
      "cp -f a b",
    ])
  func oneShots(_ line: String) {
    #expect(OneShot.name(of: line.split(separator: " ").map(String.init)) != nil)
  }

  @Test(
    "Tools that may stay",
    arguments: [
      "kubectl proxy", "kubectl get pods -w", "kubectl logs -f x", "npm start", "npm run dev",
      "python manage.py runserver",
      "python app.py", "bundle exec puma", "aws s3api x", "cp", "", "prisma studio", "terraform",
    ])
  func noOneShots(_ line: String) {
    #expect(OneShot.name(of: line.split(separator: " ").map(String.init)) == nil)
  }
}
