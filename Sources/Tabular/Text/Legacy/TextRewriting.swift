// SPDX-License-Identifier: Apache-2.0

/// A text with its words written anew, and what is to be said about them.
struct TextRewriting {
  private(set) var bytes: [UInt8] = []
  /// In the order of the text.
  private(set) var remarks: [TextRemark] = []
  private var copied = 0

  init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Copies up to a word and puts another in its place.
  mutating func replace(_ range: Range<Int>, of original: [UInt8], by word: String) {
    bytes += original[copied..<range.lowerBound]
    bytes += word.utf8
    copied = range.upperBound
  }

  /// Copies what is left.
  mutating func finish(_ original: [UInt8]) {
    bytes += original[copied...]
    copied = original.count
  }

  /// Adds a remark about a line, 0-based as occurrences count.
  mutating func remark(_ kind: TextRemark.Kind, line: Int) {
    let number = line + 1
    // Several kinds may take turns on the same lines, so look back a little.
    for index in remarks.indices.suffix(Self.window) where remarks[index].kind == kind {
      let lines = remarks[index].lines
      if number <= lines.upperBound + 1 {
        remarks[index] = TextRemark(lines: lines.lowerBound...max(lines.upperBound, number), kind: kind)
        return
      }
    }
    remarks.append(TextRemark(lines: number...number, kind: kind))
  }

  private static let window = 8
}
