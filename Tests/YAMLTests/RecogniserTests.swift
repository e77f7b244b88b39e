import Diagnostics
import Testing

@testable import YAML

@Suite struct RecogniserTests {
  static let recogniser = Recogniser(readKinds: ["Pod", "ConfigMap"], kindsWithoutPods: ["CustomResourceDefinition"])

  func isUnread(_ text: String) -> Bool { Self.recogniser.isUnread(documents(text)[0]) }

  @Test(arguments: [
    "kind: Widget\n", "apiVersion: v1\nkind: Widget", "# c\n---\n# d\n\nkind: Widget # e\r\nspec: 1\r\n",
    "kind: CustomResourceDefinition\nspec:\n  containers: 1\n", "kind: Widget\nspec:\n- kind: Pod\n",
    "kind: Widget\nspec:\n  kind: Pod\nx: {a: 1\n}\n", "kind: Widget\nkinds: Pod\n", "a: \"\\n\"\nkind: Widget\n",
  ])
  func leavesOut(text: String) { #expect(isUnread(text)) }

  @Test(arguments: [
    "kind: Pod\n", "kind: Widget\nkind: Pod\n", "kind: Widget\n\"kind\": Pod\n", "kind: Widget\n'kind': Pod\n",
    "kind: Widget\n? kind\n: Pod\n", "kind: Widget\n!!str kind: Pod\n", "kind: Widget\n<<: {kind: Pod}\n",
    "kind:\n  Pod\n",
    "kind: &a Pod\n", "kind: \"Pod\"\n", "kind: WidgetList\n", "apiVersion: v1\n", "{kind: Widget}\n",
    "  kind: Widget\n",
    "kind: Widget\ncontainers: 1\n", "kind: Widget\na: \"\\x63ontainers\": 1\n",
    "kind: Widget\na: \"c\\\n  ontainers\"\n",
    "kind: Widget\na: b\rkind: Pod\n", "kind: Widget\na: \"\u{85}\"\n", "kind: Widget\na: \u{2028}\n",
    "--- kind: Widget\n",
    "%YAML 1.1\n---\nkind: Widget\n", "kind : Pod\n", "kind: Widget\nkind : Pod\n", "kind:\tPod\n",
    "kind: Widget\n...\nx\n",
    "- kind: Widget\n", "kind: Widget-x\n", "text\nkind: Widget\n", "kind: Widget\n\tkind: Pod\n",
  ])
  func reads(text: String) { #expect(!isUnread(text)) }

  private func holds(_ key: String, _ node: Node) -> Bool {
    node.writtenEntries.contains { $0.key.text == key || holds(key, $0.key) || holds(key, $0.value) }
      || node.items.contains { holds(key, $0) }
  }

  private func check(_ document: Document) -> Bool {
    guard Self.recogniser.isUnread(document) else { return false }
    guard let root = try? Parser().parse(document).root else { return true }
    let text = String(decoding: document.source.bytes[document.range], as: UTF8.self).debugDescription
    let kind = root["kind"]?.text ?? ""
    #expect(!["Pod", "ConfigMap"].contains(kind) && !kind.hasSuffix("List"), "\(text)")
    #expect(kind == "CustomResourceDefinition" || !holds("containers", root), "\(text)")
    return true
  }

  /// What is left out is never of a kind that is read, and never holds containers.
  @Test func isNeverWrong() {
    var dice = Dice(2)
    var unread = 0
    for _ in 0..<40_000 {
      for document in documents(Streams.random(&dice)) where check(document) { unread += 1 }
    }
    #expect(unread > 5000)
    for source in corpus() { for document in Splitter(source) { _ = check(document) } }
  }
}
