public import Diagnostics

/// The hash by which GitHub code scanning knows a line again: of the hundred characters from its start on, spaces and
/// tabs left out, with the number of the occurrence in the file. The same as `github/codeql-action/upload-sarif`
/// computes (src/fingerprints.ts there).
public func lineHashes(of source: Source) -> [String] {
  let size = 100
  let factor: UInt64 = 37
  let oldest = (0..<size).reduce(1 as UInt64) { power, _ in power &* factor }
  var window = [UInt64](repeating: 0, count: size)
  /// The lines that begin at each place of the window.
  var lines = [Int?](repeating: nil, count: size)
  var index = 0
  var hash: UInt64 = 0
  var hashes: [String] = []
  var counts: [UInt64: Int] = [:]
  var startsLine = true
  var lineCount = 0

  func close() {
    guard lines[index] != nil else { return }
    counts[hash, default: 0] += 1
    hashes.append("\(String(hash, radix: 16)):\(counts[hash]!)")
    lines[index] = nil
  }
  func shift(in unit: UInt64) {
    hash = factor &* hash &+ unit &- oldest &* window[index]
    window[index] = unit
    index = (index + 1) % size
  }
  func take(_ unit: UInt16) {
    close()
    if startsLine {
      lines[index] = lineCount
      lineCount += 1
    }
    startsLine = unit == 0x0A
    shift(in: UInt64(unit))
  }

  var followsReturn = false
  for glyph in Glyphs(source.bytes) {
    for unit in UTF16.encode(glyph.scalar ?? "\u{FFFD}")! {
      let isEndTaken = followsReturn && unit == 0x0A
      followsReturn = false
      if unit == 0x20 || unit == 0x09 || isEndTaken { continue }
      followsReturn = unit == 0x0D
      take(unit == 0x0D ? 0x0A : unit)
    }
  }
  // The end of the file counts as a character; then zeros.
  take(0xFFFF)
  for _ in 0..<size {
    close()
    shift(in: 0)
  }
  return hashes
}
