// SPDX-License-Identifier: Apache-2.0

/// The words of a text that have characters outside ASCII, each different one judged once.
struct WordList: Sendable {
  /// One place where a word stands.
  struct Occurrence: Sendable, Hashable {
    /// The index of the word in ``WordList/words``.
    var word: Int
    var place: WordPlace

    var line: Int { place.line }
    var bytes: Range<Int> { place.bytes }
  }

  let source: WordSource
  private(set) var words: [ArraySlice<UInt8>] = []
  private(set) var verdicts: [WordVerdict] = []
  private(set) var occurrences: [Occurrence] = []
  /// False when there were more different words than any Vietnamese text has; those behind are not listed.
  private(set) var isComplete = true
  private var indices: [ArraySlice<UInt8>: Int] = [:]

  /// Vietnamese has some 7000 syllables, each in three cases.
  static let limit = 50_000

  init(source: WordSource) {
    self.source = source
  }

  /// Adds the words of a file, line by line.
  init(file content: [UInt8], from source: WordSource) {
    self.init(source: source)
    for place in WordPlaces(content, source: source) {
      guard add(place, of: content) else { break }
    }
  }

  /// Adds the words of one cell of several; line ends in it are spaces.
  mutating func append(cell: String, at index: Int) {
    let content = Array(cell.utf8)
    for var place in WordPlaces(content, source: source) {
      (place.line, place.cell) = (index, 0)
      guard add(place, of: content) else { return }
    }
  }

  /// Where the words of a cell stand, all of which are listed; nil when one is not.
  func occurrences(of cell: String) -> [Occurrence]? {
    let content = Array(cell.utf8)
    var occurrences: [Occurrence] = []
    for var place in WordPlaces(content, source: source) {
      (place.line, place.cell) = (0, 0)
      guard let word = indices[content[place.bytes]] else { return nil }
      occurrences.append(Occurrence(word: word, place: place))
    }
    return occurrences
  }

  /// Forgets where words stand from an occurrence on; the words stay.
  mutating func removeOccurrences(from index: Int) {
    occurrences.removeLast(occurrences.count - index)
  }

  private mutating func add(_ place: WordPlace, of content: [UInt8]) -> Bool {
    let word = content[place.bytes]
    if let index = indices[word] {
      occurrences.append(Occurrence(word: index, place: place))
      return true
    }
    guard words.count < Self.limit else {
      isComplete = false
      return false
    }
    indices[word] = words.count
    occurrences.append(Occurrence(word: words.count, place: place))
    words.append(word)
    verdicts.append(WordVerdict(word, from: source))
    return true
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
