#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the API server knows of its own objects: which fields there are, of which type, and since when.
///
/// The tables are generated from rules/schema/ and read where they lie: nothing is decoded or allocated. Numbers in them
/// are digits of six bits, from `0` on.
public enum Schema {
  private static let base: UInt8 = 0x30

  @inline(__always) private static func number(_ table: StaticString, _ offset: Int, _ count: Int) -> Int {
    var value = 0
    for index in 0..<count { value = value << 6 | Int(table.utf8Start[offset + index] - base) }
    return value
  }

  /// A name of the tables.
  struct Name {
    fileprivate let start: Int
    fileprivate let count: Int

    var bytes: UnsafeRawBufferPointer { .init(start: Schema.names.utf8Start + start, count: count) }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The order of the tables: shorter ones first, then by their bytes.
    @inline(__always) fileprivate func compare(_ other: UnsafeRawBufferPointer) -> Int {
      if count != other.count { return count < other.count ? -1 : 1 }
      return count == 0 ? 0 : Int(memcmp(Schema.names.utf8Start + start, other.baseAddress!, count))
    }
  }

  @inline(__always) private static func name(_ table: StaticString, _ offset: Int) -> Name {
    Name(start: number(table, offset, 3), count: number(table, offset + 3, 1))
  }

  // MARK: Fields

  /// What a value is, list and mapping apart.
  enum Value: UInt8 {
    case string = 0x73, boolean = 0x62, int32 = 0x69, int64 = 0x6C, quantity = 0x71, intOrString = 0x70
    case time = 0x74, bytes = 0x79, object = 0x6F, definition = 0x72
  }

  enum Shape: Int { case single, list, mapping }

  struct Field {
    private static let size = 10
    fileprivate let offset: Int

    fileprivate init(_ index: Int) { offset = index * Self.size }

    var name: Name { Schema.name(Schema.fields, offset) }
    var value: Value { Value(rawValue: Schema.fields.utf8Start[offset + 4])! }
    var shape: Shape { Shape(rawValue: Schema.number(Schema.fields, offset + 5, 1) >> 1)! }
    var isRequired: Bool { Schema.number(Schema.fields, offset + 5, 1) & 1 == 1 }
    /// What its value consists of, if that is described by the tables.
    var definition: Definition { Definition(index: Schema.number(Schema.fields, offset + 6, 2)) }
    /// The minor version that it came with; 0 for one older than the tables.
    var since: Int { Schema.number(Schema.fields, offset + 8, 1) }
    /// The minor version with which it is gone; 0 for none.
    var until: Int { Schema.number(Schema.fields, offset + 9, 1) }

    func exists(in minor: Int) -> Bool { since <= minor && (until == 0 || minor < until) }
  }

  /// A type of object: a set of fields.
  struct Definition: Equatable {
    let index: Int

    private var first: Int { Schema.number(Schema.definitions, index * 4, 3) }
    var count: Int { Schema.number(Schema.definitions, index * 4 + 3, 1) }

    subscript(position: Int) -> Field { Field(first + position) }

    /// The position of a field among the definition's, in any version.
    func position(of name: UnsafeRawBufferPointer) -> Int? {
      let first = first
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        let order = Field(first + middle).name.compare(name)
        if order == 0 { return middle }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }

    func field(_ name: UnsafeRawBufferPointer) -> Field? { position(of: name).map { self[$0] } }

