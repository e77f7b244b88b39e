public import Diagnostics

/// Prints what a rule says about itself, for reading on a terminal.
public func explain(_ rule: RuleDescriptor, style: Style, into output: inout Output) {
  var page = Page(style: style, output: exchange(&output, with: Output()))
  page.write(rule)
  output = page.output
}

/// Text set for a terminal.
private struct Page: ~Copyable {
  let style: Style
  var output: Output

  /// Longer lines are hard to read, however wide the terminal.
  private var width: Int { max(40, min(style.width ?? 80, 100)) }

  mutating func write(_ rule: RuleDescriptor) {
    output.painted(.strong, style) { $0.appendVisible(rule.title, style) }
    output.endLine()
    let separator = style.unicode ? " · " : ", "
    output.append(rule.id)
    output.append(separator)
    output.append(rule.severity.rawValue, Paint(rule.severity), style)
    output.append(separator)
    output.append(rule.category.rawValue)
    if let outcome = rule.outcome { output.append(separator + outcome.rawValue) }
    output.append("\n\n")
    prose(rule.summary, indentation: 0)

    section("Why", isEmpty: rule.why.isEmpty) { $0.prose(rule.why) }
    section("How to see it on a cluster", isEmpty: rule.confirm.isEmpty) { $0.verbatim(rule.confirm) }
    section("How to fix it", isEmpty: rule.remedy.isEmpty) { $0.prose(rule.remedy) }
    section("When it is fine", isEmpty: rule.exceptions.isEmpty) { $0.prose(rule.exceptions) }
    section("Parameters", isEmpty: rule.parameters.isEmpty) { page in
      for parameter in rule.parameters { page.write(parameter) }
    }
    section("References", isEmpty: rule.references.isEmpty) { page in
      for reference in rule.references { page.verbatim(reference) }
    }
  }

  private mutating func write(_ parameter: RuleDescriptor.Parameter) {
    output.append("  ")
    output.append(parameter.name, .code, style)
    output.append(" (default: ")
    output.appendVisible(parameter.defaultValue.text, style)
    output.append(")\n")
    prose(parameter.summary, indentation: 4)
  }

  private mutating func section(_ heading: String, isEmpty: Bool, _ body: (inout Page) -> Void) {
    if isEmpty { return }
    output.endLine()
    output.append(heading, .strong, style)
    output.endLine()
    body(&self)
  }

  private mutating func verbatim(_ text: String) {
    for line in text.textLines {
      output.append("  ")
      output.appendVisible(line, style)
      output.endLine()
    }
  }

  /// Sets Markdown: paragraphs and items of lists are filled anew, blocks of code stay as they are.
  private mutating func prose(_ text: String, indentation: Int = 2) {
    for block in MarkdownBlock.blocks(of: text) {
      switch block {
      case .blank: output.endLine()
      case .code(let line):
        output.append(" ", times: indentation)
        output.appendVisible(line, style)
        output.endLine()
      case .text(let lead, let words): fill(words, after: lead, indentation)
      }
    }
  }

  private mutating func fill(_ words: [String], after lead: String, _ indentation: Int) {
    output.append(" ", times: indentation)
    output.append(lead)
    let hang = indentation + lead.utf8.count
    var column = hang
    for word in words {
      let length = cells(word)
      if column > hang, column + 1 + length > width {
        output.endLine()
        output.append(" ", times: hang)
        column = hang
      } else if column > hang {
        output.append(" ")
        column += 1
      }
      append(word)
      column += length
    }
    output.endLine()
  }

  private mutating func append(_ word: String) {
    for (index, part) in word.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        output.appendVisible(String(part), style)
      } else {
        output.painted(.code, style) { $0.appendVisible("`\(part)`", style) }
      }
    }
  }
}

extension RuleDescriptor.Parameter.Value {
  /// As a configuration would write it.
  var text: String {
    switch self {
    case .integer(let number): String(number)
    case .text(let text): text.isEmpty ? "\"\"" : text
    case .list(let items): "[\(items.joined(separator: ", "))]"
    }
  }
}

/// As much of Markdown as the texts of rules use.
enum MarkdownBlock: Equatable {
  case blank
  /// A line of a block of code.
  case code(String)
  /// A paragraph or an item of a list: what stands before the text, and its words. Inline code is one word.
  case text(lead: String, words: [String])

  static func blocks(of text: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var lead = ""
    var paragraph = ""
    var isFenced = false
    func endParagraph() {
      if !paragraph.isEmpty { blocks.append(.text(lead: lead, words: words(of: paragraph))) }
      (lead, paragraph) = ("", "")
    }
    for line in text.textLines {
      let content = line.drop { $0 == " " }
      if content.hasPrefix("```") {
        endParagraph()
        isFenced.toggle()
      } else if isFenced {
        blocks.append(.code("  " + line))
      } else if content.isEmpty {
        endParagraph()
        if blocks.last != .blank { blocks.append(.blank) }
      } else if paragraph.isEmpty, line.hasPrefix("    ") {
        blocks.append(.code(String(line.dropFirst(2))))
      } else if let bullet = bullet(of: content) {
        endParagraph()
        lead = String(repeating: " ", count: line.count - content.count) + bullet
        paragraph = String(content.dropFirst(bullet.count))
      } else {
        paragraph += paragraph.isEmpty ? String(content) : " " + content
      }
    }
    endParagraph()
    if blocks.last == .blank { blocks.removeLast() }
    return blocks
  }

  private static func bullet(of line: Substring) -> String? {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return String(line.prefix(2)) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && digits.count < 3 && line.dropFirst(digits.count).hasPrefix(". ") ? "\(digits). " : nil
  }

  private static func words(of paragraph: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isCode = false
    for character in paragraph {
      if character == "`" { isCode.toggle() }
      if character == " ", !isCode {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    // An unpaired backtick makes no code of the rest.
    if isCode { return words + word.split(separator: " ").map(String.init) }
    return word.isEmpty ? words : words + [word]
  }
}
