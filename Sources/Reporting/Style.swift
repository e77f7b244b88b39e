internal import Diagnostics

/// How output for people is drawn.
public struct Style: Sendable {
  public var color: Bool
  /// False draws with ASCII alone; text of the manifest stays as it is.
  public var unicode: Bool
  /// Cells of the terminal; absent if the output goes elsewhere.
  public var width: Int?

  public init(color: Bool = false, unicode: Bool = true, width: Int? = nil) {
    self.color = color
    self.unicode = unicode
    self.width = width
  }

  /// Whether the locale that the environment names is one of UTF-8.
  public static func isUTF8(environment: (String) -> String?) -> Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let locale = environment(name), !locale.isEmpty else { continue }
      let charset = locale.split(separator: ".").last?.lowercased() ?? ""
      return charset.hasPrefix("utf-8") || charset.hasPrefix("utf8")
    }
    return false
  }
}

/// The colours of a terminal, by what they mean. Nothing is said by colour alone.
enum Paint: String {
  case error = "1;31"
  case warning = "1;33"
  case info = "1;36"
  case good = "1;32"
  case strong = "1"
  /// The frame, and places that only accompany a finding.
  case aside = "94"
  case code = "36"

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }
}

extension Output {
  mutating func append(_ text: String, _ paint: Paint, _ style: Style) {
    painted(paint, style) { $0.append(text) }
  }

  mutating func painted(_ paint: Paint, _ style: Style, _ body: (inout Output) -> Void) {
    guard style.color else { return body(&self) }
    append("\u{1B}[")
    append(paint.rawValue)
    append("m")
    body(&self)
    append("\u{1B}[0m")
  }
}
