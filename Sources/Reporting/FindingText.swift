internal import Diagnostics

extension Finding {
  /// What is wrong, what follows from it, and what to change, for formats that have one text for all of it.
  var wholeText: String { [message, note, help.map { "help: \($0)" }].compactMap { $0 }.joined(separator: "\n") }
}

extension Source {
  /// The name as services expect paths: relative to the directory of the run, without `./`.
  var path: String {
    var path = name[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return path.isEmpty ? name : String(path)
  }
}

extension Report {
  /// The findings of each file.
  var findingsByFile: [ArraySlice<Finding>] {
    var files: [ArraySlice<Finding>] = []
    var rest = findings[...]
    while let first = rest.first {
      let file = rest.prefix { $0.location.span.source.name == first.location.span.source.name }
      files.append(file)
      rest = rest.dropFirst(file.count)
    }
    return files
  }
}
