#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds keys that a mapping has twice, in time proportional to its entries.
struct KeyTable {
  /// Node indices by hash; zero is free, since no key is the first node.
  private var slots: [UInt32] = []

  /// Adds each repeated key of a mapping, with the place where it stands first.
  ///
  /// Keys are compared as the strings that kubectl makes of them: `yes` and `on` are one.
  mutating func findDuplicates(
    of mapping: Int, _ nodes: UnsafePointer<RawNode>, _ source: UnsafeRawPointer, _ text: UnsafePointer<UInt8>,
    _ duplicates: inout [(first: Int, second: Int)]
  ) {
    let raw = nodes[mapping]
    let bytes = Bytes(nodes: nodes, source: source, text: UnsafeRawPointer(text))
    var hasOthers = false
    bytes.forEachKey(of: raw, mapping) { key in if bytes.isNoString(key) { hasOthers = true } }
    if hasOthers {
      var places: [String: Int] = [:]
      bytes.forEachKey(of: raw, mapping) { key in
        if bytes.isMerge(key) { return }
        let name = bytes.name(key)
        if let first = places[name] { duplicates.append((first, key)) } else { places[name] = key }
      }
    } else if raw.a <= 8 {
      bytes.forEachKey(of: raw, mapping) { second in
        var first = mapping + 1
        while first < second {
          if bytes.isSame(first, second) {
            if !bytes.isMerge(second) { duplicates.append((first, second)) }
            return
          }
          first = Int(nodes[Int(nodes[first].next)].next)
        }
      }
    } else {
      findByHash(raw, mapping, bytes, &duplicates)
    }
  }

  private mutating func findByHash(
    _ raw: RawNode, _ mapping: Int, _ bytes: Bytes, _ duplicates: inout [(first: Int, second: Int)]
  ) {
    var size = 32
    while size < 2 * Int(raw.a) { size *= 2 }
    if slots.count < size {
      slots = Array(repeating: 0, count: size)
    } else {
      for index in 0..<size { slots[index] = 0 }
    }
    let mask = size - 1
    slots.withUnsafeMutableBufferPointer { slots in
      bytes.forEachKey(of: raw, mapping) { key in
        // Seeded anew in each process: nobody can write a file whose keys all collide.
        var hasher = Hasher()
        hasher.combine(bytes: bytes[key])
        var slot = hasher.finalize() & mask
        while slots[slot] != 0 {
          let first = Int(slots[slot])
          if bytes.isSame(first, key) {
            if !bytes.isMerge(key) { duplicates.append((first, key)) }
            return
          }
          slot = (slot + 1) & mask
        }
        slots[slot] = UInt32(truncatingIfNeeded: key)
      }
    }
  }

  /// The texts of nodes that have no tree yet.
  private struct Bytes {
    let nodes: UnsafePointer<RawNode>
    let source: UnsafeRawPointer
    let text: UnsafeRawPointer

    @inline(__always) func target(_ index: Int) -> RawNode {
      let raw = nodes[index]
      return raw.kind == .alias ? nodes[Int(raw.a)] : raw
    }

    @inline(__always) func bytes(_ raw: RawNode) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: (raw.flags.contains(.textInBuffer) ? text : source) + Int(raw.a), count: Int(raw.b))
    }

    @inline(__always) subscript(index: Int) -> UnsafeRawBufferPointer { bytes(target(index)) }

    @inline(__always) func isSame(_ first: Int, _ second: Int) -> Bool {
      let a = target(first)
      let b = target(second)
      return a.b == b.b && memcmp(bytes(a).baseAddress!, bytes(b).baseAddress!, Int(a.b)) == 0
    }

    /// Whether kubectl makes something else of a key than its text.
    @inline(__always) func isNoString(_ index: Int) -> Bool {
      let raw = target(index)
      guard raw.style == .plain || raw.tag != .none, raw.b == 0 || Scalar.hint(bytes(raw)[0]) != .none else {
        return false
      }
      return Scalar(raw, bytes(raw)) != .string
    }

    func name(_ index: Int) -> String {
      let raw = target(index)
      return Scalar(raw, bytes(raw)).keyText ?? String(decoding: bytes(raw), as: UTF8.self)
    }

    func isMerge(_ index: Int) -> Bool {
      let raw = target(index)
      guard raw.b == 2, raw.tag == .merge || (raw.tag == .none && raw.style == .plain) else { return false }
      return bytes(raw).allSatisfy { $0 == 0x3C }
    }

    @inline(__always) func forEachKey(of raw: RawNode, _ mapping: Int, _ body: (Int) -> Void) {
      var key = mapping + 1
      while key < Int(raw.next) {
        body(key)
        key = Int(nodes[Int(nodes[key].next)].next)
      }
    }
  }
}
