// SPDX-License-Identifier: Apache-2.0

/// Where a word with characters outside ASCII stands in a text.
struct WordPlace: Sendable, Hashable {
  /// 0-based; in a list of cells the index of the cell.
  var line: Int
  /// Counts the cells of a line, divided at commas, semicolons, tabs and bars.
  var cell: Int
  var bytes: Range<Int>
}

/// Walks through the words of a text that have characters outside ASCII.
///
/// A word is a run of letters and of bytes outside ASCII, whatever those mean: no encoding is known yet.
struct WordPlaces: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private let source: WordSource
  private var index = 0
  private var line = 0
  private var cell = 0

  init(_ text: [UInt8], source: WordSource) {
    self.text = text
    self.source = source
  }

  mutating func next() -> WordPlace? {
    while index < text.count {
      guard text[index].isWordByte(in: source) else {
        countSeparator()
        index += 1
        continue
      }
      let start = index
      var isASCII = true
      while index < text.count, text[index].isWordByte(in: source) {
        isASCII = isASCII && text[index].isASCIILetter
        index += 1
      }
      if !isASCII {
        return WordPlace(line: line, cell: cell, bytes: start..<index)
      }
    }
    return nil
  }

  private mutating func countSeparator() {
    if endsLine(at: index, in: text.span) {
      line += 1
      cell = 0
    } else if text[index].isCellEnd {
      cell += 1
    }
  }
}

/// A number of 64 bits (FNV-1a) that texts share whose words outside ASCII are the same in the same order.
struct WordFingerprint: Hashable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Looks at the words of a text that was decoded before; nil when all of it is ASCII.
  ///
  /// - Parameters:
  ///   - text: The content of a cell.
  ///   - salt: Tells apart what is not to be the same, such as the name of a font.
  init?(_ text: String, salt: String = "") {
    var word = hash
    var isASCII = true
    var hasWords = false
    for byte in text.utf8 {
      if byte.isWordByte(in: .text) {
        mix(byte, into: &word)
        isASCII = isASCII && byte < 0x80
      } else {
        if !isASCII { add(word, &hasWords) }
        (word, isASCII) = (0xCBF2_9CE4_8422_2325, true)
      }
    }
    if !isASCII { add(word, &hasWords) }
    guard hasWords else { return nil }
    for byte in salt.utf8 { mix(byte, into: &hash) }
  }

  private mutating func add(_ word: UInt64, _ hasWords: inout Bool) {
    hasWords = true
    hash = (hash ^ word) &* 0x100_0000_01B3
  }

  private func mix(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }

  fileprivate var isCellEnd: Bool { self == 0x2C || self == 0x3B || self == .tab || self == 0x7C }

  /// Letters, everything outside ASCII, and the controls that two of the encodings use for letters.
  fileprivate func isWordByte(in source: WordSource) -> Bool {
    if self >= 0x80 || isASCIILetter { return true }
    guard source == .file, self < 0x20 else { return false }
    switch self {
    case 0x01, 0x02, 0x04...0x06, 0x11...0x17, 0x19, 0x1E: return true
    default: return false
    }
  }
}
