extension Output {
  /// Appends text that may come from a manifest as XML. What XML 1.0 forbids even as a reference, and what could disturb
  /// whoever looks at it, is replaced by something visible.
  mutating func appendXML(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      // As they are, an attribute would turn them into spaces.
      case "\n": append("&#10;")
      case "\t": append("&#9;")
      case "\u{FFFE}", "\u{FFFF}": append("\u{FFFD}" as Unicode.Scalar)
      default: appendVisible(scalar)
      }
    }
  }

  /// Appends ` name="value"`.
  mutating func appendAttribute(_ name: String, _ value: String) {
    append(" \(name)=\"")
    appendXML(value)
    append("\"")
  }

  mutating func appendAttribute(_ name: String, _ value: Int) { append(" \(name)=\"\(value)\"") }

  /// Appends text that may come from a manifest to a line of Markdown: it is shown as it stands, also in a table.
  mutating func appendMarkdown(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": append("<br>")
      case "\t", "\r": append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "@", ":", "$", "#":
        append("\\")
        append(scalar)
      default: appendVisible(scalar)
      }
    }
  }

  /// Appends text that may come from a manifest to a command of a GitHub workflow.
  mutating func appendWorkflowText(_ text: String, isParameter: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": append("%25")
      case "\r": append("%0D")
      case "\n": append("%0A")
      case ":" where isParameter: append("%3A")
      case "," where isParameter: append("%2C")
      default: appendVisible(scalar)
      }
    }
  }

  private mutating func appendVisible(_ scalar: Unicode.Scalar) {
    if case .plain = Appearance(scalar) { append(scalar) } else { appendVisible(String(Character(scalar)), Style()) }
  }
}

extension String {
  /// The path as a URI reference.
  var uri: String {
    var uri = hasPrefix("/") ? "file://" : ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}
