import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A database that wants an empty directory, at the root of a volume that a file system of its own is made on.
public enum LostAndFoundInDataDirectory: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let image = container.image, let facts = container.facts,
      container.runsDefaultProgram(facts), let database = Database(image), container.environmentSources.isEmpty,
      !container.environment.contains(where: { database.movedBy.contains($0.name) }),
      !(container.args.items.contains { $0.text.contains("lost+found") }),
      let mount = container.volumeMounts.first(where: { $0.canonicalPath == database.directory }),
      mount.subPath == nil, !mount.hasSubPathExpression, let path = mount.node["mountPath"],
      let disk = workload.disk(named: mount.name, report.inventory), !report.inventory.isPatched(workload.resource)
    else { return }
    report.report(
      .notEmpty(database, mount.path), at: path,
      labels: [Label("a new disk with ext4 holds lost+found", at: disk, of: workload.resource)])
  }
}

/// A database server that refuses a data directory which is not empty.
private struct Database {
  let directory: String
  let movedBy: [String]
  let log: String
  let help: String

  init?(_ image: ImageReference) {
    if (image.repository == "postgres" || image.repository == "postgis/postgis"),
      image.version.first.map({ $0 < 18 }) ?? false
    {
      directory = "/var/lib/postgresql/data"
      movedBy = ["PGDATA"]
      log = "initdb: error: directory \"/var/lib/postgresql/data\" exists but is not empty"
      help = "set PGDATA to /var/lib/postgresql/data/pgdata, or give the mount a subPath"
    } else if image.repository == "mysql", image.version.starts(with: [5, 7]) {
      directory = "/var/lib/mysql"
      movedBy = []
      log = "--initialize specified but the data directory has files in it. Aborting."
      help = "give the mount a subPath, or add the argument --ignore-db-dir=lost+found"
    } else {
      return nil
    }
  }
}

extension Message {
  fileprivate static func notEmpty(_ database: Database, _ path: String) -> Message {
    Message(
      "the data directory \"\(path)\" is the root of a volume, which may hold lost+found",
      note:
        "a disk that is formatted with ext4, as most block storage is, has a directory lost+found, and the first start "
        + "fails: \(database.log). Directories of a node and NFS have none",
      help: database.help)
  }
}
