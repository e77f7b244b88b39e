import CLibYAML
import Diagnostics
import Testing

@testable import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func source(_ text: String) -> Source { Source(name: "test.yaml", text: text.utf8) }

func documents(_ text: String) -> [Document] { Array(Splitter(source(text))) }

/// The only document of a text.
func parse(_ text: String) throws -> ParsedDocument {
  let documents = documents(text).filter { !$0.isEmpty }
  try #require(documents.count == 1)
  return try Parser().parse(documents[0])
}

func root(_ text: String) throws -> Node { try #require(try parse(text).root) }

extension ParsedDocument {
  /// The outermost node, with a tree that is kept for good.
  var root: Node? {
    guard let tree else { return nil }
    _ = Unmanaged.passRetained(tree)
    return tree.root
  }
}

/// The error of a text that must have one.
func syntaxError(_ text: String) throws -> SyntaxError {
  let documents = documents(text).filter { !$0.isEmpty }
  for document in documents {
    do throws(SyntaxError) { _ = try Parser().parse(document) } catch { return error }
  }
  throw Missing()
}

private struct Missing: Error {}

extension Span {
  var text: String { String(decoding: source.bytes[start..<end], as: UTF8.self) }
}

/// What libyaml says about bytes, without places; nil if it refuses them.
func libyamlEvents(_ bytes: some Sequence<UInt8>) -> [String]? {
  let bytes = Array(bytes)
  var parser = yaml_parser_t()
  yaml_parser_initialize(&parser)
  defer { yaml_parser_delete(&parser) }
  return bytes.withUnsafeBufferPointer { bytes in
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var events: [String] = []
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
      defer { yaml_event_delete(&event) }
      func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String { text.map { String(cString: $0) } ?? "" }
      switch event.type {
      case YAML_SCALAR_EVENT:
        let data = event.data.scalar
        let value = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        events.append("=\(name(data.anchor)) \(name(data.tag)) \(data.style.rawValue) \(value)")
      case YAML_ALIAS_EVENT: events.append("*\(name(event.data.alias.anchor))")
      case YAML_MAPPING_START_EVENT:
        let data = event.data.mapping_start
        events.append("{\(name(data.anchor)) \(name(data.tag)) \(data.style.rawValue)")
      case YAML_SEQUENCE_START_EVENT:
        let data = event.data.sequence_start
        events.append("[\(name(data.anchor)) \(name(data.tag)) \(data.style.rawValue)")
      case YAML_MAPPING_END_EVENT: events.append("}")
      case YAML_SEQUENCE_END_EVENT: events.append("]")
      case YAML_DOCUMENT_START_EVENT: events.append("document")
      case YAML_STREAM_END_EVENT: return events
      default: break
      }
    }
  }
}

/// The first document of libyaml's events, without anchors, tags and styles.
func shape(_ events: [String]) -> [String] {
  var result: [String] = []
  for event in events.drop(while: { $0 == "document" }) {
    if event == "document" { break }
    switch event.first {
    case "=": result.append("=" + event.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)[3])
    case "*", "{", "[": result.append(String(event.first!))
    default: result.append(event)
    }
  }
  return result
}

/// The same of a tree.
func shape(_ tree: Tree) -> [String] {
  var result: [String] = []
  func visit(_ index: Int) {
    let raw = tree.nodes[index]
    switch raw.kind {
    case .scalar: result.append("=" + Node(tree: tree, index: index).text)
    case .alias: result.append("*")
    case .mapping, .sequence:
      result.append(raw.kind == .mapping ? "{" : "[")
      var child = index + 1
      while child < Int(raw.next) {
        visit(child)
        child = Int(tree.nodes[child].next)
      }
      result.append(raw.kind == .mapping ? "}" : "]")
    }
  }
  visit(0)
  return result
}

