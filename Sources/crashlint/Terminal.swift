import ArgumentParser
import Glibc
import Reporting

/// Standard output and standard error: findings go to the one, everything else to the other.
enum Terminal {
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func style(_ descriptor: Int32, _ choice: ColorChoice) -> Style {
    let isTerminal = isatty(descriptor) == 1
    var width: Int?
    var size = winsize()
    if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { width = Int(size.ws_col) }
    return Style(
      color: ColorChoice.resolve(flag: choice, environment: environment, isTerminal: isTerminal),
      unicode: Style.isUTF8(environment: environment), width: width)
  }

  /// Writes all of it, or says what kept it from that.
  static func write(_ output: borrowing Output, to descriptor: Int32) throws(Failure) {
    let failed = output.withBytes { bytes -> Int32? in
      var offset = 0
      while offset < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += count
      }
      return nil
    }
    guard let failed else { return }
    // Whoever closed the pipe wants no more, and no complaint.
    if failed == EPIPE { Glibc.exit(2) }
    throw Failure("cannot write: \(String(cString: strerror(failed)))")
  }

  /// Writes to standard output if no file is named. A file is replaced as a whole: whoever reads it sees the old report or the new one.
  static func write(_ output: borrowing Output, toFile path: String?) throws(Failure) {
    guard let path else { return try write(output, to: 1) }
    var status = stat()
    // Devices and pipes are written as they are.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(path) }
      defer { close(descriptor) }
      return try write(output, to: descriptor)
    }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    do throws(Failure) {
      try write(output, to: descriptor)
      guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else { throw failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure("cannot write \(path): \(String(cString: strerror(errno)))")
  }

  /// Writes to standard output, or ends the run.
  static func print(_ output: borrowing Output) {
    do throws(Failure) { try write(output, to: 1) } catch { fail(error.message) }
  }

  static func error(_ text: String) {
    var output = Output()
    output.append(text)
    output.append("\n")
    try? write(output, to: 2)
  }

  struct Failure: Error {
    let message: String
    init(_ message: String) { self.message = message }
  }

  /// Ends the run because the job cannot be done.
  static func fail(_ message: String) -> Never {
    // Names of files and settings may stand in it.
    error("crashlint: \(visible(message, style(2, .auto)))")
    Glibc.exit(2)
  }
}
