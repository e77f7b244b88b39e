import Diagnostics
import Synchronization

/// The names of one kind of object in one set, so that those one slip away from another name are found without comparing all.
///
/// Two names one slip apart become the same when each loses one letter, or one of them none.
struct NearNames: Sendable {
  /// By a hash of a name without one of its letters, or with all.
  private var holders: [UInt64: [Int]] = [:]

  /// More objects of one name do not help.
  private static let most = 64

  mutating func add(_ name: String, _ index: Int) {
    Self.forEachKey(of: name) { key in
      let known = holders[key]
      if known?.last != index, known?.count ?? 0 < Self.most { holders[key, default: []].append(index) }
    }
  }

  /// The objects whose names may be one slip away, in the order of the run.
  func candidates(_ name: String) -> Set<Int> {
    var found: Set<Int> = []
    Self.forEachKey(of: name) { found.formUnion(holders[$0] ?? []) }
    return found
  }

  /// A polynomial over the bytes, of which one can be left out at once.
  private static func forEachKey(of name: String, _ body: (UInt64) -> Void) {
    let bytes = Array(name.utf8)
    var before: [UInt64] = [0]
    var powers: [UInt64] = [1]
    for byte in bytes {
      before.append(before.last! &* base &+ UInt64(byte) &+ 1)
      powers.append(powers.last! &* base)
    }
    let whole = before[bytes.count]
    body(whole)
    for index in bytes.indices {
      let rest = bytes.count - index - 1
      let after = whole &- before[index + 1] &* powers[rest]
      body(before[index] &* powers[rest] &+ after)
    }
  }

  private static let base: UInt64 = 0x100_0000_01b3
}

extension Inventory {
  /// Up to here all names of a set are compared.
  private static let few = 50

  /// The objects of a kind in the object's sets, in namespaces that do not differ, whose names are one slip away from a
  /// name; see `Spelling.isTypo`.
  public func near(_ kind: String, _ name: String, for resource: Resource) -> [Resource] {
    var found: Set<Int> = []
    for set in setsOfFile[resource.file] {
      let key = SetKind(set: set, kind: kind)
      let all = inSet[key] ?? []
      found.formUnion(all.count <= Self.few ? Set(all) : nearNames(key, all).candidates(name))
    }
    return found.sorted().lazy.map { self.resources[$0] }
      .filter { Self.mayShareNamespace($0, resource) && Spelling.isTypo(name, of: $0.name) }
  }

  private func nearNames(_ key: SetKind, _ all: [Int]) -> NearNames {
    nearNames.withLock { known in
      if let names = known[key] { return names }
      var names = NearNames()
      for index in all { names.add(resources[index].name, index) }
      known[key] = names
      return names
    }
  }
}