/// Numbers that are the same in every run, unless `CRASHLINT_SEED` changes them.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &+ (getenv("CRASHLINT_SEED").flatMap { UInt64(String(cString: $0)) } ?? 0) << 8 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Streams of YAML and near-YAML.
enum Streams {
  private static let separators = [
    "---\n", "---\n", "---\n", "--- # note\n", "---\r\n", "---  \n", "---\t\n", "...\n---\n", "...\n# c\n\n...\n---\n",
    "...\n%YAML 1.1\n---\n", "...\n# c\n%TAG ! tag:x,2000:\n---\n", "--- ", "--- |\n text\n---\n", "---\n# only\n---\n",
    "---\n%YAML 1.1\n---\n", "--- !!map\n", "---\n\n", "...   \n---\n", "\n---\n",
  ]
  private static let contents = [
    "a: b\n", "# comment\na: b # more\n", "apiVersion: v1\nkind: Pod\n",
    "kind: CustomResourceDefinition\nspec:\n  x: y\n",
    "kind: Widget\nspec:\n  template:\n    containers: [a]\n", "kind: Widget\nspec: {a: 1,\nb: 2\n}\n",
    "kind: Widget # a comment\r\nspec: 1\r\n", "kind: Widget\nkind: Pod\n", "kind: Widget\n\"kind\": Pod\n",
    "kind: Widget\n? kind\n: Pod\n", "kind: Widget\nspec: \"a\nkind: Other\n\"\n", "kind:\n  Pod\n", "kind: &a Pod\n",
    "kind: Widget\nspec:\n- kind: Pod\n- b\n", "kind: WidgetList\nitems: []\n", "kind: Widget\nx: \"\\x63ontainers\"\n",
    "kind: Widget\nspec: {\"cont\\\nainers\": 1}\n", "kind: Widget\n!!str kind: Pod\n", "kind: Widget\n*a : Pod\n",
    "{kind: Widget}\n", "{\n\"kind\": \"Pod\", \"x\": [1, 2]\n}\n", "kind : Widget\n", "kind: Widget\ncontainers: 1\n",
    "kind: CustomResourceDefinition\ncontainers: 1\n", "x: y\rkind: Pod\nkind: Widget\n",
    "k: v\u{2028}kind: Pod\nkind: Widget\n",
    "kind: Widget\nlong: \"é\u{85}kind: Pod\"\n", "kind: Widget\n\ndescription: ünïcödé – text\n",
    "text: |\n  line\n  ---x\n  --- y\n\n\nnext: >-\n  folded\n  text\n\n   more\n", "text: |+\n  kept\n\n\n",
    "a: |2\n   x\n",
    "a: 'single ''quoted'''\nb: \"double \\n \\u00e9\"\n", "a: \"two\n  lines\"\n",
    "a: plain\n  over lines\n\n  more\n",
    "- 1\n- - 2\n  - 3\n-\n- {}\n", "a: &x {b: c}\nd: *x\ne:\n  <<: *x\n  f: 1\n", "a:\n- b\n- c: d\n  e:\n",
    "[a, b: c, {d: e}, ? f : g, h: , \"i\": j]\n",
    "a: !!str 1\nb: !local {c: d}\nc: !!seq\n- x\nd: &n\ne: &m !!map\n  f: g\n",
    "? a\n? b\n: c\n", "just text\n", "\"quoted root\"\n", "'x\n y'\n", "!!str\n", "# nothing\n", "",
    "é: ü\nö: \"ä\\tß\"\n",
    "k: {a: [1, 2,], b: }\n", "a: \"%not a directive\n  x\"\n", "a: ...\nb: --- x\n", "  a: b\n  c: d\n",
    "a:   \nb: ~ \n",
    "a: |\nb: >\n\nc: |-\n\n  x\n", "x: @bad\n", "a: b: c\n", "text: |\n  x\n# c\n  # d\nb: 1\n",
    "a: # c\n  # d\n  b\n",
  ]
  private static let noise = Array("\n\n-- .#%:\"'{}[]|>&*!?,\r\tkx~é\u{2028}\\")

  static func random(_ dice: inout Dice) -> String {
    var text = ""
    if Int.random(in: 0..<6, using: &dice) == 0 {
      text += ["# head\n", "%YAML 1.1\n---\n", "\n\n", "# a\n---\n"].randomElement(using: &dice)!
    }
    for index in 0..<Int.random(in: 1...5, using: &dice) {
      if index > 0 || Bool.random(using: &dice) { text += separators.randomElement(using: &dice)! }
      text += contents.randomElement(using: &dice)!
      if Int.random(in: 0..<8, using: &dice) == 0 { text += contents.randomElement(using: &dice)! }
    }
    if Int.random(in: 0..<5, using: &dice) == 0 {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    if Int.random(in: 0..<5, using: &dice) == 0, text.last == "\n" { text.removeLast() }
    if Int.random(in: 0..<3, using: &dice) == 0 {
      var characters = Array(text.unicodeScalars)
      for _ in 0..<Int.random(in: 1...3, using: &dice) where !characters.isEmpty {
        let place = Int.random(in: 0..<characters.count, using: &dice)
        if Bool.random(using: &dice) {
          characters.remove(at: place)
        } else {
          characters.insert(contentsOf: noise.randomElement(using: &dice)!.unicodeScalars, at: place)
        }
      }
      text = String(String.UnicodeScalarView(characters))
    }
    return text
  }
}

/// Up to 500 files below the directory that `CRASHLINT_CORPUS` names; none if it names none.
func corpus() -> [Source] {
  guard let root = getenv("CRASHLINT_CORPUS") else { return [] }
  var files: [String] = []
  func list(_ path: String) {
    guard let directory = opendir(path) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      // In place: an entry is shorter than its type.
      let start = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
      let name = String(cString: start.assumingMemoryBound(to: CChar.self))
      if name.hasPrefix(".") { continue }
      if entry.pointee.d_type == DT_DIR {
        list(path + "/" + name)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json") {
        files.append(path + "/" + name)
      }
    }
  }
  list(String(cString: root))
  files.sort()
  let step = max(1, files.count / 500)
  return stride(from: 0, to: files.count, by: step).compactMap { index in
    guard let file = fopen(files[index], "r") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let memory = malloc(max(size, 1))!
    let count = fread(memory, 1, size, file)
    return try? Source.decode(
      name: files[index], owning: UnsafeMutableRawBufferPointer(start: memory, count: count))
  }
}
