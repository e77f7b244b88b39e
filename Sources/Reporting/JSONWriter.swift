/// Writes JSON as it comes, without a tree of values. It is on whoever writes to give every member of an object a name,
/// to give a name once, and to choose names that need no escapes.
///
/// Characters that could disturb a terminal are escaped.
public struct JSONWriter: ~Copyable {
  /// How the members of an object or an array are set.
  public enum Layout: Sendable {
    case inline
    /// Each on a line of its own.
    case lines
  }

  public private(set) var output: Output
  private var layout = Layout.inline
  private var isFirst = true
  private var isNamed = false
  private var depth = 0

  public init(_ output: consuming Output = Output()) { self.output = output }

  /// What is written, to be used further.
  public consuming func finish() -> Output { output }

  // MARK: Members of objects; absent values are left out.

  public mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    self.name(name)
    self.value(value)
  }

  public mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    self.name(name)
    self.value(value)
  }

  public mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    self.name(name)
    self.value(value)
  }

  public mutating func object(_ name: StaticString, _ layout: Layout = .inline, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(layout, body)
  }

  /// For names that are known only when they are written.
  mutating func object(named name: String, _ body: (inout JSONWriter) -> Void) {
    begin()
    quote(name)
    output.append(": ")
    isNamed = true
    object(.inline, body)
  }

  public mutating func array(_ name: StaticString, _ layout: Layout = .inline, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    array(layout, body)
  }

  // MARK: Elements of arrays, and the whole

  public mutating func value(_ value: String) {
    begin()
    quote(value)
  }

  public mutating func value(_ value: Int) {
    begin()
    output.append(value)
  }

  public mutating func value(_ value: Bool) {
    begin()
    output.append(value ? "true" : "false")
  }

  /// A value that is JSON already.
  mutating func verbatim(_ json: UnsafeRawBufferPointer) {
    begin()
    output.append(bytes: json)
  }

  public mutating func object(_ layout: Layout = .inline, _ body: (inout JSONWriter) -> Void) {
    nest("{", "}", layout, body)
  }

  public mutating func array(_ layout: Layout = .inline, _ body: (inout JSONWriter) -> Void) {
    nest("[", "]", layout, body)
  }

  // MARK: -

  private mutating func name(_ name: StaticString) {
    begin()
    output.append(byte: UInt8(ascii: "\""))
    name.withUTF8Buffer { output.append(bytes: UnsafeRawBufferPointer($0)) }
    output.append("\": ")
    isNamed = true
  }

  /// Separates a value from the one before it.
  private mutating func begin() {
    if isNamed {
      isNamed = false
      return
    }
    if !isFirst { output.append(layout == .inline ? ", " : ",") }
    isFirst = false
    if layout == .lines { beginLine() }
  }

  private mutating func beginLine() {
    output.endLine()
    output.append("  ", times: depth)
  }

  private mutating func nest(
    _ opening: String, _ closing: String, _ layout: Layout, _ body: (inout JSONWriter) -> Void
  ) {
    begin()
    let outer = self.layout
    self.layout = layout
    isFirst = true
    if layout == .lines { depth += 1 }
    output.append(opening)
    body(&self)
    if layout == .lines {
      depth -= 1
      if !isFirst { beginLine() }
    }
    output.append(closing)
    self.layout = outer
    isFirst = false
  }

  private mutating func quote(_ text: String) {
    output.append(byte: UInt8(ascii: "\""))
    text.withBytes { text in
      // Runs of harmless ASCII are copied as a whole.
      var start = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte &- 0x20 < 0x5F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          index &+= 1
          continue
        }
        output.append(bytes: UnsafeRawBufferPointer(rebasing: text[start..<index]))
        var glyphs = Glyphs(UnsafeRawBufferPointer(rebasing: text[index...]))
        guard let glyph = glyphs.next() else { break }
        quote(glyph.scalar ?? "\u{FFFD}")
        index += glyph.length
        start = index
      }
      output.append(bytes: UnsafeRawBufferPointer(rebasing: text[start...]))
    }
    output.append(byte: UInt8(ascii: "\""))
  }

  private mutating func quote(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": output.append(#"\""#)
    case "\\": output.append(#"\\"#)
    case "\n": output.append(#"\n"#)
    case "\r": output.append(#"\r"#)
    case "\t": output.append(#"\t"#)
    default:
      if case .plain = Appearance(scalar) {
        output.append(scalar)
      } else {
        for unit in UTF16.encode(scalar)! {
          let digits = String(unit, radix: 16)
          output.append("\\u")
          output.append("0", times: 4 - digits.utf8.count)
          output.append(digits)
        }
      }
    }
  }
}
