import Diagnostics
import Synchronization
import YAML

/// Which objects of the run speak of a name, by whatever field: what another object speaks of is no slip of the pen.
///
/// Made when a rule first asks: most runs never do.
struct NameUses: Sendable {
  /// The first objects that hold a name, by index: enough to find one that is neither of two.
  private var holders: [String: [Int]] = [:]
  /// The labels that something gives to pods, as `key=value`.
  private var labels: Set<String> = []

  init(_ resources: [Resource], _ workloads: [Workload?], unread: [UnreadDocument]) {
    for (index, resource) in resources.enumerated() where resource.kind != "CustomResourceDefinition" {
      // Being bound is no use: it says what an account may do, if something runs as it.
      if !resource.isBinding { add(resource.root, index, depth: 0) }
      if resource.mayCopyLabels { addLabels(resource.root["metadata"]?["labels"]) }
      for container in workloads[index]?.containers ?? [] {
        for word in container.words { tell(word, index) }
        for variable in container.environment { if let value = variable.value { tell(value, index) } }
      }
    }
    for document in unread {
      document.text.withUnsafeBytes { text in
        Self.forEachName(in: text) { hold($0, Self.unread) }
        addPairs(text)
      }
    }
  }

  /// Whether an object other than these two holds the name.
  func isHeld(_ name: String, besides pair: (Int) -> Bool) -> Bool {
    holders[name]?.contains { $0 == Self.unread || !pair($0) } ?? false
  }

  /// What command lines and variables of pods hold: a program may make an object of that name.
  static func told(_ workloads: [Workload?]) -> Set<String> {
    var told: Set<String> = []
    for workload in workloads {
      for container in workload?.containers ?? [] {
        for text in container.words + container.environment.compactMap(\.value) {
          text.withText { text in forEachName(in: text) { told.insert($0) } }
        }
      }
    }
    return told
  }

  func isLabel(_ key: String, _ value: String) -> Bool { labels.contains("\(key)=\(value)") }

  // MARK: Collecting

  /// Stands for all documents that are not read.
  private static let unread = -1

  private mutating func add(_ node: Node, _ index: Int, depth: Int, isNamed: Bool = false) {
    // What is written elsewhere is seen there.
    if node.isAlias { return }
    if node.isScalar {
      node.withText { text in
        guard text.count < 512, !text.contains(where: { $0 <= 0x20 }) else { return }
        Self.forEachName(in: text) { hold($0, index) }
      }
    }
    for item in node.items { add(item, index, depth: depth + 1, isNamed: isNamed) }
    for entry in node.writtenEntries {
      let key = entry.key.text
      if key.hasSuffix("abels") || key == "selector" {
        if key != "matchLabels", key != "selector", depth != 1 { addLabels(entry.value) }
        continue
      }
      if key == "namespace" || key == "volumeMounts" || key == "name" && (depth == 1 || isNamed) { continue }
      add(entry.value, index, depth: depth + 1, isNamed: Self.listsOfNamed.contains(key))
    }
  }

  /// Their items have names that count within the pod only.
  private static let listsOfNamed: Set<String> = ["containers", "initContainers", "volumes", "ports", "env"]

  private mutating func addLabels(_ node: Node?) {
    guard let node else { return }
    for entry in node.writtenEntries where entry.value.isScalar {
      labels.insert("\(entry.key.text)=\(entry.value.text)")
    }
  }

  /// Whatever looks like a label in a document that is not read: `key: value`, of any key.
  private mutating func addPairs(_ text: UnsafeRawBufferPointer) {
    func isPart(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20) || "-._/".utf8.contains(byte)
    }
    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    for colon in text.indices.dropLast(2) where text[colon] == UInt8(ascii: ":") && text[colon + 1] == 0x20 {
      var end = colon
      if end > 0, isQuote(text[end - 1]) { end -= 1 }
      let start = text[..<end].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
      var from = colon + 2
      if isQuote(text[from]) { from += 1 }
      let to = text[from...].firstIndex { !isPart($0) } ?? text.endIndex
      if start < end, from < to {
        let (key, value) = (text[start..<end], text[from..<to])
        labels.insert("\(String(decoding: key, as: UTF8.self))=\(String(decoding: value, as: UTF8.self))")
      }
    }
  }

  private mutating func tell(_ node: Node, _ index: Int) {
    node.withText { text in Self.forEachName(in: text) { hold($0, index) } }
  }

  private mutating func hold(_ name: String, _ index: Int) {
    guard let known = holders[name] else {
      holders[name] = [index]
      return
    }
    if known.count < 3, known.last != index { holders[name]?.append(index) }
  }

  /// Runs of what a name is made of, without dashes and dots around.
  static func forEachName(in text: UnsafeRawBufferPointer, _ body: (String) -> Void) {
    func isLetter(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte) }
    var start: Int?
    var end = 0
    for (offset, byte) in text.enumerated() {
      if isLetter(byte) {
        start = start ?? offset
        end = offset + 1
      } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "."), let from = start {
        body(String(decoding: text[from..<end], as: UTF8.self))
        start = nil
      }
    }
    if let start { body(String(decoding: text[start..<end], as: UTF8.self)) }
  }
}

extension Resource {
  /// Whether its own labels may be those of pods: of a pod, or of something that an operator makes pods from.
  fileprivate var mayCopyLabels: Bool {
    kind == "Pod" || group.utf8.contains(UInt8(ascii: ".")) && !group.hasSuffix("k8s.io")
  }
}

extension Inventory {
  /// Whether anything of the run but these two objects speaks of the name.
  public func isSpokenOf(_ name: String, besides a: Resource, _ b: Resource) -> Bool {
    withUses { $0.isHeld(name) { index in resources[index] === a || resources[index] === b } }
  }

  /// Whether a program of the run is told the name, as those are that make an object.
  public func isMentioned(_ name: String) -> Bool {
    let told = toldNames.withLock { told in
      let made = told ?? NameUses.told(workloads)
      told = made
      return made
    }
    return told.contains(name)
  }

  /// Whether something of the run gives a label to pods: a template of whatever kind, or an object that an operator makes
  /// pods from.
  public func isLabelOfPods(_ key: String, _ value: String) -> Bool { withUses { $0.isLabel(key, value) } }

  private func withUses<Result>(_ body: (NameUses) -> Result) -> Result {
    let uses = nameUses.withLock { uses in
      let made = uses ?? NameUses(resources, workloads, unread: unread)
      uses = made
      return made
    }
    return body(uses)
  }
}
