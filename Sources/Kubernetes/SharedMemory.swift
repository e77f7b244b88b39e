/// `/dev/shm` of a container: 64 MiB, unless something is mounted there.
///
/// Source: containerd's internal/cri (defaultShmSize); CRI-O's shm size is the same.
public enum SharedMemory {
  /// Images with a browser that keeps its pages there. Source: SeleniumHQ/docker-selenium README.md, "--shm-size=2g".
  private static let browsers: Set<String> = [
    "selenium/standalone-chrome", "selenium/standalone-chromium", "selenium/standalone-edge", "selenium/node-chrome",
    "selenium/node-chromium", "selenium/node-edge", "selenium/standalone-firefox", "selenium/node-firefox",
    "selenium/standalone-all-browsers", "selenium/node-all-browsers",
  ]

  public static func isBrowser(_ image: ImageReference) -> Bool {
    image.isPublic && browsers.contains(image.repository)
  }
}
