import YAML

extension Shell {
  /// The files with absolute paths that a script surely names as what it writes: behind `>`, `touch` and `tee`.
  ///
  /// Writes whose failure the script deals with (`|| …`) are left out, and so are paths with variables.
  public static func writtenPaths(inScript script: String) -> [String] {
    var paths: [String] = []
    for line in script.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      if line.contains("||") || line.contains("<<") || line.drop(while: { $0 == " " || $0 == "\t" }).first == "#" {
        continue
      }
      var target = false
      for part in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        var word = part
        var isRedirection = false
        if let arrow = word.firstIndex(of: ">"), word[..<arrow].allSatisfy({ $0.isNumber || $0 == "&" }) {
          word = word[arrow...].drop { $0 == ">" }
          isRedirection = true
          if word.isEmpty {
            target = true
            continue
          }
        }
        let ends = word.last.map { ";&|".contains($0) } ?? false
        let name = word.drop { "\"'".contains($0) }
        let text = String(name.prefix { !"\"';&|)".contains($0) })
        if isRedirection || target, text.hasPrefix("/"), !text.contains("$"), !text.contains("*") { paths.append(text) }
        switch text {
        case "touch", "tee": target = true
        case _ where text.hasPrefix("-") && target && !isRedirection: break
        case _ where text.hasPrefix("/") && target && !isRedirection && !ends: break
        default: target = false
        }
      }
    }
    return paths
  }
}
