/// `$(NAME)` as the kubelet expands it in `env`, `command` and `args`.
///
/// Source: third_party/forked/golang/expansion/expand.go.
public enum Expansion {
  /// A reference within a text: its name, and the bytes from `$` to `)`.
  public struct Reference: Hashable, Sendable {
    public let name: String
    public let range: Range<Int>
  }

  /// The references of a text, in order. `$$` is a written dollar sign; `$(` without `)` is text.
  public static func references(in text: UnsafeRawBufferPointer) -> [Reference] {
    var references: [Reference] = []
    var cursor = 0
    while cursor + 1 < text.count {
      guard text[cursor] == UInt8(ascii: "$") else {
        cursor += 1
        continue
      }
      switch text[cursor + 1] {
      case UInt8(ascii: "$"): cursor += 2
      case UInt8(ascii: "("):
        let start = cursor + 2
        // Where none ends, none behind it does.
        guard let end = text[start...].firstIndex(of: UInt8(ascii: ")")) else { return references }
        let name = String(decoding: text[start..<end], as: UTF8.self)
        references.append(Reference(name: name, range: cursor..<end + 1))
        cursor = end + 1
      default: cursor += 1
      }
    }
    return references
  }

  /// What a shell would expand: `$NAME` and `${NAME}`, without operators within the braces; not behind `$` or `\\`.
  public static func shellReferences(in text: UnsafeRawBufferPointer) -> [Reference] {
    var references: [Reference] = []
    var cursor = 0
    while cursor + 1 < text.count {
      guard text[cursor] == UInt8(ascii: "$") else {
        cursor += text[cursor] == UInt8(ascii: "\\") ? 2 : 1
        continue
      }
      let hasBrace = text[cursor + 1] == UInt8(ascii: "{")
      let start = cursor + (hasBrace ? 2 : 1)
      let end = text[start...].firstIndex { !isNamePart($0) } ?? text.count
      let isClosed = !hasBrace || (end < text.count && text[end] == UInt8(ascii: "}"))
      if isClosed, end > start, !(0x30...0x39).contains(text[start]) {
        let name = String(decoding: text[start..<end], as: UTF8.self)
        references.append(Reference(name: name, range: cursor..<(hasBrace ? end + 1 : end)))
      }
      cursor = max(end, cursor + (text[cursor + 1] == UInt8(ascii: "$") ? 2 : 1))
    }
    return references
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "_")
  }
}
