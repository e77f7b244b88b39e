public import Diagnostics
import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Source {
  /// Why a file cannot be read.
  public struct ReadFailure: Error, Sendable { public let message: String }

  /// The text of a file, `-` for standard input.
  public static func read(_ path: String) throws(ReadFailure) -> Source {
    let bytes: UnsafeMutableRawBufferPointer
    do { bytes = try FileSystem.read(path, limit: Limits.fileSize) } catch { throw ReadFailure(message: error.message) }
    do { return try Source.decode(name: path, owning: bytes) } catch { throw ReadFailure(message: error.message) }
  }
}

/// The few things asked of the operating system, without Foundation.
enum FileSystem {
  enum Kind { case file, directory, other }

  /// What a path leads to, links followed; nil if there is nothing, with `errno` set.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  struct Failure: Error { let message: String }

  /// The bytes of a file, in memory from `malloc` that the caller owns.
  ///
  /// `limit` is the most that is read; a longer file is a failure.
  static func read(_ path: String, limit: Int) throws(Failure) -> UnsafeMutableRawBufferPointer {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(message: reason()) }
    defer { if descriptor != 0 { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(message: reason()) }
    if status.st_mode & S_IFMT == S_IFDIR { throw Failure(message: "is a directory") }
    if Int(status.st_size) > limit { throw Failure(message: "is larger than \(limit >> 20) MiB") }
    // One byte more than the size tells the end of the file from a full buffer. What has no size is no ordinary file.
    var capacity = status.st_size > 0 ? Int(status.st_size) + 1 : 4096
    var memory = malloc(capacity)!
    var count = 0
    while true {
      let got = Glibc.read(descriptor, memory + count, capacity - count)
      if got < 0 {
        if errno == EINTR { continue }
        let failure = Failure(message: reason())
        free(memory)
        throw failure
      }
      if got == 0 { break }
      count += got
      // Of an ordinary file the size is known: asking for its end once more is a tenth of reading it.
      if count == Int(status.st_size), status.st_mode & S_IFMT == S_IFREG { break }
      if count > limit {
        free(memory)
        throw Failure(message: "is larger than \(limit >> 20) MiB")
      }
      if count == capacity {
        capacity *= 2
        memory = realloc(memory, capacity)!
      }
    }
    return UnsafeMutableRawBufferPointer(start: memory, count: count)
  }

  /// What a directory holds, and which one it is.
  struct Listing {
    /// But for `.` and `..`, unsorted, with their kind where the system tells it at once.
    var entries: [(name: String, kind: Kind?)] = []
    var device: UInt64 = 0
    var inode: UInt64 = 0
  }

  static func list(_ path: String) throws(Failure) -> Listing {
    guard let directory = opendir(path) else { throw Failure(message: reason()) }
    defer { closedir(directory) }
    var listing = Listing()
    var status = stat()
    if fstat(dirfd(directory), &status) == 0 {
      (listing.device, listing.inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
    }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind: Kind? =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .directory
        case Int32(DT_LNK), Int32(DT_UNKNOWN): nil
        default: .other
        }
      listing.entries.append((name, kind))
    }
    return listing
  }

  static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The system's words for the last failure, in lower case as they follow a colon.
  static func reason() -> String {
    let text = String(cString: strerror(errno))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
