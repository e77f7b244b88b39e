import Diagnostics
public import Kubernetes
public import RuleKit
import YAML

/// A volume where PostgreSQL images up to 17 keep their data, under an image that keeps it elsewhere.
public enum PostgresMountOutdated: ContainerRule {
  public static func check(_ container: Container, of workload: Workload, _ report: inout Reporter) {
    guard container.isLongRunning, let node = container.imageNode, let image = container.image,
      image.repository == "postgres" || image.repository == "postgis/postgis", image.isPublic,
      image.tag.map({ !$0.isEmpty }) ?? true, let facts = container.facts, container.runsDefaultProgram(facts),
      let moved = facts.dataDirectories.first, moved.path.hasPrefix("/var/lib/postgresql/"),
      moved.path != "/var/lib/postgresql/data",
      !container.environment.contains(where: { $0.name == "PGDATA" }), container.environmentSources.isEmpty,
      let mount = container.volumeMounts.first(where: { $0.canonicalPath == "/var/lib/postgresql/data" }),
      let path = mount.node["mountPath"], !report.inventory.mayChange(workload.resource, .images),
      !report.inventory.isPatched(workload.resource)
    else { return }
    // What "latest" is was decided when the image was last pulled.
    let isCertain = !image.version.isEmpty
    report.report(
      .outdated(node.text, isCertain: isCertain), at: path,
      labels: [Label("18 or newer\(isCertain ? "" : ", as it is pulled today")", at: node, of: workload.resource)])
  }
}

extension Message {
  fileprivate static func outdated(_ image: String, isCertain: Bool) -> Message {
    Message(
      "\"\(image)\" does not keep its data in /var/lib/postgresql/data",
      note: "from 18 on the data is in /var/lib/postgresql/MAJOR/docker; the entrypoint exits when it finds a volume, "
        + "even an empty one, at the old place: \"there appears to be PostgreSQL data in: /var/lib/postgresql/data "
        + "(unused mount/volume)\"",
      help: "mount the volume at /var/lib/postgresql (older data must be upgraded first), or use postgres:17",
      severity: isCertain ? .error : .warning)
  }
}