    func has(_ name: StaticString) -> Bool {
      position(of: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)) != nil
    }
  }

  // MARK: Kinds

  /// A kind in one version of its API.
  public struct Kind: Sendable {
    private static let size = 12
    static var count: Int { Schema.kinds.utf8CodeUnitCount / size }
    static var all: [Kind] { (0..<count).map(Kind.init) }
    fileprivate let offset: Int

    fileprivate init(_ index: Int) { offset = index * Self.size }

    private var versionName: Name { Schema.name(Schema.kinds, offset) }
    private var kindName: Name { Schema.name(Schema.kinds, offset + 4) }
    /// Nil if its fields are not in the tables.
    var definition: Definition? {
      let number = Schema.number(Schema.kinds, offset + 8, 2)
      return number == 0 ? nil : Definition(index: number - 1)
    }

    public var apiVersion: String { versionName.text }
    /// The minor version that it came with; 0 for one older than the tables.
    public var since: Int { Schema.number(Schema.kinds, offset + 10, 1) }
    /// The minor version with which it is gone; 0 for none.
    public var until: Int { Schema.number(Schema.kinds, offset + 11, 1) }

    public func isServed(by version: KubernetesVersion) -> Bool {
      since <= version.minor && (until == 0 || version.minor < until)
    }

    fileprivate func isOf(_ group: UnsafeRawBufferPointer) -> Bool {
      let version = versionName.bytes
      if group.isEmpty { return !version.contains(UInt8(ascii: "/")) }
      return version.count > group.count && version[group.count] == UInt8(ascii: "/")
        && memcmp(version.baseAddress!, group.baseAddress!, group.count) == 0
    }
    /// Looks at the length first: all kinds are asked.
    fileprivate func isCalled(_ kind: UnsafeRawBufferPointer) -> Bool {
      Schema.number(Schema.kinds, offset + 7, 1) == kind.count && kindName.compare(kind) == 0
    }

    fileprivate func compare(_ apiVersion: UnsafeRawBufferPointer, _ kind: UnsafeRawBufferPointer) -> Int {
      let order = versionName.compare(apiVersion)
      if order != 0 { return order }
      // Within a version kinds are in the order of their bytes.
      let own = kindName.bytes
      let common = min(own.count, kind.count)
      let difference = common == 0 ? 0 : Int(memcmp(own.baseAddress!, kind.baseAddress!, common))
      return difference != 0 ? difference : own.count - kind.count
    }
  }

  /// The kind of that name in that version of an API, whether it is still served or not; nil for what is not built in.
  static func kind(_ apiVersion: UnsafeRawBufferPointer, _ kind: UnsafeRawBufferPointer) -> Kind? {
    var low = 0
    var high = Kind.count
    while low < high {
      let middle = (low + high) / 2
      let order = Kind(middle).compare(apiVersion, kind)
      if order == 0 { return Kind(middle) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Why a version of Kubernetes does not know the kind in that version of the API.
  public enum Refusal: Sendable {
    /// The minor version with which it is gone.
    case gone(in: Int)
    /// The minor version that it comes with.
    case notYet(since: Int)
    /// The group is a built-in one, and the kind is one of another version or group.
    case elsewhere
  }

  /// Nil if the kind is served, or is none of those that are built in.
  public static func refusal(
    _ apiVersion: UnsafeRawBufferPointer, _ kind: UnsafeRawBufferPointer, _ version: KubernetesVersion
  ) -> Refusal? {
    guard let found = Schema.kind(apiVersion, kind) else {
      let group = groupOf(apiVersion)
      let isKind = (0..<Kind.count).contains { Kind($0).isCalled(kind) }
      return isKind && (0..<Kind.count).contains { Kind($0).isOf(group) } ? .elsewhere : nil
    }
    if found.isServed(by: version) { return nil }
    return found.since > version.minor ? .notYet(since: found.since) : .gone(in: found.until)
  }

  /// The version in which the kind is to be written instead: of the same group if there is one, and no alpha or beta
  /// one.
  public static func successor(
    _ apiVersion: UnsafeRawBufferPointer, _ kind: UnsafeRawBufferPointer, _ version: KubernetesVersion
  ) -> String? {
    let served = (0..<Kind.count).map(Kind.init).filter { $0.isCalled(kind) && $0.isServed(by: version) }
    let stable = served.filter(\.isStable)
    let candidates = stable.isEmpty ? served : stable
    let group = groupOf(apiVersion)
    return (candidates.last { $0.isOf(group) } ?? candidates.last)?.apiVersion
  }

  /// The group of an `apiVersion`; empty for the core group.
  private static func groupOf(_ apiVersion: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let slash = apiVersion.lastIndex(of: UInt8(ascii: "/")) else { return .init(start: nil, count: 0) }
    return .init(rebasing: apiVersion[..<slash])
  }
}

extension Schema.Kind {
  /// Whether its version is `v` and a number.
  fileprivate var isStable: Bool {
    let version = apiVersion.split(separator: "/").last ?? ""
    return version.dropFirst().allSatisfy(\.isNumber)
  }
}
