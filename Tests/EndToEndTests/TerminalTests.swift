#if os(Linux)
  import Foundation
  import Testing

  /// The two ends of a terminal that nobody looks at.
  private struct Terminal {
    let near: Int32
    let far: FileHandle

    init() throws {
      near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      try #require(near >= 0)
      var lock: Int32 = 0
      var number: Int32 = 0
      // TIOCSPTLCK and TIOCGPTN, which Glibc does not show to Swift.
      try #require(ioctl(near, 0x4004_5431, &lock) == 0 && ioctl(near, 0x8004_5430, &number) == 0)
      far = try #require(FileHandle(forUpdatingAtPath: "/dev/pts/\(number)"))
    }

    /// What has been written to it, at most a few kilobytes.
    func read() -> String {
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = Glibc.read(near, &buffer, buffer.count)
      return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
    }
  }

  @Suite("On a terminal")
  struct TerminalTests {
    @Test("Findings are shown in full and in colour, unless something speaks against it")
    func terminal() throws {
      let directory = try Directory(["a.yaml": Manifest.warning])
      func printed(_ arguments: [String], _ environment: [String: String]) throws -> String {
        let terminal = try Terminal()
        let outcome = try Tool.run(
          Tool.path, arguments + ["a.yaml"], in: directory, environment: environment, output: terminal.far)
        #expect(outcome.status == 1)
        #expect(!outcome.errorBytes.contains(0x1B))
        return terminal.read()
      }
      let plain = try printed([], ["TERM": "xterm"])
      #expect(plain.contains("\u{1B}["))
      #expect(plain.contains("set resources.limits.memory"))
      #expect(try !printed([], ["TERM": "dumb"]).contains("\u{1B}"))
      #expect(try !printed([], ["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}"))
      #expect(try !printed(["--color", "never"], ["TERM": "xterm"]).contains("\u{1B}"))
      #expect(try !printed(["--format", "concise"], ["TERM": "xterm"]).contains("set resources.limits.memory"))
    }
  }
#endif
