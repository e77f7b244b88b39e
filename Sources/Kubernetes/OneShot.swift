/// Command lines of well-known tools that do one thing and end.
public enum OneShot {
  /// What a command line does, in a word or two that name it; nil if it may stay, or is not known.
  public static func name(of words: [String]) -> String? {
    guard let program = words.first else { return nil }
    let name = Shell.name(of: program)
    let arguments = Array(words.dropFirst())
    let first = arguments.first { !$0.hasPrefix("-") } ?? ""
    func among(_ verbs: String...) -> String? { verbs.contains(first) ? "\(name) \(first)" : nil }
    if arguments.contains(where: { ["--watch", "-w", "--follow", "-f", "--serve", "--daemon"].contains($0) }) {
      // `kubectl apply -f FILE` is the one -f that does not follow.
      guard
        name == "kubectl" && arguments.contains("-f") && !arguments.contains("-w") && first != "logs" || name == "psql"
          || ["cp", "mv", "rm", "ln"].contains(name)
      else { return nil }
    }
    switch name {
    case "cp", "mv", "rm", "ln", "chmod", "chown", "unzip", "pg_dump", "pg_dumpall", "pg_restore", "mysqldump",
      "mongodump", "mongorestore", "nslookup", "dig", "sysctl", "mkdir", "touch", "install":
      return arguments.isEmpty ? nil : name
    case "kubectl", "oc":
      return among("apply", "create", "delete", "patch", "annotate", "label", "replace", "scale", "set", "get")
    case "helm": return among("install", "upgrade", "uninstall", "template", "repo", "dependency")
    case "terraform", "tofu": return among("init", "plan", "apply", "destroy")
    case "npm", "pnpm", "yarn":
      if first == "run" {
        let script = arguments.drop { $0 != "run" }.dropFirst().first ?? ""
        return ["build", "migrate", "lint", "db:migrate"].contains(script) ? "\(name) run \(script)" : nil
      }
      return among("install", "ci", "build")
    case "pip", "pip3": return among("install")
    case "apt-get", "apt", "apk", "yum", "dnf", "microdnf":
      return among("install", "add", "update", "upgrade")
    case "bundle":
      if first == "exec" { return OneShot.name(of: Array(arguments.drop { $0 != "exec" }.dropFirst())) }
      return among("install")
    case "rails", "rake": return first.hasPrefix("db:") ? "\(name) \(first)" : nil
    case "python", "python3":
      if Shell.name(of: first) == "manage.py" {
        let verb = arguments.drop { $0 != first }.dropFirst().first ?? ""
        return ["migrate", "collectstatic", "makemigrations", "createsuperuser", "loaddata", "check"].contains(verb)
          ? "manage.py \(verb)" : nil
      }
      return arguments.starts(with: ["-m", "pip", "install"]) ? "pip install" : nil
    case "php":
      guard Shell.name(of: first) == "artisan" else { return nil }
      let verb = arguments.drop { $0 != first }.dropFirst().first ?? ""
      return verb == "migrate" || verb.hasPrefix("migrate:") || verb.hasPrefix("db:") ? "artisan \(verb)" : nil
    case "alembic": return among("upgrade", "downgrade", "stamp")
    case "flyway": return among("migrate", "repair", "baseline", "validate", "clean", "info")
    case "liquibase": return among("update", "migrate", "validate", "status")
    case "prisma": return first == "migrate" && !arguments.contains("dev") ? "prisma migrate" : nil
    case "npx": return arguments.starts(with: ["prisma"]) ? OneShot.name(of: arguments) : nil
    case "goose": return arguments.contains("up") ? "goose up" : nil
    case "git": return among("clone", "pull", "fetch", "checkout")
    case "aws":
      return arguments.starts(with: ["s3"]) && ["cp", "sync", "mv", "rm", "ls"].contains(arguments.dropFirst().first)
        ? "aws s3 \(arguments[1])" : nil
    case "gsutil": return among("cp", "rsync", "mv", "rm", "ls")
    case "mc": return among("mb", "cp", "alias")
    case "psql": return arguments.contains("-c") || arguments.contains("-f") ? "psql" : nil
    default: return nil
    }
  }

  /// Images whose ENTRYPOINT is such a tool, which then takes `args`.
  public static func tool(of image: ImageReference) -> String? {
    switch image.repository {
    case "flyway/flyway", "boxfuse/flyway": "flyway"
    case "liquibase/liquibase", "liquibase": "liquibase"
    case "bitnami/kubectl", "bitnamilegacy/kubectl": "kubectl"
    case "alpine/helm", "dtzar/helm-kubectl": image.name == "helm" ? "helm" : nil
    case "hashicorp/terraform": "terraform"
    case "amazon/aws-cli": "aws"
    case "minio/mc": "mc"
    case "alpine/git": "git"
    default: nil
    }
  }
}
