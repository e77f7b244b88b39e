#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What is printed, as UTF-8: kept in memory, or handed on to a file descriptor by and by.
///
/// Not an array of bytes, since a report is made of very many very short pieces: appending one to an array costs
/// several times as much.
public struct Output: ~Copyable, @unchecked Sendable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  /// How many bytes are kept in memory.
  public private(set) var count = 0
  private let descriptor: CInt?
  /// The `errno` of the first write that failed.
  private var failure: CInt = 0

  /// Keeps everything in memory.
  public init() {
    capacity = 64
    start = malloc(capacity)!
    descriptor = nil
  }

  /// Hands everything on to a file descriptor, in large pieces; `finish` hands on the last one.
  public init(to descriptor: CInt) {
    capacity = 1 << 16
    start = malloc(capacity)!
    self.descriptor = descriptor
  }

  deinit { free(start) }

  public var isEmpty: Bool { count == 0 }
  public var bytes: [UInt8] { withBytes { Array($0) } }
  /// The same as text.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Hands on what is left; returns 0, or the `errno` of the first write that failed.
  public mutating func finish() -> CInt {
    if let descriptor { drain(to: descriptor) }
    return failure
  }

  public mutating func append(bytes more: UnsafeRawBufferPointer) {
    guard let source = more.baseAddress else { return }
    append(atMost: more.count) { memory in
      memcpy(memory, source, more.count)
      return more.count
    }
  }

  public mutating func append(byte: UInt8) {
    append(atMost: 1) { memory in
      memory.storeBytes(of: byte, as: UInt8.self)
      return 1
    }
  }

  /// Appends what `body` writes to memory with room for so many bytes; it returns how many they are.
  @inline(__always)
  mutating func append(atMost room: Int, _ body: (UnsafeMutableRawPointer) -> Int) {
    if count + room > capacity { makeRoom(room) }
    count += body(start + count)
  }

  /// Appends `text` as it stands. Text that comes from a manifest goes through `appendVisible`.
  public mutating func append(_ text: String) { text.withBytes { append(bytes: $0) } }

  public mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar)! { append(byte: byte) }
  }

  public mutating func append(_ number: Int) {
    if number < 0 { return append(String(number)) }
    if number >= 10 { append(number / 10) }
    append(byte: UInt8(ascii: "0") + UInt8(number % 10))
  }

  public mutating func append(_ other: borrowing Output) { other.withBytes { append(bytes: $0) } }

  public mutating func append(_ text: String, times: Int) {
    for _ in 0..<max(0, times) { append(text) }
  }

  mutating func endLine() { append(byte: UInt8(ascii: "\n")) }

  @inline(never)
  private mutating func makeRoom(_ room: Int) {
    if let descriptor { drain(to: descriptor) }
    if count + room > capacity {
      capacity = max(count + room, 2 * capacity)
      start = realloc(start, capacity)!
    }
  }

  private mutating func drain(to descriptor: CInt) {
    #if canImport(Glibc)
      let system = Glibc.write
    #elseif canImport(Musl)
      let system = Musl.write
    #else
      let system = Darwin.write
    #endif
    var done = 0
    while failure == 0, done < count {
      let written = system(descriptor, start + done, count - done)
      if written >= 0 { done += written } else if errno != EINTR { failure = errno }
    }
    count = 0
  }
}

extension String {
  /// The text as UTF-8, without a copy where there need be none.
  @inline(__always)
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    if utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) == nil {
      var copy = self
      copy.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }
  }
}
