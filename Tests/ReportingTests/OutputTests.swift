import Foundation
import Reporting
import Testing

struct OutputTests {
  @Test("numbers and pieces")
  func pieces() {
    var output = Output()
    #expect(output.bytes == [])
    for number in [0, 9, 10, 1234567890, -1, Int.max, Int.min] {
      output.append(number)
      output.append(byte: 0x20)
    }
    output.append("é", times: 3)
    output.append("x", times: -1)
    output.append("🙂" as Unicode.Scalar)
    #expect(output.text == "0 9 10 1234567890 -1 9223372036854775807 -9223372036854775808 ééé🙂")
  }

  @Test("everything reaches the descriptor, in order")
  func descriptor() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "crashlint-output-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let descriptor = open(file.path(percentEncoded: false), O_CREAT | O_WRONLY, 0o600)
    var output = Output(to: descriptor)
    var expected = ""
    for number in 0..<30_000 {
      output.append("line \(number)\n")
      expected += "line \(number)\n"
    }
    let large = String(repeating: "large", count: 100_000)
    output.append(large)
    #expect(output.finish() == 0)
    close(descriptor)
    #expect(try String(contentsOf: file, encoding: .utf8) == expected + large)
  }

  @Test("a write that fails is told")
  func failure() {
    var output = Output(to: -1)
    output.append(String(repeating: "x", count: 200_000))
    output.append("y")
    #expect(output.finish() == EBADF)
  }
}
