/// What stands at a path of an image, as far as that is known.
public enum ImagePaths {
  public enum Kind: Sendable { case file, directory }

  /// Directories that every image with a user land has. Source: the Filesystem Hierarchy Standard 3.0.
  private static let directories: Set<String> = [
    "/", "/bin", "/dev", "/etc", "/home", "/lib", "/mnt", "/opt", "/proc", "/root", "/run", "/sbin", "/srv", "/sys",
    "/tmp", "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/usr/local/bin", "/usr/sbin", "/usr/share", "/var",
    "/var/cache", "/var/lib", "/var/log", "/var/tmp",
  ]

  /// Directories of every image without which nothing in it starts.
  public static let essential: Set<String> = [
    "/bin", "/lib", "/lib64", "/usr", "/usr/bin", "/usr/lib", "/usr/lib64", "/usr/local/bin",
  ]

  /// What stands at a path, which has no slash at its end; nil if it is not known, or nothing does.
  public static func kind(of path: String, in image: ImageReference?, _ facts: ImageFacts?) -> Kind? {
    if directories.contains(path) { return .directory }
    guard let image else { return nil }
    if let needed = NeededFiles(image) {
      if path == needed.directory { return .directory }
      if path.hasPrefix(needed.directory + "/"),
        ([needed.main] + needed.ifNamed + needed.others).contains(
          String(path.dropFirst(needed.directory.utf8.count + 1)))
      {
        return .file
      }
    }
    if facts?.dataDirectories.contains(where: { $0.path.canonicalPath == path }) ?? false { return .directory }
    // Sources: the Dockerfiles of nginx and grafana.
    switch (image.repository, path) {
    case ("nginx", "/etc/nginx/conf.d"), ("nginx", "/usr/share/nginx/html"): return .directory
    case ("nginx", "/etc/nginx/conf.d/default.conf"), ("nginx", "/usr/share/nginx/html/index.html"): return .file
    case ("grafana/grafana", "/etc/grafana"): return .directory
    case ("grafana/grafana", "/etc/grafana/grafana.ini"): return .file
    default: return nil
    }
  }
}
