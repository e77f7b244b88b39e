import Foundation
import Testing

/// Files that hold what was printed when somebody last looked at it and found it good.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  private static let isBlessing = ProcessInfo.processInfo.environment["CRASHLINT_BLESS"] == "1"

  /// Compares with the file of that name; with CRASHLINT_BLESS=1 in the environment, replaces it.
  static func check(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if isBlessing { return try Data(bytes).write(to: file) }
    let expected = (try? Data(contentsOf: file)) ?? Data()
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      "Golden/\(name) differs; if the new text is right, run the tests with CRASHLINT_BLESS=1",
      sourceLocation: sourceLocation)
    #expect(bytes == Array(expected), sourceLocation: sourceLocation)
  }
}
