public import YAML

/// How Node.js sizes its heap.
///
/// Source: V8's --max-old-space-size is in mebibytes; node's libuv reads the limit of cgroup v1 since 12.7 and that of
/// cgroup v2 since 20.3 (libuv 1.45), and V8 then takes half of it, at most 4 GiB.
public struct NodeHeapCap: Sendable {
  public let mebibytes: Int
  public let node: Node
  public let range: Range<Int>
}

extension Container {
  private static let option: StaticString = "max-old-space-size"

  /// Where the container's heap is capped: an option of the command line, or NODE_OPTIONS. Nil if nowhere.
  public var nodeHeapCap: NodeHeapCap? {
    for word in words {
      if let cap = Self.cap(in: word) { return cap }
    }
    for variable in environment where variable.name == "NODE_OPTIONS" {
      if let value = variable.value, let cap = Self.cap(in: value) { return cap }
    }
    return nil
  }

  /// `--max-old-space-size=4096`, also with underscores or a space.
  private static func cap(in node: Node) -> NodeHeapCap? {
    // Nearly no word is one.
    guard node.withText({ $0.contains("old-space") || $0.contains("old_space") }) else { return nil }
    let text = node.text
    guard text.utf8.count < 10_000 else { return nil }
    let words = text.split { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    // Of several V8 takes the last.
    for (index, word) in words.enumerated().reversed() {
      guard word.hasPrefix("--max"), let start = word.firstIndex(where: { $0 == "=" }) ?? Optional(word.endIndex),
        String(word[..<start].map { $0 == "_" ? "-" : $0 }) == "--max-old-space-size"
      else { continue }
      let value =
        start < word.endIndex ? word[word.index(after: start)...] : index + 1 < words.count ? words[index + 1] : ""
      guard let number = Int(value), number > 0, number < 1 << 40 else { return nil }
      let lower = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      let upper = text.utf8.distance(from: text.startIndex, to: value.endIndex)
      return NodeHeapCap(mebibytes: number, node: node, range: lower..<upper)
    }
    return nil
  }

  /// Whether anything says how large the heap may be, also in ways that cannot be read here.
  public var mentionsNodeHeap: Bool {
    if !environmentSources.isEmpty || environment.contains(where: { $0.name == "NODE_OPTIONS" }) { return true }
    return words.contains { word in
      word.withText {
        $0.contains("old-space") || $0.contains("old_space") || $0.contains("max-heap-size")
          || $0.contains("heap-size-percentage")
      }
    }
  }
}
