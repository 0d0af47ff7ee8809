// SPDX-License-Identifier: Apache-2.0

/// The words of a text that have characters outside ASCII, each different one judged once.
struct WordList: Sendable {
  /// One place where a word stands.
  struct Occurrence: Sendable, Hashable {
    /// The index of the word in ``WordList/words``.
    var word: Int
    /// 0-based; of a list of cells the index of the cell.
    var line: Int
    /// Counts the cells of a line, divided at commas, semicolons, tabs and bars.
    var cell: Int
    /// Where its bytes stand in the text.
    var bytes: Range<Int>
  }

  let source: WordSource
  private(set) var words: [ArraySlice<UInt8>] = []
  private(set) var verdicts: [WordVerdict] = []
  private(set) var occurrences: [Occurrence] = []
  private var indices: [ArraySlice<UInt8>: Int] = [:]

  init(source: WordSource) {
    self.source = source
  }

  /// Finds the words of a whole file or of one cell.
  ///
  /// - Parameter firstLine: The number of the first line; nil when line ends count as spaces, as they do in a cell.
  mutating func append(_ text: [UInt8], line: Int = 0, countsLines: Bool) {
    var line = line
    var cell = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte.isWordByte(in: source) else {
        if countsLines, endsLine(at: index, in: text.span) {
          line += 1
          cell = 0
        } else if countsLines, byte.isCellEnd {
          cell += 1
        }
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
        let word = self.index(of: text[start..<index])
        occurrences.append(Occurrence(word: word, line: line, cell: cell, bytes: start..<index))
      }
    }
  }

  private mutating func index(of word: ArraySlice<UInt8>) -> Int {
    if let index = indices[word] { return index }
    indices[word] = words.count
    words.append(word)
    verdicts.append(WordVerdict(word, from: source))
    return words.count - 1
  }

  func verdict(at occurrence: Int) -> WordVerdict { verdicts[occurrences[occurrence].word] }

  /// What a word is in a reading; nil when that does not know one of its bytes.
  func text(of word: Int, as reading: Reading) -> String? {
    let bytes = words[word]
    if reading == .plain {
      return String(validating: bytes, as: UTF8.self)?.composed
    }
    switch source {
    case .file: return reading.encoding.decodeWord(bytes)
    case .text:
      return String(validating: bytes, as: UTF8.self)?.windows1252.flatMap { reading.encoding.decodeWord($0[...]) }
    }
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
