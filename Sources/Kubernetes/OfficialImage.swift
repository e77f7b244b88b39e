/// What the images of Docker's official library have in common.
public enum OfficialImage {
  /// Images whose `docker-entrypoint.sh` ends in `exec "$@"`: without arguments it starts nothing.
  ///
  /// Source: the entrypoint scripts in docker-library/NAME, nginxinc/docker-nginx, MariaDB/mariadb-docker.
  private static let entrypoints: Set<String> = [
    "nginx", "nginxinc/nginx-unprivileged", "postgres", "mysql", "mariadb", "redis", "valkey/valkey", "rabbitmq",
    "wordpress",
  ]

  /// Whether the image's entrypoint script does nothing but prepare, and then runs its arguments.
  public static func execsItsArguments(_ image: ImageReference) -> Bool { entrypoints.contains(image.repository) }
}
